"""The Word file: real styles, lists, header rows, alt text, languages, fields to fill in; and text
that stays text.
"""

import io
import re
import runpy
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TypeVar
from xml.etree import ElementTree

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from mic_selector.files.messages import LANGUAGES, Language
from mic_selector.notes import word
from mic_selector.notes.document import (
    Articles,
    Bullets,
    Document,
    Field,
    Figure,
    Paragraph,
    Section,
    Table,
    fields_in,
)
from mic_selector.notes.word_template import shipped_template
from tests.notes.conftest import HOSTILE, ODD_NOTES, note_of, short_note
from tests.notes.reading import sections
from tests.turns import ALL

NOTES = ODD_NOTES if ALL else ODD_NOTES[1:]
ROOT = Path(__file__).resolve().parents[2]
Kind = TypeVar("Kind")


@cache
def rendered(note: Document) -> bytes:
    """Return the Word file of a note, made once for all tests."""
    return word.render(note)


@cache
def written(note: Document) -> WordDocument:
    """Return the same, read."""
    return docx.Document(io.BytesIO(rendered(note)))


def in_style(file: WordDocument, name: str) -> list[str]:
    return [
        text_of(paragraph._p)
        for paragraph in file.paragraphs
        if paragraph.style and paragraph.style.name == name
    ]


def text_of(element: object) -> str:
    return "".join(piece.text or "" for piece in element.iter(qn("w:t")))


def of_kind(note: Document, kind: type[Kind]) -> list[Kind]:
    return [
        block for section in sections(note) for block in section.blocks if isinstance(block, kind)
    ]


def test_every_heading_has_the_style_of_its_depth(note: Document) -> None:
    def at(level: int, found: tuple[Section, ...], depth: int = 1) -> list[str]:
        here = [section.heading for section in found] if level == depth else []
        return here + [name for section in found for name in at(level, section.sections, depth + 1)]

    file = written(note)
    assert in_style(file, "Title") == [note.title]
    whole = (*note.body, Section("annexes", note.annexes_heading, (), note.annexes))
    for level in (1, 2, 3):
        assert sorted(in_style(file, f"Heading {level}")) == sorted(at(level, whole))


def test_every_table_repeats_its_header_and_keeps_its_rows_whole(note: Document) -> None:
    tables = of_kind(note, Table)
    found = written(note).tables
    assert len(found) == len(tables)
    for table, expected in zip(found, tables, strict=True):
        header, *rows = [row._tr for row in table.rows]
        assert header.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(
            row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in (header, *rows)
        )
        assert [cell.text for cell in table.rows[0].cells] == [
            column.title for column in expected.columns
        ]
        assert len(rows) == len(expected.rows)
        assert table.style is not None
        assert table.style.name == "Note Table"


def test_every_cell_says_what_the_document_says(note: Document) -> None:
    for table, expected in zip(written(note).tables, of_kind(note, Table), strict=True):
        cells = [[text_of(cell._tc) for cell in row.cells] for row in table.rows[1:]]
        for row, texts in zip(cells, expected.rows, strict=True):
            assert all(
                cell == text for cell, text in zip(row, texts, strict=True) if isinstance(text, str)
            )


def test_numbers_stand_to_the_right() -> None:
    note = note_of(*ODD_NOTES[-1])
    for table, expected in zip(written(note).tables, of_kind(note, Table), strict=True):
        for cell, column in zip(table.rows[1].cells, expected.columns, strict=True):
            assert (cell.paragraphs[0].alignment is not None) == column.is_number


def test_every_picture_says_what_it_shows_and_fits_on_the_page(note: Document) -> None:
    file = written(note)
    page = file.sections[0]
    described = [(shape._inline.docPr.get("descr"), shape.width) for shape in file.inline_shapes]
    assert [alt for alt, _ in described] == [figure.alt for figure in of_kind(note, Figure)]
    assert page.page_width is not None
    assert page.left_margin is not None
    assert all(width <= page.page_width - 2 * page.left_margin for _, width in described)


def test_a_page_may_end_after_the_caption_of_a_picture_but_not_after_that_of_a_table(
    note: Document,
) -> None:
    captions = {figure.caption: False for figure in of_kind(note, Figure)}
    captions |= {table.caption: True for table in of_kind(note, Table)}
    file = written(note)
    assert file.styles["Caption"].paragraph_format.keep_with_next
    for paragraph in file.paragraphs:
        if paragraph.style and paragraph.style.name == "Caption":
            assert paragraph.paragraph_format.keep_with_next is captions[paragraph.text]


