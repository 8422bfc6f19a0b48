"""From the rankings of many judges to one, and how much they agree.

Input: ranks[judges, items], 1 for the best.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from mic_selector.decision.arrays import Floats, Integers, finite

MOST_ITEMS = 12


def borda(ranks: ArrayLike) -> Floats:
    """Return the Borda count of every item: for each judge the items placed below it, plus half of
    those placed equal.

    Raises `ValueError`, naming the argument, for an empty or non-finite `ranks`.
    """
    ranks = _checked(ranks)
    below = (ranks[:, :, None] < ranks[:, None, :]).sum(axis=(0, 2))
    equal = (ranks[:, :, None] == ranks[:, None, :]).sum(axis=(0, 2)) - len(ranks)
    counts: Floats = below + equal / 2
    return counts


class KemenyRanking(NamedTuple):
    """A ranking that agrees most with the judges.

    `ranks[items]`, 1 for the best; `order`: item numbers, best first; `agreements`: pairs of items
    that a judge orders the same way, added up over judges; `optima`: how many rankings reach that
    number. Where there are several, the one that comes first in the order of the items is given.
    """

    ranks: Integers
    order: tuple[int, ...]
    agreements: int
    optima: int


def kemeny(ranks: ArrayLike) -> KemenyRanking:
    """Return the strict ranking with the most pairwise agreements (Kemeny 1959), exactly.

    A pair that a judge places equal agrees with neither order. Dynamic programming over sets of
    items: exact up to 12. Raises `ValueError`, naming the argument, for an empty or non-finite
    `ranks` or more than 12 items.
    """
    ranks = _checked(ranks)
    items = ranks.shape[1]
    if items > MOST_ITEMS:
        raise ValueError(
            f"ranks: at most {MOST_ITEMS} items can be ranked exactly, here are {items}"
        )
    preferred = (ranks[:, :, None] < ranks[:, None, :]).sum(axis=0)
    best = [(0, 1)] + [(-1, 0)] * (
        (1 << items) - 1
    )  # by set of items: agreements among them, and in how many orders
    for chosen in range(1, 1 << items):
        members = [item for item in range(items) if chosen >> item & 1]
        for last in members:
            agreements, orders = best[chosen & ~(1 << last)]
            agreements += sum(int(preferred[other, last]) for other in members)
            if agreements > best[chosen][0]:
                best[chosen] = (agreements, orders)
            elif agreements == best[chosen][0]:
                best[chosen] = (agreements, best[chosen][1] + orders)
    order = _first_order(preferred, best)
    placed = np.empty(items, dtype=np.int64)
    placed[list(order)] = np.arange(1, items + 1)
    return KemenyRanking(placed, order, *best[-1])


def _first_order(preferred: Integers, best: list[tuple[int, int]]) -> tuple[int, ...]:
    """Read the optimal order back from the table, from the first place on: each time the first item
    that can stand.
    """
    left, order = len(best) - 1, []
    while left:
        members = [item for item in range(len(preferred)) if left >> item & 1]
        agreements = {
            item: best[left & ~(1 << item)][0] + int(preferred[item, members].sum())
            for item in members
        }
        following = min(item for item in members if agreements[item] == best[left][0])
        order.append(following)
        left &= ~(1 << following)
    return tuple(order)


def kendall_w(ranks: ArrayLike) -> float:
    """Return Kendall's coefficient of concordance, corrected for ties: 1 for full agreement, 0 for
    none.

    W = 12 S / (m² (n³ - n) - m Σ T), where S is the sum of squared deviations of the items' rank
    sums from their mean and T = Σ (t³ - t) over the groups of t equal ranks of a judge (Kendall and
    Gibbons 1990). Tied items get their mean rank. With one item, or when every judge places all
    items equal, there is nothing to disagree on: 1.

    Raises `ValueError`, naming the argument, for an empty or non-finite `ranks`.
    """
    ranks = _checked(ranks)
    return float(concordances(ranks, np.ones((1, len(ranks))))[0])


def concordances(ranks: ArrayLike, counts: ArrayLike) -> Floats:
    """Return Kendall's W, as `kendall_w` does, of several groups of judges: a row of `counts` holds
    how many judges of a group rank the items as each row of `ranks` does.
    """
    ranks, counts = _checked(ranks), np.asarray(counts, dtype=float)
    items = ranks.shape[1]
    below = (ranks[:, :, None] > ranks[:, None, :]).sum(axis=2)
    equal = (ranks[:, :, None] == ranks[:, None, :]).sum(axis=2)
    sums = counts @ (below + (equal + 1) / 2)
    deviations = ((sums - sums.mean(axis=1, keepdims=True)) ** 2).sum(axis=1)
    # Each group of t equal ranks appears t times: t (t² - 1) = t³ - t.
    ties = counts @ (equal**2 - 1).sum(axis=1)
    judges = counts.sum(axis=1)
    largest = judges**2 * (items**3 - items) - judges * ties
    agreed: Floats = np.ones(len(counts))
    np.divide(12 * deviations, largest, out=agreed, where=largest > 0)
    return agreed


def _checked(ranks: ArrayLike) -> Floats:
    ranks = finite(ranks, "ranks")
    if ranks.ndim != 2 or ranks.size == 0:
        raise ValueError(
            "ranks: at least one judge and one item are needed, in the shape [judges, items]"
        )
    return ranks
