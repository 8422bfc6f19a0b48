"""What would be, a second time: other weights, other answers, another level, several approaches.

What sentences that suppose something are held against. The draws are those of the program, for a
share of other draws would be another share; what is counted in them is counted here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision.crowd import ROOMS
from mic_selector.decision.robustness import SEED, Around
from mic_selector.decision.sampling import (
    sample_factors,
    sample_value_functions,
    sample_weights,
    weights_around,
)
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.wording import suppositions as claims
from tests.exact import EVEN, Table, steps_off, table, worth

Floats = NDArray[np.float64]
NEAR = 1e-9
"""How near drawn numbers are to those of the program, and within which scores are equal."""


def worths(level: int, direction: Direction, limit: int, scales: Floats) -> Floats:
    """Return how far a level meets an aim on every drawn scale."""
    here, there = scales[:, level], scales[:, limit]
    if steps_off(level, direction, limit) == 0:
        return np.ones(len(scales))
    if direction is Direction.AT_LEAST:
        return here / there
    if direction is Direction.AT_MOST:
        return (1 - here) / (1 - there)
    return 1 - abs(here - there) / np.maximum(there, 1 - there)


@dataclass(frozen=True)
class Counted:
    """So many draws: the weights of each, the scores of what is ranked, and the places by them."""

    approaches: tuple[str, ...]
    weights: Floats
    fits: Floats
    """By draw, approach and feature."""

    @cached_property
    def places(self) -> NDArray[np.int64]:
        """The place of every approach in every draw."""
        scores = (self.fits * self.weights[:, None, :]).sum(axis=2)
        equal = NEAR * (scores.max(axis=1) - scores.min(axis=1))
        better = scores[:, None, :] > scores[:, :, None] + equal[:, None, None]
        return 1 + better.sum(axis=2)

    def of(self, approach: str) -> NDArray[np.int64]:
        """Return the places of an approach, a place for each draw."""
        return self.places[:, self.approaches.index(approach)]

    def share(self, approach: str, place: int = 1) -> Fraction:
        """Return in what share of the draws an approach has a place."""
        return Fraction(int((self.of(approach) == place).sum()), len(self.weights))

    def usual(self, approach: str) -> tuple[int, int]:
        """Return the best and the worst place that an approach has in one of 100 draws or more."""
        count = range(1, len(self.approaches) + 1)
        often = [one for one in count if self.share(approach, one) >= Fraction(1, 100)]
        return min(often), max(often)

    def mean_weights(self, approach: str) -> Floats:
        """Return the average weights of the draws that put an approach first."""
        mean: Floats = self.weights[self.of(approach) == 1].mean(axis=0)
        return mean


@dataclass(frozen=True)
class Supposed:
    """What was stated, and what follows from it."""

    catalogue: Catalogue
    stated: Priorities
    exact: Table
    kept: dict[tuple[int, Around], Counted] = field(default_factory=dict, compare=False)
    """What was counted already."""

    @cached_property
    def now(self) -> set[str]:
        """What is first now."""
        return self.exact.at(1)

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The features with a weight or a must."""
        return tuple(
            key
            for key in self.catalogue.features
            if key in self.exact.weights or self.stated.of(key).firm
        )

    def counted(self, draws: int, around: Around = Around.SAID) -> Counted:
        """Return what so many draws of weights and scales say."""
        if (draws, around) not in self.kept:
            self.kept[draws, around] = self._count(draws, around)
        return self.kept[draws, around]

    def _count(self, draws: int, around: Around) -> Counted:
        given = [float(self.exact.given[key]) for key in self.catalogue.features]
        return self._drawn(given, draws, around)

    def share_of_rooms(self, approach: str) -> Fraction:
        """Return in what share of the rooms that one ballot makes an approach is first; together,
        what is not wanted has no weight, whatever its importance.
        """
        nothing = Direction.AT_LEAST, 0
        given = [
            float(self.exact.given[key]) if self.exact.aims[key] != nothing else 0.0
            for key in self.catalogue.features
        ]
        return self._drawn(given, ROOMS, Around.SAID).share(approach) if any(given) else Fraction(0)

    def _drawn(self, given: list[float], draws: int, around: Around) -> Counted:
        if around is Around.SAID:
            weights = weights_around(given, sample_factors(len(given), draws, SEED))
        else:
            weights = sample_weights(len(given), draws, given, SEED)
        counting = [
            place for place, key in enumerate(self.catalogue.features) if self.exact.given[key]
        ]
        scales = sample_value_functions(len(LEVELS), draws, SEED + 1)
        return Counted(tuple(self.exact.ranked), weights[:, counting], self.fits(scales))

    def fits(self, scales: Floats) -> Floats:
        """Return how far what is ranked meets each aim that counts: scales, approaches,
        features.
        """
        aims = [(key, self.exact.aims[key]) for key in self.exact.weights]
        rows = [
            [worths(self.exact.levels[one][key].step, *aim, scales) for key, aim in aims]
            for one in self.exact.ranked
        ]
        return np.moveaxis(np.array(rows), 2, 0)

    def lead_beyond(self, approach: str, behind: Fraction) -> Fraction:
        """Return 0 where an approach is this far behind at most, as a part of 1, and so far for
        some importances from half to double; more than 0 where it can be further behind.

        With every importance x at the border that helps a rival, the sum of x (lead - behind) is
        above 0 only if its lead, the same sum by that of x, can be above what is claimed.
        """
        given = self.exact.given
        mine = self.on_even(approach)

        def beyond(rival: str) -> Fraction:
            leads = {key: fit - mine[key] - behind for key, fit in self.on_even(rival).items()}
            parts = [given[key] * max(lead / 2, 2 * lead) for key, lead in leads.items()]
            return sum(parts, Fraction(0))

        return max(map(beyond, self.exact.ranked))

    def on_even(self, approach: str) -> dict[str, Fraction]:
        """Return how far an approach meets each aim that counts."""
        return {key: self.exact.on_scale(approach, key, EVEN) for key in self.exact.weights}

    def drawn_beyond(self, approach: str, behind: float, scales: int) -> float:
        """Return the same over drawn scales and the even one, as a part of the importances."""
        even = np.array([[float(one) for one in EVEN]])
        drawn = np.concatenate([even, sample_value_functions(len(LEVELS), scales, SEED + 1)])
        given = np.array([float(self.exact.given[key]) for key in self.exact.weights])
        fits = self.fits(drawn)
        mine = fits[:, [list(self.exact.ranked).index(approach)], :]
        leads = fits - mine - behind
        beyond = (given * np.maximum(leads / 2, 2 * leads)).sum(axis=2)
        return float(beyond.max() / given.sum())

    def is_furthest(self, approach: str, behind: Fraction | float, scales: int) -> bool:
        """Whether an approach is so many points behind at most, and so many somewhere."""
        if isinstance(behind, Fraction):
            return self.lead_beyond(approach, behind / 100) == 0
        return abs(self.drawn_beyond(approach, behind / 100, scales)) < NEAR

    def first_with(self, given: Mapping[str, Fraction]) -> set[str]:
        """Return what is first with these importances and nothing else that must be."""
        musts = self.exact.musts
        ranked = [one for one in musts if not set(musts[one]) & set(given)]
        scores = {
            one: sum(
                (amount * self.exact.on_scale(one, key, EVEN) for key, amount in given.items()),
                Fraction(0),
            )
            for one in ranked
        }
        return _best(scores) if any(given.values()) else set()

    @cached_property
    def without(self) -> dict[str, set[str]]:
        """What is first without the answer on each feature that was asked."""
        given = {key: self.exact.given[key] for key in self.asked}
        return {
            key: self.first_with({one: by for one, by in given.items() if one != key})
            for key in self.asked
        }

    def first_with_level(self, approach: str, feature: str, level: Level) -> set[str]:
        """Return what is first if one level in the table were another."""
        missed, scores = dict(self.exact.musts[approach]), dict(self.exact.ranked)
        missed.pop(feature, None)
        if self.stated.of(feature).firm and steps_off(level.step, *self.exact.aims[feature]):
            missed[feature] = 1
        weight = self.exact.weights.get(feature, Fraction(0))
        gained = worth(level.step, *self.exact.aims[feature], EVEN) - self.exact.on_scale(
            approach, feature, EVEN
        )
        scores.pop(approach, None)
        if not missed:
            scores[approach] = self.exact.scores[approach] + weight * gained
        return _best(scores)

    @cached_property
    def telling_levels(self) -> dict[tuple[str, str, Level], set[str]]:
        """Every change of one level that puts something else first, and what."""
        changes = {
            (one, key, level): self.first_with_level(one, key, level)
            for one, row in self.exact.levels.items()
            for key in row
            for level in LEVELS
            if level is not row[key]
        }
        return {change: first for change, first in changes.items() if first != self.now}

    def moved(self, change: tuple[str, str, Level]) -> int:
        """Return by how many steps a level changes."""
        approach, feature, level = change
        return abs(level.step - self.exact.levels[approach][feature].step)

    def lacking(self, approaches: Iterable[str]) -> dict[str, Fraction]:
        """Return how far approaches together meet each aim that counts, where not wholly."""
        fits = {
            key: (min if direction is not Direction.AT_LEAST else max)(
                self.exact.on_scale(one, key, EVEN) for one in approaches
            )
            for key, (direction, _) in self.exact.aims.items()
            if key in self.exact.weights
        }
        return {key: fit for key, fit in fits.items() if fit < 1}

    def most_asked(self, approaches: Iterable[str]) -> dict[str, Level]:
        """Return the most that approaches ask of each commitment on which little is better."""
        aims = {key: self.stated.of(key).aim for key in self.exact.commitments}
        little = [
            key for key, aim in aims.items() if not aim or aim.direction is not Direction.AT_LEAST
        ]
        return {key: max(self.exact.levels[one][key] for one in approaches) for key in little}


