"""Which documented practices look like what a municipality wants."""

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from operator import itemgetter

from mic_selector.catalogue import Catalogue
from mic_selector.decision import Evaluation
from mic_selector.decision.evaluation import exact_weights
from mic_selector.files.signs import folded
from mic_selector.priorities import Priorities


@dataclass(frozen=True)
class Match:
    """A case that fits: through which of its approaches, and which of the stated wishes it shows in
    practice.
    """

    case: str
    approach: str
    score: float
    shows: tuple[str, ...]


def match_cases(
    catalogue: Catalogue, priorities: Priorities, evaluation: Evaluation
) -> list[Match]:
    """Return the cases that fit best, the best first; equal ones in the order of the catalogue.

    The strength of a match is the score of the case's best approach that is not ruled out, times
    the mean of 1 and the share of the stated wishes, by weight, that the case shows in practice. A
    case whose approaches are all ruled out is left out.
    """
    scores = _in_whole_numbers(
        {standing.approach: standing.exact_score for standing in evaluation.ranking}
    )
    weights = exact_weights(priorities)
    wishes = _in_whole_numbers({feature: weights[feature] for feature in evaluation.wishes})
    wished = sum(wishes.values()) or 1
    found: list[tuple[int, str, str, tuple[str, ...]]] = []
    for key, case in catalogue.cases.items():
        left = [approach for approach in case.approaches if approach in scores]
        if left:
            best = max(left, key=scores.__getitem__)
            shows = tuple([feature for feature in case.shows if feature in wishes])
            found.append(
                (
                    scores[best] * (wished + sum([wishes[feature] for feature in shows])),
                    key,
                    best,
                    shows,
                )
            )
    found.sort(key=itemgetter(0), reverse=True)
    standings = evaluation.standings
    return [Match(key, best, standings[best].score, shows) for _, key, best, shows in found]


def advised_first(
    catalogue: Catalogue,
    matches: Iterable[Match],
    advised: Collection[str],
    own: Collection[str],
) -> list[Match]:
    """Return matches in another order: of approaches that are advised first, then of the others;
    those of one's own municipality on top of each.

    A case that is of an advised approach counts as one of it, whatever it matched through.
    """
    placed = []
    for match in matches:
        through = [one for one in catalogue.cases[match.case].approaches if one in advised]
        is_advised = match.approach in advised
        found = match if is_advised or not through else replace(match, approach=through[0])
        placed.append((not through, match.case not in own, found))
    return [found for *_, found in sorted(placed, key=itemgetter(0, 1))]


def cases_of(catalogue: Catalogue, municipality: str) -> frozenset[str]:
    """Return the cases in which a municipality itself takes part, by its name in any language."""
    name = folded(municipality.strip())
    places = {
        key for key, place in catalogue.places.items() if name in map(folded, place.name.values())
    }
    return frozenset(
        key
        for key, case in catalogue.cases.items()
        if places.intersection((*case.local_governments, *case.partners))
    )


def _in_whole_numbers(exact: Mapping[str, Fraction]) -> dict[str, int]:
    """Return whole numbers in the same proportions: quick, and equal stays equal."""
    common = math.lcm(*(one.denominator for one in exact.values()))
    return {key: int(one * common) for key, one in exact.items()}
