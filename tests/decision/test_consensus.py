"""From many rankings to one: Borda, Kemeny, Kendall's W, against published results and brute
force.
"""

from collections.abc import Callable
from itertools import combinations, permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.decision import borda, kemeny, kendall_w
from mic_selector.decision.consensus import concordances

# Worked example 5: Memphis, Nashville, Chattanooga, Knoxville; 42, 26, 15 and 17 voters.
MEMPHIS, NASHVILLE, CHATTANOOGA, KNOXVILLE = range(4)
TENNESSEE = np.repeat(
    [[1, 2, 3, 4], [4, 1, 2, 3], [4, 3, 1, 2], [4, 3, 2, 1]], [42, 26, 15, 17], axis=0
)


def test_borda_counts_of_tennessee_are_the_published_ones() -> None:
    assert borda(TENNESSEE).tolist() == [126, 194, 173, 107]


def test_the_kemeny_ranking_of_tennessee_is_the_published_one() -> None:
    found = kemeny(TENNESSEE)
    assert found.order == (NASHVILLE, CHATTANOOGA, KNOXVILLE, MEMPHIS)
    assert found.ranks.tolist() == [4, 1, 2, 3]
    assert found.agreements == 393
    assert found.optima == 1


def test_items_placed_equal_get_half_a_point_each() -> None:
    """Two tied for first above one: each has one below and half of one equal."""
    assert borda([[1, 1, 3]]).tolist() == [1.5, 1.5, 0]
    assert borda([[1, 1, 3], [2, 1, 2]]).tolist() == [2, 3.5, 0.5]


rankings = st.integers(1, 5).flatmap(
    lambda items: st.lists(
        st.lists(st.integers(1, items), min_size=items, max_size=items), min_size=1, max_size=6
    )
)


@given(rankings)
def test_borda_hands_out_every_point_there_is(ranks: list[list[int]]) -> None:
    items = len(ranks[0])
    assert borda(ranks).sum() == pytest.approx(len(ranks) * items * (items - 1) / 2)


def agreements(ranks: list[list[int]], order: tuple[int, ...]) -> int:
    return sum(
        judge[above] < judge[below] for judge in ranks for above, below in combinations(order, 2)
    )


def best_orders(ranks: list[list[int]]) -> tuple[int, list[tuple[int, ...]]]:
    """Try every order; the best ones stand as they come, the first in the order of the items
    first.
    """
    tried = {order: agreements(ranks, order) for order in permutations(range(len(ranks[0])))}
    most = max(tried.values())
    return most, [order for order, agreed in tried.items() if agreed == most]


@given(rankings)
def test_kemeny_is_what_trying_every_order_gives(ranks: list[list[int]]) -> None:
    most, orders = best_orders(ranks)
    found = kemeny(ranks)
    assert (found.agreements, found.optima) == (most, len(orders))
    assert found.order == orders[0]
    assert [found.order[place - 1] for place in found.ranks] == list(range(len(found.order)))


@pytest.mark.parametrize("seeds", [20, pytest.param(500, marks=pytest.mark.prove)])
def test_kemeny_of_six_items_is_what_trying_every_order_gives(seeds: int) -> None:
    for seed in range(seeds):
        ranks = np.random.default_rng(seed).integers(1, 5, (4, 6)).tolist()
        most, orders = best_orders(ranks)
        assert kemeny(ranks)[1:] == (orders[0], most, len(orders))


def test_in_a_circle_every_turn_is_as_good_and_the_first_in_the_order_of_the_items_is_given() -> (
    None
):
    """0 above 2 above 1 above 0: three best orders, of which 0, 2, 1 comes first."""
    found = kemeny([[1, 3, 2], [2, 1, 3], [3, 2, 1]])
    assert (found.order, found.optima) == ((0, 2, 1), 3)


def test_judges_who_place_all_equal_leave_every_order_open() -> None:
    assert kemeny([[1, 1, 1]])[1:] == ((0, 1, 2), 0, 6)


