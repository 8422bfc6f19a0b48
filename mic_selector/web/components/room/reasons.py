"""What people wrote beside their answers: read first, then shown one by one, or deleted."""

import streamlit as st

from mic_selector.web import markup, session
from mic_selector.web.components.room.state import by_who_leads
from mic_selector.web.room_results import results_of
from mic_selector.web.rooms import store
from mic_selector.workshop.models import Reason, Room
from mic_selector.workshop.rules import MOST_SHOWN_REASONS, as_shown, may_leave


def show_reasons(room: Room) -> None:
    """Show what was written in the round that the wall shows, and which of it stands there."""
    say, room = session.messages(), as_shown(room)
    markup.show("hint.html", text=say("reasons-hint", most=MOST_SHOWN_REASONS))
    reasons = results_of(room).reasons
    if not reasons:
        open_ = not may_leave(room, room.round)
        markup.show("note.html", text=say("room-nothing-leaves" if open_ else "reasons-none"))
        return
    shown = store().ballots.shown_reasons(room.id, room.round)
    for number, reason in enumerate(reasons):
        is_shown = (reason.participant, reason.feature) in shown
        _show(room, number, reason, is_shown, is_full=len(shown) >= MOST_SHOWN_REASONS)


def _show(room: Room, number: int, reason: Reason, is_shown: bool, *, is_full: bool) -> None:
    say, key = session.messages(), f"reason_{room.id}_{room.round}_{number}"
    markup.show("reason.html", name=session.names().feature_short(reason.feature), text=reason.text)
    with st.container(horizontal=True):
        st.button(
            say("reason-hide" if is_shown else "reason-show"),
            disabled=is_full and not is_shown,
            on_click=_hide if is_shown else _put_on_the_wall,
            args=(room, reason),
            key=f"{key}_show",
        )
        st.button(say("reason-delete"), on_click=_delete, args=(room, reason), key=f"{key}_delete")


@by_who_leads
def _put_on_the_wall(room: Room, reason: Reason) -> None:
    store().ballots.show_reason(room.id, room.round, reason)


@by_who_leads
def _hide(room: Room, reason: Reason) -> None:
    store().ballots.hide_reason(room.id, room.round, reason)


@by_who_leads
def _delete(room: Room, reason: Reason) -> None:
    store().ballots.delete_reason(room.id, room.round, reason)
