"""Rounding that keeps what is added up adding up."""

from collections.abc import Mapping
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

STEP = Decimal("0.1")


def rounded_score(score: float) -> Decimal:
    """Return a score to one decimal."""
    return Decimal(repr(score)).quantize(STEP, ROUND_HALF_EVEN)


def rounded_contributions(contributions: Mapping[str, float], score: float) -> dict[str, Decimal]:
    """Return contributions to one decimal that add up to the rounded score.

    The method of the largest remainder: all are rounded down, then the largest remainders get a
    tenth each.
    """
    exact = {
        feature: Decimal(repr(contribution)) for feature, contribution in contributions.items()
    }
    rounded = {
        feature: contribution.quantize(STEP, ROUND_FLOOR) for feature, contribution in exact.items()
    }
    missing = int((rounded_score(score) - sum(rounded.values())) / STEP)
    by_remainder = sorted(
        exact, key=lambda feature: exact[feature] - rounded[feature], reverse=True
    )
    for feature in by_remainder[:missing]:
        rounded[feature] += STEP
    return rounded
