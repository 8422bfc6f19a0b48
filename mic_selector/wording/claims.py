"""What sentences say of numbers, as data before it is words.

Every amount is exact. A claim is made from the evaluation and worded by `Names.say`, so that what a
person reads can be held against the arithmetic without reading a language.
"""

from dataclasses import dataclass
from fractions import Fraction

from mic_selector.catalogue import Level
from mic_selector.decision import Gap
from mic_selector.priorities import Aim, Direction
from mic_selector.wording.names import Names
from mic_selector.wording.rounding import importance_in_words, points, rounded

Parts = tuple[tuple[str, Fraction], ...]
"""Points by feature."""


@dataclass(frozen=True)
class First:
    """These, and no others, have the best score."""

    approaches: tuple[str, ...]
    score: Fraction
    message: str

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            self.message,
            count=len(self.approaches),
            number=len(self.approaches),
            approach=names.approach(self.approaches[0]),
            approaches=names.approaches(self.approaches),
            points=points(names, self.score),
        )


@dataclass(frozen=True)
class Next:
    """These, and no others, come after all that are first."""

    approaches: tuple[str, ...]
    message: str

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            self.message,
            number=len(self.approaches),
            approach=names.approach(self.approaches[0]),
            approaches=names.approaches(self.approaches),
        )


@dataclass(frozen=True)
class Place:
    """An approach has this place among so many, alone or shared; None where it is ruled out."""

    approach: str
    rank: int | None
    ranked: int
    is_shared: bool

    def words(self, names: Names) -> str:
        """Return the sentence."""
        approach = names.approach(self.approach)
        if self.rank is None:
            return names.messages("place-ruled-out", approach=approach)
        message = "place-shared" if self.is_shared else "place"
        return names.messages(message, approach=approach, rank=self.rank, ranked=self.ranked)


@dataclass(frozen=True, kw_only=True)
class Later:
    """An approach is ranked and not first: it has this place among so many, and this score."""

    approach: str
    rank: int
    ranked: int
    is_shared: bool
    score: Fraction

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            "note-later-shared" if self.is_shared else "note-later",
            approach=names.approach(self.approach),
            rank=self.rank,
            ranked=self.ranked,
            points=points(names, self.score),
        )


@dataclass(frozen=True)
class AllMeet:
    """Each of these meets what was asked on these features, and on no other that counts."""

    approaches: tuple[str, ...]
    features: tuple[str, ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        if not self.features:
            return names.messages("note-all-meet-nothing")
        return names.messages("note-all-meet", features=names.features(self.features))


@dataclass(frozen=True)
class Fit:
    """An approach has this score."""

    approach: str
    score: Fraction

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages("fit", points=points(names, self.score))


@dataclass(frozen=True)
class Largest:
    """No feature gives an approach more points than the least of these, nor as many."""

    approach: str
    parts: Parts

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages("mostly-from", parts=_parts(names, self.parts))


@dataclass(frozen=True)
class Met:
    """An approach meets so many of the stated wishes."""

    approach: str
    met: int
    wishes: int

    def words(self, names: Names) -> str:
        """Return the words, which stand in a sentence or alone."""
        if not self.wishes:
            return names.messages("wishes-none")
        return names.messages("wishes-met", met=self.met, wishes=self.wishes)


@dataclass(frozen=True)
class Asks:
    """An approach asks this of every commitment."""

    approach: str
    levels: tuple[tuple[str, Level], ...]

    def words(self, names: Names) -> str:
        """Return the words as a sentence lists them."""
        return names.messages.listed(
            [
                names.messages(
                    "asked", feature=names.feature(feature), step=names.step(feature, level)
                )
                for feature, level in self.levels
            ]
        )


@dataclass(frozen=True)
class Lacks:
    """An approach misses an aim, by so many steps; `message` says how that is put, and `is_own`
    that its level is not that of the published table.
    """

    approach: str
    gap: Gap
    message: str = "gap"
    is_own: bool = False

    def words(self, names: Names) -> str:
        """Return the words."""
        gap = self.gap
        is_inside = self.message == "result-miss"
        level = names.level(gap.feature, gap.level)
        own = "miss-own-level" if is_inside else "reason-own-level"
        return names.messages(
            self.message,
            feature=(names.feature if is_inside else names.feature_short)(gap.feature),
            level=names.messages(own, level=level) if self.is_own else level,
            aim=names.wish(gap.feature, gap.aim),
            wish=wished(names, gap.feature, gap.aim),
            steps=gap.steps,
        )


@dataclass(frozen=True, kw_only=True)
class Meets:
    """An approach meets an aim: just so, with more than was asked, or as a must; `is_own` where its
    level is not that of the published table.
    """

    approach: str
    feature: str
    level: Level
    how: str
    is_written: bool
    is_own: bool = False

    def words(self, names: Names) -> str:
        """Return the sentence."""
        written = "-written" if self.is_written else ""
        level = names.level(self.feature, self.level)
        return names.messages(
            f"reason-{self.how}{written}",
            feature=names.feature_short(self.feature),
            level=names.messages("reason-own-level", level=level) if self.is_own else level,
        )


@dataclass(frozen=True)
class MeetsAll:
    """An approach misses no aim that counts and no must."""

    approach: str

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages("nothing-against")


@dataclass(frozen=True)
class Equal:
    """These, and no others, have this score."""

    approaches: tuple[str, ...]
    score: Fraction

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            "equal",
            approaches=names.approaches(self.approaches),
            points=points(names, self.score),
        )


