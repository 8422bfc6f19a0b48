"""The result on one screen: the verdict, every approach in a row, the first in reasons."""

from collections.abc import Iterable
from dataclasses import dataclass

from mic_selector.catalogue import Level
from mic_selector.decision import Evaluation, Gap, Standing, value
from mic_selector.decision.evaluation import exact_weights
from mic_selector.decision.robustness import Robustness, Verdict
from mic_selector.priorities import Aim, Direction, Priorities
from mic_selector.priorities.models import effective_aim
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import question_order
from mic_selector.wording.robustness import grounds_in_words, often, verdict_in_words

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
        return Headline(names.messages("nothing-left"), (_nearest(names, evaluation),))
    beside = (
        *_also_possible(names, evaluation, found),
        *_following(names, evaluation),
        *_ruled_out(names, evaluation),
    )
    return Headline(_verdict(names, evaluation, found), beside)


def _verdict(names: Names, evaluation: Evaluation, found: Robustness) -> str:
    say, first = names.messages, evaluation.first
    if len(evaluation.ranking) == 1:
        return say("result-only", approach=names.approach(first[0].approach))
    if len(first) == len(names.catalogue.approaches):
        return say("result-all-equal", number=len(first))
    if len(first) > NAMED:
        return say("result-many-first", number=len(first))
    if len(first) > 1:
        return say("result-share-first", approaches=_listed(names, first))
    if found.verdict is Verdict.OPEN and len(found.contenders) > 2:
        return say("result-open", number=len(found.contenders))
    return verdict_in_words(names, found)


def _also_possible(names: Names, evaluation: Evaluation, found: Robustness) -> tuple[str, ...]:
    """Name the approaches that a sentence only counted, and who else may come first."""
    first = [standing.approach for standing in evaluation.first]
    if len(first) == len(names.catalogue.approaches):
        return (names.messages("result-all-equal-beside"),)
    if len(first) > NAMED:
        return (names.messages("result-first-are", approaches=_short(names, first)),)
    if found.verdict is not Verdict.OPEN or len(found.contenders) <= 2:
        return ()
    return (names.messages("result-close", approaches=_short(names, found.contenders)),)


def _following(names: Names, evaluation: Evaluation) -> tuple[str, ...]:
    place = len(evaluation.first) + 1
    following = [standing for standing in evaluation.ranking if standing.rank == place]
    if not following or len(evaluation.first) > NAMED:
        return ()
    if len(following) == 1:
        return (names.messages("result-next", approach=names.approach(following[0].approach)),)
    if len(following) > NAMED:
        return (names.messages("result-next-many", number=len(following)),)
    return (names.messages("result-next-shared", approaches=_listed(names, following)),)


def _ruled_out(names: Names, evaluation: Evaluation) -> tuple[str, ...]:
    if not evaluation.ruled_out:
        return ()
    missed = {miss.feature for standing in evaluation.ruled_out for miss in standing.misses}
    features = tuple(feature for feature in question_order(names) if feature in missed)
    return (
        names.messages(
            "result-out",
            number=len(evaluation.ruled_out),
            features=names.features(features),
        ),
    )


def _nearest(names: Names, evaluation: Evaluation) -> str:
    """Say which approach misses least where none is left; of equals the number alone."""
    steps = [sum(miss.steps for miss in standing.misses) for standing in evaluation.ruled_out]
    nearest = [
        standing
        for standing, missed in zip(evaluation.ruled_out, steps, strict=True)
        if missed == min(steps)
    ]
    if len(nearest) == 1:
        return names.messages(
            "result-nearest", approach=names.approach(nearest[0].approach), steps=min(steps)
        )
    return names.messages("result-nearest-many", number=len(nearest), steps=min(steps))


def _listed(names: Names, standings: Iterable[Standing]) -> str:
    approaches = tuple(standing.approach for standing in standings)
    return _short(names, approaches) if len(approaches) > 2 else names.approaches(approaches)


def _short(names: Names, approaches: Iterable[str]) -> str:
    return names.messages.listed([names.approach_short(approach) for approach in approaches])


def why_out(names: Names, standing: Standing) -> str:
    """Say what rules an approach out: what it has, and what must be."""
    missed = [miss_in_words(names, miss) for miss in standing.misses]
    return names.messages("result-falls-out", reasons=names.messages.listed(missed))


