"""What a visitor sets on the further pages goes into the address, so that it can be handed on and
is never lost.
"""

import re
from dataclasses import replace
from functools import cache

import pytest

from mic_selector.catalogue import Level
from mic_selector.decision import changes, evaluate, rank_order_centroid
from mic_selector.decision.elicitation import TradeOffs
from mic_selector.decision.programme import Undecided
from mic_selector.decision.questions import Preference, TwoForms, write_answer
from mic_selector.decision.regret import SCALES, robust_choice
from mic_selector.priorities.address import encode
from mic_selector.priorities.presets import load_presets
from mic_selector.priorities.view import View
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.names import Names
from tests.web.conftest import as_text

# The others go through the same code.
ONE_LANGUAGE = ["nl", *(pytest.param(one, marks=pytest.mark.prove) for one in ("fr", "en"))]


@pytest.fixture
def school_town():
    """Return the example of the school town as an address."""
    return encode(View(priorities=load_presets(catalogue())["school_town"].priorities), catalogue())


def test_the_profile_that_is_open_goes_into_the_address(visit):
    visitor = visit(profile="humanitarian", page="approaches")
    assert visitor.answers["profile"] == "humanitarian"
    assert catalogue().approaches["humanitarian"].name["en"] in visitor.text
    assert visit(visitor.address, page="approaches").text == visitor.text


def test_the_practices_of_an_approach_are_one_press_away(visit):
    html = visit(profile="youth_work", page="approaches").html
    assert re.search(r'href="form\?profile=youth_work&amp;tab=practices', html)


def test_the_open_part_of_what_one_can_learn_goes_into_the_address(visit):
    visitor = visit(learn="glossary", page="learn")
    assert visitor.answers["learn"] == "glossary"
    assert visit(visitor.address, page="learn").text == visitor.text


def test_an_answer_of_the_readiness_check_is_kept_and_says_what_to_settle_first(visit):
    visitor = visit(profile="twinning", page="ready")
    question = visitor.app.radio[0].key.removeprefix("ready_")
    visitor.app.radio[0].set_value("no")
    visitor.run()
    assert visitor.answers[f"ready.{question}"] == "no"
    assert catalogue().guidance.readiness[question].settle_first["en"] in visitor.text
    assert visit(visitor.address, page="ready").text == visitor.text


def test_words_to_search_for_narrow_the_practices_and_go_into_the_address(visit):
    visitor = visit(page="practices")
    everything = visitor.practices
    visitor.app.text_input(key="search").set_value("Zoersel")
    shown = visitor.run().practices
    assert 0 < len(shown) < len(everything)
    assert all("zoersel" in card.lower() for card in shown)
    assert visitor.answers["search"] == "Zoersel"


def test_an_own_reading_of_a_level_is_kept_marked_and_counts(visit, lichtervelde):
    visitor = visit(lichtervelde, profile="twinning", page="change")
    visitor.app.select_slider(key="own_twinning_budget").set_value(Level.HIGH)
    visitor.run()
    assert visitor.answers["level.twinning.budget"] == "3"
    marked = f'<span class="tag">{visitor.say("own-level")}</span>'
    assert marked in visitor.go_to("form").html
    visitor.go_to("result")
    assert visitor.ranking[0][1] != "twinning"
    assert visitor.say("own-level") in visitor.go_to("approaches").text


def test_an_own_reading_is_marked_at_what_the_first_asks(visit, lichtervelde):
    visitor = visit({**lichtervelde, "level.twinning.duration": "2"}, page="result")
    assert visitor.ranking[0][1] == "twinning"
    assert f'<span class="tag">{visitor.say("own-level")}</span>' in visitor.html


def test_an_order_of_importance_becomes_importances(visit):
    # Rank-order centroid of two: 3/4 and 1/4. Importances run to 5.
    visitor = visit(budget="1-at_most-1", political="1-at_least-2", way="order", page="weigh")
    # Both weigh the same: the table names what is gained before what it costs.
    assert visitor.app.button(key="up_political").disabled
    assert visitor.app.button(key="down_budget").disabled
    visitor.app.button(key="down_political").click()
    visitor.run()
    assert visitor.answers["order"] == "budget.political"
    visitor.app.button(key="up_political").click()
    visitor.run()
    assert visitor.answers["order"] == "political.budget"
    assert visitor.say("importances-in-use") not in visitor.text
    visitor.click(visitor.say("use-importances"))
    assert visitor.say("importances-in-use") in visitor.text
    first, second = (float(visitor.answers[key].split("-")[0]) for key in ("political", "budget"))
    weights = rank_order_centroid(2)
    assert abs(first / second - weights[0] / weights[1]) < 0.02


