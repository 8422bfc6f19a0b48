"""How much a request may bring and how long its answer may take."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from http import HTTPStatus
from typing import Any, TypeVar

from starlette.requests import Request

from mic_selector.api.problems import Refused, language_of
from mic_selector.files.yaml_reader import LARGEST_UPLOAD

SECONDS = 20
AT_ONCE = 2
MOST_WAITING = 32
MOST_DRAWS = 100_000
LARGEST_COMBINATION = 4

_threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="interface")
"""What is no longer waited for keeps its thread, and so its place, until it has ended."""
_asked: set[Future[Any]] = set()

T = TypeVar("T")


async def body_of(request: Request) -> bytes:
    """Return what a request brings; refuse more than a priorities file may hold."""
    content = bytearray()
    async for part in request.stream():
        content += part
        if len(content) > LARGEST_UPLOAD:
            say = language_of(request)
            sentence = say("api-too-large", most=say.number(LARGEST_UPLOAD // 1024))
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, sentence)
    return bytes(content)


async def in_time(request: Request, compute: Callable[[], T]) -> T:
    """Return what is computed, a few at a time and beside the server's other work; refuse where
    that takes too long or too many wait for it.
    """
    busy = Refused(HTTPStatus.SERVICE_UNAVAILABLE, language_of(request)("api-busy"))
    if sum(not one.running() for one in _asked) >= MOST_WAITING:
        raise busy
    asked = _threads.submit(compute)
    _asked.add(asked)
    try:
        return await asyncio.wait_for(asyncio.wrap_future(asked), SECONDS)
    except TimeoutError:
        raise busy from None
    finally:
        _asked.discard(asked)
