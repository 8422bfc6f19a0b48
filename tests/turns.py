"""Which values meet each other in a test of several kinds of them."""

import os
from collections.abc import Sequence
from itertools import cycle, islice, product

ALL = bool(os.environ.get("MIC_PROVE"))
"""Whether proofs are made at full size, which `make prove` does."""


def in_turn(*kinds: Sequence[object]) -> list[tuple[object, ...]]:
    """Return every value of each kind, beside those of the others in turn; in `make prove` beside
    each of them.

    That one value goes with another is then seen in `make prove` alone: it fits where each is
    looked at in the same way, whatever it stands beside.
    """
    if ALL:
        return list(product(*kinds))
    return list(islice(zip(*map(cycle, kinds), strict=False), max(map(len, kinds))))
