"""The approaches that the visitor picked for the pictures, and the colours of pictures."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from mic_selector.charts import Ink
from mic_selector.web import session
from mic_selector.web.knowledge import catalogue

PICKED_AT_FIRST = 2
MOST_PICKED = 3
_INK = {
    "light": Ink("#14252b", "#c5d1d5", "#e4ebed", "#767c88"),
    "dark": Ink("#e8eff1", "#41535b", "#25343b", "#9aa3ad"),
}


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
    session.change(replace(session.view(), shown=in_order[-MOST_PICKED:]))
    st.rerun()


def ink() -> Ink:
    """Return the colours of pictures in the visitor's theme."""
    return _INK[_theme()]


def is_dark() -> bool:
    """Return whether the visitor's theme is dark."""
    return _theme() == "dark"


def _theme() -> str:
    return "dark" if st.context.theme.type == "dark" else "light"
