"""The messages: the same in all languages, none unknown and none unused, and numbers and lists as
they are written.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor
from pydantic import BaseModel

import mic_selector
from mic_selector.catalogue import LEVELS
from mic_selector.catalogue.approaches import Note
from mic_selector.catalogue.cases import Figure
from mic_selector.catalogue.guidance import OTHER_TARGETS, Organisation, Relation
from mic_selector.catalogue.own_fields import KINDS
from mic_selector.files.messages import FOLDER, LANGUAGES, Language, messages_in, nearest_language
from mic_selector.notes.link_sheet import COLUMNS
from mic_selector.priorities import Direction
from mic_selector.priorities.answers import Weight
from mic_selector.priorities.note import CALLED, NOTE_DECISIONS, NOTE_VOICES, READINESS_ANSWERS
from mic_selector.wording.statements import _PARTS
from mic_selector.workshop.models import Viewpoint, Way

PACKAGE = Path(mic_selector.__file__).parent


# Messages that the code puts together: a prefix and what may follow it.
def kinds(model: type[BaseModel], field: str) -> list[str]:
    """Return what a field of the catalogue may say, as it stands in the id of a message."""
    return [kind.replace("_", "-") for kind in get_args(model.model_fields[field].annotation)]


def statement_parts(page: str) -> list[str]:
    """Return the parts of a statement and their headings, as they stand in the id of a message."""
    return [part + rest for part in _PARTS[page] for rest in ("", "-heading")]


DYNAMIC = {
    "want": [str(level.step) for level in LEVELS],
    "aim": [direction.value.replace("_", "-") for direction in Direction],
    "direction": [direction.value.replace("_", "-") for direction in Direction],
    "weight": [weight.value for weight in Weight],
    "unit": kinds(Figure, "unit"),
    "kind-of": kinds(Organisation, "kind"),
    "relation": kinds(Relation, "kind"),
    "target": [target.replace("_", "-") for target in OTHER_TARGETS],
    "ready": list(READINESS_ANSWERS),
    "note": [*kinds(Note, "kind"), "sections-label", "parts-label"],
    "reason": [f"{one}-written" for one in ("asked", "more", "must")],
    "note-decision": ("label", *(f"offer-{one}" for one in ("none", *NOTE_DECISIONS))),
    "note-voice": ("label", *(f"offer-{one}" for one in ("none", *NOTE_VOICES))),
    "note-called": ("label", *(f"offer-{one}" for one in CALLED)),
    "ballot-way": [way.value for way in Way],
    "ballot-viewpoint": [viewpoint.value for viewpoint in Viewpoint],
    "tab": ("why", "gives", "practices", "watch", "ready"),
    "act": ("why", "compare", "practices", "links", "ready", "note"),
    "form": ("gives", "asks"),
    "held-fragile": ("0", "1"),
    "link": [f"{column}-label" for column in COLUMNS],
    "workshop": ("open", "answer", "talk", "open-text", "answer-text", "talk-text"),
    "room": [
        f"{way}-{part}" for way in ("own", "helper", "wall", "join") for part in ("name", "text")
    ],
    "own": [
        *KINDS,
        *(f"{kind}-about" for kind in KINDS),
        *(f"pick-{kind}" for kind in KINDS),
        *(f"where-{kind}" for kind in KINDS),
        *(
            f"{kind}-{field.name.replace('_', '-')}{rest}"
            for kind, asked in KINDS.items()
            for field in asked.fields
            for rest in ("", "-help")
        ),
        *(f"choice-{one}" for one in ("benefit", "commitment", *kinds(Organisation, "kind"))),
    ],
    "stage": ("trial", "open", "closed", "wants", "ranking"),
    **{page: ("title", "intro", *statement_parts(page)) for page in _PARTS},
}
PUT_TOGETHER = {f"{prefix}-{rest}" for prefix, rests in DYNAMIC.items() for rest in rests}
# What a fault speaks of: `_worded` puts these words in place of a code.
WORDS_OF_FAULTS = ("kind-", "type-")
# Faults whose code is pydantic's own word for what is wrong.
FROM_PYDANTIC = {"fault-string-too-long"}


class Message:
    """What translators must keep alike: the variables of a message and those it chooses a form
    by.
    """

    def __init__(self, entry: fluent.Message) -> None:
        self.name = entry.id.name
        finder = _Finder()
        finder.visit(entry)
        self.variables = finder.variables
        self.selectors = finder.selectors


class _Finder(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.selectors: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802  # the library calls it by this name
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:  # noqa: N802  # the library calls it by this name
        if isinstance(node.selector, fluent.VariableReference):
            self.selectors.add(node.selector.id.name)
        self.generic_visit(node)


@cache
def entries(language: str) -> tuple[fluent.EntryType, ...]:
    paths = sorted((FOLDER / language).glob("*.ftl"))
    read = (FluentParser().parse(path.read_text(encoding="utf-8")).body for path in paths)
    return tuple(chain.from_iterable(read))


@cache
def messages_of(language: str) -> dict[str, Message]:
    return {
        entry.id.name: Message(entry)
        for entry in entries(language)
        if isinstance(entry, fluent.Message)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_a_file_is_unreadable(language: str) -> None:
    assert [entry.content for entry in entries(language) if isinstance(entry, fluent.Junk)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_stands_twice(language: str) -> None:
    named = [entry.id.name for entry in entries(language) if isinstance(entry, fluent.Message)]
    assert sorted(named) == sorted(set(named))


def test_all_languages_hold_the_same_messages_in_the_same_files() -> None:
    files = [sorted(path.name for path in (FOLDER / language).iterdir()) for language in LANGUAGES]
    assert files[0] == files[1] == files[2]
    assert set(messages_of("nl")) == set(messages_of("fr")) == set(messages_of("en"))


def differing(part: str) -> list[str]:
    """Return the messages of which a part is not the same in all languages."""
    return [
        message
        for message in messages_of("en")
        if len({frozenset(getattr(messages_of(one)[message], part)) for one in LANGUAGES}) > 1
    ]


def test_a_message_has_the_same_placeholders_in_all_languages() -> None:
    assert differing("variables") == []


def test_a_message_chooses_its_form_by_the_same_placeholders_in_all_languages() -> None:
    assert differing("selectors") == []


def in_templates(pattern: str) -> Iterator[Path]:
    """Yield the files of the pages' templates."""
    for room in ("web", "api"):
        yield from (PACKAGE / room).rglob(f"templates/{pattern}")


