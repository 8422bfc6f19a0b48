"""Rooms and ballots in a database: SQLite in a file, or PostgreSQL.

What a method returns is committed. Whether a ballot is in time is decided inside the transaction
that writes it: SQLite lets one writer in at a time; on PostgreSQL a ballot shares a lock on the
room, which a change of step must have alone.
"""

import threading
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
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
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree

from mic_selector.files.log import tell
from mic_selector.priorities import Priority
from mic_selector.workshop.codes import hashed, new_code, new_key, normalised, pseudonym, slip_key
from mic_selector.workshop.database import ALL, SOON, WRITES, connected
from mic_selector.workshop.models import (
    Admission,
    Answers,
    Ballot,
    Counts,
    DatabaseUnavailable,
    Door,
    Link,
    Mark,
    Marked,
    NewRoom,
    Paper,
    Room,
    Settings,
    Step,
)
from mic_selector.workshop.rules import (
    MOST_SLIPS,
    START,
    Stage,
    mark_of,
    may_be_left_out,
    may_leave,
    moves,
)
from mic_selector.workshop.tables import ballots, papers, participants, rooms, slips

_MIGRATING = threading.Lock()
_MIGRATION_LOCK = 6_420_231  # any number, as long as all processes take the same one
_NEWCOMERS_LOCK = 6_420_232

Result = TypeVar("Result")
_Act = Callable[[Connection], Any]

_SETTINGS = TypeAdapter(Settings)
_ANSWERS = TypeAdapter(Answers)
_PAPER = TypeAdapter(Paper)
_DOOR = TypeAdapter(Door)

# Statements are built once: to build one takes longer than to run it.


def _room_by(*columns: Column[Any]) -> Select[Any]:
    is_it = or_(*(column == bindparam("value") for column in columns))
    return select(rooms).where(is_it, rooms.c.expires > bindparam("now"))


_BY_CODE, _BY_FACILITATOR, _BY_WALL = map(
    _room_by, (rooms.c.code, rooms.c.facilitator, rooms.c.wall)
)
_BY_LEADER = _room_by(rooms.c.facilitator, rooms.c.helper)
# Until the transaction ends no step is taken and nothing deleted; others may hold the room in the
# same way.
_HELD_BY_ID = _room_by(rooms.c.id).with_for_update(read=True)

_ALONE_BY_ID = _room_by(rooms.c.id).with_for_update()

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

_PEOPLE = (
    select(func.count()).select_from(participants).where(participants.c.room == bindparam("room"))
)
_JOINED, _HELD = _PEOPLE.where(~participants.c.held), _PEOPLE.where(participants.c.held)
_PERSON = select(participants).where(
    participants.c.room == bindparam("room"), participants.c.participant == bindparam("participant")
)
_SLIP = select(slips).where(
    slips.c.room == bindparam("room"), slips.c.participant == bindparam("participant")
)
_MARKED = _BALLOTS.where(ballots.c.mark != "").order_by(None).order_by(ballots.c.received)
_COUNTED = _BALLOTS.where(~ballots.c.left_out)
_VOTED = (
    select(func.count())
    .join_from(ballots, rooms, (ballots.c.room == rooms.c.id) & (ballots.c.round == rooms.c.round))
    .where(rooms.c.id == bindparam("room"), ~ballots.c.empty, ~ballots.c.left_out)
)
_COUNTS = select(_JOINED.scalar_subquery(), _VOTED.scalar_subquery(), _HELD.scalar_subquery())


