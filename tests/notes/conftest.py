"""Ten municipalities, each odd in a way of its own, and the notes they get in three languages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

import pytest

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.files.messages import LANGUAGES, Language
from mic_selector.notes.compose import compose
from mic_selector.notes.document import Document, Figure, Section
from mic_selector.notes.settings import NoteSettings
from mic_selector.priorities.file import parse_priorities
from mic_selector.priorities.view import View
from tests.conftest import LICHTERVELDE
from tests.strategies import shipped
from tests.turns import ALL, in_turn

DRAFTED = date(2026, 11, 21)
ADDRESS = "https://mic.example/"
HOSTILE = (
    '=HYPERLINK("x") <script>alert(1)</script> #eval("1") {{ 7*7 }} {% x %} '
    "| *b* _i_ [l](u) `c` & \\"
)

EVERYTHING_RULED_OUT = """\
municipality: Herent
priorities:
  governance: {importance: 5, at_least: "+++", firm: true}
  budget:     {importance: 5, at_most: "+", firm: true}
  duration:   {importance: 3, at_most: "+", firm: true}
"""
# Equal weights on two features on which youth work and humanitarian aid have the same levels.
TIES = """\
municipality: Zemst
priorities:
  civil_society: {importance: 3, at_least: "+++"}
  budget:        {importance: 3, at_most: "+"}
"""
NOTHING_RULED_OUT = """\
municipality: Mol
priorities:
  governance:         {importance: 3, at_least: "++"}
  political:          {importance: 3, at_least: "++"}
  civil_society:      {importance: 5, at_least: "+++"}
  private_sector:     {importance: 1, at_least: "+"}
  reciprocity:        {importance: 3, at_least: "++"}
  global_citizenship: {importance: 1, at_least: "++"}
  duration:           {importance: 3, at_least: "++"}
  budget:             {importance: 1, at_most: "+++"}
"""
CHANGED_LEVELS = (
    LICHTERVELDE
    + 'levels:\n  twinning: {governance: "+"}\n  networks: {civil_society: "+++", budget: "-"}\n'
)
ONE_OPINION = 'priorities:\n  reciprocity: {importance: 1, at_least: "+"}\n'
FIRM_WITHOUT_OPINION = """\
municipality: Bornem
priorities:
  governance:     {importance: null, at_least: "+", firm: true}
  private_sector: {importance: 0, at_least: "++", firm: true}
  duration:       {importance: null, at_most: "++", firm: true}
  reciprocity:    {importance: 3}
"""
ODD_NUMBERS = """\
municipality: Sint-Niklaas
priorities:
  governance:         {importance: 0.1, at_most: "+"}
  political:          {importance: 0.7, about: "++"}
  civil_society:      {importance: 3.33, at_least: "+++"}
  private_sector:     {importance: 2.9, about: "+"}
  reciprocity:        {importance: 1.1}
  global_citizenship: {importance: 0, at_least: "-"}
  duration:           {importance: 4.99, about: "++"}
  budget:             {importance: 0.05, at_most: "-"}
"""
EVERY_CHOICE = """\
municipality: Ieper
priorities:
  governance:         {importance: 5, at_least: "+++"}
  political:          {importance: 3, at_least: "++"}
  civil_society:      {importance: 1, at_least: "++", firm: true}
  private_sector:     {importance: 0, at_least: "-"}
  reciprocity:        {importance: 3, at_least: "+++"}
  global_citizenship: {importance: 3, at_least: "++"}
  duration:           {importance: 3, at_least: "++"}
  budget:             {importance: 5, at_most: "++"}
"""
NINTH = LICHTERVELDE + '  languages: {importance: 3, at_least: "++"}\n'

SOURCE = "sources: [{document: own_note, section: Council note}]"
OVERLAY = {
    "sources": """\
documents:
  own_note: {title: "=1+1", publisher: Ons bestuur, language: nl, cite_as: "Onze <b>nota</b>"}
""",
    "approaches": f"""\
features:
  languages:
    kind: benefit
    default_aim: at_least
    name: {{nl: "Talen leren | meer"}}
    short: {{nl: "Talen | meer"}}
    question: {{nl: "Hoeveel talen?"}}
    description: {{nl: "Wat we leren."}}
    {SOURCE}
approaches:
  neighbours:
    name: {{nl: "=Buren & <i>co</i>"}}
    short: {{nl: "=Buren & <i>"}}
    colour: "#336699"
    colour_dark: "#6699cc"
    marker: circle
    summary: {{nl: "Over de grens."}}
    {SOURCE}
    levels: {{governance: "+", political: "++", civil_society: "++", private_sector: "-",
      reciprocity: "+++", global_citizenship: "-", duration: "+", budget: "+", languages: "+++"}}
    definition:
      text: {{nl: "Twee gemeenten naast elkaar."}}
      {SOURCE}
