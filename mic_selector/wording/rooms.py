"""What a room says, in words for the wall: short, and never more than the step has revealed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil

from mic_selector.catalogue import LEVELS
from mic_selector.decision import Evaluation, Gap, Standing
from mic_selector.files.faults import Fault
from mic_selector.wording.claims import Lacks, MeetsAll, wished
from mic_selector.wording.explanation import Paragraph
from mic_selector.wording.faults import fault_in_words
from mic_selector.wording.group import Ground, group_grounds, group_verdict
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import asked_in_words, first_of, wishes_met
from mic_selector.wording.rounding import points
from mic_selector.workshop.models import Room, Settings, Step, Way
from mic_selector.workshop.results import Movement, Results, Spread
from mic_selector.workshop.rules import had, limits_of

# How strong an agreement is beyond chance, as Landis and Koch (1977) read such a figure.
_STRENGTHS = ((0.6, "strong"), (0.4, "moderate"), (0.2, "weak"))
PLACES_SHOWN = 3
FAR_APART = 2
"""From how many steps on two groups' middles lie far apart."""


@dataclass(frozen=True)
class Pile:
    """Everyone who gave one answer; the middle one of all is among them or not."""

    answer: str
    people: int
    is_middle: bool


@dataclass(frozen=True, kw_only=True)
class Answered:
    """How people answered one question: a pile for each answer of the scale, None where the
    question has none.

    `has_words` if the answers of this question are called otherwise than those of most.
    """

    name: str
    question: str
    piles: tuple[Pile | None, ...]
    has_words: bool
    silent: str
    decisive: int
    ends: str

    @property
    def people(self) -> int:
        """How many answered it."""
        return sum(pile.people for pile in self.piles if pile)


def step_in_words(names: Names, room: Room) -> str:
    """Say in which round a room is, and whether it takes ballots; or which earlier round its wall
    shows.
    """
    if room.view_round is not None:
        return names.messages("wall-round-earlier", round=room.view_round)
    if room.step is Step.TRIAL:
        return names.messages("wall-trial")
    key = "wall-round-open" if room.step.takes_ballots else "wall-round-closed"
    return names.messages(key, round=room.round)


def stages(room: Room) -> tuple[tuple[str, str], ...]:
    """Return the steps of a room in their order, each with "done", "now" or nothing."""
    order = tuple(Step)
    now = order.index(room.step)
    state = {-1: "done", 0: "now", 1: ""}
    return tuple(
        (step.value, state[(place > now) - (place < now)]) for place, step in enumerate(order)
    )


def turnout(names: Names, joined: int, voted: int, on_paper: int) -> str:
    """Say how many joined and voted, on paper too."""
    said = names.messages(
        "wall-turnout", joined=names.messages.number(joined), voted=names.messages.number(voted)
    )
    return f"{said} · {paper_in_words(names, on_paper)}" if on_paper else said


def paper_in_words(names: Names, people: int) -> str:
    """Say how many voted on paper."""
    return names.messages("wall-on-paper", people=people)


def scale(names: Names, results: Results) -> tuple[str, ...]:
    """Return the answers of most questions, as the heads of a table."""
    return tuple(
        answer_in_words(names, results.room.settings.way, number)
        for number in _numbers(results.spreads)
    )


def _numbers(spreads: Iterable[Spread]) -> tuple[int, ...]:
    return tuple(sorted({number for spread in spreads for number in spread.given}))


def answer_in_words(names: Names, way: Way, number: int, feature: str = "") -> str:
    """Return the answer with a number in words; with a feature in those of the feature."""
    if way is Way.WANTS:
        return names.step(feature, LEVELS[number]) if feature else names.messages(f"want-{number}")
    return names.messages("wall-place", place=number) if way is Way.ORDER else str(number)


def answered(
    names: Names, results: Results, features: Sequence[str] | None = None
) -> tuple[Answered, ...]:
    """Return how people answered each question, or only those on some features, in their order."""
    spreads = {spread.feature: spread for spread in results.spreads}
    numbers = _numbers(results.spreads)
    shown = spreads if features is None else features
    return tuple(
        _answered(names, results.room.settings, spreads[feature], numbers) for feature in shown
    )


def _answered(names: Names, settings: Settings, spread: Spread, numbers: Sequence[int]) -> Answered:
    feature = names.catalogue.features[spread.feature]
    middle = middle_answer(spread.given)
    piles = tuple(
        Pile(
            answer_in_words(names, settings.way, number, spread.feature),
            spread.given[number],
            number == middle,
        )
        if number in spread.given
        else None
        for number in numbers
    )
    return Answered(
        name=names.feature_short(spread.feature),
        question=names.text(feature.question),
        piles=piles,
        has_words=settings.way is Way.WANTS and feature.kind == "commitment",
        silent=names.messages("wall-silent", people=spread.silent) if spread.silent else "",
        decisive=spread.decisive,
        ends=_ends(names, piles),
    )


