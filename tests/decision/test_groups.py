"""Many people's priorities as one set, each rule worked out by hand."""

from collections import Counter
from itertools import combinations
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision import borda, evaluate, kendall_w
from mic_selector.decision.consensus import MOST_ITEMS
from mic_selector.decision.groups import (
    agreement,
    group_priorities,
    lower_median,
    mean_difference,
)
from mic_selector.priorities import Aim, Priorities, Priority
from tests.decision.small import ABOUT, ABSENT, AT_LEAST, AT_MOST, HIGH, LOW, MEDIUM, stated
from tests.strategies import priorities, shipped, with_approaches, written_importances

ANY = Priority(3, Aim(AT_LEAST, HIGH))
NOT_NEEDED = Priority(0, Aim(AT_LEAST, ABSENT))


def aim_of(catalogue: Catalogue, feature: str, *given_priorities: Priority) -> Priority:
    """Return what a group makes of these opinions on one feature, beside another on which all
    agree.
    """
    beside = "political" if feature != "political" else "governance"
    ballots = [stated(**{feature: one, beside: ANY}) for one in given_priorities]
    return group_priorities(catalogue, ballots).priorities.of(feature)


def test_the_direction_most_people_use_counts_and_only_its_levels(catalogue: Catalogue) -> None:
    found = aim_of(
        catalogue,
        "duration",
        Priority(3, Aim(AT_LEAST, MEDIUM)),
        Priority(3, Aim(AT_LEAST, HIGH)),
        Priority(3, Aim(AT_LEAST, HIGH)),
        Priority(3, Aim(AT_MOST, LOW)),
        Priority(3, Aim(ABOUT, LOW)),
    )
    assert found.aim == Aim(AT_LEAST, HIGH)


def test_directions_used_equally_often_give_the_default(catalogue: Catalogue) -> None:
    """The catalogue: budget's natural aim is at most."""
    assert catalogue.features["budget"].default_aim == "at_most"
    found = aim_of(
        catalogue, "budget", Priority(3, Aim(AT_LEAST, HIGH)), Priority(3, Aim(AT_MOST, LOW))
    )
    assert found.aim == Aim(AT_MOST, LOW)
    found = aim_of(
        catalogue, "governance", Priority(3, Aim(AT_MOST, LOW)), Priority(3, Aim(AT_LEAST, MEDIUM))
    )
    assert found.aim == Aim(AT_LEAST, MEDIUM)


def test_where_the_default_is_none_of_those_used_equally_often_the_order_of_ballots_is_nothing(
    catalogue: Catalogue,
) -> None:
    least, about = Priority(3, Aim(AT_LEAST, HIGH)), Priority(3, Aim(ABOUT, MEDIUM))
    assert aim_of(catalogue, "budget", least, about).aim == least.aim
    assert aim_of(catalogue, "budget", about, least).aim == least.aim


@pytest.mark.parametrize(
    ("stated_levels", "middle"),
    [
        ([LOW], LOW),
        ([LOW, HIGH], LOW),
        ([HIGH, LOW, MEDIUM], MEDIUM),
        ([HIGH, HIGH, MEDIUM, LOW], MEDIUM),
        ([ABSENT, HIGH, HIGH, HIGH], HIGH),
        ([ABSENT, ABSENT, HIGH, HIGH], ABSENT),
    ],
)
def test_of_two_levels_in_the_middle_the_lower_one_is_taken(
    stated_levels: list[Level], middle: Level
) -> None:
    assert lower_median(stated_levels) is middle


def test_not_needed_counts_as_the_lowest_level(catalogue: Catalogue) -> None:
    """`-`, `++`, `+++`: the middle is `++`; with one more `-` it is `-`."""
    wants = [NOT_NEEDED, Priority(3, Aim(AT_LEAST, MEDIUM)), Priority(3, Aim(AT_LEAST, HIGH))]
    assert aim_of(catalogue, "governance", *wants).aim == Aim(AT_LEAST, MEDIUM)
    assert aim_of(catalogue, "governance", *wants, NOT_NEEDED) == NOT_NEEDED


@pytest.mark.parametrize(
    "zero", [Priority(0), Priority(0, Aim(AT_LEAST, HIGH)), Priority(0, Aim(AT_MOST, LOW))]
)
def test_importance_0_counts_as_not_needed_whatever_its_aim(
    catalogue: Catalogue, zero: Priority
) -> None:
    assert (
        aim_of(catalogue, "governance", zero, Priority(3, Aim(AT_LEAST, HIGH)), zero) == NOT_NEEDED
    )


