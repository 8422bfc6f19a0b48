"""The questions: what moving a control does, and what the page cannot ask."""

from html import unescape

import pytest

from mic_selector.catalogue import Level
from mic_selector.priorities import Direction
from mic_selector.priorities.answers import Weight
from mic_selector.web.knowledge import catalogue, presets

FEATURES = (
    "governance",
    "political",
    "civil_society",
    "private_sector",
    "reciprocity",
    "global_citizenship",
    "duration",
    "budget",
)


def test_nothing_is_answered_for_the_visitor(visit):
    visitor = visit()
    assert visitor.ranking == []
    assert visitor.answers == {}
    assert all(visitor.no_opinion(feature) for feature in FEATURES)
    assert visitor.say("start-heading") in visitor.text


def test_the_limits_stand_before_the_wishes(visit):
    sliders = [slider.key.removeprefix("level_") for slider in visit().app.select_slider]
    assert set(sliders[:2]) == {"budget", "duration"}
    assert set(sliders) == set(FEATURES)


def test_moving_a_slider_answers_with_the_starting_weight(visit):
    visitor = visit().slide("civil_society", Level.HIGH)
    assert not visitor.no_opinion("civil_society")
    assert visitor.answers["civil_society"] == "3-at_least-3"
    # Five approaches have +++ on civil society in the printed table and share the first place.
    assert [rank for rank, _, _ in visitor.ranking] == ["1", "1", "1", "1", "1", "6", "6", "8"]


def test_a_budget_is_at_first_an_upper_limit(visit):
    assert visit().slide("budget", Level.MEDIUM).answers["budget"] == "3-at_most-2"


@pytest.mark.parametrize(
    ("weight", "written"),
    [
        (Weight.NICE, "1-at_least-2"),
        (Weight.MATTERS, "3-at_least-2"),
        (Weight.DECISIVE, "5-at_least-2"),
        (Weight.MUST, "5-at_least-2-firm"),
    ],
)
def test_a_weight_stands_for_its_importance(visit, weight, written):
    visitor = (
        visit(reciprocity="3-at_least-2")
        if weight is not Weight.MATTERS
        else visit(reciprocity="1-at_least-2")
    )
    assert visitor.press("weight_reciprocity", weight).answers["reciprocity"] == written


@pytest.mark.parametrize("direction", list(Direction))
def test_a_direction_changes_the_limit_alone(visit, direction):
    start = Direction.ABOUT if direction is Direction.AT_MOST else Direction.AT_MOST
    visitor = visit(duration=f"5-{start.value}-2").press("direction_duration", direction)
    assert visitor.answers["duration"] == f"5-{direction.value}-2"


def test_only_limits_have_a_direction(visit, lichtervelde):
    groups = {group.key for group in visit(lichtervelde).app.button_group}
    assert {key for key in groups if key.startswith("direction_")} == {
        "direction_budget",
        "direction_duration",
    }


def test_no_opinion_takes_an_answer_away(visit):
    visitor = visit(budget="5-at_most-1", political="3-at_least-2").tick_no_opinion("budget")
    assert visitor.answers["budget"] == "none"
    assert visitor.answers["political"] == "3-at_least-2"
    assert visitor.no_opinion("budget")


def test_an_opinion_again_is_what_the_slider_shows(visit):
    visitor = visit(budget="5-at_most-3", political="3-at_least-2").tick_no_opinion("budget")
    shown = visitor.app.select_slider(key="level_budget").value
    assert visitor.tick_no_opinion("budget", False).answers["budget"] == f"5-at_most-{shown.step}"


def test_no_opinion_returns_the_weight_when_the_slider_moves_again(visit):
    visitor = visit(civil_society="5-at_least-2-firm", budget="3-at_most-1").tick_no_opinion(
        "civil_society"
    )
    assert (
        visitor.slide("civil_society", Level.HIGH).answers["civil_society"] == "5-at_least-3-firm"
    )


def test_not_needed_counts_nothing_and_returns_the_weight_when_it_moves_again(visit):
    # DESIGN.md: "not needed" is {importance: 0, at_least: "-"}; the previous importance returns
    # when it moves.
    visitor = visit(governance="5-at_least-2", budget="3-at_most-1").slide(
        "governance", Level.ABSENT
    )
    assert visitor.answers["governance"] == "0-at_least-0"
    assert not visitor.no_opinion("governance")
    assert visitor.slide("governance", Level.LOW).answers["governance"] == "5-at_least-1"


def test_the_weight_behind_not_needed_survives_a_reload(visit):
    visitor = visit(governance="5-at_least-2", budget="3-at_most-1").slide(
        "governance", Level.ABSENT
    )
    assert (
        visit(visitor.address).slide("governance", Level.LOW).answers["governance"]
        == "5-at_least-1"
    )


def test_everything_not_needed_gives_no_ranking_and_no_error(visit):
    visitor = visit().slide("governance", Level.LOW).slide("governance", Level.ABSENT)
    assert visitor.ranking == []
    assert not visitor.no_opinion("governance")


