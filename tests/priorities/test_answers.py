"""What a person sets on the page: what controls show, and what becomes of the
priorities.
"""

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.answers import Weight, answer, steps_between
from mic_selector.priorities.view import View
from tests.strategies import priorities, shipped

AT_LEAST, ABOUT, AT_MOST = Direction.AT_LEAST, Direction.ABOUT, Direction.AT_MOST
NOT_NEEDED = Priority(0, Aim(AT_LEAST, Level.ABSENT))


def view_of(**by_feature: Priority) -> View:
    return View(priorities=Priorities(MappingProxyType(by_feature)))


def of(view: View, feature: str) -> Priority:
    return view.priorities.of(feature)


@pytest.mark.parametrize("feature", ["governance", "budget"])
def test_nothing_is_answered_for_the_visitor(catalogue: Catalogue, feature: str) -> None:
    shown = View().answer(catalogue, feature)
    assert not View().is_answered(feature)
    assert not shown.has_opinion
    assert not shown.beyond


def test_no_opinion_is_an_answer_until_another_is_given(catalogue: Catalogue) -> None:
    silent = View().without_opinion(catalogue, "budget")
    assert silent.is_answered("budget")
    assert not silent.is_answered("political")
    assert silent.without_opinion(catalogue, "budget") == silent
    answered = silent.with_level(catalogue, "budget", Level.LOW)
    assert answered.abstained == ()
    assert answered.is_answered("budget")


@pytest.mark.parametrize("level", LEVELS[1:])
def test_a_level_of_a_benefit_asks_for_at_least_that_much_and_matters(
    catalogue: Catalogue, level: Level
) -> None:
    assert of(View().with_level(catalogue, "political", level), "political") == Priority(
        3, Aim(AT_LEAST, level)
    )


def test_not_needed_is_importance_0_and_at_least_nothing(catalogue: Catalogue) -> None:
    assert of(View().with_level(catalogue, "political", Level.ABSENT), "political") == NOT_NEEDED


@pytest.mark.parametrize("weight", Weight)
def test_the_weight_from_before_returns_after_not_needed(
    catalogue: Catalogue, weight: Weight
) -> None:
    wanted = (
        View()
        .with_level(catalogue, "political", Level.HIGH)
        .with_weight(catalogue, "political", weight)
    )
    returned = wanted.with_level(catalogue, "political", Level.ABSENT).with_level(
        catalogue, "political", Level.LOW
    )
    assert of(returned, "political") == Priority(
        weight.importance, Aim(AT_LEAST, Level.LOW), weight.firm
    )


def test_the_weight_from_before_returns_after_no_opinion(catalogue: Catalogue) -> None:
    wanted = (
        View()
        .with_level(catalogue, "budget", Level.LOW)
        .with_weight(catalogue, "budget", Weight.DECISIVE)
    )
    silent = wanted.without_opinion(catalogue, "budget")
    assert of(silent, "budget") == Priority()
    assert of(silent.with_level(catalogue, "budget", Level.LOW), "budget").importance == 5


@pytest.mark.parametrize(
    ("weight", "importance", "firm"),
    [
        (Weight.NICE, 1, False),
        (Weight.MATTERS, 3, False),
        (Weight.DECISIVE, 5, False),
        (Weight.MUST, 5, True),
    ],
)
def test_the_four_weights_are_those_of_the_design(
    catalogue: Catalogue, weight: Weight, importance: float, firm: bool
) -> None:
    view = (
        View()
        .with_level(catalogue, "political", Level.LOW)
        .with_weight(catalogue, "political", weight)
    )
    assert of(view, "political") == Priority(importance, Aim(AT_LEAST, Level.LOW), firm)
    assert view.answer(catalogue, "political").weight is weight


@pytest.mark.parametrize("direction", Direction)
def test_a_limit_keeps_its_level_when_its_direction_changes(
    catalogue: Catalogue, direction: Direction
) -> None:
    view = (
        View()
        .with_level(catalogue, "duration", Level.MEDIUM)
        .with_direction(catalogue, "duration", direction)
    )
    assert of(view, "duration") == Priority(3, Aim(direction, Level.MEDIUM))


def test_a_limit_starts_in_the_direction_the_catalogue_gives_it(catalogue: Catalogue) -> None:
    """At most is the natural aim of the budget."""
    budget = of(View().with_level(catalogue, "budget", Level.LOW), "budget")
    assert budget.aim == Aim(AT_MOST, Level.LOW)


BEYOND = {
    "a benefit's at most": ("political", Priority(3, Aim(AT_MOST, Level.LOW))),
    "a benefit's about": ("political", Priority(3, Aim(ABOUT, Level.LOW))),
    "a commitment at nothing": ("budget", Priority(3, Aim(AT_MOST, Level.ABSENT))),
    "another importance": ("political", Priority(2.5, Aim(AT_LEAST, Level.LOW))),
    "firm with another importance": ("political", Priority(3, Aim(AT_LEAST, Level.LOW), firm=True)),
    "a firm aim without an opinion": ("budget", Priority(None, Aim(AT_MOST, Level.LOW), firm=True)),
}


