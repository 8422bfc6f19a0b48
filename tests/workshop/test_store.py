"""Rooms and ballots, the same on SQLite and on PostgreSQL: what is kept, what many do at once."""

import multiprocessing
import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from multiprocessing.synchronize import Barrier
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, event, inspect, text, update

from mic_selector.catalogue import LEVELS, Level
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.workshop import ballots, database, rules
from mic_selector.workshop import rooms as room_keeping
from mic_selector.workshop.codes import slip_key, spaced
from mic_selector.workshop.models import (
    Admission,
    Answers,
    Ballot,
    Counts,
    DatabaseUnavailable,
    Door,
    Mark,
    Paper,
    Reason,
    Settings,
    Step,
)
from mic_selector.workshop.rules import START
from mic_selector.workshop.store import Store
from mic_selector.workshop.tables import metadata, rooms
from tests.turns import ALL
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
from tests.workshop.postgresql import PostgreSQL

SEVERAL = 6 if ALL else 2


def pass_the_time_of(url: str, room_id: int) -> None:
    with create_engine(url).begin() as connection:
        connection.execute(
            update(rooms).where(rooms.c.id == room_id).values(expires=datetime.now(UTC))
        )


# Rooms


def test_a_room_is_found_by_its_code_however_typed_and_by_its_keys(
    store: Store, new_room: NewRooms
) -> None:
    new = new_room(store)
    assert (new.room.round, new.room.step) == START
    assert store.rooms.by_code(new.room.code) == new.room
    assert store.rooms.by_code(spaced(new.room.code).lower()) == new.room
    assert store.rooms.by_facilitator(new.facilitator_key) == new.room
    assert store.rooms.by_wall(new.wall_key) == new.room


def test_a_code_that_is_taken_is_not_given_again(
    store: Store, new_room: NewRooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["CCCCCCCCC", "CCCCCCCCC", "CCCCCCCCC", "DDDDDDDDD"])
    monkeypatch.setattr(room_keeping, "new_code", lambda: next(drawn))
    assert [new_room(store).room.code for _ in range(2)] == ["CCCCCCCCC", "DDDDDDDDD"]


def test_the_database_holds_neither_keys_nor_pseudonyms(
    url: str, store: Store, new_room: NewRooms
) -> None:
    new = new_room(store)
    store.ballots.join(new.room.code, "a-pseudonym")
    store.ballots.cast(new.room.id, "a-pseudonym", 0, wanting(Level.LOW), 0)
    held = everything_in(url)
    assert new.room.code in held
    assert not [
        secret for secret in (new.facilitator_key, new.wall_key, "a-pseudonym") if secret in held
    ]


def test_a_room_past_its_time_is_unknown_and_takes_nothing(
    url: str, store: Store, new_room: NewRooms
) -> None:
    new = new_room(store)
    pass_the_time_of(url, new.room.id)
    assert store.rooms.by_code(new.room.code) is None
    assert store.rooms.by_facilitator(new.facilitator_key) is None
    assert store.rooms.by_wall(new.wall_key) is None
    assert store.ballots.join(new.room.code, "a") is None
    assert store.ballots.cast(new.room.id, "a", None, wanting(Level.LOW), 0) is None


def test_purging_deletes_rooms_past_their_time_with_all_in_them_and_no_others(
    url: str, store: Store, new_room: NewRooms
) -> None:
    old, young = new_room(store), new_room(store)
    for new in (old, young):
        store.ballots.cast(new.room.id, "a", None, wanting(Level.LOW), 0)
        store.ballots.set_paper(new.room.id, 0, Paper(3))
    assert store.retention.purge() == 0
    pass_the_time_of(url, old.room.id)
    assert store.retention.purge() == 1
    assert store.ballots.of_round(old.room.id, 0) == ()
    assert store.ballots.paper(old.room.id, 0) == Paper()
    assert turnout(store, old.room.id) == (0, 0)
    assert turnout(store, young.room.id) == (1, 1)
    assert old.room.code not in everything_in(url)


