"""How much paper a note takes, and what goes to its annexes so that it stays short."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from mic_selector.catalogue import Level
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.notes import portable
from mic_selector.notes.compose import compose
from mic_selector.notes.document import (
    Block,
    Column,
    Document,
    Field,
    Paragraph,
    Section,
    Table,
)
from mic_selector.notes.outline import ONE_PAGE, OUTLINES, STANDARD
from mic_selector.notes.space import is_too_long, kept_short, pages_of, stays_whole
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.links import Alive, Link
from mic_selector.priorities.note import LONG_FIELDS, LONGEST_FIELD
from mic_selector.priorities.view import View
from tests.notes.conftest import DRAFTED, ODD_NOTES, Given, inputs, settings_in
from tests.notes.reading import pages_in, section, sections
from tests.notes.test_lengths import note_in, page_of, pages
from tests.strategies import shipped
from tests.turns import ALL, in_turn

# How they are kept short is the same for all; to put each on paper takes long.
NOTES = ODD_NOTES
# French needs most words.
LONGEST = LANGUAGES if ALL else ("fr",)
LONGEST_BODY = 4
TALL = Table(
    "Caption",
    (Column("Name"), Column("Why")),
    tuple((f"Row {number}", "what is missing is said at length " * 12) for number in range(8)),
)
LINK = Link(
    form="indirect",
    partner="Broederlijk Delen",
    carried_by="dienst mondiale samenwerking",
    alive=Alive.ENDING,
    until=2027,
    amount=10000,
)


def everything() -> View:
    """Return answers whose note says much: musts on all, a combination with growth, and links."""
    high, none = Aim(Direction.AT_LEAST, Level.HIGH), Aim(Direction.AT_MOST, Level.ABSENT)
    wanted = {
        feature: Priority(3, none if feature in shipped().commitments else high, firm=True)
        for feature in shipped().features
    }
    stated = Priorities(MappingProxyType(wanted), municipality="Genk", links=(LINK,) * 8)
    answers = dict.fromkeys(shipped().guidance.readiness, "no")
    return View(
        priorities=stated,
        combination=("city_to_city", "twinning", "networks", "indirect"),
        growth=True,
        readiness=MappingProxyType(answers),
        note_length=STANDARD,
    )


def made_of(*blocks: Block) -> Document:
    return Document(
        title="Title",
        subject="",
        language="en",
        author="",
        drafted=DRAFTED,
        fill_in="fill in:",
        body=(Section("facts", "Facts", blocks),),
    )


def test_standard_decides_at_once_and_leaves_the_rest_to_annexes(
    given: Given, language: Language
) -> None:
    note = note_in(given, language, note_length=STANDARD)
    found = pages(note)
    assert page_of(found, section(note, "decision").heading) <= 2
    assert page_of(found, note.annexes_heading) - 1 <= LONGEST_BODY


def test_the_estimate_is_within_a_page_of_the_pdf(given: Given, language: Language) -> None:
    note = note_in(given, language, note_length=STANDARD)
    on_paper = page_of(pages(note), note.annexes_heading) - 1
    assert on_paper - 1 <= pages_of(note) <= on_paper + 1


@pytest.mark.parametrize("language", LONGEST)
def test_whatever_is_stated_the_body_takes_four_pages_at_most(language: Language) -> None:
    note = compose(shipped(), everything(), settings_in(language))
    found = pages(note)
    assert page_of(found, section(note, "decision").heading) <= 2
    assert page_of(found, note.annexes_heading) - 1 <= LONGEST_BODY


def test_what_goes_to_the_annexes_is_named_where_it_stood(language: Language) -> None:
    note = compose(shipped(), everything(), settings_in(language))
    moved = [one for one in note.annexes if one.id in OUTLINES[STANDARD].movable]
    assert moved
    (named,) = section(note, "facts").blocks
    assert isinstance(named, Paragraph)
    (said,) = named.content
    assert isinstance(said, str)
    assert said.startswith(messages_in(language)("note-in-annexes"))
    assert all(one.heading in said for one in moved)
    # Nothing is lost and nothing stands twice.
    ids = [one.id for one in sections(note)]
    assert len(ids) == len(set(ids))
    assert {"links", "ruled_out", "combination"} <= set(ids)


def test_without_annexes_everything_stays(language: Language) -> None:
    view = replace(everything(), left_out=("annexes",))
    note = compose(shipped(), view, settings_in(language))
    facts = {one.id for one in section(note, "facts").sections}
    assert {"links", "ruled_out", "combination"} <= facts


@pytest.mark.parametrize(("language", "length"), in_turn(LANGUAGES, (ONE_PAGE, STANDARD)))
def test_long_text_of_ones_own_makes_a_note_too_long(language: Language, length: str) -> None:
    """Two thousand letters in each place for sentences are ten pages; none are too long."""
    given = inputs()["lichtervelde"]
    assert not is_too_long(note_in(given, language, note_length=length))
    typed = dict.fromkeys((*LONG_FIELDS, "executive"), "word " * (LONGEST_FIELD // 5))
    filled = replace(settings_in(language), fields=MappingProxyType(typed))
    assert is_too_long(compose(given.catalogue, replace(given.view, note_length=length), filled))


def test_lines_of_a_field_count_each() -> None:
    short = made_of(Paragraph((Field("a", "A", "one"),)))
    long = made_of(Paragraph((Field("a", "A", "\n".join(["one"] * 100)),)))
    assert pages_of(long) - pages_of(short) > 1


def test_a_tall_table_may_run_over_and_a_short_one_stays_whole() -> None:
    assert not stays_whole(TALL)
    assert stays_whole(replace(TALL, rows=TALL.rows[:2]))


def test_a_tall_table_starts_on_the_page_it_is_introduced_on() -> None:
    """Half a page of text and then the table: its first row stands under it, not on the next."""
    half = tuple(Paragraph((f"Line {number}.",)) for number in range(18))
    assert "Row 0" in pages_in(portable.render(made_of(*half, TALL)))[0]


def test_nothing_moves_where_there_is_room() -> None:
    document = replace(made_of(Paragraph(("Short.",))), most_pages=4)
    assert kept_short(document, ("facts",), "In the annexes:") is document
