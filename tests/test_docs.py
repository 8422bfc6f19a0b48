"""The pages of `docs/` that show code show what it does."""

import doctest
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mic_selector.catalogue.schema import catalogue_schemas
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
from mic_selector.notes.settings import note_schema
from mic_selector.priorities.presets import presets_schema
from tests.test_method_page import rows, sentences

TESTS = Path(__file__).parent
DOCS = TESTS.parent / "docs"
FUNCTIONS = (DOCS / "decision-functions.md").read_text(encoding="utf-8")

# How each sentence about the functions begins, and the tests that hold it to account; in the order
# of the page. A sentence that leads to code is held by what the code returns.
SHOWN = "a_page_with_code_shows_what_the_code_returns"
PROOFS = {
    "`mic_selector.decision` holds array functions": [
        SHOWN,
        "every_function_refuses_what_is_no_number_in_a_table",
    ],
    "Here they choose a route": [SHOWN],
    "Four routes were valued": [SHOWN],
    "Safety matters most": [SHOWN],
    "The rank-order centroid turns": [
        "rank_order_centroids_are_the_published_ones",
        "rank_sums_are_the_published_ones",
        "rank_sum_weights_are_flatter",
    ],
    "How far may one weight move": ["the_bounds_are_those_that_bisection_finds"],
    "How sure is the order if only": ["with_an_order_the_weights_are_uniform_on_what_keeps_it"],
    "Draw weights that keep it": ["the_same_as_keeping_only_the_draws_that_fit"],
    "Each row of `ranks` says": [
        "all_counts_are_those_of_a_count_by_hand",
        "what_is_never_first_has_no_central_weights_and_never_zero_ones",
    ],
    "Where values come from an ordinal": ["value_functions_are_uniform_among_the_increasing_ones"],
    "Draw them together": ["one_matrix_gives_what_the_same_matrix_for_each_draw_gives"],
    "Five neighbours ranked": [SHOWN, "borda_counts_of_tennessee_are_the_published_ones"],
    "Every function raises `ValueError`": [
        "every_function_refuses_what_is_no_number_in_a_row",
        "every_function_refuses_what_is_no_number_in_a_table",
        "every_function_refuses_shapes_that_do_not_fit",
        "weights_that_are_negative_or_all_zero_are_refused",
    ],
    "Scores tie within 1e-9": [
        "a_difference_is_seen_beside_the_spread",
        "each_row_of_scores_has_a_margin_of_its_own",
    ],
    "So rounding makes no difference": [
        "ties_on_levels_with_whole_importances_are_those_of_exact_arithmetic"
    ],
    "A column in which all are equal": ["constant_columns_change_nothing"],
    "One alternative is always first": [
        "one_alternative_is_always_first",
        "judges_who_place_all_equal_leave_every_order_open",
        "kemeny_ranks_twelve_items_and_refuses_thirteen",
    ],
    "What each part of [the method]": ["the_functions_behind_the_method_are_there"],
}


def test_every_sentence_about_the_functions_has_its_tests_and_they_exist() -> None:
    said = sentences(re.sub(r"```.*?```", "", FUNCTIONS, flags=re.DOTALL))
    assert len(said) == len(PROOFS), said
    for sentence, beginning in zip(said, PROOFS, strict=True):
        assert sentence.startswith(beginning)
    written = "\n".join(one.read_text(encoding="utf-8") for one in TESTS.rglob("test_*.py"))
    names = [name for proofs in PROOFS.values() for name in proofs]
    assert [name for name in names if f"def test_{name}(" not in written] == []


def test_the_functions_behind_the_method_are_there() -> None:
    method = (DOCS / "method.md").read_text(encoding="utf-8")
    parts = [line.removeprefix("## ") for line in method.splitlines() if line.startswith("## ")]
    without = {"What goes in", "One example by hand", "What the table leads to"}
    table = rows("## Behind the sentences of the method", FUNCTIONS)
    assert [part for part, _ in table] == [part for part in parts if part not in without]
    for _, functions in table:
        for module, name in re.findall(r"(\w+)\.(\w+)", functions):
            assert callable(getattr(import_module(f"mic_selector.decision.{module}"), name))


def test_rank_sum_weights_are_flatter() -> None:
    for n in range(2, 12):
        assert rank_sum(n)[0] < rank_order_centroid(n)[0]
        assert rank_sum(n)[-1] > rank_order_centroid(n)[-1]


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


def test_every_package_stands_on_the_floor_that_import_linter_holds_it_to() -> None:
    project = tomllib.loads((DOCS.parent / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (layers,) = [one["layers"] for one in contracts if one["type"] == "layers"]
    house = (DOCS / "architecture.md").read_text(encoding="utf-8")
    floors = [[int(floor), package] for floor, package, _ in rows("# The house", house)]
    assert floors == [
        [floor, f"{package.strip().removeprefix('mic_selector.')}/"]
        for floor, together in zip(reversed(range(len(layers))), layers, strict=True)
        for package in together.split("|")
    ]
    there = {path.parent.name for path in (DOCS.parent / "mic_selector").glob("*/__init__.py")}
    assert {package.strip("/") for _, package in floors} == there


def test_every_decision_is_headed_by_its_number_and_what_was_decided() -> None:
    for path in (DOCS / "decisions").iterdir():
        heading = path.read_text(encoding="utf-8").splitlines()[0]
        assert re.fullmatch(rf"# {path.name[:4]}: [A-Z].+", heading), path.name


def test_every_field_of_the_data_files_and_every_word_it_may_hold_is_named() -> None:
    page = (DOCS / "data.md").read_text(encoding="utf-8")
    as_written = " ".join(re.findall(r"```.*?```|`[^`\n]+`", page, re.DOTALL))
    named = set(re.findall(r"[\w+-]+", as_written))
    for name, schema in {
        **catalogue_schemas(),
        "presets": presets_schema(),
        "note": note_schema(),
    }.items():
        assert set(words_in(schema)) - named == set(), name


def words_in(schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield the fields of a schema, and the words that some of them may hold."""
    for model in (schema, *schema.get("$defs", {}).values()):
        yield from model.get("enum", ())
        for field, form in model.get("properties", {}).items():
            yield field
            yield from form.get("enum", ())
            if "const" in form:
                yield form["const"]


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
