"""The exact integer programme against trying every combination, with leads of any size."""

from collections.abc import Iterable
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.decision import programme
from mic_selector.decision.programme import (
    Choice,
    Option,
    Undecided,
    _solved,
    _worth_choosing,
    cheapest,
)
from mic_selector.decision.solver import Status

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
        chosen = tuple(options[place] for place in found.places)
        assert found.is_cheapest
        assert [one.question for one in chosen] == list(dict.fromkeys(o.question for o in options))
        assert works(chosen)
        assert sum(one.cost for one in chosen) == expected


def option(
    question: str, cost: int, *leads: int, counts: bool = True, lifts: Iterable[int] = ()
) -> Option:
    return Option(question=question, cost=cost, counts=counts, leads=leads, lifts=frozenset(lifts))


@pytest.mark.parametrize("size", [9_999, 10_000, 10**8, 10**16, 10**300])
def test_a_lead_of_one_is_told_from_none_beside_numbers_of_any_size(size: int) -> None:
    behind, level, ahead = (option("b", cost, more - size) for cost, more in enumerate((-1, 0, 1)))
    assert cheapest([option("a", 0, size), behind, level, ahead]) == Choice((0, 3), True)
    assert cheapest([option("a", 0, size), behind, level]) is None


def test_a_lead_is_not_needed_over_a_rival_that_is_lifted() -> None:
    lag = -(10**20)
    lifting = option("b", 5, 0, lifts={0})
    assert cheapest([option("a", 0, lag), option("b", 0, 0), lifting]) == Choice((0, 2), True)


def test_something_must_count() -> None:
    assert cheapest([option("a", 0, 1, counts=False), option("a", 3, 1)]) == Choice((1,), True)
    assert cheapest([option("a", 0, 1, counts=False)]) is None


def test_without_rivals_the_cheapest_that_counts_is_chosen() -> None:
    assert cheapest([option("a", 2), option("a", 1), option("b", 1, counts=False)]) == Choice(
        (1, 2), True
    )


def split_of_a_market(questions: int, rivals: int) -> list[Option]:
    """Choose exactly half of each of several sums of drawn numbers, which is what integer
    programmes are slowest at (Cornuéjols and Dawande 1999): a lead over one rival of every pair
    asks for no less than half, that over the other for no more.
    """
    random = np.random.default_rng(2023)
    drawn = 2 * random.integers(0, 500, (questions, rivals // 2))
    half = drawn.sum(axis=0) // 2
    found = [option("half", 0, *(1 - half).tolist(), *(1 + half).tolist())]
    for place, row in enumerate(drawn.tolist()):
        found.append(option(str(place), 0, *row, *(-one for one in row)))
        found.append(option(str(place), 1, *[0] * rivals))
    return found


@pytest.mark.parametrize("most", [40, pytest.param(120, marks=pytest.mark.prove)])
def test_the_work_is_bounded_and_what_is_not_known_by_then_is_not_said(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    taken: list[int] = []

    def solved(options: list[Option], most_nodes: int) -> programme._Solution:
        found = solve(options, most_nodes)
        taken.append(found.nodes)
        return found

    solve = programme._solved
    monkeypatch.setattr(programme, "_solved", solved)
    with pytest.raises(Undecided):
        cheapest(split_of_a_market(30, 8), most)
    assert sum(taken) <= most + 1


def test_what_was_found_before_the_end_works_and_does_not_pass_for_the_cheapest() -> None:
    """Any choice leads but the empty one, and the cheapest one halves a market."""
    options = split_of_a_market(30, 8)
    options += [option("spared", 0, *[0] * 8), option("spared", 25, *[9_000] * 8)]
    found = cheapest(options, 60)
    assert found is not None
    assert works(tuple(options[place] for place in found.places))
    assert not found.is_cheapest


def stubbed(
    monkeypatch: pytest.MonkeyPatch, found: Iterable[programme._Solution]
) -> tuple[list[int], list[set[int]]]:
    """Put solutions in place of the solver's; return how many nodes each search is given, and over
    which rivals leads are exact in it.
    """
    given, exact_in = [], []
    answers = iter(found)

    def solved(_: list[Option], most_nodes: int) -> programme._Solution:
        given.append(most_nodes)
        return next(answers)

    def rounded_up(options: list[Option], exact: set[int]) -> list[Option]:
        exact_in.append(set(exact))
        return options

    monkeypatch.setattr(programme, "_solved", solved)
    monkeypatch.setattr(programme, "_rounded_up", rounded_up)
    return given, exact_in


def behind_one() -> list[Option]:
    """Three answers to one question, each of which leads over all rivals but one."""
    return [
        option("0", place, *(int(rival != place) for rival in range(RIVALS)))
        for place in range(RIVALS)
    ]


@pytest.mark.parametrize(
    ("most", "expected"), [(100, [100, 65, 30]), (70, [70, 35]), (71, [71, 36, 1]), (35, [35])]
)
def test_each_search_gets_what_those_before_left(
    monkeypatch: pytest.MonkeyPatch, most: int, expected: list[int]
) -> None:
    """Each takes 5 nodes, and 30 count for its beginning."""
    solutions = [programme._Solution(Status.OPTIMAL, (one,), 5) for one in (0, 1, 2, 0)]
    given, exact_in = stubbed(monkeypatch, solutions)
    with pytest.raises(Undecided):
        programme._searched(behind_one(), most)
    assert given == expected
    assert exact_in == [set(range(count)) for count in range(len(expected))]


def test_a_search_that_was_ended_or_brings_no_new_rival_is_the_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended = programme._Solution(Status.ENDED, (0,), 5)
    given, _ = stubbed(monkeypatch, [ended] * 5)
    with pytest.raises(Undecided):
        programme._searched(behind_one(), 1_000)
    assert given == [1_000]
    same = programme._Solution(Status.OPTIMAL, (0,), 5)
    given, _ = stubbed(monkeypatch, [same] * 5)
    with pytest.raises(Undecided):
        programme._searched(behind_one(), 1_000)
    assert given == [1_000, 965]


def test_only_what_another_makes_superfluous_is_left_out_of_the_search() -> None:
    """Three answers of the same worth, of which the last costs least; of two that are alike the
    first stays; and to another question everything may be worth choosing.
    """

    def answer(question: str, cost: int, lead: int, lifts: frozenset[int]) -> Option:
        return Option(question=question, cost=cost, counts=True, leads=(lead,), lifts=lifts)

    none, rival = frozenset[int](), frozenset([0])
    options = [
        answer("budget", 2, 1, rival),
        answer("budget", 1, 1, rival),
        answer("budget", 1, 1, rival),
        answer("budget", 1, 2, none),
        answer("duration", 2, 1, none),
    ]
    assert _worth_choosing(options) == [1, 3, 4]


@pytest.mark.parametrize("lead", [10_000, 10**8, 3 * 10**12])
def test_a_lead_whose_lowest_digits_are_zero_is_a_lead(lead: int) -> None:
    """The lowest digits, which must reach 1, borrow from those above."""
    ahead = Option(question="budget", cost=1, counts=True, leads=(lead,), lifts=frozenset())
    assert _solved([ahead], 10).places == (0,)
