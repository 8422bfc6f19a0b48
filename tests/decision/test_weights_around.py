"""Weights around what was said: within bounds, on average just that, and without jumps."""

import warnings
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.decision import sample_factors, weights_around
from mic_selector.decision.robustness import SAMPLES, SEED
from mic_selector.decision.sampling import weights_around_each

importances = st.lists(
    st.one_of(st.sampled_from([None, 0, 1, 3, 5]), st.floats(1e-6, 5)), min_size=1, max_size=8
).filter(any)


def profiles(number: int, features: int = 8) -> Iterator[np.ndarray]:
    """Yield importances of every kind: the page's words, any number, a group's means, one that
    matters far more than all others, and many that do not count.
    """
    random = np.random.default_rng(15)
    for place in range(number):
        drawn = [
            random.choice([1, 3, 5], features),
            random.uniform(0.01, 5, features),
            np.round(3 + random.normal(0, 0.05, features), 2),
            np.append(random.uniform(0, 0.5, features - 1), 5),
            random.choice([0, 0, 1, 3, 5], features),
        ][place % 5].astype(float)
        if drawn.any():
            yield random.permutation(drawn)


@pytest.mark.parametrize("number", [250, pytest.param(20_000, marks=pytest.mark.prove)])
def test_the_mean_weights_of_the_page_are_the_stated_shares_within_1_percent_of_each(
    number: int,
) -> None:
    factors = sample_factors(8, SAMPLES, SEED)
    for stated in profiles(number):
        mean, shares = weights_around(stated.tolist(), factors).mean(axis=0), stated / stated.sum()
        np.testing.assert_allclose(mean, shares, rtol=0.01)


def test_dividing_by_the_sum_alone_would_not_do() -> None:
    """What the tilt is for: with independent log-uniform factors the small one of 5 and 1 gets 9 %
    too much.
    """
    factors = sample_factors(2, SAMPLES, SEED)
    plain = factors.even * [5, 1]
    assert 1.08 < 6 * (plain[:, 1] / plain.sum(axis=1)).mean() < 1.1
    assert 6 * weights_around([5, 1], factors)[:, 1].mean() == pytest.approx(1, rel=0.005)


def test_the_weights_have_the_distribution_that_they_say() -> None:
    """The share of draws in which the weight of 3 passes that of 5, against the integral of the
    density: independent log-uniform factors, tilted by their sum.
    """
    grid = 2 ** (2 * (np.arange(1000) + 0.5) / 1000 - 1)
    five, three = 5 * grid[:, None], 3 * grid[None, :]
    density = (five + three) / (five + three).sum()
    weights = weights_around([5, 3], sample_factors(2, 100_000, 4))
    for bound in (0.3, 0.4, 0.5, 0.6):
        expected = density[three > bound * (five + three)].sum()
        assert (weights[:, 1] > bound).mean() == pytest.approx(expected, abs=0.003)


@given(importances, st.integers(0, 1000))
def test_no_importance_counts_less_than_half_or_more_than_double(
    importance: list[float | None], seed: int
) -> None:
    weights = weights_around(importance, sample_factors(len(importance), 50, seed))
    assert weights.shape == (50, len(importance))
    np.testing.assert_allclose(weights.sum(axis=1), 1)
    stated = np.array([one or 0.0 for one in importance])
    assert (weights[:, stated == 0] == 0).all()
    factors = weights[:, stated > 0] / stated[stated > 0]
    assert (factors.max(axis=1) <= 4.0001 * factors.min(axis=1)).all()


def test_half_and_double_are_reached_and_equally_likely() -> None:
    even = sample_factors(3, 1000, 7).even
    assert 0.5 <= even.min() < 0.501
    assert 1.995 < even.max() <= 2
    assert ((even < 1).sum(axis=0) == 500).all()
    assert ((even < np.sqrt(2)).sum(axis=0) == 750).all()
    assert ((even < np.sqrt(1 / 2)).sum(axis=0) == 250).all()


def test_the_tilted_factors_are_uniform_and_rise_with_the_even_ones() -> None:
    factors = sample_factors(3, 1000, 7)
    assert ((factors.tilted < 1.25).sum(axis=0) == 500).all()
    assert ((factors.tilted < 0.65).sum(axis=0) == 100).all()
    order = np.argsort(factors.even, axis=0)
    assert (np.diff(np.take_along_axis(factors.tilted, order, axis=0), axis=0) > 0).all()


