"""Messages of the interface, from Fluent files: here is said which languages there are.

Three are shipped, under `i18n/<language>/`. Own data can bring more (`files/own_languages.py`),
which the whole process speaks from then on; a message that one of them lacks is said in the next
language.

Fluent's own directional marks around variables are left out: the languages run from left to right
and the marks would end up in files, addresses and comparisons.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from pydantic_core import PydanticKnownError, core_schema


class _Spoken:
    """Marks a text that must be the code of a language that the program speaks."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(_spoken)

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: Any) -> dict[str, Any]:
        return {"enum": list(languages()), "type": "string"}


Language = Annotated[str, _Spoken()]
LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")
"""The languages that are shipped. Which ones the program speaks is what `languages()` says."""
DEFAULT_LANGUAGE: Language = "en"
FOLDER = Path(__file__).resolve().parent / "i18n"


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """A language as it is spoken: its name in itself, whose usage dates, numbers and lists follow,
    and which language stands in for what is missing.

    `messages` are the texts of its Fluent files; `texts` are the texts of the data by the same text
    in another language.
    """

    name: str
    locale: str
    then: Language = DEFAULT_LANGUAGE
    messages: Sequence[str] = ()
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


# Belgian usage for dates, numbers and lists.
_SHIPPED = {
    "nl": Tongue(name="Nederlands", locale="nl_BE"),
    "fr": Tongue(name="Français", locale="fr_BE"),
    "en": Tongue(name="English", locale="en_GB", then="nl"),
}
_added: Mapping[Language, Tongue] = MappingProxyType({})


def languages() -> tuple[Language, ...]:
    """Return the languages that the program speaks: those that are shipped, then those added."""
    return (*LANGUAGES, *_added)


def tongue(language: Language) -> Tongue:
    """Return what is known of a language that the program speaks."""
    return _added.get(language) or _SHIPPED[language]


def added_languages() -> Mapping[Language, Tongue]:
    """Return the languages that own data added."""
    return _added


def speak(added: Mapping[Language, Tongue]) -> None:
    """Let the process speak these languages beside those that are shipped, and no others."""
    global _added
    if added is not _added:
        _added = added
        messages_in.cache_clear()


def in_turn(language: Language) -> tuple[Language, ...]:
    """Return a language and those that stand in, one after the other, for what it lacks."""
    found = [language]
    while (following := tongue(found[-1]).then) not in found:
        found.append(following)
    return tuple(found)


def _spoken(given: Any) -> str:
    if given in languages():
        return str(given)
    *most, last = (f"'{language}'" for language in languages())
    raise PydanticKnownError("literal_error", {"expected": f"{', '.join(most)} or {last}"})


class Borrowed(str):
    """A message or text that is missing in the language wanted, in the one that stands in."""

    language: Language

    def __new__(cls, text: str, language: Language) -> "Borrowed":
        """Keep the text with its language."""
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __reduce__(self) -> tuple[type["Borrowed"], tuple[str, Language]]:
        """Return what a copy is made of, which would lack the language otherwise."""
        return Borrowed, (str(self), self.language)


_LONG = 1000
"""In letters; of more than 2,500 Fluent makes a fault."""


def _is_long(given: str | int | float) -> bool:
    return isinstance(given, str) and len(given) > _LONG


_NAME = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE | re.ASCII)


