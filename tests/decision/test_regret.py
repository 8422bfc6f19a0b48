"""What if we are wrong: the largest regrets against enumeration of every corner, and what comes
first when an answer is dropped.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mic_selector.catalogue import Catalogue
from mic_selector.decision import evaluate, value, weights_around
from mic_selector.decision.regret import (
    _drawn_regrets,
    largest_lead,
    largest_regrets,
    robust_choice,
)
from mic_selector.decision.sampling import sample_factors
from mic_selector.priorities import Aim, Priorities, Priority
from mic_selector.priorities.models import effective_aim
from tests.decision.small import (
    ABSENT,
    AT_LEAST,
    AT_MOST,
    HIGH,
    LOW,
    MEDIUM,
    SCALES,
    cut,
    stated,
    value_on,
)
from tests.strategies import priorities, shipped, with_approaches, written_importances


def by_enumeration(ahead: Sequence[int], importance: Sequence[int]) -> Fraction:
    """Try every corner of the box from half to double."""
    corners = product(*((Fraction(one, 2), Fraction(2 * one)) for one in importance))
    return max(
        sum((x * d for x, d in zip(corner, ahead, strict=True)), Fraction(0)) / sum(corner)
        for corner in corners
    )


problems = st.integers(1, 7).flatmap(
    lambda n: st.tuples(
        st.lists(st.integers(-6, 6), min_size=n, max_size=n),
        st.lists(st.integers(1, 500), min_size=n, max_size=n),
    )
)


@given(problems)
def test_the_largest_lead_is_that_of_all_corners(problem: tuple[list[int], list[int]]) -> None:
    assert largest_lead(*problem) == by_enumeration(*problem)


@given(problems, st.integers(0, 1000))
def test_no_weights_within_the_bounds_lead_by_more(
    problem: tuple[list[int], list[int]], seed: int
) -> None:
    ahead, importance = problem
    weights = weights_around(importance, sample_factors(len(importance), 200, seed))
    assert (weights @ np.array(ahead)).max() <= float(largest_lead(*problem)) + 1e-12


def test_by_hand() -> None:
    """One is ahead by 1 on what matters 1, the other by 1/2 on what matters 2.

    Doubled against halved, the one leads by (2 - 1/2) / (2 + 1) = 1/2, and the other by
    (4 / 2 - 1/2) / (4 + 1/2) = 1/3.
    """
    one, other = [Fraction(1), Fraction(1, 2)], [Fraction(0), Fraction(1)]
    importance = [Fraction(1), Fraction(2)]
    assert largest_regrets([one, other], importance) == [Fraction(1, 3), Fraction(1, 2)]


@given(priorities(written_importances))
def test_it_is_exact_for_whatever_is_stated(wanted: Priorities) -> None:
    result = evaluate(shipped(), wanted)
    found = robust_choice(shipped(), wanted, result, scales=5)
    assume(found is not None)
    counting = {key: one for key, one in wanted.by_feature.items() if one.counts}
    importance = [Fraction(str(one.importance)) for one in counting.values()]
    for regret in found.regrets:
        own = result.standings[regret.approach].levels
        most = Fraction(0)
        for rival in result.ranking:
            ahead = [
                value(rival.levels[key], effective_aim(one)) - value(own[key], effective_aim(one))
                for key, one in counting.items()
            ]
            most = max(most, threshold(ahead, importance))
        assert regret.linear == 100 * most


def threshold(ahead: Sequence[Fraction], importance: Sequence[Fraction]) -> Fraction:
    """Another way to the same: from a ratio to the corner that is best for it, until it stays."""
    ratio = Fraction(-1)
    while True:
        corner = [2 * a if d > ratio else a / 2 for d, a in zip(ahead, importance, strict=True)]
        found = sum((x * d for x, d in zip(corner, ahead, strict=True)), Fraction(0)) / sum(corner)
        if found == ratio:
            return ratio
        ratio = found


@given(priorities(written_importances))
def test_what_is_drawn_is_never_less_than_what_is_exact_and_none_is_beyond_the_scale(
    wanted: Priorities,
) -> None:
    result = evaluate(shipped(), wanted)
    found = robust_choice(shipped(), wanted, result, scales=20)
    assume(found is not None)
    for regret in found.regrets:
        assert 0 <= float(regret.linear) <= regret.drawn <= 100 + 1e-9
    linear = [one.linear for one in found.regrets]
    assert linear == sorted(linear)
    assert {one.approach for one in found.regrets} == {one.approach for one in result.ranking}
    assert set(found.safest) == {one.approach for one in found.regrets if one.linear == linear[0]}


def test_the_scales_are_drawn_beyond_the_linear_one(catalogue: Catalogue) -> None:
    """A level in between may be worth nearly nothing or nearly all; on the linear scale it is a
    third or two.
    """
    small = cut(catalogue, ("governance", "political"))
    table = {
        "ends": {"governance": HIGH, "political": ABSENT},
        "middle": {"governance": MEDIUM, "political": LOW},
    }
    read = with_approaches(small, table)
    wanted = stated(governance=Priority(3), political=Priority(3))
    found = robust_choice(read, wanted, evaluate(read, wanted), scales=2000)
    assert found
    regrets = {one.approach: one for one in found.regrets}
    corners = [(Fraction(one), Fraction(other)) for one in (1, 4) for other in (1, 4)]
    for approach, sign in (("ends", 1), ("middle", -1)):
        worst = max(
            sign * (x * (value_on(scale, MEDIUM, EVERYTHING) - 1) + y * scale[LOW]) / (x + y)
            for scale in SCALES
            for x, y in corners
        )
        exact = max(sign * (-x + y) / (3 * (x + y)) for x, y in corners)
        assert regrets[approach].linear == 100 * exact
        assert regrets[approach].drawn == pytest.approx(100 * float(worst), abs=8)
        assert regrets[approach].drawn > regrets[approach].linear + 10


EVERYTHING = Aim(AT_LEAST, HIGH)


tables_of_values = st.integers(1, 5).flatmap(
    lambda n: st.tuples(
        st.lists(st.lists(st.integers(0, 6), min_size=n, max_size=n), min_size=2, max_size=5),
        st.lists(st.integers(1, 50), min_size=n, max_size=n),
    )
)


@given(tables_of_values)
def test_what_is_drawn_is_as_exact_as_floating_point(
    problem: tuple[list[list[int]], list[int]],
) -> None:
    sixths, importance = problem
    exact = largest_regrets(
        [[Fraction(one, 6) for one in row] for row in sixths], [Fraction(one) for one in importance]
    )
    drawn = _drawn_regrets(np.array([sixths]) / 6, np.array(importance, dtype=np.float64))
    np.testing.assert_allclose(drawn, [float(one) for one in exact], atol=1e-12)


def test_what_meets_every_aim_has_nothing_to_lose(
    catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    found = robust_choice(catalogue, lichtervelde, evaluate(catalogue, lichtervelde))
    assert found
    assert found.safest == ("twinning",)
    assert (found.regrets[0].linear, found.regrets[0].drawn) == (0, 0)
    assert found.regrets[1].linear > 0


@given(priorities())
def test_in_no_draw_is_an_approach_further_behind_than_its_largest_regret(
    wanted: Priorities,
) -> None:
    """On the linear scale, where the regret is exact."""
    result = evaluate(shipped(), wanted)
    found = robust_choice(shipped(), wanted, result, scales=1)
    assume(found is not None)
    counting = {key: one for key, one in wanted.by_feature.items() if one.counts}
    values = np.array(
        [
            [float(value(one.levels[key], effective_aim(said))) for key, said in counting.items()]
            for one in result.ranking
        ]
    )
    said = [one.importance for one in counting.values()]
    scores = weights_around(said, sample_factors(len(said), 200, 1)) @ values.T
    behind = 100 * (scores.max(axis=1, keepdims=True) - scores).max(axis=0)
    regrets = {one.approach: float(one.linear) for one in found.regrets}
    for standing, most in zip(result.ranking, behind, strict=True):
        assert most <= regrets[standing.approach] + 1e-9


@given(priorities())
def test_without_an_answer_comes_first_what_comes_first_where_it_was_never_given(
    wanted: Priorities,
) -> None:
    result = evaluate(shipped(), wanted)
    found = robust_choice(shipped(), wanted, result, scales=1)
    assume(found is not None)
    given_ones = {key for key, one in wanted.by_feature.items() if one.counts or one.firm}
    assert set(found.without) == given_ones
    for feature, first in found.without.items():
        rest = {key: one for key, one in wanted.by_feature.items() if key != feature}
        left = Priorities(rest, wanted.levels)
        expected = evaluate(shipped(), left).first if left.any_counts else ()
        assert first == tuple(one.approach for one in expected)


def test_a_dropped_must_lets_back_in_what_it_ruled_out(catalogue: Catalogue) -> None:
    wanted = stated(governance=Priority(5), budget=Priority(5, Aim(AT_MOST, LOW), firm=True))
    found = robust_choice(catalogue, wanted, evaluate(catalogue, wanted), scales=1)
    assert found
    assert dict(found.without) == {
        "governance": tuple(
            one.approach for one in evaluate(catalogue, stated(budget=wanted.of("budget"))).ranking
        ),
        "budget": ("city_to_city",),
    }


def test_the_same_seed_gives_the_same_regrets_and_another_others(catalogue: Catalogue) -> None:
    wanted = stated(
        governance=Priority(5, Aim(AT_LEAST, MEDIUM)),
        political=Priority(3, Aim(AT_LEAST, HIGH)),
        budget=Priority(5, Aim(AT_MOST, LOW)),
    )
    result = evaluate(catalogue, wanted)
    once, again, other = (robust_choice(catalogue, wanted, result, 10, seed) for seed in (1, 1, 2))
    assert once == again
    assert [one.drawn for one in once.regrets] != [one.drawn for one in other.regrets]
    assert [one.linear for one in once.regrets] == [one.linear for one in other.regrets]


def test_nothing_ranked_is_no_result(catalogue: Catalogue) -> None:
    wanted = stated(budget=Priority(5, Aim(AT_MOST, ABSENT), firm=True))
    assert robust_choice(catalogue, wanted, evaluate(catalogue, wanted)) is None


def test_without_scales_there_is_no_answer(catalogue: Catalogue, lichtervelde: Priorities) -> None:
    with pytest.raises(ValueError, match=r"^size: "):
        robust_choice(catalogue, lichtervelde, evaluate(catalogue, lichtervelde), scales=0)


def test_it_says_how_many_scales_were_drawn(catalogue: Catalogue, lichtervelde: Priorities) -> None:
    found = robust_choice(catalogue, lichtervelde, evaluate(catalogue, lichtervelde), scales=7)
    assert found is not None
    assert found.scales == 7
