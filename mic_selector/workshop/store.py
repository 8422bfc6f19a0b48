"""What a workshop keeps in a database: SQLite in a file, or PostgreSQL."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, func, select

from mic_selector.files.log import tell
from mic_selector.workshop.ballots import Ballots
from mic_selector.workshop.models import DatabaseUnavailable
from mic_selector.workshop.retention import Retention
from mic_selector.workshop.rooms import Rooms
from mic_selector.workshop.transactions import Database

_MIGRATING = threading.Lock()
_MIGRATION_LOCK = 6_420_231  # any number, as long as all processes take the same one


class Store:
    """The rooms of one database, the ballots in them, and how long they are kept.

    One for each process; several threads may use it at once. What a method returns is committed.
    """

    def __init__(self, url: str, most_participants: int | None = None) -> None:
        """Prepare connections to a database such as `sqlite:////path/rooms.db` or `postgresql+psycopg://user@host/db`.

        No room takes more participants than that, those who wait included.
        """
        self._database = Database(url)
        self.rooms = Rooms(self._database)
        self.ballots = Ballots(self._database, most_participants)
        self.retention = Retention(self._database)

    def migrate(self) -> None:
        """Bring the tables to this version; safe when several processes start at once."""
        from alembic import command  # takes long to import, and not every process opens a room

        self._run_steps(lambda config: command.upgrade(config, "head"))

    def _run_steps(self, run: Callable[[Any], None]) -> None:
        from alembic.config import Config
        from alembic.util import CommandError

        config = Config()
        config.set_main_option("script_location", "mic_selector.workshop:migrations")

        def step(connection: Connection) -> None:
            if not self._database.is_embedded:
                connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
            config.attributes["connection"] = connection
            run(config)

        with _MIGRATING:
            try:
                self._database.write(step)
            except CommandError as error:  # the tables are those of a later version
                tell("The database cannot be brought to this version.", error)
                raise DatabaseUnavailable(error) from error

    def undo(self, to: str) -> None:
        """Take the tables back to those of an earlier version, named by its step in `migrations`.

        What that version does not know is lost; `base` drops all tables.
        """
        from alembic import command

        self._run_steps(lambda config: command.downgrade(config, to))

    def one_moment(self) -> AbstractContextManager[object]:
        """Let this thread read in one transaction meanwhile; it may not wait for what it writes."""
        return self._database.reading()

    def close(self) -> None:
        """Wait for what is being written and let go of the database; nothing is written after."""
        self._database.close()
