"""The transactions of one database: many read beside one thread that writes.

What was written when one of these ends is committed.
"""

import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import UpdateBase

from mic_selector.workshop.database import connected, translated
from mic_selector.workshop.writing import Act, Result, Writer


class Database:
    """The connections of one process to one database; several threads may use it at once."""

    def __init__(self, url: str) -> None:
        """Prepare connections to a database such as `sqlite:////path/rooms.db` or `postgresql+psycopg://user@host/db`."""
        with translated():
            self._engine = connected(url)
        self.is_embedded = self._engine.dialect.name == "sqlite"
        self._writer = Writer(self._engine)
        self._reads = threading.local()

    def insert(self, table: Table) -> Any:
        """Return an insertion that can say what to do with a row that is there already."""
        return sqlite.insert(table) if self.is_embedded else postgresql.insert(table)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read in one transaction, also where it is asked for again within it."""
        within = getattr(self._reads, "connection", None)
        if within is not None:
            yield within
            return
        with translated(), self._engine.begin() as connection:
            self._reads.connection = connection
            try:
                yield connection
            finally:
                self._reads.connection = None

    def ask(self, act: Act[Result], room: int) -> Future[Result]:
        """Return what becomes of an act that many do at once in a room and that does not want it
        alone; they share transactions.
        """
        return self._writer.ask(act, room)

    def write(self, act: Act[Result]) -> Result:
        """Return what an act returns once it is on the disk, in a transaction of its own."""
        return self._writer.ask(act).result()

    def change(self, statement: UpdateBase) -> int:
        """Carry out one statement; return how many rows it changed."""
        return self.write(lambda connection: connection.execute(statement).rowcount)

    def forget(self) -> None:
        """Empty the write-ahead log, in which deleted rows would be readable for a while."""
        with self.reading() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))

    def close(self) -> None:
        """Wait for what is being written and let go of the database; nothing is written after."""
        self._writer.close()
        self._engine.dispose()
