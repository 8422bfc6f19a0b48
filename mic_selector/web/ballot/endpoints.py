"""How what a browser of a workshop asks for is answered, and what all such answers share."""

from collections.abc import Awaitable, Callable
from functools import partial, wraps
from urllib.parse import quote

import anyio
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response

from mic_selector.files.log import tell_unforeseen
from mic_selector.web.ballot.desk import Answered, Desk
from mic_selector.web.ballot.pages import join_page, message_page, unavailable_page
from mic_selector.web.ballot.safety import (
    SECONDS_FOR_ANOTHER_GUESS,
    Form,
    Refused,
    WrongCodes,
    form_of,
)
from mic_selector.web.rooms import store
from mic_selector.workshop.codes import normalised
from mic_selector.workshop.models import Busy, DatabaseUnavailable

Reply = Callable[[Request, Form], Answered]
AtOnce = Callable[[Request, Form], Answered | None]
"""What a browser gets for a request and the form that it sent; None where that takes a thread."""

_desk = Desk(threads=1)
_wrong_codes = WrongCodes()


def endpoint(
    reply: Reply, at_once: AtOnce = lambda _request, _form: None
) -> Callable[[Request], Awaitable[Response]]:
    """Return the endpoint that answers in a thread, with a page for whatever stands in the way.

    What `at_once` can answer on the event loop needs no thread.
    """

    async def answer(request: Request) -> Response:
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

    return answer


def at_one_moment(reply: Reply) -> Reply:
    """Return the same reply, which reads the database in one transaction: to begin one takes as
    long as to read.
    """

    @wraps(reply)
    def in_one(request: Request, form: Form) -> Answered:
        with store().one_moment():
            return reply(request, form)

    return in_one


def code_of(request: Request) -> str:
    """Return the code of a room that an address holds, as rooms are known by; empty of none."""
    return normalised(request.path_params["code"]) or ""


def lead_to(request: Request, path: str) -> Response:
    """Lead on, in the language that was chosen."""
    language = request.query_params.get("lang")
    further = "&" if "?" in path else "?"
    return RedirectResponse(f"{path}{further}lang={quote(language)}" if language else path, 303)


def unknown(request: Request) -> Response:
    """Answer a code or key that leads nowhere, whether it never existed, was deleted or has
    ended.
    """
    return join_page(request, status_of_unknown(request), "join-unknown")


def status_of_unknown(request: Request) -> int:
    """Return the status for a code or key that leads nowhere, and count it as a guess."""
    return 429 if _wrong_codes.one_more(request) else 404
