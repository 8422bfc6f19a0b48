"""The questions, one at a time and all at once: what an answer does, and what cannot be asked."""

import re
from html import unescape
from urllib.parse import parse_qsl

import pytest

from mic_selector.catalogue import LEVELS
from mic_selector.files.messages import LANGUAGES
from mic_selector.priorities import Direction
from mic_selector.priorities.address import LAST_STEPS
from mic_selector.priorities.answers import Weight
from mic_selector.web.knowledge import catalogue, presets
from tests.turns import ALL, in_turn
from tests.web.conftest import as_text

FEATURES = tuple(catalogue().features)
BOTH_WAYS = ("all-questions", "questions")


# The others go through the same code.
ONE_LANGUAGE = [
    LANGUAGES[0],
    *(pytest.param(language, marks=pytest.mark.prove) for language in LANGUAGES[1:]),
]


@pytest.fixture(params=["questions", pytest.param("all-questions", marks=pytest.mark.prove)])
def ask(request, visit):
    """Return what starts a visit at a question: `ask("budget", political="3-at_least-2")`.

    In `make prove` in either way to answer; that both are one view is a test of its own.
    """

    def start(feature, **answers):
        return visit({"step": feature, **answers}, page=request.param)

    return start


def where_examples_lead(start):
    """Return the addresses of the cards on the start, as parameters by preset."""
    cards = start.html.split('<a class="example" href="result?')[1:]
    queries = [unescape(card.split('"')[0]) for card in cards]
    return dict(zip(presets(), (dict(parse_qsl(query)) for query in queries), strict=True))


def test_nothing_is_answered_for_the_visitor_anywhere(visit):
    visitor = visit()
    assert [radio.value for radio in visitor.app.radio] == [None] * len(FEATURES)
    assert visitor.text.count(visitor.say("not-answered")) == len(FEATURES)
    assert visitor.say("standing-nothing") in visitor.text
    assert visitor.ranking == []
    assert visitor.answers == {}
    visitor.go_to("questions")
    for feature in FEATURES:
        visitor.open_address({"step": feature})
        assert [radio.value for radio in visitor.app.radio] == [None]
        assert visitor.ranking == []
        assert visitor.answers == {"step": feature}
    for step in LAST_STEPS:
        visitor.open_address({"step": step, "budget": "3-at_most-1", "political": "3-at_least-2"})
        assert [box.value for box in visitor.app.checkbox] == [False, False]


@pytest.mark.parametrize(("page", "language"), in_turn(BOTH_WAYS, LANGUAGES))
def test_every_level_and_no_opinion_are_equal_choices_in_words(visit, page, language):
    visitor = visit(page=page, lang=language)
    for feature, described in catalogue().features.items():
        if page == "questions":  # which asks one question at a time
            visitor.open_address({"step": feature, "lang": language})
        question = visitor.app.radio(key=f"ask_{feature}")
        lowest = 1 if described.kind == "commitment" else 0
        assert len(set(question.options)) == len(question.options) == len(LEVELS[lowest:]) + 1
        assert question.label == described.question[language]
        assert not any(set(option) <= set("+-–") for option in question.options)


def test_the_limits_stand_before_the_wishes(visit):
    asked = [radio.key.removeprefix("ask_") for radio in visit().app.radio]
    assert set(asked[:2]) == {"budget", "duration"}
    assert set(asked) == set(FEATURES)
    conversation = visit(page="questions")
    for feature in (
        asked if ALL else asked[:3]
    ):  # who comes back finds the first question that is not answered
        assert [radio.key for radio in conversation.app.radio] == [f"ask_{feature}"]
        answers = conversation.answer(feature, "none").answers
        conversation.open_address({**answers, "step": ""})


def test_a_level_answers_with_the_starting_weight(ask):
    visitor = ask("civil_society").answer("civil_society", "HIGH")
    assert visitor.answered("civil_society") == "HIGH"
    assert visitor.answers["civil_society"] == "3-at_least-3"
    # Five approaches have +++ on civil society in the printed table and share the first place.
    assert [rank for rank, _, _ in visitor.ranking] == ["1", "1", "1", "1", "1", "6", "6", "8"]