class Store:
    """The rooms of one database. One for each process; several threads may use it at once."""

    def __init__(self, url: str, most_participants: int | None = None) -> None:
        """Prepare connections to a database such as `sqlite:////path/rooms.db` or `postgresql+psycopg://user@host/db`.

        No room takes more participants than that, those who wait included.
        """
        self._most_participants = most_participants
        with _translated():
            self._engine = connected(url)
        embedded = self._engine.dialect.name == "sqlite"
        insert: Callable[[Table], Any] = sqlite.insert if embedded else postgresql.insert
        self._new_room = (
            insert(rooms).on_conflict_do_nothing(index_elements=["code"]).returning(rooms)
        )
        self._keep_participant = insert(participants).on_conflict_do_nothing()
        self._keep_ballot = _upsert(insert(ballots), but=("mark", "left_out"))
        self._keep_paper = _upsert(insert(papers))
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

        self._run_steps(lambda config: command.upgrade(config, "head"))

    def _run_steps(self, run: Callable[[Any], None]) -> None:
        from alembic.config import Config
        from alembic.util import CommandError

        config = Config()
        config.set_main_option("script_location", "mic_selector.workshop:migrations")
        with _MIGRATING, self._writing() as connection:
            if not self._embedded:
                connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
            config.attributes["connection"] = connection
            try:
                run(config)
            except CommandError as error:  # the tables are those of a later version
                tell("The database cannot be brought to this version.", error)
                raise DatabaseUnavailable(error) from error

    def undo(self, to: str) -> None:
        """Take the tables back to those of an earlier version, named by its step in `migrations`.

        What that version does not know is lost; `base` drops all tables.
        """
        from alembic import command

        self._run_steps(lambda config: command.downgrade(config, to))

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
        """Return the room that the key of its facilitator or helper opens, or None."""
        return self._found(_BY_LEADER, hashed(key))

    def is_facilitator(self, room_id: int, key: str) -> bool:
        """Whether a key is that of the room's facilitator, who alone gives links and deletes."""
        found = self._found(_BY_FACILITATOR, hashed(key))
        return found is not None and found.id == room_id

    def new_link(self, room_id: int, link: Link) -> str:
        """Return a new key for a link; the one before opens nothing any more."""
        key = new_key()
        self._set_link(room_id, link, hashed(key))
        return key

    def withdraw_helper(self, room_id: int) -> None:
        """Let the helper's link open nothing any more."""
        self._set_link(room_id, Link.HELPER, None)

    def _set_link(self, room_id: int, link: Link, value: str | None) -> None:
        with self._writing() as connection:
            connection.execute(
                update(rooms).where(rooms.c.id == room_id).values({link.value: value})
            )

    def room_by_wall(self, key: str) -> Room | None:
        """Return the room that a wall's key shows, or None."""
        return self._found(_BY_WALL, hashed(key))

    def _found(self, statement: Select[Any], value: str | None) -> Room | None:
        with self._reading() as connection:
            return _one_room(connection, statement, value)

    def join(self, code: str, participant: str) -> Room | None:
        """Count a participant who sees the ballot, once however often it is called; return the
        room, or None.

        Whoever may not come in is not counted as joined; who is held back waits.
        A crash of the whole machine may forget who joined last; their ballots count them again.
        """
        with self._writing(SOON) as connection:
            room = _one_room(connection, _BY_CODE, normalised(code))
            if room is None:
                return None
            person = {"room": room.id, "participant": pseudonym(room.id, participant)}
            self._known(connection, person)
            room = _one_room(connection, _HELD_BY_ID, room.id)
            if room:
                self._admit(connection, room, person, datetime.now(UTC))
        return room

    def admission(self, room: Room, participant: str | None) -> Admission:
        """Return whether somebody is in a room or may come in; None for who brings no key."""
        person = {"room": room.id, "participant": pseudonym(room.id, participant or "")}
        with self._reading() as connection:
            return self._admission(connection, room, person)

    def _known(self, connection: Connection, person: Mapping[str, object]) -> Row[Any] | None:
        """Return what is kept of somebody. Newcomers follow one another, so that no two take the
        last place.

        To be asked before the room is held: who closes it waits for all who hold it.
        """
        known = connection.execute(_PERSON, person).first()
        if known is None and not self._embedded:
            turn = func.pg_advisory_xact_lock(_NEWCOMERS_LOCK, person["room"])
            connection.execute(select(turn))
        return known

    def _admission(
        self, connection: Connection, room: Room, person: Mapping[str, object]
    ) -> Admission:
        if room.door.slips and connection.execute(_SLIP, person).first() is None:
            return Admission.NO_SLIP
        known = connection.execute(_PERSON, person).first()
        if known:
            return Admission.HELD if known.held else Admission.IN
        if room.door.locked:
            return Admission.LOCKED
        counts = Counts(*connection.execute(_COUNTS, {"room": room.id}).one())
        most, expected = self._most_participants, room.door.expected
        if most is not None and counts.joined + counts.held >= most:
            return Admission.FULL
        is_beyond = expected is not None and not room.door.slips and counts.joined >= expected
        return Admission.HELD if is_beyond else Admission.IN

    def _admit(
        self,
        connection: Connection,
        room: Room,
        person: Mapping[str, object],
        seen: datetime | None,
    ) -> Admission:
        """Keep whoever comes in, or waits to; return which it is."""
        admission = self._admission(connection, room, person)
        if admission in (Admission.IN, Admission.HELD):
            held = admission is Admission.HELD
            connection.execute(self._keep_participant, {**person, "seen": seen, "held": held})
        return admission

    def cast(
        self, room_id: int, participant: str, group: int | None, answers: Answers, round_: int
    ) -> datetime | None:
        """Keep a ballot in place of the participant's earlier one of the round; return when it was
        received (UTC).

        None if the room takes no ballots of that round now, does not let the participant in, or is
        gone: then nothing changed.
        """
        person = {"room": room_id, "participant": pseudonym(room_id, participant)}
        said = {
            "group": group,
            "answers": _ANSWERS.dump_json(answers).decode(),
            "empty": answers.are_empty,
        }

        def keep(connection: Connection) -> datetime | None:
            known = self._known(connection, person)
            room = _one_room(connection, _HELD_BY_ID, room_id)
            if room is None or room.round != round_ or not room.step.takes_ballots:
                return None
            if known is None or known.held or room.door.slips:
                if self._admit(connection, room, person, None) is not Admission.IN:
                    return None
                known = connection.execute(_PERSON, person).one()
            received = datetime.now(UTC)
            mark = mark_of(known.seen, received)
            kept = {"round": round_, "received": received, "mark": mark.value if mark else ""}
            connection.execute(self._keep_ballot, {**person, **said, **kept})
            return received

        if self._embedded:
            return self._together(keep)
        with self._writing() as connection:
            return keep(connection)

    def set_door(self, room_id: int, door: Door) -> None:
        """Change who comes in from now on; whoever waits goes on waiting."""
        values = {"door": _DOOR.dump_json(door).decode()}
        with self._writing() as connection:
            connection.execute(update(rooms).where(rooms.c.id == room_id).values(values))

    def prolong(self, room_id: int, until: datetime) -> None:
        """Let a room end at a moment that is later than its end now; never sooner."""
        later = (rooms.c.id == room_id) & (rooms.c.expires < until)
        with self._writing() as connection:
            connection.execute(update(rooms).where(later).values(expires=until))

    def let_in(self, room_id: int) -> None:
        """Let everybody in who waits."""
        waiting = (participants.c.room == room_id) & participants.c.held
        with self._writing() as connection:
            connection.execute(update(participants).where(waiting).values(held=False))

    def new_slips(self, room: Room, number: int) -> tuple[str, ...]:
        """Return so many new codes for slips of a room; they are given here and never again.

        Raises `ValueError` for more than `MOST_SLIPS`.
        """
        if not 0 < number <= MOST_SLIPS:
            raise ValueError(f"number: {number} is not between 1 and {MOST_SLIPS}")
        codes = tuple(new_code() for _ in range(number))
        rows = [
            {"room": room.id, "participant": pseudonym(room.id, slip_key(room.code, code))}
            for code in codes
        ]
        with self._writing() as connection:
            connection.execute(slips.insert(), rows)
        return codes

    def marked(self, room_id: int, round_: int) -> tuple[Marked, ...]:
        """Return the ballots of a round that came in an unusual way, the first first."""
        with self._reading() as connection:
            found = connection.execute(_MARKED, {"room": room_id, "round": round_}).all()
        return tuple(
            Marked(row.participant, Mark(row.mark), row.received, row.left_out) for row in found
        )

    def leave_out(self, room_id: int, round_: int, left_out: Collection[str]) -> bool:
        """Let those of the marked ballots not count that these participants sent, and the others
        count; return whether that was possible.

        Nothing changes once something of the round was revealed.
        """
        ours = (ballots.c.room == room_id, ballots.c.round == round_, ballots.c.mark != "")
        choose = (
            update(ballots).where(*ours).values(left_out=ballots.c.participant.in_(list(left_out)))
        )
        with self._writing() as connection:
            room = _one_room(connection, _ALONE_BY_ID, room_id)
            possible = room is not None and room.round == round_ and may_be_left_out(room)
            if possible:
                connection.execute(choose)
        return possible

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
            found = tuple(map(_ballot, connection.execute(_COUNTED, wanted)))
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


def _upsert(insert: Any, but: Sequence[str] = ()) -> Any:
    """Return an insertion that replaces the row with the same key, but for some columns."""
    rest = {
        column.name: column
        for column in insert.excluded
        if not insert.table.c[column.name].primary_key and column.name not in but
    }
    keys = insert.table.primary_key.columns.keys()
    return insert.on_conflict_do_update(index_elements=keys, set_=rest)


def _one_room(
    connection: Connection, statement: Select[Any], value: str | int | None
) -> Room | None:
    row = connection.execute(statement, {"value": value, "now": datetime.now(UTC)}).first()
    return _room(row) if row else None


def _room(row: Row[Any]) -> Room:
    return Room(
        id=row.id,
        code=row.code,
        settings=_SETTINGS.validate_json(row.settings),
        round=row.round,
        step=Step(row.step),
        created=row.created,
        expires=row.expires,
        view=row.view,
        door=_DOOR.validate_json(row.door),
    )


def _ballot(row: Row[Any]) -> Ballot:
    return Ballot(
        row.participant, row.round, row.group, _ANSWERS.validate_json(row.answers), row.received
    )
