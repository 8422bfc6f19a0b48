"""The pages, and the ways from one to another. Each link carries the address: it is never lost on
the way.
"""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from mic_selector.web import session

FIRST = "choose"
SECTIONS = {
    "decide": ("choose", "weigh", "change", "compare", "combine", "ready", "note"),
    "know": ("approaches", "practices", "learn", "method"),
    "group": ("room",),
}
UNLISTED = ("present", "wall")
# Not called `pages`: Streamlit would take it for its own older form of navigation.
_FOLDER = Path(__file__).resolve().parent / "screens"


def current_page() -> Page:
    """Tell Streamlit which pages there are, and return the one that was asked for."""
    listed = [name for names in SECTIONS.values() for name in names]
    return st.navigation([_page(name) for name in (*listed, *UNLISTED)], position="hidden")


def _page(name: str) -> Page:
    return st.Page(_FOLDER / f"{name}.py", url_path=name, default=name == FIRST)


def link(name: str, label: str = "", icon: str | None = ":material/arrow_forward:") -> None:
    """Show a link to a page, with its own name unless another label is given."""
    st.page_link(
        _FOLDER / f"{name}.py",
        label=label or title(name),
        icon=icon,
        query_params=session.address(),
    )


def go_to(name: str) -> None:
    """Go to a page at once."""
    st.switch_page(_FOLDER / f"{name}.py", query_params=session.address())


def title(name: str) -> str:
    """Return what a page is called in the visitor's language."""
    return session.messages()(f"nav-{name or FIRST}")
