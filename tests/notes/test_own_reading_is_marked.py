"""Where the published table does not hold, note, handout, sheets and command line say so."""

import io
from dataclasses import replace

import openpyxl
import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.cli import main
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.notes.compose import compose
from mic_selector.notes.document import Document
from mic_selector.notes.handout import compose_handout
from mic_selector.notes.material import HASH_SHOWN
from mic_selector.notes.outline import FULL, ONE_PAGE, OUTLINES
from mic_selector.notes.spreadsheet import workbook
from mic_selector.priorities.file import parse_priorities
from mic_selector.priorities.view import View
from mic_selector.wording.names import Names
from tests.conftest import LICHTERVELDE
from tests.notes.conftest import ADDRESS, inputs, settings_in
from tests.notes.reading import lines, section, table, written
from tests.turns import in_turn

# By this reading networks get 100; in the printed table they bring little of both.
OWN = """\
municipality: Aarschot
priorities:
  governance: {importance: 5, at_least: "+++"}
  political: {importance: 5, at_least: "+++"}
  budget: {importance: 5, at_most: "++"}
levels:
  networks: {governance: "+++", political: "+++", reciprocity: "+"}
"""
OWN_READING = {"nl": "eigen lezing", "fr": "lecture propre", "en": "own reading"}


def note_in(catalogue: Catalogue, view: View, language: Language, length: str) -> Document:
    return compose(catalogue, replace(view, note_length=length), settings_in(language))


def said_in(note: Document, id_: str) -> str:
    return " ".join(written(line) for one in section(note, id_).blocks for line in lines(one))


@pytest.fixture
def own(catalogue: Catalogue) -> View:
    return View(priorities=parse_priorities(OWN.encode(), "given.yaml", catalogue))


@pytest.mark.parametrize(("language", "length"), in_turn(LANGUAGES, tuple(OUTLINES)))
def test_a_ranking_by_own_levels_says_so_where_it_is_summed_up(
    catalogue: Catalogue, own: View, language: Language, length: str
) -> None:
    names = Names(catalogue, messages_in(language))
    said = said_in(note_in(catalogue, own, language, length), "summary")
    assert OWN_READING[language] in said
    counted = names.features(("governance", "political"))
    assert f"{names.approach('networks')} ({counted})" in said
    assert names.feature("reciprocity") not in said


def test_so_do_its_reasons_and_the_handout(
    catalogue: Catalogue, own: View, language: Language
) -> None:
    handout = compose_handout(catalogue, own, settings_in(language))
    assert OWN_READING[language] in handout.sentences[0][1]
    reasons = said_in(note_in(catalogue, own, language, ONE_PAGE), "reasons")
    assert reasons.count(OWN_READING[language]) == 2
    assert OWN_READING[language] not in said_in(
        note_in(catalogue, view_of_lichtervelde(catalogue), language, ONE_PAGE), "summary"
    )


def test_so_does_what_speaks_against_it(catalogue: Catalogue, language: Language) -> None:
    text = OWN.replace("  budget", '  reciprocity: {importance: 1, at_least: "+++"}\n  budget')
    view = View(priorities=parse_priorities(text.encode(), "given.yaml", catalogue))
    for length, id_ in ((ONE_PAGE, "against"), (FULL, "reason-2")):
        note = note_in(catalogue, view, language, length)
        assert said_in(note, id_).count(OWN_READING[language]) == 1


def test_so_does_what_rules_it_out(catalogue: Catalogue, language: Language) -> None:
    """With a must of governance at the highest level only city-to-city is left."""
    firm = OWN.replace('"+++"}\n  political', '"+++", firm: true}\n  political')
    text = firm.replace('{governance: "+++", political', '{governance: "++", political')
    view = View(
        priorities=parse_priorities(text.encode(), "given.yaml", catalogue),
        combination=("networks", "twinning"),
    )
    note = note_in(catalogue, view, language, FULL)
    missed = [str(row[1]) for row in table(note, "ruled_out").rows]
    assert [OWN_READING[language] in one for one in missed].count(True) == 1
    on_one_page = note_in(catalogue, view, language, ONE_PAGE)
    assert said_in(on_one_page, "ranking").count(OWN_READING[language]) == 1
    warned = written(lines(section(note, "summary").blocks[-1])[0])
    assert warned.count(OWN_READING[language]) == 1


def view_of_lichtervelde(catalogue: Catalogue) -> View:
    return View(priorities=parse_priorities(LICHTERVELDE.encode(), "given.yaml", catalogue))


def test_no_caption_calls_own_levels_those_of_the_table(
    catalogue: Catalogue, own: View, language: Language
) -> None:
    caption = table(note_in(catalogue, own, language, FULL), "pictures").caption
    of_the_table = {"nl": "volgens de tabel", "fr": "du tableau", "en": "in the table"}
    assert of_the_table[language] not in caption


def test_forms_and_features_of_own_data_are_named_as_such(language: Language) -> None:
    given = inputs()["ninth"]
    names = Names(given.catalogue, messages_in(language)).marked
    note = note_in(given.catalogue, given.view, language, FULL)
    for id_ in ("summary", "method"):
        assert names.approach("neighbours") in said_in(note, id_)
        assert names.feature("languages") in said_in(note, id_)
    # Its budget in the printed table is low.
    levels = {row[0]: row[1:] for row in table(note, "scores", 1).rows}
    marked = [
        one for one in levels[names.approach("networks")] if OWN_READING[language] in str(one)
    ]
    assert marked == [names.messages("note-own-level", level="++")]
    sources = written(lines(section(note, "sources").blocks[0])[0])
    assert sources != names.messages("foot-source")


def test_the_sheets_of_ranking_and_origin_say_which_levels_are_own(
    catalogue: Catalogue, own: View, language: Language
) -> None:
    names = Names(catalogue, messages_in(language))
    book = openpyxl.load_workbook(io.BytesIO(workbook(names, own, settings_in(language))))
    ranking, *_, origin = book.worksheets
    rows = {row[1].value: row[-1].value for row in ranking.iter_rows(min_row=2)}
    assert rows[names.approach("networks")] == names.features(("governance", "political"))
    assert not rows[names.approach("twinning")]
    assert OWN_READING[language] in " ".join(str(row[1].value) for row in origin.iter_rows())


def test_the_table_of_the_command_line_says_so(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str], language: Language
) -> None:
    file = tmp_path_factory.mktemp("own") / "own.yaml"
    file.write_text(OWN, encoding="utf-8")
    assert main(["--lang", language, "rank", str(file)]) == 0
    assert OWN_READING[language] in capsys.readouterr().out


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_where_own_data_are_needed_to_see_it_again_that_is_said(
    catalogue: Catalogue, own: View, language: Language, address: str
) -> None:
    """And not where a file or an address suffices: levels of a note alone stand in it."""
    given = inputs()["ninth"]
    settings = replace(settings_in(language), address=address)
    code = given.catalogue.sha256[:HASH_SHOWN]
    note = compose(given.catalogue, replace(given.view, note_length=FULL), settings)
    assert code in said_in(note, "address")
    plain = compose(catalogue, replace(own, note_length=FULL), settings)
    assert catalogue.sha256[:HASH_SHOWN] not in said_in(plain, "address")
    for known, view, is_needed in ((given.catalogue, given.view, True), (catalogue, own, False)):
        names = Names(known, messages_in(language))
        book = openpyxl.load_workbook(io.BytesIO(workbook(names, view, settings)))
        *_, needed = book.worksheets[-1].iter_rows()
        assert (known.sha256[:HASH_SHOWN] in str(needed[1].value)) is is_needed
