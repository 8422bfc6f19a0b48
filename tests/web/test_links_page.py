"""The page of what a municipality already has, and the marks that it leaves elsewhere."""

import re

import pytest

from mic_selector.priorities.begun_link import BegunLink, begun_text
from mic_selector.priorities.link_file import links_text
from mic_selector.priorities.links import Alive, Link
from mic_selector.web.components.link_form import LABELS
from tests.notes.test_link_sheet import filled
from tests.web.conftest import LICHTERVELDE, as_text

LIST_ROW = r'<div class="mic link-row">(.*?)</div></div>'

TWO = {**LICHTERVELDE, "links": "twinning-active-since2008-FR.youth_work-asleep"}


def test_without_links_the_page_asks_for_one(visit):
    shown = visit({}, locale="nl-BE", page="links").text
    assert "Nog geen banden" in shown
    assert "Begin met de vragen" in shown


def test_without_links_nothing_is_said_of_what_they_bring(visit):
    assert "Samen brengen ze" not in visit(LICHTERVELDE, locale="nl-BE", page="links").text


def test_links_of_the_address_are_shown_with_what_they_bring(visit):
    shown = visit(TWO, locale="nl-BE", page="links").text
    for said in ("Jumelage", "Frankrijk · sinds 2008", "slapend", "Samen brengen ze",
                 "Wat zou er één bijkomen?", "Zonder Jumelage"):  # fmt: skip
        assert said in shown


def test_a_form_that_one_has_is_marked_in_ranking_comparison_and_combinations(visit):
    for page in ("result", "compare", "combine"):
        visitor = visit(TWO, locale="nl-BE", page=page)
        assert "hebben we al" in visitor.text, page
        assert page != "result" or 'href="links?' in visitor.html
    assert "hebben we al" not in visit(LICHTERVELDE, locale="nl-BE", page="result").text


@pytest.mark.prove  # that of the result says most of it
@pytest.mark.parametrize("page", ["compare", "combine"])
def test_without_links_no_form_is_marked_as_one_that_one_has(visit, page):
    assert "hebben we al" not in visit(LICHTERVELDE, locale="nl-BE", page=page).text


def test_the_note_says_what_there_is_and_leads_to_it(visit):
    visitor = visit(TWO, locale="nl-BE", page="note")
    assert "Bestaande samenwerking en wat verandert" in visitor.text
    assert "sinds 2008" in visitor.text
    assert 'href="links?' in visitor.html


def rows(visitor):
    """Return what the list of links says, link by link."""
    return [as_text(row) for row in re.findall(LIST_ROW, visitor.html, re.DOTALL)]


@pytest.fixture
def panel(visit):
    """Return a visitor with two links who opened the part for files."""
    return visit(TWO, locale="nl-BE", page="links", unfolded=("link_files",))


def hand_in(visitor, key, name, content):
    """Hand a file in to one of the two ways in."""
    visitor.app.file_uploader(key=key).set_value((name, content, "application/octet-stream"))
    return visitor.run()


def test_a_filled_in_excel_sheet_adds_its_links(panel):
    hand_in(panel, "link_sheet", "banden.xlsx", filled([["Stedenband", "Banjul", None, 2003]]))
    assert panel.errors == []
    assert len(rows(panel)) == 3
    assert "Banjul (Gambia) · sinds 2003" in rows(panel)[2]
    assert "1 band toegevoegd." in [one.value for one in panel.app.success]


def test_a_sheet_with_a_fault_is_refused_and_nothing_comes_in(panel):
    content = filled([["Jumelage"], ["Jumelage", "Laubach", None, "ooit"]])
    hand_in(panel, "link_sheet", "banden.xlsx", content)
    (said,) = panel.errors
    assert said == "Er is nog niets toegevoegd. Verbeter ze hier of in uw bestand."
    assert "1 van de 2 rijen heeft een fout" in panel.text
    assert "rij 3, kolom Sinds (jaar)" in panel.text
    assert len(rows(panel)) == 2


def test_good_links_of_a_sheet_are_added_when_asked_and_what_was_meant_is_taken(panel):
    content = filled([["Jumelage"], ["Jumelaag", "Laubach"], ["Jumelage", "Gent", None, "2OO8"]])
    hand_in(panel, "link_sheet", "banden.xlsx", content)
    panel.click("Voeg de ene goede toe")
    assert len(rows(panel)) == 3
    assert "Deze 2 rijen komen er niet bij: 3 en 4." in [one.value for one in panel.app.success]
    panel.click("Neem Jumelage over").click("Voeg de ene goede toe")
    assert "Laubach" in rows(panel)[3]
    panel.click("Neem 2008 over").click("Voeg ze toe")
    assert "Gent · sinds 2008" in rows(panel)[4]
    assert "banden.xlsx" not in panel.text


OTHER = b"""municipality: Zoersel
links:
  - {form: twinning, partner: Laubach, country: DE, since: 1990}
  - {form: city_to_city, partner: Banjul}
"""


