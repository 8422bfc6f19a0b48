"""Links in an Excel sheet: what is filled in comes in whole, and a refusal names row and column."""

import io
import zipfile
from collections.abc import Callable, Mapping

import pytest
from openpyxl import Workbook, load_workbook

from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.files.sheet import read_rows
from mic_selector.notes.link_sheet import link_template, links_by_row
from mic_selector.priorities.links import Alive, Link
from mic_selector.wording.faults import faults_in_words
from mic_selector.wording.names import Names
from tests.strategies import shipped

Row = list[object]


def filled(rows: list[Row], language: Language = "nl") -> bytes:
    """Return the template with rows filled in, as a person saves it."""
    book = load_workbook(io.BytesIO(link_template(Names(shipped(), messages_in(language)))))
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            book.active.cell(number, column, value)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def read(content: bytes, file: str = "s.xlsx") -> Mapping[int, Link]:
    return links_by_row(read_rows(content, file), file, shipped(), "nl")


def refused(content: bytes) -> list[str]:
    """Return what is said of a sheet that is refused."""
    with pytest.raises(FaultyInput) as caught:
        read(content, "banden.xlsx")
    return faults_in_words(messages_in("nl"), caught.value.faults)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_template_is_read_in_every_language(language: Language) -> None:
    names = Names(shipped(), messages_in(language))
    say = names.messages
    rows: list[Row] = [
        [names.approach_short("twinning"), "Audruicq", say.country("FR"), 2008, "comité",
         say("link-active"), None, 3000.5, "0,1"],
        [],
        [names.approach("city_to_city"), "Banjul", None, None, None, say("link-ending"), 2027],
    ]  # fmt: skip
    assert read(filled(rows, language)) == {
        2: Link(
            form="twinning",
            partner="Audruicq",
            country="FR",
            since=2008,
            carried_by="comité",
            amount=3000.5,
            staff=0.1,
        ),
        4: Link(form="city_to_city", place="banjul", country="GM", alive=Alive.ENDING, until=2027),
    }


@pytest.mark.parametrize(
    ("row", "column", "word"),
    [
        (["Jumelaag"], "Werkvorm", "Jumelage"),
        ([None, "Audruicq"], "Werkvorm", "leeg"),
        (["Jumelage", None, "Frankryk"], "Land", "Frankrijk"),
        (["Jumelage", None, None, "lang geleden"], "Sinds (jaar)", "een jaar, zoals 2019."),
        (["Jumelage", None, None, 12], "Sinds (jaar)", "1800"),
        (["Jumelage", "x" * 101], "Partner", "100"),
        (["Jumelage", "=1+1"], "Partner", "formule"),
        (["Jumelage", None, None, None, None, "dood"], "Hoe levend is de band?", "dood"),
        (["Jumelage", None, None, None, None, None, None, -1], "Eigen bedrag per jaar (euro)", "0"),
    ],
)
def test_a_refusal_names_row_and_column_and_nothing_comes_in(
    row: Row, column: str, word: str
) -> None:
    (said,) = refused(filled([["Jumelage"], row]))
    assert said.startswith(f"banden.xlsx, rij 3, kolom {column}: ")
    assert word in said


def test_every_fault_of_a_sheet_is_named_at_once() -> None:
    assert len(refused(filled([["Jumelaag"], ["Jumelage", None, "Nergens"]]))) == 2


def _package(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


def _with(change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(filled([["Jumelage"]]))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    return _package(parts)


def _bomb(parts: dict[str, bytes]) -> None:
    parts["xl/media/image1.png"] = bytes(60 * 1024 * 1024)


def _entities(parts: dict[str, bytes]) -> None:
    key = "xl/worksheets/sheet1.xml"
    parts[key] = b'<!DOCTYPE a [<!ENTITY b "c">]>' + parts[key]


def _macros(parts: dict[str, bytes]) -> None:
    parts["xl/vbaProject.bin"] = b"Sub"


HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "half": lambda: b"PK\x03\x04",
    "csv": lambda: b"form;partner",
    "other": lambda: _package({"a": b"b"}),
    "bomb": lambda: _with(_bomb),
    "entities": lambda: _with(_entities),
    "macros": lambda: _with(_macros),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_a_sentence(name: str) -> None:
    (said,) = refused(HOSTILE[name]())
    assert said.startswith("banden.xlsx: ")


def test_a_sheet_without_headings_or_links_is_refused() -> None:
    book = Workbook()
    content = io.BytesIO()
    book.save(content)
    assert "titels" in refused(content.getvalue())[0]
    assert "geen banden" in refused(filled([]))[0]


def test_forty_links_come_in_and_no_more() -> None:
    assert len(read(filled([["Jumelage"]] * 40))) == 40
    assert "40" in refused(filled([["Jumelage"]] * 41))[0]
