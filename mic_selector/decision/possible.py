"""Weights that are still possible after some answers: uniform draws from a part of the simplex.

The part is narrowed one border at a time. What is left of the draws inside a border is uniform
there; when it becomes too little it is multiplied, and the copies are moved apart by hit and run
(Smith 1984) in directions that have the shape of what was left. Where a border leaves hardly
anything, it is drawn nearer in stages (subset simulation, Au and Beck 2001): so every walk starts
from draws that are uniform already. Measured beside plain rejection in
docs/decisions/0003-possible-weights.md.
"""

from functools import lru_cache

import numpy as np

from mic_selector.decision.arrays import Floats, normalised
from mic_selector.decision.sampling import sample_weights

DRAWS = 10_000
FEWEST_DRAWS = 2_000
SEED = 2023
_KEPT_IN_A_STAGE = 0.25
_STEPS = 3  # of a walk, for each weight
_KEPT = 64  # parts of the simplex: a series of questions narrows the same ones again and again

Border = tuple[float, ...]


@lru_cache(maxsize=_KEPT)
def possible_weights(count: int, borders: tuple[Border, ...]) -> Floats:
    """Return draws from the weights w of `count` features, of 0 or more and with sum 1, for which
    border · w <= 0 for every border; shape [draws, count], at least `FEWEST_DRAWS` of them.

    Uniform, seeded: the same borders in the same order give the same draws. There must be such
    weights, and not only at the borders.
    """
    if not borders:
        return _unchangeable(sample_weights(count, DRAWS, seed=SEED))
    *before, border = borders
    weights = possible_weights(count, tuple(before))
    generator = np.random.default_rng([SEED, len(borders)])
    others = np.vstack([np.array(before).reshape(-1, count), -np.eye(count)])
    distance = np.inf
    while distance > 0:
        beyond = weights @ np.array(border)
        distance = max(0.0, float(np.quantile(beyond, _KEPT_IN_A_STAGE)))
        weights = weights[beyond <= distance]
        if len(weights) < FEWEST_DRAWS:
            nearer = np.vstack([others, np.array(border) - distance])
            weights = _moved_apart(generator, weights, nearer)
    return _unchangeable(weights)


def _moved_apart(generator: np.random.Generator, left: Floats, borders: Floats) -> Floats:
    """Return `FEWEST_DRAWS` draws from the few that are left inside borders.

    Each step of a walk goes along the line through two of those left, to a uniform point inside.
    The simplex is bounded, so every line meets a border both ways.
    """
    weights = left[generator.integers(len(left), size=FEWEST_DRAWS)]
    for _ in range(_STEPS * left.shape[1]):
        ends = generator.integers(len(left), size=(2, FEWEST_DRAWS))
        ends[1] += ends[0] == ends[1]
        direction = left[ends[0]] - left[ends[1] % len(left)]
        speed = direction @ borders.T
        with np.errstate(divide="ignore", invalid="ignore"):
            reached = np.maximum(-weights @ borders.T, 0) / speed
        back = np.where(speed < 0, reached, -np.inf).max(axis=1)
        forth = np.where(speed > 0, reached, np.inf).min(axis=1)
        weights = weights + generator.uniform(back, forth)[:, None] * direction
    return normalised(weights.clip(min=0))  # rounding may leave a weight just below zero


def _unchangeable(weights: Floats) -> Floats:
    weights.flags.writeable = False
    return weights
