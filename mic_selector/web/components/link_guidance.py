"""What the sources advise a municipality with the links that it has."""

from collections.abc import Iterator

import streamlit as st

from mic_selector.catalogue import Case
from mic_selector.priorities.links import Alive
from mic_selector.web import markup, session
from mic_selector.web.knowledge import catalogue


def show_guidance() -> None:
    """Show what the sources say of each situation, and open those that the links are in."""
    known = catalogue()
    examples = {one.example for one in known.guidance.situations.values() if one.example}
    where = {key: _places(known.cases[key]) for key in examples}
    markup.show("links_guidance.html", applying=frozenset(_applying()), where=where)


def _applying() -> Iterator[str]:
    links = session.view().priorities.links
    if any(link.alive is Alive.ASLEEP for link in links):
        yield "renewing_a_link"
    if st.session_state.get("link_other"):
        yield "merged_municipality"
    if any(link.alive is Alive.ENDING for link in links):
        yield "another_form"


def _places(case: Case) -> str:
    """Return the words by which the library finds a case: a place on either side."""
    places = (*case.local_governments[:1], *case.partners[:1])
    return " ".join(session.names().text(catalogue().places[place].name) for place in places)
