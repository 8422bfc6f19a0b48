"""The participants' pages as answers to a browser: templates, their one language, and the headers
they need.
"""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from math import ceil
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from mic_selector.files.faults import Fault
from mic_selector.files.messages import Language, messages_in, tongue
from mic_selector.files.settings import settings
from mic_selector.files.templates import templates_in
from mic_selector.web.ballot.light import inline, packed, style_sheet, wall_style
from mic_selector.web.ballot.questions import filled_in, questions
from mic_selector.web.ballot.safety import COOKIE, Form, keep_cookie, token
from mic_selector.web.knowledge import catalogue
from mic_selector.web.rooms import local_time, store
from mic_selector.web.wall_pictures import content_of
from mic_selector.wording.claims import wished
from mic_selector.wording.faults import fault_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.rooms import had_in_words
from mic_selector.workshop.answers import GROUP
from mic_selector.workshop.codes import new_key
from mic_selector.workshop.models import Admission, Ballot, Room
from mic_selector.workshop.pictures import Picture, picture
from mic_selector.workshop.rules import LONGEST_REASON, as_shown, limits_of

_FOLDER = Path(__file__).resolve().parent / "templates"
_WALL = _FOLDER.parents[1] / "templates"

SECONDS_A_PICTURE_SERVES = 2
_PICTURES_KEPT = 100

_BLANKS_KEPT = 100
_TOKEN_HERE = new_key()
"""Where a token stands in a page that is kept; nobody can write it into a room, since nobody knows
it.
"""

_blanks: dict[tuple[int, str], tuple[tuple[Room, Names, int | None] | None, str]] = {}
_pictures: dict[tuple[int, str], tuple[float, str, Markup]] = {}


@dataclass(frozen=True)
class Visit:
    """A participant in a room, and what is known of them: the pseudonym and the ballots of this
    round and before.
    """

    room: Room
    secret: str
    ballot: Ballot | None = None
    earlier: Ballot | None = None


def room_page(
    request: Request,
    visit: Visit,
    form: Form | None = None,
    notice: str = "",
    faults: Sequence[Fault] = (),
    status: int = 200,
) -> Response:
    """Return the ballot to fill in; where one was sent, or none are taken, what one sent.

    `form` is what somebody filled in that was not kept, `notice` the message that says why, and
    `faults` what is wrong in which field.
    """
    names = _names(request, visit.room)
    has_voted = visit.ballot is not None and not visit.ballot.answers.are_empty
    to_fill_in = form is not None or not has_voted or "change" in request.query_params
    if not visit.room.step.takes_ballots or not to_fill_in:
        sent = filled_in(visit.room, visit.ballot) if visit.ballot else {}
        html = _room_html("sent.html", names, visit, form=sent, notice=notice, has_voted=has_voted)
    elif form is None and visit.ballot is None and visit.earlier is None:
        html = _blank(names, visit.room).replace(_TOKEN_HERE, token(visit.secret))
    else:
        html = _ballot(names, visit, form, notice, faults)
    answer = packed(request, html, status)
    # Lax, since many come from the app that read the QR code; the token protects the form.
    keep_cookie(
        answer, request, visit.room, COOKIE, visit.secret, path=request.url.path, same_site="lax"
    )
    return answer


def _blank(names: Names, room: Room) -> str:
    """Return the ballot as all see it who come for the first time, with a sign in the place of
    their token. A thousand phones ask for it within a minute, so it is kept until it changes.
    """
    wanted = room.id, names.messages.language
    now = room, names, seconds_left(room)
    kept, html = _blanks.get(wanted, (None, ""))
    if kept != now:
        html = _ballot(names, Visit(room, secret=""), None, "", ())
        if len(_blanks) >= _BLANKS_KEPT:
            _blanks.clear()
        _blanks[wanted] = (now, html)
    return html


