"""The radar: the wanted profile over the approaches, what is asked set apart."""

import re
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

import pytest

from mic_selector.catalogue import Catalogue, Level
from mic_selector.charts import PAPER, Ink, radar
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

INK = Ink("#123456", "#111111", "#222222", "#333333")
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
    said = words(radar(names, lichtervelde, FOUR))
    features = [names.feature_short(feature) for feature in names.catalogue.features]
    approaches = [names.approach_short(approach) for approach in FOUR]
    assert sorted(said) == sorted(
        [*features, "-", "+", "++", "+++", wanted_name(names), *approaches]
    )


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
    svg = radar(english, Priorities(MappingProxyType(given)), ["twinning"])
    assert profile(svg, wanted_name(english)) == []
    assert wanted_name(english) not in words(svg)


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
    svg = radar(english, Priorities(), [], INK)
    angles = axis_angles(svg, english)
    ordered = sorted(angles.values())
    gaps = [
        (after - before) % 360
        for before, after in zip(ordered, [*ordered[1:], ordered[0]], strict=True)
    ]
    assert sum(gap > min(gaps) * 1.2 for gap in gaps) == 2
    (shade,) = [one for one in all_of(svg, "path") if one.attrib.get("fill") == INK.shade]
    reached = [polar(point)[0] for point in points_of(shade)[1:-1]]
    inside = {feature for feature, angle in angles.items() if min(reached) < angle < max(reached)}
    assert inside == set(english.catalogue.commitments)


def test_every_approach_keeps_its_colour_and_marker_whatever_its_place(
    catalogue: Catalogue, english: Names
) -> None:
    every = list(catalogue.approaches)
    looks: dict[str, set[tuple[str, str]]] = {key: set() for key in every}
    for picked in (every, every[::-1]):
        svg = radar(english, Priorities(), picked)
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
    svg = radar(names, lichtervelde, FOUR)
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
    svg = radar(english, Priorities(), list(english.catalogue.approaches), INK)
    for key, approach in english.catalogue.approaches.items():
        for one in filter(is_marker, profile(svg, english.approach_short(key))):
            assert (one.attrib["fill"], one.attrib["stroke"]) == (approach.colour, INK.shade)


def test_a_level_of_ones_own_is_drawn(english: Names) -> None:
    own = MappingProxyType({"twinning": MappingProxyType({"governance": Level.HIGH})})
    svg = radar(english, Priorities(levels=own), ["twinning"])
    assert levels_by_feature(svg, english, english.approach_short("twinning"))["governance"] == 3


def test_all_text_has_the_colour_of_the_theme(english: Names, lichtervelde: Priorities) -> None:
    texts = all_of(radar(english, lichtervelde, ["twinning"], INK), "text")
    assert {text.attrib["fill"] for text in texts} == {INK.words}


@pytest.mark.parametrize("ink", [PAPER, INK])
def test_the_picture_runs_and_fetches_nothing(
    names: Names, lichtervelde: Priorities, ink: Ink
) -> None:
    svg = radar(names, lichtervelde, FOUR, ink)
    assert {one.tag.removeprefix(SVG) for one in drawn(svg).iter()} <= {
        "svg",
        "g",
        "title",
        "path",
        "circle",
        "text",
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
        assert shown in words(radar(names, lichtervelde, ("twinning",)))


def test_the_same_answers_give_the_same_picture(english: Names, lichtervelde: Priorities) -> None:
    assert radar(english, replace(lichtervelde), FOUR) == radar(english, lichtervelde, FOUR)
