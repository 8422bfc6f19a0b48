"""Two or three approaches side by side: their levels in one table, and how each fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from mic_selector.decision import Evaluation, Standing
from mic_selector.priorities import Priorities
from mic_selector.wording.form import LevelRow, level_rows, place_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.result import reasons_against, reasons_for, why_out


@dataclass(frozen=True)
class SideRow:
    """One feature: what is wanted, and the level of each approach, in the order of the picks."""

    feature: str
    name: str
    wish: str
    cells: tuple[LevelRow, ...]


def side_by_side(
    names: Names, priorities: Priorities, approaches: Sequence[str]
) -> tuple[tuple[str, tuple[SideRow, ...]], ...]:
    """Return the rows of what approaches give, then of what they ask: "gives" and "asks"."""
    columns = [level_rows(names, priorities, approach) for approach in approaches]
    rows = tuple(
        SideRow(feature=cells[0].feature, name=cells[0].name, wish=cells[0].wish, cells=cells)
        for cells in zip(*columns, strict=True)
    )
    known = names.catalogue
    return (
        ("gives", tuple(row for row in rows if row.feature in known.benefits)),
        ("asks", tuple(row for row in rows if row.feature in known.commitments)),
    )


@dataclass(frozen=True, kw_only=True)
class Compared:
    """How one approach fits: its place, how many aims it meets, and two reasons on either side."""

    approach: str
    place: str
    why_out: str
    met: str
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]


def compared(
    names: Names, priorities: Priorities, evaluation: Evaluation, approach: str
) -> Compared:
    """Return how an approach fits, beside others."""
    standing = evaluation.standings[approach]
    return Compared(
        approach=approach,
        place=place_in_words(names, evaluation, standing),
        why_out=why_out(names, priorities, standing) if standing.rank is None else "",
        met=_met(names, priorities, standing),
        reasons_for=reasons_for(names, priorities, standing),
        reasons_against=reasons_against(names, priorities, standing),
    )


def _met(names: Names, priorities: Priorities, standing: Standing) -> str:
    rows = level_rows(names, priorities, standing.approach)
    asked = [row for row in rows if row.fits is not None]
    met = sum(row.fits is True for row in asked)
    return names.messages("compare-met", met=met, asked=len(asked))
