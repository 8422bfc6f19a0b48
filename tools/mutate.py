"""Mutation tests of `mic_selector/decision`, on a copy of the checkout in `build/mutate`: `make
mutate`.

What an earlier run found about functions that did not change since, and their tests, is kept there.
The results are in docs/mutation-testing.md.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPY = ROOT / "build" / "mutate"
COPIED = ("mic_selector", "tests", "data", "pyproject.toml")
MUTMUT = Path(sys.executable).with_name("mutmut")
FOUND = re.compile(r"mic_selector\.decision\.(\w+)\.\w+: (.+)")

_DECORATOR = re.compile(
    r"(?P<indent> *)@(?P<decorator>property|cached_property|cache|lru_cache\(.*\))"
)
_NAME = re.compile(r" *def (\w+)\(")


def main() -> int:
    """Run all mutants that have no result yet and print the results by module; arguments go to
    `mutmut run`.
    """
    make_copy()
    finished = subprocess.run([MUTMUT, "run", *sys.argv[1:]], cwd=COPY, check=False)
    listed = subprocess.run(
        [MUTMUT, "results", "--all", "true"], cwd=COPY, check=True, capture_output=True, text=True
    )
    results = FOUND.findall(listed.stdout)
    for module in sorted({module for module, _ in results}):
        print(module, dict(Counter(result for name, result in results if name == module)))
    print("all", dict(Counter(result for _, result in results)))
    return finished.returncode


def make_copy() -> None:
    """Copy the checkout; in the copy, open to mutmut what it would leave out.

    Which tests call a function is found anew: for what is new, an old list knows none.
    """
    (COPY / "mutants" / "mutmut-stats.json").unlink(missing_ok=True)
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name,
                COPY / name,
                dirs_exist_ok=True,
                ignore=shutil.ignore_patterns("__pycache__"),
            )
        else:
            shutil.copy(ROOT / name, COPY / name)
    for path in (COPY / "mic_selector" / "decision").glob("*.py"):
        path.write_text(undecorated(path.read_text(encoding="utf-8")), encoding="utf-8")


def undecorated(source: str) -> str:
    """Write `@property def x` as `_plain_x` and `x = property(_plain_x)`: mutmut leaves decorated
    functions out. Caches likewise; `tests/conftest.py` empties them before each test.
    """
    lines, done = source.splitlines(), []
    while lines:
        line = lines.pop(0)
        decorator = _DECORATOR.fullmatch(line)
        if decorator is None:
            done.append(line)
        else:
            name = _NAME.match(lines[0])[1]
            body = [lines.pop(0).replace(name, f"_plain_{name}", 1)]
            inside = tuple(decorator["indent"] + sign for sign in " )")
            while lines and (not lines[0] or lines[0].startswith(inside)):
                body.append(lines.pop(0))
            done += [
                *body,
                f"{decorator['indent']}{name} = {decorator['decorator']}(_plain_{name})",
                "",
            ]
    return "\n".join(done) + "\n"


if __name__ == "__main__":
    sys.exit(main())
