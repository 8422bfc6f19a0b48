"""The handout and the worksheet: what stands on them."""

import re
from dataclasses import replace

import pytest

from mic_selector.catalogue import LEVELS, Catalogue
from mic_selector.decision import NothingCounts, evaluate
from mic_selector.files.messages import Language, messages_in
from mic_selector.notes.document import Figure
from mic_selector.notes.handout import Handout, compose_handout
from mic_selector.notes.worksheet import Question, compose_worksheet
from mic_selector.priorities.answers import Weight
from mic_selector.priorities.view import View
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import question_order
from tests.notes.conftest import HOSTILE, Given, inputs, note_of, settings_in
from tests.notes.reading import section


@pytest.fixture
def handout(given: Given, language: Language) -> Handout:
    return compose_handout(given.catalogue, given.view, settings_in(language))


def test_the_handout_has_three_sentences_each_under_a_heading(handout: Handout) -> None:
    assert len(handout.sentences) == 3
    for heading, sentence in handout.sentences:
        assert heading.endswith("?")
        assert sentence.endswith(".")
        assert not re.search(r"\b(None|nan)\b|[{}]", sentence)


def test_the_handout_names_what_comes_first(
    given: Given, handout: Handout, language: Language
) -> None:
    names = Names(given.catalogue, messages_in(language))
    first = evaluate(given.catalogue, given.view.priorities).first
    said = handout.sentences[0][1]
    assert names.approaches(tuple(standing.approach for standing in first)) in said
    assert bool(first) == (names.messages("note-fits-none") != said)


def test_the_handout_shows_the_radar_of_the_note(language: Language) -> None:
    given = inputs()["lichtervelde"]
    handout = compose_handout(given.catalogue, given.view, settings_in(language))
    figures = [
        one
        for one in section(note_of("lichtervelde", language), "pictures").blocks
        if isinstance(one, Figure)
    ]
    assert handout.figure.svg in [figure.svg for figure in figures]


def test_what_the_radar_of_the_handout_shows_is_said_in_full(language: Language) -> None:
    given = inputs()["lichtervelde"]
    names = Names(given.catalogue, messages_in(language))
    said = compose_handout(given.catalogue, given.view, settings_in(language)).figure.alt
    for approach in ("twinning", "expertise_exchange"):
        assert names.approach_short(approach) in said
    for feature in given.catalogue.features:
        # Once in the wanted profile, and once for each of four: three share the second place.
        assert said.count(names.feature_short(feature)) == 5


def test_the_handout_says_what_it_is_not_and_how_it_was_made(
    handout: Handout, language: Language
) -> None:
    say = messages_in(language)
    assert handout.foot[:2] == (say("note-argument"), say("note-limits"))
    assert say.day(handout.drafted) in handout.foot[-1]


def test_the_handout_of_a_combination_says_what_each_asks(language: Language) -> None:
    given = inputs()["every_choice"]
    names = Names(given.catalogue, messages_in(language))
    handout = compose_handout(given.catalogue, given.view, settings_in(language))
    assert all(names.approach(one) in handout.sentences[2][1] for one in given.view.combination)


def test_the_handout_names_the_municipality_as_it_was_written(language: Language) -> None:
    given = inputs()["hostile_and_odd_numbers"]
    assert HOSTILE in compose_handout(given.catalogue, given.view, settings_in(language)).title
    nameless = replace(given.view, priorities=replace(given.view.priorities, municipality=""))
    assert (
        messages_in(language)("handout-title")
        == compose_handout(given.catalogue, nameless, settings_in(language)).title
    )


def test_without_an_answer_there_is_no_handout(catalogue: Catalogue) -> None:
    with pytest.raises(NothingCounts):
        compose_handout(catalogue, View(), settings_in("nl"))


def questions(catalogue: Catalogue, language: Language) -> list[Question]:
    return [
        one for group in compose_worksheet(catalogue, language).groups for one in group.questions
    ]


@pytest.mark.parametrize("name", ["lichtervelde", "ninth"])
def test_the_worksheet_asks_what_the_page_asks_in_the_same_order(
    name: str, language: Language
) -> None:
    catalogue = inputs()[name].catalogue
    names = Names(catalogue, messages_in(language))
    asked = questions(catalogue, language)
    assert [one.number for one in asked] == list(range(1, len(catalogue.features) + 1))
    assert [one.text for one in asked] == [
        names.text(catalogue.features[key].question) for key in question_order(names)
    ]


def test_limits_come_first_on_the_worksheet_with_their_directions(
    catalogue: Catalogue, language: Language
) -> None:
    names = Names(catalogue, messages_in(language))
    limits, wishes = compose_worksheet(catalogue, language).groups
    assert (limits.heading, wishes.heading) == (
        names.messages("limits-heading"),
        names.messages("wishes-heading"),
    )
    assert len(limits.questions) == len(catalogue.commitments)
    assert {len(one.directions) for one in limits.questions} == {3}
    assert {len(one.steps) for one in limits.questions} == {3}
    assert {one.directions for one in wishes.questions} == {()}
    assert {one.steps for one in wishes.questions} == {
        tuple(names.messages(f"want-{level.step}") for level in LEVELS)
    }


def test_every_question_can_go_without_an_opinion_and_says_how_much_it_matters(
    catalogue: Catalogue, language: Language
) -> None:
    say, sheet = messages_in(language), compose_worksheet(catalogue, language)
    assert sheet.no_opinion == say("no-opinion-short")
    assert sheet.no_opinion in sheet.instructions[0]
    assert sheet.weights == tuple(say(f"weight-{weight.value}") for weight in Weight)
