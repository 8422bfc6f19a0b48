"""A full room beside a slow disk: each sync takes 20 ms, and nobody waits for that of others."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mic_selector.workshop.store import Store
from tests.browser.conftest import database_beside, start_server
from tests.load.bad_disk import COMPILER, stand_before_the_disk
from tests.load.test_load import Server, sent_by, vote_at_once, warmed_up

SECONDS_OF_A_SYNC = 0.02  # as bad_disk.c delays each

pytestmark = pytest.mark.driven_by(COMPILER)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Start a server beside a slow disk; the room is made beside a quick one."""
    log = tmp_path / "log.txt"
    with pytest.MonkeyPatch.context() as patch:
        stand_before_the_disk(tmp_path, patch, "MIC_SLOW_DISK", "yes")
        started = start_server(log)
        address = started.__enter__()
    try:
        store = Store(database_beside(log))
        store.migrate()
        yield Server(address, store)
    finally:
        started.__exit__()
    assert "Traceback" not in log.read_text(encoding="utf-8", errors="replace")


@pytest.mark.prove
def test_a_burst_of_300_beside_a_slow_disk_is_saved_together_not_one_after_the_other(
    server: Server,
) -> None:
    crowd = vote_at_once(warmed_up(server).phones(300), over=0)
    print(f"\n300 at once in {crowd.lasted:.2f} s, p95 {crowd.p95:.3f} s")
    assert crowd.confirmed == 300
    assert server.kept() == sent_by(300)
    assert crowd.lasted < 300 * SECONDS_OF_A_SYNC
