"""The radar: the wanted profile over the approaches, what is asked set apart."""

import math
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

import pytest

from mic_selector.catalogue import Catalogue, Level
from mic_selector.charts import PAPER, radar, radar_on_paper, samples
from mic_selector.files.messages import messages_in
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.wording.names import Names
from tests.charts.svg import (
    SVG,
    all_of,
    axis_angles,
    drawn,
    is_marker,
    levels_by_feature,
    points_of,
    polar,
    profile,
    rings,
    words,
)

FOUR = ("twinning", "networks", "city_to_city", "humanitarian")


def wanted_name(names: Names) -> str:
    return names.messages("wanted")


def test_an_approach_lies_on_the_rings_of_its_levels(
    english: Names, lichtervelde: Priorities
) -> None:
    svg = radar(english, lichtervelde, ["twinning"])
    steps = {
        key: level.step for key, level in english.catalogue.approaches["twinning"].levels.items()
    }
    assert levels_by_feature(svg, english, english.approach_short("twinning")) == steps


def test_rings_axes_and_profiles_are_named_in_the_language(
    names: Names, lichtervelde: Priorities
) -> None:
    features = [names.feature_short(feature) for feature in names.catalogue.features]
    profiles = [wanted_name(names), *map(names.approach_short, FOUR)]
    assert sorted(words(radar(names, lichtervelde, FOUR))) == sorted(features)
    assert list(samples(names, lichtervelde, FOUR)) == profiles
    on_paper = words(radar_on_paper(names, lichtervelde, FOUR))
    assert sorted(on_paper) == sorted([*features, *profiles])


def test_each_ring_is_named_by_the_blocks_of_its_level(english: Names) -> None:
    svg = radar(english, Priorities(), [])
    blocks = [one for one in all_of(svg, "rect") if "block" in one.attrib["class"].split()]
    distances = rings(svg)
    for step in range(4):
        three = blocks[3 * step : 3 * step + 3]
        assert ["on" in one.attrib["class"].split() for one in three] == [
            place < step for place in range(3)
        ]
        middle = three[1]
        _, distance = polar((float(middle.attrib["x"]) + 3, float(middle.attrib["y"]) + 5))
        nearest = min(range(4), key=lambda ring: abs(distances[ring] - distance))
        assert nearest == step


def test_the_rings_lie_at_even_distances_from_the_least_to_the_most(english: Names) -> None:
    distances = rings(radar(english, Priorities(), []))
    steps = [after - before for before, after in pairwise(distances)]
    assert len(steps) == 3
    assert steps == pytest.approx([steps[0]] * 3, abs=0.02)
    assert steps[0] > 0


def test_a_label_stands_at_the_end_of_its_axis(english: Names) -> None:
    svg = radar(english, Priorities(), [])
    for feature, angle in axis_angles(svg, english).items():
        (text,) = [one for one in all_of(svg, "text") if one.text == english.feature_short(feature)]
        there, distance = polar((float(text.attrib["x"]), float(text.attrib["y"])))
        assert abs((there - angle + 180) % 360 - 180) < 5
        assert distance > rings(svg)[-1]


def test_no_ring_of_what_is_wanted_lies_on_a_label(english: Names) -> None:
    """A letter reaches three quarters of its size above its line, and a quarter below it."""
    most = Priority(3, Aim(Direction.AT_LEAST, Level.HIGH))
    every = Priorities(MappingProxyType(dict.fromkeys(english.catalogue.features, most)))
    svg = radar_on_paper(english, every, [])
    marks = [one for one in all_of(svg, "circle") if one.attrib.get("stroke-width") == "2.2"]
    features = [*map(english.feature_short, english.catalogue.features)]
    for text in (one for one in all_of(svg, "text") if one.text in features):
        x, line, size = (float(text.attrib[key]) for key in ("x", "y", "font-size"))
        left, right = {"start": (0, 40), "middle": (-20, 20), "end": (-40, 0)}[
            text.attrib["text-anchor"]
        ]
        for ring in marks:
            here, there, radius = (float(ring.attrib[key]) for key in ("cx", "cy", "r"))
            across = max(x + left - here, 0, here - x - right)
            along = max(line - 0.75 * size - there, 0, there - line - size / 4)
            assert math.hypot(across, along) > radius + 1.1, text.text


