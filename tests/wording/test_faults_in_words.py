"""Faults in words: where, what is wrong, and what would be right, in each language."""

import re
from itertools import chain
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.priorities.address import decode
from mic_selector.priorities.file import parse_priorities
from mic_selector.wording.faults import fault_in_words, faults_in_words
from mic_selector.wording.names import Names

COUNTS = "priorities:\n  political: {importance: 3}\n"
FAULTY_PRIORITIES = {
    "wrong structure": COUNTS + "  governance: {importance: 3\n",
    "bare level": COUNTS + "  governance: {importance: 3, at_least: +}\n",
    "unknown feature": COUNTS + "  budjet: {importance: 3}\n",
    "level ++++": COUNTS + '  governance: {at_least: "++++"}\n',
    "importance 7": COUNTS + "  governance: {importance: 7}\n",
    "importance true": COUNTS + "  governance: {importance: true}\n",
    "importance text": COUNTS + "  governance: {importance: high}\n",
    "importance nan": COUNTS + "  governance: {importance: .nan}\n",
    "two aims": COUNTS + '  governance: {at_least: "+", at_most: "+"}\n',
    "firm without aim": COUNTS + "  governance: {firm: true}\n",
    "commitment without aim": COUNTS + "  budget: {importance: 3}\n",
    "unknown key": COUNTS + "  governance: {importence: 3}\n",
    "duplicate key": COUNTS + "  political: {importance: 1}\n",
    "alias": COUNTS + "  governance: &x {importance: 1}\n",
    "tag": COUNTS + "  governance: {importance: !!int 3}\n",
    "mapping as key": COUNTS + "  ? {a: 1}\n  : 2\n",
    "two documents": COUNTS + "---\na: 1\n",
    "a list for a mapping": COUNTS + "  governance: [1]\n",
    "text for firm": COUNTS + '  governance: {at_least: "+", firm: "yes"}\n',
    "unknown approach": COUNTS + 'levels: {twining: {budget: "+"}}\n',
    "long name": COUNTS + f"municipality: {'x' * 200}\n",
}


@pytest.mark.parametrize("text", FAULTY_PRIORITIES.values(), ids=FAULTY_PRIORITIES)
def test_a_fault_in_a_priorities_file_names_file_line_and_key(names: Names, text: str) -> None:
    with pytest.raises(FaultyInput) as caught:
        parse_priorities(text.encode(), "our file.yaml", names.catalogue)
    line = {"nl": "regel", "fr": "ligne", "en": "line"}[names.messages.language]
    (said,) = faults_in_words(names.messages, caught.value.faults)
    (fault,) = caught.value.faults
    place = rf"our file\.yaml, {line} [34]"
    assert re.match(
        place + (re.escape(", " + ".".join(map(str, fault.path))) if fault.path else "") + ": .+",
        said,
    ), said
    assert not re.search(r"None|[{}]|\bnan\b.*\bnan\b", said)


@pytest.mark.parametrize("text", ["", "priorities: {governance: {importance: 0}}"])
def test_a_file_that_says_nothing_is_refused_in_words(names: Names, text: str) -> None:
    with pytest.raises(FaultyInput) as caught:
        parse_priorities(text.encode(), "our.yaml", names.catalogue)
    assert faults_in_words(names.messages, caught.value.faults)[0].startswith("our.yaml")


FAULTY_DATA = {
    "unknown id": 'approaches: {twinning: {levels: {budgett: "+"}}}',
    "level": 'approaches: {twinning: {levels: {budget: "++++"}}}',
    "form": "approaches: {twinning: {colour: red}}",
    "empty list": "approaches: {twinning: {sources: []}}",
    "empty text": 'approaches: {twinning: {name: {nl: ""}}}',
    "no language": "approaches: {twinning: {when_first: {}}}",
    "missing keys": "approaches: {ours: {colour: '#000000'}}",
    "new feature": "features: {ours: {kind: commitment, default_aim: at_most, name: {en: x},"
    " short: {en: x}, question: {en: x}, description: {en: x},"
    " sources: [{document: fiche, section: x}]}}",
    "a list": "- 1",
    "hidden": "approaches: {twinning: {hidden: 'yes'}}",
    "null": "approaches: {twinning: null}",
    "number": "approaches: {twinning: {budget: {own_means_per_year: many}}}",
    "page": "approaches: {twinning: {sources: [{document: fiche, section: x, page: one}]}}",
    "page 1.5": "approaches: {twinning: {sources: [{document: fiche, section: x, page: 1.5}]}}",
    "infinite": "approaches: {twinning: {budget: {own_means_per_year: .inf}}}",
    "marker": "approaches: {twinning: {marker: moon}}",
    "language": "approaches: {twinning: {name: {de: x}}}",
    "version": "version: 3",
}


@pytest.mark.parametrize("text", FAULTY_DATA.values(), ids=FAULTY_DATA)
def test_a_fault_in_the_data_is_said_in_every_language(tmp_path: Path, text: str) -> None:
    (tmp_path / "approaches.yaml").write_text(text)
    with pytest.raises(FaultyInput) as caught:
        load_catalogue(tmp_path)
    words = [faults_in_words(messages_in(one), caught.value.faults) for one in LANGUAGES]
    for said in chain.from_iterable(words):
        assert re.match(r".+\.yaml, \w+ \d+(, [\w.#]+)?: .+", said), said


def test_the_closest_word_is_offered(english: Names) -> None:
    with pytest.raises(FaultyInput) as caught:
        parse_priorities(FAULTY_PRIORITIES["unknown feature"].encode(), "p.yaml", english.catalogue)
    said = fault_in_words(english.messages, caught.value.faults[0])
    assert said.startswith("p.yaml, line 3, priorities.budjet: ")
    assert said.endswith(english.messages("fault-closest", closest="budget"))


def test_a_notice_on_an_address_needs_no_file(names: Names, catalogue: Catalogue) -> None:
    given = {
        "budjet": ["1"],
        "governance": ["9"],
        "v": ["7"],
        "catalogue": ["0"],
        "show": ["a", "b"],
    }
    _, notices = decode(given, catalogue)
    assert len(notices) == 5
    for said in faults_in_words(names.messages, notices):
        assert said[0].isupper() or said.startswith(("budjet", "governance", "show", "9")), said
        assert "None" not in said


def test_a_fault_without_a_place_is_a_plain_sentence() -> None:
    said = fault_in_words(messages_in("en"), Fault(code="file-empty"))
    assert said == messages_in("en")("fault-file-empty")
