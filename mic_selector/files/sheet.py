"""Tables that people fill in: the cells of an Excel sheet or a CSV file from anywhere.

Cell by cell; nothing in a file is computed, followed or run.
"""

import codecs
import csv
import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.zip_file import (
    LARGEST_PACKED,
    Reason,
    ZipRefused,
    is_plain_xml,
    unpacked,
)

MOST_ROWS = 5000
MOST_COLUMNS = 50

_ROWS_LOOKED_AT = 100_000
"""A sheet may have empty rows, which Excel keeps for their look."""
_ZIP = b"PK\x03\x04"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEPARATORS = (";", "\t", ",")
_FORMULA = "="
_PROTECTED = ("'=", "'+", "'-", "'@")


@dataclass(frozen=True)
class Cell:
    """What a cell holds, or whether it would be computed."""

    value: Any
    is_formula: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be read in it."""
        return self.value is None or not str(self.value).strip()


@dataclass(frozen=True)
class Row:
    """A row in which something stands: its number in the file, from 1, and its cells."""

    number: int
    cells: Sequence[Cell]


def read_rows(content: bytes, file: str) -> list[Row]:
    """Return the rows in which something stands, of the first sheet of an Excel file that can be
    seen, or of a CSV file.

    Raises `FaultyInput` for a file that is neither, is too large, or holds programs.
    """
    if len(content) > LARGEST_PACKED:
        limit = {"kilobytes": LARGEST_PACKED // 1024}
        raise FaultyInput([Fault(code="file-too-large", parameters=limit, file=file)])
    is_csv = file.lower().endswith((".csv", ".txt")) and not content.startswith(_ZIP)
    rows = _rows_of_csv(content, file) if is_csv else _rows_of_excel(content, file)
    numbered = (Row(number, cells) for number, cells in enumerate(rows, 1))
    filled = (row for row in numbered if not all(cell.is_empty for cell in row.cells))
    found = list(islice(filled, MOST_ROWS + 1))
    if len(found) > MOST_ROWS:
        raise FaultyInput([Fault(code="sheet-too-long", parameters={"most": MOST_ROWS}, file=file)])
    return found


def _rows_of_excel(content: bytes, file: str) -> list[list[Cell]]:
    """Return the cells of the first sheet that can be seen, once the file is known to be
    harmless.
    """
    # Reading Excel takes a while to import, and most of the program needs none of it.
    from openpyxl import load_workbook

    # What it passes over (looks, lists to choose from) is no matter of who fills in a table.
    warnings.filterwarnings("ignore", module=r"openpyxl\b")
    _check_package(content, file)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        sheet = next(one for one in book.worksheets if one.sheet_state == "visible")
        sheet.reset_dimensions()
        rows = islice(sheet.iter_rows(max_col=MOST_COLUMNS), _ROWS_LOOKED_AT)
        return [[Cell(cell.value, cell.data_type in ("f", "e")) for cell in row] for row in rows]
    # Whatever is wrong inside a file from anywhere, the library has its own way of failing at it.
    except Exception:
        raise FaultyInput([Fault(code="sheet-not-excel", file=file)]) from None


def _check_package(content: bytes, file: str) -> None:
    """Refuse a package that would fill the memory, holds programs, or defines what is not there."""
    try:
        parts = unpacked(content)
    except ZipRefused as refusal:
        code = {Reason.TOO_LARGE: "sheet-too-large", Reason.SEALED: "sheet-sealed"}
        raise FaultyInput(
            [Fault(code=code.get(refusal.reason, "sheet-not-excel"), file=file)]
        ) from None
    if any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise FaultyInput([Fault(code="sheet-macros", file=file)])
    if not all(
        is_plain_xml(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))
    ):
        raise FaultyInput([Fault(code="sheet-not-excel", file=file)])


def _rows_of_csv(content: bytes, file: str) -> Iterator[list[Cell]]:
    text = _text(content, file)
    separator = _separator(text)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows = _without_note(lines, separator)
    while True:
        begins = lines.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error:
            raise FaultyInput([Fault(code="sheet-quotes", file=file, line=begins)]) from None
        if row is None:
            return
        yield [_cell(text) for text in row[:MOST_COLUMNS]]


def _text(content: bytes, file: str) -> str:
    """Return the text of a CSV file: Unicode, or the Windows alphabet in which Excel saves it."""
    if b"\0" in content and not content.startswith(_UTF_16):
        raise FaultyInput([Fault(code="sheet-not-csv", file=file, line=1)])
    for alphabet in ("utf-16",) if content.startswith(_UTF_16) else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(alphabet)
        except UnicodeDecodeError:
            continue
    raise FaultyInput([Fault(code="sheet-not-csv", file=file, line=1)])


def _separator(text: str) -> str:
    """Return the sign between cells: the one that Excel names, else that of the first line."""
    first = text.lstrip().split("\n", 1)[0].strip()
    if first.startswith("sep=") and first[4:] in _SEPARATORS:
        return first[4:]
    return max(_SEPARATORS, key=lambda sign: _count_outside_quotes(first, sign))


def _count_outside_quotes(line: str, sign: str) -> int:
    return sum(part.count(sign) for part in line.split('"')[::2])


def _without_note(rows: Iterable[list[str]], separator: str) -> Iterator[list[str]]:
    """Yield the rows without a first one in which Excel says which separator it takes: Excel shows
    and counts it as none.
    """
    for number, row in enumerate(rows):
        if number or separator.join(row) != f"sep={separator}":
            yield row


def _cell(text: str) -> Cell:
    """Return a cell of a CSV file, which a spreadsheet would compute where it begins as a formula.

    An apostrophe before such a sign says that it is text.
    """
    if text.startswith(_PROTECTED):
        return Cell(text[1:])
    return Cell(text, text.lstrip().startswith(_FORMULA))
