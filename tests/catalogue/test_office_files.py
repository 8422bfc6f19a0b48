"""Data files as other programs leave them: the same catalogue, or the sign that is in the way."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.files.faults import Fault
from mic_selector.files.overlay_file import CATALOGUE_FILES, PRESETS_FILE
from mic_selector.files.places import shipped_data
from mic_selector.priorities.presets import load_presets
from tests.turns import in_turn

OWN = """\
approaches:
  twinning:
    levels: {governance: "+", budget: "-"}
    budget:
      own_means_per_year: 12.5
"""


@pytest.mark.parametrize(
    ("encoding", "line_end"), in_turn(["utf-8-sig", "utf-16", "utf-16-le"], ["\r\n", "\n"])
)
def test_the_shipped_files_saved_by_notepad_are_the_same_catalogue(
    catalogue: Catalogue, tmp_path: Path, encoding: str, line_end: str
) -> None:
    for name in (*CATALOGUE_FILES, PRESETS_FILE):
        text = (shipped_data() / name).read_text(encoding="utf-8")
        (tmp_path / name).write_bytes(text.replace("\n", line_end).encode(encoding))
    assert load_catalogue(tmp_path).sha256 == catalogue.sha256
    assert load_presets(catalogue, tmp_path) == load_presets(catalogue)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"', "”"),
        ('"-"', "–"),
        ('"-"', "“−”"),
        ("  ", "\t"),
        ("    levels", "\u00a0\u00a0\u00a0\u00a0levels"),
        (": ", "\u00a0:\u00a0"),
        ("12.5", "12,5"),
        ("12.5", "１２,５"),
        ("\n", "\r"),
    ],
)
def test_what_has_one_meaning_is_read_as_that(
    overlay: Callable[..., Path], before: str, after: str
) -> None:
    meant = load_catalogue(overlay(approaches=OWN)).sha256
    assert before in OWN
    assert load_catalogue(overlay(approaches=OWN.replace(before, after))).sha256 == meant


@pytest.mark.parametrize(
    ("before", "after", "line", "column", "sign", "write"),
    [
        ("governance", "gоvernance", 3, 15, "cyrillic-letter", "o"),
        ("twinning", "twinning\u200b", 2, 11, "zero-width-space", ""),
        ("levels", "levels\u00ad", 3, 11, "soft-hyphen", ""),
        ("12.5", "12,500", 5, 29, "comma", "12.500 / 12500"),
    ],
)
def test_what_may_mean_two_things_is_named_where_it_stands(
    faults_of: Callable[..., tuple[Fault, ...]],
    before: str,
    after: str,
    line: int,
    column: int,
    sign: str,
    write: str,
) -> None:
    (fault,) = faults_of(approaches=OWN.replace(before, after, 1))
    assert (fault.code, fault.line, fault.parameters["column"]) == ("odd-sign", line, column)
    assert (fault.parameters["sign"], fault.parameters["write"]) == (sign, write)


def test_a_letter_without_a_twin_is_named_all_the_same(
    faults_of: Callable[..., tuple[Fault, ...]],
) -> None:
    (fault,) = faults_of(cases="cases:\n  duffel_pakistan:\n    themes: [water, cultuгe]\n")
    assert (fault.code, fault.line, fault.parameters["column"]) == ("odd-sign", 3, 26)
    assert fault.parameters["advice"] == "plain"
