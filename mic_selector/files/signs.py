"""Signs that programs put in place of those people meant, and signs nobody sees: what each is
called, and what it stands for.

Word and LibreOffice curl quotes, lengthen dashes and keep words together; a keyboard in another
alphabet gives letters that look the same. Where such a sign has one possible meaning it is read as
that; elsewhere it is named with its place.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mic_selector.files.faults import Fault, Path

SPACES = (
    "\u00a0\u202f\u2007\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a"
    "\u205f\u3000"
)
INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0e\ufe0f"
)
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"
SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2039\u203a\u2032\uff07\u0060\u00b4"
QUOTES = DOUBLE_QUOTES + SINGLE_QUOTES
LINE_BREAKS = "\u0085\u2028\u2029"

_NAMES = {
    "\t": "tab",
    "\x0b": "vertical-tab",
    "\x0c": "page-break",
    " ": "space",
    ",": "comma",
    "\u0085": "line-separator",
    "\u00a0": "no-break-space",
    "\u00ab": "angle-quote",
    "\u00ad": "soft-hyphen",
    "\u00bb": "angle-quote",
    "\u200b": "zero-width-space",
    "\u200c": "zero-width-non-joiner",
    "\u200d": "zero-width-joiner",
    "\u2010": "hyphen",
    "\u2011": "no-break-hyphen",
    "\u2013": "en-dash",
    "\u2014": "em-dash",
    "\u2028": "line-separator",
    "\u2029": "line-separator",
    "\u202f": "narrow-no-break-space",
    "\u2039": "angle-quote",
    "\u203a": "angle-quote",
    "\u2060": "word-joiner",
    "\u2212": "minus-sign",
    "\ufeff": "byte-order-mark",
}
_KINDS = (
    (SPACES, "other-space"),
    (INVISIBLE, "invisible-sign"),
    (DASHES, "other-dash"),
    (QUOTES, "curly-quote"),
)
_SCRIPTS = {"CYRILLIC": "cyrillic-letter", "GREEK": "greek-letter", "FULLWIDTH": "full-width-sign"}

_LETTERS = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеіјкорсуѕхһԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχϲıɡɑ",
    "ABESIJKMHOPCTXYaeijkopcysxhdqwlABEZHIKMNOPTYXaikvopuxciga",
)
_STANDS_FOR: dict[int, str | int | None] = {
    **_LETTERS,
    **{ord(sign): " " for sign in SPACES + LINE_BREAKS},
    **{ord(sign): "" for sign in INVISIBLE},
    **{ord(sign): "-" for sign in DASHES},
    **{ord(sign): '"' for sign in DOUBLE_QUOTES},
    **{ord(sign): "'" for sign in SINGLE_QUOTES},
}
_ODD = re.compile(
    "["
    + re.escape(SPACES + INVISIBLE + DASHES + QUOTES + LINE_BREAKS)
    + "\t\x0b\x0c\u0370-\u052fıɡɑ\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]"
)
_MOST_MARKS = 4
"""On one letter: as many as pointed and chanted Hebrew has."""
_WITHIN_EMOJI = "\u200d" + "".join(map(chr, range(0xE0020, 0xE0080)))
_PICTURE = "[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]"
_UNSEEN = re.compile(
    # A joiner between two pictures, with the colour of a skin or the style of a picture before it.
    f"(?<!{_PICTURE})(?<!{_PICTURE}\ufe0f)\u200d|\u200d(?!{_PICTURE})"
    # Tags after the black flag, or after one another.
    "|(?<![\U0001f3f4\U000e0020-\U000e007e])[\U000e0020-\U000e007f]"
    # The style of a picture after what is none.
    f"|(?<!{_PICTURE}|[#*0-9])[\ufe0e\ufe0f]"
)
_BLANK = str.maketrans(dict.fromkeys("\u115f\u1160\u2800\u3164\uffa0", " "))
"""Letters that are drawn as nothing: fillers of Korean, and Braille without a dot."""
_DECIMAL_COMMA = re.compile(r"[-+]?[0-9]+,[0-9]+([eE][-+]?[0-9]+)?\Z")
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


def odd_in(text: str) -> re.Match[str] | None:
    """Return the first sign of a text that may not be what was meant, or None."""
    return None if text.isascii() and "\t" not in text else _ODD.search(text)


def odd_signs(text: str) -> Iterator[re.Match[str]]:
    """Yield every sign of a text that may not be what was meant."""
    return _ODD.finditer(text)


def cleaned(text: str) -> str:
    """Return a short text (a level, a number, an id) as it was meant: with the plain signs, without
    the invisible ones.
    """
    return unicodedata.normalize("NFKC", text.translate(_STANDS_FOR)).strip()


def in_one_line(text: str) -> str:
    """Return a text of people on one line, composed (NFC), without signs that nobody sees.

    Such a sign vanishes and parts nothing; the joiners and tags that make one emoji of several
    signs stay. Ends of lines, tabs and other controls are spaces. Of marks that are piled up on one
    letter those stay that a language needs: more would be drawn over the lines around it.
    """
    composed = _UNSEEN.sub("", unicodedata.normalize("NFC", text)).translate(_BLANK)
    shown = (
        sign if sign.isprintable() or sign in _WITHIN_EMOJI else _in_place(sign)
        for sign in composed
    )
    return " ".join("".join(_without_piles(shown)).split())


def look_of(text: str) -> str:
    """Return what texts have in common that look the same in any case of letters, with any kind of
    hyphen, apostrophe, quote and space.
    """
    plain = cleaned(cleaned(in_one_line(text)))  # a small dash becomes a dash only by the first
    signs = ("-" if unicodedata.category(sign) == "Pd" else sign for sign in plain)
    return "".join(signs).replace("\u02bc", "'").casefold()


def _without_piles(signs: Iterable[str]) -> Iterator[str]:
    marks = 0
    for sign in signs:
        if sign not in _WITHIN_EMOJI:
            marks = marks + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS:
            yield sign


def _in_place(sign: str) -> str:
    return " " if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Zs") else ""


def _may_part_thousands(number: str) -> bool:
    whole, decimals = number.split(",")
    return len(decimals) == 3 and whole.lstrip("+-") != "0"


class DecimalComma(str):
    """An unquoted number with a decimal comma: text for who wants text, a number for who wants
    one.
    """

    __slots__ = ()

    @classmethod
    def of(cls, text: str) -> "DecimalComma | None":
        """Return a text as such a number if it is one."""
        return cls(text) if _DECIMAL_COMMA.match(text) else None

    @property
    def number(self) -> float | None:
        """The number; None where the comma may as well part thousands."""
        return None if _may_part_thousands(self) else float(self.replace(",", "."))


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
            "sign": _name_of(sign),
            "letter": sign if sign.isprintable() else "",
            "code": f"U+{ord(sign):04X}",
            "column": column,
        }
        write = _advice(sign) if write is None else write
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
        if _wants_number(fault) and _DECIMAL_COMMA.match(word):
            return self.odd_sign(start + word.index(","), fault.path, _with_point(word))
        offset = _culprit(fault, word, is_id)
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
    return f"{point} / {whole}" if _may_part_thousands(number) else point


def _culprit(fault: Fault, word: str, is_id: bool) -> int | None:
    """Return where in a word the sign stands that makes it another one, or None."""
    odd = odd_in(word)
    if is_id:
        if odd:
            return odd.start()
        if word and word != word.strip():
            return 0 if word[0].isspace() else len(word.rstrip())
        return None
    possible = {"true", "false", "null", *str(fault.parameters.get("allowed", "")).split(", ")}
    candidates = (cleaned(word), cleaned(word).strip("\"'"), cleaned(_ODD.sub("", word)))
    is_meant = any(one in possible or _NUMBER.match(one) for one in candidates)
    return odd.start() if odd and is_meant else None


def _name_of(sign: str) -> str:
    if sign in _NAMES:
        return _NAMES[sign]
    kind = next((name for signs, name in _KINDS if sign in signs), "")
    script = unicodedata.name(sign, "").split(" ")[0]
    return kind or _SCRIPTS.get(script, "look-alike")


def _advice(sign: str) -> str:
    """Return what to write in place of a sign: nothing, a space, or the sign that it stands for."""
    if sign in "\t\x0b\x0c" or sign in LINE_BREAKS:
        return " "
    meant = unicodedata.normalize("NFKC", sign.translate(_STANDS_FOR))
    return '"' if sign in QUOTES else meant
