"""The answer: ranking, radar with its table, explanation, what is ruled out, and practices that
look like it.
"""

import time
from base64 import b64encode
from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mic_selector.charts import Ink, radar
from mic_selector.decision import Evaluation
from mic_selector.decision.robustness import robustness
from mic_selector.practices import match_cases
from mic_selector.web import markup, session
from mic_selector.web.frame import announce
from mic_selector.web.knowledge import catalogue, presets
from mic_selector.wording.explanation import explain_ranking, ruled_out
from mic_selector.wording.practices import matched_practices
from mic_selector.wording.profile import profile_rows
from mic_selector.wording.ranking import gaps, outcome, ranking_rows
from mic_selector.wording.robustness import sureness_in_words

MATCHES_SHOWN = 3
PICKED_AT_FIRST = 2
MOST_PICKED = 3
_INK = {
    "light": Ink("#14252b", "#c5d1d5", "#e4ebed", "#767c88"),
    "dark": Ink("#e8eff1", "#41535b", "#25343b", "#9aa3ad"),
}


def show_answer(place: DeltaGenerator) -> None:
    """Show what follows from the priorities in a place of the page, instead of what stood there.

    While they say too little to rank by, it shows how to begin.
    """
    evaluation = session.evaluation()
    with place.container():
        if evaluation is None:
            markup.show("start.html", presets=presets())
            announce("")
        else:
            _show_results(evaluation)


def _show_results(evaluation: Evaluation) -> None:
    names, priorities = session.names(), session.view().priorities
    rows, said = ranking_rows(names, priorities, evaluation), outcome(names, evaluation)
    markup.show("ranking.html", rows=rows, outcome=said, gaps=gaps(rows[0].slots) if rows else "")
    _let_go_first(0.0005)
    sure, picks = st.container(), st.container()
    picked = picked_approaches(
        tuple(standing.approach for standing in evaluation.ranking[:PICKED_AT_FIRST])
    )
    show_radar(picked)
    _let_go_first(0.004)
    with picks:
        pick_approaches(picked)
    announce(said)
    markup.show(
        "reasons.html",
        ranked=rows,
        profile=profile_rows(names, priorities, picked),
        picked=picked,
        paragraphs=explain_ranking(names, priorities, evaluation),
        ruled_out=ruled_out(names, evaluation),
        practices=matched_practices(
            names, match_cases(catalogue(), priorities, evaluation, MATCHES_SHOWN)
        ),
    )
    with sure:
        _show_sureness(evaluation)


def _let_go_first(seconds: float) -> None:
    """Hand the processor to the thread that sends: what is there leaves while the rest is still
    computed.
    """
    time.sleep(seconds)


def _show_sureness(evaluation: Evaluation) -> None:
    found = robustness(catalogue(), session.view().priorities, evaluation)
    if found is not None:
        markup.show("sureness.html", sureness=sureness_in_words(session.names(), found))


def picked_approaches(at_first: Sequence[str]) -> tuple[str, ...]:
    """Return the approaches that the visitor picked for the pictures, those picked `at_first` if
    none was.
    """
    return session.view().shown or tuple(at_first)


def pick_approaches(picked: tuple[str, ...]) -> None:
    """Let the visitor pick the approaches for the pictures."""
    names, say = session.names(), session.messages()
    session.set_widget("shown", list(picked))
    st.pills(
        say("pick-approaches"),
        tuple(catalogue().approaches),
        selection_mode="multi",
        format_func=names.approach_short,
        key="shown",
        on_change=_set_shown,
        args=(picked,),
    )


def _set_shown(before: tuple[str, ...]) -> None:
    """Follow the visitor's pick; one more than the picture can hold takes the place of the one
    picked first.
    """
    chosen = st.session_state.shown
    kept = [approach for approach in before if approach in chosen]
    in_order = (*kept, *(approach for approach in chosen if approach not in kept))
    session.change(session.view().with_shown(in_order[-MOST_PICKED:]))
    st.rerun()


def show_radar(approaches: Sequence[str]) -> None:
    """Show the radar; what it says stands in the table below it."""
    names = session.names()
    picture = radar(names, session.view().priorities, approaches, ink())
    alt = names.messages("radar-alt", approaches=names.approaches(tuple(approaches)))
    markup.show("radar.html", picture=b64encode(picture.encode()).decode(), alt=alt)


def ink() -> Ink:
    """Return the colours of pictures in the visitor's theme."""
    return _INK[_theme()]


def soft_background() -> str:
    """Return the colour of quiet areas in the visitor's theme, for figures."""
    return _INK[_theme()].shade


def _theme() -> str:
    return "dark" if st.context.theme.type == "dark" else "light"
