"""Practices in an Excel sheet or a CSV file: a template in the reader's language, and reading one
that was filled in.

A sheet comes from anywhere: it is read cell by cell, nothing in it is computed, and either all of
its practices are taken over or none.
"""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from xlsxwriter import Workbook

from mic_selector.catalogue import Catalogue
from mic_selector.catalogue.base import FIRST_YEAR, LAST_YEAR
from mic_selector.catalogue.own_ids import id_from, numbered
from mic_selector.files.csv_text import csv_text
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import Language
from mic_selector.files.sheet import Row
from mic_selector.files.signs import folded
from mic_selector.files.validation import shown_value
from mic_selector.notes.sheet_headings import Headings
from mic_selector.notes.sheet_reader import Said, SheetReader
from mic_selector.notes.sheet_words import (
    Words,
    apart,
    by_word,
    words_of_countries,
    words_of_forms,
    words_of_places,
    words_of_themes,
)
from mic_selector.wording.names import Names

NEEDED = ("name", "summary", "forms", "municipality", "themes", "source")
COLUMNS = (
    *NEEDED,
    "country",
    "partner",
    "partner-country",
    "start",
    "end",
    "goals",
    "actors",
    "funding",
    "lesson",
    "publisher",
    "section",
    "id",
)
LONGEST_TEXT = 4000
GOALS = 17

_LISTED = 1000


@dataclass(frozen=True, kw_only=True)
class Practices:
    """Practices of a sheet as they stand in own data, with the new places and documents that they
    name: each by id, as plain values; and for every practice its row, and the heading of the
    column that its id comes from.
    """

    cases: Mapping[str, Mapping[str, Any]]
    places: Mapping[str, Mapping[str, Any]]
    documents: Mapping[str, Mapping[str, Any]]
    rows: Mapping[str, int]
    headings: Mapping[str, str]

    @property
    def parts(self) -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
        """What is new by the part of the catalogue that it goes into, none of them empty."""
        parts = {"cases": self.cases, "places": self.places, "documents": self.documents}
        return {part: entries for part, entries in parts.items() if entries}


