"""The ranking and the table of levels as a spreadsheet: Excel with numbers that can be counted
with, and CSV.

What starts like a formula, as a level `+` does and a name may, is text in both.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal

from babel.numbers import get_decimal_symbol
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from mic_selector.decision import Standing, evaluate
from mic_selector.notes.cleaning import cleaned
from mic_selector.priorities import Priorities
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import gap_in_words
from mic_selector.wording.rounding import rounded

Cell = str | int | Decimal | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MOST_LETTERS = 44


@dataclass(frozen=True)
class Sheet:
    """A rectangle of cells under titles; numbers are numbers."""

    name: str
    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def workbook(names: Names, priorities: Priorities, drafted: date) -> bytes:
    """Return an Excel file with a sheet for the ranking and one for the levels that hold here."""
    return excel(
        names.messages("note-name"),
        drafted,
        (_ranking(names, priorities), _levels(names, priorities)),
    )


def excel(title: str, drafted: date, sheets: Sequence[Sheet]) -> bytes:
    """Return an Excel file with these sheets."""
    made = io.BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        book.set_properties({"title": title, "created": datetime.combine(drafted, time(), UTC)})
        titles = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#EAF0F2"}
        )
        texts = book.add_format({"text_wrap": True, "valign": "top"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            for column, title in enumerate(sheet.titles):
                page.write_string(0, column, title, titles)
                page.set_column(
                    column, column, _width([title, *(row[column] for row in sheet.rows)]), texts
                )
            for number, row in enumerate(sheet.rows, 1):
                for column, cell in enumerate(row):
                    _write(page, number, column, cell)
            page.freeze_panes(1, 1)
            page.repeat_rows(0)
            page.set_landscape()
            page.fit_to_pages(1, 0)
    return made.getvalue()


def comma_separated(names: Names, priorities: Priorities) -> bytes:
    """Return CSV with a row for each approach: its place and points, then its levels."""
    ranking, levels = _ranking(names, priorities), _levels(names, priorities)
    levels_of = {row[0]: row[1:] for row in levels.rows}
    titles = (*ranking.titles, *(f"{levels.name}: {title}" for title in levels.titles[1:]))
    return as_csv(names, (titles, *((*row, *levels_of[row[1]]) for row in ranking.rows)))


def as_csv(names: Names, rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return rows as CSV in the way spreadsheets in the language read it.

    With their decimal sign, and a semicolon where that is a comma; in UTF-8 with the mark by which
    Excel knows it.
    """
    decimal = get_decimal_symbol(names.messages.locale)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if decimal == "," else ",")
    for row in rows:
        writer.writerow([_as_text(cell, decimal) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _ranking(names: Names, priorities: Priorities) -> Sheet:
    say, evaluation = names.messages, evaluate(names.catalogue, priorities)
    weighed = tuple(
        feature for feature in names.catalogue.features if priorities.of(feature).counts
    )

    def row(standing: Standing) -> tuple[Cell, ...]:
        misses = "; ".join(gap_in_words(names, standing.approach, gap) for gap in standing.misses)
        points = (rounded(standing.exact_contributions[feature]) for feature in weighed)
        return (
            standing.rank,
            names.approach(standing.approach),
            rounded(standing.exact_score),
            *points,
            misses,
        )

    titles = (say("note-rank"), say("note-approach"), say("note-score"))
    shorts = (names.feature_short(feature) for feature in weighed)
    rows = tuple(row(standing) for standing in (*evaluation.ranking, *evaluation.ruled_out))
    return cleaned(Sheet(say("sheet-ranking"), (*titles, *shorts, say("note-misses")), rows))


def _levels(names: Names, priorities: Priorities) -> Sheet:
    catalogue = names.catalogue
    rows = tuple(
        (
            names.approach(approach),
            *(
                str(priorities.level(catalogue, approach, feature))
                for feature in catalogue.features
            ),
        )
        for approach in catalogue.approaches
    )
    titles = (
        names.messages("note-approach"),
        *(names.feature_short(feature) for feature in catalogue.features),
    )
    return cleaned(Sheet(names.messages("sheet-levels"), titles, rows))


def _write(page: Worksheet, row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, str):
        page.write_string(row, column, cell)
    elif cell is not None:
        page.write_number(row, column, float(cell))


def _width(cells: Sequence[Cell]) -> int:
    return min(_MOST_LETTERS, 2 + max(len(str(cell)) for cell in cells))


def _as_text(cell: Cell, decimal: str) -> str:
    """Return a cell as CSV holds it; an apostrophe keeps a spreadsheet from reading a formula."""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    return "" if cell is None else str(cell).replace(".", decimal)
