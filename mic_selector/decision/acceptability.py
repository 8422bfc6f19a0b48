"""Rank acceptability: what share of admissible draws gives an alternative a rank (SMAA).

Lahdelma, Hokkanen and Salminen 1998 (SMAA); Lahdelma and Salminen 2001 (SMAA-2: rank
acceptabilities, central weights, confidence factors).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from mic_selector.decision.arrays import (
    TIE_TOLERANCE,
    Floats,
    finite,
    margin,
    normalised,
    summable,
)
from mic_selector.decision.counting import PairCounts

# Draws looked at together: a row of scores stays in the processor's nearest cache, and the product
# of so few is not spread over cores that may be busy with something else.
_BLOCK = 5_000


@dataclass(frozen=True, kw_only=True)
class RankAcceptability:
    """What a simulation counted, for m alternatives and n criteria over `draws` draws.

    `ranks[m, m]`: share of draws in which alternative i has rank r (column r - 1); every row sums
    to 1. `central_weights[m, n]`: mean weights of the draws in which i is first, alone or shared;
    NaN where it never is. `confidence[m]`: share of value draws in which i is first at its central
    weights; NaN where it never is first. `pairwise[m, m]`: share of draws in which i beats j.
    """

    ranks: Floats
    central_weights: Floats
    confidence: Floats
    pairwise: Floats
    draws: int

    @property
    def standard_errors(self) -> Floats:
        """Monte Carlo standard error of every share in `ranks`: sqrt(p (1 - p) / draws)."""
        errors: Floats = np.sqrt(self.ranks * (1 - self.ranks) / self.draws)
        return errors


def rank_acceptability(values: ArrayLike, weights: ArrayLike) -> RankAcceptability:
    """Return rank acceptabilities for values[m, n] or values[k, m, n] (a matrix for each draw)
    under weights[k, n].

    Weights are divided by their sum. The rank of an alternative is one plus the number of those
    better by more than 1e-9 of the spread of the scores in that draw, as in `rank`; so alternatives
    that tie share the better rank. One alternative is always first; constant columns change
    nothing. Works in blocks of draws, so that the memory for comparisons does not grow with their
    number.

    Raises `ValueError`, naming the argument, for non-finite numbers, empty arrays, shapes that do
    not fit, negative weights, or a draw whose weights are all zero.
    """
    values, weights = _checked(values, weights)
    alternatives, criteria = values.shape[-2:]
    counts = PairCounts.of(alternatives)
    weights_when_first = np.zeros((alternatives, criteria))
    for start in range(0, len(weights), _BLOCK):
        drawn = normalised(weights[start : start + _BLOCK])
        scores = _scores(values, drawn, start)
        is_first = counts.add(scores, scores + margin(scores, TIE_TOLERANCE, axis=0))
        weights_when_first += is_first @ drawn
    return _result(values, counts, weights_when_first, len(weights))


def _checked(values: ArrayLike, weights: ArrayLike) -> tuple[Floats, Floats]:
    values, weights = finite(values, "values"), finite(weights, "weights")
    if values.ndim not in (2, 3) or values.size == 0:
        raise ValueError(
            "values: one matrix, or one for each draw, "
            "of at least one alternative and one criterion"
        )
    if weights.ndim != 2 or weights.size == 0:
        raise ValueError("weights: at least one draw is needed, in the shape [draws, criteria]")
    if weights.shape[1] != values.shape[-1]:
        raise ValueError(
            f"weights: {values.shape[-1]} of them are needed in each draw, one for each criterion"
        )
    if values.ndim == 3 and len(values) != len(weights):
        raise ValueError("values: there must be as many matrices as draws of weights")
    return summable(values), weights


def _scores(values: Floats, drawn: Floats, start: int) -> Floats:
    """Return the scores of a block, alternatives in rows: comparing two of them then runs through
    memory in order.
    """
    if values.ndim == 2:
        scores: Floats = values @ drawn.T
        return scores
    return np.ascontiguousarray(np.einsum("kmn,kn->mk", values[start : start + len(drawn)], drawn))


def _result(
    values: Floats, counts: PairCounts, weights_when_first: Floats, draws: int
) -> RankAcceptability:
    times_first = counts.ranks[:, 0]
    ever = times_first > 0
    central = np.full(weights_when_first.shape, np.nan)
    central[ever] = weights_when_first[ever] / times_first[ever, None]
    confidence = np.full(len(central), np.nan)
    for alternative in np.flatnonzero(ever):
        confidence[alternative] = _share_first(values, central[alternative], int(alternative))
    return RankAcceptability(
        ranks=counts.ranks / draws,
        central_weights=central,
        confidence=confidence,
        pairwise=counts.beats / draws,
        draws=draws,
    )


def _share_first(values: Floats, weights: Floats, alternative: int) -> float:
    """Return in what share of the matrices an alternative is first; those in rows of their own, so
    that the best of each draw is found by comparing whole rows.
    """
    alternatives, criteria = values.shape[-2:]
    scores = np.ascontiguousarray(
        (values.reshape(-1, criteria) @ weights).reshape(-1, alternatives).T
    )
    behind = scores.max(axis=0) - margin(scores, TIE_TOLERANCE, axis=0)[0]
    return float(np.mean(scores[alternative] >= behind))
