"""What holds whatever the weights and the scale, against enumerated scales and weights."""

from collections.abc import Mapping
from itertools import product

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision import Evaluation, evaluate, value
from mic_selector.decision.dominance import compare_levels, dominators, reach
from mic_selector.decision.robustness import robustness
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.models import effective_aim
from tests.decision.small import (
    ABOUT,
    ABSENT,
    AT_LEAST,
    AT_MOST,
    HIGH,
    LOW,
    MEDIUM,
    SCALES,
    cut,
    only,
    stated,
    value_on,
)  # fmt: skip
from tests.strategies import priorities, shipped, tables, with_approaches, written_importances

ALL_AIMS = [Aim(direction, level) for direction, level in product(Direction, LEVELS)]


@pytest.mark.parametrize("aim", ALL_AIMS, ids=lambda aim: f"{aim.direction.value} {aim.level}")
def test_levels_compare_as_they_do_under_every_increasing_scale(aim: Aim) -> None:
    for one, other in product(LEVELS, LEVELS):
        signs = {
            np.sign(float(value_on(scale, one, aim) - value_on(scale, other, aim)))
            for scale in SCALES
        }
        expected = signs.pop() if len(signs) == 1 else None
        assert compare_levels(one, other, aim) == expected, (one, other)


def test_about_leaves_levels_on_opposite_sides_of_the_aim_open() -> None:
    assert compare_levels(LOW, HIGH, Aim(ABOUT, MEDIUM)) is None
    assert compare_levels(ABSENT, LOW, Aim(ABOUT, MEDIUM)) == -1
    assert compare_levels(MEDIUM, HIGH, Aim(ABOUT, MEDIUM)) == 1


def dominates(
    one: Mapping[str, Level], other: Mapping[str, Level], aims: Mapping[str, Aim]
) -> bool:
    """Whether a form is never worse on a feature and better on one, on every scale of the grid."""
    for scale in SCALES:
        leads = [
            value_on(scale, one[key], aim) - value_on(scale, other[key], aim)
            for key, aim in aims.items()
        ]
        if min(leads) < 0 or max(leads) <= 0:
            return False
    return True


def counting(wanted: Priorities) -> dict[str, Aim]:
    return {key: effective_aim(one) for key, one in wanted.by_feature.items() if one.counts}


@given(tables(most=4), priorities(with_levels=False))
def test_dominated_is_what_no_increasing_scale_puts_ahead_on_any_feature(
    table: Mapping[str, Mapping[str, Level]], wanted: Priorities
) -> None:
    result = evaluate(with_approaches(shipped(), table), wanted)
    aims = counting(wanted)
    ranked = [standing.approach for standing in result.ranking]
    expected = {
        one: tuple(other for other in ranked if dominates(table[other], table[one], aims))
        for one in ranked
    }
    assert dict(dominators(wanted, result)) == {
        one: others for one, others in expected.items() if others
    }


@given(priorities())
def test_what_is_dominated_is_never_ahead_in_any_draw(wanted: Priorities) -> None:
    result = evaluate(shipped(), wanted)
    found = robustness(shipped(), wanted, result, samples=300)
    assume(found is not None)
    for one, others in found.dominated.items():
        for other in others:
            row, column = found.approaches.index(one), found.approaches.index(other)
            assert found.acceptability.pairwise[row, column] == 0
            assert found.acceptability.ranks[row, 0] <= found.acceptability.ranks[column, 0]


def test_what_is_ruled_out_neither_dominates_nor_is_dominated(catalogue: Catalogue) -> None:
    wanted = stated(governance=Priority(5), budget=Priority(5, Aim(AT_MOST, LOW), firm=True))
    found = dominators(wanted, evaluate(catalogue, wanted))
    # City-to-city alone has +++ on governance, and is too dear; expertise is next.
    assert "city_to_city" not in {*found, *(other for others in found.values() for other in others)}
    assert found["networks"][0] == "expertise_exchange"
    assert "expertise_exchange" not in found


# Breakpoints of two values in twelfths have denominators up to 24, so they lie at least 1/576
# apart.
FINE = np.arange(1, 2400, 2) / 2400
TWO = ("governance", "duration")


def alone_somewhere(result: Evaluation, aims: Mapping[str, Aim]) -> dict[str, bool]:
    """Try weights finer than any two of the places at which the first place can change."""
    values = np.array(
        [
            [float(value(one.levels[key], aim)) for key, aim in aims.items()]
            for one in result.ranking
        ]
    )
    shares = np.column_stack([FINE, 1 - FINE]) if len(aims) == 2 else np.ones((1, 1))
    shares = np.vstack([shares, np.eye(len(aims))])
    scores = shares @ values.T
    first = scores >= scores.max(axis=1, keepdims=True) - 1e-9
    alone = first & (first.sum(axis=1, keepdims=True) == 1)
    return {one.approach: bool(alone[:, place].any()) for place, one in enumerate(result.ranking)}


