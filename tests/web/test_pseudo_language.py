"""Every word on a page comes from a message or from the catalogue.

The messages are replaced by ones of a language that nobody speaks: what then still reads as English
escaped the translators.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from mic_selector.files.messages import Messages, messages_in
from mic_selector.priorities.presets import load_presets
from mic_selector.web.knowledge import catalogue
from tests.web.conftest import PAGES, as_text

MARK = re.compile(r"⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
# What is to be typed as it is: the marks of a template, an address.
CODE = re.compile(r"<code>.*?</code>|\?[\w.]+=[^\s<]*")
# Names, that are the same in every language.
NAMES = {
    "MIC",
    "Selector",
    "Nederlands",
    "Français",
    "English",
    "NL",
    "FR",
    "EN",
    "VVSG",
    "PLATFORMA",
}


@pytest.fixture
def pseudo_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put marks around every message."""
    write = Messages._write

    def marked(self: Messages, *arguments: Any) -> str:
        return f"⟦{write(self, *arguments)}⟧"

    monkeypatch.setattr(Messages, "_write", marked)
    messages_in.cache_clear()
    yield
    messages_in.cache_clear()


def escaped(text: str, known: str) -> set[str]:
    """Return the words outside marks that the catalogue does not have either."""
    while MARK.search(text):
        text = MARK.sub(" ", text)
    return {word for word in WORD.findall(text) if word not in NAMES and word not in known}


@pytest.fixture(scope="session")
def catalogue_text() -> str:
    """All that the catalogue, its examples and the lists of countries say."""
    countries = messages_in("nl").locale.territories.values()
    return " ".join([str(catalogue()), str(load_presets(catalogue())), *countries])


@pytest.mark.usefixtures("pseudo_language")
def test_every_word_is_a_message_or_of_the_catalogue(visit, lichtervelde, catalogue_text) -> None:
    found = {}
    for page in PAGES:
        shown = visit(lichtervelde, page=page, lang="nl")
        controls = " ".join(
            str(getattr(one, "label", ""))
            for kind in (
                "button",
                "radio",
                "selectbox",
                "slider",
                "select_slider",
                "checkbox",
                "text_input",
                "text_area",
                "multiselect",
            )
            for one in getattr(shown.app, kind)
        )
        words = escaped(as_text(CODE.sub(" ", shown.html)) + " " + controls, catalogue_text)
        if words:
            found[page] = sorted(words)
    assert not found, "\n".join(f"{page}: {words}" for page, words in found.items())
