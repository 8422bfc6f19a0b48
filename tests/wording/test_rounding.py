"""Rounding that keeps what is added up adding up."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mic_selector.decision import evaluate
from mic_selector.priorities import Priorities
from mic_selector.wording.rounding import rounded_contributions, rounded_score
from tests.strategies import priorities, shipped

TENTH = Decimal("0.1")


@given(priorities())
def test_rounded_contributions_add_up_to_the_rounded_score(wanted: Priorities) -> None:
    for standing in evaluate(shipped(), wanted).standings.values():
        rounded = rounded_contributions(standing.contributions, standing.score)
        assert sum(rounded.values()) == rounded_score(standing.score)


@given(priorities())
def test_no_contribution_moves_by_a_tenth_or_more_and_nothing_stays_nothing(
    wanted: Priorities,
) -> None:
    for standing in evaluate(shipped(), wanted).standings.values():
        for feature, part in rounded_contributions(standing.contributions, standing.score).items():
            exact = Decimal(standing.contributions[feature])
            assert abs(part - exact) < TENTH + Decimal("1e-9")
            assert part >= 0
            if exact == 0:
                assert part == 0


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=8).filter(any))
@example([1, 1, 1])
@example([333, 333, 334])
def test_thirds_and_sevenths_add_up_too(shares: list[int]) -> None:
    contributions = {str(place): 100 * share / sum(shares) for place, share in enumerate(shares)}
    assert sum(rounded_contributions(contributions, 100.0).values()) == 100


@pytest.mark.parametrize(
    ("score", "rounded"),
    [(92.5, "92.5"), (66.66666666666667, "66.7"), (99.96, "100.0"), (0.0, "0.0"), (0.04, "0.0")],
)
def test_a_score_has_one_decimal(score: float, rounded: str) -> None:
    assert rounded_score(score) == Decimal(rounded)
