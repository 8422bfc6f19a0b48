"""How the server ends: nothing of it is left soon after it was told to stop, and what was being
saved is saved.
"""

import os
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

SECONDS_TO_STOP = 3.0
"""Requests and browsers that do not come to an end in this time are left."""

_STOPPING = ("SIGINT", "SIGTERM", "SIGBREAK")  # the last one exists on Windows only


def stop_in_time(save: Callable[[], None]) -> None:
    """See to it that from now on a signal to stop ends the process in time.

    The server has its own handling of these signals, which waits for whoever is connected; it goes
    on, with an end to its patience. Then `save` is called, which waits for what is being written.
    The end of the terminal is a signal to stop too, unless the process was started to outlive it.
    """
    if threading.current_thread() is not threading.main_thread():
        return  # only there signals can be handled, and only there the server handles them
    deadline = threading.Thread(target=_end, args=(save,), name="deadline", daemon=True)
    for name in _STOPPING:
        if number := getattr(signal, name, None):
            signal.signal(number, _with(deadline, signal.getsignal(number)))
    hangup = getattr(signal, "SIGHUP", None)
    if hangup and signal.getsignal(hangup) is signal.SIG_DFL:
        signal.signal(hangup, lambda _number, _frame: signal.raise_signal(signal.SIGTERM))


def _with(deadline: threading.Thread, handle: Any) -> Callable[[int, FrameType | None], None]:
    """Return what handles a signal as before and starts the deadline."""

    def handler(number: int, frame: FrameType | None) -> None:
        if not deadline.is_alive():
            deadline.start()
        if callable(handle):
            handle(number, frame)

    return handler


def _end(save: Callable[[], None]) -> None:
    time.sleep(SECONDS_TO_STOP)
    try:
        save()
    finally:
        os._exit(0)
