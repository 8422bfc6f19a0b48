"""Links in an Excel sheet: a template in the reader's language, and reading one that was filled in.

A sheet comes from anywhere: it is read cell by cell, nothing in it is computed, and either all of
its links are taken over or none.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook

from mic_selector.catalogue import Catalogue
from mic_selector.catalogue.cases import folded
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.files.sheet import Cell, Row, read_rows
from mic_selector.files.validation import closest, shown_value
from mic_selector.priorities.link_file import (
    FIRST_YEAR,
    LARGEST_AMOUNT,
    LAST_YEAR,
    LONGEST_TEXT,
    MOST_LINKS,
    MOST_STAFF,
)
from mic_selector.priorities.links import Alive, Link, place_called
from mic_selector.wording.names import Names

COLUMNS = ("form", "partner", "country", "since", "carried", "alive", "until", "amount", "staff")


def link_template(names: Names) -> bytes:
    """Return an Excel file to fill in: a column for each thing that can be said of a link, with
    lists to choose from where there are few answers.
    """
    file = io.BytesIO()
    say = names.messages
    with Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet(say("links-sheet-name"))
        bold = book.add_format({"bold": True, "bottom": 1})
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(COLUMNS):
            sheet.write_string(0, place, say(f"link-{column}-label"), bold)
            sheet.set_column(place, place, 30 if column in ("form", "partner", "carried") else 16)
        lists = {
            "form": [names.approach_short(key) for key in names.catalogue.approaches],
            "alive": [say(f"link-{alive.value}") for alive in Alive],
        }
        for column, words in lists.items():
            place = COLUMNS.index(column)
            check = {"validate": "list", "source": words}
            sheet.data_validation(1, place, MOST_LINKS, place, check)
    return file.getvalue()


def read_link_sheet(content: bytes, file: str, catalogue: Catalogue) -> tuple[Link, ...]:
    """Return the links of a sheet that was filled in; raise `FaultyInput` with row and column of
    all that cannot be.
    """
    rows = read_rows(content, file)
    reader = _Reader(catalogue, file)
    links = tuple(reader.links(rows))
    if not reader.faults and not links:
        reader.faults.append(Fault("sheet-empty", file=file))
    if not reader.faults and len(links) > MOST_LINKS:
        reader.faults.append(Fault("too-long", {"max_length": MOST_LINKS}, file=file))
    if reader.faults:
        raise FaultyInput(reader.faults)
    return links


@dataclass
class _Reader:
    """Reads one row after another, and takes note of what cannot be."""

    catalogue: Catalogue
    file: str

    def __post_init__(self) -> None:
        """Begin without faults."""
        self.faults: list[Fault] = []
        self.forms = _by_word(_words_of_forms(self.catalogue))
        self.states = _by_word(
            (messages_in(language)(f"link-{alive.value}"), alive.value)
            for language in LANGUAGES
            for alive in Alive
        )
        self.countries = _by_word(_words_of_countries(self.catalogue))
        self.headings: dict[int, tuple[str, str]] = {}

    def links(self, rows: Sequence[Row]) -> Iterator[Link]:
        """Yield the links below the headings; a row without anything in it is passed over."""
        self.headings = _headings(rows[0].cells) if rows and rows[0].number == 1 else {}
        if "form" not in [column for column, _ in self.headings.values()]:
            self.faults.append(Fault("sheet-without-headings", file=self.file))
            return
        for row in rows[1:]:
            filled = {
                column: row.cells[place]
                for place, (column, _) in self.headings.items()
                if place < len(row.cells) and not row.cells[place].is_empty
            }
            if filled:
                yield self._link(row.number, filled)

    def _link(self, row: int, filled: Mapping[str, Cell]) -> Link:
        for column, cell in filled.items():
            if cell.is_formula:
                self._refuse("sheet-formula", row, column)
        said = {key: cell.value for key, cell in filled.items() if not cell.is_formula}
        if "form" not in filled:
            self._refuse("link-without-form", row, "form")
        country = self._chosen(row, "country", said, self.countries)
        until = self._number(row, "until", said, FIRST_YEAR, LAST_YEAR, whole=True)
        since = self._number(row, "since", said, FIRST_YEAR, LAST_YEAR, whole=True)
        if since and until and until < since:
            self._refuse("end-before-start", row, "until", start=int(since), end=int(until))
        partner = self._text(row, "partner", said)
        place = place_called(self.catalogue, partner, country)
        alive = Alive(self._chosen(row, "alive", said, self.states) or "active")
        return Link(
            form=self._chosen(row, "form", said, self.forms),
            partner="" if place else partner,
            place=place,
            country=self.catalogue.places[place].country if place else country,
            since=int(since) if since else None,
            carried_by=self._text(row, "carried", said),
            alive=Alive.ENDING if until else alive,
            until=int(until) if until else None,
            amount=self._number(row, "amount", said, 0, LARGEST_AMOUNT),
            staff=self._number(row, "staff", said, 0, MOST_STAFF),
        )

    def _text(self, row: int, column: str, said: Mapping[str, Any]) -> str:
        text = " ".join(str(said.get(column, "")).split())
        if len(text) > LONGEST_TEXT:
            self._refuse("string-too-long", row, column, max_length=LONGEST_TEXT)
        return text

    def _chosen(
        self, row: int, column: str, said: Mapping[str, Any], known: Mapping[str, str]
    ) -> str:
        text = self._text(row, column, said)
        found = known.get(folded(text), "")
        if text and not found:
            near = closest(folded(text), known)
            self._refuse("sheet-unknown", row, column, value=shown_value(text), closest=near)
        return found

    def _number(
        self,
        row: int,
        column: str,
        said: Mapping[str, Any],
        least: int,
        most: int,
        whole: bool = False,
    ) -> float | None:
        value = said.get(column)
        if value is None:
            return None
        number = _as_number(value)
        if number is None or (whole and number != int(number)):
            kind = "whole-number" if whole else "number"
            self._refuse("wrong-type", row, column, value=shown_value(value), expected=kind)
            return None
        if not least <= number <= most:
            limit = least if number < least else most
            self._refuse("out-of-range", row, column, value=shown_value(value), limit=limit)
            return None
        return number

    def _refuse(self, code: str, row: int, column: str, **parameters: str | int) -> None:
        heading = next((said for one, said in self.headings.values() if one == column), column)
        place: dict[str, str | int] = {"cell_row": row, "cell_column": heading}
        self.faults.append(Fault(code, {**parameters, **place}, file=self.file, line=row))


def _as_number(value: Any) -> float | None:
    """Return a number, also one that was typed as text with a comma."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value.strip().replace(",", ".") if isinstance(value, str) else value)
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def _headings(cells: Sequence[Cell]) -> dict[int, tuple[str, str]]:
    """Return by position which column a heading names, in whatever language, and how it reads."""
    known = _by_word(
        (messages_in(language)(f"link-{column}-label"), column)
        for language in LANGUAGES
        for column in COLUMNS
    )
    written = {place: str(cell.value or "").strip() for place, cell in enumerate(cells)}
    return {
        place: (known[folded(text)], text)
        for place, text in written.items()
        if folded(text) in known
    }


def _words_of_forms(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for key, approach in catalogue.approaches.items():
        yield from (
            (word, key) for word in (key, *approach.name.values(), *approach.short.values())
        )


def _words_of_countries(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for code in catalogue.countries:
        yield code, code
        yield from ((messages_in(language).country(code), code) for language in LANGUAGES)


def _by_word(words: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {folded(word): key for word, key in words}
