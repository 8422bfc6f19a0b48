"""Languages that own data add: what is there is spoken, what is missing is lent by the next one,
and what is wrong is refused with its place.
"""

import copy
import pickle
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mic_selector.catalogue import load_catalogue
from mic_selector.cli import main
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import (
    LANGUAGES,
    Borrowed,
    in_turn,
    languages,
    messages_in,
    nearest_language,
)
from mic_selector.files.overlay_file import write_overlay
from mic_selector.files.own_files import OwnFiles
from mic_selector.files.own_languages import own_languages
from mic_selector.files.settings import settings
from mic_selector.wording.faults import fault_in_words
from mic_selector.wording.names import Names
from tests import german
from tests.conftest import LICHTERVELDE
from tests.turns import ALL


@pytest.fixture(autouse=True)
def _nothing_stays() -> Iterator[None]:
    """Let the process speak as before, whatever a command made it speak."""
    yield
    german.forget()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Path]:
    with german.spoken(tmp_path / "own") as folder:
        yield folder


@pytest.mark.usefixtures("own")
def test_a_language_that_is_added_is_spoken_like_the_others() -> None:
    assert languages() == (*LANGUAGES, "de")
    say = messages_in("de")
    assert say.name == "Deutsch"
    assert say("nav-result") == "Ihr Ergebnis"
    assert say("fault-line", line="3") == "Zeile 3"
    assert nearest_language("de-AT") == "de"


@pytest.mark.usefixtures("own")
def test_numbers_dates_lists_and_countries_follow_the_usage_of_the_language() -> None:
    """Source: CLDR de-BE."""
    say = messages_in("de")
    assert say.number(1234.5, 1) == "1.234,5"
    assert say.day(date(2026, 11, 26)) == "26. November 2026"
    assert say.listed(["a", "b", "c"]) == "a, b und c"
    assert say.country("ZA") == "Südafrika"


@pytest.mark.usefixtures("own")
def test_what_is_missing_is_said_in_the_next_language_and_known_as_such() -> None:
    said = messages_in("de")("undo")
    assert said == messages_in("nl")("undo")
    assert isinstance(said, Borrowed)
    assert said.language == "nl"
    for copied in (copy.deepcopy(said), pickle.loads(pickle.dumps(said))):
        assert (copied, copied.language) == (said, "nl")
    assert in_turn("de") == ("de", "nl", "en")
    assert not isinstance(messages_in("de")("skip"), Borrowed)


def test_texts_of_the_data_are_said_in_the_language_wherever_they_stand(own: Path) -> None:
    catalogue = load_catalogue(own)
    names = Names(catalogue, messages_in("de"))
    assert names.approach("city_to_city") == "Städtepartnerschaft"
    assert names.text(catalogue.themes["water"]) == "Wasser und Hygiene"
    lent = names.approach("twinning")
    assert lent == catalogue.approaches["twinning"].name["nl"]
    assert isinstance(lent, Borrowed)
    assert not catalogue.is_partly_local("approaches", "city_to_city")


def test_own_texts_may_be_in_the_language_alone(own: Path) -> None:
    (own / "approaches.yaml").write_text('approaches: {twinning: {summary: {de: "Jumelage."}}}')
    catalogue = load_catalogue(own)
    assert Names(catalogue, messages_in("de")).text(catalogue.approaches["twinning"].summary) == (
        "Jumelage."
    )


def test_without_such_data_the_languages_are_those_that_are_shipped() -> None:
    assert languages() == LANGUAGES


def refused(files: dict[str, str]) -> list[Fault]:
    with pytest.raises(FaultyInput) as caught:
        own_languages(OwnFiles("own", {name: text.encode() for name, text in files.items()}))
    for language in LANGUAGES:
        for fault in caught.value.faults:
            assert fault_in_words(messages_in(language), fault).startswith("own/languages/")
    return list(caught.value.faults)


