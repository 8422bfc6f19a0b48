"""How sure the order is: the verdict, what the draws add up to, and that they are the same each
time.
"""

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import assume, given

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision import Evaluation, evaluate, sample_value_functions, value
from mic_selector.decision.acceptability import RankAcceptability
from mic_selector.decision.robustness import (
    Around,
    Robustness,
    Verdict,
    _drawn_weights,
    _verdict,
    _within_accuracy,
    drawn_factors,
    drawn_scales,
    drawn_values,
    robustness,
)
from mic_selector.priorities import Aim, Direction, Priorities, Priority
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
)
from tests.strategies import aims, levels, priorities, shipped, with_approaches
from tests.turns import ALL

DRAWS = 5000


def simulated(
    catalogue: Catalogue, wanted: Priorities, samples: int = DRAWS, seed: int = 1
) -> Robustness:
    found = robustness(catalogue, wanted, evaluate(catalogue, wanted), samples, seed)
    assert found is not None
    return found


def computed_anew(
    catalogue: Catalogue, wanted: Priorities, around: Around, seed: int = 1
) -> RankAcceptability:
    for kept in (_drawn_weights, drawn_factors, drawn_scales):
        kept.cache_clear()
    found = robustness(catalogue, wanted, evaluate(catalogue, wanted), DRAWS, seed, around=around)
    assert found is not None
    return found.acceptability


@pytest.mark.parametrize("around", Around)
def test_the_same_seed_gives_the_same_result(
    catalogue: Catalogue, lichtervelde: Priorities, around: Around
) -> None:
    once, again = (computed_anew(catalogue, lichtervelde, around) for _ in range(2))
    other = computed_anew(catalogue, lichtervelde, around, seed=2)
    assert (once.ranks == again.ranks).all()
    assert (once.pairwise == again.pairwise).all()
    assert not (once.ranks == other.ranks).all()