def test_a_deleted_room_is_gone_at_once_with_all_in_it(
    url: str, store: Store, new_room: NewRooms
) -> None:
    new = new_room(store)
    store.ballots.cast(new.room.id, "a", None, wanting(Level.LOW), 0)
    store.ballots.set_paper(new.room.id, 0, Paper(3))
    store.retention.delete(new.room.id)
    assert everything_in(url) == ""
    assert store.rooms.by_code(new.room.code) is None
    assert store.ballots.cast(new.room.id, "a", None, wanting(Level.LOW), 0) is None


def test_what_was_deleted_cannot_be_read_from_the_file(tmp_path: Path, settings: Settings) -> None:
    store = Store(f"sqlite:///{tmp_path}/rooms.db")
    store.migrate()
    new = store.rooms.create(settings, timedelta(days=1))
    store.ballots.cast(new.room.id, "a", None, wanting(Level.LOW), 0)

    def written() -> bytes:
        return b"".join(path.read_bytes() for path in tmp_path.iterdir())

    assert settings.question.encode() in written()
    assert b"budget" in written()
    store.retention.delete(new.room.id)
    assert settings.question.encode() not in written()
    assert b"budget" not in written()


# Steps


def test_a_room_goes_on_only_from_where_it_is_expected(store: Store, new_room: NewRooms) -> None:
    new = new_room(store)
    assert store.rooms.advance(new.room.id, TRIAL, OPEN)
    assert not store.rooms.advance(new.room.id, TRIAL, OPEN)
    assert store.rooms.advance(new.room.id, OPEN, CLOSED)
    here = store.rooms.by_code(new.room.code)
    assert (here.round, here.step) == CLOSED


def test_of_many_who_press_at_once_one_moves_the_room(store: Store, new_room: NewRooms) -> None:
    room = new_room(store).room
    with ThreadPoolExecutor(8) as pool:
        moved = list(pool.map(lambda _: store.rooms.advance(room.id, TRIAL, OPEN), range(8)))
    assert sum(moved) == 1


def test_a_paper_count_is_kept_by_round_and_replaced_when_typed_again(
    store: Store, new_room: NewRooms
) -> None:
    room = new_room(store).room
    paper = Paper(
        7,
        MappingProxyType({"budget": MappingProxyType({1: 4, 3: 2})}),
        MappingProxyType({"budget": 1}),
    )
    store.ballots.set_paper(room.id, 1, Paper(2))
    store.ballots.set_paper(room.id, 1, paper)
    assert store.ballots.paper(room.id, 1) == paper
    assert store.ballots.paper(room.id, 2) == Paper()


def test_of_two_who_change_what_both_saw_one_changes_it(store: Store, new_room: NewRooms) -> None:
    room = new_room(store).room
    tight = {"budget": Priority(5, Aim(Direction.AT_MOST, Level.LOW), firm=True)}
    assert store.rooms.set_door(room.id, Door(locked=True), before=Door())
    assert not store.rooms.set_door(room.id, Door(expected=3), before=Door())
    assert store.rooms.set_limits(room.id, tight, before={})
    assert not store.rooms.set_limits(room.id, {"duration": Priority(3)}, before={})
    now = store.rooms.by_code(room.code)
    assert (now.door, now.settings.limits) == (Door(locked=True), tight)
    assert store.ballots.set_paper(room.id, 0, Paper(3), before=Paper())
    assert not store.ballots.set_paper(room.id, 0, Paper(4), before=Paper())
    assert store.ballots.paper(room.id, 0) == Paper(3)


# Ballots


def test_who_comes_in_twice_has_joined_once(store: Store, new_room: NewRooms) -> None:
    new = new_room(store)
    for participant in ("a", "b", "a"):
        assert store.ballots.join(new.room.code, participant) == new.room
    assert turnout(store, new.room.id) == (2, 0)
    assert store.ballots.join("CCCCCCCCC", "c") is None