@cache
def two_whole_forms():
    """Return the answers after which two whole forms are asked, and the questions so far."""
    wanted = load_presets(catalogue())["centre_city"].priorities
    series = TradeOffs(wanted, evaluate(catalogue(), wanted))
    while not isinstance(series.question, TwoForms):
        series = series.answered(series.question, Preference.UNKNOWN)
    return wanted, series


@pytest.mark.parametrize("language", ONE_LANGUAGE)
def test_two_whole_forms_stand_side_by_side_without_their_names(visit, language):
    """They do once no question about two features tells much: here nothing could be said to any."""
    wanted, series = two_whole_forms()
    written = tuple(write_answer(*one) for one in series.answers)
    asked = encode(View(priorities=wanted, way="tradeoffs", tradeoffs=written), catalogue())
    visitor = visit(asked, lang=language, page="weigh")

    question, names = series.question, Names(catalogue(), visitor.say)
    cards = [
        as_text(card)
        for card in re.findall(r'<article class="card">.*?</article>', visitor.html, re.DOTALL)
    ]
    for card, levels in zip(cards, series.levels(question), strict=True):
        assert len(levels) > 2
        for feature, level in levels.items():
            assert names.feature_short(feature) in card
            assert names.level(feature, level) in card
    for approach in (question.first, question.second):
        assert catalogue().approaches[approach].name[language] not in "".join(cards)

    visitor.app.button(key="prefer_b").click()
    visitor.run()
    answer = f"{question.first}-{question.second}-b"
    assert visitor.answers["tradeoffs"].endswith(answer)
    assert visit(visitor.address, page="weigh").text == visitor.text
    visitor.click(visitor.say("use-importances"))
    ranks = {approach: int(rank) for rank, approach, _ in visitor.go_to("result").ranking}
    assert ranks[question.second] < ranks[question.first]


def test_where_musts_leave_no_form_there_is_nothing_to_choose_between(visit):
    visitor = visit(
        governance="3-at_least-3", budget="5-at_most-0-firm", way="tradeoffs", page="weigh"
    )
    assert visitor.say("settled-nothing") in visitor.text
    assert "prefer_a" not in [button.key for button in visitor.app.button]


@pytest.mark.parametrize("language", ONE_LANGUAGE)
def test_a_search_that_found_nothing_says_so(visit, lichtervelde, monkeypatch, language):
    def undecided(*_):
        raise Undecided

    monkeypatch.setattr(changes, "make_first", undecided)
    visitor = visit(lichtervelde, lang=language, page="change", profile="networks")
    networks = catalogue().approaches["networks"].name[language]
    assert visitor.say("make-first-undecided", approach=networks) in visitor.text
    assert visitor.say("make-first-none", approach=networks) not in visitor.text


@pytest.mark.parametrize("language", ONE_LANGUAGE)
def test_a_change_that_may_not_be_the_smallest_is_not_called_so(
    visit, lichtervelde, monkeypatch, language
):
    def unproved(*asked):
        smallest = make_first(*asked)
        assert smallest
        found.append(replace(smallest, is_smallest=False))
        return found[-1]

    found, make_first = [], changes.make_first
    monkeypatch.setattr(changes, "make_first", unproved)
    visitor = visit(lichtervelde, lang=language, page="change", profile="humanitarian")
    steps = found[-1].steps
    assert visitor.say("make-first-steps-unproved", steps=steps) in visitor.text
    assert visitor.say("make-first-steps", steps=steps) not in visitor.text


def test_the_size_of_a_combination_goes_into_the_address(visit, lichtervelde):
    assert visit(lichtervelde, page="combine").press("size", 3).answers["size"] == "3"


