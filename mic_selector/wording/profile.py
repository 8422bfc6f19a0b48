"""The levels of approaches side by side: what the radar shows, as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from mic_selector.catalogue import Level
from mic_selector.priorities import Priorities
from mic_selector.wording.names import Names
from mic_selector.wording.sources import cited


@dataclass(frozen=True)
class Cell:
    """A level in the table; `is_own` marks a reading of the municipality's own, `meets` whether a
    stated aim is met.
    """

    approach: str
    level: Level
    is_own: bool
    meets: bool | None


@dataclass(frozen=True, kw_only=True)
class ProfileRow:
    """One feature: what is wanted, as a `wish` in words, and the level of each approach."""

    feature: str
    name: str
    is_commitment: bool
    wish: str
    cells: tuple[Cell, ...]


def profile_rows(
    names: Names, priorities: Priorities, approaches: Sequence[str]
) -> tuple[ProfileRow, ...]:
    """Return a row for every feature, in the order of the table."""

    def row(feature: str) -> ProfileRow:
        return ProfileRow(
            feature=feature,
            name=names.feature_short(feature),
            is_commitment=feature in names.catalogue.commitments,
            wish=_wish(names, priorities, feature),
            cells=tuple(_cell(names, priorities, approach, feature) for approach in approaches),
        )

    return tuple(map(row, names.catalogue.features))


def _wish(names: Names, priorities: Priorities, feature: str) -> str:
    priority = priorities.of(feature)
    if priority.importance is None and not priority.firm:
        return names.messages("no-opinion-short")
    if not priority.aim:
        return names.messages("no-aim" if priority.counts else "without-weight")
    return names.wish(feature, priority.aim)


def _cell(names: Names, priorities: Priorities, approach: str, feature: str) -> Cell:
    level = priorities.level(names.catalogue, approach, feature)
    priority = priorities.of(feature)
    counted = priority.aim if priority.counts or priority.firm else None
    is_own = feature in priorities.levels.get(approach, {})
    return Cell(approach, level, is_own, None if counted is None else not counted.gap(level))


@dataclass(frozen=True)
class Corner:
    """What a corner of the radar says when one touches it: a line for what is wanted, one for each
    approach, one for the source.
    """

    feature: str
    said: str


def corners(names: Names, priorities: Priorities, approaches: Sequence[str]) -> tuple[Corner, ...]:
    """Return the corners of the radar, in the order in which they stand around it."""
    rows = {row.feature: row for row in profile_rows(names, priorities, approaches)}
    around = (*names.catalogue.benefits, *names.catalogue.commitments)
    return tuple(Corner(feature, _said(names, rows[feature])) for feature in around)


def _said(names: Names, row: ProfileRow) -> str:
    say = names.messages
    source = cited(names, names.catalogue.features[row.feature].sources)
    return "\n".join(
        [
            row.name,
            say("corner-line", name=say("wanted"), level=row.wish),
            *(_of_an_approach(names, row.feature, cell) for cell in row.cells),
            say("corner-source", source=source),
        ]
    )


def _of_an_approach(names: Names, feature: str, cell: Cell) -> str:
    name, level = names.approach_short(cell.approach), names.level(feature, cell.level)
    line = "corner-line-own" if cell.is_own else "corner-line"
    return names.messages(line, name=name, level=level)
