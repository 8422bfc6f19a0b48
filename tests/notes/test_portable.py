"""The PDF files: tagged, declared PDF/UA-1, with bookmarks; the handout on one page; the worksheet
with every box.
"""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pypdfium2
import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject

from mic_selector.catalogue import Catalogue
from mic_selector.files.messages import LANGUAGES, Language
from mic_selector.notes import portable
from mic_selector.notes.document import (
    Bullets,
    Column,
    Document,
    Figure,
    Paragraph,
    Section,
    Table,
)
from mic_selector.notes.handout import compose_handout
from mic_selector.notes.worksheet import compose_worksheet
from tests.notes.conftest import (
    HOSTILE,
    ODD_NOTES,
    Given,
    inputs,
    note_of,
    settings_in,
    short_note,
)
from tests.notes.reading import pages_in, sections, squeezed, text_in
from tests.strategies import shipped
from tests.turns import ALL

NOTES = ODD_NOTES if ALL else ODD_NOTES[1:]
A4 = (595, 842)
# In points: office printers leave a little less than a centimetre at the edges of a sheet.
UNPRINTABLE = 26


def read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


@cache
def content(note: Document) -> bytes:
    """Return the PDF file of a note, made once for all tests."""
    return portable.render(note)


@cache
def rendered(note: Document) -> PdfReader:
    """Return the same, read."""
    return read(content(note))


def lowest_letter(made: bytes) -> float:
    """Return how far from the lower edge of its page the lowest letter of a file stands."""
    heights: list[float] = []
    for page in pypdfium2.PdfDocument(made):
        text = page.get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        heights += [bottom for _left, bottom, _right, _top in boxes]
    return min(heights)


