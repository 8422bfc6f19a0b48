"""The questions that ask for trade-offs, and their answers as an address holds them."""

from dataclasses import dataclass
from enum import Enum

from mic_selector.catalogue import LEVELS, Level


class Preference(Enum):
    """The answer to a trade-off question."""

    FIRST = "a"
    SECOND = "b"
    EQUAL = "equal"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class TradeOff:
    """Two imaginary forms, alike but for two features: the first gives one, the second the other.

    The first has `level` on `feature` and the worst level on `other`; the second has `other_level`
    on `other` and the worst on `feature`.
    """

    feature: str
    level: Level
    other: str
    other_level: Level

    @property
    def forms(self) -> tuple[str, ...]:
        """The approaches that it is about: none."""
        return ()

    @property
    def features(self) -> tuple[str, ...]:
        """The features that it is about."""
        return (self.feature, self.other)

    @property
    def turned(self) -> "TradeOff":
        """The same question with its two forms in the other order."""
        return TradeOff(self.other, self.other_level, self.feature, self.level)


@dataclass(frozen=True)
class TwoForms:
    """Two forms like two ranked approaches, on all the features on which these do not fit alike.

    It settles what hangs on three weights and more, which no question about two of them does.
    """

    first: str
    second: str

    @property
    def forms(self) -> tuple[str, ...]:
        """The approaches that it is about."""
        return (self.first, self.second)

    @property
    def features(self) -> tuple[str, ...]:
        """The features that it names: none."""
        return ()

    @property
    def turned(self) -> "TwoForms":
        """The same question with its two forms in the other order."""
        return TwoForms(self.second, self.first)


@dataclass(frozen=True)
class OneChanged:
    """Two forms like two ranked approaches, but the first has another level on one feature.

    Whoever finds the two themselves about equal tells by the change which of them is better: a
    little more makes one of them clearly better, and not the other.
    """

    first: str
    second: str
    feature: str
    level: Level

    @property
    def forms(self) -> tuple[str, ...]:
        """The approaches that it is about."""
        return (self.first, self.second)

    @property
    def features(self) -> tuple[str, ...]:
        """The feature that is changed."""
        return (self.feature,)

    @property
    def turned(self) -> "OneChanged":
        """The same question: what is changed always comes first."""
        return self


Question = TradeOff | TwoForms | OneChanged


def write_answer(question: Question, preference: Preference) -> str:
    """Return an answer as the address holds it: `civil_society-2-reciprocity-1-a`,
    `twinning-networks-a` about two forms, `twinning-networks-budget-1-a` where the first is
    changed.
    """
    if isinstance(question, TwoForms):
        return f"{question.first}-{question.second}-{preference.value}"
    if isinstance(question, OneChanged):
        changed = f"{question.feature}-{question.level.step}"
        return f"{question.first}-{question.second}-{changed}-{preference.value}"
    levels = question.level.step, question.other_level.step
    return f"{question.feature}-{levels[0]}-{question.other}-{levels[1]}-{preference.value}"


def read_answer(text: str) -> tuple[Question, Preference]:
    """Return the question and the answer that `write_answer` wrote."""
    *parts, preference = text.split("-")
    if len(parts) == 2:
        return TwoForms(*parts), Preference(preference)
    if not parts[1].isdigit():
        first, second, changed, level = parts
        return OneChanged(first, second, changed, LEVELS[int(level)]), Preference(preference)
    feature, level, other, other_level = parts
    asked = TradeOff(feature, LEVELS[int(level)], other, LEVELS[int(other_level)])
    return asked, Preference(preference)
