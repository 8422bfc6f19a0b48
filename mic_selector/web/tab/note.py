"""What somebody filled in of the note, and that it outlives a reload."""

from collections.abc import Mapping

import streamlit as st
from pydantic import ValidationError

from mic_selector.priorities.note import KeptNote, fields_from, fields_text
from mic_selector.web import session
from mic_selector.web.tab.keeping import keep_in_tab

_PAGES = ("note", "answers", "links")


def filled_in() -> Mapping[str, str]:
    """Return what was filled in, by the id of its field."""
    fields: Mapping[str, str] = st.session_state.get("note_fields", {})
    return fields


def fill_in(fields: Mapping[str, str]) -> None:
    """Take this as what is filled in, whatever the tab had kept."""
    st.session_state.note_fields = dict(fields)
    st.session_state.note_is_known = True


def note_to_keep() -> KeptNote:
    """Return the note as a file keeps it."""
    return KeptNote(session.view(), filled_in())


def keep_note(page: str) -> None:
    """Where a note is filled in or saved, give the tab what was filled in, or ask it for what it
    has while nobody filled in anything here; of another municipality nothing is taken.
    """
    if page not in _PAGES:
        return
    keep_in_tab(
        "note",
        about=session.view().priorities.municipality,
        typed=fields_text(filled_in()),
        is_known=st.session_state.get("note_is_known", False),
        take_back=_take_back,
    )


def _take_back(kept: str) -> None:
    """Fill in what the tab had; what cannot be used is left where it is."""
    try:
        fields = fields_from(kept)
    except ValidationError:
        return
    if fields and not st.session_state.get("note_is_known", False):
        fill_in(fields)