def _best(scores: Mapping[str, Fraction]) -> set[str]:
    return {key for key, score in scores.items() if score == max(scores.values())}


# The answers that a page can give, and how many steps of its controls lead to them.

_WEIGHTS = ((1, False), (3, False), (5, False), (5, True))
_DIRECTIONS = tuple(Direction)
_MATTERS = 1
NO_OPINION, NOT_NEEDED = Priority(), Priority(0, Aim(Direction.AT_LEAST, Level.ABSENT))


def answers(is_benefit: bool) -> Iterator[Priority]:
    """Yield what can be answered to a question."""
    yield NO_OPINION
    if is_benefit:
        yield NOT_NEEDED
    for direction in (Direction.AT_LEAST,) if is_benefit else _DIRECTIONS:
        for level in LEVELS[1:]:
            for importance, firm in _WEIGHTS:
                yield Priority(importance, Aim(direction, level), firm)


def steps(supposed: Supposed, feature: str, before: Priority, after: Priority) -> int:
    """Return how many steps lead from one answer to another: of the level, the direction and the
    weight; one at least to any other.
    """
    if before == after:
        return 0
    if after.importance is None:
        return 1
    known = supposed.catalogue.features[feature]
    lowest = 0 if known.kind == "benefit" else 1

    def shown(one: Priority) -> tuple[int, int, int | None]:
        weight = (one.importance, one.firm)
        rests = 3 if one.importance else lowest
        direction = one.aim.direction if one.aim else Direction(known.default_aim)
        return (
            max(lowest, one.aim.level.step) if one.aim else rests,
            _DIRECTIONS.index(direction),
            _WEIGHTS.index(weight) if weight in _WEIGHTS else None,
        )

    level, direction, weight = shown(before)
    to_level, to_direction, to_weight = shown(after)
    levels = abs(level - to_level)
    if before.importance is None:
        levels = max(1, levels)
    from_weight = _MATTERS if weight is None else weight
    weights = 0 if to_weight is None else abs(from_weight - to_weight)
    is_said = before.importance is None or (before == NOT_NEEDED and known.kind == "benefit")
    if to_weight is not None and weight is None and not is_said:
        weights = max(1, weights)
    return max(1, levels + abs(direction - to_direction) + weights)


