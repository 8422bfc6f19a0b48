"""Asks whether pinned versions have faults that are known: `python -m tools.audit`.

Exit status 1 where one has. Where no database can be reached nothing is known, and that is said: a
check without an answer is no clean bill.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SECONDS_TO_ANSWER = 120
_ASK = ("--format", "json", "--no-deps", "--disable-pip", "--progress-spinner", "off")


def main() -> int:
    """Ask, and say what was found."""
    command = [sys.executable, "-m", "pip_audit", "-r", str(ROOT / "constraints.txt"), *_ASK]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=SECONDS_TO_ANSWER
        )
        answered = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, json.JSONDecodeError):
        answered = []
    sentence, status = judged(answered)
    print(sentence)
    return status


def judged(answered: list[dict[str, Any]]) -> tuple[str, int]:
    """Return a sentence on what the database answered, and the exit status."""
    known = [one for one in answered if "vulns" in one]
    if not known:
        return "Dependencies NOT audited: no database of known faults could be reached.", 0
    faults = [
        f"{one['name']} {one['version']}: {fault['id']}, mended in {fault['fix_versions']}"
        for one in known
        for fault in one["vulns"]
    ]
    if faults:
        return "\n".join(faults), 1
    unknown = len(answered) - len(known)
    rest = f"; of {unknown} nothing is known" if unknown else ""
    return f"No known fault in {len(known)} dependencies{rest}.", 0


if __name__ == "__main__":
    sys.exit(main())
