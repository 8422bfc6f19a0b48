"""The style sheet of the pages: one file a part, in the order of their names.

The same for every page, visitor and catalogue. A browser fetches it once, compressed, and keeps it
as long as nothing in it changes (docs/decisions/0098-the-style-sheet-is-a-file.md).
"""

import gzip
from functools import cache
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mic_selector.web.server.gzipped import sent
from mic_selector.web.server.streamlits_files import FOR_EVER

_PARTS = Path(__file__).resolve().parents[1] / "templates" / "style"
_PATH = "/style.css"


@cache
def style_sheet() -> str:
    """Return the whole sheet."""
    return "".join(file.read_text(encoding="utf-8") for file in sorted(_PARTS.glob("*.css")))


@cache
def link() -> str:
    """Return what to put at the end of the page around the pages.

    At the end, since the last of two rules holds and Streamlit's own stand in the head. A script
    waits for a sheet that stands in the page: so nothing is ever seen without it.
    """
    version = sha256(style_sheet().encode()).hexdigest()[:16]
    return f'<link rel="stylesheet" href=".{_PATH}?{version}">'


@cache
def _compressed() -> bytes:
    return gzip.compress(style_sheet().encode(), mtime=0)


async def _sent(request: Request) -> Response:
    headers = {"Cache-Control": FOR_EVER, "Vary": "Accept-Encoding"}
    return sent(request, style_sheet, _compressed, headers=headers, kind="text/css")


ROUTES = [Route(_PATH, _sent)]
