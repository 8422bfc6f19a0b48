"""Ballots, and who may cast one.

Whether a ballot is in time is decided inside the transaction that writes it: SQLite lets one
writer in at a time; on PostgreSQL a ballot shares a lock on the room, which a change of step must
have alone.
"""

from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Connection, Row, bindparam, delete, func, select, update

from mic_selector.workshop.codes import new_code, normalised, pseudonym, slip_key
from mic_selector.workshop.models import (
    Admission,
    Answers,
    Ballot,
    Counts,
    Mark,
    Marked,
    Paper,
    Reason,
    Room,
)
from mic_selector.workshop.rows import ALONE_BY_ID, BY_CODE, HELD_BY_ID, one_room
from mic_selector.workshop.rules import (
    MOST_SHOWN_REASONS,
    MOST_SLIPS,
    mark_of,
    may_be_left_out,
    may_leave,
    takes_ballots,
)
from mic_selector.workshop.tables import ballots, papers, participants, rooms, shown_reasons, slips
from mic_selector.workshop.transactions import Database

_NEWCOMERS_LOCK = 6_420_232  # any number but that of the migrations

_ANSWERS = TypeAdapter(Answers)
_PAPER = TypeAdapter(Paper)

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

_SHOWN_REASONS = select(shown_reasons).where(
    shown_reasons.c.room == bindparam("room"), shown_reasons.c.round == bindparam("round")
)


