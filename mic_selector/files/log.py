"""What is written for the operator: each fault inside once, with its cause, and nothing of a
visitor.
"""

import logging
import threading
import time
import traceback

SECONDS_OF_SILENCE = 15 * 60
"""The same fault is not told again for so long: 300 phones meet it at once."""

_log = logging.getLogger("mic_selector")
_told: dict[str, float] = {}
_telling = threading.Lock()


def write_from(level: str) -> None:
    """Write what is as grave as a level (`debug` to `error`) or graver, one line for each fault;
    the server underneath says no more than we do.
    """
    if not _log.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        _log.addHandler(handler)
    for name in (_log.name, "uvicorn", "uvicorn.error"):
        logging.getLogger(name).setLevel(level.upper())


def tell(what: str, error: BaseException) -> None:
    """Write what failed and why, where the cause is known to name nobody: that of a database, a
    disk.

    Its first line alone: the next ones can hold what somebody sent.
    """
    _once(f"{what} {type(error).__name__}: {next(iter(str(error).splitlines()), '')}")


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
