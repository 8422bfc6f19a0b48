"""Reads YAML and JSON, remembers the line of every key, and refuses what a careful reader should
refuse.

Stricter than YAML 1.1 on purpose: only `true` and `false` are booleans (`NO` is Norway), duplicate
keys and aliases are refused, a bare `-` or `+` must be quoted, and size and depth are limited, so
that a file from a stranger can neither be misread nor exhaust the machine.

More lenient with what programs do to a file without being asked: UTF-16, other line ends, curly
quotes, no-break spaces, tabs (`tidying`). What has one possible meaning is read as that.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, NoReturn

import yaml

from mic_selector.files.faults import Fault, FaultyInput, Path
from mic_selector.files.signs import LINE_BREAKS, DecimalComma, as_meant, odd_in
from mic_selector.files.source import Source
from mic_selector.files.text import decoded, read_bytes
from mic_selector.files.tidying import tidied

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
_DECIMALS = re.compile(r"[0-9]+([eE][-+]?[0-9]+)?\Z")
_CONTROL = re.compile("[\x0b\x0c]")
_OTHER_FILES = {
    b"PK\x03\x04": "office-file",
    b"\xd0\xcf\x11\xe0": "office-file",
    b"{\\rtf": "rtf-file",
    b"%PDF": "pdf-file",
}
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
    source: Source

    def line(self, path: Path) -> int | None:
        """Return the line of the path, or of the nearest key above it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)

    def fault(self, code: str, path: Path, **parameters: str | int | float) -> Fault:
        """Return a fault located in this document."""
        fault = Fault(
            code=code, parameters=parameters, file=self.file, line=self.line(path), path=path
        )
        return self.source.named(fault)


def as_number(value: Any) -> Any:
    """Return what stands for a number as that number; anything else as it is."""
    number = value.number if isinstance(value, DecimalComma) else None
    return value if number is None else number


def read_yaml(path: FilePath, largest: int = LARGEST_FILE) -> Document:
    """Read a YAML or JSON file; raise `FaultyInput` with the place of what is wrong."""
    return parse_yaml(read_bytes(path, largest), str(path), largest)


