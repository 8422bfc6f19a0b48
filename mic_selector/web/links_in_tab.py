"""What somebody typed of present links lives in the tab, so that a reload loses nothing.

The address holds links in outline, without names and amounts. The tab keeps the rest in its own
storage, which ends with it; a session that begins anew asks for it once. See
docs/decisions/0089-typed-links-live-in-the-tab.md.
"""

import json

import streamlit as st

from mic_selector.priorities.link_file import links_from, links_text
from mic_selector.priorities.links import Link
from mic_selector.web import session
from mic_selector.web.frame import run_script
from mic_selector.web.knowledge import catalogue

_FIELD = "links_of_tab"


def keep_links() -> None:
    """Give the tab what was typed, or ask it for what it has while nobody changed anything."""
    links = session.view().priorities.links
    outline = _outline(links)
    typed = any(link != link.in_outline for link in links)
    if typed or session.can_undo():
        st.session_state.links_are_known = True
    is_known = st.session_state.get("links_are_known", False)
    if not links and not is_known:
        return
    with st.container(key="kept_links"):
        st.text_input(_FIELD, key=_FIELD, on_change=_take_back, label_visibility="collapsed")
        kept = links_text(links) if typed else ""
        run_script("links.js", json.dumps([outline, kept, is_known]))


def _take_back() -> None:
    """Lay what the tab had over the outlines of the address, where it is of these."""
    found = links_from(st.session_state[_FIELD], catalogue())
    if found and _outline(found) == _outline(session.view().priorities.links):
        session.recall(found)


def _outline(links: tuple[Link, ...]) -> str:
    return links_text([link.in_outline for link in links])
