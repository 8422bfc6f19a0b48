"""Who may open rooms on this server: everybody, nobody, or whoever knows a password."""

import hmac
import time

import streamlit as st

from mic_selector.files.settings import settings
from mic_selector.web import markup, session
from mic_selector.web.components.room.state import notice, notices

_SECONDS_FOR_ANOTHER_GUESS = 1


def may_open_rooms() -> bool:
    """Whether this visitor may open a room. A room that exists is led by its own link."""
    who = settings().rooms
    return who == "everybody" or (
        who == "password" and st.session_state.get("may_open_rooms", False)
    )


def show_door() -> None:
    """Say who may open rooms; ask for the password where there is one."""
    say = session.messages()
    if settings().rooms == "nobody":
        markup.show("note.html", text=say("room-nobody"))
        return
    markup.show("hint.html", text=say("room-password-hint"))
    with st.form("room_door", border=False):
        st.text_input(say("room-password"), type="password", key="room_password")
        st.form_submit_button(say("room-password-go"), type="primary", on_click=_try)
    markup.show("notices.html", sentences=notices(), kind="error")


def _try() -> None:
    given = st.session_state.room_password
    if hmac.compare_digest(given.encode(), (settings().rooms_password or "").encode()):
        st.session_state.may_open_rooms = True
    else:
        time.sleep(_SECONDS_FOR_ANOTHER_GUESS)
        notice(session.messages()("room-password-wrong"))
