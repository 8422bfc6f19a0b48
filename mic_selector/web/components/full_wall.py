"""The wall over the whole window: read-only, or with controls below it."""

from collections.abc import Callable

import streamlit as st

from mic_selector.web import markup, session
from mic_selector.web.components.room.controls import stand
from mic_selector.web.components.wall import show_wall
from mic_selector.workshop.models import DatabaseUnavailable, Room

Find = Callable[[], Room | None]
Controls = Callable[[Room], None]


def show_full_wall(find: Find, title: str, none: str, controls: Controls | None = None) -> None:
    """Show the wall of the room that is found, and its controls; where there is no room a title and
    what to do.
    """
    try:
        room = find()
        if room is None:
            is_gone = st.session_state.pop("room_is_gone", False)
            text = session.messages()("room-gone") if is_gone else none
            markup.show("wall_empty.html", title=title, text=text)
        else:
            _show(room, find, controls)
    except DatabaseUnavailable:
        markup.show("wall_empty.html", title=title, text=session.messages()("room-unavailable"))


def _show(room: Room, find: Find, controls: Controls | None) -> None:
    if session.messages().language not in room.settings.languages:
        st.session_state.language = room.settings.languages[0]
    markup.show("wall_alone.html")
    _picture(find, stand(room) if controls else None)
    if controls:
        controls(room)


@st.fragment(run_every="1s")
def _picture(find: Find, stood: tuple[object, ...] | None) -> None:
    """Show what the room says now; of a database that is away for a moment the wall says so, and
    tries again.

    Controls depend on where the room `stood` when they were drawn; None without any.
    """
    say = session.messages()
    try:
        room = find()
        if room is None:
            st.session_state.room_is_gone = True
            st.rerun()
        elif stood and stand(room) != stood:
            st.rerun()
        else:
            show_wall(room, is_presented=stood is not None)
    except DatabaseUnavailable:
        markup.show("warning.html", text=say("room-unavailable"))