def test_what_is_wanted_is_drawn_dashed_where_an_aim_that_counts_is_stated(
    english: Names, lichtervelde: Priorities
) -> None:
    svg = radar(english, lichtervelde, ["twinning"])
    # By hand from the example: governance has importance 0, private sector no opinion.
    by_hand = {
        "political": 1,
        "civil_society": 2,
        "reciprocity": 2,
        "global_citizenship": 2,
        "duration": 2,
        "budget": 1,
    }
    assert levels_by_feature(svg, english, wanted_name(english)) == by_hand
    lines = [shape for shape in profile(svg, wanted_name(english)) if not is_marker(shape)]
    # Political and civil society are neighbours, and so are reciprocity and citizenship; a gap is
    # not bridged.
    assert len(lines) == 2
    assert all(line.attrib["stroke-dasharray"] for line in lines)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"governance": Priority(3)},
        {"political": Priority(0, Aim(Direction.AT_LEAST, Level.ABSENT))},
    ],
)
def test_nothing_wanted_is_drawn_where_nothing_is_stated(
    english: Names, given: dict[str, Priority]
) -> None:
    stated = Priorities(MappingProxyType(given))
    svg = radar_on_paper(english, stated, ["twinning"])
    assert profile(svg, wanted_name(english)) == []
    assert wanted_name(english) not in words(svg)
    assert wanted_name(english) not in samples(english, stated, ["twinning"])


def test_what_is_asked_is_not_joined_to_what_is_given(
    english: Names, lichtervelde: Priorities
) -> None:
    svg = radar(english, lichtervelde, ["twinning", "networks"])
    angles = axis_angles(svg, english)
    asked = [angles[feature] for feature in english.catalogue.commitments]
    for name in (
        wanted_name(english),
        english.approach_short("twinning"),
        english.approach_short("networks"),
    ):
        shapes = profile(svg, name)
        for line in (shape for shape in shapes if not is_marker(shape)):
            for point in points_of(line):
                assert all(abs(polar(point)[0] - angle) > 5 for angle in asked)
        assert set(english.catalogue.commitments) <= set(levels_by_feature(svg, english, name))


def test_the_two_axes_of_what_is_asked_are_set_apart_by_a_gap_and_a_shade(english: Names) -> None:
    svg = radar(english, Priorities(), [])
    angles = axis_angles(svg, english)
    ordered = sorted(angles.values())
    gaps = [
        (after - before) % 360
        for before, after in zip(ordered, [*ordered[1:], ordered[0]], strict=True)
    ]
    assert sum(gap > min(gaps) * 1.2 for gap in gaps) == 2
    (shade,) = [one for one in all_of(svg, "path") if one.attrib["class"] == "asks-part"]
    reached = [polar(point)[0] for point in points_of(shade)[1:-1]]
    inside = {feature for feature, angle in angles.items() if min(reached) < angle < max(reached)}
    assert inside == set(english.catalogue.commitments)


def test_every_approach_keeps_its_colour_and_marker_whatever_its_place(
    catalogue: Catalogue, english: Names
) -> None:
    every = list(catalogue.approaches)
    looks: dict[str, set[tuple[str, str]]] = {key: set() for key in every}
    for picked in (every, every[::-1]):
        svg = radar_on_paper(english, Priorities(), picked)
        for key in every:
            first = next(filter(is_marker, profile(svg, english.approach_short(key))))
            corners = "circle" if first.tag == f"{SVG}circle" else str(len(points_of(first)))
            looks[key].add((first.attrib["fill"], corners))
    assert {key: {colour for colour, _ in found} for key, found in looks.items()} == {
        key: {approach.colour} for key, approach in catalogue.approaches.items()
    }
    assert all(len(found) == 1 for found in looks.values())


def test_profiles_are_told_apart_by_pattern_and_marker_too(
    names: Names, lichtervelde: Priorities
) -> None:
    svg = radar_on_paper(names, lichtervelde, FOUR)
    patterns, markers = set(), set()
    for name in (wanted_name(names), *map(names.approach_short, FOUR)):
        shapes = profile(svg, name)
        patterns |= {
            shape.attrib.get("stroke-dasharray", "") for shape in shapes if not is_marker(shape)
        }
        first = next(filter(is_marker, shapes))
        markers.add(
            (
                first.tag,
                first.attrib.get("fill") == "none",
                len(first.attrib.get("d", "").split("L")),
            )
        )
    assert len(patterns) == len(FOUR) + 1
    assert len(markers) == len(FOUR) + 1