@dataclass(frozen=True)
class Choice:
    """One answer to one question: its steps, whether it has a weight, how much it adds to the lead
    over each rival, and which rivals it rules out.
    """

    steps: int
    counts: bool
    leads: tuple[Fraction, ...]
    out: frozenset[int]


def choices(supposed: Supposed, approach: str) -> list[list[Choice]]:
    """Return by question every answer that does not rule an approach out."""
    rivals = [one for one in supposed.exact.levels if one != approach]
    found = []
    for feature, known in supposed.catalogue.features.items():
        now = supposed.stated.of(feature)
        possible = [now, *(one for one in answers(known.kind == "benefit") if one != now)]
        made = (_choice(supposed, feature, one, [approach, *rivals]) for one in possible)
        found.append([one for one in made if one])
    return found


def _choice(
    supposed: Supposed, feature: str, said: Priority, approaches: list[str]
) -> Choice | None:
    aim = said.aim or Aim(Direction.AT_LEAST, Level.HIGH)
    limit = aim.direction, aim.level.step
    mine, *theirs = [supposed.exact.levels[one][feature].step for one in approaches]
    misses = [place for place, one in enumerate(theirs) if said.firm and steps_off(one, *limit)]
    if said.firm and steps_off(mine, *limit):
        return None
    importance = Fraction(str(said.importance or 0))
    fit = worth(mine, *limit, EVEN)
    return Choice(
        steps(supposed, feature, supposed.stated.of(feature), said),
        importance > 0,
        tuple(importance * (fit - worth(one, *limit, EVEN)) for one in theirs),
        frozenset(misses),
    )


