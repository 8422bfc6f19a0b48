"""Templates with one thing in them changed at random: each is used, or refused with a sentence."""

import io
import os
import random
import re
import zipfile
from itertools import product
from pathlib import Path

import docx
import pytest

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.notes import word
from mic_selector.wording.faults import fault_in_words
from tests.notes.conftest import short_note
from tests.notes.test_word_package import Parts, with_header
from tests.notes.test_word_template import of_parts, template

TEMPLATES = {
    "of LibreOffice": Path(__file__).with_name("house_style.docx").read_bytes(),
    "of Word": template(with_header),
}
HARMED = range(300 if os.environ.get("MIC_PROVE") else 4)
_ATTRIBUTE = re.compile(rb' ([A-Za-z:]+)="[^"]*"')
_ELEMENT = re.compile(rb"<[a-zA-Z:]+[^<>]*/>")
_VALUES = (b"", b"0", b"-1", b"1.5", b"99999999999", b"x", b"../..", b"NaN", b"12pt")


def parts_of(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def harmed(parts: Parts, chance: random.Random) -> None:
    """Take away, empty, exchange or garble one thing."""
    name = chance.choice([one for one in parts if one.endswith((".xml", ".rels"))])
    content = parts[name]
    places = list(chance.choice([_ATTRIBUTE, _ELEMENT]).finditer(content))
    kind = chance.choice(["gone", "empty", "other", "less", "twice", "value"])
    if kind == "gone":
        del parts[name]
    elif kind == "empty":
        parts[name] = b""
    elif kind == "other":
        parts[name] = parts[chance.choice(list(parts))]
    elif places:
        place = chance.choice(places)
        attribute = place.group(1) if place.re is _ATTRIBUTE else b"w:val"
        changed = {
            "less": b"",
            "twice": place.group() * 2,
            "value": b" " + attribute + b'="' + chance.choice(_VALUES) + b'"',
        }[kind]
        parts[name] = content[: place.start()] + changed + content[place.end() :]


@pytest.mark.parametrize("number", HARMED)
@pytest.mark.parametrize("origin", TEMPLATES)
def test_whatever_is_wrong_with_a_template_it_is_used_or_refused(origin: str, number: int) -> None:
    parts = parts_of(TEMPLATES[origin])
    harmed(parts, random.Random(number))
    faults: tuple[Fault, ...] = ()
    try:
        made = word.render(short_note(), of_parts(parts), "own.docx")
    except FaultyInput as refused:
        faults = refused.faults
    else:
        assert docx.Document(io.BytesIO(made)).paragraphs
        return
    assert faults
    for fault, language in product(faults, LANGUAGES):
        said = fault_in_words(messages_in(language), fault)
        assert said.startswith("own.docx")
        assert said.endswith((".", "?"))
        assert "fault-" not in said
