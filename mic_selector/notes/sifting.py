"""A sheet that has faults: its good rows apart from the others, and a misspelt word read as
the one that was meant.

Nothing here takes a row over: whoever reads a sheet says that, once somebody asked for it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.sheet import Cell, Row
from mic_selector.notes.sheet_headings import heading_of

What = TypeVar("What")
MOST_FAULTS = 20
"""How many faults of one table are told: who meets more, mends them and sees the rest."""

_BETWEEN = re.compile(r"([;\r\n])")


@dataclass(frozen=True, kw_only=True)
class Mending:
    """A text that is read as another wherever it stands in a column; `column` is its heading."""

    column: str
    text: str
    instead: str


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The rows of a file that somebody handed in, from its headings on, and what was mended in them
    since.
    """

    file: str
    rows: Sequence[Row]
    mendings: tuple[Mending, ...] = ()

    def with_mending(self, mending: Mending) -> "Sheet":
        """Return the sheet with one more text that is read as another."""
        return replace(self, mendings=(*self.mendings, mending))

    def read_without(self, left_out: frozenset[int]) -> list[Row]:
        """Return its rows as they are read, without those with some numbers."""
        headings = self.rows[0].cells if self.rows else ()
        places = {heading_of(cell): place for place, cell in enumerate(headings)}
        kept = [row for row in self.rows[1:] if row.number not in left_out]
        for mending in self.mendings:
            place = places.get(mending.column)
            kept = [row if place is None else _mended(row, place, mending) for row in kept]
        return [*self.rows[:1], *kept]


@dataclass(frozen=True, kw_only=True)
class Sifted(Generic[What]):
    """What the good rows of a sheet say, None where none is good; the faults of the others, and
    their numbers.
    """

    what: What | None
    faults: tuple[Fault, ...] = ()
    left_out: tuple[int, ...] = ()


def sift(rows: Sequence[Row], file: str, read: Callable[[Sequence[Row]], What]) -> Sifted[What]:
    """Return what `read` makes of the rows of a file, of which the first holds the headings, or of
    those that have no fault.

    `read` raises `FaultyInput`, where a fault of a row has its number as line. What is wrong with
    the file as a whole, or elsewhere, leaves no row.
    """
    faults: list[Fault] = []
    left_out: set[int] = set()
    top = rows[0].number if rows else 1
    while True:
        good = [row for row in rows if row.number not in left_out]
        what, found = _tried(good, read)
        if what is not None or not _are_of_rows(found, file, top):
            is_empty = bool(faults) and all(row.number == top for row in good)
            told = faults if what is not None or is_empty else [*faults, *found]
            told.sort(key=lambda fault: fault.line or 0)
            return Sifted(what=what, faults=tuple(told), left_out=tuple(sorted(left_out)))
        faults += found
        left_out |= {fault.line or 0 for fault in found}


def without_repeats(faults: Sequence[Fault]) -> list[Fault]:
    """Return faults of a table, those that say the same of one column as one of all their rows:
    one misspelt word may stand in hundreds.
    """
    alike: dict[tuple[Any, ...], list[Fault]] = {}
    for fault in faults:
        said = {key: one for key, one in fault.parameters.items() if key != "cell_row"}
        is_of_cell = "cell_row" in fault.parameters
        same = tuple(said.items()) if is_of_cell else id(fault)
        alike.setdefault((fault.code, same), []).append(fault)
    return [_as_one(ones) for ones in alike.values()]


def _as_one(faults: Sequence[Fault]) -> Fault:
    first, *others = faults
    if not others:
        return first
    rows = ",".join(str(one.parameters["cell_row"]) for one in faults)
    return replace(first, parameters={**first.parameters, "cell_row": rows})


def _tried(
    rows: Sequence[Row], read: Callable[[Sequence[Row]], What]
) -> tuple[What | None, Sequence[Fault]]:
    try:
        return read(rows), ()
    except FaultyInput as error:
        return None, error.faults


def _are_of_rows(faults: Sequence[Fault], file: str, top: int) -> bool:
    return all(fault.file == file and (fault.line or 0) > top for fault in faults)


def offered(fault: Fault) -> Mending | None:
    """Return how a fault of a cell can be mended by one press; None where nobody knows."""
    said = fault.parameters
    if not said.get("closest") or not said.get("cell_text"):
        return None
    return Mending(
        column=str(said["cell_column"]),
        text=str(said["cell_text"]),
        instead=str(said["closest"]),
    )


def _mended(row: Row, place: int, mending: Mending) -> Row:
    if place >= len(row.cells) or row.cells[place].is_formula:
        return row
    parts = _BETWEEN.split(str(row.cells[place].value))
    said = [mending.instead if " ".join(part.split()) == mending.text else part for part in parts]
    if said == parts:
        return row
    cells = list(row.cells)
    cells[place] = Cell("".join(said))
    return replace(row, cells=cells)
