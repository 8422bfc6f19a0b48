"""Programs and rights that some tests need, which mark themselves with `driven_by`.

Where one is missing its tests count as not run, never as passed.
"""

import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

MISSING = pytest.StashKey[dict[str, int]]()
SMALL_DISK = ("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs")


def found(name: str) -> str | None:
    """Return where a program is; None where it is missing."""
    from benchmarks.scale_out import NGINX  # takes long to import, and few tests need it
    from tests.workshop.postgresql import PROGRAMS

    if name == "a small disk":
        return may_mount()
    beside_python = str(Path(sys.executable).parent)
    elsewhere = {
        "nginx": NGINX,
        "postgresql": PROGRAMS,
        "hadolint": shutil.which(name, path=beside_python),
    }
    return elsewhere.get(name) or shutil.which(name)


@cache
def may_mount() -> str | None:
    """Return with what a disk can be mounted here; None where that is not allowed."""
    with tempfile.TemporaryDirectory() as directory:
        if not shutil.which("mount"):
            return None
        mount = subprocess.run([*SMALL_DISK, directory], capture_output=True, check=False)
        if mount.returncode:
            return None
        subprocess.run(["umount", directory], check=True)
    return SMALL_DISK[0]


def leave_out_what_cannot_run(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect the tests whose programs are missing, and count them."""
    missing: dict[str, int] = {}
    for item in list(items):
        wanted = [name for mark in item.iter_markers("driven_by") for name in mark.args]
        absent = [name for name in wanted if found(name) is None]
        if absent:
            missing[absent[0]] = missing.get(absent[0], 0) + 1
            config.hook.pytest_deselected(items=[item])
            items.remove(item)
    config.stash[MISSING] = missing


def say_what_did_not_run(reporter: Any, config: pytest.Config) -> None:
    """Write how many tests did not run, and why."""
    for name, number in config.stash.get(MISSING, {}).items():
        reporter.write_line(f"{number} tests did NOT run: {name} is not installed.")
