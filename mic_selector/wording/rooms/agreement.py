"""How far a group agrees, how its groups differ, and what moved between two rounds."""

from dataclasses import dataclass

from mic_selector.decision import Evaluation
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import first_of
from mic_selector.wording.rooms.answers import answer_in_words, given_numbers, middle_answer
from mic_selector.workshop.models import Step, Way
from mic_selector.workshop.results import Movement, Results, Spread

# How strong an agreement is beyond chance, as Landis and Koch (1977) read such a figure.
_STRENGTHS = ((0.6, "strong"), (0.4, "moderate"), (0.2, "weak"))
FAR_APART = 2
"""From how many steps on two groups' middles lie far apart."""


@dataclass(frozen=True)
class AgreementInWords:
    """How far agreement lies beyond chance, from 0 to 100, what that means and what it rests on."""

    beyond: int
    meaning: str
    basis: str


def agreement_in_words(names: Names, results: Results) -> AgreementInWords | None:
    """Return how much the rankings agree that follow from each ballot; None where that is unknown.

    The number is how far Kendall's W lies on the way from the agreement of ballots that are filled
    in by lot, 0, to that of everybody, 100: the meaning beside it is that of the number, where lot
    does not explain it.
    """
    found = results.agreement
    if found is None:
        return None
    say, chance = names.messages, results.chance.agreement(found.ballots)
    beyond = (found.concordance - chance) / (1 - chance) if chance < 1 else 0.0
    strength = next((name for least, name in _STRENGTHS if beyond >= least), "very-weak")
    if strength != "very-weak" and results.agrees_by_chance:
        strength = "chance"
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
    numbers = given_numbers(results.spreads)
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


def group_remarks(names: Names, results: Results, shown: str) -> tuple[str, ...]:
    """Say what is shown of groups, by a message, where any is; and why one is missing that has
    people enough, if one is.
    """
    keys = {shown: bool(results.groups), "wall-group-kept-back": results.keeps_a_group_back}
    return tuple(names.messages(key) for key, is_so in keys.items() if is_so)


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
