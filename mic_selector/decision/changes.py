"""What would change the answer: one importance, a few answers of the page, or one level of the
table. All exact.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm
from types import MappingProxyType

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision.evaluation import (
    Evaluation,
    evaluate,
    exact_importance,
    exact_weights,
    ranked,
)
from mic_selector.decision.programme import Option, cheapest
from mic_selector.decision.values import value
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.answers import NOT_NEEDED, Weight, answer, steps_between
from mic_selector.priorities.models import LARGEST_IMPORTANCE, NO_OPINION, effective_aim


@dataclass(frozen=True)
class ImportanceInterval:
    """The importances of one feature, from 0 to 5 and exactly, for which every current first stays
    first, at the borders with another if need be; `answers` lie in it.
    """

    feature: str
    lower: Fraction
    upper: Fraction
    answers: tuple[float, ...]


def importance_intervals(
    catalogue: Catalogue, priorities: Priorities, evaluation: Evaluation
) -> tuple[ImportanceInterval, ...]:
    """Return the stability interval of the importance of every feature with an opinion, exactly;
    of one that has neither a weight nor an aim nothing says what a weight would ask for.

    With all other importances fixed, the lead of a first approach over another is linear in one
    importance x: rest + x (value of the first - value of the other). `answers` are the page's
    importances (0, 1, 3, 5) inside. The only feature that counts has no interval: it has all the
    weight whatever its importance, and at 0 nothing would be ranked.
    """
    counting = [key for key in catalogue.features if priorities.of(key).counts]
    stated = [
        key
        for key in catalogue.features
        if priorities.of(key).importance is not None
        and (priorities.of(key).counts or priorities.of(key).aim)
        and [key] != counting
    ]
    return tuple(
        _interval(priorities, evaluation, feature) for feature in stated if evaluation.ranking
    )


def _interval(priorities: Priorities, evaluation: Evaluation, feature: str) -> ImportanceInterval:
    total = sum(
        (exact_importance(priority) for priority in priorities.by_feature.values()), Fraction(0)
    )
    now = exact_importance(priorities.of(feature))
    aim = effective_aim(priorities.of(feature))
    lower, upper = Fraction(0), Fraction(LARGEST_IMPORTANCE)
    for first in evaluation.first:
        for other in evaluation.ranking:
            slope = value(first.levels[feature], aim) - value(other.levels[feature], aim)
            rest = (first.exact_score - other.exact_score) * total / 100 - now * slope
            if slope > 0:
                lower = max(lower, -rest / slope)
            elif slope < 0:
                upper = min(upper, -rest / slope)
    answers = sorted({0.0, *(weight.importance for weight in Weight)})
    inside = tuple(one for one in answers if lower <= Fraction(one) <= upper)
    return ImportanceInterval(feature, lower, upper, inside)


@dataclass(frozen=True, kw_only=True)
class LevelChange:
    """One level of the table that, changed, gives another first place."""

    approach: str
    feature: str
    printed: Level
    changed: Level
    steps: int
    first: tuple[str, ...]


def level_changes(
    catalogue: Catalogue, priorities: Priorities, evaluation: Evaluation
) -> tuple[LevelChange, ...]:
    """Return the smallest changes of a single level that change which approaches come first; all of
    equal size.
    """
    now = {standing.approach for standing in evaluation.first}
    weights = exact_weights(priorities)
    found: list[LevelChange] = []
    for change in _single_changes(catalogue, priorities):
        if found and change.steps > found[0].steps:
            break
        first = _first_after(catalogue, priorities, evaluation, weights, change)
        if set(first) != now:
            found.append(replace(change, first=first))
    return tuple(found)


def _first_after(
    catalogue: Catalogue,
    priorities: Priorities,
    evaluation: Evaluation,
    weights: Mapping[str, Fraction],
    change: LevelChange,
) -> tuple[str, ...]:
    """Return what comes first after a change: it moves one approach, and the others stay."""
    before, feature = evaluation.standings[change.approach], change.feature
    aim = effective_aim(priorities.of(feature))
    gained = value(change.changed, aim) - value(change.printed, aim)
    after = replace(
        before,
        exact_score=before.exact_score + 100 * weights.get(feature, Fraction(0)) * gained,
        levels={**before.levels, feature: change.changed},
    )
    others = [one for one in evaluation.ranking if one is not before]
    missed = {gap.feature for gap in before.misses} - {feature}
    if priorities.of(feature).firm and aim.gap(change.changed):
        missed.add(feature)
    leading = [one for one in others if one.exact_score == others[0].exact_score]
    if not missed:
        leading.append(after)
    return tuple(one.approach for one in ranked(catalogue, leading) if one.rank == 1)


def _single_changes(catalogue: Catalogue, priorities: Priorities) -> Iterator[LevelChange]:
    """Yield every change of one level on a feature that matters, the smallest first."""
    matters = [
        key for key in catalogue.features if priorities.of(key).counts or priorities.of(key).firm
    ]
    for steps in range(1, len(LEVELS)):
        for approach in catalogue.approaches:
            for feature in matters:
                level = priorities.level(catalogue, approach, feature)
                for changed in LEVELS:
                    if abs(changed.step - level.step) == steps:
                        yield LevelChange(
                            approach=approach,
                            feature=feature,
                            printed=level,
                            changed=changed,
                            steps=steps,
                            first=(),
                        )


@dataclass(frozen=True)
class MadeFirst:
    """Answers that put an approach first alone, as near as possible to those given: what moved, in
    how many steps; and whether it is proved that fewer do not.
    """

    priorities: Priorities
    moved: tuple[str, ...]
    steps: int
    is_smallest: bool = True


def make_first(catalogue: Catalogue, priorities: Priorities, approach: str) -> MadeFirst | None:
    """Return the smallest change of the page's answers that puts an approach first alone; None if
    none does.

    Exact, for any importances: an integer programme in whole numbers (`programme`) that picks one
    answer for each question. Something must count, and the approach must miss no firm aim and lead
    every other that misses none. The fewest steps of the controls win, then the fewest questions
    changed. That none exists is proved by the programme having no solution.

    The search is bounded, whatever a file or an address says (`programme.MOST_NODES`). What it has
    found by then puts the approach first alone, though fewer steps may do; where it has found
    nothing, it raises `Undecided`. Raises `KeyError` for an unknown approach.
    """
    if approach not in catalogue.approaches:
        raise KeyError(approach)
    if _is_first_alone(catalogue, priorities, approach):
        return MadeFirst(priorities, (), 0)
    states = [
        state
        for state in _states(catalogue, priorities)
        if not _misses(catalogue, priorities, approach, state)
    ]
    found = cheapest(_options(catalogue, priorities, approach, states))
    if found is None:
        return None
    chosen = [states[place] for place in found.places]
    result = priorities
    for state in chosen:
        result = result.with_priority(state.feature, state.priority)
    return MadeFirst(
        priorities=result,
        moved=tuple(state.feature for state in chosen if state.steps),
        steps=sum(state.steps for state in chosen),
        is_smallest=found.is_cheapest,
    )


def _is_first_alone(catalogue: Catalogue, priorities: Priorities, approach: str) -> bool:
    first = evaluate(catalogue, priorities).first if priorities.any_counts else ()
    return [standing.approach for standing in first] == [approach]


@dataclass(frozen=True)
class _State:
    """What one question could be answered with, and how many steps of its controls that takes."""

    feature: str
    priority: Priority
    steps: int


def _states(catalogue: Catalogue, priorities: Priorities) -> Iterator[_State]:
    for feature in catalogue.features:
        now = priorities.of(feature)
        yield _State(feature, now, 0)
        shown = answer(catalogue, feature, now)
        for possible in _answers(catalogue, feature):
            if possible != now:
                steps = steps_between(shown, answer(catalogue, feature, possible))
                yield _State(feature, possible, max(1, steps))


def _answers(catalogue: Catalogue, feature: str) -> Iterator[Priority]:
    """Yield everything the page's controls can say on a feature."""
    yield NO_OPINION
    commitment = catalogue.features[feature].kind == "commitment"
    if not commitment:
        yield NOT_NEEDED
    for direction in Direction if commitment else (Direction.AT_LEAST,):
        for level in LEVELS[1:]:
            for weight in Weight:
                yield Priority(weight.importance, Aim(direction, level), weight.firm)


