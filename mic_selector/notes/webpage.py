"""The note as one self-contained HTML file: readable without its styles, on paper too, and without
any script.
"""

from base64 import b64encode
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from mic_selector.files.templates import shipped_markup, templates_in
from mic_selector.notes.document import Document
from mic_selector.notes.plain import (
    has_long_word,
    is_open,
    is_wide,
    language_of,
    pieces,
    shown,
)
from mic_selector.notes.space import on_first_page

_FOLDER = Path(__file__).resolve().parent / "templates"


def render(document: Document) -> str:
    """Return the document as a whole HTML file."""
    return _rendered("note.html", document, top=1)


def render_part(document: Document, rest: str = "") -> Markup:
    """Return the document as a piece of HTML, for a page that has a title of its own and holds the
    `style`: what fits on a page of paper, and the `rest` folded under that label.
    """
    html = _rendered("note_part.html", document, top=2, rest=rest)
    return Markup(html)  # noqa: S704  # the template escapes


@cache
def style() -> Markup:
    """Return the style sheet of the document; it touches nothing beside it."""
    return shipped_markup(_FOLDER / "note.css")


def _rendered(template: str, document: Document, top: int, rest: str = "") -> str:
    """Return a template; `top` is the level of the document's title among the headings, `rest` the
    label under which everything after a page is folded, if it is.
    """
    unfolded = on_first_page(document) if rest else len(document.body)
    return (
        _environment()
        .get_template(template)
        .render(
            document=document,
            top=top,
            shown=partial(shown, document),
            unfolded=unfolded,
            rest=rest,
        )
    )


@cache
def _environment() -> Environment:
    environment = templates_in(_FOLDER)
    environment.globals.update(
        has_long_word=has_long_word,
        is_open=is_open,
        is_wide=is_wide,
        language_of=language_of,
        pieces=pieces,
        kind=lambda block: type(block).__name__,
        encoded=_encoded,
    )
    return environment


def _encoded(svg: str) -> str:
    """Return a picture as an address can hold it: as an image it can run nothing and has ids of its
    own.
    """
    return b64encode(svg.encode()).decode("ascii")
