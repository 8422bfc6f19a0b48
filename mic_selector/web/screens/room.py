"""The workshop: the room whose facilitator's link was opened in this browser, or the form to open
one.
"""

import streamlit as st

from mic_selector.web import markup, session
from mic_selector.web.components.room_controls import show_controls, stand
from mic_selector.web.components.room_form import show_form
from mic_selector.web.components.room_panels import show_panels
from mic_selector.web.components.room_state import notices, own_room
from mic_selector.web.components.wall import join_address, show_wall, wall_style
from mic_selector.web.rooms import local_time
from mic_selector.wording.rooms import step_in_words
from mic_selector.workshop.codes import spaced
from mic_selector.workshop.models import DatabaseUnavailable, Room
from mic_selector.workshop.pictures import picture


@st.fragment(run_every="1s")
def _preview(stood: tuple[object, ...]) -> None:
    """Show what is on the wall; draw the whole page anew when the room was led on from
    elsewhere.
    """
    try:
        room = own_room()
        if room is None or stand(room) != stood:
            st.rerun()
        else:
            show_wall(room, is_preview=True)
    except DatabaseUnavailable:
        markup.show("note.html", text=session.messages()("room-unavailable"))


def _lead(room: Room) -> None:
    say, names = session.messages(), session.names()
    markup.show(
        "room_head.html",
        title=room.settings.title,
        question=room.settings.question,
        code=spaced(room.code),
        address=join_address(room),
        until=say("room-until", day=say.day(local_time(room.expires).date())),
    )
    markup.show("notices.html", sentences=notices(), kind="warning")
    lead, look = st.columns([5, 7], gap="large")
    with lead:
        markup.show("heading.html", text=step_in_words(names, room), hint="")
        show_controls(room)
        markup.show("room_ask.html", ask=say(f"ask-{picture(room).value}"))
        markup.show("way.html", page="present", label=say("room-open-wall"))
    with look:
        wall_style()
        _preview(stand(room))
    show_panels(room)
    st.checkbox(say("room-another"), key="room_another")


try:
    own = own_room()
    if own is None or st.session_state.get("room_another") or "new_room" in st.session_state:
        show_form()
    else:
        _lead(own)
except DatabaseUnavailable:
    markup.show(
        "title.html",
        title=session.messages()("room-title"),
        text=session.messages()("room-unavailable"),
    )
