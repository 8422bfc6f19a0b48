"""What participants' browsers can ask for, and the links by which facilitator and wall are let
in.
"""

import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial, wraps
from urllib.parse import quote

import anyio
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from mic_selector.files.faults import FaultyInput
from mic_selector.files.log import tell_unforeseen
from mic_selector.files.settings import settings
from mic_selector.web.ballot.desk import Answered, Desk, Later, Work
from mic_selector.web.ballot.pages import (
    Visit,
    join_page,
    message_page,
    room_page,
    seconds_left,
    stands,
    unavailable_page,
    waiting_page,
)
from mic_selector.web.ballot.safety import (
    COOKIE,
    SECONDS_FOR_ANOTHER_GUESS,
    Form,
    Refused,
    WrongCodes,
    comes_from_our_page,
    form_of,
    is_a_look,
    is_own_form,
    keep_cookie,
    secret_of,
)
from mic_selector.web.knowledge import catalogue
from mic_selector.web.listening import root
from mic_selector.web.rooms import (
    FACILITATOR_COOKIE,
    WALL_COOKIE,
    cookie_of,
    ends_soon,
    keep_while_used,
    store,
)
from mic_selector.web.server.watching import BALLOTS
from mic_selector.workshop.answers import answers_from, group_from
from mic_selector.workshop.codes import new_key, normalised, slip_key
from mic_selector.workshop.models import Admission, Busy, DatabaseUnavailable, Room

Reply = Callable[[Request, Form], Answered]
AtOnce = Callable[[Request, Form], Answered | None]
"""What a browser gets for a request and the form that it sent; None where that takes a thread."""

SECONDS_A_STAND_SERVES = 1
_STANDS_KEPT = 1000

_stands: dict[str, tuple[float, str, Room]] = {}
_looking: set[str] = set()
_desk = Desk(threads=1)
_wrong_codes = WrongCodes()


def _endpoint(
    reply: Reply, at_once: AtOnce = lambda _request, _form: None
) -> Callable[[Request], Awaitable[Response]]:
    """Return the endpoint that answers in a thread, with a page for whatever stands in the way.

    What `at_once` can answer on the event loop needs no thread.
    """

    async def endpoint(request: Request) -> Response:
        form: Form = {}
        try:
            if request.method == "POST":
                form = await form_of(request)
            known = at_once(request, form)
            answered = await (
                _desk.finish(known) if known else _desk.ask(partial(reply, request, form))
            )
            if answered.status_code == 429:
                await anyio.sleep(SECONDS_FOR_ANOTHER_GUESS)
            return answered
        except Refused as refused:
            return message_page(request, refused.status, refused.message)
        except DatabaseUnavailable as error:
            return unavailable_page(request, form, is_busy=isinstance(error, Busy))
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception as error:
            # What somebody filled in stays in the page, to be sent again.
            tell_unforeseen("A page for participants failed.", error)
            return unavailable_page(request, form)

    return endpoint


def _at_one_moment(reply: Reply) -> Reply:
    """Return the same reply, which reads the database in one transaction: to begin one takes as
    long as to read.
    """

    @wraps(reply)
    def in_one(request: Request, form: Form) -> Answered:
        with store().one_moment():
            return reply(request, form)

    return in_one


def type_code(request: Request, _form: Form) -> Response:
    """Show the page for typing a code; lead on who typed one that is right."""
    typed = request.query_params.get("code")
    if typed is None:
        return join_page(request)
    room = store().rooms.by_code(typed)
    return _lead_to(request, f"join/{room.code}") if room else _unknown(request)


@_at_one_moment
def take_part(request: Request, _form: Form) -> Answered:
    """Show the ballot of a room.

    A browser that brings its cookie back is one that showed the ballot before.
    """
    room = store().rooms.by_code(_code(request))
    if room is None:
        return _unknown(request)
    if request.path_params["code"] != room.code:
        return _lead_to(request, room.code)
    if room.door.slips and "slip" in request.query_params:
        return _bring_slip(request, room)
    secret = secret_of(request)
    if (admission := _admission(room, secret)) is not Admission.IN:
        return waiting_page(request, Visit(room, secret or new_key()), admission)
    if secret is None:
        return room_page(request, Visit(room, new_key()))
    visit = _visit(room, secret)
    if visit.ballot is None and _joins(request, room):
        page = room_page(request, visit)
        return Later(store().ballots.joining(room.id, secret), lambda _: page)
    return room_page(request, visit)


