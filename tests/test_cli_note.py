"""`note`, `handout` and `worksheet` on the command line: the files of the app without the app."""

import io
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import docx
import pytest
from pypdf import PdfReader

from mic_selector.catalogue import Catalogue
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.notes.compose import compose
from mic_selector.notes.files import ENDINGS
from mic_selector.notes.settings import NoteSettings
from mic_selector.notes.webpage import render
from mic_selector.priorities import Priorities
from mic_selector.priorities.note import LONG_FIELDS, LONGEST_FIELD
from mic_selector.priorities.view import View
from tests import test_cli
from tests.test_cli import BAD_FILES, Run, assert_refused, process

run = test_cli.run
example = test_cli.example


@pytest.mark.parametrize("ending", ENDINGS)
def test_note_writes_the_file_and_says_so(
    run: Run, example: Path, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"note{ending.upper()}"
    ran = run("note", example, "--to", out)
    assert ran.code == 0
    assert str(out) in ran.out
    assert out.stat().st_size > 500


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_is_that_of_the_app(
    run: Run,
    example: Path,
    tmp_path: Path,
    catalogue: Catalogue,
    lichtervelde: Priorities,
    language: Language,
) -> None:
    out = tmp_path / "note.html"
    run(
        "note",
        example,
        "--to",
        out,
        "--date",
        "2026-03-01",
        "--address",
        "https://mic.example/",
        "--lang",
        language,
    )
    settings = NoteSettings(
        language=language, drafted=date(2026, 3, 1), address="https://mic.example/"
    )
    assert out.read_text("utf-8") == render(
        compose(catalogue, View(priorities=lichtervelde), settings)
    )


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
def test_a_note_is_of_the_day_where_the_tool_is_used(
    run: Run, example: Path, tmp_path: Path, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The two are 26 hours apart, so that one of them has not the day of this machine."""
    monkeypatch.setenv("MIC_SELECTOR_TIME_ZONE", zone)
    day = messages_in("en").day(datetime.now(ZoneInfo(zone)).date())
    run("note", example, "--to", tmp_path / "note.md", "--lang", "en")
    assert day in (tmp_path / "note.md").read_text("utf-8")


def test_what_is_still_open_is_named_on_stderr(run: Run, example: Path, tmp_path: Path) -> None:
    ran = run("note", example, "--to", tmp_path / "note.md", "--lang", "nl")
    assert "decreet, wet of verordening" in ran.err
    filled = "note: {fields: {legal_ground: artikel 40}}"
    kept = tmp_path / "kept.yaml"
    kept.write_text(f"{example.read_text('utf-8')}\n{filled}\n", encoding="utf-8")
    ran = run("note", kept, "--to", tmp_path / "note.md", "--lang", "nl")
    assert "decreet, wet of verordening" not in ran.err


@pytest.mark.parametrize("length", ["one-page", "standard"])
def test_a_long_text_of_ones_own_is_warned_of_on_stderr(
    run: Run, example: Path, tmp_path: Path, length: str
) -> None:
    """The file is made all the same: what was typed is never cut."""
    kept, out = tmp_path / "kept.yaml", tmp_path / "note.md"
    warning = {"one-page": "langer dan één bladzijde", "standard": "langer dan 4 bladzijden"}[
        length
    ]
    asked = ("--to", out, "--lang", "nl", "--length", length)
    assert warning not in run("note", example, *asked).err
    fields = ", ".join(f"{field}: {'woord ' * (LONGEST_FIELD // 6)}" for field in LONG_FIELDS)
    kept.write_text(f"{example.read_text('utf-8')}\nnote: {{fields: {{{fields}}}}}\n", "utf-8")
    ran = run("note", kept, *asked)
    assert (ran.code, warning in ran.err) == (0, True)
    assert out.read_text("utf-8").count("woord ") >= LONGEST_FIELD // 6


def test_the_note_keeps_its_language_unless_another_is_named(
    run: Run, example: Path, tmp_path: Path
) -> None:
    kept, out = tmp_path / "kept.yaml", tmp_path / "note.html"
    kept.write_text(f"{example.read_text('utf-8')}\nnote: {{language: fr}}\n", encoding="utf-8")
    assert run("note", kept, "--to", out).code == 0
    assert '<html lang="fr"' in out.read_text("utf-8")
    assert run("note", kept, "--to", out, "--lang", "nl").code == 0
    assert '<html lang="nl"' in out.read_text("utf-8")


def test_the_same_input_gives_the_same_bytes_in_another_process(
    run: Run, example: Path, tmp_path: Path
) -> None:
    """Which keeps what is in no order in another one."""
    here, there = tmp_path / "here.html", tmp_path / "there.html"
    asked = ("note", example, "--date", "2026-03-01", "--to")
    assert run(*asked, here).code == 0
    ran = process(*asked, there, env={"PYTHONHASHSEED": "1"})
    assert ran.code == 0, ran.err
    assert here.read_bytes() == there.read_bytes()


def test_a_template_of_ones_own_is_filled(run: Run, example: Path, tmp_path: Path) -> None:
    own, out = tmp_path / "own.docx", tmp_path / "note.docx"
    file = docx.Document()
    file.add_paragraph("Onze huisstijl")
    file.add_paragraph("{{ decision }}")
    file.save(str(own))
    assert run("note", example, "--to", out, "--template", own).code == 0
    assert docx.Document(str(out)).paragraphs[0].text == "Onze huisstijl"


def test_a_template_with_a_fault_is_refused_and_nothing_is_written(
    run: Run, example: Path, tmp_path: Path
) -> None:
    own, out = tmp_path / "own.docx", tmp_path / "note.docx"
    file = docx.Document()
    file.add_paragraph("{{ desision }}")
    file.save(str(own))
    assert_refused(
        run("note", example, "--to", out, "--template", own),
        str(own),
        "{{ desision }}",
        "{{ decision }}",
    )
    assert not out.exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_handout_and_the_worksheet_are_one_page(
    run: Run, example: Path, tmp_path: Path, language: str
) -> None:
    for arguments in (("handout", example), ("worksheet",)):
        out = tmp_path / "out.pdf"
        assert run(*arguments, "--to", out, "--lang", language).code == 0
        assert len(PdfReader(io.BytesIO(out.read_bytes())).pages) == 1


def test_the_worksheet_comes_in_large_print_too(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert run("worksheet", "--large", "--to", out).code == 0
    assert len(PdfReader(io.BytesIO(out.read_bytes())).pages) > 1


# Bad input


@pytest.mark.parametrize("command", ["note", "handout"])
def test_a_bad_priorities_file_is_refused(run: Run, tmp_path: Path, command: str) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes(BAD_FILES["importance 7"][0])
    assert_refused(
        run(command, path, "--to", tmp_path / "out.pdf"), str(path), "line 3", "importance"
    )


@pytest.mark.parametrize("name", ["note.odt", "note", "note.docx.zip"])
def test_an_unknown_ending_is_refused_with_those_that_are_known(
    run: Run, example: Path, tmp_path: Path, name: str
) -> None:
    assert_refused(run("note", example, "--to", tmp_path / name), name, *ENDINGS)


def test_a_handout_is_a_pdf_only(run: Run, example: Path, tmp_path: Path) -> None:
    assert_refused(run("handout", example, "--to", tmp_path / "out.docx"), ".pdf")


def test_a_place_that_cannot_be_written_is_refused(run: Run, example: Path, tmp_path: Path) -> None:
    assert_refused(
        run("note", example, "--to", tmp_path / "none" / "note.md"), str(tmp_path / "none")
    )


def test_a_missing_directory_is_said_in_the_language_that_was_asked_for(
    run: Run, example: Path, tmp_path: Path
) -> None:
    ran = run("note", example, "--to", tmp_path / "none" / "note.md", "--lang", "nl")
    assert_refused(ran, "Deze map bestaat niet.")


def test_a_template_for_another_form_than_word_is_refused(
    run: Run, example: Path, tmp_path: Path
) -> None:
    assert_refused(
        run("note", example, "--to", tmp_path / "note.pdf", "--template", example), "--template"
    )


@pytest.mark.parametrize("named", ["missing.docx", "."])
def test_a_template_that_is_not_there_is_refused(
    run: Run, example: Path, tmp_path: Path, named: str
) -> None:
    assert_refused(
        run("note", example, "--to", tmp_path / "note.docx", "--template", tmp_path / named),
        str(tmp_path),
    )


@pytest.mark.parametrize("given", ["1 May", "2026-02-30", "01-03-2026"])
@pytest.mark.parametrize("command", ["note", "handout"])
def test_what_is_no_date_is_refused(
    run: Run, example: Path, tmp_path: Path, command: str, given: str
) -> None:
    assert_refused(
        run(command, example, "--to", tmp_path / "n.pdf", "--date", given), "--date", given
    )
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("arguments", [["note", "p.yaml"], ["worksheet"], ["handout"]])
def test_a_wrong_command_is_refused_in_one_line(run: Run, arguments: list[str]) -> None:
    assert_refused(run(*arguments), "mic-selector")
