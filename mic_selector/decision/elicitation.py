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
from mic_selector.decision.arrays import TIE_TOLERANCE, Floats, finite, margin
from mic_selector.decision.evaluation import Evaluation
from mic_selector.decision.possible import possible_weights
from mic_selector.decision.surrogates import rank_order_centroid
from mic_selector.decision.values import value
from mic_selector.priorities import Aim, Priorities
from mic_selector.priorities.models import LARGEST_IMPORTANCE, effective_aim

COMPARED = 2_000
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
        """Draws of weights that agree with every answer, shape [draws, features]; none where the
        answers contradict.
        """
        if self.contradiction:
            return np.empty((0, len(self.aims)))
        borders = self._borders(range(len(self.answers)))
        return possible_weights(len(self.aims), tuple(map(tuple, borders.tolist())))

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
    def _is_first(self) -> Floats:
        """Whether each ranked approach is first under the weights still possible, 1.0 or 0.0;
        shape [draws, approaches].
        """
        values = np.array(
            [
                [float(value(one.levels[key], aim)) for key, aim in self.aims.items()]
                for one in self.evaluation.ranking
            ]
        )
        scores = self.possible @ values.T
        lag = scores.max(axis=1, keepdims=True) - scores
        is_first: Floats = (lag <= margin(scores, TIE_TOLERANCE, axis=1)).astype(np.float64)
        return is_first

    @cached_property
    def winner_share(self) -> float:
        """In what share of the weights still possible the same approach is first; 0 where none is
        possible.
        """
        if not len(self.possible) or not self.evaluation.ranking:
            return 0.0
        return float(self._is_first.mean(axis=0).max())

    @property
    def is_settled(self) -> bool:
        """Whether one approach is first under nearly all weights still possible, or nothing is left
        to ask.
        """
        return (
            self.winner_share >= SETTLED
            or len(self.answers) >= MOST_QUESTIONS
            or self.question is None
        )

    @cached_property
    def question(self) -> TradeOff | None:
        """The question, not asked yet in either order, whose answer is expected to raise most the
        share of what will be first; of equal ones the one that splits the weights still possible
        most evenly. None where nothing is open.
        """
        asked = {either for question, _ in self.answers for either in (question, question.turned)}
        open_questions = [one for one in self._candidates() if one not in asked]
        if not open_questions or not len(self.possible):
            return None
        prefers = self._prefers_first(open_questions)
        unevenness = np.abs(prefers.mean(axis=0) - 0.5)
        first = self._is_first[: len(prefers)]
        with_first = prefers.T @ first
        expected = with_first.max(axis=1) + (first.sum(axis=0) - with_first).max(axis=1)
        gain = np.round(expected / len(prefers), 3)
        order = np.lexsort([np.round(unevenness, 6), -gain])
        best = next((place for place in order if unevenness[place] < 0.5), None)
        return None if best is None else open_questions[best]

    def _prefers_first(self, questions: Sequence[TradeOff]) -> Floats:
        """Return whether the first form is preferred, 1.0 or 0.0: [draws, questions], for draws
        enough to compare questions by.
        """
        leads = np.array([np.subtract(*self._sides(one)) for one in questions])
        prefers: Floats = (self.possible[:COMPARED] @ leads.T > 0).astype(np.float64)
        return prefers

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
        """Places of the fewest answers that cannot all be true of any weights; empty where all can.

        By the theorem of Gordan no weights w >= 0 satisfy b · w < 0 for all borders b of some
        answers exactly where some multiples y >= 0 of these borders, not all 0, add up to
        Σ y b >= 0. An integer programme finds such multiples of the borders of the fewest answers.
        """
        from scipy.optimize import LinearConstraint, milp  # takes long to import

        owners = [
            place for place, one in enumerate(self.answers) for _ in self._answer_borders(*one)
        ]
        if not owners:
            return ()
        borders = self._borders(range(len(self.answers)))
        count, places = len(owners), sorted(set(owners))
        used = np.array([[float(owner == place) for place in places] for owner in owners])
        found = milp(
            np.append(np.zeros(count), np.ones(len(places))),
            constraints=[
                LinearConstraint(
                    np.hstack([borders.T, np.zeros((borders.shape[1], len(places)))]), 0
                ),
                LinearConstraint(np.append(np.ones(count), np.zeros(len(places))), 1, 1),
                LinearConstraint(np.hstack([-np.eye(count), used]), 0),
            ],
            integrality=np.append(np.zeros(count), np.ones(len(places))),
            bounds=(0, 1),
        )
        if found.x is None:
            return ()
        return tuple(
            place for place, is_in in zip(places, found.x[count:], strict=True) if is_in > 0.5
        )

    @property
    def importances(self) -> Mapping[str, float]:
        """The mean of the weights still possible under which the approach most often first is
        first, as importances. That approach is first under their mean too.

        Raises `ValueError` where answers contradict.
        """
        if not len(self.possible):
            raise ValueError("answers: they contradict one another")
        chosen = self.possible
        if self.evaluation.ranking:
            leader = self._is_first.mean(axis=0).argmax()
            chosen = chosen[self._is_first[:, leader] > 0]
        return importances(tuple(self.aims), chosen.mean(axis=0))


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
