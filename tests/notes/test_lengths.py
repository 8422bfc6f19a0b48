"""The note in its three lengths: how many pages, what is said once, and what it proposes."""

import re
from dataclasses import replace
from functools import cache
from types import MappingProxyType

import pytest

from mic_selector.catalogue import Catalogue, Level
from mic_selector.decision import Gap
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.notes import portable
from mic_selector.notes.compose import compose
from mic_selector.notes.document import Articles, Document, Paragraph, Section
from mic_selector.notes.handout import compose_handout
from mic_selector.notes.outline import FULL, ONE_PAGE, OUTLINES, STANDARD
from mic_selector.practices.readiness import readiness
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.file import parse_priorities
from mic_selector.priorities.note import NOTE_PARTS, NOTE_VOICES
from mic_selector.priorities.view import View
from mic_selector.wording.claims import Breaks, FallsOut
from mic_selector.wording.names import Names
from tests.notes.conftest import NAMES, ODD_NOTES, Given, inputs, settings_in
from tests.notes.reading import fields, lines, pages_in, section, sections, texts, written
from tests.turns import in_turn

AT_MOST_MEDIUM = Aim(Direction.AT_MOST, Level.MEDIUM)


def note_in(given: Given, language: Language, **others: object) -> Document:
    return compose(given.catalogue, replace(given.view, **others), settings_in(language))


@cache
def pages(note: Document) -> list[str]:
    """Return what stands on each page of the PDF file of a note, made once for all tests."""
    return pages_in(portable.render(note))


def page_of(found: list[str], heading: str) -> int:
    is_line = re.compile(rf"^\s*{re.escape(heading)}\s*$", re.MULTILINE)
    return next(number for number, text in enumerate(found, 1) if is_line.search(text))


@pytest.mark.parametrize(("input_name", "language"), ODD_NOTES)
def test_one_page_is_one_page(given: Given, language: Language) -> None:
    assert len(pages(note_in(given, language, note_length=ONE_PAGE))) == 1


@pytest.mark.parametrize(("input_name", "language"), ODD_NOTES)
def test_without_a_choice_the_note_is_standard(given: Given, language: Language) -> None:
    assert note_in(given, language, note_length="") == replace_address(
        note_in(given, language, note_length=STANDARD)
    )


def replace_address(note: Document) -> Document:
    """The address says the length only where one was chosen."""
    annexes = tuple(
        replace(one, blocks=tuple(_without_length(block) for block in one.blocks))
        if one.id == "address"
        else one
        for one in note.annexes
    )
    return replace(note, annexes=annexes)


def _without_length(block: object) -> object:
    assert isinstance(block, Paragraph)
    return Paragraph(
        tuple(
            re.sub("&length=standard|length=standard&", "", piece)
            if isinstance(piece, str)
            else piece
            for piece in block.content
        )
    )


@pytest.mark.parametrize(
    ("input_name", "language", "length"), in_turn(NAMES, LANGUAGES, (ONE_PAGE, STANDARD))
)
def test_nothing_is_said_twice_in_the_body(given: Given, language: Language, length: str) -> None:
    note = note_in(given, language, note_length=length)
    said = [
        written(line)
        for one in note.body
        for below in with_all_below(one)
        for block in below.blocks
        if isinstance(block, Paragraph)
        for line in lines(block)
    ]
    # What stands between brackets is still to fill in, and several sentences may ask for it.
    sentences = [one for text in said for one in re.split(r"(?<=\.) ", text) if "[" not in one]
    assert sorted(sentences) == sorted(set(sentences))


def with_all_below(one: Section) -> list[Section]:
    return [one, *(found for below in one.sections for found in with_all_below(below))]


def test_the_summary_names_the_decision(language: Language) -> None:
    say = messages_in(language)
    for name, variant in {
        "lichtervelde": "choose",
        "every_choice": "combine",
        "one_opinion": "after",
        "everything_ruled_out": "not-start",
    }.items():
        given = inputs()[name]
        names = Names(given.catalogue, say)
        summary = section(note_in(given, language), "summary")
        choice = {
            "choose": names.approach("twinning"),
            "combine": names.approaches(given.view.combination),
        }.get(variant, "")
        said = [written(line) for block in summary.blocks for line in lines(block)]
        assert say("note-proposed") + say(f"note-proposed-{variant}", choice=choice) in said


