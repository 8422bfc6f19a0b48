"""One ranking of the published 8 x 8 matrix by the array functions, beside bare NumPy and two
libraries.
"""

from collections.abc import Callable
from statistics import median
from timeit import Timer

import numpy as np

from benchmarks.figures import Absent, Figure, Line
from mic_selector.catalogue import load_catalogue
from mic_selector.decision import rank, weighted_scores

BOUND = 3.0
ROUNDS = 400
CALLS = 50
PEER_CALLS = 2
# No two approaches tie under these: libraries share a rank, or break a tie, each in its own way.
WEIGHTS = np.array([3.0, 1, 5, 2, 3, 3, 3, 4.5])

Call = Callable[[], object]


def figures() -> list[Line]:
    values, weights = matrix(), WEIGHTS
    calls = {
        "ours": lambda: rank(weighted_scores(values, weights)),
        "bare": lambda: bare_ranks(values, weights),
    }
    peers = {"pymcdm": pymcdm_call, "scikit-criteria": skcriteria_call}
    absent: list[Line] = []
    for name, prepare in peers.items():
        try:
            calls[name] = prepare(values, weights)
        except ImportError:
            absent.append(Absent(f"one ranking, {name}", "not installed", is_optional=True))
    expected = bare_ranks(values, weights)
    for name, call in calls.items():
        if not np.array_equal(call(), expected):
            raise AssertionError(f"{name} ranks otherwise than the bare product")
    times = in_turn(calls)
    return [
        Figure("one ranking, arrays of mic_selector", times["ours"], times["bare"], BOUND),
        *(
            Figure(f"one ranking, {name}", times[name], times["bare"])
            for name in peers
            if name in times
        ),
        *absent,
    ]


def matrix() -> np.ndarray:
    catalogue = load_catalogue()
    return np.array(
        [
            [approach.levels[feature].step / 3 for feature in catalogue.features]
            for approach in catalogue.approaches.values()
        ]
    )


def bare_ranks(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """A product, a comparison of each with each, and the count that makes ranks of it: no checks,
    no tolerance.
    """
    scores = values @ weights
    return (scores > scores[:, None]).sum(axis=1) + 1


def pymcdm_call(values: np.ndarray, weights: np.ndarray) -> Call:
    from pymcdm.methods import WSM

    # The values are on one scale already: nothing to normalise.
    method = WSM(normalization_function=lambda column, cost: column)  # noqa: ARG005  # the names are its contract
    shares, types = weights / weights.sum(), np.ones(len(weights))
    return lambda: method.rank(method(values, shares, types))


def skcriteria_call(values: np.ndarray, weights: np.ndarray) -> Call:
    import skcriteria
    from skcriteria.agg.simple import WeightedSumModel

    matrix = skcriteria.mkdm(values, [max] * len(weights), weights=weights)
    return lambda: WeightedSumModel().evaluate(matrix).rank_


def in_turn(calls: dict[str, Call]) -> dict[str, float]:
    """Return the median time of one call by name, over rounds that go from one to the next."""
    repeats = {name: CALLS if name in ("ours", "bare") else PEER_CALLS for name in calls}
    timers = {name: Timer(call) for name, call in calls.items()}
    rounds = [
        {name: timer.timeit(repeats[name]) / repeats[name] for name, timer in timers.items()}
        for _ in range(ROUNDS)
    ]
    return {name: median(one[name] for one in rounds) for name in calls}