@given(tables(), priorities(with_levels=False))
def test_reach_on_two_features_is_what_trying_every_weight_gives(
    table: Mapping[str, Mapping[str, Level]], given_wants: Priorities
) -> None:
    wanted = only(given_wants, TWO)
    assume(wanted.any_counts)
    result = evaluate(cut(with_approaches(shipped(), table), TWO), wanted)
    assume(result.ranking)
    assert dict(reach(wanted, result)) == alone_somewhere(result, counting(wanted))


@given(priorities(), st.integers(0, 1000))
def test_what_is_out_of_reach_is_first_alone_under_no_weights(
    wanted: Priorities, seed: int
) -> None:
    result, aims = evaluate(shipped(), wanted), counting(wanted)
    assume(result.ranking)
    values = np.array(
        [
            [float(value(one.levels[key], aim)) for key, aim in aims.items()]
            for one in result.ranking
        ]
    )
    scores = np.random.default_rng(seed).dirichlet(np.full(len(aims), 0.5), 2000) @ values.T
    first = scores >= scores.max(axis=1, keepdims=True) - 1e-9
    alone = (first & (first.sum(axis=1, keepdims=True) == 1)).any(axis=0)
    found = reach(wanted, result)
    for standing, ever in zip(result.ranking, alone, strict=True):
        assert found[standing.approach] or not ever


page_wants = st.fixed_dictionaries(
    {},
    optional={
        **{
            key: st.builds(
                Priority,
                written_importances,
                st.builds(Aim, st.just(AT_LEAST), st.sampled_from(LEVELS)),
            )
            for key in shipped().benefits
        },
        **{
            key: st.builds(
                Priority,
                written_importances,
                st.builds(Aim, st.sampled_from(Direction), st.sampled_from(LEVELS[1:])),
            )
            for key in shipped().commitments
        },
    },
).filter(bool)


@given(page_wants)
def test_networks_are_never_within_reach_of_what_the_page_can_say(
    wants: dict[str, Priority],
) -> None:
    """Every approach but networks can come first alone."""
    wanted = stated(**wants)
    assert not reach(wanted, evaluate(shipped(), wanted))["networks"]


THREE = ("governance", "political", "civil_society")


def ranked(
    rows: Mapping[str, tuple[Level, ...]], *importances: float
) -> tuple[Priorities, Evaluation]:
    """Return the wish for `+++` on as many benefits as there are importances, and how these
    approaches stand.
    """
    features = THREE[: len(importances)]
    table = {key: dict(zip(features, row, strict=True)) for key, row in rows.items()}
    wanted = stated(
        **{
            key: Priority(one, Aim(AT_LEAST, HIGH))
            for key, one in zip(features, importances, strict=True)
        }
    )
    return wanted, evaluate(with_approaches(cut(shipped(), features), table), wanted)


def test_what_is_first_alone_under_few_weights_only_is_within_reach() -> None:
    """Hardly any random weights lie where `narrow` is first, but these importances do."""
    rows = {
        "wide": (HIGH, LOW, ABSENT),
        "narrow": (MEDIUM, LOW, LOW),
        "third": (LOW, ABSENT, HIGH),
        "fourth": (ABSENT, HIGH, ABSENT),
    }
    _, result = ranked(rows, 3, 4, 3.3)
    assert [one.approach for one in result.first] == ["narrow"]
    assert dict(reach(*ranked(rows, 3, 3, 3))) == dict.fromkeys(rows, True)


def test_what_no_other_dominates_may_still_never_be_first() -> None:
    """A third of both is never more than the larger of w and 1 - w."""
    rows = {"one": (HIGH, ABSENT), "other": (ABSENT, HIGH), "between": (LOW, LOW)}
    assert dict(dominators(*ranked(rows, 3, 3))) == {}
    assert dict(reach(*ranked(rows, 3, 3))) == {"one": True, "other": True, "between": False}


def test_two_that_are_alike_are_never_first_alone() -> None:
    rows = {"one": (HIGH, ABSENT), "same": (HIGH, ABSENT), "other": (ABSENT, HIGH)}
    assert dict(reach(*ranked(rows, 4, 3))) == {"one": False, "same": False, "other": True}


def test_one_approach_left_is_first_alone_and_dominated_by_none(catalogue: Catalogue) -> None:
    wanted = stated(governance=Priority(5, Aim(AT_LEAST, HIGH), firm=True))
    result = evaluate(catalogue, wanted)
    assert dict(reach(wanted, result)) == {"city_to_city": True}
    assert dict(dominators(wanted, result)) == {}


def test_where_nothing_is_ranked_nothing_is_dominated_or_within_reach(catalogue: Catalogue) -> None:
    wanted = stated(budget=Priority(5, Aim(AT_MOST, ABSENT), firm=True))
    result = evaluate(catalogue, wanted)
    assert dict(reach(wanted, result)) == {}
    assert dict(dominators(wanted, result)) == {}
