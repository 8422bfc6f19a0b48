"""What is written for the operator: each fault inside once, with its cause, and nothing of a
visitor.
"""

import json
import logging
import threading
import time
import traceback
from datetime import UTC, datetime

SECONDS_OF_SILENCE = 15 * 60
"""The same fault is not told again for so long: 300 phones meet it at once."""

_log = logging.getLogger("mic_selector")
_told: dict[str, float] = {}
_telling = threading.Lock()


class _AsJson(logging.Formatter):
    """One JSON object a line, for programs that collect logs."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        said = {"time": moment, "level": record.levelname, "message": record.getMessage()}
        return json.dumps(said, ensure_ascii=False)


def write_from(level: str, form: str = "text") -> None:
    """Write what is as grave as a level (`debug` to `error`) or graver, one line for each fault, as
    `text` or `json`; the server underneath says no more than we do.
    """
    if not _log.handlers:
        _log.addHandler(logging.StreamHandler())
    plain = logging.Formatter("%(asctime)s %(levelname)s %(message)s")
    for handler in _log.handlers:
        handler.setFormatter(_AsJson() if form == "json" else plain)
    for name in (_log.name, "uvicorn", "uvicorn.error"):
        logging.getLogger(name).setLevel(level.upper())


def as_line(sentence: str, form: str) -> str:
    """Return a sentence that is no fault in the form that the lines of the log have."""
    if form != "json":
        return sentence
    return _AsJson().format(logging.makeLogRecord({"levelname": "INFO", "msg": sentence}))


def tell(what: str, error: BaseException) -> None:
    """Write what failed and why, where the cause is known to name nobody: that of a database, a
    disk.

    Its first line alone: the next ones can hold what somebody sent.
    """
    _once(f"{what} {type(error).__name__}: {next(iter(str(error).splitlines()), '')}")


def tell_setup(sentence: str) -> None:
    """Write what is wrong with the way in which the program is set up; it names nobody."""
    _once(sentence)


def tell_unforeseen(what: str, error: BaseException) -> None:
    """Write what failed and where in the program.

    What an unforeseen fault says of itself is left out: it can hold what somebody typed.
    """
    frames = traceback.extract_tb(error.__traceback__)
    where = f", {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    _once(f"{what} {type(error).__name__}{where}")


def _once(sentence: str) -> None:
    now = time.monotonic()
    with _telling:
        last = _told.get(sentence)
        if last is not None and now - last < SECONDS_OF_SILENCE:
            return
        _told[sentence] = now
    _log.error(sentence)
