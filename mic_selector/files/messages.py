"""Messages of the interface in three languages, from Fluent files under `i18n/<language>/`.

Fluent's own directional marks around variables are left out: all three languages run from left to
right and the marks would end up in files, addresses and comparisons.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

Language = Literal["nl", "fr", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")
DEFAULT_LANGUAGE: Language = "en"
FOLDER = Path(__file__).resolve().parent / "i18n"

# Belgian usage for dates, numbers and lists.
_LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_GB"}


_NAME = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE | re.ASCII)


class Messages:
    """The messages of one language: `messages("ranking-title")`, `messages("score",
    points="92.5")`.
    """

    def __init__(self, language: Language) -> None:
        """Find the messages of the language, which is one of `LANGUAGES`; a file is read when a
        message in it is first wanted.
        """
        self.language = language
        self.locale = Locale.parse(_LOCALES[language])
        self._bundle = FluentBundle([_LOCALES[language].replace("_", "-")], use_isolating=False)
        texts = [
            path.read_text(encoding="utf-8") for path in sorted((FOLDER / language).glob("*.ftl"))
        ]
        self._texts = {name: text for text in texts for name in _NAME.findall(text)}
        self._written = lru_cache(maxsize=8192)(self._write)
        self._formatted = lru_cache(maxsize=8192)(self._format)

    def __call__(self, message: str, **parameters: str | int | float) -> str:
        """Return the message with its placeholders filled in; an unknown message or placeholder is
        a `KeyError`.
        """
        return self._written(message, tuple(parameters.items()))

    def _write(self, message: str, parameters: tuple[tuple[str, str | int | float], ...]) -> str:
        self._read(message)
        found = self._bundle.get_message(message) if self._bundle.has_message(message) else None
        if found is None or found.value is None:
            raise KeyError(f"no message {message!r} in {self.language}")
        text, errors = self._bundle.format_pattern(found.value, dict(parameters))
        if errors:
            raise KeyError(f"message {message!r} in {self.language}: {errors[0]}")
        return str(text)

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

    def country(self, code: str) -> str:
        """Return the name of a country from its ISO code; the code itself where none is known."""
        return str(self.locale.territories.get(code, code))


@cache
def messages_in(language: Language) -> Messages:
    """Return the messages of a language, read once."""
    return Messages(language)


def nearest_language(wanted: str | None, offered: Sequence[Language] = LANGUAGES) -> Language:
    """Return the language of the interface for a browser's or a person's locale such as `nl-BE`,
    among those that are offered.
    """
    named = (wanted or "").replace("_", "-").split("-")[0].lower()
    otherwise = DEFAULT_LANGUAGE if DEFAULT_LANGUAGE in offered else offered[0]
    return next((language for language in offered if language == named), otherwise)
