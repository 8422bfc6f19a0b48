"""Rooms in real databases: a SQLite file, and a PostgreSQL server.

Without one, or without PgBouncer, its tests count as not run.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.workshop.models import NewRoom, Settings
from mic_selector.workshop.store import Store
from tests.workshop.pgbouncer import PGBOUNCER
from tests.workshop.postgresql import PROGRAMS, PostgreSQL, running_postgresql

HERE = Path(__file__).resolve().parent
FOUND = {"postgresql": PROGRAMS, "pgbouncer": PGBOUNCER}
NOT_RUN = pytest.StashKey[int]()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    absent = [name for name, program in FOUND.items() if program is None]
    ours = [item for item in items if HERE in item.path.parents and _needs(item, absent)]
    if ours:
        config.stash[NOT_RUN] = len(ours)
        config.hook.pytest_deselected(items=ours)
        items[:] = [item for item in items if item not in ours]


def _needs(item: pytest.Item, names: Sequence[str]) -> bool:
    parameters = getattr(getattr(item, "callspec", None), "params", {})
    used = (*parameters.values(), *getattr(item, "fixturenames", ()))
    return any(name in used for name in names)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if number := config.stash.get(NOT_RUN, 0):
        terminalreporter.write_line(
            f"{number} tests on PostgreSQL did NOT run: it or PgBouncer is not installed."
        )


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.config.stash.get(NOT_RUN, 0) and os.environ.get("CI") == "true":
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


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
    """Return the URL of an empty database of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/rooms.db"
    return request.getfixturevalue("postgresql").emptied()


@pytest.fixture
def store(url: str) -> Store:
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
