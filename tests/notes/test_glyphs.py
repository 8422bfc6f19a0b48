"""Signs that no font of a PDF shows: they give way as a whole, and nothing else does."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from mic_selector.notes import portable
from mic_selector.notes.document import Document, Paragraph, Section
from mic_selector.notes.glyphs import signs
from tests.notes.conftest import note_of

TEXT = "een mooie dag, 1 elf 11"


def text_of(title: str) -> str:
    """Return what stands on paper of a short note with a title."""
    note = note_of("lichtervelde", "nl")
    section = Section("summary", "Kop", (Paragraph((TEXT,)),))
    short: Document = replace(note, title=title, body=(section,), annexes=())
    pdf = PdfReader(io.BytesIO(portable.render(short)))
    return "".join(page.extract_text() for page in pdf.pages)


@pytest.mark.parametrize(
    "sign", ["1️⃣", "e\u20e3", "👩‍🚀", "🇧🇪", "中", "👍🏽", "ж\u0489", "🏴\U000e0067\U000e007f"]
)
def test_a_sign_that_no_font_shows_is_one_mark_and_every_other_letter_stays(sign: str) -> None:
    found = text_of(f"{sign} Gent, elf")
    assert "\ufffd Gent, elf" in found
    assert TEXT in found


def test_a_letter_with_a_mark_that_a_font_has_stays() -> None:
    assert "\ufffd" not in text_of("Liège, Genè\u0301ve, s\u030curba")


@pytest.mark.parametrize(
    ("text", "parts"),
    [("1️⃣ G", ["1️⃣", " ", "G"]), ("🇧🇪🇳🇱", ["🇧🇪", "🇳🇱"]), ("👩‍🚀x", ["👩‍🚀", "x"]), ("", [])],
)
def test_a_sign_is_what_people_see_as_one(text: str, parts: list[str]) -> None:
    assert list(signs(text)) == parts


@pytest.mark.parametrize("turn", ["\u202e", "\u2067", "\u200f", "\u061c"])
def test_a_mark_that_turns_lines_around_does_not(turn: str) -> None:
    assert f"Gent en {TEXT}" in text_of(f"Gent{turn} en {TEXT}")


def test_an_address_in_a_title_does_not_keep_the_note_from_being_made() -> None:
    assert "https://stad.gent" in text_of("Gent, https://stad.gent")
