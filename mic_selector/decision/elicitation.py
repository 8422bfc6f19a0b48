"""Ways to say what matters, besides sliders: an order, swings, and a short series of trade-offs.

All give importances on the scale of the page, the largest 5. Wants and limits are asked first: a feature's weight is
what the way from its worst level to its aim is worth.
"""

from collections.abc import Iterator, Mapping, Sequence
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

    Raises `ValueError` for a weight that is negative or not finite, or if none is above zero.
    """
    return _importances(features, weights, "weights")


def _importances(features: Sequence[str], weights: ArrayLike, name: str) -> Mapping[str, float]:
    weights = finite(weights, name)
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
    """Return importances from what each swing, from the worst level to the aim, is worth to a person (any unit).

    Raises `ValueError` for a swing that is negative or not finite, or if none is above zero.
    """
    return _importances(tuple(swings), list(swings.values()), "swings")


def with_importances(priorities: Priorities, found: Mapping[str, float]) -> Priorities:
    """Return the priorities with these importances; aims, and what is firm, stay."""
    for feature, importance in found.items():
        priorities = priorities.with_priority(feature, replace(priorities.of(feature), importance=importance))
    return priorities


def worst_level(aim: Aim) -> Level:
    """Return the level of the scale with the least value under an aim; the lowest where several have it."""
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

    The first has `level` on `feature` and the worst level on `other`; the second has `other_level` on `other` and the
    worst on `feature`.
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
    """A series of trade-off questions under way: the aims it is about, and what was answered so far."""

    priorities: Priorities
    evaluation: Evaluation
    answers: tuple[tuple[TradeOff, Preference], ...] = ()

    @cached_property
    def aims(self) -> Mapping[str, Aim]:
        """The aims of the features that count, by feature."""
        stated = self.priorities.by_feature
        return {feature: effective_aim(priority) for feature, priority in stated.items() if priority.counts}

    def answered(self, question: TradeOff, preference: Preference) -> "TradeOffs":
        """Return the series with one more answer."""
        return replace(self, answers=(*self.answers, (question, preference)))

    def without(self, place: int) -> "TradeOffs":
        """Return the series with an answer taken back."""
        return replace(self, answers=(*self.answers[:place], *self.answers[place + 1 :]))

    @cached_property
    def possible(self) -> Floats:
        """Draws of weights that agree with every answer, shape [draws, features]."""
        weights = sample_weights(len(self.aims), DRAWS, seed=SEED)
        for question, preference in self.answers:
            weights = weights[self._agrees(weights, question, preference)]
        return weights if len(weights) >= FEWEST_DRAWS or self.contradiction else self._walked()

    def _walked(self) -> Floats:
        """Draw from a part of the simplex that independent draws hardly hit: hit and run (Smith 1984), seeded.

        Many walks start at the point farthest from all borders, and step to a uniform point on a random line inside.
        """
        from scipy.optimize import linprog  # takes long to import, and not every visitor needs it

        count = len(self.aims)
        borders = np.vstack([-np.eye(count), *(self._borders(*answer) for answer in self.answers)])
        lengths = np.linalg.norm(borders, axis=1)
        farthest = linprog(
            np.append(np.zeros(count), -1.0),
            A_ub=np.column_stack([borders, lengths]),
            b_ub=np.zeros(len(borders)),
            A_eq=np.append(np.ones(count), 0.0)[None, :],
            b_eq=[1.0],
            bounds=[(0, 1)] * (count + 1),
        )
        weights = np.tile(farthest.x[:count], (FEWEST_DRAWS, 1))
        generator = np.random.default_rng(SEED)
        for _ in range(_WALK):
            direction = generator.standard_normal(weights.shape)
            direction -= direction.mean(axis=1, keepdims=True)
            room, speed = -(weights @ borders.T).clip(max=0), direction @ borders.T
            with np.errstate(divide="ignore", invalid="ignore"):
                reached = np.where(speed == 0, np.inf, room / speed)
            forth = np.where(speed > 0, reached, np.inf).min(axis=1)
            back = np.where(speed < 0, reached, -np.inf).max(axis=1)
            moves = np.isfinite(back) & np.isfinite(forth)
            length = generator.uniform(np.where(moves, back, 0), np.where(moves, forth, 0))
            weights += length[:, None] * direction
        return normalised(weights.clip(min=0))  # rounding may leave a weight just below zero

    def _borders(self, question: TradeOff, preference: Preference) -> Floats:
        """Return the rows b of the borders b w <= 0 that an answer draws."""
        first, second = self._sides(question)
        lead, slack = first - second, EQUAL_WITHIN * (first + second)
        rows = {
            Preference.FIRST: [-lead],
            Preference.SECOND: [lead],
            Preference.EQUAL: [lead - slack, -lead - slack],
            Preference.UNKNOWN: [],
        }
        return np.array(rows[preference]).reshape(-1, len(lead))

    def _agrees(self, weights: Floats, question: TradeOff, preference: Preference) -> np.ndarray:
        first, second = self._sides(question)
        lead, size = weights @ (first - second), weights @ (first + second)
        if preference is Preference.FIRST:
            return lead > 0
        if preference is Preference.SECOND:
            return lead < 0
        if preference is Preference.EQUAL:
            return np.abs(lead) <= EQUAL_WITHIN * size
        return np.ones(len(weights), dtype=bool)

    def _sides(self, question: TradeOff) -> tuple[Floats, Floats]:
        """Return what the first and the second form give, by feature."""
        features = list(self.aims)
        first, second = np.zeros(len(features)), np.zeros(len(features))
        first[features.index(question.feature)] = float(value(question.level, self.aims[question.feature]))
        second[features.index(question.other)] = float(value(question.other_level, self.aims[question.other]))
        return first, second

    @cached_property
    def winner_share(self) -> float:
        """In what share of the weights still possible the same approach is first; 0 where none is possible."""
        if not len(self.possible) or not self.evaluation.ranking:
            return 0.0
        values = np.array(
            [[float(value(one.levels[key], aim)) for key, aim in self.aims.items()] for one in self.evaluation.ranking]
        )
        scores = self.possible @ values.T
        return float((scores >= scores.max(axis=1, keepdims=True) - TIE_TOLERANCE).mean(axis=0).max())

    @property
    def is_settled(self) -> bool:
        """Whether one approach is first under 95 % or more of the weights still possible, or nothing is left to ask."""
        return self.winner_share >= SETTLED or len(self.answers) >= MOST_QUESTIONS or self.question is None

    @cached_property
    def question(self) -> TradeOff | None:
        """The question, not asked yet in either order, that splits the weights still possible most evenly, or None."""
        asked = {either for question, _ in self.answers for either in (question, question.turned)}
        best: tuple[float, TradeOff] | None = None
        for question in self._candidates():
            if question not in asked and len(self.possible):
                share = float(np.mean(self._agrees(self.possible, question, Preference.FIRST)))
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
        """Places of answers that cannot all be true of any weights; empty where none contradict. As few as needed."""
        places = [place for place, (_, preference) in enumerate(self.answers) if preference is not Preference.UNKNOWN]
        if self._feasible(places):
            return ()
        for place in tuple(places):
            fewer = [other for other in places if other != place]
            if not self._feasible(fewer):
                places = fewer
        return tuple(places)

    def _feasible(self, places: list[int]) -> bool:
        """Whether some weights agree with the answers at these places.

        A linear programme finds the largest margin by which all preferences can hold; it must be above zero.
        """
        rows: list[Floats] = []
        for place in places:
            question, preference = self.answers[place]
            first, second = self._sides(question)
            if preference is Preference.EQUAL:
                slack = EQUAL_WITHIN * (first + second)
                rows += [np.append(first - second - slack, 0.0), np.append(second - first - slack, 0.0)]
            else:
                behind = second - first if preference is Preference.FIRST else first - second
                rows.append(np.append(behind, 1.0))
        if not rows:
            return True
        count = len(self.aims)
        from scipy.optimize import linprog  # takes long to import, and not every visitor needs it

        found = linprog(
            np.append(np.zeros(count), -1.0),
            A_ub=np.array(rows),
            b_ub=np.zeros(len(rows)),
            A_eq=np.append(np.ones(count), 0.0)[None, :],
            b_eq=[1.0],
            bounds=[(0, 1)] * (count + 1),
        )
        return bool(found.status == 0 and -found.fun > TIE_TOLERANCE)

    @property
    def importances(self) -> Mapping[str, float]:
        """The mean of the weights still possible, as importances. Raises `ValueError` where answers contradict."""
        if not len(self.possible):
            raise ValueError("answers: they contradict one another")
        return importances(tuple(self.aims), self.possible.mean(axis=0))


def write_tradeoff(question: TradeOff, preference: Preference) -> str:
    """Return an answer as the address holds it: `civil_society-2-reciprocity-1-a`."""
    levels = question.level.step, question.other_level.step
    return f"{question.feature}-{levels[0]}-{question.other}-{levels[1]}-{preference.value}"


def read_tradeoffs(priorities: Priorities, evaluation: Evaluation, written: Sequence[str]) -> TradeOffs:
    """Return the series that the address holds; answers on features that no longer count are left out."""
    series = TradeOffs(priorities, evaluation)
    for text in written:
        feature, level, other, other_level, preference = text.split("-")
        if feature in series.aims and other in series.aims:
            question = TradeOff(feature, LEVELS[int(level)], other, LEVELS[int(other_level)])
            series = series.answered(question, Preference(preference))
    return series
