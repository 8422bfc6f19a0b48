"""What a store takes and refuses by rules that no database knows; `make prove` tries them on
PostgreSQL too.
"""

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import Connection

from mic_selector.catalogue import Level
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.workshop import rules, writing
from mic_selector.workshop.codes import slip_key
from mic_selector.workshop.models import (
    Admission,
    Answers,
    Busy,
    Counts,
    Door,
    Paper,
    Settings,
    Step,
)
from mic_selector.workshop.rules import MOST_SLIPS, may_be_left_out
from mic_selector.workshop.store import Store
from tests.workshop.in_a_room import (
    CLOSED,
    OPEN,
    TRIAL,
    NewRooms,
    everything_in,
    in_seconds,
    open_door,
    the_writer_held,
    turnout,
    votes,
    wanting,
)

pytestmark = pytest.mark.parametrize(
    "url", ["sqlite", pytest.param("postgresql", marks=pytest.mark.prove)], indirect=True
)


def test_no_code_and_no_key_of_another_kind_opens_a_room(store: Store, new_room: NewRooms) -> None:
    new = new_room(store)
    assert store.rooms.by_code("") is None
    assert store.rooms.by_code("'; DROP TABLE rooms") is None
    assert store.rooms.by_facilitator(new.wall_key) is None
    assert store.rooms.by_wall(new.facilitator_key) is None
    assert store.rooms.by_facilitator(new.room.code) is None


def test_nothing_happens_to_a_room_that_is_gone(url: str, store: Store, new_room: NewRooms) -> None:
    gone = new_room(store).room.id
    store.retention.delete(gone)
    store.retention.delete(gone)
    store.rooms.set_limits(gone, {})
    store.ballots.set_paper(gone, 1, Paper(3))
    store.rooms.show(gone, "wants")
    assert not store.rooms.advance(gone, TRIAL, OPEN)
    assert everything_in(url) == ""


def test_a_move_that_does_not_exist_is_an_error(store: Store, new_room: NewRooms) -> None:
    with pytest.raises(ValueError, match=r"^to: "):
        store.rooms.advance(new_room(store).room.id, TRIAL, (1, Step.RANKING))


def test_the_wall_shows_what_was_chosen_until_the_next_step(
    store: Store, new_room: NewRooms
) -> None:
    new = new_room(store)
    store.rooms.show(new.room.id, "groups")
    assert store.rooms.by_code(new.room.code).view == "groups"
    store.rooms.advance(new.room.id, TRIAL, OPEN)
    assert store.rooms.by_code(new.room.code).view == ""


def test_limits_can_be_changed_and_nothing_else_with_them(
    store: Store, new_room: NewRooms, settings: Settings
) -> None:
    new = new_room(store)
    limits = {
        "budget": Priority(5, Aim(Direction.AT_MOST, Level.LOW), firm=True),
        "duration": Priority(None),
    }
    store.rooms.set_limits(new.room.id, limits)
    kept = store.rooms.by_code(new.room.code).settings
    assert kept.limits == limits
    assert (kept.title, kept.groups, kept.features) == (
        settings.title,
        settings.groups,
        settings.features,
    )


def test_a_ballot_without_answers_counts_as_joined_not_as_voted(
    store: Store, new_room: NewRooms
) -> None:
    room = new_room(store).room
    store.ballots.cast(room.id, "a", 0, Answers(), 0)
    assert turnout(store, room.id) == (1, 0)
    store.ballots.cast(room.id, "a", 0, wanting(Level.ABSENT), 0)
    assert turnout(store, room.id) == (1, 1)
    store.ballots.cast(room.id, "a", 0, Answers(), 0)
    assert turnout(store, room.id) == (1, 0)


def test_a_late_ballot_is_refused_and_changes_nothing(store: Store, new_room: NewRooms) -> None:
    room = new_room(store).room
    store.rooms.advance(room.id, TRIAL, OPEN)
    store.ballots.cast(room.id, "a", 0, wanting(Level.LOW), 1)
    store.rooms.advance(room.id, OPEN, CLOSED)
    before = store.ballots.of_round(room.id, 1)
    assert store.ballots.cast(room.id, "a", 0, wanting(Level.HIGH), 1) is None
    assert store.ballots.cast(room.id, "b", 0, wanting(Level.HIGH), 1) is None
    assert store.ballots.of_round(room.id, 1) == before
    assert turnout(store, room.id) == (1, 1)


