"""What was confirmed is never lost: processes killed while people vote, and a database that crashes
under them. In `make test` the same is seen of whole servers: test_server_killed.py,
test_two_servers.py and tests/deploy.
"""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from mic_selector.workshop.models import NewRoom, Step
from mic_selector.workshop.rules import START
from mic_selector.workshop.store import Store
from tests.workshop.postgresql import PostgreSQL
from tests.workshop.voters import PEOPLE

KILLS = 50
BALLOTS = 2000
OPEN, CLOSED = (1, Step.OPEN), (1, Step.CLOSED)


@pytest.fixture
def room_id(store: Store, new_room: Callable[[Store], NewRoom]) -> int:
    """Return a room that takes ballots."""
    room = new_room(store).room
    store.rooms.advance(room.id, START, OPEN)
    return room.id


@contextmanager
def voting(url: str, room_id: int, name: str, written: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Let a process vote for as long as the block lasts; what it writes goes to a file."""
    command = [sys.executable, "-m", "tests.workshop.voters", url, str(room_id), name]
    with written.open("wb") as out:
        process = subprocess.Popen(command, stdout=out)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def confirmed(written: Path) -> dict[str, int]:
    """Return the last number that each person was told is received."""
    whole_lines = written.read_text().split("\n")[:-1]
    return {person: int(number) for person, number in map(str.split, whole_lines)}


def wait_until(condition: Callable[[], bool]) -> None:
    for _ in range(3000):
        if condition():
            return
        time.sleep(0.02)
    raise TimeoutError


def assert_nothing_is_lost(store: Store, room_id: int, written: Sequence[Path]) -> None:
    """Everyone has one ballot: the last one confirmed, or the one under way when the end came."""
    last = {person: number for file in written for person, number in confirmed(file).items()}
    kept = {person: store.ballots.of(room_id, person, 1) for person in last}
    assert all(kept.values())
    numbers = {person: ballot.answers.importance["number"] for person, ballot in kept.items()}
    assert {
        person
        for person, number in numbers.items()
        if number not in (last[person], last[person] + 1)
    } == set()
    assert len(last) <= len(store.ballots.of_round(room_id, 1)) <= PEOPLE * len(written)


@pytest.mark.prove
def test_what_was_confirmed_is_there_after_a_kill_at_any_moment_and_the_room_goes_on(
    url: str, store: Store, room_id: int, tmp_path: Path
) -> None:
    written = [tmp_path / f"{number}.txt" for number in range(KILLS)]
    for number, file in enumerate(written):
        with voting(url, room_id, str(number), file) as process:
            wait_until(lambda file=file: file.stat().st_size > 0)
            time.sleep(random.uniform(0, 0.3))
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert_nothing_is_lost(store, room_id, written[: number + 1])
    assert store.rooms.advance(room_id, OPEN, CLOSED)
    assert len(confirmed(written[-1])) > 0


@pytest.mark.prove
def test_two_processes_serve_one_room_on_postgresql_and_a_crash_of_the_database_loses_nothing(
    postgresql: PostgreSQL, new_room: Callable[[Store], NewRoom], tmp_path: Path
) -> None:
    url = postgresql.emptied()
    store = Store(url)
    store.migrate()
    room = new_room(store).room
    store.rooms.advance(room.id, START, OPEN)
    written = [tmp_path / "first.txt", tmp_path / "second.txt"]

    def ballots() -> int:
        """Return how many ballots both processes have had received; 0 until everybody has one."""
        received = [confirmed(file) for file in written]
        everybody = all(len(people) == PEOPLE for people in received)
        return min(sum(people.values()) for people in received) if everybody else 0

    with (
        voting(url, room.id, "first", written[0]) as first,
        voting(url, room.id, "second", written[1]) as second,
    ):
        wait_until(lambda: ballots() > BALLOTS)
        postgresql.stop(signal.SIGQUIT)
        until_crash = ballots()
        postgresql.start()
        wait_until(lambda: ballots() > until_crash + BALLOTS)
        assert store.rooms.advance(room.id, OPEN, CLOSED)
        assert [first.wait(30), second.wait(30)] == [0, 0]
    assert_nothing_is_lost(store, room.id, written)
    assert len(store.ballots.of_round(room.id, 1)) == 2 * PEOPLE
