"""What somebody typed of present links outlives a reload: the address holds them in outline,
without names and amounts, and the tab keeps the rest.
"""

import streamlit as st

from mic_selector.priorities.link_file import links_from, links_text
from mic_selector.priorities.links import Link
from mic_selector.web import session
from mic_selector.web.knowledge import catalogue
from mic_selector.web.tab.keeping import keep_in_tab


def keep_links() -> None:
    """Give the tab what was typed, or ask it for what it has while nobody changed anything."""
    links = session.view().priorities.links
    typed = any(link != link.in_outline for link in links)
    if typed or session.can_undo():
        st.session_state.links_are_known = True
    is_known = st.session_state.get("links_are_known", False)
    if links or is_known:
        keep_in_tab(
            "links",
            about=_outline(links),
            typed=links_text(links) if typed else "",
            is_known=is_known,
            take_back=_take_back,
        )


def _take_back(kept: str) -> None:
    """Lay what the tab had over the outlines of the address, where it is of these."""
    found = links_from(kept, catalogue())
    if found and _outline(found) == _outline(session.view().priorities.links):
        session.recall(found)


def _outline(links: tuple[Link, ...]) -> str:
    return links_text([link.in_outline for link in links])
