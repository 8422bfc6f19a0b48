"""What the next maintainer finds: files for forges, releases, checks that say what they know."""

import re
import sys

import pytest
import yaml
from check_jsonschema.cli import main as check_jsonschema

from mic_selector import __version__
from tests.test_distribution import ROOT
from tools.audit import judged
from tools.distribution import run
from tools.release import faults

PYTHON = sys.executable
CITED = f"version: {__version__}\n"
READY = f"# Changes\n\n## Unreleased\n\n## {__version__}\n\nAll.\n"
NEWS = READY.replace("Unreleased\n", "Unreleased\n\n- A change.\n")


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("vendor.github-workflows", ".github/workflows/check.yml"),
        ("vendor.github-workflows", ".github/workflows/prove.yml"),
        ("vendor.dependabot", ".github/dependabot.yml"),
        ("vendor.citation-file-format", "CITATION.cff"),
    ],
)
def test_a_file_for_a_forge_has_the_form_that_the_forge_reads(schema: str, name: str) -> None:
    asked = ["--quiet", "--builtin-schema", schema, str(ROOT / name)]
    assert check_jsonschema(asked, standalone_mode=False) == 0


def test_the_forge_runs_the_same_two_commands_as_everybody() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["check"]["steps"]
    ran = [step["run"].split(" ", 2)[-1] for step in steps if "run" in step]
    assert [one.removeprefix("--preserve-env=PATH ") for one in ran] == ["check", "make test"]


def test_what_pre_commit_runs_is_in_the_environment() -> None:
    configured = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    for hook in configured["repos"][0]["hooks"]:
        python, _, module, *_ = hook["entry"].split()
        assert python == "python"
        run([PYTHON, "-m", module, "--help"], ROOT)


def test_pre_commit_spells_what_make_check_spells() -> None:
    """In English alone: as English, every Dutch text is misspelt."""
    configured = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (hook,) = (one for one in configured["repos"][0]["hooks"] if one["id"] == "codespell")
    listed = run(["git", "ls-files", "*.md"], ROOT).splitlines()
    looked_at = {name for name in listed if re.search(hook["files"], name)}
    spelt = {name for name in listed if "/" not in name or name.startswith("docs/")}
    assert looked_at == spelt | {"data/TERMS.md"}


def test_a_release_that_is_ready_has_no_fault() -> None:
    assert faults(__version__, READY, CITED, "") == []


@pytest.mark.parametrize(
    ("changelog", "citation", "uncommitted", "named"),
    [
        (READY, CITED, " M README.md", "README.md"),
        (READY, "version: 9.9\n", "", "CITATION.cff"),
        (READY.replace(__version__, "9.9"), CITED, "", "9.9"),
        (NEWS, CITED, "", "Unreleased"),
    ],
)
def test_a_release_that_is_not_ready_is_refused(
    changelog: str, citation: str, uncommitted: str, named: str
) -> None:
    (fault,) = faults(__version__, changelog, citation, uncommitted)
    assert named in fault


def test_an_audit_says_what_it_knows_and_no_more() -> None:
    fault = {"id": "X-1", "fix_versions": ["2.0"]}
    asked = {"name": "one", "version": "1.0"}
    assert judged([{**asked, "vulns": [fault]}])[1] == 1
    assert judged([{**asked, "vulns": []}]) == ("No known fault in 1 dependencies.", 0)
    sentence, status = judged([{**asked, "skip_reason": "not found"}])
    assert (status, "NOT audited" in sentence) == (0, True)
    assert "of 1 nothing is known" in judged([{**asked, "vulns": []}, asked])[0]
