"""What holds for every request, whichever page it asks for."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from starlette.datastructures import URL, Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mic_selector.files.log import tell_setup

RawHeader = tuple[bytes, bytes]


class SafeHeaders:
    """Middleware: what every answer tells the browser, unless the page says something stricter
    itself (docs/decisions/0069-what-pages-may-load.md).
    """

    HEADERS: Mapping[str, str] = {
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }
    POLICY = (
        "default-src 'self'; "
        "script-src 'self' 'unsafe-inline' blob:; "
        "style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; "
        "font-src 'self' data:; "
        "connect-src 'self'; "
        "worker-src 'self' blob:; "
        "base-uri 'self'; form-action 'self'; object-src 'none'; "
    )
    ONLY_BY_TLS: Mapping[str, str] = {"Strict-Transport-Security": "max-age=31536000"}

    def __init__(self, app: ASGIApp, frame_ancestors: Sequence[str] = ()) -> None:
        """Wrap an application; `frame_ancestors` are the sites that may show it in a frame."""
        self.app = app
        allowed = " ".join(("'self'", *frame_ancestors))
        policy = f"{self.POLICY}frame-ancestors {allowed}"
        headers = {**self.HEADERS, "Content-Security-Policy": policy}
        self._always, self._by_tls = _raw(headers), _raw({**headers, **self.ONLY_BY_TLS})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and add the headers to its answer."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = self._completed(list(message["headers"]), scope)
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)

    def _completed(self, headers: Sequence[RawHeader], scope: Scope) -> list[RawHeader]:
        ours, said = self._by_tls if scope["scheme"] == "https" else self._always, dict(headers)
        missing = [(name, value) for name, value in ours if name not in said]
        if b"location" not in said:
            return [*headers, *missing]
        there = _within_here(said[b"location"].decode("latin-1"), scope).encode("latin-1")
        others = [(name, value) for name, value in headers if name != b"location"]
        return [*others, (b"location", there), *missing]


def _raw(headers: Mapping[str, str]) -> tuple[RawHeader, ...]:
    """Return headers as they are sent, made once: every answer has them."""
    return tuple((name.lower().encode(), value.encode()) for name, value in headers.items())


def _within_here(location: str, scope: Scope) -> str:
    """Return where an answer leads, without scheme and host where they are those of the request.

    A proxy may not say that the visitor came by https: whoever did stays there.
    """
    here = URL(scope=scope)
    return location.removeprefix(f"{here.scheme}://{here.netloc}") or "/"


class ProxyHeaders:
    """Middleware: tells the operator which header a proxy passes on wrongly.

    With a wrong one Streamlit refuses the WebSocket on which its pages live, and they stay blank.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and look at one for a WebSocket first."""
        if scope["type"] == "websocket" and (wrong := wrong_header(scope)):
            tell_setup(wrong)
        await self.app(scope, receive, send)


def wrong_header(scope: Scope) -> str:
    """Return what a proxy passes on wrongly of a request for a WebSocket; "" where nothing is."""
    headers = Headers(scope=scope)
    origin = urlsplit(headers.get("origin", "").lower())
    host = headers.get("host", "").lower()
    forwarded = headers.get("x-forwarded-host", "").lower()
    if not origin.hostname or not host:
        return ""
    if origin.netloc != host and origin.hostname == urlsplit(f"//{host}").hostname:
        return (
            "The proxy leaves the port out of the header Host; pages stay blank. "
            "With nginx: proxy_set_header Host $http_host;"
        )
    if origin.netloc != host and forwarded == origin.netloc:
        return (
            "The proxy names the visitor's host in X-Forwarded-Host alone; pages stay blank. "
            "Let it pass the header Host on as it came."
        )
    if origin.scheme == "https" and scope["scheme"] not in ("wss", "https"):
        return (
            "Visitors use https, but the header X-Forwarded-Proto does not say so, or "
            "FORWARDED_ALLOW_IPS does not name the proxy; cookies are not Secure."
        )
    return ""


class LargestUpload:
    """Middleware: no file larger than the settings allow comes in.

    Streamlit leaves that to the browser, which somebody can do without.
    """

    FORM_AROUND_A_FILE = 64 * 1024
    """How many bytes a browser adds to a file, at most."""

    def __init__(self, app: ASGIApp, megabytes: int) -> None:
        """Wrap an application; a file may have so many megabytes."""
        self.app = app
        self._largest = megabytes * 1024**2 + self.FORM_AROUND_A_FILE

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, unless it is an upload that does not say its size or is too large."""
        is_upload = scope["type"] == "http" and scope["method"] in ("PUT", "POST")
        if is_upload and "/_stcore/upload_file/" in scope["path"]:
            said = Headers(scope=scope).get("content-length", "")
            if not said.isdecimal() or int(said) > self._largest:
                await Response(status_code=413)(scope, receive, send)
                return
        await self.app(scope, receive, send)
