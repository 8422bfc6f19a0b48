"""A room as this browser may see it, and what its rounds say; computed anew only when something
changed.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

import streamlit as st

from mic_selector.web import markup, session
from mic_selector.web.rooms import FACILITATOR_COOKIE, WALL_COOKIE, cookie_of, store
from mic_selector.workshop.models import DatabaseUnavailable, Room

Parameters = ParamSpec("Parameters")


def own_room() -> Room | None:
    """Return the room in the address, if this browser may lead it: the facilitator's link was
    opened in it.
    """
    code = session.view().room
    key = _key(FACILITATOR_COOKIE, code)
    return _of_the_address(code, store().rooms.by_facilitator(key) if key else None)


def wall_room() -> Room | None:
    """Return the room in the address, if this browser may show its wall: the wall's link was
    opened in it.
    """
    code = session.view().room
    key = _key(WALL_COOKIE, code)
    return _of_the_address(code, store().rooms.by_wall(key) if key else None)


def _key(kind: str, code: str) -> str | None:
    return st.context.cookies.get(cookie_of(kind, code))


def _of_the_address(code: str, room: Room | None) -> Room | None:
    return room if room and room.code == code else None


def is_facilitator(room: Room) -> bool:
    """Whether this browser holds the facilitator's own link, not that of a helper."""
    key = _key(FACILITATOR_COOKIE, room.code)
    return key is not None and store().rooms.is_facilitator(room.id, key)


def led_rooms() -> tuple[Room, ...]:
    """Return the rooms that this browser may lead."""
    found = (
        store().rooms.by_facilitator(key)
        for name, key in st.context.cookies.items()
        if name.startswith(cookie_of(FACILITATOR_COOKIE, ""))
    )
    return tuple(room for room in found if room)


def notice(*sentences: str) -> None:
    """Show sentences on the facilitator's page when it is drawn next."""
    st.session_state.room_notices = list(sentences)


def notices() -> list[str]:
    """Return the sentences to show, once."""
    found: list[str] = st.session_state.pop("room_notices", [])
    return found


def saved(what: str, message: str = "room-saved") -> None:
    """Say at a part of the page, when it is drawn next, that what it holds is kept."""
    st.session_state[f"{what}_saved"] = message


def show_saved(what: str) -> None:
    """Say that something is kept, once, beside the button that was pressed."""
    message = st.session_state.pop(f"{what}_saved", "")
    markup.show("saved.html", text=session.messages()(message) if message else "")


def if_the_database_answers(change: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Let a change of a room say so where the database does not answer, and change nothing."""

    @wraps(change)
    def tried(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            change(*args, **kwargs)
        except DatabaseUnavailable:
            notice(session.messages()("room-unavailable"))

    return tried


def by_who_leads(
    change: Callable[Concatenate[Room, Parameters], None],
) -> Callable[Concatenate[Room, Parameters], None]:
    """Let a room be changed by a browser whose link leads it still: it may have been withdrawn
    since the page was drawn, which then says so.
    """

    @if_the_database_answers
    @wraps(change)
    def tried(room: Room, /, *args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        if _is_led_from_here(room):
            change(room, *args, **kwargs)

    return tried


def _is_led_from_here(room: Room) -> bool:
    key = _key(FACILITATOR_COOKIE, room.code)
    found = store().rooms.by_facilitator(key) if key else None
    return found is not None and found.id == room.id
