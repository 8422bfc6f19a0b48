"""The result on one screen: the verdict, every approach in a row, the first in reasons."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from mic_selector.catalogue import Level
from mic_selector.decision import Evaluation, Gap, Standing, value
from mic_selector.decision.evaluation import exact_weights
from mic_selector.decision.robustness import Robustness, Verdict
from mic_selector.priorities import Direction, Priorities
from mic_selector.priorities.models import effective_aim
from mic_selector.wording.claims import (
    AllMeet,
    Breaks,
    Meets,
    Nearest,
    Next,
    OnlyOneLeft,
    RuledOut,
    SomeBreak,
    wished,
)
from mic_selector.wording.names import Names
from mic_selector.wording.own_reading import is_own_level
from mic_selector.wording.ranking import first_of, gap_in_words, question_order
from mic_selector.wording.robustness import (
    close_in_draws,
    first_in_draws,
    grounds_in_words,
    stay_together,
    verdict_in_words,
)

NAMED = 3
"""How many approaches a sentence names; of more it says how many they are."""
REASONS = 2
TEN = 10


@dataclass(frozen=True)
class Headline:
    """The verdict in one sentence, and what one should know beside it."""

    sentence: str
    beside: tuple[str, ...]


def headline(names: Names, evaluation: Evaluation, found: Robustness | None) -> Headline:
    """Return the verdict: the weakest of what score and draws say.

    `found` is None where nothing is ranked. One name stands alone only where one is first.
    """
    if not evaluation.ranking or found is None:
        return Headline(names.messages("nothing-left"), (names.say(nearest(evaluation)),))
    beside = (
        *broken_limits(names, evaluation),
        *_also_possible(names, evaluation, found),
        *_following(names, evaluation, found),
        *_ruled_out(names, evaluation),
    )
    return Headline(_verdict(names, evaluation, found), beside)


def _verdict(names: Names, evaluation: Evaluation, found: Robustness) -> str:
    first = evaluation.first
    if len(evaluation.ranking) == 1:
        return names.say(OnlyOneLeft(first[0].approach, "result-only"))
    if len(first) == len(names.catalogue.approaches):
        return names.say(first_of(evaluation, "result-all-equal"))
    if len(first) > NAMED:
        return names.say(first_of(evaluation, "result-many-first"))
    if len(first) > 1:
        return names.say(first_of(evaluation, "result-share-first"))
    if found.verdict is Verdict.OPEN and len(found.contenders) > 2:
        return names.say(close_in_draws(found, "result-open"))
    return verdict_in_words(names, found)


def _also_possible(names: Names, evaluation: Evaluation, found: Robustness) -> tuple[str, ...]:
    """Name the approaches that a sentence only counted, and who else may come first."""
    first = evaluation.first
    if len(evaluation.ranking) == 1:
        return ()
    if len(first) == len(names.catalogue.approaches):
        return (names.messages("result-all-equal-beside"),)
    if len(first) > NAMED:
        return (names.say(first_of(evaluation, "result-first-are")),)
    is_told = len(found.contenders) <= 2 or {*found.contenders} <= {*found.first}
    if found.verdict is not Verdict.OPEN or is_told:
        return ()
    return (names.say(close_in_draws(found, "result-close")),)


def broken_limits(names: Names, evaluation: Evaluation) -> tuple[str, ...]:
    """Say of each that shares the first place which stated commitments it does not keep to; of many
    in one sentence of how many.
    """
    broken = {
        standing.approach: gaps
        for standing in evaluation.first
        if (gaps := standing.broken_limits(names.catalogue))
    }
    if len(broken) > NAMED:
        return (names.say(SomeBreak(tuple(broken), len(evaluation.first))),)
    return tuple(names.say(Breaks(approach, gaps)) for approach, gaps in broken.items())


def _following(names: Names, evaluation: Evaluation, found: Robustness) -> tuple[str, ...]:
    """Say what comes next; where the verdict named it already as close, what has the best score."""
    place = len(evaluation.first) + 1
    following = tuple(
        standing.approach for standing in evaluation.ranking if standing.rank == place
    )
    if not following or len(evaluation.first) > NAMED:
        return ()
    is_open = Verdict.OPEN in (found.verdict, found.near)
    if is_open and len(evaluation.first) == 1 and {*following} <= {*found.contenders}:
        return (names.say(first_of(evaluation, "result-highest")),)
    if len(following) == 1:
        return (names.say(Next(following, "result-next")),)
    message = "result-next-many" if len(following) > NAMED else "result-next-shared"
    return (names.say(Next(following, message)),)


def _ruled_out(names: Names, evaluation: Evaluation) -> tuple[str, ...]:
    if not evaluation.ruled_out:
        return ()
    missed = {miss.feature for standing in evaluation.ruled_out for miss in standing.misses}
    features = tuple(feature for feature in question_order(names) if feature in missed)
    approaches = tuple(standing.approach for standing in evaluation.ruled_out)
    return (names.say(RuledOut(approaches, features)),)


def nearest(evaluation: Evaluation) -> Nearest:
    """Return what misses least where nothing is ranked."""
    steps = {
        standing.approach: sum(miss.steps for miss in standing.misses)
        for standing in evaluation.ruled_out
    }
    least = min(steps.values())
    return Nearest(tuple(one for one, missed in steps.items() if missed == least), least)


def why_out(names: Names, priorities: Priorities, standing: Standing) -> str:
    """Say what rules an approach out: what it has, and what must be."""
    missed = missed_musts(names, priorities, standing)
    return names.messages("result-falls-out", reasons=missed)


def missed_musts(names: Names, priorities: Priorities, standing: Standing) -> str:
    """Return every must that an approach misses, as a sentence lists them."""
    missed = [
        gap_in_words(names, priorities, standing.approach, miss, "result-miss")
        for miss in standing.misses
    ]
    return names.messages.listed(missed)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What an approach asks of a commitment beside what was said; `fits` is None where nothing
    was, and `is_own` marks a reading of the municipality's own.
    """

    feature: str
    name: str
    level: Level
    is_own: bool
    wish: str
    fits: bool | None


