"""What people said, question by question."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from mic_selector.catalogue import LEVELS
from mic_selector.wording.names import Names
from mic_selector.workshop.models import Settings, Way
from mic_selector.workshop.results import Results, Spread


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


def scale(names: Names, results: Results) -> tuple[str, ...]:
    """Return the answers of most questions, as the heads of a table."""
    return tuple(
        answer_in_words(names, results.room.settings.way, number)
        for number in given_numbers(results.spreads)
    )


def given_numbers(spreads: Iterable[Spread]) -> tuple[int, ...]:
    """Return the numbers of all answers that somebody gave, in their order."""
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
    numbers = given_numbers(results.spreads)
    shown = spreads if features is None else features
    return tuple(
        _answered(names, results.room.settings, spreads[feature], numbers) for feature in shown
    )


def nothing_divided(names: Names, results: Results) -> str:
    """Say why there is nothing to talk about: the answers are alike, or too few to compare."""
    few = all(sum(spread.given.values()) < 2 for spread in results.spreads)
    return names.messages("wall-divided-unknown" if few else "wall-nothing-divided")


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
