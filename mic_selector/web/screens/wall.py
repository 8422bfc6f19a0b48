"""The wall of a room: read-only, and full of one picture. Whoever leads the room finds the controls below it."""

import streamlit as st

from mic_selector.web import html, session
from mic_selector.web.components.room_controls import show_controls, stand
from mic_selector.web.components.room_state import own_room, shown_room
from mic_selector.web.components.wall import show_wall, wall_style
from mic_selector.workshop.models import Room
from mic_selector.workshop.store import DatabaseUnavailable


@st.fragment(run_every="1s")
def _wall(stood: tuple[object, ...], is_presented: bool) -> None:
    """Show what the room says now; of a database that is away for a moment the wall says so, and tries again."""
    say = session.messages()
    try:
        room = shown_room()
        if room is None:
            html.show("note.html", text=say("room-gone"))
        elif is_presented and stand(room) != stood:
            st.rerun()
        else:
            show_wall(room, is_presented=is_presented)
    except DatabaseUnavailable:
        html.show("note.html", text=say("room-unavailable"))


def _show(room: Room, own: Room | None) -> None:
    if session.messages().language not in room.settings.languages:
        st.session_state.language = room.settings.languages[0]
    wall_style()
    _wall(stand(room), own is not None)
    if own:
        with st.container(key="presenter"):
            show_controls(own)
            st.page_link("screens/room.py", label=session.messages()("room-back"), icon=":material/arrow_back:")


try:
    shown = shown_room()
    if shown is None:
        html.show("title.html", title=session.messages()("wall-title"), text=session.messages()("wall-none"))
    else:
        _show(shown, own_room())
except DatabaseUnavailable:
    html.show("title.html", title=session.messages()("wall-title"), text=session.messages()("room-unavailable"))
