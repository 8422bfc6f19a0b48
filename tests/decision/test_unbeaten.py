"""Sets that no other beats, against a comparison of each with each by the definition."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.decision import unbeaten as module
from mic_selector.decision.unbeaten import unbeaten, unbeaten_sets

Members = tuple[int, ...]


@st.composite
def marked(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """Draw the marks of a few items: good, bad and needed ones, more than a machine word holds."""
    items = draw(st.integers(1, 6))
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    widths = draw(st.tuples(st.integers(0, 70), st.integers(0, 70), st.integers(0, 2)))
    often = draw(st.sampled_from([0.03, 0.3, 0.9]))
    good, bad, needed = (random.random((items, width)) < often for width in widths)
    return good, bad, needed, draw(st.integers(1, 7))


def union(marks: np.ndarray, members: Members) -> set[int]:
    return set(np.flatnonzero(marks[list(members)].any(axis=0)).tolist())


def by_definition(
    good: np.ndarray, bad: np.ndarray, needed: np.ndarray, largest: int
) -> tuple[tuple[Members, ...], int]:
    every = [
        members
        for count in range(1, largest + 1)
        for members in combinations(range(len(good)), count)
        if len(union(needed, members)) == needed.shape[1]
    ]
    known = [(union(good, one), union(bad, one), len(one)) for one in every]

    def beaten(mine: tuple[set[int], set[int], int]) -> bool:
        return any(
            other != mine and other[0] >= mine[0] and other[1] <= mine[1] and other[2] <= mine[2]
            for other in known
        )

    return tuple(one for one, mine in zip(every, known, strict=True) if not beaten(mine)), len(
        every
    )


@given(marked())
def test_all_and_only_the_sets_that_none_beats_are_given_in_order(
    given_marks: tuple[np.ndarray, np.ndarray, np.ndarray, int],
) -> None:
    assert unbeaten_sets(*given_marks) == by_definition(*given_marks)


@pytest.mark.parametrize("batch", [1, 7, 100])
def test_the_size_of_the_batches_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    random = np.random.default_rng(5)
    good, bad = random.random((9, 8)) < 0.3, random.random((9, 4)) < 0.4
    needed = random.random((9, 1)) < 0.5
    whole = unbeaten_sets(good, bad, needed, 4)
    monkeypatch.setattr(module, "_BATCH", batch)
    assert unbeaten_sets(good, bad, needed, 4) == whole == by_definition(good, bad, needed, 4)


def test_rows_alike_are_beaten_together_or_not_at_all() -> None:
    rows = np.array([[6, 0], [2, 0], [6, 0], [1, 1], [2, 0], [7, 2]], dtype=np.uint64)
    assert unbeaten(rows).tolist() == [False, False, False, True, False, True]
    assert unbeaten(rows[:5]).tolist() == [True, False, True, True, False]


def test_without_items_there_is_no_set() -> None:
    none = np.empty((0, 0), dtype=bool)
    assert unbeaten_sets(none, none, none, 4) == ((), 0)