@pytest.mark.parametrize(("feature", "priority"), BEYOND.values(), ids=BEYOND)
def test_what_the_page_cannot_ask_is_marked(
    catalogue: Catalogue, feature: str, priority: Priority
) -> None:
    assert view_of(**{feature: priority}).answer(catalogue, feature).beyond


@pytest.mark.parametrize(("feature", "priority"), BEYOND.values(), ids=BEYOND)
def test_what_the_page_cannot_ask_is_kept_while_other_questions_are_answered(
    catalogue: Catalogue, feature: str, priority: Priority
) -> None:
    view = view_of(**{feature: priority}).with_level(catalogue, "governance", Level.HIGH)
    view = view.with_weight(catalogue, "governance", Weight.NICE).without_opinion(
        catalogue, "reciprocity"
    )
    assert of(view, feature) == priority


@pytest.mark.parametrize(("feature", "priority"), BEYOND.values(), ids=BEYOND)
def test_another_level_replaces_what_the_page_cannot_ask(
    catalogue: Catalogue, feature: str, priority: Priority
) -> None:
    view = view_of(**{feature: priority}).with_level(catalogue, feature, Level.MEDIUM)
    assert not view.answer(catalogue, feature).beyond
    assert view.answer(catalogue, feature).level is Level.MEDIUM


@pytest.mark.parametrize(
    ("feature", "priority"),
    [
        ("political", Priority()),
        ("political", NOT_NEEDED),
        ("political", Priority(5, Aim(AT_LEAST, Level.HIGH), firm=True)),
        ("budget", Priority()),
        ("budget", Priority(1, Aim(ABOUT, Level.MEDIUM))),
        ("duration", Priority(3, Aim(AT_LEAST, Level.HIGH))),
    ],
)
def test_what_the_page_can_ask_is_not_marked(
    catalogue: Catalogue, feature: str, priority: Priority
) -> None:
    assert not view_of(**{feature: priority}).answer(catalogue, feature).beyond


@given(
    st.sampled_from(list(shipped().features)),
    st.lists(st.sampled_from([*LEVELS[1:], *Weight, *Direction, "silent"]), max_size=6),
)
def test_no_order_of_moves_leads_beyond_what_the_controls_can_say(
    feature: str, moves: list[object]
) -> None:
    view = View()
    for move in moves:
        if isinstance(move, Level):
            view = view.with_level(shipped(), feature, move)
        elif move == "silent":
            view = view.without_opinion(shipped(), feature)
        elif view.answer(shipped(), feature).has_opinion:
            # The page shows a weight only with an opinion, a direction only for commitments.
            if isinstance(move, Weight):
                view = view.with_weight(shipped(), feature, move)
            elif feature in shipped().commitments and isinstance(move, Direction):
                view = view.with_direction(shipped(), feature, move)
    assert not view.answer(shipped(), feature).beyond


@given(priorities(), st.sampled_from(list(shipped().features)))
def test_a_control_shows_what_counts(wanted: Priorities, feature: str) -> None:
    shown = View(priorities=wanted).answer(shipped(), feature)
    priority = wanted.of(feature)
    assert shown.has_opinion == (priority.importance is not None)
    if not shown.beyond and priority.aim:
        assert (shown.level, shown.direction) == (priority.aim.level, priority.aim.direction)


@pytest.mark.parametrize(
    ("importance", "weight", "steps"),
    [(2.35, Weight.MATTERS, 2), (2.35, Weight.MUST, 3), (3, Weight.MATTERS, 1)],
)
def test_another_level_and_another_weight_are_two_steps(
    catalogue: Catalogue, importance: float, weight: Weight, steps: int
) -> None:
    """Also from a weight that the page cannot say, of which a level alone makes "matters"."""
    before = Priority(importance, Aim(AT_LEAST, Level.MEDIUM))
    after = Priority(weight.importance, Aim(AT_LEAST, Level.LOW), weight.firm)
    shown = [answer(catalogue, "political", one) for one in (before, after)]
    assert steps_between(*shown) == steps


def test_an_example_replaces_all_answers_and_forgets_the_weights_from_before(
    catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    view = (
        View().with_level(catalogue, "political", Level.LOW).without_opinion(catalogue, "political")
    )
    changed = replace(view, shown=("networks",)).with_priorities(catalogue, lichtervelde)
    assert changed.priorities == lichtervelde
    assert not changed.former_weights
    assert changed.shown == ("networks",)
    # What it leaves out is no opinion, and so an answer.
    assert changed.abstained == ("private_sector",)
    assert all(changed.is_answered(feature) for feature in catalogue.features)


def test_an_empty_filter_is_no_filter() -> None:
    assert View().with_filter("theme", ("water",)).with_filter("theme", ()) == View()


def test_an_answer_of_the_readiness_check_can_be_taken_back() -> None:
    assert View().with_readiness("support", "yes").with_readiness("support", None) == View()
