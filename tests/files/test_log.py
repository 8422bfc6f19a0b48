"""What is told to the operator: once, with its cause, and nothing of a visitor."""

import logging

import pytest

from mic_selector.files import log
from mic_selector.files.log import tell, tell_unforeseen


@pytest.fixture(autouse=True)
def nothing_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_told", {})


def test_a_fault_that_many_meet_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(300):
        tell("The database does not answer.", OSError("the disk is full"))
    assert caplog.messages == ["The database does not answer. OSError: the disk is full"]


def test_another_cause_is_told_too(caplog: pytest.LogCaptureFixture) -> None:
    tell("The database does not answer.", OSError("the disk is full"))
    tell("The database does not answer.", OSError("it is read-only"))
    assert len(caplog.messages) == 2


def test_what_lasts_is_told_again_after_a_while(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr(log.time, "monotonic", lambda: now)
    tell("Still.", OSError("x"))
    now += log.SECONDS_OF_SILENCE - 1
    tell("Still.", OSError("x"))
    assert len(caplog.messages) == 1
    now += 1
    tell("Still.", OSError("x"))
    assert len(caplog.messages) == 2


def test_only_the_first_line_of_a_cause_is_told(caplog: pytest.LogCaptureFixture) -> None:
    tell("It failed.", ValueError("constraint broken\nDETAIL: Key (participant)=(Jan)"))
    assert caplog.messages == ["It failed. ValueError: constraint broken"]


def test_of_an_unforeseen_fault_the_place_is_told_and_not_what_it_says(
    caplog: pytest.LogCaptureFixture,
) -> None:
    try:
        {}["Jan Peeters"]
    except KeyError as error:
        tell_unforeseen("A page failed.", error)
    (said,) = caplog.messages
    assert said.startswith("A page failed. KeyError, ")
    assert "test_log.py:" in said
    assert "Jan" not in said


@pytest.mark.parametrize(("level", "is_told"), [("error", True), ("debug", True)])
def test_a_level_says_from_where_on_something_is_written(level: str, is_told: bool) -> None:
    log.write_from(level)
    assert logging.getLogger("mic_selector").isEnabledFor(logging.ERROR) is is_told
    assert logging.getLogger("uvicorn.error").isEnabledFor(logging.INFO) is (level == "debug")
    log.write_from("warning")
