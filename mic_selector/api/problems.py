"""What was wrong with a request, as problem details (RFC 9457)."""

from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.log import tell_unforeseen
from mic_selector.files.messages import Messages, messages_in, nearest_language
from mic_selector.files.settings import settings
from mic_selector.files.validation import allowed, shown_value
from mic_selector.wording.faults import fault_in_words

MEDIA_TYPE = "application/problem+json"
MOST_ERRORS = 100
"""Of so many an answer speaks: what a request may bring can hold a hundred thousand."""
_PHRASES = {413: "Content Too Large", 422: "Unprocessable Content"}
"""The names that RFC 9110 gives these statuses; Pythons before 3.13 know them by older ones."""

_PARAMETERS = {
    "missing": "api-parameter-missing",
    "literal_error": "api-parameter-one-of",
    "enum": "api-parameter-one-of",
    "greater_than_equal": "api-parameter-least",
    "less_than_equal": "api-parameter-most",
    "int_parsing": "api-parameter-whole-number",
    "int_parsing_size": "api-parameter-whole-number",
    "date_parsing": "api-parameter-date",
    "date_from_datetime_parsing": "api-parameter-date",
    "date_from_datetime_inexact": "api-parameter-date",
}
"""What is said of each kind of fault in a parameter."""


class Located(BaseModel):
    """One thing that is wrong: a sentence, its code, and where it stands; `line` counts from 1."""

    message: str
    code: str
    path: list[str | int]
    line: int | None


class Problem(BaseModel):
    """What was wrong, whole."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[Located] = []


class Refused(Exception):
    """A request that is not answered, with the status and the sentence that say why."""

    def __init__(self, status: HTTPStatus, detail: str, errors: Sequence[Located] = ()) -> None:
        """Keep them, with what is wrong one by one, if anything is."""
        self.status, self.detail, self.errors = status, detail, errors
        super().__init__(detail)


def language_of(request: Request) -> Messages:
    """Return the messages in the language that a request names in `lang`, else the server's own."""
    return messages_in(nearest_language(request.query_params.get("lang") or settings().lang))


def unknown_value(say: Messages, name: str, value: str, known: Iterable[str]) -> Refused:
    """Return the refusal of a value that a parameter of the address cannot have."""
    context = {"expected": ", ".join(known)}
    details = {"type": "literal_error", "loc": ("query", name), "input": value, "ctx": context}
    error = _parameter(say, details)
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, error.message, [error])


def unknown_parameter(say: Messages, name: str, known: Iterable[str]) -> Refused:
    """Return the refusal of a parameter that a path does not have."""
    code, listed = "api-parameter-unknown", ", ".join(known)
    sentence = say(code, name=shown_value(name), allowed=listed)
    error = Located(message=sentence, code=code, path=["query", name], line=None)
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, sentence, [error])


def answer_problems(app: FastAPI) -> None:
    """Let an application answer every problem as problem details, and none with what fails
    inside.
    """
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(FaultyInput, _faulty)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unforeseen)


def _problem(
    status: int, detail: str, errors: Sequence[Located] = (), headers: Any = None
) -> JSONResponse:
    title = _PHRASES.get(status) or HTTPStatus(status).phrase
    content = Problem(title=title, status=status, detail=detail, errors=list(errors))
    return JSONResponse(
        content.model_dump(), status_code=status, media_type=MEDIA_TYPE, headers=headers
    )


def _refused(_request: Request, error: Any) -> JSONResponse:
    headers = {"Retry-After": "5"} if error.status == HTTPStatus.SERVICE_UNAVAILABLE else None
    return _problem(error.status, error.detail, error.errors, headers)


def _faulty(request: Request, error: Any) -> JSONResponse:
    say = language_of(request)
    errors = [_located(say, fault) for fault in error.faults[:MOST_ERRORS]]
    detail = " ".join(one.message for one in errors[:1])
    return _problem(HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors)


def _located(say: Messages, fault: Fault) -> Located:
    return Located(
        message=fault_in_words(say, fault),
        code=fault.code,
        path=list(fault.path),
        line=fault.line,
    )


def _unreadable(request: Request, error: Any) -> JSONResponse:
    say = language_of(request)
    # Where one of several forms is possible, pydantic tells of each why it is not that.
    first_of_each = {one["loc"][:2]: one for one in reversed(error.errors())}
    errors = [_parameter(say, details) for details in reversed(first_of_each.values())]
    return _problem(HTTPStatus.UNPROCESSABLE_ENTITY, errors[0].message, errors)


def _parameter(say: Messages, details: Mapping[str, Any]) -> Located:
    path, context = list(details["loc"][:2]), details.get("ctx", {})
    code = _PARAMETERS.get(details["type"], "api-parameter")
    message = say(
        code,
        name=str(path[-1]),
        value=shown_value(details["input"]),
        allowed=allowed(context),
        limit=say.number(context.get("ge", context.get("le", 0))),
    )
    return Located(message=message, code=code, path=path, line=None)


def _http(request: Request, error: Any) -> JSONResponse:
    is_way = error.status_code == HTTPStatus.METHOD_NOT_ALLOWED
    say = language_of(request)
    detail = say("api-no-such-way", way=request.method) if is_way else say("api-no-such")
    return _problem(error.status_code, detail, headers=error.headers)


def _unforeseen(request: Request, error: Exception) -> JSONResponse:
    tell_unforeseen("A request of a program failed.", error)
    return _problem(HTTPStatus.INTERNAL_SERVER_ERROR, language_of(request)("api-failed"))
