"""Signs that programs put in place of those people meant, and signs nobody sees: what each is
called, and what it stands for.

Word and LibreOffice curl quotes, lengthen dashes and keep words together; a keyboard in another
alphabet gives letters that look the same. Where such a sign has one possible meaning it is read as
that; elsewhere it is named with its place.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

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


def odd_in(text: str) -> re.Match[str] | None:
    """Return the first sign of a text that may not be what was meant, or None."""
    return None if text.isascii() and "\t" not in text else _ODD.search(text)


def odd_signs(text: str) -> Iterator[re.Match[str]]:
    """Yield every sign of a text that may not be what was meant."""
    return _ODD.finditer(text)


def without_odd_signs(text: str) -> str:
    """Return a text without its signs that may not be what was meant."""
    return _ODD.sub("", text)


def as_meant(text: str) -> str:
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


def folded(text: str) -> str:
    """Return a text without capitals and accents, so that `Tomas` finds `Tomás`."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def look_of(text: str) -> str:
    """Return what texts have in common that look the same in any case of letters, with any kind of
    hyphen, apostrophe, quote and space.
    """
    plain = as_meant(as_meant(in_one_line(text)))  # a small dash becomes a dash only by the first
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
        whole, decimals = self.split(",")
        parts_thousands = len(decimals) == 3 and whole.lstrip("+-") != "0"
        return None if parts_thousands else float(self.replace(",", "."))


def name_of(sign: str) -> str:
    """Return what a sign is called, as the end of the name of a message."""
    if sign in _NAMES:
        return _NAMES[sign]
    kind = next((name for signs, name in _KINDS if sign in signs), "")
    script = unicodedata.name(sign, "").split(" ")[0]
    return kind or _SCRIPTS.get(script, "look-alike")


def plain_for(sign: str) -> str:
    """Return what to write in place of a sign: nothing, a space, or the sign that it stands for."""
    if sign in "\t\x0b\x0c" or sign in LINE_BREAKS:
        return " "
    meant = unicodedata.normalize("NFKC", sign.translate(_STANDS_FOR))
    return '"' if sign in QUOTES else meant
