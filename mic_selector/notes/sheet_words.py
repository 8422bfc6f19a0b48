"""What the words in a sheet name: understood in every language, proposed in that of the sheet."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from mic_selector.catalogue import Catalogue
from mic_selector.files.messages import Language, languages, messages_in
from mic_selector.files.nearness import begun, misspelt, plain
from mic_selector.notes.country_names import OTHER_NAMES

_FEW = 10
"""How many possible words are listed to who wrote another."""
_MOST_NEAR = 3
_BETWEEN = re.compile(r"\s*[,/&;]\s*|\s+(?:en|et|and)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Words:
    """What words name, and which of them may be proposed.

    `keys` are understood, however they are written; `offered` may be proposed; `shared` are words
    that name more than one thing, with what each of these is called; `have_parts` says whether a
    part of a word may stand for it, which in a name it may not.
    """

    keys: Mapping[str, str]
    offered: Sequence[str] = ()
    shared: Mapping[str, Sequence[str]] = field(default_factory=lambda: MappingProxyType({}))
    have_parts: bool = True

    def key(self, text: str) -> str:
        """Return what a text names; nothing where it names nothing."""
        return self.keys.get(plain(text), "")

    def near(self, text: str) -> list[str]:
        """Return what is proposed for a text that names nothing: one thing, a few, or none."""
        if found := self.shared.get(plain(text)):
            return list(found)
        near = misspelt(text, self.offered)
        if not near and self.have_parts:
            near = begun(text, self.offered)
        # What is known by two names is proposed by the first of them.
        first = self._one_each(near)
        return first if len(first) <= _MOST_NEAR else []

    def parts(self, text: str) -> list[str]:
        """Return the parts of a text in which several things seem to be named; else none."""
        parts = apart(text)
        is_clear = len(parts) > 1 and (re.search("[,/&]", text) or any(map(self.key, parts)))
        return parts if is_clear else []

    @cached_property
    def few(self) -> list[str]:
        """What may be written, where that is little enough to be listed."""
        first = self._one_each(self.offered)
        return first if len(first) <= _FEW else []

    def _one_each(self, words: Sequence[str]) -> list[str]:
        """Return the first word for each thing."""
        first: dict[str, str] = {}
        for word in words:
            first.setdefault(self.key(word), word)
        return list(first.values())


def apart(text: str) -> list[str]:
    """Return the parts of a text where people may have named several things: between commas,
    strokes, or words for "and".
    """
    return [part for part in _BETWEEN.split(text) if part.strip()]


def by_word(words: Iterable[tuple[str, str]]) -> Words:
    """Return what words name, without proposing any; given are words and what they name."""
    return Words(keys={plain(word): key for word, key in words})


def by_message(messages: Iterable[tuple[str, str]], language: Language) -> Words:
    """Return keys by what their messages say in any language; given are messages and keys."""
    named = list(messages)
    spoken = [messages_in(one) for one in languages()]
    own = messages_in(language)
    return Words(
        keys={plain(say(message)): key for say in spoken for message, key in named},
        offered=[own(message) for message, _ in named],
    )


def words_of_forms(catalogue: Catalogue, language: Language) -> Words:
    """Return the approaches by all that they are called; their short names are proposed first."""
    return _words(
        {key: (one.short, one.name) for key, one in catalogue.approaches.items()}, language
    )


def words_of_themes(catalogue: Catalogue, language: Language) -> Words:
    """Return the themes by id and name."""
    return _words({key: (name,) for key, name in catalogue.themes.items()}, language)


def words_of_places(catalogue: Catalogue, language: Language) -> Words:
    """Return the places by id and name."""
    named = {key: (place.name,) for key, place in catalogue.places.items()}
    return replace(_words(named, language), have_parts=False)


def words_of_countries(catalogue: Catalogue, language: Language) -> Words:
    """Return the countries by code, by name in every language, and by what else they are called."""
    known = {code: messages_in(language).country(code) for code in catalogue.countries}
    spoken = [messages_in(one) for one in languages()]
    others: dict[str, list[str]] = {}
    for code, names in OTHER_NAMES.items():
        for name in names.split(", ") if code in known else ():
            others.setdefault(plain(name), []).append(code)
    return Words(
        keys={
            **{name: codes[0] for name, codes in others.items() if len(codes) == 1},
            **{plain(code): code for code in known},
            **{plain(say.country(code)): code for say in spoken for code in known},
        },
        offered=[*known.values()],
        shared={one: [known[code] for code in codes] for one, codes in others.items()},
        have_parts=False,
    )


def _words(called: Mapping[str, Sequence[Mapping[str, str]]], language: Language) -> Words:
    """Return what names its keys: given are texts by language for each key."""
    texts = [(key, text) for key, one in called.items() for text in one]
    return Words(
        keys={
            **{plain(key): key for key in called},
            **{plain(word): key for key, text in texts for word in text.values()},
        },
        offered=[text.get(language) or next(iter(text.values())) for _, text in texts],
    )
