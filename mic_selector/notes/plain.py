"""What renderers share: fields that stand out while they are empty, addresses, the widths of
columns.
"""

import re
from collections.abc import Iterator

from mic_selector.notes.document import Document, Field, Foreign, Inline, Table

_ADDRESS = re.compile(r"https?://[^\s<>\"'()\[\]{}|\\^`]*[^\s<>\"'()\[\]{}|\\^`.,;:!?]")

TABLE_LINE, MARGIN = 100, 3
"""In letters: a line of a table on paper, and what the margins of a column take."""
# In letters: what a column may claim at most.
_WIDEST = 42
# A word of so many letters breaks where its line ends; those of our languages are shorter.
_BREAKS = 32


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
    longest = [max(map(len, cells)) for cells in columns_of(table)]
    wanted = [max(least, min(most, _WIDEST)) for least, most in zip(needed, longest, strict=True)]
    left = max(0, TABLE_LINE - sum(needed)) / (sum(wanted) - sum(needed) or 1)
    widths = [least + left * (most - least) for least, most in zip(needed, wanted, strict=True)]
    return [width / sum(widths) for width in widths]


def is_wide(table: Table) -> bool:
    """Whether a table fits on a page in small print only."""
    return sum(_needed(table)) > TABLE_LINE


def has_long_word(text: str) -> bool:
    """Whether a word in a text breaks where its line ends."""
    return any(len(word) >= _BREAKS for word in text.split())


def _needed(table: Table) -> list[int]:
    """Return what each column needs at least: its longest word, which may be broken after a
    hyphen.
    """
    words = [" ".join(cells).replace("-", "- ").split() for cells in columns_of(table)]
    longest = [max(map(len, column), default=0) for column in words]
    return [MARGIN + min(length, _BREAKS) for length in longest]


def columns_of(table: Table) -> list[list[str]]:
    """Return the words of each column, its title first."""
    cells = [[column.title] for column in table.columns]
    for row in table.rows:
        for column, cell in zip(cells, row, strict=True):
            column.append(_words(cell))
    return cells


def _words(cell: Inline) -> str:
    match cell:
        case Field():
            return cell.value or cell.label
        case Foreign():
            return cell.text
    return cell