@pytest.mark.parametrize("language", ONE_LANGUAGE)
def test_the_page_of_changes_says_what_weighs_most_where_another_approach_is_first(
    visit, school_town, language
):
    visitor = visit(school_town, lang=language, page="change")
    table = visitor.html.split('id="first-for"')[1].split("</section>")[0]
    for approach in (
        "youth_work",
        "twinning",
    ):  # the two that come first in most draws of this example
        assert catalogue().approaches[approach].name[language] in table
    assert catalogue().approaches["networks"].name[language] not in table
    assert re.search(r"\b5.?000\b", as_text(table))


@pytest.mark.parametrize("language", ONE_LANGUAGE)
def test_the_page_of_changes_says_what_holds_if_the_answers_are_off(visit, school_town, language):
    visitor = visit(school_town, lang=language, page="change")
    table = as_text(visitor.html.split('id="robust-heading"')[1].split("</section>")[0])
    names = Names(catalogue(), visitor.say)
    wanted = load_presets(catalogue())["school_town"].priorities
    choice = robust_choice(catalogue(), wanted, evaluate(catalogue(), wanted))
    assert choice.safest == ("youth_work",)
    cells = table[table.index(as_text(visitor.say("robust-order"))) :]
    places = [cells.index(names.approach_short(one.approach)) for one in choice.regrets]
    assert places == sorted(places)
    without = visitor.say(
        "robust-without",
        feature=names.feature("global_citizenship"),
        approaches=names.approach("twinning"),
        number=1,
    )
    for sentence in (
        visitor.say("robust-text", scales=SCALES),
        without,
        visitor.say("robust-without-others"),
    ):
        assert as_text(sentence) in table


@pytest.mark.parametrize("page", ["sure", "points", "change", "weigh", "combine"])
def test_without_answers_a_deeper_page_leads_to_the_questions(visit, page):
    visitor = visit(page=page)
    assert 'class="empty"' in visitor.html
    assert re.search(r'class="btn primary" href="questions', visitor.html)


def test_the_places_of_every_form_add_up_to_a_hundred(visit, lichtervelde):
    rows = visit(lichtervelde, page="sure").html.split("<tbody>")[1].split("</tr>")[:-1]
    for row in rows:
        shares = [as_text(cell) for cell in re.findall(r"<td>(.*?)</td>", row)]
        known = [int(share) for share in shares if share.isdigit()]
        assert 100 - len(shares) <= sum(known) <= 100 + len(shares)


def test_the_points_of_every_form_add_up_to_its_score(visit, lichtervelde):
    rows = visit(lichtervelde, lang="en", page="points").html.split("<tbody>")[1].split("</tr>")
    table = [[as_text(cell) for cell in re.findall(r"<td>(.*?)</td>", row)] for row in rows]
    *features, total = [row for row in table if row]
    for place, score in enumerate(total):
        assert round(sum(float(row[place]) for row in features), 1) == float(score)


def test_without_answers_the_page_of_changes_says_nothing_of_draws(visit):
    html = visit(page="change").html
    assert 'id="first-for"' not in html
    assert "robust-heading" not in html


@pytest.mark.parametrize("page", ["sure", "points", "change"])
def test_where_a_must_leaves_nothing_a_deeper_page_leads_to_what_must_be(visit, page):
    must = {"global_citizenship": "5-at_least-3-firm", "private_sector": "5-at_least-3-firm"}
    visitor = visit(must, lang="en", page=page)
    assert visitor.say("nothing-left") in visitor.text
    assert visitor.say("answer-first") not in visitor.text
    assert re.search(r'class="btn primary" href="questions[^"]*step=must', visitor.html)


def test_what_would_change_is_asked_of_a_form_that_is_not_first(visit, lichtervelde):
    visitor = visit(lichtervelde, lang="en", page="change")
    assert visitor.say("make-first-already", approach="Twinning") not in visitor.text
    assert visitor.app.button_group(key="profile").value != "twinning"


def test_who_came_to_set_a_level_finds_it_open(visit, lichtervelde):
    address = {**lichtervelde, "profile": "twinning", "lang": "en"}
    for tab, is_open in (("gives", True), ("why", False)):
        (panel,) = visit({**address, "tab": tab}, page="change").app.expander
        assert panel.proto.expanded is is_open


def test_the_method_says_how_often_answers_are_weighed_and_leads_to_what_it_speaks_of(visit):
    visitor = visit(lang="en", page="method")
    assert "5,000" in visitor.text
    for page in ("approaches", "points", "sure", "change"):
        assert f'href="{page}?lang=en"' in visitor.html
