"""Our own data: what was filled in, added or opened is kept, and what is said of it is true."""

import pytest

from mic_selector.files.overlay_file import write_overlay
from tests.web.conftest import LICHTERVELDE
from tests.web.test_own_data_page import FEATURE, FORM, PRACTICE, REMARK, Adding, sheet, with_sheet

HIDING = write_overlay(
    {
        "approaches.yaml": b"""approaches:
  youth_work: {hidden: true}
  twinning: {levels: {budget: "+++"}}
""",
        "cases.yaml": b"cases: {duffel_pakistan: {hidden: true}}\n",
    }
)
OTHER = {**REMARK, "text": "De reis betaalt ieder zelf."}


@pytest.fixture
def adding():
    return lambda page="own-data", **more: Adding(
        {**LICHTERVELDE, "lang": "nl", **more}, "nl", page
    )


def told(visitor):
    return [one.value for one in visitor.app.success]


def remarks(visitor, feature="budget"):
    notes = visitor.app.session_state["mine"].catalogue.approaches["twinning"].notes
    return [one.text["nl"] for one in notes.get(feature, ()) if one.kind == "own"]


def name_in_form(visitor):
    return visitor.asked("name").value


def draft(visitor):
    return visitor.app.session_state["own_draft"]


def change(visitor, key):
    return visitor.hit(f"own_change_{key}")


def test_a_second_remark_on_a_cell_stands_beside_the_first_and_goes_alone(adding):
    visitor = adding().add("remark", REMARK).add("remark", OTHER)
    assert remarks(visitor) == [REMARK["text"], OTHER["text"]]
    assert REMARK["text"] in visitor.text  # the list tells them apart
    rows = [one.key for one in visitor.app.button if str(one.key).startswith("own_remove_remark")]
    assert len(rows) == 2
    visitor.hit(rows[0])
    assert remarks(visitor) == [OTHER["text"]]


def test_a_remark_that_is_moved_to_a_cell_with_one_replaces_none(adding):
    visitor = adding().add("remark", REMARK).add("remark", {**OTHER, "feature": "duration"})
    rows = [one.key for one in visitor.app.button if str(one.key).startswith("own_change_remark")]
    visitor.hit(rows[1]).fill(feature="budget").hit("own_add")
    assert remarks(visitor) == [REMARK["text"], OTHER["text"]]
    assert remarks(visitor, "duration") == []
    assert told(visitor) == [
        "Gewijzigd: Jumelage, budget. U leest ze onder Kennis, bij De werkvormen."
    ]


def pill(visitor):
    visitor.begin("form")


def same_pill(visitor):
    visitor.app.button_group(key="own_kind").set_value(None)
    visitor.run()


def change_another(visitor):
    change(visitor, "form_klimaatpartnerschap")


def remove_another(visitor):
    visitor.hit("own_remove_form_klimaatpartnerschap")


def bring_a_sheet(visitor):
    with_sheet(visitor, sheet({"name": "Ander kamp"}))


def open_a_zip(visitor):
    visitor.open_own(HIDING)


def change_an_existing(visitor):
    key = f"own_existing_{draft(visitor).number}"
    visitor.app.selectbox(key=key).set_value("duffel_pakistan")
    visitor.run()


MEANWHILE = (
    pill,
    same_pill,
    change_another,
    change_an_existing,
    bring_a_sheet,
    remove_another,
    open_a_zip,
)


def test_what_is_half_filled_in_comes_back_whatever_was_done_meanwhile(adding):
    visitor = adding().add("form", FORM).begin("practice")
    for meanwhile in MEANWHILE:
        meanwhile(visitor.fill(name="Half"))
        if "Ga verder: Een praktijk “Half”" in [one.label for one in visitor.app.button]:
            visitor.click("Ga verder: Een praktijk “Half”")
        assert name_in_form(visitor) == "Half", meanwhile
        visitor.hit("own_leave").begin("practice")
        assert name_in_form(visitor) == "", meanwhile


def test_to_leave_one_form_as_it_was_leaves_what_was_begun_of_another(adding):
    visitor = adding().begin("practice").fill(name="Half").begin("form").fill(name="Vorm")
    visitor.hit("own_leave").click("Ga verder: Een praktijk “Half”")
    assert name_in_form(visitor) == "Half"


