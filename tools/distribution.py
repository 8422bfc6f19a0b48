"""Builds the wheel and the source distribution in `dist/`, and tries them as a stranger would.

    python -m tools.distribution              builds both twice, and compares them byte by byte
    python -m tools.distribution try PYTHON…  the same; then each Python installs the wheel into its
                                              own environment and runs it in an empty directory

Called by `make dist`. The same commit gives the same bytes anywhere: the date inside is that of the
commit (SOURCE_DATE_EPOCH, where that is set), and the builder is pinned in `pyproject.toml`.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
FINISHED = ROOT / "dist"
SECONDS_TO_START = 60
PRIORITIES = """\
municipality: Lichtervelde
priorities:
  civil_society: {importance: 5, at_least: "++", firm: true}
  budget:        {importance: 5, at_most: "+"}
"""


class Failed(Exception):
    """What is wrong with the distribution, in a sentence."""


def main(arguments: Sequence[str]) -> int:
    """Build, compare, and try with the Pythons named; return the exit status."""
    try:
        files = build_twice(FINISHED)
        for path in files:
            print(path.relative_to(ROOT))
        for python in arguments[1:] if arguments[:1] == ["try"] else ():
            print(try_it(next(path for path in files if path.suffix == ".whl"), Path(python)))
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 1
    return 0


def build_twice(target: Path) -> tuple[Path, ...]:
    """Build both into a directory; then again from the source distribution alone, which must carry
    all that is needed to build the same bytes.
    """
    files = build(ROOT, target)
    with TemporaryDirectory() as folder:
        (packed,) = (path for path in files if path.name.endswith(".tar.gz"))
        shutil.unpack_archive(packed, folder)
        (source,) = Path(folder).iterdir()
        (source / "PKG-INFO").unlink()  # what the builder added, and adds again
        again = build(source, Path(folder) / "again")
        different = [
            one.name
            for one, other in zip(files, again, strict=True)
            if one.read_bytes() != other.read_bytes()
        ]
    if different:
        raise Failed(f"Built twice, not the same: {', '.join(different)}")
    return files


def build(source: Path, target: Path) -> tuple[Path, ...]:
    """Build wheel and source distribution of a directory; return them in the order of their
    names.
    """
    target.mkdir(parents=True, exist_ok=True)
    for old in (*target.glob("*.whl"), *target.glob("*.tar.gz")):
        old.unlink()
    run([sys.executable, "-m", "hatchling", "build", "-d", str(target)], source)
    return tuple(sorted((*target.glob("*.whl"), *target.glob("*.tar.gz"))))


def date_of_commit() -> str:
    """Return the date that the files inside carry, in seconds since 1970."""
    if stated := os.environ.get("SOURCE_DATE_EPOCH"):
        return stated
    asked = ["git", "log", "-1", "--format=%ct"]
    return subprocess.run(
        asked, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()


def run(command: Sequence[str], folder: Path, **more: str) -> str:
    """Run a command and return what it printed; `Failed` if it does not end well."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": date_of_commit(), **more}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Failed(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def try_it(wheel: Path, python: Path) -> str:
    """Install the wheel with a Python into an environment of its own, and run it in an empty
    directory; return a sentence on what was seen.
    """
    with TemporaryDirectory() as folder:
        home, empty = Path(folder) / "environment", Path(folder) / "empty"
        empty.mkdir()
        run([str(python.absolute()), "-m", "venv", str(home)], empty)
        scripts = home / ("Scripts" if os.name == "nt" else "bin")
        install = [str(scripts / "python"), "-m", "pip", "install", "--quiet"]
        pins = ["--disable-pip-version-check", "--constraint", str(ROOT / "constraints.txt")]
        run([*install, *pins, str(wheel)], empty)
        version = run([str(scripts / "python"), "--version"], empty).strip()
        return f"{version}: {try_commands(scripts / 'mic-selector', empty)}"


def try_commands(command: Path, empty: Path) -> str:
    """Run rank, note, validate and app; return what they said, in short."""
    own = {"XDG_DATA_HOME": str(empty), "XDG_CONFIG_HOME": str(empty)}
    (empty / "priorities.yaml").write_text(PRIORITIES, encoding="utf-8")
    ranked = run([str(command), "rank", "priorities.yaml", "--format", "csv"], empty, **own)
    for ending in ("docx", "pdf", "xlsx"):
        run([str(command), "note", "priorities.yaml", "--to", f"note.{ending}"], empty, **own)
    valid = run([str(command), "validate"], empty, **own).strip()
    answered = try_server(command, empty, own)
    return f"{len(ranked.splitlines()) - 1} forms ranked, 3 notes written, {valid} {answered}"


def try_server(command: Path, empty: Path, own: dict[str, str]) -> str:
    """Start the server, read its first page and its icon, and stop it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    environment = {**os.environ, **own}
    environment.pop("PYTHONPATH", None)
    server = subprocess.Popen(
        [str(command), "app", "--address", "127.0.0.1", "--port", port], cwd=empty, env=environment
    )
    try:
        end = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < end and server.poll() is None:
            if sizes := sizes_of(f"http://127.0.0.1:{port}"):
                return f"The server answered with {sizes} bytes."
            time.sleep(0.2)
        raise Failed(f"{command} app did not answer.")
    finally:
        server.terminate()
        server.wait()


def sizes_of(address: str) -> str:
    """Return how large page, icon and catalogue are; "" while nothing answers."""
    sizes = []
    for path in ("", "/app/static/icon.svg", "/catalogue.json"):
        try:
            with urllib.request.urlopen(address + path, timeout=10) as answer:
                sizes.append(str(len(answer.read())))
        except OSError:
            return ""
    return " + ".join(sizes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
