"""Behind PgBouncer, which gives a connection to the server to one transaction after another."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mic_selector.catalogue import LEVELS
from mic_selector.workshop.models import NewRoom, Step
from mic_selector.workshop.rules import START
from mic_selector.workshop.store import Store
from tests.browser.conftest import start_server
from tests.load.phones import load_and_send, on_a_loop
from tests.load.test_load import FEATURES, Server, sent_by
from tests.workshop.in_a_room import wanting
from tests.workshop.pgbouncer import running_pgbouncer
from tests.workshop.postgresql import PostgreSQL

# That nothing is prepared on a connection, which another may get, is asked in test_store.py.
pytestmark = pytest.mark.prove
BALLOTS = 117


@pytest.fixture(params=["session", "transaction"])
def behind(request: pytest.FixtureRequest, postgresql: PostgreSQL, pgbouncer: str) -> Iterator[str]:
    """Return the URL of an empty database behind PgBouncer in each mode in turn."""
    assert pgbouncer
    postgresql.emptied()
    with running_pgbouncer(postgresql, request.param) as url:
        yield url


def test_ballots_of_two_processes_are_all_received_behind_pgbouncer(
    behind: str, new_room: Callable[[Store], NewRoom]
) -> None:
    stores = [Store(behind), Store(behind)]
    stores[0].migrate()
    room = new_room(stores[0]).room

    def vote(number: int) -> bool:
        store, person = stores[number % 2], f"p{number}"
        store.ballots.join(room.code, person)
        answers = wanting(LEVELS[number % 4])
        return store.ballots.cast(room.id, person, 0, answers, 0) is not None

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(vote, range(BALLOTS)))
    assert len(stores[0].ballots.of_round(room.id, 0)) == BALLOTS
    assert stores[1].rooms.advance(room.id, START, (1, Step.OPEN))
    for store in stores:
        store.close()


def test_a_room_of_phones_is_served_behind_pgbouncer(behind: str, tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    store = Store(behind)
    store.migrate()
    with start_server(log, behind) as address:
        server = Server(address, store)
        crowd = on_a_loop(load_and_send(server.phones(BALLOTS), FEATURES, over=3))
        assert crowd.confirmed == BALLOTS
        assert server.kept() == sent_by(BALLOTS)
    store.close()
    said = log.read_text(encoding="utf-8", errors="replace")
    assert "database" not in said
    assert "Traceback" not in said