def is_within(questions: list[list[Choice]], most: int) -> bool:
    """Whether answers within so many steps put an approach first alone: question by question, and
    no further where a rival cannot be passed any more.
    """
    rivals = range(len(questions[0][0].leads))
    best, rules = _reach(questions, most, len(rivals))

    def search(place: int, left: int, leads: tuple[Fraction, ...], out: frozenset[int]) -> bool:
        passed = [
            one in out or rules[place][left][one] or leads[one] + best[place][left][one] > 0
            for one in rivals
        ]
        if not all(passed):
            return False
        if place == len(questions):
            return True
        return any(
            search(
                place + 1,
                left - one.steps,
                tuple(sum(pair) for pair in zip(leads, one.leads, strict=True)),
                out | one.out,
            )
            for one in questions[place]
            if one.steps <= left
        )

    return search(0, most, (Fraction(0),) * len(rivals), frozenset())


def _reach(questions: list[list[Choice]], most: int, rivals: int) -> tuple[list, list]:
    """Return, from each question on and within so many steps, the largest lead over each rival, and
    whether it can be ruled out.
    """
    best = [[[Fraction(0)] * rivals for _ in range(most + 1)]]
    rules = [[[False] * rivals for _ in range(most + 1)]]
    for options in reversed(questions):
        after, ruled = best[0], rules[0]
        affordable = [[one for one in options if one.steps <= left] for left in range(most + 1)]
        best.insert(
            0,
            [
                [
                    max(
                        (one.leads[rival] + after[left - one.steps][rival] for one in those),
                        default=Fraction(-1000),
                    )
                    for rival in range(rivals)
                ]
                for left, those in enumerate(affordable)
            ],
        )
        rules.insert(
            0,
            [
                [
                    any(rival in one.out or ruled[left - one.steps][rival] for one in those)
                    for rival in range(rivals)
                ]
                for left, those in enumerate(affordable)
            ],
        )
    return best, rules


def _first_after(supposed: Supposed, claim: claims.FirstAfter) -> bool:
    stated, after = supposed.stated, claim.answers
    needed = sum(
        steps(supposed, key, stated.of(key), after.of(key)) for key in supposed.catalogue.features
    )
    return (
        stated.levels == after.levels
        and table(supposed.catalogue, after).at(1) == {claim.approach}
        and claim.steps == needed
        and not (
            claim.is_smallest
            and claim.steps
            and is_within(choices(supposed, claim.approach), claim.steps - 1)
        )
    )


def _first_after_nothing(supposed: Supposed, claim: claims.FirstAfterNothing) -> bool:
    """One rival is never passed: no answer that lets the approach stay gives a lead over it."""
    questions = choices(supposed, claim.approach)
    return any(
        all(one.leads[rival] <= 0 and rival not in one.out for those in questions for one in those)
        for rival in range(len(questions[0][0].leads))
    )


def _surely_best(supposed: Supposed, claim: claims.SurelyBest) -> bool:
    counted = supposed.counted(claim.draws, claim.around)
    leading = counted.share(claim.approach)
    others = [counted.share(one) for one in counted.approaches if one != claim.approach]
    following = max(others, default=Fraction(0))
    is_clear = leading >= Fraction(8, 10) and following <= Fraction(2, 10)
    is_likely = leading >= Fraction(1, 2) and following <= leading / 2
    said = {"sure-clear": is_clear, "sure-likely": is_likely and not is_clear}
    return (
        supposed.now == {claim.approach} and leading >= following and said.get(claim.message, True)
    )


def _close(supposed: Supposed, claim: claims.Close) -> bool:
    counted = supposed.counted(claim.draws, claim.around)
    shares = {one: counted.share(one) for one in counted.approaches}
    leading, following = sorted(shares.values(), reverse=True)[:2]
    often = {one for one, share in shares.items() if share >= Fraction(15, 100)}
    two = {one for one, share in shares.items() if share >= following}
    leaders = {one for one, share in shares.items() if share == leading}
    is_clear = leading >= Fraction(8, 10) and following <= Fraction(2, 10)
    named = set(claim.approaches)
    return (
        often <= named <= often | two | supposed.now
        and len(named) >= 2
        and not (is_clear and supposed.now == leaders)
    )


