"""The tables of the database.

No names, no addresses of people or machines; whatever belongs to a room goes with it.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    false,
)

from mic_selector.workshop.codes import LENGTH


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, also where the database keeps no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Write the moment in UTC."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Read the moment as UTC."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _room() -> Column[int]:
    return Column("room", ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True)


rooms = Table(
    "rooms",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(LENGTH), nullable=False, unique=True),
    Column("facilitator", String(64), nullable=False, unique=True),
    Column("wall", String(64), nullable=False, unique=True),
    Column("settings", Text, nullable=False),
    Column("round", Integer, nullable=False),
    Column("step", String(16), nullable=False),
    Column("view", String(32), nullable=False),
    Column("created", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    Column("helper", String(64)),
    Column("door", Text, nullable=False, server_default="{}"),
    Column("view_round", Integer),
    Column("ends", Moment),
    Column("closes", Boolean, nullable=False, server_default=false()),
    Column("told_round", Integer),
    Index("ix_rooms_expires", "expires"),
    Index("uq_rooms_helper", "helper", unique=True),
)

participants = Table(
    "participants",
    metadata,
    _room(),
    Column("participant", String(64), primary_key=True),
    Column("seen", Moment),
    Column("held", Boolean, nullable=False, server_default=false()),
)

slips = Table(
    "slips",
    metadata,
    _room(),
    Column("participant", String(64), primary_key=True),
)

ballots = Table(
    "ballots",
    metadata,
    _room(),
    Column("participant", String(64), primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("group", Integer),
    Column("answers", Text, nullable=False),
    Column("empty", Boolean, nullable=False),
    Column("received", Moment, nullable=False),
    Column("mark", String(16), nullable=False, server_default=""),
    Column("left_out", Boolean, nullable=False, server_default=false()),
)

shown_reasons = Table(
    "shown_reasons",
    metadata,
    _room(),
    Column("round", Integer, primary_key=True),
    Column("participant", String(64), primary_key=True),
    Column("feature", String(64), primary_key=True),
)

papers = Table(
    "papers",
    metadata,
    _room(),
    Column("round", Integer, primary_key=True),
    Column("counts", Text, nullable=False),
)
