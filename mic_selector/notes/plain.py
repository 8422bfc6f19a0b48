"""What renderers share: fields that stand out while they are empty, addresses, the widths of
columns.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from itertools import accumulate
from math import ceil
from typing import Any

from mic_selector.notes.document import Document, Field, Figure, Foreign, Inline, Table

_ADDRESS = re.compile(r"https?://[^\s<>\"'()\[\]{}|\\^`]*[^\s<>\"'()\[\]{}|\\^`.,;:!?]")

# In letters: a line of a table on paper, what a column may claim at most, and what its margins
# take.
_LINE, _WIDEST, _MARGIN = 100, 42, 3
# A word of so many letters breaks where its line ends; those of our languages are shorter.
_BREAKS = 32
# How many letters a page of paper holds, with its headings.
_PAGE = 2500
# A table of so many lines takes half a page.
_WHOLE = 24


def shown(document: Document, piece: Inline) -> str:
    """Return the text of a piece of a line; a field without a value is a mark that nobody
    overlooks.
    """
    match piece:
        case Field():
            return piece.value or f"[{document.fill_in} {piece.label}]"
        case Foreign():
            return piece.text
    return piece


def is_open(piece: Inline) -> bool:
    """Whether a piece of a line is a field that is still to be filled in."""
    return isinstance(piece, Field) and not piece.value


def language_of(piece: Inline) -> str:
    """Return the language of a piece where it is not that of the document, or nothing."""
    return piece.language if isinstance(piece, Foreign) else ""


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Split a text into pieces and say of each whether it is the address of a page."""
    end = 0
    for found in _ADDRESS.finditer(text):
        yield text[end : found.start()], False
        yield found.group(), True
        end = found.end()
    yield text[end:], False


def column_shares(table: Table) -> list[float]:
    """Return how much of a table's width each column gets: room for its longest word, and more
    where more stands.
    """
    needed = _needed(table)
    longest = [max(map(len, cells)) for cells in _columns(table)]
    wanted = [max(least, min(most, _WIDEST)) for least, most in zip(needed, longest, strict=True)]
    left = max(0, _LINE - sum(needed)) / (sum(wanted) - sum(needed) or 1)
    widths = [least + left * (most - least) for least, most in zip(needed, wanted, strict=True)]
    return [width / sum(widths) for width in widths]


def is_wide(table: Table) -> bool:
    """Whether a table fits on a page in small print only."""
    return sum(_needed(table)) > _LINE


def stays_whole(table: Table) -> bool:
    """Whether a table is short enough to stand on one page, by the lines that it takes; a longer
    one would leave too much of the page before it empty.
    """
    widths = [max(1, share * _LINE - _MARGIN) for share in column_shares(table)]
    rows = zip(*_columns(table), strict=True)
    return sum(_lines(row, widths) for row in rows) <= _WHOLE


def _lines(row: Iterable[str], widths: Iterable[float]) -> int:
    return max(ceil(len(cell) / width) for cell, width in zip(row, widths, strict=True))


def has_long_word(text: str) -> bool:
    """Whether a word in a text breaks where its line ends."""
    return any(len(word) >= _BREAKS for word in text.split())


def on_first_page(document: Document) -> int:
    """Return how many sections of the body stand on the first page, by the letters in them: one
    at least.
    """
    if document.is_compact:
        return len(document.body)
    ends = accumulate(sum(map(len, _texts(document, one))) for one in document.body)
    return max(1, sum(end <= _PAGE for end in ends))


def _texts(document: Document, value: Any) -> Iterator[str]:
    """Yield every text in a part of a document, as it is read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Field | Foreign):
        yield shown(document, value)
    elif isinstance(value, Figure):
        yield value.caption
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(document, part)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _texts(document, getattr(value, one.name))


def _needed(table: Table) -> list[int]:
    """Return what each column needs at least: its longest word, which may be broken after a
    hyphen.
    """
    words = [
        [word for cell in cells for word in cell.replace("-", "- ").split()]
        for cells in _columns(table)
    ]
    longest = [max(map(len, column), default=0) for column in words]
    return [_MARGIN + min(length, _BREAKS) for length in longest]


def _columns(table: Table) -> list[list[str]]:
    rows = [
        [column.title for column in table.columns],
        *([_words(cell) for cell in row] for row in table.rows),
    ]
    return [[row[place] for row in rows] for place in range(len(table.columns))]


def _words(cell: Inline) -> str:
    match cell:
        case Field():
            return cell.value or cell.label
        case Foreign():
            return cell.text
    return cell
