"""How sure the order is: what the ranking does when weights and scale move as far as the answers
allow.

The levels are ordinal and the answers are guesses. So weights are drawn around what was said, from
half to double each importance, together with strictly increasing value functions for the levels,
one for all features at a time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from math import sqrt

import numpy as np

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision.acceptability import RankAcceptability, rank_acceptability
from mic_selector.decision.arrays import Floats
from mic_selector.decision.dominance import dominators, reach
from mic_selector.decision.evaluation import Evaluation
from mic_selector.decision.sampling import (
    Factors,
    sample_factors,
    sample_value_functions,
    sample_weights,
    weights_around,
)
from mic_selector.priorities import Aim, Direction, Priorities
from mic_selector.priorities.models import counting_aims

SAMPLES = 5_000
SEED = 2023

CLEAR = 0.8
CLEARLY_BEHIND = 0.2
LIKELY = 0.5
NAMED = 0.15
CONFIDENCE = 1.96  # standard errors to either side hold a share in 95 of 100 seeds

_KEPT = 8  # draws: the same ones serve every move of a slider that keeps the importances


class Around(Enum):
    """What of the importances is taken as certain: that what was `SAID` is about right, from half
    to double; or their `ORDER` alone.
    """

    SAID = "said"
    ORDER = "order"


class Verdict(Enum):
    """How clear the first place is, in the order of ever less.

    Clear: first in at least 80 % of the draws, and no other in more than 20 %. Likely: first in at
    least 50 %, and no other in more than half as many. Otherwise, and where what is most often
    first is not alone first by score, there is no clear winner between those first in at least
    15 %.
    """

    CLEAR = "clear"
    LIKELY = "likely"
    OPEN = "open"


@dataclass(frozen=True, kw_only=True)
class Robustness:
    """What the draws say.

    `approaches` are the ranked ones, in order; rows of `acceptability` are in that order; `first`
    those that are first by score.

    `near` is another verdict that the accuracy of the shares allows as well, the weaker one if two
    are; None where the draws settle it. `contenders` are those between whom there is, or may be, no
    clear winner, most often first on top; elsewhere the leader alone. `dominated` and
    `within_reach` hold whatever the draws.
    """

    around: Around
    approaches: tuple[str, ...]
    features: tuple[str, ...]
    first: tuple[str, ...]
    acceptability: RankAcceptability
    verdict: Verdict
    near: Verdict | None
    contenders: tuple[str, ...]
    dominated: Mapping[str, tuple[str, ...]]
    within_reach: Mapping[str, bool]

    @property
    def leader(self) -> str:
        """The approach that is first in most draws; of several, the one that is ranked highest."""
        return self.approaches[int(np.argmax(self.acceptability.ranks[:, 0]))]

    @property
    def equals(self) -> tuple[str, ...]:
        """Those that share the first place by score, where they are equal in every draw as well."""
        places = [self.approaches.index(one) for one in self.first]
        apart = self.acceptability.pairwise[np.ix_(places, places)]
        return self.first if len(self.first) > 1 and not apart.any() else ()

    @property
    def weakest(self) -> Verdict:
        """The verdict, or the weaker of two that the accuracy of the shares allows; of several that
        are equal in every draw, how clear it is that they come before all others.
        """
        if self.equals:
            others = (self.first_share(one) for one in self.approaches if one not in self.equals)
            share = self.first_share(self.equals[0])
            return settled(share, max(others, default=0.0), self.acceptability.draws)
        return max((self.verdict, self.near or self.verdict), key=list(Verdict).index)

    def first_share(self, approach: str) -> float:
        """Share of draws in which an approach is first, alone or shared."""
        return float(self.acceptability.ranks[self.approaches.index(approach), 0])

    def rank_range(self, approach: str, rare: float = 0.01) -> tuple[int, int]:
        """Best and worst rank of an approach, leaving out ranks it has in fewer than `rare` of the
        draws.
        """
        ranks = (
            np.flatnonzero(self.acceptability.ranks[self.approaches.index(approach)] >= rare) + 1
        )
        return int(ranks.min()), int(ranks.max())


def robustness(
    catalogue: Catalogue,
    priorities: Priorities,
    evaluation: Evaluation,
    samples: int = SAMPLES,
    seed: int = SEED,
    *,
    around: Around = Around.SAID,
) -> Robustness | None:
    """Return how sure the order of the ranked approaches is; None where nothing is ranked.

    The same seed gives the same draws, so that the result does not flicker while a slider moves.
    Raises `ValueError` for no samples.
    """
    if not evaluation.ranking:
        return None
    aims = counting_aims(priorities, catalogue.features)
    importance = tuple(priorities.of(feature).importance or 0.0 for feature in catalogue.features)
    weights = _drawn_weights(importance, samples, seed, around)
    scales = drawn_scales(samples, seed + 1)
    approaches = tuple(standing.approach for standing in evaluation.ranking)
    acceptability = rank_acceptability(drawn_matrices(scales, evaluation, aims), weights)
    first = tuple(standing.approach for standing in evaluation.first)
    verdict, near, contenders = _verdict(
        approaches, first, acceptability.ranks[:, 0], acceptability.draws
    )
    return Robustness(
        around=around,
        approaches=approaches,
        features=tuple(aims),
        first=first,
        acceptability=acceptability,
        verdict=verdict,
        near=near,
        contenders=contenders,
        dominated=dominators(priorities, evaluation),
        within_reach=reach(priorities, evaluation),
    )


@lru_cache(maxsize=_KEPT)
def _drawn_weights(
    importance: tuple[float, ...], samples: int, seed: int, around: Around
) -> Floats:
    """Return the weights of the features that count, for every draw.

    What chance decides is the same whatever the importances, and is a feature's own: the draws
    follow a slider without a jump.
    """
    if around is Around.ORDER:
        weights = sample_weights(len(importance), samples, importance, seed)
    else:
        weights = weights_around(importance, drawn_factors(len(importance), samples, seed))
    return np.take(weights, np.flatnonzero(importance), axis=1)


@lru_cache(maxsize=_KEPT)
def drawn_factors(features: int, samples: int, seed: int) -> Factors:
    """Return what weights are multiplied by; kept for the next call."""
    return sample_factors(features, samples, seed)


@lru_cache(maxsize=_KEPT)
def drawn_scales(samples: int, seed: int) -> Floats:
    """Return value functions for the levels, shape [samples, levels]; kept for the next call."""
    return sample_value_functions(len(LEVELS), samples, seed)


def drawn_matrices(scales: Floats, evaluation: Evaluation, aims: Mapping[str, Aim]) -> Floats:
    """Return the values of what is ranked on some features for every drawn value function, shape
    [scales, approaches, features].
    """
    values = np.empty((len(scales), len(evaluation.ranking), len(aims)))
    for column, (feature, aim) in enumerate(aims.items()):
        by_level = {level: drawn_values(scales, level, aim) for level in LEVELS}
        for row, standing in enumerate(evaluation.ranking):
            values[:, row, column] = by_level[standing.levels[feature]]
    return values


def drawn_values(scales: Floats, level: Level, aim: Aim) -> Floats:
    """Return the value of a level under an aim for every drawn value function, as `values.value`
    defines it.
    """
    here, wanted = scales[:, level.step], scales[:, aim.level.step]
    if aim.gap(level) == 0:
        return np.ones(len(scales))
    if aim.direction is Direction.AT_LEAST:
        return here / wanted
    if aim.direction is Direction.AT_MOST:
        return (1 - here) / (1 - wanted)
    return 1 - np.abs(here - wanted) / np.maximum(wanted, 1 - wanted)


def _verdict(
    approaches: tuple[str, ...], first: tuple[str, ...], shares: Floats, draws: int
) -> tuple[Verdict, Verdict | None, tuple[str, ...]]:
    order = np.argsort(-shares, kind="stable")
    leader = approaches[order[0]]
    if len(approaches) == 1:
        return Verdict.CLEAR, None, (leader,)
    if first != (leader,):
        named = _named(approaches, shares)
        return Verdict.OPEN, None, named + tuple(one for one in first if one not in named)
    leading, following = (float(shares[place]) for place in order[:2])
    verdict, near = _by_shares(leading, following, draws)
    between = Verdict.OPEN in (verdict, near)
    return verdict, near, _named(approaches, shares) if between else (leader,)


def _by_shares(leading: float, following: float, draws: int) -> tuple[Verdict, Verdict | None]:
    """Return the verdict, and another that the accuracy of the shares allows as well."""
    low, _, high = _within_accuracy(leading, draws)
    least, _, most = _within_accuracy(following, draws)
    verdict = _by_thresholds(leading, following)
    others = {_by_thresholds(low, most), _by_thresholds(high, least)} - {verdict}
    return verdict, max(others, key=list(Verdict).index, default=None)


def settled(leading: float, following: float, draws: int) -> Verdict:
    """Return the verdict on the shares of the first and the next; of two that their accuracy
    allows, the weaker.
    """
    found = [one for one in _by_shares(leading, following, draws) if one]
    return max(found, key=list(Verdict).index)


def _by_thresholds(leading: float, following: float) -> Verdict:
    if leading >= CLEAR and following <= CLEARLY_BEHIND:
        return Verdict.CLEAR
    if leading >= LIKELY and following <= leading / 2:
        return Verdict.LIKELY
    return Verdict.OPEN


def _named(approaches: tuple[str, ...], shares: Floats) -> tuple[str, ...]:
    """Return those that are first often enough, and two at least; most often first on top."""
    order = np.argsort(-shares, kind="stable")
    named = [place for place in order if shares[place] >= NAMED]
    return tuple(approaches[place] for place in (named if len(named) > 1 else order[:2]))


def _within_accuracy(share: float, draws: int) -> tuple[float, float, float]:
    """Return the smallest share that the draws allow, the share, and the largest: the 95 % score
    interval (Wilson 1927), which also holds for shares of 0 and 1.
    """
    squared = CONFIDENCE**2
    middle = (share + squared / (2 * draws)) / (1 + squared / draws)
    spread = CONFIDENCE * sqrt(share * (1 - share) / draws + squared / (4 * draws**2))
    half = spread / (1 + squared / draws)
    return middle - half, share, middle + half
