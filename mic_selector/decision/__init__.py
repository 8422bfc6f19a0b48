"""The mathematics, and `evaluate(catalogue, priorities)`, the one service that page, command line and note call."""

from mic_selector.decision.arrays import rank, weighted_scores
from mic_selector.decision.evaluation import Evaluation, Gap, NothingCounts, Standing, evaluate
from mic_selector.decision.values import value

__all__ = ["Evaluation", "Gap", "NothingCounts", "Standing", "evaluate", "rank", "value", "weighted_scores"]
