"""What somebody is filling in to open a room: it comes back after another page, and after a reload,
since the tab keeps it.
"""

from collections.abc import Callable

import streamlit as st
from pydantic import TypeAdapter, ValidationError

from mic_selector.web.tab.keeping import keep_in_tab
from mic_selector.workshop.models import Settings

Draft = tuple[Settings, int]
"""What was filled in, and for how many days the room is to be kept."""
_DRAFT = TypeAdapter(Draft)


def draft() -> Draft | None:
    """Return what was filled in, if anything was since a room was last opened."""
    begun: Draft | None = st.session_state.get("room_draft")
    return begun


def keep_draft(at: Draft) -> None:
    """Remember what is filled in; not the form as it first stood, which nobody filled in."""
    untouched = st.session_state.setdefault("room_untouched", at)
    if draft() or at != untouched:
        begin_draft(at)


def begin_draft(at: Draft) -> None:
    """Take this as what is filled in, though nobody typed it: the settings of another room."""
    st.session_state.room_draft = at


def drop_draft() -> None:
    """Forget it, since its room is open."""
    st.session_state.room_draft = None


def keep_in_this_tab(fill_in: Callable[[Draft], None]) -> None:
    """Give the tab what is filled in, or let what it has be filled in while nobody began here."""

    def take_back(kept: str) -> None:
        try:
            begun = _DRAFT.validate_json(kept)
        except ValidationError:
            return
        if "room_draft" not in st.session_state:
            begin_draft(begun)
            fill_in(begun)

    at = draft()
    keep_in_tab(
        "room_draft",
        about="",
        typed=_DRAFT.dump_json(at).decode() if at else "",
        is_known="room_draft" in st.session_state,
        take_back=take_back,
    )
