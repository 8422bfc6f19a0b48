"""Languages that own data add: the messages of the program, and the texts of the data.

`languages/de/*.ftl` holds messages, `languages/de/texts.yaml` texts. Either may be incomplete: what
is missing is said in the next language. What is there is checked as strictly as what is shipped, so
that no page breaks later over a word.
"""

import difflib
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale, UnknownLocaleError
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import DEFAULT_LANGUAGE, FOLDER, LANGUAGES, Language, Tongue
from mic_selector.files.overlay_file import LANGUAGE_FILE
from mic_selector.files.own_files import Own, OwnFiles, own_files
from mic_selector.files.text import decoded
from mic_selector.files.validation import shown_value
from mic_selector.files.yaml_reader import Document

ABOUT = ("language-name", "language-locale", "language-next")
"""Messages that say of a language what it is called, whose usage it follows (such as `de-BE`), and
which language stands in for what is missing.
"""
TEXTS = "texts"


def own_languages(own: Own) -> Mapping[Language, Tongue]:
    """Return the languages that own data add, by code; raise `FaultyInput` with all that is wrong
    in them.
    """
    files = own_files(own)
    found: dict[Language, list[str]] = {}
    for name in files.names:
        if place := LANGUAGE_FILE.fullmatch(name):
            found.setdefault(place[1], []).append(name)
    reading = _Reading(files, (*LANGUAGES, *found))
    tongues = {language: reading.tongue(language, names) for language, names in found.items()}
    if reading.faults:
        raise FaultyInput(reading.faults)
    return MappingProxyType(tongues)


def shipped_files() -> Mapping[str, Mapping[str, str]]:
    """Return every message of the program as it is written in its file, by file and by name."""
    return {
        path.name: dict(_as_written(path.read_text(encoding="utf-8")))
        for path in sorted((FOLDER / DEFAULT_LANGUAGE).glob("*.ftl"))
    }


def _as_written(text: str) -> Iterator[tuple[str, str]]:
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, fluent.Message) and entry.span:
            yield entry.id.name, text[entry.span.start : entry.span.end].strip()


def messages_to_translate() -> Mapping[str, fluent.Message]:
    """Return every message of the program by name, as it is in the language that stands in last."""
    return _shipped()[0]


class _Reading:
    """Reads languages, and takes note of what cannot be."""

    def __init__(self, files: OwnFiles, known: tuple[Language, ...]) -> None:
        self.files = files
        self.known = known
        self.faults: list[Fault] = []
        self.seen: set[str] = set()

    def tongue(self, language: Language, names: list[str]) -> Tongue:
        """Return a language from the files that bring it."""
        first = self.files.called(names[0])
        if language in LANGUAGES or not is_language(language):
            code = "language-shipped" if language in LANGUAGES else "language-unknown"
            self.faults.append(Fault(code=code, parameters={"language": language}, file=first))
            return Tongue(name=language, locale=DEFAULT_LANGUAGE)
        about: dict[str, str] = {}
        self.seen = set()
        messages = [self._messages(name, about) for name in names if name.endswith(".ftl")]
        texts: dict[str, str] = {}
        for name in names:
            if not name.endswith(".ftl"):
                texts.update(self._texts(name, language))
        locale = self._locale(about.get("language-locale", language), language, first)
        then = about.get("language-next", DEFAULT_LANGUAGE)
        if then not in self.known or then == language:
            allowed = ", ".join(one for one in self.known if one != language)
            self.faults.append(
                Fault(code="not-one-of", parameters={"value": then, "allowed": allowed}, file=first)
            )
            then = DEFAULT_LANGUAGE
        own_name = str(Locale(language).get_display_name(language)).capitalize()
        return Tongue(
            name=about.get("language-name", own_name),
            locale=locale,
            then=then,
            messages=tuple(messages) or ("",),
            texts=MappingProxyType(texts),
        )

    def _locale(self, stated: str, language: Language, file: str) -> str:
        try:
            locale = Locale.parse(stated.replace("-", "_"))
            if locale.language == language:
                return str(locale)
        except (ValueError, UnknownLocaleError):
            pass
        self.faults.append(
            Fault(code="language-locale", parameters={"value": shown_value(stated)}, file=file)
        )
        return language

    def _messages(self, name: str, about: dict[str, str]) -> str:
        """Return the text of a Fluent file; what it says of the language itself goes to `about`."""
        file = self.files.called(name)
        try:
            text = decoded(self.files.content(name), file)
        except FaultyInput as error:
            self.faults += error.faults
            return ""
        for entry in FluentParser().parse(text).body:
            line = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
            if isinstance(entry, fluent.Message) and entry.id.name in ABOUT:
                about[entry.id.name] = _plain(entry)
            for code, parameters in _wrong_with(entry, self.seen):
                self.faults.append(Fault(code=code, parameters=parameters, file=file, line=line))
        return text

    def _texts(self, name: str, language: Language) -> Mapping[str, str]:
        """Return the texts of a file in a language, by the same text in every other one."""
        try:
            document = self.files.document(name)
        except FaultyInput as error:
            self.faults += error.faults
            return {}
        return dict(self._pairs(document, language)) if document else {}

    def _pairs(self, document: Document, language: Language) -> Iterator[tuple[str, str]]:
        data = document.data or {}
        listed = data.get(TEXTS) if isinstance(data, Mapping) else None
        if not isinstance(listed, list):
            self.faults.append(document.fault("missing-key", (), key=TEXTS))
            return
        for place, text in enumerate(listed):
            path = (TEXTS, place)
            if not isinstance(text, Mapping) or not all(
                key in self.known and isinstance(said, str) for key, said in text.items()
            ):
                shown = shown_value(text)
                self.faults.append(
                    document.fault("wrong-type", path, value=shown, expected="text-by-language")
                )
            elif language in text and len(text) > 1:
                yield from ((said, text[language]) for key, said in text.items() if key != language)
            else:
                self.faults.append(document.fault("language-pair", path, language=language))