def test_a_combination_names_the_limits_that_its_members_break(language: Language) -> None:
    given = inputs()["every_choice"]
    say, names = messages_in(language), Names(given.catalogue, messages_in(language))
    summary = section(note_in(given, language, note_length=ONE_PAGE), "summary")
    said = " ".join(written(line) for block in summary.blocks for line in lines(block))
    wished = {one: given.view.priorities.of(one) for one in given.catalogue.commitments}
    broken = [
        (member, feature)
        for member in given.view.combination
        for feature, stated in wished.items()
        if (stated.counts or stated.firm)
        and stated.aim
        and stated.aim.gap(given.view.priorities.level(given.catalogue, member, feature))
    ]
    assert broken
    for member, feature in broken:
        level = given.view.priorities.level(given.catalogue, member, feature)
        part = say(
            "limit-broken",
            feature=names.feature(feature),
            level=names.level(feature, level),
            wish=names.wish(feature, wished[feature].aim),
        )
        assert names.approach(member) in said
        assert part in said


@pytest.mark.parametrize("length", OUTLINES)
def test_a_member_of_the_combination_that_is_ruled_out_is_named_at_once(
    language: Language, length: str
) -> None:
    """In the printed table, of these two only the indirect form asks more than a low budget."""
    given, say = inputs()["firm_without_opinion"], messages_in(language)
    names = Names(given.catalogue, say)
    budget = Priority(3, Aim(Direction.AT_MOST, Level.LOW), firm=True)
    stated = Priorities(MappingProxyType({"budget": budget}))
    view = View(priorities=stated, combination=("humanitarian", "indirect"), note_length=length)
    summary = section(compose(given.catalogue, view, settings_in(language)), "summary")
    said = " ".join(written(line) for block in summary.blocks for line in lines(block))
    gap = Gap("budget", given.catalogue.approaches["indirect"].levels["budget"], budget.aim, 1)
    assert names.say(FallsOut("indirect", (gap,))) in said
    assert say("note-combination-misses") in said
    handout = compose_handout(given.catalogue, view, settings_in(language))
    assert names.say(FallsOut("indirect", (gap,))) in handout.sentences[-1][1]


def test_one_page_names_all_that_is_ruled_out(language: Language) -> None:
    given = inputs()["everything_ruled_out"]
    names = Names(given.catalogue, messages_in(language))
    ranking = section(note_in(given, language, note_length=ONE_PAGE), "ranking")
    said = " ".join(written(line) for block in ranking.blocks for line in lines(block))
    assert all(names.approach(one) in said for one in given.catalogue.approaches)


@pytest.mark.parametrize("length", OUTLINES)
def test_where_nothing_is_left_nothing_is_chosen_or_spent(language: Language, length: str) -> None:
    given = inputs()["everything_ruled_out"]
    note = note_in(given, language, note_length=length)
    asked = {field.id for field in fields(note)}
    assert asked.isdisjoint({"amount", "action", "chosen_form", "own_money", "evaluation_date"})
    (block,) = [one for one in section(note, "decision").blocks if isinstance(one, Articles)]
    articles = " ".join(written(item) for item in block.items)
    names = Names(given.catalogue, messages_in(language))
    assert all(names.feature(one) in articles for one in ("governance", "budget", "duration"))


@pytest.mark.parametrize("length", [STANDARD, FULL])
def test_many_equals_keep_every_section_as_a_choice_to_make(
    language: Language, length: str
) -> None:
    given, say = inputs()["one_opinion"], messages_in(language)
    note = note_in(given, language, note_length=length)
    assert {"readiness", "finance", "decision"} <= {one.id for one in sections(note)}
    said = list(texts(note))
    assert say("note-choose-after") in said
    assert say("note-finance-after") in said


def test_one_page_names_the_questions_after_which_one_chooses(language: Language) -> None:
    """And says of many equals what speaks against them."""
    given, say = inputs()["one_opinion"], messages_in(language)
    note = note_in(given, language, note_length=ONE_PAGE)
    (block,) = [one for one in section(note, "decision").blocks if isinstance(one, Articles)]
    text = Names(given.catalogue, say).text
    asked = readiness(given.catalogue, "twinning", {}).unanswered
    assert asked
    for key in asked:
        assert text(given.catalogue.guidance.readiness[key].question) in written(block.items[1])
    assert section(note, "against").blocks


def test_where_no_question_is_open_the_municipality_names_those_to_answer(
    language: Language,
) -> None:
    given, say = inputs()["lichtervelde"], messages_in(language)
    answers = MappingProxyType(dict.fromkeys(given.catalogue.guidance.readiness, "yes"))
    for length in OUTLINES:
        note = note_in(
            given, language, note_length=length, note_decision="after", readiness=answers
        )
        said = " ".join(texts(note))
        assert "open_questions" in {field.id for field in fields(note)}
        assert say("note-article-answered") not in said


def test_the_radar_shows_whole_places(language: Language) -> None:
    """By hand: all eight share the first place, so that none of them is drawn."""
    names = Names(inputs()["one_opinion"].catalogue, messages_in(language))
    note = note_in(inputs()["one_opinion"], language)
    (caption,) = [
        block.caption for block in section(note, "pictures").blocks if hasattr(block, "svg")
    ][1:]
    assert caption == names.messages("note-radar-alone-caption")


