"""The real command is told to stop: nothing of it is left within five seconds, and what was being
saved is saved. How one stops that nobody visits, one whose terminal is closed, and `streamlit run`,
is in test_starting.py.

The seconds are those of a machine that does nothing else: they are held in `make prove`.
"""

import asyncio
import os
import signal
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.workshop.models import Settings, Step
from mic_selector.workshop.rules import START
from mic_selector.workshop.store import Store
from tests.load.phones import Phone, ballot
from tests.server.conftest import COMMAND, Server, Start, can_listen
from tests.turns import ALL

SECONDS, AT_ONCE = (5.0, 2.0) if ALL else (60.0, 60.0)
# A supervisor tells the process, a terminal all that it started.
WAYS_TO_STOP = {
    "by a supervisor": (signal.SIGTERM, os.kill),
    "from the keyboard": (signal.SIGINT, os.killpg),
    "by hand": (signal.SIGINT, os.kill),
    "with its terminal": (signal.SIGHUP, os.killpg),
}
HANDSHAKE = (
    "GET /_stcore/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
HALF_A_FORM = (
    "POST /join/CCCCCCCCC HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n"
    "Content-Type: application/x-www-form-urlencoded\r\n\r\nhalf"
)


@contextmanager
def connected(server: Server) -> Iterator[None]:
    """Let a browser stand on a page that says nothing more, and a phone send half a form."""
    with closing(socket.create_connection(("127.0.0.1", server.port))) as page:
        page.sendall(HANDSHAKE.encode())
        assert page.recv(12) == b"HTTP/1.1 101"
        with closing(socket.create_connection(("127.0.0.1", server.port))) as phone:
            phone.sendall(HALF_A_FORM.encode())
            yield


@pytest.mark.prove  # the other tests stop a server in the first two ways, and by its terminal
def test_nothing_is_left_of_servers_that_are_told_to_stop(start: Start) -> None:
    servers = {way: start() for way in WAYS_TO_STOP}
    with ExitStack() as visits:
        for server in servers.values():
            visits.enter_context(connected(server))
        for way, (number, tell) in WAYS_TO_STOP.items():
            tell(servers[way].process.pid, number)
        end = time.monotonic() + SECONDS
        left = [
            way
            for way, server in servers.items()
            if not (server.ends_within(end - time.monotonic()) and can_listen(server.port))
        ]
    assert left == []
    assert not [way for way, server in servers.items() if "Traceback" in server.log]


@pytest.mark.prove
def test_a_server_that_is_to_outlive_its_terminal_does_until_it_is_stopped(start: Start) -> None:
    server = start(command=("nohup", *COMMAND, "app"))
    with connected(server):
        server.process.send_signal(signal.SIGHUP)
        assert not server.ends_within(2)
        os.killpg(server.process.pid, signal.SIGINT)  # from the keyboard
        assert server.ends_within(SECONDS)
    assert can_listen(server.port)
    assert "Traceback" not in server.log


def test_a_ballot_that_is_being_saved_is_saved(
    start: Start, tmp_path: Path, catalogue: Catalogue
) -> None:
    """Another process has the database at that moment, so that the ballot waits for its turn; a
    supervisor stops the server, of which nothing is left.
    """
    file = tmp_path / "rooms.db"
    store = Store(f"sqlite:///{file}")
    store.migrate()
    room = store.rooms.create(
        Settings(
            title="Onze stad",
            question="",
            languages=("nl",),
            groups=(),
            features=catalogue.benefits,
        ),
        timedelta(days=1),
    ).room
    store.rooms.advance(room.id, START, (1, Step.OPEN))
    server = start(MIC_SELECTOR_DATABASE=f"sqlite:///{file}")

    async def vote_and_stop() -> bool:
        phone = Phone(server.address, room.code)
        await phone.load()
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            sending = asyncio.create_task(phone.ask("POST", *form_of(phone)))
            await asyncio.sleep(0)
            # Whoever asks later is answered: so the ballot has been taken up.
            later = await Phone(server.address, room.code).ask("GET", "/_stcore/health")
            assert later.status == 200
            server.process.terminate()
            await no_longer_listening()
            other.execute("COMMIT")
        return (await sending).status == 303

    async def no_longer_listening() -> None:
        for _ in range(100):  # it could be saved later too: whoever is slow sees less, nothing else
            if can_listen(server.port):
                return
            await asyncio.sleep(0.02)

    def form_of(phone: Phone) -> tuple[str, bytes]:
        fields = {"group": "", **ballot(1, room.settings.features), **phone.hidden}
        body = "&".join(f"{name}={value}" for name, value in fields.items())
        return f"/join/{room.code}?lang=nl", body.encode()

    with connected(server):
        assert asyncio.run(vote_and_stop())
        assert server.ends_within(SECONDS)
    assert can_listen(server.port)
    assert "Traceback" not in server.log
    assert len(store.ballots.of_round(room.id, 1)) == 1