def _ballot(
    names: Names, visit: Visit, form: Form | None, notice: str, faults: Sequence[Fault]
) -> str:
    """Return the ballot to fill in."""
    return _room_html(
        "ballot.html",
        names,
        visit,
        form=_start(visit) if form is None else form,
        notice=notice,
        limits=limits_of(visit.room.settings, names.catalogue),
        from_before=form is None and visit.ballot is None and _is_round_again(visit),
        token=token(visit.secret) if visit.secret else _TOKEN_HERE,
        faults=_by_field(names, faults),
        faults_named=_named(names, visit.room, faults),
        is_unsent=form is not None,
        longest_reason=LONGEST_REASON,
    )


def _room_html(template: str, names: Names, visit: Visit, form: Form, **content: Any) -> str:
    stand = stands(visit.room)
    return _html(
        template,
        names,
        visit.room,
        settings=visit.room.settings,
        stands=stand,
        left=seconds_left(visit.room),
        ends=_time(names, visit.room.countdown.ends) if visit.room.countdown else "",
        follow=inline("follow.js"),
        shown=_shown(names, visit.room, stand),
        wished=wished,
        had=had_in_words(names, visit.room.settings),
        ballot=visit.ballot,
        form=form,
        questions=questions(names, visit.room, form),
        received=_time(names, visit.ballot.received) if visit.ballot else "",
        until=_day(names, visit.room.expires),
        until_time=_time(names, visit.room.expires),
        **content,
    )


def stands(room: Room) -> str:
    """Return where a room stands, as phones compare it: round, step, and what the wall shows once
    the vote is closed.
    """
    stage = f"{room.round}.{room.step.value}"
    if room.step.takes_ballots:
        return stage
    return f"{stage}.{picture(room).value}.{as_shown(room).round}{_ground(room)}"


def _ground(room: Room) -> str:
    """Return a short mark of what can still change in the picture on the wall: limits, counts on
    paper, also of the round before, and which reasons are shown. Nothing before the reveal: of a
    mark that short somebody could find out what was counted.
    """
    if picture(room) is Picture.JOIN:
        return ""
    ballots, shown = store().ballots, as_shown(room).round
    papers = [ballots.paper(room.id, round_) for round_ in (shown - 1, shown)]
    reasons = sorted(ballots.shown_reasons(room.id, shown))
    ground = repr((room.settings.limits, papers, reasons))
    return "." + sha256(ground.encode()).hexdigest()[:8]


def seconds_left(room: Room) -> int | None:
    """Return how many seconds the wall counts down yet; None where it does not."""
    if room.countdown is None:
        return None
    return max(0, ceil((room.countdown.ends - datetime.now(UTC)).total_seconds()))


def _shown(names: Names, room: Room, stand: str) -> Markup:
    """Return the picture that is on the wall once voting is closed: the same words, without its
    size. What a thousand phones ask for at once is made once in a while, and where the room stands
    otherwise.
    """
    on_wall = picture(room)
    if room.step.takes_ballots or on_wall is Picture.JOIN:
        return Markup()
    wanted = room.id, names.messages.language
    made, of, html = _pictures.get(wanted, (0.0, "", Markup()))
    if of != stand or time.monotonic() - made > SECONDS_A_PICTURE_SERVES:
        heading = names.messages(f"picture-{on_wall.value}")
        content = {"heading": heading, **content_of(names, room, on_wall)}
        template = _environment().get_template(f"wall_{on_wall.value}.html")
        drawn = template.render(
            say=names.messages, catalogue=names.catalogue, frame="phone_wall.html", **content
        )
        html = Markup(drawn)  # noqa: S704  # the template escapes
        if len(_pictures) >= _PICTURES_KEPT:
            _pictures.clear()
        _pictures[wanted] = (time.monotonic(), stand, html)
    return html


def _by_field(names: Names, faults: Sequence[Fault]) -> dict[str, str]:
    """Return what is wrong in words, by the field beside which it is said."""
    return {
        str(fault.path[0]): fault_in_words(names.messages, replace(fault, path=()))
        for fault in faults
    }


def _named(names: Names, room: Room, faults: Sequence[Fault]) -> dict[str, str]:
    """Return what is wrong in words, with the question that it is about, by the field."""
    about = {
        field: names.feature_short(one.feature)
        for one in questions(names, room, {})
        for field in (one.field, one.reason_field)
    }

    def named(field: str, sentence: str) -> str:
        question = about.get(field)
        at = "ballot-not-sent-at"
        return names.messages(at, question=question, fault=sentence) if question else sentence

    found = _by_field(names, faults).items()
    return {field: named(field, sentence) for field, sentence in found}