def test_the_file_of_a_second_municipality_is_laid_beside_and_can_be_taken_over(panel):
    hand_in(panel, "link_other_file", "zoersel.yaml", OTHER)
    assert "Samen met Zoersel" in panel.text
    assert "dezelfde vorm" in panel.text
    assert "open><summary>Een fusiegemeente" in panel.html
    assert len(rows(panel)) == 2  # nothing is taken over by itself
    panel.click(panel.say("links-other-take"))
    assert [row.split()[0] for row in rows(panel)] == [
        "Jumelage", "Internationale", "Jumelage", "Stedenband"
    ]  # fmt: skip
    assert "Samen met Zoersel" not in panel.text


def test_the_second_file_can_be_laid_away_and_a_wrong_one_is_refused(panel):
    hand_in(panel, "link_other_file", "zoersel.yaml", OTHER)
    panel.click(panel.say("links-other-drop"))
    assert "Samen met Zoersel" not in panel.text
    assert len(rows(panel)) == 2
    hand_in(panel, "link_other_file", "fout.yaml", b"links: [{form: unheard_of}]")
    assert any("unheard_of" in said for said in panel.errors)


def field(controls, name):
    """Return a field of the form of a link, or of a new one: `0_partner`, `new_alive`."""
    return next(one for one in controls if (one.key or "").endswith(f"_{name}"))


def partner(visitor, which):
    return field(visitor.app.text_input, f"{which}_partner")


def test_a_link_is_changed_in_its_form_and_undo_brings_the_old_one_back(visit):
    visitor = visit(TWO, locale="nl-BE", page="links")
    visitor.app.button(key="link_change_0").click()
    visitor.run()
    partner(visitor, "0").set_value("Audruicq")
    visitor.click(visitor.say("link-save"))
    assert "Audruicq (Frankrijk) · sinds 2008" in rows(visitor)[0]
    assert not [box for box in visitor.app.text_input if "_0_partner" in (box.key or "")]
    visitor.click(visitor.say("undo"))
    assert "Audruicq" not in visitor.text
    assert "Frankrijk · sinds 2008" in rows(visitor)[0]


def test_a_link_can_be_left_as_it_is_or_taken_away(visit):
    visitor = visit(TWO, locale="nl-BE", page="links")
    visitor.app.button(key="link_change_1").click()
    visitor.run().click(visitor.say("link-cancel"))
    assert len(rows(visitor)) == 2
    visitor.app.button(key="link_change_1").click()
    visitor.run().click(visitor.say("link-remove"))
    assert len(rows(visitor)) == 1
    assert "Jumelage" in rows(visitor)[0]


def test_what_is_half_filled_in_comes_back_on_its_row_and_after_another_page(visit):
    visitor = visit(TWO, locale="nl-BE", page="links")
    partner(visitor, "new").set_value("Laubach")
    visitor.app.button(key="link_change_0").click()
    visitor.run()
    partner(visitor, "0").set_value("Audruicq")
    visitor.run()
    visitor.app.button(key="link_change_1").click()
    visitor.run()
    assert visitor.text.count(visitor.say("link-begun")) == 1
    assert "Audruicq" not in " ".join(rows(visitor))  # it counts once it is saved
    visitor.go_to("result").go_to("links")
    assert partner(visitor, "new").value == "Laubach"
    visitor.app.button(key="link_change_0").click()
    visitor.run()
    assert partner(visitor, "0").value == "Audruicq"
    visitor.click(visitor.say("link-save"))
    assert "Audruicq (Frankrijk) · sinds 2008" in rows(visitor)[0]
    assert visitor.say("link-begun") not in visitor.text


def test_what_is_missing_is_said_until_it_is_there_and_nothing_typed_is_lost(visit):
    visitor = visit(LICHTERVELDE, locale="nl-BE", page="links")
    partner(visitor, "new").set_value("Laubach")
    visitor.click(visitor.say("link-save-next"))
    said = visitor.say("fault-link-without-form")
    assert said in visitor.text
    assert partner(visitor, "new").value == "Laubach"
    field(visitor.app.pills, "new_form_chosen").set_value("twinning")
    visitor.run()
    assert said not in visitor.text
    visitor.click(visitor.say("link-save-next"))
    assert "Laubach" in rows(visitor)[0]
    assert partner(visitor, "new").value == ""


def test_what_is_beyond_a_limit_is_told_of_at_its_field_and_stays_there(visit):
    visitor = visit(LICHTERVELDE, locale="nl-BE", page="links")
    field(visitor.app.pills, "new_form_chosen").set_value("twinning")
    for name, controls, wrong, right in (
        ("partner", "text_input", "L" * 101, "Laubach"),
        ("carried_by", "text_input", "d" * 101, "de dienst"),
        ("since", "number_input", 2999, 2008),
        ("amount", "number_input", -1.0, 1.0),
        ("staff", "number_input", 1001.0, 1.0),
    ):
        field(getattr(visitor.app, controls), f"new_{name}").set_value(wrong)
        visitor.click(visitor.say("link-save-next"))
        (said,) = visitor.errors
        assert said.startswith(visitor.say(LABELS[name])), name
        assert field(getattr(visitor.app, controls), f"new_{name}").value == wrong
        assert rows(visitor) == []
        field(getattr(visitor.app, controls), f"new_{name}").set_value(right)
        visitor.run()
        assert visitor.errors == [], name
    visitor.click(visitor.say("link-save-next"))
    assert "Laubach (Duitsland) · sinds 2008 · 1 euro" in rows(visitor)[0]


