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
"""How many cards one sees before one asks for the others."""


def show_practices(found: Sequence[str]) -> None:
    """Show the cards; those that match the answers come first, with the reason."""
    names, evaluation = session.names(), session.evaluation()
    priorities, searched = session.view().priorities, frozenset(found)
    matches = match_cases(catalogue(), priorities, evaluation) if evaluation else []
    matched = [match for match in matches if match.case in searched]
    matching = {match.case for match in matched}
    others = [practice(names, case) for case in found if case not in matching]
    announce(names.messages("practices-found", count=len(found), all=len(catalogue().cases)))
    markup.show(
        "practices.html",
        practices=[*matched_practices(names, matched), *others],
        is_matched=bool(matched),
        most=_AT_FIRST,
    )


def show_map(found: Sequence[str]) -> None:
    """Show where they are and where the municipality's own links are: Europe apart where others lie
    elsewhere, then the same in words.
    """
    names, say, priorities = session.names(), session.messages(), session.view().priorities
    own = own_lines(names.catalogue, priorities)
    markup.show("heading.html", text=say("map-heading"), hint="")
    for part in maps_of(names.catalogue, found, own):
        st.plotly_chart(
            world_map(names, found, part, ink(), own=own, is_dark=is_dark()),
            key=f"map_{part}",
            config={"staticPlot": True, "displayModeBar": False, "topojsonURL": _TOPOGRAPHY},
            alt=say(f"map-alt-{part}"),
        )
    markup.show("practices_map.html", map=map_in_words(names, found, priorities.links))
