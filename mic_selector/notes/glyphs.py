"""What the fonts of a PDF cannot show, sign by sign.

A sign is what people see as one: a letter with its marks, an emoji of several parts. It gives way
as a whole, in the texts it stands in, and no other sign does.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Set
from typing import Any

import typst

INSTEAD = "\ufffd"

_EACH_ALONE = (
    b'#set document(title: "signs")\n#set text(font: "Libertinus Serif")\n'
    b"#for sign in json(bytes(sys.inputs.signs)) { par(sign); par(strong(sign)) }"
)
_WITHOUT_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)


def lacking_letters(error: typst.TypstError) -> frozenset[str]:
    """Return the letters that Typst reports; one of them may be lacking only beside another."""
    named = "".join(_WITHOUT_GLYPH.findall(error.diagnostic))
    return frozenset(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), named))


def without_lacking(data: Any, letters: Set[str]) -> Any:
    """Return texts, in whatever lists and mappings, with a mark for each sign that no font shows.

    `letters` are those that were reported.
    """
    suspects = {sign for text in _texts(data) for sign in signs(text) if letters & set(sign)}
    # A sign may be there by itself, and lack in what stands around it.
    lacking = _lacking(suspects) or {sign for sign in suspects if not sign.isascii()}
    return _replaced(data, lacking)


def signs(text: str) -> Iterator[str]:
    """Yield the signs of a text, each with all its parts."""
    sign = ""
    for letter in text:
        if sign and not _belongs(letter, sign):
            yield sign
            sign = ""
        sign += letter
    if sign:
        yield sign


def _belongs(letter: str, sign: str) -> bool:
    """Whether a letter is part of the sign before it."""
    number = ord(letter)
    if number in _FLAG_LETTERS:
        return len(sign) == 1 and ord(sign) in _FLAG_LETTERS
    if letter == _JOINER or sign.endswith(_JOINER) or number in _SKIN_TONES or number in _TAGS:
        return True
    return unicodedata.category(letter) in ("Mn", "Me", "Mc")


def _lacking(suspects: Iterable[str]) -> set[str]:
    """Return the signs that no font shows: those of one part are asked for together, the others
    each by itself, since Typst names parts only.
    """
    simple = [sign for sign in suspects if len(sign) == 1]
    others = {sign for sign in suspects if len(sign) > 1 and _reported([sign])}
    return others | (_reported(simple) & set(simple))


def _reported(alone: list[str]) -> frozenset[str]:
    try:
        typst.Compiler(
            _EACH_ALONE, ignore_system_fonts=True, sys_inputs={"signs": json.dumps(alone)}
        ).compile(format="pdf", pdf_standards="ua-1")
    except typst.TypstError as error:
        return lacking_letters(error)
    return frozenset()


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _texts(part)


def _replaced(data: Any, lacking: Set[str]) -> Any:
    if isinstance(data, str):
        return "".join(INSTEAD if sign in lacking else sign for sign in signs(data))
    if isinstance(data, dict):
        return {key: _replaced(part, lacking) for key, part in data.items()}
    return [_replaced(part, lacking) for part in data] if isinstance(data, list) else data
