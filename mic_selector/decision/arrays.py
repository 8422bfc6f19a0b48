"""Arrays in, arrays out, on any matrix: rows are alternatives, columns are criteria, higher is
better.
"""

from decimal import Decimal
from numbers import Real

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

TIE_TOLERANCE = 1e-9
# No spread is taken to be smaller than this part of the largest number: with the tolerance above
# that is some fifty times the last digit that floating point holds.
_LEAST_SPREAD = 1e-5
_NUMBERS = (
    "iuf"  # the kinds of arrays that hold them: whole ones, with and without sign, and floats
)
_HUGE = 1e300  # beyond this, sums may leave what floating point can hold


def rank(scores: ArrayLike, tolerance: float = TIE_TOLERANCE) -> Integers:
    """Return competition ranks of scores[..., m], 1 for the best: 1, 2, 2, 4.

    The rank of an alternative is one plus the number of those better by more than `tolerance` times
    the spread of the m scores (`margin`), so that floating point breaks no tie on any scale. Raises
    `ValueError`, naming the argument, for a `scores` that is empty or holds anything but finite
    numbers, or a `tolerance` that is not a number of zero or more.
    """
    scores = finite(scores, "scores")
    if scores.ndim == 0 or scores.size == 0:
        raise ValueError("scores: at least one alternative is needed")
    allowed = finite(tolerance, "tolerance")
    if allowed.ndim or allowed < 0:
        raise ValueError("tolerance: zero or more is needed")
    reached = scores + margin(scores, float(allowed), axis=-1)
    better = scores[..., None, :] > reached[..., :, None]
    ranks: Integers = np.add.reduce(better, axis=-1, dtype=np.int64, initial=1)
    return ranks


def margin(scores: Floats, tolerance: float, axis: int) -> Floats:
    """Return by how much one score must exceed another along an axis to be better; of length 1
    there.

    `tolerance` times the spread, the largest score minus the smallest. A spread below 1 counts as
    1, as with values from 0 to 1, where scores have it; where they are smaller, as twice the
    largest size among them; and always as a hundred-thousandth of that size at least, since sums of
    large numbers are rounded. So multiplying all scores changes no rank, and adding the same to all
    makes no tie, as long as floating point tells them apart.
    """
    largest, smallest = scores.max(axis=axis, keepdims=True), scores.min(axis=axis, keepdims=True)
    half_spread = largest / 2 - smallest / 2  # the whole one may be beyond the largest float
    size = np.maximum(largest, -smallest)
    least = np.maximum(np.minimum(size, 0.5), size * (_LEAST_SPREAD / 2))
    margins: Floats = np.maximum(half_spread, least) * (2 * tolerance)
    return margins


def weighted_scores(values: ArrayLike, weights: ArrayLike) -> Floats:
    """Return the weighted sum of values[m, n] under weights[n] or weights[k, n]: scores[m] or
    scores[k, m].

    Weights are divided by their sum (the weighted sum model, Fishburn 1967). Raises `ValueError`,
    naming the argument, for non-finite numbers, an empty matrix, shapes that do not fit, a negative
    weight, or weights that are all zero.
    """
    values, weights = finite(values, "values"), finite(weights, "weights")
    if values.ndim != 2 or values.size == 0:
        raise ValueError("values: a matrix of at least one alternative and one criterion is needed")
    if weights.ndim not in (1, 2) or weights.size == 0 or weights.shape[-1] != values.shape[1]:
        raise ValueError(f"weights: {values.shape[1]} of them are needed, one for each criterion")
    scores: Floats = normalised(weights).dot(values.T)
    return scores


def normalised(weights: Floats) -> Floats:
    """Return finite weights[..., n] divided by their sum; raise `ValueError` for a negative weight
    or only zeros.
    """
    if weights.min() < 0:
        raise ValueError("weights: none may be negative")
    if weights.max() > _HUGE:
        largest = weights.max(axis=-1, keepdims=True)
        weights = weights / np.where(largest > _HUGE, largest, 1)
    totals = weights.dot(np.ones((weights.shape[-1], 1)))
    if np.count_nonzero(totals) < totals.size:
        raise ValueError("weights: at least one must be above zero")
    shares: Floats = weights / totals
    return shares


def summable(values: Floats) -> Floats:
    """Return values that add up to something finite: themselves, or an equal part of all where some
    are huge.
    """
    if max(values.max(), -values.min()) <= _HUGE:
        return values
    parts: Floats = np.ldexp(values, -8)
    return parts


def finite(array: ArrayLike, name: str) -> Floats:
    """Return an argument as an array of numbers; raise `ValueError`, naming it, if any is not
    finite.

    Whole numbers, fractions, decimals and floats are numbers; text, booleans, complex numbers and
    None are not.
    """
    try:
        given = np.asarray(array)
        if given.dtype.kind not in _NUMBERS and not _all_numbers(given):
            raise ValueError
        found = given.astype(np.float64, copy=False)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"{name}: an array of numbers is needed") from None
    if (
        np.count_nonzero(np.isfinite(found)) < found.size
    ):  # on a small array, counting is quicker than `all`
        raise ValueError(f"{name}: every number must be finite")
    return found


def whole(number: int, name: str) -> int:
    """Return an argument that is a whole number; raise `ValueError`, naming it, if it is none."""
    if isinstance(number, bool) or not isinstance(number, (int, np.integer)):
        raise ValueError(f"{name}: a whole number is needed")
    return int(number)


def _all_numbers(given: np.ndarray) -> bool:
    """Whether an array of Python objects holds nothing but real numbers."""
    return given.dtype.kind == "O" and all(
        isinstance(one, (Real, Decimal)) and not isinstance(one, (bool, np.bool_))
        for one in given.flat
    )
