"""What renderers share: fields that stand out while they are empty, addresses, the widths of
columns.
"""

import re
from collections.abc import Iterator

from mic_selector.notes.document import Document, Field, Inline, Table

_ADDRESS = re.compile(r"https?://[^\s<>\"'()\[\]{}|\\^`]*[^\s<>\"'()\[\]{}|\\^`.,;:!?]")

# In letters: a line of a table on paper, what a column may claim at most, and what its margins
# take.
_LINE, _WIDEST, _MARGIN = 100, 42, 3
# A word of so many letters breaks where its line ends; those of our languages are shorter.
_BREAKS = 32


def shown(document: Document, piece: Inline) -> str:
    """Return the text of a piece of a line; a field without a value is a mark that nobody
    overlooks.
    """
    if isinstance(piece, Field):
        return piece.value or f"[{document.fill_in} {piece.label}]"
    return piece


def is_open(piece: Inline) -> bool:
    """Whether a piece of a line is a field that is still to be filled in."""
    return isinstance(piece, Field) and not piece.value


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


def has_long_word(text: str) -> bool:
    """Whether a word in a text breaks where its line ends."""
    return any(len(word) >= _BREAKS for word in text.split())


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
    return cell if isinstance(cell, str) else cell.value or cell.label
