"""The map of practices: places with their coordinates, and a line from each local government to its
partners; over it the links that a municipality has itself.
"""

from collections.abc import Iterable, Iterator, Sequence

import plotly.graph_objects as go

from mic_selector.catalogue import Catalogue, Place
from mic_selector.charts.drawing import Ink
from mic_selector.priorities import Priorities
from mic_selector.priorities.links import place_called
from mic_selector.wording.names import Names

_EUROPE = ((34.0, 72.0), (-25.0, 45.0))
"""Latitudes and longitudes between which a place is drawn on the map of Europe."""
_ROOM = 0.12
"""Room around the places of a map, as a share of what they span."""


Line = tuple[Place, ...]
"""Two places with a line between them, or one place alone."""


def own_lines(known: Catalogue, priorities: Priorities) -> tuple[Line, ...]:
    """Return what the map shows of a municipality's own links: every partner whose place has
    coordinates, with a line from the municipality where that is such a place too.
    """
    here = known.places.get(place_called(known, priorities.municipality))
    starts = (here,) if here and here.latitude is not None else ()
    partners = [known.places[link.place] for link in priorities.links if link.place in known.places]
    return tuple((*starts, place) for place in partners if place.latitude is not None)


def maps_of(known: Catalogue, cases: Sequence[str], own: Sequence[Line] = ()) -> tuple[str, ...]:
    """Return the maps that show the cases and a municipality's own links: the "world", "europe", or
    both.

    Europe stands apart where its places would lie on one another; none where no place is known.
    """
    placed = tuple(_placed(known, cases, own))
    in_europe = [place for place in placed if _is_in_europe(place)]
    if len(in_europe) == len(placed):
        return ("europe",) if placed else ()
    return ("world", "europe") if len(in_europe) > 1 else ("world",)


def world_map(
    names: Names,
    cases: Sequence[str],
    part: str,
    ink: Ink,
    *,
    own: Sequence[Line] = (),
    is_dark: bool = False,
) -> go.Figure:
    """Return the map of the cases whose places have coordinates and of a municipality's own links,
    zoomed to those in the `part`.
    """
    placed = [
        place
        for place in _placed(names.catalogue, cases, own)
        if part == "world" or _is_in_europe(place)
    ]
    traces = [*_traces(names, cases, is_dark=is_dark), *_own(names, own, ink)]
    return go.Figure({"data": traces, "layout": _layout(placed, part, ink)})


def _placed(known: Catalogue, cases: Sequence[str], own: Sequence[Line]) -> Iterator[Place]:
    for case in cases:
        yield from _on_the_map(known, known.cases[case].local_governments)
        yield from _on_the_map(known, known.cases[case].partners)
    for line in own:
        yield from line


def _on_the_map(known: Catalogue, keys: Iterable[str]) -> Iterator[Place]:
    return (known.places[key] for key in keys if known.places[key].latitude is not None)


def _is_in_europe(place: Place) -> bool:
    (south, north), (west, east) = _EUROPE
    assert place.latitude is not None
    assert place.longitude is not None
    return south <= place.latitude <= north and west <= place.longitude <= east


def _traces(names: Names, cases: Sequence[str], *, is_dark: bool) -> Iterator[dict[str, object]]:
    for approach, look in names.catalogue.approaches.items():
        own = [case for case in cases if names.catalogue.cases[case].approaches[0] == approach]
        colour = look.on_dark if is_dark else look.colour
        links = [link for case in own for link in _links(names, case)]
        if links:
            yield {
                **_drawn(links),
                "name": names.approach_short(approach),
                "line": {"color": colour, "width": 2},
                "marker": {"symbol": look.marker, "size": 11, "color": colour},
            }


def _own(names: Names, own: Sequence[Line], ink: Ink) -> Iterator[dict[str, object]]:
    """Yield the municipality's own links, as rings around what else stands there."""
    if own:
        ring = {"color": ink.words, "width": 3}
        yield {
            **_drawn(own),
            "name": names.messages("map-own"),
            "line": {"color": ink.words, "width": 2, "dash": "dot"},
            "marker": {"symbol": "circle-open", "size": 20, "color": ink.words, "line": ring},
        }


def _drawn(lines: Sequence[Line]) -> dict[str, object]:
    """Return lines as a trace holds them, with a gap after each."""
    points = [place for line in lines for place in (*line, None)]
    return {
        "type": "scattergeo",
        "mode": "lines+markers",
        "lat": [place and place.latitude for place in points],
        "lon": [place and place.longitude for place in points],
        "hoverinfo": "skip",
    }


def _links(names: Names, case: str) -> Iterator[Line]:
    """Yield pairs of a local government and a partner; single places where one side is not on the
    map.
    """
    known = names.catalogue.cases[case]
    here = list(_on_the_map(names.catalogue, known.local_governments))
    there = list(_on_the_map(names.catalogue, known.partners))
    if here and there:
        yield from ((one, other) for one in here for other in there)
    else:
        yield from ((place,) for place in (*here, *there))


def _layout(placed: Sequence[Place], part: str, ink: Ink) -> dict[str, object]:
    return {
        "height": 420,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "legend": {
            "font": {"color": ink.words, "size": 15},
            "orientation": "h",
            "y": 0,
            "yanchor": "top",
            "x": 0.5,
            "xanchor": "center",
        },
        "geo": {
            "projection": {"type": "mercator" if part == "europe" else "natural earth"},
            "resolution": 110,
            "lataxis": {"range": _range([place.latitude for place in placed], 8, 85)},
            "lonaxis": {"range": _range([place.longitude for place in placed], 14, 180)},
            "bgcolor": "rgba(0,0,0,0)",
            "showland": True,
            "landcolor": ink.shade,
            "showcountries": True,
            "countrycolor": ink.wanted,
            "coastlinecolor": ink.wanted,
            "showframe": False,
        },
    }


def _range(degrees: Sequence[float | None], least: float, limit: float) -> list[float]:
    """Return the degrees with some room around them, and at least so many of them."""
    known = [degree for degree in degrees if degree is not None]
    low, high = min(known, default=-limit), max(known, default=limit)
    room = max((high - low) * _ROOM, (least - (high - low)) / 2)
    return [max(low - room, -limit), min(high + room, limit)]
