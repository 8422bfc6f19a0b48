"""Arrays in, arrays out, on any matrix: rows are alternatives, columns are criteria, higher is
better.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

TIE_TOLERANCE = 1e-9


def rank(scores: ArrayLike, tolerance: float = TIE_TOLERANCE) -> Integers:
    """Return competition ranks of scores[..., m], 1 for the best: 1, 2, 2, 4.

    The rank of an alternative is one plus the number of those better by more than `tolerance`, so
    that floating point breaks no tie. Raises `ValueError` for an empty or non-finite `scores`, or a
    negative `tolerance`.
    """
    scores = finite(scores, "scores")
    if scores.ndim == 0 or scores.shape[-1] == 0:
        raise ValueError("scores: at least one alternative is needed")
    if not tolerance >= 0:
        raise ValueError("tolerance: zero or more is needed")
    better = scores[..., None, :] > scores[..., :, None] + tolerance
    ranks: Integers = np.add.reduce(better, axis=-1, dtype=np.int64, initial=1)
    return ranks


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
    if np.count_nonzero(weights < 0):
        raise ValueError("weights: none may be negative")
    totals = weights.dot(np.ones((weights.shape[-1], 1)))
    if np.count_nonzero(totals) < totals.size:
        raise ValueError("weights: at least one must be above zero")
    shares: Floats = weights / totals
    return shares


def finite(array: ArrayLike, name: str) -> Floats:
    """Return an argument as an array of numbers; raise `ValueError`, naming it, if any is not
    finite.
    """
    try:
        found = np.asarray(array, dtype=np.float64)
    except (TypeError, ValueError):
        raise ValueError(f"{name}: an array of numbers is needed") from None
    if (
        np.count_nonzero(np.isfinite(found)) < found.size
    ):  # on a small array, counting is quicker than `all`
        raise ValueError(f"{name}: every number must be finite")
    return found