def asked(names: Names, priorities: Priorities, approach: str) -> tuple[Asked, ...]:
    """Return what an approach asks, budget first."""
    return tuple(
        _asked(names, priorities, approach, feature)
        for feature in reversed(names.catalogue.commitments)
    )


def _asked(names: Names, priorities: Priorities, approach: str, feature: str) -> Asked:
    level = priorities.level(names.catalogue, approach, feature)
    priority = priorities.of(feature)
    aim = priority.aim if priority.counts or priority.firm else None
    return Asked(
        feature=feature,
        name=names.feature_short(feature),
        level=level,
        is_own=feature in priorities.levels.get(approach, {}),
        wish=wished(names, feature, aim) if aim else "",
        fits=not aim.gap(level) if aim else None,
    )


def reasons_for(
    names: Names,
    priorities: Priorities,
    standing: Standing,
    most: int = REASONS,
    *,
    is_written: bool = False,
) -> tuple[str, ...]:
    """Return what speaks for an approach: the aims it meets, the weightiest first; then what the
    guide says it is good for.

    What `is_written` addresses nobody, as in a note.
    """
    weights = exact_weights(priorities)
    met = [
        feature
        for feature in question_order(names)
        if feature in weights and _is_met(priorities, standing, feature)
    ]
    met.sort(key=lambda feature: -weights[feature])
    said = [_met_in_words(names, priorities, standing, feature, is_written) for feature in met]
    known = names.catalogue.approaches[standing.approach].good_for
    good_for = _shortest(names.text(one.text) for one in known)
    if is_written:
        good_for = [names.messages("note-good-for", text=one) for one in good_for]
    return (*said, *good_for)[:most]


def all_meet(names: Names, priorities: Priorities, standings: tuple[Standing, ...]) -> AllMeet:
    """Return what is claimed of what several approaches have in common: the aims that each
    meets.
    """
    weights = exact_weights(priorities)
    met = tuple(
        feature
        for feature in question_order(names)
        if feature in weights and all(_is_met(priorities, one, feature) for one in standings)
    )
    return AllMeet(tuple(one.approach for one in standings), met)


def reasons_against(
    names: Names, priorities: Priorities, standing: Standing, most: int = REASONS
) -> tuple[str, ...]:
    """Return what speaks against an approach: the aims it misses, what costs most points first;
    then what the guide warns of.
    """
    weights = exact_weights(priorities)

    def lost(gap: Gap) -> Fraction:
        aim = effective_aim(priorities.of(gap.feature))
        return weights.get(gap.feature, Fraction(0)) * (1 - value(gap.level, aim))

    said = [
        gap_in_words(names, priorities, standing.approach, gap, "reason-misses")
        for gap in sorted(standing.missed, key=lost, reverse=True)
    ]
    warned = names.catalogue.approaches[standing.approach].watch_out
    return (*said, *_shortest(names.text(one.text) for one in warned))[:most]


def _shortest(texts: Iterable[str]) -> list[str]:
    """There is room for a line or two; the whole text stands on the page of the approach."""
    return sorted(texts, key=len)


def _is_met(priorities: Priorities, standing: Standing, feature: str) -> bool:
    aim = effective_aim(priorities.of(feature))
    asks_nothing = aim.direction is Direction.AT_LEAST and aim.level is Level.ABSENT
    return not asks_nothing and not aim.gap(standing.levels[feature])


def _met_in_words(
    names: Names, priorities: Priorities, standing: Standing, feature: str, is_written: bool
) -> str:
    priority, level = priorities.of(feature), standing.levels[feature]
    aim = effective_aim(priority)
    is_benefit = names.catalogue.features[feature].kind == "benefit"
    more = aim.direction is Direction.AT_LEAST and level.step > aim.level.step
    how = "must" if priority.firm else "more" if more and is_benefit else "asked"
    return names.say(
        Meets(
            approach=standing.approach,
            feature=feature,
            level=level,
            how=how,
            is_written=is_written,
            is_own=is_own_level(names.catalogue, priorities, standing.approach, feature),
        )
    )


@dataclass(frozen=True)
class SurePicture:
    """How sure: sentences, and ten markers, one approach each; an empty one stands for the rest.

    Without markers where rounding or shared places would need another number than ten.
    """

    sentences: tuple[str, ...]
    markers: tuple[str, ...]
    alternative: str


def how_sure(names: Names, found: Robustness) -> SurePicture:
    """Return how sure the first place is; the markers are the times in ten that sentences name."""
    counts = {one: int(TEN * found.first_share(one) + 0.5) for one in found.approaches}
    counts = {one: count for one, count in counts.items() if count}
    markers = [one for one, count in counts.items() for _ in range(count)]
    shown = len(markers) <= TEN and len(found.approaches) > 1
    parts = [names.say(first_in_draws(found, one, "sure-share")) for one in counts] if shown else []
    return SurePicture(
        sentences=_grounds(names, found),
        markers=(*markers, *[""] * (TEN - len(markers))) if shown else (),
        alternative=names.messages.listed(parts),
    )


def _grounds(names: Names, found: Robustness) -> tuple[str, ...]:
    """Return what the verdict rests on; of more than a sentence can name, how many they are."""
    if len(found.contenders) > NAMED and not stay_together(found):
        return (names.say(close_in_draws(found, "result-any-of")),)
    return grounds_in_words(names, found)
