"""What the messages of the pages may not say, and how French is set."""

import re
from pathlib import Path

import pytest

from mic_selector.files.messages import FOLDER, LANGUAGES

DATA = Path(__file__).resolve().parents[1] / "data"
FRENCH = re.compile(r"^\s*(?:- )?fr: (.*)$", re.MULTILINE)
# Words of the method, which no page says; the command line, for analysts, may.
OF_THE_METHOD = {
    "nl": r"trekking|procentpunt|gedomineerd|vingerafdruk|verslaat",
    "fr": r"tirage|points? de pourcentage|dominée?s?\b|empreinte",
    "en": r"\bdraws?\b|percentage point|dominated|fingerprint",
}
COMMAND_LINE = "command_line.ftl"
# A space other than the one that does not break, before what French sets apart or within its
# quotation marks; `:` within Fluent's own code is no sign.
BREAKS = re.compile(
    r"\S[ \u202f][;?!](?=\s|$|[»)])|\S[ \u202f]:(?=\s|$)|«[ \u202f]|[ \u202f]»"
    r"|\{ *\"[ \u202f]\" *\}[:;?!»]"
)


def lines(language: str) -> list[tuple[str, str]]:
    """Every line of a language that is read by people: where it stands, and what it says."""
    return [
        (f"{file.name}:{number}", line)
        for file in sorted(Path(FOLDER, language).glob("*.ftl"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if not line.startswith("#")
    ]


def said(line: str) -> str:
    """Return what a line says, without the name of the message and of what is filled in."""
    text = line.partition(" = ")[2] if re.match(r"[a-z][\w-]* =", line) else line
    return re.sub(r"\{[^}]*\}", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_speaks_of_the_method_in_its_own_words(language: str) -> None:
    found = [
        (place, line)
        for place, line in lines(language)
        if not place.startswith(COMMAND_LINE)
        and re.search(OF_THE_METHOD[language], said(line), re.IGNORECASE)
    ]
    assert found == []


def test_french_sets_its_signs_apart_by_one_space_that_never_breaks() -> None:
    guide = Path(FOLDER).parent / "guide" / "fr.md"
    found = [(place, line) for place, line in lines("fr") if BREAKS.search(line)]
    found += [
        ("fr.md", line)
        for line in guide.read_text(encoding="utf-8").splitlines()
        if BREAKS.search(line)
    ]
    for file in sorted(DATA.rglob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        found += [(file.name, one) for one in FRENCH.findall(text) if BREAKS.search(one)]
    assert found == []
