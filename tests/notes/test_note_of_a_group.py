"""A note of a group says of the average that it is one, and nothing of other people where there is
one ballot.
"""

from dataclasses import replace

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.decision import evaluate
from mic_selector.decision.crowd import GroupCertainty, OwnFirsts, group_certainty
from mic_selector.files.messages import Language, messages_in
from mic_selector.notes.compose import compose
from mic_selector.notes.document import Document
from mic_selector.notes.outline import FULL
from mic_selector.priorities.file import parse_priorities
from mic_selector.priorities.view import View
from mic_selector.wording.group import group_grounds, group_method, group_written
from mic_selector.wording.names import Names
from tests.notes.conftest import settings_in
from tests.notes.reading import lines, section, table, texts, written

WANTED = """\
priorities:
  civil_society: {importance: 5, at_least: "+++"}
  budget: {importance: 3, at_most: "+"}
"""
OTHER_PEOPLE = {"nl": "andere mensen", "fr": "d'autres personnes", "en": "other people"}
AVERAGE = {"nl": "gemiddelde", "fr": "moyenne", "en": "average"}
UNDER_HALF = {"nl": "minder dan de helft", "fr": "moins de la moitié", "en": "under half"}


@pytest.fixture
def view(catalogue: Catalogue) -> View:
    return View(priorities=parse_priorities(WANTED.encode(), "given.yaml", catalogue))


def group_of(catalogue: Catalogue, view: View, people: int) -> GroupCertainty:
    evaluation = evaluate(catalogue, view.priorities)
    chance = dict.fromkeys(catalogue.approaches, 0.2)
    own = OwnFirsts(people, dict.fromkeys(catalogue.approaches, 0), chance)
    found = group_certainty(catalogue, [view.priorities] * people, evaluation, own)
    assert found is not None
    return found


def note_of(catalogue: Catalogue, view: View, language: Language, people: int) -> Document:
    settings = replace(settings_in(language), group=group_of(catalogue, view, people))
    return compose(catalogue, replace(view, note_length=FULL), settings)


def test_the_table_of_a_group_says_that_it_is_about_the_average(
    catalogue: Catalogue, view: View, language: Language
) -> None:
    note = note_of(catalogue, view, language, 7)
    assert AVERAGE[language] in table(note, "sureness").caption
    own = compose(catalogue, replace(view, note_length=FULL), settings_in(language))
    assert AVERAGE[language] not in table(own, "sureness").caption


def test_of_one_ballot_nothing_is_said_of_other_people(
    catalogue: Catalogue, view: View, language: Language
) -> None:
    names = Names(catalogue, messages_in(language))
    for people in (1, 7):
        found = group_of(catalogue, view, people)
        others = group_grounds(names, found)[1]
        said = f"{group_written(names, found)} {others.name} {group_method(names, found)}".lower()
        assert (OTHER_PEOPLE[language] in said) == (people > 1)


def test_what_under_half_answered_is_not_called_without_an_opinion(
    catalogue: Catalogue, view: View, language: Language
) -> None:
    note, say = note_of(catalogue, view, language, 7), messages_in(language)
    said = [written(line) for block in section(note, "priorities").blocks for line in lines(block)]
    assert UNDER_HALF[language] in said[-1]
    assert say("no-opinion-short") not in texts(note)
