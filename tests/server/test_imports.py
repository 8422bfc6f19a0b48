"""What the server waits for before it listens: docs/decisions/0021."""

import json
import subprocess
import sys

from starlette.routing import Mount

from mic_selector.web import application, background
from tests.server.conftest import ROOT

HEAVY = ("numpy", "highspy", "sqlalchemy", "mic_selector.catalogue", "mic_selector.web.session")
IMPORTED = (
    "import json, sys; import mic_selector.web.application; print(json.dumps([*sys.modules]))"
)


def test_the_server_listens_before_the_program_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert [name for name in json.loads(done.stdout) if name in HEAVY] == []


def test_what_only_programs_ask_for_is_not_waited_for_by_visitors() -> None:
    asked = IMPORTED.replace("web.application", "web.background")
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    imported = json.loads(done.stdout)
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
