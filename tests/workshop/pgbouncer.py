"""A real PgBouncer from the distribution's package before a PostgreSQL server, while tests need it:
with its own defaults, but for what it must know.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.workshop.postgresql import PostgreSQL

PGBOUNCER = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


@contextmanager
def running_pgbouncer(server: PostgreSQL, mode: str) -> Iterator[str]:
    """Run it in a mode for as long as the block lasts; yield the URL of the database behind it."""
    directory = Path(tempfile.mkdtemp())
    try:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        (directory / "users.txt").write_text('"mic" ""\n')
        configuration = directory / "pgbouncer.ini"
        configuration.write_text(
            f"""[databases]
postgres = host=127.0.0.1 port={server.port} dbname=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = trust
auth_file = {directory}/users.txt
pool_mode = {mode}
"""
        )
        if server.user:  # it refuses to run as root, as the server does
            shutil.chown(directory, server.user["user"])
        process = subprocess.Popen(
            [str(PGBOUNCER), "--quiet", str(configuration)], cwd=directory, **server.user
        )
        address = f"postgresql://mic@127.0.0.1:{port}/postgres"
        try:
            _wait_for(address)
            yield address.replace("postgresql:", "postgresql+psycopg:")
        finally:
            process.kill()  # it keeps nothing
            process.wait(30)
    finally:
        shutil.rmtree(directory)


def _wait_for(address: str) -> None:
    for _ in range(100):
        try:
            psycopg.connect(address, connect_timeout=1).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.1)
    raise TimeoutError("PgBouncer does not answer.")
