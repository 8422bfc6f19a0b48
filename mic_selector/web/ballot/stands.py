"""Where a room stands, for the phones that follow it: a thousand of them ask once a second."""

import time

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from mic_selector.web.ballot.endpoints import code_of, endpoint, unknown
from mic_selector.web.ballot.pages import seconds_left, stands
from mic_selector.web.ballot.safety import Form
from mic_selector.web.rooms import store
from mic_selector.workshop.models import Room

SECONDS_A_STAND_SERVES = 1
_STANDS_KEPT = 1000

_stands: dict[str, tuple[float, str, Room]] = {}
_looking: set[str] = set()


async def now(request: Request) -> Response:
    """Say where a room stands, for a phone that follows it; it neither joins nor is known.

    What is a second old serves everybody, and longer while somebody looks anew: a thousand phones
    ask the database once a second.
    """
    code = code_of(request)
    kept = _stands.get(code)
    if kept and (code in _looking or not _is_old(kept)):
        return _told(*kept[1:])
    _looking.add(code)
    try:
        return await endpoint(_look)(request)
    finally:
        _looking.discard(code)


def _is_old(kept: tuple[float, str, Room]) -> bool:
    return time.monotonic() - kept[0] > SECONDS_A_STAND_SERVES


def _look(request: Request, _form: Form) -> Response:
    code = code_of(request)
    room = store().rooms.by_code(code) if code else None
    if room is None:
        _stands.pop(code, None)
        return unknown(request)
    return _told(keep_stand(room), room)


def room_of_late(request: Request) -> Room | None:
    """Return a room as it was within the last second; None where nobody asked since."""
    kept = _stands.get(code_of(request))
    return None if kept is None or _is_old(kept) else kept[2]


def keep_stand(room: Room) -> str:
    """Keep where a room stands for those who ask within a second; return it."""
    if len(_stands) >= _STANDS_KEPT:
        _stands.clear()
    stand = stands(room)
    _stands[room.code] = (time.monotonic(), stand, room)
    return stand


def _told(stand: str, room: Room) -> Response:
    """Say in a line where the room stands, and in another how many seconds are left, if the wall
    counts down.
    """
    left = seconds_left(room)
    text = stand if left is None else f"{stand}\n{left}"
    return PlainTextResponse(text, headers={"Cache-Control": "no-store"})
