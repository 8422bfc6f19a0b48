"""A note is no surer of the first place than its verdict, and gives a form one name in a
paragraph.
"""

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.notes.compose import compose
from mic_selector.notes.document import Document
from mic_selector.notes.handout import compose_handout
from mic_selector.notes.outline import ONE_PAGE, OUTLINES
from mic_selector.priorities.file import parse_priorities
from mic_selector.priorities.view import View
from mic_selector.wording.names import Names
from tests.notes.conftest import settings_in
from tests.notes.reading import fields, lines, section, written
from tests.turns import in_turn

# By the draws: city-to-city is first in seven of ten, and nothing else in half as many.
LIKELY = """\
priorities:
  governance: {importance: 5, at_least: "+++"}
  political: {importance: 3, at_least: "+++"}
  civil_society: {importance: 3, at_least: "++"}
  private_sector: {importance: 1, at_least: "+"}
  reciprocity: {importance: 5, at_least: "+++"}
  global_citizenship: {importance: 3, at_least: "++"}
  duration: {importance: 3, at_least: "++"}
  budget: {importance: 3, at_most: "++"}
"""
# Likely by the shares, and open within their accuracy.
NEARLY_OPEN = """\
priorities:
  governance: {importance: 1, at_least: "++"}
  political: {importance: 5, at_least: "++"}
  civil_society: {importance: 1, at_least: "+"}
  private_sector: {importance: 5, at_least: "+"}
  global_citizenship: {importance: 3, at_least: "+++"}
  duration: {importance: 5, at_most: "+"}
  budget: {importance: 5, at_most: "+++"}
"""
# Expertise has the best score, and city-to-city is first most often.
APART = """\
priorities:
  governance: {importance: 1, at_least: "+++"}
  political: {importance: 5, at_least: "++"}
  reciprocity: {importance: 5, at_least: "++"}
  global_citizenship: {importance: 3, at_least: "+++"}
  duration: {importance: 3, at_most: "+"}
"""
# In the printed table, expertise and private sector have the same levels of both that count.
LEVEL = """\
priorities:
  private_sector: {importance: 0, at_least: "+", firm: true}
  duration: {importance: null, at_most: "++", firm: true}
  political: {importance: 3, at_least: "++"}
  civil_society: {importance: 1, at_least: "+++"}
"""
CLOSE = """\
priorities:
  governance: {importance: 3, at_least: "+++"}
  civil_society: {importance: 5, at_least: "+++"}
  budget: {importance: 3, at_most: "+"}
"""
PROBABLY = {"nl": "waarschijnlijk", "fr": "probablement", "en": "probably"}
HIGHEST = {"nl": "hoogste score", "fr": "score le plus élevé", "en": "highest score"}
BEST = {"nl": "past deze het best", "fr": "convient le mieux\u00a0:", "en": "fits best:"}
CLOSE_TO = {"nl": "dicht bij elkaar", "fr": "Sont proches", "en": "are close"}


def view_of(catalogue: Catalogue, text: str, length: str) -> View:
    stated = parse_priorities(text.encode(), "given.yaml", catalogue)
    return View(priorities=stated, note_length=length)


def note_in(catalogue: Catalogue, text: str, language: Language, length: str) -> Document:
    return compose(catalogue, view_of(catalogue, text, length), settings_in(language))


def summary(note: Document) -> list[str]:
    return [written(line) for one in section(note, "summary").blocks for line in lines(one)]


@pytest.mark.parametrize(("language", "length"), in_turn(LANGUAGES, tuple(OUTLINES)))
def test_what_is_only_likely_is_called_so_in_every_length(
    catalogue: Catalogue, language: Language, length: str
) -> None:
    said = " ".join(summary(note_in(catalogue, LIKELY, language, length)))
    assert PROBABLY[language] in said
    assert HIGHEST[language] in said
    assert BEST[language] not in said


def test_the_weakest_word_decides_whether_something_is_chosen(
    catalogue: Catalogue, language: Language
) -> None:
    note = note_in(catalogue, NEARLY_OPEN, language, ONE_PAGE)
    assert "chosen_form" in {field.id for field in fields(note)}
    assert BEST[language] not in " ".join(summary(note))


def test_what_another_is_first_before_most_often_is_not_said_to_fit_best(
    catalogue: Catalogue, language: Language
) -> None:
    said = " ".join(summary(note_in(catalogue, APART, language, ONE_PAGE)))
    assert HIGHEST[language] in said
    assert BEST[language] not in said


def test_what_is_level_on_all_that_counts_is_not_called_close(
    catalogue: Catalogue, language: Language
) -> None:
    """But how often both are first is said, and what is first otherwise."""
    names = Names(catalogue, messages_in(language))
    handout = compose_handout(catalogue, view_of(catalogue, LEVEL, ""), settings_in(language))
    sure = handout.sentences[1][1]
    for said in (" ".join(summary(note_in(catalogue, LEVEL, language, ONE_PAGE))), sure):
        assert CLOSE_TO[language] not in said
        assert names.messages("often", times=9) in said
        assert names.approach("humanitarian") in said


def test_a_form_has_one_name_in_a_paragraph(catalogue: Catalogue, language: Language) -> None:
    names = Names(catalogue, messages_in(language))
    handout = compose_handout(catalogue, view_of(catalogue, CLOSE, ""), settings_in(language))
    for said in (
        *summary(note_in(catalogue, CLOSE, language, ONE_PAGE)),
        *(text for _, text in handout.sentences),
    ):
        for one in ("expertise_exchange", "humanitarian", "youth_work"):
            rest = said.replace(names.approach(one), "")
            assert rest == said or names.approach_short(one) not in rest
