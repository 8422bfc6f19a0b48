"""Rounding that keeps equal things equal: what is printed depends on the exact amount alone.

So rounded parts need not add up to the rounded whole; where they do not, `off_by` says by how much.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from mic_selector.decision import Standing
from mic_selector.wording.names import Names

_TENTHS = 10
_HUNDREDTHS = 100
_ALL = 100
NEARLY_ALWAYS, HARDLY = 0.95, 0.05


def rounded(points: Fraction) -> Decimal:
    """Return points to one decimal, a half to the even tenth."""
    return Decimal(round(points * _TENTHS)).scaleb(-1)


def inwards(lower: Fraction, upper: Fraction, within: Fraction) -> tuple[Fraction, Fraction]:
    """Return a range to two decimals, never wider than it is, so that what holds in it holds at the
    printed borders too; where it is too narrow for that, what lies within it.
    """
    least = Fraction(ceil(lower * _HUNDREDTHS), _HUNDREDTHS)
    most = Fraction(floor(upper * _HUNDREDTHS), _HUNDREDTHS)
    return (least, most) if least <= most else (within, within)


def off_by(parts: Iterable[Fraction], whole: Fraction) -> Decimal:
    """Return by how much rounded parts exceed the rounded whole; below zero where they fall
    short.
    """
    return sum(map(rounded, parts), Decimal(0)) - rounded(whole)


def importance_in_words(names: Names, importance: Fraction) -> str:
    """Write an importance with as many decimals as it has, two at most; what is not quite nothing
    is not rounded to it.
    """
    if 0 < importance < Fraction(1, _HUNDREDTHS):
        return names.messages("less-than", number=names.messages.number(1 / _HUNDREDTHS, 2))
    decimals = next((one for one in (0, 1) if importance * 10**one % 1 == 0), 2)
    return names.messages.number(float(importance), decimals)


def points(names: Names, amount: Fraction) -> str:
    """Write an amount of points to one decimal as the language does, without a decimal that says
    nothing; what is not quite nothing or all is not rounded to it.
    """
    tenths = rounded(amount)
    if amount and not tenths:
        return names.messages("less-than", number=names.messages.number(0.1, 1))
    if amount < _ALL and tenths == _ALL:
        return names.messages("more-than", number=names.messages.number(99.9, 1))
    return names.messages.number(float(tenths), 0 if tenths == tenths.to_integral_value() else 1)


def rounding_in_words(names: Names, standings: Iterable[Standing]) -> str:
    """Say of which approaches the printed points do not add up to the printed score, and of which
    the printed scores are equal though they are not; nothing where neither is.
    """
    known = tuple(standings)
    return " ".join(filter(None, (_sums_in_words(names, known), alike_in_words(names, known))))


def alike_in_words(names: Names, standings: Iterable[Standing]) -> str:
    """Say which approaches have equal scores once they are rounded, though not exactly."""
    by_printed: dict[str, list[Standing]] = {}
    for standing in standings:
        by_printed.setdefault(points(names, standing.exact_score), []).append(standing)
    return " ".join(
        names.messages(
            "rounding-alike",
            approaches=names.approaches(tuple(one.approach for one in alike)),
            score=printed,
        )
        for printed, alike in by_printed.items()
        if len({one.exact_score for one in alike}) > 1
    )


def apart_in_words(names: Names, first: Standing, others: Iterable[Standing]) -> str:
    """Say so where a printed lead is not the difference of the printed scores."""

    def is_off(other: Standing) -> bool:
        lead = rounded(first.exact_score - other.exact_score)
        return lead != rounded(first.exact_score) - rounded(other.exact_score)

    return names.messages("rounding-apart") if any(map(is_off, others)) else ""


def _sums_in_words(names: Names, standings: tuple[Standing, ...]) -> str:
    apart = {
        standing.approach: off_by(standing.exact_contributions.values(), standing.exact_score)
        for standing in standings
    }
    off = tuple(approach for approach, by in apart.items() if by)
    if not off:
        return ""
    most = max(abs(by) for by in apart.values())
    key = "rounding-all" if len(off) == len(apart) else "rounding"
    return names.messages(
        key,
        approaches=names.approaches(off),
        most=names.messages.number(float(most), 1),
    )


def percent(names: Names, share: float) -> str:
    """Return a share as a whole percentage; what is not quite nothing or all is not rounded to
    it.
    """
    if 0 < share < 0.01:
        return "<1"
    if 0.99 < share < 1:
        return ">99"
    return names.messages.number(100 * share)


def often(names: Names, share: float) -> str:
    """Return a share as a number of times in ten; only what is all of them is every time."""
    if share == 1:
        return names.messages("often-always")
    if share >= NEARLY_ALWAYS:
        return names.messages("often-nearly-always")
    if share < HARDLY:
        return names.messages("often-hardly")
    times = int(10 * share + 0.5)
    return names.messages("often", times=times) if times > 1 else names.messages("often-once")
