"""What every phone loads, as small as it can be: style, scripts, the headers that allow only these,
and the page itself, compressed.
"""

import gzip
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from mic_selector.files.messages import added_languages
from mic_selector.web.server.gzipped import GZIPPED, reads_gzip

_FOLDER = Path(__file__).resolve().parent / "templates"
_COLOURS = _FOLDER.parents[1] / "templates" / "style" / "0-colours.css"
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_USABLE = re.compile(r"(--[\w-]+):[^;}]*;?")
_COMPRESSION = 6


def packed(request: Request, html: str, status: int) -> Response:
    """Return a page as the browser reads it, compressed where it can read that."""
    if not reads_gzip(request.headers):
        return HTMLResponse(html, status, dict(_headers()))
    body = gzip.compress(html.encode(), _COMPRESSION, mtime=0)
    return HTMLResponse(body, status, {**dict(_headers()), **GZIPPED})


@cache
def style_sheet() -> Markup:
    """Return the style sheet: of the colours of all pages those that these use, and what only these
    look like.
    """
    names = ("style.css", "borrowed.css") if added_languages() else ("style.css",)
    style = "".join(_tight(_FOLDER / name) for name in names)
    used = _USABLE.sub(
        lambda found: found[0] if f"var({found[1]})" in style + wall_style() else "",
        _tight(_COLOURS),
    )
    return _as_it_stands(used + style)


@cache
def wall_style() -> Markup:
    """Return what a picture of the wall looks like on a phone, for the pages that show one."""
    return _as_it_stands(_tight(_FOLDER / "wall.css"))


@cache
def inline(name: str) -> Markup:
    """Return the script that stands in the page itself, so that one request is enough."""
    return _as_it_stands(_short((_FOLDER / name).read_text(encoding="utf-8")))


def _tight(path: Path) -> str:
    """Return a style sheet without what only its readers need: every phone loads it."""
    style = _REMARK.sub("", path.read_text(encoding="utf-8"))
    for sign in "{};:,":
        style = style.replace(f"{sign} ", sign)
    for border in "{", "}":
        style = re.sub(rf"[ ;\n]+{border}", border, style)
    return "".join(_short(style).splitlines())


def _short(code: str) -> str:
    """Return a style sheet or script without its margins and without a script's remarks."""
    lines = (line.strip() for line in code.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _as_it_stands(code: str) -> Markup:
    """Let a page hold code as it is. Nobody but the program writes in the files that it is from."""
    return Markup(code)  # noqa: S704  # all of it from files beside this one


@cache
def _headers() -> tuple[tuple[str, str], ...]:
    """Return the headers of a page: it may use its own style and script, known by their hashes, and
    nothing else.
    """
    policy = (
        f"default-src 'none'; style-src {_hash(style_sheet())} {_hash(wall_style())}; "
        f"script-src {_hash(inline('script.js'))} {_hash(inline('follow.js'))}; "
        "connect-src 'self'; img-src 'self' data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    return (
        ("Content-Security-Policy", policy),
        ("Cache-Control", "no-store"),
        ("X-Robots-Tag", "noindex"),
        ("Vary", "Accept-Encoding"),
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
