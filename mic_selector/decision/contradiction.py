"""Which of somebody's answers cannot all be true of any weights."""

from collections.abc import Sequence

import numpy as np

from mic_selector.decision.arrays import Floats
from mic_selector.decision.solver import UNBOUNDED, Programme, solve


def fewest_that_contradict(borders: Floats, owners: Sequence[int]) -> tuple[int, ...]:
    """Return the owners, as few as can be, of borders that no weights can all keep; none where some
    weights keep all.

    Weights w >= 0 keep a border b, a row of `borders`, where b · w < 0. By the theorem of Gordan
    none do so for all of some borders exactly where some multiples y >= 0 of these, not all 0, add
    up to Σ y b >= 0. An integer programme finds such multiples of the borders of the fewest owners.
    """
    count, places = len(owners), sorted(set(owners))
    if not count:
        return ()
    no_part, no_owner = np.zeros(count), np.zeros(len(places))
    added_up = np.hstack([borders.T, np.zeros((borders.shape[1], len(places)))])
    together = np.append(np.ones(count), no_owner)
    is_owner = np.array([[float(owner == place) for place in places] for owner in owners])
    rows = np.vstack([added_up, together, np.hstack([-np.eye(count), is_owner])])
    is_together = np.arange(len(rows)) == len(added_up)
    found = solve(
        Programme(
            cost=np.append(no_part, np.ones(len(places))),
            rows=rows,
            least=is_together.astype(float),
            most=np.where(is_together, 1.0, UNBOUNDED),
            low=np.append(no_part, no_owner),
            high=np.ones(rows.shape[1]),
            whole=np.append(no_part, np.ones(len(places))) > 0,
        )
    )
    if found.values is None:
        return ()
    is_in = found.values[count:] > 0.5
    return tuple(place for place, contradicts in zip(places, is_in, strict=True) if contradicts)