def practices_template(names: Names) -> bytes:
    """Return an Excel file to fill in: a column for each thing that can be said of a practice, what
    it means on a second sheet, and lists to choose from.
    """
    file = io.BytesIO()
    say = names.messages
    with Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet(say("practices-sheet-name"))
        bold = book.add_format({"bold": True, "bottom": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.freeze_panes(1, 1)
        for place, column in enumerate(COLUMNS):
            sheet.write_string(0, place, _title(names, column), bold)
            sheet.set_column(place, place, 40 if column in ("name", "summary", "lesson") else 20)
            explained = {
                "validate": "any",
                "input_title": say(f"column-{column}")[:32],
                "input_message": say(f"column-help-{column}")[:255],
            }
            sheet.data_validation(1, place, _LISTED, place, explained)
        meaning = book.add_worksheet(say("practices-sheet-columns"))
        meaning.set_column(0, 0, 28)
        meaning.set_column(1, 1, 80)
        for row, column in enumerate(COLUMNS):
            meaning.write_string(row, 0, _title(names, column), bold)
            meaning.write_string(row, 1, say(f"column-help-{column}"), wrapped)
        lists = book.add_worksheet(say("practices-sheet-words"))
        for place, (column, words) in enumerate(_words_to_choose(names).items()):
            lists.write_string(0, place, say(f"column-{column}"), bold)
            lists.set_column(place, place, 40)
            lists.write_column(1, place, words)
    return file.getvalue()


def practices_template_csv(names: Names) -> str:
    """Return the same columns as a CSV file."""
    return csv_text([[_title(names, column) for column in COLUMNS]], names.messages.locale)


def practices_headings() -> Headings:
    """Return the headings that a table of practices may have."""
    return Headings({column: f"column-{column}" for column in COLUMNS}, "name", have_ids=True)


def practices_of(
    rows: Sequence[Row], file: str, catalogue: Catalogue, language: Language
) -> Practices:
    """Return the practices of the rows of a sheet that was filled in.

    Its texts are in the language of its headings; where those are alike, in `language`. Raises
    `FaultyInput` with row and column of all that cannot be.
    """
    reader = _Reader(catalogue, file, rows, language)
    found = reader.practices()
    if not reader.faults and not found.cases:
        reader.faults.append(Fault(code="sheet-no-practices", file=file))
    if reader.faults:
        raise FaultyInput(reader.faults)
    return found


def _title(names: Names, column: str) -> str:
    """Return the heading of a column, with a star where it must be filled in."""
    heading = names.messages(f"column-{column}")
    return f"{heading} *" if column in NEEDED else heading


def _words_to_choose(names: Names) -> Mapping[str, Sequence[str]]:
    known = names.catalogue
    return {
        "forms": [names.approach_short(key) for key in known.approaches],
        "themes": [names.text(theme) for theme in known.themes.values()],
        "country": sorted(names.messages.country(code) for code in known.countries),
    }


@dataclass
class _New:
    """Entries that a sheet adds to one part of the catalogue, under ids made from their names."""

    known: Mapping[str, Any]
    entries: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    ids: dict[tuple[str, ...], str] = field(default_factory=dict)

    def id_of(self, named: tuple[str, ...], entry: Mapping[str, Any]) -> str:
        """Return the id of an entry, which is added the first time that its name comes up."""
        words = tuple(map(folded, named))
        if words not in self.ids:
            tried = numbered(id_from(named[0]))
            free = next(one for one in tried if one not in self.known and one not in self.entries)
            self.ids[words], self.entries[free] = free, entry
        return self.ids[words]


class _Reader(SheetReader):
    """Reads one row after another as a practice."""

    def __init__(
        self, catalogue: Catalogue, file: str, rows: Sequence[Row], language: Language
    ) -> None:
        super().__init__(file, practices_headings(), rows, LONGEST_TEXT, language)
        self.forms = words_of_forms(catalogue, self.language)
        self.countries = words_of_countries(catalogue, self.language)
        self.themes = words_of_themes(catalogue, self.language)
        self.known_places: dict[str, list[str]] = {}
        for key, place in catalogue.places.items():
            for word in {folded(name) for name in place.name.values()}:
                self.known_places.setdefault(word, []).append(key)
        self.names_of_places = words_of_places(catalogue, self.language)
        self.countries_of_places = {key: one.country for key, one in catalogue.places.items()}
        self.known_documents = by_word(
            (word, key)
            for key, one in catalogue.documents.items()
            for word in (key, one.title, one.cite_as)
        )
        self.places = _New(catalogue.places)
        self.documents = _New(catalogue.documents)

    def practices(self) -> Practices:
        """Return the practices below the headings."""
        cases: dict[str, Mapping[str, Any]] = {}
        numbers: dict[str, int] = {}
        named: dict[str, str] = {}
        headings: dict[str, str] = {}
        for row, said in self.rows():
            key = self._id(row, said, named)
            column = "id" if "id" in said else "name"
            if key in cases:
                self.refuse("sheet-practice-twice", row, column, first=numbers[key])
            numbers.setdefault(key, row)
            headings[key] = self.heading(column)
            cases[key] = self._case(row, said)
        missing = set(NEEDED) - {"name"} - {column for column, _ in self.headings.values()}
        for column in sorted(missing) if self.headings else ():
            self.column_missing(column)
        return Practices(
            cases=MappingProxyType(cases),
            places=MappingProxyType(self.places.entries),
            documents=MappingProxyType(self.documents.entries),
            rows=MappingProxyType(numbers),
            headings=MappingProxyType(headings),
        )

    def _id(self, row: int, said: Said, named: dict[str, str]) -> str:
        """Return the id that is stated, or one made from the name: another one for another name.

        `named` says which ids are made already, and from which names.
        """
        stated, name = self.text(row, "id", said), self.text(row, "name", said)
        if stated and not re.fullmatch(r"[a-z][a-z0-9_]*", stated):
            self.refuse("sheet-id", row, "id", value=shown_value(stated))
        if stated:
            return stated
        made = next(one for one in numbered(id_from(name)) if named.get(one, name) == name)
        named[made] = name
        return made

    def _case(self, row: int, said: Said) -> Mapping[str, Any]:
        present = {column for column, _ in self.headings.values()}
        self.refuse_empty(row, [one for one in NEEDED if one in present and one not in said])
        start = self.year(row, "start", said, FIRST_YEAR, LAST_YEAR)
        end = self.year(row, "end", said, FIRST_YEAR, LAST_YEAR)
        if start and end and end < start:
            self.refuse("end-before-start", row, "end", start=start, end=end)
        partners, countries = self._partners(row, said)
        stated = {
            "name": self._in_language(row, "name", said),
            "summary": self._in_language(row, "summary", said),
            "approaches": self._all_named(row, "forms", said, self.forms),
            "local_governments": self._places(
                row, "municipality", said, self._codes(row, "country", said)
            ),
            "partners": partners,
            "countries": countries,
            "start": start,
            "end": end,
            "themes": self._all_named(row, "themes", said, self.themes),
            "sdgs": self._goals(row, said),
            "actors": [{self.language: actor} for actor in self.several(row, "actors", said)],
            "funding": self._in_language(row, "funding", said),
            "lesson": self._in_language(row, "lesson", said),
            "sources": self._sources(row, said),
        }
        return {key: value for key, value in stated.items() if value}

    def _in_language(self, row: int, column: str, said: Said) -> Mapping[str, str]:
        text = self.text(row, column, said)
        return {self.language: text} if text else {}

    def _all_named(self, row: int, column: str, said: Said, known: Words) -> list[str]:
        found = [self.named(row, column, text, known) for text in self.several(row, column, said)]
        return list(dict.fromkeys(filter(None, found)))

    def _codes(self, row: int, column: str, said: Said) -> list[str]:
        """Return the countries of a cell, in their order."""
        texts = self.several(row, column, said)
        return [code for text in texts if (code := self.named(row, column, text, self.countries))]

    def _partners(self, row: int, said: Said) -> tuple[list[str], list[str]]:
        """Return partners and, where no partner is named, the countries alone."""
        codes = self._codes(row, "partner-country", said)
        if "partner" not in said:
            return [], list(dict.fromkeys(codes))
        return self._places(row, "partner", said, codes), []

    def _places(self, row: int, column: str, said: Said, codes: list[str]) -> list[str]:
        """Return places of a cell: known ones, else new ones in the country that stands beside
        them, one for all or one for each.
        """
        texts = self.several(row, column, said)
        beside = "partner-country" if column == "partner" else "country"
        if not codes and self.is_refused(row, beside):
            return []  # Its country is stated, and what is wrong there is said there.
        matched = codes * len(texts) if len(codes) == 1 else codes
        if codes and len(matched) != len(texts):
            self.refuse("sheet-countries", row, beside, places=len(texts), countries=len(codes))
            return []
        stated = matched or [""] * len(texts)
        found = [
            self._place(row, column, text, country)
            for text, country in zip(texts, stated, strict=True)
        ]
        return list(dict.fromkeys(filter(None, found)))

    def _place(self, row: int, column: str, text: str, country: str) -> str:
        known = [
            key
            for key in self.known_places.get(folded(text), ())
            if country in ("", self.countries_of_places[key])
        ]
        if len(known) == 1:
            return known[0]
        if self._are_known(apart(text)):
            self.named(row, column, text, self.names_of_places)
            return ""
        if not country:
            near = self._meant(text)
            self.refuse("sheet-place-unknown", row, column, place=shown_value(text), **near)
            return ""
        return self.places.id_of(
            (text, country), {"name": {self.language: text}, "country": country}
        )

    def _are_known(self, texts: Sequence[str]) -> bool:
        """Whether texts are several, and each is the name of one known place."""
        known = [len(self.known_places.get(folded(text), ())) == 1 for text in texts]
        return len(known) > 1 and all(known)

    def _meant(self, text: str) -> Mapping[str, str]:
        """Return which known place was meant by a text that is the name of none; or nothing."""
        meant = self.help_with(text, self.names_of_places)
        is_one = len(self.known_places.get(folded(meant.get("closest", "")), ())) == 1
        return meant if is_one else {}

    def _goals(self, row: int, said: Said) -> list[int]:
        texts = self.several(row, "goals", said)
        if isinstance(said.get("goals"), str):  # the comma of a number parts nothing
            texts = [part for text in texts for part in apart(text)]
        numbers = [self.whole(row, "goals", {"goals": text}, 1, GOALS) for text in texts]
        return sorted({number for number in numbers if number})

    def _sources(self, row: int, said: Said) -> list[Mapping[str, str]]:
        title = self.text(row, "source", said)
        if not title:
            return []
        document = self.known_documents.key(title) or self.documents.id_of(
            (title,),
            {
                "title": title,
                "publisher": self.text(row, "publisher", said) or title,
                "language": self.language,
                "cite_as": title,
            },
        )
        section = self.text(row, "section", said) or self.text(row, "name", said)
        return [{"document": document, "section": section}] if section else []
