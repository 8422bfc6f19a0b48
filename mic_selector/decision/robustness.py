"""How sure the order is: what the ranking does when weights and scale move as far as the answers
allow.

The levels are ordinal and the sliders are guesses. So weights are drawn uniformly among those that
keep the stated order of importance, together with strictly increasing value functions for the
levels, one for all features at a time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

import numpy as np

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision.acceptability import RankAcceptability, rank_acceptability
from mic_selector.decision.arrays import Floats
from mic_selector.decision.dominance import dominators, reach
from mic_selector.decision.evaluation import Evaluation
from mic_selector.decision.sampling import sample_value_functions, sample_weights
from mic_selector.priorities import Aim, Direction, Priorities
from mic_selector.priorities.models import effective_aim

SAMPLES = 5_000
SEED = 2023

CLEAR = 0.8
CLEARLY_BEHIND = 0.2
LIKELY = 0.5
NAMED = 0.15

_KEPT = 8  # draws: the same ones serve every move of a slider that keeps the importances


class Verdict(Enum):
    """How clear the first place is.

    Clear: first in at least 80 % of the draws, and no other in more than 20 %. Likely: first in at
    least 50 %, and no other in more than half as many. Otherwise there is no clear winner between
    those first in at least 15 %.
    """

    CLEAR = "clear"
    LIKELY = "likely"
    OPEN = "open"


@dataclass(frozen=True)
class Robustness:
    """What the draws say.

    `approaches` are the ranked ones, in order; rows of `acceptability` are in that order.

    `leader` is first in most draws; `contenders` are those between whom there is no clear winner,
    most often first on top. `dominated` and `within_reach` hold whatever the draws.
    """

    approaches: tuple[str, ...]
    features: tuple[str, ...]
    acceptability: RankAcceptability
    verdict: Verdict
    contenders: tuple[str, ...]
    dominated: Mapping[str, tuple[str, ...]]
    within_reach: Mapping[str, bool]

    @property
    def leader(self) -> str:
        """The approach that is first in most draws."""
        return self.contenders[0]

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
) -> Robustness | None:
    """Return how sure the order of the ranked approaches is; None where nothing is ranked.

    The same seed gives the same draws, so that the result does not flicker while a slider moves.
    Raises `ValueError` for no samples.
    """
    if not evaluation.ranking:
        return None
    aims = {
        key: effective_aim(priorities.of(key))
        for key in catalogue.features
        if priorities.of(key).counts
    }
    weights = _drawn_weights(
        tuple(priorities.of(feature).importance or 0.0 for feature in aims), samples, seed
    )
    scales = _drawn_scales(samples, seed + 1)
    approaches = tuple(standing.approach for standing in evaluation.ranking)
    values = np.empty((samples, len(approaches), len(aims)))
    for column, (feature, aim) in enumerate(aims.items()):
        by_level = {level: drawn_values(scales, level, aim) for level in LEVELS}
        for row, standing in enumerate(evaluation.ranking):
            values[:, row, column] = by_level[standing.levels[feature]]
    acceptability = rank_acceptability(values, weights)
    verdict, contenders = _verdict(approaches, acceptability.ranks[:, 0])
    return Robustness(
        approaches,
        tuple(aims),
        acceptability,
        verdict,
        contenders,
        dominators(priorities, evaluation),
        reach(priorities, evaluation),
    )


@lru_cache(maxsize=_KEPT)
def _drawn_weights(importance: tuple[float, ...], samples: int, seed: int) -> Floats:
    return sample_weights(len(importance), samples, importance, seed)


@lru_cache(maxsize=_KEPT)
def _drawn_scales(samples: int, seed: int) -> Floats:
    return sample_value_functions(len(LEVELS), samples, seed)


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


def _verdict(approaches: tuple[str, ...], shares: Floats) -> tuple[Verdict, tuple[str, ...]]:
    order = np.argsort(-shares, kind="stable")
    leading = float(shares[order[0]])
    following = float(shares[order[1]]) if len(order) > 1 else 0.0
    if leading >= CLEAR and following <= CLEARLY_BEHIND:
        return Verdict.CLEAR, (approaches[order[0]],)
    if leading >= LIKELY and following <= leading / 2:
        return Verdict.LIKELY, (approaches[order[0]],)
    named = [place for place in order if shares[place] >= NAMED]
    return Verdict.OPEN, tuple(
        approaches[place] for place in (named if len(named) > 1 else order[:2])
    )
