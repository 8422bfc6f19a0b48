"""The arithmetic of present links a second time, from the table alone: what sentences on them are
held against.

Nothing of `decision` is used, so that a fault there is not believed here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations

from mic_selector.catalogue import Catalogue, Level
from mic_selector.priorities import Direction, Priorities
from mic_selector.priorities.links import Alive, Link
from mic_selector.wording import links as claims
from tests.exact import EVEN, Table, steps_off, worth

Added = tuple[str, int | None]
"""What can be added: a form, or with its position the link of that form that is woken up."""


@dataclass(frozen=True)
class Holdings:
    """The links of a municipality beside what follows from its priorities."""

    exact: Table
    links: tuple[Link, ...]
    asked: frozenset[str]
    """The features with a weight or a must."""

    @cached_property
    def wishes(self) -> tuple[str, ...]:
        """What the links are asked to bring: at least so much, and more than nothing."""
        return tuple(
            key
            for key, (direction, limit) in self.exact.aims.items()
            if key in self.asked and direction is Direction.AT_LEAST and limit
        )

    @cached_property
    def limits(self) -> tuple[str, ...]:
        """What every link must keep to."""
        aims = self.exact.aims
        return tuple(key for key in self.asked if aims[key][0] is not Direction.AT_LEAST)

    def level(self, link: Link, feature: str) -> Level:
        """Return the level of a link: as read for it alone, or for its form."""
        return link.levels.get(feature, self.exact.levels[link.form][feature])

    def off(self, link: Link, feature: str) -> int:
        """Return by how many steps a link misses an aim."""
        return steps_off(self.level(link, feature).step, *self.exact.aims[feature])

    def fit(self, link: Link, feature: str) -> Fraction:
        """Return how far a link meets an aim."""
        return worth(self.level(link, feature).step, *self.exact.aims[feature], EVEN)

    def broken(self, link: Link) -> dict[str, int]:
        """Return the limits that a link does not keep, each with the steps."""
        return {key: by for key in self.limits if (by := self.off(link, key))}

    @cached_property
    def counting(self) -> tuple[int, ...]:
        """The positions of the links that bring anything now."""
        return tuple(at for at, one in enumerate(self.links) if one.alive is not Alive.ASLEEP)

    def meeting(self, feature: str, without: int | None = None) -> tuple[int, ...]:
        """Return the links that count and meet a wish, without one of them."""
        return tuple(
            at for at in self.counting if at != without and not self.off(self.links[at], feature)
        )

    def best(self, feature: str, without: int | None = None) -> Level | None:
        """Return the highest level among the links that count, without one of them."""
        left = [self.links[at] for at in self.counting if at != without]
        return max((self.level(one, feature) for one in left), default=None)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The wishes that no link meets."""
        return tuple(key for key in self.wishes if not self.meeting(key))

    @cached_property
    def additions(self) -> dict[Added, Link]:
        """Every link that can be woken up, and every form that is not there."""
        asleep = {
            (one.form, at): one for at, one in enumerate(self.links) if at not in self.counting
        }
        had = {one.form for one in self.links}
        return asleep | {
            (form, None): Link(form=form) for form in self.exact.levels if form not in had
        }

    def meets(self, added: Iterable[Added]) -> set[str]:
        """Return the wishes that additions meet."""
        chosen = [self.additions[one] for one in added]
        return {key for key in self.wishes if any(not self.off(one, key) for one in chosen)}

    def asks(self, added: Iterable[Added]) -> tuple[Level, ...]:
        """Return the highest level that additions ask of each commitment."""
        chosen = [self.additions[one] for one in added]
        return tuple(max(self.level(one, key) for one in chosen) for key in self.exact.commitments)

    @cached_property
    def within(self) -> tuple[Added, ...]:
        """The additions that keep every limit."""
        return tuple(key for key, one in self.additions.items() if not self.broken(one))

    @cached_property
    def smallest(self) -> tuple[tuple[Added, ...], ...]:
        """The sets of fewest additions within the limits that meet all that is missing."""
        for size in range(1, len(self.missing) + 1):
            found = tuple(
                chosen
                for chosen in combinations(self.within, size)
                if self.meets(chosen) >= set(self.missing)
            )
            if found:
                return found
        return ()


def holdings(catalogue: Catalogue, priorities: Priorities, exact: Table) -> Holdings:
    """Return the links beside what follows from the priorities."""
    stated = {key: priorities.of(key) for key in catalogue.features}
    asked = frozenset(key for key, one in stated.items() if one.firm or key in exact.weights)
    return Holdings(exact, priorities.links, asked)


def _met(held: Holdings, claim: claims.MetTogether) -> bool:
    met = [key for key in held.wishes if held.meeting(key)]
    return (claim.met, claim.wishes) == (len(met), len(held.wishes))


