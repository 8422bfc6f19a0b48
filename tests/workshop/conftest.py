"""Rooms in real databases: a SQLite file, and a PostgreSQL server."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from mic_selector.catalogue import Catalogue
from mic_selector.workshop import migrations
from mic_selector.workshop.models import NewRoom, Settings
from mic_selector.workshop.store import Store
from tests.empty_rooms import copy_tables_to
from tests.workshop.pgbouncer import PGBOUNCER
from tests.workshop.postgresql import PostgreSQL, running_postgresql


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    with running_postgresql() as server:
        yield server


@pytest.fixture(scope="session")
def pgbouncer() -> str:
    """Return the program that pools connections."""
    return str(PGBOUNCER)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of an empty database of each kind in turn; where it is to have tables, it may
    have them.
    """
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/rooms.db"
    server = request.getfixturevalue("postgresql")
    if "store" in request.fixturenames:
        return server.with_empty_tables(newest_tables())
    return server.emptied()


@cache
def newest_tables() -> str | None:
    """Return the version of the tables that the program makes."""
    return ScriptDirectory(str(Path(migrations.__file__).parent)).get_current_head()


@pytest.fixture
def store(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    with monkeypatch.context() as patch:
        if url.startswith("sqlite"):
            url = copy_tables_to(tmp_path / "rooms.db", patch)
        opened = Store(url)
        opened.migrate()
    return opened


@pytest.fixture
def settings(catalogue: Catalogue) -> Settings:
    """A room that asks everything, for two groups."""
    return Settings(
        title="Onze stad",
        question="Wat willen we?",
        languages=("nl", "fr"),
        groups=("raad", "jeugd"),
        features=tuple(catalogue.features),
    )


@pytest.fixture
def new_room(settings: Settings) -> Callable[[Store], NewRoom]:
    return lambda store: store.rooms.create(settings, timedelta(days=1))
