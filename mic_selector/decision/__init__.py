"""The mathematics, and `evaluate(catalogue, priorities)`, the one service that page, command line
and note call.

The functions on arrays know nothing of municipalities and work on any matrix;
docs/decision-functions.md shows them.

They are imported when one is first asked for: a ranking is computed in fractions and needs no
arrays (docs/decisions/0060-imported-when-it-is-needed.md).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mic_selector.decision.evaluation import Evaluation, Gap, NothingCounts, Standing, evaluate
from mic_selector.decision.values import value

if TYPE_CHECKING:
    from mic_selector.decision.acceptability import RankAcceptability, rank_acceptability
    from mic_selector.decision.arrays import rank, weighted_scores
    from mic_selector.decision.consensus import KemenyRanking, borda, kemeny, kendall_w
    from mic_selector.decision.sampling import (
        Factors,
        sample_factors,
        sample_value_functions,
        sample_weights,
        weights_around,
    )
    from mic_selector.decision.stability import StabilityIntervals, stability_intervals
    from mic_selector.decision.surrogates import rank_order_centroid, rank_sum

__all__ = [
    "Evaluation",
    "Factors",
    "Gap",
    "KemenyRanking",
    "NothingCounts",
    "RankAcceptability",
    "StabilityIntervals",
    "Standing",
    "borda",
    "evaluate",
    "kemeny",
    "kendall_w",
    "rank",
    "rank_acceptability",
    "rank_order_centroid",
    "rank_sum",
    "sample_factors",
    "sample_value_functions",
    "sample_weights",
    "stability_intervals",
    "value",
    "weighted_scores",
    "weights_around",
]


_ON_ARRAYS = {
    "acceptability": ("RankAcceptability", "rank_acceptability"),
    "arrays": ("rank", "weighted_scores"),
    "consensus": ("KemenyRanking", "borda", "kemeny", "kendall_w"),
    "sampling": (
        "Factors",
        "sample_factors",
        "sample_value_functions",
        "sample_weights",
        "weights_around",
    ),
    "stability": ("StabilityIntervals", "stability_intervals"),
    "surrogates": ("rank_order_centroid", "rank_sum"),
}
_MODULE_OF = {name: module for module, names in _ON_ARRAYS.items() for name in names}


def __getattr__(name: str) -> Any:
    """Return a function on arrays, imported now."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
