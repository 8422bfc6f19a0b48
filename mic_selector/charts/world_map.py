"""The map of practices: places with their coordinates, and a line from each local government to its
partners.
"""

from collections.abc import Iterator, Sequence

import plotly.graph_objects as go

from mic_selector.catalogue import Place
from mic_selector.wording.names import Names


def world_map(names: Names, cases: Sequence[str], ink: str, background: str) -> go.Figure:
    """Return the map of the cases whose places have coordinates."""
    return go.Figure({"data": list(_traces(names, cases)), "layout": _layout(ink, background)})


def _traces(names: Names, cases: Sequence[str]) -> Iterator[dict[str, object]]:
    for approach, look in names.catalogue.approaches.items():
        own = [case for case in cases if names.catalogue.cases[case].approaches[0] == approach]
        links = [link for case in own for link in _links(names, case)]
        if links:
            yield {
                "type": "scattergeo",
                "mode": "lines+markers",
                "lat": [
                    latitude
                    for link in links
                    for latitude in (*(place.latitude for place in link), None)
                ],
                "lon": [
                    longitude
                    for link in links
                    for longitude in (*(place.longitude for place in link), None)
                ],
                "name": names.approach_short(approach),
                "line": {"color": look.colour, "width": 1.3},
                "marker": {"symbol": look.marker, "size": 9, "color": look.colour},
                "hoverinfo": "skip",
            }


def _links(names: Names, case: str) -> Iterator[tuple[Place, ...]]:
    """Yield pairs of a local government and a partner; single places where one side is not on the
    map.
    """
    known = names.catalogue.cases[case]
    here, there = (
        [
            names.catalogue.places[key]
            for key in keys
            if names.catalogue.places[key].latitude is not None
        ]
        for keys in (known.local_governments, known.partners)
    )
    if here and there:
        yield from ((one, other) for one in here for other in there)
    else:
        yield from ((place,) for place in (*here, *there))


def _layout(ink: str, background: str) -> dict[str, object]:
    return {
        "height": 380,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "legend": {
            "font": {"color": ink},
            "orientation": "h",
            "y": 0,
            "yanchor": "top",
            "x": 0.5,
            "xanchor": "center",
        },
        "geo": {
            "projection": {"type": "natural earth"},
            "resolution": 110,
            "lataxis": {"range": [-38, 66]},
            "bgcolor": "rgba(0,0,0,0)",
            "showland": True,
            "landcolor": background,
            "showcountries": True,
            "countrycolor": "rgba(118,124,136,0.5)",
            "coastlinecolor": "rgba(118,124,136,0.7)",
            "showframe": False,
        },
    }