@cache
def code() -> tuple[tuple[Path, ast.AST], ...]:
    """Return every node of the code with the file it stands in, parsed once for all tests."""
    trees = [(path, ast.parse(path.read_text("utf-8"))) for path in PACKAGE.rglob("*.py")]
    return tuple((path, node) for path, tree in trees for node in ast.walk(tree))


def literals() -> Iterator[str]:
    """Yield every text in the code, and every text in quotes in the templates."""
    for _, node in code():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
    for path in in_templates("*.*"):
        yield from re.findall(r"""["']([a-z0-9_-]+)["']""", path.read_text(encoding="utf-8"))


def said_in_code() -> Iterator[tuple[str, str]]:
    """Yield place and id of every message that is asked for by name."""
    asking = ("say", "messages", "_say")
    for path, node in code():
        if isinstance(node, ast.Call) and _name(node.func) in asking and node.args:
            yield from ((f"{path.name}:{node.lineno}", id_) for id_ in _constants(node.args[0]))
    for path in in_templates("*.html"):
        for id_ in re.findall(
            r"""\bsay\(\s*["']([^"']+)["'](?!\s*~)""", path.read_text(encoding="utf-8")
        ):
            yield path.name, id_


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _constants(argument: ast.expr) -> list[str]:
    chosen = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
    return [
        one.value for one in chosen if isinstance(one, ast.Constant) and isinstance(one.value, str)
    ]


def test_every_message_that_is_asked_for_exists() -> None:
    asked = list(said_in_code())
    assert len(asked) > 100
    assert [(place, id_) for place, id_ in asked if id_ not in messages_of("en")] == []


def test_every_message_that_is_put_together_from_a_value_exists() -> None:
    assert sorted(PUT_TOGETHER - set(messages_of("en"))) == []


def fault_codes() -> set[str]:
    """Return the code of every fault that the program raises by name."""
    raisers = ("Fault", "fault", "locate", "_refuse", "_stop", "_drop", "PydanticCustomError")
    codes = set()
    for path, node in code():
        # In the address `_refuse` takes the key, and the code is always the same one.
        named = isinstance(node, ast.Call) and not (
            path.name == "address.py" and _name(node.func) == "_refuse"
        )
        if named and _name(node.func) in raisers and node.args:
            found = [one for one in _constants(node.args[0]) if re.fullmatch("[a-z_-]+", one)]
            codes |= {one.replace("_", "-") for one in found}
    return codes


def test_every_fault_has_a_message() -> None:
    codes = fault_codes()
    assert len(codes) > 30
    assert sorted(code for code in codes if f"fault-{code}" not in messages_of("en")) == []


