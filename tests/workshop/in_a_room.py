"""Rooms in a store, and what people do in them."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from sqlalchemy import Connection, create_engine, select

from mic_selector.catalogue import Level
from mic_selector.workshop.models import (
    Answers,
    Countdown,
    Door,
    NewRoom,
    Room,
    Step,
)
from mic_selector.workshop.rules import START
from mic_selector.workshop.store import Store
from mic_selector.workshop.tables import metadata

NewRooms = Callable[[Store], NewRoom]
TRIAL, OPEN, CLOSED = START, (1, Step.OPEN), (1, Step.CLOSED)


def wanting(level: Level, feature: str = "budget") -> Answers:
    return Answers(wants=MappingProxyType({feature: level}))


def everything_in(url: str) -> str:
    """Return all that the tables hold."""
    with create_engine(url).connect() as connection:
        return "\n".join(
            str(row)
            for table in metadata.sorted_tables
            for row in connection.execute(select(table))
        )


def turnout(store: Store, room_id: int) -> tuple[int, int]:
    """Return how many joined and how many voted."""
    counts = store.ballots.counts(room_id)
    return counts.joined, counts.voted


@contextmanager
def the_writer_held(store: Store) -> Iterator[threading.Event]:
    """Keep the thread that writes busy until the event is set: what is asked meanwhile waits."""
    held, go_on = threading.Event(), threading.Event()

    def hold(_connection: Connection) -> None:
        held.set()
        go_on.wait(30)

    holding = store._database._writer.ask(hold)
    assert held.wait(10)
    try:
        yield go_on
    finally:
        go_on.set()
        holding.result(10)


def open_door(store: Store, new_room: NewRooms, door: Door) -> Room:
    made = new_room(store)
    store.rooms.advance(made.room.id, TRIAL, OPEN)
    store.rooms.set_door(made.room.id, door)
    room = store.rooms.by_code(made.room.code)
    assert room is not None
    assert room.door == door
    return room


def votes(store: Store, room: Room, *participants: str) -> list[bool]:
    """Let participants look at the ballot and send one; return whose was kept."""
    kept = []
    for one in participants:
        store.ballots.join(room.code, one)
        kept.append(store.ballots.cast(room.id, one, None, wanting(Level.LOW), 1) is not None)
    return kept


def in_seconds(seconds: float, *, closes: bool = True) -> Countdown:
    return Countdown(datetime.now(UTC) + timedelta(seconds=seconds), closes)
