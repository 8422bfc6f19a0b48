"""Weights still possible after answers, against plain rejection and against what is exact."""

import numpy as np
import pytest

from mic_selector.decision import sample_weights
from mic_selector.decision.possible import FEWEST_DRAWS, possible_weights
from tests.turns import ALL

Borders = tuple[tuple[float, ...], ...]


def rejected(count: int, borders: Borders, tries: int) -> np.ndarray:
    """Return the uniform draws that lie inside all borders, drawn and left out one by one."""
    kept = []
    for seed in range(tries):
        weights = sample_weights(count, 200_000, seed=1000 + seed)
        kept.append(weights[(weights @ np.array(borders).T <= 0).all(axis=1)])
    return np.vstack(kept)


def bent(count: int, borders: int, seed: int) -> Borders:
    """Return borders like those of answers: a third, two thirds or all of one weight against all of
    another, turned so that some drawn weights lie inside.
    """
    random = np.random.default_rng(seed)
    inside = random.dirichlet(np.ones(count))
    found = []
    for _ in range(borders):
        one, other = random.choice(count, 2, replace=False)
        border = np.zeros(count)
        border[one], border[other] = 1, -random.integers(1, 4) / 3
        found.append(tuple((border * -np.sign(border @ inside)).tolist()))
    return tuple(found)


@pytest.mark.parametrize(
    ("count", "borders", "seed"),
    [(4, 6, 1), *(
        pytest.param(*one, marks=pytest.mark.prove)
        for one in ((6, 8, 2), (7, 9, 3), (8, 7, 4), *((8, 10, seed) for seed in range(5, 25)))
    )],
)  # fmt: skip
def test_they_are_those_of_plain_rejection(count: int, borders: int, seed: int) -> None:
    drawn = possible_weights(count, bent(count, borders, seed))
    exact = rejected(count, bent(count, borders, seed), 10 if ALL else 4)
    assert len(exact) >= 300
    error = np.sqrt(1 / len(exact) + 1 / len(drawn))
    spread = exact.std(axis=0)
    assert (np.abs(drawn.mean(axis=0) - exact.mean(axis=0)) < 6 * error * spread).all()
    np.testing.assert_allclose(drawn.std(axis=0), spread, rtol=6 * error)
    # And which weight is the largest, or twice another one: shares of a part of the region.
    for one in range(count):
        shares = [(weights.argmax(axis=1) == one).mean() for weights in (drawn, exact)]
        assert abs(shares[0] - shares[1]) < 3 * error
        for other in range(count):
            shares = [
                (weights[:, one] > 2 * weights[:, other]).mean() for weights in (drawn, exact)
            ]
            assert abs(shares[0] - shares[1]) < 3 * error


@pytest.mark.parametrize(
    "count", [3, 9, *(pytest.param(many, marks=pytest.mark.prove) for many in (6, 12, 20))]
)
def test_in_an_order_their_mean_is_the_rank_order_centroid(count: int) -> None:
    """One of count! parts of the simplex, which plain draws hardly hit from 8 weights on. The mean
    of weight i is (1/n) Σ 1/k for k from i to n.
    """
    steps = [tuple(np.eye(count)[place + 1] - np.eye(count)[place]) for place in range(count - 1)]
    drawn = possible_weights(count, tuple(steps))
    exact = np.array(
        [sum(1 / k for k in range(one, count + 1)) / count for one in range(1, count + 1)]
    )
    assert (np.diff(drawn, axis=1) <= 1e-12).all()
    np.testing.assert_allclose(drawn.mean(axis=0), exact, rtol=0.08)


def test_a_thin_slice_is_filled_from_end_to_end() -> None:
    """Between two planes a millionth apart, near w0 = w1: uniform on that line of weights."""
    borders = ((1.0, -1.000001, 0.0), (-1.0, 0.999999, 0.0))
    drawn = possible_weights(3, borders)
    assert len(drawn) >= FEWEST_DRAWS
    np.testing.assert_allclose(drawn[:, 0], drawn[:, 1], rtol=3e-6)
    # The slice is as wide as w0 is large, so w0 / 0.5 has the density 2x.
    np.testing.assert_allclose((2 * drawn[:, 0]).mean(), 2 / 3, atol=0.02)
    np.testing.assert_allclose((2 * drawn[:, 0]).std(), np.sqrt(1 / 18), atol=0.02)


def test_all_lie_inside_and_add_up_to_1() -> None:
    for seed in range(5 if ALL else 2):
        borders = bent(8, 11, seed)
        drawn = possible_weights(8, borders)
        assert drawn.shape[1] == 8
        assert len(drawn) >= FEWEST_DRAWS
        assert (drawn >= 0).all()
        np.testing.assert_allclose(drawn.sum(axis=1), 1)
        assert (drawn @ np.array(borders).T <= 1e-12).all()


def test_the_same_borders_give_the_same_weights_and_nobody_can_change_them() -> None:
    borders = bent(5, 8, 3)
    once = possible_weights(5, borders)
    # In another place of memory: what was kept is not looked at. Mutation tests keep nothing.
    getattr(possible_weights, "cache_clear", lambda: None)()
    assert (possible_weights(5, borders) == once).all()
    with pytest.raises(ValueError, match="read-only"):
        once[0, 0] = 1
