"""The note as Markdown: CommonMark with pipe tables, in which no text can become markup or HTML."""

import re
from collections.abc import Iterator

from mic_selector.notes.document import (
    Articles,
    Block,
    Bullets,
    Document,
    Figure,
    Inline,
    Paragraph,
    Section,
    Table,
)
from mic_selector.notes.plain import pieces, shown

_MARKUP = re.compile(r"([\\`*_\[\]<>|~&#$])")
_OPENS_A_BLOCK = re.compile(r"^(\s*)([-+=:]|\d{1,9}(?=[.)]))")


def render(document: Document) -> str:
    """Return the document as Markdown; a picture appears as what it shows, in words."""
    parts = [f"# {_text(document.title)}"]
    for section in document.body:
        parts += _section(document, section, 2)
    if document.annexes:
        parts.append(f"## {_text(document.annexes_heading)}")
    for annex in document.annexes:
        parts += _section(document, annex, 3)
    return "\n\n".join(parts) + "\n"


def _section(document: Document, section: Section, depth: int) -> Iterator[str]:
    yield f"{'#' * min(depth, 6)} {_text(section.heading)}"
    for block in section.blocks:
        yield _block(document, block)
    for below in section.sections:
        yield from _section(document, below, depth + 1)


def _block(document: Document, block: Block) -> str:
    match block:
        case Paragraph():
            return _line(document, block.content)
        case Bullets():
            return "\n".join(f"- {_line(document, item)}" for item in block.items)
        case Articles():
            labels = (block.first, *(f"{block.label} {n}" for n in range(2, len(block.items) + 1)))
            return "\n\n".join(
                f"**{_text(label)}.** {_line(document, item)}"
                for label, item in zip(labels, block.items, strict=True)
            )
        case Table():
            return _table(document, block)
        case Figure():
            return f"*{_text(block.caption)}*\n\n{_text(block.alt)}"


def _table(document: Document, table: Table) -> str:
    titles = [_text(column.title) for column in table.columns]
    rules = ["--:" if column.is_number else "---" for column in table.columns]
    rows = [[_line(document, (cell,)) for cell in row] for row in table.rows]
    lines = "\n".join(f"| {' | '.join(cells)} |" for cells in (titles, rules, *rows))
    return f"*{_text(table.caption)}*\n\n{lines}"


def _line(document: Document, line: tuple[Inline, ...]) -> str:
    """Return a line; the lines of what was filled in stay lines."""
    said = "".join(shown(document, piece) for piece in line)
    return "\\\n".join(_text(part) for part in said.split("\n"))


def _text(text: str) -> str:
    """Return a text with its markup escaped; the address of a page stays one that can be
    followed.
    """
    parts = pieces(text.strip())
    escaped = "".join(
        f"<{part}>" if is_address else _MARKUP.sub(r"\\\1", part) for part, is_address in parts
    )
    return _OPENS_A_BLOCK.sub(_closed, escaped)


def _closed(found: re.Match[str]) -> str:
    """Return the beginning of a line so that it opens no list, heading or rule."""
    spaces, sign = found.groups()
    return f"{spaces}{sign}\\" if sign.isdigit() else f"{spaces}\\{sign}"
