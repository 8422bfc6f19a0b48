"""The address: copied elsewhere it gives the same page, and a wrong one is answered in words."""

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest

from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.priorities.view import PLACE
from mic_selector.web.knowledge import catalogue
from tests.turns import ALL, in_turn


def test_the_worked_example_ranks_as_printed(visit, lichtervelde):
    # As the README shows: twinning 100, expertise exchange 92.5, networks ruled out.
    visitor = visit(lichtervelde, page="result")
    assert visitor.ranking[:2] == [("1", "twinning", "100"), ("2", "expertise_exchange", "92.5")]
    assert "networks" not in [approach for _, approach, _ in visitor.ranking]


@pytest.mark.parametrize(
    "language",
    ["nl", *(pytest.param(one, marks=pytest.mark.prove) for one in LANGUAGES if one != "nl")],
)
def test_an_address_gives_the_same_answers_elsewhere_in_any_language(visit, lichtervelde, language):
    here = visit(lichtervelde, lang="en", show="networks.twinning")
    there = visit(here.answers, locale=f"{language}-BE")
    assert there.say.language == language
    assert there.answers == here.answers
    assert there.ranking == here.ranking == there.go_to("result").ranking
    assert not there.warnings


def test_an_address_opened_in_a_visit_under_way_is_followed_and_can_be_taken_back(
    visit, lichtervelde
):
    visitor = visit(budget="3-at_most-1")
    before = visitor.answers
    assert visitor.open_address(lichtervelde).ranking[0] == ("1", "twinning", "100")
    assert visitor.click(visitor.say("undo")).answers == before


WRONG = [
    ({"colour": "red"}, "address-unknown", {"key": "colour"}),
    ({"budget": "7-at_most-1"}, "address-refused", {"key": "budget", "value": "7-at_most-1"}),
    ({"budget": "nan-at_most-1"}, "address-refused", {"key": "budget", "value": "nan-at_most-1"}),
    ({"budget": "true"}, "address-refused", {"key": "budget", "value": "true"}),
    ({"budget": "3-at_most-4"}, "address-refused", {"key": "budget", "value": "3-at_most-4"}),
    ({"budget": "3"}, "address-refused", {"key": "budget", "value": "3"}),
    ({"budget": "3-firm"}, "address-refused", {"key": "budget", "value": "3-firm"}),
    ({"budget": ["3-at_most-1", "3-at_most-2"]}, "address-repeated", {"key": "budget"}),
    ({"show": "twinning.moon"}, "address-refused", {"key": "show", "value": "twinning.moon"}),
    ({"abstained": "moon"}, "address-refused", {"key": "abstained", "value": "moon"}),
    ({"step": "moon"}, "address-refused", {"key": "step", "value": "moon"}),
    (
        {"level.twinning.governance": "9"},
        "address-refused",
        {"key": "level.twinning.governance", "value": "9"},
    ),
    ({"v": "9"}, "address-version", {"version": "9", "current": "1"}),
    (
        {"catalogue": "00000000"},
        "address-catalogue",
        {"made": "00000000", "now": catalogue().sha256[:8]},
    ),
]


FEW = list({code: one for one in WRONG for code in (one[1],)}.values())


@pytest.mark.parametrize(
    ("page", "language"), in_turn(["all-questions", "questions", "result"], LANGUAGES)
)
def test_a_wrong_part_is_named_in_the_visitors_language_and_the_rest_holds(visit, language, page):
    visitor, say = visit(lang=language, page=page), messages_in(language)
    # Each kind on one page, one of each code on the others.
    for wrong, code, parameters in WRONG if ALL or page == "result" else FEW:
        visitor.open_address({"political": "3-at_least-2", "lang": language, **wrong})
        assert visitor.warnings == [say(f"fault-{code}", **parameters)]
        assert visitor.ranking
        assert visitor.answers["political"] == "3-at_least-2"


def test_a_refused_value_leaves_its_question_unanswered(visit):
    visitor = visit(budget="7-at_most-1", political="3-at_least-2")
    assert visitor.answered("budget") is None
    assert visitor.answers["budget"] == "none"


def test_a_notice_about_the_address_goes_once_the_visitor_moves_on(visit):
    visitor = visit(budget="7-at_most-1", political="3-at_least-2")
    assert visitor.warnings
    assert not visitor.answer("budget", "MEDIUM").warnings
    assert not visitor.go_to("method").warnings


@pytest.mark.parametrize("page", ["all-questions", "result"])
def test_markup_in_the_address_is_shown_as_text(visit, page):
    attack = "<img src=x onerror=alert(1)>"
    visitor = visit({attack: "1", "budget": attack, "political": "3-at_least-2"}, page=page)
    assert len(visitor.warnings) == 2
    assert attack not in visitor.html


def test_a_language_that_is_not_there_is_said_on_the_start(visit):
    visitor = visit(lang="de", page="start")
    assert visitor.warnings == [visitor.say("fault-address-refused", key="lang", value="de")]


def to_french(visitor):
    """Return what the link to French says: the page, and its address."""
    (link,) = re.findall(r'<a href="([^"]*)" lang="fr"', visitor.html)
    asked = urlsplit(unescape(link))
    return asked.path, dict(parse_qsl(asked.query))


OPEN = {
    "profile": ("form", {"profile": "youth_work", "tab": "practices"}),
    "tab": ("change", {"profile": "networks", "tab": "gives"}),
    "section": ("learn", {"learn": "pitfalls"}),
    "step": ("questions", {"step": "must"}),
    "room": ("room", {"room": "ABC234"}),
}


@pytest.mark.parametrize("field", [field for field in PLACE if field != "language"])
def test_another_language_shows_the_same_place(visit, lichtervelde, field):
    page, place = OPEN[field]
    here = visit({**lichtervelde, **place, "lang": "nl"}, page=page)
    assert to_french(here) == (page, {**here.address, "lang": "fr"})
    assert place.items() <= to_french(here)[1].items()


def test_another_language_shows_the_question_that_was_open_though_it_was_answered(visit):
    visitor = visit(page="questions")
    (asked,) = [radio.key.removeprefix("ask_") for radio in visitor.app.radio]
    # The link is drawn before the answer, and the answer draws the question alone anew.
    assert to_french(visitor)[1]["step"] == asked
    visitor.answer(asked, "none").open_address(to_french(visitor)[1])
    assert visitor.answered(asked) == "none"
