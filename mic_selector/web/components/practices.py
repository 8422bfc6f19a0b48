"""What was found in the library of practices: cards, then the map."""

from collections.abc import Sequence

import streamlit as st

from mic_selector.charts import maps_of, own_lines, world_map
from mic_selector.practices import match_cases
from mic_selector.web import markup, session
from mic_selector.web.components.pictures import ink, is_dark
from mic_selector.web.frame import announce
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.practices import map_in_words, matched_practices, practice

_TOPOGRAPHY = "app/static/topo/"
_AT_FIRST = 8
"""How many cards one sees before one unfolds the others."""
_AT_A_TIME = 60
"""How many cards are in the page before one asks for more: each costs a phone time."""


def show_practices(found: Sequence[str]) -> None:
    """Show the cards; those that match the answers come first, with the reason."""
    names, evaluation = session.names(), session.evaluation()
    priorities, searched = session.view().priorities, frozenset(found)
    matches = match_cases(catalogue(), priorities, evaluation) if evaluation else []
    matched = [match for match in matches if match.case in searched]
    matching = {match.case for match in matched}
    others = [case for case in found if case not in matching]
    announce(names.messages("practices-found", count=len(found), all=len(catalogue().cases)))
    shown = _shown()
    markup.show(
        "practices.html",
        practices=[
            *matched_practices(names, matched[:shown]),
            *(practice(names, case) for case in others[: max(shown - len(matched), 0)]),
        ],
        count=len(found),
        is_matched=bool(matched),
        most=_AT_FIRST,
        is_open=shown > _AT_A_TIME,
    )
    if (more := len(found) - shown) > 0:
        st.button(
            names.messages("practices-show-more", count=min(more, _AT_A_TIME)),
            on_click=_show_more,
            args=(shown,),
            key="practices_more",
        )


def _shown() -> int:
    """Return how many cards were asked for; another search begins anew."""
    asked, number = st.session_state.get("practices_asked", (None, _AT_A_TIME))
    return number if asked == _what_is_asked() else _AT_A_TIME


def _show_more(shown: int) -> None:
    st.session_state.practices_asked = _what_is_asked(), shown + _AT_A_TIME


def _what_is_asked() -> tuple[object, ...]:
    return session.view().search, dict(session.view().filters)


def show_map(found: Sequence[str]) -> None:
    """Show where they are and where the municipality's own links are: Europe apart where others lie
    elsewhere, then the same in words.
    """
    names, say, priorities = session.names(), session.messages(), session.view().priorities
    own = own_lines(names.catalogue, priorities)
    for part in maps_of(names.catalogue, found, own):
        markup.show("heading.html", text=say(f"map-heading-{part}"), hint="")
        st.plotly_chart(
            world_map(names, found, part, ink(), own=own, is_dark=is_dark()),
            key=f"map_{part}",
            config={"staticPlot": True, "displayModeBar": False, "topojsonURL": _TOPOGRAPHY},
            alt=say(f"map-alt-{part}"),
        )
    markup.show("practices_map.html", map=map_in_words(names, found, priorities.links))
