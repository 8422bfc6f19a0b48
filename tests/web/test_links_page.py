"""The page of what a municipality already has, and the marks that it leaves elsewhere."""

from tests.web.conftest import LICHTERVELDE

TWO = {**LICHTERVELDE, "links": "twinning-active-since2008-FR.youth_work-asleep"}


def test_without_links_the_page_asks_for_one(visit):
    shown = visit({}, locale="nl-BE", page="links").text
    assert "Nog geen banden" in shown
    assert "Begin met de vragen" in shown


def test_links_of_the_address_are_shown_with_what_they_bring(visit):
    shown = visit(TWO, locale="nl-BE", page="links").text
    for said in ("Jumelage", "Frankrijk · sinds 2008", "slapend", "Samen brengen ze",
                 "Wat zou er één bijkomen?", "Zonder Jumelage"):  # fmt: skip
        assert said in shown


def test_a_form_that_one_has_is_marked_in_ranking_comparison_and_combinations(visit):
    for page in ("result", "compare", "combine"):
        assert "hebben we al" in visit(TWO, locale="nl-BE", page=page).text
        assert "hebben we al" not in visit(LICHTERVELDE, locale="nl-BE", page=page).text


def test_the_note_says_what_there_is(visit):
    shown = visit(TWO, locale="nl-BE", page="note").text
    assert "Bestaande samenwerking en wat verandert" in shown
    assert "sinds 2008" in shown