@dataclass(frozen=True)
class Differ:
    """Approaches with the same score get other points on these features, and on no others."""

    approaches: tuple[str, ...]
    features: tuple[str, ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages("equal-differ", features=names.features(self.features))


@dataclass(frozen=True)
class Behind:
    """An approach has so many points less than all that are first; never none."""

    first: tuple[str, ...]
    other: str
    points: Fraction

    def words(self, names: Names) -> str:
        """Return the sentence."""
        first = names.approaches(self.first)
        return names.messages("difference", points=points(names, self.points), first=first)


@dataclass(frozen=True)
class Ahead:
    """This one alone is first, so many points before these, which come next; never none."""

    approach: str
    following: tuple[str, ...]
    points: Fraction
    is_short: bool

    def words(self, names: Names) -> str:
        """Return the sentence; with short names where there is little room."""
        if self.is_short:
            approach = names.approach_short(self.approach)
            following = names.messages.listed([names.approach_short(one) for one in self.following])
        else:
            approach, following = names.approach(self.approach), names.approaches(self.following)
        return names.messages(
            "group-points",
            approach=approach,
            points=points(names, self.points),
            count=float(rounded(self.points)),
            following=following,
        )


@dataclass(frozen=True)
class Fewer:
    """An approach has so many points less than another on each of these features, and on no
    others; never none.
    """

    approach: str
    than: str
    parts: Parts

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages("behind-on", parts=_parts(names, self.parts))


@dataclass(frozen=True)
class More:
    """An approach has so many points more than another on each of these features, and on no
    others; never none.
    """

    approach: str
    than: str
    parts: Parts

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages("ahead-on", parts=_parts(names, self.parts))


@dataclass(frozen=True)
class Best:
    """This one alone is first by score, and the verdict says how surely."""

    approach: str
    others: tuple[str, ...]
    message: str

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            self.message,
            approach=names.approach(self.approach),
            others=names.approaches(self.others),
        )


@dataclass(frozen=True)
class Apart:
    """These, and no others, have the best score; another one is first most often in the draws."""

    first: tuple[str, ...]
    leader: str

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            "sure-apart", first=names.approaches(self.first), leader=names.approach(self.leader)
        )


@dataclass(frozen=True)
class Accurate:
    """A share of so many draws is right to within so many in 100, in 95 of 100 cases; never to
    within none.
    """

    draws: int
    error: int

    def words(self, names: Names) -> str:
        """Return the sentence."""
        draws = names.messages.number(self.draws)
        return names.messages("sure-method", draws=draws, error=self.error)


@dataclass(frozen=True)
class NowhereBetter:
    """Of what counts, each of these fits nowhere better than any of the others, and somewhere worse
    than each, whatever the steps between levels are worth.
    """

    approaches: tuple[str, ...]
    others: tuple[str, ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            "dominated",
            number=len(self.approaches),
            approaches=names.approaches(self.approaches),
            others=names.approaches(self.others),
        )