def test_a_ballot_is_kept_as_it_was_given(store: Store, new_room: NewRooms) -> None:
    room = new_room(store).room
    wants = MappingProxyType({"budget": Level.LOW, "duration": Level.HIGH})
    answers = Answers(
        wants=wants,
        decisive=("budget",),
        importance=MappingProxyType({"x": 4}),
        order=("duration", "budget"),
    )
    before = datetime.now(UTC)
    received = store.ballots.cast(room.id, "a", 1, answers, 0)
    assert before <= received <= datetime.now(UTC)
    kept = store.ballots.of(room.id, "a", 0)
    assert (kept.group, kept.answers, kept.received, kept.round) == (1, answers, received, 0)
    assert store.ballots.of_round(room.id, 0) == (kept,)
    assert store.ballots.of(room.id, "b", 0) is None


def test_who_changes_their_mind_still_has_one_ballot(store: Store, new_room: NewRooms) -> None:
    room = new_room(store).room
    store.ballots.cast(room.id, "a", 0, wanting(Level.LOW), 0)
    again = store.ballots.cast(room.id, "a", 1, wanting(Level.HIGH), 0)
    (ballot,) = store.ballots.of_round(room.id, 0)
    assert (ballot.group, ballot.answers, ballot.received) == (1, wanting(Level.HIGH), again)


def test_who_joined_stays_counted_and_who_voted_is_counted_anew_in_every_round(
    store: Store, new_room: NewRooms
) -> None:
    room = new_room(store).room
    assert store.ballots.counts(room.id) == Counts(0, 0)
    store.ballots.join(room.code, "b")
    store.ballots.cast(room.id, "a", None, wanting(Level.LOW), 0)
    assert store.ballots.counts(room.id) == Counts(2, 1)
    store.rooms.advance(room.id, TRIAL, OPEN)
    assert store.ballots.counts(room.id) == Counts(2, 0)


# Many at once


def test_many_who_send_twice_at_once_have_one_ballot_each(store: Store, new_room: NewRooms) -> None:
    room = new_room(store).room
    with ThreadPoolExecutor(8) as pool:
        received = list(
            pool.map(
                lambda n: store.ballots.cast(room.id, f"p{n % 40}", 0, wanting(LEVELS[n % 4]), 0),
                range(160),
            )
        )
    assert all(received)
    assert len(store.ballots.of_round(room.id, 0)) == 40
    assert turnout(store, room.id) == (40, 40)


def test_when_writing_fails_everybody_who_waited_is_told(
    tmp_path: Path, new_room: NewRooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.5)
    store = Store(f"sqlite:///{tmp_path}/rooms.db")
    store.migrate()
    room = new_room(store).room
    with (
        create_engine(f"sqlite:///{tmp_path}/rooms.db").connect() as other,
        ThreadPoolExecutor(6) as pool,
    ):
        other.exec_driver_sql("BEGIN IMMEDIATE")
        casting = [
            pool.submit(store.ballots.cast, room.id, f"p{number}", 0, wanting(Level.LOW), 0)
            for number in range(6)
        ]
        assert all(isinstance(one.exception(), DatabaseUnavailable) for one in casting)
        other.exec_driver_sql("ROLLBACK")
    assert store.ballots.of_round(room.id, 0) == ()
    assert store.ballots.cast(room.id, "a", 0, wanting(Level.LOW), 0)
    assert turnout(store, room.id) == (1, 1)


def test_those_who_wait_for_a_slow_disk_are_written_together_and_each_gets_an_own_answer(
    store: Store, new_room: NewRooms
) -> None:
    here, elsewhere = new_room(store).room, new_room(store).room
    store.rooms.advance(elsewhere.id, TRIAL, OPEN)
    commits: list[object] = []
    told: list[int] = []
    with the_writer_held(store) as go_on:
        event.listen(store._database._engine, "commit", commits.append)
        casting = [
            store.ballots.casting(room.id, f"p{number}", 0, wanting(LEVELS[number]), 0)
            for number in range(4)
            for room in (here, elsewhere)
        ]
        for place, one in enumerate(casting):
            one.add_done_callback(lambda _, place=place: told.append(place))
        go_on.set()
        received = [bool(one.result(10)) for one in casting]
    assert received == [True, False] * 4
    assert told == list(range(8))
    assert len(commits) == 2  # that of whoever held the writer, and that of all
    kept = [store.ballots.of(here.id, f"p{number}", 0) for number in range(4)]
    assert [one.answers for one in kept if one] == [*map(wanting, LEVELS)]
    assert store.ballots.of_round(elsewhere.id, 0) == ()


