"""Properties that hold for whatever a municipality states, and the rules of docs/method.md one by
one.
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision import Evaluation, NothingCounts, Standing, evaluate
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from tests.strategies import (
    aims,
    levels,
    priorities,
    shipped,
    tables,
    with_approaches,
    written_importances,
)

AT_LEAST, ABOUT, AT_MOST = Direction.AT_LEAST, Direction.ABOUT, Direction.AT_MOST


def stated(**by_feature: Priority) -> Priorities:
    return Priorities(MappingProxyType(by_feature))


def ranks(result: Evaluation) -> dict[str, int | None]:
    return {standing.approach: standing.rank for standing in result.ranking}


def order(result: Evaluation) -> list[str]:
    return [standing.approach for standing in result.ranking]


def scores(result: Evaluation) -> dict[str, Fraction]:
    return {approach: standing.exact_score for approach, standing in result.standings.items()}


@given(priorities())
def test_contributions_sum_to_the_score(wanted: Priorities) -> None:
    for standing in evaluate(shipped(), wanted).standings.values():
        assert sum(standing.contributions.values()) == pytest.approx(standing.score, abs=1e-9)
        assert sum(standing.exact_contributions.values()) == standing.exact_score


@given(priorities())
def test_a_score_lies_between_0_and_100(wanted: Priorities) -> None:
    assert all(0 <= score <= 100 for score in scores(evaluate(shipped(), wanted)).values())


@given(priorities())
def test_every_approach_stands_in_exactly_one_of_the_two_lists(wanted: Priorities) -> None:
    result = evaluate(shipped(), wanted)
    everywhere = [standing.approach for standing in (*result.ranking, *result.ruled_out)]
    assert sorted(everywhere) == sorted(shipped().approaches)


@given(
    priorities(written_importances),
    st.sampled_from([Fraction(1, 2), Fraction(1, 4), Fraction(1, 5)]),
)
def test_scaling_all_importances_changes_nothing(wanted: Priorities, factor: Fraction) -> None:
    smaller = {
        key: replace(priority, importance=float(Fraction(str(priority.importance)) * factor))
        if priority.counts
        else priority
        for key, priority in wanted.by_feature.items()
    }
    scaled = evaluate(shipped(), replace(wanted, by_feature=MappingProxyType(smaller)))
    assert scaled == evaluate(shipped(), wanted)


@given(tables(fewest=3), priorities(with_levels=False))
def test_adding_an_approach_never_reorders_the_others(
    table: Mapping[str, Mapping[str, Level]], wanted: Priorities
) -> None:
    all_of_them = evaluate(with_approaches(shipped(), table), wanted)
    added = list(table)[-1]
    before = evaluate(
        with_approaches(shipped(), {key: row for key, row in table.items() if key != added}), wanted
    )
    assert [key for key in order(all_of_them) if key != added] == order(before)
    assert {key: score for key, score in scores(all_of_them).items() if key != added} == scores(
        before
    )


def _no_further_from(aim: Aim, level: Level, other: Level) -> bool:
    """Whether a level is at least as good as another under an aim, by the steps alone."""
    if aim.direction is AT_LEAST:
        return min(level.step, aim.level.step) >= min(other.step, aim.level.step)
    if aim.direction is AT_MOST:
        return max(level.step, aim.level.step) <= max(other.step, aim.level.step)
    return abs(level.step - aim.level.step) <= abs(other.step - aim.level.step)


@given(tables(), priorities(with_levels=False), st.data())
def test_what_is_at_least_as_good_on_every_aim_never_ranks_below(
    table: Mapping[str, Mapping[str, Level]], wanted: Priorities, data: st.DataObject
) -> None:
    base = table["approach_0"]
    better = {}
    for feature, level in base.items():
        aim = wanted.of(feature).aim or Aim(AT_LEAST, Level.HIGH)
        better[feature] = data.draw(
            st.sampled_from([one for one in LEVELS if _no_further_from(aim, one, level)]),
            label=feature,
        )
    result = evaluate(with_approaches(shipped(), {**table, "better": better}), wanted).standings
    if result["approach_0"].rank is not None:
        assert result["better"].rank is not None
        assert result["better"].rank <= result["approach_0"].rank
    assert result["better"].exact_score >= result["approach_0"].exact_score


@given(tables(), st.permutations(["governance", "political", "civil_society", "reciprocity"]), aims)
@example(
    {"approach_0": dict.fromkeys(shipped().features, Level.LOW)},
    ["political", "governance"],
    Aim(ABOUT, LEVELS[2]),
)
def test_features_of_equal_importance_and_aim_may_change_places_and_the_fit_stays_equal(
    table: Mapping[str, Mapping[str, Level]], permuted: list[str], aim: Aim
) -> None:
    weighed = {feature: Priority(0.7, aim) for feature in permuted}
    row = table["approach_0"]
    turned = {
        **row,
        **{
            there: row[here]
            for here, there in zip(permuted, permuted[1:] + permuted[:1], strict=True)
        },
    }
    result = evaluate(with_approaches(shipped(), {"one": row, "other": turned}), stated(**weighed))
    assert ranks(result) == {"one": 1, "other": 1}


@pytest.mark.parametrize(
    ("large", "small"),
    [((0.3,), (0.1, 0.2)), ((0.7,), (0.1, 0.6)), ((0.8,), (0.1, 0.7)), ((1.1,), (0.4, 0.7))],
)
def test_importances_with_decimals_tie_as_they_are_written(
    large: tuple[float], small: tuple[float, float]
) -> None:
    """0.1 + 0.2 is 0.3 on paper, though not in floating point."""
    whole = dict.fromkeys(shipped().features, Level.ABSENT)
    table = {
        "one": {**whole, "governance": Level.HIGH},
        "other": {**whole, "political": Level.HIGH, "civil_society": Level.HIGH},
    }
    wanted = stated(
        governance=Priority(large[0]),
        political=Priority(small[0]),
        civil_society=Priority(small[1]),
    )
    assert ranks(evaluate(with_approaches(shipped(), table), wanted)) == {"one": 1, "other": 1}


@pytest.mark.parametrize("importance", [None, 0, 1, 5])
def test_a_firm_aim_rules_out_whatever_its_importance(
    catalogue: Catalogue, importance: float | None
) -> None:
    wanted = stated(
        governance=Priority(1), budget=Priority(importance, Aim(AT_MOST, Level.LOW), firm=True)
    )
    ruled_out = {standing.approach for standing in evaluate(catalogue, wanted).ruled_out}
    # Source: the printed table; only these two ask more than `+` of the budget.
    assert ruled_out == {"city_to_city", "indirect"}


@pytest.mark.parametrize(
    ("aim", "left"),
    [
        (Aim(AT_LEAST, Level.HIGH), {"city_to_city", "twinning", "indirect"}),
        (Aim(AT_MOST, Level.LOW), {"humanitarian"}),
        (
            Aim(ABOUT, Level.MEDIUM),
            {"youth_work", "private_sector_cooperation", "networks", "expertise_exchange"},
        ),
    ],
)
def test_a_firm_aim_leaves_what_the_table_says_of_duration(
    catalogue: Catalogue, aim: Aim, left: set[str]
) -> None:
    wanted = stated(governance=Priority(1), duration=Priority(3, aim, firm=True))
    assert set(order(evaluate(catalogue, wanted))) == left


def test_a_flexible_aim_rules_nothing_out(catalogue: Catalogue) -> None:
    wanted = stated(duration=Priority(5, Aim(AT_MOST, Level.LOW)))
    assert evaluate(catalogue, wanted).ruled_out == ()


def test_the_ruled_out_stand_by_sum_of_gaps_then_score_then_id(catalogue: Catalogue) -> None:
    """Firm: governance at least `++`, private sector at least `++`; both gaps are counted by hand
    from the table.

    Gaps: twinning 2+1, youth 2+2, indirect 1+1, private 1+0, networks 1+1, humanitarian 2+1,
    expertise 0+1. Score is political at least `++`: `++` gives 100, `+` gives 50.
    """
    firm = Priority(None, Aim(AT_LEAST, Level.MEDIUM), firm=True)
    wanted = stated(
        governance=firm, private_sector=firm, political=Priority(1, Aim(AT_LEAST, Level.MEDIUM))
    )
    found = [
        (standing.approach, standing.score) for standing in evaluate(catalogue, wanted).ruled_out
    ]
    assert found == [
        ("expertise_exchange", 100.0),
        ("private_sector_cooperation", 100.0),
        ("networks", 100.0),
        ("indirect", 50.0),
        ("twinning", 100.0),
        ("humanitarian", 50.0),
        ("youth_work", 50.0),
    ]


def test_when_everything_is_ruled_out_the_ranking_is_empty_and_nothing_is_lost(
    catalogue: Catalogue,
) -> None:
    nobody = Priority(5, Aim(AT_MOST, Level.ABSENT), firm=True)
    result = evaluate(catalogue, stated(budget=nobody))
    assert result.ranking == ()
    assert len(result.ruled_out) == 8
    assert result.first == ()


def test_a_shared_rank_lists_first_what_asks_less_of_the_last_commitment_of_the_table(
    catalogue: Catalogue,
) -> None:
    """All have civil society at least `++` but networks.

    Budget stands last in the table, duration before it.
    """
    result = evaluate(catalogue, stated(civil_society=Priority(1, Aim(AT_LEAST, Level.MEDIUM))))
    assert order(result) == [
        "humanitarian",  # budget +, duration +
        "expertise_exchange",  # budget +, duration ++, by id
        "private_sector_cooperation",
        "youth_work",
        "twinning",  # budget +, duration +++
        "indirect",  # budget ++
        "city_to_city",  # budget +++
        "networks",
    ]
    assert list(ranks(result).values()) == [1] * 7 + [8]


def test_in_a_shared_rank_the_last_commitment_of_the_table_weighs_before_the_others(
    catalogue: Catalogue,
) -> None:
    """Commitments from the last in the catalogue to the first, then the id of the approach."""
    whole = dict.fromkeys(catalogue.features, Level.MEDIUM)
    table = {
        "a_dear": {**whole, "budget": Level.MEDIUM, "duration": Level.LOW},
        "b_long": {**whole, "budget": Level.LOW, "duration": Level.HIGH},
        "d_short": {**whole, "budget": Level.LOW, "duration": Level.LOW},
        "c_short": {**whole, "budget": Level.LOW, "duration": Level.LOW},
    }
    result = evaluate(with_approaches(catalogue, table), stated(political=Priority(1)))
    assert order(result) == ["c_short", "d_short", "b_long", "a_dear"]


@given(tables(most=4), priorities(with_levels=False))
def test_equals_share_a_rank_and_the_next_rank_counts_them(
    table: Mapping[str, Mapping[str, Level]], wanted: Priorities
) -> None:
    ranking = evaluate(with_approaches(shipped(), table), wanted).ranking
    for standing in ranking:
        assert standing.rank == 1 + sum(
            other.exact_score > standing.exact_score for other in ranking
        )


@given(priorities(written_importances), st.sampled_from(list(shipped().benefits)), levels)
def test_no_opinion_and_importance_0_score_alike(
    wanted: Priorities, feature: str, level: Level
) -> None:
    silent = wanted.with_priority(feature, Priority())
    assume(silent.any_counts)
    nothing = wanted.with_priority(feature, Priority(0, Aim(AT_LEAST, level)))
    assert scores(evaluate(shipped(), nothing)) == scores(evaluate(shipped(), silent))
    assert ranks(evaluate(shipped(), nothing)) == ranks(evaluate(shipped(), silent))


@pytest.mark.parametrize(
    "wanted",
    [
        Priorities(),
        stated(governance=Priority(0), budget=Priority(None)),
        stated(budget=Priority(None, Aim(AT_MOST, Level.LOW), firm=True)),
    ],
)
def test_where_nothing_counts_there_is_nothing_to_rank_by(
    catalogue: Catalogue, wanted: Priorities
) -> None:
    with pytest.raises(NothingCounts):
        evaluate(catalogue, wanted)


def test_a_benefit_without_a_stated_aim_is_wanted_at_the_highest_level(
    catalogue: Catalogue,
) -> None:
    unstated = evaluate(catalogue, stated(governance=Priority(2)))
    highest = evaluate(catalogue, stated(governance=Priority(2, Aim(AT_LEAST, Level.HIGH))))
    assert scores(unstated) == scores(highest)


def test_more_than_enough_earns_nothing_extra(catalogue: Catalogue) -> None:
    result = evaluate(catalogue, stated(political=Priority(3, Aim(AT_LEAST, Level.LOW))))
    assert set(scores(result).values()) == {Fraction(100)}


def test_a_level_read_differently_counts_in_the_score(catalogue: Catalogue) -> None:
    own = MappingProxyType({"twinning": MappingProxyType({"governance": Level.LOW})})
    wanted = stated(governance=Priority(1, Aim(AT_LEAST, Level.MEDIUM)))
    assert evaluate(catalogue, wanted).standings["twinning"].score == 0.0
    assert evaluate(catalogue, replace(wanted, levels=own)).standings["twinning"].score == 50.0


def test_a_level_read_differently_can_rule_out_and_let_in(catalogue: Catalogue) -> None:
    wanted = stated(governance=Priority(1, Aim(AT_LEAST, Level.MEDIUM), firm=True))
    own = {
        "twinning": MappingProxyType({"governance": Level.MEDIUM}),
        "expertise_exchange": {"governance": Level.LOW},
    }
    result = evaluate(catalogue, replace(wanted, levels=MappingProxyType(own)))
    assert set(order(result)) == {"city_to_city", "twinning"}


def test_a_level_read_differently_leaves_the_catalogue_as_it_was(catalogue: Catalogue) -> None:
    own = MappingProxyType({"twinning": MappingProxyType({"governance": Level.HIGH})})
    evaluate(catalogue, replace(stated(governance=Priority(1)), levels=own))
    assert catalogue.approaches["twinning"].levels["governance"] is Level.ABSENT


def test_results_cannot_be_changed_afterwards(
    catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    standing: Standing = evaluate(catalogue, lichtervelde).ranking[0]
    with pytest.raises(AttributeError):
        standing.rank = 2
    with pytest.raises(TypeError):
        standing.contributions["budget"] = 0.0


WISHES = stated(
    governance=Priority(3, Aim(AT_LEAST, Level.MEDIUM)),
    political=Priority(3),
    civil_society=Priority(3, Aim(AT_LEAST, Level.ABSENT)),
    private_sector=Priority(0, Aim(AT_LEAST, Level.HIGH)),
    reciprocity=Priority(3, Aim(ABOUT, Level.ABSENT)),
    budget=Priority(3, Aim(AT_MOST, Level.LOW)),
)


def test_a_wish_is_a_stated_aim_on_a_benefit_that_counts(catalogue: Catalogue) -> None:
    """Without an aim, without a weight, or wanting nothing is no wish; a commitment is none
    either.
    """
    assert evaluate(catalogue, WISHES).wishes == ("governance", "reciprocity")


def test_wishes_met_and_aims_missed_are_told_by_approach(catalogue: Catalogue) -> None:
    row = {
        **dict.fromkeys(catalogue.features, Level.LOW),
        "governance": Level.HIGH,
        "budget": Level.HIGH,
    }
    small = with_approaches(catalogue, {"one": row})
    only = evaluate(small, WISHES).standings["one"]
    assert only.wishes_met == ("governance",)
    assert [(gap.feature, gap.level, gap.steps) for gap in only.shortfalls] == [
        ("political", Level.LOW, 2),  # without an aim a benefit is wanted at least `+++`
        ("reciprocity", Level.LOW, 1),
        ("budget", Level.HIGH, 2),
    ]
    assert [gap.aim for gap in only.shortfalls][1:] == [
        Aim(ABOUT, Level.ABSENT),
        Aim(AT_MOST, Level.LOW),
    ]
    assert only.misses == ()


def test_a_must_without_an_opinion_is_missed_but_no_shortfall(catalogue: Catalogue) -> None:
    small = with_approaches(catalogue, {"one": dict.fromkeys(catalogue.features, Level.LOW)})
    must = Priority(None, Aim(AT_LEAST, Level.HIGH), firm=True)
    found = evaluate(
        small, stated(governance=must, political=Priority(3, Aim(AT_LEAST, Level.LOW)))
    )
    out = found.standings["one"]
    assert [(gap.feature, gap.steps) for gap in out.misses] == [("governance", 2)]
    assert (out.shortfalls, out.rank, found.ruled_out) == ((), None, (out,))
