"""The arithmetic of scores a second time, in fractions and from the table alone: what sentences
are held against.

Nothing of `decision` is used, so that a fault there is not believed here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import product
from math import ceil, sqrt

from mic_selector.catalogue import Catalogue, Level
from mic_selector.priorities import Direction, Priorities
from mic_selector.wording import claims

# Strictly increasing values of the four levels: equal steps, and steps that differ much.
SCALES = tuple(
    (Fraction(0), Fraction(low, 10), Fraction(high, 10), Fraction(1))
    for low, high in product((1, 5, 8), (2, 6, 9))
    if low < high
)
EVEN = (Fraction(0), Fraction(1, 3), Fraction(2, 3), Fraction(1))


def worth(level: int, direction: Direction, limit: int, scale: tuple[Fraction, ...]) -> Fraction:
    """Return how far a level meets an aim, from 0 to 1."""
    here, there = scale[level], scale[limit]
    if direction is Direction.AT_LEAST:
        return Fraction(1) if not there else min(Fraction(1), here / there)
    if direction is Direction.AT_MOST:
        return Fraction(1) if there == 1 else min(Fraction(1), (1 - here) / (1 - there))
    return 1 - abs(here - there) / max(there, 1 - there)


def steps_off(level: int, direction: Direction, limit: int) -> int:
    """Return by how many steps an aim is missed."""
    short = {
        Direction.AT_LEAST: limit - level,
        Direction.AT_MOST: level - limit,
        Direction.ABOUT: abs(level - limit),
    }[direction]
    return max(0, short)


@dataclass(frozen=True)
class Table:
    """What follows from priorities: points by feature, what is missed, and who is ranked."""

    points: dict[str, dict[str, Fraction]]
    missed: dict[str, dict[str, int]]
    musts: dict[str, dict[str, int]]
    met: dict[str, int]
    wishes: int
    levels: dict[str, dict[str, Level]]
    given: dict[str, Fraction]
    weights: dict[str, Fraction]
    aims: dict[str, tuple[Direction, int]]
    commitments: tuple[str, ...]

    @cached_property
    def scores(self) -> dict[str, Fraction]:
        """The score of every approach."""
        return {key: sum(parts.values(), Fraction(0)) for key, parts in self.points.items()}

    @cached_property
    def ranked(self) -> dict[str, Fraction]:
        """The scores of those that are not ruled out."""
        return {key: score for key, score in self.scores.items() if not self.musts[key]}

    def place(self, approach: str) -> int | None:
        """Return the place of an approach, None where it is ruled out."""
        if approach not in self.ranked:
            return None
        return 1 + sum(score > self.ranked[approach] for score in self.ranked.values())

    def at(self, place: int) -> set[str]:
        """Return those that have a place."""
        return {key for key in self.ranked if self.place(key) == place}

    def on_scale(self, approach: str, feature: str, scale: tuple[Fraction, ...]) -> Fraction:
        """Return how far an approach meets an aim when levels are worth this."""
        direction, limit = self.aims[feature]
        return worth(self.levels[approach][feature].step, direction, limit, scale)

    @cached_property
    def fits(self) -> dict[str, list[Fraction]]:
        """How far every approach meets each aim that counts, on every scale."""
        return {
            key: [self.on_scale(key, one, scale) for scale in SCALES for one in self.weights]
            for key in self.levels
        }


def table(catalogue: Catalogue, priorities: Priorities) -> Table:
    """Return what follows from priorities."""
    stated = {key: priorities.of(key) for key in catalogue.features}
    aims = {
        key: (one.aim.direction, one.aim.level.step) if one.aim else (Direction.AT_LEAST, 3)
        for key, one in stated.items()
    }
    given = {key: Fraction(str(one.importance or 0)) for key, one in stated.items()}
    whole = sum(given.values(), Fraction(0))
    weights = {key: 100 * amount / whole for key, amount in given.items() if amount}
    levels = {
        key: {**approach.levels, **priorities.levels.get(key, {})}
        for key, approach in catalogue.approaches.items()
    }
    off = {
        key: {one: steps_off(row[one].step, *aims[one]) for one in catalogue.features}
        for key, row in levels.items()
    }
    wishes = [
        key
        for key in catalogue.benefits
        if key in weights and stated[key].aim and aims[key] != (Direction.AT_LEAST, 0)
    ]
    return Table(
        points={
            key: {
                one: weight * worth(row[one].step, *aims[one], EVEN)
                for one, weight in weights.items()
            }
            for key, row in levels.items()
        },
        missed={
            key: {one: by for one, by in row.items() if by and (one in weights or stated[one].firm)}
            for key, row in off.items()
        },
        musts={
            key: {one: by for one, by in row.items() if by and stated[one].firm}
            for key, row in off.items()
        },
        met={key: sum(not row[one] for one in wishes) for key, row in off.items()},
        wishes=len(wishes),
        levels=levels,
        given=given,
        weights=weights,
        aims=aims,
        commitments=catalogue.commitments,
    )


def _first(exact: Table, claim: claims.First) -> bool:
    best = exact.at(1)
    return set(claim.approaches) == best and claim.score == max(exact.ranked.values())


def _later(exact: Table, claim: claims.Later) -> bool:
    return (
        1 < claim.rank == exact.place(claim.approach)
        and claim.ranked == len(exact.ranked)
        and claim.is_shared == (len(exact.at(claim.rank)) > 1)
        and claim.score == exact.ranked[claim.approach]
    )


def _all_meet(exact: Table, claim: claims.AllMeet) -> bool:
    nothing = Direction.AT_LEAST, 0
    missed = {key for one in claim.approaches for key in exact.missed[one]}
    met = {key for key in exact.weights if key not in missed and exact.aims[key] != nothing}
    return set(claim.approaches) == exact.at(1) and set(claim.features) == met


def _largest(exact: Table, claim: claims.Largest) -> bool:
    points, named = exact.points[claim.approach], dict(claim.parts)
    others = [amount for key, amount in points.items() if key not in named]
    return all(points[key] == amount > 0 for key, amount in named.items()) and min(
        named.values()
    ) > max(others, default=Fraction(-1))


def _apart(exact: Table, more: str, less: str, parts: claims.Parts) -> bool:
    ahead, behind = exact.points[more], exact.points[less]
    apart = {key: ahead[key] - behind[key] for key in ahead if ahead[key] > behind[key]}
    return bool(parts) and dict(parts) == apart


def _equal(exact: Table, claim: claims.Equal) -> bool:
    equals = {key for key, score in exact.ranked.items() if score == claim.score}
    return set(claim.approaches) == equals and len(equals) > 1


def _differ(exact: Table, claim: claims.Differ) -> bool:
    rows = [exact.points[one] for one in claim.approaches]
    differing = {key for key in exact.weights if len({row[key] for row in rows}) > 1}
    return (
        set(claim.features) == differing
        and len({exact.scores[one] for one in claim.approaches}) == 1
    )


def _behind(exact: Table, claim: claims.Behind) -> bool:
    lead = max(exact.ranked.values()) - exact.scores[claim.other]
    return set(claim.first) == exact.at(1) and claim.points == lead > 0


def _ahead(exact: Table, claim: claims.Ahead) -> bool:
    others = {key: score for key, score in exact.ranked.items() if key != claim.approach}
    following = {key for key, score in others.items() if score == max(others.values())}
    lead = exact.scores[claim.approach] - max(others.values())
    return set(claim.following) == following and claim.points == lead > 0


def _nowhere_better(exact: Table, claim: claims.NowhereBetter) -> bool:
    pairs = [
        (exact.fits[one], exact.fits[other])
        for one, other in product(claim.approaches, claim.others)
    ]
    return all(
        all(here <= there for here, there in zip(mine, theirs, strict=True)) and mine != theirs
        for mine, theirs in pairs
    )


def _lacks(exact: Table, claim: claims.Lacks) -> bool:
    gap = claim.gap
    return (
        exact.levels[claim.approach][gap.feature] is gap.level
        and exact.aims[gap.feature] == (gap.aim.direction, gap.aim.level.step)
        and exact.missed[claim.approach].get(gap.feature) == gap.steps
    )


def _meets(exact: Table, claim: claims.Meets) -> bool:
    is_met = claim.feature not in exact.missed[claim.approach]
    level = exact.levels[claim.approach][claim.feature]
    direction, limit = exact.aims[claim.feature]
    more = direction is not Direction.AT_LEAST or level.step > limit
    return is_met and level is claim.level and (claim.how != "more" or more)


def _broken(exact: Table, approach: str) -> set[str]:
    return set(exact.missed[approach]) & set(exact.commitments)


def _breaks(exact: Table, claim: claims.Breaks) -> bool:
    named = {gap.feature for gap in claim.gaps}
    return bool(named) and named == _broken(exact, claim.approach)


def _falls_out(exact: Table, claim: claims.FallsOut) -> bool:
    missed = {gap.feature: gap.steps for gap in claim.gaps}
    return missed == exact.musts[claim.approach] != {}


def _some_break(exact: Table, claim: claims.SomeBreak) -> bool:
    first = exact.at(1)
    return set(claim.approaches) == {
        one for one in first if _broken(exact, one)
    } and claim.of == len(first)


def _keep_limits(exact: Table, claim: claims.KeepLimits) -> bool:
    return set(claim.approaches) == {one for one in exact.ranked if not _broken(exact, one)}


def _nearest(exact: Table, claim: claims.Nearest) -> bool:
    off = {key: sum(row.values()) for key, row in exact.musts.items()}
    least = min(off.values())
    return (
        not exact.ranked
        and claim.steps == least
        and set(claim.approaches) == {key for key, by in off.items() if by == least}
    )


def _ruled_out(exact: Table, claim: claims.RuledOut) -> bool:
    out = {key: row for key, row in exact.musts.items() if row}
    return set(claim.approaches) == set(out) and set(claim.features) == {
        feature for row in out.values() for feature in row
    }


def _never_first(exact: Table, claim: claims.NeverFirst) -> bool:
    """No drawn weights disprove it: the weights as stated, and each feature alone."""
    alone = [{one: Fraction(1)} for one in exact.weights]
    for weights in (exact.weights, *alone):
        scores = {
            key: sum(
                (share * exact.on_scale(key, one, EVEN) for one, share in weights.items()),
                Fraction(0),
            )
            for key in exact.ranked
        }
        best = [key for key, score in scores.items() if score == max(scores.values())]
        if len(best) == 1 and best[0] in claim.approaches:
            return False
    return True


def _accurate(_: Table, claim: claims.Accurate) -> bool:
    """Half of all draws is known least well: to 1.96 standard errors of 1/2."""
    return 1 <= claim.error <= max(1, ceil(98 / sqrt(claim.draws)))


def _stays_first(exact: Table, claim: claims.StaysFirst) -> bool:
    """Scores are compared as they would be at each border; in between they move in a line."""

    def holds(importance: Fraction) -> bool:
        moved = {**exact.given, claim.feature: importance}
        scores = {
            key: sum(
                (amount * exact.on_scale(key, one, EVEN) for one, amount in moved.items()),
                Fraction(0),
            )
            for key in exact.ranked
        }
        return all(scores[one] == max(scores.values()) for one in exact.at(1))

    now, step, most = exact.given[claim.feature], Fraction(1, 100), 5
    if claim.lower == claim.upper == now:
        return True
    beyond = [one for one in (claim.lower - step, claim.upper + step) if 0 <= one <= most]
    return (
        0 <= claim.lower <= claim.upper <= most
        and holds(claim.lower)
        and holds(claim.upper)
        and not any(map(holds, beyond))
    )


HOLDS: dict[type, Callable[[Table, object], bool]] = {
    claims.First: _first,
    claims.Next: lambda exact, one: set(one.approaches) == exact.at(1 + len(exact.at(1))),
    claims.Place: lambda exact, one: (
        one.rank == exact.place(one.approach)
        and one.ranked == len(exact.ranked)
        and one.is_shared == (one.rank is not None and len(exact.at(one.rank)) > 1)
    ),
    claims.Later: _later,
    claims.AllMeet: _all_meet,
    claims.Fit: lambda exact, one: exact.scores[one.approach] == one.score,
    claims.Largest: _largest,
    claims.Met: lambda exact, one: (one.met, one.wishes) == (exact.met[one.approach], exact.wishes),
    claims.Asks: lambda exact, one: (
        dict(one.levels) == {key: exact.levels[one.approach][key] for key in exact.commitments}
    ),
    claims.Lacks: _lacks,
    claims.Meets: _meets,
    claims.MeetsAll: lambda exact, one: not exact.missed[one.approach],
    claims.Equal: _equal,
    claims.Differ: _differ,
    claims.Behind: _behind,
    claims.Ahead: _ahead,
    claims.Fewer: lambda exact, one: _apart(exact, one.than, one.approach, one.parts),
    claims.More: lambda exact, one: _apart(exact, one.approach, one.than, one.parts),
    claims.Best: lambda exact, one: exact.at(1) == {one.approach},
    claims.Apart: lambda exact, one: set(one.first) == exact.at(1) and one.leader not in one.first,
    claims.Accurate: _accurate,
    claims.NowhereBetter: _nowhere_better,
    claims.NeverFirst: _never_first,
    claims.OnlyOneLeft: lambda exact, one: set(exact.ranked) == {one.approach},
    claims.RuledOut: _ruled_out,
    claims.Nearest: _nearest,
    claims.Breaks: _breaks,
    claims.FallsOut: _falls_out,
    claims.SomeBreak: _some_break,
    claims.KeepLimits: _keep_limits,
    claims.StaysFirst: _stays_first,
}
