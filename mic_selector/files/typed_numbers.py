"""Numbers that people type as text: read where they say one thing, else what they may mean."""

import re
from collections.abc import Iterator

from mic_selector.files.signs import as_meant

_PLAIN = re.compile(r"[-+]?[0-9]+([.,][0-9]+)?")
_MAY_PART_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}")
_IN_THOUSANDS = re.compile(
    r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+(?:,[0-9]+)?|(?:,[0-9]{3})+(?:\.[0-9]+)?"
    r"|(?:[ '][0-9]{3})+(?:[.,][0-9]+)?)"
)
_EURO = "(?:€|(?:euros?|eur)(?![a-z]))"
_MONEY = re.compile(rf"{_EURO}?\s*(\S.*?)\s*(?:,-|{_EURO})?", re.IGNORECASE)
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_LONGEST = 40
_DIGITS_MEANT = str.maketrans("OolI", "0011")
"""Letters that people type for a digit."""


def number_in(text: str) -> float | None:
    """Return the number that a text says, with a point or a comma before its decimals; None where
    it says none, or where its sign may as well part thousands.
    """
    plain = as_meant(text)
    if not _PLAIN.fullmatch(plain) or _MAY_PART_THOUSANDS.fullmatch(plain):
        return None
    number = float(plain.replace(",", "."))
    return number if abs(number) < float("inf") else None


def numbers_meant(text: str) -> Iterator[float]:
    """Yield the numbers that a text may mean which says none, the likeliest first."""
    money = _MONEY.fullmatch(as_meant(text)) if len(text) <= _LONGEST else None
    bare = money[1].translate(_DIGITS_MEANT) if money else ""
    if _IN_THOUSANDS.fullmatch(bare):
        yield float(_without_groups(bare))
    elif bare.replace(" ", "").isdecimal():
        yield float(bare.replace(" ", ""))
    if _PLAIN.fullmatch(bare):
        yield float(bare.replace(",", "."))


def years_meant(text: str) -> Iterator[float]:
    """Yield the years that a text may mean which is no number: also the only one that stands among
    words, or in a day.
    """
    yield from numbers_meant(text)
    among = set(_YEAR.findall(text))
    if len(among) == 1:
        yield float(among.pop())


def typed(number: float, decimal_sign: str) -> str:
    """Return a number as it can be typed so that it says one thing."""
    text = f"{number:.15g}".replace(".", decimal_sign)
    return f"{text}0" if _MAY_PART_THOUSANDS.fullmatch(text) else text


def _without_groups(number: str) -> str:
    """Return a number without what parts its thousands: a last sign of another kind stands before
    decimals.
    """
    signs = re.sub(r"[0-9]", "", number)
    whole, decimals = number.rsplit(signs[-1], 1) if signs[-1] != signs[0] else (number, "0")
    return f"{re.sub('[^0-9]', '', whole)}.{decimals}"
