"""How sure the order is, in words a layperson reads, with the figures behind them."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

import numpy as np

from mic_selector.decision.regret import RobustChoice
from mic_selector.decision.robustness import CONFIDENCE, Robustness, Verdict
from mic_selector.wording.claims import Accurate, Apart, NeverFirst, NowhereBetter, OnlyOneLeft
from mic_selector.wording.names import Names
from mic_selector.wording.suppositions import (
    BehindAtMost,
    Close,
    FirstInDraws,
    FirstWithout,
    FirstWithThose,
    InPlace,
    LeastToLose,
    MostOftenOthers,
    Places,
    SameWithout,
    StayTogether,
    SurelyBest,
    WeighMost,
)

WEIGHTS_NAMED = 3


@dataclass(frozen=True)
class Share:
    """How often an approach takes a place, out of 100, in words and exactly."""

    words: str
    part: float


@dataclass(frozen=True, kw_only=True)
class SureRow:
    """One approach: in how many of 100 draws it is first, its usual ranks, and the share of every
    rank.
    """

    approach: str
    name: str
    first: str
    ranks: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, kw_only=True)
class Sureness:
    """The verdict, what it rests on, the rows, what holds under all weights, and how the figures
    came about.
    """

    verdict: str
    grounds: tuple[str, ...]
    rows: tuple[SureRow, ...]
    certain: tuple[str, ...]
    method: str


def sureness_in_words(names: Names, found: Robustness) -> Sureness:
    """Return how sure the order is."""
    rows = tuple(_sure_row(names, found, approach) for approach in found.approaches)
    return Sureness(
        verdict=verdict_in_words(names, found),
        grounds=grounds_in_words(names, found),
        rows=rows,
        certain=tuple(_certain(names, found)),
        method=method_in_words(names, found),
    )


def _sure_row(names: Names, found: Robustness, approach: str) -> SureRow:
    places = range(1, len(found.approaches) + 1)
    return SureRow(
        approach=approach,
        name=names.approach(approach),
        first=names.say(first_in_draws(found, approach, "first-in")),
        ranks=_range(names, found, approach),
        shares=tuple(_share(names, found, approach, place) for place in places),
    )


def first_in_draws(found: Robustness, approach: str, message: str) -> FirstInDraws:
    """Return what is claimed of how often an approach is first; `message` says how."""
    return FirstInDraws(
        approach=approach,
        share=_counted(found, found.first_share(approach)),
        draws=found.acceptability.draws,
        around=found.around,
        message=message,
    )


def close_in_draws(found: Robustness, message: str) -> Close:
    """Return what is claimed of those between whom there is no clear winner; `message` says how."""
    return Close(
        approaches=found.contenders,
        draws=found.acceptability.draws,
        around=found.around,
        message=message,
    )


def _together(found: Robustness, message: str) -> StayTogether:
    return StayTogether(
        approaches=found.equals,
        share=_counted(found, found.first_share(found.equals[0])),
        draws=found.acceptability.draws,
        around=found.around,
        message=message,
    )


def _counted(found: Robustness, share: float) -> Fraction:
    """Return a share of the draws as it was counted."""
    draws = found.acceptability.draws
    return Fraction(round(share * draws), draws)


def _share(names: Names, found: Robustness, approach: str, place: int) -> Share:
    share = found.acceptability.ranks[found.approaches.index(approach), place - 1]
    if not share:
        return Share("", 0.0)
    counted = _counted(found, share)
    said = names.say(InPlace(approach, place, counted, found.acceptability.draws))
    return Share(said, float(100 * share))


def method_in_words(names: Names, found: Robustness) -> str:
    """Return how the figures came about, and to how many in 100 they are right."""
    error = CONFIDENCE * float(np.max(found.acceptability.standard_errors)) * 100
    return names.say(Accurate(found.acceptability.draws, max(1, ceil(error))))


@dataclass(frozen=True, kw_only=True)
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
        int(place)
        for place in np.argsort(-counted.ranks[:, 0], kind="stable")
        if counted.ranks[place, 0] > 0
    ]
    return tuple(_first_for(names, found, place) for place in places)


def _first_for(names: Names, found: Robustness, place: int) -> FirstFor:
    counted, approach = found.acceptability, found.approaches[place]
    confidence = _counted(found, float(counted.confidence[place]))
    return FirstFor(
        approach=approach,
        name=names.approach(approach),
        first=names.say(first_in_draws(found, approach, "percent")),
        weights=names.say(_weigh_most(found, place)),
        confidence=names.say(FirstWithThose(approach, confidence, counted.draws)),
    )


def _weigh_most(found: Robustness, place: int) -> WeighMost:
    weights = found.acceptability.central_weights[place]
    largest = np.argsort(-weights, kind="stable")[:WEIGHTS_NAMED]
    named = tuple((found.features[one], float(weights[one])) for one in largest)
    return WeighMost(found.approaches[place], named, found.acceptability.draws)


def stay_together(found: Robustness) -> bool:
    """Whether those who are first by score are equal in every draw, and no other comes close: then
    none of them is more surely first than another, and they are more than close.
    """
    return bool(found.equals) and set(found.equals) == set(found.contenders)


def verdict_in_words(names: Names, found: Robustness) -> str:
    """Return the verdict as one short sentence; both where it lies near a threshold."""
    if len(found.approaches) == 1:
        return names.say(OnlyOneLeft(found.leader, "result-only"))
    if stay_together(found):
        return names.say(_together(found, "sure-equal"))
    possible = {found.verdict, found.near}
    if possible == {Verdict.OPEN, Verdict.CLEAR}:
        return names.messages("sure-untold")
    if possible == {Verdict.LIKELY, Verdict.CLEAR}:
        return names.say(_best(found, "sure-between-likely-clear"))
    if possible == {Verdict.OPEN, Verdict.LIKELY}:
        return names.say(_best(found, "sure-between-open-likely", found.contenders[1:]))
    if found.verdict is Verdict.OPEN:
        return names.say(close_in_draws(found, "sure-open"))
    return names.say(_best(found, f"sure-{found.verdict.value}"))


def _best(found: Robustness, message: str, others: tuple[str, ...] = ()) -> SurelyBest:
    return SurelyBest(
        approach=found.leader,
        others=others,
        draws=found.acceptability.draws,
        around=found.around,
        message=message,
    )


def grounds_in_words(
    names: Names, found: Robustness, *, is_written: bool = False
) -> tuple[str, ...]:
    """Return what the verdict rests on: how often what it names comes first, and, where it is so,
    that another than the first by score comes first most often.

    What `is_written` addresses nobody, as in a note.
    """
    if len(names.catalogue.approaches) == 1:
        return ()
    if len(found.approaches) == 1:
        return (names.say(OnlyOneLeft(found.leader, "sure-alone-left")),)
    if stay_together(found):
        message = "sure-together-written" if is_written else "sure-together"
        return (names.say(_together(found, message)), *_most_often_others(names, found))
    if len(found.contenders) == 1:
        stays = "sure-stays-written" if is_written else "sure-stays"
        return (names.say(first_in_draws(found, found.leader, stays)),)
    shares = [first_in_draws(found, approach, "sure-share") for approach in found.contenders]
    apart = score_apart(names, found)
    comes = "sure-shares-written" if is_written else "sure-shares"
    said = names.messages(
        comes,
        shares=names.messages.listed([names.say(one) for one in shares]),
        # More than all draws together: then some have two that are first.
        ties=int(sum(one.share for one in shares) > 1),
    )
    return (said, apart) if apart else (said,)


def _most_often_others(names: Names, found: Robustness) -> Iterator[str]:
    """Name what comes first most often of those that do not share the first place by score, if any
    ever does.
    """
    shares = {one: found.first_share(one) for one in found.approaches if one not in found.first}
    most = max(shares.values(), default=0)
    if most:
        others = tuple(one for one, share in shares.items() if share == most)
        draws = found.acceptability.draws
        yield names.say(MostOftenOthers(approaches=others, draws=draws, around=found.around))


def written_verdict(names: Names, found: Robustness) -> str:
    """Return the verdict and its grounds as a paragraph that addresses nobody, as in a note."""
    names = names.for_lists(found.contenders)
    grounds = grounds_in_words(names, found, is_written=True)
    return " ".join((verdict_in_words(names, found), *grounds))


def score_apart(names: Names, found: Robustness) -> str:
    """Say so where another than the first by score comes first most often; elsewhere nothing."""
    if found.leader in found.first:
        return ""
    return names.say(Apart(found.first, found.leader))


@dataclass(frozen=True, kw_only=True)
class RobustRow:
    """One approach, by its short name: how often it is first weighed a little differently and by
    the order alone, and at most how many points it is behind.
    """

    approach: str
    name: str
    stated: str
    order: str
    linear: str
    drawn: str


@dataclass(frozen=True)
class Robust:
    """What holds even if the answers are off: the sentences, the rows, and how many scales were
    tried.
    """

    sentences: tuple[str, ...]
    rows: tuple[RobustRow, ...]
    scales: int


def robust_in_words(
    names: Names, found: Robustness, by_order: Robustness, choice: RobustChoice
) -> Robust:
    """Return what holds even if the answers are off, from the draws around what was said, those
    that keep its order alone, and the largest regrets.
    """
    rows = tuple(
        RobustRow(
            approach=regret.approach,
            name=names.approach_short(regret.approach),
            stated=names.say(first_in_draws(found, regret.approach, "percent")),
            order=names.say(first_in_draws(by_order, regret.approach, "percent")),
            linear=names.say(BehindAtMost(regret.approach, regret.linear, 0)),
            drawn=names.say(BehindAtMost(regret.approach, regret.drawn, choice.scales)),
        )
        for regret in choice.regrets
    )
    sentences = (
        _safest(names, choice),
        names.messages("robust-only-order", verdict=verdict_in_words(names, by_order)),
        *_without(names, found, choice),
    )
    return Robust(sentences, rows, choice.scales)


def _safest(names: Names, choice: RobustChoice) -> str:
    least = [one for one in choice.regrets if one.approach in choice.safest]
    drawn = max(one.drawn for one in least)
    return names.say(LeastToLose(choice.safest, least[0].linear, drawn, choice.scales))


def _without(names: Names, found: Robustness, choice: RobustChoice) -> tuple[str, ...]:
    """Say what comes first without an answer, where that is another than now."""
    now = set(found.first)
    changed = {key: first for key, first in choice.without.items() if set(first) != now}
    said = tuple(names.say(FirstWithout(key, first)) for key, first in changed.items())
    same = tuple(key for key in choice.without if key not in changed)
    if not same:
        return said
    return *said, names.say(SameWithout(same, is_rest=bool(said)))


def _range(names: Names, found: Robustness, approach: str) -> str:
    """Say which places an approach has; what it has in all draws but a few is not always so."""
    best, worst = found.rank_range(approach)
    shares = found.acceptability.ranks[found.approaches.index(approach)]
    return names.say(
        Places(
            approach=approach,
            best=best,
            worst=worst,
            always=bool(shares[best - 1] == 1),
            draws=found.acceptability.draws,
        )
    )


def _certain(names: Names, found: Robustness) -> list[str]:
    beaten: dict[tuple[str, ...], tuple[str, ...]] = {}
    for one, others in found.dominated.items():
        beaten[others] = (*beaten.get(others, ()), one)
    sentences = [names.say(NowhereBetter(those, others)) for others, those in beaten.items()]
    if sentences:
        sentences[-1] += " " + names.messages("dominated-more")
    never = tuple(
        one for one, can in found.within_reach.items() if not can and one not in found.dominated
    )
    return [
        *sentences,
        *([names.say(NeverFirst(never))] if never else []),
    ]