def test_a_benefit_without_an_aim_counts_as_wanted_strongly(catalogue: Catalogue) -> None:
    found = aim_of(
        catalogue, "governance", Priority(3), Priority(3), Priority(3, Aim(AT_LEAST, LOW))
    )
    assert found.aim == Aim(AT_LEAST, HIGH)


@pytest.mark.parametrize(
    ("firm", "of", "expected"), [(1, 2, False), (2, 3, True), (1, 3, False), (2, 4, False)]
)
def test_an_aim_is_firm_if_over_half_say_so(
    catalogue: Catalogue, firm: int, of: int, expected: bool
) -> None:
    aim = Aim(AT_MOST, LOW)
    given_priorities = [Priority(5, aim, firm=place < firm) for place in range(of)]
    assert aim_of(catalogue, "budget", *given_priorities).firm is expected


def test_importances_are_the_geometric_mean_with_the_largest_5(catalogue: Catalogue) -> None:
    """Geometric means 4 (of 4, 4), 2 (of 4, 1) and 1 (of 1, 1): divided by the largest, times 5."""
    ballots = [
        stated(governance=Priority(4), political=Priority(4), reciprocity=Priority(1)),
        stated(governance=Priority(4), political=Priority(1), reciprocity=Priority(1)),
    ]
    found = group_priorities(catalogue, ballots).priorities
    assert [found.of(key).importance for key in ("governance", "political", "reciprocity")] == [
        5,
        2.5,
        1.25,
    ]


def test_importance_0_counts_as_a_half(catalogue: Catalogue) -> None:
    """Two say 4, one says 0: the cube root of 4 x 4 x 0.5 is 2; against 4: 2.5 of 5.

    The middle aim stays `+++`.
    """
    ballots = [
        stated(governance=Priority(4), political=Priority(4)),
        stated(governance=Priority(4), political=Priority(4)),
        stated(governance=Priority(4), political=Priority(0)),
    ]
    assert group_priorities(catalogue, ballots).priorities.of("political").importance == 2.5


def test_what_half_do_not_need_is_not_the_largest_whatever_the_others_say(
    catalogue: Catalogue,
) -> None:
    """The square root of 0.5 x 5 is more than 1; but the middle aim is `-`, so 1 is the largest
    that counts.
    """
    ballots = [
        stated(governance=Priority(5), political=Priority(1)),
        stated(governance=Priority(0), political=Priority(1)),
    ]
    found = group_priorities(catalogue, ballots).priorities
    assert found.of("governance") == NOT_NEEDED
    assert found.of("political").importance == 5


def test_someone_who_uses_the_whole_scale_lower_weighs_no_less(catalogue: Catalogue) -> None:
    """Only the proportions of a person count: 1 to 2 says what 2 to 4 says."""
    high = [
        stated(governance=Priority(4), political=Priority(2)),
        stated(governance=Priority(1), political=Priority(3)),
    ]
    low = [
        stated(governance=Priority(2), political=Priority(1)),
        stated(governance=Priority(1), political=Priority(3)),
    ]
    assert (
        group_priorities(catalogue, high).priorities == group_priorities(catalogue, low).priorities
    )


def test_the_median_stands_beside_the_mean_and_answers_are_counted(catalogue: Catalogue) -> None:
    ballots = [stated(governance=Priority(one), political=Priority(3)) for one in (1, 2, 5)]
    ballots.append(stated(political=Priority(1)))
    found = group_priorities(catalogue, ballots)
    assert dict(found.median_importance) == {"governance": 2, "political": 3}
    assert found.answered["governance"] == 3
    assert found.answered["political"] == 4
    assert found.answered["budget"] == 0


def test_the_median_counts_what_is_not_needed_as_0(catalogue: Catalogue) -> None:
    ballots = [stated(governance=one) for one in (NOT_NEEDED, NOT_NEEDED, Priority(3))]
    assert dict(group_priorities(catalogue, ballots).median_importance) == {"governance": 0}


def test_a_feature_answered_by_under_half_is_left_out_and_named(catalogue: Catalogue) -> None:
    both = stated(governance=Priority(3), political=Priority(3))
    one = stated(governance=Priority(3))
    found = group_priorities(catalogue, [both, one, one])
    assert found.priorities.of("political") == Priority()
    assert "political" in found.left_out
    assert "governance" not in found.left_out
    assert "political" not in found.median_importance
    assert "political" not in group_priorities(catalogue, [both, one]).left_out


