"""The wall for whoever leads the room, with the controls below it."""

import streamlit as st

from mic_selector.web import markup, session
from mic_selector.web.components.full_wall import show_full_wall
from mic_selector.web.components.room.controls import show_buttons, show_pictures, show_rounds
from mic_selector.web.components.room.countdown import show_countdown
from mic_selector.web.components.room.state import own_room
from mic_selector.web.frame import run_script
from mic_selector.workshop.models import Room

say = session.messages()


def _controls(room: Room) -> None:
    with st.container(key="presenter"):
        with st.container(horizontal=True, key="presenter_row"):
            show_rounds(room)
            show_buttons(room)
            show_countdown(room)
            back = session.messages()("room-back")
            markup.show("way.html", page="room", room=room.code, label=back)
        show_pictures(room)


run_script("rooms.js", session.view().room)
show_full_wall(own_room, say("present-title"), say("present-none"), _controls)
