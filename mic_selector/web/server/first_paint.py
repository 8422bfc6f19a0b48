"""What a visitor sees before the scripts of the page are there: mark, name, one sentence.

Streamlit builds its page in steps that push one another down. So what it builds is not seen until
the first run of the page is over; then it takes the place of what stood there, and nothing moves.
"""

from functools import cache
from pathlib import Path

from markupsafe import Markup

from mic_selector.files.messages import Language, messages_in
from mic_selector.files.templates import shipped_markup, templates_in
from mic_selector.web.server.streamlits_files import modules_of

_WEB = Path(__file__).resolve().parents[1]
_NEEDED_EVERYWHERE = ("Html", "Button")
_NEEDED_ON = {"questions": ("Radio",), "all-questions": ("Radio", "Selectbox")}


def first_paint(language: Language) -> str:
    """Return what to put at the begin of the page's body."""
    return (
        templates_in(_WEB / "templates")
        .get_template("first_paint.html")
        .render(say=messages_in(language), mark=_mark(), script=_script())
    )


@cache
def style() -> str:
    """Return what to put in the page's head: how the first paint looks."""
    css = (_WEB / "templates" / "first_paint.css").read_text(encoding="utf-8")
    return f"<style>\n{css}</style>"


@cache
def preloads(page: str) -> str:
    """Return what to put in the head of a page: the scripts that Streamlit would ask for only once
    it knows what is on the page, two round trips later.
    """
    return "\n".join(
        f'<link rel="modulepreload" crossorigin fetchpriority="low" href="./{module}">'
        for module in modules_of((*_NEEDED_EVERYWHERE, *_NEEDED_ON.get(page, ())))
    )


@cache
def _mark() -> Markup:
    return shipped_markup(_WEB / "static" / "icon.svg")


@cache
def _script() -> Markup:
    return shipped_markup(_WEB / "templates" / "first_paint.js")
