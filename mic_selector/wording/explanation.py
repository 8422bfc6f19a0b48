"""Why the ranking is as it is, in plain words and from the same numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from mic_selector.decision import Evaluation, Gap, Standing
from mic_selector.decision.evaluation import exact_importance
from mic_selector.priorities import Direction, Priorities, Priority
from mic_selector.wording.claims import (
    Behind,
    Differ,
    Equal,
    Fewer,
    Fit,
    Largest,
    MeetsAll,
    More,
    Parts,
    Place,
)
from mic_selector.wording.names import Names
from mic_selector.wording.own_reading import is_own_level
from mic_selector.wording.ranking import asked_in_words, gap_in_words, is_shared, wishes_met
from mic_selector.wording.rounding import importance_in_words, points

LARGEST_NAMED = 3
MOST_EXPLAINED = 3
"""Where more approaches share the first place, why each is there would fill pages."""


@dataclass(frozen=True)
class Paragraph:
    """A heading with sentences under it."""

    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class RuledOut:
    """An approach that misses a firm aim: why, and what would let it in."""

    approach: str
    name: str
    score: str
    reasons: tuple[str, ...]
    openings: tuple[str, ...]
    short_openings: tuple[str, ...]


def explain_ranking(
    names: Names, priorities: Priorities, evaluation: Evaluation
) -> tuple[Paragraph, ...]:
    """Return why the first is first, what speaks against it, why not the next, and what the table
    does with some.
    """
    if not evaluation.ranking:
        return (_nothing_left(names),)
    return (*_explain_first(names, priorities, evaluation), *explain_order(names, evaluation))


def _explain_first(
    names: Names, priorities: Priorities, evaluation: Evaluation
) -> tuple[Paragraph, ...]:
    first = evaluation.first
    heading = "why-first" if len(first) == 1 else "why-first-shared"
    return tuple(
        said
        for one in (first if len(first) <= MOST_EXPLAINED else ())
        for said in (
            _why(
                names,
                priorities,
                evaluation,
                one,
                names.messages(heading, approach=names.approach(one.approach)),
            ),
            _against(names, priorities, one),
        )
    )


def explain_order(names: Names, evaluation: Evaluation) -> tuple[Paragraph, ...]:
    """Return what is equal, why not what comes after the first place, and what the table does with
    some.
    """
    paragraphs = [
        _equal(names, evaluation),
        *_next(names, evaluation),
        *_remarks(names, evaluation),
    ]
    return tuple(paragraph for paragraph in paragraphs if paragraph.sentences)


def explain_approach(
    names: Names, priorities: Priorities, evaluation: Evaluation, approach: str
) -> tuple[Paragraph, ...]:
    """Return how one approach stands: its place, where its points come from, what it misses, how
    far from first.
    """
    standing = evaluation.standings[approach]
    paragraphs = [
        _why(names, priorities, evaluation, standing, _place(names, evaluation, standing)),
        _against(names, priorities, standing),
        *(
            [_compared(names, evaluation.first, standing)]
            if standing.rank and standing.rank > 1
            else []
        ),
    ]
    return tuple(paragraph for paragraph in paragraphs if paragraph.sentences)


def _place(names: Names, evaluation: Evaluation, standing: Standing) -> str:
    ranked, shared = len(evaluation.ranking), is_shared(evaluation, standing)
    return names.say(Place(standing.approach, standing.rank, ranked, shared))


def ruled_out(names: Names, priorities: Priorities, evaluation: Evaluation) -> tuple[RuledOut, ...]:
    """Return what is ruled out, nearest first, each with its reasons and what would let it in."""
    return tuple(_ruled_out(names, priorities, one) for one in evaluation.ruled_out)


def _ruled_out(names: Names, priorities: Priorities, standing: Standing) -> RuledOut:
    approach, misses = standing.approach, standing.misses
    return RuledOut(
        approach=approach,
        name=names.approach(approach),
        score=points(names, standing.exact_score),
        reasons=tuple(gap_in_words(names, priorities, approach, miss) for miss in misses),
        openings=tuple(opening_in_words(names, miss) for miss in misses),
        short_openings=tuple(opening_in_words(names, miss, "opening-short") for miss in misses),
    )


def opening_in_words(names: Names, miss: Gap, message: str = "opening") -> str:
    """Say what would have to be allowed for a firm aim that is missed."""
    return names.messages(
        message,
        feature=names.feature(miss.feature),
        level=names.level(miss.feature, miss.level),
        steps=miss.steps,
    )


def _nothing_left(names: Names) -> Paragraph:
    return Paragraph(names.messages("nothing-left"), (names.messages("nothing-left-advice"),))


def _why(
    names: Names, priorities: Priorities, evaluation: Evaluation, standing: Standing, heading: str
) -> Paragraph:
    largest = _largest(standing)
    sentences = [
        names.say(Fit(standing.approach, standing.exact_score)),
        *([names.say(Largest(standing.approach, largest))] if largest else []),
        names.messages("gives", wishes=wishes_met(names, evaluation, standing)),
        names.messages("asks", asked=asked_in_words(names, standing)),
    ]
    known = names.catalogue
    read = tuple(
        feature
        for feature in known.features
        if is_own_level(known, priorities, standing.approach, feature)
    )
    if read:
        sentences.append(names.messages("own-levels", features=names.features(read)))
    return Paragraph(heading, tuple(sentences))


def _largest(standing: Standing) -> Parts:
    """Return the features that give most points, equal ones all or none; three at most, unless
    more are equal on top.
    """
    given = {key: part for key, part in standing.exact_contributions.items() if part}
    chosen: Parts = ()
    for amount in sorted(set(given.values()), reverse=True):
        equal = tuple((key, part) for key, part in given.items() if part == amount)
        if chosen and len(chosen) + len(equal) > LARGEST_NAMED:
            break
        chosen += equal
    return chosen


def against_in_words(names: Names, priorities: Priorities, standing: Standing) -> tuple[str, ...]:
    """Return every aim that an approach misses as a sentence, or that it misses none."""
    missed = tuple(
        gap_in_words(names, priorities, standing.approach, gap) + "." for gap in standing.missed
    )
    return missed or (names.say(MeetsAll(standing.approach)),)


def _against(names: Names, priorities: Priorities, standing: Standing) -> Paragraph:
    return Paragraph(names.messages("against"), against_in_words(names, priorities, standing))


def _equal(names: Names, evaluation: Evaluation) -> Paragraph:
    """Say that a shared place is equal and what the equals differ in."""
    ranked = [standing for standing in evaluation.ranking if standing.rank]
    by_place = groupby(ranked, key=lambda standing: standing.rank)
    sentences = [said for _, equals in by_place for said in equals_in_words(names, tuple(equals))]
    if sentences:
        sentences.append(names.messages("equal-order"))
    return Paragraph(names.messages("equal-heading"), tuple(sentences))


def equals_in_words(names: Names, equals: Sequence[Standing]) -> tuple[str, ...]:
    """Say that these have the same score and what they differ in; nothing of one alone."""
    if len(equals) < 2:
        return ()
    first, *others = (standing.exact_contributions for standing in equals)
    differing = tuple(
        feature
        for feature in names.catalogue.features
        if any(other[feature] != first[feature] for other in others)
    )
    approaches = tuple(standing.approach for standing in equals)
    same = names.say(Equal(approaches, equals[0].exact_score))
    return (same, names.say(Differ(approaches, differing))) if differing else (same,)


def _next(names: Names, evaluation: Evaluation) -> list[Paragraph]:
    """Compare with what comes next; where many share that place, with none."""
    place = len(evaluation.first) + 1
    following = [standing for standing in evaluation.ranking if standing.rank == place]
    if len(following) > MOST_EXPLAINED:
        return []
    return [_compared(names, evaluation.first, one) for one in following]


def _compared(names: Names, first: tuple[Standing, ...], other: Standing) -> Paragraph:
    """Say how far an approach is behind the first place and, where one approach has it alone, on
    what.
    """
    points = first[0].exact_score - other.exact_score
    leaders = tuple(standing.approach for standing in first)
    sentences = [names.say(Behind(leaders, other.approach, points))]
    if len(first) == 1:
        fewer, more = _apart(first[0], other), _apart(other, first[0])
        sentences += [names.say(Fewer(other.approach, leaders[0], fewer))] if fewer else []
        sentences += [names.say(More(other.approach, leaders[0], more))] if more else []
    return Paragraph(
        names.messages("why-not", approach=names.approach(other.approach)), tuple(sentences)
    )


def _apart(one: Standing, other: Standing) -> Parts:
    """Return the features on which one has more points than another, largest difference first."""
    differences = {
        feature: part - other.exact_contributions[feature]
        for feature, part in one.exact_contributions.items()
    }
    above = ((feature, amount) for feature, amount in differences.items() if amount > 0)
    return tuple(sorted(above, key=lambda part: -part[1]))


def _remarks(names: Names, evaluation: Evaluation) -> list[Paragraph]:
    """What the table does with some approaches, said before it is asked."""
    leaders = {standing.approach for standing in evaluation.first}
    leading = len(evaluation.standings) // 2
    late = {standing.approach for standing in evaluation.ruled_out}
    late |= {
        standing.approach
        for standing in evaluation.ranking
        if standing.rank and standing.rank > leading
    }
    remarks = []
    for key, approach in names.catalogue.approaches.items():
        text = (
            approach.when_first if key in leaders else approach.when_late if key in late else None
        )
        if text:
            remarks.append(
                Paragraph(
                    names.messages("remark", approach=names.approach(key)), (names.text(text),)
                )
            )
    return remarks


def priority_in_words(names: Names, priorities: Priorities, feature: str) -> str:
    """Return what is stated for a feature, whole, in one sentence."""
    priority = priorities.of(feature)
    if priority == Priority(0):
        return names.messages("without-weight")
    aim = names.wish(feature, priority.aim) if priority.aim else names.messages("no-aim")
    if priority.importance is None:
        key = "stated-firm-without-opinion" if priority.firm else "stated-without-opinion"
        return names.messages(key, aim=aim)
    importance = importance_in_words(names, exact_importance(priority))
    return names.messages(
        "stated-firm" if priority.firm else "stated", aim=aim, importance=importance
    )


def narrow_choice(names: Names, evaluation: Evaluation) -> dict[str, str]:
    """Return, for every feature whose firm aim helps to leave one approach or none, the warning to
    show at it.
    """
    if len(evaluation.ranking) > 1:
        return {}
    if evaluation.ranking:
        text = names.messages("leaves-one", approach=names.approach(evaluation.ranking[0].approach))
    else:
        text = names.messages("leaves-none")
    missed = {miss.feature for standing in evaluation.ruled_out for miss in standing.misses}
    return dict.fromkeys(missed, text)


def direction_key(direction: Direction) -> str:
    """Return the message id of a direction as a control offers it."""
    return f"direction-{direction.value.replace('_', '-')}"
