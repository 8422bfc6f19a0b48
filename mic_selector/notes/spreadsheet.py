"""The figures of a note as a spreadsheet: ranking, priorities, levels, and what they rest on; Excel
with numbers that can be counted with, and CSV.

What starts like a formula, as a level `+` does and a name may, is text in both.
"""

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cache

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from mic_selector.decision import Standing, evaluate
from mic_selector.files.csv_text import Cell, csv_text
from mic_selector.notes.cleaning import cleaned
from mic_selector.notes.material import HASH_SHOWN
from mic_selector.notes.page_address import address_of_page
from mic_selector.notes.settings import NoteSettings
from mic_selector.priorities import Priorities
from mic_selector.priorities.view import View
from mic_selector.wording.names import Names
from mic_selector.wording.own_reading import is_own_level, own_levels, own_reading
from mic_selector.wording.ranking import gap_in_words
from mic_selector.wording.rounding import rounded

_MOST_LETTERS = 44


@dataclass(frozen=True)
class Sheet:
    """A rectangle of cells under titles; numbers are numbers."""

    name: str
    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def workbook(names: Names, view: View, settings: NoteSettings) -> bytes:
    """Return an Excel file with a sheet for the ranking, the priorities behind it, the levels that
    hold here, and where they come from.
    """
    sheets = (
        _ranking(names, view.priorities),
        _priorities(names, view.priorities),
        _levels(names, view.priorities),
        _about(names, view, settings),
    )
    return excel(names.messages("note-name"), settings.drafted, sheets)


def excel(title: str, drafted: date, sheets: Sequence[Sheet]) -> bytes:
    """Return an Excel file with these sheets."""
    made = io.BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        book.set_properties({"title": title, "created": datetime.combine(drafted, time(), UTC)})
        titles = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#EAF0F2"}
        )
        texts = book.add_format({"text_wrap": True, "valign": "top"})
        numbers = _formats(book)
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            for column, title in enumerate(sheet.titles):
                page.write_string(0, column, title, titles)
                page.set_column(
                    column, column, _width([title, *(row[column] for row in sheet.rows)]), texts
                )
            for number, row in enumerate(sheet.rows, 1):
                for column, cell in enumerate(row):
                    _write(page, number, column, cell, numbers(cell))
            page.freeze_panes(1, 1)
            page.repeat_rows(0)
            page.set_landscape()
            page.fit_to_pages(1, 0)
    return made.getvalue()


def comma_separated(names: Names, view: View, settings: NoteSettings) -> bytes:
    """Return CSV with a row for each approach: its place and points, its levels, and then what is
    the same in every row, so that the rows of several municipalities can stand under each other.
    """
    ranking, levels = _ranking(names, view.priorities), _levels(names, view.priorities)
    levels_of = {row[0]: row[1:] for row in levels.rows}
    same = _same_in_every_row(names, view, settings)
    level = names.messages("sheet-levels")
    titles = (
        *ranking.titles,
        *(f"{level}: {title}" for title in levels.titles[1:]),
        *(title for title, _ in same),
    )
    stated = tuple(cell for _, cell in same)
    rows = ((*row, *levels_of[row[1]], *stated) for row in ranking.rows)
    return as_csv(names, (titles, *rows))


def _same_in_every_row(
    names: Names, view: View, settings: NoteSettings
) -> tuple[tuple[str, Cell], ...]:
    priorities = _priorities(names, view.priorities)
    stated = tuple(
        (f"{title}: {feature}", cell)
        for feature, *cells in priorities.rows
        for title, cell in zip(priorities.titles[1:], cells, strict=True)
    )
    about = _about(names, view, settings)
    return (*stated, (about.titles[0], about.titles[1]), *((str(a), b) for a, b in about.rows))