def is_language(code: str) -> bool:
    """Whether something is the code of a language."""
    try:
        return bool(Locale.parse(code).get_display_name(code))
    except (ValueError, UnknownLocaleError):
        return False


def _plain(message: fluent.Message) -> str:
    parts = message.value.elements if message.value else []
    return "".join(part.value for part in parts if isinstance(part, fluent.TextElement)).strip()


def _wrong_with(entry: fluent.EntryType, seen: set[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield what is wrong with one entry of a Fluent file."""
    if isinstance(entry, fluent.Junk):
        yield "language-syntax", {"text": shown_value(str(entry.content).strip())}
    elif isinstance(entry, fluent.Term):
        yield "language-term", {"name": f"-{entry.id.name}"}
    elif isinstance(entry, fluent.Message):
        if entry.id.name in seen:
            yield "language-message-twice", {"name": entry.id.name}
        seen.add(entry.id.name)
        if entry.id.name not in ABOUT:
            yield from _wrong_with_message(entry)


def _wrong_with_message(entry: fluent.Message) -> Iterator[tuple[str, dict[str, str]]]:
    name = entry.id.name
    known, variables = _shipped()
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        yield "language-message-unknown", {"name": name, "closest": next(iter(near), "")}
        return
    if entry.value is None:
        yield "language-syntax", {"text": name}
    for strange in sorted(_names_in(entry) - variables[name]):
        yield "language-placeholder", {"placeholder": strange, "name": name}


def _names_in(message: fluent.Message) -> set[str]:
    """Return what a message refers to: variables by name, anything else with a sign around it."""
    return set(_names(message))


def _names(node: object) -> Iterator[str]:
    match node:
        case fluent.VariableReference():
            yield node.id.name
        case fluent.MessageReference():
            yield f"{{{node.id.name}}}"
        case fluent.TermReference():
            yield f"-{node.id.name}"
        case fluent.FunctionReference():
            yield f"{node.id.name}()"
    inside = vars(node).values() if isinstance(node, fluent.BaseNode) else ()
    for part in inside:
        for one in part if isinstance(part, list) else [part]:
            yield from _names(one)


@cache
def _shipped() -> tuple[Mapping[str, fluent.Message], Mapping[str, set[str]]]:
    """Return the shipped messages by name, and the names that each may speak of."""
    found = {
        entry.id.name: entry
        for path in sorted((FOLDER / DEFAULT_LANGUAGE).glob("*.ftl"))
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body
        if isinstance(entry, fluent.Message)
    }
    return found, {name: _names_in(message) for name, message in found.items()}
