"""Which practices look like what a municipality wants, in what order, and how they are found."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pytest
from hypothesis import given

from mic_selector.catalogue import Case, Catalogue, Level
from mic_selector.decision import evaluate
from mic_selector.practices import CaseFilter, filter_cases, match_cases
from mic_selector.practices.readiness import readiness
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from tests.strategies import priorities, shipped


@pytest.fixture
def with_cases(
    catalogue: Catalogue,
) -> Callable[[Mapping[str, Mapping[str, tuple[str, ...]]]], Catalogue]:
    """Return a function that gives the catalogue with cases of these fields alone."""
    pattern = next(iter(catalogue.cases.values()))

    def changed(cases: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Catalogue:
        made: dict[str, Case] = {
            key: pattern.model_copy(update=dict(fields)) for key, fields in cases.items()
        }
        return catalogue.model_copy(update={"cases": MappingProxyType(made)})

    return changed


# Wishes of the example: political 1, civil society 5, reciprocity 3, global citizenship 3; together
# 12. Strength is the score of the best approach left, times the mean of 1 and the share of the
# wishes that is shown.
CASES = {
    "a": {"approaches": ("twinning",), "shows": ()},  # 100 × 1/2 = 50
    "b": {
        "approaches": ("youth_work",),
        "shows": ("civil_society", "global_citizenship"),
    },  # 92.5 × 5/6 = 77.1
    "c": {
        "approaches": ("city_to_city",),  # 75 × 1 = 75
        "shows": ("political", "civil_society", "reciprocity", "global_citizenship"),
    },
    "d": {"approaches": ("networks",), "shows": ("civil_society",)},  # ruled out
    "e": {
        "approaches": ("networks", "indirect"),
        "shows": ("civil_society", "governance"),
    },  # 87.5 × 17/24 = 62.0
    "f": {"approaches": ("humanitarian", "twinning"), "shows": ("budget",)},  # 100 × 1/2 = 50
}


def test_the_strongest_match_stands_first_and_equals_in_the_order_of_the_catalogue(
    with_cases: Callable[..., Catalogue], lichtervelde: Priorities
) -> None:
    known = with_cases(CASES)
    matches = match_cases(known, lichtervelde, evaluate(known, lichtervelde))
    assert [match.case for match in matches] == ["b", "c", "e", "a", "f"]


def test_a_match_names_the_best_approach_that_is_left_its_score_and_the_wishes_shown(
    with_cases: Callable[..., Catalogue], lichtervelde: Priorities
) -> None:
    known = with_cases(CASES)
    matches = {
        match.case: match
        for match in match_cases(known, lichtervelde, evaluate(known, lichtervelde))
    }
    assert (matches["e"].approach, matches["e"].score, matches["e"].shows) == (
        "indirect",
        87.5,
        ("civil_society",),
    )
    assert (matches["f"].approach, matches["f"].shows) == ("twinning", ())


def test_without_wishes_the_score_alone_decides(catalogue: Catalogue) -> None:
    wanted = Priorities(
        MappingProxyType({"budget": Priority(5, Aim(Direction.AT_MOST, Level.LOW))})
    )
    scores = [match.score for match in match_cases(catalogue, wanted, evaluate(catalogue, wanted))]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == len(catalogue.cases)


def test_when_everything_is_ruled_out_nothing_matches(catalogue: Catalogue) -> None:
    wanted = Priorities(
        MappingProxyType({"budget": Priority(5, Aim(Direction.AT_MOST, Level.ABSENT), firm=True)})
    )
    assert match_cases(catalogue, wanted, evaluate(catalogue, wanted)) == []


@given(priorities())
def test_a_practice_is_left_out_exactly_when_all_its_approaches_are_ruled_out(
    wanted: Priorities,
) -> None:
    evaluation = evaluate(shipped(), wanted)
    ranked = {standing.approach for standing in evaluation.ranking}
    matched = [match.case for match in match_cases(shipped(), wanted, evaluation)]
    assert sorted(matched) == sorted(
        key for key, case in shipped().cases.items() if ranked & set(case.approaches)
    )


def test_without_a_filter_every_practice_is_found(catalogue: Catalogue) -> None:
    assert filter_cases(catalogue, CaseFilter()) == list(catalogue.cases)


def test_a_filter_by_approach_finds_those_that_have_one_of_them(catalogue: Catalogue) -> None:
    found = filter_cases(catalogue, CaseFilter(approaches=frozenset({"twinning", "humanitarian"})))
    assert found
    assert all({"twinning", "humanitarian"} & set(catalogue.cases[key].approaches) for key in found)
    assert not any(
        {"twinning", "humanitarian"} & set(case.approaches)
        for key, case in catalogue.cases.items()
        if key not in found
    )


def test_a_filter_by_country_looks_at_places_too(catalogue: Catalogue) -> None:
    """Source: VVSG 2023, p. 7: Mol works with Santo Tomás in Nicaragua."""
    found = filter_cases(catalogue, CaseFilter(countries=frozenset({"NI"})))
    assert found
    for key in found:
        case = catalogue.cases[key]
        touched = {
            catalogue.places[place].country for place in (*case.local_governments, *case.partners)
        }
        assert "NI" in touched | set(case.countries)


def test_filters_of_several_kinds_must_all_be_met(catalogue: Catalogue) -> None:
    theme = next(iter(catalogue.cases.values())).themes[0]
    both = filter_cases(
        catalogue, CaseFilter(approaches=frozenset({"city_to_city"}), themes=frozenset({theme}))
    )
    by_approach = filter_cases(catalogue, CaseFilter(approaches=frozenset({"city_to_city"})))
    by_theme = filter_cases(catalogue, CaseFilter(themes=frozenset({theme})))
    assert both == [key for key in by_approach if key in by_theme]


def test_a_filter_that_nothing_meets_finds_nothing(catalogue: Catalogue) -> None:
    assert filter_cases(catalogue, CaseFilter(countries=frozenset({"XX"}))) == []


def test_words_are_found_in_any_language_without_accents_and_capitals(catalogue: Catalogue) -> None:
    found = filter_cases(catalogue, CaseFilter(search="SANTO tomas"))
    assert found
    assert found == filter_cases(catalogue, CaseFilter(search="Santo Tomás"))


def test_all_words_of_a_search_must_be_found(catalogue: Catalogue) -> None:
    assert filter_cases(catalogue, CaseFilter(search="tomas xyzzy")) == []


@pytest.mark.parametrize(
    ("start", "end", "period", "found"),
    [
        (1998, 2011, 2000, True),
        (1998, 2011, 1990, True),
        (1998, 2011, 2010, True),
        (1998, 2011, 2020, False),
        (1998, None, 1990, True),
        (1998, None, 2000, False),
        (None, None, 1990, False),
    ],
)
def test_a_practice_belongs_to_the_decades_from_its_start_to_its_end(
    with_cases: Callable[..., Catalogue],
    start: int | None,
    end: int | None,
    period: int,
    found: bool,
) -> None:
    """As the docstring of `CaseFilter` says; where no end is known, that of its start."""
    known = with_cases({"one": {"start": start, "end": end}})
    assert (filter_cases(known, CaseFilter(periods=frozenset({period}))) == ["one"]) is found


def test_the_readiness_check_asks_what_belongs_to_the_approach_and_says_what_to_settle_first(
    catalogue: Catalogue,
) -> None:
    """As the docstring of `readiness`: a question belongs to an approach when it names it, or names
    none.
    """
    asked = readiness(catalogue, "networks", {}).questions
    for key, question in catalogue.guidance.readiness.items():
        assert (key in asked) == (not question.approaches or "networks" in question.approaches)
    pattern = next(iter(catalogue.guidance.readiness.values())).model_copy(
        update={"approaches": ()}
    )
    questions = MappingProxyType(dict.fromkeys(("first", "second", "third", "fourth"), pattern))
    guidance = catalogue.guidance.model_copy(update={"readiness": questions})
    known = catalogue.model_copy(update={"guidance": guidance})
    found = readiness(
        known, "networks", {"third": "no", "second": "unknown", "first": "yes", "unheard of": "no"}
    )
    assert (found.settle_first, found.find_out, found.unanswered) == (
        ("third",),
        ("second",),
        ("fourth",),
    )
