"""The page of the council note: a preview, what goes into it, what can be filled in, and the
files.
"""

import io
from datetime import date
from html import unescape

import docx
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from mic_selector.priorities.address import NOTE_SECTIONS
from mic_selector.web.components.note_files import _FILES
from tests.web.conftest import as_text

LANGUAGES = ("nl", "fr", "en")


@pytest.fixture
def at_note(visit, lichtervelde):
    """Return a function that opens the page with the answers of Lichtervelde."""
    return lambda **parameters: visit(lichtervelde, **parameters).go_to("note")


def downloads(visitor):
    """Return the files that can be downloaded, by the name of their button."""
    runtime = visitor.app.session_state["note_files"]
    return runtime[1]


def make(visitor):
    return visitor.click(visitor.say("note-make"))


def preview(visitor):
    return visitor.html[visitor.html.index('<article class="council-note"') :]


def test_without_answers_the_page_says_what_to_do_first(visit):
    visitor = visit(lang="nl").go_to("note")
    assert visitor.say("answer-first") in visitor.text
    assert not [button for button in visitor.app.button if button.label == visitor.say("note-make")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_preview_is_the_note_in_the_language_of_the_page(at_note, language):
    visitor = at_note(lang=language)
    assert f'<article class="council-note" lang="{language}">' in visitor.html
    assert visitor.say("note-title-of", municipality="Lichtervelde") in as_text(preview(visitor))
    assert "<h1>" not in preview(visitor)


def test_the_note_can_be_in_another_language_than_the_page(at_note):
    visitor = at_note(lang="nl").press("note_language", "fr")
    assert visitor.address["note"] == "fr"
    assert visitor.say.language == "nl"
    assert '<article class="council-note" lang="fr">' in visitor.html


@pytest.mark.parametrize("section", NOTE_SECTIONS)
def test_a_section_that_is_left_out_is_gone_and_the_address_knows(at_note, section):
    visitor = at_note(lang="nl")
    heading = visitor.say(f"note-{section.replace('_', '-')}-heading")
    assert f"<h3>{heading}</h3>" in preview(visitor)
    visitor.press("note_sections", [one for one in NOTE_SECTIONS if one != section])
    assert visitor.address["without"] == section
    assert f"<h3>{heading}</h3>" not in preview(visitor)


def test_what_is_filled_in_stands_in_the_note_and_not_in_the_address(at_note):
    visitor = at_note(lang="nl")
    visitor.app.session_state["note_fields_panel"] = True
    visitor.run()
    field = visitor.app.text_input(key="note_field_legal_ground")
    still_open = f"[{visitor.say('note-fill-in')} {visitor.say('note-field-legal-ground')}]"
    assert still_open in visitor.text
    field.set_value('artikel 40 <b onclick="x">')
    visitor.run()
    assert still_open not in visitor.text
    assert "artikel 40 &lt;b onclick=" in visitor.html
    assert "artikel 40" not in str(visitor.address)
    assert "artikel 40" in as_text(preview(visitor.go_to("choose").go_to("note")))


def test_the_date_can_be_chosen_and_is_not_in_the_address(at_note):
    visitor = at_note(lang="nl")
    address = visitor.address
    visitor.app.date_input(key="note_date").set_value(date(2027, 1, 28))
    visitor.run()
    assert "28 januari 2027" in as_text(preview(visitor))
    assert visitor.address == address
    assert "28 januari 2027" in as_text(preview(visitor.go_to("choose").go_to("note")))
    assert b"28 januari 2027" in downloads(make(visitor))["md"]


def test_nothing_is_made_before_it_is_asked_for(at_note):
    visitor = at_note(lang="nl")
    assert "note_files" not in visitor.app.session_state
    assert {button.proto.label for button in visitor.app.get("download_button")} == {
        visitor.say("note-template-get")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_files_are_made_and_handed_out(at_note, language):
    visitor = make(at_note(lang=language))
    buttons = [button.proto.label for button in visitor.app.get("download_button")]
    assert buttons[1:] == [visitor.say(f"note-file-{file.replace('_', '-')}") for file in _FILES]
    assert visitor.say("note-made") in visitor.text
    files = downloads(visitor)
    title = visitor.say("note-title-of", municipality="Lichtervelde")
    assert docx.Document(io.BytesIO(files["docx"])).core_properties.title == title
    assert PdfReader(io.BytesIO(files["pdf"])).metadata.title == title
    assert title in unescape(files["html"].decode())
    assert title in files["md"].decode()
    assert load_workbook(io.BytesIO(files["xlsx"])).sheetnames[0] == visitor.say("sheet-ranking")
    assert len(PdfReader(io.BytesIO(files["handout"])).pages) == 1
    assert len(PdfReader(io.BytesIO(files["worksheet"])).pages) == 1
    assert len(PdfReader(io.BytesIO(files["worksheet_large"])).pages) > 1


def test_files_of_other_answers_are_not_handed_out(at_note):
    visitor = make(at_note(lang="nl")).press("note_language", "fr")
    assert visitor.say("note-changed") in visitor.text
    assert len(visitor.app.get("download_button")) == 1


def test_a_template_of_ones_own_is_filled(at_note):
    own = docx.Document()
    own.add_paragraph("Onze huisstijl")
    own.add_paragraph("{{ note }}")
    visitor = at_note(lang="nl")
    give(visitor, own)
    assert (
        docx.Document(io.BytesIO(downloads(make(visitor))["docx"])).paragraphs[0].text
        == "Onze huisstijl"
    )


def test_a_template_with_a_fault_is_named_and_the_other_files_are_made(at_note):
    own = docx.Document()
    own.add_paragraph("{{ nota }}")
    visitor = at_note(lang="nl")
    give(visitor, own)
    make(visitor)
    (said,) = visitor.errors
    assert "eigen.docx" in said
    assert "{{ nota }}" in said
    assert visitor.say("note-not-made") in visitor.text
    assert set(downloads(visitor)) == set(_FILES) - {"docx"}


def give(visitor, file):
    saved = io.BytesIO()
    file.save(saved)
    (uploader,) = visitor.app.file_uploader
    uploader.set_value(("eigen.docx", saved.getvalue(), "application/octet-stream"))
    visitor.run()


def test_a_combination_picked_elsewhere_stands_in_the_note(visit, lichtervelde):
    visitor = (
        visit(lichtervelde, lang="nl")
        .go_to("combine")
        .press("combination", ["twinning", "networks"])
    )
    assert visitor.address["combine"] == "twinning.networks"
    visitor.go_to("note")
    assert f"<h4>{visitor.say('note-combination-heading')}</h4>" in preview(visitor)


def test_a_hostile_name_stays_text(visit, lichtervelde):
    hostile = "<img src=x onerror=alert(1)> {{ 7*7 }} =1+1"
    visitor = visit({**lichtervelde, "municipality": hostile}, lang="nl").go_to("note")
    assert "<img src=x" not in visitor.html
    assert hostile in as_text(preview(visitor))
    make(visitor)
    assert "<img src=x" not in downloads(visitor)["html"].decode()
