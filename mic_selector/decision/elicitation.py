"""Ways to say what matters, besides sliders: an order, swings, and a short series of trade-offs.

All give importances on the scale of the page, the largest 5. Wants and limits are asked first: a
feature's weight is what the way from its worst level to its aim is worth.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations, permutations
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike

from mic_selector.catalogue import LEVELS, Level
from mic_selector.decision.arrays import TIE_TOLERANCE, Floats, finite, margin
from mic_selector.decision.contradiction import fewest_that_contradict
from mic_selector.decision.evaluation import Evaluation
from mic_selector.decision.possible import possible_weights
from mic_selector.decision.questions import (
    OneChanged,
    Preference,
    Question,
    TradeOff,
    TwoForms,
    read_answer,
)
from mic_selector.decision.surrogates import rank_order_centroid
from mic_selector.decision.values import value
from mic_selector.priorities import Aim, Priorities
from mic_selector.priorities.models import LARGEST_IMPORTANCE, counting_aims

COMPARED = 2_000
SETTLED = 0.99
MOST_QUESTIONS = 12
EQUAL_WITHIN = 0.1
WORTH_ASKING = 0.01
PARTS_EQUALS = 0.02
TELLS_ENOUGH = 0.2
LIKELIEST = 4
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


@dataclass(frozen=True)
class TradeOffs:
    """A series of trade-off questions under way: the aims it is about, and what was answered so
    far. It begins without answers and grows by `answered`; `earlier` is the series one answer ago.
    """

    priorities: Priorities
    evaluation: Evaluation
    answers: tuple[tuple[Question, Preference], ...] = ()
    earlier: "TradeOffs | None" = field(default=None, compare=False, repr=False)

    @cached_property
    def aims(self) -> Mapping[str, Aim]:
        """The aims of the features that count, by feature."""
        return counting_aims(self.priorities, self.priorities.by_feature)

    def answered(self, question: Question, preference: Preference) -> "TradeOffs":
        """Return the series with one more answer."""
        return replace(self, answers=(*self.answers, (question, preference)), earlier=self)

    def without(self, place: int) -> "TradeOffs":
        """Return the series with an answer taken back."""
        series = TradeOffs(self.priorities, self.evaluation)
        for one in (*self.answers[:place], *self.answers[place + 1 :]):
            series = series.answered(*one)
        return series

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

    def _answer_borders(self, question: Question, preference: Preference) -> list[Floats]:
        first, second = self._sides(question)
        lead, slack = first - second, EQUAL_WITHIN * (first + second)
        return {
            Preference.FIRST: [-lead],
            Preference.SECOND: [lead],
            Preference.EQUAL: [lead - slack, -lead - slack],
            Preference.UNKNOWN: [],
        }[preference]

    def levels(self, question: Question) -> tuple[Mapping[str, Level], Mapping[str, Level]]:
        """Return the levels of the first and of the second form, by the features that differ."""
        if isinstance(question, TradeOff):
            feature, other = question.feature, question.other
            worst, other_worst = (worst_level(self.aims[key]) for key in (feature, other))
            return (
                {feature: question.level, other: other_worst},
                {other: question.other_level, feature: worst},
            )
        first, second = (
            self.evaluation.standings[key].levels for key in (question.first, question.second)
        )
        if isinstance(question, OneChanged):
            first = {**first, question.feature: question.level}
        differ = [
            key
            for key, aim in self.aims.items()
            if value(first[key], aim) != value(second[key], aim)
        ]
        return {key: first[key] for key in differ}, {key: second[key] for key in differ}

    def _sides(self, question: Question) -> tuple[Floats, Floats]:
        """Return what the first and the second form give more than the other, by feature."""
        features = list(self.aims)
        first, second = np.zeros(len(features)), np.zeros(len(features))
        for side, levels in zip((first, second), self.levels(question), strict=True):
            for key, level in levels.items():
                side[features.index(key)] = float(value(level, self.aims[key]))
        common = np.minimum(first, second)
        return first - common, second - common

    @cached_property
    def _is_first(self) -> Floats:
        """Whether each ranked approach is first under the weights still possible, 1.0 or 0.0;
        shape [draws, approaches], at least one of each.
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

    @property
    def _is_open(self) -> bool:
        """Whether anything can be first: something is ranked, and some weights are possible."""
        return bool(self.evaluation.ranking) and len(self.possible) > 0

    @cached_property
    def _leader(self) -> int:
        """The place in the ranking of what is first under most of the weights still possible."""
        return int(self._is_first.mean(axis=0).argmax())

    @cached_property
    def winner_share(self) -> float:
        """In what share of the weights still possible the same approach is first; 0 where nothing
        is ranked or no weights are possible.
        """
        return float(self._is_first[:, self._leader].mean()) if self._is_open else 0.0

    @cached_property
    def leaders(self) -> tuple[str, ...]:
        """What is first under most of the weights still possible, and what was said to be equal to
        it; in the order of the ranking. None where nothing can be first.
        """
        if not self._is_open:
            return ()
        leader = self.evaluation.ranking[self._leader].approach
        named = {leader} | {
            one
            for question, preference in self.answers
            if isinstance(question, TwoForms) and preference is Preference.EQUAL
            if leader in (question.first, question.second)
            for one in (question.first, question.second)
        }
        return tuple(one.approach for one in self.evaluation.ranking if one.approach in named)

    @cached_property
    def surely_first(self) -> tuple[str, ...]:
        """What is first, alone or with others, under nearly all weights still possible; none where
        no one approach is.
        """
        if not self._is_open:
            return ()
        shares = self._is_first.mean(axis=0).tolist()
        return tuple(
            one.approach
            for one, share in zip(self.evaluation.ranking, shares, strict=True)
            if share >= SETTLED
        )

    @cached_property
    def _settled_share(self) -> float:
        """In what share of the weights still possible one of the leaders is first."""
        if not self._is_open:
            return 0.0
        is_leader = [one.approach in self.leaders for one in self.evaluation.ranking]
        return float(self._is_first[:, is_leader].max(axis=1).mean())

    @property
    def is_between_equals(self) -> bool:
        """Whether nothing but which of several equal ones is first is left open."""
        return not self.surely_first and self._settled_share >= SETTLED

    @cached_property
    def is_decided(self) -> bool:
        """Whether one approach is first under nearly all weights still possible, or one of some
        that were said to be equal and no question may part; or no further answer would tell
        anything, or as many as a person answers were given.
        """
        return (
            (self._settled_share >= SETTLED and not self.parts_equals)
            or len(self.answers) >= MOST_QUESTIONS - 1
            or self._telling_question is None
        )

    @property
    def parts_equals(self) -> bool:
        """Whether the question now asked may tell which of some equal ones is first."""
        return self._parting_question is not None

    @property
    def is_settled(self) -> bool:
        """Whether the series is decided and its control question, where there is one, answered."""
        return self.is_decided and not self.asks_control

    @property
    def asks_control(self) -> bool:
        """Whether the question now asked is the control question: one to which the answers so far
        give the answer.
        """
        return self.is_decided and self.control_place is None and self._control_question is not None

    @cached_property
    def control_place(self) -> int | None:
        """The place of the answer to the control question, the first after the series was decided;
        None before.
        """
        if self.earlier is None:
            return None
        if self.earlier.asks_control:
            return len(self.earlier.answers)
        return self.earlier.control_place

    @property
    def control_agrees(self) -> bool:
        """Whether the control question was answered as the answers before it say."""
        if self.control_place is None or self.contradiction:
            return False
        return self.answers[self.control_place][1] is not Preference.UNKNOWN

    @property
    def question(self) -> Question | None:
        """The question to ask: the most telling one until the series is decided, then one control
        question, then what is left. None where nothing is, or the answers contradict.
        """
        return self._control_question if self.asks_control else self._telling_question

    @cached_property
    def _telling_question(self) -> Question | None:
        """The question that may part equal ones; else the one about two features, not asked yet in
        either order, whose answer is expected to raise most the share of what will be first; or,
        where that is next to nothing, the one about two forms if it raises more. None where nothing
        is open.
        """
        if not self._is_open:
            return None
        if self._parting_question is not None:
            return self._parting_question
        found = [self._most_telling(self._not_asked)]
        share = float(self._is_first[:COMPARED].mean(axis=0).max())
        if found[0] is None or found[0][0] < share + WORTH_ASKING:
            found.append(self._most_telling(self._forms_not_asked))
        told = [one for one in found if one is not None]
        return max(told, key=lambda one: one[:2])[2] if told else None

    @cached_property
    def _parting_question(self) -> Question | None:
        """Between equal ones, the question whose answer is expected to raise most the share of what
        will be first; or, where none raises it, the one that tells most about the weights, on
        which the next may build. None otherwise, and where none tells enough.
        """
        if not self.is_between_equals or len(self.answers) >= MOST_QUESTIONS - 1:
            return None
        questions: tuple[Question, ...] = (
            *self._changed_not_asked(),
            *self._not_asked,
            *self._forms_not_asked,
        )
        if not questions:
            return None
        raised, told = self._expected_of_three(questions)
        if raised.max() >= self._is_first[:COMPARED].mean(axis=0).max() + PARTS_EQUALS:
            return questions[int(raised.argmax())]
        return questions[int(told.argmax())] if told.max() > TELLS_ENOUGH else None

    def _changed_not_asked(self) -> Iterator[OneChanged]:
        """Yield two equal ones with any one level of the first changed, where each still gives
        something that the other does not.
        """
        for first, second in permutations(self.leaders, 2):
            for feature, aim in self.aims.items():
                own = value(self.evaluation.standings[first].levels[feature], aim)
                levels = {value(level, aim): level for level in reversed(LEVELS)}
                for worth, level in levels.items():
                    question = OneChanged(first, second, feature, level)
                    is_choice = all(side.any() for side in self._sides(question))
                    if worth != own and is_choice and question not in self._asked:
                        yield question

    def _expected_of_three(self, questions: Sequence[Question]) -> tuple[Floats, Floats]:
        """Return, for each question, the share of what will be first that is expected after its
        answer, from someone who finds equal what differs by less than a tenth; and how much the
        answer tells: the entropy of the three, in nats.

        Of who chooses one form no more is taken than that it is no worse.
        """
        leads = self._leads(questions)
        is_first = self._is_first[: len(leads)]
        equal = np.abs(leads) <= EQUAL_WITHIN
        raised, told = np.zeros(len(questions)), np.zeros(len(questions))
        for chosen, agree in (
            (leads > EQUAL_WITHIN, leads > 0),
            (leads < -EQUAL_WITHIN, leads < 0),
            (equal, equal),
        ):
            said = chosen.mean(axis=0)
            most = (agree.astype(np.float64).T @ is_first).max(axis=1)
            raised += said * most / np.maximum(agree.sum(axis=0), 1)
            told -= said * np.log(np.where(said > 0, said, 1))
        return raised, told

    def _most_telling(self, questions: Sequence[Question]) -> tuple[float, float, Question] | None:
        """Return the question whose answer is expected to raise most the share of what will be
        first, to a hundredth; of equal ones the one that best parts what could be first. With both
        figures; None where all answers are known.
        """
        if not questions:
            return None
        prefers = (self._leads(questions) > 0).astype(np.float64)
        share = prefers.mean(axis=0)
        undecided = np.flatnonzero((share > 0) & (share < 1)).tolist()
        if not undecided:
            return None
        raised, parted = self._expected(prefers[:, undecided])
        rounded = np.round(raised, 2)
        best = int(np.lexsort([-parted, -rounded])[0])
        return float(rounded[best]), float(parted[best]), questions[undecided[best]]

    @cached_property
    def _control_question(self) -> TradeOff | None:
        """A question that is not asked yet, to which all weights still possible give one clear
        answer: on two features not yet compared if there is one, and the least clear of those.
        """
        if not self._is_open:
            return None
        compared = {
            frozenset({one.feature, one.other})
            for one, _ in self.answers
            if isinstance(one, TradeOff)
        }
        questions = self._not_asked
        leads = self._leads(questions) if questions else np.empty((1, 0))
        least, most = leads.min(axis=0), leads.max(axis=0)
        clear = [
            (frozenset({one.feature, one.other}) in compared, float(abs(mean)), place)
            for place, (one, mean) in enumerate(zip(questions, leads.mean(axis=0), strict=True))
            if least[place] > EQUAL_WITHIN or most[place] < -EQUAL_WITHIN
        ]
        return questions[min(clear)[2]] if clear else None

    @cached_property
    def _not_asked(self) -> tuple[TradeOff, ...]:
        return tuple(one for one in self._candidates() if one not in self._asked)

    @cached_property
    def _forms_not_asked(self) -> tuple[TwoForms, ...]:
        """The questions about two of the approaches that are most often first."""
        shares = self._is_first.mean(axis=0)
        likeliest = [place for place in np.argsort(-shares, kind="stable") if shares[place] > 0]
        questions = (
            TwoForms(*(self.evaluation.ranking[place].approach for place in places))
            for places in combinations(likeliest[:LIKELIEST], 2)
        )
        return tuple(one for one in questions if one not in self._asked)

    @cached_property
    def _asked(self) -> frozenset[Question]:
        return frozenset(
            either for question, _ in self.answers for either in (question, question.turned)
        )

    def _leads(self, questions: Sequence[Question]) -> Floats:
        """Return by how much the first form leads the second, as a part of what both give, from -1
        to 1: [draws, questions], for draws enough to compare questions by.
        """
        sides = [self._sides(one) for one in questions]
        weights = self.possible[:COMPARED]
        first = weights @ np.array([one for one, _ in sides]).T
        second = weights @ np.array([other for _, other in sides]).T
        leads: Floats = (first - second) / np.maximum(first + second, np.finfo(float).tiny)
        return leads

    def _expected(self, prefers: Floats) -> tuple[Floats, Floats]:
        """Return, for each question, the share of what will be first that is expected after its
        answer; and how well the answer parts what could be first: the expected sum of the squares
        of all shares.
        """
        is_first = self._is_first[: len(prefers)]
        with_first = prefers.T @ is_first
        sides = with_first, is_first.sum(axis=0) - with_first
        sizes = prefers.sum(axis=0), len(prefers) - prefers.sum(axis=0)
        raised = np.add(*(side.max(axis=1) for side in sides)) / len(prefers)
        squares = ((side**2).sum(axis=1) / size for side, size in zip(sides, sizes, strict=True))
        return raised, np.add(*squares) / len(prefers)

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
        """Places of the fewest answers that cannot all hold of any weights; none where all can."""
        owners = [
            place for place, one in enumerate(self.answers) for _ in self._answer_borders(*one)
        ]
        return fewest_that_contradict(self._borders(range(len(self.answers))), owners)

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
            chosen = chosen[self._is_first[:, self._leader] > 0]
        return importances(tuple(self.aims), chosen.mean(axis=0))


def read_tradeoffs(
    priorities: Priorities, evaluation: Evaluation, written: Sequence[str]
) -> TradeOffs:
    """Return the series that the address holds; answers on features that no longer count, and on
    forms that are no longer ranked, are left out.
    """
    series = TradeOffs(priorities, evaluation)
    ranked = {one.approach for one in evaluation.ranking}
    for text in written:
        question, preference = read_answer(text)
        if ranked.issuperset(question.forms) and series.aims.keys() >= set(question.features):
            series = series.answered(question, preference)
    return series
