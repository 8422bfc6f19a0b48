"""What holds whatever the weights and whatever the scale: dominance; and what could come first at
all: reach.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import numpy as np

from mic_selector.catalogue import Level
from mic_selector.decision.evaluation import Evaluation, Standing
from mic_selector.decision.sampling import sample_weights
from mic_selector.decision.solver import UNBOUNDED, Programme, solve
from mic_selector.decision.values import value
from mic_selector.priorities import Aim, Direction, Priorities
from mic_selector.priorities.models import counting_aims

_MARGIN = 1e-7
_DRAWS = 500


def dominators(priorities: Priorities, evaluation: Evaluation) -> Mapping[str, tuple[str, ...]]:
    """Return, for each ranked approach that is dominated, the ranked ones that dominate it.

    One dominates another when, under every strictly increasing value function, it is at least as
    good on every feature that counts and better on one. Then it scores higher under all positive
    weights.
    """
    aims = counting_aims(priorities, priorities.by_feature)

    def over(one: Standing) -> tuple[str, ...]:
        return tuple(other.approach for other in evaluation.ranking if _dominates(other, one, aims))

    found = {one.approach: over(one) for one in evaluation.ranking}
    return MappingProxyType({approach: others for approach, others in found.items() if others})


def _dominates(one: Standing, other: Standing, aims: Mapping[str, Aim]) -> bool:
    compared = [
        compare_levels(one.levels[feature], other.levels[feature], aim)
        for feature, aim in aims.items()
    ]
    return all(sign is not None and sign >= 0 for sign in compared) and any(compared)


@cache
def compare_levels(one: Level, other: Level, aim: Aim) -> int | None:
    """Return 1, 0 or -1 as a level is better than, equal to or worse than another under every
    increasing scale.

    None where the scale decides: under `about`, levels on opposite sides of the aim.
    """
    if aim.direction is Direction.AT_LEAST:
        return _sign(min(one, aim.level).step - min(other, aim.level).step)
    if aim.direction is Direction.AT_MOST:
        return _sign(max(other, aim.level).step - max(one, aim.level).step)
    here, there = one.step - aim.level.step, other.step - aim.level.step
    if here * there < 0:
        return None
    return _sign(abs(there) - abs(here))


def _sign(difference: int) -> int:
    return (difference > 0) - (difference < 0)


def reach(priorities: Priorities, evaluation: Evaluation) -> Mapping[str, bool]:
    """Return for each ranked approach whether some weights on the features that count put it first
    alone.

    On the linear scale, with these aims: the largest margin over all others that any weights give
    is found by a linear programme, and is above zero or not. The programme is left out where its
    answer is plain: some drawn weights put the approach first alone, or another approach is at
    least as good on every feature.
    """
    aims = counting_aims(priorities, priorities.by_feature)
    if not evaluation.ranking:
        return MappingProxyType({})
    values = np.array(
        [
            [float(value(one.levels[feature], aim)) for feature, aim in aims.items()]
            for one in evaluation.ranking
        ]
    )
    proven = _first_alone_in_some_draw(values)
    return MappingProxyType(
        {
            one.approach: place in proven
            or (not _has_rival(values, place) and _largest_margin(values, place) > _MARGIN)
            for place, one in enumerate(evaluation.ranking)
        }
    )


def _first_alone_in_some_draw(values: np.ndarray) -> set[int]:
    scores = values @ sample_weights(values.shape[1], _DRAWS, seed=0).T
    *_, second, best = np.sort(np.vstack([np.full(_DRAWS, -np.inf), scores]), axis=0)
    return set(scores.argmax(axis=0)[best - second > _MARGIN].tolist())


def _has_rival(values: np.ndarray, place: int) -> bool:
    """Whether another approach is at least as good on every feature."""
    return any(
        bool((other >= values[place]).all()) for row, other in enumerate(values) if row != place
    )


def _largest_margin(values: np.ndarray, place: int) -> float:
    """Maximise d subject to w (v(place) - v(other)) >= d for every other, w >= 0, sum w = 1."""
    behind = np.delete(values, place, axis=0) - values[place]
    if not len(behind):
        return 1.0
    features = values.shape[1]
    found = solve(
        Programme(
            cost=np.append(np.zeros(features), -1.0),
            rows=np.vstack(
                [
                    np.hstack([behind, np.ones((len(behind), 1))]),
                    np.append(np.ones(features), 0.0),
                ]
            ),
            least=np.append(np.full(len(behind), -UNBOUNDED), 1.0),
            most=np.append(np.zeros(len(behind)), 1.0),
            low=np.append(np.zeros(features), -UNBOUNDED),
            high=np.full(features + 1, UNBOUNDED),
            whole=np.zeros(features + 1, bool),
        )
    )
    assert found.values is not None  # it has a solution, and its margin is at most 1
    return float(found.values[-1])
