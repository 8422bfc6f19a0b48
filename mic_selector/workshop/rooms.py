"""Rooms: what is asked in them, where they stand, and the keys that open them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, func, select, update

from mic_selector.priorities import Priority
from mic_selector.workshop.codes import hashed, new_code, new_key, normalised
from mic_selector.workshop.models import Countdown, Door, Link, NewRoom, Room, Settings, Step
from mic_selector.workshop.rows import (
    ALONE_BY_ID,
    BY_CODE,
    DOOR,
    SETTINGS,
    has_ballots,
    one_room,
    room_by,
    room_of,
)
from mic_selector.workshop.rules import (
    LONGEST_COUNTDOWN,
    START,
    Stage,
    is_over,
    may_leave,
    moves,
    slips_may_change,
)
from mic_selector.workshop.tables import rooms, shown_reasons
from mic_selector.workshop.transactions import Database

_BY_FACILITATOR, _BY_WALL = map(room_by, (rooms.c.facilitator, rooms.c.wall))
_BY_LEADER = room_by(rooms.c.facilitator, rooms.c.helper)
_ROOMS = select(func.count()).select_from(rooms).where(rooms.c.expires > bindparam("now"))


def _at(stage: Stage) -> Mapping[str, Any]:
    """Return what stands in the row of a room that just came to a stage."""
    round_, step = stage
    told = {"told_round": round_} if step in (Step.WANTS, Step.RANKING) else {}
    return {
        **told,
        "round": round_,
        "step": step.value,
        "view": "",
        "view_round": None,
        "ends": None,
        "closes": False,
    }


def _slips_may_change(connection: Connection, room: Room) -> bool:
    return slips_may_change(room, has_ballots=has_ballots(connection, room))


class Rooms:
    """The rooms of one database."""

    def __init__(self, database: Database) -> None:
        """Keep them in a database."""
        self._database = database
        self._new_room = (
            database.insert(rooms).on_conflict_do_nothing(index_elements=["code"]).returning(rooms)
        )

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
            "settings": SETTINGS.dump_json(settings).decode(),
            "round": round_,
            "step": step.value,
            "view": "",
            "created": now,
            "expires": now + keep_for,
        }

        def make(connection: Connection) -> Room:
            while (made := connection.execute(self._new_room, values).first()) is None:
                values["code"] = new_code()
            return room_of(made)

        return NewRoom(self._database.write(make), facilitator_key, wall_key)

    def count(self) -> int:
        """Return how many rooms there are whose time is not over."""
        with self._database.reading() as connection:
            return int(connection.execute(_ROOMS, {"now": datetime.now(UTC)}).scalar_one())

    def by_code(self, code: str) -> Room | None:
        """Return the room with a code as people type it, or None."""
        return self._found(BY_CODE, normalised(code))

    def by_facilitator(self, key: str) -> Room | None:
        """Return the room that the key of its facilitator or helper opens, or None."""
        return self._found(_BY_LEADER, hashed(key))

    def by_wall(self, key: str) -> Room | None:
        """Return the room that a wall's key shows, or None."""
        return self._found(_BY_WALL, hashed(key))

    def _found(self, statement: Select[Any], value: str | None) -> Room | None:
        with self._database.reading() as connection:
            room = one_room(connection, statement, value)
        if room is None or not is_over(room, datetime.now(UTC)):
            return room
        return self._closed(room.id)

    def _closed(self, room_id: int) -> Room | None:
        """Close a round whose time is up: whoever looks first does it, and waits for every ballot
        that is on its way in. Return the room.
        """

        def close(connection: Connection) -> Room | None:
            room = one_room(connection, ALONE_BY_ID, room_id)
            if room is None or not is_over(room, datetime.now(UTC)):
                return room
            closed = _at((room.round, Step.CLOSED))
            connection.execute(update(rooms).where(rooms.c.id == room_id).values(closed))
            return one_room(connection, ALONE_BY_ID, room_id)

        return self._database.write(close)

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
        self._change(room_id, {link.value: value})

    def set_door(self, room_id: int, door: Door, before: Door | None = None) -> bool:
        """Change who comes in from now on; whoever waits goes on waiting. False where another door
        than `before` stands, if one is given, or slips may not change: then nothing changed.
        """

        def values(connection: Connection, room: Room) -> Mapping[str, Any] | None:
            changes_slips = door.slips != room.door.slips
            if before not in (None, room.door):
                return None
            if changes_slips and not _slips_may_change(connection, room):
                return None
            return {"door": DOOR.dump_json(door).decode()}

        return self._change_alone(room_id, values)

    def slips_may_change(self, room: Room) -> bool:
        """Whether slips can be asked for now, or no longer."""
        with self._database.reading() as connection:
            return _slips_may_change(connection, room)

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
        move = update(rooms).where(*still_there).values(_at(to))
        of_round = (shown_reasons.c.room == room_id, shown_reasons.c.round == to[0])

        def go(connection: Connection) -> bool:
            has_moved = connection.execute(move).rowcount == 1
            if has_moved and to[1] is Step.OPEN:
                # Who answers anew may have other reasons.
                connection.execute(delete(shown_reasons).where(*of_round))
            return has_moved

        return self._database.write(go)

    def tell(self, room_id: int, round_: int) -> None:
        """Keep that something of a round goes out, before it does: from then on no ballot of it is
        left out. Nothing happens while it may not leave the room.
        """

        def values(_: Connection, room: Room) -> Mapping[str, Any] | None:
            is_news = room.round == round_ != room.told_round
            return {"told_round": round_} if is_news and may_leave(room, round_) else None

        self._change_alone(room_id, values)

    def show(self, room_id: int, view: str, round_: int | None = None) -> None:
        """Choose the picture on the wall, until the next step, and the earlier round that it
        shows; no picture leaves it to the step, no round is the present one.
        """
        self._change(room_id, {"view": view, "view_round": round_})

    def count_down(self, room_id: int, countdown: Countdown | None) -> None:
        """Let a room that takes ballots count down from now on, or no longer.

        The next step ends it too.
        """
        values = {
            "ends": countdown.ends if countdown else None,
            "closes": countdown.closes if countdown else False,
        }
        open_ = [step.value for step in Step if step.takes_ballots]
        that_takes_ballots = (rooms.c.id == room_id, rooms.c.step.in_(open_))
        self._database.change(update(rooms).where(*that_takes_ballots).values(values))

    def add_time(self, room_id: int, more: timedelta) -> None:
        """Let a room that counts down do so for longer, beside what others add at the same time."""

        def values(_: Connection, room: Room) -> Mapping[str, Any] | None:
            if room.countdown is None:
                return None
            now = datetime.now(UTC)
            return {"ends": min(max(room.countdown.ends, now) + more, now + LONGEST_COUNTDOWN)}

        self._change_alone(room_id, values)

    def set_limits(
        self,
        room_id: int,
        limits: Mapping[str, Priority],
        before: Mapping[str, Priority] | None = None,
    ) -> bool:
        """Replace the limits of a room. False where others than `before` stand, if they are given,
        or the room is gone: then nothing changed.
        """

        def values(_: Connection, room: Room) -> Mapping[str, Any] | None:
            if before not in (None, room.settings.limits):
                return None
            settings = replace(room.settings, limits=limits)
            return {"settings": SETTINGS.dump_json(settings).decode()}

        return self._change_alone(room_id, values)

    def _change_alone(
        self, room_id: int, values: Callable[[Connection, Room], Mapping[str, Any] | None]
    ) -> bool:
        """Change a room by how it stands, while nobody else changes it; whether there was anything
        to change.
        """

        def change(connection: Connection) -> bool:
            room = one_room(connection, ALONE_BY_ID, room_id)
            changed = values(connection, room) if room else None
            if changed is None:
                return False
            connection.execute(update(rooms).where(rooms.c.id == room_id).values(changed))
            return True

        return self._database.write(change)

    def _change(self, room_id: int, values: Mapping[str, Any]) -> None:
        self._database.change(update(rooms).where(rooms.c.id == room_id).values(values))
