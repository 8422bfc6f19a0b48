"""Practices in a sheet: what is filled in comes in whole, a refusal names row and column, and what
somebody keeps by hand stays as it is.
"""

import csv
import io
import os
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from mic_selector.catalogue import load_catalogue
from mic_selector.cli import main
from mic_selector.files import sheet as sheet_file
from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.files.overlay_file import read_overlay, write_overlay
from mic_selector.files.sheet import read_rows
from mic_selector.files.yaml_entries import with_entries
from mic_selector.files.yaml_reader import parse_yaml
from mic_selector.notes.practices_sheet import (
    COLUMNS,
    NEEDED,
    Practices,
    practices_of,
    practices_template,
    practices_template_csv,
)
from mic_selector.notes.sifting import Mending, Sheet, Sifted, offered, sift
from mic_selector.wording.faults import faults_in_words
from mic_selector.wording.names import Names
from tests import german
from tests.strategies import shipped
from tests.turns import ALL

Said = dict[str, object]
# Of 5,000, so that fewer have to be made.
MOST_ROWS = sheet_file.MOST_ROWS if ALL else 200
MUTANTS = 10_000 if os.environ.get("MIC_PROVE") else 80

WELL: Said = {
    "name": "Waterputten in Wevelgem",
    "summary": "De gemeente boort putten met haar partner.",
    "forms": "Jumelage",
    "municipality": "Lichtervelde",
    "themes": "Water en hygiëne; afval",
    "source": "Jaarverslag 2024",
}


@cache
def template_in(language: Language) -> bytes:
    return practices_template(Names(shipped(), messages_in(language)))


def filled(rows: list[Said], language: Language = "nl") -> bytes:
    """Return the template with rows filled in, as a person saves it."""
    book = load_workbook(io.BytesIO(template_in(language)))
    for number, row in enumerate(rows, 2):
        for column, value in row.items():
            book.worksheets[0].cell(number, COLUMNS.index(column) + 1, value)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def as_csv(rows: list[Said], separator: str) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator)
    say = messages_in("nl")
    writer.writerow([say(f"column-{column}") for column in COLUMNS])
    for row in rows:
        writer.writerow([row.get(column, "") for column in COLUMNS])
    return text.getvalue()


def read(content: bytes, file: str = "praktijken.xlsx") -> Practices:
    return practices_of(read_rows(content, file), file, shipped(), "en")


def refused(content: bytes, file: str = "praktijken.xlsx") -> list[str]:
    with pytest.raises(FaultyInput) as caught:
        read(content, file)
    return faults_in_words(messages_in("nl"), caught.value.faults)


def test_of_a_cell_that_would_be_computed_nothing_else_is_wrong() -> None:
    (said,) = refused(filled([WELL | {"start": "=2000+19"}]))
    assert "formule" in said


def test_a_sheet_that_nobody_sees_is_not_the_one_that_was_filled_in() -> None:
    book = load_workbook(io.BytesIO(filled([WELL])))
    book.create_sheet("Verborgen", 0).sheet_state = "hidden"
    content = io.BytesIO()
    book.save(content)
    assert list(read(content.getvalue()).cases) == ["waterputten_in_wevelgem"]