def test_what_the_sources_advise_stands_open_for_the_links_one_has(visit):
    shown = visit(TWO, locale="nl-BE", page="links").html
    assert "open><summary>Een oude band vernieuwen" in shown
    assert "Reggio Emilia" in shown
    awake = {**TWO, "links": "twinning-active"}
    assert "open><summary>Een oude band" not in visit(awake, locale="nl-BE", page="links").html


def test_the_map_of_practices_shows_the_links_whose_place_is_known(visit):
    placed = {**LICHTERVELDE, "links": "city_to_city-active-GM-in_banjul.twinning-active-FR"}
    shown = visit(placed, locale="nl-BE", page="practices").text
    assert "Uw banden op de kaart, met een ring: 1 van 2." in shown
    assert "Onze band: Stedenband" in shown
    assert "Uw banden op de kaart" not in visit(LICHTERVELDE, locale="nl-BE", page="practices").text


TYPED = (
    Link(form="twinning", partner="Audruicq", country="FR", since=2008, amount=3000.0),
    Link(form="youth_work", partner="Jeugdhuis Sokone", alive=Alive.ASLEEP),
)


def of_tab(visitor, text):
    """Hand in what the tab kept, as the page's script does after a reload."""
    visitor.app.text_input(key="links_of_tab").set_value(text)
    return visitor.run()


def test_what_the_tab_kept_is_laid_over_the_outlines_of_a_reload(visit):
    visitor = of_tab(visit(TWO, locale="nl-BE", page="links"), links_text(TYPED))
    assert "Audruicq (Frankrijk) · sinds 2008 · 3.000 euro per jaar" in rows(visitor)[0]
    assert "Jeugdhuis Sokone" in rows(visitor)[1]
    assert not visitor.app.session_state.visit.earlier  # nobody did anything


NOT_OF_THESE = {
    "fewer": links_text(TYPED[:1]),
    "another order": links_text((TYPED[1], TYPED[0])),
    "an unknown form": links_text(TYPED).replace("youth_work", "unheard_of"),
    "a wrong amount": links_text(TYPED).replace("3000", '"veel"'),
    "a bomb": "[" * 10_000,
    "no JSON": "geen JSON",
}


def test_what_is_not_of_these_links_is_refused_whole(visit):
    visitor = visit(TWO, locale="nl-BE", page="links")
    for what, text in NOT_OF_THESE.items():
        of_tab(visitor, text)
        assert "Audruicq" not in visitor.text, what
        assert "Jeugdhuis" not in visitor.text, what
        assert len(rows(visitor)) == 2, what


OUTLINE = TYPED[0].in_outline
BEGUN = begun_text([
    BegunLink(of=None, link=Link(form="", partner="Laubach", until=2027)),
    BegunLink(of=OUTLINE, link=Link(form="twinning", partner="Audruicq", alive=Alive.ASLEEP)),
])  # fmt: skip


def begun_of_tab(visitor, text):
    """Hand in what the tab kept of what was begun, as the page's script does after a reload."""
    visitor.app.text_input(key="link_drafts_of_tab").set_value(text)
    return visitor.run()


def test_what_was_begun_comes_back_after_a_reload_field_by_field(visit):
    visitor = begun_of_tab(visit(TWO, locale="nl-BE", page="links"), BEGUN)
    assert partner(visitor, "new").value == "Laubach"
    assert field(visitor.app.number_input, "new_until").value == 2027
    assert partner(visitor, "0").value == "Audruicq"
    assert field(visitor.app.segmented_control, "0_alive").value is Alive.ASLEEP
    assert not visitor.app.session_state.visit.earlier  # nobody did anything


def test_what_no_form_could_hold_is_refused_whole(visit):
    visitor = visit(TWO, locale="nl-BE", page="links")
    for text in (BEGUN.replace("2027", '"ooit"'), BEGUN.replace("twinning", "unheard_of"),
                 BEGUN.replace("asleep", "dead"), "[" * 10_000, "geen JSON"):  # fmt: skip
        begun_of_tab(visitor, text)
        assert partner(visitor, "new").value == "", text[:80]


def test_the_tab_is_emptied_once_nothing_typed_is_left(visit):
    visitor = of_tab(visit(TWO, locale="nl-BE", page="links"), links_text(TYPED))
    for _ in range(2):
        visitor.app.button(key="link_change_0").click()
        visitor.run().click(visitor.say("link-remove"))
    told = r"[\"links\", \"[]\", \"\", true]"
    assert [one.value for one in visitor.app.html if told in one.value]
