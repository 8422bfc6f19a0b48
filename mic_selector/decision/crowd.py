"""How sure the first place of a group is.

That of one set of priorities is not enough: what a room wants together is an average, which hardly
moves even where people want quite different things. So the word rests on three grounds, and is that
of the weakest: how many ballots put the form first by themselves, and more of them than by chance;
how often it stays first where other people had come, who weigh a little differently; and by how
many points.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import log, log1p
from types import MappingProxyType

import numpy as np

from mic_selector.catalogue import LEVELS, Catalogue
from mic_selector.decision.acceptability import rank_acceptability
from mic_selector.decision.arrays import Floats, Integers
from mic_selector.decision.ballots import AIMS, Ballots, Together, in_arrays, together
from mic_selector.decision.evaluation import Evaluation
from mic_selector.decision.robustness import (
    SEED,
    Verdict,
    drawn_factors,
    drawn_scales,
    drawn_values,
    settled,
)
from mic_selector.decision.sampling import weights_around_each
from mic_selector.priorities import Priorities, Priority

RARE = 0.05
"""In how large a share of rooms filled in by lot something may be, and still says something."""
ROOMS = 2_000
"""How many times other people are drawn: shares are exact to 2 in 100."""

MOST = Fraction(2, 3)
HALF = Fraction(1, 2)
FAR, NEAR = Fraction(2), Fraction(1)
"""From how many points ahead the first place can be clear, or likely."""
_STRENGTH = (Verdict.CLEAR, Verdict.LIKELY, Verdict.OPEN)


@dataclass(frozen=True)
class OwnFirsts:
    """How many of `people` put each approach first by themselves, alone or shared.

    `by_chance` is the share of ballots filled in by lot that would do so. Of the `unknown` among
    the people, those on paper, nobody knows what they put first.
    """

    people: int
    times: Mapping[str, int]
    by_chance: Mapping[str, float]
    unknown: int = 0

    def share(self, approach: str) -> Fraction:
        """Return the share of people who put an approach first."""
        return Fraction(self.times[approach], self.people) if self.people else Fraction(0)

    def is_known(self, approach: str) -> bool:
        """Whether it can be said how many put an approach first: not that nobody does, where of
        some nobody knows.
        """
        return self.times[approach] > 0 or not self.unknown

    @property
    def most(self) -> int:
        """How many put first what most do."""
        return max(self.times.values(), default=0)

    def is_beyond_chance(self, approach: str) -> bool:
        """Whether more people put an approach first than lot explains: with ballots filled in by
        lot, so many would put one form or another first in 5 of 100 rooms or fewer.

        The binomial distribution, exactly; over all forms by the sum of their probabilities, which
        is never less than that of any of them (Bonferroni).
        """
        times = self.times[approach]
        by_lot = (at_least(times, self.people, chance) for chance in self.by_chance.values())
        return times > 0 and sum(by_lot) <= RARE


def at_least(times: int, trials: int, chance: float) -> float:
    """Return the probability of so many successes or more in independent trials (the upper tail of
    the binomial distribution).
    """
    if times <= 0 or chance >= 1:
        return 1.0
    if chance <= 0:
        return 0.0
    successes = np.arange(times, trials + 1)
    factorials = np.concatenate(([0.0], np.cumsum(np.log(np.arange(1, trials + 1)))))  # logarithms
    ways = factorials[trials] - factorials[successes] - factorials[trials - successes]
    likely = ways + successes * log(chance) + (trials - successes) * log1p(-chance)
    return float(np.exp(likely).sum())


@dataclass(frozen=True, kw_only=True)
class GroupCertainty:
    """How sure a group's first place is, and what that rests on.

    `first` are those that are first as the score is printed, in tenths, with the score `best`;
    `ahead` is by how many points the first is before `following` (0 for a tie, None where nothing
    else is ranked). `own` are the ballots' own first places, `stays` the share of drawn rooms in
    which each approach is first.
    `by_ballots`, `by_rooms` and `by_points` are what each ground allows to say; `verdict` is the
    weakest.
    """

    first: tuple[str, ...]
    own: OwnFirsts
    stays: Mapping[str, float]
    rooms: int
    best: Fraction
    ahead: Fraction | None
    following: tuple[str, ...]
    by_ballots: Verdict
    by_rooms: Verdict
    by_points: Verdict

    @property
    def verdict(self) -> Verdict:
        """The word of the weakest ground."""
        return max((self.by_ballots, self.by_rooms, self.by_points), key=_STRENGTH.index)

    @property
    def most_often(self) -> str:
        """The approach that is first in most drawn rooms."""
        return max(self.stays, key=lambda approach: self.stays[approach])

    @property
    def most_ballots(self) -> tuple[str, ...]:
        """What most ballots put first by themselves."""
        return tuple(key for key, times in self.own.times.items() if 0 < times == self.own.most)


def group_certainty(
    catalogue: Catalogue,
    ballots: Sequence[Priorities],
    evaluation: Evaluation,
    own: OwnFirsts,
    limits: Mapping[str, Priority] | None = None,
) -> GroupCertainty | None:
    """Return how sure the first place is of `evaluation`, which follows from ballots and limits;
    None where nothing is ranked.

    The same seed gives the same draws. Levels are those of the catalogue. What is ruled out for all
    together stays out in every drawn room.
    """
    if not evaluation.ranking:
        return None
    stays = _stays_first(in_arrays(catalogue, ballots), evaluation, limits)
    first, ahead, following = _first_in_tenths(evaluation)
    alone = first[0] if len(first) == 1 else None
    return GroupCertainty(
        first=first,
        best=evaluation.ranking[0].exact_score,
        own=own,
        stays=MappingProxyType(stays),
        rooms=ROOMS,
        ahead=ahead,
        following=following,
        by_ballots=_by_ballots(own, alone),
        by_rooms=_by_rooms(stays, alone),
        by_points=_by_points(ahead),
    )


def _first_in_tenths(
    evaluation: Evaluation,
) -> tuple[tuple[str, ...], Fraction | None, tuple[str, ...]]:
    """Return what is first as scores are printed, how far ahead, and what comes next."""
    scores = {one.approach: one.exact_score for one in evaluation.ranking}
    best = tenths(max(scores.values()))
    first = tuple(key for key, score in scores.items() if tenths(score) == best)
    others = {key: score for key, score in scores.items() if key not in first}
    if not others:
        return first, None if len(first) == 1 else Fraction(0), ()
    next_best = max(others.values())
    following = tuple(key for key, score in others.items() if score == next_best)
    ahead = Fraction(0) if len(first) > 1 else scores[first[0]] - next_best
    return first, ahead, following


def tenths(score: Fraction) -> int:
    """Return a score in tenths, as it is printed: a half to the even tenth."""
    return round(score * 10)


def _by_ballots(own: OwnFirsts, alone: str | None) -> Verdict:
    if alone is None or not own.is_beyond_chance(alone):
        return Verdict.OPEN
    leading = own.share(alone)
    following = max((own.share(key) for key in own.times if key != alone), default=Fraction(0))
    if leading >= MOST and following <= 1 - MOST:
        return Verdict.CLEAR
    return Verdict.LIKELY if leading >= HALF and following <= leading / 2 else Verdict.OPEN


def _by_rooms(stays: Mapping[str, float], alone: str | None) -> Verdict:
    """Return what the drawn rooms allow: of two verdicts that lie within their accuracy, the
    weaker.
    """
    if alone is None or stays[alone] < max(stays.values()):
        return Verdict.OPEN
    following = max((share for key, share in stays.items() if key != alone), default=0.0)
    return settled(stays[alone], following, ROOMS)


def _by_points(ahead: Fraction | None) -> Verdict:
    if ahead is None or ahead >= FAR:
        return Verdict.CLEAR
    return Verdict.LIKELY if ahead >= NEAR else Verdict.OPEN


def _stays_first(
    ballots: Ballots, evaluation: Evaluation, limits: Mapping[str, Priority] | None
) -> dict[str, float]:
    """Return how often each approach is first where as many people are drawn anew from the ballots
    (bootstrap, Efron 1979), and weights and scale around what they want together; of those drawn
    rooms that weigh anything.
    """
    wanted = together(ballots, _drawn_people(len(ballots)), limits)
    weighs = wanted.importance.max(axis=1) > 0  # a room may want nothing at all
    factors = drawn_factors(len(ballots.features), ROOMS, SEED)
    weights = weights_around_each(np.where(weighs[:, None], wanted.importance, 1), factors)
    approaches = tuple(one.approach for one in evaluation.ranking)
    levels = np.array(
        [[one.levels[key].step for key in ballots.features] for one in evaluation.ranking]
    )
    if not weighs.any():
        return dict.fromkeys(approaches, 0.0)
    counted = rank_acceptability(_values(wanted, levels)[weighs], weights[weighs])
    return dict(zip(approaches, counted.ranks[:, 0].tolist(), strict=True))


def _drawn_people(people: int) -> Floats:
    """Return how many times each ballot is in each drawn room, shape [rooms, ballots]."""
    lot = np.random.default_rng(SEED).integers(0, people, (ROOMS, people))
    lot += people * np.arange(ROOMS)[:, None]
    times: Floats = np.bincount(lot.ravel(), minlength=ROOMS * people).astype(float)
    return times.reshape(ROOMS, people)


def _values(wanted: Together, levels: Integers) -> Floats:
    """Return the values of levels[approaches, features] under each room's aims and scale, shape
    [rooms, approaches, features].
    """
    scales = drawn_scales(ROOMS, SEED + 1)
    table = np.array([[drawn_values(scales, level, aim) for level in LEVELS] for aim in AIMS])
    rooms = np.arange(ROOMS)[:, None, None]
    return table[wanted.aim[:, None, :], levels[None], rooms]
