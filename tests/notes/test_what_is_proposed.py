"""What a note proposes is what it argues for, what it warns of, and no alternative to itself."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.decision import evaluate
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.notes.compose import compose
from mic_selector.notes.document import Articles, Document
from mic_selector.notes.handout import Handout, compose_handout
from mic_selector.notes.outline import FULL, ONE_PAGE, OUTLINES, STANDARD
from mic_selector.priorities.file import parse_whole
from mic_selector.priorities.view import View
from mic_selector.wording.names import Names
from tests.notes.conftest import settings_in
from tests.notes.reading import lines, section, sections, written
from tests.turns import in_turn

Read = Callable[[str], View]

# In the printed table short-term expertise comes first, and networks eighth and last.
PLACES = """\
municipality: Asse
priorities:
  governance: {importance: 3, at_least: "+++"}
  civil_society: {importance: 5, at_least: "+++"}
  budget: {importance: 3, at_most: "+"}
"""
# By hand: expertise gets 100; city-to-city asks the highest budget.
BREAKS = """\
priorities:
  governance: {importance: 3, at_least: "++"}
  reciprocity: {importance: 3, at_least: "++"}
  duration: {importance: 3, at_least: "++"}
  budget: {importance: 3, at_most: "++"}
"""


@pytest.fixture
def read(catalogue: Catalogue) -> Read:
    def whole(text: str) -> View:
        stated, kept = parse_whole(text.encode(), "given.yaml", catalogue)
        view = View(priorities=stated)
        return kept.laid_over(view) if kept else view

    return whole


def note_in(catalogue: Catalogue, view: View, language: Language, length: str) -> Document:
    return compose(catalogue, replace(view, note_length=length), settings_in(language))


def said_in(note: Document, id_: str) -> str:
    return " ".join(written(line) for one in section(note, id_).blocks for line in lines(one))


def handout_of(catalogue: Catalogue, view: View, language: Language) -> Handout:
    return compose_handout(catalogue, view, settings_in(language))


@pytest.mark.parametrize(("language", "length"), in_turn(LANGUAGES, (ONE_PAGE, STANDARD)))
def test_reasons_and_what_speaks_against_are_those_of_what_is_proposed(
    catalogue: Catalogue, read: Read, language: Language, length: str
) -> None:
    view = read(PLACES + "note: {decision: choose, combination: [networks]}")
    names = Names(catalogue, messages_in(language))
    note = note_in(catalogue, view, language, length)
    for id_ in ("reasons", "against"):
        assert names.approach("expertise_exchange") not in said_in(note, id_)
    budget, civil = names.feature_short("budget"), names.feature_short("civil_society")
    assert budget in said_in(note, "reasons")
    assert civil in said_in(note, "against")
    assert "8" in said_in(note, "summary")


@pytest.mark.parametrize(("language", "length"), in_turn(LANGUAGES, (ONE_PAGE, STANDARD)))
def test_of_each_form_in_a_combination_it_is_said_what_speaks_for_and_against(
    catalogue: Catalogue, read: Read, language: Language, length: str
) -> None:
    view = read(BREAKS + "note: {decision: combine, combination: [city_to_city, networks]}")
    names, say = Names(catalogue, messages_in(language)), messages_in(language)
    note = note_in(catalogue, view, language, length)
    for id_ in ("reasons", "against"):
        assert names.approach("city_to_city") in said_in(note, id_)
        assert names.approach("networks") in said_in(note, id_)
    assert names.feature_short("budget") in said_in(note, "against")
    assert say("nothing-against") not in said_in(note, "against")


@pytest.mark.parametrize(("language", "length"), in_turn(LANGUAGES, (STANDARD, FULL)))
def test_what_is_proposed_is_no_alternative_and_what_is_first_is_one(
    catalogue: Catalogue, read: Read, language: Language, length: str
) -> None:
    view = read(BREAKS + "note: {decision: combine, combination: [city_to_city, networks]}")
    names = Names(catalogue, messages_in(language))
    note = note_in(catalogue, view, language, length)
    headings = " ".join(one.heading for one in section(note, "alternatives").sections)
    assert names.approach("expertise_exchange") in headings
    assert names.approach("networks") not in headings
    assert names.approach("city_to_city") not in headings
    assert messages_in(language)("note-alternatives-other") in said_in(note, "alternatives")


def test_nothing_is_called_not_proposed_where_the_choice_is_still_to_fill_in(
    catalogue: Catalogue, read: Read, language: Language
) -> None:
    """Who looks at two forms together and then decides for one names it in a field."""
    view = read(BREAKS + "note: {decision: choose, combination: [city_to_city, networks]}")
    said = said_in(note_in(catalogue, view, language, FULL), "alternatives")
    assert messages_in(language)("note-alternatives-other") not in said


def test_the_longest_note_explains_what_is_proposed_and_asks_not_why_it_is_not(
    catalogue: Catalogue, read: Read, language: Language
) -> None:
    """Private sector is second here."""
    text = BREAKS + "note: {decision: choose, combination: [private_sector_cooperation]}"
    names = Names(catalogue, messages_in(language))
    proposed = names.approach("private_sector_cooperation")
    note = note_in(catalogue, read(text), language, FULL)
    headings = [one.heading for one in section(note, "ranking").sections]
    assert names.messages("why-not", approach=proposed) not in headings
    assert any(proposed in heading for heading in headings)
    first = names.messages("why-first", approach=names.approach("expertise_exchange"))
    assert first not in headings


def test_the_handout_is_about_what_is_proposed(
    catalogue: Catalogue, read: Read, language: Language
) -> None:
    view = read(PLACES + "note: {decision: choose, combination: [networks]}")
    names = Names(catalogue, messages_in(language))
    handout = handout_of(catalogue, view, language)
    networks, first = names.approach("networks"), names.approach("expertise_exchange")
    said = dict(zip(("fits", "sure", "asks"), (text for _, text in handout.sentences), strict=True))
    assert networks in said["fits"]
    assert networks in said["asks"]
    assert first in handout.figure.caption
    assert networks in handout.figure.caption


@pytest.mark.parametrize(("language", "length"), in_turn(LANGUAGES, (STANDARD, FULL)))
@pytest.mark.parametrize("decision", ["not-start", "after", "choose"])
def test_only_a_combination_that_is_proposed_is_called_so(
    catalogue: Catalogue, read: Read, language: Language, length: str, decision: str
) -> None:
    note_ = f"note: {{decision: {decision}, combination: [twinning, networks], growth: true}}"
    view, say = read(PLACES + note_), messages_in(language)
    note = note_in(catalogue, view, language, length)
    names = Names(catalogue, say)
    both = names.approaches(("twinning", "networks"))
    said = [
        written(line) for one in sections(note) for block in one.blocks for line in lines(block)
    ]
    assert say("note-combination", approaches=both) not in said
    assert say("note-combination-heading") not in [one.heading for one in sections(note)]
    asks = handout_of(catalogue, view, language).sentences[-1][1]
    assert not asks.startswith(say("handout-asks-together", asked="").rstrip(" ."))


@pytest.mark.parametrize(("language", "length"), in_turn(LANGUAGES, tuple(OUTLINES)))
def test_where_one_form_is_not_chosen_yet_nothing_stands_between_several(
    catalogue: Catalogue, read: Read, language: Language, length: str
) -> None:
    between = {"nl": "tussen", "fr": "entre", "en": "between"}[language]
    names = Names(catalogue, messages_in(language))
    for chosen in (("networks",), ("twinning", "networks")):
        kept = f"note: {{decision: after, combination: [{', '.join(chosen)}]}}"
        note = note_in(catalogue, read(PLACES + kept), language, length)
        (articles,) = [one for one in section(note, "decision").blocks if isinstance(one, Articles)]
        said = written(articles.items[1])
        assert names.approaches(chosen) in said
        assert (between in said) == (len(chosen) > 1)


def test_alternatives_end_with_a_whole_place_and_name_those_that_follow(
    catalogue: Catalogue, read: Read, language: Language
) -> None:
    """By hand: after expertise come two with 90.6, three with 81.2, and then two others."""
    text = BREAKS.replace(
        "  duration", '  private_sector: {importance: 1, at_least: "+"}\n  duration'
    )
    names = Names(catalogue, messages_in(language))
    alternatives = section(note_in(catalogue, read(text), language, STANDARD), "alternatives")
    ranked = evaluate(catalogue, read(text).priorities).ranking
    shown = [
        one
        for one in ranked[1:]
        if any(names.approach(one.approach) in below.heading for below in alternatives.sections)
    ]
    rest = [one for one in ranked[1:] if one not in shown]
    assert rest
    assert len(shown) >= 3
    assert {one.rank for one in shown}.isdisjoint(one.rank for one in rest)
    said = written(lines(alternatives.blocks[1])[0])
    assert names.approaches(tuple(one.approach for one in rest)) in said
