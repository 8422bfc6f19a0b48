"""Answers that are sent compressed to whoever reads that."""

from collections.abc import Callable, Mapping

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response

GZIPPED = {"Content-Encoding": "gzip"}


def reads_gzip(headers: Headers) -> bool:
    """Whether the browser that sent these headers reads what is compressed."""
    return "gzip" in headers.get("accept-encoding", "")


def sent(
    request: Request,
    plain: Callable[[], str],
    gzipped: Callable[[], bytes],
    *,
    headers: Mapping[str, str],
    kind: str = "text/html",
    status: int = 200,
) -> Response:
    """Return a text as the browser reads it, from what was made and compressed once."""
    if reads_gzip(request.headers):
        return Response(gzipped(), status, {**headers, **GZIPPED}, kind)
    return Response(plain(), status, dict(headers), kind)
