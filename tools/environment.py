"""Builds what a task needs and starts it, on any system with Python: `make` and PowerShell both use
this.

    python tools/environment.py app [options of `mic-selector app`]
    python tools/environment.py test [options of pytest]
    python tools/environment.py develop       builds the environment of developers, and no more
    python tools/environment.py programs      the same, and the programs that some tests drive

The environment lies in `.venv` and is built from `constraints.txt`. This file itself is read by any
Python 3, so that an old one can be answered with a sentence.
"""

import os
import shutil
import subprocess
import sys
from glob import glob
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
SOURCES = ("pyproject.toml", "constraints.txt")
OLDEST = (3, 11)
OTHERS = ("python3", "python3.14", "python3.13", "python3.12", "python3.11")

PROGRAMS = (
    ("the browser tests", "chromium fonts-dejavu-core", "chromium chromium-browser google-chrome"),
    (
        "the browser tests at their quickest",
        "chromium-headless-shell",
        "chromium-headless-shell",
    ),
    ("the journey in Firefox", "firefox-esr", "firefox-esr firefox"),
    (
        "the tests of Word files and sheets",
        "libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation",
        "soffice libreoffice",
    ),
    ("the tests of PostgreSQL", "postgresql", "postgres /usr/lib/postgresql/*/bin/postgres"),
    ("the tests of bad disks", "gcc libc6-dev", "cc"),
    ("the tests behind a pool", "pgbouncer", "pgbouncer /usr/sbin/pgbouncer"),
    ("the tests behind a proxy", "nginx-light", "nginx /usr/sbin/nginx"),
)
"""What some tests drive: for what, the packages of Debian that hold it, and its commands: one is
enough.
"""


def main(task, options):
    """Do a task; return the exit status."""
    if sys.version_info < OLDEST:
        return with_another_python()
    if task == "app":
        build("")
        return become([PYTHON, "-m", "mic_selector", "app", *options])
    if task not in ("test", "develop", "programs"):
        print(__doc__, file=sys.stderr)
        return 2
    build("[dev]")
    if task != "develop":
        look_for_programs()
    return test(options) if task == "test" else 0


SOME_FAILED = 1  # as pytest ends when it ran all tests


def test(options):
    """Run every test but the proofs at full size: first all without a browser, then the browser.
    What failed in the browser is tried once more by itself (decision 0092).

    Then say which lines those without a browser reached, and fail where that is less than it was
    (decision 0095): but not of some tests, which options may choose.
    """
    # Kept for the processes that tests start: without, each compiles all that it imports anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTEST_PLUGINS"] = "tools.reached"
    coverage = [PYTHON, "-m", "coverage"]
    start([*coverage, "erase"])
    pytest = [PYTHON, "-m", "pytest", "-m", "not prove"]
    # More than cores: tests wait for servers, disks and browsers.
    several = ["-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"]
    # Each drives a browser and a server beside itself: two keep two cores at work.
    in_browser = ["-n", "2", "--dist", "loadgroup", "tests/browser"]
    status = start([*pytest, *several, "--ignore", "tests/browser", *options])
    # What is reached in the browser is reached before; to mark all lines takes each process long.
    del os.environ["PYTEST_PLUGINS"]
    if status == 0:
        status = start([*pytest, *in_browser, *options])
        if status == SOME_FAILED:
            print("What failed in the browser is tried once more, by itself.", flush=True)
            alone = ["--last-failed", "--last-failed-no-failures", "none", "tests/browser"]
            status = start([*pytest, *alone, *options])
    start([*coverage, "combine", "--quiet"])
    floor = ["--fail-under", "0"] if options else []
    return status or start([*coverage, "report", *floor])


def build(extras):
    """Install the program with its extras, unless that was done after the last change."""
    stamp = HOME / (".develop-ready" if extras else ".app-ready")
    changed = max((ROOT / name).stat().st_mtime for name in SOURCES)
    if stamp.exists() and stamp.stat().st_mtime >= changed:
        return
    if PYTHON.exists():
        print("Bringing the installed packages in .venv up to date.", flush=True)
    else:
        needs_venv()
        version = ".".join(map(str, sys.version_info[:3]))
        print("Installing what the program needs in .venv, with Python " + version + ".")
        print("Only the first time; a minute or two, and it needs the internet.", flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(HOME)], check=True)
    install = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    constraints = ["--constraint", ROOT / "constraints.txt"]
    program = ["--editable", str(ROOT) + extras]
    subprocess.run([str(part) for part in (*install, *constraints, *program)], check=True)
    stamp.touch()
    print("Installed.", flush=True)


def needs_venv():
    """See to it that this Python can make environments; Debian keeps that part apart."""
    try:
        import ensurepip  # noqa: F401  # asked for alone
        import venv  # noqa: F401  # the same
    except ImportError:
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        if not installed_by_apt(package):
            sys.exit("Python cannot make environments here. Run: sudo apt-get install " + package)


def look_for_programs():
    """Install what some tests drive where that is possible; otherwise say what is missing."""
    for purpose, packages, commands in PROGRAMS:
        if any(is_there(command) for command in commands.split()):
            continue
        print("Missing for " + purpose + ": " + packages, file=sys.stderr, flush=True)
        installed_by_apt(*packages.split())


def is_there(command):
    """Whether a command can be started; it may be a path with a star."""
    return bool(glob(command)) if "/" in command else shutil.which(command) is not None


def installed_by_apt(*packages):
    """Install packages of Debian, for which one must be root; return whether that was done."""
    if not shutil.which("apt-get") or os.getuid() != 0:
        return False
    print("Installing: " + " ".join(packages), flush=True)
    update = subprocess.run(["apt-get", "update", "-qq"], check=False)
    install = subprocess.run(["apt-get", "install", "-y", "-qq", *packages], check=False)
    return update.returncode == install.returncode == 0


def with_another_python():
    """Do the same with a Python that is new enough; end with a sentence where there is none."""
    for name in OTHERS:
        question = [name, "-c", f"import sys; sys.exit(sys.version_info < {OLDEST})"]
        if shutil.which(name) and subprocess.run(question, check=False).returncode == 0:
            return start([name, *sys.argv])
    print("Python 3.11 or later is needed and was not found. Install it, or name it:", end=" ")
    print("make PYTHON=path app, or: path tools/environment.py app")
    return 1


def become(command):
    """Start a command in the place of this one, so that a signal to it reaches the server."""
    if os.name == "nt":  # which has no such thing: there a command in its place is a child
        return start(command)
    words = [str(part) for part in command]
    return os.execv(words[0], words)


def start(command):
    """Run a command to its end and return its exit status."""
    try:
        return subprocess.run(
            [str(part) for part in command], cwd=str(ROOT), check=False
        ).returncode
    except KeyboardInterrupt:  # stopped from the keyboard, which is how the server is stopped
        return 0


if __name__ == "__main__":
    sys.exit(main("".join(sys.argv[1:2]), sys.argv[2:]))