def _admission(room: Room, secret: str | None) -> Admission:
    """Return whether somebody may vote; after the vote everybody sees that it is over."""
    return store().ballots.admission(room, secret) if room.step.takes_ballots else Admission.IN


def _bring_slip(request: Request, room: Room) -> Response:
    """Let whoever types the code of a slip, or reads it with a camera, in with it."""
    code = normalised(request.query_params["slip"])
    key = slip_key(room.code, code or "")
    if store().ballots.admission(room, key) is Admission.NO_SLIP:
        status = 429 if _wrong_codes.one_more(request) else 404
        visit = Visit(room, secret_of(request) or new_key())
        return waiting_page(request, visit, Admission.NO_SLIP, "slip-unknown", status)
    answer = _lead_to(request, room.code)
    keep_cookie(answer, request, room, COOKIE, key, path=request.url.path, same_site="lax")
    return answer


@_at_one_moment
def see(request: Request, _form: Form) -> Answered:
    """Count somebody as joined, whose browser says that it shows the ballot."""
    room, secret = store().rooms.by_code(_code(request)), secret_of(request)
    if room is None:
        return _unknown(request)
    _keep_stand(room)
    return _seen(room, secret) if secret and _joins(request, room) else _nothing_to_say()


def _see_at_once(request: Request, _form: Form) -> Answered | None:
    """Count them without a thread where a second ago nothing stood against it; whether the room
    takes ballots now is looked at again when they are counted.
    """
    room, secret = _room_of_late(request), secret_of(request)
    if room is None or secret is None or _may_lead(request, room) or not _joins(request, room):
        return None
    return _seen(room, secret)


def _seen(room: Room, secret: str) -> Answered:
    return Later(store().ballots.joining(room.id, secret), lambda _: _nothing_to_say())


def _nothing_to_say() -> Response:
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


def _joins(request: Request, room: Room) -> bool:
    """Whether somebody who looks is one more participant."""
    looks = room.step.takes_ballots and is_a_look(request)
    return looks and not _is_led_from_here(request, room)


def _is_led_from_here(request: Request, room: Room) -> bool:
    """Whether the browser is that of the trainer or the projector."""
    if not _may_lead(request, room):
        return False
    doors = (
        (FACILITATOR_COOKIE, store().rooms.by_facilitator),
        (WALL_COOKIE, store().rooms.by_wall),
    )
    keys = [(find, request.cookies.get(cookie_of(kind, room.code))) for kind, find in doors]
    return any((led := find(key)) is not None and led.id == room.id for find, key in keys if key)


def _may_lead(request: Request, room: Room) -> bool:
    """Whether the browser brings a key of the room, be it an old one."""
    kinds = (FACILITATOR_COOKIE, WALL_COOKIE)
    return any(cookie_of(kind, room.code) in request.cookies for kind in kinds)


def _lead_to(request: Request, path: str) -> Response:
    """Lead on, in the language that was chosen."""
    language = request.query_params.get("lang")
    further = "&" if "?" in path else "?"
    return RedirectResponse(f"{path}{further}lang={quote(language)}" if language else path, 303)


async def now(request: Request) -> Response:
    """Say where a room stands, for a phone that follows it; it neither joins nor is known.

    What is a second old serves everybody, and longer while somebody looks anew: a thousand phones
    ask the database once a second.
    """
    code = _code(request)
    kept = _stands.get(code)
    if kept and (code in _looking or not _is_old(kept)):
        return _told(*kept[1:])
    _looking.add(code)
    try:
        return await _endpoint(_look)(request)
    finally:
        _looking.discard(code)


def _is_old(kept: tuple[float, str, Room]) -> bool:
    return time.monotonic() - kept[0] > SECONDS_A_STAND_SERVES


def _look(request: Request, _form: Form) -> Response:
    code = _code(request)
    room = store().rooms.by_code(code) if code else None
    if room is None:
        _stands.pop(code, None)
        return _unknown(request)
    return _told(_keep_stand(room), room)


def _room_of_late(request: Request) -> Room | None:
    """Return a room as it was within the last second; None where nobody asked since."""
    kept = _stands.get(_code(request))
    return None if kept is None or _is_old(kept) else kept[2]


def _keep_stand(room: Room) -> str:
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


