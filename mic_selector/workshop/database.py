"""Connections to the database, and what each kind of database needs so that a confirmed ballot is
never lost.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError
from sqlalchemy.exc import TimeoutError as NoneFree
from sqlalchemy.pool import ConnectionPoolEntry

from mic_selector.files.log import tell
from mic_selector.workshop.database_file import DatabaseFile, FileGone
from mic_selector.workshop.models import DatabaseUnavailable

PATIENCE = 5
"""How many seconds to wait for a lock, a free connection, or for PostgreSQL to answer at all."""

WRITES = "writes"
"""The execution option of a transaction that is going to write."""


def connected(url: str) -> Engine:
    """Return an engine for `sqlite:////path/rooms.db` or `postgresql+psycopg://user@host/name`."""
    parsed = make_url(url)
    return _embedded(parsed) if parsed.get_backend_name() == "sqlite" else _server(parsed)


@contextmanager
def translated() -> Iterator[None]:
    """Tell the operator what a database says that does not do what it is asked, and raise
    `DatabaseUnavailable`.
    """
    try:
        yield
    except (ArgumentError, DBAPIError, sqlite3.Error, NoneFree, FileGone) as error:
        cause = getattr(error, "orig", None) or error
        tell("The database does not answer.", cause)
        raise DatabaseUnavailable(cause) from error


def _embedded(url: URL) -> Engine:
    """Return an engine for SQLite: many readers beside one writer."""
    engine = create_engine(
        url,
        connect_args={"timeout": PATIENCE},
        pool_timeout=PATIENCE,
        hide_parameters=True,
    )
    file = DatabaseFile(str(url.database))
    event.listen(engine, "do_connect", lambda *_: file.must_be_there())
    event.listen(engine, "connect", _prepared)
    event.listen(engine, "connect", lambda _, record: record.info.update(file=file.identity()))
    event.listen(engine, "checkout", lambda _, record, _proxy: _must_be_current(record, file))
    event.listen(engine, "begin", lambda connection: _begun(connection, file))
    return engine


def _must_be_current(record: ConnectionPoolEntry, file: DatabaseFile) -> None:
    """Let a connection be made anew that has another file open than stands under the name."""
    if file.is_replaced(record.info["file"]):
        raise DisconnectionError


def _prepared(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # `_begun` begins transactions, not Python's driver
    _keep_a_log(connection)
    for pragma in ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Let the file have a write-ahead log. While another process makes one of an empty file SQLite
    refuses at once, without waiting as it does for other locks.
    """
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
            return
        except sqlite3.OperationalError as error:
            # The low byte holds the kind, whatever more the code says of it.
            is_locked = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_locked or time.monotonic() > end:
                raise
        time.sleep(0.01)


def _begun(connection: Connection, file: DatabaseFile) -> None:
    """Take the right to write at once: two readers who both turn to writing would stand in each
    other's way.
    """
    # Asked of the driver itself, which takes a tenth of the time.
    holding = connection.connection.driver_connection
    assert isinstance(holding, sqlite3.Connection)
    if WRITES not in connection.get_execution_options():
        holding.execute("BEGIN").close()
        return
    holding.execute("BEGIN IMMEDIATE").close()
    file.must_have_its_name(connection.connection.info["file"], holding)


def _server(url: URL) -> Engine:
    """Return an engine for PostgreSQL; a connection that died while it lay idle is replaced before
    it is used.

    Nothing in it outlives a transaction, and nothing is asked for at the start of a connection
    (docs/decisions/0082-behind-pgbouncer.md).
    """
    engine = create_engine(
        url,
        connect_args={"connect_timeout": PATIENCE, "prepare_threshold": None},
        pool_pre_ping=True,
        pool_timeout=PATIENCE,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begun_on_server)
    return engine


def _begun_on_server(connection: Connection) -> None:
    connection.exec_driver_sql(f"SET LOCAL statement_timeout = '{PATIENCE}s'")
