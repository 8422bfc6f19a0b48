"""How far one weight may move before the first place changes."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from mic_selector.decision.arrays import TIE_TOLERANCE, Floats, finite, margin, normalised, summable


class StabilityIntervals(NamedTuple):
    """For each criterion the lowest and the highest weight, between 0 and 1; shapes [n]."""

    lower: Floats
    upper: Floats


def stability_intervals(values: ArrayLike, weights: ArrayLike) -> StabilityIntervals:
    """Return, for values[m, n] under weights[n], the weights of each criterion that keep every
    current first one first.

    When the weight of criterion j is t, the others are rescaled in proportion, so the score of a is
    t v(a, j) + (1 - t) r(a, j), where r is the weighted mean over the others. That is linear in t,
    so the interval is exact (Mareschal 1988). With one alternative every interval is [0, 1].

    Raises `ValueError`, naming the argument, as `weighted_scores` does, and if one criterion has
    all the weight: then there are no others to rescale.
    """
    values, weights = finite(values, "values"), finite(weights, "weights")
    if values.ndim != 2 or values.size == 0:
        raise ValueError("values: a matrix of at least one alternative and one criterion is needed")
    if weights.shape != (values.shape[1],):
        raise ValueError(f"weights: {values.shape[1]} of them are needed, one for each criterion")
    values, weights = summable(values), normalised(weights)
    if weights.max() >= 1:
        raise ValueError(
            "weights: one criterion has all the weight, so there are no others to rescale"
        )
    scores = values @ weights
    first = scores >= scores.max() - margin(scores, TIE_TOLERANCE, axis=0)
    rest = (scores[:, None] - values * weights) / (1 - weights)
    at_none = _leads(rest, first)
    at_all = _leads(values, first)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = at_none / (at_none - at_all)
    lower = np.where(at_none < 0, crossing, 0.0).max(axis=0)
    upper = np.where(at_all < 0, crossing, 1.0).min(axis=0)
    return StabilityIntervals(np.minimum(lower, weights), np.maximum(upper, weights))


def _leads(scores: Floats, first: np.ndarray) -> Floats:
    """Return by how much each first one leads each alternative, per criterion; what is no lead for
    `rank` counts as 0.
    """
    leads = scores[first][:, None, :] - scores[None, :, :]
    leads[np.abs(leads) <= margin(scores, TIE_TOLERANCE, axis=0)] = 0.0
    flat: Floats = leads.reshape(-1, scores.shape[1])
    return flat