def tags(pdf: PdfReader) -> Iterator[DictionaryObject]:
    """Yield every tag of the structure tree."""
    waiting: list[Any] = [pdf.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        one = waiting.pop()
        one = one.get_object() if isinstance(one, IndirectObject) else one
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            if "/S" in one:
                yield one
            waiting += [one["/K"]] if "/K" in one else []


def assert_declared(pdf: PdfReader, title: str, language: str) -> None:
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert str(root["/Lang"]).startswith(language)
    assert pdf.metadata is not None
    assert pdf.metadata.title == title
    assert re.search(rb"pdfuaid:part>1<", root["/Metadata"].get_data())
    assert all(
        "/FontDescriptor" not in font or embedded(font)
        for page in pdf.pages
        for font in fonts(page)
    )


def fonts(page: Any) -> list[Any]:
    found = page["/Resources"].get("/Font", {})
    descendants = [
        font.get_object().get("/DescendantFonts", [font])[0].get_object() for font in found.values()
    ]
    return list(descendants)


def embedded(font: Any) -> bool:
    return any(
        name in font["/FontDescriptor"] for name in ("/FontFile", "/FontFile2", "/FontFile3")
    )


# The note


def test_the_note_is_declared_and_says_its_language_and_title(note: Document) -> None:
    assert_declared(rendered(note), note.title, note.language)


def test_every_heading_is_a_bookmark(note: Document) -> None:
    def names(outline: list[Any]) -> list[str]:
        return [
            name
            for one in outline
            for name in (names(one) if isinstance(one, list) else [one.title])
        ]

    bookmarks = names(rendered(note).outline)
    assert [section.heading for section in sections(note)] == [
        name for name in bookmarks if name != note.annexes_heading
    ]


def test_every_picture_has_a_text_instead_and_every_table_its_header(note: Document) -> None:
    found = list(tags(rendered(note)))
    blocks = [block for section in sections(note) for block in section.blocks]
    texts = sorted(str(tag["/Alt"]) for tag in found if "/Alt" in tag)
    assert [block.alt for block in blocks if isinstance(block, Figure)]
    assert texts == sorted(block.alt for block in blocks if isinstance(block, Figure))
    columns = sum(len(block.columns) for block in blocks if isinstance(block, Table))
    assert sum(tag["/S"] == "/TH" for tag in found) >= columns


def test_the_first_cell_of_a_row_is_its_heading(note: Document) -> None:
    rows = [tag for tag in tags(rendered(note)) if tag["/S"] == "/TR"]
    firsts = [row["/K"][0].get_object() for row in rows]
    assert all(first["/S"] == "/TH" for first in firsts)
    scopes = [
        attribute["/Scope"]
        for first in firsts
        for attribute in first["/A"]
        if attribute["/O"] == "/Table"
    ]
    tables = [block for one in sections(note) for block in one.blocks if isinstance(block, Table)]
    assert scopes.count("/Row") == sum(len(table.rows) for table in tables)
    assert scopes.count("/Column") == len(scopes) - scopes.count("/Row")


def test_every_cell_of_every_table_can_be_read(note: Document) -> None:
    text = text_in(content(note))
    for section in sections(note):
        for block in section.blocks:
            if isinstance(block, Table):
                assert all(
                    squeezed(cell) in text
                    for row in block.rows
                    for cell in row
                    if isinstance(cell, str)
                )


def test_the_pages_are_numbered() -> None:
    pages = pages_in(content(note_of(*ODD_NOTES[-1])))
    assert len(pages) > 5
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page


def test_the_same_document_gives_the_same_content() -> None:
    note = note_of(*ODD_NOTES[-1])
    assert portable.render(note) == content(note)


def test_a_hostile_name_reads_as_it_was_written() -> None:
    note = short_note("hostile_and_odd_numbers", "fr")
    assert squeezed(HOSTILE) in text_in(content(note))
    metadata = rendered(note).metadata
    assert metadata is not None
    assert HOSTILE in str(metadata.title)


@pytest.mark.parametrize(
    "name", ["Gent 中文", "Gent 😀", "Gent 👩‍🚀", "Gent \u202e", "Gent \ue000"]
)
def test_a_name_that_no_font_can_show_does_not_keep_the_note_from_being_made(name: str) -> None:
    note = note_of("lichtervelde", "nl")
    note = replace(note, title=name, body=note.body[:1], annexes=())
    assert "Gent" in pages_in(content(note))[0]


def test_the_author_and_the_date_stand_in_the_file() -> None:
    note = note_of("lichtervelde", "nl")
    note = replace(note, author="An Peeters", body=note.body[:1], annexes=())
    metadata = rendered(note).metadata
    assert metadata is not None
    assert metadata.author == "An Peeters"
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == note.drafted


# The handout and the worksheet


def test_the_handout_is_one_page_with_three_sentences_and_a_picture(
    given: Given, language: Language
) -> None:
    handout = compose_handout(given.catalogue, given.view, settings_in(language))
    made = portable.render_handout(handout)
    pdf = read(made)
    (page,) = pdf.pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == A4
    assert_declared(pdf, handout.title, language)
    text = text_in(made)
    for heading, sentence in handout.sentences:
        assert squeezed(heading) in text
        assert squeezed(sentence) in text
    assert [str(tag["/Alt"]) for tag in tags(pdf) if "/Alt" in tag] == [handout.figure.alt]
    assert lowest_letter(made) > UNPRINTABLE


@pytest.mark.parametrize(
    ("language", "large"), [*((language, False) for language in LANGUAGES), ("fr", True)]
)
def test_the_worksheet_asks_everything_and_is_one_page_in_ordinary_print(
    catalogue: Catalogue, language: Language, large: bool
) -> None:
    worksheet = compose_worksheet(catalogue, language)
    made = portable.render_worksheet(worksheet, large)
    pdf = read(made)
    assert_declared(pdf, worksheet.title, language)
    assert (len(pdf.pages) == 1) != large
    assert lowest_letter(made) > UNPRINTABLE
    text = text_in(made)
    for group in worksheet.groups:
        for question in group.questions:
            assert squeezed(f"{question.number}. {question.text}") in text
            assert all(squeezed(step) in text for step in (*question.steps, *question.directions))
    questions = sum(len(group.questions) for group in worksheet.groups)
    assert text.count(squeezed(worksheet.no_opinion)) >= questions


def test_large_print_is_at_least_18_points(catalogue: Catalogue) -> None:
    sizes: list[float] = []
    pages = read(portable.render_worksheet(compose_worksheet(catalogue, "nl"), large=True)).pages
    for page in pages:
        page.extract_text(
            visitor_text=lambda text, _cm, tm, _font, size: (
                sizes.append(size * abs(tm[0])) if text.strip() else None
            )
        )
    body = sorted(sizes)[len(sizes) // 2]
    assert body >= 18


# What is read aloud, and what stays on the page


def texts_passed_over(pages: Iterable[PageObject], pdf: PdfReader) -> int:
    """Return how many pieces of text stand on pages of a file that are not read aloud."""
    found = 0
    for page in pages:
        around: list[bool] = []
        for operands, operator in ContentStream(page.get_contents(), pdf).operations:
            if operator in (b"BDC", b"BMC"):
                around.append(operands[0] == "/Artifact")
            elif operator == b"EMC":
                around.pop()
            elif operator in (b"Tj", b"TJ"):
                found += any(around)
    return found


@pytest.mark.parametrize("large", [False, True])
def test_the_feet_of_handout_and_worksheet_are_read_aloud(
    catalogue: Catalogue, large: bool
) -> None:
    given = inputs()["lichtervelde"]
    handout = compose_handout(given.catalogue, given.view, settings_in("nl"))
    worksheet = compose_worksheet(catalogue, "nl")
    for made in (portable.render_handout(handout), portable.render_worksheet(worksheet, large)):
        pdf = read(made)
        assert texts_passed_over(pdf.pages, pdf) == 0
    last = text_in(portable.render_worksheet(worksheet, large))
    assert last.endswith(squeezed(worksheet.foot))


def test_the_numbers_of_pages_are_not_read_aloud() -> None:
    pdf = rendered(note_of(*ODD_NOTES[-1]))
    assert texts_passed_over(pdf.pages[:1], pdf) > 0


WORD = "W" * 300
ADDRESS_OF_ONE_PIECE = f"https://stad.gent/{'w' * 300}"


@pytest.mark.parametrize("word", [WORD, ADDRESS_OF_ONE_PIECE])
def test_a_very_long_word_stays_on_the_page(word: str) -> None:
    table = Table(
        "Tabel",
        (Column("Vorm"), Column("Score", True), Column(word)),
        (("x", "1", word), (word, "2", "Andere woorden in een cel")),
    )
    section = Section("summary", word, (Paragraph((word,)), Bullets(((word,),)), table))
    note = replace(note_of("lichtervelde", "nl"), title=word, body=(section,), annexes=())
    handout = replace(
        compose_handout(shipped(), inputs()["lichtervelde"].view, settings_in("nl")),
        title=word,
        sentences=((word, word),),
    )
    for made in (portable.render(note), portable.render_handout(handout)):
        assert squeezed(word) in text_in(made).replace("\u200b", "")
        lines = [line for page in pages_in(made) for line in page.split("\n")]
        # A line has room for so many of these letters, in two cells of small print too.
        assert max(len(squeezed(line.replace("\u200b", ""))) for line in lines) < 150
