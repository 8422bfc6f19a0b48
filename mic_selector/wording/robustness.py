"""How sure the order is, in words a layperson reads, with the figures behind them."""

from dataclasses import dataclass

import numpy as np

from mic_selector.decision.arrays import Floats
from mic_selector.decision.robustness import Robustness, Verdict
from mic_selector.wording.names import Names

WEIGHTS_NAMED = 3


@dataclass(frozen=True)
class SureRow:
    """One approach: in how many of 100 draws it is first, its usual ranks, and the `shares` of all
    ranks in percent.
    """

    approach: str
    name: str
    first: str
    ranks: str
    shares: tuple[float, ...]


@dataclass(frozen=True)
class Sureness:
    """The verdict, the rows, what holds under all weights, and how the figures came about."""

    verdict: str
    rows: tuple[SureRow, ...]
    certain: tuple[str, ...]
    method: str


def sureness_in_words(names: Names, found: Robustness) -> Sureness:
    """Return how sure the order is."""
    say = names.messages
    rows = tuple(
        SureRow(
            approach,
            names.approach(approach),
            say("first-in", percent=percent(names, found.first_share(approach))),
            _range(names, found.rank_range(approach)),
            tuple(float(share) for share in 100 * found.acceptability.ranks[row]),
        )
        for row, approach in enumerate(found.approaches)
    )
    error = 1.96 * float(np.max(found.acceptability.standard_errors)) * 100
    method = say(
        "sure-method", draws=say.number(found.acceptability.draws), error=say.number(error, 1)
    )
    return Sureness(verdict_in_words(names, found), rows, tuple(_certain(names, found)), method)


@dataclass(frozen=True)
class FirstFor:
    """An approach that some draws put first: how many, what weighs most in them, how often it is
    first with that.
    """

    approach: str
    name: str
    first: str
    weights: str
    confidence: str


def first_for(names: Names, found: Robustness) -> tuple[FirstFor, ...]:
    """Return for every approach that is ever first the largest central weights and the confidence
    factor.
    """
    counted = found.acceptability
    places = [
        place
        for place in np.argsort(-counted.ranks[:, 0], kind="stable")
        if counted.ranks[place, 0] > 0
    ]
    return tuple(
        FirstFor(
            found.approaches[place],
            names.approach(found.approaches[place]),
            _percentage(names, counted.ranks[place, 0]),
            _largest_weights(names, found.features, counted.central_weights[place]),
            _percentage(names, counted.confidence[place]),
        )
        for place in places
    )


def _largest_weights(names: Names, features: tuple[str, ...], weights: Floats) -> str:
    largest = np.argsort(-weights, kind="stable")[:WEIGHTS_NAMED]
    return names.messages.listed(
        [
            names.messages(
                "part",
                feature=names.feature(features[place]),
                points=_percentage(names, float(weights[place])),
            )
            for place in largest
        ]
    )


def _percentage(names: Names, share: float) -> str:
    return names.messages("percent", percent=percent(names, share))


def percent(names: Names, share: float) -> str:
    """Return a share as a whole percentage; what is not quite nothing or all is not rounded to
    it.
    """
    if 0 < share < 0.01:
        return "<1"
    if 0.99 < share < 1:
        return ">99"
    return names.messages.number(100 * share)


def verdict_in_words(names: Names, found: Robustness) -> str:
    """Return the verdict as one sentence."""
    if found.verdict is Verdict.OPEN:
        return names.messages("sure-open", approaches=names.approaches(found.contenders))
    share = percent(names, found.first_share(found.leader))
    return names.messages(
        f"sure-{found.verdict.value}", approach=names.approach(found.leader), percent=share
    )


def _range(names: Names, ranks: tuple[int, int]) -> str:
    best, worst = ranks
    return (
        names.messages("ranks-one", rank=best)
        if best == worst
        else names.messages("ranks", best=best, worst=worst)
    )


def _certain(names: Names, found: Robustness) -> list[str]:
    sentences = [
        names.messages("dominated", approach=names.approach(one), others=names.approaches(others))
        for one, others in found.dominated.items()
    ]
    never = tuple(
        one for one, can in found.within_reach.items() if not can and one not in found.dominated
    )
    return [
        *sentences,
        *([names.messages("never-first", approaches=names.approaches(never))] if never else []),
    ]