def test_a_form_of_the_trial_does_not_count_in_the_round_that_follows(
    store: Store, new_room: NewRooms
) -> None:
    room = new_room(store).room
    store.ballots.cast(room.id, "a", 0, wanting(Level.LOW), 0)
    store.rooms.advance(room.id, TRIAL, OPEN)
    assert store.ballots.cast(room.id, "a", 0, wanting(Level.LOW), 0) is None
    assert turnout(store, room.id) == (1, 0)
    assert len(store.ballots.of_round(room.id, 0)) == 1


def test_one_participant_in_two_rooms_cannot_be_recognised(
    store: Store, new_room: NewRooms
) -> None:
    rooms = [new_room(store).room for _ in range(2)]
    for room in rooms:
        store.ballots.cast(room.id, "a", 0, wanting(Level.LOW), 0)
    first, second = (store.ballots.of_round(room.id, 0)[0].participant for room in rooms)
    assert first != second


def test_one_who_no_longer_waits_does_not_keep_the_others_from_being_told(
    store: Store, new_room: NewRooms
) -> None:
    """What was cancelled is written or refused with the rest; later ones find a writer."""
    room = new_room(store).room

    def fail(_connection: Connection) -> None:
        raise RuntimeError

    with the_writer_held(store) as go_on:
        gone = [
            store.ballots.casting(room.id, "a", 0, wanting(Level.LOW), 0),
            store._database.ask(fail, room.id),
        ]
        assert all(one.cancel() for one in gone)
        waiting = store.ballots.casting(room.id, "b", 0, wanting(Level.LOW), 0)
        go_on.set()
        assert waiting.result(10)
    assert store.ballots.casting(room.id, "later", 0, wanting(Level.LOW), 0).result(10)
    assert len(store.ballots.of_round(room.id, 0)) == 3


