"""The radar: what is wanted, dashed, over up to three approaches.

Benefits lie on a line of their own around the circle. What an approach asks is set apart in a
shaded part, as loose points: there, more is not better. Lines differ in pattern and marker, so that
it can be read without colour.

It is drawn once, with classes that say what each part is. On a screen the style sheet gives them
their look, in light and dark; on paper `_PAPER_LOOK` does.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element

from mic_selector.catalogue import LEVELS, Level
from mic_selector.charts.drawing import (
    PAPER,
    Point,
    drawing,
    label,
    marker,
    path,
    shape,
    width_of,
    written,
)
from mic_selector.priorities import Priorities
from mic_selector.wording.names import Names
from mic_selector.wording.profile import Corner, corners

_RADIUS = 126.0
_CENTRE, _RIM, _LABELS = -0.7, 3.15, 3.75
_WORDS = 17.0
_WANTED_DASH = "7 5"
_DASHES = ("", "2 4", "10 4 2 4", "12 4")
_LINE = 2.4
_RING = 10.5
_ROW, _SAMPLE = 26.0, 44.0
_BLOCK, _BLOCK_STEP, _BLOCK_HEIGHT = 6.0, 8.5, 10.0
_MARGIN = 8.0
_WANTED = "wish"
_LARGEST_WORDS = 20.0
"""The size that the style sheet gives to labels on a phone: there must be room for it."""

_PAPER_LOOK: Mapping[str, Mapping[str, str | float]] = {
    "ring": {"fill": "none", "stroke": PAPER.lines},
    "asks-part": {"fill": PAPER.shade},
    "sector": {"fill": "none"},
    "label": {"fill": PAPER.words, "font-size": _WORDS},
    "behind": {"fill": "#ffffff"},
    "block": {"fill": "#ffffff", "stroke": PAPER.wanted},
    "block on": {"fill": PAPER.wanted, "stroke": PAPER.wanted},
    "line": {"fill": "none", "stroke": "currentColor"},
    "marker": {"fill": "currentColor", "stroke": PAPER.shade},
    "ringmark": {"fill": "none", "stroke": "currentColor", "stroke-width": 2.2},
}
_NOT_ON_PAPER = ("tabindex", "role", "aria-label", "aria-hidden")


@dataclass(frozen=True, kw_only=True)
class _Profile:
    """How one profile is drawn, and its level on each feature that it has one for."""

    key: str
    name: str
    levels: Mapping[str, Level]
    marker: str
    dash: str
    size: float


def radar(names: Names, priorities: Priorities, approaches: Sequence[str]) -> str:
    """Return the picture as SVG for a page; its legend stands beside it (see `samples`).

    What is wanted is drawn where an aim that counts is stated.
    """
    return written(_radar(names, priorities, approaches))


def samples(names: Names, priorities: Priorities, approaches: Sequence[str]) -> dict[str, str]:
    """Return the legend: the name of each profile, and how its line and marker look, as SVG."""
    return {
        profile.name: written(_sample(profile))
        for profile in _profiles(names, priorities, approaches)
    }


def radar_on_paper(names: Names, priorities: Priorities, approaches: Sequence[str]) -> str:
    """Return the same picture in the colours of paper, with its legend in it."""
    svg = _radar(names, priorities, approaches)
    left, top, width, height = (float(part) for part in svg.attrib["viewBox"].split())
    profiles = _profiles(names, priorities, approaches)
    for place, profile in enumerate(profiles):
        _explain(svg, profile, (left + _MARGIN, top + height + _ROW * (place + 0.5)))
    height += _ROW * len(profiles)
    svg.attrib |= {"viewBox": f"{left:g} {top:g} {width:g} {height:g}", "height": f"{height:g}"}
    _ink(svg, names, PAPER.words)
    return written(svg)


def _radar(names: Names, priorities: Priorities, approaches: Sequence[str]) -> Element:
    angles = _angles(names)
    left, right = _sides(names, angles)
    top, bottom = -1.3 * _RADIUS, 1.22 * _RADIUS
    svg = drawing(left, top, right - left, bottom - top)
    svg.set("class", "radar")
    _wedge(svg, names, angles)
    for level in LEVELS:
        shape(svg, "circle", cx=0, cy=0, r=-_at(0, level.step)[1], **{"class": "ring"})
    for corner in corners(names, priorities, approaches):
        _corner(svg, names, angles, corner)
    for level in LEVELS:
        _blocks(svg, _at((max(angles.values()) + 360) / 2, level.step), level.step)
    for profile in reversed(_profiles(names, priorities, approaches)):
        _draw(svg, names, angles, profile)
    return svg


def _profiles(
    names: Names, priorities: Priorities, approaches: Sequence[str]
) -> tuple[_Profile, ...]:
    """Return what is wanted, then the approaches."""
    return (
        *_wanted(names, priorities),
        *(
            _approach(names, priorities, approach, place)
            for place, approach in enumerate(approaches)
        ),
    )


def _wanted(names: Names, priorities: Priorities) -> Iterator[_Profile]:
    stated = {feature: priorities.of(feature) for feature in names.catalogue.features}
    levels = {feature: one.aim.level for feature, one in stated.items() if one.aim and one.counts}
    if levels:
        yield _Profile(
            key=_WANTED,
            name=names.messages("wanted"),
            levels=levels,
            marker="ring",
            dash=_WANTED_DASH,
            size=_RING,
        )


def _approach(names: Names, priorities: Priorities, approach: str, place: int) -> _Profile:
    known = names.catalogue.approaches[approach]
    return _Profile(
        key=approach,
        name=names.approach_short(approach),
        levels={
            feature: priorities.level(names.catalogue, approach, feature)
            for feature in names.catalogue.features
        },
        marker=known.marker,
        dash=_DASHES[place % len(_DASHES)],
        # Smaller from one to the next, so that where markers lie on one another all of them show.
        size=6.5 * 0.76**place,
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
        x, width = _at(angle, _LABELS)[0], width_of(names.feature_short(feature), _LARGEST_WORDS)
        before = {"start": 0.0, "middle": 0.5, "end": 1.0}[_anchor(x)]
        lefts.append(x - before * width)
        rights.append(x + (1 - before) * width)
    return min(lefts) - _MARGIN, max(rights) + _MARGIN


def _anchor(x: float) -> str:
    if abs(x) < 0.15 * _RADIUS:
        return "middle"
    return "start" if x > 0 else "end"


def _wedge(svg: Element, names: Names, angles: Mapping[str, float]) -> None:
    """The shaded part in which the commitments lie."""
    asked = [angles[feature] for feature in names.catalogue.commitments]
    if asked:
        half = _half_a_step(angles)
        path(svg, _sector(asked[0] - half, asked[-1] + half), **{"class": "asks-part"})


def _half_a_step(angles: Mapping[str, float]) -> float:
    return 180 / (len(angles) + 1)


def _sector(first: float, last: float) -> list[Point]:
    """Return the outline of a slice of the circle between two angles."""
    arc = [_at(first + (last - first) * part / 24, _RIM) for part in range(25)]
    return [(0, 0), *arc, (0, 0)]


def _corner(svg: Element, names: Names, angles: Mapping[str, float], corner: Corner) -> None:
    """A feature's axis and label in a slice of the circle that one can touch, point at or focus."""
    angle, half = angles[corner.feature], _half_a_step(angles)
    is_first = angle == 0
    group = shape(
        svg,
        "g",
        role="img",
        # One stop for the keyboard; arrows go from corner to corner.
        tabindex="0" if is_first else "-1",
        **{"class": "corner", "aria-label": corner.said},
    )
    path(group, _sector(angle - half, angle + half), **{"class": "sector"})
    path(group, [_at(angle, _CENTRE), _at(angle, 3)], **{"class": "ring"})
    x, y = _at(angle, _LABELS)
    _label(group, (x, y + _WORDS / 3), names.feature_short(corner.feature), _anchor(x))


