"""What participants' browsers ask for: a room by its code, its ballot, and that one is kept."""

from datetime import datetime
from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mic_selector.files.faults import FaultyInput
from mic_selector.web.ballot.desk import Answered, Later, Work
from mic_selector.web.ballot.doors import is_led_from_here, may_lead
from mic_selector.web.ballot.endpoints import (
    at_one_moment,
    code_of,
    lead_to,
    status_of_unknown,
    unknown,
)
from mic_selector.web.ballot.pages import Visit, join_page, room_page, waiting_page
from mic_selector.web.ballot.safety import (
    COOKIE,
    Form,
    Refused,
    comes_from_our_page,
    is_a_look,
    is_own_form,
    keep_cookie,
    secret_of,
)
from mic_selector.web.ballot.stands import keep_stand, room_of_late
from mic_selector.web.knowledge import catalogue
from mic_selector.web.rooms import ends_soon, keep_while_used, store
from mic_selector.web.server.watching import BALLOTS
from mic_selector.workshop.answers import answers_from, group_from
from mic_selector.workshop.codes import new_key, normalised, slip_key
from mic_selector.workshop.models import Admission, Room


def type_code(request: Request, _form: Form) -> Response:
    """Show the page for typing a code; lead on who typed one that is right."""
    typed = request.query_params.get("code")
    if typed is None:
        return join_page(request)
    room = store().rooms.by_code(typed)
    return lead_to(request, f"join/{room.code}") if room else unknown(request)


@at_one_moment
def take_part(request: Request, _form: Form) -> Answered:
    """Show the ballot of a room.

    A browser that brings its cookie back is one that showed the ballot before.
    """
    room = store().rooms.by_code(code_of(request))
    if room is None:
        return unknown(request)
    if request.path_params["code"] != room.code:
        return lead_to(request, room.code)
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
        visit, status = Visit(room, secret_of(request) or new_key()), status_of_unknown(request)
        return waiting_page(request, visit, Admission.NO_SLIP, "slip-unknown", status)
    answer = lead_to(request, room.code)
    keep_cookie(answer, request, room, COOKIE, key, path=request.url.path, same_site="lax")
    return answer


@at_one_moment
def see(request: Request, _form: Form) -> Answered:
    """Count somebody as joined, whose browser says that it shows the ballot."""
    room, secret = store().rooms.by_code(code_of(request)), secret_of(request)
    if room is None:
        return unknown(request)
    keep_stand(room)
    return _seen(room, secret) if secret and _joins(request, room) else _nothing_to_say()


def see_at_once(request: Request, _form: Form) -> Answered | None:
    """Count them without a thread where a second ago nothing stood against it; whether the room
    takes ballots now is looked at again when they are counted.
    """
    room, secret = room_of_late(request), secret_of(request)
    if room is None or secret is None or may_lead(request, room) or not _joins(request, room):
        return None
    return _seen(room, secret)


def _seen(room: Room, secret: str) -> Answered:
    return Later(store().ballots.joining(room.id, secret), lambda _: _nothing_to_say())


def _nothing_to_say() -> Response:
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


def _joins(request: Request, room: Room) -> bool:
    """Whether somebody who looks is one more participant."""
    looks = room.step.takes_ballots and is_a_look(request)
    return looks and not is_led_from_here(request, room)


@at_one_moment
def send(request: Request, form: Form) -> Answered:
    """Keep a ballot.

    Whatever keeps it from being kept is said above the form, with all that was filled in.
    """
    if not comes_from_our_page(request):
        raise Refused(403, "ballot-from-elsewhere")
    code = code_of(request)
    room = store().rooms.by_code(code)
    if room is None:
        return unknown(request)
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


def send_at_once(request: Request, form: Form) -> Answered | None:
    """Keep a ballot without a thread where a second ago nothing stood against it; whether it is in
    time and its sender let in is decided where it is written.
    """
    room, secret = room_of_late(request), secret_of(request)
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
