"""Files that an operator plainly meant are asked about, wherever one's own directory is used."""

from pathlib import Path

import pytest

from mic_selector.catalogue import load_catalogue
from mic_selector.catalogue.own_directory import meant_name
from mic_selector.cli import main
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.files.overlay_file import DATA_FILES
from tests.conftest import LICHTERVELDE

OWN = 'approaches: {twinning: {levels: {governance: "+++"}}}\n'


def refused(directory: Path) -> Fault:
    with pytest.raises(FaultyInput) as caught:
        load_catalogue(directory)
    (fault,) = caught.value.faults
    return fault


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("approaches.yaml.txt", "approaches.yaml"),
        ("Approaches.yml", "approaches.yaml"),
        ("approach.yaml", "approaches.yaml"),
        ("APPROACHES.YAML", "approaches.yaml"),
        ("approaches.yml", "approaches.yaml"),
        ("approaches.txt", "approaches.yaml"),
        ("approaches.json", "approaches.yaml"),
        ("approaches", "approaches.yaml"),
        ("approaches (1).yaml", "approaches.yaml"),
        ("case.yaml", "cases.yaml"),
        ("notes.yml", "note.yaml"),
        ("preset.yaml.txt", "presets.yaml"),
        ("relation.yaml", "relations.yaml"),
    ],
)
def test_a_misnamed_file_is_asked_about(tmp_path: Path, name: str, meant: str) -> None:
    (tmp_path / name).write_text(OWN)
    fault = refused(tmp_path)
    assert (fault.code, fault.file) == ("file-misnamed", str(tmp_path / name))
    assert fault.parameters["closest"] == meant


@pytest.mark.parametrize(
    "name",
    [
        *DATA_FILES,
        "README.txt",
        "README.md",
        "cases.xlsx",
        "partners.yaml",
        ".gitignore",
        "map.png",
    ],
)
def test_other_files_are_let_be(name: str) -> None:
    assert meant_name(name) is None


def test_a_copy_beside_the_file_itself_is_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "approaches.yaml").write_text(OWN)
    (tmp_path / "approaches.yaml.txt").write_text(OWN)
    (tmp_path / "partners.yaml").write_text("a: 1\n")
    assert main(["validate", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    for name in ("approaches.yaml.txt", "partners.yaml"):
        assert messages_in("en")("cli-unknown-file", name=name) in said


def test_an_empty_directory_is_asked_about(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "directory-without-data"


def test_a_directory_around_the_right_one_names_that_one(tmp_path: Path) -> None:
    inner = tmp_path / "my-data"
    inner.mkdir()
    (inner / "approaches.yaml").write_text(OWN)
    assert refused(tmp_path).parameters["closest"] == str(inner)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", ["option", "environment", "argument"])
@pytest.mark.parametrize("name", ["approaches.yaml.txt", None])
def test_every_command_asks_in_every_language(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    by: str,
    name: str | None,
) -> None:
    file, own = tmp_path / "priorities.yaml", tmp_path / "own"
    file.write_text(LICHTERVELDE)
    own.mkdir()
    if name:
        (own / name).write_text(OWN)
    if by == "environment":
        monkeypatch.setenv("MIC_SELECTOR_DATA", str(own))
    options = {"option": ["--data", str(own)], "environment": [], "argument": []}[by]
    commands = [["rank", str(file)], ["validate"], ["cases"], ["app"]]
    for command in [["validate", str(own)]] if by == "argument" else commands:
        assert main([*command, *options, "--lang", language]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith(str(own / name if name else own))
        assert said.err.rstrip().endswith("?")
        assert said.err.count("\n") == 1
