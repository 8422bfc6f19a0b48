"""LibreOffice opens the Word files as they are, and what it puts on paper is what the note says."""

import io
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from mic_selector.files.messages import LANGUAGES
from mic_selector.notes import word
from mic_selector.notes.document import Document, Table
from tests.notes.conftest import HOSTILE, NAMES, note_of
from tests.notes.reading import sections
from tests.notes.test_portable import squeezed, text_of
from tests.office.conftest import Convert

NOTES = [(name, language) for name in NAMES for language in LANGUAGES]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory, convert: Convert) -> Path:
    """Return a directory with every note as Word file and as PDF that LibreOffice made of it."""
    made = tmp_path_factory.mktemp("notes")
    for name, language in NOTES:
        (made / f"{name}-{language}.docx").write_bytes(word.render(note_of(name, language)))
    convert(made)
    return made


@pytest.fixture(params=NOTES, ids="-".join)
def pages(request: pytest.FixtureRequest, folder: Path) -> tuple[Document, PdfReader]:
    """Each note with its pages."""
    name, language = request.param
    return note_of(name, language), PdfReader(
        io.BytesIO((folder / f"{name}-{language}.pdf").read_bytes())
    )


def test_every_heading_and_cell_stands_on_paper(pages: tuple[Document, PdfReader]) -> None:
    note, pdf = pages
    text = text_of(pdf)
    assert squeezed(note.title) in text
    for section in sections(note):
        assert squeezed(section.heading) in text
        for block in section.blocks:
            if isinstance(block, Table):
                assert all(
                    squeezed(cell) in text
                    for row in block.rows
                    for cell in row
                    if isinstance(cell, str)
                )


def test_the_pictures_stand_on_paper_and_no_page_is_empty(
    pages: tuple[Document, PdfReader],
) -> None:
    _, pdf = pages
    assert sum(len(page.images) for page in pdf.pages) >= 1
    assert all(len(page.extract_text().strip()) > 40 for page in pdf.pages)


def test_what_is_to_be_filled_in_stands_out_on_paper(pages: tuple[Document, PdfReader]) -> None:
    _, pdf = pages
    yellow = b"1 0.9490196078 0.7490196078 rg"
    assert any(yellow in page.get_contents().get_data() for page in pdf.pages)


def test_every_page_has_its_number(pages: tuple[Document, PdfReader]) -> None:
    _, pdf = pages
    for number, page in enumerate(pdf.pages, 1):
        assert f"{number} / {len(pdf.pages)}" in page.extract_text()


def test_a_hostile_name_reads_as_it_was_written(folder: Path) -> None:
    pdf = PdfReader(io.BytesIO((folder / "hostile_and_odd_numbers-nl.pdf").read_bytes()))
    assert squeezed(HOSTILE) in text_of(pdf)


def test_a_note_in_a_template_of_ones_own_opens_too(tmp_path: Path, convert: Convert) -> None:
    own = docx.Document()
    own.sections[0].header.paragraphs[0].text = "Gemeente Lichtervelde · {{ date }}"
    own.add_paragraph("{{ title }}", "Title")
    own.add_paragraph("{{ note }}")
    saved = io.BytesIO()
    own.save(saved)
    (tmp_path / "own.docx").write_bytes(
        word.render(note_of("lichtervelde", "nl"), saved.getvalue(), "own.docx")
    )
    convert(tmp_path)
    text = text_of(PdfReader(str(tmp_path / "own.pdf")))
    assert squeezed("Gemeente Lichtervelde · 21 november 2026") in text
    assert squeezed(note_of("lichtervelde", "nl").title) in text
