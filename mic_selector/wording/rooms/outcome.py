"""What a group ends up with: places, how sure they are, and why."""

from dataclasses import dataclass

from mic_selector.decision import Evaluation, Gap, Standing
from mic_selector.wording.claims import Lacks, MeetsAll
from mic_selector.wording.explanation import Paragraph
from mic_selector.wording.group import Ground, group_grounds, group_verdict
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import asked_in_words, wishes_met
from mic_selector.wording.rooms.steps import limits_in_words
from mic_selector.wording.rounding import points
from mic_selector.workshop.results import Results

PLACES_SHOWN = 3


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place in a ranking; `width` is the score in percent, `own` how many people put it first by
    their own answers, nothing where that is not known.
    """

    approach: str
    rank: int | None
    name: str
    short: str
    score: str
    width: float
    own: str


def places(names: Names, results: Results) -> tuple[Place, ...]:
    """Return the ranking of all together, each place with how many put it first themselves."""
    own = results.own_firsts

    def first_for(approach: str) -> str:
        known = own.is_known(approach)
        return names.messages("wall-own", people=own.times[approach]) if known else ""

    return tuple(
        _place(names, one, first_for(one.approach))
        for one in (results.evaluation.ranking if results.evaluation else ())
    )


def _place(names: Names, standing: Standing, own: str = "") -> Place:
    return Place(
        approach=standing.approach,
        rank=standing.rank,
        name=names.approach(standing.approach),
        short=names.approach_short(standing.approach),
        score=points(names, standing.exact_score),
        width=standing.score,
        own=own,
    )


def verdict(names: Names, results: Results) -> str:
    """Say how clear the first place is, or why there is none."""
    if results.evaluation is None:
        return names.messages("wall-nothing-ranked")
    if results.certainty is None:
        return names.messages("nothing-left")
    return group_verdict(names, results.certainty)


def verdict_grounds(
    names: Names, results: Results, *, is_short: bool = False
) -> tuple[Ground, ...]:
    """Return what the verdict rests on; nothing where nothing is ranked."""
    found = results.certainty
    return group_grounds(names, found, is_short=is_short) if found else ()


def ranking_remarks(names: Names, results: Results) -> tuple[str, ...]:
    """Say what the numbers beside the ranking are, within which limits it stands, what is ruled
    out, what too few spoke of.
    """
    say = names.messages
    limits = limits_in_words(names, results.room.settings)
    ruled_out = results.evaluation.ruled_out if results.evaluation else ()
    silent = results.priorities.left_out if results.priorities else ()
    out = names.approaches(tuple(one.approach for one in ruled_out))
    has_own = any(place.own for place in places(names, results))
    said = (
        say("wall-own-means") if has_own else "",
        say("wall-limits", limits=say.listed(list(limits))) if limits else "",
        say("wall-ruled-out", approaches=out) if ruled_out else "",
        say("wall-too-silent", features=names.features(silent)) if silent else "",
    )
    return tuple(one for one in said if one)


@dataclass(frozen=True)
class Why:
    """The prepared answer to "why that one again?": what it is about, and what stands against
    it.
    """

    heading: str
    lead: str
    parts: tuple[Paragraph, ...]


def why_that_one(names: Names, evaluation: Evaluation | None) -> Why | None:
    """Return why the approach that is listed first is there; None where nothing is ranked."""
    if evaluation is None or not evaluation.ranking:
        return None
    first = evaluation.ranking[0]
    remark = names.catalogue.approaches[first.approach].when_first
    met = wishes_met(names, evaluation, first)
    asked = asked_in_words(names, first)
    others = tuple(one.approach for one in evaluation.first if one is not first)
    fits = "wall-why-lead-shared" if others else "wall-why-lead"
    lead = names.text(remark) if remark else names.messages(fits, wishes=met, asked=asked)
    parts = [_against(names, first), *_lighter(names, evaluation, first)]
    heading = names.messages("wall-why-heading", approach=names.approach(first.approach))
    shared = (
        names.messages("wall-why-shared", approaches=names.approaches(others)) if others else ""
    )
    return Why(heading, f"{lead} {shared}".rstrip(), tuple(parts))


def _against(names: Names, first: Standing) -> Paragraph:
    gaps = tuple(_lacking(names, first.approach, gap) for gap in first.missed)
    return Paragraph(names.messages("against"), gaps or (names.say(MeetsAll(first.approach)),))


def _lacking(names: Names, approach: str, gap: Gap) -> str:
    return names.say(Lacks(approach, gap, "wall-lacks"))


def _lighter(names: Names, evaluation: Evaluation, first: Standing) -> list[Paragraph]:
    """Return what the best of those gives that ask less than the first, and no more of anything."""
    commitments = names.catalogue.commitments
    for standing in evaluation.ranking[1:]:
        steps = [
            first.levels[feature].step - standing.levels[feature].step for feature in commitments
        ]
        if steps and min(steps) >= 0 and max(steps) > 0:
            said = [
                names.messages("gives", wishes=wishes_met(names, evaluation, standing)),
                names.messages("asks", asked=asked_in_words(names, standing)),
                *(
                    _lacking(names, standing.approach, gap)
                    for gap in standing.shortfalls[:PLACES_SHOWN]
                ),
            ]
            heading = names.messages("wall-lighter", approach=names.approach(standing.approach))
            return [Paragraph(heading, tuple(said))]
    return []


@dataclass(frozen=True)
class Prevailing:
    """The first places if one view prevailed; the first of them is that of all together."""

    name: str
    places: tuple[Place, ...]


def prevailing(names: Names, results: Results) -> tuple[Prevailing, ...]:
    """Return what comes first for all together, and if the view of one group prevailed: the first
    three places, with all that share the third.
    """
    views = [(names.messages("wall-everyone"), results.evaluation)]
    views += [(group.name, group.evaluation) for group in results.groups]

    def places(evaluation: Evaluation | None) -> tuple[Place, ...]:
        ranking = evaluation.ranking if evaluation else ()
        first = (one for one in ranking if one.rank and one.rank <= PLACES_SHOWN)
        return tuple(_place(names, one) for one in first)

    return tuple(Prevailing(name, places(evaluation)) for name, evaluation in views)