def test_the_leader_is_what_is_first_in_most_draws_wherever_it_is_ranked(
    catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    found = simulated(catalogue, lichtervelde)
    turned = replace(found.acceptability, ranks=found.acceptability.ranks[::-1])
    assert replace(found, acceptability=turned).leader == found.approaches[-1]


def test_few_draws_leave_two_verdicts_possible(catalogue: Catalogue) -> None:
    """So few that the accuracy of any share reaches across a threshold."""
    wanted = random_profile(catalogue, np.random.default_rng(1))
    found = simulated(catalogue, wanted, samples=3)
    assert len(found.first) == 1
    assert found.near is not None
    assert found.near is not found.verdict


@pytest.mark.parametrize(
    ("successes", "draws", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_accuracy_is_that_of_published_score_intervals(
    successes: int, draws: int, low: float, high: float
) -> None:
    """Newcombe 1998, table I, method 3: Wilson's interval at 95 %."""
    found = _within_accuracy(successes / draws, draws)
    assert found == pytest.approx((low, successes / draws, high), abs=6e-5)


def random_profile(catalogue: Catalogue, random: np.random.Generator) -> Priorities:
    """Draw a profile as people fill it in: wishes for benefits, any aim on what is asked, the
    page's importances or any others, some features without an opinion and some musts.
    """
    importance = [lambda: random.choice([1, 3, 5]), lambda: round(random.uniform(0.1, 5), 2)]
    say = importance[random.integers(2)]
    return stated(
        **{
            key: Priority(
                float(say()),
                Aim(
                    AT_LEAST if feature.kind == "benefit" else list(Direction)[random.integers(3)],
                    LEVELS[random.integers(1, 4)],
                ),
                bool(random.random() < 0.1),
            )
            for key, feature in catalogue.features.items()
            if random.random() < 0.85
        }
    )


def test_an_importance_moved_by_a_hundredth_moves_no_share_by_more(catalogue: Catalogue) -> None:
    """From importance 1 up, the smallest that the page sets: below it a hundredth is a larger part
    of what was said.
    """
    random, tried = np.random.default_rng(15), 0
    while tried < (100 if ALL else 40):
        wanted = random_profile(catalogue, random)
        movable = [key for key, one in wanted.by_feature.items() if 1 <= one.importance < 5]
        if not movable or not evaluate(catalogue, wanted).ranking:
            continue
        tried += 1
        feature = random.choice(movable)
        assert largest_move(catalogue, wanted, moved(wanted, feature, 0.01)) <= 0.01


def moved(wanted: Priorities, feature: str, by: float) -> Priorities:
    one = wanted.of(feature)
    importance = round((one.importance or 0) + by, 4)
    return wanted.with_priority(feature, Priority(importance, one.aim, one.firm))


def largest_move(catalogue: Catalogue, now: Priorities, then: Priorities) -> float:
    before, after = (robustness(catalogue, one, evaluate(catalogue, one)) for one in (now, then))
    assert before
    assert after
    return max(abs(before.first_share(one) - after.first_share(one)) for one in before.approaches)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ((5, 5, 5, 5, 5), (5, 5, 5, 4.99, 4.99)),
        ((5, 5, 5, 5, 5), (4.99, 4.99, 5, 5, 5)),
        ((3.02, 3.05, 5, 3.03, 2.98), (3.05, 3.02, 5, 2.98, 3.03)),
    ],
)
def test_importances_that_are_nearly_equal_give_nearly_equal_shares(
    catalogue: Catalogue, now: tuple[float, ...], then: tuple[float, ...]
) -> None:
    """A room's means differ in the third decimal by accident. While only the order counted, two of
    five at 4.99 moved a share by 0.435.
    """
    random = np.random.default_rng(3)
    for _ in range(20 if ALL else 8):
        features = random.choice(list(catalogue.features), 5, replace=False)
        aims = [
            Aim(AT_MOST if key == "budget" else AT_LEAST, LEVELS[random.integers(1, 4)])
            for key in features
        ]
        before, after = (
            stated(
                **{
                    key: Priority(one, aim)
                    for key, one, aim in zip(features, importances, aims, strict=True)
                }
            )
            for importances in (now, then)
        )
        assert largest_move(catalogue, before, after) <= 0.02


@pytest.mark.parametrize("number", [50, pytest.param(2_000, marks=pytest.mark.prove)])
def test_what_leads_by_five_points_is_most_often_first(catalogue: Catalogue, number: int) -> None:
    random, leads, agree = np.random.default_rng(2023), 0, 0
    while leads < number:
        wanted = random_profile(catalogue, random)
        result = evaluate(catalogue, wanted) if wanted.any_counts else None
        if result is None or not leads_by_five(result):
            continue
        found = robustness(catalogue, wanted, result)
        assert found
        leads += 1
        agree += found.leader == result.ranking[0].approach
    assert agree >= 0.99 * number


def leads_by_five(result: Evaluation) -> bool:
    if len(result.ranking) < 2:
        return False
    first, second = result.ranking[:2]
    return first.exact_score - second.exact_score >= 5


def test_a_feature_keeps_its_luck_while_others_come_and_go(catalogue: Catalogue) -> None:
    """What hardly counts changes hardly anything: the draws are not shuffled when it enters."""
    random = np.random.default_rng(4)
    wanted = only(random_profile(catalogue, random), list(catalogue.features)[:6])
    more = wanted.with_priority("budget", Priority(1e-6, Aim(AT_MOST, LOW)))
    assert largest_move(catalogue, wanted, more) <= 0.001


def test_the_levels_are_drawn_too(catalogue: Catalogue) -> None:
    """`++` and `-` against `+` and `+`: on the linear scale the one leads whenever its feature
    weighs more.

    It scores w u(++), the other u(+), and u(+) / u(++) is uniform from 0 to 1: the one leads with
    the probability w, on average the stated share, 5/6.
    """
    found = simulated(
        one_against_other(catalogue, {"governance": LOW, "political": LOW}),
        stated(governance=Priority(5), political=Priority(1)),
        20_000,
    )
    assert found.first_share("other") == pytest.approx(1 / 6, abs=3 * np.sqrt(5 / 36 / 20_000))
    assert found.first_share("one") == pytest.approx(5 / 6, abs=3 * np.sqrt(5 / 36 / 20_000))


def test_where_only_the_order_is_certain_the_weights_keep_it_alone(catalogue: Catalogue) -> None:
    """The same two forms: the weight is uniform from 1/2 to 1, so the one leads with the
    probability 3/4, whatever the importances are.
    """
    for larger, smaller in ((5, 1), (3, 2.99)):
        table = one_against_other(catalogue, {"governance": LOW, "political": LOW})
        wanted = stated(governance=Priority(larger), political=Priority(smaller))
        found = robustness(table, wanted, evaluate(table, wanted), 20_000, 1, around=Around.ORDER)
        assert found
        assert found.around is Around.ORDER
        assert found.first_share("one") == pytest.approx(3 / 4, abs=3 * np.sqrt(3 / 16 / 20_000))


def one_against_other(catalogue: Catalogue, other: dict[str, Level]) -> Catalogue:
    small = cut(catalogue, ("governance", "political"))
    one = {"governance": MEDIUM, "political": ABSENT}
    return with_approaches(small, {"one": one, "other": other})


def test_equal_importances_leave_their_order_open(catalogue: Catalogue) -> None:
    found = simulated(
        one_against_other(catalogue, {"governance": ABSENT, "political": MEDIUM}),
        stated(governance=Priority(3), political=Priority(3)),
        20_000,
    )
    assert found.first_share("one") == pytest.approx(1 / 2, abs=3 * np.sqrt(1 / 4 / 20_000))
    assert found.verdict is Verdict.OPEN
    assert set(found.contenders) == {"one", "other"}


EVERY_AIM = [Aim(direction, level) for direction in (AT_LEAST, ABOUT, AT_MOST) for level in LEVELS]


@pytest.mark.parametrize("aim", EVERY_AIM, ids=str)
@pytest.mark.parametrize("level", LEVELS)
def test_drawn_values_are_those_of_the_definition(level: Level, aim: Aim) -> None:
    scales = np.array([[float(scale[one]) for one in LEVELS] for scale in SCALES])
    expected = [float(value_on(scale, level, aim)) for scale in SCALES]
    np.testing.assert_allclose(drawn_values(scales, level, aim), expected, atol=1e-12)


@pytest.mark.parametrize("aim", EVERY_AIM, ids=str)
@pytest.mark.parametrize("level", LEVELS)
def test_on_the_linear_scale_drawn_values_are_those_of_the_score(level: Level, aim: Aim) -> None:
    linear = np.array([[0, 1 / 3, 2 / 3, 1]])
    np.testing.assert_allclose(
        drawn_values(linear, level, aim), [float(value(level, aim))], atol=1e-12
    )


@given(levels, aims)
def test_drawn_values_lie_between_0_and_1(level: Level, aim: Aim) -> None:
    drawn = drawn_values(sample_value_functions(len(LEVELS), 100, 1), level, aim)
    assert ((drawn >= 0) & (drawn <= 1)).all()


@given(priorities())
def test_it_is_about_all_that_is_ranked_in_that_order(wanted: Priorities) -> None:
    result = evaluate(shipped(), wanted)
    assume(result.ranking)
    found = robustness(shipped(), wanted, result, 50)
    assert list(found.approaches) == [standing.approach for standing in result.ranking]
    assert set(found.features) == {key for key, one in wanted.by_feature.items() if one.counts}
    assert found.acceptability.ranks.shape == (len(found.approaches), len(found.approaches))
    assert found.acceptability.central_weights.shape == (len(found.approaches), len(found.features))
    assert set(found.within_reach) == set(found.approaches)
    assert found.leader == found.contenders[0]
    assert found.first == tuple(standing.approach for standing in result.first)
    assert found.verdict is Verdict.OPEN or found.first == (found.leader,)
    assert found.first_share(found.leader) == found.acceptability.ranks[:, 0].max()


def test_nothing_ranked_is_no_result(catalogue: Catalogue) -> None:
    wanted = stated(budget=Priority(5, Aim(AT_MOST, ABSENT), firm=True))
    assert robustness(catalogue, wanted, evaluate(catalogue, wanted)) is None


def test_without_draws_there_is_no_answer(catalogue: Catalogue, lichtervelde: Priorities) -> None:
    with pytest.raises(ValueError, match=r"^size: "):
        robustness(catalogue, lichtervelde, evaluate(catalogue, lichtervelde), samples=0)


def test_one_approach_left_is_clear(catalogue: Catalogue) -> None:
    found = simulated(catalogue, stated(governance=Priority(5, Aim(AT_LEAST, HIGH), firm=True)))
    assert (found.verdict, found.contenders) == (Verdict.CLEAR, ("city_to_city",))
    assert found.rank_range("city_to_city") == (1, 1)


def test_lichtervelde_is_clear(catalogue: Catalogue, lichtervelde: Priorities) -> None:
    """Twinning meets every aim, so nothing is ever better."""
    found = simulated(catalogue, lichtervelde)
    assert found.first_share("twinning") == 1
    assert (found.verdict, found.leader) == (Verdict.CLEAR, "twinning")
    assert "networks" not in found.approaches


# The thresholds that `Verdict` documents: 80 and 20 %, 50 % and half as many, 15 %. So many draws
# that no share lies near one by accident.
@pytest.mark.parametrize(
    ("shares", "verdict", "contenders"),
    [
        ((1.0,), Verdict.CLEAR, "a"),
        ((1.0, 0.0), Verdict.CLEAR, "a"),
        ((0.81, 0.19), Verdict.CLEAR, "a"),
        ((0.81, 0.21), Verdict.LIKELY, "a"),
        ((0.79, 0.19), Verdict.LIKELY, "a"),
        ((0.51, 0.25, 0.25), Verdict.LIKELY, "a"),
        ((1.0, 0.49), Verdict.LIKELY, "a"),
        ((1.0, 0.51), Verdict.OPEN, "ab"),
        ((0.51, 0.27, 0.1498), Verdict.OPEN, "ab"),
        ((0.49, 0.15, 0.1498), Verdict.OPEN, "ab"),
        ((0.4, 0.1498, 0.3, 0.15), Verdict.OPEN, "acd"),
        ((0.14, 0.12, 0.13), Verdict.OPEN, "ac"),
        ((0.45, 0.14, 0.13, 0.14, 0.14), Verdict.OPEN, "ab"),
    ],
)
def test_the_verdict_by_its_thresholds(
    shares: tuple[float, ...], verdict: Verdict, contenders: str
) -> None:
    approaches = tuple("abcde"[: len(shares)])
    found = _verdict(approaches, ("a",), np.array(shares), 10**6)
    assert found == (verdict, None, tuple(contenders))


# Of 5,000 draws, a share of 0.8 is accurate to 0.011, one of 0.2 as well, one of 0.5 to 0.014.
@pytest.mark.parametrize(
    ("shares", "verdict", "near", "contenders"),
    [
        ((0.8, 0.19), Verdict.CLEAR, Verdict.LIKELY, "a"),
        ((0.81, 0.19), Verdict.CLEAR, Verdict.LIKELY, "a"),
        ((0.79, 0.19), Verdict.LIKELY, Verdict.CLEAR, "a"),
        ((0.9, 0.2), Verdict.CLEAR, Verdict.LIKELY, "a"),
        ((0.9, 0.21), Verdict.LIKELY, Verdict.CLEAR, "a"),
        ((0.815, 0.185), Verdict.CLEAR, None, "a"),
        ((0.785, 0.185), Verdict.LIKELY, None, "a"),
        ((0.5, 0.2), Verdict.LIKELY, Verdict.OPEN, "ab"),
        ((0.49, 0.2), Verdict.OPEN, Verdict.LIKELY, "ab"),
        ((0.6, 0.3), Verdict.LIKELY, Verdict.OPEN, "ab"),
        ((0.6, 0.31), Verdict.OPEN, Verdict.LIKELY, "ab"),
        ((0.48, 0.2), Verdict.OPEN, None, "ab"),
        ((0.52, 0.2), Verdict.LIKELY, None, "a"),
    ],
)
def test_near_a_threshold_both_verdicts_are_possible(
    shares: tuple[float, ...], verdict: Verdict, near: Verdict, contenders: str
) -> None:
    found = _verdict(("a", "b"), ("a",), np.array(shares), DRAWS)
    assert found == (verdict, near, tuple(contenders))


def test_so_few_draws_that_anything_is_possible_name_the_weakest_verdict() -> None:
    assert _verdict(("a", "b"), ("a",), np.array([1.0, 0.0]), 1) == (
        Verdict.CLEAR,
        Verdict.OPEN,
        ("a", "b"),
    )
    assert _verdict(("a", "b"), ("a",), np.array([0.6, 0.2]), 10)[:2] == (
        Verdict.LIKELY,
        Verdict.OPEN,
    )
    assert _verdict(("a",), ("a",), np.array([1.0]), 1) == (Verdict.CLEAR, None, ("a",))


@pytest.mark.parametrize(("draws", "near"), [(10, Verdict.LIKELY), (20, None)])
def test_a_share_of_all_is_not_exact_either(draws: int, near: Verdict | None) -> None:
    """Wilson's interval for all of 10 begins at 0.72, for all of 20 at 0.84: n / (n + 1.96²)."""
    found = _verdict(("a", "b"), ("a",), np.array([1.0, 0.0]), draws)
    assert found == (Verdict.CLEAR, near, ("a",))


@pytest.mark.parametrize(
    ("first", "contenders"), [("b", "ab"), ("c", "abc"), ("ab", "ab"), ("ac", "abc")]
)
def test_where_another_is_first_by_score_too_or_instead_nothing_is_clear(
    first: str, contenders: str
) -> None:
    found = _verdict(("c", "b", "a"), tuple(first), np.array([0.0, 0.1, 0.9]), DRAWS)
    assert found == (Verdict.OPEN, None, tuple(contenders))


def test_ranks_that_hardly_ever_occur_are_left_out_of_the_range(catalogue: Catalogue) -> None:
    wanted = stated(
        governance=Priority(5),
        political=Priority(4),
        reciprocity=Priority(3),
        civil_society=Priority(3),
    )
    found = simulated(catalogue, wanted)
    for row, approach in enumerate(found.approaches):
        shares = found.acceptability.ranks[row]
        usual = [rank for rank in range(1, len(shares) + 1) if shares[rank - 1] >= 0.01]
        ever = [rank for rank in range(1, len(shares) + 1) if shares[rank - 1] > 0]
        assert found.rank_range(approach) == (usual[0], usual[-1])
        assert found.rank_range(approach, rare=1e-9) == (ever[0], ever[-1])
        assert found.rank_range(approach, rare=shares[ever[-1] - 1])[1] == ever[-1]


def test_ones_own_levels_count(catalogue: Catalogue, lichtervelde: Priorities) -> None:
    own = MappingProxyType({"twinning": MappingProxyType({"civil_society": ABSENT})})
    read = Priorities(lichtervelde.by_feature, own)
    assert "twinning" not in simulated(catalogue, read).approaches
