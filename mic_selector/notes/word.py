"""The note as a Word file: a template whose tags give way to texts, sections, tables and
pictures.
"""

import io
from collections.abc import Mapping
from itertools import count, zip_longest
from types import MappingProxyType

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Length, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from mic_selector.files.messages import messages_in, nearest_language
from mic_selector.notes.document import (
    Articles,
    Block,
    Bullets,
    Document,
    Field,
    Figure,
    Inline,
    Paragraph,
    Section,
    Table,
    fields_in,
)
from mic_selector.notes.pictures import SCALE, png
from mic_selector.notes.plain import column_shares, is_open, is_wide, pieces, shown
from mic_selector.notes.word_template import (
    INLINE_TAGS,
    WHOLE,
    Tag,
    open_template,
    replace_inline,
    shipped_template,
    tags,
)
from mic_selector.notes.word_xml import (
    add_content_control,
    add_link,
    add_list,
    add_store,
    adopt_styles,
    describe_table,
    set_list,
    set_properties,
)

STYLES = (
    *(f"Heading {level}" for level in range(1, 5)),
    "List Bullet",
    "Caption",
    "Note Article",
    "Note Cell",
    "Note Small Cell",
    "Note Field",
    "Note Link",
    "Note Picture",
    "Note Table",
)
"""The styles that a note is written in; those that a template lacks are taken from the one shipped.
"""

# Size of the letters, and the room before and after, in points.
_COMPACT: Mapping[str, tuple[float, float, float]] = MappingProxyType(
    {
        "Normal": (9, 0, 3),
        "Title": (15, 0, 6),
        "Heading 1": (11, 7, 2),
        "Heading 2": (10, 6, 2),
        "List Bullet": (9, 0, 1),
        "Caption": (8, 2, 2),
        "Note Article": (9, 0, 3),
        "Note Cell": (8, 0, 0),
    }
)
LONGEST_KEPT = 12
"""Tables of so many rows stay on one page."""


def render(document: Document, template: bytes | None = None, file: str = "") -> bytes:
    """Return the document as a Word file, in a template of one's own called `file` or in the one
    shipped.

    Raises `FaultyInput` if the template is no Word file or its tags are not in order.
    """
    word = open_template(shipped_template() if template is None else template, file)
    if document.is_compact and template is None:
        _make_compact(word)
    found = tags(word, file)
    messages = messages_in(nearest_language(document.language))
    adopt_styles(word, open_template(shipped_template(), "").styles, STYLES)
    set_properties(word, document, str(messages.locale).replace("_", "-"))
    texts = {
        "title": document.title,
        "subject": document.subject,
        "author": document.author,
        "date": messages.day(document.drafted),
    }
    add_store(word, {field.id: field.value for field in fields_in(document)})
    writer = _Writer(word, document)
    for tag in reversed(found):
        if tag.name in INLINE_TAGS:
            replace_inline(tag, texts[tag.name])
    for tag in found:
        if tag.name not in INLINE_TAGS:
            writer.replace(tag)
    made = io.BytesIO()
    word.save(made)
    return made.getvalue()


def _make_compact(word: WordDocument) -> None:
    """Make the styles and margins of the shipped template so small that a page holds more."""
    for name, (size, before, after) in _COMPACT.items():
        style = word.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = (
            Pt(before),
            Pt(after),
        )
        style.paragraph_format.line_spacing = 1.0
    for section in word.sections:
        section.top_margin = section.bottom_margin = Cm(1.5)


