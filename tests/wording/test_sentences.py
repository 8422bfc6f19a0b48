"""Sentences from results, in three languages and for whatever a municipality states."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision import Evaluation, evaluate
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.practices import match_cases
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.wording.explanation import (
    Paragraph,
    explain_approach,
    explain_ranking,
    narrow_choice,
    priority_in_words,
    ruled_out,
)
from mic_selector.wording.names import Names
from mic_selector.wording.practices import matched_practices, practice
from mic_selector.wording.profile import profile_rows
from mic_selector.wording.ranking import question_order, ranking_rows
from tests.strategies import priorities, shipped

AT_LEAST, AT_MOST = Direction.AT_LEAST, Direction.AT_MOST

# What must not be seen in a sentence: ids, Python's own words, unfilled placeholders, doubled
# stops.
RAW = re.compile(
    r"[a-z]_[a-z]|\bNone\b|\b[Nn]a[Nn]\b|[{}]|Fraction|Decimal|MappingProxy|\?\?\?|\.\.|  "
    r"|\bTrue\b|\bFalse\b"
)


def stated(**by_feature: Priority) -> Priorities:
    return Priorities(MappingProxyType(by_feature))


def everything_said(names: Names, wanted: Priorities, evaluation: Evaluation) -> Iterator[str]:
    """Yield every sentence and word that a page, a table or a note shows of a result."""
    yield from text(explain_ranking(names, wanted, evaluation)).splitlines()
    for approach in names.catalogue.approaches:
        yield from text(explain_approach(names, wanted, evaluation, approach)).splitlines()
    for one in ruled_out(names, wanted, evaluation):
        yield from (one.name, one.score, *one.reasons, *one.openings)
    yield from words_of_the_ranking(names, wanted, evaluation)
    for feature in names.catalogue.features:
        yield priority_in_words(names, wanted, feature)
    yield from narrow_choice(names, evaluation).values()
    for match in matched_practices(names, match_cases(names.catalogue, wanted, evaluation)):
        yield match.reason


def words_of_the_ranking(names: Names, wanted: Priorities, evaluation: Evaluation) -> Iterator[str]:
    for row in ranking_rows(names, wanted, evaluation):
        yield from (row.name, row.score, row.wishes)
        for slot in row.slots:
            yield from (slot.feature, slot.points, slot.possible)
    for profile in profile_rows(names, wanted, tuple(names.catalogue.approaches)):
        yield from (profile.name, profile.wish)


def text(paragraphs: tuple[Paragraph, ...]) -> str:
    return "\n".join(line for one in paragraphs for line in (one.heading, *one.sentences))


@given(priorities(), st.sampled_from(LANGUAGES))
@example(stated(governance=Priority(5e-324), political=Priority(5)), "nl")
@example(stated(governance=Priority(1e-9), political=Priority(5)), "nl")
def test_whatever_is_stated_there_are_whole_sentences_without_raw_values(
    wanted: Priorities, language: Language
) -> None:
    names = Names(shipped(), messages_in(language))
    said = list(everything_said(names, wanted, evaluate(shipped(), wanted)))
    assert [sentence for sentence in said if RAW.search(sentence)] == []


@given(priorities(), st.sampled_from(LANGUAGES))
def test_every_sentence_of_an_explanation_ends_as_a_sentence(
    wanted: Priorities, language: Language
) -> None:
    names = Names(shipped(), messages_in(language))
    evaluation = evaluate(shipped(), wanted)
    for paragraph in explain_ranking(names, wanted, evaluation):
        assert paragraph.sentences
        assert all(re.search(r"[.!?]\Z", sentence) for sentence in paragraph.sentences), paragraph


@given(priorities(st.integers(1, 5)))
def test_the_bar_is_as_wide_as_the_whole_and_filled_as_far_as_the_score(wanted: Priorities) -> None:
    names = Names(shipped(), messages_in("en"))
    evaluation = evaluate(shipped(), wanted)
    for row in ranking_rows(names, wanted, evaluation):
        assert sum(slot.width for slot in row.slots) == pytest.approx(100)
        assert all(0 <= slot.filled <= 100 + 1e-9 for slot in row.slots)
        filled = sum(slot.width * slot.filled / 100 for slot in row.slots)
        assert filled == pytest.approx(evaluation.standings[row.approach].score)


@given(priorities(st.integers(1, 5)))
def test_equal_points_are_printed_equal(wanted: Priorities) -> None:
    names = Names(shipped(), messages_in("en"))
    evaluation = evaluate(shipped(), wanted)
    printed: dict[Fraction, str] = {}
    for row in ranking_rows(names, wanted, evaluation):
        parts = evaluation.standings[row.approach].exact_contributions
        counted = [one for one in question_order(names) if wanted.of(one).counts]
        for feature, slot in zip(counted, row.slots, strict=True):
            assert printed.setdefault(parts[feature], slot.points) == slot.points


@pytest.fixture
def result(catalogue: Catalogue, lichtervelde: Priorities) -> Evaluation:
    return evaluate(catalogue, lichtervelde)


def test_the_explanation_says_what_is_first_why_and_what_it_asks(
    names: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    say = names.messages
    first = explain_ranking(names, lichtervelde, result)[0]
    assert first.heading == say("why-first", approach=names.approach("twinning"))
    # By hand: civil society and budget give 25 each; three more give 15 each, none of which
    # is named before the others.
    largest = [("civil_society", "25"), ("budget", "25")]
    parts = [
        say("part", feature=names.feature(feature), points=points) for feature, points in largest
    ]
    assert first.sentences[:3] == (
        say("fit", points="100"),
        say("mostly-from", parts=say.listed(parts)),
        say("gives", wishes=say("wishes-met", met=4, wishes=4)),
    )
    for feature, level in (("budget", Level.LOW), ("duration", Level.HIGH)):
        assert names.step(feature, level) in first.sentences[3]


def test_the_explanation_compares_with_the_next_by_the_same_numbers(
    names: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    """By hand: 100 against 92.5; expertise exchange has `+` where `++` is wanted of global
    citizenship.
    """
    say, points = names.messages, names.messages.number(7.5, 1)
    said = text(explain_ranking(names, lichtervelde, result))
    assert say("why-not", approach=names.approach("expertise_exchange")) in said
    assert say("difference", points=points, first=names.approach("twinning")) in said
    part = say("part", feature=names.feature("global_citizenship"), points=points)
    assert say("behind-on", parts=part) in said


def test_what_is_equal_is_said_with_what_it_differs_in(
    names: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    """By hand: youth work has 7.5 on reciprocity and 15 on citizenship, the other two the
    reverse.
    """
    say = names.messages
    said = text(explain_ranking(names, lichtervelde, result))
    equals = names.approaches(("expertise_exchange", "private_sector_cooperation", "youth_work"))
    assert say("equal", approaches=equals, points=say.number(92.5, 1)) in said
    assert (
        say("equal-differ", features=names.features(("reciprocity", "global_citizenship"))) in said
    )
    assert say("equal-order") in said


def test_where_nothing_is_equal_no_tie_is_said(names: Names) -> None:
    wanted = stated(
        governance=Priority(5), budget=Priority(1, Aim(AT_MOST, Level.LOW)), political=Priority(0.3)
    )
    evaluation = evaluate(names.catalogue, replace(wanted, levels=distinct(names.catalogue)))
    assert len({standing.exact_score for standing in evaluation.ranking}) == len(evaluation.ranking)
    assert names.messages("equal-order") not in text(explain_ranking(names, wanted, evaluation))


def distinct(catalogue: Catalogue) -> MappingProxyType[str, MappingProxyType[str, Level]]:
    """Return levels in which no two approaches are alike on governance and politics."""
    pairs = [(LEVELS[place // 4], LEVELS[place % 4]) for place in range(len(catalogue.approaches))]
    rows = [{"governance": one, "political": other, "budget": Level.LOW} for one, other in pairs]
    return MappingProxyType(
        {key: MappingProxyType(row) for key, row in zip(catalogue.approaches, rows, strict=True)}
    )


@pytest.mark.parametrize(("language", "points"), [("nl", "92,5"), ("fr", "92,5"), ("en", "92.5")])
def test_points_are_written_as_the_language_does(
    catalogue: Catalogue,
    lichtervelde: Priorities,
    result: Evaluation,
    language: Language,
    points: str,
) -> None:
    names = Names(catalogue, messages_in(language))
    assert points in text(explain_ranking(names, lichtervelde, result))


def test_what_speaks_against_it_names_wish_and_level_in_words(
    names: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    aim = names.wish("budget", Aim(AT_MOST, Level.LOW))
    level = names.level("budget", Level.HIGH)
    gap = names.messages("gap", feature=names.feature_short("budget"), level=level, aim=aim)
    paragraphs = explain_approach(names, lichtervelde, result, "city_to_city")
    assert f"{gap}." in text(paragraphs)
    assert paragraphs[0].heading == names.messages(
        "place", approach=names.approach("city_to_city"), rank=7, ranked=7
    )


def test_a_shared_place_is_called_shared(
    names: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    heading = explain_approach(names, lichtervelde, result, "youth_work")[0].heading
    assert heading == names.messages(
        "place-shared", approach=names.approach("youth_work"), rank=2, ranked=7
    )


def test_nothing_speaks_against_what_meets_everything(
    names: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    said = text(explain_approach(names, lichtervelde, result, "twinning"))
    assert names.messages("nothing-against") in said


def test_what_is_ruled_out_has_its_reason_and_what_would_let_it_in(
    names: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    (networks,) = ruled_out(names, lichtervelde, result)
    (reason,) = networks.reasons
    (opening,) = networks.openings
    short, aim = (
        names.feature_short("civil_society"),
        names.wish("civil_society", Aim(AT_LEAST, Level.MEDIUM)),
    )
    assert networks.score == names.messages.number(72.5, 1)
    assert reason == names.messages(
        "gap", feature=short, level=names.level("civil_society", Level.LOW), aim=aim
    )
    assert names.feature("civil_society").lower() in opening.lower()
    assert names.level("civil_society", Level.LOW) in opening
    assert "+" not in opening


def test_an_explanation_of_what_is_ruled_out_says_so(
    names: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    heading = explain_approach(names, lichtervelde, result, "networks")[0].heading
    assert heading == names.messages("place-ruled-out", approach=names.approach("networks"))


def test_city_to_city_first_answers_why_always_that_one(names: Names) -> None:
    wanted = stated(governance=Priority(5), reciprocity=Priority(5))
    evaluation = evaluate(names.catalogue, wanted)
    remark = names.catalogue.approaches["city_to_city"].when_first
    assert evaluation.first[0].approach == "city_to_city"
    assert remark is not None
    assert remark[names.messages.language] in text(explain_ranking(names, wanted, evaluation))


def test_networks_late_says_what_that_does_not_mean(
    names: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    remark = names.catalogue.approaches["networks"].when_late
    assert remark is not None
    assert remark[names.messages.language] in text(explain_ranking(names, lichtervelde, result))


def test_a_remark_is_not_made_where_it_does_not_apply(
    names: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    remark = names.catalogue.approaches["city_to_city"].when_first
    assert remark is not None
    assert remark[names.messages.language] not in text(explain_ranking(names, lichtervelde, result))


NOBODY = stated(budget=Priority(5, Aim(AT_MOST, Level.ABSENT), firm=True))


def test_when_everything_is_ruled_out_the_page_says_so_and_what_to_do(names: Names) -> None:
    evaluation = evaluate(names.catalogue, NOBODY)
    (paragraph,) = explain_ranking(names, NOBODY, evaluation)
    assert paragraph.heading == names.messages("nothing-left")
    assert paragraph.sentences == (names.messages("nothing-left-advice"),)
    assert ranking_rows(names, NOBODY, evaluation) == ()
    assert len(ruled_out(names, NOBODY, evaluation)) == 8


def test_a_must_that_leaves_one_approach_warns_at_its_question(english: Names) -> None:
    """By the printed table: firmly at most `+` on duration leaves humanitarian aid
    alone.
    """
    wanted = stated(political=Priority(1), duration=Priority(3, Aim(AT_MOST, Level.LOW), firm=True))
    warnings = narrow_choice(english, evaluate(english.catalogue, wanted))
    assert list(warnings) == ["duration"]
    assert english.approach("humanitarian") in warnings["duration"]


def test_a_must_that_leaves_no_approach_warns_at_its_question(english: Names) -> None:
    warnings = narrow_choice(english, evaluate(english.catalogue, NOBODY))
    assert warnings == {"budget": english.messages("leaves-none")}


def test_a_must_that_rules_nothing_out_is_not_warned_of(english: Names) -> None:
    wanted = stated(
        political=Priority(5, Aim(AT_LEAST, Level.LOW), firm=True),
        duration=Priority(5, Aim(AT_MOST, Level.LOW), firm=True),
    )
    assert list(narrow_choice(english, evaluate(english.catalogue, wanted))) == ["duration"]


def test_where_two_or_more_are_left_nothing_is_warned_of(
    english: Names, result: Evaluation
) -> None:
    assert narrow_choice(english, result) == {}


def test_a_row_says_that_its_place_is_shared(
    english: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    shared = {row.approach for row in ranking_rows(english, lichtervelde, result) if row.is_shared}
    assert shared == {"expertise_exchange", "private_sector_cooperation", "youth_work"}


SIGN = re.compile(r"\(\+{1,3}\)|\(-\)")


@given(priorities(), st.sampled_from(LANGUAGES))
def test_levels_are_words_and_never_signs(wanted: Priorities, language: Language) -> None:
    names = Names(shipped(), messages_in(language))
    for said in everything_said(names, wanted, evaluate(shipped(), wanted)):
        assert not SIGN.search(said), said


def test_a_reading_of_ones_own_is_named_and_marked(
    english: Names, lichtervelde: Priorities
) -> None:
    own = MappingProxyType({"twinning": MappingProxyType({"governance": Level.LOW})})
    wanted = replace(lichtervelde, levels=own)
    said = text(explain_approach(english, wanted, evaluate(english.catalogue, wanted), "twinning"))
    assert english.messages("own-levels", features=english.feature("governance")) in said
    cells = {
        cell.approach: cell
        for cell in profile_rows(english, wanted, ("twinning", "networks"))[0].cells
    }
    assert (cells["twinning"].level, cells["twinning"].is_own) == (Level.LOW, True)
    assert not cells["networks"].is_own


@pytest.mark.parametrize("level", LEVELS[1:])
def test_a_step_of_a_commitment_has_its_own_words(names: Names, level: Level) -> None:
    words = names.catalogue.features["budget"].steps[level][names.messages.language]
    assert names.step("budget", level) == words


def test_a_text_in_one_language_is_shown_in_that_language(english: Names) -> None:
    assert english.text({"nl": "Buren"}) == "Buren"
    assert english.language_of({"nl": "Buren"}) == "nl"


def test_every_practice_can_be_told_in_every_language(names: Names) -> None:
    for key in names.catalogue.cases:
        told = practice(names, key)
        lines = [
            told.name,
            told.places,
            told.period,
            told.summary,
            told.lesson,
            told.themes,
            *told.figures,
        ]
        assert [line for line in (*lines, *told.sources) if RAW.search(line)] == []
        assert told.name
        assert told.summary
        assert told.sources


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "5 scholenbanden"), ("en", "5 school links"), ("fr", "5 partenariats scolaires")],
)
def test_what_is_counted_follows_its_number(
    catalogue: Catalogue, language: Language, said: str
) -> None:
    assert (
        said
        in practice(Names(catalogue, messages_in(language)), "deinze_lievegem_kemopodi").figures
    )


def test_the_reason_of_a_match_names_the_approach_and_the_wishes_shown(
    english: Names, lichtervelde: Priorities, result: Evaluation
) -> None:
    matches = match_cases(english.catalogue, lichtervelde, result)
    for match, told in zip(matches, matched_practices(english, matches), strict=True):
        assert english.approach(match.approach) in told.reason
        assert all(english.feature(feature) in told.reason for feature in match.shows)
