"""What to combine: combinations that no other beats, and what one can start with and grow into."""

from dataclasses import replace

import streamlit as st

from mic_selector.charts import growth
from mic_selector.decision.portfolios import LARGEST_SIZE, growth_path, portfolios
from mic_selector.web import markup, session
from mic_selector.web.components.deeper import show_way_on
from mic_selector.web.components.pictures import ink
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.changes import portfolio_in_words
from mic_selector.wording.claims import KeepLimits
from mic_selector.wording.relations import relations_in_words
from mic_selector.wording.rounding import percent

say, names = session.messages(), session.names()
evaluation = session.evaluation()


def _set_combination() -> None:
    chosen = tuple(st.session_state.combination)
    session.change(replace(session.view(), combination=chosen))


def _set_size() -> None:
    session.change(replace(session.view(), size=st.session_state.size))


def _set_growth() -> None:
    session.change(replace(session.view(), growth=st.session_state.growth_in_note))


intro = " ".join((say("combine-alone"), say("combine-intro")))
markup.show("title.html", title=say("combine-title"), text=intro)
if evaluation is None:
    show_way_on(say("answer-first"))
else:
    sizes = tuple(range(2, LARGEST_SIZE + 1))
    session.set_widget("size", session.view().size or sizes[0])
    st.segmented_control(
        say("size-label"),
        sizes,
        key="size",
        required=True,
        on_change=_set_size,
    )
    found = portfolios(catalogue(), session.view().priorities, session.view().size or sizes[0])
    markup.show(
        "portfolios.html",
        portfolios=[portfolio_in_words(names, one) for one in found.efficient],
        compared=found.compared,
        combine=found.combine,
        core=[(key, percent(names, share), 100 * share) for key, share in found.core.items()],
    )
    session.set_widget("combination", list(session.view().combination))
    st.pills(
        say("combine-note-label"),
        tuple(catalogue().approaches),
        selection_mode="multi",
        format_func=names.approach_short,
        key="combination",
        wrap=True,
        on_change=_set_combination,
    )
    path = growth_path(catalogue(), evaluation)
    if path.steps:
        markup.show("heading.html", text=say("grow-heading"), hint="")
        st.plotly_chart(
            growth(names, path.starts, path.steps, ink().words),
            key="growth",
            config={"staticPlot": True, "displayModeBar": False},
            alt=say("grow-alt"),
        )
    markup.show(
        "growth.html",
        starts=names.say(KeepLimits(path.starts, "grow-starts")) if path.starts else "",
        steps=relations_in_words(names, path.steps),
    )
    if path.starts:
        session.set_widget("growth_in_note", session.view().growth)
        st.checkbox(say("grow-in-note"), key="growth_in_note", on_change=_set_growth)
