"""A room as this browser may see it, and what its rounds say; computed anew only when something
changed.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from mic_selector.web import markup, session
from mic_selector.web.rooms import FACILITATOR_COOKIE, WALL_COOKIE, store
from mic_selector.workshop.models import DatabaseUnavailable, Room

Parameters = ParamSpec("Parameters")


def own_room() -> Room | None:
    """Return the room that this browser may lead: that of the facilitator's link that was opened in
    it.
    """
    key = st.context.cookies.get(FACILITATOR_COOKIE)
    return store().rooms.by_facilitator(key) if key else None


def is_facilitator(room: Room) -> bool:
    """Whether this browser holds the facilitator's own link, not that of a helper."""
    key = st.context.cookies.get(FACILITATOR_COOKIE)
    return key is not None and store().rooms.is_facilitator(room.id, key)


def wall_room() -> Room | None:
    """Return the room whose wall this browser may show: that of the wall's link that was opened in
    it.
    """
    key = st.context.cookies.get(WALL_COOKIE)
    return store().rooms.by_wall(key) if key else None


def notice(*sentences: str) -> None:
    """Show sentences on the facilitator's page when it is drawn next."""
    st.session_state.room_notices = list(sentences)


def notices() -> list[str]:
    """Return the sentences to show, once."""
    found: list[str] = st.session_state.pop("room_notices", [])
    return found


def saved(what: str) -> None:
    """Say at a part of the page, when it is drawn next, that what it holds is kept."""
    st.session_state.room_saved = what


def show_saved(what: str) -> None:
    """Say that something is kept, once, beside the button that was pressed."""
    was_saved = st.session_state.get("room_saved") == what
    if was_saved:
        del st.session_state.room_saved
    said = session.messages()("room-saved") if was_saved else ""
    markup.show("saved.html", text=said)


def if_the_database_answers(change: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Let a change of a room say so where the database does not answer, and change nothing."""

    @wraps(change)
    def tried(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            change(*args, **kwargs)
        except DatabaseUnavailable:
            notice(session.messages()("room-unavailable"))

    return tried