class _Writer:
    """Writes sections into a Word file, each part before the paragraph that held its tag."""

    def __init__(self, word: WordDocument, document: Document) -> None:
        self.word = word
        self.document = document
        self.controls = count(1)
        self.style_ids = {name: str(word.styles[name].style_id) for name in STYLES}
        self.bullets = add_list(word, "bullet", "•", 300)
        page = word.sections[-1]
        self.width = Length(
            (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
        )

    def replace(self, tag: Tag) -> None:
        """Put what a tag stands for in its place; a section that the document lacks leaves nothing
        behind.
        """
        self.place = tag.paragraph
        annexes = Section("annexes", self.document.annexes_heading, (), self.document.annexes)
        whole = (*self.document.body, *([annexes] if annexes.sections else ()))
        for section, level in _found(whole, tag.name):
            self._section(section, level)
        if self.place.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
            self.place.getparent().remove(self.place)
        else:
            for run in self.place.findall(qn("w:r")):
                self.place.remove(run)

    def _section(self, section: Section, level: int) -> None:
        heading = self._paragraph(f"Heading {min(level, 4)}", (section.heading,))
        heading.paragraph_format.page_break_before = section.id == "annexes" or None
        for block, following in zip_longest(section.blocks, section.blocks[1:]):
            self._block(block, introduces=isinstance(following, Bullets))
        for below in section.sections:
            self._section(below, level + 1)

    def _block(self, block: Block, introduces: bool) -> None:
        match block:
            case Paragraph():
                paragraph = self._paragraph("", block.content)
                paragraph.paragraph_format.keep_with_next = introduces or None
            case Bullets():
                for item in block.items:
                    set_list(self._paragraph("List Bullet", item), self.bullets)
            case Articles():
                self._articles(block)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)

    def _articles(self, block: Articles) -> None:
        """Write articles as one list; where the first has a label of its own, it is a list of
        one.
        """
        is_apart = block.first != f"{block.label} 1"
        articles = add_list(
            self.word, "decimal", f"{block.label} %1.", 0, is_bold=True, start=1 + is_apart
        )
        first = articles
        if is_apart:
            first = add_list(self.word, "decimal", f"{block.first}.", 0, is_bold=True)
        for number, item in enumerate(block.items):
            set_list(self._paragraph("Note Article", item), articles if number else first)

    def _paragraph(self, style: str, content: tuple[Inline, ...]) -> WordParagraph:
        paragraph = self.word.add_paragraph()
        paragraph._p.style = self.style_ids.get(style)
        self._move(paragraph._p)
        self._write(paragraph, content)
        return paragraph

    def _move(self, made: BaseOxmlElement) -> None:
        self.place.addprevious(made)

    def _write(self, paragraph: WordParagraph, content: tuple[Inline, ...]) -> None:
        for piece in content:
            text = shown(self.document, piece)
            if isinstance(piece, Field):
                style = self.style_ids["Note Field"] if is_open(piece) else None
                add_content_control(
                    paragraph, next(self.controls), piece.id, piece.label, text, style
                )
                continue
            for part, is_address in pieces(text):
                if is_address:
                    add_link(paragraph, part, self.style_ids["Note Link"])
                elif part:
                    paragraph.add_run(part)

    def _table(self, block: Table) -> None:
        self._paragraph("Caption", (block.caption,))
        table = self.word.add_table(1 + len(block.rows), len(block.columns), "Note Table")
        table.autofit = False
        self._move(table._tbl)
        describe_table(table, block.caption)
        style = self.style_ids["Note Small Cell" if is_wide(block) else "Note Cell"]
        widths = [Length(round(self.width * share)) for share in column_shares(block)]
        titles = tuple(column.title for column in block.columns)
        kept = (titles, *(block.rows[:-1] if len(block.rows) <= LONGEST_KEPT else ()))
        for row, texts in zip(table.rows, (titles, *block.rows), strict=True):
            for cell, text, column, width in zip(
                row.cells, texts, block.columns, widths, strict=True
            ):
                cell.width = width
                (paragraph,) = cell.paragraphs
                paragraph._p.style = style
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if column.is_number else None
                # So that neither the caption nor the header stands alone at the foot of a page, and
                # a short table stays whole.
                paragraph.paragraph_format.keep_with_next = texts in kept or None
                self._write(paragraph, (text,))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        self._paragraph("Note Cell", ())

    def _figure(self, block: Figure) -> None:
        paragraph = self._paragraph("Note Picture", ())
        picture = paragraph.add_run().add_picture(io.BytesIO(png(block.svg)))
        scale = min(SCALE, self.width / picture.width)
        picture.width, picture.height = (
            Length(round(picture.width * scale)),
            Length(round(picture.height * scale)),
        )
        described = picture._inline.docPr
        described.set("name", block.id)
        described.set("descr", block.alt)
        # A caption goes with what is under it; that of a picture stands below it already.
        self._paragraph("Caption", (block.caption,)).paragraph_format.keep_with_next = False


def _found(sections: tuple[Section, ...], name: str, level: int = 1) -> list[tuple[Section, int]]:
    """Return the sections that a tag stands for, each with its level."""
    if name == WHOLE:
        return [(section, level) for section in sections]
    here = [(section, level) for section in sections if section.id == name]
    return here + [
        found for section in sections for found in _found(section.sections, name, level + 1)
    ]
