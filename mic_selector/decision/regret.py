"""What if we are wrong: how far each approach can be behind the best, and what comes first when an
answer is dropped.

Regret is what a choice costs if it turns out not to have been the best one (Savage 1951); the
approach whose largest regret is smallest is the one with least to lose.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from types import MappingProxyType

import numpy as np

from mic_selector.catalogue import Catalogue
from mic_selector.decision.arrays import Floats
from mic_selector.decision.evaluation import Evaluation, evaluate, exact_importance
from mic_selector.decision.robustness import SEED, drawn_matrices, drawn_scales
from mic_selector.decision.sampling import FACTOR
from mic_selector.decision.values import value
from mic_selector.priorities import Priorities
from mic_selector.priorities.models import NO_OPINION, counting_aims

SCALES = 200


@dataclass(frozen=True)
class Regret:
    """The most points that an approach can be behind the best, from 0 to 100.

    Over all importances from half to double what was said: `linear` exactly on the linear scale,
    `drawn` on that and on the drawn scales, of which it is the worst.
    """

    approach: str
    linear: Fraction
    drawn: float


@dataclass(frozen=True)
class RobustChoice:
    """What holds even if the answers are off.

    `regrets` of what is ranked, the smallest first; equal ones in the order of the ranking. So many
    `scales` were drawn. `without` says, for each stated feature, what is first when that answer is
    dropped, a must included; nothing where no other has a weight.
    """

    regrets: tuple[Regret, ...]
    scales: int
    without: Mapping[str, tuple[str, ...]]

    @property
    def safest(self) -> tuple[str, ...]:
        """Those with least to lose on the linear scale."""
        least = self.regrets[0].linear
        return tuple(one.approach for one in self.regrets if one.linear == least)


def robust_choice(
    catalogue: Catalogue,
    priorities: Priorities,
    evaluation: Evaluation,
    scales: int = SCALES,
    seed: int = SEED,
) -> RobustChoice | None:
    """Return what holds even if the answers are off; None where nothing is ranked.

    Raises `ValueError` for no scales.
    """
    if not evaluation.ranking:
        return None
    aims = counting_aims(priorities, catalogue.features)
    importance = [exact_importance(priorities.of(feature)) for feature in aims]
    values = [
        [value(standing.levels[feature], aim) for feature, aim in aims.items()]
        for standing in evaluation.ranking
    ]
    linear = largest_regrets(values, importance)
    drawn = _drawn_regrets(
        drawn_matrices(drawn_scales(scales, seed + 1), evaluation, aims),
        np.array(importance, dtype=np.float64),
    )
    regrets = (
        Regret(standing.approach, 100 * exact, max(float(100 * exact), 100 * other))
        for standing, exact, other in zip(evaluation.ranking, linear, drawn, strict=True)
    )
    return RobustChoice(
        tuple(sorted(regrets, key=lambda one: one.linear)), scales, _without(catalogue, priorities)
    )


def largest_regrets(
    values: Sequence[Sequence[Fraction]], importance: Sequence[Fraction]
) -> list[Fraction]:
    """Return for each alternative of values[m][n] the largest regret over all weights around n
    positive importances, from half to double each.
    """
    unit = lcm(*(one.denominator for row in values for one in row))
    rows = [[int(unit * one) for one in row] for row in values]
    share = lcm(*(one.denominator for one in importance))
    whole = [int(share * one) for one in importance]

    def ahead_of(row: Sequence[int], rival: Sequence[int]) -> Fraction:
        ahead = [other - own for other, own in zip(rival, row, strict=True)]
        return largest_lead(ahead, whole)

    return [max(ahead_of(row, rival) for rival in rows) / unit for row in rows]


def largest_lead(ahead: Sequence[int], importance: Sequence[int]) -> Fraction:
    """Return the largest of sum x d / sum x over a / 2 <= x <= 2 a, for differences d and positive
    importances a.

    Exact, in n + 1 steps. At the largest, r, no x makes sum x (d - r) positive, so every x with
    d > r is at its upper end and every x with d < r at its lower one (fractional programming,
    Dinkelbach 1967). So only those corners need trying that raise the largest differences. Every x
    is counted double here, which leaves the ratio as it is.
    """
    rise = FACTOR**2 - 1
    total, gained = sum(importance), sum(a * d for a, d in zip(importance, ahead, strict=True))
    largest = gained, total
    for d, a in sorted(zip(ahead, importance, strict=True), reverse=True):
        total += rise * a
        gained += rise * a * d
        if gained * largest[1] > largest[0] * total:
            largest = gained, total
    return Fraction(*largest)


def _drawn_regrets(values: Floats, importance: Floats) -> list[float]:
    """Return the same in floating point for values[k, m, n], the worst of k matrices for each."""
    return [
        _largest_lead(values - values[:, [one], :], importance) for one in range(values.shape[1])
    ]


def _largest_lead(ahead: Floats, importance: Floats) -> float:
    """Return the largest of all in ahead[k, m, n], each as in `largest_lead`.

    Starts from 0, the lead over oneself, and takes the corner that is best for the ratio found so
    far until none raises it (Dinkelbach 1967); a few rounds do.
    """
    largest = 0.0
    while True:
        weights = np.where(ahead > largest, FACTOR**2 * importance, importance)
        found = float((np.einsum("kmn,kmn->km", weights, ahead) / weights.sum(axis=-1)).max())
        if found <= largest:
            return largest
        largest = found


def _without(catalogue: Catalogue, priorities: Priorities) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for feature in catalogue.features:
        stated = priorities.of(feature)
        if stated.counts or stated.firm:
            rest = priorities.with_priority(feature, NO_OPINION)
            first = evaluate(catalogue, rest).first if rest.any_counts else ()
            found[feature] = tuple(standing.approach for standing in first)
    return MappingProxyType(found)
