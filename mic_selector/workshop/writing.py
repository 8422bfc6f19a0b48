"""One thread writes for the whole process: whatever waits goes into one transaction, so that the
disk is waited for once (docs/decisions/0080-one-thread-writes.md).
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from mic_selector.files.log import tell_setup
from mic_selector.workshop.database import PATIENCE, WRITES, translated
from mic_selector.workshop.models import Busy, DatabaseUnavailable

Result = TypeVar("Result")
Act = Callable[[Connection], Result]

MOST_WAITING = 2_000
"""How many acts may wait; who comes then is asked to come back."""
LONGEST_WAIT = 2 * PATIENCE
"""After so many seconds an act is no longer done: whoever asked has been told to come back."""


@dataclass(frozen=True)
class _Asked:
    """An act that waits; what names the same `room` may share a transaction."""

    act: Act[Any]
    room: int | None
    outcome: Future[Any]
    since: float = field(default_factory=time.monotonic)


class Writer:
    """Writes to one database what threads ask for, in the order in which they ask.

    Its thread lives as long as anything waits.
    """

    def __init__(self, engine: Engine) -> None:
        """Write with connections of an engine."""
        self._engine = engine.execution_options(**{WRITES: True})
        self._waiting: deque[_Asked] = deque()
        self._looking = threading.Lock()
        self._thread: threading.Thread | None = None
        self._is_closed = False

    def ask(self, act: Act[Result], room: int | None = None) -> Future[Result]:
        """Return what becomes of an act: its result once that is on the disk, or the error that
        prevented it.

        What names a room may share a transaction with others; it must not want the room alone. The
        rest has a transaction of its own.
        Raises `Busy` where too many wait, and `DatabaseUnavailable` after the end.
        """
        outcome: Future[Result] = Future()
        with self._looking:
            if self._is_closed:
                raise DatabaseUnavailable("The database was let go of.")
            if len(self._waiting) >= MOST_WAITING:
                tell_setup("More wait to be written than can be soon: a page says so.")
                raise Busy
            self._waiting.append(_Asked(act, room, outcome))
            if self._thread is None:
                self._thread = threading.Thread(target=self._write, name="writer")
                self._thread.start()
        return outcome

    def close(self) -> None:
        """Wait until all is written that waits; nothing more is taken."""
        with self._looking:
            self._is_closed = True
            thread = self._thread
        if thread:
            thread.join()

    def _write(self) -> None:
        while self._something_waits():
            self._write_together()

    def _something_waits(self) -> bool:
        with self._looking:
            if not self._waiting:
                self._thread = None
            return bool(self._waiting)

    def _write_together(self) -> None:
        """Write in one transaction what waits once it has begun; then tell everybody, in order."""
        taken: Sequence[_Asked] = ()
        try:
            with translated(), self._engine.begin() as connection:
                taken = self._taken()
                done = _all_done(connection, _by_room(taken))
        except BaseException as error:
            for one in taken or self._taken(all_of_them=True):
                _tell(one.outcome, error)
        else:
            for one in taken:
                _tell(one.outcome, done[one.outcome])

    def _taken(self, all_of_them: bool = False) -> list[_Asked]:
        """Take those who share the next transaction, or all."""
        with self._looking:
            taken = [self._waiting.popleft()]
            while self._waiting and (all_of_them or _share(taken[0], self._waiting[0])):
                taken.append(self._waiting.popleft())
        return taken


def _share(one: _Asked, other: _Asked) -> bool:
    return one.room is not None and other.room is not None


def _by_room(taken: Sequence[_Asked]) -> list[_Asked]:
    """Return them room by room: two processes that hold several rooms in turn would wait for each
    other.
    """
    return sorted(taken, key=lambda one: one.room or 0)


def _all_done(connection: Connection, taken: Sequence[_Asked]) -> dict[Future[Any], Any]:
    """Return what each act returns, or the error it raises.

    Where one fails, what all did is taken back and each is done again, apart from the others.
    """
    try:
        with connection.begin_nested():
            return {one.outcome: one.act(connection) for one in taken}
    except Exception:
        if connection.invalidated:
            raise  # the database is gone, for all of them
        return {one.outcome: _done_apart(connection, one) for one in taken}


def _done_apart(connection: Connection, asked: _Asked) -> Any:
    """Return what an act returns or raises; one that fails leaves nothing behind, and its
    neighbours alone.
    """
    if time.monotonic() - asked.since > LONGEST_WAIT:
        return Busy()
    savepoint = connection.begin_nested()
    try:
        with translated():
            result = asked.act(connection)
    except Exception as error:
        if connection.invalidated:
            raise
        savepoint.rollback()
        return error
    savepoint.commit()
    return result


def _tell(outcome: Future[Any], result: Any) -> None:
    """Tell somebody, unless they no longer wait: whoever is told what they cancelled gets an error,
    which would end the thread that writes.
    """
    if not outcome.set_running_or_notify_cancel():
        return
    if isinstance(result, BaseException):
        outcome.set_exception(result)
    else:
        outcome.set_result(result)