def miss_in_words(names: Names, miss: Gap) -> str:
    """Say what an approach has of a feature and what was asked, in words."""
    return names.messages(
        "result-miss",
        feature=names.feature(miss.feature),
        level=names.level(miss.feature, miss.level),
        wish=wished(names, miss.feature, miss.aim),
    )


def wished(names: Names, feature: str, aim: Aim) -> str:
    """Return what was asked in words; of a benefit one asks so much, at least goes without
    saying.
    """
    is_benefit = names.catalogue.features[feature].kind == "benefit"
    if is_benefit and aim.direction is Direction.AT_LEAST:
        return names.step(feature, aim.level)
    return names.wish(feature, aim)


@dataclass(frozen=True)
class Asked:
    """What an approach asks of a commitment beside what was said; `fits` is None where nothing
    was.
    """

    feature: str
    name: str
    level: Level
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
        wish=wished(names, feature, aim) if aim else "",
        fits=not aim.gap(level) if aim else None,
    )


def reasons_for(
    names: Names, priorities: Priorities, standing: Standing, most: int = REASONS
) -> tuple[str, ...]:
    """Return what speaks for an approach: the aims it meets, the weightiest first; then what the
    guide says it is good for.
    """
    weights = exact_weights(priorities)
    met = [
        feature
        for feature in question_order(names)
        if feature in weights and _is_met(priorities, standing, feature)
    ]
    met.sort(key=lambda feature: -weights[feature])
    said = [_met_in_words(names, priorities, standing, feature) for feature in met]
    known = names.catalogue.approaches[standing.approach].good_for
    return (*said, *_shortest(names.text(one.text) for one in known))[:most]


def reasons_against(
    names: Names, priorities: Priorities, standing: Standing, most: int = REASONS
) -> tuple[str, ...]:
    """Return what speaks against an approach: the aims it misses, what costs most points first;
    then what the guide warns of.
    """
    weights = exact_weights(priorities)

    def lost(gap: Gap) -> float:
        aim = effective_aim(priorities.of(gap.feature))
        return float(weights.get(gap.feature, 0) * (1 - value(gap.level, aim)))

    gaps = {gap.feature: gap for gap in (*standing.misses, *standing.shortfalls)}
    said = [shortfall_in_words(names, gap) for gap in sorted(gaps.values(), key=lost, reverse=True)]
    known = names.catalogue.approaches[standing.approach].watch_out
    return (*said, *_shortest(names.text(one.text) for one in known))[:most]


def _shortest(texts: Iterable[str]) -> list[str]:
    """There is room for a line or two; the whole text stands on the page of the approach."""
    return sorted(texts, key=len)


def _is_met(priorities: Priorities, standing: Standing, feature: str) -> bool:
    aim = effective_aim(priorities.of(feature))
    asks_nothing = aim.direction is Direction.AT_LEAST and aim.level is Level.ABSENT
    return not asks_nothing and not aim.gap(standing.levels[feature])


def _met_in_words(names: Names, priorities: Priorities, standing: Standing, feature: str) -> str:
    priority, level = priorities.of(feature), standing.levels[feature]
    aim = effective_aim(priority)
    is_benefit = names.catalogue.features[feature].kind == "benefit"
    more = aim.direction is Direction.AT_LEAST and level.step > aim.level.step
    how = "must" if priority.firm else "more" if more and is_benefit else "asked"
    return names.messages(
        f"reason-{how}", feature=names.feature_short(feature), level=names.level(feature, level)
    )


def shortfall_in_words(names: Names, gap: Gap) -> str:
    """Say which aim is missed, what was asked, and by how many steps."""
    return names.messages(
        "reason-misses",
        feature=names.feature_short(gap.feature),
        level=names.level(gap.feature, gap.level),
        wish=wished(names, gap.feature, gap.aim),
        steps=gap.steps,
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
    parts = [
        names.messages(
            "sure-share", approach=names.approach(one), often=often(names, found.first_share(one))
        )
        for one in counts
    ]
    return SurePicture(
        sentences=_grounds(names, found),
        markers=(*markers, *[""] * (TEN - len(markers))) if shown else (),
        alternative=names.messages.listed(parts) if shown else "",
    )


def _grounds(names: Names, found: Robustness) -> tuple[str, ...]:
    """Return what the verdict rests on; of more than a sentence can name, how many they are."""
    if len(found.contenders) > NAMED:
        return (names.messages("result-any-of", number=len(found.contenders)),)
    return grounds_in_words(names, found)
