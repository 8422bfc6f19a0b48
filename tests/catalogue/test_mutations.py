"""Whatever happens to a data file, it loads or is refused with the place of every fault.

Never anything else.
"""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue, load_catalogue, loading
from mic_selector.catalogue.loading import CATALOGUE_FILES
from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.files.places import shipped_data
from mic_selector.files.yaml_reader import LARGEST_FILE, parse_yaml, read_yaml
from mic_selector.wording.faults import faults_in_words

SOME, MANY = 24, 10_000

RETYPED = (
    "true",
    "null",
    "-",
    "+",
    "7",
    "-1.5",
    ".nan",
    "[]",
    "{}",
    "[x, y]",
    "{a: b}",
    "'text'",
    "*a",
    "!!int 3",
    "NO",
)
GARBAGE = (
    "\t",
    "\x00",
    "\x85",
    "\ud7ff",
    "'",
    '"',
    ": ",
    "- ",
    "#",
    "&a ",
    "{",
    "]",
    "|",
    "é",
    "🌍",
    "\u2028",
    "%",
)

Load = Callable[[str, str], Catalogue]
Change = Callable[[list[str], random.Random], list[str]]


def _places(lines: list[str], sign: str) -> list[int]:
    """Return where lines with a sign stand; the first line where none has it."""
    return [place for place, line in enumerate(lines) if line and sign in line] or [0]


def _without_a_line(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.randrange(len(lines))
    return lines[:at] + lines[at + 1 :]


def _a_line_twice(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.randrange(len(lines))
    return lines[: at + 1] + lines[at:]


def _a_line_elsewhere(lines: list[str], chance: random.Random) -> list[str]:
    moved = lines[chance.randrange(len(lines))]
    at = chance.randrange(len(lines))
    return [*lines[:at], moved, *lines[at:]]


def _another_value(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.choice(_places(lines, ":"))
    key = lines[at].split(":", 1)[0]
    return [*lines[:at], f"{key}: {chance.choice(RETYPED)}", *lines[at + 1 :]]


def _another_key(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.choice(_places(lines, ":"))
    key, _, value = lines[at].partition(":")
    bare = key.strip(" -")
    new = chance.choice([bare[:-1], bare + "x", bare.upper(), "7", "''", "hidden", "null"])
    return [*lines[:at], f"{key.replace(bare or ' ', new, 1)}:{value}", *lines[at + 1 :]]


def _another_indent(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.randrange(len(lines))
    moved = chance.choice(["  " + lines[at], lines[at][2:], " " + lines[at]])
    return [*lines[:at], moved, *lines[at + 1 :]]


def _garbage_in_a_line(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.randrange(len(lines))
    place = chance.randrange(len(lines[at]) + 1)
    garbled = lines[at][:place] + chance.choice(GARBAGE) + lines[at][place:]
    return [*lines[:at], garbled, *lines[at + 1 :]]


def _a_character_less(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.choice(_places(lines, ""))
    place = chance.randrange(len(lines[at]) or 1)
    return [*lines[:at], lines[at][:place] + lines[at][place + 1 :], *lines[at + 1 :]]


def _cut_off(lines: list[str], chance: random.Random) -> list[str]:
    return lines[: chance.randrange(len(lines))]


CHANGES: tuple[Change, ...] = (
    _without_a_line, _a_line_twice, _a_line_elsewhere, _another_value, _another_value,
    _another_key, _another_indent,
    _garbage_in_a_line, _a_character_less, _cut_off,
)  # fmt: skip


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Return a function that loads the shipped files, one of them with another text.

    The program takes a directory of the test's own for the shipped one; files that did not change
    are read once.
    """
    whole = {name: read_yaml(shipped_data() / name) for name in CATALOGUE_FILES}
    for name in whole:
        (tmp_path / name).touch()
    monkeypatch.setattr(loading, "shipped_data", lambda: tmp_path)

    def load(name: str, text: str) -> Catalogue:
        content = text.encode("utf-8")
        changed = {name: lambda: parse_yaml(content, str(tmp_path / name), LARGEST_FILE)}
        monkeypatch.setattr(
            loading, "read_yaml", lambda path: changed.get(path.name, lambda: whole[path.name])()
        )
        return load_catalogue()

    return load


def mutated(name: str, seed: int, original: list[str]) -> str:
    """Return a data file with one to three changes, always the same ones for a seed."""
    chance = random.Random(f"{name} {seed}")
    lines = original
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        lines = chance.choice(CHANGES)(lines or [""], chance)
    return "\n".join(lines)


def unlocated(load: Load, seeds: range) -> tuple[list[str], int, int]:
    """Return what is wrong with the answers to mutated files, how many were refused, and how many
    loaded.
    """
    lines = {
        name: (shipped_data() / name).read_text(encoding="utf-8").splitlines()
        for name in CATALOGUE_FILES
    }
    wrong, refused, loaded = [], 0, 0
    for seed in seeds:
        name = CATALOGUE_FILES[seed % len(CATALOGUE_FILES)]
        try:
            catalogue = load(name, mutated(name, seed, lines[name]))
        except FaultyInput as error:
            refused += 1
            wrong += [
                f"{name}, seed {seed}: {fault}"
                for fault in error.faults
                if not (fault.file and fault.line)
            ]
            wrong += [
                f"{name}, seed {seed}: nothing said"
                for one in LANGUAGES
                if not all(in_words(one, error))
            ]
        else:
            loaded += 1
            wrong += [] if len(catalogue.sha256) == 64 else [f"{name}, seed {seed}: no hash"]
    return wrong, refused, loaded


def in_words(language: Language, error: FaultyInput) -> list[str]:
    return faults_in_words(messages_in(language), error.faults)


def test_a_damaged_file_loads_or_is_refused_with_the_place_of_every_fault(load: Load) -> None:
    """Each loads or is refused with a located message.

    Any other exception ends this test.
    """
    wrong, refused, loaded = unlocated(load, range(SOME))
    assert wrong == []
    assert refused > SOME // 2
    assert loaded


@pytest.mark.prove
def test_ten_thousand_damaged_files_load_or_are_refused_with_the_place_of_every_fault(
    load: Load,
) -> None:
    wrong, refused, loaded = unlocated(load, range(SOME, SOME + MANY))
    assert wrong == []
    assert refused + loaded == MANY


def test_the_same_seed_gives_the_same_damage() -> None:
    lines = (shipped_data() / "cases.yaml").read_text(encoding="utf-8").splitlines()
    assert mutated("cases.yaml", 7, lines) == mutated("cases.yaml", 7, lines)
    assert mutated("cases.yaml", 7, lines) != mutated("cases.yaml", 8, lines)


def test_undamaged_files_load_in_the_same_way(load: Load, catalogue: Catalogue) -> None:
    text = (shipped_data() / "cases.yaml").read_text(encoding="utf-8")
    assert load("cases.yaml", text).sha256 == catalogue.sha256
