"""What things are called, in one language."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from mic_selector.catalogue import Catalogue, Level, Text
from mic_selector.files.messages import Borrowed, Language, Messages
from mic_selector.priorities import Aim, Direction

SHORT_FROM = 3
"""From how many approaches on a list holds their short names."""


class Claim(Protocol):
    """What a sentence says of numbers, before it is words: exact, and checked as such in tests."""

    def words(self, names: "Names") -> str:
        """Return the sentence."""


@dataclass(frozen=True)
class Names:
    """The names of a catalogue's approaches, features, levels and aims in one language.

    With `marks`, a text that exists in another language only says so in words: for places where no
    element can say it. With `brief`, an approach has its short name everywhere.
    """

    catalogue: Catalogue
    messages: Messages
    marks: bool = False
    brief: bool = False

    @property
    def marked(self) -> "Names":
        """The same names, with a word behind each that is in another language."""
        return replace(self, marks=True)

    def for_lists(self, *listed: Sequence[str]) -> "Names":
        """Return the names for a paragraph that lists these approaches: short ones in all of it
        where a list has them, so that nothing has two names there.
        """
        is_long = any(len(approaches) >= SHORT_FROM for approaches in listed)
        return replace(self, brief=True) if is_long else self

    def text(self, text: Text) -> str:
        """Return a text in the language, or `Borrowed` from one that it exists in."""
        language = self.language_of(text)
        said = text[language]
        if language == self.messages.language:
            return said
        return Borrowed(f"{said} ({language})" if self.marks else said, language)

    def language_of(self, text: Text) -> Language:
        """Return the language in which a text will be shown: the wanted one, or the first that
        stands in for it.
        """
        if self.messages.language in text:
            return self.messages.language
        standing_in = (*self.messages.in_turn, *text)
        return next(language for language in standing_in if language in text)

    def called(self, name: str, names: Text | None) -> str:
        """Return an official name in the language; where there is none, the name as printed."""
        return (names or {}).get(self.messages.language, name)

    def approach(self, approach: str) -> str:
        """Return the name of an approach."""
        known = self.catalogue.approaches[approach]
        return self.text(known.short if self.brief else known.name)

    def approach_short(self, approach: str) -> str:
        """Return the short name of an approach, for legends."""
        return self.text(self.catalogue.approaches[approach].short)

    def feature(self, feature: str) -> str:
        """Return the short name of a feature as it stands in a sentence, in small letters."""
        short = self.feature_short(feature)
        return short[0].lower() + short[1:]

    def feature_short(self, feature: str) -> str:
        """Return the short name of a feature."""
        return self.text(self.catalogue.features[feature].short)

    def features(self, features: tuple[str, ...]) -> str:
        """Return several features as a sentence lists them."""
        return self.messages.listed([self.feature(feature) for feature in features])

    def approaches(self, approaches: tuple[str, ...]) -> str:
        """Return several approaches as a sentence lists them, three and more by their short
        names.
        """
        name = self.approach if len(approaches) < SHORT_FROM else self.approach_short
        return self.messages.listed([name(approach) for approach in approaches])

    def say(self, claim: "Claim") -> str:
        """Return what is claimed as a sentence: every sentence about numbers goes through here."""
        return claim.words(self)

    def step(self, feature: str, level: Level) -> str:
        """Return a level in words: how much is wanted of a benefit, how long or how much of a
        commitment.
        """
        steps = self.catalogue.features[feature].steps
        return self.text(steps[level]) if level in steps else self.messages(f"want-{level.step}")

    def level(self, feature: str, level: Level) -> str:
        """Return the level that an approach has in words: it may have nothing of a benefit, where
        one may want nothing of it. Of a commitment, none is only thought of.
        """
        if level is not Level.ABSENT:
            return self.step(feature, level)
        is_asked = self.catalogue.features[feature].kind == "commitment"
        return self.messages("has-none" if is_asked else "has-0")

    def wish(self, feature: str, aim: Aim) -> str:
        """Return an aim in words: "at most limited"."""
        if aim.level is Level.ABSENT:
            is_wished = aim.direction is Direction.AT_LEAST
            return self.step(feature, aim.level) if is_wished else self.messages("want-nothing")
        step = self.step(feature, aim.level)
        return self.messages(f"aim-{aim.direction.value.replace('_', '-')}", step=step)
