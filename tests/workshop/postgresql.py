"""A real PostgreSQL server from the distribution's packages, in a directory of its own, while tests
need it.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

# Debian keeps the server's programs off the path, by version.
_PLACES = [None, *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True))]
PROGRAMS = next(
    (found for place in _PLACES if (found := shutil.which("postgres", path=place))), None
)


class PostgreSQL:
    """A server on a free port of this machine; it refuses to run as root, so root hands it to
    another user.
    """

    def __init__(self, directory: Path) -> None:
        self.data = directory / "data"
        self.bin = Path(str(PROGRAMS)).resolve().parent
        self.user: dict[str, Any] = {}
        if os.geteuid() == 0:
            self.user = {"user": "nobody", "group": os.stat(directory).st_gid, "extra_groups": []}
            shutil.chown(directory, "nobody")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._run(
            [
                "initdb",
                "-D",
                self.data,
                "-U",
                "mic",
                "--auth=trust",
                "--encoding=UTF8",
                "--no-locale",
            ]
        )
        self.start()

    def _command(self, command: Sequence[str | Path]) -> list[str]:
        return [str(self.bin / command[0]), *map(str, command[1:])]

    def _run(self, command: Sequence[str | Path]) -> None:
        subprocess.run(
            self._command(command),
            check=True,
            capture_output=True,
            cwd=self.data.parent,
            **self.user,
        )

    def start(self) -> None:
        """Start the server and wait until it answers."""
        # Without fsync a crash of the machine may lose something, a crash of the server does not.
        settings = [f"--port={self.port}", "--listen_addresses=127.0.0.1"]
        settings += ["--max_connections=300", "--fsync=off"]
        command = ["postgres", "-D", self.data, "-k", self.data, *settings]
        with (self.data.parent / "log.txt").open("ab") as log:
            self.process = subprocess.Popen(
                self._command(command), stdout=log, stderr=log, cwd=self.data.parent, **self.user
            )
        for _ in range(300):
            try:
                psycopg.connect(self.address, connect_timeout=1).close()
                return
            except psycopg.OperationalError:
                time.sleep(0.1)
        raise TimeoutError((self.data.parent / "log.txt").read_text())

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop the server: SIGINT closes it, SIGQUIT leaves it as a crash would."""
        self.process.send_signal(how)
        self.process.wait(30)

    @property
    def address(self) -> str:
        """The address of the database as PostgreSQL's own tools know it."""
        return f"postgresql://mic@127.0.0.1:{self.port}/postgres"

    def emptied(self) -> str:
        """Empty the database and return its URL."""
        with psycopg.connect(self.address) as connection:
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")
        return self.url

    @property
    def url(self) -> str:
        """The address of the database as the program is told it."""
        return self.address.replace("postgresql:", "postgresql+psycopg:")

    def with_empty_tables(self, version: str | None) -> str:
        """Return the URL of the database with the tables of a version, which are emptied; without
        any where they are not those: to make them takes longer than most tests of rooms.
        """
        with psycopg.connect(self.address) as connection:
            there = connection.execute("SELECT to_regclass('alembic_version')").fetchone()
            if there != (None,):
                found = connection.execute("SELECT version_num FROM alembic_version").fetchall()
                if found == [(version,)]:
                    connection.execute("TRUNCATE rooms RESTART IDENTITY CASCADE")
                    return self.url
        return self.emptied()


@contextmanager
def running_postgresql() -> Iterator[PostgreSQL]:
    """Run a server for as long as the block lasts."""
    directory = Path(tempfile.mkdtemp())
    try:
        server = PostgreSQL(directory)
        try:
            yield server
        finally:
            server.stop(signal.SIGQUIT)
    finally:
        shutil.rmtree(directory)
