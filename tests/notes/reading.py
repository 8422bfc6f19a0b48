"""Reads a document as a person does: its texts, tables and numbers; and a PDF file."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pypdfium2

from mic_selector.notes.document import (
    Articles,
    Block,
    Bullets,
    Document,
    Field,
    Figure,
    Foreign,
    Inline,
    Paragraph,
    Section,
    Table,
)

DECIMAL_COMMA = ("nl", "fr")


def pages_in(content: bytes) -> list[str]:
    """Return what stands on each page of a PDF file: by PDFium, which reads it in a tenth of the
    time that pypdf takes.
    """
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


def squeezed(text: str) -> str:
    """Return a text without what layout puts between its letters: spaces, breaks and hyphens."""
    return re.sub(r"[\s\u00ad\u2010\x02\ufffe-]", "", text.replace("ﬁ", "fi").replace("ﬂ", "fl"))


def text_in(content: bytes) -> str:
    """Return all words of a PDF file, squeezed."""
    return squeezed("".join(pages_in(content)))


def sections(document: Document) -> Iterator[Section]:
    """Yield every section of a document, those of the annexes last."""
    for section in (*document.body, *document.annexes):
        yield from _with_those_below(section)


def _with_those_below(section: Section) -> Iterator[Section]:
    yield section
    for below in section.sections:
        yield from _with_those_below(below)


def section(document: Document, id_: str) -> Section:
    """Return the section with an id."""
    return next(one for one in sections(document) if one.id == id_)


def blocks(document: Document) -> Iterator[Block]:
    """Yield every block of a document."""
    for one in sections(document):
        yield from one.blocks


def table(document: Document, id_: str, place: int = 0) -> Table:
    """Return a table of a section."""
    return [block for block in section(document, id_).blocks if isinstance(block, Table)][place]


def lines(block: Block) -> list[tuple[Inline, ...]]:
    """Return every line of a block; for a figure what is said of it."""
    if isinstance(block, Paragraph):
        return [block.content]
    if isinstance(block, Bullets):
        return list(block.items)
    if isinstance(block, Articles):
        return [(block.label,), *block.items]
    if isinstance(block, Figure):
        return [(block.alt,), (block.caption,)]
    return [
        (block.caption,),
        *((column.title,) for column in block.columns),
        *((cell,) for r in block.rows for cell in r),
    ]


def written(line: tuple[Inline, ...]) -> str:
    """Return a line as one text; an empty field as its label in brackets."""
    return "".join(map(_written, line))


def _written(piece: Inline) -> str:
    if isinstance(piece, Foreign):
        return piece.text
    return piece if isinstance(piece, str) else piece.value or f"[{piece.label}]"


def texts(document: Document) -> list[str]:
    """Return every text of a document."""
    said = [written(line) for block in blocks(document) for line in lines(block)]
    return [
        document.title,
        document.subject,
        document.fill_in,
        *(one.heading for one in sections(document)),
        *said,
    ]


def fields(document: Document) -> list[Field]:
    """Return every field of a document, as often as it stands there."""
    return [
        part
        for block in blocks(document)
        for line in lines(block)
        for part in line
        if isinstance(part, Field)
    ]


def number(text: Inline, language: str) -> Decimal:
    """Return a number as a person reads it."""
    assert isinstance(text, str)
    return Decimal(text.replace(",", ".")) if language in DECIMAL_COMMA else Decimal(text)


def scores_said(document: Document) -> list[Decimal]:
    """Return every number that is said to be out of 100."""
    out_of_100 = {"nl": "op 100", "fr": "sur 100", "en": "out of 100"}[document.language]
    each = {"nl": "elk ", "fr": "", "en": ""}[document.language]
    pattern = re.compile(rf"\((?:{each})?([\d.,]+) {out_of_100}|: ([\d.,]+) {out_of_100}")
    found = [match[1] or match[2] for text in texts(document) for match in pattern.finditer(text)]
    return [number(one, document.language) for one in found]
