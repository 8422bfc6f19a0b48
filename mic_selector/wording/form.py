"""One approach in words: its points, and its levels beside what was asked."""

from dataclasses import dataclass

from mic_selector import decision
from mic_selector.catalogue import Level
from mic_selector.decision import Evaluation
from mic_selector.priorities import Direction, Priorities
from mic_selector.wording.explanation import opening_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.profile import ProfileRow, profile_rows
from mic_selector.wording.ranking import (
    is_shared,
    question_order,
)
from mic_selector.wording.result import reasons_against, reasons_for, why_out
from mic_selector.wording.rounding import points, rounding_in_words

REASONS = 3
"""How many reasons for and against stand above the points; the result has room for fewer."""


@dataclass(frozen=True, kw_only=True)
class PointRow:
    """One feature that counts: its level, what was asked, and the points it gives; `is_own` marks a
    reading of the municipality's own.
    """

    feature: str
    name: str
    level: Level
    is_own: bool
    wish: str
    points: str


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How an approach stands: a heading, what rules it out and what would let it back in, what
    speaks for and against it, the points by feature that add up to the total, what does not count.
    """

    heading: str
    why_out: str
    back_in: str
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    rows: tuple[PointRow, ...]
    total: str
    uncounted: str
    rounding: str


def standing_in_words(
    names: Names, priorities: Priorities, evaluation: Evaluation, approach: str
) -> Standing:
    """Return the place of an approach and where its points come from."""
    standing = evaluation.standings[approach]
    profile = {row.feature: row for row in profile_rows(names, priorities, (approach,))}
    order = question_order(names)
    total = points(names, standing.exact_score)
    return Standing(
        heading=place_in_words(names, evaluation, standing),
        why_out=why_out(names, priorities, standing) if standing.rank is None else "",
        back_in=_back_in(names, standing) if standing.rank is None else "",
        reasons_for=reasons_for(names, priorities, standing, REASONS),
        reasons_against=reasons_against(names, priorities, standing, REASONS),
        rows=tuple(
            PointRow(
                feature=feature,
                name=profile[feature].name,
                level=standing.levels[feature],
                is_own=profile[feature].cells[0].is_own,
                wish=profile[feature].wish,
                points=points(names, standing.exact_contributions[feature]),
            )
            for feature in order
            if priorities.of(feature).counts
        ),
        total=total,
        uncounted=_uncounted(names, priorities),
        rounding=rounding_in_words(names, (standing,)),
    )


def _back_in(names: Names, standing: decision.Standing) -> str:
    """Say what would let an approach back in that is ruled out."""
    opened = [opening_in_words(names, miss) for miss in standing.misses]
    return names.messages("form-back-in", openings=names.messages.listed(opened))


def place_in_words(names: Names, evaluation: Evaluation, standing: decision.Standing) -> str:
    """Return the place and the score of an approach, or that it is ruled out."""
    heading = "form-place-out" if standing.rank is None else "form-place"
    if standing.rank is not None and is_shared(evaluation, standing):
        heading = "form-place-shared"
    total = points(names, standing.exact_score)
    return names.messages(heading, rank=standing.rank or 0, points=total)


def _uncounted(names: Names, priorities: Priorities) -> str:
    left = tuple(one for one in question_order(names) if not priorities.of(one).counts)
    if not left:
        return ""
    return names.messages("form-uncounted", features=names.features(left), number=len(left))


@dataclass(frozen=True, kw_only=True)
class LevelRow:
    """One feature of an approach beside what was asked; `verdict` is empty where nothing was."""

    feature: str
    name: str
    level: Level
    is_own: bool
    wish: str
    verdict: str
    fits: bool | None


def level_rows(names: Names, priorities: Priorities, approach: str) -> tuple[LevelRow, ...]:
    """Return a row for every feature, what is asked after what is given."""
    return tuple(
        _level_row(names, priorities, row) for row in profile_rows(names, priorities, (approach,))
    )


def _level_row(names: Names, priorities: Priorities, row: ProfileRow) -> LevelRow:
    cell = row.cells[0]
    return LevelRow(
        feature=row.feature,
        name=row.name,
        level=cell.level,
        is_own=cell.is_own,
        wish=row.wish,
        verdict=_verdict(names, priorities, row),
        fits=cell.meets,
    )


def _verdict(names: Names, priorities: Priorities, row: ProfileRow) -> str:
    aim, level = priorities.of(row.feature).aim, row.cells[0].level
    if row.cells[0].meets is None or aim is None:
        return ""
    if gap := aim.gap(level):
        lower = level.step < aim.level.step
        return names.messages("steps-lower" if lower else "steps-higher", steps=gap)
    more = aim.direction is Direction.AT_LEAST and level.step > aim.level.step
    is_wish = not row.is_commitment and aim.level is not Level.ABSENT
    return names.messages("fits-more" if more and is_wish else "fits-yes")
