"""What to combine: all sets of approaches up to a size, those no other beats, and how they grow
into one another.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

import numpy as np

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision.evaluation import Evaluation
from mic_selector.decision.unbeaten import Marks, unbeaten_sets
from mic_selector.decision.values import value
from mic_selector.priorities import Aim, Direction, Priorities
from mic_selector.priorities.models import counting_aims, effective_aim

LARGEST_SIZE = 4
GROWTH_KINDS = frozenset(
    {
        "stepping_stone_to",
        "can_lead_to",
        "can_give_rise_to",
        "opens_opportunities_for",
        "framework_for",
        "feeds",
    }
)


@dataclass(frozen=True)
class Portfolio:
    """Approaches run together.

    `fits`: by feature with an opinion, from 0 to 1; of the best member under `at_least`, of the
    worst under `at_most` and `about`. `asked`: the highest level of the members on every commitment
    whose aim is not `at_least`. Budgets add up; levels cannot say to how much.
    """

    members: tuple[str, ...]
    fits: Mapping[str, Fraction]
    asked: Mapping[str, Level]
    relations: tuple[str, ...]


@dataclass(frozen=True)
class Portfolios:
    """The portfolios that no other beats, smallest first; how many were compared; in what share
    each approach is.

    Where firm aims leave no portfolio, none is compared and every share is 0.
    """

    efficient: tuple[Portfolio, ...]
    compared: int
    core: Mapping[str, float]

    @property
    def combine(self) -> bool:
        """Whether any has more than one approach."""
        return any(len(one.members) > 1 for one in self.efficient)


def portfolios(catalogue: Catalogue, priorities: Priorities, size: int) -> Portfolios:
    """Return the non-dominated portfolios of up to `size` approaches, exactly, and the core index
    of each approach.

    Objectives: the fit on every feature with an opinion (up), the highest level asked (down), the
    size (down). A firm aim holds by the rule of the fit: one member is enough under `at_least`, all
    must meet it otherwise. The core index is the share of the non-dominated portfolios that hold an
    approach (Liesiö, Mild and Salo 2007).

    Raises `ValueError` for a size below 1.
    """
    if size < 1:
        raise ValueError("size: at least one approach is needed")
    aims, asked = _measured(catalogue, priorities)
    rows = {
        approach: {key: priorities.level(catalogue, approach, key) for key in catalogue.features}
        for approach in catalogue.approaches
        if _keeps_limits(catalogue, priorities, approach)
    }
    places, compared = unbeaten_sets(
        good=_marks([_given(levels, aims) for levels in rows.values()]),
        bad=_marks([_cost(levels, aims, asked) for levels in rows.values()]),
        needed=_marks([_musts_met(levels, priorities) for levels in rows.values()]),
        largest=size,
    )
    approaches = list(rows)
    efficient = [tuple(approaches[place] for place in members) for members in places]
    holding = Counter(member for members in efficient for member in members)
    found = max(1, len(efficient))
    return Portfolios(
        tuple(_portfolio(catalogue, priorities, aims, asked, members) for members in efficient),
        compared,
        MappingProxyType({key: holding[key] / found for key in catalogue.approaches}),
    )


def _keeps_limits(catalogue: Catalogue, priorities: Priorities, approach: str) -> bool:
    """Whether an approach meets every firm aim that all members must meet."""
    return not any(
        priorities.of(feature).firm
        and not _is_at_least(priorities, feature)
        and effective_aim(priorities.of(feature)).gap(
            priorities.level(catalogue, approach, feature)
        )
        for feature in catalogue.features
    )


def _given(levels: Mapping[str, Level], aims: Mapping[str, Aim]) -> list[bool]:
    """Return how far an approach takes the aims of `at_least`, step by step; one member is
    enough.
    """
    return [
        value(levels[feature], aim) >= reached
        for feature, aim in aims.items()
        if aim.direction is Direction.AT_LEAST
        for reached in _steps(aim)
    ]


def _cost(levels: Mapping[str, Level], aims: Mapping[str, Aim], asked: list[str]) -> list[bool]:
    """Return, step by step, how far it falls short of the other aims and what it asks; one member
    spoils it.
    """
    lacking = [
        value(levels[feature], aim) < reached
        for feature, aim in aims.items()
        if aim.direction is not Direction.AT_LEAST
        for reached in _steps(aim)
    ]
    return lacking + [levels[feature] >= step for feature in asked for step in LEVELS[1:]]


def _steps(aim: Aim) -> list[Fraction]:
    """Return the values that a level can have under an aim, without the least."""
    return sorted({value(level, aim) for level in LEVELS})[1:]


def _musts_met(levels: Mapping[str, Level], priorities: Priorities) -> list[bool]:
    return [
        effective_aim(priorities.of(feature)).gap(level) == 0
        for feature, level in levels.items()
        if priorities.of(feature).firm and _is_at_least(priorities, feature)
    ]


def _marks(rows: list[list[bool]]) -> Marks:
    return np.array(rows, dtype=bool).reshape(len(rows), len(rows[0]) if rows else 0)


def portfolio(catalogue: Catalogue, priorities: Priorities, members: tuple[str, ...]) -> Portfolio:
    """Return what these approaches reach together, whether or not another portfolio beats them."""
    return _portfolio(catalogue, priorities, *_measured(catalogue, priorities), members)


def _measured(catalogue: Catalogue, priorities: Priorities) -> tuple[dict[str, Aim], list[str]]:
    """Return the aims that portfolios are measured by, and the commitments on which less is
    better.
    """
    aims = counting_aims(priorities, catalogue.features)
    return aims, [key for key in catalogue.commitments if not _is_at_least(priorities, key)]


def _is_at_least(priorities: Priorities, feature: str) -> bool:
    aim = priorities.of(feature).aim
    return aim is not None and aim.direction is Direction.AT_LEAST


def meets_firm_aims(catalogue: Catalogue, priorities: Priorities, members: Iterable[str]) -> bool:
    """Whether approaches together hold every firm aim: one is enough under `at_least`, all must
    otherwise.
    """
    for feature in catalogue.features:
        priority = priorities.of(feature)
        if priority.firm and priority.aim:
            misses = [
                priority.aim.gap(priorities.level(catalogue, member, feature)) > 0
                for member in members
            ]
            if all(misses) if _is_at_least(priorities, feature) else any(misses):
                return False
    return True


def _fit(
    catalogue: Catalogue, priorities: Priorities, members: Iterable[str], feature: str, aim: Aim
) -> Fraction:
    fits = [value(priorities.level(catalogue, member, feature), aim) for member in members]
    return max(fits) if aim.direction is Direction.AT_LEAST else min(fits)


def _most_asked(
    catalogue: Catalogue, priorities: Priorities, members: Iterable[str], feature: str
) -> Level:
    return max(priorities.level(catalogue, member, feature) for member in members)


def _portfolio(
    catalogue: Catalogue,
    priorities: Priorities,
    aims: Mapping[str, Aim],
    asked: list[str],
    members: tuple[str, ...],
) -> Portfolio:
    fits = {
        feature: _fit(catalogue, priorities, members, feature, aim) for feature, aim in aims.items()
    }
    levels = {feature: _most_asked(catalogue, priorities, members, feature) for feature in asked}
    return Portfolio(
        members,
        MappingProxyType(fits),
        MappingProxyType(levels),
        tuple(_relations_among(catalogue, members)),
    )


def _relations_among(catalogue: Catalogue, members: tuple[str, ...]) -> Iterator[str]:
    for key, relation in catalogue.relations.items():
        if relation.origin in members and relation.target in members:
            yield key


@dataclass(frozen=True)
class GrowthPath:
    """What one can start with now, within the limits, and the relations by which it can grow into
    something else.
    """

    starts: tuple[str, ...]
    steps: tuple[str, ...]


def growth_path(catalogue: Catalogue, evaluation: Evaluation) -> GrowthPath:
    """Return where one can start and what it can grow into.

    A start is a ranked approach without a shortfall on any commitment; a step is a relation of
    growth that the catalogue knows, from a start to an approach that is none. Where all such
    relations lead to other starts, those are given.
    """
    starts = tuple(
        standing.approach
        for standing in evaluation.ranking
        if not standing.broken_limits(catalogue)
    )
    steps = tuple(
        key
        for key, relation in catalogue.relations.items()
        if relation.kind in GROWTH_KINDS
        and relation.origin in starts
        and relation.target in catalogue.approaches
    )
    return GrowthPath(
        starts,
        tuple(step for step in steps if catalogue.relations[step].target not in starts) or steps,
    )
