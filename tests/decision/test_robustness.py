"""How sure the order is: the verdict, what the draws add up to, and that they are the same each
time.
"""

from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import assume, given

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision import evaluate, sample_value_functions, value
from mic_selector.decision.robustness import Robustness, Verdict, _verdict, drawn_values, robustness
from mic_selector.priorities import Aim, Priorities, Priority
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
    stated,
    value_on,
)
from tests.strategies import aims, levels, priorities, shipped, with_approaches

DRAWS = 5000


def simulated(
    catalogue: Catalogue, wanted: Priorities, samples: int = DRAWS, seed: int = 1
) -> Robustness:
    found = robustness(catalogue, wanted, evaluate(catalogue, wanted), samples, seed)
    assert found is not None
    return found


def test_the_same_seed_gives_the_same_result(
    catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    once, again = (simulated(catalogue, lichtervelde).acceptability for _ in range(2))
    other = simulated(catalogue, lichtervelde, seed=2).acceptability
    assert (once.ranks == again.ranks).all()
    assert (once.pairwise == again.pairwise).all()
    assert not (once.ranks == other.ranks).all()


def test_the_draws_keep_still_while_an_importance_moves_within_its_place(
    catalogue: Catalogue,
) -> None:
    """Only the order of importance counts, so a slider that passes no other changes nothing."""
    shares = []
    for importance in (2, 3, 4):
        wanted = stated(
            governance=Priority(5),
            political=Priority(importance),
            budget=Priority(1, Aim(AT_MOST, LOW)),
        )
        found = simulated(catalogue, wanted)
        shares.append(
            {approach: found.first_share(approach) for approach in sorted(found.approaches)}
        )
    assert shares[0] == shares[1] == shares[2]


def test_the_levels_are_drawn_too(catalogue: Catalogue) -> None:
    """`++` and `-` against `+` and `+`: on the linear scale the one leads whenever its feature
    weighs more.

    It scores w u(++), the other u(+). u(+) / u(++) is uniform from 0 to 1 and w from 1/2 to 1, so
    the other leads with probability E(1 - w) = 1/4.
    """
    small = cut(catalogue, ("governance", "political"))
    table = {
        "one": {"governance": MEDIUM, "political": ABSENT},
        "other": {"governance": LOW, "political": LOW},
    }
    found = simulated(
        with_approaches(small, table), stated(governance=Priority(5), political=Priority(1)), 20_000
    )
    assert found.first_share("other") == pytest.approx(1 / 4, abs=3 * np.sqrt(3 / 16 / 20_000))
    assert found.first_share("one") == pytest.approx(3 / 4, abs=3 * np.sqrt(3 / 16 / 20_000))


def test_equal_importances_leave_their_order_open(catalogue: Catalogue) -> None:
    small = cut(catalogue, ("governance", "political"))
    table = {
        "one": {"governance": HIGH, "political": ABSENT},
        "other": {"governance": ABSENT, "political": HIGH},
    }
    found = simulated(
        with_approaches(small, table), stated(governance=Priority(3), political=Priority(3)), 20_000
    )
    assert found.first_share("one") == pytest.approx(1 / 2, abs=3 * np.sqrt(1 / 4 / 20_000))
    assert found.verdict is Verdict.OPEN


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
def test_drawn_values_lie_between_0_and_1(level: object, aim: Aim) -> None:
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


# The thresholds that `Verdict` documents: 80 and 20 %, 50 % and half as many, 15 %.
@pytest.mark.parametrize(
    ("shares", "verdict", "contenders"),
    [
        ((1.0,), Verdict.CLEAR, "a"),
        ((1.0, 0.0), Verdict.CLEAR, "a"),
        ((0.8, 0.2), Verdict.CLEAR, "a"),
        ((0.2, 0.8), Verdict.CLEAR, "b"),
        ((0.8, 0.2002), Verdict.LIKELY, "a"),
        ((0.7998, 0.2), Verdict.LIKELY, "a"),
        ((0.5, 0.25, 0.25), Verdict.LIKELY, "a"),
        ((1.0, 0.5), Verdict.LIKELY, "a"),
        ((1.0, 0.5002), Verdict.OPEN, "ab"),
        ((0.5, 0.2502, 0.1498), Verdict.OPEN, "ab"),
        ((0.4998, 0.15, 0.1498), Verdict.OPEN, "ab"),
        ((0.4, 0.1498, 0.3, 0.15), Verdict.OPEN, "acd"),
        ((0.3, 0.3, 0.4), Verdict.OPEN, "cab"),
        ((0.14, 0.12, 0.13), Verdict.OPEN, "ac"),
        ((0.45, 0.14, 0.13, 0.14, 0.14), Verdict.OPEN, "ab"),
    ],
)
def test_the_verdict_at_its_borders(
    shares: tuple[float, ...], verdict: Verdict, contenders: str
) -> None:
    assert _verdict(tuple("abcde"[: len(shares)]), np.array(shares)) == (verdict, tuple(contenders))


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
