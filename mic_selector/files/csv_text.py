"""Tables as CSV, in the way spreadsheets in a language read it, with nothing that they would
compute.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from babel import Locale
from babel.numbers import get_decimal_symbol

Cell = str | int | float | Decimal | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(rows: Iterable[Sequence[Cell]], locale: Locale, line_end: str = "\r\n") -> str:
    """Return rows as CSV: with the decimal sign of the language, and a semicolon between cells
    where that sign is a comma.
    """
    decimal = get_decimal_symbol(locale)
    text = io.StringIO(newline="")
    separator = ";" if decimal == "," else ","
    writer = csv.writer(text, delimiter=separator, lineterminator=line_end)
    for row in rows:
        writer.writerow([_in_language(cell, decimal) for cell in row])
    return text.getvalue()


def _in_language(cell: Cell, decimal: str) -> str:
    """Return a cell as text; an apostrophe keeps a spreadsheet from reading it as a formula."""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    return "" if cell is None else str(cell).replace(".", decimal)