@_at_one_moment
def send(request: Request, form: Form) -> Answered:
    """Keep a ballot.

    Whatever keeps it from being kept is said above the form, with all that was filled in.
    """
    if not comes_from_our_page(request):
        raise Refused(403, "ballot-from-elsewhere")
    code = _code(request)
    room = store().rooms.by_code(code)
    if room is None:
        return _unknown(request)
    secret = secret_of(request)
    if secret is None:
        return room_page(request, Visit(room, new_key()), form, "ballot-not-recognised", status=403)
    if problem := _problem(room, secret, form):
        status, notice = problem
        return room_page(request, _visit(room, secret), form, notice, status=status)
    try:
        return _cast(request, room, secret, form)
    except FaultyInput as faulty:
        visit = _visit(room, secret)
        return room_page(request, visit, form, "ballot-not-sent", faults=faulty.faults, status=422)


def _send_at_once(request: Request, form: Form) -> Answered | None:
    """Keep a ballot without a thread where a second ago nothing stood against it; whether it is in
    time and its sender let in is decided where it is written.
    """
    room, secret = _room_of_late(request), secret_of(request)
    if room is None or secret is None or not comes_from_our_page(request):
        return None
    if _problem(room, secret, form):
        return None
    try:
        return _cast(request, room, secret, form)
    except FaultyInput:
        return None


def _problem(room: Room, secret: str, form: Form) -> tuple[int, str] | None:
    """Return with which status and message a form is shown again instead of being kept; None if it
    can be kept, once its sender is let in.
    """
    if not is_own_form(secret, form):
        return 403, "ballot-not-recognised"
    if "switch" in form:
        return 200, ""
    if not room.step.takes_ballots:
        return 409, "ballot-too-late"
    if form.get("round") != [str(room.round)]:
        return 409, "ballot-other-round"
    return None


def _kept_out(room: Room, secret: str) -> tuple[int, str] | None:
    """Return with which status and message a form is shown again of somebody who is not let in."""
    admission = store().ballots.admission(room, secret)
    return None if admission is Admission.IN else (403, f"admission-{admission.value}")


def _cast(request: Request, room: Room, secret: str, form: Form) -> Answered:
    """Keep a ballot; `FaultyInput` where something in it is wrong."""
    answers, group = answers_from(form, room, catalogue()), group_from(form, room)
    casting = store().ballots.casting(room.id, secret, group, answers, room.round)

    def answer(received: datetime | None) -> Response | Work:
        if received is None:
            return partial(_refused, request, room, secret, form)
        BALLOTS.inc()
        # A reload after this shows the page again and sends nothing twice.
        confirmed = RedirectResponse(f"?{request.url.query}", 303)
        return partial(_prolonged, room, confirmed) if ends_soon(room) else confirmed

    return Later(casting, answer)


def _prolonged(room: Room, answer: Response) -> Response:
    keep_while_used(room)
    return answer


def _refused(request: Request, room: Room, secret: str, form: Form) -> Response:
    """Say why a ballot was not kept: its sender is not let in, or something happened since we
    looked.
    """
    now = store().rooms.by_code(room.code)
    if now is None:
        return join_page(request, 404, "join-unknown")
    here = _problem(now, secret, form) or _kept_out(now, secret)
    status, why = here or (409, "ballot-other-round")
    return room_page(request, _visit(now, secret), form, why, status=status)


def _visit(room: Room, secret: str) -> Visit:
    ballots = store().ballots
    ballot = ballots.of(room.id, secret, room.round)
    before = ballots.of(room.id, secret, room.round - 1) if ballot is None and room.round else None
    return Visit(room, secret, ballot, before)


def _code(request: Request) -> str:
    return normalised(request.path_params["code"]) or ""


def _unknown(request: Request) -> Response:
    """Answer a code or key that leads nowhere, whether it never existed, was deleted or has
    ended.
    """
    return join_page(request, 429 if _wrong_codes.one_more(request) else 404, "join-unknown")


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
        return _unknown(request)
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
    code = _code(request)
    answer = _lead_to(request, f"../room?room={code}" if code else "../room")
    if is_a_look(request) and comes_from_our_page(request):
        for kind in (FACILITATOR_COOKIE, WALL_COOKIE):
            cookie = cookie_of(kind, code)
            answer.delete_cookie(cookie, path=root(), httponly=True, samesite="strict")
    return answer


PHONES = [
    Route("/join", _endpoint(type_code)),
    Route("/join/{code}", _endpoint(take_part)),
    Route("/join/{code}", _endpoint(send, _send_at_once), methods=["POST"]),
    Route("/join/{code}/seen", _endpoint(see, _see_at_once)),
    Route("/join/{code}/now", now),
]
"""What participants ask for, a whole room at once."""
DOORS = [
    Route("/facilitate/{key}", _endpoint(facilitate)),
    Route("/show/{key}", _endpoint(show)),
    Route("/leave/{code}", _endpoint(leave)),
]
"""How those who lead a room or show it are let in and out."""
