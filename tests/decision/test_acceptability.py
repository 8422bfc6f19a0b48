"""Rank acceptability (SMAA) against exact results, published ones, and a count by hand."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import ArrayLike

from mic_selector.decision import (
    RankAcceptability,
    acceptability,
    rank,
    rank_acceptability,
    sample_weights,
)

DRAWS = 20_000


def by_hand(values: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Count ranks, first places and pairwise wins one draw at a time; values are a matrix for each
    draw.
    """
    draws, alternatives, criteria = values.shape
    ranks, beats = np.zeros((alternatives, alternatives)), np.zeros((alternatives, alternatives))
    when_first: list[list[np.ndarray]] = [[] for _ in range(alternatives)]
    for matrix, drawn in zip(values, weights, strict=True):
        shares = drawn / drawn.sum()
        scores = [
            sum(matrix[one, column] * shares[column] for column in range(criteria))
            for one in range(alternatives)
        ]
        for one in range(alternatives):
            ahead = [other for other in range(alternatives) if scores[other] > scores[one] + 1e-9]
            ranks[one, len(ahead)] += 1
            beats[ahead, one] += 1
            if not ahead:
                when_first[one].append(shares)
    central = np.array(
        [np.mean(kept, axis=0) if kept else np.full(criteria, np.nan) for kept in when_first]
    )
    return ranks / draws, central, beats / draws


def same(one: RankAcceptability, other: RankAcceptability) -> None:
    np.testing.assert_allclose(one.ranks, other.ranks, atol=1e-12)
    np.testing.assert_allclose(one.central_weights, other.central_weights, atol=1e-12)
    np.testing.assert_allclose(one.confidence, other.confidence, atol=1e-12)
    np.testing.assert_allclose(one.pairwise, other.pairwise, atol=1e-12)
    assert one.draws == other.draws


@pytest.mark.parametrize("draws", [DRAWS, pytest.param(1_000_000, marks=pytest.mark.prove)])
def test_each_of_three_is_first_in_a_third_of_the_simplex(draws: int) -> None:
    """Worked example 2, exact."""
    found = rank_acceptability(np.eye(3), sample_weights(3, draws, seed=7))
    assert (np.abs(found.ranks - 1 / 3) <= 3 * np.sqrt(2 / 9 / draws)).all()
    assert (
        np.abs(found.pairwise[~np.eye(3, dtype=bool)] - 1 / 2) <= 3 * np.sqrt(1 / 4 / draws)
    ).all()


@pytest.mark.parametrize("draws", [DRAWS, pytest.param(1_000_000, marks=pytest.mark.prove)])
def test_central_weights_of_the_identity_are_the_exact_ones(draws: int) -> None:
    """Worked example 2: 11/18, 7/36, 7/36.

    The standard error of each mean is below 0.15 / sqrt(first places).
    """
    found = rank_acceptability(np.eye(3), sample_weights(3, draws, seed=8))
    exact = np.full((3, 3), 7 / 36) + np.eye(3) * (11 / 18 - 7 / 36)
    np.testing.assert_allclose(found.central_weights, exact, atol=3 * 0.15 / np.sqrt(draws / 3))
    assert found.confidence.tolist() == [1, 1, 1]


def test_what_is_never_first_has_no_central_weights_and_never_zero_ones() -> None:
    """Worked example 3."""
    found = rank_acceptability(
        [[1.0, 0.0], [0.0, 1.0], [0.2, 0.2]], sample_weights(2, 1000, seed=1)
    )
    assert np.isnan(found.central_weights[2]).all()
    assert np.isnan(found.confidence[2])
    assert not np.isnan(found.central_weights[:2]).any()
    assert not np.isnan(found.confidence[:2]).any()
    assert found.ranks[2, 0] == 0