def test_one_item_is_first() -> None:
    found = kemeny([[1], [1]])
    assert (found.ranks.tolist(), found.order, found.agreements, found.optima) == ([1], (0,), 0, 1)
    assert borda([[1], [1]]).tolist() == [0]
    assert kendall_w([[1], [1]]) == 1


def test_kemeny_ranks_twelve_items_and_refuses_thirteen() -> None:
    reversed_order = np.arange(12, 0, -1)
    assert kemeny([reversed_order]).order == tuple(range(11, -1, -1))
    with pytest.raises(ValueError, match=r"^ranks: .*12"):
        kemeny([np.arange(1, 14)])


def test_full_agreement_is_1_and_opposite_orders_of_two_judges_0() -> None:
    assert kendall_w([[1, 2, 3], [1, 2, 3], [1, 2, 3]]) == pytest.approx(1)
    assert kendall_w([[1, 2, 3], [3, 2, 1]]) == pytest.approx(0)


def test_with_ties_the_largest_concordance_still_is_1() -> None:
    assert kendall_w([[1, 1, 3], [1, 1, 3]]) == pytest.approx(1)


def test_concordance_worked_out_by_hand() -> None:
    """Sums 4, 6, 8 around 6: S = 8; 12 × 8 / (9 × 24) = 4/9."""
    assert kendall_w([[1, 2, 3], [1, 3, 2], [2, 1, 3]]) == pytest.approx(4 / 9)


def test_concordance_with_a_tie_worked_out_by_hand() -> None:
    """Sums 2.5, 3.5, 6 around 4: S = 2.25 + 0.25 + 4 = 6.5; T = 6; 12 × 6.5 / (4 × 24 - 2 × 6)."""
    assert kendall_w([[1, 1, 3], [1, 2, 3]]) == pytest.approx(12 * 6.5 / (4 * 24 - 2 * 6))


def test_the_concordance_of_many_groups_is_that_of_each() -> None:
    ranks, counts = [[1, 2, 3], [1, 3, 3], [2, 2, 2]], [[4, 0, 1], [2, 3, 0], [0, 0, 5]]
    each = [kendall_w(np.repeat(ranks, times, axis=0)) for times in counts]
    assert concordances(ranks, counts) == pytest.approx(each)


@pytest.mark.prove  # scipy takes long to import; two values are worked out by hand above
@given(
    st.integers(3, 6).flatmap(
        lambda items: st.lists(
            st.lists(st.integers(1, 4), min_size=items, max_size=items), min_size=2, max_size=6
        )
    )
)
def test_concordance_is_friedmans_statistic_divided_by_its_largest_value(
    ranks: list[list[int]],
) -> None:
    """chi² = m (n - 1) W, ties corrected in both (Kendall and Gibbons 1990)."""
    from scipy.stats import friedmanchisquare  # takes a second, which nobody else should wait for

    judges, items = len(ranks), len(ranks[0])
    if all(len(set(judge)) == 1 for judge in ranks):
        assert kendall_w(ranks) == 1
        return
    statistic = friedmanchisquare(*np.array(ranks).T).statistic
    assert kendall_w(ranks) == pytest.approx(statistic / (judges * (items - 1)))


@given(rankings)
def test_only_the_order_of_a_judge_counts_not_the_numbers(ranks: list[list[int]]) -> None:
    stretched = [[10 * rank**2 for rank in judge] for judge in ranks]
    assert borda(stretched).tolist() == borda(ranks).tolist()
    assert kemeny(stretched)[1:] == kemeny(ranks)[1:]
    assert kendall_w(stretched) == pytest.approx(kendall_w(ranks))


@pytest.mark.parametrize("function", [borda, kemeny, kendall_w])
@pytest.mark.parametrize(
    "ranks",
    [
        [],
        [[]],
        [1, 2],
        np.empty((0, 3)),
        [[1, float("nan")]],
        [[1, float("inf")]],
        [["one", 2]],
        [[[1]]],
    ],
)
def test_what_they_refuse_is_named(function: Callable[[object], object], ranks: object) -> None:
    with pytest.raises(ValueError, match=r"^ranks: "):
        function(ranks)
