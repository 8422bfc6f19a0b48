"""What somebody gets who installs the program: everything it needs, wherever it is started."""

import ast
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import HeaderParser
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.test_project import nodes
from tools.distribution import build, build_twice, run, try_it

ROOT = Path(__file__).resolve().parent.parent
PRIORITIES = 'priorities: {budget: {importance: 5, at_most: "+"}}\n'
NOT_CARRIED = ("__pycache__", ".pyc")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the source distribution and the wheel."""
    first, second = build(ROOT, tmp_path_factory.mktemp("dist"))
    return (first, second) if second.suffix == ".whl" else (second, first)


@pytest.fixture(scope="module")
def installed(built: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a directory into which the wheel was unpacked, which is how it is installed."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(built[1]) as wheel:
        wheel.extractall(folder)
    return folder


def files_in(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not any(part in path.as_posix() for part in NOT_CARRIED)
    }


def test_the_wheel_carries_code_data_messages_and_settings_of_the_server(installed: Path) -> None:
    package = installed / "mic_selector"
    data = {f"data/{name}" for name in files_in(ROOT / "data")}
    settings = {"web/.streamlit/config.toml"}
    assert files_in(package) == files_in(ROOT / "mic_selector") | data | settings


def test_the_source_distribution_carries_the_whole_repository(built: tuple[Path, Path]) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    own = {name for name in listed.stdout.splitlines() if (ROOT / name).exists()}
    with tarfile.open(built[0]) as archive:
        carried = {name.partition("/")[2] for name in archive.getnames()}
    assert own - carried == set()


@pytest.mark.prove  # `make dist` compares them as well, before anything is given to somebody
def test_built_twice_and_from_its_own_source_the_bytes_are_the_same(
    built: tuple[Path, Path], tmp_path: Path
) -> None:
    again = {path.name: path.read_bytes() for path in build_twice(tmp_path / "dist")}
    assert again == {path.name: path.read_bytes() for path in built}


def test_metadata_say_who_made_it_and_under_which_terms(installed: Path) -> None:
    (folder,) = installed.glob("*.dist-info")
    said = HeaderParser().parsestr((folder / "METADATA").read_text(encoding="utf-8"))
    assert said["License-Expression"] == "EUPL-1.2"
    assert said["Author"] == "MIC Selector contributors"
    assert said.get_all("License-File") == ["LICENSE", "data/TERMS.md"]
    assert (
        (folder / "licenses" / "LICENSE").read_text(encoding="utf-8").startswith("EUROPEAN UNION")
    )
    versions = [one for one in said.get_all("Classifier", []) if ":: 3." in one]
    assert [one.rpartition(" ")[2] for one in versions] == ["3.11", "3.12", "3.13", "3.14"]


def test_what_is_imported_is_declared() -> None:
    """Nothing rests on a package that is there only because another one wants it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["postgresql"]]
    declared = {distribution_name(re.split(r"[\[<>=,; ]", one)[0]) for one in wanted}
    known = packages_distributions()
    own = {"mic_selector", *sys.stdlib_module_names}
    missing = {
        name
        for path in (ROOT / "mic_selector").rglob("*.py")
        for name in imported_by(path) - own
        if not {distribution_name(one) for one in known[name]} & declared
    }
    assert missing == set()


def imported_by(path: Path) -> set[str]:
    """Return the packages that a module imports, by the first part of their names."""
    found = nodes(path)
    plain = [alias.name for node in found if isinstance(node, ast.Import) for alias in node.names]
    parts = [str(node.module) for node in found if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in (*plain, *parts)}


def distribution_name(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_what_is_installed_works_in_an_empty_directory(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "priorities.yaml").write_text(PRIORITIES, encoding="utf-8")
    (tmp_path / "all.py").write_text(
        f"""\
import sys
sys.path.insert(0, {str(installed)!r})
from mic_selector.cli import main
for command in ("rank", "note --to note.docx", "note --to note.pdf"):
    name, *options = command.split()
    assert main([name, "priorities.yaml", *options]) == 0
assert main(["validate"]) == 0
""",
        encoding="utf-8",
    )
    assert run([sys.executable, "all.py"], tmp_path)
    assert (tmp_path / "note.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / "note.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.prove
def test_a_stranger_installs_the_wheel_and_runs_it(
    built: tuple[Path, Path],
) -> None:
    named_from_here = Path(os.path.relpath(sys.executable))
    assert "8 forms ranked" in try_it(built[1], named_from_here)
