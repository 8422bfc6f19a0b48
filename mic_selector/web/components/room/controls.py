"""What leads a room: which picture is on the wall, the next step, and the way back."""

from typing import Any

import streamlit as st

from mic_selector.web import markup, session
from mic_selector.web.components.room.state import by_who_leads, notice
from mic_selector.web.rooms import keep_while_used, store
from mic_selector.workshop.models import Room, Step
from mic_selector.workshop.pictures import picture, pictures
from mic_selector.workshop.rules import Stage, moves

_LABELS = {
    (Step.TRIAL, Step.OPEN): "room-open",
    (Step.OPEN, Step.CLOSED): "room-close",
    (Step.CLOSED, Step.OPEN): "room-reopen",
    (Step.CLOSED, Step.WANTS): "room-show-wants",
    (Step.WANTS, Step.CLOSED): "room-hide-wants",
    (Step.WANTS, Step.RANKING): "room-show-ranking",
    (Step.RANKING, Step.WANTS): "room-hide-ranking",
}


def show_moves(room: Room) -> None:
    """Show the moves from here, the usual one first, and what that one brings."""
    say, usual = session.messages(), moves(room.round, room.step)[0]
    markup.show("heading.html", text=say("room-next"), hint="")
    show_buttons(room)
    markup.show("hint.html", text=say(f"then-{_key(room, usual)}"))


def show_buttons(room: Room) -> None:
    """Show a button for each move from here, the usual one first."""
    with st.container(horizontal=True, key="moves"):
        for place, to in enumerate(moves(room.round, room.step)):
            st.button(
                _move_in_words(room, to),
                key=f"move_{to[0]}_{to[1].value}",
                type="secondary" if place else "primary",
                on_click=_ask_first if _key(room, to) == "room-again" else _move,
                args=(room, to),
            )
    if st.session_state.get("asked_first") == (room.id, room.round, room.step):
        _show_question_before_a_round(room)


def _ask_first(room: Room, _to: Stage) -> None:
    st.session_state.asked_first = (room.id, room.round, room.step)


def _do_not_ask() -> None:
    st.session_state.pop("asked_first", None)


def _show_question_before_a_round(room: Room) -> None:
    say, to = session.messages(), (room.round + 1, Step.OPEN)
    markup.show("warning.html", text=say("again-sure", round=to[0]))
    with st.container(horizontal=True, key="again"):
        st.button(
            say("again-yes", round=to[0]), key="again_yes", on_click=_begin_again, args=(room, to)
        )
        st.button(say("again-no", round=room.round), key="again_no", on_click=_do_not_ask)


def _begin_again(room: Room, to: Stage) -> None:
    _do_not_ask()
    _move(room, to)


def _key(room: Room, to: Stage) -> str:
    is_again = room.step is not Step.TRIAL and to[0] > room.round
    return "room-again" if is_again else _LABELS[room.step, to[1]]


def _move_in_words(room: Room, to: Stage) -> str:
    return session.messages()(_key(room, to), round=to[0])


@by_who_leads
def _move(room: Room, to: Stage) -> None:
    if not store().rooms.advance(room.id, (room.round, room.step), to):
        notice(session.messages()("room-moved-elsewhere"))
    keep_while_used(room)


def show_pictures(room: Room) -> None:
    """Show which picture can be put on the wall."""
    say, shown = session.messages(), picture(room).value
    key = _key_of_what_stands("picture", shown)
    with st.container(key="picture"):
        st.pills(
            say("room-picture-label"),
            [one.value for one in pictures(room)],
            default=shown,
            format_func=lambda one: say(f"picture-{one}"),
            key=key,
            required=True,
            wrap=True,
            on_change=_put_on_the_wall,
            args=(room, key),
        )


def show_rounds(room: Room) -> None:
    """Show of which round the wall shows pictures, once there are several."""
    if room.round <= 1:
        return
    say, shown = session.messages(), room.view_round or room.round
    key = _key_of_what_stands("picture_round", shown)
    with st.container(key="picture_round"):
        st.segmented_control(
            say("room-round-label"),
            range(1, room.round + 1),
            default=shown,
            format_func=lambda round_: say("wall-round", round=round_),
            key=key,
            required=True,
            on_change=_show_round,
            args=(room, key),
        )


def _key_of_what_stands(name: str, stands: object) -> str:
    """Return the key of a choice that others make too: another one as soon as something else stands
    than what was last chosen here.

    A browser repeats its choice with whatever it sends, until it hears of another: under its own
    key that would be a press. See docs/decisions/0079-a-choice-that-others-make-too.md.
    """
    if st.session_state.get(_key_of(name)) != stands:
        st.session_state[f"{name}_drawn"] = st.session_state.get(f"{name}_drawn", 0) + 1
    return _key_of(name)


def _key_of(name: str) -> str:
    return f"{name}_{st.session_state.get(f'{name}_drawn', 0)}"


def _chosen(name: str, key: str) -> Any:
    """Return what was chosen under a key; None where another was drawn since."""
    return st.session_state[key] if key == _key_of(name) else None


@by_who_leads
def _put_on_the_wall(room: Room, key: str) -> None:
    if chosen := _chosen("picture", key):
        store().rooms.show(room.id, chosen, room.view_round)
        keep_while_used(room)


@by_who_leads
def _show_round(room: Room, key: str) -> None:
    if chosen := _chosen("picture_round", key):
        store().rooms.show(room.id, "", None if chosen == room.round else chosen)
        keep_while_used(room)


def stand(room: Room) -> tuple[object, ...]:
    """Return what the controls depend on; when it changes elsewhere, they must be drawn anew.

    The count on paper is not in the room, and is looked up when its form is drawn or saved.
    """
    return (
        room.round,
        room.step,
        room.view,
        room.view_round,
        room.countdown,
        room.settings,
        room.door,
    )
