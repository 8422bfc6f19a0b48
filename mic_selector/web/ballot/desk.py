"""Work for threads, handed over many pieces at a time."""

import asyncio
from collections.abc import Callable

from anyio import to_thread
from starlette.responses import Response

Work = Callable[[], Response]


class Desk:
    """Lets a few threads do the work that would keep the event loop, and with it the wall, from
    going on.

    Handing one request to a thread costs about as much as its page. So whatever came in while all
    threads were busy goes to the next free one in one go: the more people, the less each costs.
    """

    def __init__(self, threads: int) -> None:
        """Use so many threads at most."""
        self._free = threads
        self._waiting: list[tuple[Work, asyncio.Future[Response]]] = []
        self._serving: set[asyncio.Task[None]] = set()

    async def ask(self, work: Work) -> Response:
        """Return what the work returns, or raise what it raises."""
        answer: asyncio.Future[Response] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, answer))
        if self._free:
            self._free -= 1
            serving = asyncio.create_task(self._serve())
            self._serving.add(serving)
            serving.add_done_callback(self._serving.discard)
        return await answer

    async def _serve(self) -> None:
        try:
            while self._waiting:
                taken, self._waiting = self._waiting, []
                done = await to_thread.run_sync(
                    lambda pieces: [_done(work) for work, _ in pieces], taken
                )
                for (_, answer), outcome in zip(taken, done, strict=True):
                    _tell(answer, outcome)
        finally:
            self._free += 1


def _done(work: Work) -> Response | Exception:
    try:
        return work()
    except Exception as error:
        return error


def _tell(answer: asyncio.Future[Response], outcome: Response | Exception) -> None:
    if answer.cancelled():
        return
    if isinstance(outcome, Exception):
        answer.set_exception(outcome)
    else:
        answer.set_result(outcome)
