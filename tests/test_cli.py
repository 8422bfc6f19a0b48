"""The command line: its contract, and bad input answered with exit 2 and one clear
message.
"""

import argparse
import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.cli import main
from mic_selector.cli.program import PARTS
from mic_selector.files.messages import LANGUAGES, messages_in
from tests.turns import in_turn

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def csv(self) -> list[dict[str, str]]:
        """What was printed, read as a spreadsheet in the language reads it."""
        separator = ";" if ";" in self.out.splitlines()[0] else ","
        return list(csv.DictReader(io.StringIO(self.out), delimiter=separator))


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command in this process, without a directory of local data."""
    monkeypatch.delenv("MIC_SELECTOR_DATA", raising=False)

    def command(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return command


def process(*arguments: str | Path, **options: Any) -> Ran:
    """Run the program as a process of its own, from another directory."""
    environment = {key: value for key, value in os.environ.items() if key != "MIC_SELECTOR_DATA"}
    environment = {**environment, "PYTHONPATH": str(ROOT), **options.pop("env", {})}
    command = [sys.executable, "-m", "mic_selector", *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, env=environment, timeout=60, check=False, **options
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def example(tmp_path: Path, lichtervelde_text: str) -> Path:
    path = tmp_path / "lichtervelde.yaml"
    path.write_text(lichtervelde_text, encoding="utf-8")
    return path


def assert_refused(ran: Ran, *named: str) -> None:
    assert ran.code == 2
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert ran.err.count("\n") == 1
    for name in named:
        assert name in ran.err


# rank


def test_rank_gives_the_json_of_the_contract(run: Run, example: Path, catalogue: Catalogue) -> None:
    """Values worked out by hand for the documented example without its levels."""
    result = run("rank", example, "--format", "json").json
    assert list(result) == ["catalogue", "ranking", "ruled_out"]
    assert result["catalogue"] == {"version": catalogue.version, "sha256": catalogue.sha256}
    first, second = result["ranking"][:2]
    assert (first["approach"], first["rank"], first["score"]) == ("twinning", 1, 100.0)
    assert first["contributions"] == {
        "governance": 0.0, "political": 5.0, "civil_society": 25.0, "private_sector": 0.0,
        "reciprocity": 15.0, "global_citizenship": 15.0, "duration": 15.0, "budget": 25.0,
    }  # fmt: skip
    assert (second["approach"], second["rank"], second["score"]) == ("expertise_exchange", 2, 92.5)
    (networks,) = result["ruled_out"]
    assert (networks["approach"], networks["score"]) == ("networks", 72.5)
    assert networks["misses"] == [
        {"feature": "civil_society", "level": "+", "aim": "at_least", "limit": "++", "gap": 1}
    ]


def test_the_json_of_rank_has_the_types_of_the_contract(run: Run, example: Path) -> None:
    result = run("rank", example, "--format", "json").json
    for standing in result["ranking"]:
        assert set(standing) == {"approach", "rank", "score", "contributions"}
        assert type(standing["rank"]) is int
        assert type(standing["score"]) is float
        assert all(type(part) is float for part in standing["contributions"].values())
    for standing in result["ruled_out"]:
        assert set(standing) == {"approach", "score", "contributions", "misses"}
        assert all(type(miss["gap"]) is int for miss in standing["misses"])


def test_json_carries_unrounded_numbers(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text("priorities: {governance: {importance: 1}, political: {importance: 2}}")
    scores = {
        one["approach"]: one["score"]
        for one in run("rank", path, "--format", "json").json["ranking"]
    }
    assert scores["youth_work"] == pytest.approx(200 / 9, rel=1e-15)


def test_json_is_the_same_in_every_language(run: Run, example: Path) -> None:
    results = [
        run("rank", example, "--format", "json", "--lang", language).out for language in LANGUAGES
    ]
    assert results[0] == results[1] == results[2]


def test_rank_reads_json_too(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_text(
        json.dumps({"priorities": {"budget": {"importance": 5, "at_most": "+"}}}, indent="\t")
    )
    assert len(run("rank", path, "--format", "json").json["ranking"]) == 8


def test_the_csv_of_rank_has_a_row_for_every_approach_with_whole_ranks(
    run: Run, example: Path
) -> None:
    rows = run("rank", example, "--format", "csv").csv
    assert [(row["approach"], row["rank"]) for row in rows] == [
        ("twinning", "1"),
        ("expertise_exchange", "2"),
        ("private_sector_cooperation", "2"),
        ("youth_work", "2"),
        ("indirect", "5"),
        ("humanitarian", "6"),
        ("city_to_city", "7"),
        ("networks", ""),
    ]
    assert [float(row["score"]) for row in rows] == [100, 92.5, 92.5, 92.5, 87.5, 77.5, 75, 72.5]
    assert rows[0]["civil_society"] == "25.0"
    assert rows[-1]["misses"] == "civil_society"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_rank_speaks_the_language(
    run: Run, example: Path, catalogue: Catalogue, language: str
) -> None:
    shown = run("rank", example, "--lang", language).out
    for approach in catalogue.approaches.values():
        assert approach.name[language] in shown
    assert ("92.5" if language == "en" else "92,5") in shown


def test_where_the_points_in_the_table_do_not_add_up_it_says_so(run: Run, tmp_path: Path) -> None:
    """By hand: 7 in all, so 14.29 for an importance of 1 and 57.14 for 4."""
    path = tmp_path / "p.yaml"
    path.write_text(
        'priorities: {governance: {importance: 1}, political: {importance: 1, at_least: "++"},'
        ' civil_society: {importance: 1}, budget: {importance: 4, at_most: "+"}}'
    )
    *rows, footnote = run("rank", path).out.splitlines()[1:]
    assert len(rows) == 8
    off = []
    for row in rows:
        _, score, *points = (float(word) for word in row.split() if word.replace(".", "").isdigit())
        assert len(points) == 4
        assert sum(points) == pytest.approx(score, abs=0.11)
        off.append(round(sum(points) - score, 1) != 0)
    assert any(off)
    assert "at most 0.1 more or less" in footnote


def test_a_ranking_without_anything_left_is_a_result_and_no_fault(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text('priorities: {budget: {importance: 5, at_most: "-", firm: true}}')
    result = run("rank", path, "--format", "json")
    assert result.code == 0
    assert result.json["ranking"] == []
    assert len(result.json["ruled_out"]) == 8
    assert run("rank", path).code == 0


# explain


def test_explain_gives_the_standing_and_sentences(run: Run, example: Path) -> None:
    result = run("explain", example, "--approach", "city_to_city", "--format", "json").json
    assert (result["approach"], result["rank"], result["score"]) == ("city_to_city", 7, 75.0)
    assert result["shortfalls"] == [
        {"feature": "budget", "level": "+++", "aim": "at_most", "limit": "+", "gap": 2}
    ]
    assert result["misses"] == []
    assert all(one["heading"] and one["sentences"] for one in result["explanation"])


def test_explain_of_what_is_ruled_out_has_no_rank_and_its_misses(run: Run, example: Path) -> None:
    result = run("explain", example, "--approach", "networks", "--format", "json").json
    assert result["rank"] is None
    assert [miss["feature"] for miss in result["misses"]] == ["civil_society"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_explain_speaks_the_language(
    run: Run, example: Path, catalogue: Catalogue, language: str
) -> None:
    shown = run("explain", example, "--approach", "indirect", "--lang", language).out
    assert catalogue.approaches["indirect"].name[language] in shown
    assert shown == run("explain", example, "--approach=indirect", f"--lang={language}").out


def test_csv_is_written_as_the_language_reads_it(run: Run, example: Path) -> None:
    english = run("rank", example, "--format", "csv", "--lang", "en").out.splitlines()
    assert english[1].startswith("twinning,1,100.0,")
    for language in ("nl", "fr"):
        lines = run("rank", example, "--format", "csv", "--lang", language).out.splitlines()
        assert lines[1].startswith("twinning;1;100,0;")


def test_no_cell_of_csv_begins_as_a_formula(run: Run, example: Path, tmp_path: Path) -> None:
    (tmp_path / "approaches.yaml").write_text(
        "approaches:\n  twinning: {name: {nl: '=1+1', fr: '@x', en: '-x'}}\n", encoding="utf-8"
    )
    for command in (("cases",), ("explain", example, "--approach", "twinning")):
        ran = run(*command, "--format", "csv", "--data", tmp_path, "--lang", "nl")
        cells = [cell for row in ran.csv for cell in row.values()]
        assert cells
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_explain_as_csv_has_a_row_for_every_sentence(run: Run, example: Path) -> None:
    rows = run("explain", example, "--approach", "indirect", "--format", "csv").csv
    assert len(rows) >= 4
    assert set(rows[0]) == {"heading", "sentence"}


# cases


def test_cases_lists_every_practice_with_the_fields_of_the_contract(
    run: Run, catalogue: Catalogue
) -> None:
    cases = run("cases", "--format", "json").json
    assert [case["id"] for case in cases] == list(catalogue.cases)
    for case in cases:
        assert case["approaches"]
        assert set(case["approaches"]) <= set(catalogue.approaches)
        assert isinstance(case["figures"], list)
        assert case["source"]


def test_cases_with_priorities_stand_by_match_and_without_what_is_ruled_out(
    run: Run, example: Path, catalogue: Catalogue
) -> None:
    cases = run("cases", example, "--format", "json").json
    assert catalogue.cases[cases[0]["id"]].approaches
    assert not any(case["approaches"] == ["networks"] for case in cases)
    assert [case["id"] for case in cases] != [
        key for key in catalogue.cases if key in {case["id"] for case in cases}
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_cases_as_table_and_csv_speak_the_language(
    run: Run, catalogue: Catalogue, language: str
) -> None:
    name = next(iter(catalogue.cases.values())).name[language]
    assert name in run("cases", "--lang", language).out
    rows = run("cases", "--format", "csv", "--lang", language).csv
    assert name in rows[0].values()
    assert len(rows) == len(catalogue.cases)


# validate, schema, --data


@pytest.mark.parametrize("language", LANGUAGES)
def test_validate_says_what_it_found_in_order(
    run: Run, catalogue: Catalogue, language: str
) -> None:
    ran = run("validate", "--lang", language)
    assert ran.code == 0
    assert catalogue.sha256 in ran.out
    assert str(len(catalogue.cases)) in ran.out


def test_validate_checks_a_directory_laid_over_the_shipped_data(run: Run, tmp_path: Path) -> None:
    (tmp_path / "approaches.yaml").write_text(
        'approaches:\n  twinning:\n    levels: {budget: "++++"}\n'
    )
    assert_refused(
        run("validate", tmp_path), "approaches.yaml", "line 3", "approaches.twinning.levels.budget"
    )


def test_validate_checks_the_presets_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "presets.yaml").write_text(
        "presets:\n  fair_trade:\n    priorities: {budjet: {importance: 1}}\n"
    )
    assert_refused(run("validate", tmp_path), "presets.yaml", "line 3", "budjet")


def test_validate_reports_several_faults_together(run: Run, tmp_path: Path) -> None:
    (tmp_path / "approaches.yaml").write_text(
        "approaches:\n  twinning:\n    colour: red\n    marker: moon\n"
    )
    ran = run("validate", tmp_path)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 2)
    assert "line 3" in ran.err
    assert "line 4" in ran.err


def test_schema_prints_a_json_schema_for_every_data_file(run: Run) -> None:
    """docs/data.md: "`mic-selector schema` prints a JSON Schema for each file"."""
    schemas = run("schema").json
    assert set(schemas) == {path.stem for path in (ROOT / "data").glob("*.yaml")} | {
        "priorities",
        "note",
    }


def test_schema_writes_the_schemas_into_a_directory(run: Run, tmp_path: Path) -> None:
    assert run("schema", tmp_path / "new" / "schemas").code == 0
    written = {
        path.stem: json.loads(path.read_text("utf-8"))
        for path in (tmp_path / "new" / "schemas").glob("*.json")
    }
    assert written == run("schema").json


def test_the_schemas_beside_the_data_are_those_of_the_program(run: Run, tmp_path: Path) -> None:
    run("schema", tmp_path)
    written = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.json")}
    folder = ROOT / "data" / "schemas"
    assert {
        path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.json")
    } == written


def test_schema_into_a_place_that_cannot_be_written_is_refused(run: Run, example: Path) -> None:
    assert_refused(run("schema", example / "inside"), str(example))


def test_validate_names_local_texts_that_miss_a_language(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cases.yaml").write_text('themes: {harbours: {nl: "Havens"}}')
    ran = run("validate", tmp_path)
    assert ran.code == 0
    assert "themes.harbours" in ran.out
    assert run("validate").out.count("\n") == 1


def test_an_entry_of_one_language_is_named_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "guidance.yaml").write_text(
        """
        guidance:
          glossary:
            harbour:
              term: {nl: "Haven"}
              definition: {nl: "Waar schepen aanleggen."}
              sources: [{document: vvsg_nl, section: "1"}]
            tide:
              term: {nl: "Getij"}
              definition: {nl: "Eb en vloed.", fr: "Marée."}
              sources: [{document: vvsg_nl, section: "1"}]
        """
    )
    named = run("validate", tmp_path).out.splitlines()[:-1]
    assert named == [
        "Not in all languages: guidance.glossary.harbour (missing: fr, en)",
        "Not in all languages: guidance.glossary.tide.term (missing: fr, en)",
        "Not in all languages: guidance.glossary.tide.definition (missing: en)",
    ]


def test_data_of_ones_own_count(
    run: Run, example: Path, tmp_path: Path, catalogue: Catalogue
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "approaches.yaml").write_text('approaches: {twinning: {levels: {budget: "+++"}}}')
    result = run("rank", example, "--format", "json", "--data", own).json
    assert next(one["score"] for one in result["ranking"] if one["approach"] == "twinning") == 75.0
    assert result["catalogue"]["sha256"] != catalogue.sha256


def test_the_environment_names_data_of_ones_own(
    run: Run, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "approaches.yaml").write_text("version: ours")
    monkeypatch.setenv("MIC_SELECTOR_DATA", str(own))
    assert run("rank", example, "--format", "json").json["catalogue"]["version"] == "ours"


# Bad input


COUNTS = b"priorities:\n  political: {importance: 3}\n"
BAD_FILES = {
    "wrong YAML": (COUNTS + b"  governance: {importance: 3\n", ("line",)),
    "unknown feature": (
        COUNTS + b"  budjet: {importance: 3}\n",
        ("line 3", "priorities.budjet", "budget"),
    ),
    "level ++++": (
        COUNTS + b'  governance: {importance: 3, at_least: "++++"}\n',
        ("line 3", "priorities.governance.at_least", "++++"),
    ),
    "bare level": (COUNTS + b"  governance: {importance: 3, at_least: +}\n", ("line 3", "quotes")),
    "importance 7": (
        COUNTS + b"  governance: {importance: 7}\n",
        ("line 3", "priorities.governance.importance", "7"),
    ),
    "importance true": (
        COUNTS + b"  governance: {importance: true}\n",
        ("line 3", "priorities.governance.importance"),
    ),
    "importance text": (COUNTS + b"  governance: {importance: high}\n", ("line 3", "high")),
    "importance nan": (COUNTS + b"  governance: {importance: .nan}\n", ("line 3", "importance")),
    "importance inf": (COUNTS + b"  governance: {importance: .inf}\n", ("line 3", "importance")),
    "importance below 0": (COUNTS + b"  governance: {importance: -1}\n", ("line 3", "-1")),
    "importance of 350 digits": (
        COUNTS + b"  governance: {importance: 1" + b"0" * 350 + b"}\n",
        ("line 3", "importance"),
    ),
    "nothing counts": (
        b"municipality: Mol\npriorities: {governance: {importance: 0}}\n",
        ("line 2", "priorities"),
    ),
    "two aims": (
        COUNTS + b'  governance: {at_least: "+", about: "+"}\n',
        ("line 3", "at_least", "about"),
    ),
    "firm without aim": (
        COUNTS + b"  governance: {importance: 3, firm: true}\n",
        ("line 3", "governance", "firm"),
    ),
    "commitment without aim": (
        COUNTS + b"  budget: {importance: 3}\n",
        ("line 3", "priorities.budget"),
    ),
    "unknown key": (
        COUNTS + b"  governance: {importence: 3}\n",
        ("line 3", "importence", "importance"),
    ),
    "unknown key at the top": (b"prioritys: {}\n" + COUNTS, ("line 1", "prioritys", "priorities")),
    "key called float": (b"float: 3\n" + COUNTS, ("line 1", "float")),
    "key with a bracket": (b"'a[b]': 3\n" + COUNTS, ("line 1", "a[b]")),
    "duplicate key": (
        COUNTS + b"  political: {importance: 1}\n",
        ("line 3", "line 2", "priorities.political"),
    ),
    "empty": (b"", ()),
    "comment only": (b"# later\n", ()),
    "list": (b"- 1\n", ("line 1",)),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\xff", ("line 1",)),
    "alias": (b"a: &x 1\nb: *x\n", ("line 1", "a")),
    "too deep": (b"[" * 200, ("line 1",)),
    "too large": (b"#" * 300_000, ("256",)),
}


@pytest.mark.parametrize(("content", "named"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_priorities_file_is_refused_with_file_line_and_key(
    run: Run, tmp_path: Path, content: bytes, named: tuple[str, ...]
) -> None:
    path = tmp_path / "our priorities.yaml"
    path.write_bytes(content)
    assert_refused(run("rank", path), str(path), *named)


@pytest.mark.parametrize(
    ("command", "language"),
    in_turn(
        (
            ("rank",),
            ("explain", "--approach", "twinning"),
            ("explain", "--make-first", "twinning"),
            ("cases",),
            ("robustness",),
            ("portfolio",),
        ),
        LANGUAGES,
    ),
)
def test_every_command_refuses_a_bad_file_in_every_language(
    run: Run, tmp_path: Path, command: tuple[str, ...], language: str
) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes(BAD_FILES["importance 7"][0])
    word = {"nl": "regel 3", "fr": "ligne 3", "en": "line 3"}[language]
    assert_refused(run(command[0], path, *command[1:], "--lang", language), str(path), word)


def test_a_directory_for_a_file_is_refused(run: Run, tmp_path: Path) -> None:
    assert_refused(run("rank", tmp_path), str(tmp_path), "directory")


@pytest.mark.parametrize("name", ["missing.yaml", "lichtervelde.yaml/inside", "x" * 5000])
def test_a_file_that_is_not_there_is_refused(run: Run, example: Path, name: str) -> None:
    assert_refused(run("rank", example.parent / name), name)


def test_an_unknown_approach_is_refused_with_the_closest_one(run: Run, example: Path) -> None:
    assert_refused(run("explain", example, "--approach", "twining"), "twining", "twinning")


def test_a_directory_of_data_that_is_not_there_is_refused(
    run: Run, example: Path, tmp_path: Path
) -> None:
    assert_refused(run("rank", example, "--data", tmp_path / "none"), str(tmp_path / "none"))


def test_a_file_for_a_directory_of_data_is_refused(run: Run, example: Path) -> None:
    assert_refused(run("rank", example, "--data", example), str(example))


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["rank"],
        ["rang", "x.yaml"],
        ["rank", "x.yaml", "--format", "xml"],
        ["rank", "x.yaml", "--lang", "de"],
        ["rank", "x.yaml", "--lang"],
        ["rank", "x.yaml", "--dat", "x"],
        ["explain", "x.yaml"],
        ["validate", "--format", "json"],
        ["app", "--port", "http"],
        ["app", "--port", "99999999"],
    ],
)
def test_a_wrong_command_is_refused_in_one_line(
    run: Run, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "Popen", _no_server)
    assert_refused(run(*arguments), "mic-selector")


def _no_server(*_arguments: object, **_options: object) -> None:
    raise AssertionError("a server was started")


# Real processes


@pytest.mark.prove  # other tests start it so: for a reader that stops early, for a note
def test_a_process_prints_the_ranking_and_ends_with_0(example: Path, tmp_path: Path) -> None:
    """From a directory that is no checkout: it finds the data all the same."""
    ran = process("rank", example, "--format", "json", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["ranking"][0]["approach"] == "twinning"


def test_a_process_ends_with_2_and_one_line_on_bad_input(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_bytes(BAD_FILES["importance 7"][0])
    assert_refused(
        process("rank", "p.yaml", cwd=tmp_path),
        "p.yaml",
        "line 3",
        "priorities.governance.importance",
    )


def test_accents_are_written_whatever_the_terminal_says(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert main(["cases", "--lang", "fr"]) == 0
    sys.stdout.flush()
    assert "é" in written.getvalue().decode()


@pytest.mark.prove
@pytest.mark.parametrize(("variable", "text"), [("PYTHONIOENCODING", "ascii"), ("LC_ALL", "C")])
def test_a_process_writes_accents_whatever_the_terminal_says(
    tmp_path: Path, variable: str, text: str
) -> None:
    ran = process("cases", "--lang", "fr", cwd=tmp_path, env={variable: text})
    assert ran.code == 0, ran.err
    assert "Traceback" not in ran.err


def test_a_reader_that_stops_early_is_no_fault(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m mic_selector cases --format json | head -c 10'
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stderr == b""
    assert len(done.stdout) == 10


# what a command imports

HEAVY = {
    "numpy",
    "pandas",
    "highspy",
    "plotly",
    "streamlit",
    "sqlalchemy",
    "typst",
    "docx",
    "jinja2",
}


# In this order in one process: each needs more than the one before it.
LISTED = ("--help", "--version")
RANKED = tuple(f"rank FILE --format {form}" for form in ("table", "json", "csv"))
EXPLAINED = ("robustness FILE", "explain FILE --make-first networks")


Imported = dict[tuple[str, ...], set[str]]


@pytest.fixture(scope="module")
def imported(lichtervelde_text: str, tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """Return what a process has imported after some commands, and after some more."""
    example = tmp_path_factory.mktemp("imported") / "lichtervelde.yaml"
    example.write_text(lichtervelde_text, encoding="utf-8")
    program = (
        "import contextlib, json, sys\n"
        "from mic_selector.cli import main\n"
        "for commands in json.loads(sys.argv[1]):\n"
        "    for command in commands:\n"
        "        with contextlib.suppress(SystemExit):\n"
        "            main(command.replace('FILE', sys.argv[2]).split())\n"
        "    print(json.dumps([*sys.modules]), file=sys.stderr)"
    )
    several = (LISTED, RANKED, EXPLAINED)
    done = subprocess.run(
        [sys.executable, "-c", program, json.dumps(several), str(example)],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    return dict(zip(several, map(set, map(json.loads, done.stderr.splitlines())), strict=True))


def test_a_ranking_waits_for_nothing_that_it_does_not_need(imported: Imported) -> None:
    """docs/decisions/0060: half a second would go into importing them."""
    assert imported[RANKED] & HEAVY == set()


def test_the_language_and_the_data_may_stand_before_the_command(
    run: Run, example: Path, tmp_path: Path
) -> None:
    (tmp_path / "presets.yaml").write_text("presets: {}\n", encoding="utf-8")
    stated = ("--lang", "fr", "--data", tmp_path)
    before = run(*stated, "rank", example)
    assert before.code == 0
    assert "forme" in before.out.splitlines()[0]
    assert before == run("rank", example, *stated)


def test_the_list_of_commands_and_the_version_wait_for_none_of_them(imported: Imported) -> None:
    assert imported[LISTED] & HEAVY == set()


def test_other_commands_import_what_they_need(imported: Imported) -> None:
    assert {"numpy", "highspy"} <= imported[EXPLAINED]
    assert "pandas" not in imported[EXPLAINED]


@pytest.mark.parametrize("part", PARTS)
def test_each_module_of_commands_is_imported_for_its_own(part: str) -> None:
    added: list[str] = []

    def add(name: str, _run: Any, formats: bool = True) -> argparse.ArgumentParser:  # noqa: ARG001
        added.append(name)
        return argparse.ArgumentParser()

    import_module(f"mic_selector.cli.{part}").add_commands(add, messages_in("en"))
    assert tuple(added) == PARTS[part]


def test_the_columns_of_a_table_stand_below_each_other(run: Run, example: Path) -> None:
    titles, *rows = run("rank", example).out.splitlines()[:8]
    column = titles.index("approach")
    assert {row[column - 1] for row in rows} == {" "}
    assert all(row[column].isalpha() for row in rows)
    assert all(row[titles.index("score") + len("score") - 1].isdigit() for row in rows)
