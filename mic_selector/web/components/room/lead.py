"""The page of who leads a room: where it stands, the next step, the wall, and what else helps."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import streamlit as st

from mic_selector.files.settings import settings
from mic_selector.web import markup, session
from mic_selector.web.components.room.controls import (
    show_moves,
    show_pictures,
    show_rounds,
    stand,
)
from mic_selector.web.components.room.countdown import show_countdown
from mic_selector.web.components.room.form import fill_in_from
from mic_selector.web.components.room.guide import show_guide
from mic_selector.web.components.room.panels import show_panels
from mic_selector.web.components.room.state import (
    by_who_leads,
    notice,
    notices,
    own_room,
)
from mic_selector.web.components.wall import join_address, show_wall
from mic_selector.web.listening import phones_may_reach
from mic_selector.web.rooms import end_of_day, local_time, store
from mic_selector.wording.rooms import had_in_words, stages, step_in_words
from mic_selector.workshop.codes import spaced
from mic_selector.workshop.models import DatabaseUnavailable, Room
from mic_selector.workshop.pictures import Picture, picture

ASK_BEFORE = timedelta(days=1)
PROLONGED = 7
"""For how many days more a facilitator can keep a room with one press."""


def lead(room: Room) -> None:
    """Show the page."""
    _show_head(room)
    with st.container(key="room"):
        with st.container(key="room_lead"):
            with st.container(key="next_step"):
                show_moves(room)
                show_countdown(room)
            show_rounds(room)
            show_pictures(room)
            _show_question(room)
            _show_address(room)
        with st.container(key="room_look"):
            markup.show("room_look.html", code=room.code)
            _show_look(stand(room))
        with st.container(key="room_panels"):
            show_guide()
            show_panels(room)
            st.button(session.messages()("room-copy"), on_click=fill_in_from, args=(room.settings,))
            markup.show("room_leave.html", code=room.code)


def _show_head(room: Room) -> None:
    markup.show(
        "room_head.html",
        title=room.settings.title,
        question=room.settings.question,
        step=step_in_words(session.names(), replace(room, view_round=None)),
        stages=stages(room),
        had=had_in_words(session.names(), room.settings),
    )
    markup.show("notices.html", sentences=notices(), kind="warning")


def _show_question(room: Room) -> None:
    """Show what to ask the room; once the vote is closed, not who is missing."""
    on_wall = picture(room)
    if on_wall is not Picture.JOIN or room.step.takes_ballots:
        markup.show("room_ask.html", ask=session.messages()(f"ask-{on_wall.value}"))


def _show_address(room: Room) -> None:
    say = session.messages()
    end = local_time(room.expires)
    until = say("room-until", day=say.day(end.date()), time=say.time(end))
    if not phones_may_reach(join_address(room)):
        markup.show("warning.html", text=say("room-made-local"))
    if room.expires - datetime.now(UTC) < ASK_BEFORE:
        _ask_whether_to_prolong(room, until)
    markup.show(
        "room_addresses.html",
        heading=say("room-way-in", code=spaced(room.code)),
        addresses=[(say("room-join-name"), until, join_address(room))],
    )


def _ask_whether_to_prolong(room: Room, until: str) -> None:
    say = session.messages()
    markup.show("warning.html", text=say("room-ends-soon", until=until))
    days = min(PROLONGED, settings().longest_kept)
    st.button(say("room-prolong", days=days), on_click=_prolong, args=(room, days))


@by_who_leads
def _prolong(room: Room, days: int) -> None:
    store().retention.prolong(room.id, end_of_day(datetime.now(UTC) + timedelta(days=days)))
    notice(session.messages()("room-saved"))


@st.fragment(run_every="1s")
def _show_look(stood: tuple[object, ...]) -> None:
    """Show how many came and what is on the wall; draw the whole page anew when the room was led
    on from elsewhere.
    """
    try:
        room = own_room()
        if room is None or stand(room) != stood:
            st.rerun()
        else:
            _show_counts(room)
            show_wall(room, is_preview=True)
    except DatabaseUnavailable:
        markup.show("warning.html", text=session.messages()("room-unavailable"))


def _show_counts(room: Room) -> None:
    counts = store().ballots.counts(room.id)
    markup.show(
        "room_counts.html",
        joined=counts.joined,
        voted=counts.voted,
        on_paper=store().ballots.paper(room.id, room.round).people,
        held=session.messages()("people-held", people=counts.held) if counts.held else "",
    )
