"""The radar: the wanted profile over the approaches, what is asked set apart."""

from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go
import pytest

from mic_selector.catalogue import Catalogue, Level
from mic_selector.charts import radar
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.wording.names import Names

INK = "#123456"


def lines(figure: go.Figure, name: str) -> list[Any]:
    return [trace for trace in figure.data if trace.type == "scatterpolar" and trace.name == name]


def wanted_name(names: Names) -> str:
    return names.messages("wanted")


def radius_by_label(figure: go.Figure, traces: list[Any]) -> dict[str, int]:
    """Return the ring of every point that is drawn, by the label of its axis."""
    axis = figure.layout.polar.angularaxis
    labels = dict(zip(axis.tickvals, axis.ticktext, strict=True))
    return {
        labels[angle]: radius
        for trace in traces
        for angle, radius in zip(trace.theta, trace.r, strict=True)
        if radius is not None
    }


def test_an_approach_lies_on_the_rings_of_its_levels(english: Names, lichtervelde: Priorities) -> None:
    figure = radar(english, lichtervelde, ["twinning"], INK)
    drawn = radius_by_label(figure, lines(figure, english.approach_short("twinning")))
    steps = {english.feature_short(key): level.step for key, level in
             english.catalogue.approaches["twinning"].levels.items()}  # fmt: skip
    assert drawn == steps


def test_the_rings_are_labelled_with_the_four_levels(english: Names) -> None:
    axis = radar(english, Priorities(), [], INK).layout.polar.radialaxis
    assert dict(zip(axis.tickvals, axis.ticktext, strict=True)) == {0: "-", 1: "+", 2: "++", 3: "+++"}


def test_every_feature_has_an_axis_in_the_language(names: Names) -> None:
    axis = radar(names, Priorities(), [], INK).layout.polar.angularaxis
    assert list(axis.ticktext) == [names.feature_short(feature) for feature in names.catalogue.features]
    assert len(set(axis.tickvals)) == 8


def test_what_is_wanted_is_drawn_dashed_where_an_aim_that_counts_is_stated(
    english: Names, lichtervelde: Priorities
) -> None:
    figure = radar(english, lichtervelde, ["twinning"], INK)
    wanted = lines(figure, wanted_name(english))
    # By hand from the example: governance has importance 0, private sector no opinion.
    by_hand = {
        "political": 1,
        "civil_society": 2,
        "reciprocity": 2,
        "global_citizenship": 2,
        "duration": 2,
        "budget": 1,
    }
    assert radius_by_label(figure, wanted) == {english.feature_short(key): step for key, step in by_hand.items()}
    assert {trace.line.dash for trace in wanted} == {"dash"}


@pytest.mark.parametrize(
    "given",
    [{}, {"governance": Priority(3)}, {"political": Priority(0, Aim(Direction.AT_LEAST, Level.ABSENT))}],
)
def test_nothing_wanted_is_drawn_where_nothing_is_stated(english: Names, given: dict[str, Priority]) -> None:
    figure = radar(english, Priorities(MappingProxyType(given)), ["twinning"], INK)
    assert lines(figure, wanted_name(english)) == []


def test_a_gap_in_what_is_wanted_is_not_bridged(english: Names, lichtervelde: Priorities) -> None:
    figure = radar(english, lichtervelde, [], INK)
    assert not any(trace.connectgaps for trace in lines(figure, wanted_name(english)))


def test_what_is_asked_is_not_joined_to_what_is_given(english: Names, lichtervelde: Priorities) -> None:
    figure = radar(english, lichtervelde, ["twinning", "networks"], INK)
    axis = figure.layout.polar.angularaxis
    angles = dict(zip(english.catalogue.features, axis.tickvals, strict=True))
    asked = {angles[feature] for feature in english.catalogue.commitments}
    for trace in figure.data:
        if trace.type == "scatterpolar" and "lines" in trace.mode:
            assert not asked & set(trace.theta)
    loose = [trace for trace in figure.data if trace.type == "scatterpolar" and asked & set(trace.theta)]
    assert {trace.mode for trace in loose} == {"markers"}
    assert len(loose) == 3


def test_the_two_axes_of_what_is_asked_are_set_apart_by_a_gap_and_a_shade(english: Names) -> None:
    figure = radar(english, Priorities(), [], INK)
    angles = sorted(angle % 360 for angle in figure.layout.polar.angularaxis.tickvals)
    gaps = [(after - before) % 360 for before, after in zip(angles, [*angles[1:], angles[0]], strict=True)]
    assert sum(gap > min(gaps) * 1.2 for gap in gaps) == 2
    (shade,) = [trace for trace in figure.data if trace.type == "barpolar"]
    middle, width = shade.theta[0], shade.width[0]
    inside = [angle for angle in figure.layout.polar.angularaxis.tickvals if abs(angle - middle) < width / 2]
    assert inside == list(figure.layout.polar.angularaxis.tickvals)[6:]


def test_every_approach_keeps_its_colour_and_marker_whatever_its_place(catalogue: Catalogue, english: Names) -> None:
    every = list(catalogue.approaches)
    for picked in (every, every[::-1]):
        figure = radar(english, Priorities(), picked, INK)
        for key, approach in catalogue.approaches.items():
            for trace in lines(figure, english.approach_short(key)):
                assert (trace.marker.color, trace.marker.symbol) == (approach.colour, approach.marker)


def test_two_approaches_are_told_apart_by_more_than_colour(english: Names) -> None:
    figure = radar(english, Priorities(), ["twinning", "networks"], INK)
    looks = {
        name: {(trace.line.dash, trace.marker.symbol) for trace in lines(figure, english.approach_short(name))}
        for name in ("twinning", "networks")
    }
    assert looks["twinning"].isdisjoint(looks["networks"])


def test_everything_drawn_stands_in_the_legend_once(english: Names, lichtervelde: Priorities) -> None:
    figure = radar(english, lichtervelde, ["twinning", "networks"], INK)
    entries = [trace.name for trace in figure.data if trace.showlegend is not False]
    assert sorted(entries) == sorted(
        [wanted_name(english), english.approach_short("twinning"), english.approach_short("networks")]
    )


def test_a_level_of_ones_own_is_drawn(english: Names) -> None:
    own = MappingProxyType({"twinning": MappingProxyType({"governance": Level.HIGH})})
    figure = radar(english, Priorities(levels=own), ["twinning"], INK)
    drawn = radius_by_label(figure, lines(figure, english.approach_short("twinning")))
    assert drawn[english.feature_short("governance")] == 3


def test_all_text_has_the_colour_of_the_theme(english: Names) -> None:
    layout = radar(english, Priorities(), ["twinning"], INK).layout
    fonts = [layout.polar.radialaxis.tickfont, layout.polar.angularaxis.tickfont, layout.legend.font]
    assert [font.color for font in fonts] == [INK] * 3
