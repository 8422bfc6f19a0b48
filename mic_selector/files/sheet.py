"""Tables that people fill in: the cells of an Excel sheet or a CSV file from anywhere.

Cell by cell; nothing in a file is computed, followed or run.
"""

import codecs
import csv
import io
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.office_file import is_old, is_opendocument, is_sealed
from mic_selector.files.sheet_layout import MOST_COLUMNS, Layout, layout_of
from mic_selector.files.zip_file import (
    LARGEST_PACKED,
    Reason,
    ZipRefused,
    is_plain_xml,
    unpacked,
)

MOST_ROWS = 5000

_ROWS_LOOKED_AT = 100_000
"""A sheet may have empty rows, which Excel keeps for their look."""
_ZIP = b"PK\x03\x04"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEPARATORS = (";", "\t", ",")
_OF_ANOTHER_ALPHABET = re.compile("[ƒˆ‰‡](?=[a-z])|(?<=[a-z])[ƒˆ‰‡ŽŠŸ•™](?=[a-z]|\\b)")
"""What the alphabet of an old Mac looks like in that of Windows: é becomes Ž, à ˆ, É ƒ."""
_LINES_LOOKED_AT = 20
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
    """A row in which something stands: its number in the file, from 1, its cells, and the places
    of those that are merged with others.
    """

    number: int
    cells: Sequence[Cell]
    merged: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Table:
    """The rows of a file in which something stands, how they are laid out, and the names of its
    other sheets that can be seen and hold something: those are not read.
    """

    rows: Sequence[Row]
    layout: Layout = field(default_factory=Layout)
    other_sheets: Sequence[str] = ()


def read_rows(content: bytes, file: str) -> list[Row]:
    """Return the rows of a table alone; see `read_table`."""
    return list(read_table(content, file).rows)


