"""The pictures of a note: valid, readable without colour, and true to the numbers."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.charts import radar_on_paper
from mic_selector.charts.paper import contribution_bars
from mic_selector.decision import evaluate
from mic_selector.files.messages import messages_in
from mic_selector.priorities import Priorities
from mic_selector.wording.names import Names

SVG = "{http://www.w3.org/2000/svg}"
FOUR = ("twinning", "networks", "city_to_city", "humanitarian")


def drawn(svg: str) -> Element:
    return ElementTree.fromstring(svg)


def all_of(svg: str, tag: str) -> Iterator[Element]:
    return drawn(svg).iter(f"{SVG}{tag}")


def words(svg: str) -> list[str]:
    return [text.text or "" for text in all_of(svg, "text")]


def bars(names: Names, priorities: Priorities) -> str:
    return contribution_bars(names, priorities, evaluate(names.catalogue, priorities))


@pytest.fixture
def pictures(names: Names, lichtervelde: Priorities) -> list[str]:
    return [radar_on_paper(names, lichtervelde, FOUR), bars(names, lichtervelde)]


def test_a_picture_is_svg_of_a_fixed_size_that_runs_and_fetches_nothing(
    pictures: list[str],
) -> None:
    for svg in pictures:
        root = drawn(svg)
        assert root.tag == f"{SVG}svg"
        shown = [float(part) for part in root.attrib["viewBox"].split()[2:]]
        assert shown == pytest.approx(
            [float(root.attrib["width"]), float(root.attrib["height"])], abs=0.01
        )
        assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {
            *("svg", "title", "defs", "pattern", "g", "rect", "path", "circle", "text")
        }
        assert not re.search(r"https?:|href|\bon\w+=|style=", re.sub(r' xmlns="[^"]+"', "", svg))


def test_every_word_begins_within_the_picture(pictures: list[str]) -> None:
    for svg in pictures:
        left, top, width, height = (float(part) for part in drawn(svg).attrib["viewBox"].split())
        for text in all_of(svg, "text"):
            assert left <= float(text.attrib["x"]) <= left + width
            assert top < float(text.attrib["y"]) <= top + height


def test_no_two_profiles_of_the_radar_share_a_line_pattern(
    names: Names, lichtervelde: Priorities
) -> None:
    patterns = {
        (path.attrib["stroke"], path.attrib.get("stroke-dasharray", ""))
        for path in all_of(radar_on_paper(names, lichtervelde, FOUR), "path")
        if "stroke-width" in path.attrib
    }
    assert len(patterns) == len({dash for _, dash in patterns}) == len(FOUR) + 1


def test_a_bar_is_as_long_as_the_score_and_its_parts_as_the_points(
    names: Names, lichtervelde: Priorities
) -> None:
    evaluation = evaluate(names.catalogue, lichtervelde)
    boxes = list(all_of(bars(names, lichtervelde), "rect"))
    frames = [box for box in boxes if box.attrib["fill"] == "none"]
    whole = float(frames[0].attrib["width"])
    assert len(frames) == len(evaluation.ranking)
    for frame, standing in zip(frames, evaluation.ranking, strict=True):
        parts = [
            one for one in boxes if one is not frame and one.attrib.get("y") == frame.attrib["y"]
        ]
        widths = sorted(float(part.attrib["width"]) / whole * 100 for part in parts)
        assert widths == pytest.approx(
            sorted(value for value in standing.contributions.values() if value), abs=0.01
        )
        assert sum(widths) == pytest.approx(standing.score, abs=0.05)


def test_the_bars_name_every_ranked_approach_its_score_and_every_feature_that_counts(
    names: Names, lichtervelde: Priorities
) -> None:
    said = words(bars(names, lichtervelde))
    ranking = evaluate(names.catalogue, lichtervelde).ranking
    assert set(said) >= {names.approach_short(standing.approach) for standing in ranking}
    assert set(said) >= {"100", names.messages.number(92.5, 1)}
    counted = {key for key in names.catalogue.features if lichtervelde.of(key).counts}
    assert {key for key in names.catalogue.features if names.feature_short(key) in said} == counted


def test_the_parts_of_a_bar_differ_without_colour(names: Names, lichtervelde: Priorities) -> None:
    picture = bars(names, lichtervelde)
    looks = {
        f"url(#{pattern.attrib['id']})": [
            (part.attrib.get("fill"), part.attrib.get("d")) for part in pattern
        ]
        for pattern in all_of(picture, "pattern")
    }
    fills = {
        box.attrib["fill"]
        for box in all_of(picture, "rect")
        if box.attrib["fill"].startswith("url(")
    }
    counted = [key for key in names.catalogue.features if lichtervelde.of(key).counts]
    assert len(fills) == len(counted)
    assert len({str(looks[fill]) for fill in fills}) == len(fills)
    for shade in re.findall("#[0-9a-f]{6}", picture):
        assert len({shade[1:3], shade[3:5], shade[5:7]}) == 1, shade


def test_names_are_text_whatever_they_say(catalogue: Catalogue, lichtervelde: Priorities) -> None:
    name = "<script>\"&'</script>"
    hostile = catalogue.approaches["twinning"].model_copy(update={"short": {"nl": name}})
    other = catalogue.model_copy(
        update={"approaches": {**catalogue.approaches, "twinning": hostile}}
    )
    names = Names(other, messages_in("nl"))
    assert name in words(bars(names, lichtervelde))
    assert name in words(radar_on_paper(names, lichtervelde, ("twinning",)))


def test_a_name_too_long_for_a_picture_ends_in_an_ellipsis(
    catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    long = catalogue.approaches["twinning"].model_copy(update={"short": {"nl": "x" * 100}})
    names = Names(
        catalogue.model_copy(update={"approaches": {"twinning": long}}), messages_in("nl")
    )
    assert "x" * 23 + "…" in words(bars(names, lichtervelde))


def test_the_same_answers_give_the_same_picture(english: Names, lichtervelde: Priorities) -> None:
    assert bars(english, lichtervelde) == bars(english, lichtervelde)