def test_alternatives_that_tie_share_the_better_rank() -> None:
    found = rank_acceptability([[1.0, 1.0], [1.0, 1.0], [0.0, 0.5]], [[1, 1], [3, 1]])
    assert found.ranks.tolist() == [[1, 0, 0], [1, 0, 0], [0, 0, 1]]
    assert found.pairwise.tolist() == [[0, 0, 1], [0, 0, 1], [0, 0, 0]]
    np.testing.assert_allclose(found.central_weights[:2], [[0.625, 0.375]] * 2)


def test_floating_point_breaks_no_tie_and_a_real_lead_is_one() -> None:
    assert rank_acceptability([[0.1 + 0.2], [0.3]], [[1.0]]).pairwise.tolist() == [[0, 0], [0, 0]]
    assert rank_acceptability([[1 + 2e-9], [1.0]], [[1.0]]).pairwise.tolist() == [[0, 1], [0, 0]]
    assert rank_acceptability([[1.0], [1 + 2e-9]], [[1.0]]).pairwise.tolist() == [[0, 0], [1, 0]]


steps = st.integers(0, 3).map(float)


@st.composite
def simulations(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """Draw small matrices of levels, one for each draw, in which ties are common, and weights."""
    draws, alternatives, criteria = (
        draw(st.integers(1, 7)),
        draw(st.integers(1, 5)),
        draw(st.integers(1, 4)),
    )
    seed = draw(st.integers(0, 2**32))
    random = np.random.default_rng(seed)
    weights = random.integers(0, 4, (draws, criteria)).astype(float)
    weights[:, 0] += 1
    return random.integers(0, 4, (draws, alternatives, criteria)) / 3, weights


@given(simulations())
def test_all_counts_are_those_of_a_count_by_hand(simulation: tuple[np.ndarray, np.ndarray]) -> None:
    values, weights = simulation
    found = rank_acceptability(values, weights)
    ranks, central, pairwise = by_hand(values, weights)
    np.testing.assert_allclose(found.ranks, ranks, atol=1e-12)
    np.testing.assert_allclose(found.central_weights, central, atol=1e-12)
    np.testing.assert_allclose(found.pairwise, pairwise, atol=1e-12)
    assert found.draws == len(weights)


@given(simulations())
def test_one_matrix_gives_what_the_same_matrix_for_each_draw_gives(
    simulation: tuple[np.ndarray, np.ndarray],
) -> None:
    values, weights = simulation
    repeated = np.broadcast_to(values[0], values.shape)
    same(rank_acceptability(values[0], weights), rank_acceptability(repeated, weights))


@given(simulations())
def test_confidence_is_the_share_of_value_draws_in_which_it_is_first_at_its_central_weights(
    simulation: tuple[np.ndarray, np.ndarray],
) -> None:
    values, weights = simulation
    found = rank_acceptability(values, weights)
    for alternative in np.flatnonzero(found.ranks[:, 0]):
        scores = values @ found.central_weights[alternative]
        first = [rank(one)[alternative] == 1 for one in scores]
        assert found.confidence[alternative] == pytest.approx(np.mean(first))


@given(simulations())
def test_every_alternative_has_exactly_one_rank_in_each_draw(
    simulation: tuple[np.ndarray, np.ndarray],
) -> None:
    found = rank_acceptability(*simulation)
    np.testing.assert_allclose(found.ranks.sum(axis=1), 1)
    assert (found.pairwise + found.pairwise.T <= 1 + 1e-12).all()
    assert not found.pairwise.diagonal().any()


@pytest.mark.parametrize("block", [1, 3, 50, 1000])
@pytest.mark.parametrize("matrices", [False, True])
def test_the_size_of_the_blocks_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, block: int, matrices: bool
) -> None:
    random = np.random.default_rng(3)
    values = random.integers(0, 4, (101, 5, 4) if matrices else (5, 4)) / 3
    weights = sample_weights(4, 101, seed=5)
    whole = rank_acceptability(values, weights)
    monkeypatch.setattr(acceptability, "_BLOCK", block)
    same(rank_acceptability(values, weights), whole)


