"""What the keeper of a server asks it, under a base path as at the root, and what it tells
browsers.
"""

import http.client
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from starlette.routing import Router
from starlette.testclient import TestClient

from mic_selector.files.messages import messages_in
from mic_selector.web import rooms
from mic_selector.web.alive import lives
from mic_selector.web.server import application, watching
from mic_selector.web.server.watching import asked_for
from mic_selector.workshop.store import Store
from tests.server.conftest import SECONDS_TO_START, Server, Start, free_port
from tests.web.participants import open_room

BASE = "/tools/mic"


def ask(server: Server, path: str, headers: Mapping[str, str] | None = None):
    """Return the answer to one request, which follows nothing, with its body read."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", path, headers=dict(headers or {}))
    answer = connection.getresponse()
    answer.text = answer.read().decode(errors="replace")
    connection.close()
    return answer


def ready(server: Server, base: str) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while ask(server, f"{base}/readyz").status != 200:
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.mark.parametrize(
    "base",
    [pytest.param("", marks=pytest.mark.prove), BASE],
    ids=["at the root", "under a path"],
)
def test_a_server_says_how_it_is_and_keeps_to_its_path(
    start: Start, tmp_path: Path, base: str
) -> None:
    url = f"sqlite:///{tmp_path}/rooms.db"
    store = Store(url)
    store.migrate()
    room = open_room(store)
    server = start(
        "--address",
        "127.0.0.1",
        base=base,
        MIC_SELECTOR_DATABASE=url,
        MIC_SELECTOR_BASE_PATH=base,
        MIC_SELECTOR_METRICS_FROM="127.0.0.1",
        MIC_SELECTOR_FRAME_ANCESTORS="https://www.example.org",
        MIC_SELECTOR_LOG_FORMAT="json",
    )
    ready(server, base)
    assert ask(server, f"{base}/healthz").text == "ok\n"
    # For this machine alone no other address is printed.
    log = server.has_said(messages_in("en")("server-stop"))
    assert re.findall(r'https?://[^\s"]+', log) == [f"{server.address}{base and f'{base}/'}"]
    lines = [json.loads(line) for line in log.splitlines()]
    assert {frozenset(line) for line in lines} == {frozenset({"time", "level", "message"})}
    assert "MIC Selector" in ask(server, f"{base}/weigh").text
    assert "<form" in ask(server, f"{base}/join").text
    assert alive(server.port, base) == 0

    page = ask(server, f"{base}/")
    assert page.status == 200
    assert "MIC Selector" in page.text
    assert "unsafe-eval" not in page.headers["content-security-policy"]
    policy = page.headers["content-security-policy"]
    assert policy.endswith("frame-ancestors 'self' https://www.example.org")
    assert page.headers["strict-transport-security"] is None
    by_tls = ask(server, f"{base}/", {"X-Forwarded-Proto": "https"})
    assert by_tls.headers["strict-transport-security"] == "max-age=31536000"
    moved = ask(server, f"{base}/choose?v=1", {"X-Forwarded-Proto": "https"})
    assert moved.headers["location"] == "result?v=1"

    joined = ask(server, f"{base}/join/{room.room.code}")
    assert cookie_of(joined)["path"] == f"{base}/join/{room.room.code}"
    leads = ask(server, f"{base}/facilitate/{room.facilitator_key}")
    to_room = f"../room?room={room.room.code}"
    assert (leads.status, leads.headers["location"]) == (303, to_room)
    assert cookie_of(leads)["path"] == f"{base}/"

    figures = ask(server, f"{base}/metrics").text
    assert figure(figures, 'mic_requests_total{asked="join",status="200"}') == 2
    assert figure(figures, 'mic_requests_total{asked="facilitate",status="303"}') == 1
    assert figure(figures, "mic_rooms") == 1
    assert figure(figures, "mic_sessions") == 0
    assert room.room.code not in figures
    assert room.facilitator_key not in figures
    for path in ("/metrics", "/_stcore/metrics", "/metrics/"):
        refused = ask(server, f"{base}{path}", {"X-Forwarded-For": "198.51.100.1"})
        assert refused.status == 404
        assert refused.headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors" in refused.headers["content-security-policy"]


def alive(port: int, base: str) -> int:
    """Return how the check of a container ends that is told the same settings as the server."""
    environment = {
        **os.environ,
        "MIC_SELECTOR_ADDRESS": "0.0.0.0",
        "MIC_SELECTOR_PORT": str(port),
        "MIC_SELECTOR_BASE_PATH": base,
    }
    asked = [sys.executable, "-m", "mic_selector.web.alive"]
    done = subprocess.run(asked, env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode


def cookie_of(answer: http.client.HTTPResponse):
    (cookie,) = SimpleCookie(answer.headers["set-cookie"]).values()
    return cookie


def figure(text: str, name: str) -> float:
    (found,) = re.findall(rf"^{re.escape(name)} (\S+)$", text, re.MULTILINE)
    return float(found)


def test_where_nothing_answers_nothing_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIC_SELECTOR_PORT", str(free_port()))
    assert not lives()


def test_a_database_that_does_not_answer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = f"postgresql+psycopg://mic@127.0.0.1:{free_port()}/rooms"
    server = TestClient(Router(watching.ROUTES))
    monkeypatch.setattr(watching, "has_read", threading.Event())
    assert (server.get("/readyz").status_code, server.get("/readyz").text) == (503, "starting\n")
    watching.has_read.set()
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", nowhere)
    monkeypatch.setattr(rooms, "_opened", rooms._opened.__wrapped__)
    answer = server.get("/readyz")
    assert (answer.status_code, answer.text) == (503, "the database does not answer\n")
    assert server.get("/healthz").status_code == 200


@pytest.mark.prove  # each by itself above
def test_figures_are_for_those_who_may_and_a_lost_database_is_said(start: Start) -> None:
    server = start(
        "--address",
        "127.0.0.1",
        MIC_SELECTOR_METRICS_FROM="192.0.2.0/24",
        MIC_SELECTOR_FRAME_ANCESTORS="https://www.example.org",
        MIC_SELECTOR_LOG_FORMAT="json",
        MIC_SELECTOR_DATABASE=f"postgresql+psycopg://mic@127.0.0.1:{free_port()}/rooms",
    )
    end = time.monotonic() + SECONDS_TO_START
    while ask(server, "/readyz").text == "starting\n":
        assert time.monotonic() < end
        time.sleep(0.1)
    assert ask(server, "/readyz").status == 503
    assert ask(server, "/readyz").text == "the database does not answer\n"
    assert ask(server, "/healthz").status == 200
    for path in ("/metrics", "/_stcore/metrics", "/metrics/"):
        refused = ask(server, path)
        assert refused.status == 404
        assert refused.headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors" in refused.headers["content-security-policy"]
        assert ask(server, path, {"X-Forwarded-For": "198.51.100.1"}).status == 404
        if path != "/metrics/":
            assert ask(server, path, {"X-Forwarded-For": "192.0.2.9"}).status == 200
    policy = ask(server, "/").headers["content-security-policy"]
    assert policy.endswith("frame-ancestors 'self' https://www.example.org")
    lines = [json.loads(line) for line in server.log.splitlines()]
    assert {frozenset(line) for line in lines} == {frozenset({"time", "level", "message"})}
    assert {line["level"] for line in lines} == {"INFO", "ERROR"}
    faults = [line["message"] for line in lines if line["level"] == "ERROR"]
    assert all("database" in fault for fault in faults)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "pages"),
        ("/result", "pages"),
        ("/tools/mic/note", "pages"),
        ("/tools/mic/", "pages"),
        ("/join/ABC-DEF-GHJ", "join"),
        ("/facilitate/a-key-that-nobody-may-read", "facilitate"),
        ("/api/v1/rank", "api"),
        ("/tools/mic/api/v1/embed/school_town", "api"),
        ("/somebodys-name", "other"),
        ("/_stcore/upload_file/1/2", "_stcore"),
    ],
)
def test_what_is_counted_names_no_room_and_nobody(path: str, kind: str) -> None:
    assert asked_for(path, "tools/mic" if path.startswith("/tools") else "") == kind


def test_whatever_is_asked_for_by_more_than_one_part_is_counted_by_its_first() -> None:
    firsts = {route.path.split("/")[1] for route in application.ROUTES if "{" in route.path}
    assert {first: asked_for(f"/{first}/x") for first in firsts} == {one: one for one in firsts}
