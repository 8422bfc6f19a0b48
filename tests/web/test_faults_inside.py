"""What fails inside: the operator is told once and without a visitor's words, the visitor that
nothing is lost, and the purge goes on.
"""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from mic_selector.files import log
from mic_selector.files.messages import messages_in
from mic_selector.web import rooms
from mic_selector.web.ballot import phones, routes
from mic_selector.web.server import application
from mic_selector.web.server.middleware import LargestUpload

SAY = messages_in("nl")
BROWSER = TestClient(
    Starlette(routes=routes.PHONES), "http://room", headers={"Accept-Language": "nl"}
)


@pytest.fixture(autouse=True)
def nothing_told(monkeypatch):
    monkeypatch.setattr(log, "_told", {})
    rooms._opened.cache_clear()
    yield
    rooms._opened.cache_clear()


def test_a_database_that_cannot_be_opened_is_told_once(monkeypatch, caplog):
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", "sqlite:////proc/none/rooms.db")
    for code in ("CCCCCCCCC", "FFFFFFFFF", "GGGGGGGGG"):
        assert BROWSER.get(f"/join/{code}").status_code == 503
    (said,) = caplog.messages
    assert "unable to open database file" in said
    assert "CCCCCCCCC" not in said


def test_a_page_for_participants_that_fails_keeps_what_was_filled_in(monkeypatch, caplog):
    def fail():
        raise LookupError("somebody's words")

    monkeypatch.setattr(phones, "store", fail)
    answer = BROWSER.post("/join/CCCCCCCCC", data={"want.governance": "3"})
    assert answer.status_code == 503
    assert 'name="want.governance" value="3"' in answer.text
    (said,) = caplog.messages
    assert "LookupError" in said
    assert "somebody's words" not in said


def test_a_page_that_fails_says_so_and_that_nothing_is_lost(monkeypatch, caplog):
    shown = []
    monkeypatch.setattr(application.st, "error", shown.append)
    monkeypatch.setattr(application.st, "session_state", {"language": "nl"})
    assert application.say_that_it_failed(LookupError("somebody's words"))
    assert shown == [SAY("page-failed")]
    assert "somebody's words" not in caplog.text


def test_the_purge_goes_on_after_a_fault_that_nobody_foresaw(monkeypatch, caplog):
    class Stopped(Exception):
        pass

    rounds = []

    def sleep(_seconds):
        rounds.append(1)
        if len(rounds) == 3:
            raise Stopped

    def fail():
        raise ZeroDivisionError("somebody's words")

    monkeypatch.setenv("MIC_SELECTOR_DATABASE", "sqlite:////proc/none/rooms.db")
    monkeypatch.setattr(rooms, "store", fail)
    monkeypatch.setattr(rooms.time, "sleep", sleep)
    with pytest.raises(Stopped):
        rooms.purge_for_ever()
    (said,) = caplog.messages
    assert "ZeroDivisionError" in said
    assert "somebody's words" not in said


@pytest.mark.parametrize(("size", "status"), [(1024**2, 404), (2 * 1024**2, 413)])
def test_no_file_larger_than_the_setting_comes_in(size, status):
    browser = TestClient(LargestUpload(Starlette(), megabytes=1), "http://room")
    assert browser.put("/_stcore/upload_file/a/b", content=b"x" * size).status_code == status


def test_an_upload_that_does_not_say_its_size_does_not_come_in():
    browser = TestClient(LargestUpload(Starlette(), megabytes=1), "http://room")
    answer = browser.put("/_stcore/upload_file/a/b", content=iter([b"x", b"y"]))
    assert answer.status_code == 413