@dataclass(frozen=True)
class OnlyOneLeft:
    """Every other approach is ruled out by a must, or there is no other."""

    approach: str
    message: str

    def words(self, names: Names) -> str:
        """Return the sentence."""
        is_alone = len(names.catalogue.approaches) == 1
        message = "result-only-known" if is_alone else self.message
        return names.messages(message, approach=names.approach(self.approach))


@dataclass(frozen=True)
class NeverFirst:
    """No weights put any of these first alone, where all steps between levels are equal."""

    approaches: tuple[str, ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            "never-first",
            number=len(self.approaches),
            approaches=names.approaches(self.approaches),
        )


@dataclass(frozen=True)
class RuledOut:
    """So many are ruled out, by what is a must on these features."""

    approaches: tuple[str, ...]
    features: tuple[str, ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            "result-out", number=len(self.approaches), features=names.features(self.features)
        )


@dataclass(frozen=True)
class Nearest:
    """Of all that are ruled out these, and no others, miss fewest steps."""

    approaches: tuple[str, ...]
    steps: int

    def words(self, names: Names) -> str:
        """Return the sentence."""
        several = len(self.approaches) > 1
        return names.messages(
            "result-nearest-many" if several else "result-nearest",
            approach=names.approach(self.approaches[0]),
            number=len(self.approaches),
            steps=self.steps,
        )


@dataclass(frozen=True)
class Breaks:
    """An approach does not keep to these, and no other, stated commitments."""

    approach: str
    gaps: tuple[Gap, ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        parts = [
            names.messages(
                "limit-broken",
                feature=names.feature(gap.feature),
                level=names.level(gap.feature, gap.level),
                wish=names.wish(gap.feature, gap.aim),
            )
            for gap in self.gaps
        ]
        return names.messages(
            "limits-broken",
            approach=names.approach(self.approach),
            parts=names.messages.listed(parts),
        )


@dataclass(frozen=True)
class FallsOut:
    """An approach misses these, and no other, musts; its levels on the `own` features are not those
    of the published table.
    """

    approach: str
    gaps: tuple[Gap, ...]
    own: tuple[str, ...] = ()

    def words(self, names: Names) -> str:
        """Return the sentence."""
        missed = [
            Lacks(self.approach, gap, "result-miss", gap.feature in self.own).words(names)
            for gap in self.gaps
        ]
        return names.messages(
            "member-out",
            approach=names.approach(self.approach),
            reasons=names.messages.listed(missed),
        )


@dataclass(frozen=True)
class SomeBreak:
    """Of so many that share the first place, these and no others break a stated commitment."""

    approaches: tuple[str, ...]
    of: int

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages("limits-broken-by", number=len(self.approaches), of=self.of)


@dataclass(frozen=True)
class KeepLimits:
    """Each of these is ranked and keeps to every stated commitment; no other does."""

    approaches: tuple[str, ...]
    message: str

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(self.message, approaches=names.approaches(self.approaches))


@dataclass(frozen=True)
class StaysFirst:
    """At every importance of a feature from the one to the other all that are first stay first, and
    at none that is a hundredth beyond.
    """

    feature: str
    lower: Fraction
    upper: Fraction

    def words(self, names: Names) -> str:
        """Return the words that stand beside the name of the feature."""
        return names.messages(
            "interval",
            lower=importance_in_words(names, self.lower),
            upper=importance_in_words(names, self.upper),
        )


def wished(names: Names, feature: str, aim: Aim) -> str:
    """Return what was asked in words; of a benefit one asks so much, at least goes without
    saying.
    """
    is_benefit = names.catalogue.features[feature].kind == "benefit"
    if is_benefit and aim.direction is Direction.AT_LEAST:
        return names.step(feature, aim.level)
    return names.wish(feature, aim)


def _parts(names: Names, parts: Parts) -> str:
    return names.messages.listed(
        [
            names.messages("part", feature=names.feature(feature), points=points(names, amount))
            for feature, amount in parts
        ]
    )
