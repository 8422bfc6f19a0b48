"""LibreOffice opens the Word files as they are, and what it puts on paper is what the note says."""

import io
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import docx
import pypdfium2
import pytest
from pypdf import PdfReader

from mic_selector.files.messages import LANGUAGES
from mic_selector.notes import word
from mic_selector.notes.compose import compose
from mic_selector.notes.document import Document, Table, fields_in
from mic_selector.notes.outline import ONE_PAGE, STANDARD
from tests.notes.conftest import HOSTILE, SOME_NOTES, inputs, note_of, settings_in, short_note
from tests.notes.reading import section, sections, squeezed, text_in
from tests.notes.test_lengths import note_in, page_of
from tests.notes.test_space import LONGEST_BODY, everything
from tests.office.conftest import Convert
from tests.strategies import shipped
from tests.turns import ALL

pytestmark = pytest.mark.driven_by("LibreOffice")
# The oddest ones, beside one in a template of its own; what they say is read in tests/notes on all.
ON_PAPER = (
    SOME_NOTES
    if ALL
    else [
        (name, language)
        for name, language in SOME_NOTES
        if name in ("hostile_and_odd_numbers", "ninth")
    ]
)
LONGEST = LANGUAGES if ALL else LANGUAGES[1:2]


class Paper(NamedTuple):
    """A note as LibreOffice puts it on paper: its pages, and the text of each."""

    note: Document
    pdf: PdfReader
    texts: Sequence[str]


@cache
def short_notes() -> Mapping[str, Document]:
    """Return notes that are to be short: the longest on one page, and the one with everything in
    it; in French, which needs most words. In `make prove` more of each, in every language.
    """
    longest = product(("every_choice",), LONGEST)
    notes = {
        f"{name}-{language}-{length}": note_in(inputs()[name], language, note_length=length)
        for name, language in {*(SOME_NOTES if ALL else ()), *longest}
        for length in ((ONE_PAGE, STANDARD) if ALL else (ONE_PAGE,))
    }
    for language in LONGEST:
        notes[f"everything-{language}"] = compose(shipped(), everything(), settings_in(language))
    return notes


def own_template() -> bytes:
    own = docx.Document()
    own.sections[0].header.paragraphs[0].text = "Gemeente Lichtervelde · {{ date }}"
    own.add_paragraph("{{ title }}", "Title")
    own.add_paragraph("{{ note }}")
    saved = io.BytesIO()
    own.save(saved)
    return saved.getvalue()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory, convert: Convert) -> Path:
    """Return a directory with notes as Word files and as the PDF that LibreOffice made of it: it
    takes longer to start than to read them.
    """
    made = tmp_path_factory.mktemp("notes")
    notes = {f"{name}-{language}": note_of(name, language) for name, language in ON_PAPER}
    for key, note in {**notes, **short_notes()}.items():
        (made / f"{key}.docx").write_bytes(word.render(note))
    filled = word.render(short_note(), own_template(), "own.docx")
    (made / "own.docx").write_bytes(filled)
    convert(made)
    return made


def texts_of(file: Path) -> list[str]:
    """Return what stands on each page of a PDF file."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file)]


@pytest.fixture(scope="session", params=ON_PAPER, ids="-".join)
def paper(request: pytest.FixtureRequest, folder: Path) -> Paper:
    """Each note with its pages."""
    name, language = request.param
    pdf = PdfReader(io.BytesIO((folder / f"{name}-{language}.pdf").read_bytes()))
    return Paper(note_of(name, language), pdf, texts_of(folder / f"{name}-{language}.pdf"))


def test_every_heading_and_cell_stands_on_paper(paper: Paper) -> None:
    note, text = paper.note, squeezed("".join(paper.texts))
    assert squeezed(note.title) in text
    for one in sections(note):
        assert squeezed(one.heading) in text
        for block in one.blocks:
            if isinstance(block, Table):
                assert all(
                    squeezed(cell) in text
                    for row in block.rows
                    for cell in row
                    if isinstance(cell, str)
                )


def test_the_pictures_stand_on_paper_and_no_page_is_empty(paper: Paper) -> None:
    assert sum(len(page.images) for page in paper.pdf.pages) >= 1
    assert all(len(text.strip()) > 40 for text in paper.texts)


def test_what_is_to_be_filled_in_can_be_seen_on_paper(paper: Paper) -> None:
    """By its brackets: LibreOffice leaves out the colour of a control that is bound."""
    said = squeezed(" ".join(paper.texts))
    open_fields = [one for one in fields_in(paper.note) if not one.value]
    assert open_fields
    for field in open_fields:
        assert squeezed(f"[{paper.note.fill_in} {field.label}]") in said


def test_every_page_has_its_number(paper: Paper) -> None:
    for number, text in enumerate(paper.texts, 1):
        assert f"{number} / {len(paper.texts)}" in text


def test_a_hostile_name_reads_as_it_was_written(folder: Path) -> None:
    papers = [pdf.read_bytes() for pdf in folder.glob("hostile_and_odd_numbers-*.pdf")]
    assert papers
    assert all(squeezed(HOSTILE) in text_in(paper) for paper in papers)


def test_a_note_in_a_template_of_ones_own_opens_too(folder: Path) -> None:
    text = text_in((folder / "own.pdf").read_bytes())
    assert squeezed("Gemeente Lichtervelde · 21 november 2026") in text
    assert squeezed(note_of("lichtervelde", "nl").title) in text


def test_the_short_notes_are_as_short_in_word(folder: Path) -> None:
    """One page, and four before the annexes with the decision on the first or second; the note
    with everything in it, since a line more may make the difference.
    """
    for key, note in short_notes().items():
        pages = texts_of(folder / f"{key}.pdf")
        if note.is_compact:
            assert len(pages) == 1, key
        else:
            assert page_of(pages, section(note, "decision").heading) <= 2, key
            assert page_of(pages, note.annexes_heading) - 1 <= LONGEST_BODY, key