class Messages:
    """The messages of one language: `messages("ranking-title")`, `messages("score",
    points="92.5")`.
    """

    def __init__(self, language: Language) -> None:
        """Find the messages of the language, which is one of `languages()`; a file is read when a
        message in it is first wanted.
        """
        self.language = language
        self.name = tongue(language).name
        self.in_turn = in_turn(language)
        self.locale = Locale.parse(tongue(language).locale)
        locale = tongue(language).locale.replace("_", "-")
        self._bundle = FluentBundle([locale], use_isolating=False)
        texts = tongue(language).messages or [
            path.read_text(encoding="utf-8") for path in sorted((FOLDER / language).glob("*.ftl"))
        ]
        self._texts = {name: text for text in texts for name in _NAME.findall(text)}
        self._written = lru_cache(maxsize=8192)(self._write)
        self._formatted = lru_cache(maxsize=8192)(self._format)

    def __call__(self, message: str, **parameters: str | int | float) -> str:
        """Return the message with its placeholders filled in, `Borrowed` where another language
        stands in; an unknown message or placeholder is a `KeyError`.
        """
        return self._written(message, tuple(parameters.items()))

    def has(self, message: str) -> bool:
        """Whether the language has a message of its own."""
        return message in self._texts

    def _write(self, message: str, parameters: tuple[tuple[str, str | int | float], ...]) -> str:
        if message not in self._texts:
            return self._borrowed(message, parameters)
        self._read(message)
        found = self._bundle.get_message(message) if self._bundle.has_message(message) else None
        if found is None or found.value is None:
            raise KeyError(f"no message {message!r} in {self.language}")
        given = dict(parameters)
        # Fluent gives up on a long text in a placeholder: that gets its place afterwards.
        places = {name: f"\0{name}\0" for name, one in given.items() if _is_long(one)}
        written, errors = self._bundle.format_pattern(found.value, {**given, **places})
        if errors:
            raise KeyError(f"message {message!r} in {self.language}: {errors[0]}")
        text = str(written)
        for name, place in places.items():
            text = text.replace(place, str(given[name]))
        return text

    def _borrowed(self, message: str, parameters: tuple[tuple[str, Any], ...]) -> str:
        """Return a message that this language lacks, from the first that has it."""
        for language in self.in_turn[1:] if self.language in _added else ():
            other = messages_in(language)
            if message in other._texts:
                return Borrowed(other(message, **dict(parameters)), language)
        raise KeyError(f"no message {message!r} in {self.language}")

    def _read(self, message: str) -> None:
        """Read the file that holds a message; reading one twice, in two threads, does no harm."""
        text = self._texts.get(message)
        if text is not None and not self._bundle.has_message(message):
            self._bundle.add_resource(FluentResource(text))

    def number(self, value: float, decimals: int = 0) -> str:
        """Write a number as the language does, with exactly so many decimals."""
        return self._formatted(float(value), decimals)

    def _format(self, value: float, decimals: int) -> str:
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return str(format_decimal(round(value, decimals), format=pattern, locale=self.locale))

    def day(self, day: date) -> str:
        """Write a date as the language does in a letter: "21 November 2026"."""
        written = str(format_date(day, format="long", locale=self.locale))
        # CLDR has no form for the first of a month, which French writes as an ordinal.
        return (
            written.replace("1 ", "1er ", 1) if self.language == "fr" and day.day == 1 else written
        )

    def time(self, moment: datetime) -> str:
        """Write the time of day of a moment, in the time zone that it carries: "14:03"."""
        return str(format_time(moment, format="short", tzinfo=moment.tzinfo, locale=self.locale))

    def listed(self, items: list[str]) -> str:
        """Join items as a sentence does: "a, b and c"."""
        return str(format_list(items, locale=self.locale))

    @property
    def between(self) -> str:
        """What stands between items that hold commas themselves: "a, b; c". French has its
        no-break space before it.
        """
        return self("apart", before="", after="")

    def country(self, code: str) -> str:
        """Return the name of a country from its ISO code; the code itself where none is known."""
        return str(self.locale.territories.get(code, code))


@cache
def messages_in(language: Language) -> Messages:
    """Return the messages of a language, read once."""
    return Messages(language)


def nearest_language(wanted: str | None, offered: Sequence[Language] | None = None) -> Language:
    """Return the language of the interface for a browser's or a person's locale such as `nl-BE`,
    among those that are offered: all, where none are named.
    """
    offered = offered or languages()
    named = (wanted or "").replace("_", "-").split("-")[0].lower()
    otherwise = DEFAULT_LANGUAGE if DEFAULT_LANGUAGE in offered else offered[0]
    return next((language for language in offered if language == named), otherwise)
