"""The file of a SQLite database, which somebody may delete or replace while it is open."""

import os
import sqlite3
import tempfile
from pathlib import Path

from mic_selector.files.log import tell_setup

FileIdentity = tuple[int, int]
_BESIDE = ("-wal", "-shm")


class FileGone(Exception):
    """Under the name of the database stands another file than the one that was opened, or none."""


class DatabaseFile:
    """The file of a database, and whether what a connection has open still stands under its name.

    What is written to a file without a name is gone at the next start, and SQLite does not say so.
    """

    def __init__(self, path: str) -> None:
        """Watch the file with a name."""
        self._path = Path(path)
        self._was_there = False

    def must_be_there(self) -> None:
        """Raise `FileGone` where the file was there and is gone: SQLite would make an empty one."""
        if self._was_there and not self._path.exists():
            raise FileGone(f"The database file was deleted: {self._path}")

    def identity(self) -> FileIdentity | None:
        """Return which file stands under the name; None where there is none."""
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return None
        self._was_there = True
        return found.st_dev, found.st_ino

    def is_replaced(self, opened: FileIdentity | None) -> bool:
        """Whether another file stands under the name than the one that was opened."""
        return self.identity() not in (opened, None)

    def must_have_its_name(self, opened: FileIdentity | None, holding: sqlite3.Connection) -> None:
        """Raise `FileGone` where a connection that may write holds a file that has lost its name.

        Where nothing stands there, it is put back first, with all that is in it; who connects anew
        then gets what stands under the name.
        """
        named = self.identity()
        if named == opened:
            return
        if named is None:
            try:
                self._put_back(holding)
            except OSError as error:
                why = f"The database file was deleted and cannot be put back: {error}"
                raise FileGone(why) from error
        raise FileGone(f"The database file was deleted or replaced: {self._path}")

    def _put_back(self, holding: sqlite3.Connection) -> None:
        """Write a copy under the name; nobody else writes meanwhile, since `holding` may."""
        with tempfile.TemporaryDirectory(dir=self._path.parent) as directory:
            copy = Path(directory) / self._path.name
            with copy.open("wb") as file:
                file.write(holding.serialize())
                file.flush()
                os.fsync(file.fileno())
            for ending in _BESIDE:  # of the file that is gone: SQLite would read it into this one
                Path(f"{self._path}{ending}").unlink(missing_ok=True)
            os.link(copy, self._path)
        tell_setup(f"The database file was deleted while it was used; it is back: {self._path}")