def test_one_that_cannot_be_written_fails_alone(store: Store, new_room: NewRooms) -> None:
    """Its ballot leaves nothing behind, and its neighbours in the transaction are received."""
    room = new_room(store).room
    answers = wanting(Level.LOW)

    def break_the_rule(connection: Connection) -> None:
        connection.execute(update(rooms).values(view="half done"))
        connection.execute(text("INSERT INTO slips (room) VALUES (NULL)"))

    with the_writer_held(store) as go_on:
        before = store.ballots.casting(room.id, "a", 0, answers, 0)
        failing = store._database.ask(break_the_rule, room.id)
        after = store.ballots.casting(room.id, "b", 0, answers, 0)
        go_on.set()
        assert before.result(10)
        assert isinstance(failing.exception(10), DatabaseUnavailable)
        assert after.result(10)
    assert len(store.ballots.of_round(room.id, 0)) == 2
    assert store.rooms.by_code(room.code) == room


def test_newcomers_at_a_locked_database_wait_together_and_not_one_after_another(
    tmp_path: Path, new_room: NewRooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.5)
    store = Store(f"sqlite:///{tmp_path}/rooms.db")
    store.migrate()
    room = new_room(store).room
    with create_engine(f"sqlite:///{tmp_path}/rooms.db").connect() as other:
        other.exec_driver_sql("BEGIN IMMEDIATE")
        start = time.monotonic()
        joining = [store.ballots.joining(room.id, f"p{number}") for number in range(8)]
        assert all(isinstance(one.exception(30), DatabaseUnavailable) for one in joining)
        assert time.monotonic() - start < 2  # one after another it would be four seconds
        other.exec_driver_sql("ROLLBACK")
    assert store.ballots.join(room.code, "p0") == room


def test_after_the_end_nothing_is_taken_and_what_waited_is_written(
    store: Store, url: str, new_room: NewRooms
) -> None:
    room = new_room(store).room
    with the_writer_held(store) as go_on, ThreadPoolExecutor(1) as pool:
        casting = store.ballots.casting(room.id, "a", 0, wanting(Level.LOW), 0)
        closing = pool.submit(store.close)
        wait([closing], timeout=0.2)
        with pytest.raises(DatabaseUnavailable):
            store.ballots.casting(room.id, "b", 0, wanting(Level.LOW), 0).result()
        go_on.set()
        assert casting.result(10)
        closing.result(10)
    assert len(Store(url).ballots.of_round(room.id, 0)) == 1


def test_when_a_room_closes_under_load_what_was_confirmed_is_in_and_nothing_comes_later(
    store: Store, new_room: NewRooms
) -> None:
    room = new_room(store).room
    store.rooms.advance(room.id, TRIAL, OPEN)
    confirmed: list[datetime] = []
    enough = threading.Event()

    def keep_sending(person: int) -> None:
        number, cast = 0, store.ballots.cast
        while received := cast(room.id, f"{person}-{number}", 0, wanting(Level.LOW), 1):
            confirmed.append(received)
            number += 1
            if len(confirmed) > 60:
                enough.set()

    with ThreadPoolExecutor(6) as pool:
        sending = [pool.submit(keep_sending, person) for person in range(6)]
        enough.wait(30)
        assert store.rooms.advance(room.id, OPEN, CLOSED)
        at_closing = store.ballots.of_round(room.id, 1)
    for one in sending:
        one.result()
    assert store.ballots.of_round(room.id, 1) == at_closing
    assert sorted(ballot.received for ballot in at_closing) == sorted(confirmed)
    assert len(confirmed) > 60


