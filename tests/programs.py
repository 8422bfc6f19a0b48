"""Programs and rights that some tests need: those that mark themselves with `driven_by`, and those
that ask for a server by a fixture.

Where one is missing its tests count as not run, never as passed; a proof, and a run for a change
that shall land, then fail.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.turns import ALL

MISSING = pytest.StashKey[dict[str, int]]()
SMALL_DISK = ("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs")
SERVERS = ("postgresql", "pgbouncer")


def first_of(*commands: str) -> str | None:
    """Return where the first of some commands is that is there; None where none is."""
    return next(filter(None, map(shutil.which, commands)), None)


OFFICE = first_of("soffice", "libreoffice")
FIREFOX = first_of("firefox-esr", "firefox")
# The same browser without the parts of a window, which nobody sees here, takes a quarter less.
CHROMIUM = first_of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


@cache
def found(name: str) -> str | None:
    """Return where a program is; None where it is missing."""
    from tests.workshop.pgbouncer import PGBOUNCER
    from tests.workshop.postgresql import PROGRAMS

    if name == "a small disk":
        return may_mount()
    beside_python = str(Path(sys.executable).parent)
    elsewhere = {
        "nginx": shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin"),
        "postgresql": PROGRAMS,
        "pgbouncer": PGBOUNCER,
        "hadolint": shutil.which(name, path=beside_python),
        "LibreOffice": OFFICE,
        "Firefox": FIREFOX,
        "Chromium": CHROMIUM,
        "LibreOffice's part for sheets": part_for_sheets(),
    }
    return elsewhere.get(name) or shutil.which(name)


def part_for_sheets() -> str | None:
    """Return where LibreOffice is, if it has the part that distributions pack apart."""
    is_there = OFFICE and (Path(OFFICE).resolve().parent / "libsclo.so").exists()
    return OFFICE if is_there else None


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


def needed_by(item: pytest.Item) -> Iterator[str]:
    """Yield the names of what a test needs."""
    for mark in item.iter_markers("driven_by"):
        yield from mark.args
    parameters = getattr(getattr(item, "callspec", None), "params", {}).values()
    used = {
        *getattr(item, "fixturenames", ()),
        *(one for one in parameters if isinstance(one, str)),
    }
    yield from (name for name in SERVERS if name in used)


def leave_out_what_cannot_run(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect the tests whose programs are missing, and count them."""
    missing: dict[str, int] = {}
    for item in list(items):
        absent = [name for name in needed_by(item) if found(name) is None]
        if absent:
            missing[absent[0]] = missing.get(absent[0], 0) + 1
            config.hook.pytest_deselected(items=[item])
            items.remove(item)
    config.stash[MISSING] = missing


def tell_what_did_not_run(session: pytest.Session) -> None:
    """Tell it to the process that started this one, which collects no tests itself; there, fail
    where everything was to run.
    """
    missing = session.config.stash.get(MISSING, {})
    if (output := getattr(session.config, "workeroutput", None)) is not None:
        output["missing"] = missing
    elif missing and (ALL or os.environ.get("CI") == "true"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def hear_what_did_not_run(node: Any) -> None:
    """Hear it of a process that was started, each of which collects all tests."""
    told = getattr(node, "workeroutput", {}).get("missing", {})
    node.config.stash.setdefault(MISSING, {}).update(told)


def say_what_did_not_run(reporter: Any, config: pytest.Config) -> None:
    """Write how many tests did not run, and why."""
    for name, number in config.stash.get(MISSING, {}).items():
        reporter.write_line(f"{number} tests did NOT run: {name} is not installed.")