def parse_yaml(content: bytes, file: str, largest: int = LARGEST_UPLOAD) -> Document:
    """Read the bytes of a YAML or JSON file called `file`; raise `FaultyInput` with the place of
    what is wrong.
    """
    if len(content) > largest:
        raise FaultyInput(
            [Fault(code="file-too-large", parameters={"kilobytes": largest // 1024}, file=file)]
        )
    for start, kind in _OTHER_FILES.items():
        if content.startswith(start):
            raise FaultyInput(
                [Fault(code="not-plain-text", parameters={"kind": kind}, file=file, line=1)]
            )
    text = decoded(content, file)
    if text.lstrip().startswith(("{", "[")):
        text = _as_yaml(text)
    try:
        read = _built(text, Source(file, text))
    except yaml.YAMLError:
        return _read_tidied(text, file)
    return _read_tidied(text, file, read) if read.is_odd else read.document(read.source)


def _read_tidied(text: str, file: str, read: "_Builder | None" = None) -> Document:
    """Read a text again with the plain signs of its structure, where that changes anything; else
    say what is wrong, if possible by the sign that made it so.
    """
    plain, suspects = tidied(text)
    source = Source(file, text, suspects)
    try:
        read = _built(plain, source)
    except yaml.YAMLError as again:
        if read is None:
            raise FaultyInput([_syntax_fault(again, source)]) from None
    return read.document(source)


def _built(plain: str, source: Source) -> "_Builder":
    builder = _Builder(source)
    builder.read(yaml.parse(plain, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    return builder


def _syntax_fault(error: yaml.YAMLError, source: Source) -> Fault:
    text, file = source.text, source.file
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        if control := _CONTROL.search(text):
            return source.odd_sign(control.start())
        character = getattr(error, "position", 0) or 0
        return Fault(code="not-text", file=file, line=source.place(character)[0])
    line, column = source.place(mark.index)
    context = getattr(error, "context_mark", None) or mark
    first = min(source.place(context.index)[0], line - 1)
    for suspect in source.suspects:
        if first <= source.place(suspect)[0] <= line:
            return source.odd_sign(suspect)
    lines = re.split(r"\r\n|\r|\n", text)
    stands_bare = _BARE_SIGN.search(lines[line - 1]) if line <= len(lines) else None
    code = "level-not-quoted" if stands_bare else "yaml-syntax"
    return Fault(code=code, parameters={"column": column}, file=file, line=line)


class _Builder:
    """Builds plain values from parser events.

    Knows where it is, so that every fault has a line and a path.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.file = source.file
        self.is_odd = False
        """Whether anything without quotes holds a sign that may not be what was meant."""
        self.counts_lines = any(sign in source.text for sign in LINE_BREAKS)
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

    def document(self, source: Source) -> Document:
        """Return what was read from a source; raise `FaultyInput` with every fault."""
        if self.faults:
            raise FaultyInput(self.faults)
        return Document(self.file, self.data, self.lines, source)

    def _line(self, event: yaml.Event) -> int:
        """Return the line of an event, from 1, as an editor counts it (YAML knows more ends of
        lines).
        """
        mark = event.start_mark
        if mark is None:
            return 1
        return self.source.place(mark.index)[0] if self.counts_lines else mark.line + 1

    def _refuse(self, code: str, event: yaml.Event, path: Path, **parameters: str | int) -> None:
        self.faults.append(
            Fault(
                code=code, parameters=parameters, file=self.file, line=self._line(event), path=path
            )
        )

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Any:
        self.lines.setdefault(path, self._line(event))
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
            if comma := self._comma_before(event):
                self._refuse_comma(comma, key, path, items)
                self._value(next(events), events, (*path, key))
                continue
            inner = (*path, key)
            if key in items:
                self._refuse("duplicate-key", event, inner, key=key, first=self.lines[inner])
            else:
                self.lines[inner] = self._line(event)
            items[key] = self._value(next(events), events, inner)
        return items

    def _comma_before(self, event: yaml.Event) -> int | None:
        """Return where the comma stands that cut a number in two, as in `{importance: 2,5}`."""
        if not isinstance(event, yaml.ScalarEvent) or event.style or not event.start_mark:
            return None
        at = event.start_mark.index - 1
        number = self.source.text[max(at - 1, 0) : at + 1]
        is_cut = number[1:] == "," and number[0].isdigit() and _DECIMALS.match(event.value)
        return at if is_cut else None

    def _refuse_comma(self, comma: int, decimals: str, path: Path, items: dict[str, Any]) -> None:
        before = re.search(r"[-+0-9]*\Z", self.source.text[max(comma - 20, 0) : comma])
        whole = before[0] if before else ""
        key = next(reversed(items), None)
        inner = path if key is None else (*path, key)
        self.faults.append(self.source.odd_sign(comma, inner, f"{whole}.{decimals}"))

    def _key(self, event: yaml.Event, path: Path) -> str:
        self._plain_event(event, path)
        if not isinstance(event, yaml.ScalarEvent):
            self._stop("key-not-text", event, path)
        self._notice(event)
        return str(event.value)

    def _notice(self, event: yaml.ScalarEvent) -> None:
        if not event.style and odd_in(event.value):
            self.is_odd = True

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> Any:
        text = str(event.value)
        if event.style in ("'", '"', "|", ">"):  # always text
            return text
        self._notice(event)
        if text in ("-", "+"):
            self._refuse("level-not-quoted", event, path)
        return _plain_value(text)


def _plain_value(text: str) -> Any:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text.lower() in _SPECIAL_FLOATS:
        return _SPECIAL_FLOATS[text.lower()]
    if len(text) < 400 and _INTEGER.match(text):
        return int(text)
    if len(text) < 400 and _FLOAT.match(text):
        return float(text)
    if len(text) < 400 and (number := DecimalComma.of(text)) is not None:
        return number
    return text if text.isascii() else _plain_from_odd_signs(text)


def _plain_from_odd_signs(text: str) -> Any:
    """Return the number, or true or false, that odd signs stand for; any other text as it is."""
    meant = as_meant(text) if len(text) < 400 else text
    value = _plain_value(meant) if meant.isascii() else text
    is_plain = isinstance(value, int | float | DecimalComma) or meant == "null"
    return value if is_plain else text


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
