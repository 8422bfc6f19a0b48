"""Tests of the files in `deploy/` by the programs that read them.

Where such a program is not installed its tests count as not run, never as passed.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.scale_out import NGINX
from tests.workshop.postgresql import PROGRAMS

HERE = Path(__file__).resolve().parent
FOUND = {
    "nginx": NGINX,
    "postgresql": PROGRAMS,
    "systemd-analyze": shutil.which("systemd-analyze"),
    "hadolint": shutil.which("hadolint", path=str(Path(sys.executable).parent)),
}
MISSING = pytest.StashKey[dict[str, int]]()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    missing: dict[str, int] = {}
    for item in [one for one in items if HERE in one.path.parents]:
        wanted = [name for mark in item.iter_markers("driven_by") for name in mark.args]
        absent = [name for name in wanted if FOUND[name] is None]
        if absent:
            missing[absent[0]] = missing.get(absent[0], 0) + 1
            config.hook.pytest_deselected(items=[item])
            items.remove(item)
    config.stash[MISSING] = missing


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    for name, number in config.stash.get(MISSING, {}).items():
        terminalreporter.write_line(f"{number} tests did NOT run: {name} is not installed.")