def test_a_budget_is_at_first_an_upper_limit(ask):
    assert ask("budget").answer("budget", "MEDIUM").answers["budget"] == "3-at_most-2"


def test_a_question_that_was_not_answered_has_no_value_and_does_not_count(ask):
    visitor = ask("political", budget="3-at_most-1")
    ranking = visitor.ranking
    assert visitor.answered("political") is None
    assert "weight_political" not in [box.key for box in visitor.app.selectbox]
    assert "abstained" not in visitor.answers
    visitor.answer("political", "HIGH").click(visitor.say("undo"))
    assert visitor.answered("political") is None
    assert (visitor.answers["political"], visitor.ranking) == ("none", ranking)


def test_both_ways_are_one_view_and_one_address(visit, lichtervelde):
    one = visit(lichtervelde, page="questions", step="budget")
    one.answer("budget", "HIGH").refine("direction", "budget", Direction.ABOUT)
    one.refine("weight", "budget", Weight.MUST)
    answers, ranking = one.answers, one.ranking
    assert answers["budget"] == "5-about-3-firm"
    every = one.go_to("all-questions")
    assert (every.answers, every.ranking) == (answers, ranking)
    assert every.answered("budget") == "HIGH"
    every.answer("governance", "none").refine("weight", "political", Weight.DECISIVE)
    assert every.refine("direction", "budget", Direction.AT_MOST).answers["budget"] == (
        "5-at_most-3-firm"
    )
    again = every.go_to("questions")
    assert again.answers == every.answers
    assert again.answers["political"] == "5-at_least-1"
    again.open_address({**every.answers, "step": "governance"})
    assert again.answered("governance") == "none"


def test_the_open_question_stays_open_once_it_is_answered_and_after_a_reload(visit):
    visitor = visit(page="questions").answer("budget", "LOW")
    assert visitor.answered("budget") == "LOW"
    assert visit(visitor.address, page="questions").answered("budget") == "LOW"


def test_a_weight_stands_for_its_importance(ask):
    visitor = ask("reciprocity", reciprocity="3-at_least-2")
    for weight, written in (
        (Weight.NICE, "1-at_least-2"),
        (Weight.MATTERS, "3-at_least-2"),
        (Weight.DECISIVE, "5-at_least-2"),
        (Weight.MUST, "5-at_least-2-firm"),
    ):
        assert visitor.refine("weight", "reciprocity", weight).answers["reciprocity"] == written


@pytest.mark.parametrize("is_open", [True, False])
def test_what_refines_stays_as_it_was_after_no_opinion(visit, is_open):
    visitor = visit(page="questions").answer("budget", "LOW")
    visitor.app.session_state["refine_budget"] = is_open
    visitor.run().answer("budget", "none")
    assert not visitor.app.expander
    (panel,) = visitor.answer("budget", "HIGH").app.expander
    assert panel.proto.expanded == is_open


def test_a_direction_changes_the_limit_alone(ask):
    visitor = ask("duration", duration=f"5-{[*Direction][-1].value}-2")
    for direction in Direction:
        visitor.refine("direction", "duration", direction)
        assert visitor.answers["duration"] == f"5-{direction.value}-2"


@pytest.mark.parametrize(
    "page", ["questions", pytest.param("all-questions", marks=pytest.mark.prove)]
)
def test_a_limit_that_every_form_meets_is_said_to_ask_for_nothing(visit, page):
    """Whoever says "short" may well mean no longer than that."""
    said = "Dit telt als “minstens kort”, en daar voldoet elke werkvorm aan."
    step = {"step": "duration"} if page == "questions" else {}

    def shown(answer):
        return visit({"v": "1", "duration": answer, "lang": "nl", **step}, page=page).text

    assert said in shown("3-at_least-1")
    assert "Dit telt als" not in shown("3-at_most-1")
    assert "Dit telt als" not in shown("3-at_least-2")
    assert "Dit telt als" not in shown("none-at_least-1")


@pytest.mark.parametrize("page", BOTH_WAYS)
def test_only_limits_have_a_direction(visit, lichtervelde, page):
    visitor, found = visit(lichtervelde, page=page), set()
    for feature in FEATURES:
        if page == "questions":  # which asks one question at a time
            visitor.open_address({**lichtervelde, "step": feature})
        keys = [control.key for control in (*visitor.app.selectbox, *visitor.app.radio)]
        found |= {key.partition("direction_")[2] for key in keys if "direction_" in key}
    assert found == {"budget", "duration"}