def _label(parent: Element, place: Point, words: str, anchor: str = "start") -> None:
    look = {"class": "label", "text-anchor": anchor}
    shape(parent, "text", x=place[0], y=place[1], **look).text = label(words)


def _blocks(svg: Element, middle: Point, step: int) -> None:
    """Name a ring by the blocks of its level."""
    width = 2 * _BLOCK_STEP + _BLOCK
    # A little to the left: the innermost stays clear of a marker on the first axis.
    left, top = middle[0] - 0.7 * width, middle[1] - _BLOCK_HEIGHT / 2
    _box(svg, (left - 2, top - 2), (width + 4, _BLOCK_HEIGHT + 4), "behind")
    for place in range(3):
        corner = (left + place * _BLOCK_STEP, top)
        _box(svg, corner, (_BLOCK, _BLOCK_HEIGHT), "block on" if place < step else "block")


def _box(svg: Element, corner: Point, size: Point, part: str) -> None:
    (x, y), (width, height) = corner, size
    shape(svg, "rect", x=x, y=y, width=width, height=height, **{"class": part})


def _draw(svg: Element, names: Names, angles: Mapping[str, float], profile: _Profile) -> None:
    """A line over neighbouring benefits, and a marker wherever there is a level."""
    group = shape(svg, "g", **{"class": _look_of(profile)})
    shape(group, "title").text = profile.name
    for one, other in pairwise(names.catalogue.benefits):
        if one in profile.levels and other in profile.levels:
            ends = [_at(angles[key], profile.levels[key].step) for key in (one, other)]
            _line(group, ends, profile)
    for feature, level in profile.levels.items():
        marker(group, _at(angles[feature], level.step), profile.marker, profile.size)


