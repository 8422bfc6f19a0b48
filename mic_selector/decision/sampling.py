"""Random weights and value functions for simulations: seeded, and uniform on what is admissible."""

from collections.abc import Sequence
from itertools import groupby

import numpy as np

from mic_selector.decision.arrays import Floats, finite


def sample_weights(
    n: int, size: int, importance: Sequence[float | None] | None = None, seed: int | None = None
) -> Floats:
    """Return `size` weight vectors of `n` criteria, shape [size, n], each non-negative with sum 1.

    Without `importance` they are uniform on the simplex (normalised exponentials, Rubinstein 1982).
    With it they are uniform on the part of the simplex that keeps its order: a larger importance
    never gets a smaller weight, equal ones leave their order open, and a criterion with importance
    zero or None gets the weight 0.

    Raises `ValueError`, naming the argument, if `n` or `size` is not positive, `seed` is negative,
    or `importance` does not have `n` numbers that are non-negative and finite with at least one
    above zero.
    """
    if n < 1:
        raise ValueError("n: at least one criterion is needed")
    if size < 1:
        raise ValueError("size: at least one draw is needed")
    generator = _generator(seed)
    if importance is None:
        return _uniform_on_simplex(generator, size, n)
    stated = _checked_importance(importance, n)
    counted = sorted(
        (criterion for criterion in range(n) if stated[criterion] > 0), key=lambda one: -stated[one]
    )
    ordered = -np.sort(-_uniform_on_simplex(generator, size, len(counted)), axis=1)
    weights = np.zeros((size, n))
    place = 0
    for _, group in groupby(counted, key=lambda criterion: stated[criterion]):
        equals = list(group)
        weights[:, equals] = generator.permuted(ordered[:, place : place + len(equals)], axis=1)
        place += len(equals)
    return weights


def _generator(seed: int | None) -> np.random.Generator:
    if seed is not None and seed < 0:
        raise ValueError("seed: zero or more is needed")
    return np.random.default_rng(seed)


def _uniform_on_simplex(generator: np.random.Generator, size: int, n: int) -> Floats:
    draws = generator.standard_exponential((size, n))
    weights: Floats = draws / draws.sum(axis=1, keepdims=True)
    return weights


def _checked_importance(importance: Sequence[float | None], n: int) -> list[float]:
    if len(importance) != n:
        raise ValueError(f"importance: {n} of them are needed, one for each criterion")
    stated = finite([0.0 if one is None else one for one in importance], "importance")
    if stated.min() < 0:
        raise ValueError("importance: none may be negative")
    if stated.max() <= 0:
        raise ValueError("importance: at least one must be above zero")
    return [float(one) for one in stated]


def sample_value_functions(levels: int, size: int, seed: int | None = None) -> Floats:
    """Return `size` value functions on `levels` ordinal levels, shape [size, levels].

    Each is strictly increasing with ends 0 and 1, uniform among those: the levels between are
    sorted uniform numbers (as in González del Pozo, Dias and García-Lapresta 2020). One draw is
    meant to serve all criteria.

    Raises `ValueError`, naming the argument, for fewer than two levels, no draws or a negative
    seed.
    """
    if levels < 2:
        raise ValueError("levels: at least two are needed")
    if size < 1:
        raise ValueError("size: at least one draw is needed")
    between = np.sort(_generator(seed).random((size, levels - 2)), axis=1)
    return np.hstack([np.zeros((size, 1)), between, np.ones((size, 1))])