@pytest.mark.parametrize("preset", list(presets()))
def test_a_preset_answers_and_says_whom_it_stands_for(visit, preset):
    visitor = visit(lang="nl").choose_preset(preset)
    assert visitor.ranking
    assert presets()[preset].text["nl"] in unescape(visitor.html)
    assert visit(visitor.address).ranking == visitor.ranking


def test_undo_takes_back_one_change_after_another(visit):
    visitor = visit()
    steps = [visitor.answers]
    steps.append(visitor.slide("budget", Level.MEDIUM).answers)
    steps.append(visitor.press("weight_budget", Weight.MUST).answers)
    steps.append(visitor.choose_preset("school_town").answers)
    for earlier in reversed(steps[:-1]):
        assert visitor.click(visitor.say("undo")).answers == earlier
    assert visitor.no_opinion("budget")
    assert next(
        button for button in visitor.app.button if button.label == visitor.say("undo")
    ).disabled


def test_a_preset_that_was_taken_back_no_longer_speaks_and_can_be_chosen_again(visit):
    visitor = visit().choose_preset("school_town")
    chosen = visitor.answers
    visitor.click(visitor.say("undo"))
    assert presets()["school_town"].text["en"] not in unescape(visitor.html)
    assert visitor.app.selectbox(key="preset").value is None
    assert visitor.choose_preset("school_town").answers == chosen


def test_reset_clears_everything_and_can_be_taken_back(visit, lichtervelde):
    visitor = visit(lichtervelde, show="networks")
    before = visitor.answers
    visitor.click(visitor.say("reset"))
    assert visitor.answers == {}
    assert visitor.ranking == []
    assert all(visitor.no_opinion(feature) for feature in FEATURES)
    assert visitor.click(visitor.say("undo")).answers == before


# What the page cannot ask, as listed in DESIGN.md, "What a person sets on the page", and how it is
# shown in English.
BEYOND = [
    ("governance", "3-at_most-2", "at most clearly (++), importance 3 of 5"),
    ("governance", "3-about-1", "about a little (+), importance 3 of 5"),
    ("budget", "3-at_most-0", "importance 3 of 5"),
    ("political", "2.5-at_least-2", "at least clearly (++), importance 2.5"),
    ("political", "3-at_least-2-firm", "at least clearly (++), importance 3 of 5, and a must"),
    ("reciprocity", "none-at_least-2-firm", "at least clearly (++): a must"),
    ("civil_society", "4", "importance 4 of 5"),
]


@pytest.mark.parametrize(("feature", "written", "words"), BEYOND)
def test_what_the_page_cannot_ask_is_shown_in_words_and_kept(visit, feature, written, words):
    other = "duration"
    visitor = visit({feature: written}).slide(other, Level.MEDIUM)
    assert words in visitor.at_question(feature)
    assert visitor.answers[feature] == written


@pytest.mark.parametrize(
    ("feature", "written"), [(feature, written) for feature, written, _ in BEYOND]
)
def test_what_the_page_cannot_ask_goes_when_it_is_replaced(visit, feature, written):
    visitor = visit({feature: written, "duration": "3-at_least-2"})
    other = (
        Level.HIGH
        if visitor.app.select_slider(key=f"level_{feature}").value is not Level.HIGH
        else Level.LOW
    )
    visitor.slide(feature, other).press(f"weight_{feature}", Weight.NICE)
    assert visitor.at_question(feature) == ""
    assert (
        visitor.answers[feature]
        == f"1-{'at_most' if feature == 'budget' else 'at_least'}-{other.step}"
    )


def test_a_must_that_leaves_one_approach_warns_at_that_question(visit):
    # Printed table: humanitarian and emergency aid is the only form with + on duration.
    visitor = visit(duration="5-at_most-1", budget="3-at_most-1")
    assert visitor.at_question("duration") == ""
    visitor.press("weight_duration", Weight.MUST)
    assert [approach for _, approach, _ in visitor.ranking] == ["humanitarian"]
    name = catalogue().approaches["humanitarian"].name["en"]
    assert visitor.say("leaves-one", approach=name) in visitor.at_question("duration")
    assert visitor.at_question("budget") == ""


def test_musts_that_leave_nothing_warn_at_every_question_concerned(visit):
    # Printed table: humanitarian aid, alone with + on duration, has - on governance.
    visitor = visit(
        duration="5-at_most-1-firm", governance="5-at_least-1-firm", budget="3-at_most-1"
    )
    assert visitor.ranking == []
    for feature in ("duration", "governance"):
        assert visitor.say("leaves-none") in visitor.at_question(feature)
    assert visitor.at_question("budget") == ""
    assert visitor.say("nothing-left-advice") in visitor.text
    assert visitor.text.count(visitor.say("openings")) == len(catalogue().approaches)


def test_a_must_that_leaves_two_does_not_warn(visit):
    # Printed table: city-to-city and expertise exchange alone reach ++ on governance.
    visitor = visit(governance="5-at_least-2-firm")
    assert {approach for _, approach, _ in visitor.ranking} == {
        "city_to_city",
        "expertise_exchange",
    }
    left = [
        visitor.say("leaves-one", approach=one.name["en"])
        for one in catalogue().approaches.values()
    ]
    assert not any(sentence in visitor.text for sentence in (*left, visitor.say("leaves-none")))
