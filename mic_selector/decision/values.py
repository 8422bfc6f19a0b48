"""How far a level meets an aim, from 0 (the far end of the scale) to 1 (the aim is met)."""

from fractions import Fraction
from functools import cache

from mic_selector.catalogue import LEVELS, Level
from mic_selector.priorities import Aim, Direction


@cache
def value(level: Level, aim: Aim) -> Fraction:
    """Return the value of a level under an aim, exactly, on the linear scale u(-) = 0, 1/3, 2/3,
    u(+++) = 1.

    - `at_least L`: min(1, u(level) / u(L)), and 1 where L is `-`: the share of what is wanted;
    - `at_most L`: min(1, (1 - u(level)) / (1 - u(L))), and 1 where L is `+++`;
    - `about L`: 1 - |u(level) - u(L)| / max(u(L), 1 - u(L)).

    It depends on the declared scale alone, never on the approaches present, so that adding one
    cannot reorder the others (the idea of reference points as in SPOTIS, Dezert and others 2020).
    """
    here, wanted = _linear(level), _linear(aim.level)
    if aim.direction is Direction.AT_LEAST:
        return min(Fraction(1), here / wanted) if wanted else Fraction(1)
    if aim.direction is Direction.AT_MOST:
        return min(Fraction(1), (1 - here) / (1 - wanted)) if wanted < 1 else Fraction(1)
    return 1 - abs(here - wanted) / max(wanted, 1 - wanted)


def _linear(level: Level) -> Fraction:
    return Fraction(level.step, len(LEVELS) - 1)
