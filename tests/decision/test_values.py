"""How far a level meets an aim: docs/method.md, worked out by hand."""

from fractions import Fraction

import pytest

from mic_selector.catalogue import LEVELS, Level
from mic_selector.decision import value
from mic_selector.priorities import Aim, Direction

H = Fraction(1, 2)
T = Fraction(1, 3)

# For each aim the values of `-`, `+`, `++`, `+++`.
BY_HAND = {
    ("at_least", "-"): (1, 1, 1, 1),
    ("at_least", "+"): (0, 1, 1, 1),
    ("at_least", "++"): (0, H, 1, 1),
    ("at_least", "+++"): (0, T, 2 * T, 1),
    ("at_most", "-"): (1, 2 * T, T, 0),
    ("at_most", "+"): (1, 1, H, 0),
    ("at_most", "++"): (1, 1, 1, 0),
    ("at_most", "+++"): (1, 1, 1, 1),
    ("about", "-"): (1, 2 * T, T, 0),
    ("about", "+"): (H, 1, H, 0),
    ("about", "++"): (0, H, 1, H),
    ("about", "+++"): (0, T, 2 * T, 1),
}


@pytest.mark.parametrize(("direction", "sign"), BY_HAND)
def test_every_level_has_the_value_worked_out_by_hand(direction: str, sign: str) -> None:
    aim = Aim(Direction(direction), Level(sign))
    assert tuple(value(level, aim) for level in LEVELS) == BY_HAND[direction, sign]


@pytest.mark.parametrize(("direction", "sign"), BY_HAND)
def test_the_value_is_one_exactly_where_the_aim_is_met(direction: str, sign: str) -> None:
    aim = Aim(Direction(direction), Level(sign))
    assert [value(level, aim) == 1 for level in LEVELS] == [aim.gap(level) == 0 for level in LEVELS]
