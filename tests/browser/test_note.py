"""The page of the note: on a phone its files are at hand, on paper it is the note."""

import io
import re
from dataclasses import replace

import docx
import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from mic_selector.files.messages import messages_in
from mic_selector.notes import webpage
from mic_selector.notes.document import Column, Section, Table
from tests.browser.conftest import ALL
from tests.notes.conftest import note_of

SAY = messages_in("nl")
PHONE = {"width": 390, "height": 844}


def download(visitor, file):
    with visitor.page.expect_download() as waiting:
        visitor.page.get_by_role("button", name=SAY(f"note-file-{file}"), exact=True).click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def test_on_a_phone_word_and_pdf_are_one_tap_away_and_the_others_two(tab, lichtervelde):
    visitor = tab(390)
    visitor.page.set_viewport_size(PHONE)
    visitor.open("note", lichtervelde)
    for file in ("docx", "pdf"):
        button = visitor.page.get_by_role("button", name=SAY(f"note-file-{file}"), exact=True)
        box = button.bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"]
        assert box["height"] >= 44
    title = SAY("note-title-of", municipality="Lichtervelde")
    name, word = download(visitor, "docx")
    assert name == f"{SAY('note-file-name')}.docx"
    assert docx.Document(io.BytesIO(word)).core_properties.title == title
    other = visitor.page.get_by_role("button", name=SAY("note-file-handout"), exact=True)
    expect(other).not_to_be_visible()
    visitor.page.get_by_text(SAY("note-more"), exact=True).click()
    expect(other).to_be_visible()
    # A template that the browser holds back is told of, and there is no Word file.
    too_large = {"name": "a.docx", "mimeType": "application/zip", "buffer": bytes(6 * 1024**2)}
    visitor.page.locator(".st-key-note_template input[type=file]").set_input_files(too_large)
    expect(visitor.page.get_by_text(SAY("note-template-held-back", megabytes=5))).to_be_visible()
    word_button = visitor.page.get_by_role("button", name=SAY("note-file-docx"), exact=True)
    expect(word_button).not_to_be_visible()
    assert visitor.errors == []


@pytest.mark.prove
def test_every_file_that_is_shown_comes_down(tab, lichtervelde):
    visitor = tab(390).open("note", lichtervelde)
    name, pdf = download(visitor, "pdf")
    assert name == f"{SAY('note-file-name')}.pdf"
    title = SAY("note-title-of", municipality="Lichtervelde")
    assert PdfReader(io.BytesIO(pdf)).metadata.title == title
    visitor.page.get_by_text(SAY("note-more"), exact=True).click()
    name, handout = download(visitor, "handout")
    assert name == f"{SAY('note-file-name-handout')}.pdf"
    assert len(PdfReader(io.BytesIO(handout)).pages) == 1


BEYOND = """() => {
  const end = document.querySelector(".council-note").getBoundingClientRect().right;
  const parts = document.querySelectorAll(".council-note :is(table, td, tbody th, caption)");
  return [...parts].filter((one) => one.getBoundingClientRect().right > end + 1).length;
}"""


def test_no_table_of_the_file_leaves_the_page(chromium):
    note = note_of("nothing_ruled_out", "nl")
    word = "W" * 120
    table = Table("x", (Column(word), Column("y", True)), (("woord", "1"), (word, "2")))
    odd = replace(note, title=word, body=(Section("summary", word, (table,)),), annexes=())
    page = chromium.new_page()
    for document in (note, odd):
        page.set_content(webpage.render(document))
        for width in (390, 641, 800, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.evaluate(BEYOND) == 0, width
    page.close()


def test_what_is_filled_in_stands_in_the_note_after_a_reload_and_on_paper(tab, lichtervelde):
    visitor = tab().open("note", lichtervelde)
    visitor.page.get_by_text(SAY("note-legal-context-heading"), exact=True).first.click()
    field = visitor.page.get_by_label("Decreet, wet of verordening", exact=True)
    field.fill("artikel 40")
    visitor.press("Tab")
    note = visitor.page.locator(".council-note")
    expect(note).to_contain_text("artikel 40")
    expect(visitor.page.locator(".st-key-note_controls")).to_contain_text(
        re.compile("1 van .. ingevuld")
    )
    expect(field).to_be_visible()  # its section stays open
    visitor.page.reload()
    expect(visitor.settle().page.locator(".council-note")).to_contain_text("artikel 40")
    visitor.page.emulate_media(media="print")
    expect(visitor.page.locator(".st-key-note_controls")).not_to_be_visible()
    paper = visitor.page.locator(".paper")
    assert paper.evaluate("paper => paper.scrollHeight <= paper.clientHeight + 1")
    expect(note.get_by_text(SAY("note-annexes-heading")).first).to_be_visible()
    if ALL:  # tests/web/test_note_page.py hands over what is of another note
        visitor.page.emulate_media(media="null")
        visitor.open("note", {**lichtervelde, "municipality": "Dogbo"})
        visitor.page.wait_for_timeout(1500)
        expect(note).not_to_contain_text("artikel 40")