def prefixes() -> set[str]:
    """Return every beginning of an id that the code completes with a value, such as `fault-`."""
    heads = set()
    for _, node in code():
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            heads |= set(re.findall(r"^[a-z-]+-\Z", str(node.values[0].value)))
    return heads.union(WORDS_OF_FAULTS)


def test_every_message_is_used() -> None:
    written = set(literals())
    used = written | PUT_TOGETHER | FROM_PYDANTIC
    spelt = {text.replace("_", "-") for text in written}
    completed = prefixes()

    def is_used(message: str) -> bool:
        rests = (
            message.removeprefix(head).removesuffix("-heading")
            for head in completed
            if message.startswith(head)
        )
        return message in used or any(rest in spelt for rest in rests)

    assert [message for message in messages_of("en") if not is_used(message)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_message_is_an_error_and_not_an_empty_place(language: Language) -> None:
    with pytest.raises(KeyError, match="no-such-message"):
        messages_in(language)("no-such-message")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_placeholder_is_an_error_and_not_a_hole_in_a_sentence(language: Language) -> None:
    with pytest.raises(KeyError, match="fit"):
        messages_in(language)("fit")


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_carry_no_invisible_marks(language: Language) -> None:
    said = messages_in(language)("fit", points="92,5")
    assert "92,5" in said
    assert not any(mark in said for mark in "\u2066\u2067\u2068\u2069\u200e\u200f")


def test_one_form_is_not_several() -> None:
    assert messages_in("nl")("note-question", approaches=1) == "Er is 1 werkvorm onderzocht."
    assert messages_in("fr")("note-question", approaches=8).startswith("8 formes")


def test_a_text_of_any_length_has_its_place_in_a_message() -> None:
    """A municipality may write as much as it likes on a practice; Fluent stops at 2,500 letters."""
    long = 'Zo is "dit" { $text } \\0. ' * 200
    said = messages_in("nl")("note-sourced", name="Voorbeeld", text=long, sources=long)
    assert said == f"Voorbeeld: {long} (Bron: {long})"


@pytest.mark.parametrize(
    ("language", "value", "decimals", "written"),
    [
        ("en", 1234.5, 1, "1,234.5"),
        ("nl", 1234.5, 1, "1.234,5"),
        ("fr", 1234.5, 1, "1\u202f234,5"),
        ("en", 92.5, 1, "92.5"),
        ("nl", 92.5, 1, "92,5"),
        ("fr", 92.5, 1, "92,5"),
        ("nl", 100, 0, "100"),
        ("nl", 3, 1, "3,0"),
        ("nl", 10_000, 0, "10.000"),
    ],
)
def test_numbers_are_written_as_belgian_usage_has_them(
    language: Language, value: float, decimals: int, written: str
) -> None:
    """Source: CLDR nl-BE, fr-BE (narrow no-break space between thousands) and en-GB."""
    assert messages_in(language).number(value, decimals) == written


@pytest.mark.parametrize(
    ("language", "joined"), [("nl", "a, b en c"), ("fr", "a, b et c"), ("en", "a, b and c")]
)
def test_lists_are_joined_as_a_sentence_does(language: Language, joined: str) -> None:
    assert messages_in(language).listed(["a", "b", "c"]) == joined


@pytest.mark.parametrize(
    ("language", "joined"), [("nl", "a, b; c"), ("fr", "a, b\N{NO-BREAK SPACE}; c")]
)
def test_lists_apart_are_joined_as_the_language_writes(language: Language, joined: str) -> None:
    assert messages_in(language).between.join(["a, b", "c"]) == joined


def test_a_list_of_one_or_none_is_joined_too() -> None:
    assert messages_in("nl").listed(["a"]) == "a"
    assert messages_in("nl").listed([]) == ""


@pytest.mark.parametrize(
    ("language", "name"), [("nl", "Zuid-Afrika"), ("fr", "Afrique du Sud"), ("en", "South Africa")]
)
def test_countries_have_their_name_in_the_language(language: Language, name: str) -> None:
    assert messages_in(language).country("ZA") == name


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("nl-BE", "nl"),
        ("fr_FR", "fr"),
        ("EN-us", "en"),
        ("de-DE", "en"),
        ("", "en"),
        (None, "en"),
        ("nl", "nl"),
    ],
)
def test_the_language_of_a_browser_leads_to_the_nearest_of_ours(
    wanted: str | None, found: str
) -> None:
    assert nearest_language(wanted) == found