def test_no_opinion_is_never_read_as_zero(catalogue: Catalogue) -> None:
    """Of three, one has no opinion on politics: its aim and importance are those of the other
    two.
    """
    said = stated(governance=Priority(4), political=Priority(2, Aim(AT_LEAST, MEDIUM)))
    silent = stated(governance=Priority(4))
    firm_silent = stated(
        governance=Priority(4), political=Priority(None, Aim(AT_LEAST, HIGH), firm=True)
    )
    for third in (silent, firm_silent):
        found = group_priorities(catalogue, [said, said, third])
        assert found.priorities.of("political") == Priority(2.5, Aim(AT_LEAST, MEDIUM))
        assert found.answered["political"] == 2


def test_limits_of_a_facilitator_replace_what_people_said(catalogue: Catalogue) -> None:
    limit = Priority(5, Aim(AT_MOST, LOW), firm=True)
    ballots = [stated(governance=Priority(3), budget=Priority(1, Aim(AT_LEAST, HIGH)))] * 2
    found = group_priorities(catalogue, ballots, {"budget": limit})
    assert found.priorities.of("budget") == limit
    assert "budget" not in found.answered
    assert "budget" not in found.left_out
    assert found.priorities.of("governance").importance == 5


def test_without_ballots_there_is_no_group(catalogue: Catalogue) -> None:
    with pytest.raises(ValueError, match=r"^ballots: "):
        group_priorities(catalogue, [])


def test_a_group_without_opinions_weighs_nothing(catalogue: Catalogue) -> None:
    found = group_priorities(catalogue, [Priorities()] * 3)
    assert not found.priorities.any_counts
    assert found.left_out == tuple(catalogue.features)


FEATURES = list(shipped().features)
complete = st.lists(
    st.lists(st.sampled_from([0, 0.5, 1, 2, 3, 4, 5]), min_size=8, max_size=8),
    min_size=1,
    max_size=6,
)


def ballots_of(rows: list[list[float | None]]) -> list[Priorities]:
    """Ballots with these importances, each for at least `+++`; None is no opinion."""
    return [
        Priorities(
            MappingProxyType(
                {
                    key: Priority(one, Aim(AT_LEAST, HIGH))
                    for key, one in zip(FEATURES, row, strict=True)
                    if one is not None
                }
            )
        )
        for row in rows
    ]


