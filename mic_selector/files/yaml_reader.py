"""Reads YAML and JSON, remembers the line of every key, and refuses what a careful reader should
refuse.

Stricter than YAML 1.1 on purpose: only `true` and `false` are booleans (`NO` is Norway), duplicate
keys and aliases are refused, a bare `-` or `+` must be quoted, and size and depth are limited, so
that a file from a stranger can neither be misread nor exhaust the machine.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, NoReturn

import yaml

from mic_selector.files.faults import Fault, FaultyInput, Path

LARGEST_FILE = 32 * 1024 * 1024
LARGEST_UPLOAD = 256 * 1024
DEEPEST = 24

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_SPECIAL_FLOATS = {".nan": math.nan, ".inf": math.inf, "+.inf": math.inf, "-.inf": -math.inf}
_CONSTANTS: Mapping[str, bool | None] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}
_BARE_SIGN = re.compile(r"[:\[{,]\s*[-+]\s*([,}\]#]|\Z)")
_ESCAPES = re.compile(
    r"\\(?:u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|(u)d[89a-f][0-9a-f]{2}|.)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Document:
    """What a file says (`data`: mappings, lists, strings, numbers, booleans, None) and the line of
    every path in it.
    """

    file: str
    data: Any
    lines: Mapping[Path, int]

    def line(self, path: Path) -> int | None:
        """Return the line of the path, or of the nearest key above it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)

    def fault(self, code: str, path: Path, **parameters: str | int | float) -> Fault:
        """Return a fault located in this document."""
        return Fault(code, parameters, self.file, self.line(path), path)


def read_yaml(path: FilePath, largest: int = LARGEST_FILE) -> Document:
    """Read a YAML or JSON file; raise `FaultyInput` with the place of what is wrong."""
    try:
        if path.is_dir():
            raise FaultyInput([Fault("file-is-directory", file=str(path))])
        if path.stat().st_size > largest:
            raise FaultyInput([Fault("file-too-large", {"kilobytes": largest // 1024}, str(path))])
        content = path.read_bytes()
    except FileNotFoundError:
        raise FaultyInput([Fault("file-not-found", file=str(path))]) from None
    except (OSError, ValueError) as error:
        if isinstance(error, FaultyInput):
            raise
        raise FaultyInput([Fault("file-unreadable", file=str(path))]) from None
    return parse_yaml(content, str(path), largest)


def parse_yaml(content: bytes, file: str, largest: int = LARGEST_UPLOAD) -> Document:
    """Read the bytes of a YAML or JSON file called `file`; raise `FaultyInput` with the place of
    what is wrong.
    """
    if len(content) > largest:
        raise FaultyInput([Fault("file-too-large", {"kilobytes": largest // 1024}, file)])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FaultyInput(
            [Fault("not-text", file=file, line=content[: error.start].count(b"\n") + 1)]
        ) from None
    if text.lstrip().startswith(("{", "[")):
        text = _as_yaml(text)
    builder = _Builder(file)
    try:
        builder.read(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except yaml.YAMLError as error:
        raise FaultyInput([_syntax_fault(error, text, file)]) from None
    if builder.faults:
        raise FaultyInput(builder.faults)
    return Document(file, builder.data, builder.lines)


def _syntax_fault(error: yaml.YAMLError, text: str, file: str) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        character = getattr(error, "position", 0) or 0
        return Fault("not-text", file=file, line=text[:character].count("\n") + 1)
    lines = text.splitlines()
    source = lines[mark.line] if mark.line < len(lines) else ""
    code = "level-not-quoted" if _BARE_SIGN.search(source) else "yaml-syntax"
    return Fault(code, {"column": mark.column + 1}, file, mark.line + 1)


class _Builder:
    """Builds plain values from parser events.

    Knows where it is, so that every fault has a line and a path.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.data: Any = None
        self.lines: dict[Path, int] = {}
        self.faults: list[Fault] = []

    def read(self, events: Iterator[yaml.Event]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse("several-documents", event, ())
                    return
                self.data = self._value(next(events), events, ())

    def _refuse(self, code: str, event: yaml.Event, path: Path, **parameters: str | int) -> None:
        self.faults.append(Fault(code, parameters, self.file, _line(event), path))

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Any:
        self.lines.setdefault(path, _line(event))
        self._plain_event(event, path)
        if len(path) > DEEPEST:
            self._stop("too-deep", event, path[:3], depth=DEEPEST)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._mapping(events, path)

    def _plain_event(self, event: yaml.Event, path: Path) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._stop("alias", event, path)
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            self._refuse("yaml-tag", event, path, tag=str(tag))

    def _stop(self, code: str, event: yaml.Event, path: Path, **parameters: str | int) -> NoReturn:
        self._refuse(code, event, path, **parameters)
        raise FaultyInput(self.faults)

    def _sequence(self, events: Iterator[yaml.Event], path: Path) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Any]:
        items: dict[str, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event, path)
            inner = (*path, key)
            if key in items:
                self._refuse("duplicate-key", event, inner, key=key, first=self.lines[inner])
            else:
                self.lines[inner] = _line(event)
            items[key] = self._value(next(events), events, inner)
        return items

    def _key(self, event: yaml.Event, path: Path) -> str:
        self._plain_event(event, path)
        if not isinstance(event, yaml.ScalarEvent):
            self._stop("key-not-text", event, path)
        return str(event.value)

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> Any:
        text = str(event.value)
        if event.style in ("'", '"', "|", ">"):  # always text
            return text
        if text in ("-", "+"):
            self._refuse("level-not-quoted", event, path)
        return _plain_value(text)


def _line(event: yaml.Event) -> int:
    """Return the line of an event, from 1."""
    return event.start_mark.line + 1 if event.start_mark else 1


def _plain_value(text: str) -> Any:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text.lower() in _SPECIAL_FLOATS:
        return _SPECIAL_FLOATS[text.lower()]
    if len(text) < 400 and _INTEGER.match(text):
        return int(text)
    if len(text) < 400 and _FLOAT.match(text):
        return float(text)
    return text


def _as_yaml(json_text: str) -> str:
    """Return JSON in the form in which YAML reads it too.

    JSON may be indented with tabs and holds none inside its strings; and it may write a character
    beyond the first plane as two escaped halves. Half of one alone becomes the replacement
    character.
    """
    return _ESCAPES.sub(_joined, json_text.replace("\t", " "))


def _joined(escape: re.Match[str]) -> str:
    high, low, lone = escape.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    return "\ufffd" if lone else escape[0]
