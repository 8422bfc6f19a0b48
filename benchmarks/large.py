"""Everything that the pages ask of the decision science, on a catalogue of fifty approaches and
twenty features.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from statistics import median
from time import perf_counter
from types import MappingProxyType

import numpy as np

from benchmarks.figures import Line, Wait
from mic_selector.catalogue import LEVELS, Catalogue, load_catalogue
from mic_selector.decision import Evaluation, evaluate
from mic_selector.decision.changes import importance_intervals, level_changes, make_first
from mic_selector.decision.dominance import dominators, reach
from mic_selector.decision.elicitation import EQUAL_WITHIN, TradeOffs
from mic_selector.decision.links import present_links
from mic_selector.decision.portfolios import LARGEST_SIZE, growth_path, portfolios
from mic_selector.decision.programme import Undecided
from mic_selector.decision.questions import Preference
from mic_selector.decision.regret import robust_choice
from mic_selector.decision.robustness import Around, robustness
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.links import Link
from mic_selector.priorities.models import LARGEST_IMPORTANCE

APPROACHES, FEATURES = 50, 20
SEED = 2023
ROUNDS = 5
BOUND = 1.0
BOUND_CRAFTED = 2.0  # what nobody states and no room gives, but a file or an address may say
LINKS = 8


def figures() -> list[Line]:
    catalogue = large_catalogue()
    priorities = everything_wanted(catalogue)
    evaluation = evaluate(catalogue, priorities)
    linked = replace(
        priorities, links=tuple(Link(form=one) for one in list(catalogue.approaches)[:LINKS])
    )
    asked: dict[str, Callable[[], object]] = {
        "ranking": lambda: evaluate(catalogue, priorities),
        "how sure": lambda: robustness(catalogue, priorities, evaluation),
        "how sure by the order alone": lambda: robustness(
            catalogue, priorities, evaluation, around=Around.ORDER
        ),
        "least to lose, and without an answer": lambda: robust_choice(
            catalogue, priorities, evaluation
        ),
        "dominance": lambda: dominators(priorities, evaluation),
        "reach": lambda: reach(priorities, evaluation),
        "stability": lambda: importance_intervals(catalogue, priorities, evaluation),
        "single levels": lambda: level_changes(catalogue, priorities, evaluation),
        f"combinations up to {LARGEST_SIZE}": lambda: portfolios(
            catalogue, priorities, LARGEST_SIZE
        ),
        "what to grow into": lambda: growth_path(catalogue, evaluation),
        "present links, and what they lack": lambda: present_links(catalogue, linked),
        "first trade-off question": lambda: TradeOffs(priorities, evaluation).question,
    }
    taken = {what: seconds(call) for what, call in asked.items()}
    taken["trade-off question, the slowest"] = slowest_question(priorities, evaluation)
    taken["smallest change, the slowest"] = slowest_change(catalogue, priorities)
    taken["smallest change, the slowest, a room's importances"] = slowest_change(
        catalogue, importances_of_a_room(priorities)
    )
    crafted = slowest_change(catalogue, crafted_importances(priorities))
    size = f"{APPROACHES} x {FEATURES}"
    return [
        *(Wait(f"{size}, {what}", one, BOUND) for what, one in taken.items()),
        Wait(f"{size}, smallest change, importances of 1e-300 to 4", crafted, BOUND_CRAFTED),
    ]


def slowest_change(catalogue: Catalogue, priorities: Priorities) -> float:
    """Return the longest that it takes to put one of the approaches first, each in its turn; the
    solver is imported before, as the server does when it starts.
    """
    make_first(catalogue, priorities, next(iter(catalogue.approaches)))
    return max(
        _seconds_once(partial(_try_to_make_first, catalogue, priorities, approach))
        for approach in catalogue.approaches
    )


def _try_to_make_first(catalogue: Catalogue, priorities: Priorities, approach: str) -> None:
    with suppress(Undecided):
        make_first(catalogue, priorities, approach)


def seconds(call: Callable[[], object]) -> float:
    return median(_seconds_once(call) for _ in range(ROUNDS))


def _seconds_once(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start


def large_catalogue() -> Catalogue:
    """The shipped commitments, benefits to make up the number, and approaches with drawn levels."""
    shipped, random = load_catalogue(), np.random.default_rng(SEED)
    benefit = shipped.features[shipped.benefits[0]]
    benefits = [f"benefit_{place}" for place in range(FEATURES - len(shipped.commitments))]
    features = dict.fromkeys(benefits, benefit) | {
        key: shipped.features[key] for key in shipped.commitments
    }
    pattern = next(iter(shipped.approaches.values()))
    approaches = {}
    for place in range(APPROACHES):
        levels = {key: LEVELS[random.integers(len(LEVELS))] for key in features}
        changed = {"levels": MappingProxyType(levels)}
        approaches[f"approach_{place}"] = pattern.model_copy(update=changed)
    return shipped.model_copy(
        update={
            "features": MappingProxyType(features),
            "approaches": MappingProxyType(approaches),
            "relations": MappingProxyType({}),
        }
    )


def everything_wanted(catalogue: Catalogue) -> Priorities:
    """An opinion on every feature: drawn wants and limits, and importances to two decimals."""
    random = np.random.default_rng(SEED)
    priorities = Priorities()
    for key, feature in catalogue.features.items():
        direction = Direction.AT_LEAST if feature.kind == "benefit" else Direction.AT_MOST
        aim = Aim(direction, LEVELS[random.integers(1, len(LEVELS))])
        importance = round(float(random.uniform(0.01, 5)), 2)
        priorities = priorities.with_priority(key, Priority(importance, aim))
    return priorities


def importances_of_a_room(priorities: Priorities) -> Priorities:
    """The same wishes with importances of as many digits as there are, as geometric means have."""
    drawn = np.random.default_rng(SEED).uniform(0, LARGEST_IMPORTANCE, len(priorities.by_feature))
    return _with_importances(priorities, drawn.tolist())


def crafted_importances(priorities: Priorities) -> Priorities:
    """The same wishes with importances as far apart as numbers reach."""
    powers = np.random.default_rng(SEED).uniform(-300, 0.6, len(priorities.by_feature))
    return _with_importances(priorities, (10.0**powers).tolist())


def _with_importances(priorities: Priorities, drawn: Sequence[float]) -> Priorities:
    for (key, priority), importance in zip(priorities.by_feature.items(), drawn, strict=True):
        priorities = priorities.with_priority(key, replace(priority, importance=importance))
    return priorities


def slowest_question(priorities: Priorities, evaluation: Evaluation) -> float:
    """Return the longest that it takes to find a question for someone who finds equal what differs
    by less than a tenth, and whose weights are the importances; the series as read from an address.
    """
    series, taken = TradeOffs(priorities, evaluation), list[float]()
    weights = np.array([priorities.of(key).importance for key in series.aims])
    while True:
        start = perf_counter()
        is_settled, question = series.is_settled, series.question
        taken.append(perf_counter() - start)
        if is_settled or question is None:
            return max(taken)
        first, second = (float(weights @ side) for side in series._sides(question))
        preference = Preference.FIRST if first > second else Preference.SECOND
        if abs(first - second) <= EQUAL_WITHIN * (first + second):
            preference = Preference.EQUAL
        series = series.answered(question, preference)