def test_articles_are_numbered_by_word_itself_and_each_list_begins_at_one() -> None:
    articles = Articles("Artikel", (("Eerst.",), ("Dan.",)), "Artikel 1")
    note = replace(
        note_of("lichtervelde", "nl"),
        body=(Section("x", "X", (articles, Paragraph(("en",)), articles)),),
        annexes=(),
    )
    file = written(note)
    assert in_style(file, "Note Article") == ["Eerst.", "Dan."] * 2
    numbers = [
        paragraph._p.pPr.numPr.numId.val
        for paragraph in file.paragraphs
        if paragraph.style and paragraph.style.name == "Note Article"
    ]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    apart = Section("x", "X", (replace(articles, first="Article 1er"),))
    assert 'w:lvlText w:val="Article 1er."' in numbering(word.render(replace(note, body=(apart,))))
    assert 'w:lvlText w:val="Artikel %1."' in numbering(word.render(note))


def numbering(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return parts.read("word/numbering.xml").decode()


def test_every_bullet_is_an_item_of_a_list(note: Document) -> None:
    items = [item for block in of_kind(note, Bullets) for item in block.items]
    file = written(note)
    paragraphs = [one for one in file.paragraphs if one.style and one.style.name == "List Bullet"]
    assert len(paragraphs) == len(items)
    assert all(one._p.pPr is not None and one._p.pPr.numPr is not None for one in paragraphs)


def test_controls_of_one_field_are_bound_to_one_place_so_that_filling_one_fills_all(
    note: Document,
) -> None:
    content = rendered(note)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        stores = [
            ElementTree.fromstring(parts.read(name))
            for name in parts.namelist()
            if re.fullmatch(r"customXml/item\d+\.xml", name)
        ]
    (store,) = [one for one in stores if one.tag == "{urn:mic-selector:note}note"]
    values = {one.tag.rpartition("}")[2]: one.text or "" for one in store}
    assert values == {field.id: field.value for field in fields_in(note)}
    for control in docx.Document(io.BytesIO(content)).element.iter(qn("w:sdt")):
        properties = control.find(qn("w:sdtPr"))
        key = properties.find(qn("w:tag")).get(qn("w:val"))
        bound = properties.find(qn("w:dataBinding")).get(qn("w:xpath"))
        assert bound == f"/n:note[1]/n:{key}[1]"
        assert key in values
        assert properties.find(qn("w:text")) is not None


def test_every_open_field_is_a_content_control_that_gives_way(note: Document) -> None:
    controls = list(written(note).element.iter(qn("w:sdt")))
    named = {
        control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")) for control in controls
    }
    assert named == {field.id for field in fields_in(note)}
    assert all(
        control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None for control in controls
    )
    assert all(text_of(control).startswith(f"[{note.fill_in} ") for control in controls)
    numbers = [
        control.find(f"{qn('w:sdtPr')}/{qn('w:id')}").get(qn("w:val")) for control in controls
    ]
    assert len(set(numbers)) == len(numbers)


def test_a_filled_field_stays_a_control_with_its_value() -> None:
    block = Paragraph(("Op ", Field("day", "datum", "1 maart"), "."))
    note = replace(note_of("lichtervelde", "nl"), body=(Section("x", "X", (block,)),), annexes=())
    (control,) = written(note).element.iter(qn("w:sdt"))
    assert text_of(control) == "1 maart"
    assert control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_its_language_title_author_and_date(language: Language) -> None:
    note = replace(short_note("lichtervelde", language), author="An Peeters")
    file = written(note)
    properties = file.core_properties
    assert (properties.title, properties.author) == (note.title, "An Peeters")
    assert properties.created == properties.modified == datetime(2026, 11, 21, tzinfo=UTC)
    assert properties.language.startswith(f"{language}-")
    languages = {one.get(qn("w:val")) for one in file.styles.element.iter(qn("w:lang"))}
    assert languages == {properties.language}


def test_the_address_of_a_page_is_a_link() -> None:
    file = written(note_of(*ODD_NOTES[-1]))
    (link,) = file.element.iter(qn("w:hyperlink"))
    assert file.part.rels[link.get(qn("r:id"))].target_ref == text_of(link)


def test_the_same_document_gives_the_same_content() -> None:
    note = note_of(*ODD_NOTES[-1])
    assert word.render(note) == rendered(note)


def test_a_hostile_name_reads_as_it_was_written() -> None:
    note = short_note("hostile_and_odd_numbers", "fr")
    file = written(note)
    assert HOSTILE in in_style(file, "Title")[0]
    assert HOSTILE in text_of(file.element.body)


def test_the_shipped_template_is_what_the_tool_builds() -> None:
    built = io.BytesIO()
    runpy.run_path(str(ROOT / "tools" / "note_template.py"))["build"]().save(built)
    with zipfile.ZipFile(built) as ours, zipfile.ZipFile(io.BytesIO(shipped_template())) as shipped:
        assert ours.namelist() == shipped.namelist()
        assert all(ours.read(name) == shipped.read(name) for name in ours.namelist())
