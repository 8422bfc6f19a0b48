"""A slow or read-only disk for a server that a test starts."""

import subprocess
from pathlib import Path

import pytest

COMPILER = "cc"
_SOURCE = Path(__file__).with_name("bad_disk.c")


def stand_before_the_disk(
    directory: Path, patch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    """Let the servers that are started from now on meet what `bad_disk.c` describes."""
    library = directory / "bad_disk.so"
    command = [COMPILER, "-shared", "-fPIC", "-o", str(library), str(_SOURCE), "-ldl"]
    subprocess.run(command, check=True)
    patch.setenv("LD_PRELOAD", str(library))
    patch.setenv(variable, value)
