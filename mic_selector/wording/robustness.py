"""How sure the order is, in words a layperson reads, with the figures behind them."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

import numpy as np

from mic_selector.decision.arrays import Floats
from mic_selector.decision.regret import RobustChoice
from mic_selector.decision.robustness import CONFIDENCE, Robustness, Verdict
from mic_selector.wording.claims import Accurate, Apart, Best, NeverFirst, NowhereBetter
from mic_selector.wording.names import Names

WEIGHTS_NAMED = 3
NEARLY_ALWAYS, HARDLY = 0.95, 0.05


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
    rows = tuple(
        SureRow(
            approach=approach,
            name=names.approach(approach),
            first=names.messages("first-in", percent=percent(names, found.first_share(approach))),
            ranks=_range(names, found, approach),
            shares=tuple(_share(names, float(one)) for one in found.acceptability.ranks[row]),
        )
        for row, approach in enumerate(found.approaches)
    )
    return Sureness(
        verdict=verdict_in_words(names, found),
        grounds=grounds_in_words(names, found),
        rows=rows,
        certain=tuple(_certain(names, found)),
        method=method_in_words(names, found),
    )


def _share(names: Names, share: float) -> Share:
    return Share(percent(names, share) if share else "", 100 * share)


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
        place
        for place in np.argsort(-counted.ranks[:, 0], kind="stable")
        if counted.ranks[place, 0] > 0
    ]
    return tuple(
        FirstFor(
            approach=found.approaches[place],
            name=names.approach(found.approaches[place]),
            first=_percentage(names, counted.ranks[place, 0]),
            weights=_largest_weights(names, found.features, counted.central_weights[place]),
            confidence=_percentage(names, counted.confidence[place]),
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
    """Return the verdict as one short sentence; both where it lies near a threshold."""
    say, others = names.messages, found.contenders[1:]
    possible = {found.verdict, found.near}
    if possible == {Verdict.OPEN, Verdict.CLEAR}:
        return say("sure-untold")
    if possible == {Verdict.LIKELY, Verdict.CLEAR}:
        return names.say(Best(found.leader, (), "sure-between-likely-clear"))
    if possible == {Verdict.OPEN, Verdict.LIKELY}:
        return names.say(Best(found.leader, others, "sure-between-open-likely"))
    if found.verdict is Verdict.OPEN:
        return say("sure-open", approaches=names.approaches(found.contenders))
    return names.say(Best(found.leader, (), f"sure-{found.verdict.value}"))


def grounds_in_words(
    names: Names, found: Robustness, *, is_written: bool = False
) -> tuple[str, ...]:
    """Return what the verdict rests on: how often what it names comes first, and, where it is so,
    that another than the first by score comes first most often.

    What `is_written` addresses nobody, as in a note.
    """
    if len(found.contenders) == 1:
        share = often(names, found.first_share(found.leader))
        stays = "sure-stays-written" if is_written else "sure-stays"
        return (names.messages(stays, approach=names.approach(found.leader), often=share),)
    shares = [
        names.messages(
            "sure-share",
            approach=names.approach(approach),
            often=often(names, found.first_share(approach)),
        )
        for approach in found.contenders
    ]
    apart = score_apart(names, found)
    comes = "sure-shares-written" if is_written else "sure-shares"
    said = names.messages(comes, shares=names.messages.listed(shares))
    return (said, apart) if apart else (said,)


def written_verdict(names: Names, found: Robustness) -> str:
    """Return the verdict and its grounds as a paragraph that addresses nobody, as in a note."""
    grounds = grounds_in_words(names, found, is_written=True)
    return " ".join((verdict_in_words(names, found), *grounds))


def score_apart(names: Names, found: Robustness) -> str:
    """Say so where another than the first by score comes first most often; elsewhere nothing."""
    if found.leader in found.first:
        return ""
    return names.say(Apart(found.first, found.leader))


def often(names: Names, share: float) -> str:
    """Return a share as a number of times in ten; only what is all of them is every time."""
    if share == 1:
        return names.messages("often-always")
    if share >= NEARLY_ALWAYS:
        return names.messages("often-nearly-always")
    if share < HARDLY:
        return names.messages("often-hardly")
    times = int(10 * share + 0.5)
    return names.messages("often", times=times) if times > 1 else names.messages("often-once")


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
            stated=_percentage(names, found.first_share(regret.approach)),
            order=_percentage(names, by_order.first_share(regret.approach)),
            linear=_at_most(names, regret.linear),
            drawn=_at_most(names, regret.drawn),
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
    linear, drawn = least[0].linear, max(one.drawn for one in least)
    key = "robust-safest" if linear else "robust-safest-even" if drawn else "robust-nothing-to-lose"
    return names.messages(
        key,
        approaches=names.approaches(choice.safest),
        points=_at_most(names, linear),
        drawn=_at_most(names, drawn),
    )


def _at_most(names: Names, points: Fraction | float) -> str:
    """Return points with a decimal, rounded up: what is at most so many is never said to be fewer.

    A drawn number is exact to less than the ninth decimal.
    """
    tenths = points * 10 if isinstance(points, Fraction) else round(points * 10, 8)
    return names.messages.number(ceil(tenths) / 10, 1)


def _without(names: Names, found: Robustness, choice: RobustChoice) -> tuple[str, ...]:
    """Say what comes first without an answer, where that is another than now."""
    now = set(found.first)
    changed = {key: first for key, first in choice.without.items() if set(first) != now}
    said = tuple(
        names.messages(
            "robust-without",
            feature=names.feature(key),
            approaches=names.approaches(first),
            number=len(first),
        )
        if first
        else names.messages("robust-without-nothing", feature=names.feature(key))
        for key, first in changed.items()
    )
    if len(changed) == len(choice.without):
        return said
    return *said, names.messages("robust-without-others" if said else "robust-without-any")


def _range(names: Names, found: Robustness, approach: str) -> str:
    """Say which places an approach has; what it has in all draws but a few is not always so."""
    best, worst = found.rank_range(approach)
    if best != worst:
        return names.messages("ranks", best=best, worst=worst)
    shares = found.acceptability.ranks[found.approaches.index(approach)]
    return names.messages("ranks-one" if shares[best - 1] == 1 else "ranks-nearly", rank=best)


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
