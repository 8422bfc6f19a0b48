"""Shared by the tests of the decision science: a small catalogue, priorities in few words, scales
drawn on a grid.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import combinations
from types import MappingProxyType

from mic_selector.catalogue import Catalogue, Level
from mic_selector.priorities import Aim, Direction, Priorities, Priority

AT_LEAST, ABOUT, AT_MOST = Direction.AT_LEAST, Direction.ABOUT, Direction.AT_MOST
ABSENT, LOW, MEDIUM, HIGH = Level


def cut(catalogue: Catalogue, features: Iterable[str]) -> Catalogue:
    """Return the catalogue with these features alone."""
    kept = {key: catalogue.features[key] for key in features}
    return catalogue.model_copy(update={"features": MappingProxyType(kept)})


def stated(**by_feature: Priority) -> Priorities:
    return Priorities(MappingProxyType(by_feature))


def only(priorities: Priorities, features: Iterable[str]) -> Priorities:
    """Return what is stated on these features alone."""
    kept = {key: one for key, one in priorities.by_feature.items() if key in features}
    return Priorities(MappingProxyType(kept), priorities.levels)


# Every strictly increasing scale with the two middle levels on a grid of twentieths.
SCALES: tuple[Mapping[Level, Fraction], ...] = tuple(
    {ABSENT: Fraction(0), LOW: Fraction(low, 20), MEDIUM: Fraction(medium, 20), HIGH: Fraction(1)}
    for low, medium in combinations(range(1, 20), 2)
)


def value_on(scale: Mapping[Level, Fraction], level: Level, aim: Aim) -> Fraction:
    """Return the value of docs/method.md for any scale."""
    here, wanted = scale[level], scale[aim.level]
    if aim.direction is AT_LEAST:
        return Fraction(1) if aim.level is ABSENT else min(Fraction(1), here / wanted)
    if aim.direction is AT_MOST:
        return Fraction(1) if aim.level is HIGH else min(Fraction(1), (1 - here) / (1 - wanted))
    return 1 - abs(here - wanted) / max(wanted, 1 - wanted)
