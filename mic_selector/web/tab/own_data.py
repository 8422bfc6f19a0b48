"""Own data outlive a reload: the browser keeps them for the tab, and hands them back.

See docs/decisions/0084-own-data-stay-with-the-visitor.md.
"""

from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Mapping
from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from mic_selector.catalogue.own_data import OwnData, own_data_of
from mic_selector.files.faults import FaultyInput
from mic_selector.files.overlay_file import write_overlay
from mic_selector.priorities.address import OWN
from mic_selector.web import markup, session
from mic_selector.web.knowledge import shelf
from mic_selector.web.tab.own_draft import draft_text, open_kept

PAGE = "own-data"
"""The page that asks the browser for own data even where the address speaks of none."""
_NAME = "kept.zip"


def keep_own_data(page: str) -> None:
    """Let the browser keep what the visitor added, or ask it for what it kept before a reload."""
    state, own, draft = st.session_state, session.view().own, draft_text()
    state.own_was_there = state.get("own_was_there", False) or bool(own or draft)
    is_expected = OWN in state.arrived or page == PAGE
    if not state.own_was_there and not is_expected:
        return
    _keeper()(
        key="own_kept",
        data={
            "mark": own.short_mark,
            "file": b64encode(packed(own)).decode() if own else "",
            "draft": draft,
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
    """Lay what the browser kept over what everybody shares, read the address again with it, and go
    on with what was being filled in.

    What the browser hands over may be anything: what cannot be used is left where it is.
    """
    handed = st.session_state.own_kept.kept
    if session.view().own or draft_text() or not isinstance(handed, Mapping):
        return
    if handed.get("file") and not _lay_over(handed["file"]):
        return
    open_kept(handed.get("draft"))


def _lay_over(file: object) -> bool:
    """Return whether what the browser kept could be used."""
    try:
        own = own_data_of(b64decode(str(file), validate=True), _NAME)
        shelf().with_own(own)
    except (FaultyInput, Error, ValueError):
        return False
    session.arrive_again(own)
    return True