def test_a_practice_comes_in_with_all_that_is_said_of_it() -> None:
    more = {
        "country": "", "partner": "Jinja; Gulu", "partner-country": "Oeganda", "start": 2019,
        "end": "2024", "goals": "6, 17", "actors": "Jeugdraad\nSchool", "funding": "Eigen middelen",
        "lesson": "Begin klein.", "publisher": "Gemeente", "section": "blz. 3", "id": "putten",
    }  # fmt: skip
    found = read(filled([WELL | more]))
    assert found.cases == {
        "putten": {
            "name": {"nl": "Waterputten in Wevelgem"},
            "summary": {"nl": "De gemeente boort putten met haar partner."},
            "approaches": ["twinning"],
            "local_governments": ["lichtervelde"],
            "partners": ["jinja", "gulu"],
            "start": 2019,
            "end": 2024,
            "themes": ["water", "waste"],
            "sdgs": [6, 17],
            "actors": [{"nl": "Jeugdraad"}, {"nl": "School"}],
            "funding": {"nl": "Eigen middelen"},
            "lesson": {"nl": "Begin klein."},
            "sources": [{"document": "jaarverslag_2024", "section": "blz. 3"}],
        }
    }
    assert found.places == {"gulu": {"name": {"nl": "Gulu"}, "country": "UG"}}
    assert found.documents["jaarverslag_2024"] == {
        "title": "Jaarverslag 2024",
        "publisher": "Gemeente",
        "language": "nl",
        "cite_as": "Jaarverslag 2024",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_of_every_language_is_read(language: Language) -> None:
    names = Names(shipped(), messages_in(language))
    row = WELL | {
        "forms": names.approach("twinning"),
        "themes": names.text(shipped().themes["water"]),
        "partner-country": names.messages.country("ZA"),
    }
    (case,) = read(filled([row], language)).cases.values()
    assert case["name"] == {language: WELL["name"]}
    assert case["countries"] == ["ZA"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_the_template_is_explained(language: Language) -> None:
    names = Names(shipped(), messages_in(language))
    book = load_workbook(io.BytesIO(practices_template(names)))
    headings = [cell.value for cell in book.worksheets[0][1]]
    assert headings == [cell.value for cell in book.worksheets[1]["A"]]
    assert all(cell.value for cell in book.worksheets[1]["B"])
    assert [heading.endswith("*") for heading in headings] == [one in NEEDED for one in COLUMNS]
    (said,) = csv.reader(
        io.StringIO(practices_template_csv(names)), delimiter="," if language == "en" else ";"
    )
    assert said == headings


REFUSED: list[tuple[Said, str, str]] = [
    ({"name": None}, "Naam", "leeg"),
    ({"source": None}, "Bron", "leeg"),
    ({"forms": "Jumelaag"}, "Werkvorm", "Jumelage"),
    ({"themes": "Water en hygiene; Wafel"}, "Thema", "Wafel"),
    ({"municipality": "Nergenshuizen"}, "Gemeente", "land"),
    ({"municipality": "Aa; Bb; Cc", "country": "Oeganda; Frankrijk"}, "Land", "3 plaatsen"),
    ({"country": "Frankryk"}, "Land", "Frankrijk"),
    ({"start": "2019 - 2022"}, "Van (jaar)", "een jaar, zoals 2019."),
    ({"start": 1500}, "Van (jaar)", "1800"),
    ({"start": 2109}, "Van (jaar)", "2100"),
    ({"start": 2020, "end": 2010}, "Tot (jaar)", "2010"),
    ({"goals": "18"}, "SDG's", "17"),
    ({"lesson": "=1+1"}, "Les", "formule"),
    ({"summary": "x" * 4001}, "Samenvatting", "4000"),
    ({"id": "Mijn praktijk"}, "Id", "kleine letters"),
    ({"name": None, "source": None}, "Naam, Bron", "leeg"),
]


@pytest.mark.parametrize(("change", "column", "word"), REFUSED)
def test_a_refusal_names_row_and_column_and_nothing_comes_in(
    change: Said, column: str, word: str
) -> None:
    (said,) = refused(filled([WELL, WELL | {"name": "Andere"} | change]))
    assert said.startswith(f"praktijken.xlsx, rij 3, kolom {column}: ")
    assert word in said


def test_a_name_that_stands_twice_is_refused_at_the_second() -> None:
    (said,) = refused(filled([WELL, WELL]))
    assert said.startswith("praktijken.xlsx, rij 3, kolom Naam: ")
    assert "rij 2" in said


def test_a_place_that_is_new_twice_is_made_once_and_another_of_its_name_apart() -> None:
    rows = [
        WELL | {"name": f"P{number}", "partner": "Nieuwstad", "partner-country": country}
        for number, country in enumerate(("Oeganda", "Oeganda", "Frankrijk"))
    ]
    found = read(filled(rows))
    assert {key: place["country"] for key, place in found.places.items()} == {
        "nieuwstad": "UG",
        "nieuwstad_2": "FR",
    }


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_is_read_as_programs_save_it(alphabet: str, separator: str) -> None:
    row = WELL | {"name": "Café, “één” & meer;", "themes": "Water en hygiëne"}
    content = as_csv([row], separator).encode(alphabet)
    (case,) = read(content, "praktijken.csv").cases.values()
    assert case["name"] == {"nl": "Café, “één” & meer;"}
    assert case["themes"] == ["water"]


@pytest.mark.parametrize("written", ['"p. 3', '"p. 3" and more'])
def test_quotes_that_would_swallow_rows_are_refused_where_they_begin(written: str) -> None:
    lines = as_csv([WELL | {"lesson": "HERE"}, WELL, WELL], ";").splitlines()
    lines[1] = lines[1].replace("HERE", written)
    (said,) = refused("\r\n".join(lines).encode(), "p.csv")
    assert said.startswith("p.csv, regel 2: De aanhalingstekens")


def test_the_separator_that_excel_names_goes_before_what_the_line_looks_like() -> None:
    content = b"sep=;\r\n" + as_csv([WELL], ";").encode()
    with pytest.raises(FaultyInput):  # headings must stand in the first row that says something
        read(as_csv([WELL], ";").encode().replace(b"Naam", b"Onbekend"), "p.csv")
    assert len(read(content, "p.csv").cases) == 1


@pytest.mark.parametrize(
    ("written", "read_as"),
    [("'=1+1", "=1+1"), ("+32 50 00", "+32 50 00"), ("-", "-"), ("@home", "@home")],
)
def test_what_a_spreadsheet_would_compute_is_text_or_refused(written: str, read_as: str) -> None:
    (case,) = read(as_csv([WELL | {"lesson": written}], ";").encode(), "p.csv").cases.values()
    assert case["lesson"] == {"nl": read_as}
    (said,) = refused(as_csv([WELL | {"lesson": "=cmd|' /C calc'!A0"}], ";").encode(), "p.csv")
    assert said.startswith("p.csv, rij 2, kolom Les: ")


def _with(change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(filled([WELL]))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def _declaring(alphabet: str) -> Callable[[dict[str, bytes]], None]:
    """Return a change that lets a part define an abbreviation, in an alphabet."""

    def change(parts: dict[str, bytes]) -> None:
        body = parts[SHEET].decode().partition("?>")[2]
        head = f'<?xml version="1.0" encoding="{alphabet}"?><!DOCTYPE a [<!ENTITY b "c">]>'
        parts[SHEET] = (head + body).encode(alphabet)

    return change


def _in_old_container(name: str) -> bytes:
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1000) + name.encode("utf-16-le")


OTHER_KINDS = {
    "oudere soort": _in_old_container("Workbook"),
    "wachtwoord": _in_old_container("EncryptedPackage"),
    "OpenDocument": packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
    "staat niets": b"",
}


@pytest.mark.parametrize("word", OTHER_KINDS)
def test_who_hands_in_another_kind_of_file_is_told_which_it_is(word: str) -> None:
    assert word in refused(OTHER_KINDS[word])[0]


HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "half": lambda: filled([WELL])[:2000],
    "text": lambda: b"Naam;Vorm",
    "bomb": lambda: _with(lambda parts: parts.update({"xl/media/a.png": bytes(60 * 1024 * 1024)})),
    "macros": lambda: _with(lambda parts: parts.update({"xl/vbaProject.bin": b"Sub"})),
    "entities": lambda: _with(_declaring("utf-8")),
    "entities in another alphabet": lambda: _with(_declaring("utf-16")),
    "entities in an alphabet that hides them": lambda: _with(_declaring("utf-7")),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_sheet_is_refused_with_a_sentence(name: str) -> None:
    (said,) = refused(HOSTILE[name]())
    assert said.startswith("praktijken.xlsx: ")


@pytest.mark.parametrize(
    "content", [b"\0\0\0", b"Naam;Vorm\n\x81\x8d", b'Naam\n"' + b"x" * 200_000]
)
def test_a_csv_file_that_is_none_is_refused_with_a_sentence(content: bytes) -> None:
    assert refused(content, "praktijken.csv")[0].startswith("praktijken.csv")


def test_a_table_without_practices_or_without_its_columns_is_refused() -> None:
    assert "geen praktijken" in refused(filled([]))[0]
    book, content = Workbook(), io.BytesIO()
    book.active.append(["Naam"])
    book.active.append(["Iets"])
    book.save(content)
    said = refused(content.getvalue())
    assert len(said) == len(NEEDED) - 1
    assert all("kolom" in one for one in said)


def test_more_rows_than_are_possible_are_refused_and_empty_ones_are_not_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sheet_file, "MOST_ROWS", MOST_ROWS)
    book, content = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    sheet.append([messages_in("nl")(f"column-{column}") for column in COLUMNS])
    sheet.append([WELL.get(column) for column in COLUMNS])
    for _ in range(MOST_ROWS):
        sheet.append([None, " "])
    book.save(content)
    assert len(read(content.getvalue()).cases) == 1
    many = as_csv([{"name": f"P{number}"} for number in range(MOST_ROWS + 1)], ";")
    assert str(MOST_ROWS) in refused(many.encode(), "p.csv")[0]


def mutants(number: int) -> Iterator[tuple[bytes, str]]:
    """Sheets that were changed in a few places by chance: the zip file, a part in it, or CSV."""
    chance = random.Random(2026)
    whole = filled([WELL])
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = as_csv([WELL, WELL | {"name": "Andere"}], ";").encode()
    for _ in range(number):
        way = chance.randrange(3)
        if way == 0:
            yield mutant(whole, chance), "p.xlsx"
        elif way == 1:
            name = chance.choice(list(parts))
            yield packed({**parts, name: mutant(parts[name], chance)}), "p.xlsx"
        else:
            yield mutant(text, chance), "p.csv"


def mutant(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(max(len(changed), 1))
        length = chance.randint(1, 40)
        changed[at : at + length] = chance.choice(
            (b"", chance.randbytes(length), changed[at : at + length] * 2, b"<", b'"', b"=")
        )
    return bytes(changed)


def test_mutants_are_read_or_refused_with_a_sentence() -> None:
    read_ones, known = 0, shipped()
    for content, file in mutants(MUTANTS):
        try:
            rows = read_rows(content, file)
        except FaultyInput as error:
            faults, good = error.faults, None
        else:
            sifted = sift(
                rows, file, partial(practices_of, file=file, catalogue=known, language="en")
            )
            faults, good = sifted.faults, sifted.what
        said = faults_in_words(messages_in("nl"), faults)
        assert all(one.startswith(file) for one in said)
        assert said or good
        read_ones += bool(good)
    assert read_ones


def sheet(tmp_path: Path, *rows: Said) -> Path:
    path = tmp_path / "praktijken.xlsx"
    path.write_bytes(filled(list(rows)))
    return path


def test_the_command_puts_practices_into_own_data_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "my-data"
    assert main(["import", str(sheet(tmp_path, WELL)), "--to", str(own), "--lang", "nl"]) == 0
    assert "één praktijk. Nieuwe plaatsen: 0. Nieuwe bronnen: 1." in capsys.readouterr().out
    assert main(["validate", str(own)]) == 0
    assert load_catalogue(own).cases["waterputten_in_wevelgem"].approaches == ("twinning",)
    assert sorted(path.name for path in own.iterdir()) == ["cases.yaml", "sources.yaml"]


def test_a_practice_that_is_there_is_refused_unless_it_may_be_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "my-data"
    first, command = sheet(tmp_path, WELL), ["import", "--to", str(own), "--lang", "nl"]
    assert main([*command, str(first)]) == 0
    before = {path.name: path.read_bytes() for path in own.iterdir()}
    second = sheet(tmp_path, {**WELL, "name": "Nieuw"}, {**WELL, "lesson": "Begin klein."})
    assert main([*command, str(second)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{second}, rij 3, kolom Naam: ")
    assert said.splitlines()[1:] == [
        "In orde: één praktijk. Met --good-rows komen die er alleen bij; nu is er niets toegevoegd."
    ]
    assert {path.name: path.read_bytes() for path in own.iterdir()} == before
    assert main([*command, "--replace", str(second)]) == 0
    known = load_catalogue(own).cases
    assert known["nieuw"]
    assert known["waterputten_in_wevelgem"].lesson == {"nl": "Begin klein."}


def test_the_command_adds_good_rows_when_asked_and_says_which_are_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "my-data"
    bad = [
        WELL | {"name": f"Fout {number}", "start": f"ooit{'!' * number}"} for number in range(30)
    ]
    file = sheet(tmp_path, *bad, bad[0] | {"name": "Weer fout"}, WELL)
    command = ["import", str(file), "--to", str(own), "--lang", "nl"]
    assert main(command) == 2
    assert not own.exists()
    first, *said = capsys.readouterr().err.splitlines()
    assert "rijen 2 en 32, kolom Van (jaar): ooit kan hier niet." in first
    assert said[-2] == "En nog 10 fouten."
    assert said[-1].startswith("In orde: één praktijk. Met --good-rows")
    assert main([*command, "--good-rows"]) == 0
    assert list(load_catalogue(own).cases)[len(shipped().cases) :] == ["waterputten_in_wevelgem"]
    out, said = capsys.readouterr()
    assert "één praktijk" in out
    assert said.startswith("Deze 31 rijen komen er niet bij: 2, 3, 4")
    assert "20 en 21, en nog 11." in said
    assert main([*command, "--good-rows", "--replace"]) == 0
    assert main(["import", str(sheet(tmp_path, *bad)), "--to", str(own), "--good-rows"]) == 2


def test_a_practice_of_the_tool_itself_is_never_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = next(iter(shipped().cases))
    file, own = sheet(tmp_path, WELL | {"id": taken}), tmp_path / "my-data"
    assert main(["import", str(file), "--to", str(own), "--replace"]) == 2
    assert f"column Id: {taken} is a practice" in capsys.readouterr().err
    assert not own.exists()


def test_the_command_writes_into_a_zip_file_and_keeps_what_is_in_it(tmp_path: Path) -> None:
    own = tmp_path / "own.zip"
    language = {"languages/de/a.ftl": b"undo = Zur\xc3\xbcck\n"}
    own.write_bytes(write_overlay(language))
    assert main(["import", str(sheet(tmp_path, WELL)), "--to", str(own), "--lang", "nl"]) == 0
    more = sheet(tmp_path, {**WELL, "name": "Nieuw"})
    assert main(["import", str(more), "--to", str(own), "--lang", "nl"]) == 0
    assert set(read_overlay(own.read_bytes())) == {"cases.yaml", "sources.yaml", *language}
    german.forget()
    assert {"nieuw", "waterputten_in_wevelgem"} <= set(load_catalogue(own).cases)


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_the_command_makes_the_template(tmp_path: Path, ending: str) -> None:
    made = tmp_path / f"practices{ending}"
    assert main(["import", "--template", str(made), "--lang", "fr"]) == 0
    with pytest.raises(FaultyInput) as caught:
        read(made.read_bytes(), made.name)
    assert [fault.code for fault in caught.value.faults] == ["sheet-no-practices"]


KEPT = """\
# Ours, kept by hand.
themes: {bees: {nl: "Bijen"}}

cases:
    # the oldest first
    old:    # with a remark
        name: {nl: "Oud"}
        themes: [bees]

    # of another kind
    other:
        name: {nl: "Ander"}

# the places
places:
    here: {name: {nl: "Hier"}, country: BE}
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_kept_by_hand_stays_as_it_is(end: str) -> None:
    kept = KEPT.replace("\n", end).encode()
    new = {"cases": {"old": {"name": {"nl": "Nieuw"}}, "third": {"name": {"nl": "=1"}}}}
    changed = with_entries(kept, "cases.yaml", {**new, "places": {"there": {"country": "FR"}}})
    for remark in (
        "# Ours, kept by hand.",
        "# the oldest first",
        "# of another kind",
        "# the places",
        "bees: {nl:",
    ):
        assert remark in changed.decode()
    assert parse_yaml(changed, "cases.yaml").data == {
        "themes": {"bees": {"nl": "Bijen"}},
        "cases": {
            "old": {"name": {"nl": "Nieuw"}},
            "other": {"name": {"nl": "Ander"}},
            "third": {"name": {"nl": "=1"}},
        },
        "places": {
            "here": {"name": {"nl": "Hier"}, "country": "BE"},
            "there": {"country": "FR"},
        },
    }
    assert changed.count(end.encode()) == changed.count(b"\n")


@pytest.mark.parametrize(
    "kept", ["cases: {old: {a: 1}}\n", '{"cases": {"old": {"a": 1}}}', "", "cases:\n"]
)
def test_files_of_another_look_are_added_to_too(kept: str) -> None:
    changed = with_entries(kept.encode(), "cases.yaml", {"cases": {"new": {"b": 2}}})
    had = {"old": {"a": 1}} if "old" in kept else {}
    assert parse_yaml(changed, "cases.yaml").data == {"cases": {**had, "new": {"b": 2}}}


def test_what_was_meant_is_read_wherever_it_stands_in_its_column() -> None:
    rows = [
        WELL | {"name": "A", "municipality": "Lichtervelde; Oostnde", "start": "20O8"},
        WELL | {"name": "B", "municipality": "Oostnde", "partner": "Oostnde"},
    ]
    held = Sheet(file="p.xlsx", rows=read_rows(filled(rows), "p.xlsx"))

    def looked_at(sheet: Sheet) -> Sifted[Practices]:
        read = partial(practices_of, file=sheet.file, catalogue=shipped(), language="nl")
        return sift(sheet.read_without(frozenset()), sheet.file, read)

    first = looked_at(held)
    assert first.what is None
    assert first.left_out == (2, 3)
    meant = [mending for fault in first.faults if (mending := offered(fault))]
    assert Mending(column="Gemeente", text="Oostnde", instead="Oostende") in meant
    mended = looked_at(held.with_mending(meant[0]).with_mending(meant[1]))
    assert mended.left_out == (3,)  # the partner is another column
    assert mended.what is not None
    (case,) = mended.what.cases.values()
    assert case["local_governments"] == ["lichtervelde", "ostend"]
    assert case["start"] == 2008


def test_rows_that_rest_on_one_that_is_left_out_are_read_without_it() -> None:
    first = WELL | {"name": "A", "municipality": "Nergens"}
    second = WELL | {"name": "A", "lesson": "Begin klein."}
    rows = read_rows(filled([first, second, WELL]), "p.xlsx")
    read = partial(practices_of, file="p.xlsx", catalogue=shipped(), language="nl")
    found = sift(rows, "p.xlsx", read)
    assert found.what is not None
    assert found.left_out == (2, 3)
    assert list(found.what.cases) == ["waterputten_in_wevelgem"]


@pytest.mark.parametrize("content", [b"\n", b"a;b\n1;2\n", as_csv([], ";").encode()])
def test_what_is_wrong_with_the_whole_file_leaves_no_row(content: bytes) -> None:
    read = partial(practices_of, file="p.csv", catalogue=shipped(), language="nl")
    found = sift(read_rows(content, "p.csv"), "p.csv", read)
    assert found.what is None
    assert found.left_out == ()
    assert found.faults


def test_long_names_that_begin_alike_are_different_practices() -> None:
    rows = [WELL | {"name": f"{'Wevelgem en Jinja werken samen ' * 3}{end}"} for end in "ab"]
    first, second = read(filled(rows)).cases
    assert second == f"{first}_2"
