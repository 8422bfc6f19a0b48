"""A room as it stands in its row, and how to find and hold that row."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Column, Connection, Row, Select, bindparam, or_, select

from mic_selector.workshop.models import Countdown, Door, Room, Settings, Step
from mic_selector.workshop.tables import ballots, rooms

SETTINGS = TypeAdapter(Settings)
DOOR = TypeAdapter(Door)
# A room's row is read at every request, and says the same nearly every time.
_settings = lru_cache(maxsize=200)(SETTINGS.validate_json)
_door = lru_cache(maxsize=200)(DOOR.validate_json)


def room_by(*columns: Column[Any]) -> Select[Any]:
    """Return a statement that finds the room with a value in one of its columns, for `one_room`."""
    is_it = or_(*(column == bindparam("value") for column in columns))
    return select(rooms).where(is_it, rooms.c.expires > bindparam("now"))


# Statements are built once: to build one takes longer than to run it.
BY_CODE = room_by(rooms.c.code)
# Until the transaction ends no step is taken and nothing deleted; others may hold the room in the
# same way.
HELD_BY_ID = room_by(rooms.c.id).with_for_update(read=True)
ALONE_BY_ID = room_by(rooms.c.id).with_for_update()

_A_BALLOT = (
    select(ballots.c.participant)
    .where(ballots.c.room == bindparam("room"), ballots.c.round == bindparam("round"))
    .limit(1)
)


def has_ballots(connection: Connection, room: Room) -> bool:
    """Whether any ballot of the present round came in, be it an empty one."""
    wanted = {"room": room.id, "round": room.round}
    return connection.execute(_A_BALLOT, wanted).first() is not None


def one_room(
    connection: Connection, statement: Select[Any], value: str | int | None
) -> Room | None:
    """Return the room that a statement finds, or None; a room whose time is over is gone."""
    row = connection.execute(statement, {"value": value, "now": datetime.now(UTC)}).first()
    return room_of(row) if row else None


def room_of(row: Row[Any]) -> Room:
    """Return the room of a row."""
    return Room(
        id=row.id,
        code=row.code,
        settings=_settings(row.settings),
        round=row.round,
        step=Step(row.step),
        created=row.created,
        expires=row.expires,
        view=row.view,
        door=_door(row.door),
        view_round=row.view_round,
        countdown=Countdown(row.ends, row.closes) if row.ends else None,
        told_round=row.told_round,
    )
