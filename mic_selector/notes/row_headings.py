"""The headings of rows in a PDF: Typst marks those of columns alone."""

import io
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

_TABLE, _SCOPE, _ROW = NameObject("/Table"), NameObject("/Scope"), NameObject("/Row")


def with_row_headings(content: bytes) -> bytes:
    """Return a tagged PDF in which the first cell of each row of a table is the heading of that
    row, as it is in every table of a `Document`.
    """
    reader = PdfReader(io.BytesIO(content))
    writer = PdfWriter(clone_from=reader)
    writer.pdf_header = reader.pdf_header
    for tag in writer._objects:
        if isinstance(tag, DictionaryObject) and tag.get("/S") == "/TR":
            cells: Any = tag["/K"]
            _mark(cells[0].get_object())
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _mark(cell: DictionaryObject) -> None:
    """Make a cell the heading of its row; one of a header row stays that of its column."""
    if cell.get("/S") != NameObject("/TD"):
        return
    cell[NameObject("/S")] = NameObject("/TH")
    others = [one for one in _attributes(cell) if one["/O"] != _TABLE]
    row = DictionaryObject({NameObject("/O"): _TABLE, _SCOPE: _ROW})
    cell[NameObject("/A")] = ArrayObject([row, *others])


def _attributes(cell: DictionaryObject) -> list[DictionaryObject]:
    found = cell.get("/A", ArrayObject())
    each = found if isinstance(found, list) else [found]
    return [one.get_object() for one in each]