MESSAGES = "languages/de/a.ftl"
TEXTS = "languages/de/texts.yaml"
REFUSED = {
    "a shipped language": ({"languages/nl/a.ftl": "undo = Terug\n"}, "language-shipped", None),
    "no language": ({"languages/qqx/a.ftl": "undo = Zurück\n"}, "language-unknown", None),
    "no usage": ({MESSAGES: "language-locale = fr-BE\n"}, "language-locale", None),
    "no next": ({MESSAGES: "language-next = it\n"}, "not-one-of", None),
    "itself next": ({MESSAGES: "language-next = de\n"}, "not-one-of", None),
    "no message": ({MESSAGES: "undo = Zurück\n}{\n"}, "language-syntax", 2),
    "unknown": ({MESSAGES: "undo = Zurück\n\nundoo = Zurück\n"}, "language-message-unknown", 3),
    "twice": ({MESSAGES: "undo = Zurück\nundo = Weg\n"}, "language-message-twice", 2),
    "twice in two files": (
        {MESSAGES: "undo = Zurück\n", "languages/de/b.ftl": "undo = Weg\n"},
        "language-message-twice", 1),
    "placeholder": ({MESSAGES: "fault-line = Zeile { $row }\n"}, "language-placeholder", 1),
    "reference": ({MESSAGES: "undo = { skip }\n"}, "language-placeholder", 1),
    "function": ({MESSAGES: "undo = { NUMBER(3) }\n"}, "language-placeholder", 1),
    "term": ({MESSAGES: "-brand = MIC\n"}, "language-term", 1),
    "not utf-8": ({MESSAGES: "undo = Zur\udcfcck\n"}, "not-utf-8", 1),
    "no texts": ({TEXTS: "texts: 3\n"}, "missing-key", 1),
    "no text": ({TEXTS: "texts:\n  - {en: a, de: b}\n  - 3\n"}, "wrong-type", 3),
    "no pair": ({TEXTS: "texts:\n  - {en: a}\n"}, "language-pair", 2),
    "no yaml": ({TEXTS: "texts: [\n"}, "yaml-syntax", 2),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_wrong_is_refused_with_its_place(name: str) -> None:
    files, code, line = REFUSED[name]
    with pytest.raises(FaultyInput) as caught:
        own_languages(
            OwnFiles(
                "own",
                {key: text.encode("utf-8", "surrogateescape") for key, text in files.items()},
            )
        )
    (fault,) = caught.value.faults
    assert (fault.code, fault.line) == (code, line)
    for language in LANGUAGES:
        said = fault_in_words(messages_in(language), fault)
        assert said.startswith("own/languages/")


def test_a_misspelt_message_names_the_one_that_was_meant() -> None:
    (fault,) = refused({MESSAGES: "nav-reslt = Ergebnis\n"})
    assert fault.parameters["closest"] == "nav-result"


@pytest.mark.parametrize("packed", [False, True], ids=["directory", "zip file"])
def test_every_command_speaks_it_and_validate_counts_what_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], packed: bool
) -> None:
    own, file = german.write(tmp_path / "own"), tmp_path / "priorities.yaml"
    file.write_text(LICHTERVELDE)
    if packed:
        content = {name: text.encode() for name, text in german.FILES.items()}
        own = tmp_path / "own.zip"
        own.write_bytes(write_overlay(content))
    assert main(["validate", str(own)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Deutsch (de): 6 of ")
    assert ", 3 of " in said
    assert "Nederlands and English" in said
    assert main(["rank", str(file), "--data", str(own), "--lang", "de"]) == 0
    assert "Städtepartnerschaft" in capsys.readouterr().out
    file.write_text(LICHTERVELDE.replace("importance: 5", "importance: 9"))
    assert main(["rank", str(file), "--data", str(own), "--lang", "de"]) == 2
    assert "Zeile 5" in capsys.readouterr().err
    assert main(["rank", str(file), "--lang", "de"]) == 2
    assert "nl, fr, en" in capsys.readouterr().err


def test_notes_and_papers_are_made_in_it(tmp_path: Path) -> None:
    own, file = german.write(tmp_path / "own"), tmp_path / "priorities.yaml"
    file.write_text(LICHTERVELDE)
    # A handout is a PDF file too.
    for ending in (".html", ".docx", ".md", ".pdf") if ALL else (".html", ".docx"):
        note = tmp_path / f"note{ending}"
        command = ["note", str(file), "--to", str(note), "--data", str(own), "--lang", "de"]
        assert main(command) == 0
    for command in (("handout", str(file)), ("worksheet",))[: 2 if ALL else 1]:
        paper = str(tmp_path / "paper.pdf")
        assert main([*command, "--to", paper, "--data", str(own), "--lang", "de"]) == 0
    html = (tmp_path / "note.html").read_text()
    assert '<html lang="de">' in html
    assert '<span lang="nl">' in html


def test_a_fault_in_a_language_is_told_by_every_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = german.write(tmp_path, {MESSAGES: "undo = { $what }\n"})
    commands = (["validate", str(own)], ["cases", "--data", str(own)], ["app", "--data", str(own)])
    for command in commands:
        assert main(command) == 2
        said = capsys.readouterr().err
        assert said.startswith(f"{own / MESSAGES}, line 1: ")
        assert said.count("\n") == 1


def test_what_is_still_missing_is_written_to_be_translated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own, to_do = german.write(tmp_path / "own"), tmp_path / "to-do"
    command = ["language", "de", "--to", str(to_do)]
    assert main([*command, "--data", str(own)]) == 0
    messages, texts = (to_do / name for name in ("missing.ftl", "missing.yaml"))
    assert "# undo = Undo" in messages.read_text()
    assert "nav-result" not in messages.read_text()
    assert 'en: "Twinning", de: ""' in texts.read_text()
    assert "Water and hygiene" not in texts.read_text()
    # Whoever fills in a line and puts the file in its place is understood.
    said = messages.read_text().replace("# undo = Undo", "undo = Zurück")
    (own / "languages/de/more.ftl").write_text(said)
    said = texts.read_text().replace(
        '# - {en: "Twinning", de: ""}', '- {en: "Twinning", de: "Jumelage"}'
    )
    (own / "languages/de/texts.yaml").write_text(said)
    capsys.readouterr()
    assert main(["validate", str(own)]) == 0
    assert capsys.readouterr().out.startswith("Deutsch (de): 7 of ")
    for code in ("nl", "zzz"):
        assert main(["language", code, "--to", str(to_do)]) == 2


def test_a_file_or_a_text_that_fits_nothing_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = german.write(
        tmp_path,
        {
            "languages/de/messages.txt": "undo = Zurück\n",
            TEXTS: 'texts: [{en: "Twining", de: "Jumelage"}, {en: "Water and hygiene", de: "W"}]\n',
        },
    )
    assert main(["validate", str(own)]) == 0
    said = capsys.readouterr().out
    assert "languages/de/messages.txt" in said
    assert "“Twining”" in said
    assert "“Water and hygiene”" not in said


def test_the_settings_choose_among_the_languages_that_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with german.spoken(tmp_path / "own") as own:
        monkeypatch.setenv("MIC_SELECTOR_DATA", str(own))
        monkeypatch.setenv("MIC_SELECTOR_LANGUAGES", "nl,de")
        monkeypatch.setenv("MIC_SELECTOR_LANG", "de")
        assert settings().languages == ("nl", "de")
        assert settings().lang == "de"
        monkeypatch.setenv("MIC_SELECTOR_LANG", "it")
        with pytest.raises(FaultyInput) as caught:
            settings()
    (fault,) = caught.value.faults
    assert (fault.code, fault.file) == ("not-one-of", "MIC_SELECTOR_LANG")
