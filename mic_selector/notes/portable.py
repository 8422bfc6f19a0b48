"""PDF through Typst, tagged and declared PDF/UA-1: the note, the handout, and what is printed for
a workshop.

A layout is a file under `templates/` that never changes; what it shows reaches it as JSON, so that
no text can become markup. Only the fonts within Typst are used: the same document looks the same on
every machine.
"""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import typst

from mic_selector.notes.cleaning import cleaned
from mic_selector.notes.document import Document, Table
from mic_selector.notes.glyphs import lacking_letters, without_lacking
from mic_selector.notes.handout import Handout
from mic_selector.notes.paper_ballot import PaperBallot
from mic_selector.notes.plain import column_shares, is_wide
from mic_selector.notes.row_headings import with_row_headings
from mic_selector.notes.slips import Slips
from mic_selector.notes.space import stays_whole
from mic_selector.notes.wall_sheet import WallSheet
from mic_selector.notes.worksheet import Worksheet

_FOLDER = Path(__file__).resolve().parent / "templates"


def render(document: Document) -> bytes:
    """Return the document as PDF, with bookmarks and page numbers."""
    return with_row_headings(_compiled("note.typ", _as_data(cleaned(document))))


def render_handout(handout: Handout) -> bytes:
    """Return the handout as PDF: one page of A4."""
    return _compiled("handout.typ", _as_data(cleaned(handout)))


def render_worksheet(worksheet: Worksheet, large: bool = False) -> bytes:
    """Return the worksheet as PDF: one page of A4, or several in large print."""
    return _compiled("worksheet.typ", _as_data(cleaned(worksheet)) | {"large": large})


def render_paper_ballot(ballot: PaperBallot) -> bytes:
    """Return a ballot on paper as PDF: one page of A4, and another to count such ballots on."""
    return _compiled("paper_ballot.typ", _as_data(cleaned(ballot)))


def render_slips(slips: Slips) -> bytes:
    """Return slips as PDF, fourteen to a page of A4."""
    return _compiled("slips.typ", _as_data(cleaned(slips)))


def render_wall(sheet: WallSheet) -> bytes:
    """Return pictures of the wall as PDF, one a page."""
    return _compiled("wall_sheet.typ", _as_data(cleaned(sheet)))


def render_wall_picture(sheet: WallSheet) -> bytes:
    """Return the one picture of a sheet as PNG, 1,920 dots wide."""
    made = _compiler("wall_sheet.typ", _as_data(cleaned(sheet))).compile(format="png", ppi=144.3)
    assert isinstance(made, bytes)
    return made


def _as_data(value: Any) -> Any:
    """Return dataclasses as mappings, in which `kind` names the class, and the rest as JSON holds
    it.
    """
    if is_dataclass(value):
        parts = {one.name: _as_data(getattr(value, one.name)) for one in fields(value)}
        return (
            {"kind": type(value).__name__}
            | parts
            | (_form(value) if isinstance(value, Table) else {})
        )
    if isinstance(value, tuple):
        return [_as_data(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def _form(table: Table) -> dict[str, Any]:
    return {
        "shares": column_shares(table),
        "is_wide": is_wide(table),
        "is_whole": stays_whole(table),
    }


def _compiler(layout: str, data: Any) -> typst.Compiler:
    return typst.Compiler(
        _FOLDER / layout,
        root=_FOLDER,
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )


def _compiled(layout: str, data: Any) -> bytes:
    """Return the PDF; what no font can show is a mark there, since PDF/UA forbids an empty box for
    it.
    """
    try:
        made = _compiler(layout, data).compile(format="pdf", pdf_standards="ua-1")
    except typst.TypstError as error:
        showable = without_lacking(data, lacking_letters(error))
        if showable == data:
            raise
        return _compiled(layout, showable)
    assert isinstance(made, bytes)
    return made
