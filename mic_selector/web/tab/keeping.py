"""What somebody typed lives in the tab, so that a reload loses nothing.

The tab keeps it in its own storage, which ends with it; a session that begins anew asks for it
once. See docs/decisions/0089-what-was-typed-lives-in-the-tab.md.
"""

import json
from collections.abc import Callable

import streamlit as st

from mic_selector.web.frame import run_script


def keep_in_tab(
    place: str, *, about: str, typed: str, is_known: bool, take_back: Callable[[str], None]
) -> None:
    """Give the tab what was typed, or nothing where nothing was; while the session does not know,
    ask it for what it has about the same.
    """
    field = f"{place}_of_tab"
    with st.container(key=f"kept_{place}"):
        st.text_input(
            "\N{HORIZONTAL ELLIPSIS}",  # nobody sees it: the style sheet hides what it stands in
            key=field,
            on_change=_hand_over,
            args=(field, take_back),
            label_visibility="collapsed",
        )
        run_script("in_tab.js", json.dumps([place, about, typed, is_known]))


def _hand_over(field: str, take_back: Callable[[str], None]) -> None:
    take_back(st.session_state[field])
