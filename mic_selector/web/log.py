"""What is written for the operator: each fault inside once, with its cause, and nothing of a
visitor.
"""

import logging
import threading
import time

from mic_selector.files.settings import Settings

SECONDS_OF_SILENCE = 15 * 60
"""The same fault is not told again for so long: 300 phones meet it at once."""

_log = logging.getLogger("mic_selector")
_told: dict[tuple[str, str], float] = {}
_telling = threading.Lock()


def set_up(settings: Settings) -> None:
    """Write from the level of the settings on; the server underneath says no more than we do."""
    level = settings.log_level.upper()
    if not _log.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        _log.addHandler(handler)
    for name in ("mic_selector", "uvicorn", "uvicorn.error"):
        logging.getLogger(name).setLevel(level)


def tell(what: str, error: BaseException) -> None:
    """Write what failed and why, unless the same was written a moment ago.

    Only the first line of the cause: what follows can hold what somebody sent.
    """
    cause = f"{type(error).__name__}: {next(iter(str(error).splitlines()), '')}"
    now = time.monotonic()
    with _telling:
        last = _told.get((what, cause))
        if last is not None and now - last < SECONDS_OF_SILENCE:
            return
        _told[what, cause] = now
    _log.error("%s (%s)", what, cause)
