"""What would change the answer, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from mic_selector.decision.changes import (
    ImportanceInterval,
    LevelChange,
    MadeFirst,
    changed_answers,
)
from mic_selector.decision.evaluation import exact_importance
from mic_selector.decision.portfolios import Portfolio
from mic_selector.priorities import Priorities
from mic_selector.priorities.answers import Weight, answer
from mic_selector.wording.claims import StaysFirst
from mic_selector.wording.explanation import importance_in_words, priority_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.relations import relation_heading
from mic_selector.wording.rounding import inwards


@dataclass(frozen=True)
class IntervalInWords:
    """How much a feature may matter while the first place stays: the importance now, the range, the
    answers in it.
    """

    feature: str
    now: str
    interval: str
    answers: str


def intervals_in_words(
    names: Names, priorities: Priorities, intervals: Iterable[ImportanceInterval]
) -> tuple[IntervalInWords, ...]:
    """Return the stability interval of every feature."""
    return tuple(
        IntervalInWords(
            names.feature_short(one.feature),
            importance_in_words(names, priorities.of(one.feature).importance or 0),
            names.say(_stays_first(priorities, one)),
            names.messages.listed([_answer(names, importance) for importance in one.answers]),
        )
        for one in intervals
    )


def _stays_first(priorities: Priorities, interval: ImportanceInterval) -> StaysFirst:
    now = exact_importance(priorities.of(interval.feature))
    lower, upper = inwards(interval.lower, interval.upper, now)
    return StaysFirst(interval.feature, lower, upper)


def _answer(names: Names, importance: float) -> str:
    if importance == 0:
        return names.messages("want-0")
    return names.messages(
        f"weight-{next(one for one in Weight if one.importance == importance).value}"
    )


@dataclass(frozen=True)
class AnswerChange:
    """One answer that would be different."""

    feature: str
    before: str
    after: str


def changes_in_words(
    names: Names, before: Priorities, found: MadeFirst
) -> tuple[AnswerChange, ...]:
    """Return what would have to be answered otherwise."""
    return tuple(
        AnswerChange(
            names.feature_short(feature),
            answer_in_words(names, before, feature),
            answer_in_words(names, found.priorities, feature),
        )
        for feature in changed_answers(before, found.priorities)
    )


def made_first_in_words(names: Names, steps: int, *, is_smallest: bool) -> str:
    """Return how large the change is, and that fewer steps may do where that is not proved."""
    message = "make-first-steps" if is_smallest else "make-first-steps-unproved"
    return names.messages(message, steps=steps)


def answer_in_words(names: Names, priorities: Priorities, feature: str) -> str:
    """Return what was answered on a feature in words: "at least clearly (decisive)"."""
    priority = priorities.of(feature)
    shown = answer(names.catalogue, feature, priority)
    if shown.beyond:
        return priority_in_words(names, priorities, feature)
    if not shown.has_opinion:
        return names.messages("no-opinion-short")
    if not priority.aim or not shown.weight:
        return names.messages("want-0")
    weight = names.messages(f"weight-{shown.weight.value}")
    return names.messages("answered", aim=names.wish(feature, priority.aim), weight=weight)


def level_change_in_words(names: Names, change: LevelChange) -> str:
    """Return what one other level would do."""
    return names.messages(
        "level-change",
        approach=names.approach(change.approach),
        feature=names.feature(change.feature),
        printed=names.level(change.feature, change.printed),
        changed=names.level(change.feature, change.changed),
        first=names.approaches(change.first),
        number=len(change.first),
    )


@dataclass(frozen=True)
class PortfolioInWords:
    """A combination: its members, the features on which it fits less than wholly, what it asks, how
    members relate.
    """

    members: tuple[str, ...]
    lacking: str
    asked: str
    relations: tuple[str, ...]


def portfolio_in_words(names: Names, portfolio: Portfolio) -> PortfolioInWords:
    """Return a combination in words."""
    asked = [
        names.messages("asked", feature=names.feature(feature), step=names.step(feature, level))
        for feature, level in portfolio.asked.items()
    ]
    lacking = [
        names.messages("part", feature=names.feature(key), points=names.messages.number(100 * fit))
        for key, fit in portfolio.fits.items()
        if fit < 1
    ]
    relations = (names.catalogue.relations[key] for key in portfolio.relations)
    return PortfolioInWords(
        portfolio.members,
        names.messages.listed(lacking),
        names.messages.listed(asked),
        tuple(relation_heading(names, relation) for relation in relations),
    )
