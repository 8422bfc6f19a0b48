"""Which documented practices look like what a municipality wants."""

from dataclasses import dataclass
from fractions import Fraction

from mic_selector.catalogue import Catalogue
from mic_selector.decision import Evaluation, Standing
from mic_selector.decision.evaluation import exact_weights
from mic_selector.priorities import Priorities


@dataclass(frozen=True)
class Match:
    """A case that fits: through which of its approaches, and which of the stated wishes it shows in practice."""

    case: str
    approach: str
    score: float
    shows: tuple[str, ...]


def match_cases(
    catalogue: Catalogue, priorities: Priorities, evaluation: Evaluation, most: int | None = None
) -> list[Match]:
    """Return the cases that fit best, the best first; equal ones in the order of the catalogue.

    The strength of a match is the score of the case's best approach that is not ruled out, times the mean of 1 and the
    share of the stated wishes, by weight, that the case shows in practice. A case whose approaches are all ruled out is
    left out.
    """
    ranked = {standing.approach: standing for standing in evaluation.ranking}
    weights = exact_weights(priorities)
    wished = sum((weights[feature] for feature in evaluation.wishes), Fraction(0))
    matches = []
    for key, case in catalogue.cases.items():
        standings = [ranked[approach] for approach in case.approaches if approach in ranked]
        if standings:
            shows = tuple(feature for feature in case.shows if feature in evaluation.wishes)
            best = max(standings, key=lambda standing: standing.exact_score)
            share = sum((weights[feature] for feature in shows), Fraction(0)) / wished if wished else Fraction(0)
            matches.append((_strength(best, share), Match(key, best.approach, best.score, shows)))
    matches.sort(key=lambda match: -match[0])
    return [match for _, match in matches[:most]]


def _strength(best: Standing, share: Fraction) -> Fraction:
    return best.exact_score * (1 + share) / 2
