"""Random weights and value functions for simulations: seeded, and uniform on what is admissible."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from mic_selector.decision.arrays import Floats, Integers, finite, whole

# How far what was said may be off: an importance counts from half to double. The page's words
# stand at 1, 3 and 5, so that twice "matters" passes "decisive", and half of it comes nearer to
# "nice to have": about one word more or less than the one that was chosen.
FACTOR = 2


def sample_weights(
    n: int, size: int, importance: Sequence[float | None] | None = None, seed: int | None = None
) -> Floats:
    """Return `size` weight vectors of `n` criteria, shape [size, n], each non-negative with sum 1.

    Without `importance` they are uniform on the simplex (normalised exponentials, Rubinstein 1982).
    With it they are uniform on the part of the simplex that keeps its order: a larger importance
    never gets a smaller weight, equal ones leave their order open, and a criterion with importance
    zero or None gets the weight 0.

    Raises `ValueError`, naming the argument, if `n` or `size` is no positive whole number, `seed`
    none of zero or more, or `importance` does not have `n` numbers that are non-negative and
    finite with at least one above zero.
    """
    _refuse_none(n, size)
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


@dataclass(frozen=True)
class Factors:
    """What chance decides about weights, whatever the importances; each of shape [size, n].

    `even` are factors of which half and double are as likely as one another (log-uniform);
    `tilted` those of the same draws for the criterion that `waits` choose, uniform in themselves.
    `waits` are exponential: who, divided by importance, waits least is chosen.
    """

    even: Floats
    tilted: Floats
    waits: Floats


def sample_factors(n: int, size: int, seed: int | None = None) -> Factors:
    """Return `size` draws of what `weights_around` multiplies `n` importances by: 1/2 to 2.

    Each number takes each of `size` equal slices of its range exactly once, in an order of its own
    (Latin hypercube sampling: McKay, Beckman and Conover 1979). So any share that is counted in
    them has at most size / (size - 1) times the variance of independent draws (Owen 1997).

    Raises `ValueError`, naming the argument, if `n` or `size` is no positive whole number or `seed`
    none of zero or more.
    """
    _refuse_none(n, size)
    generator = _generator(seed)
    lot, waits = (_in_every_slice(generator, size, n) for _ in range(2))
    even = FACTOR ** (2 * lot - 1)
    tilted = 1 / FACTOR + (FACTOR - 1 / FACTOR) * lot
    return Factors(even, tilted, -np.log1p(-waits))


def _in_every_slice(generator: np.random.Generator, size: int, n: int) -> Floats:
    slices = (np.arange(size)[:, None] + generator.random((size, n))) / size
    shuffled: Floats = generator.permuted(slices, axis=0)
    return shuffled


def weights_around(importance: Sequence[float | None], factors: Factors) -> Floats:
    """Return weights around stated importances a, shape [size, n]: non-negative, with sum 1.

    w(i) = a(i) F(i) / T with T = sum a(j) F(j). The factors F are log-uniform from 1/2 to 2, but in
    each draw that of one criterion, chosen with probability a(i) / sum a, is uniform there.

    That makes the mean weight exactly the stated share, E w(i) = a(i) / sum a, which dividing by
    the sum alone would not. Proof: the uniform density at f is f / E F times the log-uniform one,
    so that of all factors together is sum a(j) F(j) / (E F sum a) = T / E T times that of
    independent ones. Under it, the mean of a(i) F(i) / T is E a(i) F(i) / E T = a(i) / sum a.

    A criterion with importance zero or None gets the weight 0. With the same factors the weights
    follow the importances without jumps, but for the few draws in which another is chosen.

    Raises `ValueError`, naming the argument, if `importance` does not have a number for each
    criterion of the factors, non-negative and finite, with at least one above zero.
    """
    stated = np.array(_checked_importance(importance, factors.even.shape[1]))
    return weights_around_each(np.broadcast_to(stated, factors.even.shape), factors)


def weights_around_each(importances: Floats, factors: Factors) -> Floats:
    """Return weights as `weights_around` does, where each draw has importances of its own:
    `importances[size, n]`, non-negative and finite, with one above zero in every row.
    """
    stated = importances / importances.max(axis=1, keepdims=True)
    weights: Floats = stated * factors.even
    draws, chosen = np.arange(len(weights)), _chosen(stated, factors.waits)
    weights[draws, chosen] = stated[draws, chosen] * factors.tilted[draws, chosen]
    weights /= weights.sum(axis=1, keepdims=True)
    return weights


def _chosen(importances: Floats, waits: Floats) -> Integers:
    """Return a criterion for each draw, with probability importance / sum: of exponential waiting
    times divided by importance, the shortest.
    """
    never = np.full(waits.shape, np.inf)
    with np.errstate(over="ignore"):  # what hardly counts may wait for ever
        np.divide(waits, importances, out=never, where=importances > 0)
    chosen: Integers = np.argmin(never, axis=1)
    return chosen


def _refuse_none(n: int, size: int) -> None:
    if whole(n, "n") < 1:
        raise ValueError("n: at least one criterion is needed")
    if whole(size, "size") < 1:
        raise ValueError("size: at least one draw is needed")


def _generator(seed: int | None) -> np.random.Generator:
    if seed is not None and whole(seed, "seed") < 0:
        raise ValueError("seed: zero or more is needed")
    return np.random.default_rng(seed)


def _uniform_on_simplex(generator: np.random.Generator, size: int, n: int) -> Floats:
    draws = generator.standard_exponential((size, n))
    weights: Floats = draws / draws.sum(axis=1, keepdims=True)
    return weights


def _checked_importance(importance: Sequence[float | None], n: int) -> list[float]:
    given = np.array(importance, dtype=object)  # of whatever kind it is
    if given.shape != (n,):
        raise ValueError(f"importance: {n} of them are needed, one for each criterion")
    counted = [0.0 if one is None else one for one in given]
    stated = finite(np.array(counted, dtype=object), "importance")
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

    Raises `ValueError`, naming the argument, if `levels` is no whole number of two or more, `size`
    none of one or more, or `seed` none of zero or more.
    """
    if whole(levels, "levels") < 2:
        raise ValueError("levels: at least two are needed")
    if whole(size, "size") < 1:
        raise ValueError("size: at least one draw is needed")
    between = np.sort(_generator(seed).random((size, levels - 2)), axis=1)
    return np.hstack([np.zeros((size, 1)), between, np.ones((size, 1))])
