"""What somebody is filling in of a link: it comes back after another row or another page, and after
a reload, since the tab keeps it.
"""

from dataclasses import replace

import streamlit as st

from mic_selector.priorities.begun_link import BegunLink, begun_from, begun_text
from mic_selector.priorities.links import Link
from mic_selector.web import session
from mic_selector.web.knowledge import catalogue
from mic_selector.web.tab.keeping import keep_in_tab
from mic_selector.wording.links import partner

PAGE = "links"


def draft_of(link: Link | None) -> BegunLink:
    """Return what is being filled in of a link, or of a new one: what it holds where nothing is."""
    begun = (one for one in _drafts() if one.of == link)
    return next(begun, None) or BegunLink(of=link, link=_as_fields(link))


def is_begun(link: Link | None) -> bool:
    """Whether something was filled in of a link, or of a new one, that would be lost."""
    return draft_of(link).link != _as_fields(link)


def keep_draft(at: BegunLink) -> None:
    """Remember what was filled in of a link."""
    st.session_state.link_drafts = (*_but_of(at.of), at)


def drop_draft(link: Link | None) -> None:
    """Forget what was filled in of a link, or of a new one, and that alone."""
    st.session_state.link_drafts = _but_of(link)
    st.session_state.link_forms = number_of_forms() + 1


def number_of_forms() -> int:
    """Return a number that tells the controls of a form from those of the one before it: what was
    typed there must not come back.
    """
    number: int = st.session_state.get("link_forms", 0)
    return number


def open_link() -> int | None:
    """Return the position of the link that is being changed; None where none is."""
    links, opened = session.view().priorities.links, st.session_state.get("link_open")
    return links.index(opened) if opened in links else None


def change_link(link: Link | None) -> None:
    """Open the form of a link, and close that of another; None closes it."""
    st.session_state.link_open = link


def keep_drafts() -> None:
    """Give the tab what was begun, or ask it for what it has while nobody began anything here."""
    begun = [one for one in _drafts() if is_begun(one.of)]
    keep_in_tab(
        "link_drafts",
        about="",
        typed=begun_text(begun),
        is_known="link_drafts" in st.session_state,
        take_back=_take_back,
    )


def _take_back(kept: str) -> None:
    """Go on with what the tab had; what cannot be used is left where it is."""
    begun = begun_from(kept, catalogue())
    if begun and not _drafts():
        st.session_state.link_drafts = begun
        change_link(begun[-1].of)


def _but_of(link: Link | None) -> tuple[BegunLink, ...]:
    return tuple(one for one in _drafts() if one.of != link)


def _drafts() -> tuple[BegunLink, ...]:
    begun: tuple[BegunLink, ...] = st.session_state.get("link_drafts", ())
    return begun


def _as_fields(link: Link | None) -> Link:
    """Return a link as its fields hold it, with the name of a place that is known."""
    if link is None:
        return Link(form="")
    return replace(link, partner=partner(session.names(), link), place="")
