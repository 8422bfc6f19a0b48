"""Who may vote in a room, and ballots that came in an unusual way."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from mic_selector.files.faults import Fault
from mic_selector.files.settings import settings
from mic_selector.notes.portable import render_slips
from mic_selector.notes.slips import compose_slips
from mic_selector.web import markup, session
from mic_selector.web.components.room.shared_form import SharedForm, shared_form
from mic_selector.web.components.room.state import by_who_leads
from mic_selector.web.components.wall import join_address
from mic_selector.web.rooms import local_time, store
from mic_selector.wording.rooms import fault_about
from mic_selector.workshop.models import Door, Marked, Room
from mic_selector.workshop.rules import MOST_SLIPS, may_be_left_out, number_beyond


def show_people(room: Room) -> None:
    """Show who may vote, the slips, and the ballots that came in an unusual way."""
    markup.show("hint.html", text=session.messages()("people-hint"))
    _door(room)
    _slips(room)
    _marked(room)


def _door(room: Room) -> None:
    say, form = session.messages(), shared_form(f"door_{room.id}", room.door)
    prefix = form.key
    st.number_input(
        say("people-expected"),
        value=room.door.expected or 0,
        key=f"{prefix}_expected",
        help=say("people-expected-help"),
    )
    st.checkbox(say("people-locked"), room.door.locked, key=f"{prefix}_locked")
    may_change = store().rooms.slips_may_change(room)
    st.checkbox(
        say("people-slips"),
        room.door.slips,
        key=f"{prefix}_slips",
        help=say("people-slips-help"),
        disabled=not may_change,
    )
    if not may_change:
        markup.show("hint.html", text=say("people-slips-help"))
    markup.show("notices.html", sentences=st.session_state.pop("door_faults", ()), kind="error")
    with st.container(horizontal=True):
        st.button(say("people-keep"), on_click=_keep_door, args=(room, form), key=f"{prefix}_keep")
        if held := store().ballots.counts(room.id).held:
            st.button(
                say("people-let-in", people=held),
                on_click=_let_in,
                args=(room,),
                key=f"{prefix}_let_in",
            )
    form.show_saved()


@by_who_leads
def _keep_door(room: Room, form: SharedForm) -> None:
    if not form.is_drawn:
        return
    state, prefix = st.session_state, form.key
    expected, most = state[f"{prefix}_expected"], settings().most_participants
    if faults := number_beyond("expected", expected, 0, most):
        state.door_faults = _in_words("people-expected", faults)
        return
    door = Door(expected or None, state[f"{prefix}_locked"], state[f"{prefix}_slips"])
    form.saved(door, is_kept=store().rooms.set_door(room.id, door, form.stands))


@by_who_leads
def _let_in(room: Room) -> None:
    store().ballots.let_in(room.id)


def _slips(room: Room) -> None:
    if not room.door.slips:
        return
    say = session.messages()
    number = st.number_input(say("slips-number"), value=30, key=f"slips_{room.id}")
    faults = number_beyond("slips", number, 1, MOST_SLIPS)
    markup.show("notices.html", sentences=_in_words("slips-number", faults), kind="error")
    st.download_button(
        say("slips-make"),
        disabled=bool(faults),
        data=partial(_printed, room, number),
        file_name=f"{say('slips-file', code=room.code)}.pdf",
        mime="application/pdf",
        on_click="ignore",
        key=f"slips_make_{room.id}",
    )
    markup.show("hint.html", text=say("slips-hint"))


def _in_words(label: str, faults: Sequence[Fault]) -> list[str]:
    names = session.names()
    return [fault_about(names, names.messages(label), fault) for fault in faults]


def _printed(room: Room, number: int) -> bytes:
    """Return new slips, to print and cut apart."""
    codes = store().ballots.new_slips(room, number)
    names = session.names()
    return render_slips(compose_slips(names, room.settings.title, join_address(room), codes))


def _marked(room: Room) -> None:
    say = session.messages()
    marked = store().ballots.marked(room.id, room.round)
    if not marked:
        return
    markup.show("heading.html", text=say("marked-heading", ballots=len(marked)), hint="")
    may_choose = may_be_left_out(room)
    markup.show("hint.html", text=say("marked-hint" if may_choose else "marked-over"))
    left_out = frozenset(one.participant for one in marked if one.left_out)
    form = shared_form(f"left_{room.id}_{room.round}", left_out)
    for one in marked:
        st.checkbox(
            say(
                "marked-leave-out",
                time=say.time(local_time(one.received)),
                why=say(f"mark-{one.mark.value}"),
            ),
            one.left_out,
            key=f"{form.key}_{one.participant}",
            disabled=not may_choose,
        )
    if may_choose:
        st.button(
            say("marked-keep"),
            on_click=_leave_out,
            args=(room, form, marked),
            key=f"{form.key}_keep",
        )
    form.show_saved()


@by_who_leads
def _leave_out(room: Room, form: SharedForm, marked: Sequence[Marked]) -> None:
    if not form.is_drawn:
        return
    chosen = frozenset(
        one.participant for one in marked if st.session_state[f"{form.key}_{one.participant}"]
    )
    is_kept = store().ballots.leave_out(room.id, room.round, chosen, form.stands)
    form.saved(chosen, is_kept=is_kept)
