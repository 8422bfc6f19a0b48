"""The library of practices: search, filters, and the map.

Expected practices are those that the guide describes.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest

from mic_selector.catalogue import Case, Catalogue
from mic_selector.charts import PAPER, maps_of, own_lines, world_map
from mic_selector.practices import CaseFilter, decades, filter_cases
from mic_selector.priorities import Priorities
from mic_selector.priorities.links import Link
from mic_selector.wording.names import Names
from mic_selector.wording.practices import map_in_words
from tests.strategies import shipped


@pytest.fixture
def found_by(catalogue: Catalogue) -> Callable[[str], list[str]]:
    """Return a function that gives the practices found by a search."""
    return lambda search: filter_cases(catalogue, CaseFilter(search=search))


@pytest.mark.parametrize("search", ["Tomás", "tomas", "TOMÁS", "  tomas  ", "Toma\u0301s"])
def test_capitals_accents_and_spaces_do_not_matter(
    found_by: Callable[[str], list[str]], search: str
) -> None:
    assert found_by(search) == ["mol_santo_tomas"]


@pytest.mark.parametrize(
    ("search", "case"),
    [
        ("Jinja", "wevelgem_jinja"),
        ("Nquthu", "bornem_nquthu"),
        ("grafenhainichen", "zoersel_eurozoersel"),  # named as a partner place
        ("elancourt", "zoersel_eurozoersel"),
        ("Roulers", "roeselare_dogbo"),  # the French name of a place
        ("Malines", "orient8"),
    ],
)
def test_a_place_is_found_under_any_of_its_names(
    found_by: Callable[[str], list[str]], search: str, case: str
) -> None:
    assert case in found_by(search)


@pytest.mark.parametrize(
    ("search", "case"),
    [
        ("geboorte", "roeselare_dogbo"),
        ("naissance", "roeselare_dogbo"),
        ("birth", "roeselare_dogbo"),
    ],
)
def test_words_of_all_three_languages_are_found(
    found_by: Callable[[str], list[str]], search: str, case: str
) -> None:
    assert case in found_by(search)


def test_every_word_must_be_found_wherever_it_stands(found_by: Callable[[str], list[str]]) -> None:
    both = found_by("senegal waste")
    assert both == [case for case in found_by("senegal") if case in found_by("waste")]
    assert "zemst_sokone" in both
    assert found_by("waste senegal") == both
    assert found_by("senegal xyzzy") == []


def test_an_empty_search_finds_everything(
    found_by: Callable[[str], list[str]], catalogue: Catalogue
) -> None:
    assert found_by("   ") == list(catalogue.cases)


def test_signs_of_a_pattern_are_plain_signs(found_by: Callable[[str], list[str]]) -> None:
    assert found_by(".*") == []


@pytest.mark.parametrize(
    ("goal", "cases"),
    [
        # VVSG 2023, ch. 4: "SDG 1 (…) 13 (…) and 15"; ch. 8: "citizen participation (SDG 16)".
        (13, ["province_antwerp_forests"]),
        (16, ["sdg_partnerships"]),
        (2, []),
    ],
)
def test_a_goal_finds_the_practices_that_state_it(
    catalogue: Catalogue, goal: int, cases: list[str]
) -> None:
    assert filter_cases(catalogue, CaseFilter(sdgs=frozenset({goal}))) == cases


def test_a_period_finds_what_began_in_it_or_lasted_into_it(catalogue: Catalogue) -> None:
    """Start years as printed: Villages Roumains 1988, Reggio Emilia–Pemba 1975, IDEAL 2017–2022."""
    assert filter_cases(catalogue, CaseFilter(periods=frozenset({1980}))) == ["villages_roumains"]
    assert filter_cases(catalogue, CaseFilter(periods=frozenset({1970}))) == ["reggio_emilia_pemba"]
    for decade in (2010, 2020):
        assert "ideal" in filter_cases(catalogue, CaseFilter(periods=frozenset({decade})))


def test_a_practice_without_a_year_belongs_to_no_period(catalogue: Catalogue) -> None:
    every = frozenset(year for case in catalogue.cases.values() for year in decades(case))
    found = filter_cases(catalogue, CaseFilter(periods=every))
    assert set(catalogue.cases) - set(found) == {
        key for key, case in catalogue.cases.items() if case.start is None
    }


def test_filters_and_search_hold_together(catalogue: Catalogue) -> None:
    wanted = CaseFilter(
        approaches=frozenset({"city_to_city"}),
        countries=frozenset({"SN"}),
        themes=frozenset({"waste"}),
        periods=frozenset({2010}),
        search="kemopodi",
    )
    assert filter_cases(catalogue, wanted) == ["deinze_lievegem_kemopodi"]
    assert filter_cases(catalogue, CaseFilter(**{**vars_of(wanted), "sdgs": frozenset({13})})) == []


def vars_of(wanted: CaseFilter) -> Mapping[str, object]:
    return {name: getattr(wanted, name) for name in CaseFilter.__dataclass_fields__}


# The map.


def traces(names: Names, *cases: str) -> list[dict[str, object]]:
    figure = json.loads(world_map(names, cases, "world", PAPER).to_json())
    found: list[dict[str, object]] = figure["data"]
    return found


def test_a_line_goes_from_a_local_government_to_its_partner(english: Names) -> None:
    (trace,) = traces(english, "ostend_banjul")
    places = english.catalogue.places
    assert trace["lat"] == [places["ostend"].latitude, places["banjul"].latitude, None]
    assert trace["lon"] == [places["ostend"].longitude, places["banjul"].longitude, None]


def test_a_place_without_coordinates_is_left_out_and_the_other_end_stays(english: Names) -> None:
    places = english.catalogue.places
    assert places["za_kpota"].latitude is None
    (trace,) = traces(english, "hoogstraten_za_kpota")
    assert trace["lat"] == [places["hoogstraten"].latitude, None]


def test_practices_without_any_coordinates_draw_nothing(
    catalogue: Catalogue, english: Names
) -> None:
    nowhere = [
        key
        for key, case in catalogue.cases.items()
        if all(
            catalogue.places[place].latitude is None
            for place in (*case.local_governments, *case.partners)
        )
    ]
    assert nowhere
    assert traces(english, *nowhere) == []


def test_no_trace_holds_a_point_that_no_place_has(catalogue: Catalogue, english: Names) -> None:
    known = {
        (one.latitude, one.longitude)
        for one in catalogue.places.values()
        if one.latitude is not None
    }
    drawn = {
        point
        for trace in traces(english, *catalogue.cases)
        for point in zip(trace["lat"], trace["lon"], strict=True)
        if point != (None, None)
    }
    assert drawn == known


def test_each_approach_has_one_trace_in_its_own_colour_and_marker(
    catalogue: Catalogue, names: Names
) -> None:
    drawn = traces(names, *catalogue.cases)
    looks = {names.approach_short(key): look for key, look in catalogue.approaches.items()}
    assert len({trace["name"] for trace in drawn}) == len(drawn)
    for trace in drawn:
        look = looks[str(trace["name"])]
        assert (trace["line"]["color"], trace["marker"]["symbol"]) == (look.colour, look.marker)


def test_the_map_in_words_counts_what_is_drawn_and_what_is_not(
    catalogue: Catalogue, english: Names
) -> None:
    said = map_in_words(english, catalogue.cases)
    without = sum(place.latitude is None for place in catalogue.places.values())
    assert len(said.places) == len(catalogue.places)
    assert str(len(catalogue.places) - without) in said.sentence
    assert str(without) in said.sentence
    assert ("Banjul", "Gambia") in {row[:2] for row in said.places}


def test_ten_thousand_practices_are_searched_without_loss() -> None:
    """The same practices many times over are found as many times: the benchmark measures how
    fast.
    """
    catalogue = shipped()
    times = 300
    cases: dict[str, Case] = {
        f"{key}_{n}": case for n in range(times) for key, case in catalogue.cases.items()
    }
    large = catalogue.model_copy(update={"cases": MappingProxyType(cases)})
    for wanted in (CaseFilter(search="senegal"), CaseFilter(countries=frozenset({"SN"}))):
        assert len(filter_cases(large, wanted)) == times * len(filter_cases(catalogue, wanted))


def test_europe_stands_apart_where_others_lie_elsewhere(catalogue: Catalogue) -> None:
    assert maps_of(catalogue, ["ostend_banjul"]) == ("world",)
    assert maps_of(catalogue, ["reggio_emilia_kragujevac"]) == ("europe",)
    assert maps_of(catalogue, ["ostend_banjul", "reggio_emilia_kragujevac"]) == ("world", "europe")
    assert maps_of(catalogue, []) == ()


@pytest.mark.parametrize("part", ["world", "europe"])
def test_a_map_holds_every_place_it_is_about(english: Names, part: str) -> None:
    known = english.catalogue
    layout = json.loads(world_map(english, list(known.cases), part, PAPER).to_json())["layout"]
    (south, north), (west, east) = (
        layout["geo"][f"{axis}axis"]["range"] for axis in ("lat", "lon")
    )
    for place in known.places.values():
        if place.latitude is None or (part == "europe" and place.country not in ("BE", "IT", "RS")):
            continue
        assert south < place.latitude < north
        assert west < place.longitude < east


OWN = Priorities(
    municipality="Lichtervelde",
    links=(
        Link(form="city_to_city", place="banjul", country="GM"),
        Link(form="twinning", country="FR"),
    ),
)


def test_a_municipalitys_own_links_are_drawn_from_where_it_lies(
    catalogue: Catalogue, english: Names
) -> None:
    own = own_lines(catalogue, OWN)
    assert own == ((catalogue.places["lichtervelde"], catalogue.places["banjul"]),)
    figure = json.loads(world_map(english, [], "world", PAPER, own=own).to_json())
    (trace,) = figure["data"]
    assert trace["name"] == "Our links"
    assert trace["lat"] == [51.03333, 13.45274, None]
    (south, north) = figure["layout"]["geo"]["lataxis"]["range"]
    assert south < 13.45274 < 51.03333 < north
    assert maps_of(catalogue, [], own) == ("world",)


def test_where_the_municipality_is_unknown_its_partners_stand_alone(catalogue: Catalogue) -> None:
    elsewhere = replace(OWN, municipality="Nergens")
    assert own_lines(catalogue, elsewhere) == ((catalogue.places["banjul"],),)
    assert own_lines(catalogue, replace(OWN, links=())) == ()


def test_the_map_in_words_names_own_links_beside_the_practices(english: Names) -> None:
    said = map_in_words(english, ["ostend_banjul"], OWN.links)
    (banjul,) = [row for row in said.places if row[0] == "Banjul"]
    assert banjul[2].startswith("Our link: City-to-city · ")
    assert "1 of 2" in said.own
    assert map_in_words(english, ["ostend_banjul"]).own == ""
