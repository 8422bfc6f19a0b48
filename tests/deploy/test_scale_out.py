"""Two processes, nginx and PostgreSQL: when a process is killed, people go on and nothing that was
confirmed is lost.
"""

import os

import pytest

from benchmarks.scale_out import run

PROVE = bool(os.environ.get("MIC_PROVE"))
PHONES, VISITORS, SECONDS = (1000, 50, 60) if PROVE else (24, 6, 8)


# tests/load/test_load.py kills a server in `make test`.
@pytest.mark.prove
@pytest.mark.driven_by("nginx", "postgresql")
def test_a_killed_process_costs_nobody_what_was_confirmed() -> None:
    seen = run(PHONES, VISITORS, SECONDS)
    print("\n" + "\n".join(seen.lines()))
    assert seen.received == seen.kept == PHONES
    assert seen.presses >= VISITORS
    assert seen.connected_again >= 1
