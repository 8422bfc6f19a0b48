"""The exact integer programme against trying every combination, with leads of any size."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.decision.programme import Option, cheapest

RIVALS = 3
# Around the base of the digits, and far beyond what a float tells apart.
sizes = st.sampled_from([1, 3, 9_999, 10_000, 10_001, 10**8, 10**17 + 1, 10**40 + 1])
whole_leads = st.one_of(
    st.integers(-3, 3),
    st.builds(lambda size, sign, more: size * sign + more, sizes, st.sampled_from([-1, 1]),
              st.integers(-1, 1)),
)  # fmt: skip
free_options = st.builds(
    Option,
    question=st.just(""),
    cost=st.integers(0, 6),
    counts=st.booleans(),
    leads=st.tuples(*[whole_leads] * RIVALS),
    lifts=st.frozensets(st.integers(0, RIVALS - 1), max_size=1),
)


@st.composite
def programmes(draw: st.DrawFn) -> list[Option]:
    found = []
    for question in range(draw(st.integers(1, 4))):
        for one in draw(st.lists(free_options, min_size=1, max_size=4)):
            found.append(Option(**{**vars(one), "question": str(question)}))
    return found


def works(chosen: tuple[Option, ...]) -> bool:
    leads = [
        any(rival in one.lifts for one in chosen) or sum(one.leads[rival] for one in chosen) >= 1
        for rival in range(len(chosen[0].leads))
    ]
    return all(leads) and any(one.counts for one in chosen)


def least_cost(options: list[Option]) -> int | None:
    questions = dict.fromkeys(one.question for one in options)
    every = product(*([one for one in options if one.question == key] for key in questions))
    return min((sum(one.cost for one in chosen) for chosen in every if works(chosen)), default=None)


@given(programmes())
def test_what_is_chosen_works_and_costs_least(options: list[Option]) -> None:
    found = cheapest(options)
    expected = least_cost(options)
    assert (found is None) == (expected is None)
    if found is not None:
        chosen = tuple(options[place] for place in found)
        assert [one.question for one in chosen] == list(dict.fromkeys(o.question for o in options))
        assert works(chosen)
        assert sum(one.cost for one in chosen) == expected


def option(question: str, cost: int, *leads: int, **others: object) -> Option:
    lifts = frozenset(others.get("lifts", ()))
    return Option(question, cost, counts=bool(others.get("counts", True)), leads=leads, lifts=lifts)


@pytest.mark.parametrize("size", [9_999, 10_000, 10**8, 10**16, 10**300])
def test_a_lead_of_one_is_told_from_none_beside_numbers_of_any_size(size: int) -> None:
    behind, level, ahead = (option("b", cost, more - size) for cost, more in enumerate((-1, 0, 1)))
    assert cheapest([option("a", 0, size), behind, level, ahead]) == (0, 3)
    assert cheapest([option("a", 0, size), behind, level]) is None


def test_a_lead_is_not_needed_over_a_rival_that_is_lifted() -> None:
    lag = -(10**20)
    lifting = option("b", 5, 0, lifts={0})
    assert cheapest([option("a", 0, lag), option("b", 0, 0), lifting]) == (0, 2)


def test_something_must_count() -> None:
    assert cheapest([option("a", 0, 1, counts=False), option("a", 3, 1)]) == (1,)
    assert cheapest([option("a", 0, 1, counts=False)]) is None


def test_without_rivals_the_cheapest_that_counts_is_chosen() -> None:
    assert cheapest([option("a", 2), option("a", 1), option("b", 1, counts=False)]) == (1, 2)
