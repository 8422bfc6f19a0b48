"""Counting, over many draws, how many alternatives are better and who beats whom: the inner loop of
rank acceptability.

Written for speed; what was measured and tried is in docs/decisions/0002-counting-pairs.md.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mic_selector.decision.arrays import Floats, Integers

_LARGEST_SMALL = np.iinfo(np.int8).max


@dataclass(frozen=True)
class PairCounts:
    """What was counted so far for m alternatives: `ranks[i, r]`, in how many draws i has rank
    r + 1; `beats[i, j]`, in how many i beats j.
    """

    ranks: Integers
    beats: Integers

    @classmethod
    def of(cls, alternatives: int) -> "PairCounts":
        """Return counts of nothing yet."""
        shape = (alternatives, alternatives)
        return cls(np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64))

    def add(self, scores: Floats, reached: Floats) -> NDArray[np.bool_]:
        """Count more draws: scores[m, draws], and `reached`[m, draws], above which a score beats
        that of an alternative. Return where each is first, in the shape of `scores`.
        """
        alternatives = len(scores)
        ahead, is_first = np.empty(scores.shape, dtype=bool), np.empty(scores.shape, dtype=bool)
        as_numbers = ahead.view(np.int8)  # the same memory, so that adding up converts nothing
        small = np.int8 if alternatives <= _LARGEST_SMALL else np.int64
        for place in range(alternatives):
            np.greater(scores, reached[place], out=ahead)
            better = np.add.reduce(as_numbers, axis=0, dtype=small)
            self.beats[:, place] += [np.count_nonzero(row) for row in ahead]
            self.ranks[place] += np.bincount(better, minlength=alternatives)
            np.equal(better, 0, out=is_first[place])
        return is_first
