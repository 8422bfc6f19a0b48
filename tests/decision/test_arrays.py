"""The array functions: a published example, competition ranks, and what is refused."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import ArrayLike

from mic_selector.decision import rank, rank_acceptability, weighted_scores

# Source: Kracka, Brauers and Zavadskas 2010, as used in the tests of scikit-criteria.
KRACKA = np.array(
    [
        [33.95, 23.78, 11.45, 39.97, 29.44, 167.10, 3.852],
        [38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184],
        [37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845],
        [30.44, 37.59, 13.91, 74.08, 45.10, 198.34, 2.186],
        [36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.610],
        [37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935],
    ]
)
TO_MAXIMISE = [False, False, False, False, True, False, True]
KRACKA_SCORES = [0.12040426, 0.3458235, 0.13838192, 0.12841246, 0.12346084, 0.14351701]


@pytest.fixture
def kracka_scores() -> np.ndarray:
    higher_is_better = np.where(TO_MAXIMISE, KRACKA, 1 / KRACKA)
    return weighted_scores(higher_is_better / higher_is_better.sum(axis=0), np.ones(7))


def test_weighted_scores_are_those_of_the_published_example(kracka_scores: np.ndarray) -> None:
    np.testing.assert_allclose(kracka_scores, KRACKA_SCORES, atol=1e-8)


def test_ranks_are_those_of_the_published_example(kracka_scores: np.ndarray) -> None:
    assert rank(kracka_scores).tolist() == [6, 1, 3, 4, 5, 2]


def test_equal_scores_share_a_rank_and_the_next_one_is_left_out() -> None:
    assert rank([7.0, 9.0, 7.0, 1.0]).tolist() == [2, 1, 2, 4]


def test_floating_point_breaks_no_tie() -> None:
    assert rank([0.1 + 0.2, 0.3, 0.0]).tolist() == [1, 1, 3]


def test_a_difference_larger_than_the_tolerance_is_no_tie() -> None:
    assert rank([1.0, 1.0 + 2e-9]).tolist() == [2, 1]
    assert rank([1.0, 1.2], tolerance=0.5).tolist() == [1, 1]


def test_each_row_of_a_matrix_of_scores_is_ranked_by_itself() -> None:
    assert rank([[3, 1, 2], [1, 1, 5]]).tolist() == [[1, 3, 2], [2, 2, 1]]


def test_each_row_of_weights_gives_a_row_of_scores() -> None:
    values = [[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]]
    np.testing.assert_allclose(
        weighted_scores(values, [[1, 0], [1, 3]]), [[1, 0, 0.5], [0.25, 0.75, 0.5]]
    )


def test_weights_are_divided_by_their_sum() -> None:
    np.testing.assert_allclose(weighted_scores([[1.0, 1.0], [1.0, 0.0]], [6, 2]), [1.0, 0.75])


@pytest.mark.parametrize(
    ("scores", "tolerance", "argument"),
    [
        ([], 0, "scores"),
        (np.empty((0, 2)), 0, "scores"),
        (3.0, 0, "scores"),
        ([1.0, float("nan")], 0, "scores"),
        ([1.0, float("inf")], 0, "scores"),
        (["one", "two"], 0, "scores"),
        (["1", "2"], 0, "scores"),
        ([b"1", b"2"], 0, "scores"),
        ([1.0, None], 0, "scores"),
        ([1.0, 2j], 0, "scores"),
        ([True, False], 0, "scores"),
        (np.array([True, 2.0], dtype=object), 0, "scores"),
        (np.array(["2026-01-01"], dtype="datetime64[D]"), 0, "scores"),
        ({1.0, 2.0}, 0, "scores"),
        ([10**400, 1], 0, "scores"),
        ([[1.0], [1.0, 2.0]], 0, "scores"),
        ([1.0], "1", "tolerance"),
        ([1.0], None, "tolerance"),
        ([1.0], True, "tolerance"),
        ([1.0], [0.0, 1.0], "tolerance"),
        ([1.0], float("inf"), "tolerance"),
        ([1.0], -1e-9, "tolerance"),
        ([1.0], float("nan"), "tolerance"),
    ],
)
def test_rank_names_the_argument_it_refuses(
    scores: ArrayLike, tolerance: float, argument: str
) -> None:
    with pytest.raises(ValueError, match=f"^{argument}: "):
        rank(scores, tolerance)


SCALES = (1e-300, 1e-10, 1e-3, 1e8, 1e300, 1.7e308)


@pytest.mark.parametrize("scale", SCALES)
def test_multiplying_all_scores_changes_no_rank(scale: float) -> None:
    assert rank(np.array([0.1 + 0.2, 0.3, 0.0, 0.9, -1.0]) * scale).tolist() == [2, 2, 4, 1, 5]
    assert rank(np.array([0.1 + 0.2, 0.3]) * scale).tolist() == [1, 1]
    assert rank(np.array([1.0, 1 + 1e-8]) * scale).tolist() == [2, 1]


def test_adding_the_same_to_all_makes_no_tie() -> None:
    assert rank(np.array([0.0, 1.0, 2.0]) + 1e12).tolist() == [3, 2, 1]
    assert rank(np.array([0.0, 0.01, 0.02]) + 1e7).tolist() == [3, 2, 1]


def test_a_difference_is_seen_beside_the_spread() -> None:
    """Of scores from 0 to 1000, those within a millionth share a rank."""
    assert rank([0.0, 1000.0, 1000 - 0.9e-6, 1000 - 1.1e-6]).tolist() == [4, 1, 1, 2]


def test_each_row_has_its_own_spread() -> None:
    assert rank([[0.0, 1e-9, 1e9], [0.0, 1e-9, 1e-8]]).tolist() == [[2, 2, 1], [3, 2, 1]]


def test_numbers_of_any_kind_are_numbers() -> None:
    assert rank(np.array([Fraction(1, 3), Decimal("0.5"), 1])).tolist() == [3, 2, 1]
    assert rank(np.array([1, 2], dtype=np.uint8)).tolist() == [2, 1]


def test_large_weights_add_up_to_no_infinity() -> None:
    values = [[1.0, 0.0], [0.0, 1.0]]
    np.testing.assert_allclose(weighted_scores(values, [1e308, 1.5e308]), [0.4, 0.6])
    np.testing.assert_allclose(
        weighted_scores(values, [[1.5e308, 1.5e308], [3e-300, 1e-300]]), [[0.5, 0.5], [0.75, 0.25]]
    )


def test_large_losses_add_up_to_no_infinity() -> None:
    """As far below zero as a float reaches, on both sides of a comparison."""
    worst = -np.finfo(float).max
    assert rank([worst, worst / 2, 0.0]).tolist() == [3, 2, 1]
    assert rank([worst, -worst / 300, 0.0]).tolist() == [3, 1, 2]
    found = rank_acceptability([[worst, worst], [worst / 2, worst]], [[1, 3]])
    assert found.ranks.tolist() == [[0, 1], [1, 0]]


@pytest.mark.parametrize(
    ("values", "weights", "argument"),
    [
        ([["1", "2"]], [1, 1], "values"),
        ([[1.0, 2.0]], ["1", "1"], "weights"),
        ([[1.0, 2.0]], [1, None], "weights"),
        ([1.0, 2.0], [1, 1], "values"),
        ([[]], [], "values"),
        ([[1.0, float("nan")]], [1, 1], "values"),
        ([[1.0, "much"]], [1, 1], "values"),
        ([[1.0, 2.0]], [1], "weights"),
        ([[1.0, 2.0]], 1, "weights"),
        ([[1.0, 2.0]], np.empty((0, 2)), "weights"),
        ([[1.0, 2.0]], [[[1, 1]]], "weights"),
        ([[1.0, 2.0]], [1, -1], "weights"),
        ([[1.0, 2.0]], [2, -1], "weights"),
        ([[1.0, 2.0]], [0, 0], "weights"),
        ([[1.0, 2.0]], [[1, 1], [0, 0]], "weights"),
        ([[1.0, 2.0]], [1, float("inf")], "weights"),
    ],
)
def test_weighted_scores_names_the_argument_it_refuses(
    values: ArrayLike, weights: ArrayLike, argument: str
) -> None:
    with pytest.raises(ValueError, match=f"^{argument}: "):
        weighted_scores(values, weights)


def test_without_a_tolerance_only_equals_share_a_rank() -> None:
    assert rank([1.0, 1.0, 1.0 + 1e-12], tolerance=0).tolist() == [2, 2, 1]


def test_what_lags_by_no_more_than_the_tolerance_shares_the_rank() -> None:
    assert rank([0.0, 0.5, 0.75], tolerance=0.5).tolist() == [2, 1, 1]


def test_one_criterion_has_all_the_weight() -> None:
    assert weighted_scores([[1.0], [2.0]], [3]).tolist() == [1, 2]


def test_what_is_given_is_left_as_it_was() -> None:
    values, weights = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([2.0, 2.0])
    weighted_scores(values, weights)
    assert values.tolist() == [[1.0, 2.0], [3.0, 4.0]]
    assert weights.tolist() == [2.0, 2.0]


def exact_ranks(steps: list[list[int]], importances: list[int]) -> list[int]:
    """Rank by integer arithmetic, in which nothing is ever rounded."""
    totals = [
        sum(step * importance for step, importance in zip(row, importances, strict=True))
        for row in steps
    ]
    return [1 + sum(other > total for other in totals) for total in totals]


matrices = st.lists(st.lists(st.integers(0, 3), min_size=8, max_size=8), min_size=8, max_size=8)
vectors = st.lists(st.integers(0, 5), min_size=8, max_size=8).filter(any)


@given(matrices, vectors)
def test_ties_on_levels_with_whole_importances_are_those_of_exact_arithmetic(
    steps: list[list[int]], importances: list[int]
) -> None:
    assert rank(weighted_scores(np.array(steps) / 3, importances)).tolist() == exact_ranks(
        steps, importances
    )


@pytest.mark.parametrize("draws", [2_000, pytest.param(200_000, marks=pytest.mark.prove)])
def test_no_tie_of_the_published_table_is_broken_or_made(draws: int) -> None:
    """Worked example 6: naive floating point breaks 28 % of the exact ties; the engine must break
    none.
    """
    random = np.random.default_rng(6)
    steps = random.integers(0, 4, (8, 8))
    weights = random.integers(0, 6, (draws, 8))
    weights = weights[weights.any(axis=1)]
    totals = weights @ steps.T
    exact = 1 + (totals[:, None, :] > totals[:, :, None]).sum(axis=2)
    assert (rank(weighted_scores(steps / 3, weights)) == exact).all()
    # The proof says something only where ties are common.
    assert (np.sort(exact, axis=1) != np.arange(1, 9)).any(axis=1).mean() > 0.3


def test_one_third_three_times_is_as_good_as_one_once() -> None:
    thirds = [[float(Fraction(1, 3))] * 3 + [0.0], [0.0] * 3 + [1.0]]
    assert rank(weighted_scores(thirds, [1, 1, 1, 1])).tolist() == [1, 1]


def test_what_ties_in_one_draw_does_not_hang_on_the_scores_of_another() -> None:
    """0.3 and 0.3 + 8e-10 differ by more than 1e-9 of twice their size; a million below them in
    another draw makes them no more alike.
    """
    alone = rank([[0.3 + 8e-10, 0.3]])
    beside = rank([[0.3 + 8e-10, 0.3], [-1e6, 0.0], [0.0, 1e6]])
    assert alone.tolist() == [[1, 2]]
    assert beside.tolist() == [[1, 2], [2, 1], [2, 1]]


def test_each_row_of_scores_has_a_margin_of_its_own() -> None:
    """0.9995 is behind 1 by much more than 1e-9, whatever the spread of another row."""
    assert rank([[1, 0.9995], [-1e6, 0]]).tolist() == [[1, 2], [2, 1]]


def test_the_spread_is_never_taken_to_be_less_than_a_hundred_thousandth_of_the_size() -> None:
    """At 1e9 that is 1e4, so that 1e-5 is the margin; its floats are 1.2e-7 apart."""
    large = 1e9
    assert rank([large, large + 0.9e-5]).tolist() == [1, 1]
    assert rank([large, large + 1.1e-5]).tolist() == [2, 1]
    assert rank([-large, -large + 0.9e-5]).tolist() == [1, 1]
    assert rank([-large, -large + 1.1e-5]).tolist() == [2, 1]