def _held(held: Holdings, claim: claims.HeldBy) -> bool:
    one = claim.held
    carriers, best = held.meeting(one.feature), held.best(one.feature)
    at_best = [at for at in held.counting if held.level(held.links[at], one.feature) is best]
    asleep = [
        at
        for at, link in enumerate(held.links)
        if at not in held.counting and not held.off(link, one.feature)
    ]
    return (
        one.feature in held.wishes
        and (one.aim.direction, one.aim.level.step) == held.exact.aims[one.feature]
        and one.level is best
        and one.carriers == carriers
        and list(one.lasting) == [at for at in carriers if held.links[at].alive is Alive.ACTIVE]
        and list(one.nearest) == ([] if carriers else at_best)
        and list(one.asleep) == asleep
    )


def _breaks(held: Holdings, claim: claims.BreaksLimit) -> bool:
    gap = claim.gap
    if claim.place is not None:
        there = held.links[claim.place]
        if claim.link != (there if claim.place in held.counting else there.awake()):
            return False
    return (
        held.broken(claim.link).get(gap.feature) == gap.steps
        and held.level(claim.link, gap.feature) is gap.level
        and held.exact.aims[gap.feature] == (gap.aim.direction, gap.aim.level.step)
    )


def _added_up(held: Holdings, claim: claims.AddedUp) -> bool:
    numbers = [getattr(held.links[at], claim.what) for at in held.counting]
    stated = [Fraction(str(one)) for one in numbers if one is not None]
    whole = claim.sum
    return (whole.total, whole.stated, whole.links) == (sum(stated), len(stated), len(numbers))


def _newly(held: Holdings, claim: claims.NewlyMeets) -> bool:
    added = held.additions[claim.link.form, claim.waken]
    new = {key: held.exact.aims[key] for key in held.missing if not held.off(added, key)}
    return {
        key: (aim.direction, aim.level.step) for key, aim in claim.wishes
    } == new and claim.link.levels == added.levels


def _helps(held: Holdings, claim: claims.Helps) -> bool:
    added = held.additions[claim.link.form, claim.waken]

    def before(key: str) -> Fraction:
        return max((held.fit(held.links[at], key) for at in held.counting), default=Fraction(0))

    expected = {
        "nearer": [key for key in held.wishes if before(key) < held.fit(added, key) < 1],
        "shared": [key for key in held.wishes if held.meeting(key) and not held.off(added, key)],
    }
    return list(claim.features) == expected[claim.how] != []


def _falls(held: Holdings, claim: claims.Falls) -> bool:
    fall, key = claim.fall, claim.fall.feature
    now, then = held.meeting(key), held.meeting(key, claim.link)
    ends = [at for at in then if held.links[at].alive is Alive.ENDING]
    lasted = any(held.links[at].alive is Alive.ACTIVE for at in now)
    return (
        (fall.before, fall.after) == (held.best(key), held.best(key, claim.link))
        and fall.is_lost == (bool(now) and not then)
        and fall.only_ending == (lasted and bool(then) and ends == list(then))
        and (fall.is_lost or fall.only_ending or fall.after is None or fall.before > fall.after)
    )


def _kept(held: Holdings, claim: claims.Kept) -> bool:
    """What stays met, unless only links that end would meet it, which is said apart."""

    def stays(key: str) -> bool:
        now, then = held.meeting(key), held.meeting(key, claim.link)
        lasts = [any(held.links[at].alive is Alive.ACTIVE for at in those) for those in (now, then)]
        return bool(then) and lasts != [True, False]

    return list(claim.features) == [key for key in held.wishes if stays(key)]


def _smallest(held: Holdings, claim: claims.SmallestSet) -> bool:
    found = claim.smallest
    beyond = {
        key for key in held.missing if not any(key in held.meets([one]) for one in held.within)
    }
    if claim.missing != held.missing or set(found.out_of_reach) != beyond:
        return False
    if beyond or not held.missing:
        would = {
            key: {(one.form, one.waken) for one in those}
            for key, those in found.out_of_reach.items()
        }
        everyone = {
            key: {one for one in held.additions if key in held.meets([one])} for key in beyond
        }
        return not found.sets and would == everyone
    named = [tuple((one.form, one.waken) for one in chosen) for chosen in found.sets]
    return len(set(named)) == len(named) > 0 and all(_is_asking_least(held, named))


def _is_asking_least(held: Holdings, named: list[tuple[Added, ...]]) -> Iterator[bool]:
    """Yield whether each named set is among the smallest and none asks less, and whether for each
    that is not named one that is asks no more.
    """
    smallest = {frozenset(chosen): held.asks(chosen) for chosen in held.smallest}
    for chosen in named:
        mine = smallest.get(frozenset(chosen))
        yield mine is not None and not any(
            other != mine and _is_no_more(other, mine) for other in smallest.values()
        )
    for asks in smallest.values():
        yield any(_is_no_more(held.asks(chosen), asks) for chosen in named)


def _is_no_more(these: tuple[Level, ...], those: tuple[Level, ...]) -> bool:
    return all(mine <= theirs for mine, theirs in zip(these, those, strict=True))


HOLDS: dict[type, Callable[[Holdings, object], bool]] = {
    claims.MetTogether: _met,
    claims.HeldBy: _held,
    claims.BreaksLimit: _breaks,
    claims.AddedUp: _added_up,
    claims.NewlyMeets: _newly,
    claims.Helps: _helps,
    claims.Falls: _falls,
    claims.Kept: _kept,
    claims.SmallestSet: _smallest,
}
