"""The levels of approaches side by side: what the radar shows, as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from mic_selector.catalogue import Level
from mic_selector.priorities import Priorities
from mic_selector.wording.names import Names


@dataclass(frozen=True)
class Cell:
    """A level in the table; `is_own` marks a reading of the municipality's own, `meets` whether a
    stated aim is met.
    """

    approach: str
    level: Level
    is_own: bool
    meets: bool | None


@dataclass(frozen=True)
class ProfileRow:
    """One feature: what is wanted, and the level of each approach."""

    feature: str
    name: str
    is_commitment: bool
    wanted: str
    cells: tuple[Cell, ...]


def profile_rows(
    names: Names, priorities: Priorities, approaches: Sequence[str]
) -> tuple[ProfileRow, ...]:
    """Return a row for every feature, in the order of the table."""
    return tuple(
        ProfileRow(
            feature,
            names.feature_short(feature),
            feature in names.catalogue.commitments,
            _wanted(names, priorities, feature),
            tuple(_cell(names, priorities, approach, feature) for approach in approaches),
        )
        for feature in names.catalogue.features
    )


def _wanted(names: Names, priorities: Priorities, feature: str) -> str:
    priority = priorities.of(feature)
    if priority.importance is None and not priority.firm:
        return names.messages("no-opinion-short")
    if not priority.aim:
        return names.messages("no-aim" if priority.counts else "want-0")
    return names.aim(feature, priority.aim)


def _cell(names: Names, priorities: Priorities, approach: str, feature: str) -> Cell:
    level = priorities.level(names.catalogue, approach, feature)
    priority = priorities.of(feature)
    counted = priority.aim if priority.counts or priority.firm else None
    is_own = feature in priorities.levels.get(approach, {})
    return Cell(approach, level, is_own, None if counted is None else not counted.gap(level))
