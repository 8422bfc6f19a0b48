"""Which known words somebody may have meant who wrote another: rather none than one far away."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from mic_selector.files.signs import as_meant

_SHORTEST_PART = 4
_STEM = 6


def plain(text: str) -> str:
    """Return a text by its letters and digits alone, without capitals and accents, and without
    regard to what stands between words.
    """
    apart = unicodedata.normalize("NFKD", as_meant(text).casefold())
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[^\W_]+", letters)) or text


_known = lru_cache(maxsize=4096)(plain)
"""The same of known words, which are compared with one word after another."""


def misspelt(word: str, known: Iterable[str]) -> list[str]:
    """Return the known words that a word misspells: those that are nearest, where any is near."""
    wanted = plain(word)
    distances = {one: _distance(wanted, _known(one)) for one in known}
    least = min((slips for slips in distances.values() if slips is not None), default=None)
    return [one for one, slips in distances.items() if slips is not None and slips == least]


def begun(word: str, known: Iterable[str]) -> list[str]:
    """Return the known words of which whole words were written, or the beginning of one."""
    wanted = plain(word)
    if len(wanted) < _SHORTEST_PART:
        return []
    return [one for one in known if _is_part(wanted, _known(one))]


def _is_part(wanted: str, text: str) -> bool:
    words = text.split()
    begins = text.startswith(wanted) or any(one.startswith(wanted) for one in words)
    return begins or set(wanted.split()) <= set(words)


def _distance(wanted: str, text: str) -> int | None:
    """Return how many slips of the pen lie between two words; None for more than can be slips."""
    if _heard(wanted) == _heard(text):
        return int(wanted != text)
    most = _slips(wanted, text)
    if wanted[:_STEM] == text[:_STEM] and len(text) > _STEM:
        most += 1  # an end in another form: priority, priorities
    if abs(len(wanted) - len(text)) > most:
        return None
    if wanted[:1] != text[:1]:
        return 1 if most and _differs_in_front(wanted, text) else None
    slips = _slips_between(wanted, text)
    return slips if slips <= most else None


def _heard(text: str) -> str:
    """Return a text as it sounds, where the same is written in two ways: f and ph, l and ll."""
    return re.sub(r"(.)\1", r"\1", text.replace("ph", "f"))


def _slips(one: str, other: str) -> int:
    """Return how many slips may lie between two words: short ones are too much alike, but for two
    letters that changed places.
    """
    length = max(len(one), len(other))
    is_turned = length == _SHORTEST_PART and sorted(one) == sorted(other)
    return sum(length >= least for least in (5, 7, 14)) + is_turned


def _differs_in_front(one: str, other: str) -> bool:
    """Whether two words differ in the first letter alone; people seldom miss that one."""
    turned = other[1:2] + other[:1] + other[2:]
    return one == turned or one[1:] in (other, other[1:]) or one == other[1:]


def _slips_between(one: str, other: str) -> int:
    """Return how many letters must be put in, left out, replaced or turned round with the next: the
    distance of Damerau and Levenshtein, in which no letter is moved twice.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        earlier, before, row = before, row, [place]
        for at, sign in enumerate(other, 1):
            least = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != sign))
            if place > 1 and at > 1 and one[place - 2 : place] == sign + other[at - 2]:
                least = min(least, earlier[at - 2] + 1)
            row.append(least)
    return row[-1]
