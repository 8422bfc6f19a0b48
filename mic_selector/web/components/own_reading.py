"""A municipality's own reading of the table: a level of its own for any cell of an approach."""

from dataclasses import replace
from functools import partial

import streamlit as st

from mic_selector.catalogue import LEVELS
from mic_selector.web import markup, session
from mic_selector.web.knowledge import catalogue

TAB = "gives"
"""What the address of the page says is open where somebody came to set a level."""


def show_own_reading(approach: str) -> None:
    """Let the visitor set levels; folded away where something else was asked for."""
    say, names = session.messages(), session.names().marked
    heading = say("own-reading-heading", approach=names.approach(approach))
    with st.expander(heading, expanded=session.view().tab == TAB):
        markup.show("paragraph.html", text=say("own-reading-text"))
        halves = st.columns(2, gap="large")
        for place, feature in enumerate(catalogue().features):
            with halves[place % 2]:
                _ask(approach, feature)


def _ask(approach: str, feature: str) -> None:
    names, key = session.names().marked, f"own_{approach}_{feature}"
    session.set_widget(key, session.view().priorities.level(catalogue(), approach, feature))
    printed = catalogue().approaches[approach].levels[feature]
    st.select_slider(
        session.messages()(
            "own-level-of",
            feature=names.feature_short(feature),
            printed=names.level(feature, printed),
        ),
        LEVELS,
        format_func=partial(names.level, feature),
        key=key,
        on_change=_set_level,
        args=(approach, feature),
    )


def _set_level(approach: str, feature: str) -> None:
    view = session.view()
    chosen = st.session_state[f"own_{approach}_{feature}"]
    session.change(
        replace(view, priorities=view.priorities.with_level(catalogue(), approach, feature, chosen))
    )