def test_what_is_decisive_and_what_is_a_must_are_picked_among_what_is_wanted(visit):
    answers = dict.fromkeys(FEATURES[:5], "3-at_least-2")
    visitor = visit({**answers, "step": "decisive", "budget": "none"}, page="questions")
    picks = [box.key.removeprefix("pick_decisive_") for box in visitor.app.checkbox]
    assert set(picks) == set(answers)
    for feature in picks[:3]:
        visitor.app.checkbox(key=f"pick_decisive_{feature}").check()
        visitor.run()
        assert visitor.answers[feature] == "5-at_least-2"
    assert visitor.say("decisive-count", number=3, most=3) in visitor.text
    assert {box.key for box in visitor.app.checkbox if box.disabled} == {
        f"pick_decisive_{feature}" for feature in picks[3:]
    }
    must = visit({**visitor.answers, "step": "must"}, page="questions")
    must.app.checkbox(key=f"pick_must_{picks[0]}").check()
    assert must.run().answers[picks[0]] == "5-at_least-2-firm"
    must.app.checkbox(key=f"pick_must_{picks[0]}").uncheck()
    assert must.run().answers[picks[0]] == "5-at_least-2"


@pytest.mark.parametrize(("step", "importance"), in_turn(LAST_STEPS, ("1", "3", "5")))
def test_who_ticks_and_unticks_has_what_was_before_also_after_a_reload(visit, step, importance):
    before = f"{importance}-at_least-2"
    visitor = visit(step=step, governance=before, page="questions")
    box = visitor.app.checkbox(key=f"pick_{step}_governance")
    if not box.value:
        box.check()
        visitor.run()
        assert visitor.answers["governance"] == "5-at_least-2" + "-firm" * (step == "must")
        visitor = visit(visitor.answers, page="questions")
        visitor.app.checkbox(key=f"pick_{step}_governance").uncheck()
        assert visitor.run().answers["governance"] == before
        assert "former.governance" not in visitor.answers


def test_what_was_picked_at_both_steps_goes_back_step_by_step(visit):
    visitor = visit(step="decisive", governance="1-at_least-2", page="questions")
    for step, check, after in (
        ("decisive", True, "5-at_least-2"),
        ("must", True, "5-at_least-2-firm"),
        ("must", False, "5-at_least-2"),
        ("decisive", False, "1-at_least-2"),
    ):
        visitor.open_address({**visitor.answers, "step": step})
        visitor.app.checkbox(key=f"pick_{step}_governance").set_value(check)
        assert visitor.run().answers["governance"] == after


@pytest.mark.parametrize("language", ONE_LANGUAGE)
def test_what_is_a_must_is_named_where_one_says_what_is_decisive_and_cannot_be_dropped(
    visit, language
):
    wanted = {"governance": "5-at_least-1-firm", "political": "3-at_least-2"}
    visitor = visit({**wanted, "step": "decisive", "lang": language}, page="questions")
    assert [box.key for box in visitor.app.checkbox] == ["pick_decisive_political"]
    must = catalogue().features["governance"].short[language]
    assert visitor.say("decisive-without-musts", features=must) in visitor.text
    assert visitor.say("decisive-count", number=0, most=3) in visitor.text


@pytest.mark.parametrize("language", ONE_LANGUAGE)
def test_no_more_are_said_to_be_decisive_than_may_be(visit, language):
    wanted = dict.fromkeys(FEATURES[:4], "5-at_least-2")
    visitor = visit({**wanted, "step": "decisive", "lang": language}, page="questions")
    assert all(box.value and not box.disabled for box in visitor.app.checkbox)
    assert visitor.say("decisive-too-many", most=3) in visitor.text
    assert visitor.say("decisive-count", number=4, most=3) not in visitor.text


