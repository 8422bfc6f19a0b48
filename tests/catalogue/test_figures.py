"""Every number that the catalogue gives stands in its source: compared with a few printed words
around each number.

The words were copied from the documents of `sources.yaml` into source_figures.yaml.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from mic_selector.catalogue import Case, Catalogue
from tests.strategies import shipped

PRINTED: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "source_figures.yaml").read_text(encoding="utf-8")
)
WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "biennial": 2}
NUMBER = re.compile(r"(\d{1,3}(?:[ ,]\d{3})+|\d+(?:\.\d+)?)( million)?")


def numbers(printed: str) -> set[float]:
    """Return every number in a few printed words, however it is written."""
    written = {
        float(re.sub("[ ,]", "", digits)) * (1_000_000 if million else 1)
        for digits, million in NUMBER.findall(printed)
    }
    return written | {
        WORDS[word] for word in re.findall(r"[a-z]+", printed.lower()) if word in WORDS
    }


def printed_for(part: str, key: str) -> set[float]:
    """Return every number in the words copied for an entry."""
    return {number for words in PRINTED[part].get(key, []) for number in numbers(words)}


def stated(case: Case) -> Iterator[float]:
    """Yield every number in a case's data but the years of its figures."""
    yield from (year for year in (case.start, case.end) if year is not None)
    yield from case.sdgs
    for figure in case.figures:
        yield from (value for value in (figure.value, figure.upper) if value is not None)


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("EUR 450,000; and 60 000 hectares", {450_000, 60_000}),
        ("about 33 million in 2022-2026", {33_000_000, 2022, 2026}),
        ("at least 0.5 FTE, two-year", {0.5, 2}),
        ("SDG 1: poverty, 13: climate", {1, 13}),
    ],
)
def test_numbers_are_read_as_they_are_printed(printed: str, found: set[float]) -> None:
    assert numbers(printed) == found


@pytest.mark.parametrize("case", shipped().cases)
def test_every_number_of_a_practice_stands_in_its_source(catalogue: Catalogue, case: str) -> None:
    assert [
        number
        for number in stated(catalogue.cases[case])
        if number not in printed_for("cases", case)
    ] == []


def test_the_year_of_a_figure_is_printed_beside_it_or_is_that_of_the_document(
    catalogue: Catalogue,
) -> None:
    unexplained = [
        (key, figure.year)
        for key, case in catalogue.cases.items()
        for figure in case.figures
        if figure.year is not None
        and figure.year not in printed_for("cases", key)
        and figure.year
        not in {catalogue.documents[source.document].year for source in case.sources}
    ]
    assert unexplained == []


def test_figures_of_2004_are_dated(catalogue: Catalogue) -> None:
    """The rule that figures of 2004 are shown as history."""
    framework = catalogue.cases["flemish_framework_2004"]
    assert {figure.year for figure in framework.figures} == {2004}


def test_no_start_year_is_made_up_where_the_sources_give_none(catalogue: Catalogue) -> None:
    """Domain notes: "No start year is given for Mol, Hoogstraten, Bornem, Herent, Zemst: leave it
    open".
    """
    open_start = (
        "mol_santo_tomas",
        "hoogstraten_za_kpota",
        "bornem_nquthu",
        "herent_nimlahakok",
        "zemst_sokone",
    )
    assert {catalogue.cases[case].start for case in open_start} == {None}


def test_only_the_four_goals_that_are_printed_are_stated(catalogue: Catalogue) -> None:
    """Domain notes: "Only four SDG numbers are stated (1, 13, 15 and 16)"."""
    assert {goal for case in catalogue.cases.values() for goal in case.sdgs} == {1, 13, 15, 16}


@pytest.mark.parametrize("approach", shipped().approaches)
def test_every_number_of_a_budget_stands_in_its_source(catalogue: Catalogue, approach: str) -> None:
    budget = catalogue.approaches[approach].budget
    assert budget is not None
    grant = budget.typical_grant
    given = (
        budget.staff_fte,
        budget.own_means_per_year,
        grant and grant.lower,
        grant and grant.upper,
    )
    printed = printed_for("approaches", approach)
    assert [number for number in given if number is not None and number not in printed] == []


def test_the_budget_of_a_city_to_city_partnership_is_the_printed_one(catalogue: Catalogue) -> None:
    """VVSG 2023 (EN), p. 5: at least 0.5 FTE, and at least €10,000 a year from own resources."""
    budget = catalogue.approaches["city_to_city"].budget
    assert budget is not None
    assert (budget.staff_fte, budget.own_means_per_year) == (0.5, 10_000)


def test_the_size_of_every_organisation_stands_in_its_source(catalogue: Catalogue) -> None:
    sized = {key: one.size.value for key, one in catalogue.organisations.items() if one.size}
    assert set(sized) == set(PRINTED["organisations"])
    derived = {"vvsg_senegal_programme": 1 + 2}  # one partnership and the two others it works with
    wrong = {key for key, value in sized.items() if value not in printed_for("organisations", key)}
    assert {key: sized[key] for key in wrong} == derived


def test_what_is_copied_from_a_source_is_short_and_belongs_to_something(
    catalogue: Catalogue,
) -> None:
    known = {*catalogue.cases, *catalogue.approaches, *catalogue.organisations}
    for entries in PRINTED.values():
        assert set(entries) <= known
        assert [
            words for quotes in entries.values() for words in quotes if len(words.split()) > 10
        ] == []
