"""A full room: everybody who is told "received" is in the database, once, with what they sent.

Small in `make test`, at full size in `make prove`. How long it takes depends on the machine: it is
printed, and compared in one run by `benchmarks/ballots.py`.
"""

import asyncio
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.request import urlopen

import pytest
from sqlalchemy import create_engine, text

from mic_selector.files.messages import messages_in
from mic_selector.workshop.models import Countdown, NewRoom, Step
from mic_selector.workshop.store import Store
from tests.browser.conftest import SECONDS_TO_START, database_beside, start_server
from tests.load.malformed import REQUESTS, torment
from tests.load.phones import (
    Crowd,
    Followed,
    Phone,
    ballot,
    load_and_send,
    on_a_loop,
    send_at_once,
    vote_while_others_follow,
)
from tests.web.participants import SETTINGS, open_room

FEATURES = SETTINGS.features[:2]


class Server:
    """A server with one room, and the same database seen from outside."""

    def __init__(self, address: str, store: Store) -> None:
        self.address, self.store = address, store
        self.room: NewRoom = open_room(store)

    def phones(self, number: int) -> list[Phone]:
        """Return phones that have not loaded anything yet."""
        return [Phone(self.address, self.room.room.code) for _ in range(number)]

    def kept(self) -> list[tuple[str, ...]]:
        """Return what every ballot says, in no order that matters."""
        ballots = self.store.ballots.of_round(self.room.room.id, 1)
        return sorted(
            tuple(str(one.answers.wants[feature].step) for feature in FEATURES) for one in ballots
        )


