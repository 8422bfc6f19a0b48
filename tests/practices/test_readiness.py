"""The readiness check: from answers to a short list of what to settle first."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.catalogue import Catalogue
from mic_selector.practices.readiness import readiness
from mic_selector.priorities.note import READINESS_ANSWERS
from tests.strategies import shipped

Questions = Mapping[str, tuple[str, ...]]
answers = st.dictionaries(
    st.sampled_from(list(shipped().guidance.readiness)), st.sampled_from(READINESS_ANSWERS)
)
approaches = st.sampled_from(list(shipped().approaches))


@pytest.fixture
def with_questions(catalogue: Catalogue) -> Callable[[Questions], Catalogue]:
    """Return a function that gives the catalogue with questions for these approaches alone."""
    pattern = next(iter(catalogue.guidance.readiness.values()))

    def changed(questions: Questions) -> Catalogue:
        made = {
            key: pattern.model_copy(update={"approaches": named})
            for key, named in questions.items()
        }
        guidance = catalogue.guidance.model_copy(update={"readiness": MappingProxyType(made)})
        return catalogue.model_copy(update={"guidance": guidance})

    return changed


def test_a_question_that_names_no_approach_belongs_to_all(
    with_questions: Callable[[Questions], Catalogue],
) -> None:
    known = with_questions({"for_all": (), "for_one": ("twinning",)})
    assert readiness(known, "twinning", {}).questions == ("for_all", "for_one")
    assert readiness(known, "networks", {}).questions == ("for_all",)


def test_what_is_answered_with_no_is_settled_first_in_the_order_of_the_catalogue(
    with_questions: Callable[[Questions], Catalogue],
) -> None:
    known = with_questions({"a": (), "b": (), "c": (), "d": ()})
    found = readiness(known, "twinning", {"d": "no", "a": "no", "b": "unknown"})
    assert (found.settle_first, found.find_out, found.unanswered) == (("a", "d"), ("b",), ("c",))


def test_an_answer_that_belongs_to_another_approach_changes_nothing(
    with_questions: Callable[[Questions], Catalogue],
) -> None:
    known = with_questions({"for_all": (), "for_one": ("twinning",)})
    assert readiness(known, "networks", {"for_one": "no"}).settle_first == ()
    assert readiness(known, "twinning", {"for_one": "no"}).settle_first == ("for_one",)


@given(approaches, answers)
def test_every_question_stands_where_its_answer_says(
    approach: str, given_answers: Mapping[str, str]
) -> None:
    found = readiness(shipped(), approach, given_answers)
    lists = {"no": found.settle_first, "unknown": found.find_out, None: found.unanswered}
    for question in found.questions:
        holders = [answer for answer, listed in lists.items() if question in listed]
        assert holders == (
            [] if given_answers.get(question) == "yes" else [given_answers.get(question)]
        )
    assert {*found.settle_first, *found.find_out, *found.unanswered} <= set(found.questions)


@pytest.mark.parametrize("approach", shipped().approaches)
def test_the_check_has_something_to_ask_for_every_approach(
    catalogue: Catalogue, approach: str
) -> None:
    """A Readiness check for a chosen approach that turns answers into a short list."""
    assert len(readiness(catalogue, approach, {}).questions) >= 3


def test_what_one_can_offer_and_where_one_is_weak_is_asked_for_every_approach(
    catalogue: Catalogue,
) -> None:
    """Technical sheet, "Tot slot": it decides between a city-to-city partnership and every other
    form.
    """
    asked = {
        key
        for key in catalogue.approaches
        if "strengths_and_weaknesses" in readiness(catalogue, key, {}).questions
    }
    assert asked == set(catalogue.approaches)


def test_a_city_to_city_partnership_asks_for_staff_and_own_money(catalogue: Catalogue) -> None:
    """VVSG 2023, p. 5: an officer of at least 0.5 FTE and €10,000 of own resources a year."""
    assert {"staff", "own_money"} <= set(readiness(catalogue, "city_to_city", {}).questions)
