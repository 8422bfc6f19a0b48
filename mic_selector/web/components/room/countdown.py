"""A countdown on the wall and on every phone."""

from datetime import UTC, datetime, timedelta

import streamlit as st

from mic_selector.web import markup, session
from mic_selector.web.components.room.state import by_who_leads
from mic_selector.web.rooms import keep_while_used, local_time, store
from mic_selector.workshop.models import Countdown, Room, Step

_MINUTES = (1, 2, 3, 5, 10, 15)
_USUAL = 5
_MORE = timedelta(minutes=1)


def show_countdown(room: Room) -> None:
    """Show what starts a countdown, or what changes the one that runs; nothing where no ballots
    are taken.
    """
    if not room.step.takes_ballots:
        return
    if room.countdown:
        _show_running(room, room.countdown)
    else:
        _show_start(room)


def _show_start(room: Room) -> None:
    say = session.messages()
    with st.container(horizontal=True, vertical_alignment="bottom", key="countdown"):
        st.selectbox(
            say("countdown-minutes"),
            _MINUTES,
            index=_MINUTES.index(_USUAL),
            format_func=lambda minutes: say("countdown-of", minutes=minutes),
            key="countdown_minutes",
            width=160,
        )
        st.button(say("countdown-start"), on_click=_start, args=(room,), key="countdown_start")
    if room.step is Step.OPEN:
        st.checkbox(say("countdown-closes"), key="countdown_closes")


def _show_running(room: Room, countdown: Countdown) -> None:
    say = session.messages()
    ends = say.time(local_time(countdown.ends))
    how = "countdown-closes-at" if countdown.closes else "countdown-runs-until"
    markup.show("hint.html", text=say(how, time=ends))
    with st.container(horizontal=True, key="countdown"):
        st.button(say("countdown-more"), on_click=_more, args=(room,), key="countdown_more")
        st.button(say("countdown-stop"), on_click=_stop, args=(room,), key="countdown_stop")


@by_who_leads
def _start(room: Room) -> None:
    ends = datetime.now(UTC) + timedelta(minutes=st.session_state.countdown_minutes)
    closes = room.step is Step.OPEN and st.session_state.get("countdown_closes", False)
    store().rooms.count_down(room.id, Countdown(ends, closes))
    keep_while_used(room)


@by_who_leads
def _more(room: Room) -> None:
    store().rooms.add_time(room.id, _MORE)


@by_who_leads
def _stop(room: Room) -> None:
    store().rooms.count_down(room.id, None)
