"""The result and the page of one form."""

import re

import pytest

from mic_selector.files.messages import LANGUAGES
from mic_selector.priorities.address import TABS
from mic_selector.web.knowledge import catalogue
from tests.turns import in_turn


def rows(visitor):
    """Return the approaches in the rows, from the top, and those that are ruled out."""
    listed = visitor.html.split('<ol class="rows"')[1].split("</ol>")[0]
    found = [row.split('"')[0].split() for row in listed.split('<li class="')[1:]]
    form = [next(one[2:] for one in classes if one.startswith("f-")) for classes in found]
    out = {key for key, classes in zip(form, found, strict=True) if "out" in classes}
    return form, out


def test_without_answers_the_result_leads_to_the_questions(visit):
    visitor = visit(lang="nl", page="result")
    assert visitor.say("result-empty") in visitor.text
    assert 'href="questions' in visitor.html
    assert '<ol class="rows">' not in visitor.html


@pytest.mark.parametrize(
    ("page", "language"),
    in_turn(
        ("result", "form", "compare", "sure", "points", "change", "weigh", "combine"), LANGUAGES
    ),
)
def test_who_answered_what_does_not_count_is_told_so_and_led_to_the_answers(visit, page, language):
    visitor = visit(budget="none", abstained="budget", lang=language, page=page)
    assert visitor.say("nothing-counts") in visitor.text
    assert re.search('<a class="btn primary" href="answers', visitor.html)
    assert visitor.say("result-empty") not in visitor.text


def test_the_result_shows_all_eight_and_the_first_in_reasons(visit, lichtervelde):
    visitor = visit(lichtervelde, lang="en", page="result")
    form, out = rows(visitor)
    # By the printed table: twinning first; networks alone miss the must on civil society.
    assert form[0] == "twinning"
    assert set(form) == set(catalogue().approaches)
    assert out == {"networks"}
    assert visitor.html.count("<h1>") == 1
    for heading in ("reasons-for", "reasons-against", "sure-question", "what-now"):
        assert visitor.say(heading) in visitor.text


def test_where_several_are_first_no_card_names_one(visit):
    visitor = visit(v="1", civil_society="3-at_least-3", lang="en", page="result")
    assert visitor.say("result-many-first", number=5) in visitor.text
    assert visitor.say("result-together") in visitor.text
    assert visitor.say("reasons-against") not in visitor.text


def test_where_none_is_left_no_card_stands_and_all_are_told(visit):
    must = {"global_citizenship": "5-at_least-3-firm", "private_sector": "5-at_least-3-firm"}
    visitor = visit(v="1", lang="en", **must, page="result")
    form, out = rows(visitor)
    assert set(form) == out == set(catalogue().approaches)
    assert visitor.say("reasons-against") not in visitor.text
    assert visitor.say("nothing-left") in visitor.text


def test_every_answer_can_be_changed_from_the_result(visit, lichtervelde):
    visitor = visit(lichtervelde, page="result")
    for feature in catalogue().features:
        assert f"step={feature}" in visitor.html


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("approach", ["city_to_city", "networks"])
def test_a_form_shows_the_tab_of_the_address_alone(visit, lichtervelde, tab, approach):
    visitor = visit(lichtervelde, lang="nl", profile=approach, tab=tab, page="form")
    name = catalogue().approaches[approach].name["nl"]
    assert f"<h1>{name}</h1>" in visitor.html
    current = visitor.html.split('<nav class="mic tabs"')[1].split("</nav>")[0]
    assert current.count("aria-current") == 1
    assert current.split('aria-current="page">')[1].startswith(visitor.say(f"tab-{tab}"))
    assert (visitor.say("form-levels-how") in visitor.text) == (tab == "gives")
    assert bool(visitor.app.radio) == (tab == "ready")


def test_a_form_without_answers_leads_to_the_questions_and_keeps_its_levels(visit):
    visitor = visit(lang="nl", profile="networks", page="form")
    assert visitor.say("form-unanswered") in visitor.text
    levels = visit(lang="nl", profile="networks", tab="gives", page="form")
    assert levels.say("form-levels-how") in levels.text


def test_where_none_is_left_the_result_leads_to_what_is_a_must(visit):
    must = {"global_citizenship": "5-at_least-3-firm", "private_sector": "5-at_least-3-firm"}
    visitor = visit(v="1", lang="en", **must, page="result")
    assert "step=must" in visitor.html
    assert visitor.say("result-loosen") in visitor.text


def test_a_form_that_is_ruled_out_says_what_would_let_it_back_in(visit, lichtervelde):
    visitor = visit(lichtervelde, lang="en", profile="networks", page="form")
    # By hand: networks have a little of civil society, which must be clearly.
    opening = visitor.say("opening", feature="civil society", level="a little", steps=1)
    assert visitor.say("form-back-in", openings=opening) in visitor.text
    assert "1 step" not in visitor.text


def test_why_a_form_stands_there_leads_to_what_lies_deeper(visit, lichtervelde):
    visitor = visit(lichtervelde, lang="en", profile="twinning", page="form")
    assert visitor.say("reasons-for") in visitor.text
    for page in ("sure", "points", "weigh", "change", "combine"):
        assert f'href="{page}?' in visitor.html.split('class="mic tabs"')[1]
