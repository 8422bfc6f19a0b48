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
from mic_selector.priorities import Direction, Priorities
from mic_selector.priorities.answers import Weight, answer
from mic_selector.priorities.models import effective_aim
from mic_selector.wording.claims import StaysFirst
from mic_selector.wording.explanation import priority_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.relations import relation_heading
from mic_selector.wording.rounding import importance_in_words, inwards
from mic_selector.wording.suppositions import (
    FirstAfter,
    FirstAfterNothing,
    FirstWithLevel,
    SameWithAnyLevel,
    TogetherAsk,
    TogetherLack,
)


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
    return tuple(_interval_in_words(names, priorities, one) for one in intervals)


def _interval_in_words(
    names: Names, priorities: Priorities, interval: ImportanceInterval
) -> IntervalInWords:
    return IntervalInWords(
        names.feature_short(interval.feature),
        importance_in_words(names, exact_importance(priorities.of(interval.feature))),
        names.say(_stays_first(priorities, interval)),
        names.messages.listed(_answers(names, priorities, interval)),
    )


def _stays_first(priorities: Priorities, interval: ImportanceInterval) -> StaysFirst:
    now = exact_importance(priorities.of(interval.feature))
    lower, upper = inwards(interval.lower, interval.upper, now)
    return StaysFirst(interval.feature, lower, upper)


def _answers(names: Names, priorities: Priorities, interval: ImportanceInterval) -> list[str]:
    """Return the answers of the page that leave all else as it is: a must stays one."""
    priority, feature = priorities.of(interval.feature), interval.feature
    weights = [one for one in Weight if one.firm == priority.firm]
    said = [f"weight-{one.value}" for one in weights if one.importance in interval.answers]
    if 0 in interval.answers and not priority.firm:
        is_benefit = feature in names.catalogue.benefits
        is_wish = is_benefit and effective_aim(priority).direction is Direction.AT_LEAST
        said.insert(0, "want-0" if is_wish else "no-opinion-short")
    return [names.messages(one) for one in said]


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


def made_first_in_words(names: Names, approach: str, found: MadeFirst | None) -> str:
    """Return how large the change is that puts an approach first alone, and that fewer steps may do
    where that is not proved; or that it already is, or that nothing does.
    """
    if found is None:
        return names.say(FirstAfterNothing(approach))
    return names.say(FirstAfter(approach, found.priorities, found.steps, found.is_smallest))


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


def level_changes_in_words(names: Names, changes: Iterable[LevelChange]) -> tuple[str, ...]:
    """Return what one other level would do: a sentence for each change, or that none does
    anything.
    """
    said = tuple(
        names.say(
            FirstWithLevel(
                approach=one.approach,
                feature=one.feature,
                printed=one.printed,
                changed=one.changed,
                first=one.first,
            )
        )
        for one in changes
    )
    return said or (names.say(SameWithAnyLevel()),)


@dataclass(frozen=True)
class PortfolioInWords:
    """A combination: its members, a sentence on what it lacks and one on what it asks, if anything;
    how members relate.
    """

    members: tuple[str, ...]
    lacking: str
    asked: str
    relations: tuple[str, ...]


def portfolio_in_words(names: Names, portfolio: Portfolio) -> PortfolioInWords:
    """Return a combination in words."""
    members = portfolio.members
    lacking = tuple((key, fit) for key, fit in portfolio.fits.items() if fit < 1)
    asked = tuple(portfolio.asked.items())
    relations = (names.catalogue.relations[key] for key in portfolio.relations)
    return PortfolioInWords(
        members,
        names.say(TogetherLack(members, lacking)),
        names.say(TogetherAsk(members, asked)) if asked else "",
        tuple(relation_heading(names, relation) for relation in relations),
    )