def test_a_marker_has_an_edge_that_parts_it_from_those_below_it(english: Names) -> None:
    svg = radar_on_paper(english, Priorities(), list(english.catalogue.approaches))
    for key, approach in english.catalogue.approaches.items():
        markers = filter(is_marker, profile(svg, english.approach_short(key)))
        looks = {(one.attrib["fill"], one.attrib["stroke"]) for one in markers}
        assert looks == {(approach.colour, PAPER.shade)}


def test_a_level_of_ones_own_is_drawn(english: Names) -> None:
    own = MappingProxyType({"twinning": MappingProxyType({"governance": Level.HIGH})})
    svg = radar(english, Priorities(levels=own), ["twinning"])
    assert levels_by_feature(svg, english, english.approach_short("twinning"))["governance"] == 3


def test_on_a_page_no_colour_is_written_into_the_picture(
    names: Names, lichtervelde: Priorities
) -> None:
    """Else a dark page, or forced colours, could not change it."""
    for svg in (radar(names, lichtervelde, FOUR), *samples(names, lichtervelde, FOUR).values()):
        for one in drawn(svg).iter():
            assert not {"stroke", "color"} & set(one.attrib)
            assert one.attrib.get("fill", "none") == "none"


def test_on_paper_nothing_is_left_to_a_style_sheet(names: Names, lichtervelde: Priorities) -> None:
    for one in drawn(radar_on_paper(names, lichtervelde, FOUR)).iter():
        assert not {"class", "tabindex", "role", "aria-label"} & set(one.attrib)


def test_a_corner_says_its_values_and_its_source(english: Names, lichtervelde: Priorities) -> None:
    """By hand from the table: twinning has +++ on civil society, networks +."""
    svg = radar(english, lichtervelde, ["twinning", "networks"])
    said = [one.attrib["aria-label"] for one in all_of(svg, "g") if one.attrib["class"] == "corner"]
    assert len(said) == len(english.catalogue.features)
    assert said[2].split("\n") == [
        "Civil society",
        "Wanted: at least clearly",
        "Twinning: strongly",
        "Networks: a little",
        "Source: VVSG 2023 (EN), In a nutshell, p. 4",
    ]


def test_one_corner_is_a_stop_for_the_keyboard(english: Names, lichtervelde: Priorities) -> None:
    svg = radar(english, lichtervelde, ["twinning"])
    stops = [one.attrib["tabindex"] for one in all_of(svg, "g") if "tabindex" in one.attrib]
    assert stops == ["0", *["-1"] * 7]


@pytest.mark.parametrize("draw", [radar, radar_on_paper])
def test_the_picture_runs_and_fetches_nothing(
    names: Names, lichtervelde: Priorities, draw: Callable[..., str]
) -> None:
    svg = draw(names, lichtervelde, FOUR)
    assert {one.tag.removeprefix(SVG) for one in drawn(svg).iter()} <= {
        *("svg", "g", "title", "path", "circle", "rect", "text")
    }
    assert not re.search(r"https?:|href|\bon\w+=|style=", re.sub(r' xmlns="[^"]+"', "", svg))


def test_a_name_is_text_whatever_it_says_and_cut_where_it_is_too_long(
    catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    for name, shown in (
        ("<script>\"&'</script>", "<script>\"&'</script>"),
        ("x" * 100, "x" * 23 + "…"),
    ):
        other = catalogue.approaches["twinning"].model_copy(update={"short": {"nl": name}})
        names = Names(
            catalogue.model_copy(update={"approaches": {"twinning": other}}), messages_in("nl")
        )
        assert shown in words(radar_on_paper(names, lichtervelde, ("twinning",)))


def test_the_same_answers_give_the_same_picture(english: Names, lichtervelde: Priorities) -> None:
    assert radar(english, replace(lichtervelde), FOUR) == radar(english, lichtervelde, FOUR)
