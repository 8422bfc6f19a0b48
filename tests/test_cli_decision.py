"""The decision science on the command line: `robustness`, `portfolio`, `explain --make-first`."""

import json
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.decision import evaluate
from mic_selector.decision.changes import make_first
from mic_selector.decision.portfolios import portfolios
from mic_selector.decision.programme import Undecided
from mic_selector.decision.regret import robust_choice
from mic_selector.decision.robustness import Around, robustness
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.priorities import Priorities
from mic_selector.priorities.file import read_priorities
from tests import test_cli
from tests.test_cli import BAD_FILES, Run, assert_refused
from tests.turns import in_turn

run = test_cli.run
example = test_cli.example

NOTHING_LEFT = 'priorities: {budget: {importance: 5, at_most: "-", firm: true}}'
COMMANDS = (["robustness"], ["portfolio"], ["explain", "--make-first", "twinning"])


@pytest.fixture
def nothing_left(tmp_path: Path) -> Path:
    path = tmp_path / "nothing.yaml"
    path.write_text(NOTHING_LEFT)
    return path


# robustness


def test_robustness_gives_unrounded_figures_of_every_ranked_approach(
    run: Run, example: Path, catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    found = run("robustness", example, "--samples", "400", "--seed", "3", "--format", "json").json
    expected = robustness(catalogue, lichtervelde, evaluate(catalogue, lichtervelde), 400, 3)
    assert (found["draws"], found["seed"]) == (400, 3)
    assert (found["verdict"], found["contenders"]) == ("clear", ["twinning"])
    assert [one["approach"] for one in found["approaches"]] == list(expected.approaches)
    assert set(found["features"]) == set(expected.features)
    for row, one in enumerate(found["approaches"]):
        assert one["ranks"] == expected.acceptability.ranks[row].tolist()
        assert sum(one["ranks"]) == pytest.approx(1)
        assert one["standard_errors"] == expected.acceptability.standard_errors[row].tolist()
        assert list(one["beats"].values()) == expected.acceptability.pairwise[row].tolist()
        assert one["can_be_first_alone"] == expected.within_reach[one["approach"]]
        assert tuple(one["dominated_by"]) == expected.dominated.get(one["approach"], ())


def test_what_is_never_first_has_null_for_its_central_weights(run: Run, example: Path) -> None:
    approaches = run("robustness", example, "--samples", "200", "--format", "json").json[
        "approaches"
    ]
    never = [one for one in approaches if one["ranks"][0] == 0]
    ever = [one for one in approaches if one["ranks"][0] > 0]
    assert never
    assert ever
    for one in never:
        assert set(one["central_weights"]) == {None}
        assert one["confidence"] is None
    for one in ever:
        assert sum(one["central_weights"]) == pytest.approx(1)
        assert one["confidence"] is not None


def test_the_same_seed_gives_the_same_output_and_the_seed_is_fixed_by_itself(
    run: Run, example: Path
) -> None:
    short = ("robustness", example, "--samples", "200", "--format", "json")
    assert run(*short, "--seed", "5").out == run(*short, "--seed", "5").out
    assert (
        run(*short, "--seed", "5").json["approaches"]
        != run(*short, "--seed", "6").json["approaches"]
    )
    assert run(*short).out == run(*short).out


def test_robustness_as_csv_has_a_share_for_every_rank(run: Run, example: Path) -> None:
    arguments = ("robustness", example, "--samples", "200", "--format")
    rows, whole = run(*arguments, "csv").csv, run(*arguments, "json").json["approaches"]
    assert [row.pop("approach") for row in rows] == [one["approach"] for one in whole]
    for row, one in zip(rows, whole, strict=True):
        assert list(row) == [f"rank_{place}" for place in range(1, 8)]
        assert [float(share) for share in row.values()] == pytest.approx(one["ranks"])


def test_robustness_says_which_draws_they_are_and_what_the_order_alone_would_say(
    run: Run, example: Path, catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    found = run("robustness", example, "--samples", "400", "--seed", "3", "--format", "json").json
    result = evaluate(catalogue, lichtervelde)
    expected = robustness(catalogue, lichtervelde, result, 400, 3, around=Around.ORDER)
    assert (found["around"], found["factor"], found["near"]) == ("said", 2, None)
    assert found["first_by_score"] == ["twinning"]
    assert found["order_only"] == {
        "verdict": "clear",
        "near": None,
        "contenders": ["twinning"],
        "first": {one: expected.first_share(one) for one in expected.approaches},
    }


def test_robustness_says_what_is_least_to_lose_exactly(
    run: Run, example: Path, catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    """Numbers as floats and as exact fractions: a council note must survive a question."""
    found = run("robustness", example, "--format", "json").json["robust_choice"]
    expected = robust_choice(catalogue, lichtervelde, evaluate(catalogue, lichtervelde))
    assert (found["safest"], found["scales"]) == (["twinning"], expected.scales)
    for one, regret in zip(found["largest_regrets"], expected.regrets, strict=True):
        assert one["approach"] == regret.approach
        assert (one["linear"], one["drawn"]) == (float(regret.linear), regret.drawn)
        assert Fraction(one["exact"]) == regret.linear
    assert found["without"] == {key: list(first) for key, first in expected.without.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_robustness_speaks_the_language(
    run: Run, example: Path, catalogue: Catalogue, language: str
) -> None:
    ran = run("robustness", example, "--samples", "200", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert catalogue.approaches["twinning"].name[language] in ran.out.splitlines()[0]
    for approach in catalogue.approaches.values():
        assert (approach.name[language] in ran.out) == (
            approach is not catalogue.approaches["networks"]
        )
    assert "200" in ran.out
    assert not any(word in ran.out for word in ("{", "}", "None", "nan"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("samples", ["0", "-1"])
def test_no_draws_are_refused(run: Run, example: Path, language: str, samples: str) -> None:
    assert_refused(
        run("robustness", example, "--samples", samples, "--lang", language), "--samples"
    )


@pytest.mark.parametrize(
    "arguments", [("--samples", "many"), ("--samples", "1.5"), ("--seed", "x"), ("--seed", "-1")]
)
def test_draws_and_seeds_that_are_no_numbers_of_that_kind_are_refused(
    run: Run, example: Path, arguments: tuple[str, ...]
) -> None:
    assert_refused(run("robustness", example, *arguments), arguments[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_robustness_of_nothing_is_refused_in_words(
    run: Run, nothing_left: Path, language: str
) -> None:
    assert_refused(run("robustness", nothing_left, "--lang", language))


# portfolio


def test_portfolio_lists_what_no_other_beats(
    run: Run, example: Path, catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    found = run("portfolio", example, "--size", "2", "--format", "json").json
    expected = portfolios(catalogue, lichtervelde, 2)
    assert (
        found["compared"] == expected.compared == 7 + 7 * 6 // 2 + 7
    )  # networks only beside another
    assert [tuple(one["approaches"]) for one in found["portfolios"]] == [
        one.members for one in expected.efficient
    ]
    assert ["twinning"] in [one["approaches"] for one in found["portfolios"]]
    assert found["core"] == dict(expected.core)
    for one, portfolio in zip(found["portfolios"], expected.efficient, strict=True):
        assert one["fits"] == {key: float(fit) for key, fit in portfolio.fits.items()}
        assert one["asked"] == {key: level.value for key, level in portfolio.asked.items()}
        assert one["relations"] == list(portfolio.relations)


def test_portfolio_as_csv_has_a_row_for_each(run: Run, example: Path) -> None:
    rows = run("portfolio", example, "--format", "csv").csv
    whole = run("portfolio", example, "--format", "json").json["portfolios"]
    assert [row["approaches"].split(" + ") for row in rows] == [one["approaches"] for one in whole]
    assert [float(row["civil_society"]) for row in rows] == [
        one["fits"]["civil_society"] for one in whole
    ]


@pytest.mark.parametrize(("size", "language"), in_turn(("1", "2", "3"), LANGUAGES))
def test_portfolio_speaks_the_language(
    run: Run, example: Path, catalogue: Catalogue, language: str, size: str
) -> None:
    ran = run("portfolio", example, "--size", size, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert catalogue.approaches["twinning"].short[language] in ran.out
    assert not any(word in ran.out for word in ("{", "}", "None"))
    # Twinning alone has all that was asked: nothing adds up there.
    assert messages_in(language)("budgets-add-up") not in ran.out


def test_nothing_allowed_is_an_empty_list_and_no_fault(run: Run, nothing_left: Path) -> None:
    ran = run("portfolio", nothing_left, "--format", "json")
    assert (ran.code, ran.json["compared"], ran.json["portfolios"]) == (0, 0, [])
    assert run("portfolio", nothing_left, "--format", "csv").out.strip() == "approaches"
    for language in LANGUAGES:
        assert run("portfolio", nothing_left, "--lang", language).out.count("\n") == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", ["0", "-3"])
def test_a_size_below_one_is_refused(run: Run, example: Path, language: str, size: str) -> None:
    assert_refused(run("portfolio", example, "--size", size, "--lang", language), "--size")


@pytest.mark.parametrize("size", ["two", "1.5"])
def test_a_size_that_is_no_whole_number_is_refused(run: Run, example: Path, size: str) -> None:
    assert_refused(run("portfolio", example, "--size", size), "--size", size)


# explain --make-first


def test_make_first_gives_the_answers_that_do_it(
    run: Run, example: Path, catalogue: Catalogue, lichtervelde: Priorities, tmp_path: Path
) -> None:
    found = run("explain", example, "--make-first", "humanitarian", "--format", "json").json
    expected = make_first(catalogue, lichtervelde, "humanitarian")
    assert (found["approach"], found["steps"]) == ("humanitarian", expected.steps)
    assert found["smallest"] is True
    assert len(found["changes"]) == len(expected.moved)
    changed = tmp_path / "changed.json"
    changed.write_text(test_cli.json.dumps(found["answers"]), encoding="utf-8")
    assert read_priorities(changed, catalogue).any_counts
    ranking = run("rank", changed, "--format", "json").json["ranking"]
    assert [one["approach"] for one in ranking if one["rank"] == 1] == ["humanitarian"]


def test_what_can_never_be_first_has_no_steps(run: Run, example: Path) -> None:
    found = run("explain", example, "--make-first", "networks", "--format", "json").json
    assert found == {
        "approach": "networks",
        "steps": None,
        "smallest": None,
        "changes": [],
        "answers": None,
    }
    assert (
        run("explain", example, "--make-first", "networks", "--format", "csv").out.strip()
        == "feature,before,after"
    )


def test_what_is_first_already_needs_no_steps(run: Run, example: Path) -> None:
    found = run("explain", example, "--make-first", "twinning", "--format", "json").json
    assert (found["steps"], found["changes"]) == (0, [])


@pytest.mark.parametrize(
    ("approach", "language"), in_turn(("twinning", "humanitarian", "networks"), LANGUAGES)
)
def test_make_first_speaks_the_language(
    run: Run, example: Path, catalogue: Catalogue, language: str, approach: str
) -> None:
    ran = run("explain", example, "--make-first", approach, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    if approach == "humanitarian":
        rows = run(
            "explain", example, "--make-first", approach, "--lang", language, "--format", "csv"
        ).csv
        assert rows
        for row in rows:
            assert all(text in ran.out for text in row.values())
            assert row["feature"] in [
                feature.short[language] for feature in catalogue.features.values()
            ]
            assert row["before"] != row["after"]
    else:
        assert catalogue.approaches[approach].name[language] in ran.out
        assert ran.out.count("\n") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_that_ended_too_early_is_refused_in_one_sentence(
    run: Run, example: Path, monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue, language: str
) -> None:
    def undecided(*_: object) -> None:
        raise Undecided

    monkeypatch.setattr("mic_selector.decision.changes.make_first", undecided)
    refused = run("explain", example, "--make-first", "networks", "--lang", language)
    assert_refused(refused, catalogue.approaches["networks"].name[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_approach_is_refused_with_the_closest_one(
    run: Run, example: Path, language: str
) -> None:
    refused = run("explain", example, "--make-first", "netwroks", "--lang", language)
    assert_refused(refused, "netwroks", "networks")


def test_explaining_and_making_first_at_once_is_refused(run: Run, example: Path) -> None:
    assert_refused(
        run("explain", example, "--approach", "twinning", "--make-first", "networks"),
        "--make-first",
    )


# Bad files


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_file_in_which_nothing_counts_is_refused(
    run: Run, tmp_path: Path, command: list[str]
) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes(BAD_FILES["nothing counts"][0])
    assert_refused(run(command[0], path, *command[1:]), str(path))


def test_a_size_of_none_is_refused_in_one_line(run: Run, example: Path) -> None:
    assert_refused(run("portfolio", example, "--size", "0"), "--size")


MAKE_FIRST = ("--make-first", "humanitarian")


def test_what_a_library_in_c_prints_does_not_stand_in_the_output(example: Path) -> None:
    """The solver does, now and then: here at once, and once more as the process ends."""
    script = (
        "import atexit, os, sys\n"
        "from mic_selector.cli import main\n"
        "from highspy import Highs\n"
        "run = Highs.run\n"
        "def printing(solver):\n"
        "    line = b'a line of the solver\\n'\n"
        "    os.write(1, line)\n"
        "    atexit.register(os.write, 1, line)\n"
        "    return run(solver)\n"
        "Highs.run = printing\n"
        "sys.exit(main())\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, "explain", example, *MAKE_FIRST, "--format", "json"],
        capture_output=True,
        encoding="utf-8",
        cwd=test_cli.ROOT,
        check=True,
    )
    assert json.loads(ran.stdout)
    assert "a line of the solver" not in ran.stdout + ran.stderr
