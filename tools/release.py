"""Sets the tag of a release: `make release`.

Refuses where something is not committed, or where the places that name the version differ. Nothing
is sent anywhere: pushing the tag and uploading `dist/` is left to whoever releases.
"""

import re
import subprocess
import sys
from pathlib import Path

import yaml

from mic_selector import __version__

ROOT = Path(__file__).resolve().parent.parent
_HEADING = re.compile(r"^## (\d\S*)", re.MULTILINE)


def main() -> int:
    """Set the tag; return the exit status."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    found = faults(__version__, changelog, citation, git("status", "--porcelain"))
    if found:
        print("\n".join(found), file=sys.stderr)
        return 1
    git("tag", "--annotate", f"v{__version__}", "--message", f"MIC Selector {__version__}")
    print(f"Tagged v{__version__}. What is left: push the tag, and upload what is in dist/.")
    return 0


def faults(version: str, changelog: str, citation: str, uncommitted: str) -> list[str]:
    """Return what keeps a version from being released, in sentences."""
    cited = str(yaml.safe_load(citation)["version"])
    described = next(iter(_HEADING.findall(changelog)), "none")
    unreleased = changelog.partition("## Unreleased")[2].partition("\n## ")[0].strip()
    told = {
        f"Not committed:\n{uncommitted}": bool(uncommitted),
        f"CITATION.cff names {cited}, the program {version}.": cited != version,
        f"CHANGELOG.md describes {described}, the program is {version}.": described != version,
        "CHANGELOG.md has changes under Unreleased: give them the version.": bool(unreleased),
    }
    return [sentence for sentence, is_so in told.items() if is_so]


def git(*arguments: str) -> str:
    """Run git and return what it printed."""
    command = ["git", *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