def test_closing_waits_for_a_ballot_that_is_being_written(
    store: Store, new_room: NewRooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = new_room(store).room
    store.rooms.advance(room.id, TRIAL, OPEN)
    found, go_on = threading.Event(), threading.Event()
    find = ballots.one_room

    def find_and_wait(*arguments: Any) -> Any:
        room = find(*arguments)
        found.set()
        go_on.wait(10)
        return room

    def close() -> tuple[Ballot, ...]:
        assert store.rooms.advance(room.id, OPEN, CLOSED)
        return store.ballots.of_round(room.id, 1)

    monkeypatch.setattr(ballots, "one_room", find_and_wait)
    with ThreadPoolExecutor(2) as pool:
        casting = pool.submit(store.ballots.cast, room.id, "a", 0, wanting(Level.LOW), 1)
        found.wait(10)
        closing = pool.submit(close)
        wait([closing], timeout=0.5)  # time enough to close, were it possible
        go_on.set()
    assert [ballot.received for ballot in closing.result()] == [casting.result()]


def test_a_room_deleted_under_load_leaves_nothing(
    url: str, store: Store, new_room: NewRooms
) -> None:
    room = new_room(store).room
    started = threading.Barrier(5)

    def keep_sending(person: int) -> None:
        started.wait()
        number = 0
        while store.ballots.cast(room.id, f"{person}-{number}", 0, wanting(Level.LOW), 0):
            number += 1

    with ThreadPoolExecutor(4) as pool:
        sending = [pool.submit(keep_sending, person) for person in range(4)]
        started.wait()
        while store.ballots.counts(room.id).voted < 20:
            pass
        store.retention.delete(room.id)
    for one in sending:
        one.result()
    assert everything_in(url) == ""


# The database itself


def test_several_processes_may_bring_an_empty_database_up_to_date_at_once(url: str) -> None:
    """They are split off from this one, which has imported what each would import for itself."""
    split_off = multiprocessing.get_context("fork")
    together = split_off.Barrier(SEVERAL)
    started = [
        split_off.Process(target=bring_up_to_date, args=(url, together)) for _ in range(SEVERAL)
    ]
    for one in started:
        one.start()
    for one in started:
        one.join(60)
    assert [one.exitcode for one in started] == [0] * SEVERAL


def bring_up_to_date(url: str, together: Barrier) -> None:
    store = Store(url)
    together.wait(30)
    store.migrate()
    store.retention.purge()
    store.close()


def test_the_migrations_make_the_tables_that_the_program_uses(url: str, store: Store) -> None:
    store.migrate()
    with create_engine(url).connect() as connection:
        # SQLite reports the width of a column as it was first written, and keeps to none.
        context = MigrationContext.configure(
            connection, opts={"compare_type": connection.dialect.name != "sqlite"}
        )
        assert compare_metadata(context, metadata) == []


def test_tables_of_a_later_version_are_left_as_they_are(
    url: str, store: Store, new_room: NewRooms
) -> None:
    new_room(store)
    with create_engine(url).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = everything_in(url)
    with pytest.raises(DatabaseUnavailable, match="9999"):
        Store(url).migrate()
    assert everything_in(url) == before


def test_a_ballot_is_written_through_to_the_disk_also_after_somebody_joined(
    url: str, store: Store, new_room: NewRooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FULL is 2 and NORMAL 1: https://www.sqlite.org/pragma.html#pragma_synchronous."""
    question = "PRAGMA synchronous" if url.startswith("sqlite") else "SHOW synchronous_commit"
    room = new_room(store).room
    seen = []
    find = ballots.one_room

    def find_and_look(connection: Connection, *arguments: Any) -> Any:
        seen.append(connection.exec_driver_sql(question).scalar())
        return find(connection, *arguments)

    monkeypatch.setattr(ballots, "one_room", find_and_look)
    for number in range(3):
        store.ballots.join(room.code, f"p{number}")
        store.ballots.cast(room.id, f"p{number}", 0, wanting(Level.LOW), 0)
    through = 2 if url.startswith("sqlite") else "on"
    assert set(seen) == {through}


def test_sqlite_writes_ahead(tmp_path: Path) -> None:
    Store(f"sqlite:///{tmp_path}/rooms.db").migrate()
    with create_engine(f"sqlite:///{tmp_path}/rooms.db").connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


@pytest.mark.parametrize("name", ["nowhere/rooms.db", "directory", "text.db"])
def test_a_file_that_cannot_be_a_database_is_said_to_be_unavailable(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "directory").mkdir()
    (tmp_path / "text.db").write_text("This is no database. " * 1000)
    with pytest.raises(DatabaseUnavailable):
        Store(f"sqlite:///{tmp_path / name}").migrate()


@pytest.mark.parametrize(
    "url", ["", "rooms.db", "nosuch://host/name", "postgresql+psycopg://mic@127.0.0.1:1/rooms"]
)
def test_an_address_that_leads_nowhere_is_said_to_be_unavailable(url: str) -> None:
    with pytest.raises(DatabaseUnavailable):
        Store(url).migrate()


def test_a_database_that_stays_locked_is_unavailable_and_serves_again_after(
    tmp_path: Path, new_room: NewRooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.1)
    store = Store(f"sqlite:///{tmp_path}/rooms.db")
    store.migrate()
    room = new_room(store).room
    with create_engine(f"sqlite:///{tmp_path}/rooms.db").connect() as other:
        other.exec_driver_sql("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseUnavailable, match="locked"):
            store.ballots.cast(room.id, "a", 0, wanting(Level.LOW), 0)
        assert store.rooms.by_code(room.code) == room
        other.exec_driver_sql("ROLLBACK")
    assert store.ballots.cast(room.id, "a", 0, wanting(Level.LOW), 0)
    assert len(store.ballots.of_round(room.id, 0)) == 1


def test_after_postgresql_was_restarted_the_first_call_already_works(
    postgresql: PostgreSQL, new_room: NewRooms
) -> None:
    store = Store(postgresql.emptied())
    store.migrate()
    room = new_room(store).room
    postgresql.stop()
    with pytest.raises(DatabaseUnavailable):
        store.ballots.counts(room.id)
    postgresql.start()
    assert store.rooms.by_code(room.code) == room
    assert store.ballots.cast(room.id, "a", 0, wanting(Level.LOW), 0)


def test_nothing_is_prepared_on_a_connection_that_a_pool_may_give_to_another(
    postgresql: PostgreSQL,
) -> None:
    """Behind PgBouncer that is a fault: tests/workshop/test_pgbouncer.py."""
    store = Store(postgresql.url)
    prepared = text("SELECT count(*) FROM pg_prepared_statements")
    with store._database._engine.connect() as connection:
        # From the fifth time on, psycopg would prepare it.
        assert [connection.execute(prepared).scalar_one() for _ in range(10)] == [0] * 10
    store.close()


# Who comes in


def test_beyond_the_expected_number_newcomers_wait_until_they_are_let_in(
    store: Store, new_room: NewRooms
) -> None:
    room = open_door(store, new_room, Door(expected=2))
    assert votes(store, room, "a", "b", "c", "d", "a") == [True, True, False, False, True]
    assert store.ballots.counts(room.id) == Counts(joined=2, voted=2, held=2)
    assert store.ballots.admission(room, "c") is Admission.HELD
    store.ballots.let_in(room.id)
    assert store.ballots.counts(room.id) == Counts(joined=4, voted=2, held=0)
    assert votes(store, room, "c", "e") == [True, False]


def test_a_slip_gives_one_ballot_on_however_many_phones(store: Store, new_room: NewRooms) -> None:
    room = open_door(store, new_room, Door(expected=1, slips=True))
    one, other = (slip_key(room.code, code) for code in store.ballots.new_slips(room, 2))
    assert votes(store, room, "no slip", one, one, other) == [False, True, True, True]
    assert store.ballots.counts(room.id) == Counts(joined=2, voted=2)


def test_a_room_holds_so_many_participants_and_no_more(url: str, new_room: NewRooms) -> None:
    store = Store(url, most_participants=3)
    store.migrate()
    room = open_door(store, new_room, Door())
    with ThreadPoolExecutor(8) as pool:
        kept = list(pool.map(lambda number: votes(store, room, f"p{number}"), range(20)))
    assert [one for (one,) in kept].count(True) == 3
    assert store.ballots.counts(room.id) == Counts(joined=3, voted=3)
    assert store.ballots.admission(room, None) is Admission.FULL


def test_a_ballot_of_a_program_that_never_showed_the_page_is_marked_and_can_be_left_out(
    store: Store, new_room: NewRooms
) -> None:
    room = open_door(store, new_room, Door())
    store.ballots.cast(room.id, "forged", None, wanting(Level.HIGH), 1)
    votes(store, room, "in no time")
    store.ballots.cast(room.id, "forged", None, wanting(Level.LOW), 1)
    marked = store.ballots.marked(room.id, 1)
    assert {one.mark for one in marked} == {Mark.UNSEEN, Mark.QUICK}
    forged = [one.participant for one in marked if one.mark is Mark.UNSEEN]
    assert store.ballots.leave_out(room.id, 1, forged)
    assert store.ballots.counts(room.id).voted == 1
    now = store.ballots.marked(room.id, 1)
    assert [one.left_out for one in now if one.participant in forged] == [True]
    # Who sends again is still left out.
    store.ballots.cast(room.id, "forged", None, wanting(Level.HIGH), 1)
    store.rooms.advance(room.id, OPEN, (1, Step.CLOSED))
    assert len(store.ballots.revealed(room.id, 1)[0]) == 1
    assert not store.ballots.leave_out(room.id, 1, [], before=[])
    assert store.ballots.leave_out(room.id, 1, [], before=forged)
    assert len(store.ballots.revealed(room.id, 1)[0]) == 2


def test_what_went_out_of_a_round_is_fixed_and_the_next_round_is_not(
    store: Store, new_room: NewRooms
) -> None:
    room = open_door(store, new_room, Door())
    store.ballots.cast(room.id, "forged", None, wanting(Level.HIGH), 1)
    (one,) = store.ballots.marked(room.id, 1)
    store.rooms.tell(room.id, 1)  # while ballots come in, nothing goes out
    assert store.ballots.leave_out(room.id, 1, [])
    store.rooms.advance(room.id, OPEN, (1, Step.CLOSED))
    assert store.ballots.leave_out(room.id, 1, [one.participant])
    store.rooms.tell(room.id, 1)
    assert not store.ballots.leave_out(room.id, 1, [])
    assert store.ballots.revealed(room.id, 1)[0] == ()
    store.rooms.advance(room.id, (1, Step.CLOSED), (2, Step.OPEN))
    store.ballots.cast(room.id, "forged", None, wanting(Level.HIGH), 2)
    assert store.ballots.leave_out(room.id, 2, [one.participant])


def test_every_step_of_the_tables_can_be_undone_and_taken_again(
    url: str, store: Store, new_room: NewRooms
) -> None:
    made = new_room(store)
    store.ballots.cast(made.room.id, "a", None, wanting(Level.LOW), 0)
    for step in ("0004", "0003", "0002", "0001"):
        store.undo(step)
        with create_engine(url).connect() as connection:
            columns = connection.execute(text("SELECT * FROM rooms")).keys()
            assert "told_round" not in columns
            assert ("ends" in columns) == (step == "0004")
            assert ("door" in columns) == (step in ("0003", "0004"))
            assert connection.execute(text("SELECT count(*) FROM ballots")).scalar_one() == 1
    store.migrate()
    assert store.rooms.by_code(made.room.code) == made.room
    assert len(store.ballots.of_round(made.room.id, 0)) == 1
    store.undo("base")
    assert set(inspect(create_engine(url)).get_table_names()) <= {"alembic_version"}
    store.migrate()
    assert store.rooms.count() == 0


# --- a countdown, an earlier round, reasons


def test_a_room_that_shows_something_when_the_program_is_renewed_has_told_it(
    store: Store, new_room: NewRooms
) -> None:
    shows, closed = (open_door(store, new_room, Door()) for _ in range(2))
    for room in (shows, closed):
        store.rooms.advance(room.id, OPEN, (1, Step.CLOSED))
    store.rooms.advance(shows.id, (1, Step.CLOSED), (1, Step.WANTS))
    store.undo("0004")
    store.migrate()
    assert store.rooms.by_code(shows.code).told_round == 1
    assert store.rooms.by_code(closed.code).told_round is None


def test_a_round_that_closes_by_itself_is_closed_for_whoever_looks(
    store: Store, new_room: NewRooms
) -> None:
    room = new_room(store).room
    store.rooms.advance(room.id, TRIAL, OPEN)
    store.rooms.count_down(room.id, in_seconds(60))
    assert store.rooms.by_code(room.code).countdown.closes
    assert store.ballots.cast(room.id, "a", None, wanting(Level.LOW), 1)
    store.rooms.count_down(room.id, in_seconds(-3))
    # Nobody looked yet; a ballot comes too late all the same.
    assert store.ballots.cast(room.id, "b", None, wanting(Level.LOW), 1) is None
    looked = store.rooms.by_code(room.code)
    assert (looked.step, looked.countdown) == (Step.CLOSED, None)
    assert store.rooms.advance(room.id, CLOSED, OPEN)
    assert store.ballots.cast(room.id, "b", None, wanting(Level.LOW), 1)


def test_only_one_of_many_who_look_closes_and_no_ballot_comes_after(
    store: Store, new_room: NewRooms
) -> None:
    room = new_room(store).room
    store.rooms.advance(room.id, TRIAL, OPEN)
    store.rooms.count_down(room.id, in_seconds(-rules.ON_ITS_WAY.total_seconds() + 0.3))
    confirmed = []

    def act(number: int) -> None:
        if number % 4:
            if store.ballots.cast(room.id, str(number), None, wanting(Level.LOW), 1):
                confirmed.append(number)
        else:
            time.sleep(0.3)
            assert store.rooms.by_code(room.code).step is Step.CLOSED

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(act, range(64)))
    assert len(store.ballots.revealed(room.id, 1)[0]) == len(confirmed)


def test_a_reason_is_held_back_until_it_is_shown_and_can_be_deleted(
    store: Store, new_room: NewRooms
) -> None:
    room = new_room(store).room
    store.rooms.advance(room.id, TRIAL, OPEN)
    said = replace(wanting(Level.LOW), reasons={"governance": "daarom"})
    store.ballots.cast(room.id, "a", None, said, 1)
    (ballot,) = store.ballots.of_round(room.id, 1)
    assert ballot.answers == said
    reason = Reason(ballot.participant, "governance", "daarom")
    store.ballots.show_reason(room.id, 1, reason)
    assert store.ballots.shown_reasons(room.id, 1) == frozenset()  # the vote is open
    store.rooms.advance(room.id, OPEN, CLOSED)
    store.ballots.show_reason(room.id, 1, reason)
    store.ballots.show_reason(room.id, 1, reason)
    assert store.ballots.shown_reasons(room.id, 1) == {(ballot.participant, "governance")}
    store.ballots.hide_reason(room.id, 1, reason)
    assert store.ballots.shown_reasons(room.id, 1) == frozenset()
    store.ballots.show_reason(room.id, 1, reason)
    store.rooms.advance(room.id, CLOSED, OPEN)
    assert store.ballots.shown_reasons(room.id, 1) == frozenset()
    store.rooms.advance(room.id, OPEN, CLOSED)
    store.ballots.show_reason(room.id, 1, reason)
    store.ballots.delete_reason(room.id, 1, reason)
    assert store.ballots.shown_reasons(room.id, 1) == frozenset()
    (ballot,) = store.ballots.of_round(room.id, 1)
    assert ballot.answers == wanting(Level.LOW)
    store.ballots.delete_reason(room.id, 1, reason)
