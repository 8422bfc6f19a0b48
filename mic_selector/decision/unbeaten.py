"""Which of many sets no other beats, by comparing bits.

What a set has is the union of what its members have. So it is worked out for thousands of sets at a
time, and sets are compared by two or three machine words instead of some twenty fractions. Why, and
what that gains: docs/decisions/0001-combinations-as-bits.md.
"""

from collections.abc import Iterator
from itertools import combinations, islice

import numpy as np
from numpy.typing import NDArray

Marks = NDArray[np.bool_]
Words = NDArray[np.uint64]
Members = NDArray[np.int64]

_BATCH = 1 << 16  # sets looked at together, so that memory does not grow with their number
_BITS = 64


def unbeaten_sets(
    good: Marks, bad: Marks, needed: Marks, largest: int
) -> tuple[tuple[tuple[int, ...], ...], int]:
    """Return the sets of up to `largest` items that no other beats, and how many were compared.

    `good`, `bad` and `needed`, each [items, marks], say which marks an item has; a set has the
    marks of all its members. Sets that lack a needed mark are left out. One beats another if it has
    every good mark of the other, no bad mark that the other has not, no more members, and is not
    alike in all three. Small sets come first, then as `itertools.combinations` gives them.
    """
    sizes = np.arange(min(largest, len(good)))
    given, cost, needs = _words(good), _words(bad), _words(needed)
    every_need = _words(np.ones_like(needed[:1]))
    sets: list[tuple[int, ...]] = []
    reached = np.hstack([given[:0], cost[:0], _words(sizes[:0, None] > sizes)])
    compared = 0
    for members in _batches(len(good), len(sizes)):
        members = members[(_union(needs, members) == every_need).all(axis=1)]
        fewness = _words(np.broadcast_to(sizes >= members.shape[1], (len(members), len(sizes))))
        here = np.hstack([_union(given, members), ~_union(cost, members), fewness])
        reached = np.vstack([reached, here])
        best = unbeaten(reached)
        reached = reached[best]
        sets = [
            *(one for one, stays in zip(sets, best[: len(sets)].tolist(), strict=True) if stays),
            *map(tuple, members[best[len(sets) :]].tolist()),
        ]
        compared += len(members)
    return tuple(sets), compared


def unbeaten(reached: Words) -> Marks:
    """Return which rows of bits no other row beats, that is, has every bit of and one more."""
    alike, first = _alike(reached)
    found = np.zeros(len(first), dtype=bool)
    found[_unbeaten_of_unlike(reached[first])] = True
    return found[alike]


def _unbeaten_of_unlike(reached: Words) -> Members:
    """Return the places of the rows that no other beats, of rows that are all unlike.

    The row with the most bits is beaten by none; what it beats goes, and so on with what is left.
    """
    left = np.argsort(-np.bitwise_count(reached).sum(axis=1, dtype=np.int64), kind="stable")
    columns = [np.ascontiguousarray(column) for column in reached[left].T]
    found = []
    while len(left):
        found.append(left[0])
        stays = np.zeros(len(left), dtype=bool)
        for column in columns:
            stays |= (column & ~column[0]) != 0
        left, columns = left[stays], [column[stays] for column in columns]
    return np.array(found, dtype=np.int64)


def _alike(rows: Words) -> tuple[Members, Members]:
    """Return which kind each row is of, equal rows being of one kind, and a row of each kind."""
    order = np.lexsort(rows.T)
    begins = np.ones(len(rows), dtype=bool)
    begins[1:] = (rows[order[1:]] != rows[order[:-1]]).any(axis=1)
    alike = np.empty(len(rows), dtype=np.int64)
    alike[order] = np.cumsum(begins) - 1
    return alike, order[begins]


def _batches(items: int, largest: int) -> Iterator[Members]:
    """Yield all sets of up to `largest` items, those of one size together, a batch at a time."""
    for count in range(1, largest + 1):
        every = combinations(range(items), count)
        while batch := list(islice(every, _BATCH)):
            yield np.array(batch)


def _union(words: Words, members: Members) -> Words:
    united: Words = np.bitwise_or.reduce(words[members], axis=1)
    return united


def _words(marks: Marks) -> Words:
    """Return marks[rows, marks] as bits in machine words, at least one of them."""
    spare = -marks.shape[1] % _BITS if marks.shape[1] else _BITS
    padded = np.pad(marks, ((0, 0), (0, spare)))
    return np.packbits(padded, axis=1).view(np.uint64)
