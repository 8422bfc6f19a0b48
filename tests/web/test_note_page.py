"""The page of the council note: a preview, what goes into it, what can be filled in, and the
files.
"""

import io
import json
import re
from html import unescape
from pathlib import Path

import docx
import pytest
import streamlit as st
from openpyxl import load_workbook
from pypdf import PdfReader

from mic_selector.files.settings import settings
from mic_selector.files.zip_file import LARGEST_PACKED
from mic_selector.priorities.note import LONG_FIELDS, LONGEST_FIELD, NOTE_SECTIONS
from mic_selector.web.components.note_files import FIRST, MORE
from mic_selector.web.knowledge import shelf
from tests.turns import ALL
from tests.web.conftest import as_text

LANGUAGES = ("nl", "fr", "en")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def at_note(visit, lichtervelde):
    """Return a function that opens the page with the answers of Lichtervelde."""
    return lambda **parameters: visit(lichtervelde, page="note", **parameters)


@pytest.fixture
def handed_out(monkeypatch):
    """Return what each button of the page hands out, by its label: made when somebody presses
    it.
    """
    found = {}
    original = st.download_button

    def noted(label, data, **more):
        found[label] = None if more.get("disabled") else data
        return original(label, data, **more)

    monkeypatch.setattr(st, "download_button", noted)
    return found


@pytest.fixture
def downloads(handed_out):
    """Return a function that makes a file of the page, one of `FIRST` and `MORE`."""
    return lambda visitor, file: handed_out[label(visitor, file)]()


def label(visitor, file):
    return visitor.say(f"note-file-{file.replace('_', '-')}")


PROVE = pytest.mark.prove  # the other languages go through the same code
CHOICES, LEGAL = ("note_choices",), ("note_fields_legal_context",)


def preview(visitor):
    return visitor.html[visitor.html.index('<article class="council-note"') :]


def test_without_answers_the_page_leads_to_the_questions(visit, handed_out):
    visitor = visit(lang="nl", page="note")
    assert visitor.say("note-empty") in visitor.text
    assert re.search(r'<a class="btn primary" href="questions\b', visitor.html)
    assert handed_out == {}


@pytest.mark.parametrize(
    "language", [*(pytest.param(one, marks=PROVE) for one in ("nl", "fr")), "en"]
)
def test_the_preview_is_the_note_in_the_language_of_the_page(at_note, language):
    visitor = at_note(lang=language)
    assert f'<article class="council-note" lang="{language}">' in visitor.html
    assert visitor.say("note-title-of", municipality="Lichtervelde") in as_text(preview(visitor))
    assert "<h1>" not in preview(visitor)


def test_the_note_and_its_files_can_be_in_another_language_than_the_page(at_note, downloads):
    visitor = at_note(lang="nl", unfolded=CHOICES).press("note_language", "fr")
    assert visitor.address["note"] == "fr"
    assert visitor.say.language == "nl"
    assert '<article class="council-note" lang="fr">' in visitor.html
    # So are its files, which are those of the answers on the page.
    assert "# Lichtervelde" in downloads(visitor, "md").decode()
    assert "commune" in downloads(visitor, "md").decode()


