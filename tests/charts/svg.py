"""Reading a drawing as one sees it."""

import math
import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from mic_selector.wording.names import Names

SVG = "{http://www.w3.org/2000/svg}"
TITLE = f"{SVG}title"

Point = tuple[float, float]


def drawn(svg: str) -> Element:
    return ElementTree.fromstring(svg)


def all_of(svg: str, tag: str) -> Iterator[Element]:
    return drawn(svg).iter(f"{SVG}{tag}")


def words(svg: str) -> list[str]:
    return [text.text or "" for text in all_of(svg, "text")]


def points_of(path: Element) -> list[Point]:
    found = re.findall(r"(-?[\d.]+),(-?[\d.]+)", path.attrib["d"])
    return [(float(x), float(y)) for x, y in found]


def is_marker(shape: Element) -> bool:
    """Markers are circles and closed shapes; lines are open paths."""
    return shape.tag == f"{SVG}circle" or points_of(shape)[0] == points_of(shape)[-1]


def place_of(marker: Element) -> Point:
    """Return the middle of a marker."""
    if marker.tag == f"{SVG}circle":
        return float(marker.attrib["cx"]), float(marker.attrib["cy"])
    corners = points_of(marker)[:-1]
    return tuple((min(values) + max(values)) / 2 for values in zip(*corners, strict=True))


def polar(place: Point) -> tuple[float, float]:
    """Return the angle in degrees, clockwise from the top, and the distance from the middle of a
    radar.
    """
    x, y = place
    return math.degrees(math.atan2(x, -y)) % 360, math.hypot(x, y)


def profile(svg: str, name: str) -> list[Element]:
    """Return the shapes of a profile: its lines and markers, without the legend."""
    group = next((one for one in all_of(svg, "g") if one.findtext(f"{SVG}title") == name), None)
    return [] if group is None else [shape for shape in group if shape.tag != f"{SVG}title"]


def rings(svg: str) -> list[float]:
    """Return the distances of the four rings from the middle: those that belong to no profile."""
    return [float(one.attrib["r"]) for one in drawn(svg) if one.tag == f"{SVG}circle"][:4]


def axis_angles(svg: str, names: Names) -> dict[str, float]:
    """Return the angle at which every feature's axis ends: benefits first, then commitments."""
    features = (*names.catalogue.benefits, *names.catalogue.commitments)
    corners = [one for one in drawn(svg) if one.tag == f"{SVG}g" and not one.findtext(TITLE)]
    paths = [path for corner in corners for path in corner.iter(f"{SVG}path")]
    spokes = [path for path in paths if len(points_of(path)) == 2]
    ends = [polar(points_of(one)[-1])[0] for one in spokes[: len(features)]]
    return dict(zip(features, ends, strict=True))


def levels_by_feature(svg: str, names: Names, name: str) -> dict[str, int]:
    """Return the ring of every marker of a profile, by the feature whose axis it lies on."""
    found = {}
    for marker in filter(is_marker, profile(svg, name)):
        angle, distance = polar(place_of(marker))
        angles, distances = axis_angles(svg, names), rings(svg)
        feature = min(angles, key=lambda one: abs((angles[one] - angle + 180) % 360 - 180))
        found[feature] = min(range(4), key=lambda step: abs(distances[step] - distance))
    return found