def _start(visit: Visit) -> Form:
    """Return what the form holds at first: one's ballot, the one of the round before, or after a
    trial the group.
    """
    if visit.ballot:
        return filled_in(visit.room, visit.ballot)
    if not visit.earlier:
        return {}
    before = filled_in(visit.room, visit.earlier)
    return before if _is_round_again(visit) else {GROUP: before[GROUP]}


def _is_round_again(visit: Visit) -> bool:
    return visit.earlier is not None and visit.earlier.round > 0


def join_page(request: Request, status: int = 200, notice: str = "") -> Response:
    """Return the page on which one types a code."""
    answer = _answer(
        request, "join.html", _names(request), status, home=_home(request), notice=notice
    )
    if status == 429:
        answer.headers["Retry-After"] = "60"
    return answer


def waiting_page(
    request: Request, visit: Visit, admission: Admission, notice: str = "", status: int = 0
) -> Response:
    """Return what somebody sees who may not vote, or not yet, and what they can do."""
    expected = admission in (Admission.HELD, Admission.NO_SLIP)
    answer = _answer(
        request,
        "waiting.html",
        _names(request, visit.room),
        status or (200 if expected else 403),
        visit.room,
        admission=admission.value,
        notice=notice,
        settings=visit.room.settings,
    )
    keep_cookie(
        answer, request, visit.room, COOKIE, visit.secret, path=request.url.path, same_site="lax"
    )
    return answer


def message_page(request: Request, status: int, message: str) -> Response:
    """Return a page that says why something was not done, and leads back."""
    return _answer(
        request, "message.html", _names(request), status, home=_home(request), message=message
    )


def unavailable_page(request: Request, form: Form, is_busy: bool = False) -> Response:
    """Return what one sees while the database cannot be reached, or too many ask at once; what was
    sent waits in the page to be sent again.
    """
    names, home = _names(request), _home(request)
    why = "ballot-busy" if is_busy else "ballot-unavailable"
    answer = _answer(request, "unavailable.html", names, 503, home=home, form=form, why=why)
    answer.headers["Retry-After"] = "10"
    return answer


def _home(request: Request) -> str:
    """Return where the start is: a page with a code or a key in its address is one step down."""
    return "../" if request.path_params else "./"


def _names(request: Request, room: Room | None = None) -> Names:
    """Return what things are called in the language asked for, else in the first that the browser
    wants.
    """
    offered = _offered(room)
    accepted = [
        re.split(r"[-_;]", part.strip())[0].lower()
        for part in request.headers.get("accept-language", "").split(",")
    ]
    wanted = [request.query_params.get("lang"), *accepted]
    chosen = next(
        (language for name in wanted for language in offered if language == name), offered[0]
    )
    return Names(catalogue(), messages_in(chosen))


def _offered(room: Room | None) -> list[Language]:
    here = settings().languages
    offered = [language for language in here if room is None or language in room.settings.languages]
    return offered or list(here)


def _answer(
    request: Request,
    template: str,
    names: Names,
    status: int,
    room: Room | None = None,
    **content: Any,
) -> Response:
    return packed(request, _html(template, names, room, **content), status)


def _html(template: str, names: Names, room: Room | None, home: str = "../", **content: Any) -> str:
    return (
        _environment()
        .get_template(template)
        .render(
            say=names.messages,
            names=names,
            languages=[(language, tongue(language).name) for language in _offered(room)],
            style=style_sheet(),
            wall_style=wall_style(),
            script=inline("script.js"),
            room=room,
            home=home,
            **{"stands": "", "shown": "", **content},
        )
    )


def _time(names: Names, moment: datetime) -> str:
    return names.messages.time(local_time(moment))


def _day(names: Names, moment: datetime) -> str:
    return names.messages.day(local_time(moment).date())


@cache
def _environment() -> Environment:
    return templates_in(_FOLDER, _WALL)