def _misses(catalogue: Catalogue, priorities: Priorities, approach: str, state: _State) -> bool:
    aim = effective_aim(state.priority)
    return state.priority.firm and aim.gap(priorities.level(catalogue, approach, state.feature)) > 0


def _options(
    catalogue: Catalogue, priorities: Priorities, approach: str, states: list[_State]
) -> list[Option]:
    """Return the answers as the programme takes them: leads as whole numbers, by a common
    denominator.
    """
    others = [other for other in catalogue.approaches if other != approach]
    leads = [_leads(catalogue, priorities, approach, others, state) for state in states]
    scale = lcm(*(lead.denominator for row in leads for lead in row))
    questions = len(catalogue.features)

    def option(state: _State, over_others: list[Fraction]) -> Option:
        misses = [_misses(catalogue, priorities, other, state) for other in others]
        return Option(
            question=state.feature,
            cost=state.steps * (questions + 1) + (state.steps > 0),
            counts=state.priority.counts,
            leads=tuple(lead.numerator * (scale // lead.denominator) for lead in over_others),
            lifts=frozenset(place for place, missed in enumerate(misses) if missed),
        )

    return [option(state, row) for state, row in zip(states, leads, strict=True)]


def _leads(
    catalogue: Catalogue, priorities: Priorities, approach: str, others: list[str], state: _State
) -> list[Fraction]:
    """Return what an answer adds to the lead over each other approach, worked out by level."""
    aim, importance = effective_aim(state.priority), exact_importance(state.priority)
    mine = value(priorities.level(catalogue, approach, state.feature), aim)
    over = {level: importance * (mine - value(level, aim)) for level in LEVELS}
    return [over[priorities.level(catalogue, other, state.feature)] for other in others]


def changed_answers(
    before: Priorities, after: Priorities
) -> Mapping[str, tuple[Priority, Priority]]:
    """Return, by feature, what was answered and what would be."""
    keys = dict.fromkeys((*before.by_feature, *after.by_feature))
    return MappingProxyType(
        {key: (before.of(key), after.of(key)) for key in keys if before.of(key) != after.of(key)}
    )