def test_who_comes_when_too_many_wait_is_told_so_and_the_others_are_received(
    store: Store, new_room: NewRooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MOST_WAITING", 3)
    room = new_room(store).room
    with the_writer_held(store) as go_on:
        casting = [
            store.ballots.casting(room.id, f"p{number}", 0, wanting(Level.LOW), 0)
            for number in range(3)
        ]
        with pytest.raises(Busy):
            store.ballots.casting(room.id, "one too many", 0, wanting(Level.LOW), 0)
        go_on.set()
        assert all(one.result(10) for one in casting)
    assert turnout(store, room.id) == (3, 3)
    assert store.ballots.cast(room.id, "later", 0, wanting(Level.LOW), 0)


def test_a_locked_room_takes_nobody_new_and_keeps_whoever_is_in(
    store: Store, new_room: NewRooms
) -> None:
    room = open_door(store, new_room, Door())
    assert votes(store, room, "a") == [True]
    store.rooms.set_door(room.id, Door(locked=True))
    assert votes(store, room, "b", "a") == [False, True]
    locked = store.rooms.by_code(room.code)
    assert locked is not None
    assert store.ballots.admission(locked, "b") is Admission.LOCKED
    assert store.ballots.admission(locked, None) is Admission.LOCKED
    assert store.ballots.counts(room.id) == Counts(joined=1, voted=1)


@pytest.mark.parametrize("slips", [False, True])
def test_slips_are_asked_for_or_no_longer_until_a_ballot_of_the_round_came_in(
    store: Store, new_room: NewRooms, *, slips: bool
) -> None:
    """Else whoever voted on a phone would have another vote with a slip."""
    room = open_door(store, new_room, Door(slips=slips))
    other = Door(slips=not slips)
    assert store.rooms.set_door(room.id, other)
    assert store.rooms.set_door(room.id, room.door)
    key = slip_key(room.code, store.ballots.new_slips(room, 1)[0]) if slips else "a"
    assert store.ballots.cast(room.id, key, None, Answers(), 1)
    assert not store.rooms.slips_may_change(room)
    assert not store.rooms.set_door(room.id, other)
    assert store.rooms.set_door(room.id, Door(expected=9, slips=slips))
    store.rooms.advance(room.id, OPEN, (1, Step.CLOSED))
    assert not store.rooms.set_door(room.id, other)
    store.rooms.advance(room.id, (1, Step.CLOSED), (2, Step.OPEN))
    assert store.rooms.set_door(room.id, other)


def test_after_a_trial_slips_can_be_asked_for(store: Store, new_room: NewRooms) -> None:
    room = new_room(store).room
    assert store.ballots.cast(room.id, "a", None, wanting(Level.LOW), 0)
    assert store.rooms.slips_may_change(room)
    assert store.rooms.set_door(room.id, Door(slips=True))


def test_a_slip_of_another_room_is_none(store: Store, new_room: NewRooms) -> None:
    elsewhere = open_door(store, new_room, Door(slips=True))
    room = open_door(store, new_room, Door(slips=True))
    (code,) = store.ballots.new_slips(elsewhere, 1)
    assert votes(store, room, slip_key(room.code, code)) == [False]


@pytest.mark.parametrize("number", [0, MOST_SLIPS + 1])
def test_no_more_slips_than_somebody_hands_out(
    store: Store, new_room: NewRooms, number: int
) -> None:
    with pytest.raises(ValueError, match="number"):
        store.ballots.new_slips(new_room(store).room, number)


def test_once_something_was_revealed_no_ballot_can_be_left_out(
    store: Store, new_room: NewRooms
) -> None:
    room = open_door(store, new_room, Door())
    store.ballots.cast(room.id, "forged", None, wanting(Level.HIGH), 1)
    store.rooms.advance(room.id, OPEN, (1, Step.CLOSED))
    store.rooms.advance(room.id, (1, Step.CLOSED), (1, Step.WANTS))
    everybody = [one.participant for one in store.ballots.marked(room.id, 1)]
    assert not store.ballots.leave_out(room.id, 1, everybody)
    assert len(store.ballots.revealed(room.id, 1)[0]) == 1


@pytest.mark.parametrize("covered", [(), (Step.CLOSED,), (Step.CLOSED, Step.OPEN)])
def test_what_was_shown_stays_fixed_when_it_is_covered_again(
    store: Store, new_room: NewRooms, covered: tuple[Step, ...]
) -> None:
    room = open_door(store, new_room, Door())
    store.ballots.cast(room.id, "forged", None, wanting(Level.HIGH), 1)
    steps = (Step.OPEN, Step.CLOSED, Step.WANTS, *covered)
    for before, after in pairwise(steps):
        assert store.rooms.advance(room.id, (1, before), (1, after))
    (one,) = store.ballots.marked(room.id, 1)
    assert not store.ballots.leave_out(room.id, 1, [one.participant])
    assert not may_be_left_out(store.rooms.by_code(room.code))


def test_a_ballot_that_came_as_people_send_them_cannot_be_left_out(
    store: Store, new_room: NewRooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "QUICKEST", timedelta())
    room = open_door(store, new_room, Door())
    votes(store, room, "a")
    assert store.ballots.marked(room.id, 1) == ()
    (ballot,) = store.ballots.of_round(room.id, 1)
    assert store.ballots.leave_out(room.id, 1, [ballot.participant])
    assert store.ballots.counts(room.id).voted == 1


def test_what_was_sent_in_the_last_second_still_counts(store: Store, new_room: NewRooms) -> None:
    room = new_room(store).room
    store.rooms.advance(room.id, TRIAL, OPEN)
    store.rooms.count_down(room.id, in_seconds(-0.5))
    assert store.ballots.cast(room.id, "a", None, wanting(Level.LOW), 1)


def test_closing_stays_with_the_facilitator_unless_it_was_asked_for(
    store: Store, new_room: NewRooms
) -> None:
    room = new_room(store).room
    store.rooms.advance(room.id, TRIAL, OPEN)
    store.rooms.count_down(room.id, in_seconds(-60, closes=False))
    assert store.rooms.by_code(room.code).step is Step.OPEN
    assert store.ballots.cast(room.id, "a", None, wanting(Level.LOW), 1)
    store.rooms.advance(room.id, OPEN, CLOSED)
    store.rooms.count_down(room.id, in_seconds(60))  # nothing is counted down to in a closed round
    assert store.rooms.by_code(room.code).countdown is None


def test_an_earlier_round_is_on_the_wall_until_the_next_step(
    store: Store, new_room: NewRooms
) -> None:
    room = new_room(store).room
    store.rooms.advance(room.id, TRIAL, OPEN)
    store.rooms.advance(room.id, OPEN, CLOSED)
    store.rooms.advance(room.id, CLOSED, (2, Step.OPEN))
    store.rooms.show(room.id, "wants", 1)
    assert store.rooms.by_code(room.code).view_round == 1
    store.rooms.advance(room.id, (2, Step.OPEN), (2, Step.CLOSED))
    assert store.rooms.by_code(room.code).view_round is None
