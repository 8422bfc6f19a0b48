"""What ballots filled in by lot would say.

All ballots are read with the same table and the same limits, so their rankings are alike whatever
people want: with a firm limit on the budget, Kendall's W of random ballots is near 0.8. What people
agree on means something only beyond that.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType

import numpy as np

from mic_selector.catalogue import Catalogue
from mic_selector.decision import kendall_w
from mic_selector.decision.arrays import TIE_TOLERANCE, Integers
from mic_selector.decision.ballots import in_arrays, ranks_of_each
from mic_selector.decision.consensus import concordances
from mic_selector.decision.crowd import RARE
from mic_selector.workshop.answers import answers_of, possible_answers, priorities_of
from mic_selector.workshop.models import Answers, Settings, Way
from mic_selector.workshop.rules import asked, concerned, limits_of

BALLOTS = 3_000
ROOMS = 1_000
SEED = 2023
_KEPT = 100

_known: dict[Hashable, "Chance"] = {}


@dataclass(frozen=True)
class Chance:
    """What to expect of ballots filled in by lot: the share of them that put each approach first,
    alone or shared, how alike the rankings of two are (their mean rank correlation), and `ranks`,
    those of each that weighs anything.
    """

    firsts: Mapping[str, float]
    likeness: float
    ranks: Integers

    def agreement(self, ballots: int) -> float:
        """Return the agreement to expect of so many ballots: W(m) = (1 + (m - 1) r) / m, where r is
        the mean rank correlation between two (Kendall and Gibbons 1990).
        """
        return (1 + (ballots - 1) * self.likeness) / ballots

    def explains(self, concordance: float, ballots: int) -> bool:
        """Whether so many ballots agree as much in more than 5 of 100 rooms filled in by lot."""
        lot, ways = np.random.default_rng(SEED), len(self.ranks)
        drawn = (lot.integers(0, ways, ballots) for _ in range(ROOMS))
        rooms = [np.bincount(one, minlength=ways) for one in drawn]
        as_much = concordances(self.ranks, rooms) >= concordance - TIE_TOLERANCE
        return int(as_much.sum()) > RARE * ROOMS


def by_chance(settings: Settings, catalogue: Catalogue) -> Chance:
    """Return what to expect in a room with these questions and limits; found once for each kind of
    room. The same seed gives the same ballots.
    """
    limits = tuple(limits_of(settings, catalogue).items())
    questions = asked(settings, catalogue), settings.way, settings.picks
    kind = catalogue.sha256, questions, limits
    if kind not in _known:
        if len(_known) >= _KEPT:
            del _known[next(iter(_known))]
        _known[kind] = _drawn(settings, catalogue)
    return _known[kind]


def _drawn(settings: Settings, catalogue: Catalogue) -> Chance:
    """Where no ranking can follow there is nothing to disagree on, and nothing is first."""
    lot = Random(SEED)  # noqa: S311  # the same draws for everybody
    part = concerned(settings, catalogue)
    drawn = [
        priorities_of(_answers(settings, catalogue, lot), settings, catalogue)
        for _ in range(BALLOTS)
    ]
    weighing = [one for one in drawn if one.any_counts]
    if not weighing:
        level = np.ones((1, len(catalogue.approaches)), dtype=np.int64)
        return Chance(MappingProxyType(dict.fromkeys(catalogue.approaches, 0.0)), 1, level)
    ranks = ranks_of_each(in_arrays(part, weighing))
    firsts = (ranks == 1).sum(axis=0) / BALLOTS
    people = len(weighing)
    likeness = (people * kendall_w(ranks) - 1) / (people - 1) if people > 1 else 1.0
    shares = dict(zip(catalogue.approaches, firsts.tolist(), strict=True))
    return Chance(MappingProxyType(shares), likeness, ranks)


def _answers(settings: Settings, catalogue: Catalogue, lot: Random) -> Answers:
    features = asked(settings, catalogue)
    if settings.way is Way.ORDER:
        return Answers(order=tuple(lot.sample(features, len(features))))
    numbers = {key: lot.choice(possible_answers(settings, catalogue, key)) for key in features}
    wanted = [key for key, number in numbers.items() if number]
    picks = (
        lot.sample(wanted, min(len(wanted), settings.picks)) if settings.way is Way.WANTS else ()
    )
    return answers_of(numbers, picks, settings.way)