def _stay_together(supposed: Supposed, claim: claims.StayTogether) -> bool:
    counted, named = supposed.counted(claim.draws, claim.around), set(claim.approaches)
    first, *others = (counted.of(one) for one in claim.approaches)
    are_equal = all((first == one).all() for one in others)
    share = counted.share(claim.approaches[0])
    return len(named) > 1 and named == supposed.now and are_equal and claim.share == share


def _most_often_others(supposed: Supposed, claim: claims.MostOftenOthers) -> bool:
    counted = supposed.counted(claim.draws, claim.around)
    shares = {one: counted.share(one) for one in counted.approaches if one not in supposed.now}
    most = max(shares.values())
    return most > 0 and {one for one in shares if shares[one] == most} == set(claim.approaches)


def _places(supposed: Supposed, claim: claims.Places) -> bool:
    counted = supposed.counted(claim.draws)
    return (claim.best, claim.worst) == counted.usual(claim.approach) and claim.always == (
        counted.share(claim.approach, claim.best) == 1
    )


def _weigh_most(supposed: Supposed, claim: claims.WeighMost) -> bool:
    mean = supposed.counted(claim.draws).mean_weights(claim.approach)
    weights = dict(zip(supposed.exact.weights, mean.tolist(), strict=True))
    named = dict(claim.weights)
    others = [weight for key, weight in weights.items() if key not in named]
    return (
        all(abs(weights[key] - weight) < NEAR for key, weight in named.items())
        and len(named) == min(3, len(weights))
        and min(named.values()) >= max(others, default=0) - NEAR
    )


def _first_with_those(supposed: Supposed, claim: claims.FirstWithThose) -> bool:
    counted = supposed.counted(claim.draws)
    same = np.broadcast_to(counted.mean_weights(claim.approach), counted.weights.shape)
    again = Counted(counted.approaches, same, counted.fits)
    return claim.share == again.share(claim.approach)


def _least_to_lose(supposed: Supposed, claim: claims.LeastToLose) -> bool:
    behind = {one: supposed.lead_beyond(one, claim.linear / 100) for one in supposed.exact.ranked}
    drawn = [
        supposed.drawn_beyond(one, claim.drawn / 100, claim.scales) for one in claim.approaches
    ]
    return (
        set(claim.approaches) == {one for one, beyond in behind.items() if not beyond}
        and min(behind.values()) == 0
        and abs(max(drawn)) < NEAR
    )


def _first_without(supposed: Supposed, claim: claims.FirstWithout) -> bool:
    return set(claim.first) == supposed.without[claim.feature] != supposed.now


def _same_without(supposed: Supposed, claim: claims.SameWithout) -> bool:
    same = {key for key, first in supposed.without.items() if first == supposed.now}
    return set(claim.features) == same and claim.is_rest == (len(same) < len(supposed.without))


def _first_with_level(supposed: Supposed, claim: claims.FirstWithLevel) -> bool:
    change = claim.approach, claim.feature, claim.changed
    telling = supposed.telling_levels
    return (
        claim.printed is supposed.exact.levels[claim.approach][claim.feature]
        and telling.get(change) == set(claim.first)
        and supposed.moved(change) == min(map(supposed.moved, telling))
    )


HOLDS: dict[type, Callable[[Supposed, object], bool]] = {
    claims.FirstInDraws: lambda supposed, one: (
        one.share == supposed.counted(one.draws, one.around).share(one.approach)
    ),
    claims.SurelyBest: _surely_best,
    claims.Close: _close,
    claims.StayTogether: _stay_together,
    claims.MostOftenOthers: _most_often_others,
    claims.FirstInRooms: lambda supposed, one: (
        abs(one.share - float(supposed.share_of_rooms(one.approach))) < NEAR
    ),
    claims.InPlace: lambda supposed, one: (
        one.share == supposed.counted(one.draws).share(one.approach, one.place) > 0
    ),
    claims.Places: _places,
    claims.WeighMost: _weigh_most,
    claims.FirstWithThose: _first_with_those,
    claims.BehindAtMost: lambda supposed, one: supposed.is_furthest(
        one.approach, one.points, one.scales
    ),
    claims.LeastToLose: _least_to_lose,
    claims.FirstWithout: _first_without,
    claims.SameWithout: _same_without,
    claims.FirstAfter: _first_after,
    claims.FirstAfterNothing: _first_after_nothing,
    claims.FirstWithLevel: _first_with_level,
    claims.SameWithAnyLevel: lambda supposed, _: not supposed.telling_levels,
    claims.TogetherLack: lambda supposed, one: dict(one.fits) == supposed.lacking(one.approaches),
    claims.TogetherAsk: lambda supposed, one: (
        dict(one.levels) == supposed.most_asked(one.approaches)
    ),
}
