"""Reading a table that somebody filled in: what its headings name, and what stands in each row.

Every fault is noted with row and column, so that all of them are told at once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mic_selector.catalogue import Catalogue
from mic_selector.catalogue.cases import folded
from mic_selector.files.faults import Fault
from mic_selector.files.messages import languages, messages_in
from mic_selector.files.sheet import Cell, Row
from mic_selector.files.validation import closest, shown_value

_DIGITS_MEANT = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", " ": None, "\xa0": None})
"""Signs that people type for a digit, or between digits."""

Said = Mapping[str, Any]
"""What stands in a row, by column, without what would be computed."""


class SheetReader:
    """Reads the rows of one file; `headings` says by place which column stands there and how its
    heading reads.
    """

    def __init__(self, file: str, headings: Mapping[str, str], longest: int) -> None:
        """Begin without faults; `headings` are the columns by the words that may name them, and no
        text in a cell may be longer than `longest`.
        """
        self.file = file
        self.faults: list[Fault] = []
        self.headings: Mapping[int, tuple[str, str]] = {}
        self._known = headings
        self._longest = longest
        self._refused: set[tuple[str, int, str]] = set()
        self._computed: set[tuple[int, str]] = set()

    def rows(self, rows: Sequence[Row], needed: str) -> Iterator[tuple[int, Said]]:
        """Yield number and content of every row below the headings, among which the column
        `needed` must be; a row without anything under a heading is passed over.
        """
        first = rows[0].cells if rows and rows[0].number == 1 else ()
        written = {place: heading_of(cell) for place, cell in enumerate(first)}
        self.headings = {
            place: (self._known[folded(text)], text)
            for place, text in written.items()
            if folded(text) in self._known
        }
        columns = [column for column, _ in self.headings.values()]
        for column in sorted({column for column in columns if columns.count(column) > 1}):
            self.refuse("sheet-heading-twice", 1, column)
        if needed not in columns:
            self.faults.append(Fault(code="sheet-without-headings", file=self.file))
            return
        for row in rows[1:]:
            if said := self._said(row):
                yield row.number, said

    def _said(self, row: Row) -> Said:
        filled = {
            column: row.cells[place]
            for place, (column, _) in self.headings.items()
            if place < len(row.cells) and not row.cells[place].is_empty
        }
        for column, cell in filled.items():
            if cell.is_formula:
                self.refuse("sheet-formula", row.number, column)
                self._computed.add((row.number, column))
        return {column: cell.value for column, cell in filled.items()}

    def text(self, row: int, column: str, said: Said) -> str:
        """Return a text on one line, without spaces around it; empty where there is none."""
        text = " ".join(str(said.get(column, "")).split())
        if len(text) > self._longest:
            self.refuse("string-too-long", row, column, max_length=self._longest)
        return text

    def several(self, row: int, column: str, said: Said) -> list[str]:
        """Return texts of one cell, which stand on lines of their own or between semicolons."""
        cell = str(said.get(column, "")).replace("\n", ";").replace("\r", ";")
        parts = [self.text(row, column, {column: part}) for part in cell.split(";")]
        return [part for part in parts if part]

    def chosen(self, row: int, column: str, said: Said, known: "Words") -> str:
        """Return what a text names among what is known by its words; empty for none."""
        return self.named(row, column, self.text(row, column, said), known)

    def named(self, row: int, column: str, text: str, known: "Words") -> str:
        """Return what one text of a cell names among what is known by its words."""
        found = known.key(text)
        if text and not found:
            near = {"closest": known.nearest(text), "cell_text": text}
            self.refuse("sheet-unknown", row, column, value=shown_value(text), **near)
        return found

    def number(self, row: int, column: str, said: Said, least: int, most: int) -> float | None:
        """Return a number within bounds, None where there is none."""
        return self._number(row, column, said.get(column), (least, most), "number")

    def whole(self, row: int, column: str, said: Said, least: int, most: int) -> int | None:
        """Return a whole number within bounds; of a date its year."""
        value = said.get(column)
        value = value.year if isinstance(value, date) else value
        number = self._number(row, column, value, (least, most), "whole-number")
        return None if number is None else int(number)

    def _number(
        self, row: int, column: str, value: Any, bounds: tuple[int, int], kind: str
    ) -> float | None:
        if value is None:
            return None
        number = _as_number(value)
        shown = shown_value(value)
        if number is None or (kind == "whole-number" and number != int(number)):
            meant = _meant(value, bounds)
            self.refuse("wrong-type", row, column, value=shown, expected=kind, **meant)
            return None
        least, most = bounds
        if not least <= number <= most:
            limit = least if number < least else most
            self.refuse("out-of-range", row, column, value=shown, limit=limit)
            return None
        return number

    def refuse(self, code: str, row: int, column: str, **parameters: str | int) -> None:
        """Note a fault of a cell, once; of one that would be computed nothing else is one."""
        is_told = (row, column) in self._computed or (code, row, column) in self._refused
        if not is_told:
            self._refused.add((code, row, column))
            place: dict[str, str | int] = {"cell_row": row, "cell_column": self.heading(column)}
            self.faults.append(
                Fault(code=code, parameters={**parameters, **place}, file=self.file, line=row)
            )

    def heading(self, column: str) -> str:
        """Return how the heading of a column reads."""
        return next((said for one, said in self.headings.values() if one == column), column)


def heading_of(cell: Cell) -> str:
    """Return a heading without the star that says that its column must be filled in."""
    return " ".join(str(cell.value or "").replace("*", " ").split())


def _as_number(value: Any) -> float | None:
    """Return a number, also one that was typed as text with a comma."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value.strip().replace(",", ".") if isinstance(value, str) else value)
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def _meant(value: Any, bounds: tuple[int, int]) -> dict[str, str]:
    """Return the number that was meant where letters stand for digits, and what stands there."""
    if not isinstance(value, str):
        return {}
    digits = value.translate(_DIGITS_MEANT)
    is_meant = digits.isascii() and digits.isdigit() and bounds[0] <= int(digits) <= bounds[1]
    return {"closest": digits, "cell_text": " ".join(value.split())} if is_meant else {}