def middle_answer(given: Mapping[int, int]) -> int | None:
    """Return the answer of the person in the middle (of two, the lower), None where nobody
    answered.
    """
    people = sorted(number for number, count in given.items() for _ in range(count))
    return people[(len(people) - 1) // 2] if people else None


def _ends(names: Names, piles: Iterable[Pile | None]) -> str:
    """Say how many stand at the two ends of what was answered."""
    chosen = [pile for pile in piles if pile and pile.people]
    if len(chosen) < 2:
        return ""
    low, high = chosen[0], chosen[-1]
    return names.messages(
        "wall-ends", low=low.people, first=low.answer, high=high.people, last=high.answer
    )


@dataclass(frozen=True)
class ReasonInWords:
    """Why somebody answered as they did: the question, and their own words."""

    name: str
    text: str


def reasons_in_words(
    names: Names, results: Results, shown: Collection[tuple[str, str]]
) -> tuple[ReasonInWords, ...]:
    """Return the reasons that the facilitator shows, each named by participant and feature."""
    return tuple(
        ReasonInWords(names.feature_short(one.feature), one.text)
        for one in results.reasons
        if (one.participant, one.feature) in shown
    )


def time_left(ends: datetime, now: datetime) -> str:
    """Return how long something lasts yet, as in 4:59; 0:00 once it is over."""
    seconds = max(0, ceil((ends - now).total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"


@dataclass(frozen=True)
class AgreementInWords:
    """How far agreement lies beyond chance, from 0 to 100, what that means and what it rests on."""

    beyond: int
    meaning: str
    basis: str


def agreement_in_words(names: Names, results: Results) -> AgreementInWords | None:
    """Return how much the rankings agree that follow from each ballot; None where that is unknown.

    The number is how far Kendall's W lies on the way from the agreement of ballots that are filled
    in by lot, 0, to that of everybody, 100: the meaning beside it is that of the number.
    """
    found = results.agreement
    if found is None:
        return None
    say, chance = names.messages, results.chance.agreement(found.ballots)
    beyond = (found.concordance - chance) / (1 - chance) if chance < 1 else 0.0
    strength = next((name for least, name in _STRENGTHS if beyond >= least), "very-weak")
    basis = say(
        "wall-agreement-basis",
        ballots=found.ballots,
        concordance=say.number(found.concordance, 2),
        chance=say.number(chance, 2),
    )
    on_paper = results.on_paper
    paper = say("wall-agreement-paper", people=on_paper) if on_paper else ""
    return AgreementInWords(
        round(100 * max(0.0, beyond)), say(f"wall-agreement-{strength}"), f"{basis} {paper}".strip()
    )


@dataclass(frozen=True)
class GroupMark:
    """A group in the comparison: the letter that stands for it, its name, how many people."""

    letter: str
    name: str
    people: int


@dataclass(frozen=True)
class Compared:
    """The groups' middles on one feature: for each answer the groups (by place in the list) whose
    middle it is.
    """

    name: str
    marks: tuple[tuple[int, ...], ...]
    is_apart: bool


def group_marks(results: Results) -> tuple[GroupMark, ...]:
    """Return the groups that are shown, each with its letter."""
    return tuple(
        GroupMark(chr(ord("A") + place), one.name, one.people)
        for place, one in enumerate(results.groups)
    )


def groups_compared(names: Names, results: Results) -> tuple[Compared, ...]:
    """Return for every feature where each group's middle lies."""
    rows = []
    numbers = _numbers(results.spreads)
    for place, spread in enumerate(results.spreads):
        middles = [middle_answer(group.spreads[place].given) for group in results.groups]
        marks = tuple(
            tuple(one for one, middle in enumerate(middles) if middle == number)
            for number in numbers
        )
        known = [middle for middle in middles if middle is not None]
        is_apart = bool(known) and max(known) - min(known) >= FAR_APART
        rows.append(Compared(names.feature_short(spread.feature), marks, is_apart))
    return tuple(rows)


def kept_back(names: Names, results: Results) -> tuple[str, ...]:
    """Say why a group is missing that has people enough, if one is."""
    return (names.messages("wall-group-kept-back"),) if results.keeps_a_group_back else ()


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What moved on one feature: the middle answer before and after, and how many people went which
    way.
    """

    name: str
    before: str
    after: str
    down: int
    same: int
    up: int

    @property
    def has_moved(self) -> bool:
        """Whether the middle answer is another one."""
        return self.before != self.after


def moved(names: Names, before: Results, after: Results, movement: Movement) -> tuple[Moved, ...]:
    """Return what moved on each feature between two rounds."""
    first, second = (_middles(names, results) for results in (before, after))
    return tuple(
        Moved(
            name=names.feature_short(one.feature),
            before=first.get(one.feature, "–"),
            after=second.get(one.feature, "–"),
            down=one.down,
            same=one.same,
            up=one.up,
        )
        for one in movement.moves
    )


def _middles(names: Names, results: Results) -> dict[str, str]:
    way = results.room.settings.way
    return {spread.feature: _middle_in_words(names, way, spread) for spread in results.spreads}


def _middle_in_words(names: Names, way: Way, spread: Spread) -> str:
    middle = middle_answer(spread.given)
    return "–" if middle is None else answer_in_words(names, way, middle, spread.feature)


def movement_remarks(
    names: Names, before: Results, after: Results, movement: Movement
) -> tuple[str, ...]:
    """Say who is counted in what moved and, once the ranking is shown, what came first before and
    now.
    """
    said = [names.messages("wall-moved-who", people=movement.people)]
    if after.room.step is Step.RANKING and before.evaluation and after.evaluation:
        firsts = [
            _first(names, results.evaluation) for results in (before, after) if results.evaluation
        ]
        said.append(names.messages("wall-moved-first", before=firsts[0], after=firsts[1]))
    return tuple(said)


def _first(names: Names, evaluation: Evaluation) -> str:
    if not evaluation.ranking:
        return names.messages("no-approach")
    return names.say(first_of(evaluation, "wall-first"))


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place in a ranking; `width` is the score in percent, `own` how many people put it first by
    their own answers.
    """

    approach: str
    rank: int | None
    name: str
    short: str
    score: str
    width: float
    own: str


def had_in_words(names: Names, settings: Settings) -> str:
    """Say which forms the municipality of a room has already; nothing where none was named."""
    forms = [names.approach_short(approach) for approach in had(settings, names.catalogue)]
    return names.messages("room-have", forms=names.messages.listed(forms)) if forms else ""


def places(names: Names, results: Results) -> tuple[Place, ...]:
    """Return the ranking of all together, each place with how many put it first themselves."""
    own = results.own_firsts.times
    return tuple(
        _place(names, one, names.messages("wall-own", people=own[one.approach]))
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
    said = (
        say("wall-own-means") if results.certainty else "",
        say("wall-limits", limits=say.listed(list(limits))) if limits else "",
        say("wall-ruled-out", approaches=out) if ruled_out else "",
        say("wall-too-silent", features=names.features(silent)) if silent else "",
    )
    return tuple(one for one in said if one)


def limits_in_words(names: Names, settings: Settings) -> tuple[str, ...]:
    """Return the limits of a room: "budget: at most medium (++), a must"."""
    found = []
    for feature, limit in limits_of(settings, names.catalogue).items():
        if limit.aim:
            aim = wished(names, feature, limit.aim)
            key = "wall-limit-firm" if limit.firm else "wall-limit"
            found.append(names.messages(key, feature=names.feature(feature), aim=aim))
    return tuple(found)


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


def voters_in_words(names: Names, results: Results) -> str:
    """Say who was asked: how many voted, and from which groups, as far as these may be shown
    apart.
    """
    say = names.messages
    people = results.voted + results.on_paper
    others = people - sum(group.people for group in results.groups)
    parts = [(group.name, group.people) for group in results.groups]
    parts += [(say("room-voters-others"), others)] if parts and others else []
    listed = say.listed(
        [say("room-voters-group", group=group, people=say.number(count)) for group, count in parts]
    )
    key = "room-voters-of-groups" if parts else "room-voters"
    return say(key, title=results.room.settings.title, people=people, groups=listed)


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
    return tuple(
        Prevailing(
            name,
            tuple(
                _place(names, one)
                for one in (evaluation.ranking if evaluation else ())
                if one.rank and one.rank <= PLACES_SHOWN
            ),
        )
        for name, evaluation in views
    )


def setting_faults_in_words(names: Names, faults: Iterable[Fault]) -> list[str]:
    """Return a sentence for each fault in the settings of a room, beginning with what the setting
    is called.
    """
    return [
        _fault_of(names, names.messages(f"room-setting-{fault.path[0]}"), fault) for fault in faults
    ]


def paper_faults_in_words(names: Names, faults: Iterable[Fault]) -> list[str]:
    """Return a sentence for each fault in a paper count, beginning with the name of the feature or
    the place in the order.
    """
    return [_fault_of(names, _counted(names, fault.path[0]), fault) for fault in faults]


def _counted(names: Names, what: str | int) -> str:
    if isinstance(what, int):
        return names.messages("wall-place", place=what)
    return names.feature_short(what)


def _fault_of(names: Names, subject: str, fault: Fault) -> str:
    return f"{subject}: {fault_in_words(names.messages, replace(fault, path=()))}"
