"""Ways to say what matters, besides sliders: an order, swings, and a short series of trade-offs.

All give importances on the scale of the page, the largest 5. Wants and limits are asked first: a
feature's weight is what the way from its worst level to its aim is worth.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike

from mic_selector.catalogue import LEVELS, Level
from mic_selector.decision.arrays import TIE_TOLERANCE, Floats, finite, normalised
from mic_selector.decision.evaluation import Evaluation
from mic_selector.decision.sampling import sample_weights
from mic_selector.decision.surrogates import rank_order_centroid
from mic_selector.decision.values import value
from mic_selector.priorities import Aim, Priorities
from mic_selector.priorities.models import LARGEST_IMPORTANCE, effective_aim

DRAWS = 40_000
SEED = 2023
FEWEST_DRAWS = 200
_WALK = 300
SETTLED = 0.95
MOST_QUESTIONS = 12
EQUAL_WITHIN = 0.1
_DECIMALS = 2


def importances(features: Sequence[str], weights: ArrayLike) -> Mapping[str, float]:
    """Return weights as importances: the largest 5, to two decimals.

    Raises `ValueError` for a weight that is negative or not finite, if none is above zero, or if
    they are not one for each feature.
    """
    return _importances(features, weights, "weights")


def _importances(features: Sequence[str], weights: ArrayLike, name: str) -> Mapping[str, float]:
    weights = finite(weights, name)
    if weights.shape != (len(features),):
        raise ValueError(f"{name}: {len(features)} of them are needed, one for each feature")
    if not weights.size or weights.min() < 0 or weights.max() <= 0:
        raise ValueError(f"{name}: none may be negative and at least one must be above zero")
    scaled = np.round(LARGEST_IMPORTANCE * (weights / weights.max()), _DECIMALS)
    return MappingProxyType(dict(zip(features, scaled.tolist(), strict=True)))


def importances_from_order(features: Sequence[str]) -> Mapping[str, float]:
    """Return importances for features in order of importance, by rank-order centroid weights.

    Raises `ValueError` without any feature.
    """
    if not features:
        raise ValueError("features: at least one is needed")
    return importances(features, rank_order_centroid(len(features)))


def importances_from_swings(swings: Mapping[str, float]) -> Mapping[str, float]:
    """Return importances from what each swing, from the worst level to the aim, is worth to a
    person (any unit).

    Raises `ValueError` for a swing that is negative or not finite, or if none is above zero.
    """
    return _importances(tuple(swings), list(swings.values()), "swings")


def with_importances(priorities: Priorities, found: Mapping[str, float]) -> Priorities:
    """Return the priorities with these importances; aims, and what is firm, stay."""
    for feature, importance in found.items():
        priorities = priorities.with_priority(
            feature, replace(priorities.of(feature), importance=importance)
        )
    return priorities


def worst_level(aim: Aim) -> Level:
    """Return the level of the scale with the least value under an aim; the lowest where several
    have it.
    """
    return min(LEVELS, key=lambda level: value(level, aim))


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
    def turned(self) -> "TradeOff":
        """The same question with its two forms in the other order."""
        return TradeOff(self.other, self.other_level, self.feature, self.level)


@dataclass(frozen=True)
class TradeOffs:
    """A series of trade-off questions under way: the aims it is about, and what was answered so
    far.
    """

    priorities: Priorities
    evaluation: Evaluation
    answers: tuple[tuple[TradeOff, Preference], ...] = ()

    @cached_property
    def aims(self) -> Mapping[str, Aim]:
        """The aims of the features that count, by feature."""
        stated = self.priorities.by_feature
        return {
            feature: effective_aim(priority)
            for feature, priority in stated.items()
            if priority.counts
        }

    def answered(self, question: TradeOff, preference: Preference) -> "TradeOffs":
        """Return the series with one more answer."""
        return replace(self, answers=(*self.answers, (question, preference)))

    def without(self, place: int) -> "TradeOffs":
        """Return the series with an answer taken back."""
        return replace(self, answers=(*self.answers[:place], *self.answers[place + 1 :]))

    @cached_property
    def possible(self) -> Floats:
        """Draws of weights that agree with every answer, shape [draws, features]."""
        borders = self._borders(range(len(self.answers)))
        weights = sample_weights(len(self.aims), DRAWS, seed=SEED)
        weights = weights[(weights @ borders.T <= 0).all(axis=1)]
        return weights if len(weights) >= FEWEST_DRAWS or self.contradiction else _walked(borders)

    def _borders(self, places: Iterable[int]) -> Floats:
        """Return the borders that the answers at these places draw: rows b, with b w <= 0 for
        weights that agree.
        """
        rows = [row for place in places for row in self._answer_borders(*self.answers[place])]
        return np.array(rows).reshape(-1, len(self.aims))

    def _answer_borders(self, question: TradeOff, preference: Preference) -> list[Floats]:
        first, second = self._sides(question)
        lead, slack = first - second, EQUAL_WITHIN * (first + second)
        return {
            Preference.FIRST: [-lead],
            Preference.SECOND: [lead],
            Preference.EQUAL: [lead - slack, -lead - slack],
            Preference.UNKNOWN: [],
        }[preference]

    def _sides(self, question: TradeOff) -> tuple[Floats, Floats]:
        """Return what the first and the second form give, by feature."""
        features = list(self.aims)
        first, second = np.zeros(len(features)), np.zeros(len(features))
        first[features.index(question.feature)] = float(
            value(question.level, self.aims[question.feature])
        )
        second[features.index(question.other)] = float(
            value(question.other_level, self.aims[question.other])
        )
        return first, second

    @cached_property
    def winner_share(self) -> float:
        """In what share of the weights still possible the same approach is first; 0 where none is
        possible.
        """
        if not len(self.possible) or not self.evaluation.ranking:
            return 0.0
        values = np.array(
            [
                [float(value(one.levels[key], aim)) for key, aim in self.aims.items()]
                for one in self.evaluation.ranking
            ]
        )
        scores = self.possible @ values.T
        return float(
            (scores >= scores.max(axis=1, keepdims=True) - TIE_TOLERANCE).mean(axis=0).max()
        )

    @property
    def is_settled(self) -> bool:
        """Whether one approach is first under 95 % or more of the weights still possible, or
        nothing is left to ask.
        """
        return (
            self.winner_share >= SETTLED
            or len(self.answers) >= MOST_QUESTIONS
            or self.question is None
        )

    @cached_property
    def question(self) -> TradeOff | None:
        """The question, not asked yet in either order, that splits the weights still possible most
        evenly, or None.
        """
        asked = {either for question, _ in self.answers for either in (question, question.turned)}
        best: tuple[float, TradeOff] | None = None
        for question in self._candidates():
            if question not in asked and len(self.possible):
                first, second = self._sides(question)
                share = float(np.mean(self.possible @ (first - second) > 0))
                unevenness = round(abs(share - 0.5), 6)
                if unevenness < 0.5 and (best is None or unevenness < best[0]):
                    best = (unevenness, question)
        return best[1] if best else None

    def _candidates(self) -> Iterator[TradeOff]:
        """Yield a full swing of one feature against every partial or full swing of another."""
        for feature, aim in self.aims.items():
            for other, other_aim in self.aims.items():
                if feature != other and value(worst_level(aim), aim) < 1:
                    for level in LEVELS:
                        full = level == other_aim.level
                        if value(worst_level(other_aim), other_aim) < value(level, other_aim) and (
                            full or value(level, other_aim) < 1
                        ):
                            yield TradeOff(feature, aim.level, other, level)

    @cached_property
    def contradiction(self) -> tuple[int, ...]:
        """Places of answers that cannot all be true of any weights; empty where none contradict.

        As few as needed.
        """
        places = [
            place
            for place, (_, preference) in enumerate(self.answers)
            if preference is not Preference.UNKNOWN
        ]
        if self._feasible(places):
            return ()
        for place in tuple(places):
            fewer = [other for other in places if other != place]
            if not self._feasible(fewer):
                places = fewer
        return tuple(places)

    def _feasible(self, places: list[int]) -> bool:
        """Whether some weights agree with the answers at these places, with something to spare for
        every preference.
        """
        preferred = [place for place in places if self.answers[place][1] is not Preference.EQUAL]
        equal = [place for place in places if place not in preferred]
        borders = np.vstack([self._borders(preferred), self._borders(equal)])
        distances = np.zeros(len(borders))
        distances[: len(preferred)] = 1
        _, far = _farthest(borders, distances)
        return far > TIE_TOLERANCE

    @property
    def importances(self) -> Mapping[str, float]:
        """The mean of the weights still possible, as importances.

        Raises `ValueError` where answers contradict.
        """
        if not len(self.possible):
            raise ValueError("answers: they contradict one another")
        return importances(tuple(self.aims), self.possible.mean(axis=0))


def _farthest(borders: Floats, distances: Floats) -> tuple[Floats, float]:
    """Return the weights that can go farthest from the borders b w <= 0, and how far: b w +
    distance x far <= 0.

    How far is at most 1, also where there is no border; where no weights lie inside there are none,
    and it is -1.
    """
    from scipy.optimize import linprog  # takes long to import, and not every visitor needs it

    count = borders.shape[1]
    found = linprog(
        np.append(np.zeros(count), -1.0),
        A_ub=np.column_stack([borders, distances]),
        b_ub=np.zeros(len(borders)),
        A_eq=np.append(np.ones(count), 0.0)[None, :],
        b_eq=[1.0],
        bounds=[(0, 1)] * (count + 1),
    )
    return (found.x[:count], float(found.x[count])) if found.success else (np.empty(0), -1.0)


def _walked(borders: Floats) -> Floats:
    """Draw from a part of the simplex that independent draws hardly hit: hit and run (Smith 1984),
    seeded.

    Many walks start at the point farthest from all borders, and step to a uniform point on a random
    line inside. The simplex is bounded, so every line meets a border both ways.
    """
    borders = np.vstack([borders, -np.eye(borders.shape[1])])
    start, _ = _farthest(borders, np.linalg.norm(borders, axis=1))
    weights = np.tile(start, (FEWEST_DRAWS, 1))
    generator = np.random.default_rng(SEED)
    for _ in range(_WALK):
        direction = generator.standard_normal(weights.shape)
        direction -= direction.mean(axis=1, keepdims=True)
        speed = direction @ borders.T
        reached = np.maximum(-weights @ borders.T, 0) / speed
        back = np.where(speed < 0, reached, -np.inf).max(axis=1)
        forth = np.where(speed > 0, reached, np.inf).min(axis=1)
        weights += generator.uniform(back, forth)[:, None] * direction
    return normalised(weights.clip(min=0))  # rounding may leave a weight just below zero


def write_tradeoff(question: TradeOff, preference: Preference) -> str:
    """Return an answer as the address holds it: `civil_society-2-reciprocity-1-a`."""
    levels = question.level.step, question.other_level.step
    return f"{question.feature}-{levels[0]}-{question.other}-{levels[1]}-{preference.value}"


def read_tradeoffs(
    priorities: Priorities, evaluation: Evaluation, written: Sequence[str]
) -> TradeOffs:
    """Return the series that the address holds; answers on features that no longer count are left
    out.
    """
    series = TradeOffs(priorities, evaluation)
    for text in written:
        feature, level, other, other_level, preference = text.split("-")
        if feature in series.aims and other in series.aims:
            question = TradeOff(feature, LEVELS[int(level)], other, LEVELS[int(other_level)])
            series = series.answered(question, Preference(preference))
    return series
