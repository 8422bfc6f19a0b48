"""A municipality's own `note.yaml`: author and headings, read strictly."""

from datetime import date
from pathlib import Path

import jsonschema
import pytest

from mic_selector.cli import main
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.notes.compose import compose
from mic_selector.notes.settings import NoteSettings, load_note_settings, note_schema
from mic_selector.wording.faults import fault_in_words
from tests.notes.conftest import inputs
from tests.notes.reading import texts

DAY = date(2026, 11, 21)


def faults_of(directory: Path, text: str) -> tuple[Fault, ...]:
    (directory / "note.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(FaultyInput) as caught:
        load_note_settings(directory, "nl", DAY)
    return caught.value.faults


def test_without_a_file_there_is_nothing_of_the_municipalitys_own(tmp_path: Path) -> None:
    assert load_note_settings(None, "nl", DAY) == NoteSettings(language="nl", drafted=DAY)
    assert load_note_settings(tmp_path, "fr", DAY) == NoteSettings(language="fr", drafted=DAY)


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "note.yaml").write_text("# later\n", encoding="utf-8")
    assert load_note_settings(tmp_path, "nl", DAY) == NoteSettings(language="nl", drafted=DAY)


def test_author_and_headings_are_read(tmp_path: Path) -> None:
    text = (
        'author: " Dienst Noord-Zuid "\nheadings:\n  facts: {nl: Motivering, fr: Motivation}\n'
        '  sdgs: {nl: "SDG\'s"}\n'
    )
    (tmp_path / "note.yaml").write_text(text, encoding="utf-8")
    settings = load_note_settings(tmp_path, "en", DAY)
    assert (settings.language, settings.drafted, settings.author) == (
        "en",
        DAY,
        "Dienst Noord-Zuid",
    )
    assert {key: dict(heading) for key, heading in settings.headings.items()} == {
        "facts": {"nl": "Motivering", "fr": "Motivation"},
        "sdgs": {"nl": "SDG's"},
    }


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("autor: x\n", "unknown-key", 1),
        ("author: x\nheadings:\n  fact: {nl: Motivering}\n", "unknown-key", 3),
        ("headings:\n  facts: {de: Sachverhalt}\n", "not-one-of", 2),
        ('headings:\n  facts: {nl: ""}\n', "empty", 2),
        ("headings:\n  facts: Motivering\n", "wrong-type", 2),
        ("legal_grounds:\n  legal_grund: []\n", "unknown-key", 2),
        ("legal_grounds:\n  legal_ground:\n    - {de: Gesetz}\n", "not-one-of", 3),
        ("legal_grounds:\n  legal_ground: artikel 40\n", "wrong-type", 2),
        ("author: 5\n", "wrong-type", 1),
        (f"author: {'x' * 201}\n", "string-too-long", 1),
        ("- author\n", "wrong-type", 1),
        ("author: [\n", "yaml-syntax", 2),
    ],
)
def test_a_fault_is_placed_and_put_into_words(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    (fault,) = faults_of(tmp_path, text)
    assert (fault.code, fault.line) == (code, line)
    for language in LANGUAGES:
        assert fault_in_words(messages_in(language), fault).startswith(str(tmp_path / "note.yaml"))


def test_legal_grounds_are_offered_and_stand_in_no_note(tmp_path: Path) -> None:
    (tmp_path / "note.yaml").write_text(
        'legal_grounds:\n  legal_ground:\n    - {nl: "artikel 40"}\n'
        '    - {nl: "artikel 41", fr: "article 41"}\n',
        encoding="utf-8",
    )
    settings = load_note_settings(tmp_path, "fr", DAY)
    assert settings.offered("legal_ground") == ("artikel 40", "article 41")
    assert settings.offered("grant_rules") == ()
    given = inputs()["lichtervelde"]
    assert "artikel 40" not in " ".join(texts(compose(given.catalogue, given.view, settings)))
    assert load_note_settings(None, "fr", DAY).grounds == {}


def test_a_misspelt_heading_is_answered_with_the_closest(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, "headings:\n  fact: {nl: Motivering}\n")
    assert fault.parameters["closest"] == "facts"


def test_the_schema_takes_what_the_program_takes_and_refuses_other_keys() -> None:
    schema = note_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema)
    assert check.is_valid({})
    assert check.is_valid({"author": "x", "headings": {"facts": {"nl": "Motivering"}}})
    assert not check.is_valid({"headings": {"fact": {"nl": "Motivering"}}})
    assert not check.is_valid({"title": "x"})


def test_validate_knows_the_file_and_says_what_is_wrong_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "note.yaml"
    own.write_text("author: x\n", encoding="utf-8")
    assert main(["validate", str(tmp_path), "--lang", "nl"]) == 0
    assert "note.yaml" not in capsys.readouterr().out
    own.write_text("author: x\nheadings:\n  fact: {nl: Motivering}\n", encoding="utf-8")
    assert main(["validate", str(tmp_path), "--lang", "nl"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(str(own))
    assert "facts" in said
