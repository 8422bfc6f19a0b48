"""A document without a format: sections with blocks that every renderer knows.

All text is plain: a renderer escapes it and never reads an instruction in it. Numbers and dates are
already written as the language writes them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any, TypeVar


@dataclass(frozen=True)
class Field:
    """Something only the municipality knows: shown as a visible place to fill in until it has a
    `value`, whose lines stay lines.
    """

    id: str
    label: str
    value: str = ""


@dataclass(frozen=True)
class Foreign:
    """Words in another language than the document's, which are read aloud in their own."""

    text: str
    language: str


Inline = str | Field | Foreign
"""A piece of a line: plain text, a field within it, or words in another language."""


@dataclass(frozen=True)
class Paragraph:
    """Pieces that make one paragraph."""

    content: tuple[Inline, ...]


@dataclass(frozen=True)
class Bullets:
    """A list without an order; each item is a line."""

    items: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True)
class Articles:
    """The articles of a decision, numbered from 1 by the renderer with the word `label`
    ("Artikel"); `first` is the whole label of the first one ("Article 1er").
    """

    label: str
    items: tuple[tuple[Inline, ...], ...]
    first: str


@dataclass(frozen=True)
class Column:
    """A column of a table: its title, and whether it holds numbers, which stand to the right."""

    title: str
    is_number: bool = False


@dataclass(frozen=True)
class Table:
    """A table; the first cell of a row is its heading. `caption` says what it shows."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True)
class Figure:
    """A picture as SVG, readable in greyscale; `alt` says what it shows to those who do not see
    it.
    """

    id: str
    svg: str
    alt: str
    caption: str


Kind = TypeVar("Kind")
Block = Paragraph | Bullets | Articles | Table | Figure


@dataclass(frozen=True)
class Section:
    """A heading with blocks under it and sections below; `id` is the same in every language."""

    id: str
    heading: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Document:
    """A whole document: `body` first, then `annexes`.

    `language` is the one everything is written in. `drafted` and `author` go into the properties of
    a file; `fill_in` is the mark that stands in an empty field, before its label. The body may take
    `most_pages`, or as many as it needs where that is 0; what `is_compact` must fit on one.
    """

    title: str
    subject: str
    language: str
    author: str
    drafted: date
    fill_in: str
    body: tuple[Section, ...]
    annexes_heading: str = ""
    annexes: tuple[Section, ...] = ()
    most_pages: int = 0

    @property
    def is_compact(self) -> bool:
        """Whether everything must fit on one page."""
        return self.most_pages == 1


def fields_in(document: Document) -> tuple[Field, ...]:
    """Return every field of a document once, in the order in which they come."""
    return tuple(
        {field.id: field for field in fields_within((document.body, document.annexes))}.values()
    )


def open_fields(document: Document) -> tuple[Field, ...]:
    """Return the fields of a document that nobody has filled in yet."""
    return tuple(field for field in fields_in(document) if not field.value)


def fields_within(part: Any) -> Iterator[Field]:
    """Yield every field within a part of a document, as often as it stands there."""
    return _within(part, Field)


def texts_within(part: Any) -> Iterator[str]:
    """Yield every text within a part of a document."""
    return _within(part, str)


def _within(part: Any, kind: type[Kind]) -> Iterator[Kind]:
    if isinstance(part, kind):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _within(one, kind)
    elif is_dataclass(part):
        for one in fields(part):
            yield from _within(getattr(part, one.name), kind)
