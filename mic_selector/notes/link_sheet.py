"""Links in an Excel sheet: a template in the reader's language, and reading one that was filled in.

A sheet comes from anywhere: it is read cell by cell, nothing in it is computed, and either all of
its links are taken over or none, unless somebody asks for those that are good.
"""

import io
from collections.abc import Iterator, Mapping, Sequence

from xlsxwriter import Workbook

from mic_selector.catalogue import Catalogue
from mic_selector.catalogue.base import FIRST_YEAR, LAST_YEAR
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import Language
from mic_selector.files.sheet import Row
from mic_selector.notes.sheet_headings import Headings
from mic_selector.notes.sheet_reader import Said, SheetReader
from mic_selector.notes.sheet_words import by_message, words_of_countries, words_of_forms
from mic_selector.priorities.link_file import (
    LARGEST_AMOUNT,
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
        for column, possible in lists.items():
            place = COLUMNS.index(column)
            check = {"validate": "list", "source": possible}
            sheet.data_validation(1, place, MOST_LINKS, place, check)
        lists["country"] = sorted(say.country(code) for code in names.catalogue.countries)
        words = book.add_worksheet(say("practices-sheet-words"))
        for place, (column, possible) in enumerate(lists.items()):
            words.write_string(0, place, say(f"link-{column}-label"), bold)
            words.set_column(place, place, 30)
            words.write_column(1, place, possible)
    return file.getvalue()


def link_headings() -> Headings:
    """Return the headings that a table of links may have."""
    return Headings({column: f"link-{column}-label" for column in COLUMNS}, "form")


def links_by_row(
    rows: Sequence[Row], file: str, catalogue: Catalogue, language: Language
) -> Mapping[int, Link]:
    """Return the links of the rows of a sheet that was filled in, by the number of the row.

    What is proposed in faults is in the language of its headings; where those are alike, in
    `language`. Raises `FaultyInput` with row and column of all that cannot be.
    """
    reader = _Reader(catalogue, file, rows, language)
    links = dict(reader.links())
    if not reader.faults and not links:
        reader.faults.append(Fault(code="sheet-empty", file=file))
    if not reader.faults and len(links) > MOST_LINKS:
        reader.faults.append(
            Fault(code="too-long", parameters={"max_length": MOST_LINKS}, file=file)
        )
    if reader.faults:
        raise FaultyInput(reader.faults)
    return links


def new_links(found: Mapping[int, Link], had: Sequence[Link]) -> Mapping[int, Link]:
    """Return the links of rows without those that are there already, exactly so: each that is there
    stands for one row.
    """
    left, new = list(had), {}
    for row, link in found.items():
        if link in left:
            left.remove(link)
        else:
            new[row] = link
    return new


class _Reader(SheetReader):
    """Reads one row after another as a link."""

    def __init__(
        self, catalogue: Catalogue, file: str, rows: Sequence[Row], language: Language
    ) -> None:
        super().__init__(file, link_headings(), rows, LONGEST_TEXT, language)
        self.catalogue = catalogue
        self.forms = words_of_forms(catalogue, self.language)
        states = ((f"link-{alive.value}", alive.value) for alive in Alive)
        self.states = by_message(states, self.language)
        self.countries = words_of_countries(catalogue, self.language)

    def links(self) -> Iterator[tuple[int, Link]]:
        """Yield the links below the headings, each with the number of its row."""
        for row, said in self.rows():
            yield row, self._link(row, said)

    def _link(self, row: int, said: Said) -> Link:
        if "form" not in said:
            self.refuse_empty(row, ("form",))
        country = self.chosen(row, "country", said, self.countries)
        until = self.year(row, "until", said, FIRST_YEAR, LAST_YEAR)
        since = self.year(row, "since", said, FIRST_YEAR, LAST_YEAR)
        if since and until and until < since:
            self.refuse("end-before-start", row, "until", start=since, end=until)
        partner = self.text(row, "partner", said)
        place = place_called(self.catalogue, partner, country)
        alive = Alive(self.chosen(row, "alive", said, self.states) or "active")
        if until and alive is Alive.ASLEEP:
            self.refuse("link-asleep-until", row, "until")
        return Link(
            form=self.chosen(row, "form", said, self.forms),
            partner="" if place else partner,
            place=place,
            country=self.catalogue.places[place].country if place else country,
            since=since,
            carried_by=self.text(row, "carried", said),
            alive=Alive.ENDING if until else alive,
            until=until,
            amount=self.number(row, "amount", said, 0, LARGEST_AMOUNT),
            staff=self.number(row, "staff", said, 0, MOST_STAFF),
        )