class Ballots:
    """The ballots of all rooms of one database, the paper counts beside them, and who is let in."""

    def __init__(self, database: Database, most_participants: int | None = None) -> None:
        """Keep them in a database.

        No room takes more participants than that, those who wait included.
        """
        self._database = database
        self._most_participants = most_participants
        self._keep_participant = database.insert(participants).on_conflict_do_nothing()
        self._keep_ballot = _upsert(database.insert(ballots), but=("mark", "left_out"))
        self._keep_paper = _upsert(database.insert(papers))
        self._show_reason = database.insert(shown_reasons).on_conflict_do_nothing()

    def join(self, code: str, participant: str) -> Room | None:
        """Count a participant who sees the ballot of the room with a code; return the room, or
        None.
        """
        with self._database.reading() as connection:
            room = one_room(connection, BY_CODE, normalised(code))
        return self.joining(room.id, participant).result() if room else None

    def joining(self, room_id: int, participant: str) -> Future[Room | None]:
        """Count a participant who sees the ballot, once however often it is called; return the
        room, or None, once that is on the disk.

        Whoever may not come in is not counted as joined, nor who comes when no ballots are taken;
        who is held back waits.
        """
        person = {"room": room_id, "participant": pseudonym(room_id, participant)}

        def let_in(connection: Connection) -> Room | None:
            known = self._known(connection, person)
            room = one_room(connection, HELD_BY_ID, room_id)
            if room and room.step.takes_ballots:
                self._admit(connection, room, person, known, datetime.now(UTC))
            return room

        return self._database.ask(let_in, room_id)

    def admission(self, room: Room, participant: str | None) -> Admission:
        """Return whether somebody is in a room or may come in; None for who brings no key."""
        person = {"room": room.id, "participant": pseudonym(room.id, participant or "")}
        with self._database.reading() as connection:
            known = connection.execute(_PERSON, person).first() if participant else None
            return self._admission(connection, room, person, known)

    def _known(self, connection: Connection, person: Mapping[str, object]) -> Row[Any] | None:
        """Return what is kept of somebody. Newcomers follow one another, so that no two take the
        last place.

        To be asked before the room is held: who closes it waits for all who hold it.
        """
        known = connection.execute(_PERSON, person).first()
        if known is None and not self._database.is_embedded:
            turn = func.pg_advisory_xact_lock(_NEWCOMERS_LOCK, person["room"])
            connection.execute(select(turn))
            known = connection.execute(_PERSON, person).first()
        return known

    def _admission(
        self,
        connection: Connection,
        room: Room,
        person: Mapping[str, object],
        known: Row[Any] | None,
    ) -> Admission:
        if room.door.slips and connection.execute(_SLIP, person).first() is None:
            return Admission.NO_SLIP
        if known:
            return Admission.HELD if known.held else Admission.IN
        if room.door.locked:
            return Admission.LOCKED
        most, expected = self._most_participants, room.door.expected
        here = {"room": room.id}
        if most is not None and connection.execute(_PEOPLE, here).scalar_one() >= most:
            return Admission.FULL
        if expected is None or room.door.slips:
            return Admission.IN
        joined = connection.execute(_JOINED, here).scalar_one()
        return Admission.HELD if joined >= expected else Admission.IN

    def _admit(
        self,
        connection: Connection,
        room: Room,
        person: Mapping[str, object],
        known: Row[Any] | None,
        seen: datetime | None,
    ) -> Admission:
        """Keep whoever comes in, or waits to, where nothing is kept of them; return which it is."""
        admission = self._admission(connection, room, person, known)
        if known is None and admission in (Admission.IN, Admission.HELD):
            held = admission is Admission.HELD
            connection.execute(self._keep_participant, {**person, "seen": seen, "held": held})
        return admission

    def let_in(self, room_id: int) -> None:
        """Let everybody in who waits."""
        waiting = (participants.c.room == room_id) & participants.c.held
        self._database.change(update(participants).where(waiting).values(held=False))

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
        self._database.write(lambda connection: connection.execute(slips.insert(), rows).rowcount)
        return codes

    def cast(
        self, room_id: int, participant: str, group: int | None, answers: Answers, round_: int
    ) -> datetime | None:
        """Keep a ballot, as `casting` does, and wait until it is on the disk."""
        return self.casting(room_id, participant, group, answers, round_).result()

    def casting(
        self, room_id: int, participant: str, group: int | None, answers: Answers, round_: int
    ) -> Future[datetime | None]:
        """Keep a ballot in place of the participant's earlier one of the round; return when it was
        received (UTC), once it is on the disk.

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
            room = one_room(connection, HELD_BY_ID, room_id)
            if room is None or not takes_ballots(room, round_, datetime.now(UTC)):
                return None
            if known is None or known.held or room.door.slips:
                admission = self._admit(connection, room, person, known, seen=None)
                if admission is not Admission.IN:
                    return None
            received = datetime.now(UTC)
            mark = mark_of(known.seen if known else None, received)
            kept = {"round": round_, "received": received, "mark": mark.value if mark else ""}
            connection.execute(self._keep_ballot, {**person, **said, **kept})
            return received

        return self._database.ask(keep, room_id)

    def of(self, room_id: int, participant: str, round_: int) -> Ballot | None:
        """Return a participant's ballot of a round, or None."""
        wanted = {"room": room_id, "round": round_, "participant": pseudonym(room_id, participant)}
        with self._database.reading() as connection:
            row = connection.execute(_BALLOT, wanted).first()
        return _ballot(row) if row else None

    def of_round(self, room_id: int, round_: int) -> tuple[Ballot, ...]:
        """Return all ballots of a round, empty ones too, in an order that says nothing of who came
        first.
        """
        with self._database.reading() as connection:
            return tuple(
                map(_ballot, connection.execute(_BALLOTS, {"room": room_id, "round": round_}))
            )

    def marked(self, room_id: int, round_: int) -> tuple[Marked, ...]:
        """Return the ballots of a round that came in an unusual way, the first first."""
        with self._database.reading() as connection:
            found = connection.execute(_MARKED, {"room": room_id, "round": round_}).all()
        return tuple(
            Marked(row.participant, Mark(row.mark), row.received, row.left_out) for row in found
        )

    def leave_out(
        self,
        room_id: int,
        round_: int,
        left_out: Collection[str],
        before: Collection[str] | None = None,
    ) -> bool:
        """Let those of the marked ballots not count that these participants sent, and the others
        count; return whether that was possible.

        Nothing changes once something of the round was shown or went out, nor where others than
        those of `before` are left out, if they are given.
        """
        ours = (ballots.c.room == room_id, ballots.c.round == round_, ballots.c.mark != "")
        now = select(ballots.c.participant).where(*ours, ballots.c.left_out)
        choose = (
            update(ballots).where(*ours).values(left_out=ballots.c.participant.in_(list(left_out)))
        )

        def choose_where_possible(connection: Connection) -> bool:
            room = one_room(connection, ALONE_BY_ID, room_id)
            if room is None or room.round != round_ or not may_be_left_out(room):
                return False
            if before is not None and set(connection.execute(now).scalars()) != set(before):
                return False
            connection.execute(choose)
            return True

        return self._database.write(choose_where_possible)

    def revealed(self, room_id: int, round_: int) -> tuple[tuple[Ballot, ...], Paper]:
        """Return the ballots of a round and its paper count, for whatever is made of them; none
        while they may not leave the room.

        Everything that shows answers of others goes through here. The room is held meanwhile, so
        that it is not opened again between the look at its step and that at its ballots.
        """
        wanted = {"room": room_id, "round": round_}
        with self._database.reading() as connection:
            room = one_room(connection, HELD_BY_ID, room_id)
            if room is None or not may_leave(room, round_):
                return (), Paper()
            found = tuple(map(_ballot, connection.execute(_COUNTED, wanted)))
            return found, _paper(connection, room_id, round_)

    def shown_reasons(self, room_id: int, round_: int) -> frozenset[tuple[str, str]]:
        """Return whose reasons of a round the wall may show, each with its feature."""
        with self._database.reading() as connection:
            found = connection.execute(_SHOWN_REASONS, {"room": room_id, "round": round_}).all()
        return frozenset((row.participant, row.feature) for row in found)

    def show_reason(self, room_id: int, round_: int, reason: Reason) -> None:
        """Let the wall show a reason; nothing happens while it may not leave the room, or where
        as many are shown as can be read.
        """
        row = {
            "room": room_id,
            "round": round_,
            "participant": reason.participant,
            "feature": reason.feature,
        }

        wanted = {"room": room_id, "round": round_}

        def show(connection: Connection) -> None:
            room = one_room(connection, ALONE_BY_ID, room_id)
            if room is None or not may_leave(room, round_):
                return
            if len(connection.execute(_SHOWN_REASONS, wanted).all()) < MOST_SHOWN_REASONS:
                connection.execute(self._show_reason, row)

        self._database.write(show)

    def hide_reason(self, room_id: int, round_: int, reason: Reason) -> None:
        """Let the wall show a reason no longer."""
        self._database.change(delete(shown_reasons).where(*_is_shown(room_id, round_, reason)))

    def delete_reason(self, room_id: int, round_: int, reason: Reason) -> None:
        """Take a reason out of the ballot in which it stands; the answers stay."""
        row = {"room": room_id, "round": round_, "participant": reason.participant}

        def take_out(connection: Connection) -> None:
            found = connection.execute(_BALLOT.with_for_update(), row).first()
            if found is None:
                return
            answers = _ANSWERS.validate_json(found.answers)
            left = {key: text for key, text in answers.reasons.items() if key != reason.feature}
            kept = _ANSWERS.dump_json(replace(answers, reasons=MappingProxyType(left))).decode()
            its_row = [ballots.c[name] == value for name, value in row.items()]
            connection.execute(update(ballots).where(*its_row).values(answers=kept))
            connection.execute(delete(shown_reasons).where(*_is_shown(room_id, round_, reason)))

        self._database.write(take_out)

    def counts(self, room_id: int) -> Counts:
        """Return who joined and voted: nobody in a room that is gone."""
        with self._database.reading() as connection:
            return Counts(*connection.execute(_COUNTS, {"room": room_id}).one())

    def set_paper(
        self, room_id: int, round_: int, paper: Paper, before: Paper | None = None
    ) -> bool:
        """Replace the paper count of a round. False where another than `before` stands, if one is
        given, or the room is gone: then nothing changed.
        """
        counted = {
            "room": room_id,
            "round": round_,
            "counts": _PAPER.dump_json(paper).decode(),
        }

        def keep(connection: Connection) -> bool:
            room = one_room(connection, ALONE_BY_ID, room_id)
            if room is None or before not in (None, _paper(connection, room_id, round_)):
                return False
            connection.execute(self._keep_paper, counted)
            return True

        return self._database.write(keep)

    def paper(self, room_id: int, round_: int) -> Paper:
        """Return the paper count of a round: of nobody, where none was typed in."""
        with self._database.reading() as connection:
            return _paper(connection, room_id, round_)


def _paper(connection: Connection, room_id: int, round_: int) -> Paper:
    counts = connection.execute(_PAPER_OF, {"room": room_id, "round": round_}).scalar()
    return _PAPER.validate_json(counts) if counts else Paper()


def _is_shown(room_id: int, round_: int, reason: Reason) -> tuple[ColumnElement[bool], ...]:
    columns = shown_reasons.c
    return (
        columns.room == room_id,
        columns.round == round_,
        columns.participant == reason.participant,
        columns.feature == reason.feature,
    )


def _upsert(insert: Any, but: Sequence[str] = ()) -> Any:
    """Return an insertion that replaces the row with the same key, but for some columns."""
    rest = {
        column.name: column
        for column in insert.excluded
        if not insert.table.c[column.name].primary_key and column.name not in but
    }
    keys = insert.table.primary_key.columns.keys()
    return insert.on_conflict_do_update(index_elements=keys, set_=rest)


def _ballot(row: Row[Any]) -> Ballot:
    return Ballot(
        participant=row.participant,
        round=row.round,
        group=row.group,
        answers=_ANSWERS.validate_json(row.answers),
        received=row.received,
    )
