"""Matches the approaches with what a municipality wants and can commit.

Everything is computed in exact fractions, so that arithmetic neither makes nor breaks a tie and the
contributions add up to the score exactly; only the results are turned into floating point.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from mic_selector.catalogue import Catalogue, Level
from mic_selector.decision.values import value
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.models import effective_aim


class NothingCounts(ValueError):
    """No importance is above zero: there is nothing to rank by."""


@dataclass(frozen=True)
class Gap:
    """An aim that an approach misses, and by how many steps of the scale."""

    feature: str
    level: Level
    aim: Aim
    steps: int


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How one approach stands.

    `score` is from 0 to 100 and `contributions` add up to it, `exact_contributions` without an
    error. `rank` is None for what is ruled out; then `misses` holds the firm aims it misses.
    `shortfalls` are the aims that count and are not
    met, firm or not; `wishes_met` the stated wishes on benefits that are.
    """

    approach: str
    rank: int | None
    exact_score: Fraction
    exact_contributions: Mapping[str, Fraction]
    contributions: Mapping[str, float]
    levels: Mapping[str, Level]
    misses: tuple[Gap, ...]
    shortfalls: tuple[Gap, ...]
    wishes_met: tuple[str, ...]

    @property
    def missed(self) -> tuple[Gap, ...]:
        """Every aim that is missed: what is a must first, then what only counts."""
        return tuple({gap.feature: gap for gap in (*self.misses, *self.shortfalls)}.values())

    def broken_limits(self, catalogue: Catalogue) -> tuple[Gap, ...]:
        """What it asks that is not as was stated: the missed aims on commitments."""
        return tuple(gap for gap in self.missed if gap.feature in catalogue.commitments)

    @property
    def score(self) -> float:
        """The degree of fit, from 0 to 100."""
        return float(self.exact_score)


@dataclass(frozen=True)
class Evaluation:
    """The ranking, best first, and what is ruled out, nearest first."""

    ranking: tuple[Standing, ...]
    ruled_out: tuple[Standing, ...]
    wishes: tuple[str, ...]

    @property
    def first(self) -> tuple[Standing, ...]:
        """Everything that shares the first place."""
        return tuple(standing for standing in self.ranking if standing.rank == 1)

    @property
    def standings(self) -> Mapping[str, Standing]:
        """Every approach by id, ranked ones first."""
        return MappingProxyType(
            {standing.approach: standing for standing in (*self.ranking, *self.ruled_out)}
        )


def evaluate(catalogue: Catalogue, priorities: Priorities) -> Evaluation:
    """Return how every approach of the catalogue fits the priorities; raise `NothingCounts` if
    nothing has a weight.

    score = 100 × Σ importance × value / Σ importance, over the features that count. A firm aim
    rules an approach out whatever its importance. Equal scores share a rank; within it the one that
    asks less is listed first.
    """
    weights = exact_weights(priorities)
    if not weights:
        raise NothingCounts
    wishes = stated_wishes(catalogue, priorities)
    standings = [
        _standing(catalogue, priorities, weights, wishes, approach)
        for approach in catalogue.approaches
    ]
    return Evaluation(
        ranked(catalogue, [standing for standing in standings if not standing.misses]),
        tuple(sorted((standing for standing in standings if standing.misses), key=_nearness)),
        wishes,
    )


def exact_weights(priorities: Priorities) -> dict[str, Fraction]:
    """Return the weight of every feature that counts: importances divided by their sum, exactly as
    written.
    """
    importances = {
        feature: exact_importance(priority)
        for feature, priority in priorities.by_feature.items()
        if priority.counts
    }
    total = sum(importances.values())
    return {feature: importance / total for feature, importance in importances.items()}


def exact_importance(priority: Priority) -> Fraction:
    """Return an importance exactly as it was written; 0 for no opinion."""
    return Fraction(str(priority.importance or 0))


def stated_wishes(catalogue: Catalogue, priorities: Priorities) -> tuple[str, ...]:
    """Return the benefits that count and have an aim, without those that are not needed."""
    unneeded = Aim(Direction.AT_LEAST, Level.ABSENT)
    stated = {feature: priorities.of(feature) for feature in catalogue.benefits}
    asking = {key: one for key, one in stated.items() if one.aim not in (None, unneeded)}
    return tuple(key for key, one in asking.items() if one.counts)


def _standing(
    catalogue: Catalogue,
    priorities: Priorities,
    weights: Mapping[str, Fraction],
    wishes: Iterable[str],
    approach: str,
) -> Standing:
    levels = {
        feature: priorities.level(catalogue, approach, feature) for feature in catalogue.features
    }
    gaps = [
        Gap(feature, level, aim, aim.gap(level))
        for feature, level in levels.items()
        for aim in [effective_aim(priorities.of(feature))]
        if aim.gap(level)
    ]
    contributions = {
        feature: 100
        * weights.get(feature, Fraction(0))
        * value(level, effective_aim(priorities.of(feature)))
        for feature, level in levels.items()
    }
    missed = {gap.feature for gap in gaps}
    return Standing(
        approach=approach,
        rank=None,
        exact_score=sum(contributions.values(), Fraction(0)),
        exact_contributions=MappingProxyType(contributions),
        contributions=MappingProxyType(
            {feature: float(contribution) for feature, contribution in contributions.items()}
        ),
        levels=MappingProxyType(levels),
        misses=tuple(gap for gap in gaps if priorities.of(gap.feature).firm),
        shortfalls=tuple(gap for gap in gaps if gap.feature in weights),
        wishes_met=tuple(feature for feature in wishes if feature not in missed),
    )


def ranked(catalogue: Catalogue, standings: list[Standing]) -> tuple[Standing, ...]:
    """Return standings with their ranks, best first; equal scores share one, the one that asks less
    first.
    """

    def order(standing: Standing) -> tuple[Fraction, list[Level], str]:
        asked = [standing.levels[feature] for feature in reversed(catalogue.commitments)]
        return -standing.exact_score, asked, standing.approach

    def rank(standing: Standing) -> int:
        return 1 + sum(other.exact_score > standing.exact_score for other in standings)

    return tuple(
        Standing(**{**vars(standing), "rank": rank(standing)})
        for standing in sorted(standings, key=order)
    )


def _nearness(standing: Standing) -> tuple[int, Fraction, str]:
    return sum(gap.steps for gap in standing.misses), -standing.exact_score, standing.approach
