"""The radar: the wanted profile, dashed, over the approaches one picks.

Benefits lie on a line of their own around the circle. What an approach asks is set apart in a shaded part, as loose
points: there, more is not better.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import plotly.graph_objects as go

from mic_selector.catalogue import LEVELS, Level
from mic_selector.priorities import Priorities
from mic_selector.wording.names import Names

WANTED_COLOUR = "#767c88"
_SHADE = "rgba(118,124,136,0.13)"
_DASHES = ("solid", "dot", "dashdot", "longdash")
_CENTRE = -0.7
_RIM = 3.15


def radar(names: Names, priorities: Priorities, approaches: Sequence[str], ink: str) -> go.Figure:
    """Return the figure for the approaches; the wanted profile is drawn where an aim that counts is stated.

    `ink` is the colour of all text.
    """
    angles = _angles(names)
    traces = [
        _shade(names, angles),
        *_wanted(names, priorities, angles),
        *(
            trace
            for place, approach in enumerate(approaches)
            for trace in _approach(names, priorities, angles, approach, _DASHES[place % len(_DASHES)])
        ),
    ]
    return go.Figure({"data": traces, "layout": _layout(names, angles, ink)})


def _angles(names: Names) -> dict[str, float]:
    """Return the angle of every axis in degrees: benefits from the top, commitments after a gap on both sides."""
    benefits, commitments = names.catalogue.benefits, names.catalogue.commitments
    step = 360 / (len(benefits) + len(commitments) + 1)
    angles = {feature: step * place for place, feature in enumerate(benefits)}
    start = step * (len(benefits) + 0.5)
    return angles | {feature: start + step * place for place, feature in enumerate(commitments)}


def _shade(names: Names, angles: dict[str, float]) -> dict[str, object]:
    asked = [angles[feature] for feature in names.catalogue.commitments]
    step = 360 / (len(angles) + 1)
    return {
        "type": "barpolar",
        "theta": [(asked[0] + asked[-1]) / 2] if asked else [],
        "width": [asked[-1] - asked[0] + step] if asked else [],
        "r": [_RIM - _CENTRE],
        "base": [_CENTRE],
        "marker": {"color": _SHADE, "line": {"width": 0}},
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _wanted(names: Names, priorities: Priorities, angles: dict[str, float]) -> Iterator[dict[str, object]]:
    stated = {feature: priorities.of(feature) for feature in angles}
    levels = {feature: priority.aim.level for feature, priority in stated.items() if priority.aim and priority.counts}
    if levels:
        line = {"color": WANTED_COLOUR, "width": 3, "dash": "dash"}
        marker = {"symbol": "circle-open", "size": 13, "color": WANTED_COLOUR, "line": {"width": 2}}
        yield from _groups(names, angles, levels, names.messages("wanted"), line, marker)


def _approach(
    names: Names, priorities: Priorities, angles: dict[str, float], approach: str, dash: str
) -> Iterator[dict[str, object]]:
    look = names.catalogue.approaches[approach]
    levels = {feature: priorities.level(names.catalogue, approach, feature) for feature in angles}
    line = {"color": look.colour, "width": 2.5, "dash": dash}
    marker = {"symbol": look.marker, "size": 9, "color": look.colour}
    yield from _groups(names, angles, levels, names.approach_short(approach), line, marker)


def _groups(
    names: Names,
    angles: dict[str, float],
    levels: dict[str, Level],
    name: str,
    line: Mapping[str, object],
    marker: Mapping[str, object],
) -> Iterator[dict[str, object]]:
    """Yield a line over the benefits and loose points on the commitments."""
    groups: Iterable[tuple[tuple[str, ...], str]] = (
        (names.catalogue.benefits, "lines+markers"),
        (names.catalogue.commitments, "markers"),
    )
    for place, (features, mode) in enumerate(groups):
        yield {
            "type": "scatterpolar",
            "mode": mode,
            "theta": [angles[feature] for feature in features],
            "r": [levels[feature].step if feature in levels else None for feature in features],
            "name": name,
            "showlegend": place == 0,
            "legendgroup": name,
            "line": line,
            "marker": marker,
            "cliponaxis": False,
        }


def _layout(names: Names, angles: dict[str, float], ink: str) -> dict[str, object]:
    between_groups = (90 - (max(angles.values()) + 360) / 2) % 360
    return {
        "height": 460,
        "margin": {"l": 84, "r": 84, "t": 30, "b": 10},
        "legend": {
            "font": {"color": ink},
            "orientation": "h",
            "y": -0.08,
            "yanchor": "top",
            "x": 0.5,
            "xanchor": "center",
        },
        "polar": {
            "bgcolor": "rgba(0,0,0,0)",
            "radialaxis": {
                "range": [_CENTRE, _RIM],
                "tickvals": [level.step for level in LEVELS],
                "ticktext": [str(level) for level in LEVELS],
                "angle": between_groups,
                "tickangle": between_groups,
                "showline": False,
                "tickfont": {"color": ink, "size": 12},
            },
            "angularaxis": {
                "direction": "clockwise",
                "rotation": 90,
                "tickvals": list(angles.values()),
                "ticktext": [names.feature_short(feature) for feature in angles],
                "tickfont": {"color": ink, "size": 13},
            },
        },
    }
