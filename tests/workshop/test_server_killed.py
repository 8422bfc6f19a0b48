"""The whole server killed while phones vote: whoever was told "received" has a ballot there after
the restart.
"""

import asyncio
import os
import random
import signal
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.workshop.answers import numbers_of
from mic_selector.workshop.models import Room, Settings, Step, Way
from mic_selector.workshop.rules import START
from mic_selector.workshop.store import Store
from tests.browser.conftest import start_server
from tests.load.phones import Phone, ballot, on_a_loop

# tests/load/test_load.py kills a server once in `make test`.
pytestmark = pytest.mark.prove
KILLS = 50
AT_ONCE = 8
OPEN, CLOSED = (1, Step.OPEN), (1, Step.CLOSED)

Sent = dict[str, int]


async def vote_until_killed(
    address: str, room: Room, numbers: count, kill: Callable[[], None]
) -> Sent:
    """Let phones come and vote until the server is killed; return which numbered ballot was
    received of whom.
    """
    received: Sent = {}
    killed = asyncio.Event()

    async def keep_coming() -> None:
        while not killed.is_set():
            number, phone = next(numbers), Phone(address, room.code)
            try:
                await phone.load()
                await phone.send(ballot(number, room.settings.features))
            except (OSError, asyncio.IncompleteReadError):
                assert killed.is_set()
            finally:
                phone.hang_up()
            if 303 in phone.statuses:
                received[phone.cookie.partition("=")[2]] = number

    async def end() -> None:
        while not received:
            await asyncio.sleep(0.01)
        await asyncio.sleep(random.uniform(0, 0.5))
        killed.set()
        kill()

    await asyncio.gather(end(), *(keep_coming() for _ in range(AT_ONCE)))
    return received


def kept(store: Store, room: Room, sent: Sent) -> Sent:
    """Return which numbered ballots are there of those who sent one."""
    found = {person: store.ballots.of(room.id, person, 1) for person in sent}
    said = {person: numbers_of(one.answers, Way.WANTS) for person, one in found.items() if one}
    features = room.settings.features
    return {
        person: number
        for person, number in sent.items()
        if said.get(person)
        == {key.split(".")[1]: int(value) for key, value in ballot(number, features).items()}
    }


def test_every_ballot_received_is_there_after_the_server_was_killed_and_the_room_goes_on(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path}/rooms.db"
    store = Store(url)
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
    store.rooms.advance(room.id, START, OPEN)
    received: Sent = {}
    numbers = count()
    for place in range(KILLS):
        server = start_server(tmp_path / f"{place}.txt", url)
        with server as address:

            def kill(group: int = server.process.pid) -> None:
                os.killpg(group, signal.SIGKILL)

            received |= on_a_loop(vote_until_killed(address, room, numbers, kill))
        assert kept(store, room, received) == received
    assert len(received) >= KILLS
    assert (
        len(received) <= len(store.ballots.of_round(room.id, 1)) <= len(received) + AT_ONCE * KILLS
    )
    assert store.rooms.advance(room.id, OPEN, CLOSED)