@dataclass(frozen=True)
class Words:
    """What words name, without regard to capitals and accents; and how each word is written."""

    keys: Mapping[str, str]
    written: Mapping[str, str]

    def key(self, text: str) -> str:
        """Return what a text names; nothing where it names nothing."""
        return self.keys.get(folded(text), "")

    def nearest(self, text: str) -> str:
        """Return the word that a misspelt one most resembles, as it is written; or nothing."""
        return self.written.get(closest(folded(text), self.written), "")


def by_word(words: Iterable[tuple[str, str]]) -> Words:
    """Return what words name; given are words and what they name."""
    named = list(words)
    return Words(
        keys={folded(word): key for word, key in named},
        written={folded(word): word for word, _ in named},
    )


def by_message(messages: Iterable[tuple[str, str]]) -> Words:
    """Return keys by what their messages say in any language; given are messages and keys."""
    named = list(messages)
    return by_word(
        (messages_in(language)(message), key) for language in languages() for message, key in named
    )


def words_of_forms(catalogue: Catalogue) -> Words:
    """Return the approaches by all that they are called."""
    return by_word(
        (word, key)
        for key, approach in catalogue.approaches.items()
        for word in (key, *approach.name.values(), *approach.short.values())
    )


def words_of_countries(catalogue: Catalogue) -> Words:
    """Return the countries by code and by name in every language."""
    codes = [(code, code) for code in catalogue.countries]
    spoken = [messages_in(language) for language in languages()]
    return by_word(
        [*codes, *((say.country(code), code) for code in catalogue.countries for say in spoken)]
    )
