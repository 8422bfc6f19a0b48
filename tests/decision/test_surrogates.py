"""Weights from an order alone, against the published ones (Roberts and Goodwin 2002; worked example
4).
"""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest

from mic_selector.decision import rank_order_centroid, rank_sum

CENTROIDS = {
    1: [1.0],
    2: [0.75, 0.25],
    4: [0.5208, 0.2708, 0.1458, 0.0625],
    5: [0.456667, 0.256667, 0.156667, 0.09, 0.04],
}
# Roberts and Goodwin 2002, their table of rank-sum weights for three and four attributes.
RANK_SUMS = {1: [1.0], 3: [0.5, 0.3333, 0.1667], 4: [0.4, 0.3, 0.2, 0.1]}


@pytest.mark.parametrize("n", CENTROIDS)
def test_rank_order_centroids_are_the_published_ones(n: int) -> None:
    np.testing.assert_allclose(rank_order_centroid(n), CENTROIDS[n], atol=5e-5 if n == 4 else 5e-7)


@pytest.mark.parametrize("n", RANK_SUMS)
def test_rank_sums_are_the_published_ones(n: int) -> None:
    np.testing.assert_allclose(rank_sum(n), RANK_SUMS[n], atol=5e-5)


@pytest.mark.parametrize("n", range(1, 30))
def test_the_centroid_is_that_of_the_formula_in_exact_fractions(n: int) -> None:
    exact = [sum(Fraction(1, k) for k in range(place, n + 1)) / n for place in range(1, n + 1)]
    np.testing.assert_allclose(rank_order_centroid(n), [float(one) for one in exact], rtol=1e-12)


@pytest.mark.parametrize("weights", [rank_order_centroid, rank_sum])
@pytest.mark.parametrize("n", [1, 2, 8, 100])
def test_weights_fall_strictly_and_sum_to_1(weights: Callable[[int], np.ndarray], n: int) -> None:
    found = weights(n)
    assert found.shape == (n,)
    assert found.sum() == pytest.approx(1)
    assert (np.diff(found) < 0).all()
    assert found[-1] > 0


@pytest.mark.parametrize("weights", [rank_order_centroid, rank_sum])
@pytest.mark.parametrize("n", [0, -2, 2.0, "3", None, True])
def test_without_a_criterion_there_are_no_weights(
    weights: Callable[[object], np.ndarray], n: object
) -> None:
    with pytest.raises(ValueError, match=r"^n: "):
        weights(n)
