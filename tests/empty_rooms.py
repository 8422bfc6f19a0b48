"""Databases in a file with the tables of rooms: made once in a process and then copied, since to
make them takes longer than most tests of rooms.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from mic_selector.workshop.store import Store


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "rooms.db"
        store = Store(f"sqlite:///{file}")
        store.migrate()
        store.close()
        return file.read_bytes()


def copy_tables_to(file: Path, patch: pytest.MonkeyPatch) -> str:
    """Let a database of SQLite that is opened from now on find its tables there; return its URL."""
    file.write_bytes(_empty())
    patch.setattr(Store, "migrate", lambda _store: None)
    return f"sqlite:///{file}"
