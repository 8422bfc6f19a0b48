"""The disk goes bad while the server runs: whoever votes hears it, the log says it, and nothing
that was said to be received is missing.
"""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from mic_selector.workshop.store import Store
from tests.browser.conftest import database_beside, start_server
from tests.load.bad_disk import COMPILER, stand_before_the_disk
from tests.load.phones import Phone, Reply, ballot, on_a_loop
from tests.programs import SMALL_DISK
from tests.web.participants import SETTINGS, open_room

FEATURES = SETTINGS.features[:2]


class Voting:
    """A server with a room, whose people vote one after another."""

    def __init__(self, address: str, log: Path, url: str) -> None:
        self.address, self._log, self.url = address, log, url
        self.store = Store(self.url)
        self.store.migrate()
        self.room = open_room(self.store).room
        self.received: list[int] = []
        self._people = 0

    def vote(self, people: int = 5) -> list[Reply]:
        """Let some more vote; return what those saw who were not received."""
        return on_a_loop(self._vote(people))

    async def _vote(self, people: int) -> list[Reply]:
        refused = []
        for _ in range(people):
            phone, number = Phone(self.address, self.room.code), self._people
            self._people += 1
            page = await phone.load()
            if page.status == 200 and await phone.send(ballot(number, FEATURES)):
                self.received.append(number)
            else:
                refused.append(await self._send_again(phone, number))
            phone.hang_up()
        return refused

    async def _send_again(self, phone: Phone, number: int) -> Reply:
        form = {"group": "", **ballot(number, FEATURES), **phone.hidden}
        body = "&".join(f"{name}={value}" for name, value in form.items()).encode()
        return await phone.ask("POST", f"/join/{self.room.code}?lang=nl", body)

    def kept(self) -> list[tuple[str, ...]]:
        """Return what the ballots say that are there for whoever opens the database now."""
        store = Store(self.url)
        found = store.ballots.of_round(self.room.id, 1)
        store.close()
        return sorted(
            tuple(str(one.answers.wants[feature].step) for feature in FEATURES) for one in found
        )

    def sent(self) -> list[tuple[str, ...]]:
        return sorted(tuple(ballot(one, FEATURES).values()) for one in self.received)

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")


def assert_heard(pages: list[Reply]) -> None:
    """Every page says that these answers are not received, and holds them to be sent again."""
    assert {page.status for page in pages} == {503}
    assert all("nog niet ontvangen" in page.body.decode() for page in pages)
    assert all(page.headers["retry-after"] for page in pages)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a directory on a disk of its own, of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run([*SMALL_DISK, str(disk)], check=True)
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(file: Path) -> None:
    with file.open("wb", buffering=0) as out, suppress(OSError):
        while True:
            out.write(b"\0" * 4096)


@pytest.mark.driven_by("a small disk")
def test_on_a_full_disk_ballots_are_refused_until_there_is_room(small_disk: Path) -> None:
    log = small_disk.parent / "log.txt"
    url = f"sqlite:///{small_disk}/rooms.db"
    with start_server(log, url) as address:
        voting = Voting(address, log, url)
        assert not voting.vote()
        fill(small_disk / "filler")
        assert_heard(voting.vote(3))
        assert "full" in voting.log
        assert voting.kept() == voting.sent()
        (small_disk / "filler").unlink()
        assert not voting.vote()
        assert voting.kept() == voting.sent()


@pytest.mark.prove
@pytest.mark.driven_by(COMPILER)
def test_on_a_disk_that_became_read_only_ballots_are_refused_until_it_no_longer_is(
    tmp_path: Path,
) -> None:
    log, mark = tmp_path / "log.txt", tmp_path / "read-only"
    url = database_beside(log)
    with pytest.MonkeyPatch.context() as patch:
        stand_before_the_disk(tmp_path, patch, "MIC_READ_ONLY", str(mark))
        started = start_server(log, url)
        address = started.__enter__()
    try:
        voting = Voting(address, log, url)
        assert not voting.vote()
        mark.touch()
        assert_heard(voting.vote(3))
        assert "The database does not answer." in voting.log
        assert voting.kept() == voting.sent()
        mark.unlink()
        assert not voting.vote()
        assert voting.kept() == voting.sent()
    finally:
        started.__exit__()


@pytest.mark.prove
@pytest.mark.parametrize(
    "gone",
    [
        pytest.param(["rooms.db"], marks=pytest.mark.prove),
        ["rooms.db", "rooms.db-wal", "rooms.db-shm"],
    ],
)
def test_a_database_file_that_was_deleted_is_put_back_and_without_its_directory_it_is_refused(
    tmp_path: Path, gone: list[str]
) -> None:
    """Put back with all that was received; where that cannot be, the log says why."""
    log, directory = tmp_path / "log.txt", tmp_path / "rooms"
    directory.mkdir()
    url = f"sqlite:///{directory}/rooms.db"
    with start_server(log, url) as address:
        voting = Voting(address, log, url)
        assert not voting.vote()
        voting.store.close()
        for name in gone:
            (directory / name).unlink(missing_ok=name != "rooms.db")
        refused = voting.vote()
        assert_heard(refused) if refused else None
        assert "The database file was deleted" in voting.log
        assert not voting.vote()
        assert voting.kept() == voting.sent()
        shutil.rmtree(directory)
        assert_heard(voting.vote(3))
        assert "was deleted and cannot be put back" in voting.log
