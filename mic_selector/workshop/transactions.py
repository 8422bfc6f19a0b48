"""The transactions of one database: reading, and writing in turn.

What was written when one of these ends is committed.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree

from mic_selector.files.log import tell
from mic_selector.workshop.database import ALL, WRITES, connected
from mic_selector.workshop.models import DatabaseUnavailable

Result = TypeVar("Result")
_Act = Callable[[Connection], Any]


class Database:
    """The connections of one process to one database; several threads may use it at once."""

    def __init__(self, url: str) -> None:
        """Prepare connections to a database such as `sqlite:////path/rooms.db` or `postgresql+psycopg://user@host/db`."""
        with _translated():
            self._engine = connected(url)
        self.is_embedded = self._engine.dialect.name == "sqlite"
        # SQLite lets others wait by sleeping and trying again; in one process they can queue
        # instead.
        self._turn: AbstractContextManager[Any] = (
            threading.Lock() if self.is_embedded else nullcontext()
        )
        self._waiting: deque[tuple[_Act, Future[Any]]] = deque()

    def insert(self, table: Table) -> Any:
        """Return an insertion that can say what to do with a row that is there already."""
        return sqlite.insert(table) if self.is_embedded else postgresql.insert(table)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Look at one moment of the database."""
        with _translated(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self, on_disk: str = ALL) -> Iterator[Connection]:
        """Write in one transaction; what the disk must have at its end is `ALL` or `SOON`."""
        with self._turn, self._in_turn(on_disk) as connection:
            yield connection

    @contextmanager
    def _in_turn(self, on_disk: str = ALL) -> Iterator[Connection]:
        with (
            _translated(),
            self._engine.execution_options(**{WRITES: on_disk}).begin() as connection,
        ):
            yield connection

    def together(self, act: Callable[[Connection], Result]) -> Result:
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

    def forget(self) -> None:
        """Empty the write-ahead log, in which deleted rows would be readable for a while."""
        with self._turn, self.reading() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))

    def close(self) -> None:
        """Wait for what is being written and let go of the database; nothing can be written after.

        On SQLite nobody else gets the turn any more; on PostgreSQL a transaction is whole or not
        there at all, whoever ends it.
        """
        if self.is_embedded:
            self._turn.__enter__()
        self._engine.dispose()


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (ArgumentError, DBAPIError, NoneFree) as error:
        cause = getattr(error, "orig", None) or error
        tell("The database does not answer.", cause)
        raise DatabaseUnavailable(cause) from error
