"""Reading a table that somebody filled in: what stands in each row under the headings.

Every fault is noted with row and column, so that all of them are told at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from mic_selector.files.faults import Fault
from mic_selector.files.messages import Language, messages_in
from mic_selector.files.sheet import Row
from mic_selector.files.typed_numbers import number_in, numbers_meant, typed, years_meant
from mic_selector.files.validation import shown_value
from mic_selector.notes.sheet_headings import Headings, heading_of
from mic_selector.notes.sheet_words import Words

Said = Mapping[str, Any]
"""What stands in a row, by column, without what would be computed."""
SEVERAL = "; "
"""What stands between several things in one cell."""
_MEANT = {"year": years_meant}


class SheetReader:
    """Reads the rows of one file; `headings` says by place which column stands there and how its
    heading reads.
    """

    def __init__(
        self, file: str, known: Headings, rows: Sequence[Row], longest: int, language: Language
    ) -> None:
        """Begin without faults; `known` are the headings that may stand there, no text in a cell
        may be longer than `longest`, and `language` is that of headings that are alike in several.
        """
        self.file = file
        self.faults: list[Fault] = []
        self.headings: Mapping[int, tuple[str, str]] = {}
        self._rows = known.begun(rows)
        self.language = known.language(self._rows, language)
        self.top = self._rows[0].number if self._rows else 1
        self._known = known
        self._longest = longest
        self._refused: set[tuple[str, int, str, str]] = set()
        self._wrong: set[tuple[int, str]] = set()
        self._computed: set[tuple[int, str]] = set()
        self._merged = {row.number: row.merged for row in self._rows if row.merged}

    def rows(self) -> Iterator[tuple[int, Said]]:
        """Yield number and content of every row below the headings, among which the needed column
        must be; a row without anything under a heading is passed over.
        """
        named = self._known.columns(self._rows[0]) if self._rows else {}
        self.headings = {
            place: (column, heading_of(self._rows[0].cells[place]))
            for place, column in named.items()
        }
        columns = [column for column, _ in self.headings.values()]
        for column in sorted({column for column in columns if columns.count(column) > 1}):
            self.refuse("sheet-heading-twice", self.top, column)
        if self._known.needed not in columns:
            self.column_missing(self._known.needed)
            return
        for row in self._rows[1:]:
            if said := self._said(row):
                yield row.number, said

    def column_missing(self, column: str) -> None:
        """Note that a heading is missing from the row of the headings."""
        title = self._known.title(column, self.language)
        said: dict[str, str | int] = {"row": self.top, "column": title}
        self.faults.append(
            Fault(code="sheet-column-missing", parameters=said, file=self.file, line=self.top)
        )

    def refuse_empty(self, row: int, columns: Sequence[str]) -> None:
        """Note that cells of a row are empty that may not be; one that is merged looks filled."""
        places = {column: at for at, (column, _) in self.headings.items()}
        merged = [one for one in columns if places[one] in self._merged.get(row, ())]
        for column in merged:
            self.refuse("sheet-merged", row, column)
        if bare := [one for one in columns if one not in merged]:
            self._note("empty", row, ", ".join(map(self.heading, bare)))

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
        text = " ".join(self._as_text(said.get(column)).split())
        if len(text) > self._longest:
            self.refuse("string-too-long", row, column, max_length=self._longest)
        return text

    def _as_text(self, value: Any) -> str:
        """Return what a cell holds as people of the language write it."""
        say = messages_in(self.language)
        if isinstance(value, bool):
            return say("sheet-true" if value else "sheet-false")
        if isinstance(value, datetime) and value.time() != time():
            return f"{say.day(value)} {value:%H:%M}"
        if isinstance(value, date):
            return say.day(value)
        if isinstance(value, time):
            return f"{value:%H:%M}"
        if isinstance(value, float):
            return self._typed(value)
        return "" if value is None else str(value)

    def _typed(self, number: float) -> str:
        """Return a number as somebody types it, so that it is read as that number."""
        return typed(number, messages_in(self.language).number(0.5, 1)[1])

    def several(self, row: int, column: str, said: Said) -> list[str]:
        """Return texts of one cell, which stand on lines of their own or between semicolons."""
        cell = self._as_text(said.get(column)).replace("\n", ";").replace("\r", ";")
        parts = [self.text(row, column, {column: part}) for part in cell.split(";")]
        return [part for part in parts if part]

    def chosen(self, row: int, column: str, said: Said, known: Words) -> str:
        """Return what a text names among what is known by its words; empty for none."""
        return self.named(row, column, self.text(row, column, said), known, has_one=True)

    def named(
        self, row: int, column: str, text: str, known: Words, *, has_one: bool = False
    ) -> str:
        """Return what one text of a cell names among what is known by its words; `has_one` says
        that the cell may hold no more than one.
        """
        found = known.key(text)
        if text and not found:
            more = self.help_with(text, known, has_one=has_one)
            self.refuse("sheet-unknown", row, column, value=shown_value(text), **more)
        return found

    def help_with(self, text: str, known: Words, *, has_one: bool = False) -> dict[str, str]:
        """Return what is said to who wrote a text that names nothing: what was meant, or how
        several stand in one cell, or what may be written.
        """
        near, parts = known.near(text), known.parts(text)
        if len(near) == 1:
            return {"closest": near[0], "cell_text": text}
        if near:
            return {"several": ", ".join(near)}
        if parts and has_one:
            return {"help": "one-only"}
        if parts and all(map(known.key, parts)):
            return {"closest": SEVERAL.join(parts), "cell_text": text}
        if parts:
            return {"help": "semicolons"}
        return {"possible": ", ".join(known.few), "help": "on-sheet"}

    def number(self, row: int, column: str, said: Said, least: int, most: int) -> float | None:
        """Return a number within bounds, None where there is none."""
        return self._number(row, column, said.get(column), (least, most), "number")

    def whole(self, row: int, column: str, said: Said, least: int, most: int) -> int | None:
        """Return a whole number within bounds."""
        number = self._number(row, column, said.get(column), (least, most), "whole-number")
        return None if number is None else int(number)

    def year(self, row: int, column: str, said: Said, least: int, most: int) -> int | None:
        """Return a year within bounds; that of a day too."""
        value = said.get(column)
        value = value.year if isinstance(value, date) else value
        number = self._number(row, column, value, (least, most), "year")
        return None if number is None else int(number)

    def _number(
        self, row: int, column: str, value: Any, bounds: tuple[int, int], kind: str
    ) -> float | None:
        if value is None:
            return None
        number = _as_number(value)
        if number is None or (kind != "number" and number != int(number)):
            self._refuse_number(row, column, value, bounds, kind)
            return None
        least, most = bounds
        if not least <= number <= most:
            limit = least if number < least else most
            self.refuse("out-of-range", row, column, value=shown_value(value), limit=limit)
            return None
        return number

    def _refuse_number(
        self, row: int, column: str, value: Any, bounds: tuple[int, int], kind: str
    ) -> None:
        """Refuse what is no number, with the one that was meant; where two may be, with both."""
        text = self._as_text(value)
        meant = [
            self._typed(number)
            for number in dict.fromkeys(_MEANT.get(kind, numbers_meant)(text))
            if bounds[0] <= number <= bounds[1] and (kind == "number" or number.is_integer())
        ]
        near = {"closest": meant[0], "cell_text": " ".join(text.split())} if meant else {}
        said = {"value": shown_value(text).strip('"'), **near}
        if len(meant) > 1:
            self.refuse("sheet-two-numbers", row, column, first=meant[0], second=meant[1], **said)
        elif kind == "number":
            self.refuse("sheet-number", row, column, **said)
        else:
            self.refuse("wrong-type", row, column, expected=kind, **said)

    def refuse(self, code: str, row: int, column: str, **parameters: str | int) -> None:
        """Note a fault of a cell, once; of one that would be computed nothing else is one."""
        which = (code, row, column, str(parameters.get("value", "")))
        is_told = (row, column) in self._computed or which in self._refused
        self._wrong.add((row, column))
        if not is_told:
            self._refused.add(which)
            self._note(code, row, self.heading(column), **parameters)

    def _note(self, code: str, row: int, heading: str, **parameters: str | int) -> None:
        said = {**parameters, "cell_row": row, "cell_column": heading}
        self.faults.append(Fault(code=code, parameters=said, file=self.file, line=row))

    def is_refused(self, row: int, column: str) -> bool:
        """Whether a fault of a cell is noted."""
        return (row, column) in self._wrong

    def heading(self, column: str) -> str:
        """Return how the heading of a column reads."""
        return next((said for one, said in self.headings.values() if one == column), column)


def _as_number(value: Any) -> float | None:
    if isinstance(value, str):
        return number_in(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if abs(value) < float("inf") else None
