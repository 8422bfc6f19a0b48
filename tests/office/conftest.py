"""The real LibreOffice."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.programs import OFFICE

Convert = Callable[[Path], None]
Save = Callable[[Path, str], Path]


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return where LibreOffice keeps settings of its own, which it makes at its first start."""
    return tmp_path_factory.mktemp("office").as_uri()


@pytest.fixture(scope="session")
def convert(profile: str) -> Convert:
    """Return a function that turns all Word files of a directory into PDF."""

    def command(folder: Path) -> None:
        files = sorted(str(path) for path in folder.glob("*.docx"))
        subprocess.run(
            [str(OFFICE), "--headless", f"-env:UserInstallation={profile}",
             "--convert-to", "pdf", "--outdir", str(folder), *files],
            capture_output=True, timeout=240, check=True,
        )  # fmt: skip

    return command


@pytest.fixture(scope="session")
def save(profile: str) -> Save:
    """Return a function that saves a sheet in another form."""

    def command(path: Path, ending: str) -> Path:
        read_as = ["--infilter=CSV:44,34,76"] if path.suffix == ".csv" else []
        subprocess.run(
            [str(OFFICE), "--headless", f"-env:UserInstallation={profile}", *read_as,
             "--convert-to", ending, "--outdir", str(path.parent), str(path)],
            capture_output=True, timeout=240, check=True,
        )  # fmt: skip
        return path.with_suffix(f".{ending}")

    return command
