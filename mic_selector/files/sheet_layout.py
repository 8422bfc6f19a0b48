"""How a sheet of Excel is laid out, beside what stands in its cells: which of them are merged, what
of it nobody sees, and whether it goes on to the right of what is read.

It is looked up in the text of the part: openpyxl tells it only where it makes an object of every
cell, and not as sheets are read here, row by row.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

MOST_COLUMNS = 50

_MOST_OF_A_KIND = 100_000
_MOST_MERGED = 1000
_HIDDEN = rb"""(?=[^<>]*\bhidden=["'](?:1|true)["'])"""
_ATTRIBUTE = re.compile(rb"""\b(\w+)=["']([^"']*)["']""")
_FILLED_CELL = re.compile(
    rb"""<(?:\w+:)?c\b[^<>]{0,99}\br=["']([A-Z]{2,3})\d+["'][^<>]{0,99}(?<!/)><(?!/)"""
)
"""One in which something stands, behind column Z. No tag of a cell is longer; one without an end
would be searched again and again.
"""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Which cells are merged, as in `B2:B4`; the numbers of the rows, from 1, and the places of the
    columns, from 0, that nobody sees; whether something stands behind the last column that is read.
    """

    merged: Sequence[str] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_wider: bool = False


def layout_of(xml: bytes) -> Layout:
    """Return the layout of a sheet from the part of the file that holds it.

    Raises `ValueError` or `KeyError` where it is no sheet.
    """
    from openpyxl.utils import column_index_from_string

    columns = [
        range(int(one[b"min"]) - 1, min(int(one[b"max"]), MOST_COLUMNS))
        for one in _tags(xml, b"col", _HIDDEN)
    ]
    letters = {found[1].decode() for found in _FILLED_CELL.finditer(xml)}
    return Layout(
        merged=[one[b"ref"].decode() for one in islice(_tags(xml, b"mergeCell"), _MOST_MERGED)],
        hidden_rows=frozenset(int(one[b"r"]) for one in _tags(xml, b"row", _HIDDEN)),
        hidden_columns=frozenset(place for places in columns for place in places),
        is_wider=any(column_index_from_string(one) > MOST_COLUMNS for one in letters),
    )


def _tags(xml: bytes, name: bytes, such_that: bytes = b"") -> Iterator[Mapping[bytes, bytes]]:
    """Yield what the tags of a name say, as attributes with their values."""
    tags = re.finditer(rb"<(?:\w+:)?" + name + rb"\b" + such_that + rb"([^<>]*)>", xml)
    for found in islice(tags, _MOST_OF_A_KIND):
        yield dict(_ATTRIBUTE.findall(found[1]))
