"""How long a room is kept: longer if it is asked for, and gone when its time is over."""

from datetime import UTC, datetime

from sqlalchemy import ColumnElement, delete, update

from mic_selector.workshop.tables import rooms
from mic_selector.workshop.transactions import Database


class Retention:
    """The end of the rooms of one database."""

    def __init__(self, database: Database) -> None:
        """End rooms in a database."""
        self._database = database

    def prolong(self, room_id: int, until: datetime) -> None:
        """Let a room end at a moment that is later than its end now; never sooner."""
        later = (rooms.c.id == room_id) & (rooms.c.expires < until)
        self._database.change(update(rooms).where(later).values(expires=until))

    def delete(self, room_id: int) -> None:
        """Delete a room with everything in it, at once."""
        self._delete(rooms.c.id == room_id)

    def purge(self) -> int:
        """Delete the rooms whose time is over; return how many.

        Nobody could reach them any more.
        """
        return self._delete(rooms.c.expires <= datetime.now(UTC))

    def _delete(self, condition: ColumnElement[bool]) -> int:
        deleted = self._database.change(delete(rooms).where(condition))
        if deleted and self._database.is_embedded:
            self._database.forget()
        return deleted