def test_the_note_speaks_only_languages_that_this_server_offers(at_note, monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_LANGUAGES", "nl,fr")
    visitor = at_note(lang="nl", note="en", unfolded=CHOICES)
    assert '<article class="council-note" lang="nl">' in visitor.html
    assert visitor.app.button_group(key="note_language").options == ["Nederlands", "Français"]


@pytest.mark.parametrize("section", NOTE_SECTIONS if ALL else NOTE_SECTIONS[-1:])
def test_a_section_that_is_left_out_is_gone_and_the_address_knows(at_note, section):
    visitor = at_note(lang="nl", unfolded=CHOICES)
    heading = visitor.say(f"note-{section.replace('_', '-')}-heading")
    assert f"<h3>{heading}</h3>" in preview(visitor)
    visitor.press("note_sections", [one for one in NOTE_SECTIONS if one != section])
    assert visitor.address["without"] == section
    assert f"<h3>{heading}</h3>" not in preview(visitor)


def test_what_is_filled_in_stands_in_the_note_not_in_the_address_and_is_open_no_longer(at_note):
    visitor = at_note(lang="nl", unfolded=LEGAL)
    field = visitor.app.text_area(key="note_field_legal_ground")
    still_open = f"[{visitor.say('note-fill-in')} {visitor.say('note-field-legal-ground')}]"
    named = f"<li>{visitor.say('note-field-legal-ground')}</li>"  # before the files
    assert still_open in visitor.text
    assert named in visitor.html
    field.set_value('artikel 40 <b onclick="x">')
    visitor.run()
    assert still_open not in visitor.text
    assert named not in visitor.html
    assert "artikel 40 &lt;b onclick=" in visitor.html
    assert "artikel 40" not in str(visitor.address)
    assert "artikel 40" in as_text(preview(visitor.go_to("sources").go_to("note")))


def test_every_field_stands_once_under_its_section_with_how_much_is_filled_in(at_note):
    visitor = at_note(lang="nl")
    for panel in panels(visitor):
        visitor.app.session_state[panel.key] = True
    visitor.run()
    typed = (*visitor.app.text_input, *visitor.app.text_area)
    fields = [one.label for one in typed if one.key != "note_of_tab"]
    assert len(fields) == len(set(fields)) > 20
    legal = visitor.say("note-legal-context-heading")
    assert f"**{legal}** 3 velden" in [one.label for one in panels(visitor)]
    assert f"0 van {len(fields)} ingevuld." in visitor.text
    visitor.app.text_area(key="note_field_legal_ground").set_value("artikel 40")
    visitor.run()
    assert f"1 van {len(fields)} ingevuld." in visitor.text


def of_tab(visitor, text):
    """Hand in what the tab kept, as the page's script does after a reload."""
    visitor.app.text_input(key="note_of_tab").set_value(text)
    return visitor.run()


def test_what_the_tab_kept_is_filled_in_again_after_a_reload(at_note):
    kept = json.dumps({"legal_ground": "Artikel 40.\nArtikel 41.", "called": "city"})
    visitor = of_tab(at_note(lang="nl", unfolded=LEGAL), kept)
    assert "1 van" in visitor.text
    assert "Artikel 40." in as_text(preview(visitor))
    assert visitor.app.text_area(key="note_field_legal_ground").value == "Artikel 40.\nArtikel 41."
    told = [one.value for one in visitor.app.html if r"[\"note\", " in one.value]
    assert "Artikel 41." in told[0]


CANNOT_BE_KEPT = {
    "an unknown field": '{"unheard_of": "x"}',
    "no text": '{"legal_ground": 3}',
    "too long": json.dumps({"legal_ground": "x" * (LONGEST_FIELD + 1)}),
    "a bomb": "[" * 10_000,
    "no JSON": "no JSON",
}


def test_what_the_tab_cannot_have_kept_fills_in_nothing(at_note):
    visitor = at_note(lang="nl")
    for what, text in CANNOT_BE_KEPT.items():
        of_tab(visitor, text)
        assert re.search(r"\b0 van \d+ ingevuld", visitor.text), what


def test_what_was_filled_in_here_is_not_overwritten_by_the_tab(at_note):
    visitor = at_note(lang="nl", unfolded=LEGAL)
    visitor.app.text_area(key="note_field_legal_ground").set_value("Artikel 40.")
    visitor.run()
    of_tab(visitor, json.dumps({"legal_ground": "Artikel 1."}))
    assert visitor.app.text_area(key="note_field_legal_ground").value == "Artikel 40."


def test_a_text_that_is_too_long_stays_in_its_field_and_is_told_of(at_note):
    visitor = at_note(lang="nl", unfolded=LEGAL)
    typed = "Artikel 40. " * (LONGEST_FIELD // 10)
    visitor.app.text_area(key="note_field_legal_ground").set_value(typed)
    visitor.run()
    said = visitor.say("fault-string-too-long", max_length=str(LONGEST_FIELD))
    assert visitor.errors == [said]
    assert visitor.run().app.text_area(key="note_field_legal_ground").value == typed
    assert "Artikel 40." not in as_text(preview(visitor))
    visitor.app.text_area(key="note_field_legal_ground").set_value("Artikel 40.")
    assert visitor.run().errors == []
    assert "Artikel 40." in as_text(preview(visitor))


def test_a_body_is_offered_with_its_article_in_the_language_of_the_note(at_note):
    visitor = at_note(lang="nl", note="fr", unfolded=("note_fields_decision",))
    visitor.press("note_body_competent_body", "le conseil communal")
    assert visitor.app.text_input(key="note_field_competent_body").value == "le conseil communal"
    assert "le conseil communal" in as_text(preview(visitor))


def test_our_own_legal_grounds_are_offered_as_examples(at_note, monkeypatch, tmp_path):
    own = 'legal_grounds: {legal_ground: [{nl: "artikel 40"}, {nl: "artikel 41"}]}'
    (tmp_path / "note.yaml").write_text(own, encoding="utf-8")
    monkeypatch.setenv("MIC_SELECTOR_DATA", str(tmp_path))
    shelf.cache_clear()
    visitor = at_note(lang="nl", unfolded=LEGAL)
    offers = visitor.app.button_group(key="note_grounds_legal_ground")
    assert offers.options == [
        visitor.say("note-grounds-offer", ground=one) for one in ("artikel 40", "artikel 41")
    ]
    assert "artikel 40" not in as_text(preview(visitor))
    field = visitor.app.text_area(key="note_field_legal_ground")
    field.set_value("eigen grond").run()
    visitor.press("note_grounds_legal_ground", ["artikel 41"])
    assert visitor.app.text_area(key="note_field_legal_ground").value == "eigen grond\nartikel 41"
    assert "<br>artikel 41" in preview(visitor)
    shelf.cache_clear()


@pytest.mark.parametrize("length", ["one-page", "standard", "full"])
def test_a_page_of_the_note_is_shown_and_the_rest_folded(at_note, length):
    visitor = at_note(lang="nl", length=length)
    shown, _, folded = preview(visitor).partition("<details>")
    assert visitor.say("note-summary-heading") in shown
    decision = f">{visitor.say('note-decision-heading')}<"
    assert (decision in shown) == (length != "full")
    assert (visitor.say("note-preview-rest") in folded) == (length != "one-page")
    assert len(as_text(shown)) < 4500


def test_a_note_names_the_public_address_and_never_a_local_one(at_note, monkeypatch):
    visitor = at_note(lang="nl")
    assert "localhost" not in preview(visitor)
    assert visitor.say("note-answers-file") in as_text(preview(visitor))
    monkeypatch.setenv("MIC_SELECTOR_PUBLIC_ADDRESS", "https://mic.example.org")
    visitor.run()
    assert "https://mic.example.org/?" in preview(visitor)


def test_a_city_is_called_a_city(at_note):
    visitor = at_note(lang="nl", unfolded=CHOICES)
    assert "voor de gemeente Lichtervelde" in as_text(preview(visitor))
    visitor.press("note_called", "city")
    assert "voor de stad Lichtervelde" in as_text(preview(visitor))


def panels(visitor):
    return [one for one in visitor.app.expander if one.label.startswith("**")]


def test_the_date_can_be_chosen_and_is_not_in_the_address(at_note, downloads):
    visitor = at_note(lang="nl", unfolded=CHOICES)
    address = visitor.address
    visitor.app.text_input(key="note_date").set_value("28.1.2027")
    visitor.run()
    assert "28 januari 2027" in as_text(preview(visitor))
    # What is no date changes nothing, and says so.
    visitor.app.text_input(key="note_date").set_value("30/2/2027")
    visitor.run()
    unread = visitor.say("note-date-unread", written="30/2/2027", day="28 januari 2027")
    assert unread in visitor.text
    assert "28 januari 2027" in as_text(preview(visitor))
    assert visitor.address == address
    assert "28 januari 2027" in as_text(preview(visitor.go_to("sources").go_to("note")))
    assert b"28 januari 2027" in downloads(visitor, "md")


@pytest.mark.parametrize("language", LANGUAGES if ALL else ["fr"])
def test_all_files_are_handed_out_word_and_pdf_first_and_made_when_asked_for(
    at_note, handed_out, downloads, language
):
    visitor = at_note(lang=language)
    files = (*FIRST, *MORE)
    assert list(handed_out) == [
        *(label(visitor, file) for file in files),
        visitor.say("note-template-get"),
    ]
    assert FIRST == ("docx", "pdf")
    assert all(callable(handed_out[label(visitor, file)]) for file in files)
    title = visitor.say("note-title-of", municipality="Lichtervelde")
    assert docx.Document(io.BytesIO(downloads(visitor, "docx"))).core_properties.title == title
    assert PdfReader(io.BytesIO(downloads(visitor, "pdf"))).metadata.title == title
    assert title in unescape(downloads(visitor, "html").decode())
    assert title in downloads(visitor, "md").decode()
    first_sheet = load_workbook(io.BytesIO(downloads(visitor, "xlsx"))).sheetnames[0]
    assert first_sheet == visitor.say("sheet-ranking")
    assert visitor.say("note-approach") in downloads(visitor, "csv").decode()
    assert len(PdfReader(io.BytesIO(downloads(visitor, "handout"))).pages) == 1
    assert len(PdfReader(io.BytesIO(downloads(visitor, "worksheet"))).pages) == 1
    assert len(PdfReader(io.BytesIO(downloads(visitor, "worksheet_large"))).pages) > 1


def test_a_template_with_a_fault_is_named_at_once_and_the_other_files_stay(at_note, handed_out):
    own = docx.Document()
    own.add_paragraph("{{ nota }}")
    visitor = at_note(lang="nl")
    give(visitor, own)
    (said,) = visitor.errors
    assert "eigen.docx" in said
    assert "{{ nota }}" in said
    assert visitor.say("note-no-word") in visitor.warnings
    assert [name for name, data in handed_out.items() if data is None] == [label(visitor, "docx")]


def test_a_template_of_ones_own_is_filled_until_somebody_says_otherwise(at_note, downloads):
    own = docx.Document()
    own.add_paragraph("Onze huisstijl")
    own.add_paragraph("{{ note }}")
    visitor = at_note(lang="nl")
    give(visitor, own)
    visitor.app.session_state["own_sheets"] = True
    visitor.go_to("own-data")
    assert visitor.say("own-sheet-get") in [one.label for one in visitor.app.get("download_button")]
    visitor.go_to("note")
    assert visitor.say("note-template-used", file="eigen.docx") in visitor.text
    assert docx.Document(io.BytesIO(downloads(visitor, "docx"))).paragraphs[0].text == (
        "Onze huisstijl"
    )
    visitor.app.button(key="note_template_drop").click().run()
    assert visitor.say("note-template-used", file="eigen.docx") not in visitor.text


def test_what_a_template_may_weigh_is_the_same_in_page_server_and_documentation(at_note):
    visitor = at_note(lang="nl")
    (uploader,) = visitor.app.file_uploader
    (stated,) = re.findall(r"At most (\d+) MB", (ROOT / "docs" / "council-note.md").read_text())
    assert uploader.proto.max_upload_size_mb == settings().largest_upload == int(stated)
    assert f"hoogstens {stated} MB" in visitor.text
    assert int(stated) * 1024**2 == LARGEST_PACKED


def give(visitor, file):
    saved = io.BytesIO()
    file.save(saved)
    (uploader,) = visitor.app.file_uploader
    uploader.set_value(("eigen.docx", saved.getvalue(), "application/octet-stream"))
    visitor.run()


def test_a_combination_picked_elsewhere_stands_in_the_note(visit, lichtervelde):
    visitor = visit(lichtervelde, lang="nl", page="combine").press(
        "combination", ["twinning", "networks"]
    )
    assert visitor.address["combine"] == "twinning.networks"
    visitor.go_to("note")
    assert f"<h4>{visitor.say('note-combination-heading')}</h4>" in preview(visitor)


def test_a_hostile_name_stays_text(visit, lichtervelde, downloads):
    hostile = "<img src=x onerror=alert(1)> {{ 7*7 }} =1+1"
    visitor = visit({**lichtervelde, "municipality": hostile}, lang="nl", page="note")
    assert "<img src=x" not in visitor.html
    assert hostile in as_text(preview(visitor))
    assert "<img src=x" not in downloads(visitor, "html").decode()


@pytest.mark.parametrize(
    "language", ["nl", *(pytest.param(one, marks=PROVE) for one in ("fr", "en"))]
)
def test_a_long_text_of_ones_own_is_warned_of_on_the_page(at_note, language):
    visitor = at_note(lang=language)
    warning = visitor.say("note-too-long", pages=4)
    assert warning not in [one.value for one in visitor.app.warning]
    visitor.app.session_state["note_fields"] = dict.fromkeys(LONG_FIELDS, "woord " * 300)
    visitor.app.run()
    assert [one.value for one in visitor.app.warning] == [warning]
