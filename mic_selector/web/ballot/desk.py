"""Work for threads, handed over several pieces at a time."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import islice
from typing import Any

from anyio import to_thread
from starlette.responses import Response

from mic_selector.files.log import tell_setup
from mic_selector.workshop.models import Busy

MOST_WAITING = 2_000
"""How many pieces of work may wait; who comes then is asked to come back."""
PIECES_AT_A_TIME = 16


@dataclass(frozen=True)
class Later:
    """An answer that follows from something which no thread needs to wait for.

    `answer` is called on the event loop: what takes longer than a moment it returns as work.
    """

    outcome: Future[Any]
    answer: Callable[[Any], "Answered | Work"]


Answered = Response | Later
Work = Callable[[], Answered]
_Piece = tuple[Work, asyncio.Future[Answered]]


class Desk:
    """Lets a few threads do the work that would keep the event loop, and with it the wall, from
    going on.

    Handing one request to a thread costs about as much as its page. So of what came in while all
    threads were busy, several pieces go to the next free one in one go, first come first served.
    """

    def __init__(self, threads: int) -> None:
        """Use so many threads at most."""
        self._free = threads
        self._waiting: deque[_Piece] = deque()
        self._going_on: deque[_Piece] = deque()
        self._serving: set[asyncio.Task[None]] = set()

    async def ask(self, work: Work) -> Response:
        """Return what comes of the work, or raise what it raises; `Busy` where too many wait."""
        if len(self._waiting) >= MOST_WAITING:
            tell_setup(
                "More participants wait than can be served soon; who comes is told to come back."
            )
            raise Busy
        return await self.finish(await self._in_a_thread(work, self._waiting))

    async def finish(self, answered: Answered) -> Response:
        """Return what comes of an answer that may have to wait for something."""
        while isinstance(answered, Later):
            follows = answered.answer(await asyncio.wrap_future(answered.outcome))
            answered = (
                follows
                if isinstance(follows, Response | Later)
                else await self._in_a_thread(follows, self._going_on)
            )
        return answered

    async def _in_a_thread(self, work: Work, queue: deque[_Piece]) -> Answered:
        answer: asyncio.Future[Answered] = asyncio.get_running_loop().create_future()
        queue.append((work, answer))
        if self._free:
            self._free -= 1
            serving = asyncio.create_task(self._serve())
            self._serving.add(serving)
            serving.add_done_callback(self._serving.discard)
        return await answer

    async def _serve(self) -> None:
        try:
            while taken := list(islice(self._next(), PIECES_AT_A_TIME)):
                done = await to_thread.run_sync(
                    lambda pieces: [_done(work) for work, _ in pieces], taken
                )
                for (_, answer), outcome in zip(taken, done, strict=True):
                    _tell(answer, outcome)
        finally:
            self._free += 1

    def _next(self) -> Iterator[_Piece]:
        """Take the pieces in turn; whoever has waited for something goes on first."""
        for queue in (self._going_on, self._waiting):
            while queue:
                yield queue.popleft()


def _done(work: Work) -> Answered | Exception:
    try:
        return work()
    except Exception as error:
        return error


def _tell(answer: asyncio.Future[Answered], outcome: Answered | Exception) -> None:
    if answer.cancelled():
        return
    if isinstance(outcome, Exception):
        answer.set_exception(outcome)
    else:
        answer.set_result(outcome)
