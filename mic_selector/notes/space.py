"""How much paper a note takes, by the letters in it: near enough to keep a note as short as it is
meant to be, before any renderer has made a page.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate
from math import ceil

from mic_selector.notes.document import (
    Articles,
    Block,
    Bullets,
    Document,
    Inline,
    Paragraph,
    Section,
    Table,
)
from mic_selector.notes.material import BETWEEN
from mic_selector.notes.plain import MARGIN, TABLE_LINE, column_shares, columns_of, shown

# Measured on notes of ten municipalities in three languages, as LibreOffice lays out the shipped
# template: letters to a line, and lines to a page with what stands between them.
_LINE, _PAGE = 93, 50
_COMPACT_LINE, _COMPACT_PAGE = 112, 74
_TITLE, _FIGURE = 3, 20
_HEADINGS = (2.4, 1.8)
_BULLET, _LABEL = 4, 11
# A table of so many lines takes half a page.
_WHOLE = 24


def stays_whole(table: Table) -> bool:
    """Whether a table is short enough to stand on one page, by the lines that it takes; a longer
    one would leave too much of the page before it empty.
    """
    widths = [max(1, share * TABLE_LINE - MARGIN) for share in column_shares(table)]
    return sum(_row_lines(row, widths) for row in _rows(table)) <= _WHOLE


def pages_of(document: Document) -> float:
    """Return how many pages the body of a document takes."""
    return _lines_before(document)[-1] / (_COMPACT_PAGE if document.is_compact else _PAGE)


def is_too_long(document: Document) -> bool:
    """Whether a document takes more pages than it may."""
    return bool(document.most_pages) and pages_of(document) > document.most_pages


def on_first_page(document: Document) -> int:
    """Return how many sections of the body stand on the first page: one at least."""
    if document.is_compact:
        return len(document.body)
    return max(1, sum(end <= _PAGE for end in _lines_before(document)))


def kept_short(document: Document, movable: Iterable[str], where: str) -> Document:
    """Return a document that is too long with parts of its body among the annexes, one after the
    other until it fits. `where` stands above what is left, before the names of what has gone.

    Without annexes everything stays.
    """
    moved: list[Section] = []
    for part in movable:
        if not document.annexes or not is_too_long(document):
            break
        document = _with_moved(document, part, moved, where)
    return document


def _with_moved(document: Document, part: str, moved: list[Section], where: str) -> Document:
    for place, section in enumerate(document.body):
        for below in section.sections:
            if below.id == part:
                left = tuple(one for one in section.sections if one is not below)
                moved.append(below)
                named = Paragraph((f"{where} {BETWEEN.join(one.heading for one in moved)}.",))
                shorter = replace(section, blocks=(named,), sections=left)
                body = (*document.body[:place], shorter, *document.body[place + 1 :])
                annexes = (*moved, *document.annexes[len(moved) - 1 :])
                return replace(document, body=body, annexes=annexes)
    return document


def _lines_before(document: Document) -> list[float]:
    """Return the line on which each section of the body ends."""
    each = [_section_lines(document, one) for one in document.body]
    return list(accumulate(each, initial=float(_TITLE)))[1:] or [float(_TITLE)]


def _section_lines(document: Document, section: Section, level: int = 0) -> float:
    return (
        _HEADINGS[min(level, 1)]
        + sum(_block_lines(document, one) for one in section.blocks)
        + sum(_section_lines(document, one, level + 1) for one in section.sections)
    )


def _block_lines(document: Document, block: Block) -> float:
    line = _COMPACT_LINE if document.is_compact else _LINE
    match block:
        case Paragraph():
            return _text_lines(document, block.content, line) + 0.5
        case Bullets():
            return sum(_text_lines(document, one, line - _BULLET) for one in block.items) + 0.3
        case Articles():
            return sum(_text_lines(document, one, line - _LABEL) + 0.5 for one in block.items)
        case Table():
            width = _COMPACT_LINE if document.is_compact else TABLE_LINE
            widths = [max(1, share * width - MARGIN) for share in column_shares(block)]
            return sum(_row_lines(row, widths) + 0.15 for row in _rows(block)) + 2
    return _FIGURE


def _text_lines(document: Document, content: Iterable[Inline], line: int) -> int:
    """Return how many lines a text takes, each of its own lines at least one."""
    text = "".join(shown(document, piece) for piece in content)
    return sum(max(1, ceil(len(one) / line)) for one in text.split("\n"))


def _rows(table: Table) -> Iterable[tuple[str, ...]]:
    return zip(*columns_of(table), strict=True)


def _row_lines(row: Iterable[str], widths: Iterable[float]) -> int:
    return max(ceil(len(cell) / width) for cell, width in zip(row, widths, strict=True))
