"""The links by which who leads a room and who shows it are let in, and out again."""

from collections.abc import Callable
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mic_selector.files.settings import settings
from mic_selector.web.ballot.endpoints import code_of, lead_to, unknown
from mic_selector.web.ballot.safety import Form, comes_from_our_page, is_a_look, keep_cookie
from mic_selector.web.listening import root
from mic_selector.web.rooms import FACILITATOR_COOKIE, WALL_COOKIE, cookie_of, store
from mic_selector.workshop.models import Room


def facilitate(request: Request, _form: Form) -> Response:
    """Let a facilitator in, and go on to an address without the key: the screen is projected."""
    return _let_in(request, store().rooms.by_facilitator, FACILITATOR_COOKIE, "../room")


def show(request: Request, _form: Form) -> Response:
    """Let a wall in, and go on to an address without the key."""
    return _let_in(request, store().rooms.by_wall, WALL_COOKIE, "../wall")


def _let_in(request: Request, find: Callable[[str], Room | None], kind: str, to: str) -> Response:
    key = request.path_params["key"]
    room = find(key)
    if room is None:
        return unknown(request)
    answer = RedirectResponse(
        f"{to}?room={room.code}",
        303,
        {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"},
    )
    # For these pages, and not what else the same host offers. The room may be prolonged before the
    # link is opened again.
    longer = timedelta(days=settings().longest_kept)
    cookie = cookie_of(kind, room.code)
    keep_cookie(answer, request, room, cookie, key, path=root(), same_site="strict", longer=longer)
    return answer


def leave(request: Request, _form: Form) -> Response:
    """Let this browser forget a room that it leads or shows, where its page then says how to come
    back.

    Not where another site leads here, nor a browser that fetches the page in case it is wanted.
    """
    code = code_of(request)
    answer = lead_to(request, f"../room?room={code}" if code else "../room")
    if is_a_look(request) and comes_from_our_page(request):
        for kind in (FACILITATOR_COOKIE, WALL_COOKIE):
            cookie = cookie_of(kind, code)
            answer.delete_cookie(cookie, path=root(), httponly=True, samesite="strict")
    return answer


def is_led_from_here(request: Request, room: Room) -> bool:
    """Whether the browser is that of the trainer or the projector."""
    if not may_lead(request, room):
        return False
    doors = (
        (FACILITATOR_COOKIE, store().rooms.by_facilitator),
        (WALL_COOKIE, store().rooms.by_wall),
    )
    keys = [(find, request.cookies.get(cookie_of(kind, room.code))) for kind, find in doors]
    return any((led := find(key)) is not None and led.id == room.id for find, key in keys if key)


def may_lead(request: Request, room: Room) -> bool:
    """Whether the browser brings a key of the room, be it an old one."""
    kinds = (FACILITATOR_COOKIE, WALL_COOKIE)
    return any(cookie_of(kind, room.code) in request.cookies for kind in kinds)
