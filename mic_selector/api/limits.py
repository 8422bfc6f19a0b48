"""How much a request may bring and how long its answer may take."""

from collections.abc import Callable
from http import HTTPStatus
from typing import TypeVar

from anyio import CapacityLimiter, fail_after, to_thread
from starlette.requests import Request

from mic_selector.api.problems import Refused, language_of
from mic_selector.files.yaml_reader import LARGEST_UPLOAD

SECONDS = 20
AT_ONCE = 2
MOST_WAITING = 32
MOST_DRAWS = 100_000
LARGEST_COMBINATION = 4

_limiter = CapacityLimiter(AT_ONCE)

T = TypeVar("T")


async def body_of(request: Request) -> bytes:
    """Return what a request brings; refuse more than a priorities file may hold."""
    content = b""
    async for part in request.stream():
        content += part
        if len(content) > LARGEST_UPLOAD:
            say = language_of(request)
            sentence = say("api-too-large", most=say.number(LARGEST_UPLOAD // 1024))
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, sentence)
    return content


async def in_time(request: Request, compute: Callable[[], T]) -> T:
    """Return what is computed, a few at a time and beside the server's other work; refuse where
    that takes too long or too many wait for it.
    """
    busy = Refused(HTTPStatus.SERVICE_UNAVAILABLE, language_of(request)("api-busy"))
    if _limiter.statistics().tasks_waiting >= MOST_WAITING:
        raise busy
    try:
        with fail_after(SECONDS):
            return await to_thread.run_sync(compute, limiter=_limiter, abandon_on_cancel=True)
    except TimeoutError:
        raise busy from None