def as_csv(names: Names, rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return rows as CSV in the way spreadsheets in the language read it.

    With their decimal sign, and a semicolon where that is a comma; in UTF-8 with the mark by which
    Excel knows it.
    """
    return csv_text(rows, names.messages.locale).encode("utf-8-sig")


def _ranking(names: Names, priorities: Priorities) -> Sheet:
    say, evaluation = names.messages, evaluate(names.catalogue, priorities)
    weighed = tuple(
        feature for feature in names.catalogue.features if priorities.of(feature).counts
    )

    own = own_levels(names.catalogue, priorities)

    def row(standing: Standing) -> tuple[Cell, ...]:
        misses = say.between.join(
            gap_in_words(names, priorities, standing.approach, gap) for gap in standing.misses
        )
        points = (rounded(standing.exact_contributions[feature]) for feature in weighed)
        return (
            standing.rank,
            names.approach(standing.approach),
            rounded(standing.exact_score),
            *points,
            misses,
            names.features(own.get(standing.approach, ())),
        )

    titles = (say("note-rank"), say("note-approach"), say("note-score"))
    shorts = (names.feature_short(feature) for feature in weighed)
    rows = tuple(row(standing) for standing in (*evaluation.ranking, *evaluation.ruled_out))
    ending = say("note-misses"), say("note-own-levels-heading")
    return cleaned(Sheet(say("sheet-ranking"), (*titles, *shorts, *ending), rows))


def _priorities(names: Names, priorities: Priorities) -> Sheet:
    """Return what was stated of every feature: what is wanted, how much it matters, whether it must
    be.
    """
    say = names.messages
    titles = ("note-feature", "note-aim", "note-importance", "note-firm")

    def row(feature: str) -> tuple[Cell, ...]:
        stated = priorities.of(feature)
        without_aim = say("no-aim") if stated.counts else say("note-no-aim")
        aim = names.wish(feature, stated.aim) if stated.aim else without_aim
        importance: Cell = (
            say("no-opinion-short")
            if stated.importance is None
            else Decimal(str(stated.importance))
        )
        firm = say("ready-yes" if stated.firm else "ready-no")
        return names.feature_short(feature), aim, importance, firm

    rows = tuple(row(feature) for feature in names.catalogue.features)
    return cleaned(Sheet(say("sheet-priorities"), tuple(map(say, titles)), rows))


def _levels(names: Names, priorities: Priorities) -> Sheet:
    catalogue = names.catalogue

    def row(approach: str) -> tuple[str, ...]:
        levels = (_level(names, priorities, approach, feature) for feature in catalogue.features)
        return names.approach(approach), *levels

    rows = tuple(map(row, catalogue.approaches))
    titles = (
        names.messages("note-approach"),
        *(names.feature_short(feature) for feature in catalogue.features),
    )
    return cleaned(Sheet(names.messages("sheet-all-levels"), titles, rows))


def _level(names: Names, priorities: Priorities, approach: str, feature: str) -> str:
    """Return a level; one that the municipality reads in its own way says so."""
    level = str(priorities.level(names.catalogue, approach, feature))
    is_own = is_own_level(names.catalogue, priorities, approach, feature)
    return names.messages("note-own-level", level=level) if is_own else level


def _about(names: Names, view: View, settings: NoteSettings) -> Sheet:
    """Return what the figures rest on, and where they can be seen again."""
    say, catalogue = names.messages, names.catalogue
    code, is_own = catalogue.sha256[:HASH_SHOWN], catalogue.is_partly_local()
    needed = say("sheet-needed-own", hash=code) if is_own else ""
    rows: tuple[tuple[Cell, ...], ...] = (
        (say("sheet-made"), settings.drafted.isoformat()),
        (say("sheet-data"), f"{catalogue.version} ({catalogue.sha256})"),
        (say("sheet-address"), _where(names, view, settings)),
        (say("sheet-own"), own_reading(names, view.priorities)),
        (say("sheet-needed"), needed),
    )
    municipality = view.priorities.municipality or ""
    return cleaned(Sheet(say("sheet-origin"), (say("sheet-municipality"), municipality), rows))


def _where(names: Names, view: View, settings: NoteSettings) -> str:
    """Return where the figures can be seen again: an address, or else the file of answers."""
    address = address_of_page(view, names.catalogue, settings.address)
    return address or settings.file or names.messages("note-answers-file")


def _formats(book: Workbook) -> Callable[[Cell], Format | None]:
    """Return what gives a number the format in which all its decimals show, a nought at the end
    too.
    """

    @cache
    def with_decimals(decimals: int) -> Format:
        form = "0" + (f".{'0' * decimals}" if decimals else "")
        return book.add_format({"num_format": form, "valign": "top"})

    def format_of(cell: Cell) -> Format | None:
        if cell is None or isinstance(cell, str):
            return None
        exponent = Decimal(cell).as_tuple().exponent
        return with_decimals(max(0, -exponent) if isinstance(exponent, int) else 0)

    return format_of


def _write(page: Worksheet, row: int, column: int, cell: Cell, form: Format | None) -> None:
    if isinstance(cell, str):
        page.write_string(row, column, cell)
    elif cell is not None:
        page.write_number(row, column, float(cell), form)


def _width(cells: Sequence[Cell]) -> int:
    return min(_MOST_LETTERS, 2 + max(len(str(cell)) for cell in cells))
