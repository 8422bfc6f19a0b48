"""What would change the answer: borders, smallest changes of answers and of levels, against trying
everything.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from itertools import product
from math import lcm
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision import Evaluation, changes, evaluate, programme, value
from mic_selector.decision.changes import (
    changed_answers,
    importance_intervals,
    level_changes,
    make_first,
)
from mic_selector.decision.programme import Undecided
from mic_selector.decision.programme import cheapest as cheapest_choice
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.answers import answer, steps_between
from mic_selector.priorities.models import effective_aim
from mic_selector.priorities.presets import load_presets
from tests.decision.small import ABSENT, AT_LEAST, AT_MOST, HIGH, LOW, MEDIUM, cut, only, stated
from tests.strategies import importances, priorities, shipped, with_approaches, written_importances
from tests.turns import ALL

JUST = 1e-6


def firsts(result: Evaluation) -> set[str]:
    return {standing.approach for standing in result.first}


def keeps_firsts(wanted: Priorities, feature: str, importance: float, now: set[str]) -> bool:
    moved = wanted.with_priority(feature, replace(wanted.of(feature), importance=importance))
    return now <= firsts(evaluate(shipped(), moved))


@given(priorities(written_importances))
def test_inside_the_interval_every_first_stays_first_and_outside_one_does_not(
    wanted: Priorities,
) -> None:
    assume(sum(one.counts for one in wanted.by_feature.values()) > 1)
    result = evaluate(shipped(), wanted)
    found = importance_intervals(shipped(), wanted, result)
    now = firsts(result)
    stated_on = [
        key
        for key in shipped().features
        if wanted.of(key).counts or (wanted.of(key).importance == 0 and wanted.of(key).aim)
    ]
    assert [one.feature for one in found] == (stated_on if result.ranking else [])
    for one in found:
        written = Fraction(str(wanted.of(one.feature).importance))
        assert 0 <= one.lower <= written <= one.upper <= 5
        for importance in np.linspace(0, 5, 11 if ALL else 6):
            if min(abs(importance - one.lower), abs(importance - one.upper)) > JUST:
                inside = one.lower < importance < one.upper
                assert keeps_firsts(wanted, one.feature, float(importance), now) == inside
        for answered in (0, 1, 3, 5):
            assert (answered in one.answers) == keeps_firsts(wanted, one.feature, answered, now)


@given(priorities(written_importances))
def test_the_first_place_changes_just_beyond_the_borders(wanted: Priorities) -> None:
    assume(sum(one.counts for one in wanted.by_feature.values()) > 1)
    result = evaluate(shipped(), wanted)
    now = firsts(result)
    for one in importance_intervals(shipped(), wanted, result):
        if one.lower > JUST:
            assert not keeps_firsts(wanted, one.feature, one.lower - JUST, now)
        if one.upper < 5 - JUST:
            assert not keeps_firsts(wanted, one.feature, one.upper + JUST, now)
        for border in (one.lower, one.upper):
            if Fraction(str(border)).denominator <= 10_000:  # a border that can be written down
                assert keeps_firsts(wanted, one.feature, border, now)


def test_an_interval_worked_out_by_hand(catalogue: Catalogue) -> None:
    """Governance +++ at 5: city-to-city leads expertise by 5/3; budget at most `+` costs it all of
    its importance.

    So city-to-city stays first while the budget weighs at most 5/3; expertise (`++`, `+`) is the
    next.
    """
    wanted = stated(governance=Priority(5), budget=Priority(1, Aim(AT_MOST, LOW)))
    governance, budget = importance_intervals(catalogue, wanted, evaluate(catalogue, wanted))
    assert (budget.lower, budget.upper) == (0, pytest.approx(5 / 3))
    assert (governance.lower, governance.upper) == (3, 5)
    assert (budget.answers, governance.answers) == ((0, 1), (3, 5))


def test_the_only_feature_that_counts_has_no_interval(catalogue: Catalogue) -> None:
    """It has all the weight whatever its importance, and without it there is no first place."""
    wanted = stated(governance=Priority(3), budget=Priority(0, Aim(AT_MOST, LOW)))
    (budget,) = importance_intervals(catalogue, wanted, evaluate(catalogue, wanted))
    assert (budget.feature, budget.lower) == ("budget", 0)


def test_where_nothing_is_ranked_there_is_no_interval(catalogue: Catalogue) -> None:
    wanted = stated(governance=Priority(3), budget=Priority(5, Aim(AT_MOST, ABSENT), firm=True))
    assert importance_intervals(catalogue, wanted, evaluate(catalogue, wanted)) == ()


# Levels


def tried_levels(wanted: Priorities) -> Iterator[tuple[int, str, str, object, frozenset[str]]]:
    """Try every level of every cell of the table."""
    for approach, feature, level in product(shipped().approaches, shipped().features, LEVELS):
        present = wanted.level(shipped(), approach, feature)
        if level is not present:
            own = {key: dict(kept) for key, kept in wanted.levels.items()}
            own.setdefault(approach, {})[feature] = level
            first = firsts(evaluate(shipped(), replace(wanted, levels=own)))
            yield abs(level.step - present.step), approach, feature, level, frozenset(first)


@settings(max_examples=settings.default.max_examples // 3)
@given(priorities(written_importances))
def test_level_changes_are_the_smallest_of_all_that_change_the_first_place(
    wanted: Priorities,
) -> None:
    result = evaluate(shipped(), wanted)
    changing = [one for one in tried_levels(wanted) if one[4] != firsts(result)]
    fewest = min((steps for steps, *_ in changing), default=0)
    expected = {one for one in changing if one[0] == fewest}
    found = level_changes(shipped(), wanted, result)
    given_back = [
        (one.steps, one.approach, one.feature, one.changed, frozenset(one.first)) for one in found
    ]
    assert len(given_back) == len(set(given_back))
    assert set(given_back) == expected
    assert all(one.printed is wanted.level(shipped(), one.approach, one.feature) for one in found)


# What puts an approach first


@dataclass(frozen=True)
class Option:
    """One answer to one question: its cost, and what it does to every approach."""

    steps: int
    counts: bool
    points: tuple[Fraction, ...]
    out: tuple[bool, ...]


def page_answers(catalogue: Catalogue, feature: str) -> Iterator[Priority]:
    """All that a person can set on the page."""
    yield Priority()
    is_benefit = catalogue.features[feature].kind == "benefit"
    if is_benefit:
        yield Priority(0, Aim(AT_LEAST, ABSENT))
    for direction in [AT_LEAST] if is_benefit else Direction:
        for level in (LOW, MEDIUM, HIGH):
            for importance, firm in ((1, False), (3, False), (5, False), (5, True)):
                yield Priority(importance, Aim(direction, level), firm)


def options(catalogue: Catalogue, wanted: Priorities, feature: str) -> list[Option]:
    now = wanted.of(feature)
    found = []
    for possible in (now, *(one for one in page_answers(catalogue, feature) if one != now)):
        shown = (answer(catalogue, feature, one) for one in (now, possible))
        steps = 0 if possible == now else max(1, steps_between(*shown))
        aim, importance = effective_aim(possible), Fraction(str(possible.importance or 0))
        levels = [wanted.level(catalogue, approach, feature) for approach in catalogue.approaches]
        found.append(
            Option(
                steps,
                importance > 0,
                tuple(importance * value(level, aim) for level in levels),
                tuple(possible.firm and aim.gap(level) > 0 for level in levels),
            )
        )
    return found


def cheapest(catalogue: Catalogue, wanted: Priorities, approach: str) -> tuple[int, int] | None:
    """Try every combination of answers; return the fewest steps, and among those the fewest
    questions moved.
    """
    every = [options(catalogue, wanted, feature) for feature in catalogue.features]
    place = list(catalogue.approaches).index(approach)
    scale = lcm(
        *(point.denominator for question in every for option in question for point in option.points)
    )
    points: np.ndarray = np.zeros((1, len(catalogue.approaches)), dtype=object)
    out = np.zeros((1, len(catalogue.approaches)), dtype=bool)
    cost, moved, counts = np.zeros(1, dtype=int), np.zeros(1, dtype=int), np.zeros(1, dtype=bool)
    for question in every:
        scaled = np.array(
            [[int(point * scale) for point in one.points] for one in question], dtype=object
        )
        points = (points[:, None, :] + scaled).reshape(-1, points.shape[1])
        out = (out[:, None, :] | np.array([one.out for one in question])).reshape(-1, out.shape[1])
        steps = np.array([one.steps for one in question])
        cost = (cost[:, None] + steps).ravel()
        moved = (moved[:, None] + (steps > 0)).ravel()
        counts = (counts[:, None] | np.array([one.counts for one in question])).ravel()
    behind = out | (points < points[:, place : place + 1]).astype(bool)
    behind[:, place] = ~out[:, place]
    works = counts & behind.all(axis=1)
    return min(zip(cost[works].tolist(), moved[works].tolist(), strict=True), default=None)


def check_make_first(catalogue: Catalogue, wanted: Priorities, approach: str) -> None:
    found = make_first(catalogue, wanted, approach)
    expected = cheapest(catalogue, wanted, approach)
    assert (found and (found.steps, len(found.moved))) == expected
    if found:
        assert found.is_smallest
        assert [one.approach for one in evaluate(catalogue, found.priorities).first] == [approach]
        assert set(found.moved) == set(changed_answers(wanted, found.priorities))
        for feature in found.moved:
            assert found.priorities.of(feature) in page_answers(catalogue, feature)


approaches = st.sampled_from(list(shipped().approaches))
FEW = ("civil_society", "duration")
THREE = ("governance", "global_citizenship", "budget")


@pytest.mark.prove  # as on three
@given(priorities(written_importances, must_count=False), approaches)
def test_the_smallest_change_on_one_feature_is_that_of_trying_everything(
    given_wants: Priorities, one: str
) -> None:
    check_make_first(cut(shipped(), FEW[:1]), only(given_wants, FEW[:1]), one)


@pytest.mark.prove  # as on three
@given(priorities(written_importances, must_count=False), approaches)
def test_the_smallest_change_on_two_features_is_that_of_trying_everything(
    given_wants: Priorities, one: str
) -> None:
    check_make_first(cut(shipped(), FEW), only(given_wants, FEW), one)


@given(priorities(written_importances, must_count=False), approaches)
def test_the_smallest_change_on_three_features_is_that_of_trying_everything(
    given_wants: Priorities, one: str
) -> None:
    check_make_first(cut(shipped(), THREE), only(given_wants, THREE), one)


@given(priorities(importances, must_count=False), approaches)
def test_importances_of_any_size_change_nothing_about_that(
    given_wants: Priorities, one: str
) -> None:
    check_make_first(cut(shipped(), FEW), only(given_wants, FEW), one)


# Tiny and odd ones, and pairs that nearly cancel out against the page's own 1, 3 and 5.
ODD = (0.0004, 1e-6, 0.001, 0.3, 0.1 + 0.2, 1 / 3, 1.0004, 2.0006, 2.999999999999999, 3.00000001)
ODD_ENOUGH = (*ODD, 4.999, 4.123456789012345e-9, 1.5e-16, 1e-300, 5e-324, 1, 3, 5)


def oddly_stated(random: np.random.Generator, catalogue: Catalogue) -> Priorities:
    wanted = Priorities()
    for key, feature in catalogue.features.items():
        directions = [AT_LEAST] if feature.kind == "benefit" else list(Direction)
        aim = Aim(directions[random.integers(len(directions))], LEVELS[random.integers(1, 4)])
        importance = ODD_ENOUGH[random.integers(len(ODD_ENOUGH))]
        wanted = wanted.with_priority(key, Priority(importance, aim, bool(random.random() < 0.15)))
    return wanted


@pytest.mark.parametrize("count", [25, pytest.param(500, marks=pytest.mark.prove)])
def test_tiny_and_odd_importances_give_what_trying_everything_gives(count: int) -> None:
    random = np.random.default_rng(2023)
    small = cut(shipped(), THREE)
    for _ in range(count):
        one = list(shipped().approaches)[random.integers(8)]
        check_make_first(small, oddly_stated(random, small), one)


@pytest.mark.parametrize("count", [2, pytest.param(40, marks=pytest.mark.prove)])
def test_with_all_features_oddly_stated_everything_but_networks_can_be_put_first_alone(
    count: int,
) -> None:
    random = np.random.default_rng(count)
    for _ in range(count):
        wanted = oddly_stated(random, shipped())
        for one in shipped().approaches:
            found = make_first(shipped(), wanted, one)
            assert (found is None) == (one == "networks")
            if found:
                assert firsts(evaluate(shipped(), found.priorities)) == {one}


def test_an_importance_below_a_thousandth_counts(catalogue: Catalogue) -> None:
    """All that counts is governance at `+++`, which city-to-city alone has; wanted at `++`, short
    expertise and others share the first place; as "no opinion" nothing counts.
    """
    wanted = stated(governance=Priority(0.0004, Aim(AT_LEAST, HIGH)))
    found = make_first(catalogue, wanted, "expertise_exchange")
    assert found.steps == 1
    assert firsts(evaluate(catalogue, found.priorities)) == {"expertise_exchange"}


@pytest.mark.parametrize(
    "importance",
    [5e-324, *(pytest.param(one, marks=pytest.mark.prove) for one in (0.0004, 1e-300))],
)
def test_importances_too_small_for_the_solver_leave_nothing_to_try_over_and_over(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, importance: float
) -> None:
    """One search of bounded work, whatever a file or an address says."""
    asked = []

    def searched(options: list[programme.Option]) -> programme.Choice | None:
        asked.append(options)
        return cheapest_choice(options)

    monkeypatch.setattr(changes, "cheapest", searched)
    wanted = stated(
        **{key: Priority(importance, Aim(AT_LEAST, HIGH)) for key in catalogue.benefits},
        budget=Priority(importance, Aim(AT_MOST, LOW)),
    )
    for one in catalogue.approaches:
        found = make_first(catalogue, wanted, one)
        assert (one == "networks") == (found is None)
    assert len(asked) <= len(catalogue.approaches)


@given(priorities(importances, must_count=False), approaches, st.integers(1, 40))
def test_what_a_search_that_ends_early_says_is_true(
    given_wants: Priorities, one: str, most_nodes: int
) -> None:
    """It puts the approach first alone, in the steps that it says; if nothing does, so it says."""
    small = cut(shipped(), THREE)
    wanted = only(given_wants, THREE)
    expected = cheapest(small, wanted, one)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(changes, "cheapest", partial(cheapest_choice, most_nodes=most_nodes))
        try:
            found = make_first(small, wanted, one)
        except Undecided:
            return
    if found is None or expected is None:
        assert (found, expected) == (None, None)
    else:
        assert firsts(evaluate(small, found.priorities)) == {one}
        assert (found.steps, len(found.moved)) >= expected
        assert not found.is_smallest or (found.steps, len(found.moved)) == expected


def test_with_one_approach_only_what_rules_it_out_must_go(catalogue: Catalogue) -> None:
    one = with_approaches(catalogue, {"one": dict.fromkeys(catalogue.features, LOW)})
    wanted = stated(governance=Priority(3, Aim(AT_LEAST, MEDIUM), firm=True))
    found = make_first(one, wanted, "one")
    assert (found.steps, found.moved) == (1, ("governance",))


PRESETS = list(load_presets(shipped()))


@pytest.mark.parametrize("preset", PRESETS if ALL else PRESETS[:2])
def test_networks_cannot_be_put_first_and_everything_else_can(
    catalogue: Catalogue, preset: str
) -> None:
    """Every approach but networks can come first alone."""
    wanted = load_presets(catalogue)[preset].priorities
    for approach in catalogue.approaches:
        found = make_first(catalogue, wanted, approach)
        if approach == "networks":
            assert found is None
        else:
            assert [one.approach for one in evaluate(catalogue, found.priorities).first] == [
                approach
            ]


def test_what_is_first_alone_already_needs_no_step(
    catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    found = make_first(catalogue, lichtervelde, "twinning")
    assert (found.steps, found.moved, found.priorities) == (0, (), lichtervelde)


def test_something_must_still_count(catalogue: Catalogue) -> None:
    """City-to-city alone meets the firm aim, which has no opinion; the only thing that counts rules
    it out.
    """
    wanted = stated(
        governance=Priority(None, Aim(AT_LEAST, HIGH), firm=True),
        budget=Priority(5, Aim(AT_MOST, LOW), firm=True),
    )
    found = make_first(catalogue, wanted, "city_to_city")
    assert (found.steps, found.moved) == (1, ("budget",))
    assert found.priorities.any_counts


def test_ones_own_levels_count(catalogue: Catalogue, lichtervelde: Priorities) -> None:
    own = MappingProxyType(
        {"networks": MappingProxyType({"governance": HIGH, "civil_society": HIGH})}
    )
    found = make_first(catalogue, replace(lichtervelde, levels=own), "networks")
    assert [one.approach for one in evaluate(catalogue, found.priorities).first] == ["networks"]


def test_an_unknown_approach_is_refused(catalogue: Catalogue, lichtervelde: Priorities) -> None:
    with pytest.raises(KeyError, match="twining"):
        make_first(catalogue, lichtervelde, "twining")


# Two approaches on three benefits, so that the smallest change can be followed by hand.
BENEFITS = ("governance", "political", "civil_society")


def two(catalogue: Catalogue, one: dict[str, Level], other: dict[str, Level]) -> Catalogue:
    return with_approaches(cut(catalogue, BENEFITS), {"one": one, "other": other})


def all_wanted(governance: float, political: float, civil_society: float) -> Priorities:
    return stated(
        governance=Priority(governance, Aim(AT_LEAST, HIGH)),
        political=Priority(political, Aim(AT_LEAST, HIGH)),
        civil_society=Priority(civil_society, Aim(AT_LEAST, HIGH)),
    )


@pytest.fixture
def better_on_one(catalogue: Catalogue) -> Catalogue:
    """`one` is better on governance, by a third; `other` on all else, wholly."""
    return two(
        catalogue,
        {"governance": HIGH, "political": ABSENT, "civil_society": ABSENT},
        {"governance": MEDIUM, "political": HIGH, "civil_society": HIGH},
    )


def test_a_must_is_one_step_where_leaving_out_the_rest_is_two(better_on_one: Catalogue) -> None:
    found = make_first(better_on_one, all_wanted(5, 5, 5), "one")
    assert (found.steps, found.moved) == (1, ("governance",))
    assert found.priorities.of("governance").firm
    check_make_first(better_on_one, all_wanted(5, 5, 5), "one")


def test_of_equal_steps_those_on_fewer_questions_are_taken(better_on_one: Catalogue) -> None:
    """From "matters" to a must takes two steps; to leave out both other features takes two steps
    too.
    """
    found = make_first(better_on_one, all_wanted(3, 5, 5), "one")
    assert (found.steps, found.moved) == (2, ("governance",))


def test_two_steps_on_two_questions_come_before_three_on_one(better_on_one: Catalogue) -> None:
    found = make_first(better_on_one, all_wanted(1, 5, 5), "one")
    assert (found.steps, found.moved) == (2, ("political", "civil_society"))


def test_what_seems_first_only_when_rounded_to_three_decimals_is_not_taken_for_first(
    catalogue: Catalogue,
) -> None:
    """2.0006 against 1.0004 + 1.0004: behind, but 2.001 against 1.000 + 1.000 would lead."""
    apart = two(
        catalogue,
        {"governance": HIGH, "political": ABSENT, "civil_society": ABSENT},
        {"governance": ABSENT, "political": HIGH, "civil_society": HIGH},
    )
    wanted = all_wanted(2.0006, 1.0004, 1.0004)
    assert make_first(apart, wanted, "one").steps > 0
    check_make_first(apart, wanted, "one")


def found_changes(catalogue: Catalogue, wanted: Priorities) -> set[tuple[str, str, Level]]:
    found = level_changes(catalogue, wanted, evaluate(catalogue, wanted))
    return {(one.approach, one.feature, one.changed) for one in found}


def test_a_level_is_changed_on_top_of_ones_own_reading(catalogue: Catalogue) -> None:
    """`one` scores 1/3 + 1 with its own level, `other` 2/3 + 1/3: one step makes up for the third
    that it leads by.
    """
    small = two(
        catalogue,
        {"governance": LOW, "political": ABSENT, "civil_society": ABSENT},
        {"governance": MEDIUM, "political": LOW, "civil_society": ABSENT},
    )
    own = MappingProxyType({"one": MappingProxyType({"political": HIGH})})
    wanted = replace(stated(governance=Priority(3), political=Priority(3)), levels=own)
    assert found_changes(small, wanted) == {
        ("one", "governance", ABSENT),
        ("one", "political", MEDIUM),
        ("other", "governance", HIGH),
        ("other", "political", MEDIUM),
    }


def test_a_level_on_which_only_a_must_without_an_opinion_stands_can_change_the_first_place(
    catalogue: Catalogue,
) -> None:
    small = two(
        catalogue,
        {"governance": LOW, "political": HIGH, "civil_society": ABSENT},
        {"governance": MEDIUM, "political": HIGH, "civil_society": ABSENT},
    )
    wanted = stated(
        governance=Priority(None, Aim(AT_LEAST, MEDIUM), firm=True), political=Priority(3)
    )
    assert found_changes(small, wanted) == {
        ("one", "governance", MEDIUM),
        ("other", "governance", LOW),
    }


def test_changed_answers_are_those_that_differ() -> None:
    before = stated(governance=Priority(3), political=Priority(1))
    after = stated(
        governance=Priority(5), political=Priority(1), budget=Priority(1, Aim(AT_MOST, LOW))
    )
    assert changed_answers(before, after) == {
        "governance": (Priority(3), Priority(5)),
        "budget": (Priority(), Priority(1, Aim(AT_MOST, LOW))),
    }