def is_zeroed(column: list[float | None]) -> bool:
    """Whether so many say 0 that the lower median is `-`."""
    said = sorted(bool(one) for one in column if one is not None)
    return not said[(len(said) - 1) // 2]


@given(complete)
def test_without_gaps_importances_are_those_of_the_direct_formula(rows: list[list[float]]) -> None:
    counted = np.where(np.array(rows) == 0, 0.5, rows)
    means = np.exp(np.log(counted).mean(axis=0))
    needed = np.array([not is_zeroed([row[place] for row in rows]) for place in range(8)])
    expected = np.where(needed, 5 * means / max(means[needed], default=1), 0)
    found = group_priorities(shipped(), ballots_of(rows)).priorities
    for place, key in enumerate(FEATURES):
        assert found.of(key).importance == pytest.approx(expected[place], abs=0.0101)


with_gaps = st.lists(
    st.lists(st.sampled_from([None, 0, 1, 2, 3, 5]), min_size=8, max_size=8), min_size=2, max_size=6
)


@given(with_gaps, st.lists(st.sampled_from([1, 2, 3, 5]), min_size=8, max_size=8))
def test_with_gaps_importances_are_those_of_least_squares_on_the_whole_system(
    rows: list[list[float | None]], whole: list[float]
) -> None:
    """log importance = person + feature, with an unknown for every person and feature; one full
    ballot ties all.
    """
    rows = [*rows, whole]
    said = [sum(row[place] is not None for row in rows) for place in range(8)]
    asked = [place for place in range(8) if 2 * said[place] >= len(rows)]
    equations, right = [], []
    for person, row in enumerate(rows):
        for column, place in enumerate(asked):
            if row[place] is not None:
                equation = np.zeros(len(rows) + len(asked))
                equation[[person, len(rows) + column]] = 1
                equations.append(equation)
                right.append(np.log(row[place] or 0.5))
    found = group_priorities(shipped(), ballots_of(rows))
    assert found.left_out == tuple(key for place, key in enumerate(FEATURES) if place not in asked)
    if not asked:
        return
    fitted = np.exp(
        np.linalg.lstsq(np.array(equations), np.array(right), rcond=None)[0][len(rows) :]
    )
    needed = np.array([not is_zeroed([row[place] for row in rows]) for place in asked])
    expected = np.where(needed, 5 * fitted / max(fitted[needed], default=1), 0)
    for column, place in enumerate(asked):
        assert found.priorities.of(FEATURES[place]).importance == pytest.approx(
            expected[column], abs=0.0101
        )


# Agreement


def full(**changed: Priority) -> Priorities:
    """A complete ballot: an opinion on every feature."""
    return stated(**{**dict.fromkeys(FEATURES, Priority(0, Aim(AT_LEAST, ABSENT))), **changed})


def test_agreement_is_on_complete_ballots_alone_and_says_how_many(catalogue: Catalogue) -> None:
    governance, private = full(governance=Priority(5)), full(private_sector=Priority(5))
    found = agreement(catalogue, [governance, private, stated(governance=Priority(5)), full()])
    assert found.ballots == 2
    assert found.approaches == tuple(catalogue.approaches)
    # Ranks by the printed table: +++, -, -, +, +, +, -, ++ on governance, and ++, +, -, +, +++, +,
    # +, + on the other.
    ranks = [[1, 6, 6, 3, 3, 3, 6, 2], [2, 3, 8, 3, 1, 3, 3, 3]]
    assert found.borda.tolist() == borda(ranks).tolist()
    assert found.concordance == pytest.approx(kendall_w(ranks))
    assert found.kemeny.order[0] == 0


def test_what_a_ballot_rules_out_shares_the_place_after_what_it_ranks(catalogue: Catalogue) -> None:
    """Only city-to-city has +++ on governance; the other seven share rank 2."""
    found = agreement(catalogue, [full(governance=Priority(5, Aim(AT_LEAST, HIGH), firm=True))])
    assert found.borda.tolist() == [7, 3, 3, 3, 3, 3, 3, 3]


def test_people_who_say_the_same_agree_fully(catalogue: Catalogue) -> None:
    found = agreement(catalogue, [full(governance=Priority(5))] * 3)
    assert found.concordance == pytest.approx(1)


@pytest.mark.parametrize("number", [MOST_ITEMS, MOST_ITEMS + 1])
def test_with_more_approaches_than_can_be_ranked_exactly_the_rest_of_agreement_stands(
    number: int,
) -> None:
    table = {
        f"approach_{place}": dict.fromkeys(FEATURES, LEVELS[place % 4]) for place in range(number)
    }
    catalogue = with_approaches(shipped(), table)
    found = agreement(catalogue, [full(governance=Priority(5))] * 2)
    assert (found.kemeny is None) == (number > MOST_ITEMS)
    assert (len(found.borda), found.concordance) == (number, pytest.approx(1))


def test_without_complete_ballots_there_is_no_agreement_to_state(catalogue: Catalogue) -> None:
    assert agreement(catalogue, []) is None
    assert agreement(catalogue, [stated(governance=Priority(5))]) is None
    assert agreement(catalogue, [full()]) is None


# How far answers lie apart


@pytest.mark.parametrize(
    ("counts", "difference"),
    [
        ({1: 2, 3: 1}, 4 / 3),  # `+`, `+`, `+++`: 0, 2 and 2 steps
        ({0: 1, 3: 1}, 3),
        ({0: 0, 1: 0, 2: 5, 3: 0}, 0),
        ({1: 1}, 0),
        ({}, 0),
    ],
)
def test_the_mean_difference_between_two_people_is_that_worked_out_by_hand(
    counts: dict[int, int], difference: float
) -> None:
    assert mean_difference(counts) == pytest.approx(difference)


@given(st.lists(st.integers(0, 3), min_size=2, max_size=8))
def test_the_mean_difference_is_what_going_through_all_pairs_gives(answers: list[int]) -> None:
    pairs = [abs(one - other) for one, other in combinations(answers, 2)]
    assert mean_difference(Counter(answers)) == pytest.approx(sum(pairs) / len(pairs))


@given(st.lists(priorities(written_importances, with_levels=False), min_size=1, max_size=5))
def test_a_group_always_gets_priorities_that_can_be_ranked_or_says_nothing_counts(
    ballots: list[Priorities],
) -> None:
    found = group_priorities(shipped(), ballots).priorities
    for feature, priority in found.by_feature.items():
        assert 0 <= priority.importance <= 5
        assert priority.aim is not None
        assert feature in shipped().features
    if found.any_counts:
        assert len(evaluate(shipped(), found).standings) == 8
