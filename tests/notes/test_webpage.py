"""The note as one HTML file: whole, readable by anyone, and without anything that runs or is
fetched.
"""

import re
from html.parser import HTMLParser

import pytest

from mic_selector.notes import webpage
from mic_selector.notes.document import Document, Table
from tests.notes.conftest import HOSTILE, ODD_NOTES, note_of
from tests.notes.reading import sections

NOTES = ODD_NOTES


class Read(HTMLParser):
    """What a browser finds: elements with their attributes, and the words between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: dict[str, list[str]] = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "img"):
            self.open.append(tag)
            self.words.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, "an element is closed that is not the last one opened"

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.words[tag][-1] += data

    def attributes(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_the_same_document_gives_the_same_bytes(note: Document) -> None:
    assert webpage.render(note) == webpage.render(note)


def test_the_file_is_whole_and_says_its_language_and_title(note: Document) -> None:
    text = webpage.render(note)
    read = Read(text)
    assert text.startswith("<!doctype html>")
    assert read.open == []
    assert read.attributes("html") == [{"lang": note.language}]
    assert read.words["title"] == [note.title]
    assert read.words["h1"] == [note.title]


def test_every_heading_and_every_table_is_there(note: Document) -> None:
    read = Read(webpage.render(note))
    headings = [text for level in range(2, 7) for text in read.words.get(f"h{level}", [])]
    expected = [section.heading for section in sections(note)] + (
        [note.annexes_heading] if note.annexes else []
    )
    assert sorted(headings) == sorted(expected)
    tables = [
        block for section in sections(note) for block in section.blocks if isinstance(block, Table)
    ]
    assert read.words["caption"] == [table.caption for table in tables]


def test_a_table_names_its_columns_and_rows(note: Document) -> None:
    assert {cell["scope"] for cell in Read(webpage.render(note)).attributes("th")} == {"col", "row"}


def test_every_picture_has_a_text_instead_and_lies_in_the_file(note: Document) -> None:
    pictures = Read(webpage.render(note)).attributes("img")
    assert pictures
    for picture in pictures:
        assert (picture["alt"] or "").strip()
        assert (picture["src"] or "").startswith("data:image/svg+xml;base64,")


def test_nothing_runs_and_nothing_is_fetched(note: Document) -> None:
    read = Read(webpage.render(note))
    tags = {tag for tag, _ in read.elements}
    assert not tags & {"script", "iframe", "object", "embed", "link", "form", "b", "i", "svg"}
    assert not [
        name for _, attributes in read.elements for name in attributes if name.startswith("on")
    ]
    assert all((link["href"] or "").startswith("https://") for link in read.attributes("a"))
    assert not re.search(r"url\(|@import", webpage.style())


def test_a_field_to_fill_in_stands_out_and_a_filled_one_does_not() -> None:
    note = note_of("lichtervelde", "nl")
    marked = Read(webpage.render(note)).words["mark"]
    assert marked
    assert all(text.startswith(f"[{note.fill_in} ") for text in marked)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_hostile_name_reads_as_it_was_written(language: str) -> None:
    read = Read(webpage.render(note_of("hostile_and_odd_numbers", language)))
    assert HOSTILE in read.words["h1"][0]
    assert HOSTILE in read.words["body"][0]


def test_a_page_can_show_it_below_a_title_of_its_own() -> None:
    part = Read(webpage.render_part(note_of("lichtervelde", "fr")))
    assert "h1" not in part.words
    assert part.words["h2"][0] == note_of("lichtervelde", "fr").title
    assert [attributes["lang"] for attributes in part.attributes("article")] == ["fr"]
