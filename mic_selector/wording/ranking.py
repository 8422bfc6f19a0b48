"""The ranking in words: per approach its place, its score, and the bar that shows the fit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from mic_selector.decision import Evaluation, Gap, Standing, value
from mic_selector.decision.evaluation import exact_weights
from mic_selector.priorities import Priorities
from mic_selector.priorities.models import effective_aim
from mic_selector.wording.claims import Asks, First, Lacks, Later, Met
from mic_selector.wording.names import Names
from mic_selector.wording.own_reading import is_own_level
from mic_selector.wording.rounding import points

DRAWN_AT_FIRST = 2


@dataclass(frozen=True, kw_only=True)
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


@dataclass(frozen=True, kw_only=True)
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


def first_of(evaluation: Evaluation, message: str) -> First:
    """Return what is claimed of all that share the first place; there must be one."""
    first = evaluation.first
    approaches = tuple(standing.approach for standing in first)
    return First(approaches, first[0].exact_score, message)


def later(evaluation: Evaluation, standing: Standing) -> Later:
    """Return what is claimed of an approach that is ranked and not first."""
    return Later(
        approach=standing.approach,
        rank=standing.rank or 0,
        ranked=len(evaluation.ranking),
        is_shared=is_shared(evaluation, standing),
        score=standing.exact_score,
    )


def drawn_together(evaluation: Evaluation, most: int) -> tuple[str, ...]:
    """Return the approaches to draw in one picture: whole places from the first on, two where that
    goes, so that none of equals stands out; nothing where more than `most` share the first place.

    Where nothing is ranked, what misses fewest steps.
    """
    drawn: tuple[str, ...] = ()
    for equals in _places(evaluation):
        if len(drawn) >= DRAWN_AT_FIRST or len(drawn) + len(equals) > most:
            break
        drawn += equals
    return drawn


def _places(evaluation: Evaluation) -> Iterator[tuple[str, ...]]:
    standings = evaluation.ranking or evaluation.ruled_out
    for _, equals in groupby(
        standings, lambda one: (one.rank, sum(gap.steps for gap in one.misses))
    ):
        yield tuple(standing.approach for standing in equals)


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
        score=points(names, standing.exact_score),
        bar=_bar(slots),
        wishes=wishes_met(names, evaluation, standing),
        slots=slots,
    )


def wishes_met(names: Names, evaluation: Evaluation, standing: Standing) -> str:
    """Say how many of the stated wishes an approach meets."""
    return names.say(Met(standing.approach, len(standing.wishes_met), len(evaluation.wishes)))


def gap_in_words(
    names: Names, priorities: Priorities, approach: str, gap: Gap, message: str = "gap"
) -> str:
    """Say which aim an approach misses and by how much, and whether its level is an own one;
    `message` says how that is put.
    """
    is_own = is_own_level(names.catalogue, priorities, approach, gap.feature)
    return names.say(Lacks(approach, gap, message, is_own))


def asked_in_words(names: Names, standing: Standing) -> str:
    """Return what an approach asks of every commitment, as a sentence lists it."""
    commitments = reversed(names.catalogue.commitments)
    levels = tuple((feature, standing.levels[feature]) for feature in commitments)
    return names.say(Asks(standing.approach, levels))


def _slots(
    names: Names, priorities: Priorities, standing: Standing, weights: Mapping[str, Fraction]
) -> tuple[Slot, ...]:
    return tuple(
        Slot(
            number=number,
            feature=names.feature_short(feature),
            width=float(100 * weights[feature]),
            filled=float(
                100 * value(standing.levels[feature], effective_aim(priorities.of(feature)))
            ),
            points=points(names, standing.exact_contributions[feature]),
            possible=points(names, 100 * weights[feature]),
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
