"""Rooms and ballots in a database: SQLite in a file, or PostgreSQL.

What a method returns is committed. Whether a ballot is in time is decided inside the transaction
that writes it: SQLite lets one writer in at a time; on PostgreSQL a ballot shares a lock on the
room, which a change of step must have alone.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    bindparam,
    delete,
    func,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree

from mic_selector.files.log import tell
from mic_selector.priorities import Priority
from mic_selector.workshop.codes import hashed, new_code, new_key, normalised, pseudonym
from mic_selector.workshop.database import ALL, SOON, WRITES, connected
from mic_selector.workshop.models import (
    Answers,
    Ballot,
    Counts,
    DatabaseUnavailable,
    NewRoom,
    Paper,
    Room,
    Settings,
    Step,
)
from mic_selector.workshop.rules import START, Stage, may_leave, moves
from mic_selector.workshop.tables import ballots, papers, participants, rooms

_MIGRATING = threading.Lock()
_MIGRATION_LOCK = 6_420_231  # any number, as long as all processes take the same one

Result = TypeVar("Result")
_Act = Callable[[Connection], Any]

_SETTINGS = TypeAdapter(Settings)
_ANSWERS = TypeAdapter(Answers)
_PAPER = TypeAdapter(Paper)

# Statements are built once: to build one takes longer than to run it.


def _room_by(column: Column[Any]) -> Select[Any]:
    return select(rooms).where(column == bindparam("value"), rooms.c.expires > bindparam("now"))


_BY_CODE, _BY_FACILITATOR, _BY_WALL = map(
    _room_by, (rooms.c.code, rooms.c.facilitator, rooms.c.wall)
)
# Until the transaction ends no step is taken and nothing deleted; others may hold the room in the
# same way.
_HELD_BY_CODE, _HELD_BY_ID = (
    _room_by(column).with_for_update(read=True) for column in (rooms.c.code, rooms.c.id)
)

_ROOMS = select(func.count()).select_from(rooms).where(rooms.c.expires > bindparam("now"))
_BALLOTS = (
    select(ballots)
    .where(ballots.c.room == bindparam("room"), ballots.c.round == bindparam("round"))
    .order_by(ballots.c.participant)
)
_BALLOT = _BALLOTS.where(ballots.c.participant == bindparam("participant"))
_PAPER_OF = select(papers.c.counts).where(
    papers.c.room == bindparam("room"), papers.c.round == bindparam("round")
)

_JOINED = (
    select(func.count()).select_from(participants).where(participants.c.room == bindparam("room"))
)
_VOTED = (
    select(func.count())
    .join_from(ballots, rooms, (ballots.c.room == rooms.c.id) & (ballots.c.round == rooms.c.round))
    .where(rooms.c.id == bindparam("room"), ~ballots.c.empty)
)
_COUNTS = select(_JOINED.scalar_subquery(), _VOTED.scalar_subquery())


class Store:
    """The rooms of one database. One for each process; several threads may use it at once."""

    def __init__(self, url: str) -> None:
        """Prepare connections to a database such as `sqlite:////path/rooms.db` or `postgresql+psycopg://user@host/db`."""
        with _translated():
            self._engine = connected(url)
        embedded = self._engine.dialect.name == "sqlite"
        insert: Callable[[Table], Any] = sqlite.insert if embedded else postgresql.insert
        self._new_room = (
            insert(rooms).on_conflict_do_nothing(index_elements=["code"]).returning(rooms)
        )
        self._keep_participant, self._keep_ballot, self._keep_paper = (
            _upsert(insert(table)) for table in (participants, ballots, papers)
        )
        # SQLite lets others wait by sleeping and trying again; in one process they can queue
        # instead.
        self._turn: AbstractContextManager[Any] = threading.Lock() if embedded else nullcontext()
        self._waiting: deque[tuple[_Act, Future[Any]]] = deque()
        self._embedded = embedded

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with _translated(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self, on_disk: str = ALL) -> Iterator[Connection]:
        with self._turn, self._in_turn(on_disk) as connection:
            yield connection

    @contextmanager
    def _in_turn(self, on_disk: str = ALL) -> Iterator[Connection]:
        with (
            _translated(),
            self._engine.execution_options(**{WRITES: on_disk}).begin() as connection,
        ):
            yield connection

    def _together(self, act: Callable[[Connection], Result]) -> Result:
        """Write in one transaction with all who wait for their turn, so that the disk is waited for
        once.

        Whoever comes first acts for all; each is told after the common commit, or gets the error
        that prevented it.
        """
        outcome: Future[Result] = Future()
        self._waiting.append((act, outcome))
        with self._turn:
            if not outcome.done():
                self._act_for_all([self._waiting.popleft() for _ in range(len(self._waiting))])
        return outcome.result()

    def _act_for_all(self, waiting: Sequence[tuple[_Act, Future[Any]]]) -> None:
        try:
            with self._in_turn() as connection:
                results = [act(connection) for act, _ in waiting]
        except BaseException as error:
            for _, outcome in waiting:
                outcome.set_exception(error)
        else:
            for (_, outcome), result in zip(waiting, results, strict=True):
                outcome.set_result(result)

    def close(self) -> None:
        """Wait for what is being written and let go of the database; nothing can be written after.

        On SQLite nobody else gets the turn any more; on PostgreSQL a transaction is whole or not
        there at all, whoever ends it.
        """
        if self._embedded:
            self._turn.__enter__()
        self._engine.dispose()

    def migrate(self) -> None:
        """Bring the tables to this version; safe when several processes start at once."""
        from alembic import command  # takes long to import, and not every process opens a room
        from alembic.config import Config
        from alembic.util import CommandError

        config = Config()
        config.set_main_option("script_location", "mic_selector.workshop:migrations")
        with _MIGRATING, self._writing() as connection:
            if not self._embedded:
                connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
            config.attributes["connection"] = connection
            try:
                command.upgrade(config, "head")
            except CommandError as error:  # the tables are those of a later version
                tell("The database cannot be brought to this version.", error)
                raise DatabaseUnavailable(error) from error

    def create(self, settings: Settings, keep_for: timedelta) -> NewRoom:
        """Make a room, whose data are deleted after a while.

        Its keys are given here and never again.
        """
        facilitator_key, wall_key, now = new_key(), new_key(), datetime.now(UTC)
        round_, step = START
        values = {
            "code": new_code(),
            "facilitator": hashed(facilitator_key),
            "wall": hashed(wall_key),
            "settings": _SETTINGS.dump_json(settings).decode(),
            "round": round_,
            "step": step.value,
            "view": "",
            "created": now,
            "expires": now + keep_for,
        }
        with self._writing() as connection:
            while (made := connection.execute(self._new_room, values).first()) is None:
                values["code"] = new_code()
        return NewRoom(_room(made), facilitator_key, wall_key)

    def count_rooms(self) -> int:
        """Return how many rooms there are whose time is not over."""
        with self._reading() as connection:
            return int(connection.execute(_ROOMS, {"now": datetime.now(UTC)}).scalar_one())

    def room(self, code: str) -> Room | None:
        """Return the room with a code as people type it, or None."""
        return self._found(_BY_CODE, normalised(code))

    def room_by_facilitator(self, key: str) -> Room | None:
        """Return the room that a facilitator's key opens, or None."""
        return self._found(_BY_FACILITATOR, hashed(key))

    def room_by_wall(self, key: str) -> Room | None:
        """Return the room that a wall's key shows, or None."""
        return self._found(_BY_WALL, hashed(key))

    def _found(self, statement: Select[Any], value: str | None) -> Room | None:
        with self._reading() as connection:
            return _one_room(connection, statement, value)

    def join(self, code: str, participant: str) -> Room | None:
        """Count a participant as joined, once however often it is called; return the room, or None.

        A crash of the whole machine may forget who joined last; their ballots count them again.
        """
        with self._writing(SOON) as connection:
            room = _one_room(connection, _HELD_BY_CODE, normalised(code))
            if room:
                joined = {"room": room.id, "participant": pseudonym(room.id, participant)}
                connection.execute(self._keep_participant, joined)
        return room

    def cast(
        self, room_id: int, participant: str, group: int | None, answers: Answers, round_: int
    ) -> datetime | None:
        """Keep a ballot in place of the participant's earlier one of the round; return when it was
        received (UTC).

        None if the room takes no ballots of that round now, or is gone: then nothing changed.
        """
        person = {"room": room_id, "participant": pseudonym(room_id, participant)}
        said = {
            "group": group,
            "answers": _ANSWERS.dump_json(answers).decode(),
            "empty": answers.are_empty,
        }

        def keep(connection: Connection) -> datetime | None:
            room = _one_room(connection, _HELD_BY_ID, room_id)
            if room is None or room.round != round_ or not room.step.takes_ballots:
                return None
            received = datetime.now(UTC)
            connection.execute(self._keep_participant, person)
            connection.execute(
                self._keep_ballot, {**person, **said, "round": round_, "received": received}
            )
            return received

        if self._embedded:
            return self._together(keep)
        with self._writing() as connection:
            return keep(connection)

    def ballot(self, room_id: int, participant: str, round_: int) -> Ballot | None:
        """Return a participant's ballot of a round, or None."""
        wanted = {"room": room_id, "round": round_, "participant": pseudonym(room_id, participant)}
        with self._reading() as connection:
            row = connection.execute(_BALLOT, wanted).first()
        return _ballot(row) if row else None

    def ballots(self, room_id: int, round_: int) -> tuple[Ballot, ...]:
        """Return all ballots of a round, empty ones too, in an order that says nothing of who came
        first.
        """
        with self._reading() as connection:
            return tuple(
                map(_ballot, connection.execute(_BALLOTS, {"room": room_id, "round": round_}))
            )

    def revealed(self, room_id: int, round_: int) -> tuple[tuple[Ballot, ...], Paper]:
        """Return the ballots of a round and its paper count, for whatever is made of them; none
        while they may not leave the room.

        Everything that shows answers of others goes through here. The room is held meanwhile, so
        that it is not opened again between the look at its step and that at its ballots.
        """
        wanted = {"room": room_id, "round": round_}
        with self._reading() as connection:
            room = _one_room(connection, _HELD_BY_ID, room_id)
            if room is None or not may_leave(room, round_):
                return (), Paper()
            counts = connection.execute(_PAPER_OF, wanted).scalar()
            found = tuple(map(_ballot, connection.execute(_BALLOTS, wanted)))
        return found, _PAPER.validate_json(counts) if counts else Paper()

    def counts(self, room_id: int) -> Counts:
        """Return who joined and voted: nobody in a room that is gone."""
        with self._reading() as connection:
            return Counts(*connection.execute(_COUNTS, {"room": room_id}).one())

    def advance(self, room_id: int, expected: Stage, to: Stage) -> bool:
        """Take a room from one stage to another; False if it no longer is where it was expected:
        then nothing changed.

        The wall then shows what belongs to the new step.
        Raises `ValueError` for a move that does not exist.
        """
        if to not in moves(*expected):
            raise ValueError(f"to: {expected} does not lead to {to}")
        still_there = (
            rooms.c.id == room_id,
            rooms.c.round == expected[0],
            rooms.c.step == expected[1].value,
        )
        move = update(rooms).where(*still_there).values(round=to[0], step=to[1].value, view="")
        with self._writing() as connection:
            return connection.execute(move).rowcount == 1

    def show(self, room_id: int, view: str) -> None:
        """Choose the picture on the wall, until the next step; none leaves it to the step."""
        with self._writing() as connection:
            connection.execute(update(rooms).where(rooms.c.id == room_id).values(view=view))

    def set_limits(self, room_id: int, limits: Mapping[str, Priority]) -> None:
        """Replace the limits of a room; nothing happens to a room that is gone."""
        with self._writing() as connection:
            held = select(rooms.c.settings).where(rooms.c.id == room_id).with_for_update()
            stored = connection.execute(held).scalar()
            if stored is not None:
                settings = _SETTINGS.dump_json(
                    replace(_SETTINGS.validate_json(stored), limits=limits)
                ).decode()
                connection.execute(
                    update(rooms).where(rooms.c.id == room_id).values(settings=settings)
                )

    def set_paper(self, room_id: int, round_: int, paper: Paper) -> None:
        """Replace the paper count of a round; nothing happens to a room that is gone."""
        counts = _PAPER.dump_json(paper).decode()
        with self._writing() as connection:
            if _one_room(connection, _HELD_BY_ID, room_id):
                connection.execute(
                    self._keep_paper, {"room": room_id, "round": round_, "counts": counts}
                )

    def paper(self, room_id: int, round_: int) -> Paper:
        """Return the paper count of a round: of nobody, where none was typed in."""
        with self._reading() as connection:
            counts = connection.execute(_PAPER_OF, {"room": room_id, "round": round_}).scalar()
        return _PAPER.validate_json(counts) if counts else Paper()

    def delete(self, room_id: int) -> None:
        """Delete a room with everything in it, at once."""
        self._delete(rooms.c.id == room_id)

    def purge(self) -> int:
        """Delete the rooms whose time is over; return how many.

        Nobody could reach them any more.
        """
        return self._delete(rooms.c.expires <= datetime.now(UTC))

    def _delete(self, condition: ColumnElement[bool]) -> int:
        with self._writing() as connection:
            deleted = connection.execute(delete(rooms).where(condition)).rowcount
        if deleted and self._embedded:
            self._forget()
        return deleted

    def _forget(self) -> None:
        """Empty the write-ahead log, in which deleted rows would be readable for a while."""
        with self._turn, self._reading() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (ArgumentError, DBAPIError, NoneFree) as error:
        cause = getattr(error, "orig", None) or error
        tell("The database does not answer.", cause)
        raise DatabaseUnavailable(cause) from error


def _upsert(insert: Any) -> Any:
    """Return an insertion that replaces the row with the same key."""
    rest = {
        column.name: column
        for column in insert.excluded
        if not insert.table.c[column.name].primary_key
    }
    keys = insert.table.primary_key.columns.keys()
    return (
        insert.on_conflict_do_update(index_elements=keys, set_=rest)
        if rest
        else insert.on_conflict_do_nothing()
    )


def _one_room(
    connection: Connection, statement: Select[Any], value: str | int | None
) -> Room | None:
    row = connection.execute(statement, {"value": value, "now": datetime.now(UTC)}).first()
    return _room(row) if row else None


def _room(row: Row[Any]) -> Room:
    settings, step = _SETTINGS.validate_json(row.settings), Step(row.step)
    return Room(row.id, row.code, settings, row.round, step, row.created, row.expires, row.view)


def _ballot(row: Row[Any]) -> Ballot:
    return Ballot(
        row.participant, row.round, row.group, _ANSWERS.validate_json(row.answers), row.received
    )
