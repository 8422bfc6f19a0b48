"""Stability intervals against bisection: how far one weight may move while every first stays
first.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import ArrayLike

from mic_selector.decision import stability_intervals

HALVINGS = 50


def stays_first(values: np.ndarray, weights: np.ndarray, criterion: int, share: float) -> bool:
    """Whether all that are first now are first when one weight is `share` and the others keep their
    proportions.
    """
    now = values @ weights
    first = now >= now.max() - 1e-9
    moved = weights * (1 - share) / (1 - weights[criterion])
    moved[criterion] = share
    scores = values @ moved
    return bool((scores[first] >= scores.max() - 1e-9).all())


def bisected(values: np.ndarray, weights: np.ndarray, criterion: int, end: float) -> float:
    """Find the last share on the way from the present weight to an end at which the firsts are
    still first.
    """
    inside, outside = float(weights[criterion]), end
    if stays_first(values, weights, criterion, end):
        return end
    for _ in range(HALVINGS):
        middle = (inside + outside) / 2
        if stays_first(values, weights, criterion, middle):
            inside = middle
        else:
            outside = middle
    return inside


@st.composite
def decisions(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """Draw a matrix of levels, in which ties are common, and weights of two criteria or more."""
    alternatives, criteria = draw(st.integers(1, 6)), draw(st.integers(2, 5))
    row = st.lists(st.integers(0, 3), min_size=criteria, max_size=criteria)
    values = np.array(draw(st.lists(row, min_size=alternatives, max_size=alternatives))) / 3
    weights = draw(
        st.lists(st.integers(0, 5), min_size=criteria, max_size=criteria).filter(
            lambda one: sum(map(bool, one)) > 1
        )
    )
    return values, np.array(weights) / sum(weights)


@given(decisions())
def test_the_bounds_are_those_that_bisection_finds(decision: tuple[np.ndarray, np.ndarray]) -> None:
    values, weights = decision
    found = stability_intervals(values, weights)
    for criterion in range(len(weights)):
        # Where two lines cross at a small angle, a score within 1e-9 moves the crossing by up to
        # some 1e-7.
        assert found.lower[criterion] == pytest.approx(
            bisected(values, weights, criterion, 0.0), abs=1e-6
        )
        assert found.upper[criterion] == pytest.approx(
            bisected(values, weights, criterion, 1.0), abs=1e-6
        )


@pytest.mark.filterwarnings("error")
def test_nothing_is_said_on_the_side_where_no_lines_cross() -> None:
    """Equal on every criterion, and on one: no weight of it changes anything."""
    assert stability_intervals([[0.5, 0.5]] * 2, [1, 1]).upper.tolist() == [1, 1]
    assert stability_intervals([[0.5, 1], [0.5, 0]], [1, 1]).lower.tolist() == [0, 0]
    assert stability_intervals([[1.0, 1.0], [0.5, 0.5]], [1, 1]).upper.tolist() == [1, 1]


def test_what_lags_by_no_more_than_the_tolerance_is_first_too() -> None:
    """The second is 0.9e-9 behind, all of it on the first criterion: with more of that weight it
    would be left behind.
    """
    found = stability_intervals([[1 + 1.8e-9, 1.0], [1.0, 1.0]], [1, 1])
    assert found.upper.tolist() == [0.5, 1]


@given(decisions(), st.sampled_from([1e-300, 1e-10, 1e8, 1e300, 1.7e308]))
def test_the_scale_of_the_values_changes_nothing(
    decision: tuple[np.ndarray, np.ndarray], scale: float
) -> None:
    values, weights = decision
    found, scaled = (
        stability_intervals(values, weights),
        stability_intervals(values * scale, weights),
    )
    np.testing.assert_allclose(scaled, found, atol=1e-9)


@given(decisions())
def test_the_present_weight_lies_inside(decision: tuple[np.ndarray, np.ndarray]) -> None:
    values, weights = decision
    lower, upper = stability_intervals(values, weights)
    assert (lower <= weights).all()
    assert (weights <= upper).all()
    assert (lower >= 0).all()
    assert (upper <= 1).all()


def test_an_interval_worked_out_by_hand() -> None:
    """Of (1, 0) and (0, 1) under 3/4, 1/4 the first leads while the first weight is at least
    1/2.
    """
    found = stability_intervals([[1.0, 0.0], [0.0, 1.0]], [3, 1])
    np.testing.assert_allclose(found.lower, [0.5, 0.0])
    np.testing.assert_allclose(found.upper, [1.0, 0.5])


def test_a_small_lead_counts_on_a_criterion_where_all_is_small() -> None:
    """With t of the weight on the first criterion 1000 t = 1e-7 (1 - t) where the two cross."""
    found = stability_intervals([[1000.0, 0.0], [0.0, 1e-7]], [1, 1])
    assert found.lower[0] == pytest.approx(1e-7 / (1000 + 1e-7))


def test_firsts_that_tie_by_chance_leave_no_room() -> None:
    found = stability_intervals([[1.0, 0.0], [0.0, 1.0]], [1, 1])
    np.testing.assert_allclose(found.lower, [0.5, 0.5])
    np.testing.assert_allclose(found.upper, [0.5, 0.5])


def test_firsts_that_are_alike_leave_all_the_room() -> None:
    found = stability_intervals([[1.0, 0.5], [1.0, 0.5], [0.0, 0.1]], [1, 1])
    assert found.lower.tolist() == [0, 0]
    assert found.upper.tolist() == [1, 1]


def test_one_alternative_is_first_whatever_the_weights() -> None:
    assert [bound.tolist() for bound in stability_intervals([[0.3, 0.4]], [1, 4])] == [
        [0, 0],
        [1, 1],
    ]


def test_where_nothing_is_worth_anything_all_stay_first() -> None:
    assert [bound.tolist() for bound in stability_intervals(np.zeros((3, 2)), [1, 4])] == [
        [0, 0],
        [1, 1],
    ]


def test_a_constant_column_may_weigh_anything_up_to_all() -> None:
    lower, upper = stability_intervals([[1.0, 0.5], [0.2, 0.5]], [1, 1])
    assert lower.tolist() == [0, 0]
    assert upper.tolist() == [1, 1]


def test_a_criterion_without_weight_may_get_some() -> None:
    """The first leads by 1 on what counts and lags by 1 on what does not: up to a half."""
    lower, upper = stability_intervals([[1.0, 1.0, 0.0], [0.0, 0.0, 1.0]], [1, 1, 0])
    assert lower[2] == 0
    assert upper[2] == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("values", "weights", "argument"),
    [
        ([[1.0, 2.0]], [1, 0], "weights"),
        ([[1.0]], [1], "weights"),
        ([[1.0, 2.0]], [1], "weights"),
        ([[1.0, 2.0]], [[1, 1]], "weights"),
        ([[1.0, 2.0]], [0, 0], "weights"),
        ([[1.0, 2.0]], [2, -1], "weights"),
        ([[1.0, 2.0]], [float("nan"), 1], "weights"),
        ([[1.0, 2.0]], [float("inf"), 1], "weights"),
        ([1.0, 2.0], [1, 1], "values"),
        (np.empty((0, 2)), [1, 1], "values"),
        ([[1.0, float("inf")]], [1, 1], "values"),
        ([[1.0, float("nan")]], [1, 1], "values"),
        ([["1.0", "2.0"]], [1, 1], "values"),
        ([[1.0, 2.0]], [True, True], "weights"),
    ],
)
def test_what_it_refuses_is_named(values: ArrayLike, weights: ArrayLike, argument: str) -> None:
    with pytest.raises(ValueError, match=f"^{argument}: "):
        stability_intervals(values, weights)
