"""What keeps others from voting in somebody's place, guessing rooms, or sending more than a
form.
"""

import hmac
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from ipaddress import IPv6Address, ip_address
from typing import Literal
from urllib.parse import parse_qs

import anyio
from starlette.requests import Request
from starlette.responses import Response

from mic_selector.workshop.models import Room

Form = Mapping[str, list[str]]
"""The fields of a form that was sent: each name with its values."""

LARGEST_BODY = 32 * 1024
MOST_FIELDS = 200
SECONDS_FOR_A_BODY = 20
SECONDS_FOR_ANOTHER_GUESS = 1
COOKIE = "mic_participant"
_PURPOSES = ("sec-purpose", "purpose", "x-purpose", "x-moz")
_SECRET = re.compile(r"[\w-]{32}", re.ASCII)
_FORM_TYPE = "application/x-www-form-urlencoded"


class Refused(Exception):
    """A request that is not answered as asked: the status, and the message that says why."""

    def __init__(self, status: int, message: str) -> None:
        """Keep both."""
        super().__init__(status, message)
        self.status, self.message = status, message


def secret_of(request: Request) -> str | None:
    """Return the pseudonym that the participant's browser kept for this room, or None."""
    kept = request.cookies.get(COOKIE, "")
    return kept if _SECRET.fullmatch(kept) else None


def keep_cookie(
    answer: Response,
    request: Request,
    room: Room,
    name: str,
    value: str,
    path: str,
    same_site: Literal["lax", "strict"],
    longer: timedelta = timedelta(),
) -> None:
    """Let the browser keep a cookie as long as the room is kept, or longer, out of the reach of
    scripts.
    """
    age = int((room.expires + longer - datetime.now(UTC)).total_seconds())
    is_https = request.url.scheme == "https"
    answer.set_cookie(
        name, value, age, path=path, secure=is_https, httponly=True, samesite=same_site
    )


def token(secret: str) -> str:
    """Return what a participant's own form holds and no other page can know."""
    return hmac.new(secret.encode(), b"form", "sha256").hexdigest()


def is_own_form(secret: str, form: Form) -> bool:
    """Whether a form is one that we gave to this participant."""
    given = form.get("token", [""])[0]
    return hmac.compare_digest(token(secret).encode(), given.encode())


def is_a_look(request: Request) -> bool:
    """Whether somebody looks at what is asked for: not where only its headers are, nor where a
    browser fetches it in case it is wanted soon.

    Source: the `Sec-Purpose` of the Fetch standard, and its forerunners in Chrome, Safari and
    Firefox.
    """
    said = [request.headers.get(name, "") for name in _PURPOSES]
    ahead = any("prefetch" in one.lower() or "preview" in one.lower() for one in said)
    return request.method == "GET" and not ahead


def comes_from_our_page(request: Request) -> bool:
    """Whether the browser says that a form was sent from a page of this site, or says nothing of
    it.

    Browsers leave `Sec-Fetch-Site` out without https, as on a laptop in the room; then `Origin`
    tells. Some that keep their users private say `null` there; the form's own token still tells.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    return (
        origin in (None, "null")
        or origin.partition("://")[2].lower() == request.headers.get("host", "").lower()
    )


async def form_of(request: Request) -> Form:
    """Return the fields of a form; `Refused` if it is too large, too slow or no form."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM_TYPE:
        raise Refused(415, "ballot-unreadable")
    try:
        with anyio.fail_after(SECONDS_FOR_A_BODY):
            body = await _body_of(request)
        return parse_qs(
            body.decode(), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS
        )
    except TimeoutError:
        raise Refused(408, "ballot-unreadable") from None
    except ValueError:
        raise Refused(400, "ballot-unreadable") from None


async def _body_of(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_BODY:
            raise Refused(413, "ballot-too-large")
    return bytes(body)


class WrongCodes:
    """Counts the wrong codes and keys that come from each address, by the minute, in memory alone.

    A right code is never slowed, whatever else came from its address: 300 phones in a room share
    one, perhaps with somebody who guesses. So every code is looked up; who tried too many wrong
    ones waits for the answer to a wrong one.
    """

    def __init__(
        self,
        per_address: int = 60,
        seconds: float = 60,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Allow so many wrong ones in so many seconds."""
        self._per_address, self._seconds, self._clock = per_address, seconds, clock
        self._since = clock()
        self._seen: Counter[str] = Counter()
        self._lock = threading.Lock()

    def one_more(self, request: Request) -> bool:
        """Count a wrong code; return whether too many came from there."""
        address = _network(request)
        with self._lock:
            if self._clock() - self._since >= self._seconds:
                self._since = self._clock()
                self._seen.clear()
            self._seen[address] += 1
            return self._seen[address] > self._per_address


def _network(request: Request) -> str:
    """Return the address of whoever asks; of IPv6 the part that belongs to one customer."""
    host = request.client.host if request.client else ""
    try:
        parsed = ip_address(host)
    except ValueError:
        return host
    if isinstance(parsed, IPv6Address):
        return str(parsed.ipv4_mapped or int(parsed) >> 80)
    return host
