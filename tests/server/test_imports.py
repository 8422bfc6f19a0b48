"""What the server waits for before it listens: docs/decisions/0021."""

import json
import subprocess
import sys

import pytest
from starlette.routing import Mount

from mic_selector.web.server import application, background
from tests.server.conftest import ROOT

HEAVY = ("numpy", "highspy", "sqlalchemy", "mic_selector.catalogue", "mic_selector.web.session")
IMPORTED = """\
import json, sys
import mic_selector.web.server.application
before = [*sys.modules]
import mic_selector.web.server.background
print(json.dumps([before, [*sys.modules]]))
"""


@pytest.fixture(scope="module")
def imported() -> tuple[list[str], list[str]]:
    """Return what is imported when the server listens, and when visitors are answered."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    before, after = json.loads(done.stdout)
    return before, after


def test_the_server_listens_before_the_program_is_imported(
    imported: tuple[list[str], list[str]],
) -> None:
    assert [name for name in imported[0] if name in HEAVY] == []


def test_what_only_programs_ask_for_is_not_waited_for_by_visitors(
    imported: tuple[list[str], list[str]],
) -> None:
    _before, imported = imported
    assert "mic_selector.web.ballot.routes" in imported
    assert [name for name in imported if name.partition(".")[0] == "fastapi"] == []


def test_every_route_of_the_program_stands_in_the_server() -> None:
    ours = {route.path for route in application.ROUTES}
    theirs = {
        f"{route.path}/{{rest:path}}" if isinstance(route, Mount) else route.path
        for route in background.ROUTES
    }
    assert theirs <= ours
    assert {route.path.split("/")[1] for route in background.PARTICIPANTS} == {"join"}
