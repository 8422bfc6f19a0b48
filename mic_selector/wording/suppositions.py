"""What sentences say would be, as data before it is words: weighed or answered otherwise, with
another level in the table, or several approaches together.

As in `claims`: every amount is exact, or counted in draws, and `Names.say` words it.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from mic_selector.catalogue import Level
from mic_selector.decision.robustness import Around
from mic_selector.priorities import Priorities
from mic_selector.wording.names import Names
from mic_selector.wording.rounding import often, percent


@dataclass(frozen=True, kw_only=True)
class FirstInDraws:
    """An approach is first, alone or shared, in this share of so many draws around what was said,
    or around the order of it alone; `message` says how that is put.
    """

    approach: str
    share: Fraction
    draws: int
    around: Around
    message: str

    def words(self, names: Names) -> str:
        """Return the words, which stand in a sentence or alone."""
        return names.messages(
            self.message,
            approach=names.approach(self.approach),
            percent=percent(names, float(self.share)),
            often=often(names, float(self.share)),
        )


@dataclass(frozen=True, kw_only=True)
class SurelyBest:
    """This one alone is first by score, and no other is more often first in so many draws.

    `message` says how surely: clearly where it is first in 80 of 100 and no other in more than 20,
    likely where it is in 50 and no other in more than half as many, or between two of these.
    `others` come close.
    """

    approach: str
    others: tuple[str, ...]
    draws: int
    around: Around
    message: str

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            self.message,
            approach=names.approach(self.approach),
            others=names.approaches(self.others),
        )


@dataclass(frozen=True, kw_only=True)
class Close:
    """Between these, and no others, there is no clear winner: in so many draws each is first in 15
    of 100, or is one of the two that are most often first, or is first by score.
    """

    approaches: tuple[str, ...]
    draws: int
    around: Around
    message: str

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            self.message,
            number=len(self.approaches),
            approaches=names.approaches(self.approaches),
        )


@dataclass(frozen=True, kw_only=True)
class StayTogether:
    """These share the first place by score, and are equal in each of so many draws: in this share
    of them they are first.
    """

    approaches: tuple[str, ...]
    share: Fraction
    draws: int
    around: Around
    message: str

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            self.message,
            approaches=names.approaches(self.approaches),
            often=often(names, float(self.share)),
        )


@dataclass(frozen=True, kw_only=True)
class MostOftenOthers:
    """Of all that are not first by score these, and no others, are first in most of so many draws;
    never in none.
    """

    approaches: tuple[str, ...]
    draws: int
    around: Around

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages("sure-others", approaches=names.approaches(self.approaches))


@dataclass(frozen=True)
class FirstInRooms:
    """An approach is first in this share of the rooms that were drawn."""

    approach: str
    share: float
    message: str
    is_short: bool

    def words(self, names: Names) -> str:
        """Return the sentence; with a short name where there is little room."""
        call = names.approach_short if self.is_short else names.approach
        share = often(names, self.share)
        return names.messages(self.message, approach=call(self.approach), often=share)


@dataclass(frozen=True)
class InPlace:
    """An approach has this place in this share of so many draws; never in none."""

    approach: str
    place: int
    share: Fraction
    draws: int

    def words(self, names: Names) -> str:
        """Return the share as a number of times in 100."""
        return percent(names, float(self.share))


@dataclass(frozen=True, kw_only=True)
class Places:
    """Of the places that an approach has in one of 100 of so many draws, or in more, these are the
    best and the worst; `always` where it has no other in any draw.
    """

    approach: str
    best: int
    worst: int
    always: bool
    draws: int

    def words(self, names: Names) -> str:
        """Return the words that stand beside the name of the approach."""
        if self.best != self.worst:
            return names.messages("ranks", best=self.best, worst=self.worst)
        return names.messages("ranks-one" if self.always else "ranks-nearly", rank=self.best)


@dataclass(frozen=True)
class WeighMost:
    """In the draws that put an approach first these features weigh most on average, each so much of
    the whole.
    """

    approach: str
    weights: tuple[tuple[str, float], ...]
    draws: int

    def words(self, names: Names) -> str:
        """Return the words as a sentence lists them."""
        return names.messages.listed(
            [
                names.messages(
                    "part",
                    feature=names.feature(feature),
                    points=names.messages("percent", percent=percent(names, weight)),
                )
                for feature, weight in self.weights
            ]
        )


@dataclass(frozen=True)
class FirstWithThose:
    """With the average weights of the draws that put an approach first, it is first in this share
    of so many drawn scales.
    """

    approach: str
    share: Fraction
    draws: int

    def words(self, names: Names) -> str:
        """Return the share in words."""
        return names.messages("percent", percent=percent(names, float(self.share)))


@dataclass(frozen=True)
class BehindAtMost:
    """An approach is never more points behind the best than this, however much each answer matters
    between half and double: with equal steps between the levels, exactly, or with so many drawn
    `scales` beside them, to the ninth decimal.
    """

    approach: str
    points: Fraction | float
    scales: int

    def words(self, names: Names) -> str:
        """Return the number."""
        return _at_most(names, self.points)


@dataclass(frozen=True)
class LeastToLose:
    """These, and no others, have the smallest of all that approaches can be behind the best with
    equal steps; with the drawn `scales` beside them none of these is further behind than `drawn`.
    """

    approaches: tuple[str, ...]
    linear: Fraction
    drawn: float
    scales: int

    def words(self, names: Names) -> str:
        """Return the sentence."""
        even = "robust-safest-even" if self.drawn else "robust-nothing-to-lose"
        return names.messages(
            "robust-safest" if self.linear else even,
            approaches=names.approaches(self.approaches),
            points=_in_a_sentence(names, self.linear),
            drawn=_in_a_sentence(names, self.drawn),
            count=_rounded_up(self.linear or self.drawn),
        )


def _at_most(names: Names, behind: Fraction | float) -> str:
    return names.messages.number(_rounded_up(behind), 1)


def _in_a_sentence(names: Names, behind: Fraction | float) -> str:
    amount = _rounded_up(behind)
    return names.messages.number(amount, 0 if amount.is_integer() else 1)


def _rounded_up(behind: Fraction | float) -> float:
    """Return points with a decimal, rounded up: what is at most so many is never said to be fewer.

    A drawn number is exact to less than the ninth decimal.
    """
    tenths = behind * 10 if isinstance(behind, Fraction) else round(behind * 10, 8)
    return ceil(tenths) / 10


@dataclass(frozen=True)
class FirstWithout:
    """Without the answer on a feature these, and no others, come first: others than now. None do
    where nothing else has a weight.
    """

    feature: str
    first: tuple[str, ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        message = "robust-without" if self.first else "robust-without-nothing"
        return names.messages(
            message,
            feature=names.feature(self.feature),
            approaches=names.approaches(self.first),
            number=len(self.first),
        )


@dataclass(frozen=True)
class SameWithout:
    """Without the answer on any one of these features the same come first as now; of all that were
    answered, or of what a sentence before this one left.
    """

    features: tuple[str, ...]
    is_rest: bool

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages("robust-without-others" if self.is_rest else "robust-without-any")


@dataclass(frozen=True)
class FirstAfter:
    """With these answers an approach is first alone, so many steps of the controls from those given
    (0: it is now); `is_smallest` where no fewer do.
    """

    approach: str
    answers: Priorities
    steps: int
    is_smallest: bool

    def words(self, names: Names) -> str:
        """Return the sentence."""
        if not self.steps:
            return names.messages("make-first-already", approach=names.approach(self.approach))
        message = "make-first-steps" if self.is_smallest else "make-first-steps-unproved"
        return names.messages(message, steps=self.steps)


@dataclass(frozen=True)
class FirstAfterNothing:
    """No answers put an approach first alone."""

    approach: str

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages("make-first-none", approach=names.approach(self.approach))


@dataclass(frozen=True, kw_only=True)
class FirstWithLevel:
    """If one level in the table were another, these and no others would be first: others than now.
    No smaller change of one level does that.
    """

    approach: str
    feature: str
    printed: Level
    changed: Level
    first: tuple[str, ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            "level-change",
            approach=names.approach(self.approach),
            feature=names.feature(self.feature),
            printed=names.level(self.feature, self.printed),
            changed=names.level(self.feature, self.changed),
            first=names.approaches(self.first),
            number=len(self.first),
        )


@dataclass(frozen=True)
class SameWithAnyLevel:
    """Whichever one level in the table were another, the same would be first."""

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages("level-changes-none")


@dataclass(frozen=True)
class TogetherLack:
    """Approaches together fit less than wholly on these features, and on no others: so far, of
    100.
    """

    approaches: tuple[str, ...]
    fits: tuple[tuple[str, Fraction], ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        if not self.fits:
            return names.messages("portfolio-whole")
        parts = [
            names.messages(
                "portfolio-part",
                feature=names.feature(feature),
                percent=names.messages("percent", percent=percent(names, float(fit))),
            )
            for feature, fit in self.fits
        ]
        return names.messages("portfolio-lacks", features=names.messages.listed(parts))


@dataclass(frozen=True)
class TogetherAsk:
    """Of the commitments on which little is better, one of these approaches asks so much, and none
    asks more.
    """

    approaches: tuple[str, ...]
    levels: tuple[tuple[str, Level], ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        asked = [
            names.messages("asked", feature=names.feature(feature), step=names.step(feature, level))
            for feature, level in self.levels
        ]
        return names.messages(
            "portfolio-asks", asked=names.messages.listed(asked), number=len(self.approaches)
        )
