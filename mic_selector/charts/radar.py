"""The radar: the wanted profile, dashed, over the approaches one picks.

Benefits lie on a line of their own around the circle. What an approach asks is set apart in a
shaded part, as loose points: there, more is not better. Lines differ in pattern and marker, so that
it can be read without colour.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element

from mic_selector.catalogue import LEVELS, Level
from mic_selector.charts.drawing import (
    PAPER,
    Ink,
    Point,
    drawing,
    marker,
    path,
    shape,
    text,
    width_of,
    written,
)
from mic_selector.priorities import Priorities
from mic_selector.wording.names import Names

_RADIUS = 120.0
_CENTRE, _RIM, _LABELS = -0.7, 3.15, 3.6
_WORDS = 14.0
_DASHES = ("", "2 3", "9 3 2 3", "12 4")
_WANTED_DASH = "7 5"
_ROW, _SAMPLE = 22.0, 44.0
_MARGIN = 8.0


@dataclass(frozen=True)
class _Profile:
    """How one profile is drawn, and its level on each feature that it has one for."""

    name: str
    levels: Mapping[str, Level]
    colour: str
    marker: str
    dash: str
    width: float
    size: float


def radar(names: Names, priorities: Priorities, approaches: Sequence[str], ink: Ink = PAPER) -> str:
    """Return the picture as SVG; the wanted profile is drawn where an aim that counts is stated."""
    profiles = (
        *_wanted(names, priorities, ink),
        *(
            _approach(names, priorities, approach, place)
            for place, approach in enumerate(approaches)
        ),
    )
    angles = _angles(names)
    left, right = _sides(names, angles)
    top, legend = -1.25 * _RADIUS, 1.35 * _RADIUS
    svg = drawing(left, top, right - left, legend + _ROW * len(profiles) - top)
    _grid(svg, names, angles, ink)
    for profile in profiles:
        _draw(svg, names, angles, profile, ink)
    for place, profile in enumerate(profiles):
        _explain(svg, profile, legend + _ROW * place, ink)
    return written(svg)


def _wanted(names: Names, priorities: Priorities, ink: Ink) -> Iterator[_Profile]:
    stated = {feature: priorities.of(feature) for feature in names.catalogue.features}
    levels = {feature: one.aim.level for feature, one in stated.items() if one.aim and one.counts}
    if levels:
        yield _Profile(names.messages("wanted"), levels, ink.wanted, "ring", _WANTED_DASH, 2.6, 8.5)


def _approach(names: Names, priorities: Priorities, approach: str, place: int) -> _Profile:
    known = names.catalogue.approaches[approach]
    levels = {
        feature: priorities.level(names.catalogue, approach, feature)
        for feature in names.catalogue.features
    }
    # Smaller from one to the next, so that where markers lie on one another all of them show.
    size = 6.2 * 0.76**place
    dash = _DASHES[place % len(_DASHES)]
    return _Profile(
        names.approach_short(approach), levels, known.colour, known.marker, dash, 2.0, size
    )


def _angles(names: Names) -> dict[str, float]:
    """Return the angle of every axis in degrees from the top: benefits first, commitments after a
    gap on both sides.
    """
    benefits, commitments = names.catalogue.benefits, names.catalogue.commitments
    step = 360 / (len(benefits) + len(commitments) + 1)
    angles = {feature: step * place for place, feature in enumerate(benefits)}
    start = step * (len(benefits) + 0.5)
    return angles | {feature: start + step * place for place, feature in enumerate(commitments)}


def _at(angle: float, step: float) -> Point:
    """Return a place on an axis; the middle of the circle is 0, 0."""
    length = _RADIUS * (step - _CENTRE) / (_RIM - _CENTRE)
    turn = math.radians(angle)
    return length * math.sin(turn), -length * math.cos(turn)


def _sides(names: Names, angles: Mapping[str, float]) -> tuple[float, float]:
    """Return how far the picture reaches to the left and to the right, so that no label is cut
    off.
    """
    lefts, rights = [-_RADIUS], [_RADIUS]
    for feature, angle in angles.items():
        x, width = _at(angle, _LABELS)[0], width_of(names.feature_short(feature), _WORDS)
        before = {"start": 0.0, "middle": 0.5, "end": 1.0}[_anchor(x)]
        lefts.append(x - before * width)
        rights.append(x + (1 - before) * width)
    return min(lefts) - _MARGIN, max(rights) + _MARGIN


def _anchor(x: float) -> str:
    if abs(x) < 0.15 * _RADIUS:
        return "middle"
    return "start" if x > 0 else "end"


def _grid(svg: Element, names: Names, angles: Mapping[str, float], ink: Ink) -> None:
    _wedge(svg, names, angles, ink)
    for level in LEVELS:
        shape(svg, "circle", cx=0, cy=0, r=-_at(0, level.step)[1], fill="none", stroke=ink.lines)
    for feature, angle in angles.items():
        path(svg, [_at(angle, _CENTRE), _at(angle, 3)], stroke=ink.lines)
        x, y = _at(angle, _LABELS)
        text(svg, (x, y + _WORDS / 3), names.feature_short(feature), ink, _anchor(x), _WORDS)
    between = (max(angles.values()) + 360) / 2
    for level in LEVELS:
        x, y = _at(between, level.step)
        text(svg, (x, y + _WORDS / 3), str(level), ink, "middle", _WORDS)


def _wedge(svg: Element, names: Names, angles: Mapping[str, float], ink: Ink) -> None:
    """The shaded part in which the commitments lie."""
    asked = [angles[feature] for feature in names.catalogue.commitments]
    if asked:
        half = 180 / (len(angles) + 1)
        first, last = asked[0] - half, asked[-1] + half
        arc = [_at(first + (last - first) * part / 24, _RIM) for part in range(25)]
        path(svg, [(0, 0), *arc, (0, 0)], fill=ink.shade, stroke="none")


def _draw(
    svg: Element, names: Names, angles: Mapping[str, float], profile: _Profile, ink: Ink
) -> None:
    """A line over neighbouring benefits, and a marker wherever there is a level."""
    group = shape(svg, "g")
    shape(group, "title").text = profile.name
    benefits = names.catalogue.benefits
    for one, other in pairwise(benefits):
        if one in profile.levels and other in profile.levels:
            _line(
                group,
                [_at(angles[feature], profile.levels[feature].step) for feature in (one, other)],
                profile,
            )
    for feature, level in profile.levels.items():
        marker(
            group,
            _at(angles[feature], level.step),
            profile.marker,
            profile.colour,
            profile.size,
            ink.shade,
        )


def _line(svg: Element, line: Sequence[Point], profile: _Profile) -> None:
    dash = {"stroke-dasharray": profile.dash} if profile.dash else {}
    path(svg, line, stroke=profile.colour, **{"stroke-width": profile.width}, **dash)


def _explain(svg: Element, profile: _Profile, y: float, ink: Ink) -> None:
    start = -_RADIUS + _MARGIN
    _line(svg, [(start, y), (start + _SAMPLE, y)], profile)
    marker(svg, (start + _SAMPLE / 2, y), profile.marker, profile.colour, profile.size, ink.shade)
    text(svg, (start + _SAMPLE + 10, y + _WORDS / 3), profile.name, ink, size=_WORDS)
