"""The wall: one picture at a time, large, drawn anew when something changed."""

from datetime import UTC, datetime

import segno
import streamlit as st

from mic_selector.web import markup, session
from mic_selector.web.listening import phones_may_reach
from mic_selector.web.room_results import results_of
from mic_selector.web.rooms import store
from mic_selector.web.wall_pictures import Content, content_of
from mic_selector.wording import rooms
from mic_selector.wording.rooms import time_left
from mic_selector.workshop.codes import spaced
from mic_selector.workshop.models import Room
from mic_selector.workshop.pictures import Picture, picture
from mic_selector.workshop.rules import as_shown


def show_wall(room: Room, is_preview: bool = False, is_presented: bool = False) -> None:
    """Show the picture that is on the wall of a room; small, or with space below for the controls
    of a presenter.
    """
    names = session.names()
    shown, counts = picture(room), store().ballots.counts(room.id)
    on_paper = store().ballots.paper(room.id, as_shown(room).round).people
    is_earlier = room.view_round is not None
    voted = results_of(as_shown(room)).voted if is_earlier else counts.voted
    markup.show(
        f"wall_{shown.value}.html",
        **{
            "picture_shown": shown.value,
            "heading": names.messages(f"picture-{shown.value}"),
            "step": rooms.step_in_words(names, room),
            "joined": counts.joined,
            "voted": voted,
            "left": time_left(room.countdown.ends, datetime.now(UTC)) if room.countdown else "",
            "paper": rooms.paper_in_words(names, on_paper) if on_paper else "",
            "turnout": rooms.turnout(names, counts.joined, voted, on_paper),
            "code": spaced(room.code),
            "short_address": f"{base_address()}/join".partition("://")[2],
            "is_preview": is_preview,
            "is_presented": is_presented,
            **(_join(room) if shown is Picture.JOIN else content_of(names, room, shown)),
        },
    )


def base_address() -> str:
    """Return the address under which the visitor's browser found the pages, without the page; ""
    where unknown.
    """
    return (st.context.url or "").rpartition("/")[0]


def join_address(room: Room) -> str:
    """Return the address that the QR code holds."""
    return f"{base_address()}/join/{room.code}"


def _join(room: Room) -> Content:
    return {
        "heading": room.settings.title,
        "question": room.settings.question,
        "qr": segno.make(join_address(room), error="m").svg_data_uri(border=2, scale=10),
        "address": join_address(room),
        "is_reached": phones_may_reach(join_address(room)),
    }
