"""How sure the first place is."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from mic_selector.catalogue import Catalogue
from mic_selector.contracts.model import Contract
from mic_selector.decision import Evaluation
from mic_selector.decision.regret import RobustChoice, robust_choice
from mic_selector.decision.robustness import Around, Robustness, robustness
from mic_selector.decision.sampling import FACTOR
from mic_selector.priorities import Priorities


class SureOfOne(Contract):
    """What the draws say of one approach: shares from 0 to 1, by rank; what is not defined, since
    it never came first, is null.
    """

    approach: str
    ranks: tuple[float, ...]
    standard_errors: tuple[float, ...]
    central_weights: tuple[float | None, ...]
    confidence: float | None
    beats: Mapping[str, float]
    dominated_by: tuple[str, ...]
    can_be_first_alone: bool


class OrderOnly(Contract):
    """What the draws say that keep the order of importance alone."""

    verdict: str
    near: str | None
    contenders: tuple[str, ...]
    first: Mapping[str, float]


class Regret(Contract):
    """How many points an approach may fall short of the best, at most: on the linear scale, also
    exactly, and among the draws of other scales.
    """

    approach: str
    linear: float
    exact: str
    drawn: float


class Safest(Contract):
    """Which approach one would regret least, and who is first without the opinions on a feature."""

    safest: tuple[str, ...]
    scales: int
    largest_regrets: tuple[Regret, ...]
    without: Mapping[str, tuple[str, ...]]


class Sureness(Contract):
    """How sure the first place is under other weights and scales around what was said."""

    verdict: str
    near: str | None
    contenders: tuple[str, ...]
    first_by_score: tuple[str, ...]
    around: str
    factor: float
    draws: int
    seed: int
    features: tuple[str, ...]
    approaches: tuple[SureOfOne, ...]
    order_only: OrderOnly | None
    robust_choice: Safest | None


def sureness_of(
    catalogue: Catalogue,
    priorities: Priorities,
    evaluation: Evaluation,
    samples: int,
    seed: int,
) -> Sureness | None:
    """Return how sure the first place is; None where everything is ruled out."""
    found = robustness(catalogue, priorities, evaluation, samples, seed)
    if found is None:
        return None
    by_order = robustness(catalogue, priorities, evaluation, samples, seed, around=Around.ORDER)
    choice = robust_choice(catalogue, priorities, evaluation, seed=seed)
    return Sureness(
        verdict=found.verdict.value,
        near=found.near.value if found.near else None,
        contenders=tuple(found.contenders),
        first_by_score=tuple(found.first),
        around=found.around.value,
        factor=FACTOR,
        draws=found.acceptability.draws,
        seed=seed,
        features=tuple(found.features),
        approaches=tuple(_of_one(found, row) for row in range(len(found.approaches))),
        order_only=_order_only(by_order) if by_order else None,
        robust_choice=_safest(choice) if choice else None,
    )


def _of_one(found: Robustness, row: int) -> SureOfOne:
    approach, counted = found.approaches[row], found.acceptability
    return SureOfOne(
        approach=approach,
        ranks=tuple(counted.ranks[row].tolist()),
        standard_errors=tuple(counted.standard_errors[row].tolist()),
        central_weights=_numbers(counted.central_weights[row]),
        confidence=_numbers(counted.confidence[row : row + 1])[0],
        beats=dict(zip(found.approaches, counted.pairwise[row].tolist(), strict=True)),
        dominated_by=tuple(found.dominated.get(approach, ())),
        can_be_first_alone=found.within_reach[approach],
    )


def _order_only(found: Robustness) -> OrderOnly:
    return OrderOnly(
        verdict=found.verdict.value,
        near=found.near.value if found.near else None,
        contenders=tuple(found.contenders),
        first={approach: found.first_share(approach) for approach in found.approaches},
    )


def _safest(found: RobustChoice) -> Safest:
    return Safest(
        safest=tuple(found.safest),
        scales=found.scales,
        largest_regrets=tuple(
            Regret(
                approach=one.approach,
                linear=float(one.linear),
                exact=str(one.linear),
                drawn=one.drawn,
            )
            for one in found.regrets
        ),
        without={feature: tuple(first) for feature, first in found.without.items()},
    )


def _numbers(array: NDArray[np.float64]) -> tuple[float | None, ...]:
    """Return numbers as JSON can hold them: what is not a number is null."""
    return tuple(None if number != number else float(number) for number in array)
