"""The pages of `docs/` that show code show what it does."""

import doctest
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from mic_selector.decision import (
    borda,
    kemeny,
    kendall_w,
    rank,
    rank_acceptability,
    rank_order_centroid,
    rank_sum,
    sample_value_functions,
    sample_weights,
    stability_intervals,
    weighted_scores,
)

DOCS = Path(__file__).parent.parent / "docs"


@pytest.mark.parametrize("page", ["decision-functions.md", "matching.md"])
def test_a_page_with_code_shows_what_the_code_returns(page: str) -> None:
    results = doctest.testfile(str(DOCS / page), module_relative=False)
    assert results.attempted > 15
    assert results.failed == 0


FILE = re.compile(r"`([\w./-]+\.(?:py|html|js))`")


@pytest.mark.parametrize("page", ["architecture.md", "../CONTRIBUTING.md"])
def test_a_page_for_newcomers_names_files_that_are_there(page: str) -> None:
    root = DOCS.parent
    there = {
        str(path.relative_to(root))
        for folder in ("mic_selector", "tests", "tools")
        for path in (root / folder).rglob("*.*")
    } | {path.name for path in root.iterdir()}
    named = set(FILE.findall((DOCS / page).read_text(encoding="utf-8")))
    assert named
    assert {
        one for one in named if not any(f"/{path}".endswith(f"/{one}") for path in there)
    } == set()


Refused = Callable[[object], object]
SHARES, TABLE = [1, 2], [[1, 2], [2, 1]]
VECTORS: dict[str, Refused] = {
    "scores": rank,
    "weights": lambda bad: weighted_scores(TABLE, bad),
    "weights ": lambda bad: stability_intervals(TABLE, bad),
    "importance": lambda bad: sample_weights(2, 3, bad),
}
MATRICES: dict[str, Refused] = {
    "values": lambda bad: weighted_scores(bad, SHARES),
    "values ": lambda bad: stability_intervals(bad, SHARES),
    "values  ": lambda bad: rank_acceptability(bad, TABLE),
    "weights": lambda bad: rank_acceptability(TABLE, bad),
    "ranks": borda,
    "ranks ": kemeny,
    "ranks  ": kendall_w,
}
NUMBERS: dict[str, Refused] = {
    "n": rank_order_centroid,
    "n ": rank_sum,
    "n  ": lambda bad: sample_weights(bad, 3),
    "size": lambda bad: sample_weights(2, bad),
    "levels": lambda bad: sample_value_functions(bad, 3),
    "size ": lambda bad: sample_value_functions(4, bad),
}
NO_NUMBERS = ["text", np.True_, 1j, float("nan"), float("inf")]


@pytest.mark.parametrize("bad", NO_NUMBERS, ids=str)
@pytest.mark.parametrize("argument", VECTORS)
def test_every_function_refuses_what_is_no_number_in_a_row(argument: str, bad: object) -> None:
    refused_by_name(argument, VECTORS[argument], np.array([bad, 1], dtype=object))


@pytest.mark.parametrize("bad", [*NO_NUMBERS, None], ids=str)
@pytest.mark.parametrize("argument", MATRICES)
def test_every_function_refuses_what_is_no_number_in_a_table(argument: str, bad: object) -> None:
    refused_by_name(argument, MATRICES[argument], np.array([[bad, 1], [1, 2]], dtype=object))


@pytest.mark.parametrize("bad", ["2", 2.0, True, None, 0, -1, [2]], ids=str)
@pytest.mark.parametrize("argument", NUMBERS)
def test_every_function_refuses_what_is_no_positive_whole_number(
    argument: str, bad: object
) -> None:
    refused_by_name(argument, NUMBERS[argument], bad)


@pytest.mark.parametrize("bad", [[], [[]], 1], ids=str)
@pytest.mark.parametrize("argument", [*VECTORS, *MATRICES])
def test_every_function_refuses_shapes_that_do_not_fit(argument: str, bad: object) -> None:
    refused_by_name(argument, (VECTORS | MATRICES)[argument], bad)


@pytest.mark.parametrize("bad", [[-1, 2], [0, 0]], ids=str)
def test_weights_that_are_negative_or_all_zero_are_refused(bad: list[int]) -> None:
    for argument in ("weights", "weights ", "importance"):
        refused_by_name(argument, VECTORS[argument], bad)
    refused_by_name("weights", MATRICES["weights"], [bad, [1, 1]])


def refused_by_name(argument: str, call: Refused, bad: object) -> None:
    with pytest.raises(ValueError, match=f"^{argument.strip()}: "):
        call(bad)
