"""Weights from an order of importance alone (Roberts and Goodwin 2002)."""

import numpy as np

from mic_selector.decision.arrays import Floats, whole


def rank_order_centroid(n: int) -> Floats:
    """Return weights for n criteria in order of importance: w(i) = (1/n) Σ 1/k for k from i to n.

    The mean of all weights that keep the order. Raises `ValueError` for an n that is no whole
    number of 1 or more.
    """
    inverses = 1 / np.arange(_checked(n), 0, -1)
    weights: Floats = (np.cumsum(inverses) / n)[::-1]
    return weights


def rank_sum(n: int) -> Floats:
    """Return weights for n criteria in order of importance: w(i) = 2 (n + 1 - i) / (n (n + 1)).

    Raises `ValueError` for an n that is no whole number of 1 or more.
    """
    weights: Floats = 2 * np.arange(_checked(n), 0, -1) / (n * (n + 1))
    return weights


def _checked(n: int) -> int:
    if whole(n, "n") < 1:
        raise ValueError("n: at least one criterion is needed")
    return n