def sent_by(number: int) -> list[tuple[str, ...]]:
    return sorted(tuple(ballot(one, FEATURES).values()) for one in range(number))


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what the server writes to, beside its database."""
    return tmp_path_factory.mktemp("load") / "log.txt"


@pytest.fixture(scope="module")
def process(log: Path) -> start_server:
    """Return the server, which is started by whoever enters it."""
    return start_server(log)


@pytest.fixture(scope="module")
def running(process: start_server, log: Path) -> Iterator[tuple[str, Store]]:
    """Return the address of a server and its database."""
    with process as address:
        store = Store(database_beside(log))
        store.migrate()
        yield address, store
    assert "Traceback" not in log.read_text(encoding="utf-8", errors="replace")


@pytest.fixture
def server(running: tuple[str, Store]) -> Server:
    """Return the server with a room of its own for each test."""
    return Server(*running)


def warmed_up(server: Server) -> Server:
    """Let a few vote first: every process loads something at its first request."""
    room, server.room = server.room, open_room(server.store)
    on_a_loop(load_and_send(server.phones(20), FEATURES, over=0.5))
    server.room = room
    return server


async def loaded(phones: list[Phone]) -> None:
    for start in range(0, len(phones), 50):
        await asyncio.gather(*(phone.load() for phone in phones[start : start + 50]))


def vote_at_once(phones: list[Phone], over: float) -> Crowd:
    async def run() -> Crowd:
        await loaded(phones)
        return await send_at_once(phones, FEATURES, over)

    return on_a_loop(run())


class Wall(threading.Thread):
    """Asks the server's event loop for a sign of life twenty times a second, as a wall does that
    waits.
    """

    def __init__(self, address: str) -> None:
        super().__init__(daemon=True)
        self.address, self.waits, self.is_over = f"{address}/_stcore/health", [0.0], False

    def run(self) -> None:
        while not self.is_over:
            start = time.perf_counter()
            with urlopen(self.address, timeout=30):
                self.waits.append(time.perf_counter() - start)
            time.sleep(0.05)


def meanwhile(server: Server, act: Callable[[], Crowd]) -> tuple[Crowd, float]:
    """Return what the crowd saw and the longest that a wall waited for the server meanwhile."""
    wall = Wall(server.address)
    wall.start()
    crowd = act()
    wall.is_over = True
    wall.join()
    return crowd, max(wall.waits)


def test_streamlit_run_says_where_the_pages_are(running: tuple[str, Store], log: Path) -> None:
    """Once everything was read, which is a moment after it answers."""
    end = time.monotonic() + SECONDS_TO_START
    while not (said := log.read_text(encoding="utf-8").splitlines()):
        assert time.monotonic() < end
        time.sleep(0.02)
    assert said[0] == messages_in("en")("server-runs", address=running[0])


def test_everybody_who_sends_at_the_same_moment_is_received_once(server: Server) -> None:
    crowd = vote_at_once(server.phones(40), over=0.1)
    assert crowd.confirmed == 40
    assert server.kept() == sent_by(40)
    assert server.store.ballots.counts(server.room.room.id).joined == 40


def rows(log: Path) -> tuple[int, int]:
    """Return how many ballots and participants the database beside a log holds."""
    with create_engine(database_beside(log)).connect() as connection:
        ballots, participants = (
            int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())
            for table in ("ballots", "participants")
        )
    return ballots, participants


def test_malformed_requests_are_no_server_errors_and_leave_no_row(
    server: Server, log: Path
) -> None:
    ballots, participants = rows(log)
    seen = on_a_loop(torment(server.address, server.room.room.code))
    assert len(seen) == REQUESTS
    assert {status for status in seen if status >= 500} == set()
    # Almost everything is refused; a page asked for with odd parameters is simply shown, and a
    # switch of language too.
    assert {200, 400, 403, 404, 405, 413, 415, 422} <= set(seen)
    assert rows(log) == (ballots, participants + 1)  # of somebody who only looked


def followed(server: Server, followers: int, voters: int, over: float) -> Followed:
    """Return what phones saw that followed until voting was closed, while the time ran."""
    room = server.room.room
    ends = datetime.now(UTC) + timedelta(minutes=5)
    server.store.rooms.count_down(room.id, Countdown(ends))

    def close() -> None:
        assert server.store.rooms.advance(room.id, (1, Step.OPEN), (1, Step.CLOSED))

    crowd = vote_while_others_follow(
        server.phones(voters), server.phones(followers), FEATURES, over, close
    )
    return on_a_loop(crowd)


@pytest.mark.prove
def test_1000_phones_follow_while_300_vote(server: Server) -> None:
    found = followed(warmed_up(server), followers=1000, voters=300, over=3)
    print(
        f"\n1,000 followed, p95 {found.p95:.3f} s; 300 voted, p95 {found.voters.p95:.3f} s; "
        f"all heard within {max(found.heard_after):.1f} s"
    )
    assert found.voters.confirmed == 300
    assert server.kept() == sent_by(300)
    assert len(found.heard_after) == 1000
    assert found.statuses == {200}
    assert server.store.ballots.counts(server.room.room.id).joined == 300


@pytest.mark.prove
def test_2000_participants_who_load_and_send_within_nine_seconds_are_received_once(
    server: Server,
) -> None:
    crowd, wait = meanwhile(
        warmed_up(server), lambda: on_a_loop(load_and_send(server.phones(2000), FEATURES, over=9))
    )
    print(
        f"\n2,000 in {crowd.lasted:.1f} s, p95 {crowd.p95:.3f} s, "
        f"the wall waited {wait:.2f} s at most"
    )
    assert crowd.confirmed == 2000
    assert server.kept() == sent_by(2000)


@pytest.mark.prove
def test_1000_ballots_within_one_second_are_received_once(server: Server) -> None:
    phones = warmed_up(server).phones(1000)
    crowd, wait = meanwhile(server, lambda: vote_at_once(phones, over=1))
    print(
        f"\n1,000 in {crowd.lasted:.1f} s, p95 {crowd.p95:.3f} s, "
        f"the wall waited {wait:.2f} s at most"
    )
    assert crowd.confirmed == 1000
    assert server.kept() == sent_by(1000)


def test_what_was_confirmed_before_the_server_is_killed_is_there_after_it(
    server: Server, process: start_server, log: Path
) -> None:
    """The last one: nothing of that server is left. It is killed while others vote; fifty times in
    tests/workshop/test_server_killed.py.
    """
    phones: list[Phone] = []
    killed = asyncio.Event()

    def received() -> list[tuple[str, ...]]:
        """Return what those sent who were told that it was received, also if nothing more."""
        told = (number for number, phone in enumerate(phones) if 303 in phone.statuses)
        return [tuple(ballot(number, FEATURES).values()) for number in told]

    async def keep_coming() -> None:
        while not killed.is_set():
            number, (phone,) = len(phones), server.phones(1)
            phones.append(phone)
            with suppress(OSError, asyncio.IncompleteReadError):
                await phone.load()
                await phone.send(ballot(number, FEATURES))
            phone.hang_up()

    async def end() -> None:
        while len(received()) < 20:
            await asyncio.sleep(0.002)
        killed.set()
        os.killpg(process.process.pid, signal.SIGKILL)

    async def until_killed() -> None:
        await asyncio.gather(end(), *(keep_coming() for _ in range(8)))

    on_a_loop(until_killed())
    server.store.close()
    server.store = Store(database_beside(log))
    assert Counter(received()) <= Counter(server.kept())
