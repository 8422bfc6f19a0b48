"""Where in a file something stands, and which sign there makes it another word than it looks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mic_selector.files.faults import Fault, Path
from mic_selector.files.signs import (
    DASHES,
    DecimalComma,
    as_meant,
    name_of,
    odd_in,
    plain_for,
    without_odd_signs,
)

_IDS = {
    "unknown-key": "key",
    "unknown-id": "id",
    "nothing-to-hide": "id",
    "wrong-form": "value",
}
"""The faults that are about an id or another key, and the parameter that holds it."""
_FARTHEST = 20_000
"""How far behind the start of its line a value is looked for, so that many faults stay cheap."""
_LINE_END = re.compile(r"\r\n|\r|\n")
_NUMBER = re.compile(r"[-+]?[0-9]+([.,][0-9]+)?\Z")


@dataclass(frozen=True)
class Source:
    """The text of a file, to say where in it something stands."""

    file: str
    text: str
    suspects: Sequence[int] = ()
    """Where signs stand that may have changed the structure."""

    @cached_property
    def _lines(self) -> list[int]:
        """Where the lines start, as an editor counts them (YAML knows more ends of lines)."""
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    @cached_property
    def _suspect_of_line(self) -> Mapping[int, int]:
        """The first suspect of every line that has any."""
        return {self.place(one)[0]: one for one in reversed(self.suspects)}

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column of a character, from 1, as an editor counts them."""
        line = bisect_right(self._lines, index)
        return line, index - self._lines[line - 1] + 1

    def odd_sign(self, index: int, path: Path = (), write: str | None = None) -> Fault:
        """Return the fault that names the sign at an index: what it is called, its code, its place,
        and what to write.
        """
        sign = self.text[index]
        line, column = self.place(index)
        parameters: dict[str, str | int | float] = {
            "sign": name_of(sign),
            "letter": sign if sign.isprintable() else "",
            "code": f"U+{ord(sign):04X}",
            "column": column,
        }
        write = plain_for(sign) if write is None else write
        advice = {"": "delete", " ": "space", sign: "plain"}.get(write, "write")
        return Fault(
            code="odd-sign",
            parameters={**parameters, "advice": advice, "write": write},
            file=self.file,
            line=line,
            path=path,
        )

    def named(self, fault: Fault) -> Fault:
        """Return a fault in what a word says, or in its place the one that names a sign in it that
        nobody sees or that looks like another.
        """
        if fault.line is None:
            return fault
        word, is_id = _word_of(fault)
        line_start = self._lines[fault.line - 1]
        start = self.text.find(word, line_start, line_start + _FARTHEST) if word else -1
        if start < 0:
            return self._suspected(fault, fault.line, range(0))
        if _wants_number(fault) and DecimalComma.of(word):
            return self.odd_sign(start + word.index(","), fault.path, _with_point(word))
        offset = _odd_in_id(word) if is_id else _odd_in_value(word, fault)
        if offset is None:
            return self._suspected(fault, fault.line, range(start, start + len(word)))
        in_id = {**dict.fromkeys(DASHES, "_"), " ": ""} if is_id else {}
        return self.odd_sign(start + offset, fault.path, in_id.get(word[offset]))

    def _suspected(self, fault: Fault, line: int, word: range) -> Fault:
        """Return the fault that names a sign of the line, or of the word that the fault is about,
        which may have changed the structure; or else the fault itself.
        """
        first = bisect_left(self.suspects, word.start)
        in_word = self.suspects[first] if first < len(self.suspects) else -1
        suspect = in_word if in_word in word else self._suspect_of_line.get(line)
        return fault if suspect is None else self.odd_sign(suspect, fault.path)


def _word_of(fault: Fault) -> tuple[str, bool]:
    """Return the word that a fault is about, and whether it is an id or another key."""
    parameter = _IDS.get(fault.code)
    word = str(fault.parameters.get(parameter or "value", "")).removesuffix("…")
    return word, parameter is not None


def _wants_number(fault: Fault) -> bool:
    return fault.code == "importance-not-number" or fault.parameters.get("expected") == "number"


def _with_point(number: str) -> str:
    """Return what to write for a number with a comma: both, where it may mean two."""
    point, whole = number.replace(",", "."), number.replace(",", "")
    return f"{point} / {whole}" if DecimalComma(number).number is None else point


def _odd_in_id(word: str) -> int | None:
    """Return where in an id or another key the sign stands that makes it another one, or None."""
    if odd := odd_in(word):
        return odd.start()
    if word != word.strip():
        return 0 if word[0].isspace() else len(word.rstrip())
    return None


def _odd_in_value(word: str, fault: Fault) -> int | None:
    """Return where in a value the sign stands that makes it another one, or None."""
    odd = odd_in(word)
    possible = {"true", "false", "null", *str(fault.parameters.get("allowed", "")).split(", ")}
    candidates = (as_meant(word), as_meant(word).strip("\"'"), as_meant(without_odd_signs(word)))
    is_meant = any(one in possible or _NUMBER.match(one) for one in candidates)
    return odd.start() if odd and is_meant else None