def _look_of(profile: _Profile) -> str:
    return profile.key if profile.key == _WANTED else f"f-{profile.key}"


def _line(svg: Element, line: Sequence[Point], profile: _Profile) -> None:
    look: dict[str, str | float] = {"class": "line", "stroke-width": _LINE}
    if profile.dash:
        look["stroke-dasharray"] = profile.dash
    path(svg, line, **look)


def _sample(profile: _Profile) -> Element:
    svg = drawing(0, 0, _SAMPLE, 2 * _RING + 3)
    svg.attrib |= {"class": _look_of(profile), "aria-hidden": "true"}
    _show_line_and_marker(svg, profile, (0, _RING + 1.5))
    return svg


def _show_line_and_marker(svg: Element, profile: _Profile, start: Point) -> None:
    x, y = start
    _line(svg, [(x, y), (x + _SAMPLE, y)], profile)
    marker(svg, (x + _SAMPLE / 2, y), profile.marker, profile.size)


def _explain(svg: Element, profile: _Profile, start: Point) -> None:
    group = shape(svg, "g", **{"class": _look_of(profile)})
    _show_line_and_marker(group, profile, start)
    _label(group, (start[0] + _SAMPLE + 10, start[1] + _WORDS / 3), profile.name)


def _ink(part: Element, names: Names, colour: str) -> None:
    """Give a part and all in it the colours of paper instead of classes."""
    is_a = part.attrib.pop("class", "")
    if is_a.startswith("f-"):
        colour = names.catalogue.approaches[is_a.removeprefix("f-")].colour
    elif is_a == _WANTED:
        colour = PAPER.wanted
    for attribute in _NOT_ON_PAPER:
        part.attrib.pop(attribute, None)
    for attribute, value in _PAPER_LOOK.get(is_a, {}).items():
        part.set(attribute, colour if value == "currentColor" else str(value))
    for inner in part:
        _ink(inner, names, colour)