def test_beyond_its_arguments_it_holds_little_memory() -> None:
    values, weights = np.random.default_rng(4).random((8, 8)), sample_weights(8, 100_000, seed=4)
    tracemalloc.start()
    try:
        rank_acceptability(values, weights)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 64 * 2**20


def test_one_alternative_is_always_first() -> None:
    found = rank_acceptability([[0.2, 0.4]], [[1, 1], [1, 3]])
    assert found.ranks.tolist() == [[1]]
    assert found.confidence.tolist() == [1]
    assert found.pairwise.tolist() == [[0]]
    np.testing.assert_allclose(found.central_weights, [[0.375, 0.625]])


def test_constant_columns_change_nothing() -> None:
    random = np.random.default_rng(9)
    values, weights = random.random((4, 3)), random.random((200, 3))
    constant = np.hstack([values, np.full((4, 1), 0.7)])
    more = np.hstack([weights, random.random((200, 1))])
    found, same_order = rank_acceptability(constant, more), rank_acceptability(values, weights)
    np.testing.assert_allclose(found.ranks, same_order.ranks)
    np.testing.assert_allclose(found.pairwise, same_order.pairwise)


def test_alternatives_alike_in_everything_are_all_first() -> None:
    found = rank_acceptability(np.full((3, 2), 0.5), [[1, 2], [2, 1]])
    assert found.ranks.tolist() == [[1, 0, 0]] * 3
    assert found.confidence.tolist() == [1, 1, 1]


def test_what_lags_by_no_more_than_the_tolerance_shares_the_place() -> None:
    found = rank_acceptability([[1.0], [1 + 0.9e-9], [1 - 0.9e-9]], [[1]])
    assert found.ranks.tolist() == [[1, 0, 0], [1, 0, 0], [0, 1, 0]]
    assert found.confidence.tolist()[:2] == [1, 1]
    assert found.pairwise.tolist() == [[0, 0, 0], [0, 0, 1], [0, 0, 0]]


def test_weights_are_divided_by_their_sum() -> None:
    values, weights = np.eye(3), sample_weights(3, 100, seed=2)
    same(rank_acceptability(values, weights * 7), rank_acceptability(values, weights))


def test_the_standard_error_is_that_of_a_share() -> None:
    """sqrt(p (1 - p) / draws), with p = 3/4 of 4 draws: sqrt(3)/8."""
    found = rank_acceptability(np.eye(2), [[3, 1], [3, 1], [3, 1], [1, 3]])
    assert found.draws == 4
    np.testing.assert_allclose(found.standard_errors, np.full((2, 2), np.sqrt(3) / 8))


def test_it_says_how_many_weights_are_needed() -> None:
    for values in (np.ones((3, 2)), np.ones((5, 3, 2))):
        with pytest.raises(ValueError, match=r"^weights: 2 of them"):
            rank_acceptability(values, np.ones((5, 4)))


@pytest.mark.parametrize("alternatives", [2, 3, 60, 200])
def test_blocks_of_draws_add_up_to_all(alternatives: int) -> None:
    """More draws than a block holds, whatever the number of alternatives, against a count of all at
    once.
    """
    random = np.random.default_rng(12)
    draws = 150_000 if alternatives < 4 else 500
    values, weights = (
        random.integers(0, 4, (alternatives, 3)) / 3,
        random.integers(1, 4, (draws, 3)),
    )
    found = rank_acceptability(values, weights)
    scores = (weights / weights.sum(axis=1, keepdims=True)) @ values.T
    for one in range(0, alternatives, 17):
        behind = scores[:, one : one + 1] + 1e-9 < scores
        assert (
            found.ranks[one] == np.bincount(behind.sum(axis=1), minlength=alternatives) / draws
        ).all()
        assert (found.pairwise[:, one] == behind.mean(axis=0)).all()


