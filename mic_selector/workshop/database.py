"""Connections to the database, and what each kind of database needs so that a confirmed ballot is
never lost.
"""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url

PATIENCE = 5
"""How many seconds to wait for a lock, a free connection, or for PostgreSQL to answer at all."""

WRITES = "writes"
"""The execution option of a transaction that is going to write; its value says what the disk must
have at the end.
"""

ALL, SOON = "FULL", "NORMAL"
"""Everything is on the disk when the transaction ends; or only soon after, and at the latest with
the next `ALL`.
"""


def connected(url: str) -> Engine:
    """Return an engine for `sqlite:////path/rooms.db` or `postgresql+psycopg://user@host/name`."""
    parsed = make_url(url)
    return _embedded(parsed) if parsed.get_backend_name() == "sqlite" else _server(parsed)


def _embedded(url: URL) -> Engine:
    """Return an engine for SQLite: many readers beside one writer."""
    engine = create_engine(
        url,
        connect_args={"timeout": PATIENCE},
        pool_timeout=PATIENCE,
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepared)
    event.listen(engine, "begin", _begun)
    return engine


def _prepared(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # `_begun` begins transactions, not Python's driver
    for pragma in ("journal_mode = WAL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begun(connection: Connection) -> None:
    """Take the right to write at once: two readers who both turn to writing would stand in each
    other's way.
    """
    writes = connection.get_execution_options().get(WRITES)
    if writes:
        connection.exec_driver_sql(f"PRAGMA synchronous = {writes}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _server(url: URL) -> Engine:
    """Return an engine for PostgreSQL; a connection that died while it lay idle is replaced before
    it is used.
    """
    patience = f"-c statement_timeout={PATIENCE}s"
    engine = create_engine(
        url,
        connect_args={"connect_timeout": PATIENCE, "options": patience},
        pool_pre_ping=True,
        pool_timeout=PATIENCE,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begun_on_server)
    return engine


def _begun_on_server(connection: Connection) -> None:
    if connection.get_execution_options().get(WRITES) == SOON:
        connection.exec_driver_sql("SET LOCAL synchronous_commit = off")
