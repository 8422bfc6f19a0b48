"""Two servers on one PostgreSQL serve one room, as behind a proxy that sends every request to
either of them.
"""

import asyncio
import signal
from collections.abc import Iterator, Sequence

import pytest

from mic_selector.workshop.models import Room
from mic_selector.workshop.store import Store
from tests.browser.conftest import start_server
from tests.load.phones import Phone, ballot, load_and_send, on_a_loop
from tests.web.participants import SETTINGS, open_room
from tests.workshop.postgresql import PostgreSQL

# tests/load/test_load.py kills a server in `make test`, and tests/workshop/test_store.py does what
# two servers do at once on PostgreSQL.
pytestmark = pytest.mark.prove
PHONES, SECONDS = 2000, 9.5
FEATURES = SETTINGS.features[:2]
# Seconds: ends a test that would never end.
PATIENCE = 180


class Turned(Phone):
    """A phone that reaches another server with every request."""

    def __init__(self, addresses: Sequence[str], code: str) -> None:
        super().__init__(addresses[0], code)
        self.addresses = list(addresses)

    async def ask(self, *request: object):
        self.hang_up()
        self.addresses.reverse()
        self.address = self.addresses[0]
        return await super().ask(*request)


@pytest.fixture(scope="module")
def rooms(postgresql: PostgreSQL) -> tuple[str, Store]:
    """Return the URL of an empty database and what it holds."""
    url = postgresql.emptied()
    store = Store(url)
    store.migrate()
    return url, store


@pytest.fixture(scope="module")
def addresses(
    rooms: tuple[str, Store], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[str]]:
    """Start two servers; nothing they write is a traceback."""
    folder = tmp_path_factory.mktemp("servers")
    logs = [folder / "first.txt", folder / "second.txt"]
    with start_server(logs[0], rooms[0]) as first, start_server(logs[1], rooms[0]) as second:
        yield [first, second]
    assert not [
        log for log in logs if "Traceback" in log.read_text(encoding="utf-8", errors="replace")
    ]


def kept(store: Store, room: Room) -> list[tuple[int, ...]]:
    """Return what every ballot says, in no order that matters."""
    ballots = store.ballots.of_round(room.id, 1)
    return sorted(tuple(one.answers.wants[feature].step for feature in FEATURES) for one in ballots)


def sent() -> list[tuple[int, ...]]:
    return sorted(tuple(map(int, ballot(number, FEATURES).values())) for number in range(PHONES))


def test_everybody_is_received_once_whichever_server_they_reach(
    rooms: tuple[str, Store], addresses: list[str]
) -> None:
    room = open_room(rooms[1]).room
    phones = [Turned(addresses[:: 1 - 2 * (number % 2)], room.code) for number in range(PHONES)]
    crowd = on_a_loop(load_and_send(phones, FEATURES, over=SECONDS))
    print(f"\n{PHONES} at two servers in {crowd.lasted:.1f} s, p95 {crowd.p95:.3f} s")
    assert crowd.confirmed == PHONES
    assert kept(rooms[1], room) == sent()
    assert rooms[1].ballots.counts(room.id).joined == PHONES


def test_when_the_database_crashes_those_hit_see_a_clear_page_and_nothing_received_is_lost(
    postgresql: PostgreSQL, rooms: tuple[str, Store], addresses: list[str]
) -> None:
    """It crashes once somebody was received, and stays away until somebody has met that; the last
    one comes only then.
    """
    room = open_room(rooms[1]).room
    pages: list[bytes] = []
    somebody_received, is_gone, somebody_met = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def vote(number: int) -> Phone:
        await asyncio.sleep(number * SECONDS / PHONES)
        phone = Turned(addresses, room.code)
        if number == PHONES - 1:
            await is_gone.wait()
        while True:
            page = await phone.load()
            if page.status == 503:
                pages.append(page.body)
                somebody_met.set()
            elif await phone.send(ballot(number, FEATURES)):
                phone.hang_up()
                somebody_received.set()
                return phone
            await asyncio.sleep(0.2)

    async def crash() -> None:
        await somebody_received.wait()
        await asyncio.to_thread(postgresql.stop, signal.SIGQUIT)
        is_gone.set()
        try:
            await somebody_met.wait()
        finally:
            await asyncio.to_thread(postgresql.start)

    async def run() -> Sequence[Phone]:
        async with asyncio.timeout(PATIENCE):
            *phones, _ = await asyncio.gather(*map(vote, range(PHONES)), crash())
        return phones

    phones = on_a_loop(run())
    # A phone that shows the ballot says so, and gets nothing back.
    assert {status for phone in phones for status in phone.statuses} - {204} == {200, 303, 503}
    assert all(b"<h1" in page and b"Traceback" not in page for page in pages)
    assert kept(rooms[1], room) == sent()
