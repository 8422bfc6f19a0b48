"""What a browser gets before any script has run: the page around the pages, an icon, robots.txt.

The page is Streamlit's own, with title, language and words of this program put in. Streamlit fills
it in the browser; until then, and when the server is gone, only what stands in it speaks.
"""

import gzip
import re
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
)
from starlette.routing import Route
from streamlit import file_util

from mic_selector.files.messages import Language, messages_in, nearest_language
from mic_selector.files.settings import settings
from mic_selector.files.templates import templates_in
from mic_selector.web.server import first_paint, streamlits_words, style_sheet
from mic_selector.web.server.gzipped import sent
from mic_selector.web.server.rest import rest_of_the_program

_WEB = Path(__file__).resolve().parents[1]
_ICON = _WEB / "static" / "icon.png"
START = "start"
NO_PAGE = "no-page"
"""The page that says that there is no page at an address."""
PAGES = tuple(sorted(path.stem.replace("_", "-") for path in (_WEB / "screens").glob("*.py")))

# Where a program finds what it can ask (RFC 8631).
_DESCRIBED = '<link rel="service-desc" href="./{}/openapi.json" />'
_FONT = re.compile(r"<link[^>]*\sas=.font.[^>]*>")

# In a search engine a room or somebody's answers have no place.
_ROBOTS = """\
User-agent: *
Disallow: /*?
Disallow: /join
Disallow: /facilitate/
Disallow: /show/
Disallow: /room
Disallow: /present
Disallow: /wall
"""


def language_of(request: Request) -> Language:
    """Return the language that the address names, else the first one that the browser wants."""
    offered = settings().languages
    named = request.query_params.get("lang")
    accepted = request.headers.get("accept-language", "").partition(",")[0].partition(";")[0]
    return nearest_language(named if named in offered else accepted.strip(), offered)


def shell(page: str, language: Language) -> str:
    """Return the page around a page, in a language."""
    html = _streamlits_own()
    for its, ours in _replaced(page, language).items():
        html = html.replace(its, ours)
    before, _, rest = _with_font_last(html).partition("<noscript>")
    return f"{before}<noscript>{_without_script(language)}{rest[rest.find('</noscript>') :]}"


def _with_font_last(html: str) -> str:
    """Let the browser load the scripts first: until they run there is no text for the font."""
    font = _FONT.search(html)
    if font is None:
        return html
    return _FONT.sub("", html).replace("</head>", f"{font[0]}\n</head>")


def _replaced(page: str, language: Language) -> Mapping[str, str]:
    """Return what stands in Streamlit's page, with what stands there in ours."""
    say = messages_in(language)
    title = f"{say(f'nav-{page}')} – MIC Selector"
    return {
        '<html lang="en">': f'<html lang="{language}">',
        "<title>Streamlit</title>": f"<title>{title}</title>\n    {streamlits_words.script()}",
        "</head>": f"{first_paint.style()}\n{first_paint.preloads(page)}\n  </head>",
        "<body>": f"<body>\n{first_paint.first_paint(language)}",
        "</body>": f"{style_sheet.link()}\n  </body>",
        _DESCRIBED.format("_stcore/agent"): _DESCRIBED.format("api/v1") if settings().api else "",
        '<link rel="shortcut icon" href="./favicon.png" />': (
            '<link rel="shortcut icon" href="./favicon.png" />\n'
            '    <link rel="icon" type="image/svg+xml" href="./app/static/icon.svg" />'
        ),
    }


@cache
def _streamlits_own() -> str:
    return (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")


@cache
def _without_script(language: Language) -> str:
    return (
        templates_in(_WEB / "templates")
        .get_template("noscript.html")
        .render(say=messages_in(language))
    )


_shell = cache(shell)


@cache
def _compressed_shell(page: str, language: Language) -> bytes:
    return gzip.compress(_shell(page, language).encode(), mtime=0)


async def page(request: Request) -> Response:
    """Return the page around the page that was asked for."""
    name = request.url.path.rpartition("/")[2] or START
    status = 404 if name == NO_PAGE else 200
    language = language_of(request)
    headers = {
        "Cache-Control": "no-cache",
        "Content-Language": language,
        "Vary": "Accept-Language, Accept-Encoding",
    }
    return sent(
        request,
        partial(_shell, name, language),
        partial(_compressed_shell, name, language),
        headers=headers,
        status=status,
    )


async def icon(_request: Request) -> Response:
    """Return the icon for browsers that read no SVG, or that ask for it unbidden."""
    return FileResponse(_ICON, headers={"Cache-Control": "public, max-age=86400"})


async def robots(_request: Request) -> Response:
    """Return what search engines may read."""
    return PlainTextResponse(_ROBOTS)


async def start(request: Request) -> Response:
    """Return the page around the start; an address with answers leads to what follows from them.

    So it did when the bare address was the page of questions: notes are printed with such ones.
    """
    return await (result(request) if _says_something(request) else page(request))


def _says_something(request: Request) -> bool:
    # Imports nearly all of the program: the server must listen before that.
    asked = request.query_params
    return bool(asked) and bool(rest_of_the_program().says_something(asked))


async def result(request: Request) -> Response:
    """Lead to the result with all that the address says."""
    return led_to("result", request)


async def bare(request: Request) -> Response:
    """Lead to the start, which has the bare address."""
    return led_to("./", request)


def led_to(path: str, request: Request) -> Response:
    """Lead to a path, seen from the one that was asked for, with all that the address says."""
    query = request.url.query
    return RedirectResponse(f"{path}?{query}" if query else path)


ROUTES = [
    Route("/", start),
    Route("/choose", result),
    Route(f"/{START}", bare),
    *(Route(f"/{name}", page) for name in PAGES if name != START),
    Route("/favicon.png", icon),
    Route("/favicon.ico", icon),
    Route("/robots.txt", robots),
    *style_sheet.ROUTES,
]
