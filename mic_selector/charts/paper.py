"""The contribution bars for paper: where the score of each approach comes from, told apart by
hatching and number.
"""

import math
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement

from mic_selector.charts.drawing import PAPER, Point, drawing, shape, text, written
from mic_selector.decision import Evaluation
from mic_selector.priorities import Priorities
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import question_order
from mic_selector.wording.rounding import points

_WIDTH = 640.0
_LEFT, _LENGTH, _HEIGHT, _ROW = 150.0, 430.0, 20.0, 30.0
_LEGEND_ROW, _LEGEND_COLUMN, _IN_A_ROW = 20.0, 205.0, 3
_NARROWEST_FOR_NUMBER = 11.0
_OUTLINE = 0.8
_HATCHES = (
    ("#ffffff", ""),
    ("#d9d9d9", ""),
    ("#ffffff", "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2"),
    ("#b3b3b3", ""),
    ("#ffffff", "M0,3 h6"),
    ("#d9d9d9", "M-1,5 l2,2 M0,0 l6,6 M5,-1 l2,2"),
    ("#ffffff", "M3,0 v6"),
    ("#ffffff", "M0,3 h6 M3,0 v6"),
)


def contribution_bars(names: Names, priorities: Priorities, evaluation: Evaluation) -> str:
    """Return a bar for every ranked approach, as long as its score, in parts as wide as the points
    per feature.
    """
    counted = (feature for feature in question_order(names) if priorities.of(feature).counts)
    numbers = {feature: number for number, feature in enumerate(counted, 1)}
    legend = _ROW * len(evaluation.ranking) + 14
    svg = drawing(0, 0, _WIDTH, legend + _LEGEND_ROW * math.ceil(len(numbers) / _IN_A_ROW) + 4)
    _define_hatches(svg)
    for row, standing in enumerate(evaluation.ranking):
        top = _ROW * row + 5
        line = top + _HEIGHT / 2 + 4
        text(svg, (_LEFT - 10, line), names.approach_short(standing.approach), PAPER, "end")
        _box(svg, (_LEFT, top), (_LENGTH, _HEIGHT), "none", PAPER.lines)
        for left, width, number in _parts(standing.contributions, numbers):
            _box(svg, (left, top), (width, _HEIGHT), _fill(number), PAPER.words)
            if width >= _NARROWEST_FOR_NUMBER:
                _number(svg, (left + width / 2, line), number)
        text(svg, (_LEFT + _LENGTH + 10, line), points(names, standing.exact_score), PAPER)
    for place, (feature, number) in enumerate(numbers.items()):
        x, y = (
            20 + _LEGEND_COLUMN * (place % _IN_A_ROW),
            legend + _LEGEND_ROW * (place // _IN_A_ROW),
        )
        _box(svg, (x, y), (30, 14), _fill(number), PAPER.words)
        _number(svg, (x + 15, y + 11), number)
        text(svg, (x + 38, y + 11), names.feature_short(feature), PAPER)
    return written(svg)


def _parts(
    contributions: Mapping[str, float], numbers: Mapping[str, int]
) -> Iterator[tuple[float, float, int]]:
    """Yield where a part of a bar starts, how wide it is, and the number of its feature."""
    left = _LEFT
    for feature, number in numbers.items():
        width = _LENGTH * contributions[feature] / 100
        if width:
            yield left, width, number
        left += width


def _define_hatches(svg: Element) -> None:
    definitions = SubElement(svg, "defs")
    for place, (ground, lines) in enumerate(_HATCHES):
        pattern = shape(
            definitions,
            "pattern",
            id=f"hatch-{place}",
            width=6,
            height=6,
            patternUnits="userSpaceOnUse",
        )
        shape(pattern, "rect", width=6, height=6, fill=ground)
        if lines:
            shape(pattern, "path", d=lines, stroke=PAPER.wanted, **{"stroke-width": _OUTLINE})


def _fill(number: int) -> str:
    return f"url(#hatch-{(number - 1) % len(_HATCHES)})"


def _box(svg: Element, corner: Point, size: Point, fill: str, stroke: str) -> None:
    (x, y), (width, height) = corner, size
    outline: dict[str, str | float] = {"stroke": stroke, "stroke-width": _OUTLINE}
    shape(svg, "rect", x=x, y=y, width=width, height=height, fill=fill, **outline)


def _number(svg: Element, place: Point, number: int) -> None:
    """A number on a white ground, so that hatching does not hide it."""
    x, y = place
    shape(svg, "circle", cx=x, cy=y - 4, r=5.5, fill="#ffffff")
    text(svg, (x, y - 0.5), str(number), PAPER, anchor="middle", size=10)
