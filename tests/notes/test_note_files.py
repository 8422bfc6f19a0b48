"""Every file that can be made: it is made, and soon. What stands in each is tested for each kind of
file, on every input.
"""

import io
from dataclasses import replace
from time import process_time
from types import MappingProxyType

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PageObject, PdfReader

from mic_selector.files.messages import Language
from mic_selector.notes import markdown, portable, webpage, word
from mic_selector.notes.compose import compose
from mic_selector.notes.document import fields_in, fields_within
from mic_selector.notes.files import ENDINGS, note_file
from mic_selector.notes.outline import ONE_PAGE
from tests.notes.conftest import Given, inputs, note_of, settings_in
from tests.notes.reading import pages_in

FIRST_BYTES = {
    ".docx": b"PK",
    ".pdf": b"%PDF",
    ".html": b"<!doctype html>",
    ".md": b"# ",
    ".xlsx": b"PK",
    ".csv": b"\xef\xbb\xbf",
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_file_is_made(ending: str) -> None:
    given = inputs()["every_choice"]
    short = replace(given.view, note_length=ONE_PAGE)
    made = note_file(ending, given.catalogue, short, settings_in("fr"))
    assert made.startswith(FIRST_BYTES[ending])


@pytest.mark.prove
@pytest.mark.parametrize("ending", ENDINGS)
def test_every_file_takes_less_than_two_seconds_of_the_process(
    given: Given, language: Language, ending: str
) -> None:
    start = process_time()
    note_file(ending, given.catalogue, given.view, settings_in(language))
    assert process_time() - start < 2


def test_lines_that_were_typed_stay_lines_and_other_ends_of_lines_do_not() -> None:
    typed = MappingProxyType({"legal_ground": "artikel 40\r\nartikel 41\n# artikel 42"})
    settings = replace(settings_in("nl"), fields=typed)
    given = inputs()["lichtervelde"]
    wanted = replace(given.view.priorities, municipality="Lichter\nvelde")
    note = compose(given.catalogue, replace(given.view, priorities=wanted), settings)
    (place,) = (
        one for one in note.body if "legal_ground" in {kept.id for kept in fields_within(one)}
    )
    note = replace(note, body=(place,), annexes=())
    assert note.title.startswith("Lichter velde")
    (ground,) = [one for one in fields_in(note) if one.id == "legal_ground"]
    assert ground.value.splitlines() == ["artikel 40", "artikel 41", "# artikel 42"]
    assert "artikel 40<br>artikel 41<br># artikel 42" in webpage.render(note)
    assert "- artikel 40\\\nartikel 41\\\n\\# artikel 42\n" in markdown.render(note)
    on_paper = "\n".join(pages_in(portable.render(note))).replace("\r", "")
    assert "artikel 40\nartikel 41\n# artikel 42" in on_paper
    body = docx.Document(io.BytesIO(word.render(note))).element
    (control,) = body.xpath("//w:sdt[w:sdtPr/w:tag/@w:val='legal_ground']")
    (kind,) = control.iter(qn("w:text"))
    assert kind.get(qn("w:multiLine")) == "1"
    assert len(list(control.iter(qn("w:br")))) == 2


def test_titles_in_another_language_are_marked_as_such() -> None:
    note = note_of("lichtervelde", "nl")
    title = inputs()["lichtervelde"].catalogue.documents["vvsg_en"].title
    listed = tuple(one for one in note.annexes if title in repr(one))
    note = replace(note, body=note.body[:1], annexes=listed)
    assert f'<span lang="en">{title}</span>' in webpage.render(note)
    body = docx.Document(io.BytesIO(word.render(note))).element
    (run,) = body.xpath(f"//w:r[w:t='{title}']")
    assert run.xpath("w:rPr/w:lang/@w:val") == ["en"]
    pages = PdfReader(io.BytesIO(portable.render(note))).pages
    assert any(b"/Lang(en)" in squeezed_content(page) for page in pages)


def squeezed_content(page: PageObject) -> bytes:
    contents = page.get_contents()
    return contents.get_data().replace(b" ", b"") if contents is not None else b""