def test_no_opinion_is_an_answer_of_its_own_also_after_a_reload(ask):
    visitor = ask("budget", political="3-at_least-2").answer("budget", "none")
    again = ask("budget", **visitor.address)
    for shown in (visitor, again):
        assert shown.answered("budget") == "none"
        assert shown.answers["budget"] == "none"
        assert shown.answers["abstained"] == "budget"
        assert shown.answers["political"] == "3-at_least-2"
    assert visitor.ranking == again.ranking == ask("budget", political="3-at_least-2").ranking


def test_no_opinion_alone_is_an_answer_and_no_ranking(ask):
    visitor = ask("budget").answer("budget", "none")
    assert visitor.ranking == []
    assert ask("budget", **visitor.address).answered("budget") == "none"


def test_the_weight_returns_after_no_opinion(ask):
    visitor = ask("civil_society", civil_society="5-at_least-2-firm", budget="3-at_most-1")
    visitor.answer("civil_society", "none").answer("civil_society", "HIGH")
    assert visitor.answers["civil_society"] == "5-at_least-3-firm"


def test_not_needed_counts_nothing_and_returns_the_weight_also_after_a_reload(ask):
    # "Not needed" is {importance: 0, at_least: "-"}; the previous importance returns
    # when it moves.
    visitor = ask("governance", governance="5-at_least-2", budget="3-at_most-1")
    visitor.answer("governance", "ABSENT")
    assert visitor.answers["governance"] == "0-at_least-0"
    assert visitor.answered("governance") == "ABSENT"
    for shown in (ask("governance", **visitor.address), visitor):
        assert shown.answer("governance", "LOW").answers["governance"] == "5-at_least-1"


def test_everything_not_needed_gives_no_ranking_and_no_error(ask):
    visitor = ask("governance").answer("governance", "LOW").answer("governance", "ABSENT")
    assert visitor.ranking == []
    assert visitor.answered("governance") == "ABSENT"


def test_a_step_without_a_choice_is_left_out(visit):
    of_no_opinion = {"abstained": ".".join(FEATURES)}
    of_a_must = {"governance": "5-at_least-1-firm"}
    for answers, left in ((of_no_opinion, ()), (of_a_must, ("must",)), ({}, ())):
        visitor = visit({**answers, "step": "private_sector", "lang": "nl"}, page="questions")
        drawn = visitor.html.split('<div class="steps"')[1].split("</div>")[0]
        steps = [one for one in re.findall('<i class="(.*?)"', drawn) if one != "gap"]
        assert len(steps) == len(FEATURES) + len(left)
        for step in LAST_STEPS:  # the address of one that is not there opens a question
            visitor.open_address({**answers, "step": step})
            assert bool(visitor.app.radio) == (step not in left)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_start_offers_seven_examples_and_each_leads_to_a_result(visit, language):
    start = visit(page="start", lang=language)
    addresses = where_examples_lead(start)
    assert len(addresses) == 7
    for key in addresses:
        assert as_text(presets()[key].name[language]) in start.text
        assert as_text(presets()[key].text[language]) in start.text
    followed = [key for key in addresses if (key, language) in in_turn(tuple(addresses), LANGUAGES)]
    result = visit(page="result", lang=language)
    for key in followed:
        result.open_address(addresses[key])
        assert result.say.language == language
        assert result.ranking
        assert not result.warnings
        # An example answers everything: what it leaves out is no opinion, and no open question.
        assert result.say("not-answered") not in result.text


def test_undo_takes_back_one_change_after_another(visit):
    visitor = visit()
    steps = [visitor.answers, visitor.answer("budget", "MEDIUM").answers]
    steps.append(visitor.refine("weight", "budget", Weight.MUST).answers)
    steps.append(visitor.answer("political", "none").answers)
    example = where_examples_lead(visit(page="start", lang="en"))["school_town"]
    example.pop("lang")
    assert visitor.open_address(example).answers == example
    for earlier in reversed(steps):
        assert visitor.click(visitor.say("undo")).answers == earlier
    assert visitor.answered("budget") is None
    assert "can-undo" not in visitor.html