def test_at_most_four_risks_stand_in_the_body_and_none_of_long_ago(language: Language) -> None:
    given = inputs()["every_choice"]
    note = note_in(given, language, note_length=STANDARD)
    guidance, text = given.catalogue.guidance, Names(given.catalogue, messages_in(language)).text
    body = " ".join(
        written(line) for block in section(note, "readiness").blocks for line in lines(block)
    )
    annex = " ".join(
        written(line) for block in section(note, "experience").blocks for line in lines(block)
    )
    about = [one for one in guidance.pitfalls.values() if "city_to_city" in one.approaches]
    in_body = [one for one in about if text(one.name) in body]
    assert 1 <= len(in_body) <= 4
    assert all(source.document != "capacity_org" for one in in_body for source in one.sources)
    assert all(one in in_body or text(one.name) in annex for one in about)
    assert messages_in(language)("note-older") in annex


def test_practices_of_the_proposed_form_come_first(language: Language) -> None:
    given = inputs()["lichtervelde"]
    note = note_in(given, language)
    shown = [
        one.id.removeprefix("practice-").replace("-", "_")
        for one in section(note, "practices").sections
    ]
    is_advised = ["twinning" in given.catalogue.cases[case].approaches for case in shown]
    assert is_advised == sorted(is_advised, reverse=True)
    assert is_advised[0]
    own = messages_in(language)("note-own-practice")
    first, *others = section(note, "practices").sections
    assert own in written(lines(first.blocks[1])[0])
    assert "Lichtervelde" in first.heading
    assert all(own not in written(lines(one.blocks[1])[0]) for one in others)


def test_a_practice_is_short_and_cites_one_source(given: Given, language: Language) -> None:
    note = note_in(given, language)
    for one in sections(note):
        if one.id.startswith("practice-"):
            *_, about, cited = (written(line) for block in one.blocks for line in lines(block))
            assert len(about) < 700
            assert " · " not in cited


@cache
def of_every_choice(length: str) -> Document:
    return note_in(inputs()["every_choice"], "nl", note_length=length)


@pytest.mark.parametrize(("part", "length"), in_turn(NOTE_PARTS, (FULL, STANDARD, ONE_PAGE)))
def test_every_part_can_be_left_out_alone(part: str, length: str) -> None:
    given = inputs()["every_choice"]
    whole = of_every_choice(length)
    without = note_in(given, "nl", note_length=length, left_out=(part,))
    gone = {one.id for one in sections(whole)} - {one.id for one in sections(without)}
    kept = {one.id for one in sections(whole)} & set(NOTE_PARTS) - {part}
    assert kept <= {one.id for one in sections(without)}
    assert (part in gone) == (part in {one.id for one in sections(whole)})


@pytest.mark.parametrize(("language", "voice"), in_turn(LANGUAGES, NOTE_VOICES))
def test_the_note_says_whose_priorities_these_are(language: Language, voice: str) -> None:
    given, say = inputs()["lichtervelde"], messages_in(language)
    note = note_in(given, language, note_voice=voice)
    said = written(lines(section(note, "summary").blocks[1])[0])
    open_field = f"[{say('note-field-whose')}]"
    assert open_field not in said
    assert open_field in written(lines(section(note_in(given, language), "summary").blocks[1])[0])


def test_what_fills_the_choice_is_the_officers(language: Language) -> None:
    given = inputs()["lichtervelde"]
    filled = replace(settings_in(language), fields=MappingProxyType({"chosen_form": "X, Y"}))
    note = compose(given.catalogue, given.view, filled)
    (block,) = [one for one in section(note, "decision").blocks if isinstance(one, Articles)]
    assert any("X, Y" in written(item) for item in block.items)


BREAKS_A_LIMIT = b"""\
priorities:
  governance:  {importance: 5, at_least: "+++"}
  reciprocity: {importance: 5, at_least: "+++"}
  budget:      {importance: 3, at_most: "++"}
"""


def test_a_limit_that_is_broken_is_named_in_summary_and_handout(
    catalogue: Catalogue, language: Language
) -> None:
    """In the printed table, city-to-city asks the highest budget, and gives most of the rest."""
    names = Names(catalogue, messages_in(language))
    view = View(priorities=parse_priorities(BREAKS_A_LIMIT, "given.yaml", catalogue))
    note = compose(catalogue, view, settings_in(language))
    handout = compose_handout(catalogue, view, settings_in(language))
    broken = names.say(Breaks("city_to_city", (Gap("budget", Level.HIGH, AT_MOST_MEDIUM, 1),)))
    assert broken in " ".join(
        written(line) for block in section(note, "summary").blocks for line in lines(block)
    )
    assert broken in handout.sentences[2][1]