def read_table(content: bytes, file: str) -> Table:
    """Return the rows in which something stands, of the first sheet of an Excel file that can be
    seen, or of a CSV file.

    Raises `FaultyInput` for a file that is neither, is empty or too large, or holds programs.
    """
    if not content:
        raise FaultyInput([Fault(code="sheet-blank", file=file)])
    if len(content) > LARGEST_PACKED:
        limit = {"kilobytes": LARGEST_PACKED // 1024}
        raise FaultyInput([Fault(code="file-too-large", parameters=limit, file=file)])
    is_csv = file.lower().endswith((".csv", ".txt")) and not content.startswith(_ZIP)
    read = _read_csv(content, file) if is_csv else _read_excel(content, file)
    numbered = (Row(number, cells) for number, cells in enumerate(read.rows, 1))
    filled = (row for row in numbered if not all(cell.is_empty for cell in row.cells))
    found = list(islice(filled, MOST_ROWS + 1))
    if len(found) > MOST_ROWS:
        raise FaultyInput([Fault(code="sheet-too-long", parameters={"most": MOST_ROWS}, file=file)])
    return Table(
        rows=[replace(row, merged=_merged_in(row.number, read.layout.merged)) for row in found],
        layout=read.layout,
        other_sheets=read.other_sheets,
    )


@dataclass(frozen=True)
class _Read:
    """What was read of a file: rows of cells, how they are laid out, and the sheets beside them
    that hold something.
    """

    rows: Iterable[Sequence[Cell]]
    layout: Layout
    other_sheets: Sequence[str] = ()


def _read_excel(content: bytes, file: str) -> _Read:
    """Return what stands in the first sheet that can be seen, once the file is known to be
    harmless.
    """
    # Reading Excel takes a while to import, and most of the program needs none of it.
    from openpyxl import load_workbook

    # What it passes over (looks, lists to choose from) is no matter of who fills in a table.
    warnings.filterwarnings("ignore", module=r"openpyxl\b")
    parts = _checked_parts(content, file)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        sheet, *others = [one for one in book.worksheets if one.sheet_state == "visible"]
        rows = [
            [Cell(cell.value, cell.data_type in ("f", "e")) for cell in _without_end(row)]
            for row in _rows_of(sheet, _ROWS_LOOKED_AT)
        ]
        filled = [one for one in others if _holds_something(one)]
        layout = layout_of(parts[sheet._worksheet_path.lstrip("/")])
        return _Read(rows, layout, [one.title for one in filled])
    # Whatever is wrong inside a file from anywhere, the library has its own way of failing at it.
    except Exception:
        raise FaultyInput([Fault(code="sheet-not-excel", file=file)]) from None


def _rows_of(sheet: Any, most: int) -> Iterable[Sequence[Any]]:
    sheet.reset_dimensions()
    return islice(sheet.iter_rows(max_col=MOST_COLUMNS), most)


def _holds_something(sheet: Any) -> bool:
    """Whether anything stands in a sheet that is not read; what cannot be looked at counts too."""
    try:
        return any(map(_without_end, _rows_of(sheet, MOST_ROWS)))
    except Exception:
        return True


def _without_end(row: Sequence[Any]) -> Sequence[Any]:
    """Return the cells of a row up to the last that holds something."""
    filled = len(row)
    while filled and row[filled - 1].value is None:
        filled -= 1
    return row[:filled]


def _merged_in(number: int, merged: Iterable[str]) -> frozenset[int]:
    """Return the places in a row of a sheet at which cells are merged."""
    from openpyxl.utils import range_boundaries

    places: set[int] = set()
    for cells in merged:
        first, top, last, bottom = range_boundaries(cells)
        if top <= number <= bottom:
            places.update(range(first - 1, min(last, MOST_COLUMNS)))
    return frozenset(places)


def _checked_parts(content: bytes, file: str) -> Mapping[str, bytes]:
    """Return the parts of a package; refuse one that would fill the memory, holds programs, or
    defines what is not there.
    """
    if is_old(content):
        code = "sheet-sealed" if is_sealed(content) else "sheet-old"
        raise FaultyInput([Fault(code=code, file=file)])
    try:
        parts = unpacked(content)
    except ZipRefused as refusal:
        codes = {Reason.TOO_LARGE: "sheet-too-large", Reason.SEALED: "sheet-sealed"}
        raise FaultyInput(
            [Fault(code=codes.get(refusal.reason, "sheet-not-excel"), file=file)]
        ) from None
    if is_opendocument(parts):
        raise FaultyInput([Fault(code="sheet-opendocument", file=file)])
    if any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise FaultyInput([Fault(code="sheet-macros", file=file)])
    if not all(
        is_plain_xml(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))
    ):
        raise FaultyInput([Fault(code="sheet-not-excel", file=file)])
    return parts


def _read_csv(content: bytes, file: str) -> _Read:
    text = _text(content, file)
    behind = (cell for line in _lines_of_csv(text, file) for cell in line[MOST_COLUMNS:])
    rows = (list(map(_cell, line[:MOST_COLUMNS])) for line in _lines_of_csv(text, file))
    return _Read(rows, Layout(is_wider=any(map(str.strip, behind))))


def _lines_of_csv(text: str, file: str) -> Iterator[list[str]]:
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
        yield row


def _text(content: bytes, file: str) -> str:
    """Return the text of a CSV file: Unicode, or the Windows alphabet in which Excel saves it."""
    if b"\0" in content and not content.startswith(_UTF_16):
        raise FaultyInput([Fault(code="sheet-not-csv", file=file, line=1)])
    for alphabet in ("utf-16",) if content.startswith(_UTF_16) else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(alphabet)
        except UnicodeDecodeError:
            continue
        if alphabet != "cp1252" or not _OF_ANOTHER_ALPHABET.search(text):
            return text
    code = "sheet-not-csv" if content.startswith(_UTF_16) else "sheet-alphabet"
    raise FaultyInput([Fault(code=code, file=file, line=1)])


def _separator(text: str) -> str:
    """Return the sign between cells: the one that Excel names, else that of the first line that
    has any; a title above the headings may have none.
    """
    lines = text.lstrip().split("\n", _LINES_LOOKED_AT)[:_LINES_LOOKED_AT]
    first = next((one for one in lines if any(map(one.count, _SEPARATORS))), lines[0]).strip()
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
