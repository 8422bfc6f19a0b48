"""The rooms as the pages use them: one store, opened when it is first needed, and emptied of what
has expired.
"""

import threading
import time
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from mic_selector.files.log import tell, tell_unforeseen
from mic_selector.files.settings import database_is_there, prepared_database_url, settings
from mic_selector.workshop.models import DatabaseUnavailable, Room

if TYPE_CHECKING:
    from mic_selector.workshop.store import Store

FACILITATOR_COOKIE = "mic_facilitator"
WALL_COOKIE = "mic_wall"
"""What the cookies are called that hold a room's keys, before the room's code: one for each room,
so that two rooms in one browser never mix.
"""
USED_UNTIL = timedelta(hours=1)
"""A room that somebody uses does not end sooner than this after."""
SECONDS_BETWEEN_PURGES = 15 * 60

_opening = threading.Lock()


def store() -> "Store":
    """Return the store of this process, opened and brought up to date at the first call.

    Raises `DatabaseUnavailable` where that fails; the next call tries again.
    """
    with _opening:
        return _opened()


@cache
def _opened() -> "Store":
    from sqlalchemy.exc import (
        SQLAlchemyError,
    )  # takes long to import, and not every process opens a room

    from mic_selector.workshop.store import Store

    try:
        opened = Store(prepared_database_url(settings()), settings().most_participants)
        opened.migrate()
    except (OSError, ImportError, SQLAlchemyError) as error:
        tell("The database cannot be opened.", error)
        raise DatabaseUnavailable(str(error)) from error
    return opened


def cookie_of(kind: str, code: str) -> str:
    """Return the name of the cookie that holds the key of a room's facilitator or wall."""
    return f"{kind}_{code}"


def local_time(moment: datetime) -> datetime:
    """Return a moment as the clock in the room shows it."""
    return moment.astimezone(settings().time_zone)


def count_rooms() -> int:
    """Return how many rooms are kept; 0 where none ever was.

    Raises `DatabaseUnavailable` where the database does not answer.
    """
    return store().rooms.count() if database_is_there(settings()) else 0


def end_of_day(moment: datetime) -> datetime:
    """Return the last minute of the day in which a moment lies, by the clock in the room."""
    return local_time(moment).replace(hour=23, minute=59, second=0, microsecond=0)


def ends_soon(room: Room) -> bool:
    """Whether a room would end under the hands of people who use it now."""
    return room.expires - datetime.now(UTC) < USED_UNTIL


def keep_while_used(room: Room) -> None:
    """Let a room that is used not end under people's hands."""
    if ends_soon(room):
        store().retention.prolong(room.id, datetime.now(UTC) + 2 * USED_UNTIL)


def let_go() -> None:
    """Wait for what is being written and let go of the database, where it was opened at all."""
    if _opened.cache_info().currsize:
        _opened().close()


def purge_for_ever() -> None:
    """Delete rooms past their time, now and every quarter of an hour.

    An app without rooms needs no database. Whatever fails is tried again: what was promised to
    everybody in a room must not end with one fault.
    """
    while True:
        try:
            if database_is_there(settings()):
                store().retention.purge()
        except DatabaseUnavailable:
            pass  # it was told where it happened
        except Exception as error:
            tell_unforeseen("Rooms past their time could not be deleted yet.", error)
        time.sleep(SECONDS_BETWEEN_PURGES)
