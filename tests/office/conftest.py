"""The real LibreOffice. Without it the tests count as not run, never as passed."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
OFFICE = next(filter(None, map(shutil.which, ("soffice", "libreoffice"))), None)
NOT_RUN = pytest.StashKey[int]()

CALC = OFFICE is not None and (Path(OFFICE).resolve().parent / "libsclo.so").exists()
"""Whether the part for sheets is there, which distributions pack apart."""

Convert = Callable[[Path], None]
Save = Callable[[Path, str], Path]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    ours = [item for item in items if HERE in item.path.parents]
    if OFFICE is not None:
        ours = [item for item in ours if not CALC and item.path.name == "test_sheets.py"]
    if ours:
        config.stash[NOT_RUN] = len(ours)
        config.hook.pytest_deselected(items=ours)
        items[:] = [item for item in items if item not in ours]


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if number := config.stash.get(NOT_RUN, 0):
        terminalreporter.write_line(
            f"{number} tests of Word files or sheets did NOT run: LibreOffice, or its part for "
            "sheets (libreoffice-calc), was not found on the path."
        )


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.config.stash.get(NOT_RUN, 0) and os.environ.get("CI") == "true":
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Return a function that turns all Word files of a directory into PDF, with settings of its
    own.
    """
    profile = tmp_path_factory.mktemp("office").as_uri()

    def command(folder: Path) -> None:
        files = sorted(str(path) for path in folder.glob("*.docx"))
        subprocess.run(
            [str(OFFICE), "--headless", f"-env:UserInstallation={profile}",
             "--convert-to", "pdf", "--outdir", str(folder), *files],
            capture_output=True, timeout=240, check=True,
        )  # fmt: skip

    return command


@pytest.fixture(scope="session")
def save(tmp_path_factory: pytest.TempPathFactory) -> Save:
    """Return a function that saves a sheet in another form, with settings of its own."""
    profile = tmp_path_factory.mktemp("sheets").as_uri()

    def command(path: Path, ending: str) -> Path:
        read_as = ["--infilter=CSV:44,34,76"] if path.suffix == ".csv" else []
        subprocess.run(
            [str(OFFICE), "--headless", f"-env:UserInstallation={profile}", *read_as,
             "--convert-to", ending, "--outdir", str(path.parent), str(path)],
            capture_output=True, timeout=240, check=True,
        )  # fmt: skip
        return path.with_suffix(f".{ending}")

    return command