"""
    + "".join(
        f"  {key}: {{levels: {json.dumps({'languages': '+', **own})}}}\n"
        for key in shipped().approaches
        for own in [{"budget": "++"} if key == "networks" else {}]
    ),
}


@dataclass(frozen=True)
class Given:
    """A catalogue and what a municipality set."""

    catalogue: Catalogue
    view: View


def _view(text: str, catalogue: Catalogue, **others: object) -> View:
    """The view of a whole note, since that holds everything that a shorter one does."""
    return View(
        priorities=parse_priorities(text.encode(), "given.yaml", catalogue),
        note_length="full",
        **others,
    )


@cache
def with_a_ninth() -> Catalogue:
    """Return the catalogue with a ninth approach and a ninth feature, named as nobody should name
    them.
    """
    with TemporaryDirectory() as directory:
        for name, text in OVERLAY.items():
            (Path(directory) / f"{name}.yaml").write_text(text, encoding="utf-8")
        return load_catalogue(Path(directory))


@cache
def inputs() -> Mapping[str, Given]:
    """Return the ten inputs by name."""
    catalogue, ninth = shipped(), with_a_ninth()
    questions = list(catalogue.guidance.readiness)
    answers = MappingProxyType(
        dict(zip(questions, ("no", "unknown", "yes") * len(questions), strict=False))
    )
    every_choice = _view(
        EVERY_CHOICE,
        catalogue,
        shown=("city_to_city", "networks", "twinning", "indirect"),
        readiness=answers,
        combination=("city_to_city", "networks"),
        growth=True,
        note_language="fr",
    )
    texts = {
        "lichtervelde": LICHTERVELDE,
        "ties": TIES,
        "nothing_ruled_out": NOTHING_RULED_OUT,
        "everything_ruled_out": EVERYTHING_RULED_OUT,
        "changed_levels": CHANGED_LEVELS,
        "one_opinion": ONE_OPINION,
        "firm_without_opinion": FIRM_WITHOUT_OPINION,
        "hostile_and_odd_numbers": ODD_NUMBERS.replace("Sint-Niklaas", json.dumps(HOSTILE)),
    }
    plain = {name: Given(catalogue, _view(text, catalogue)) for name, text in texts.items()}
    return {
        **plain,
        "ninth": Given(ninth, _view(NINTH, ninth)),
        "every_choice": Given(catalogue, every_choice),
    }


NAMES = (
    "lichtervelde",
    "ties",
    "nothing_ruled_out",
    "everything_ruled_out",
    "changed_levels",
    "one_opinion",
    "firm_without_opinion",
    "hostile_and_odd_numbers",
    "ninth",
    "every_choice",
)


SOME_NOTES = tuple(in_turn(NAMES, LANGUAGES))
# What holds of how files are made, and not of what they say, is seen on these.
ODD_NOTES = SOME_NOTES if ALL else SOME_NOTES[-3:]


def settings_in(language: Language) -> NoteSettings:
    """Return settings with the same date and address for all notes."""
    return NoteSettings(language=language, drafted=DRAFTED, address=ADDRESS)


@cache
def note_of(name: str, language: Language) -> Document:
    """Return the note of one of the ten inputs, made once for all tests."""
    given = inputs()[name]
    return compose(given.catalogue, given.view, settings_in(language))


@cache
def short_note(name: str = "lichtervelde", language: Language = "nl") -> Document:
    """Return a note of one of the ten inputs without pictures and annexes, which take long to make,
    and with a few facts: it has headings, tables, lists, articles and fields all the same.
    """

    def bare(section: Section) -> Section:
        kept = tuple(block for block in section.blocks if not isinstance(block, Figure))
        return replace(section, blocks=kept, sections=tuple(map(bare, section.sections[:3])))

    note = note_of(name, language)
    return replace(note, body=tuple(map(bare, note.body)), annexes=())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each input in one language in turn to a test that asks for both; in a module that says
    so only its `NOTES`.
    """
    asked = [one for one in ("input_name", "language") if one in metafunc.fixturenames]
    values = {"input_name": NAMES, "language": LANGUAGES}
    if len(asked) == len(values) and not _gives(metafunc, asked[0]):
        notes = getattr(metafunc.module, "NOTES", SOME_NOTES)
        metafunc.parametrize(asked, notes, ids=map("-".join, notes))
    elif len(asked) == 1 and not _gives(metafunc, asked[0]):
        metafunc.parametrize(asked[0], values[asked[0]])


def _gives(metafunc: pytest.Metafunc, argument: str) -> bool:
    """Whether a test says itself what this argument is."""
    marks = metafunc.definition.iter_markers("parametrize")
    return any(argument in mark.args[0] for mark in marks)


@pytest.fixture
def given(input_name: str) -> Given:
    """Each of the ten inputs in turn."""
    return inputs()[input_name]


@pytest.fixture
def note(input_name: str, language: Language) -> Document:
    """The note of each of the ten inputs, in one language in turn."""
    return note_of(input_name, language)
