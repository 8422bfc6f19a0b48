"""Priorities: for each feature an aim, an importance, or no opinion."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType

from mic_selector.catalogue import Catalogue, Level
from mic_selector.priorities.links import Link

LARGEST_IMPORTANCE = 5


class Direction(Enum):
    """In which direction an aim points."""

    AT_LEAST = "at_least"
    ABOUT = "about"
    AT_MOST = "at_most"


@dataclass(frozen=True)
class Aim:
    """A wanted level: at least, about or at most so much."""

    direction: Direction
    level: Level

    def gap(self, level: Level) -> int:
        """Return by how many steps a level misses the aim; 0 where it meets it."""
        difference = level.step - self.level.step
        if self.direction is Direction.AT_LEAST:
            return max(0, -difference)
        if self.direction is Direction.AT_MOST:
            return max(0, difference)
        return abs(difference)


@dataclass(frozen=True)
class Priority:
    """What is stated for one feature.

    Without an importance there is no opinion, though a firm aim still holds.
    """

    importance: float | None = None
    aim: Aim | None = None
    firm: bool = False

    @property
    def counts(self) -> bool:
        """Whether the feature has a weight in the score."""
        return bool(self.importance)


NO_OPINION = Priority()


@dataclass(frozen=True)
class Priorities:
    """A municipality's priorities by feature, the levels it reads differently from the published
    table, and the links that it already has. These change no score.
    """

    by_feature: Mapping[str, Priority] = field(default_factory=lambda: MappingProxyType({}))
    levels: Mapping[str, Mapping[str, Level]] = field(default_factory=lambda: MappingProxyType({}))
    municipality: str = ""
    links: tuple[Link, ...] = ()

    def of(self, feature: str) -> Priority:
        """Return the priority of a feature; no opinion where nothing is stated."""
        return self.by_feature.get(feature, NO_OPINION)

    def with_priority(self, feature: str, priority: Priority) -> "Priorities":
        """Return these priorities with one replaced; no opinion without an aim is left out."""
        others = {key: value for key, value in self.by_feature.items() if key != feature}
        kept = others if priority == NO_OPINION else {**others, feature: priority}
        return replace(self, by_feature=MappingProxyType(kept))

    def level(self, catalogue: Catalogue, approach: str, feature: str) -> Level:
        """Return the level of an approach on a feature: the municipality's own reading, or the
        published one.
        """
        own = self.levels.get(approach, {}).get(feature)
        return own or catalogue.approaches[approach].levels[feature]

    def with_level(
        self, catalogue: Catalogue, approach: str, feature: str, level: Level
    ) -> "Priorities":
        """Return these priorities with the municipality's own reading of one level; the published
        one drops it.
        """
        own = {key: kept for key, kept in self.levels.get(approach, {}).items() if key != feature}
        if level is not catalogue.approaches[approach].levels[feature]:
            own[feature] = level
        others = {key: kept for key, kept in self.levels.items() if key != approach}
        levels = others | ({approach: MappingProxyType(own)} if own else {})
        return replace(self, levels=MappingProxyType(levels))

    def level_of(self, catalogue: Catalogue, link: Link, feature: str) -> Level:
        """Return the level of a link on a feature: as read for this link, or for its form."""
        return link.levels.get(feature) or self.level(catalogue, link.form, feature)

    @property
    def any_counts(self) -> bool:
        """Whether anything has an importance above zero, so that there is something to rank by."""
        return any(priority.counts for priority in self.by_feature.values())


def effective_aim(priority: Priority) -> Aim:
    """Return the aim a score is measured against: a benefit without a stated aim is wanted at least
    `+++`.
    """
    return priority.aim or Aim(Direction.AT_LEAST, Level.HIGH)


def counting_aims(priorities: Priorities, features: Iterable[str]) -> dict[str, Aim]:
    """Return the aims that a score is measured against: of those features that count, in order."""
    return {
        feature: effective_aim(priorities.of(feature))
        for feature in features
        if priorities.of(feature).counts
    }
