"""The note as Markdown: read back by a parser, it says what the document says, and nothing in it
became markup.
"""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from mic_selector.notes import markdown
from mic_selector.notes.document import Bullets, Document, Paragraph, Section, Table
from mic_selector.notes.plain import shown
from tests.notes.conftest import HOSTILE, ODD_NOTES, note_of
from tests.notes.reading import sections

NOTES = ODD_NOTES

READER = MarkdownIt("commonmark", {"html": True}).enable("table")


def flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def said(token: Token) -> str:
    """Return the words of a line, as a reader sees them."""
    return "".join(" " if one.type == "softbreak" else one.content for one in token.children or [])


def lines_within(tokens: list[Token], kind: str) -> list[str]:
    """Return the lines in elements of a kind."""
    opened = [number for number, token in enumerate(tokens) if token.type == f"{kind}_open"]
    return [
        said(next(token for token in tokens[number:] if token.type == "inline"))
        for number in opened
    ]


def test_the_same_document_gives_the_same_text(note: Document) -> None:
    assert markdown.render(note) == markdown.render(note)


def test_every_heading_is_one_and_there_is_no_other(note: Document) -> None:
    headings = [note.title, *(section.heading for section in sections(note))]
    if note.annexes:
        headings.insert(headings.index(note.annexes[0].heading), note.annexes_heading)
    assert lines_within(READER.parse(markdown.render(note)), "heading") == headings


def test_every_table_has_its_cells_in_their_place(note: Document) -> None:
    tables = [
        block for section in sections(note) for block in section.blocks if isinstance(block, Table)
    ]
    cells = [shown(note, cell).strip() for table in tables for row in table.rows for cell in row]
    tokens = READER.parse(markdown.render(note))
    assert lines_within(tokens, "td") == cells
    titles = [column.title for table in tables for column in table.columns]
    assert lines_within(tokens, "th") == titles


def test_every_item_of_a_list_is_one_line_of_a_flat_list(note: Document) -> None:
    lists = [
        block
        for section in sections(note)
        for block in section.blocks
        if isinstance(block, Bullets)
    ]
    items = [
        "".join(shown(note, piece) for piece in item).strip()
        for block in lists
        for item in block.items
    ]
    assert lines_within(READER.parse(markdown.render(note)), "list_item") == items


def test_no_text_becomes_html_code_or_a_link(note: Document) -> None:
    kinds = {token.type for token in flat(READER.parse(markdown.render(note)))}
    assert not kinds & {
        "html_inline",
        "html_block",
        "code_inline",
        "code_block",
        "fence",
        "image",
        "hr",
    }


def test_only_the_address_of_a_page_is_a_link() -> None:
    tokens = flat(READER.parse(markdown.render(note_of("hostile_and_odd_numbers", "en"))))
    links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
    assert links
    assert all(str(link).startswith("https://") for link in links)


def test_a_hostile_name_reads_as_it_was_written() -> None:
    note = note_of("hostile_and_odd_numbers", "nl")
    assert HOSTILE in lines_within(READER.parse(markdown.render(note)), "heading")[0]


def test_a_text_that_begins_like_a_list_stays_a_paragraph() -> None:
    starts = (
        "+ plus",
        "- minus",
        "1. one",
        "2) two",
        "# three",
        "> four",
        "=== five",
        "    six",
        "~~~",
        "---",
        ": x",
    )
    blocks = tuple(Paragraph((text,)) for text in starts)
    note = note_of("lichtervelde", "en")
    note = Document(
        title=note.title,
        subject="",
        language="en",
        author="",
        drafted=note.drafted,
        fill_in="",
        body=(Section("x", "Heading", blocks),),
    )
    tokens = READER.parse(markdown.render(note))
    assert lines_within(tokens, "paragraph") == [text.strip() for text in starts]
