"""The ranking in words: per approach its place, its score, and the bar that shows the fit."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from mic_selector.decision import Evaluation, Gap, Standing, value
from mic_selector.decision.evaluation import exact_weights
from mic_selector.priorities import Priorities
from mic_selector.priorities.models import effective_aim
from mic_selector.wording.names import Names
from mic_selector.wording.rounding import rounded_contributions, rounded_score


@dataclass(frozen=True)
class Slot:
    """A part of the fit bar: as wide as the feature's weight, filled as far as its aim is met; both
    in percent.
    """

    number: int
    feature: str
    width: float
    filled: float
    points: str
    possible: str


@dataclass(frozen=True)
class Row:
    """One approach in the ranking, ready to be shown."""

    approach: str
    name: str
    rank: int | None
    is_shared: bool
    score: str
    bar: str
    wishes: str
    slots: tuple[Slot, ...]


def question_order(names: Names) -> tuple[str, ...]:
    """Return the features in the order in which they are asked and numbered: limits first, the last
    of them on top.
    """
    return (*reversed(names.catalogue.commitments), *names.catalogue.benefits)


def ranking_rows(names: Names, priorities: Priorities, evaluation: Evaluation) -> tuple[Row, ...]:
    """Return the rows of the ranking, best first, without what is ruled out."""
    weights = exact_weights(priorities)
    return tuple(
        _row(names, priorities, evaluation, standing, weights) for standing in evaluation.ranking
    )


def is_shared(evaluation: Evaluation, standing: Standing) -> bool:
    """Whether another approach has the same place in the ranking."""
    return sum(other.rank == standing.rank for other in evaluation.ranking) > 1


def _row(
    names: Names,
    priorities: Priorities,
    evaluation: Evaluation,
    standing: Standing,
    weights: Mapping[str, Fraction],
) -> Row:
    slots = _slots(names, priorities, standing, weights)
    return Row(
        approach=standing.approach,
        name=names.approach(standing.approach),
        rank=standing.rank,
        is_shared=is_shared(evaluation, standing),
        score=points(names, rounded_score(standing.score)),
        bar=_bar(slots),
        wishes=wishes_met(names, evaluation, standing),
        slots=slots,
    )


def points(names: Names, amount: Decimal) -> str:
    """Write an amount of points as the language does, without a decimal that says nothing."""
    return names.messages.number(float(amount), 0 if amount == amount.to_integral_value() else 1)


def wishes_met(names: Names, evaluation: Evaluation, standing: Standing) -> str:
    """Say how many of the stated wishes an approach meets."""
    if not evaluation.wishes:
        return names.messages("wishes-none")
    return names.messages("wishes-met", met=len(standing.wishes_met), wishes=len(evaluation.wishes))


def gap_in_words(names: Names, gap: Gap) -> str:
    """Say which aim is missed and by how much."""
    return names.messages(
        "gap",
        feature=names.feature_short(gap.feature),
        level=names.level(gap.feature, gap.level),
        aim=names.wish(gap.feature, gap.aim),
    )


def _slots(
    names: Names, priorities: Priorities, standing: Standing, weights: Mapping[str, Fraction]
) -> tuple[Slot, ...]:
    rounded = rounded_contributions(standing.contributions, standing.score)
    return tuple(
        Slot(
            number,
            names.feature_short(feature),
            float(100 * weights[feature]),
            float(100 * value(standing.levels[feature], effective_aim(priorities.of(feature)))),
            points(names, rounded[feature]),
            points(names, rounded_score(float(100 * weights[feature]))),
        )
        for number, feature in enumerate(question_order(names), 1)
        if feature in weights
    )


def _bar(slots: tuple[Slot, ...]) -> str:
    """Return the bar as one CSS gradient: slot after slot, filled with the form's colour (--c) and
    then not (--rest), with two pixels between slots (--gap).

    Every stop is opaque: print draws dark slivers at the edges of what is not.
    """
    stops, start = [], 0.0
    for slot in slots:
        full, start = start + slot.width * slot.filled / 100, start + slot.width
        end = f"calc({start:.2f}% - 1px)"
        stops.append(f"var(--c) 0 min({full:.2f}%,{end}),var(--rest) 0 {end}")
        stops.append(f"var(--gap) 0 calc({start:.2f}% + 1px)")
    # The last gap would lie on the edge.
    return f"linear-gradient(90deg,{','.join(stops[:-1])})"
