"""From the priorities of many people to one set, and where they agree and where not.

"No opinion" is left out everywhere and never read as zero.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

import numpy as np

from mic_selector.catalogue import Catalogue, Level
from mic_selector.decision.arrays import Floats, Integers
from mic_selector.decision.ballots import ZERO_COUNTS_AS, counted_aim, log_means
from mic_selector.decision.consensus import MOST_ITEMS, KemenyRanking, borda, kemeny, kendall_w
from mic_selector.decision.evaluation import evaluate
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.answers import NOT_NEEDED
from mic_selector.priorities.models import LARGEST_IMPORTANCE

_DECIMALS = 2


@dataclass(frozen=True)
class GroupPriorities:
    """One set of priorities made of many.

    `median_importance`: the median beside the geometric mean, by feature. `answered`: how many gave
    an opinion on each. `left_out`: features answered by under half.
    """

    priorities: Priorities
    median_importance: Mapping[str, float]
    answered: Mapping[str, int]
    left_out: tuple[str, ...]


def group_priorities(
    catalogue: Catalogue,
    ballots: Sequence[Priorities],
    limits: Mapping[str, Priority] | None = None,
) -> GroupPriorities:
    """Return the priorities of a group.

    Aim: the direction most people use (a tie: the feature's default), then the lower median of the
    levels stated in that direction; "not needed" and importance 0 count as `-`, a benefit without
    an aim as `+++`; a median of `at_least -` sets the importance to 0; firm if over half say so.
    Importance: normalised geometric mean (Mohammadi, Tamburri and Rezaei 2023), 0 counting as 0.5;
    with gaps, least squares on log importance = person + feature; the largest that is not 0 is
    scaled to 5. `limits` set by a facilitator replace what people said on those features.

    Raises `ValueError` without any ballot.
    """
    if not ballots:
        raise ValueError("ballots: at least one is needed")
    limits = limits or {}
    asked = [feature for feature in catalogue.features if feature not in limits]
    given = {
        feature: [one.of(feature) for one in ballots if one.of(feature).importance is not None]
        for feature in asked
    }
    enough = [feature for feature in asked if 2 * len(given[feature]) >= len(ballots)]
    aims = {feature: _aim(catalogue, feature, given[feature]) for feature in enough}
    needed = [feature for feature in enough if aims[feature] != NOT_NEEDED.aim]
    importances = _scaled(_geometric_means(ballots, enough), needed)
    stated = {
        feature: Priority(importances[feature], aims[feature], _over_half_are_firm(given[feature]))
        if feature in importances
        else NOT_NEEDED
        for feature in enough
    }
    return GroupPriorities(
        Priorities(MappingProxyType({**limits, **stated})),
        MappingProxyType(
            {key: float(np.median([one.importance or 0 for one in given[key]])) for key in enough}
        ),
        MappingProxyType({key: len(given[key]) for key in asked}),
        tuple(feature for feature in asked if feature not in enough),
    )


def _aim(catalogue: Catalogue, feature: str, given: list[Priority]) -> Aim:
    aims = [counted_aim(priority) for priority in given]
    directions = Counter(aim.direction for aim in aims)
    most = max(directions.values())
    tied = [direction for direction, count in directions.items() if count == most]
    default = Direction(catalogue.features[feature].default_aim)
    direction = (
        tied[0]
        if len(tied) == 1
        else (default if default in tied else min(tied, key=list(Direction).index))
    )
    return Aim(direction, lower_median([aim.level for aim in aims if aim.direction is direction]))


def _over_half_are_firm(given: list[Priority]) -> bool:
    return 2 * sum(priority.firm for priority in given) > len(given)


def lower_median(levels: Sequence[Level]) -> Level:
    """Return the level in the middle; of two in the middle, the lower one."""
    ordered = sorted(levels)
    return ordered[(len(ordered) - 1) // 2]


def _geometric_means(ballots: Sequence[Priorities], features: Sequence[str]) -> dict[str, float]:
    """Return the normalised geometric mean of the importances of each feature."""
    stated = [one.of(key).importance for one in ballots for key in features]
    shape = len(ballots), len(features)
    given = np.reshape([one is not None for one in stated], shape)
    logs = np.log([one or ZERO_COUNTS_AS for one in stated]).reshape(shape)
    means = np.exp(log_means(logs, given, np.ones((1, len(ballots)))))[0]
    return dict(zip(features, means.tolist(), strict=True))


def _scaled(means: Mapping[str, float], features: Sequence[str]) -> dict[str, float]:
    """Return the importances of some features, the largest scaled to 5."""
    largest = max((means[feature] for feature in features), default=1)
    return {
        feature: round(LARGEST_IMPORTANCE * means[feature] / largest, _DECIMALS)
        for feature in features
    }


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """How much the rankings that complete ballots imply agree: over `ballots` of them, items in
    catalogue order.

    `kemeny` is None where there are more approaches than can be ranked exactly.
    """

    approaches: tuple[str, ...]
    ballots: int
    concordance: float
    borda: Floats
    kemeny: KemenyRanking | None


def agreement(catalogue: Catalogue, ballots: Sequence[Priorities]) -> Agreement | None:
    """Return Borda counts, the Kemeny ranking and Kendall's W of complete ballots; None where there
    are none.

    A ballot is complete with an opinion on every feature. What it rules out shares the place after
    all that it ranks.
    """

    def is_complete(ballot: Priorities) -> bool:
        return all(ballot.of(key).importance is not None for key in catalogue.features)

    complete = [one for one in ballots if is_complete(one)]
    ranked = [_implied_ranks(catalogue, one) for one in complete if one.any_counts]
    if not ranked:
        return None
    ranks = np.array(ranked)
    closest = kemeny(ranks) if len(catalogue.approaches) <= MOST_ITEMS else None
    return Agreement(
        approaches=tuple(catalogue.approaches),
        ballots=len(ranks),
        concordance=kendall_w(ranks),
        borda=borda(ranks),
        kemeny=closest,
    )


def _implied_ranks(catalogue: Catalogue, ballot: Priorities) -> Integers:
    evaluation = evaluate(catalogue, ballot)
    last = len(evaluation.ranking) + 1
    return np.array(
        [evaluation.standings[approach].rank or last for approach in catalogue.approaches]
    )


def mean_difference(counts: Mapping[int, int]) -> float:
    """Return how far the answers of two people lie apart on average, from how many gave each; 0
    for fewer than two people.
    """
    people = sum(counts.values())
    pairs = people * (people - 1) / 2
    apart = sum(
        counts[one] * counts[other] * abs(other - one) for one, other in combinations(counts, 2)
    )
    return apart / pairs if pairs else 0.0
