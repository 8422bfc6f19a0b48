"""Notes which lines of the program the tests reach: a plugin of pytest, in every process of a run.

SlipCover marks where a line is passed and says so once, which costs next to nothing on any Python;
coverage.py knows what counts as a line and reports (decision 0095). It is loaded by the variable
PYTEST_PLUGINS, since by an option the processes of pytest-xdist would load it after the program.
"""

from functools import cache
from pathlib import Path
from types import CodeType

from coverage import CoverageData
from slipcover import FileMatcher, ImportManager, Slipcover

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "mic_selector"
# How often a mark may be passed before SlipCover looks for all that it could take away: to look
# costs more than all the marks of a run.
NEVER = 2**31 - 1

_seen = Slipcover(d_miss_threshold=NEVER)
_program = FileMatcher(sources=[PROGRAM])
ImportManager(_seen, _program).__enter__()


def pytest_configure() -> None:
    """Mark the pages too, which Streamlit reads and runs itself, anew for every visitor."""
    from streamlit.runtime.scriptrunner.script_cache import ScriptCache

    unmarked = ScriptCache.get_bytecode

    @cache
    def marked(path: str) -> CodeType:
        return _seen.instrument(unmarked(ScriptCache(), path))

    def get_bytecode(self: ScriptCache, path: str) -> CodeType:
        return marked(path) if _program.matches(path) else unmarked(self, path)

    ScriptCache.get_bytecode = get_bytecode


def pytest_sessionfinish() -> None:
    """Write what was reached to a file of this process; `coverage combine` puts them together."""
    files = _seen.get_coverage()["files"]
    lines = {str(ROOT / name): found["executed_lines"] for name, found in files.items()}
    reached = CoverageData(str(ROOT / ".coverage"), suffix=True)
    reached.add_lines({str(path): lines.get(str(path), ()) for path in PROGRAM.rglob("*.py")})
    reached.write()
