"""Why the ranking is as it is, in plain words and from the same numbers."""

from dataclasses import dataclass
from decimal import Decimal

from mic_selector.decision import Evaluation, Gap, Standing
from mic_selector.priorities import Direction, Priorities, Priority
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import gap_in_words, is_shared, points, wishes_met
from mic_selector.wording.rounding import rounded_contributions, rounded_score


@dataclass(frozen=True)
class Paragraph:
    """A heading with sentences under it."""

    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class RuledOut:
    """An approach that misses a firm aim: why, and what would let it in."""

    approach: str
    name: str
    score: str
    reasons: tuple[str, ...]
    openings: tuple[str, ...]


def explain_ranking(
    names: Names, priorities: Priorities, evaluation: Evaluation
) -> tuple[Paragraph, ...]:
    """Return why the first is first, what speaks against it, why not the next, and what the table
    does with some.
    """
    if not evaluation.ranking:
        return (_nothing_left(names),)
    first = evaluation.ranking[0]
    paragraphs = [
        _why(
            names,
            priorities,
            evaluation,
            first,
            names.messages("why-first", approach=names.approach(first.approach)),
        ),
        _against(names, first),
        _equal(names, evaluation),
        _next(names, evaluation),
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
        _against(names, standing),
        *(
            [_compared(names, evaluation.ranking[0], standing)]
            if standing.rank and standing.rank > 1
            else []
        ),
    ]
    return tuple(paragraph for paragraph in paragraphs if paragraph.sentences)


def _place(names: Names, evaluation: Evaluation, standing: Standing) -> str:
    approach = names.approach(standing.approach)
    if standing.rank is None:
        return names.messages("place-ruled-out", approach=approach)
    message = "place-shared" if is_shared(evaluation, standing) else "place"
    return names.messages(
        message, approach=approach, rank=standing.rank, ranked=len(evaluation.ranking)
    )


def ruled_out(names: Names, evaluation: Evaluation) -> tuple[RuledOut, ...]:
    """Return what is ruled out, nearest first, each with its reasons and what would let it in."""
    return tuple(
        RuledOut(
            standing.approach,
            names.approach(standing.approach),
            points(names, rounded_score(standing.score)),
            tuple(gap_in_words(names, miss) for miss in standing.misses),
            tuple(opening_in_words(names, miss) for miss in standing.misses),
        )
        for standing in evaluation.ruled_out
    )


def opening_in_words(names: Names, miss: Gap) -> str:
    """Say what would have to be allowed for a firm aim that is missed."""
    return names.messages(
        "opening",
        feature=names.feature(miss.feature),
        level=names.level(miss.feature, miss.level),
        steps=miss.steps,
    )


def _nothing_left(names: Names) -> Paragraph:
    return Paragraph(names.messages("nothing-left"), (names.messages("nothing-left-advice"),))


def _why(
    names: Names, priorities: Priorities, evaluation: Evaluation, standing: Standing, heading: str
) -> Paragraph:
    rounded = rounded_contributions(standing.contributions, standing.score)
    largest = sorted(
        (f for f in rounded if rounded[f] > 0), key=lambda feature: -standing.contributions[feature]
    )[:3]
    parts = [
        names.messages(
            "part", feature=names.feature(feature), points=points(names, rounded[feature])
        )
        for feature in largest
    ]
    sentences = [
        names.messages("fit", points=points(names, rounded_score(standing.score))),
        *([names.messages("mostly-from", parts=names.messages.listed(parts))] if parts else []),
        names.messages("gives", wishes=wishes_met(names, evaluation, standing)),
        names.messages("asks", asked=asked_in_words(names, standing)),
    ]
    own = priorities.levels.get(standing.approach, {})
    if own:
        read = tuple(feature for feature in names.catalogue.features if feature in own)
        sentences.append(names.messages("own-levels", features=names.features(read)))
    return Paragraph(heading, tuple(sentences))


def asked_in_words(names: Names, standing: Standing) -> str:
    """Return what an approach asks of every commitment, as a sentence lists it."""
    return names.messages.listed(
        [
            names.messages(
                "asked",
                feature=names.feature(feature),
                step=names.step(feature, standing.levels[feature]),
            )
            for feature in reversed(names.catalogue.commitments)
        ]
    )


def _against(names: Names, standing: Standing) -> Paragraph:
    sentences = tuple(gap_in_words(names, gap) + "." for gap in standing.shortfalls)
    return Paragraph(names.messages("against"), sentences or (names.messages("nothing-against"),))


def _equal(names: Names, evaluation: Evaluation) -> Paragraph:
    """Say that a shared place is equal and what the equals differ in."""
    sentences = []
    for place in sorted({standing.rank for standing in evaluation.ranking if standing.rank}):
        equals = [standing for standing in evaluation.ranking if standing.rank == place]
        if len(equals) > 1:
            differing = tuple(
                feature
                for feature in names.catalogue.features
                if len({standing.contributions[feature] for standing in equals}) > 1
            )
            sentences.append(
                names.messages(
                    "equal",
                    approaches=names.approaches(tuple(standing.approach for standing in equals)),
                    points=points(names, rounded_score(equals[0].score)),
                )
            )
            if differing:
                sentences.append(names.messages("equal-differ", features=names.features(differing)))
    if sentences:
        sentences.append(names.messages("equal-order"))
    return Paragraph(names.messages("equal-heading"), tuple(sentences))


def _next(names: Names, evaluation: Evaluation) -> Paragraph:
    first = evaluation.ranking[0]
    following = next((standing for standing in evaluation.ranking if standing.rank != 1), None)
    if following is None:
        return Paragraph("", ())
    return _compared(names, first, following)


def _compared(names: Names, first: Standing, other: Standing) -> Paragraph:
    mine = rounded_contributions(first.contributions, first.score)
    theirs = rounded_contributions(other.contributions, other.score)
    behind = _differences(names, {feature: mine[feature] - theirs[feature] for feature in mine})
    ahead = _differences(names, {feature: theirs[feature] - mine[feature] for feature in mine})
    gap = rounded_score(first.score) - rounded_score(other.score)
    sentences = [
        names.messages(
            "difference", points=points(names, gap), first=names.approach(first.approach)
        )
        if gap
        else names.messages("difference-tiny", first=names.approach(first.approach)),
        *([names.messages("behind-on", parts=names.messages.listed(behind))] if behind else []),
        *([names.messages("ahead-on", parts=names.messages.listed(ahead))] if ahead else []),
    ]
    return Paragraph(
        names.messages("why-not", approach=names.approach(other.approach)), tuple(sentences)
    )


def _differences(names: Names, differences: dict[str, Decimal]) -> list[str]:
    above = sorted(
        (feature for feature in differences if differences[feature] > 0),
        key=lambda f: -differences[f],
    )
    return [
        names.messages(
            "part", feature=names.feature(feature), points=points(names, differences[feature])
        )
        for feature in above
    ]


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
        return names.messages("want-0")
    aim = names.wish(feature, priority.aim) if priority.aim else names.messages("no-aim")
    if priority.importance is None:
        key = "stated-firm-without-opinion" if priority.firm else "stated-without-opinion"
        return names.messages(key, aim=aim)
    importance = importance_in_words(names, priority.importance)
    return names.messages(
        "stated-firm" if priority.firm else "stated", aim=aim, importance=importance
    )


def importance_in_words(names: Names, importance: float) -> str:
    """Write an importance with as many decimals as it has, two at most."""
    decimals = next((count for count in (0, 1) if round(importance, count) == importance), 2)
    return names.messages.number(importance, decimals)


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
