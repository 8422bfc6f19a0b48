"""`links` on the command line: as a table, JSON and CSV, and two files laid together."""

import csv
import io
import json
from pathlib import Path

import pytest

from mic_selector.files.messages import LANGUAGES
from tests import test_cli
from tests.test_cli import Run, assert_refused

run = test_cli.run

FOUR = """municipality: Voorbeeld
priorities:
  political: {importance: 3, at_least: "++"}
  global_citizenship: {importance: 3, at_least: "+++"}
  budget: {importance: 5, at_most: "+"}
links:
  - {form: twinning, partner: "Audruicq", country: FR, amount: 3000.1}
  - {form: indirect, alive: ending, until: 2027, amount: 0.2}
  - {form: youth_work, alive: asleep}
  - {form: humanitarian}
"""


@pytest.fixture
def four(tmp_path: Path) -> Path:
    path = tmp_path / "four.yaml"
    path.write_text(FOUR)
    return path


def test_json_holds_exact_figures_and_positions(run: Run, four: Path) -> None:
    found = json.loads(run("links", str(four), "--format", "json").out)
    assert [(one["feature"], one["state"], one["carriers"]) for one in found["wishes"]] == [
        ("political", "fragile", [0]),
        ("global_citizenship", "missing", []),
    ]
    assert found["wishes"][1]["exact"] == "2/3"
    assert found["amount"] == {"total": 3000.3, "exact": "30003/10", "stated": 2, "of": 3}
    assert found["smallest"] == [[{"approach": "youth_work", "wakes": 2}]]
    assert [(one["link"], one["lost"]) for one in found["losses"]] == [
        (0, ["political"]),
        (1, []),
        (3, []),
    ]
    assert "overlaps" not in found


def test_csv_has_a_row_for_each_wish(run: Run, four: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("links", str(four), "--format", "csv").out)))
    assert [row["feature"] for row in rows] == ["political", "global_citizenship"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_says_it_in_words(run: Run, four: Path, language: str) -> None:
    said = run("links", str(four), "--lang", language).out
    assert "Audruicq" in said
    assert "2027" in said


OTHERWISE = """priorities:
  governance: {importance: 3, about: "+"}
  political: {importance: 0, at_least: "+", firm: true}
  private_sector: {importance: 3, at_least: "+"}
  duration: {importance: 1, at_least: "+"}
  budget: {importance: 5, at_most: "-"}
links:
  - {form: youth_work}
"""


def test_it_is_said_what_the_ranking_counts_otherwise_and_which_forms_break_limits(
    run: Run, tmp_path: Path
) -> None:
    """By the table every form but youth work brings companies something, and every form costs."""
    path = tmp_path / "otherwise.yaml"
    path.write_text(OTHERWISE)
    said = run("links", str(path), "--lang", "nl").out
    assert (
        "Al vervuld: 2 van de 3 wensen. Hier ook als wens geteld, anders dan in de rangschikking: "
        "politiek en termijn. "
        "Hier als grens geteld, in de rangschikking als wens: bestuurskracht.\n"
    ) in said
    assert (
        "Buiten de grenzen zouden deze dat wel doen: Stedenband, Jumelage, Indirect, "
        "Private sector, Netwerken, Humanitaire hulp en Expertise.\n"
    ) in said


def test_two_files_are_laid_together(run: Run, four: Path) -> None:
    found = json.loads(run("links", str(four), "--with", str(four), "--format", "json").out)
    assert len(found["links"]) == 8
    same = [one for one in found["overlaps"] if one["same_form"] and one["same_partner"]]
    assert [(one["mine"], one["theirs"]) for one in same] == [(0, 4)]


def test_a_file_that_cannot_be_read_is_refused(run: Run, four: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(FOUR.replace("form: twinning", "form: twining"))
    assert_refused(run("links", str(bad)), "bad.yaml", "twining")
    assert_refused(run("links", str(four), "--with", str(bad)), "bad.yaml", "twining")


def test_a_file_without_links_says_so(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "none.yaml"
    path.write_text(FOUR[: FOUR.index("links:")])
    assert "No links yet" in run("links", str(path)).out
