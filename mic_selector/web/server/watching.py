"""What the keeper of a server asks it: whether it lives, whether it can answer, and how much it has
done. No answer names a visitor, a room or an address that was asked for.
"""

import re
import threading
import time
from collections.abc import Sequence
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_address

from anyio import to_thread
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import runtime

from mic_selector.files.log import tell_unforeseen
from mic_selector.web.server import shell
from mic_selector.web.server.rest import is_imported, rest_of_the_program

_FIGURES = ("/metrics", "/_stcore/metrics")
_BESIDE_THE_PAGES = (
    *("join", "facilitate", "show", "leave", "ahead", "api", "catalogue.json"),
    *("static", "_stcore", "app"),
)
_WATCHED = ("healthz", "readyz", "metrics")
_UNKNOWN = "other"
_SEGMENT = re.compile("[^/]+")

has_read = threading.Event()
"""Set when everything that pages need was read."""

_REQUESTS = Counter(
    "mic_requests_total", "Requests answered, by what was asked for", ["asked", "status"]
)
_DURATIONS = Histogram(
    "mic_request_seconds",
    "Seconds until an answer was sent, by what was asked for",
    ["asked"],
    buckets=(0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
BALLOTS = Counter("mic_ballots_total", "Ballots that were confirmed")
_SESSIONS = Gauge("mic_sessions", "Browsers that have a page open")
_ROOMS = Gauge("mic_rooms", "Rooms that are kept in the database; -1 where it does not answer")


def asked_for(path: str, base: str = "") -> str:
    """Return what a path asks for, without what tells who asked: its first part, if that is known.

    "pages" stands for every page of the interface.
    """
    first = _SEGMENT.search(path.removeprefix(f"/{base}") if base else path)
    if first is None or first[0] in shell.PAGES:
        return "pages"
    return first[0] if first[0] in (*_BESIDE_THE_PAGES, *_WATCHED) else _UNKNOWN


@cache
def _figures_of(asked: str, status: int) -> tuple[Counter, Histogram]:
    return _REQUESTS.labels(asked, str(status)), _DURATIONS.labels(asked)


class Counted:
    """Middleware: counts each answer and measures how long it took."""

    def __init__(self, app: ASGIApp, base: str) -> None:
        """Wrap an application whose pages lie under a base path."""
        self.app, self._base = app, base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun, asked = time.perf_counter(), asked_for(scope["path"], self._base)

        async def counting(message: Message) -> None:
            if message["type"] == "http.response.start":
                counter, durations = _figures_of(asked, message["status"])
                counter.inc()
                durations.observe(time.perf_counter() - begun)
            await send(message)

        await self.app(scope, receive, counting)


class FiguresForFew:
    """Middleware: only those who are allowed read figures, Streamlit's own among them; for others
    there is nothing there.
    """

    def __init__(self, app: ASGIApp, allowed: Sequence[IPv4Network | IPv6Network]) -> None:
        """Wrap an application; `allowed` are the networks from which figures may be read."""
        self.app, self._allowed = app, allowed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, unless it asks for figures and may not have them."""
        asks = scope["type"] == "http" and scope["path"].rstrip("/").endswith(_FIGURES)
        if asks and not self._may(scope):
            await PlainTextResponse("Not Found", 404)(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _may(self, scope: Scope) -> bool:
        try:
            client = ip_address(scope["client"][0])
        except (TypeError, ValueError):
            return False
        mapped = getattr(client, "ipv4_mapped", None) or client
        return any(mapped in network for network in self._allowed)


async def lives(_request: Request) -> Response:
    """Say that the process answers."""
    return _plain("ok")


async def is_ready(_request: Request) -> Response:
    """Say whether visitors can be sent here: everything was read, and the database answers, where
    rooms are kept.
    """
    if not has_read.is_set():
        return _plain("starting", 503)
    rooms = await to_thread.run_sync(_count_rooms)
    return _plain("the database does not answer", 503) if rooms == -1 else _plain("ready")


async def figures(_request: Request) -> Response:
    """Return all figures in the format of Prometheus."""
    _SESSIONS.set(_count_sessions())
    _ROOMS.set(await to_thread.run_sync(_count_rooms))
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


def _plain(text: str, status: int = 200) -> Response:
    return PlainTextResponse(f"{text}\n", status, {"Cache-Control": "no-store"})


def _count_sessions() -> int:
    if not runtime.exists():
        return 0
    return int(runtime.get_instance()._session_mgr.num_active_sessions())


def _count_rooms() -> int:
    """Return how many rooms are kept; -1 where the database does not answer."""
    if not has_read.is_set() or not is_imported():
        return 0
    try:
        return int(rest_of_the_program().count_rooms())
    except Exception as error:
        tell_unforeseen("Rooms could not be counted.", error)
        return -1


ROUTES = [Route("/healthz", lives), Route("/readyz", is_ready), Route("/metrics", figures)]
