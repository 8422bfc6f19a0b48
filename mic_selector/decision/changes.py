"""What would change the answer: one importance, a few answers of the page, or one level of the
table. All exact.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm
from types import MappingProxyType

import numpy as np

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision.evaluation import Evaluation, evaluate, exact_importance
from mic_selector.decision.values import value
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.answers import NOT_NEEDED, Weight, answer, steps_between
from mic_selector.priorities.models import LARGEST_IMPORTANCE, NO_OPINION, effective_aim

_DECIMALS = 3


@dataclass(frozen=True)
class ImportanceInterval:
    """The importances of one feature, from 0 to 5, for which every current first stays first;
    `answers` lie in it.
    """

    feature: str
    lower: float
    upper: float
    answers: tuple[float, ...]


def importance_intervals(
    catalogue: Catalogue, priorities: Priorities, evaluation: Evaluation
) -> tuple[ImportanceInterval, ...]:
    """Return the stability interval of the importance of every feature with an opinion, exactly.

    With all other importances fixed, the lead of a first approach over another is linear in one
    importance x: rest + x (value of the first - value of the other). `answers` are the page's
    importances (0, 1, 3, 5) inside.
    """
    stated = [key for key in catalogue.features if priorities.of(key).importance is not None]
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
    return ImportanceInterval(feature, float(lower), float(upper), inside)


@dataclass(frozen=True)
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
    found: list[LevelChange] = []
    for change in _single_changes(catalogue, priorities):
        if found and change.steps > found[0].steps:
            break
        own = {**priorities.levels.get(change.approach, {}), change.feature: change.changed}
        levels = MappingProxyType({**priorities.levels, change.approach: MappingProxyType(own)})
        first = tuple(
            one.approach for one in evaluate(catalogue, replace(priorities, levels=levels)).first
        )
        if set(first) != now:
            found.append(replace(change, first=first))
    return tuple(found)


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
                        yield LevelChange(approach, feature, level, changed, steps, ())


@dataclass(frozen=True)
class MadeFirst:
    """Answers that put an approach first alone, as near as possible to those given: what moved, in
    how many steps.
    """

    priorities: Priorities
    moved: tuple[str, ...]
    steps: int


@dataclass(frozen=True)
class _State:
    """What one question could be answered with, and how many steps of its controls that takes."""

    feature: str
    priority: Priority
    steps: int


def make_first(catalogue: Catalogue, priorities: Priorities, approach: str) -> MadeFirst | None:
    """Return the smallest change of the page's answers that puts an approach first alone; None if
    none does.

    Exact: an integer programme that picks one answer for each question. Something must count, and
    the approach must miss no firm aim and lead every other that misses none. The fewest steps of
    the controls win, then the fewest questions changed. That none exists is proved by the programme
    having no solution. The programme sees importances to three decimals; what it finds is checked
    without rounding. Raises `KeyError` for an unknown approach.
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
    others = [other for other in catalogue.approaches if other != approach]
    leads = [
        [_lead(catalogue, priorities, approach, other, state) for state in states]
        for other in others
    ]
    scale = lcm(*(lead.denominator for row in leads for lead in row))
    whole = np.array([[float(lead * scale) for lead in row] for row in leads]).reshape(
        len(others), len(states)
    )
    refused: list[list[_State]] = []
    while (chosen := _solve(catalogue, priorities, states, others, whole, refused)) is not None:
        result = priorities
        for state in chosen:
            result = result.with_priority(state.feature, state.priority)
        if _is_first_alone(catalogue, result, approach):
            break
        refused.append(chosen)
    else:
        return None
    moved = tuple(state.feature for state in chosen if state.steps)
    return MadeFirst(result, moved, sum(state.steps for state in chosen))


def _is_first_alone(catalogue: Catalogue, priorities: Priorities, approach: str) -> bool:
    first = evaluate(catalogue, priorities).first if priorities.any_counts else ()
    return [standing.approach for standing in first] == [approach]


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


def _lead(
    catalogue: Catalogue, priorities: Priorities, approach: str, other: str, state: _State
) -> Fraction:
    aim = effective_aim(state.priority)
    mine, theirs = (priorities.level(catalogue, one, state.feature) for one in (approach, other))
    return round(exact_importance(state.priority), _DECIMALS) * (
        value(mine, aim) - value(theirs, aim)
    )


def _solve(
    catalogue: Catalogue,
    priorities: Priorities,
    states: list[_State],
    others: list[str],
    leads: np.ndarray,
    refused: list[list[_State]],
) -> list[_State] | None:
    """Pick one state for each feature, in none of the ways refused.

    Columns: a switch for each state, and for each other approach "ruled out".
    """
    from scipy.optimize import (
        Bounds,
        LinearConstraint,
        milp,
    )  # takes long to import, and not every visitor needs it

    count, rivals = len(states), len(others)
    one_each = np.array(
        [[state.feature == feature for state in states] for feature in catalogue.features],
        dtype=float,
    )
    rules_out = np.array(
        [
            [float(_misses(catalogue, priorities, other, state)) for state in states]
            for other in others
        ]
    ).reshape(rivals, count)
    # By how much the approach can lag at most, and one: so much does "ruled out" lift.
    largest = 1 + sum(
        np.where(feature, -leads, 0).max(axis=1, initial=0) for feature in one_each > 0
    )
    counts = np.array([float(state.priority.counts) for state in states])
    constraints = [
        LinearConstraint(np.append(counts, np.zeros(rivals)), 1, np.inf),
        LinearConstraint(np.hstack([one_each, np.zeros((len(one_each), rivals))]), 1, 1),
        LinearConstraint(np.hstack([leads, np.diag(np.broadcast_to(largest, rivals))]), 1, np.inf),
        LinearConstraint(np.hstack([rules_out, -np.eye(rivals)]), 0, np.inf),
        *(
            LinearConstraint(
                [*(float(state in chosen) for state in states), *np.zeros(rivals)],
                0,
                len(one_each) - 1,
            )
            for chosen in refused
        ),
    ]
    questions = len(catalogue.features)
    cost = [state.steps * (questions + 1) + (state.steps > 0) for state in states]
    found = milp(
        np.append(cost, np.zeros(rivals)),
        constraints=constraints,
        integrality=np.ones(count + rivals),
        bounds=Bounds(0, 1),
    )
    if found.x is None:
        return None
    return [state for state, switch in zip(states, found.x[:count], strict=True) if switch > 0.5]


def changed_answers(
    before: Priorities, after: Priorities
) -> Mapping[str, tuple[Priority, Priority]]:
    """Return, by feature, what was answered and what would be."""
    keys = dict.fromkeys((*before.by_feature, *after.by_feature))
    return MappingProxyType(
        {key: (before.of(key), after.of(key)) for key in keys if before.of(key) != after.of(key)}
    )
