"""The pages, and the ways from one to another.

A link is plain HTML and carries the whole address, so that it can be copied and opened elsewhere.
Within the program the page's script follows it without a reload; then it says where to go, and the
answers stay with the visit (`priorities/visit.py`).
"""

from collections.abc import Callable, Mapping
from copy import copy
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import streamlit as st
from streamlit.navigation.page import Page

from mic_selector.priorities.address import encode
from mic_selector.priorities.view import PLACE, View
from mic_selector.web import session
from mic_selector.wording.conversation import current_step

DEFAULT = "start"
"""The page at the bare address."""
PLACES = {
    "questions": ("questions", "all-questions", "answers"),
    "result": (
        "result",
        "form",
        "compare",
        "links",
        "ready",
        "note",
        "sure",
        "points",
        "change",
        "weigh",
        "combine",
    ),
    "knowledge": ("approaches", "practices", "learn", "method", "own-data"),
    "room": ("room",),
}
"""The four places of the program, and the pages that belong to each; the first opens it."""
WITH_ANSWERS = ("questions", "result", "knowledge")
"""The places where one changes or sees answers, and can take a change back."""
ABOUT = ("method", "sources", "accessibility", "privacy")
"""The pages that the foot of every page links to."""
UNLISTED = (DEFAULT, "present", "wall", "sources", "accessibility", "privacy", "no-page")
DEEPER = ("sure", "points", "change", "weigh", "combine")
"""What an analyst wants to know of the result: one link leads to them all, the first of them."""
INNER = ("form", "links")
"""Pages that something on another page opens: they belong to a place, but no list leads to them."""
# Not called `pages`: Streamlit would take it for its own older form of navigation.
_FOLDER = Path(__file__).resolve().parent / "screens"


def current_page() -> Page:
    """Tell Streamlit which pages there are, and return the one that was asked for."""
    placed = [name for names in PLACES.values() for name in names]
    # Copies, since Streamlit notes in a page that it is the one to run.
    pages = [copy(_page(name)) for name in (*placed, *UNLISTED)]
    return st.navigation(pages, position="hidden")


@cache
def _page(name: str) -> Page:
    """Return a page, made once: Streamlit then looks on the disk whether its file is there."""
    return st.Page(_file(name), url_path=name, default=name == DEFAULT)


def _file(name: str) -> Path:
    return _FOLDER / f"{name.replace('-', '_')}.py"


def href(name: str, **place: str) -> str:
    """Return the address of a page with the present answers; `place` says what is open there.

    The language stays; of what is open elsewhere nothing is taken along.
    """
    return links()(name, **place)


def in_language(name: str, language: str) -> str:
    """Return the address of a page in another language; what is open there stays open."""
    here = session.view()
    place = {field: getattr(here, field) for field in PLACE}
    if name == "questions":  # which is drawn apart from this link, and opens another once answered
        place["step"] = current_step(session.names(), here)
    return href(name, **{**place, "language": language})


def links() -> Callable[..., str]:
    """Return what `href` does, for many links of one moment: the answers are written once."""
    state, here = st.session_state, session.view()
    if "links" not in state or state.links[0] is not here:
        state.links = (here, links_of(here))
    link: Callable[..., str] = state.links[1]
    return link


def links_of(here: View) -> Callable[..., str]:
    """Return what `href` does, for the answers of a view."""
    answers = _written(here.at(View(language=here.language)))

    @cache
    def link(name: str, **place: str) -> str:
        fields: dict[str, Any] = {"language": here.language, **place}
        return _address(name, {**answers, **_written(View(**fields))} if place else answers)

    return link


def href_of(name: str, view: View) -> str:
    """Return the address of a page that shows a view."""
    return _address(name, _written(view))


def _written(view: View) -> dict[str, str]:
    """Return what an address says of a view by key, each as it stands in the address."""
    written = encode(view, session.mine().catalogue)
    return {key: urlencode({key: text}) for key, text in written.items()}


def _address(name: str, written: Mapping[str, str]) -> str:
    query = "&".join(written[key] for key in sorted(written))
    path = "./" if name == DEFAULT else name
    return f"{path}?{query}" if query else path


def go_to(name: str) -> None:
    """Go to a page at once."""
    st.switch_page(_file(name), query_params=session.address())


def title(name: str) -> str:
    """Return what a page is called in the visitor's language."""
    return session.messages()(f"nav-{name or DEFAULT}")


def place_of(name: str) -> str:
    """Return the place that a page belongs to, or nothing."""
    return next((place for place, names in PLACES.items() if name in names), "")


def listed(name: str) -> tuple[str, ...]:
    """Return the pages of a page's own place that are listed above it; those deeper are one."""
    inside = (*INNER, *DEEPER[1:])
    return tuple(one for one in PLACES.get(place_of(name), ()) if one not in inside)


def deeper(name: str) -> tuple[str, ...]:
    """Return the pages that stand together with a deeper page; none beside another."""
    return DEEPER if name in DEEPER else ()