@pytest.mark.parametrize(
    "page", ["answers", pytest.param("all-questions", marks=pytest.mark.prove)]
)
def test_reset_clears_everything_and_can_be_taken_back(visit, lichtervelde, page):
    visitor = visit(lichtervelde, show="networks", page=page)
    before = visitor.answers
    visitor.click(visitor.say("reset"))
    assert visitor.answers == {}
    assert visitor.text.count(visitor.say("not-answered")) == len(FEATURES)
    assert visitor.go_to("all-questions").ranking == []
    assert visitor.click(visitor.say("undo")).answers == before


# What the page cannot ask, and how it is
# shown in English.
BEYOND = {
    "governance": ("3-at_most-2", "at most clearly (importance 3 of 5)"),
    "reciprocity": ("3-about-1", "about a little (importance 3 of 5)"),
    "budget": ("3-at_most-0", "importance 3 of 5"),
    "political": ("2.5-at_least-2", "at least clearly (importance 2.5"),
    "global_citizenship": ("3-at_least-2-firm", "a must, importance 3 of 5"),
    "private_sector": ("none-at_least-2-firm", "at least clearly: a must"),
    "civil_society": ("4", "importance 4 of 5"),
}


def test_what_the_page_cannot_ask_is_shown_in_words_and_kept(visit):
    stated = {feature: written for feature, (written, _) in BEYOND.items()}
    visitor = visit(stated).answer("duration", "MEDIUM")
    conversation = visit(page="questions")
    for feature, (written, words) in BEYOND.items():
        assert visitor.answers[feature] == written
        assert words in visitor.at_question(feature)
        conversation.open_address({**visitor.answers, "step": feature})
        assert words in conversation.at_question(feature)
        # None of the choices says it, so none looks chosen, and each can be.
        assert conversation.answered(feature) is visitor.answered(feature) is None
    listed = visitor.go_to("answers").text
    assert [feature for feature, (_, words) in BEYOND.items() if words not in listed] == []


@pytest.mark.parametrize(("feature", "page"), in_turn(tuple(BEYOND), BOTH_WAYS))
def test_what_the_page_cannot_ask_goes_when_it_is_replaced(visit, feature, page):
    stated = {feature: BEYOND[feature][0], "duration": "3-at_least-2"}
    visitor = visit({"step": feature, **stated}, page=page)
    visitor.answer(feature, "LOW").refine("weight", feature, Weight.NICE)
    direction = "at_most" if feature == "budget" else "at_least"
    assert visitor.answers[feature] == f"1-{direction}-1"
    assert visitor.answered(feature) == "LOW"
    assert visitor.at_question(feature) == ""


def test_a_must_that_leaves_one_approach_warns_at_that_question(visit):
    # Printed table: humanitarian and emergency aid is the only form with + on duration.
    visitor = visit(duration="5-at_most-1", budget="3-at_most-1")
    assert visitor.at_question("duration") == ""
    visitor.refine("weight", "duration", Weight.MUST)
    assert [approach for _, approach, _ in visitor.ranking] == ["humanitarian"]
    name = catalogue().approaches["humanitarian"].name["en"]
    warning = visitor.say("leaves-one", approach=name)
    assert warning in visitor.at_question("duration")
    assert visitor.at_question("budget") == ""
    assert [warning] == visit({**visitor.answers, "step": "must"}, page="questions").warnings


def test_musts_that_leave_nothing_warn_at_every_question_concerned(visit):
    # Printed table: humanitarian aid, alone with + on duration, has - on governance.
    visitor = visit(
        duration="5-at_most-1-firm", governance="5-at_least-1-firm", budget="3-at_most-1"
    )
    assert visitor.ranking == []
    for feature in ("duration", "governance"):
        assert visitor.say("leaves-none") in visitor.at_question(feature)
    assert visitor.at_question("budget") == ""
    must = visit({**visitor.answers, "step": "must"}, page="questions")
    assert must.warnings == [must.say("leaves-none")]


def test_a_must_that_leaves_two_does_not_warn(visit):
    # Printed table: city-to-city and expertise exchange alone reach ++ on governance.
    visitor = visit(governance="5-at_least-2-firm")
    assert {approach for _, approach, _ in visitor.ranking} == {
        "city_to_city",
        "expertise_exchange",
    }
    caution = catalogue().features["governance"].caution
    assert visitor.at_question("governance") == as_text(caution["en"])
    assert visit({**visitor.answers, "step": "must"}, page="questions").warnings == []
