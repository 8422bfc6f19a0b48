"""How sure the order is, computed anew at each move of an importance, beside counting the ranks
alone; and what is least to lose on a large catalogue.
"""

from collections.abc import Callable
from functools import partial
from statistics import median
from time import perf_counter
from types import MappingProxyType

import numpy as np

from benchmarks.figures import Figure, Line, Wait
from mic_selector.catalogue import LEVELS, Catalogue, load_catalogue
from mic_selector.decision import evaluate, rank_acceptability, sample_factors, weights_around
from mic_selector.decision.regret import robust_choice
from mic_selector.decision.robustness import SAMPLES, SEED, drawn_matrices, drawn_scales, robustness
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.models import effective_aim

ROUNDS = 100
BOUND = 2.5
LARGE = (50, 20)
LARGE_ROUNDS = 3
LARGE_LIMIT = 1.0


def figures() -> list[Line]:
    """Return the time of a move that changes the weights, and both answers on a large catalogue."""
    large = enlarged(load_catalogue(), *LARGE)
    wanted = answers(large, 3)
    result = evaluate(large, wanted)
    approaches, features = LARGE
    size = f"{approaches} approaches × {features} features"
    ours, bare = in_turn(load_catalogue())
    return [
        Figure("how sure, an importance moves (bare: counting)", ours, bare, BOUND),
        Wait(
            f"how sure, {size}",
            median(took(lambda: robustness(large, wanted, result)) for _ in range(LARGE_ROUNDS)),
            LARGE_LIMIT,
        ),
        Wait(
            f"least to lose, {size}",
            median(took(lambda: robust_choice(large, wanted, result)) for _ in range(LARGE_ROUNDS)),
            LARGE_LIMIT,
        ),
    ]


def in_turn(catalogue: Catalogue) -> tuple[float, float]:
    """Return the median seconds of the whole answer after a move, and of counting alone."""
    wanted = answers(catalogue, 3)
    aims = {key: effective_aim(one) for key, one in wanted.by_feature.items()}
    said = [one.importance for one in wanted.by_feature.values()]
    weights = weights_around(said, sample_factors(len(said), SAMPLES, SEED))
    scales = drawn_scales(SAMPLES, SEED + 1)
    values = drawn_matrices(scales, evaluate(catalogue, wanted), aims)
    ours, bare = [], []
    for place in range(ROUNDS):
        moved = answers(catalogue, 3 + place / 1000)
        result = evaluate(catalogue, moved)
        ours.append(took(partial(robustness, catalogue, moved, result)))
        bare.append(took(lambda: rank_acceptability(values, weights)))
    return median(ours), median(bare)


def took(call: Callable[[], object]) -> float:
    began = perf_counter()
    call()
    return perf_counter() - began


def answers(catalogue: Catalogue, first: float) -> Priorities:
    """Return an answer to every question, importances from 1 to 5, the first as given."""
    stated = {
        key: Priority(
            first if place == 0 else 1 + place % 5,
            Aim(
                Direction.AT_LEAST if feature.kind == "benefit" else Direction.AT_MOST,
                LEVELS[1 + place % 3],
            ),
        )
        for place, (key, feature) in enumerate(catalogue.features.items())
    }
    return Priorities(MappingProxyType(stated))


def enlarged(catalogue: Catalogue, approaches: int, features: int) -> Catalogue:
    """Return a catalogue of so many approaches and features, with levels drawn at random."""
    random = np.random.default_rng(2023)
    feature = catalogue.features[catalogue.benefits[0]]
    pattern = next(iter(catalogue.approaches.values()))
    keys = [f"feature_{place}" for place in range(features)]
    rows = {
        f"approach_{place}": {key: LEVELS[random.integers(4)] for key in keys}
        for place in range(approaches)
    }
    return catalogue.model_copy(
        update={
            "features": MappingProxyType(dict.fromkeys(keys, feature)),
            "approaches": MappingProxyType(
                {
                    key: pattern.model_copy(update={"levels": MappingProxyType(row)})
                    for key, row in rows.items()
                }
            ),
        }
    )
