"""Rank acceptability beside its NumPy floor and looped libraries; what it costs as a problem grows,
and its memory.
"""

import resource
import sys
from collections.abc import Callable
from multiprocessing import get_context
from statistics import median
from time import perf_counter

import numpy as np

from benchmarks.figures import Absent, Figure, Line, Peak, Single
from benchmarks.ranking import matrix, pymcdm_call, skcriteria_call
from mic_selector.decision import rank_acceptability, sample_weights
from mic_selector.decision.arrays import TIE_TOLERANCE

BOUND = 1.35
PEERS_AT_LEAST = 300.0
MOST_BYTES = 1 << 30
DRAWS = 100_000
ROUNDS = 25
CURVE_ROUNDS = 3
# A library is called once for each weight vector: on so many of them, and the time is scaled up to
# all.
PEER_SAMPLE = 2_000
# Alternatives, criteria, draws: one grows while the others stay, up to the largest.
LARGEST = (200, 50, DRAWS)
SIZES = (
    *((alternatives, 8, DRAWS) for alternatives in (8, 25, 50, 100, 200)),
    *((200, criteria, DRAWS) for criteria in (20, 50)),
    *((200, 50, draws) for draws in (1_000, 10_000)),
)

Size = tuple[int, int, int]


def figures() -> list[Line]:
    # The child first: systems may count what this process holds by then as the child's.
    peak = Peak(
        f"acceptability, {in_words(LARGEST)}, peak memory of the process",
        memory(LARGEST),
        MOST_BYTES,
    )
    return [*beside_the_floor(), *map(on_the_curve, SIZES), peak]


def beside_the_floor() -> list[Line]:
    values, weights = matrix(), sample_weights(matrix().shape[1], DRAWS, seed=2023)
    if not np.array_equal(rank_acceptability(values, weights).ranks, floor(values, weights)):
        raise AssertionError("the floor counts other ranks")
    ours, bare = in_turn(
        lambda: rank_acceptability(values, weights), lambda: floor(values, weights)
    )
    lines: list[Line] = [
        Figure(f"acceptability, {in_words((*values.shape, DRAWS))}", ours, bare, BOUND)
    ]
    looped: dict[str, float] = {}
    for name, prepare in {"pymcdm": pymcdm_call, "scikit-criteria": skcriteria_call}.items():
        try:
            looped[name] = scaled_up(prepare, values, weights)
        except ImportError:
            lines.append(Absent(f"acceptability, {name} looped", "not installed", is_optional=True))
    fastest = min(looped, key=lambda name: looped[name], default="")
    return lines + [
        Figure(
            f"acceptability, {name} looped (bare: ours)",
            seconds,
            ours,
            PEERS_AT_LEAST if name == fastest else None,
            is_least=True,
        )
        for name, seconds in looped.items()
    ]


def floor(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The fastest that plain NumPy was seen to count ranks, and no more than the ranks: a product,
    comparisons that keep ties, their sums in small whole numbers, and the count.
    """
    scores = values @ weights.T
    counts = []
    for reached in scores + TIE_TOLERANCE:
        better = (scores > reached).sum(axis=0, dtype=np.int8)
        counts.append([np.count_nonzero(better == rank) for rank in range(len(values))])
    return np.array(counts) / len(weights)


def in_turn(ours: Callable[[], object], bare: Callable[[], object]) -> tuple[float, float]:
    times = [(seconds(ours), seconds(bare)) for _ in range(ROUNDS)]
    return median(one for one, _ in times), median(other for _, other in times)


def seconds(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start


def scaled_up(
    prepare: Callable[..., Callable[[], object]], values: np.ndarray, weights: np.ndarray
) -> float:
    """Return what a library takes to rank under all the weights, one call for each, from a part of
    them.

    What it needs to know beforehand is made ready outside the measured time.
    """
    calls = [prepare(values, drawn) for drawn in weights[:PEER_SAMPLE]]
    calls[0]()
    return seconds(lambda: [call() for call in calls]) * len(weights) / len(calls)


def on_the_curve(size: Size) -> Line:
    values, weights = drawn_problem(size)
    took = median(seconds(lambda: rank_acceptability(values, weights)) for _ in range(CURVE_ROUNDS))
    comparisons = size[0] ** 2 * size[2]
    return Single(
        f"acceptability, {in_words(size)}", took, f"{took / comparisons * 1e9:.2f} ns a comparison"
    )


def drawn_problem(size: Size) -> tuple[np.ndarray, np.ndarray]:
    alternatives, criteria, draws = size
    return np.random.default_rng(2023).random((alternatives, criteria)), sample_weights(
        criteria, draws, seed=2023
    )


def memory(size: Size) -> int:
    """Return the largest resident size in bytes of a process that does nothing else."""
    with get_context("spawn").Pool(1) as child:
        return child.apply(_peak_of_this_process, (size,))


def _peak_of_this_process(size: Size) -> int:
    rank_acceptability(*drawn_problem(size))
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def in_words(size: Size) -> str:
    return " x ".join(f"{one:,}" for one in size)
