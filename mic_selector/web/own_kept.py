"""Own data outlive a reload: the browser keeps them for the tab, and hands them back.

See docs/decisions/0084-own-data-stay-with-the-visitor.md.
"""

from base64 import b64decode, b64encode
from binascii import Error
from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from mic_selector.catalogue.own_data import OwnData, own_data_of
from mic_selector.files.faults import FaultyInput
from mic_selector.files.overlay_file import write_overlay
from mic_selector.priorities.address import OWN
from mic_selector.web import markup, session
from mic_selector.web.knowledge import shelf

PAGE = "own-data"
"""The page that asks the browser for own data even where the address speaks of none."""
_NAME = "kept.zip"


def keep_own_data(page: str) -> None:
    """Let the browser keep what the visitor added, or ask it for what it kept before a reload."""
    state, own = st.session_state, session.view().own
    state.own_was_there = state.get("own_was_there", False) or bool(own)
    is_expected = OWN in state.arrived or page == PAGE
    if not state.own_was_there and not is_expected:
        return
    _keeper()(
        key="own_kept",
        data={
            "mark": own.short_mark,
            "file": b64encode(packed(own)).decode() if own else "",
            "was_there": state.own_was_there,
        },
        on_kept_change=_take_back,
    )


@cache
def _keeper() -> ComponentRenderer:
    return st.components.v2.component("keep_own", js=markup.script("keep_own.js"))


def packed(own: OwnData) -> bytes:
    """Return own data as a file; written once for each change, whoever asks."""
    mark, content = st.session_state.get("own_packed", ("", b""))
    if mark != own.mark:
        content = write_overlay(own.contents())
        st.session_state.own_packed = own.mark, content
    return bytes(content)


def _take_back() -> None:
    """Lay what the browser kept over what everybody shares, and read the address again with it.

    What the browser hands over may be anything: what cannot be used is left where it is.
    """
    handed = st.session_state.own_kept.kept
    if session.view().own or not isinstance(handed, str):
        return
    try:
        own = own_data_of(b64decode(handed, validate=True), _NAME)
        shelf().with_own(own)
    except (FaultyInput, Error, ValueError):
        return
    session.arrive_again(own)
