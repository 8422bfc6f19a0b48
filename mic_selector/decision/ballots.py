"""Many people's priorities as arrays: how each ballot ranks the approaches, and what all of them,
or any part of them, want together.

It computes what `evaluation` and `groups` define, for thousands of ballots or groups at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision.arrays import Floats, Integers, rank
from mic_selector.decision.values import value
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.models import LARGEST_IMPORTANCE, effective_aim

Booleans = NDArray[np.bool_]

AIMS = tuple(Aim(direction, level) for direction in Direction for level in LEVELS)
"""Every aim there is: an array of aims holds places in this list."""
_PLACE = {aim: place for place, aim in enumerate(AIMS)}
_NOT_NEEDED = _PLACE[Aim(Direction.AT_LEAST, LEVELS[0])]
ZERO_COUNTS_AS = 0.5
"""An importance of 0 in a mean of logarithms."""
_NEGLIGIBLE = 1e-9
_DIRECTIONS, _STEPS = len(Direction), len(LEVELS)


@dataclass(frozen=True, kw_only=True)
class Ballots:
    """What people say, a row for each ballot and a column for each of the `features`.

    `given` is where there is an opinion; `importance` is 0 where there is none. `aim` is what a
    score is measured against and `counted` what a group counts, both as places in `AIMS`.
    """

    catalogue: Catalogue
    features: tuple[str, ...]
    given: Booleans
    importance: Floats
    firm: Booleans
    aim: Integers
    counted: Integers

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.given)


def in_arrays(catalogue: Catalogue, ballots: Sequence[Priorities]) -> Ballots:
    """Return ballots as arrays."""
    features = tuple(catalogue.features)
    stated = [one.of(feature) for one in ballots for feature in features]
    shape = len(ballots), len(features)
    given = [one.importance is not None for one in stated]
    importance = [one.importance or 0.0 for one in stated]
    firm = [one.firm for one in stated]
    aim = [_PLACE[effective_aim(one)] for one in stated]
    counted = [_PLACE[counted_aim(one)] for one in stated]
    return Ballots(
        catalogue=catalogue,
        features=features,
        given=np.array(given, dtype=bool).reshape(shape),
        importance=np.array(importance, dtype=np.float64).reshape(shape),
        firm=np.array(firm, dtype=bool).reshape(shape),
        aim=np.array(aim, dtype=np.int64).reshape(shape),
        counted=np.array(counted, dtype=np.int64).reshape(shape),
    )


def counted_aim(priority: Priority) -> Aim:
    """Return the aim of an opinion as the group counts it: what does not matter is wanted at least
    `-`.
    """
    if not priority.counts:
        return Aim(Direction.AT_LEAST, Level.ABSENT)
    return effective_aim(priority)


def ranks_of_each(ballots: Ballots) -> Integers:
    """Return the rank of every approach on every ballot, shape [ballots, approaches]; what a ballot
    rules out shares the place after all that it ranks.

    Raises `ValueError` where a ballot weighs nothing.
    """
    catalogue, columns = ballots.catalogue, np.arange(len(ballots.features))
    levels = np.array(
        [
            [catalogue.approaches[approach].levels[feature].step for feature in ballots.features]
            for approach in catalogue.approaches
        ]
    )
    if len(ballots) and ballots.importance.sum(axis=1).min() <= 0:
        raise ValueError("ballots: each must weigh something")
    worth, missed = _worth()
    values = worth[ballots.aim[:, None, :], levels[None, :, columns]]
    scores = np.einsum("nmf,nf->nm", values, ballots.importance)
    scores /= ballots.importance.sum(axis=1, keepdims=True)
    misses = missed[ballots.aim[:, None, :], levels[None, :, columns]]
    is_out = (misses & ballots.firm[:, None, :]).any(axis=2)
    return rank(np.where(is_out, -1.0, scores)) if len(ballots) else is_out.astype(np.int64)


def _worth() -> tuple[Floats, Booleans]:
    """Return the value of each level under each aim, and whether it misses the aim; both of shape
    [aims, levels].
    """
    worth = [[float(value(level, aim)) for level in LEVELS] for aim in AIMS]
    return np.array(worth), np.array([[aim.gap(level) > 0 for level in LEVELS] for aim in AIMS])


@dataclass(frozen=True)
class Together:
    """What groups of people want: importances, 0 where a feature does not count for a group, and
    aims as places in `AIMS`; both of shape [groups, features].
    """

    importance: Floats
    aim: Integers


def together(
    ballots: Ballots, people: Floats, limits: Mapping[str, Priority] | None = None
) -> Together:
    """Return what groups want, as `group_priorities` defines it; `people[groups, ballots]` says how
    many times each ballot is in each group.

    Importances are not scaled: only their proportions within a group have a meaning.
    """
    answered = people @ ballots.given
    enough = 2 * answered >= people.sum(axis=1, keepdims=True)
    enough[:, [feature in (limits or {}) for feature in ballots.features]] = False
    aim = _aims(ballots, people)
    importance = _importances(ballots, people, enough)
    importance[~enough | (aim == _NOT_NEEDED)] = 0
    for feature, limit in (limits or {}).items():
        column = ballots.features.index(feature)
        importance[:, column] = limit.importance or 0
        aim[:, column] = _PLACE[effective_aim(limit)]
    return Together(_scaled(importance, ballots, limits or {}), aim)


def _scaled(importance: Floats, ballots: Ballots, limits: Mapping[str, Priority]) -> Floats:
    """Scale the largest of what people said to 5, beside which limits keep theirs."""
    said = np.array([feature not in limits for feature in ballots.features])
    largest = importance[:, said].max(axis=1, keepdims=True, initial=0)
    stretch = LARGEST_IMPORTANCE / np.where(largest > 0, largest, 1)
    return np.where(said, importance * stretch, importance)


def _aims(ballots: Ballots, people: Floats) -> Integers:
    """Return the aim of each group on each feature: the direction of most, a tie being the
    feature's default, then the lower median of the levels in that direction.
    """
    which = np.where(ballots.given, ballots.counted, -1)
    said = (which[:, :, None] == np.arange(len(AIMS))).reshape(len(which), -1)
    counts = np.zeros((len(people), said.shape[1]))
    ever = said.any(axis=0)
    counts[:, ever] = people @ said[:, ever]
    counts = counts.reshape(len(people), -1, _DIRECTIONS, _STEPS)
    by_direction = counts.sum(axis=3)
    default = [
        list(Direction).index(Direction(ballots.catalogue.features[feature].default_aim))
        for feature in ballots.features
    ]
    by_direction[:, np.arange(len(default)), default] += 0.5  # a tie is the default's
    direction = by_direction.argmax(axis=2)
    chosen = np.take_along_axis(counts, direction[:, :, None, None], axis=2)[:, :, 0]
    below = chosen.cumsum(axis=2)
    level = (below >= (below[:, :, -1:] + 1) // 2).argmax(axis=2)
    found: Integers = direction * _STEPS + level
    return found


def _importances(ballots: Ballots, people: Floats, enough: Booleans) -> Floats:
    """Return the geometric mean of the importances in each group, or with gaps the least squares of
    log importance = person + feature; as many solutions as there are kinds of `enough`.
    """
    logs = np.log(np.where(ballots.importance > 0, ballots.importance, ZERO_COUNTS_AS))
    fitted = np.zeros(enough.shape)
    for kind in np.unique(enough, axis=0):
        groups = (enough == kind).all(axis=1)
        where = np.ix_(groups, kind)
        fitted[where] = log_means(logs[:, kind], ballots.given[:, kind], people[groups])
    found: Floats = np.exp(fitted)
    return found


def log_means(logs: Floats, given: Booleans, people: Floats) -> Floats:
    """Return the mean logarithm of each feature around that of all, shape [groups, features].

    `logs` and `given`, where there is an opinion, have the shape [ballots, features];
    `people[groups, ballots]` says how many times each ballot is in each group. Fits by least
    squares log importance = person + feature. The person's part drops out when each ballot is taken
    around its own mean, which leaves one small linear system for the features. Without gaps its
    solution is the normalised geometric mean (Mohammadi, Tamburri and Rezaei 2023).
    """
    features = logs.shape[1]
    count = np.maximum(given.sum(axis=1, keepdims=True), 1)
    mean = np.where(given, logs, 0).sum(axis=1, keepdims=True) / count
    right = people @ np.where(given, logs - mean, 0)
    if given.all():
        means: Floats = right / people.sum(axis=1, keepdims=True)
        return means
    within = given[:, :, None] * (np.eye(features) - given[:, None, :] / count[:, :, None])
    system = (people @ within.reshape(len(within), -1)).reshape(-1, features, features)
    inverse = np.linalg.pinv(system, rcond=_NEGLIGIBLE, hermitian=True)
    solved: Floats = (inverse @ right[:, :, None])[:, :, 0]
    return solved
