"""The headings of a table that somebody filled in: which row holds them, in which language they
are, what each names, and what of a table is not read, or is though nobody sees it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mic_selector.files.faults import Fault
from mic_selector.files.messages import Language, languages, messages_in
from mic_selector.files.nearness import plain
from mic_selector.files.sheet import Cell, Row, Table
from mic_selector.files.sheet_layout import MOST_COLUMNS
from mic_selector.notes.sheet_words import Words, by_message

_ROWS_ABOVE = 20
"""How far down headings are looked for: people write a title above them."""
_ROWS_LISTED, _AND_MORE = 20, "…"
_ALSO_OURS = ("practices-sheet-columns", "practices-sheet-words")
"""The sheets of our own templates in which nothing is filled in."""


def heading_of(cell: Cell) -> str:
    """Return a heading without the star that says that its column must be filled in."""
    return " ".join(str(cell.value or "").replace("*", " ").split())


@dataclass(frozen=True)
class Headings:
    """The headings that a table may have: the message of each column, and which one it must have;
    `have_ids` says whether a column may be called by its id too.
    """

    messages: Mapping[str, str]
    needed: str
    have_ids: bool = False

    def columns(self, row: Row) -> Mapping[int, str]:
        """Return which columns the headings of a row name, by place, in any language.

        What stands in brackets in a heading may be left out, where no other names that column.
        """
        written = {at: plain(heading_of(cell)) for at, cell in enumerate(row.cells)}
        whole = {at: self._whole[text] for at, text in written.items() if text in self._whole}
        bare = {at: self._bare[text] for at, text in written.items() if text in self._bare}
        left = {at: one for at, one in bare.items() if one not in whole.values()}
        return dict(sorted({**left, **whole}.items()))

    def title(self, column: str, language: Language) -> str:
        """Return the heading of a column in a language."""
        return messages_in(language)(self.messages[column])

    def begun(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Return the rows from the headings on: the row that holds most of them, among the first.

        Where none holds any, all rows are returned.
        """
        above = rows[:_ROWS_ABOVE]
        shares = [self._share(row) for row in above]
        best = max(shares, default=(False, 0))
        return rows[shares.index(best) :] if best[1] else rows

    def language(self, rows: Sequence[Row], otherwise: Language) -> Language:
        """Return the language in which most headings are written; `otherwise` among equals."""
        written = {plain(heading_of(cell)) for cell in rows[0].cells} if rows else set()

        def share(language: Language) -> int:
            titles = (self.title(column, language) for column in self.messages)
            return sum(
                bool({plain(one), plain(_without_brackets(one))} & written) for one in titles
            )

        return max((otherwise, *languages()), key=share)

    def offered(self, language: Language) -> Words:
        """Return the headings as words of which one may be proposed."""
        return by_message(((one, column) for column, one in self.messages.items()), language)

    def remarks(self, table: Table, file: str, otherwise: Language) -> Iterator[Fault]:
        """Yield what of a table is not read, and what is though nobody sees it, as faults of which
        none is a reason to refuse it.
        """
        yield from self._unread(table, file, otherwise)
        yield from self._hidden(table, file)

    def _unread(self, table: Table, file: str, otherwise: Language) -> Iterator[Fault]:
        rows = self.begun(table.rows)
        words = self.offered(self.language(rows, otherwise))
        unknown, unnamed = self._unread_columns(rows)
        near = {text: words.near(text) for text in unknown}
        for text in unknown:
            if near[text]:
                meant = "closest" if len(near[text]) == 1 else "several"
                said = {"column": text, meant: ", ".join(near[text])}
                yield Fault(code="sheet-column-unread", parameters=said, file=file)
        if rest := [text for text in unknown if not near[text]]:
            listed = {"columns": ", ".join(rest)}
            yield Fault(code="sheet-columns-unread", parameters=listed, file=file)
        if unnamed:
            listed = {"columns": ", ".join(unnamed)}
            yield Fault(code="sheet-columns-unnamed", parameters=listed, file=file)
        if table.layout.is_wider:
            yield Fault(code="sheet-too-wide", parameters={"most": MOST_COLUMNS}, file=file)
        ours = {plain(messages_in(one)(sheet)) for one in languages() for sheet in _ALSO_OURS}
        if others := [name for name in table.other_sheets if plain(name) not in ours]:
            listed = {"sheets": ", ".join(others)}
            yield Fault(code="sheets-unread", parameters=listed, file=file)

    def _hidden(self, table: Table, file: str) -> Iterator[Fault]:
        """Yield what is read though nobody sees it: a filter may have hidden what somebody means to
        leave out.
        """
        headings, *below = self.begun(table.rows) or [Row(0, ())]
        hidden = [str(row.number) for row in below if row.number in table.layout.hidden_rows]
        if hidden:
            more = [_AND_MORE] * (len(hidden) > _ROWS_LISTED)
            listed = {"rows": ", ".join([*hidden[:_ROWS_LISTED], *more])}
            yield Fault(code="sheet-hidden-rows", parameters=listed, file=file)
        read = self.columns(headings)
        titles = [
            heading_of(headings.cells[at]) for at in read if at in table.layout.hidden_columns
        ]
        if titles:
            listed = {"columns": ", ".join(titles)}
            yield Fault(code="sheet-hidden-columns", parameters=listed, file=file)

    def _unread_columns(self, rows: Sequence[Row]) -> tuple[list[str], list[str]]:
        """Return the columns in which something stands that is not read: the headings of those that
        have one, the letters of the others.
        """
        below = [row.cells for row in rows[1:]]
        filled = {at for cells in below for at, cell in enumerate(cells) if not cell.is_empty}
        titles = dict(enumerate(map(heading_of, rows[0].cells))) if rows else {}
        read = self.columns(rows[0]) if rows else {}
        unread = sorted(filled - set(read))
        named = [titles[at] for at in unread if titles.get(at)]
        return named, [_letters(at) for at in unread if not titles.get(at)]

    def _share(self, row: Row) -> tuple[bool, int]:
        found = set(self.columns(row).values())
        return self.needed in found, len(found)

    @cached_property
    def _titles(self) -> Sequence[tuple[str, str]]:
        return [(self.title(one, tongue), one) for tongue in languages() for one in self.messages]

    @cached_property
    def _whole(self) -> Mapping[str, str]:
        ids = {plain(column): column for column in self.messages} if self.have_ids else {}
        return {**{plain(title): column for title, column in self._titles}, **ids}

    @cached_property
    def _bare(self) -> Mapping[str, str]:
        named: dict[str, set[str]] = {}
        for title, column in self._titles:
            named.setdefault(plain(_without_brackets(title)), set()).add(column)
        return {
            text: next(iter(found))
            for text, found in named.items()
            if len(found) == 1 and text not in self._whole
        }


def _without_brackets(title: str) -> str:
    return re.sub(r"\s*\(.*?\)", "", title)


def _letters(place: int) -> str:
    """Return how a spreadsheet calls a column."""
    ahead, last = divmod(place, 26)
    return (_letters(ahead - 1) if ahead else "") + chr(ord("A") + last)
