"""The answer: ranking, radar with its table, explanation, what is ruled out, and practices that look like it."""

import time
from collections.abc import Sequence

import streamlit as st

from mic_selector.charts import radar
from mic_selector.decision import Evaluation
from mic_selector.decision.robustness import robustness
from mic_selector.practices import match_cases
from mic_selector.web import html, session
from mic_selector.web.frame import announce
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.explanation import explain_ranking, ruled_out
from mic_selector.wording.practices import matched_practices
from mic_selector.wording.profile import profile_rows
from mic_selector.wording.ranking import outcome, ranking_rows
from mic_selector.wording.robustness import sureness_in_words

MATCHES_SHOWN = 3
PICKED_AT_FIRST = 2
_INK = {"light": "#14252b", "dark": "#e8eff1"}
_SOFT_BACKGROUND = {"light": "#e4ebed", "dark": "#25343b"}


def show_results(evaluation: Evaluation) -> None:
    """Show everything that follows from the priorities."""
    names, priorities = session.names(), session.view().priorities
    said = outcome(names, evaluation)
    ranked = ranking_rows(names, priorities, evaluation)
    html.show("ranking.html", rows=ranked, outcome=said)
    _let_the_ranking_go_first()
    announce(said)
    sure = st.container()
    picked = pick_approaches(tuple(standing.approach for standing in evaluation.ranking[:PICKED_AT_FIRST]))
    show_radar(picked)
    matches = match_cases(catalogue(), priorities, evaluation, MATCHES_SHOWN)
    html.show(
        "reasons.html",
        ranked=ranked,
        profile=profile_rows(names, priorities, picked),
        picked=picked,
        paragraphs=explain_ranking(names, priorities, evaluation),
        ruled_out=ruled_out(names, evaluation),
        practices=matched_practices(names, matches),
    )
    found = robustness(catalogue(), priorities, evaluation)
    if found is not None:
        with sure:
            html.show("sureness.html", sureness=sureness_in_words(names, found))
            _links()


def _let_the_ranking_go_first() -> None:
    """Hand the processor to the thread that sends, so that the ranking leaves while the rest is still computed."""
    time.sleep(0.002)


def _links() -> None:
    with st.container(horizontal=True):
        for page in ("change", "combine", "weigh"):
            st.page_link(f"screens/{page}.py", label=session.messages()(f"nav-{page}"), icon=":material/arrow_forward:")


def pick_approaches(at_first: Sequence[str]) -> tuple[str, ...]:
    """Let the visitor pick the approaches for the pictures; return them, those picked `at_first` if none was."""
    names, say = session.names(), session.messages()
    picked = session.view().shown or tuple(at_first)
    session.set_widget("shown", list(picked))
    st.pills(
        say("pick-approaches"),
        tuple(catalogue().approaches),
        selection_mode="multi",
        format_func=names.approach_short,
        key="shown",
        on_change=_set_shown,
    )
    return picked


def _set_shown() -> None:
    session.change(session.view().with_shown(tuple(st.session_state.shown)))


def show_radar(approaches: Sequence[str]) -> None:
    """Show the radar; what it says stands in the table below it."""
    names, say = session.names(), session.messages()
    st.plotly_chart(
        radar(names, session.view().priorities, approaches, ink()),
        key="radar",
        config={"staticPlot": True, "displayModeBar": False},
        alt=say("radar-alt", approaches=names.approaches(tuple(approaches))),
    )


def ink() -> str:
    """Return the colour of text in the visitor's theme, for figures."""
    return _INK[_theme()]


def soft_background() -> str:
    """Return the colour of quiet areas in the visitor's theme, for figures."""
    return _SOFT_BACKGROUND[_theme()]


def _theme() -> str:
    return "dark" if st.context.theme.type == "dark" else "light"