def test_an_entry_that_was_undone_while_it_was_changed_is_added_whole(adding):
    visitor = adding().add("practice", PRACTICE)
    change(visitor, "practice_jeugdkamp_met_audruicq").fill(summary="Korter.").hit("undo")
    assert not visitor.own
    visitor.hit("own_add")
    assert not visitor.bad
    written = visitor.own.at(("cases", "jeugdkamp_met_audruicq"))
    assert written["summary"] == {"nl": "Korter."}
    assert visitor.own.at(("places", "audruicq")) == {"name": {"nl": "Audruicq"}, "country": "FR"}
    assert told(visitor) == ["Toegevoegd: Jeugdkamp met Audruicq. U ziet ze bij Praktijken."]


def test_a_form_that_was_chosen_and_is_gone_is_said_and_can_be_cleared(adding):
    visitor = adding().add("form", FORM)
    visitor.begin("practice").fill(name="Half", approaches=["klimaatpartnerschap"]).hit("undo")
    assert visitor.bad == [
        "“klimaatpartnerschap” staat er niet meer. Kies iets anders of haal het hier weg."
    ]
    assert not visitor.fill(approaches=["twinning"]).bad
    visitor.hit("own_leave").add("form", FORM)
    visitor.begin("remark").fill(approach="klimaatpartnerschap", feature="budget").hit("undo")
    assert len(visitor.bad) == 1


def test_an_address_that_names_own_data_is_read_again_once_they_are_opened(adding):
    first = adding().add("feature", FEATURE)
    file, key = write_overlay(first.own.contents()), "bijdrage_aan_het_klimaatplan"
    address = {**first.address, key: "5-at_least-2"}
    other = Adding(address, "nl", "result")
    assert "Een bestand openen" in other.text
    other.go_to("own-data").open_own(file)
    assert other.address[key] == "5-at_least-2"
    # What was done meanwhile goes before the address, which still tells what nobody could ask.
    busy = Adding(address, "nl", "all-questions").answer("budget", "HIGH")
    kept = busy.address["budget"]
    busy.go_to("own-data").open_own(file)
    assert (busy.address["budget"], busy.address[key]) == (kept, "5-at_least-2")
    assert not busy.hit("undo").own


def test_what_a_file_hides_and_which_levels_it_changes_is_counted_and_taken_back(adding):
    visitor = adding().open_own(HIDING)
    assert told(visitor) == ["Geopend: eigen.zip. 3 eigen gegevens doen meteen mee."]
    assert "Jeugdwerking Verborgen" in visitor.text
    assert "Jumelage, budget: ruim Ander niveau, voor anderen: beperkt" in visitor.text
    for key in ("hidden_approaches__youth_work", "other_level_twinning__budget"):
        visitor.hit(f"own_remove_{key}")
    assert told(visitor) == [
        "Teruggenomen: Jumelage, budget: ruim. Bovenaan kunt u dat ongedaan maken."
    ]
    known = visitor.app.session_state["mine"].catalogue
    assert "youth_work" in known.approaches
    assert not visitor.hit("own_remove_hidden_cases__duffel_pakistan").own


def test_what_cannot_come_back_yet_says_which_feature_of_ones_own_lacks_a_level(adding):
    visitor = adding().open_own(HIDING).add(
        "feature", {key: one for key, one in FEATURE.items() if key != "level__youth_work"}
    )  # fmt: skip
    visitor.hit("own_remove_hidden_approaches__youth_work")
    assert "Jeugdwerking kan nog niet terug, want er is geen niveau voor klimaat." in visitor.text
    assert "approaches.yaml" not in visitor.text


def test_what_a_file_holds_that_no_form_asks_is_listed_too(adding):
    note = "note.yaml"
    visitor = adding().open_own(write_overlay({note: b'author: "Dienst"\n'}))
    assert told(visitor) == ["Geopend: eigen.zip. Eén eigen gegeven doet meteen mee."]
    assert f"{note} Nog een deel van uw bestand" in visitor.text
    assert not visitor.hit("own_remove_other_file_note__yaml").own
