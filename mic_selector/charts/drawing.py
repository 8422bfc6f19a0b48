"""Pictures as SVG: no browser and no library is needed to draw them, and they are sharp on every
screen and paper.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
LONGEST_LABEL = 24

Point = tuple[float, float]


@dataclass(frozen=True)
class Ink:
    """The colours of all that is not an approach: words, thin lines, shaded parts, and the wanted
    profile.
    """

    words: str
    lines: str
    shade: str
    wanted: str


PAPER = Ink("#1a1a1a", "#c4c4c4", "#eeeeee", "#767676")


def drawing(left: float, top: float, width: float, height: float) -> Element:
    """Return an empty drawing that shows a part of the plane; lengths are in points of the
    screen.
    """
    return shape(
        None,
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"{left:g} {top:g} {width:g} {height:g}",
        **{"font-family": FONT},
    )


def shape(parent: Element | None, tag: str, **attributes: str | float) -> Element:
    """Draw a shape into a parent, or begin with one."""
    written = {name: _attribute(value) for name, value in attributes.items()}
    return Element(tag, written) if parent is None else SubElement(parent, tag, written)


def _attribute(value: str | float) -> str:
    return value if isinstance(value, str) else f"{round(value, 2):g}"


def path(parent: Element, line: Sequence[Point], **attributes: str | float) -> None:
    """Draw a line from point to point."""
    drawn = "M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in line)
    shape(parent, "path", d=drawn, **{"fill": "none", **attributes})


def label(words: str) -> str:
    """Return words short enough for a picture."""
    return words if len(words) <= LONGEST_LABEL else words[: LONGEST_LABEL - 1] + "…"


def text(
    parent: Element, place: Point, words: str, ink: Ink, anchor: str = "start", size: float = 12
) -> None:
    """Write words at a place; what is too long is cut."""
    attributes: dict[str, str | float] = {
        "text-anchor": anchor,
        "font-size": size,
        "fill": ink.words,
    }
    shape(parent, "text", x=place[0], y=place[1], **attributes).text = label(words)


def width_of(words: str, size: float) -> float:
    """Return about how wide words are, rather too much than too little."""
    return 0.58 * size * len(label(words))


def marker(parent: Element, place: Point, name: str, size: float) -> None:
    """Draw the marker of an approach by its name in the catalogue; `ring` is that of what is
    wanted. Its colour, and an edge that keeps markers apart that lie on one another, come from
    its class.
    """
    x, y = place
    if name in ("ring", "circle"):
        part = "ringmark" if name == "ring" else "marker"
        shape(parent, "circle", cx=x, cy=y, r=size, **{"class": part})
    else:
        corners = [(x + size * a, y + size * b) for a, b in _CORNERS[name]]
        path(parent, [*corners, corners[0]], **{"class": "marker"})


def _star(corners: int, inner: float) -> tuple[Point, ...]:
    turns = [math.pi * place / corners for place in range(2 * corners)]
    lengths = (1.35, inner) * corners
    return tuple(
        (long * math.sin(turn), -long * math.cos(turn))
        for turn, long in zip(turns, lengths, strict=True)
    )


_CORNERS: Mapping[str, tuple[Point, ...]] = {
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "diamond": ((0, -1.35), (1.35, 0), (0, 1.35), (-1.35, 0)),
    "triangle-up": ((0, -1.3), (1.2, 0.9), (-1.2, 0.9)),
    "triangle-down": ((0, 1.3), (1.2, -0.9), (-1.2, -0.9)),
    "cross": (
        *((-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4)),
        *((0.4, 1.2), (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4)),
    ),
    "star": _star(5, 0.6),
    "hexagon": _star(3, 1.35),
}


def written(svg: Element) -> str:
    """Return a drawing as text."""
    return ElementTree.tostring(svg, encoding="unicode")
