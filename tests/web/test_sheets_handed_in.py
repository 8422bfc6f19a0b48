"""Sheets that are handed in on a page: what of them is not read is told before and after, and what
is there already does not come in again; and a link that cannot be is kept in its form.
"""

from mic_selector.priorities.links import Alive
from tests.notes.test_what_people_type import PRACTICE, book_of
from tests.web.conftest import LICHTERVELDE

ROWS = [["Werkvorm", "Partner", "Sinds", "Contact"], ["Jumelage", "Laubach", 2001, "Jan"]]
UNREAD = "Deze titels kennen we niet, en wat eronder staat lezen we niet: Contact."
THERE = "1 band stond er al precies zo."


def hand_in(visitor, *rows, key="link_sheet"):
    file = ("blad.xlsx", book_of(*rows), "application/octet-stream")
    visitor.app.file_uploader(key=key).set_value(file)
    return visitor.run()


def test_what_is_not_read_is_told_before_and_after_and_nothing_comes_in_twice(visit):
    visitor = visit(LICHTERVELDE, locale="nl-BE", page="links", unfolded=("link_files",))
    hand_in(visitor, *ROWS)
    assert UNREAD in visitor.text
    assert "Laubach" not in visitor.text
    visitor.click("Voeg ze toe")
    assert "Laubach (Duitsland) · sinds 2001" in visitor.text
    assert UNREAD in visitor.text
    hand_in(visitor, *ROWS, ["Stedenband", "Dogbo", None, "Piet"])
    assert THERE in visitor.text
    visitor.click("Voeg ze toe")
    assert visitor.text.count("Laubach") == 1
    assert "Dogbo" in visitor.text
    hand_in(visitor, *[row[:3] for row in ROWS])
    assert [one.value for one in visitor.app.success] == [f"{THERE} Die komt er niet nog eens bij."]


def test_a_practice_that_is_there_already_is_called_by_its_name(visit):
    visitor = visit(LICHTERVELDE, locale="nl-BE", page="own-data", unfolded=("own_sheets",))
    rows = [list(PRACTICE), list(PRACTICE.values())]
    hand_in(visitor, *rows, key="own_sheet")
    assert [one.value for one in visitor.app.success] == ["Eén praktijk toegevoegd."]
    hand_in(visitor, *rows, key="own_sheet")
    assert "De praktijk “Waterputten” staat er al." in visitor.text


def test_a_practice_of_a_sheet_is_corrected_and_keeps_its_long_name_and_its_source(visit):
    visitor = visit(LICHTERVELDE, locale="nl-BE", page="own-data", unfolded=("own_sheets",))
    long = PRACTICE | {"Naam": "Waterputten " * 10, "Samenvatting": "Samen. " * 200}
    hand_in(visitor, list(long), list(long.values()), key="own_sheet")
    visitor.click("Wijzig")
    start = next(one for one in visitor.app.number_input if one.key.endswith("_start"))
    start.set_value(2020)
    visitor.run()
    visitor.click("Bewaar de wijziging")
    (case,) = visitor.app.session_state["visit"].view.own.at(("cases",)).values()
    assert (case["start"], case["name"]["nl"]) == (2020, long["Naam"].strip())
    assert case["summary"]["nl"] == long["Samenvatting"].strip()
    assert [one["document"] for one in case["sources"]] == ["verslag"]


def test_a_link_that_is_asleep_and_has_an_end_stays_in_the_form(visit):
    visitor = visit(LICHTERVELDE, locale="nl-BE", page="links")
    field = {one.key.rpartition("_")[2]: one for one in visitor.app.button_group}
    field["chosen"].set_value("twinning")
    field["alive"].set_value(Alive.ASLEEP)
    until = next(one for one in visitor.app.number_input if one.key.endswith("_until"))
    until.set_value(2030)
    visitor.click(visitor.say("link-save-next"))
    assert visitor.errors == [
        "Een slapende band heeft geen jaar waarin hij afloopt. "
        "Haal het jaar weg, of zeg dat de band afloopt."
    ]
    kept = next(one for one in visitor.app.number_input if one.key.endswith("_until"))
    assert kept.value == 2030
    assert "Nog geen banden" in visitor.text
