"""A small fourth language, as somebody starts it: a few messages, a few texts of the data."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mic_selector.files import settings
from mic_selector.files.messages import speak
from mic_selector.files.settings import learn_languages

FILES: Mapping[str, str] = {
    "languages/de/start.ftl": """\
language-locale = de-BE
language-next = nl

nav-start = Welche internationale Zusammenarbeit passt?
nav-result = Ihr Ergebnis
skip = Zum Inhalt
join-title = Mitmachen
fault-line = Zeile { $line }
note-title = Beschlussvorlage
""",
    "languages/de/texts.yaml": """\
texts:
  - {en: "City-to-city partnership", de: "Städtepartnerschaft"}
  - {nl: "Stedenband", de: "Städteband"}
  - {en: "Water and hygiene", de: "Wasser und Hygiene"}
""",
}


def write(folder: Path, files: Mapping[str, str] = FILES) -> Path:
    """Write own data that add the language, and return their directory."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@contextmanager
def spoken(folder: Path) -> Iterator[Path]:
    """Let the process speak the language for a while."""
    write(folder)
    learn_languages(folder)
    try:
        yield folder
    finally:
        forget()


def forget() -> None:
    """Let the process speak the languages that are shipped, and no others."""
    speak({})
    settings.read_again()