@given(simulations(), st.sampled_from([1e-300, 1e-10, 1e8, 1e300, 1.7e308]))
def test_the_scale_of_the_values_changes_nothing(
    simulation: tuple[np.ndarray, np.ndarray], scale: float
) -> None:
    values, weights = simulation
    found, scaled = rank_acceptability(values, weights), rank_acceptability(values * scale, weights)
    np.testing.assert_array_equal(scaled.ranks, found.ranks)
    np.testing.assert_array_equal(scaled.pairwise, found.pairwise)
    np.testing.assert_array_equal(scaled.confidence, found.confidence)


def test_a_criterion_in_millions_on_which_all_are_alike_makes_no_tie() -> None:
    values, weights = np.array([[0.2, 5e6], [0.3, 5e6], [0.3, 5e6]]), [[1, 1], [1, 9]]
    assert rank_acceptability(values, weights).ranks.tolist() == [[0, 0, 1], [1, 0, 0], [1, 0, 0]]


def test_large_weights_add_up_to_no_infinity() -> None:
    found = rank_acceptability(np.eye(2), [[1e308, 1.7e308], [1e-300, 1e-301]])
    assert found.ranks.tolist() == [[0.5, 0.5], [0.5, 0.5]]


def test_more_alternatives_than_a_small_number_holds_are_counted() -> None:
    """300 in a row: each beats all before it."""
    found = rank_acceptability(np.arange(300)[:, None], [[1.0]])
    assert found.ranks.argmax(axis=1).tolist() == list(range(299, -1, -1))


def test_whether_two_tie_in_a_draw_hangs_on_the_scores_of_that_draw_alone() -> None:
    """In the first draw the second leads by 1e-7 of scores that hardly differ; in the other the
    first leads by 1. A thousand against 1 across draws makes no tie.
    """
    found = rank_acceptability([[[1000.0], [1000.0 + 1e-7]], [[1.0], [0.0]]], [[1.0], [1.0]])
    assert found.ranks[:, 0].tolist() == [0.5, 0.5]
    assert found.confidence.tolist() == [0.5, 0.5]


def test_values_of_nothing_are_refused_in_whole_sentences() -> None:
    with pytest.raises(ValueError, match=r"of at least one alternative and one criterion$"):
        rank_acceptability([[]], [[1.0]])


NAN, INFINITE = float("nan"), float("inf")


@pytest.mark.parametrize(
    ("values", "weights", "argument"),
    [
        ([1.0, 2.0], [[1, 1]], "values"),
        ([[]], [[1.0]], "values"),
        (np.empty((0, 2)), [[1, 1]], "values"),
        (np.ones((1, 1, 1, 1)), [[1]], "values"),
        ([[NAN, 1.0]], [[1, 1]], "values"),
        ([[INFINITE, 1.0]], [[1, 1]], "values"),
        ([["much", 1.0]], [[1, 1]], "values"),
        ([["1", "2"]], [[1, 1]], "values"),
        ([[None, 1.0]], [[1, 1]], "values"),
        ([[1j, 1.0]], [[1, 1]], "values"),
        ([[1.0, 2.0]], [["1", "1"]], "weights"),
        ([[1.0, 2.0]], [[True, True]], "weights"),
        (np.ones((2, 2, 2)), np.ones((3, 2)), "values"),
        ([[1.0, 2.0]], [1, 1], "weights"),
        ([[1.0, 2.0]], np.empty((0, 2)), "weights"),
        ([[1.0, 2.0]], [[1, 1, 1]], "weights"),
        ([[1.0, 2.0]], [[1, -1]], "weights"),
        ([[1.0, 2.0]], [[3, -1]], "weights"),
        ([[1.0, 2.0]], [[0, 0], [1, 1]], "weights"),
        ([[1.0, 2.0]], [[NAN, 1]], "weights"),
        ([[1.0, 2.0]], [[INFINITE, 1]], "weights"),
    ],
)
def test_what_it_refuses_is_named(values: ArrayLike, weights: ArrayLike, argument: str) -> None:
    with pytest.raises(ValueError, match=f"^{argument}: "):
        rank_acceptability(values, weights)