def test_every_slice_of_every_range_is_drawn_exactly_once() -> None:
    factors = sample_factors(4, 200, 3)
    lots = (np.log2(factors.even) + 1) / 2, 1 - np.exp(-factors.waits)
    for lot in lots:
        assert (np.sort((lot * 200).astype(int), axis=0) == np.arange(200)[:, None]).all()
    joint = np.corrcoef(np.hstack(lots), rowvar=False)
    assert np.abs(joint - np.eye(8)).max() < 4 / np.sqrt(200)


def test_equal_importances_are_equal_on_average_and_leave_their_order_open() -> None:
    weights = weights_around([3, 5, 3], sample_factors(3, 40_000, 2))
    assert weights[:, 0].mean() == pytest.approx(weights[:, 2].mean(), rel=0.005)
    assert (weights[:, 0] > weights[:, 2]).mean() == pytest.approx(0.5, abs=0.01)


def test_only_proportions_matter() -> None:
    factors = sample_factors(3, 100, 2)
    small, large = (weights_around([5 * k, 3 * k, 1 * k], factors) for k in (1e-200, 2e307))
    np.testing.assert_allclose(small, large, rtol=1e-12)


def test_what_hardly_counts_beside_another_is_still_drawn() -> None:
    weights = weights_around([0, 5, 1e-308], sample_factors(3, 100, 2))
    assert (weights[:, 0] == 0).all()
    np.testing.assert_allclose(weights[:, 1], 1)
    assert (weights[:, 2] > 0).all()


@pytest.mark.parametrize("moved", [2.99, 3.01])
def test_the_weights_follow_an_importance_without_jumps(moved: float) -> None:
    """But where another criterion is chosen: in as many draws as its share grew, at most."""
    factors = sample_factors(3, 10_000, 5)
    now, then = weights_around([3, 5, 1], factors), weights_around([moved, 5, 1], factors)
    apart = np.abs(now - then).max(axis=1)
    assert (apart > 0.001).mean() < 0.002
    assert apart.max() < 0.1


def test_the_same_seed_gives_the_same_factors_and_another_others() -> None:
    once, again, other = (sample_factors(3, 20, seed) for seed in (8, 8, 9))
    for name in ("even", "tilted", "waits"):
        assert (getattr(once, name) == getattr(again, name)).all()
        assert not (getattr(once, name) == getattr(other, name)).any()
    assert not (sample_factors(3, 20).even == sample_factors(3, 20).even).any()


def test_one_criterion_has_all_the_weight() -> None:
    assert weights_around([2], sample_factors(1, 3, 1)).tolist() == [[1], [1], [1]]
    assert weights_around([0, 4, None], sample_factors(3, 1, 1)).tolist() == [[0, 1, 0]]


@pytest.mark.parametrize(
    ("n", "size", "seed", "argument"),
    [
        (0, 5, None, "n"),
        (-1, 5, None, "n"),
        (2.5, 5, None, "n"),
        (2, 0, None, "size"),
        (2, "9", None, "size"),
        (2, 5, -1, "seed"),
        (2, 5, [1], "seed"),
    ],
)
def test_what_sample_factors_refuses_is_named(
    n: int, size: int, seed: int | None, argument: str
) -> None:
    with pytest.raises(ValueError, match=f"^{argument}: "):
        sample_factors(n, size, seed)


def test_a_draw_with_tiny_importances_is_as_exact_beside_one_with_large_ones() -> None:
    factors = sample_factors(2, 2, 1)
    found = weights_around_each(np.array([[5, 5], [5e-324, 5e-324]]), factors)
    alike = weights_around([1, 1], factors)
    np.testing.assert_allclose(found, alike)


def test_what_counts_for_nothing_or_nearly_nothing_leaves_no_warning_in_the_log() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        drawn = weights_around([1, 0, 5e-324], sample_factors(3, 50, 1))
    assert (drawn[:, 0] == 1).all()
    assert not drawn[:, 1].any()


@pytest.mark.parametrize(
    "importance",
    [[1], [1, 2, 3], [1, -1], [1, float("nan")], [1, float("inf")], [1, "much"], [0, 0], [None, 0]],
)
def test_what_weights_around_refuses_is_named(importance: list[float | None]) -> None:
    with pytest.raises(ValueError, match=r"^importance: "):
        weights_around(importance, sample_factors(2, 5, 1))
