"""The mathematics, and `evaluate(catalogue, priorities)`, the one service that page, command line
and note call.

The functions on arrays know nothing of municipalities and work on any matrix;
docs/decision-functions.md shows them.
"""

from mic_selector.decision.acceptability import RankAcceptability, rank_acceptability
from mic_selector.decision.arrays import rank, weighted_scores
from mic_selector.decision.consensus import KemenyRanking, borda, kemeny, kendall_w
from mic_selector.decision.evaluation import Evaluation, Gap, NothingCounts, Standing, evaluate
from mic_selector.decision.sampling import (
    Factors,
    sample_factors,
    sample_value_functions,
    sample_weights,
    weights_around,
)
from mic_selector.decision.stability import StabilityIntervals, stability_intervals
from mic_selector.decision.surrogates import rank_order_centroid, rank_sum
from mic_selector.decision.values import value

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
