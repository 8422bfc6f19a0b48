"""The note as a Word file: a template whose tags give way to texts, sections, tables and
pictures.
"""

import io
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import count, zip_longest
from types import MappingProxyType

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Length, Pt
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import DEFAULT_LANGUAGE, messages_in, nearest_language
from mic_selector.notes.document import (
    Articles,
    Block,
    Bullets,
    Column,
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
from mic_selector.notes.plain import (
    column_shares,
    is_open,
    is_wide,
    language_of,
    pieces,
    shown,
)
from mic_selector.notes.space import stays_whole
from mic_selector.notes.word_package import repacked
from mic_selector.notes.word_page import text_width
from mic_selector.notes.word_styles import HouseStyles
from mic_selector.notes.word_template import (
    INLINE_TAGS,
    WHOLE,
    Tag,
    clear,
    cut_out,
    lift,
    open_template,
    parts_with_text,
    replace_inline,
    shipped_template,
    tags,
)
from mic_selector.notes.word_xml import (
    add_content_control,
    add_foreign,
    add_link,
    add_list,
    add_store,
    describe_table,
    set_list,
    set_properties,
    update_contents,
)
from mic_selector.priorities.note import NOTE_SECTIONS

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


def render(document: Document, template: bytes | None = None, file: str = "") -> bytes:
    """Return the document as a Word file, in a template of one's own called `file` or in the one
    shipped.

    Raises `FaultyInput` if the template is no Word file or its tags are not in order.
    """
    if template is None:
        return _filled(document, open_template(shipped_template(), ""), "", document.is_compact)
    try:
        return _filled(document, open_template(template, file), file)
    except FaultyInput:
        raise
    except Exception as error:
        # Word files come from many programs: what none of the checks foresaw is the file's, too.
        raise FaultyInput([Fault(code="template-broken", file=file)]) from error


def check_template(template: bytes, file: str) -> None:
    """Raise `FaultyInput` with everything that keeps a template called `file` from being filled:
    it is filled, with a little of everything that a note holds.
    """
    rows = (("a", "1"),)
    table = Table("a", (Column("a"), Column("b", is_number=True)), rows)
    words = (
        Paragraph(("a", Field("a", "a"))),
        Bullets((("a",),)),
        Articles("a", (("a",),), "a 1"),
        table,
    )
    ids = ("summary", *NOTE_SECTIONS, "drafting")
    sections = tuple(Section(id_, "a", words) for id_ in ids if id_ != "annexes")
    sample = Document(
        title="a",
        subject="a",
        language=DEFAULT_LANGUAGE,
        author="",
        drafted=date(2000, 1, 1),
        fill_in="a",
        body=sections,
        annexes_heading="a",
        annexes=(Section("method", "a", words),),
    )
    render(sample, template, file)


def _filled(document: Document, word: WordDocument, file: str, compact: bool = False) -> bytes:
    if compact:
        _make_compact(word)
    found = tags(word, file)
    messages = messages_in(nearest_language(document.language))
    set_properties(word, document, str(messages.locale).replace("_", "-"))
    author = Field("author", messages("note-field-author"), document.author)
    texts: dict[str, Inline] = {
        "title": document.title,
        "subject": document.subject,
        "author": author,
        "date": messages.day(document.drafted),
    }
    add_store(word, {field.id: field.value for field in (author, *fields_in(document))})
    writer = _Writer(word, document)
    for tag in reversed(found):
        if tag.name in INLINE_TAGS:
            writer.fill(tag, texts[tag.name])
    for tag in found:
        if tag.name not in INLINE_TAGS:
            writer.replace(tag)
    update_contents(word)
    made = io.BytesIO()
    word.save(made)
    return repacked(made.getvalue())


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
        self.controls = _free_numbers(word)
        ours = open_template(shipped_template(), "").styles
        self.house = HouseStyles(word)
        self.style_ids = {name: self.house.id_of(name, ours) for name in STYLES}
        self.bullets = (
            None
            if self.house.has_bullets(self.style_ids["List Bullet"])
            else add_list(word, "bullet", "•", 300)
        )

    def fill(self, tag: Tag, piece: Inline) -> None:
        """Put words in the place of a tag; a field without a value can be filled in there."""
        text = shown(self.document, piece)
        run = cut_out(tag) if isinstance(piece, Field) and is_open(piece) else None
        if run is None or not isinstance(piece, Field):
            replace_inline(tag, text)
            return
        style = self.style_ids["Note Field"]
        paragraph = WordParagraph(tag.paragraph, self.word._body)
        number = next(self.controls)
        add_content_control(paragraph, number, piece.id, label=piece.label, text=text, style=style)
        run.addnext(tag.paragraph[-1])

    def replace(self, tag: Tag) -> None:
        """Put what a tag stands for in its place; a section that the document lacks leaves nothing
        behind.
        """
        self.place = tag.paragraph
        lift(self.place)
        self.width = text_width(self.place)
        own = self.place.style
        self.text_style = own if self.house.is_text(own) else self.house.text
        annexes = Section("annexes", self.document.annexes_heading, (), self.document.annexes)
        whole = (*self.document.body, *([annexes] if annexes.sections else ()))
        for section, level in _found(whole, tag.name):
            self._section(section, level)
        clear(tag)

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
                self._bullets(block)
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

    def _bullets(self, block: Bullets) -> None:
        for item in block.items:
            paragraph = self._paragraph("List Bullet", item)
            if self.bullets:
                set_list(paragraph, self.bullets)

    def _paragraph(self, style: str, content: tuple[Inline, ...]) -> WordParagraph:
        paragraph = self.word.add_paragraph()
        paragraph._p.style = self.style_ids[style] if style else self.text_style
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
                number = next(self.controls)
                add_content_control(
                    paragraph, number, piece.id, label=piece.label, text=text, style=style
                )
                continue
            if language := language_of(piece):
                add_foreign(paragraph, text, language)
                continue
            for part, is_address in pieces(text):
                if is_address:
                    add_link(paragraph, part, self.style_ids["Note Link"])
                elif part:
                    paragraph.add_run(part)

    def _table(self, block: Table) -> None:
        self._paragraph("Caption", (block.caption,)).paragraph_format.keep_with_next = True
        # Not through the file, which would take the width of its last page.
        made = CT_Tbl.new_tbl(1 + len(block.rows), len(block.columns), self.width)
        made.tblStyle_val = self.style_ids["Note Table"]
        table = WordTable(made, self.word._body)
        table.autofit = False
        self._move(made)
        describe_table(table, block.caption)
        style = self.style_ids["Note Small Cell" if is_wide(block) else "Note Cell"]
        widths = [Length(round(self.width * share)) for share in column_shares(block)]
        titles = tuple(column.title for column in block.columns)
        kept = (titles, *(block.rows[:-1] if stays_whole(block) else ()))
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
        picture = paragraph.add_run().add_picture(io.BytesIO(png(block.svg, self.house.font)))
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


def _free_numbers(word: WordDocument) -> Iterator[int]:
    """Yield numbers for fields to fill in that no field of the template has."""
    parts = [root for _, root in parts_with_text(word)]
    taken = {
        one.get(qn("w:val"))
        for root in parts
        for one in root.iter(qn("w:id"))
        if one.getparent().tag == qn("w:sdtPr")
    }
    return (number for number in count(1) if str(number) not in taken)
