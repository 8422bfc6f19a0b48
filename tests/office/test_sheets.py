"""Sheets that LibreOffice saved: as Excel and as CSV, read like any other."""

from pathlib import Path

import pytest

from tests.notes.test_practices_sheet import WELL, as_csv, read
from tests.office.conftest import Save
from tests.turns import ALL

pytestmark = pytest.mark.driven_by("LibreOffice's part for sheets")


def test_what_libreoffice_saves_is_read(tmp_path: Path, save: Save) -> None:
    written = tmp_path / "p.csv"
    written.write_bytes(as_csv([WELL | {"start": 2019}], ",").encode())
    as_excel = save(written, "xlsx")
    written.unlink()
    # It starts anew for each; CSV of many kinds is read in tests/notes.
    for path in (as_excel, save(as_excel, "csv")) if ALL else (as_excel,):
        (case,) = read(path.read_bytes(), path.name).cases.values()
        assert case["name"] == {"nl": WELL["name"]}
        assert case["themes"] == ["water", "waste"]
        assert case["start"] == 2019
