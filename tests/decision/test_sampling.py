"""Random weights and value functions: admissible, uniform, and the same for the same seed."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.decision import rank_order_centroid, sample_value_functions, sample_weights

DRAWS = 40_000


def test_without_importance_the_weights_are_uniform_on_the_simplex() -> None:
    """Dirichlet(1, 1, 1): mean 1/3, variance 1/18, and a first weight below t with probability 1 -
    (1 - t)².
    """
    weights = sample_weights(3, DRAWS, seed=1)
    np.testing.assert_allclose(weights.mean(axis=0), 1 / 3, atol=3 * np.sqrt(1 / 18 / DRAWS))
    np.testing.assert_allclose(weights.var(axis=0), 1 / 18, rtol=0.05)
    for threshold in (0.1, 0.3, 0.6):
        share = (weights[:, 0] < threshold).mean()
        assert share == pytest.approx(1 - (1 - threshold) ** 2, abs=3 * np.sqrt(0.25 / DRAWS))


def test_with_an_order_the_mean_is_the_rank_order_centroid() -> None:
    weights = sample_weights(5, DRAWS, [5, 4, 3, 2, 1], seed=2)
    errors = weights.std(axis=0) / np.sqrt(DRAWS)
    assert (np.abs(weights.mean(axis=0) - rank_order_centroid(5)) <= 3 * errors).all()


def test_with_an_order_the_weights_are_uniform_on_what_keeps_it() -> None:
    """On w1 > w2 with w1 + w2 = 1, w1 is uniform from 1/2 to 1."""
    weights = sample_weights(2, DRAWS, [0.2, 0.1], seed=3)[:, 0]
    for quarter in (0.25, 0.5, 0.75):
        assert (weights < 0.5 + quarter / 2).mean() == pytest.approx(
            quarter, abs=3 * np.sqrt(0.25 / DRAWS)
        )


def test_the_same_as_keeping_only_the_draws_that_fit() -> None:
    """Rejection from the whole simplex is the definition; the means and spreads must be the
    same.
    """
    everything = sample_weights(4, 12 * DRAWS, seed=4)
    fits = (everything[:, 2] > everything[:, [0, 1]].max(axis=1)) & (
        everything[:, [0, 1]].min(axis=1) > everything[:, 3]
    )
    kept = everything[fits]
    drawn = sample_weights(4, len(kept), [3, 3, 5, 1], seed=5)
    for measure in (np.mean, np.std):
        np.testing.assert_allclose(
            measure(drawn, axis=0), measure(kept, axis=0), atol=4 * 0.2 / np.sqrt(len(kept))
        )


stated_importances = st.lists(
    st.sampled_from([None, 0, 1, 2.5, 3, 5]), min_size=1, max_size=8
).filter(any)


@given(stated_importances, st.integers(0, 1000))
def test_a_larger_importance_never_gets_a_smaller_weight(
    importance: list[float | None], seed: int
) -> None:
    weights = sample_weights(len(importance), 50, importance, seed)
    stated = [one or 0 for one in importance]
    for one, other in pairwise(sorted(range(len(stated)), key=lambda place: stated[place])):
        if stated[one] < stated[other]:
            assert (weights[:, one] <= weights[:, other]).all()


@given(stated_importances, st.integers(0, 1000))
def test_weights_are_shares_and_what_does_not_count_has_none(
    importance: list[float | None], seed: int
) -> None:
    weights = sample_weights(len(importance), 50, importance, seed)
    assert weights.shape == (50, len(importance))
    np.testing.assert_allclose(weights.sum(axis=1), 1)
    counts = np.array([bool(one) for one in importance])
    assert (weights[:, ~counts] == 0).all()
    assert (weights[:, counts] > 0).all()


def test_equal_importances_leave_their_order_open() -> None:
    weights = sample_weights(4, DRAWS, [2, 2, 5, 2], seed=6)
    for one, other in ((0, 1), (0, 3), (1, 3)):
        assert (weights[:, one] > weights[:, other]).mean() == pytest.approx(
            0.5, abs=3 * np.sqrt(0.25 / DRAWS)
        )


def test_all_equal_is_the_whole_simplex() -> None:
    weights = sample_weights(3, DRAWS, [1, 1, 1], seed=7)
    np.testing.assert_allclose(weights.mean(axis=0), 1 / 3, atol=3 * np.sqrt(1 / 18 / DRAWS))
    np.testing.assert_allclose(weights.var(axis=0), 1 / 18, rtol=0.05)


@pytest.mark.parametrize("importance", [None, [3, 3, 1]])
def test_the_same_seed_gives_the_same_weights_and_another_others(
    importance: list[float] | None,
) -> None:
    once = sample_weights(3, 20, importance, seed=8)
    assert (once == sample_weights(3, 20, importance, seed=8)).all()
    assert not (once == sample_weights(3, 20, importance, seed=9)).any()
    assert not (sample_weights(3, 20, importance) == sample_weights(3, 20, importance)).all()


def test_one_criterion_has_all_the_weight() -> None:
    assert sample_weights(1, 3, seed=1).tolist() == [[1], [1], [1]]
    assert sample_weights(3, 2, [0, 4, None], seed=1).tolist() == [[0, 1, 0], [0, 1, 0]]


@pytest.mark.parametrize(
    ("n", "size", "importance", "seed", "argument"),
    [
        (0, 5, None, None, "n"),
        (-1, 5, None, None, "n"),
        (2, 0, None, None, "size"),
        (2, -3, None, None, "size"),
        (2, 5, [1], None, "importance"),
        (2, 5, [1, 2, 3], None, "importance"),
        (2, 5, [1, -1], None, "importance"),
        (2, 5, [1, float("nan")], None, "importance"),
        (2, 5, [1, float("inf")], None, "importance"),
        (2, 5, [1, "much"], None, "importance"),
        (2, 5, [0, 0], None, "importance"),
        (2, 5, [None, 0], None, "importance"),
        (2, 5, 1, None, "importance"),
        (2, 5, [[1, 2], [3, 4]], None, "importance"),
        (2, 5, "12", None, "importance"),
        (2, 5, [True, 1], None, "importance"),
        (2, 5, None, -1, "seed"),
        (2.0, 5, None, None, "n"),
        (True, 5, None, None, "n"),
        (2, "5", None, None, "size"),
        (2, None, None, None, "size"),
        (2, 5, None, 1.5, "seed"),
        (2, 5, None, "1", "seed"),
    ],
)
def test_what_sample_weights_refuses_is_named(
    n: int, size: int, importance: list[float] | None, seed: int | None, argument: str
) -> None:
    with pytest.raises(ValueError, match=f"^{argument}: "):
        sample_weights(n, size, importance, seed)


@given(st.integers(2, 7), st.integers(0, 1000))
def test_value_functions_rise_strictly_from_0_to_1(levels: int, seed: int) -> None:
    drawn = sample_value_functions(levels, 50, seed)
    assert drawn.shape == (50, levels)
    assert (np.diff(drawn, axis=1) > 0).all()
    assert (drawn[:, 0] == 0).all()
    assert (drawn[:, -1] == 1).all()


def test_the_mean_value_function_is_linear() -> None:
    """The k-th of n sorted uniform numbers has mean k / (n + 1) and variance k (n + 1 - k) / ((n +
    1)² (n + 2)).
    """
    drawn = sample_value_functions(4, DRAWS, seed=10)
    error = 3 * np.sqrt(2 / (9 * 4) / DRAWS)
    np.testing.assert_allclose(drawn.mean(axis=0), [0, 1 / 3, 2 / 3, 1], atol=error)
    np.testing.assert_allclose(drawn[:, 1:3].var(axis=0), 2 / 36, rtol=0.05)


def test_value_functions_are_uniform_among_the_increasing_ones() -> None:
    """With three levels the middle one is uniform from 0 to 1."""
    middle = sample_value_functions(3, DRAWS, seed=11)[:, 1]
    for share in (0.1, 0.5, 0.9):
        assert (middle < share).mean() == pytest.approx(share, abs=3 * np.sqrt(0.25 / DRAWS))


def test_the_same_seed_gives_the_same_value_functions() -> None:
    assert (sample_value_functions(4, 9, 1) == sample_value_functions(4, 9, 1)).all()
    assert not (
        sample_value_functions(4, 9, 1)[:, 1:3] == sample_value_functions(4, 9, 2)[:, 1:3]
    ).any()


def test_one_draw_is_enough() -> None:
    assert sample_value_functions(4, 1, 1).shape == (1, 4)
    assert sample_weights(4, 1, seed=1).shape == (1, 4)


def test_two_levels_leave_nothing_to_draw() -> None:
    assert sample_value_functions(2, 2, 1).tolist() == [[0, 1], [0, 1]]


@pytest.mark.parametrize(
    ("levels", "size", "seed", "argument"),
    [
        (1, 5, None, "levels"),
        (3.0, 5, None, "levels"),
        ("4", 5, None, "levels"),
        (4, 0, None, "size"),
        (4, 5.0, None, "size"),
        (4, 5, -1, "seed"),
        (4, 5, False, "seed"),
    ],
)
def test_what_sample_value_functions_refuses_is_named(
    levels: int, size: int, seed: int | None, argument: str
) -> None:
    with pytest.raises(ValueError, match=f"^{argument}: "):
        sample_value_functions(levels, size, seed)
