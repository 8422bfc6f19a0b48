"""Every sentence about numbers on page, note, handout and wall is held against exact arithmetic."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import settings as trying
from hypothesis import strategies as st

import mic_selector
from mic_selector.catalogue import Level
from mic_selector.decision import Evaluation, Gap, evaluate
from mic_selector.decision.changes import (
    ImportanceInterval,
    LevelChange,
    MadeFirst,
    importance_intervals,
    level_changes,
    make_first,
)
from mic_selector.decision.crowd import OwnFirsts, group_certainty
from mic_selector.decision.links import present_links
from mic_selector.decision.portfolios import Portfolios, growth_path, portfolios
from mic_selector.decision.programme import Undecided
from mic_selector.decision.regret import RobustChoice, robust_choice
from mic_selector.decision.robustness import Around, Robustness, robustness
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.notes.annexes import ANNEX_BLOCKS
from mic_selector.notes.compose import composed
from mic_selector.notes.document import Paragraph, Table
from mic_selector.notes.handout import composed_handout
from mic_selector.notes.material import Material
from mic_selector.notes.settings import NoteSettings
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.links import Alive, Link
from mic_selector.priorities.note import NOTE_DECISIONS, NOTE_LENGTHS
from mic_selector.priorities.view import View
from mic_selector.wording import claims, suppositions
from mic_selector.wording import links as claims_of_links
from mic_selector.wording.changes import (
    intervals_in_words,
    level_changes_in_words,
    made_first_in_words,
    portfolio_in_words,
)
from mic_selector.wording.claims import KeepLimits
from mic_selector.wording.compare import compared
from mic_selector.wording.explanation import explain_approach
from mic_selector.wording.form import standing_in_words
from mic_selector.wording.links import links_in_words
from mic_selector.wording.names import Claim, Names
from mic_selector.wording.ranking import ranking_rows
from mic_selector.wording.result import headline, how_sure
from mic_selector.wording.robustness import first_for, robust_in_words, sureness_in_words
from mic_selector.wording.rooms import (
    places,
    prevailing,
    ranking_remarks,
    verdict,
    verdict_grounds,
    why_that_one,
)
from mic_selector.workshop.models import Room, Settings, Step
from mic_selector.workshop.results import Results
from tests import exact as of_scores
from tests import exact_links as of_links
from tests import exact_suppositions as of_suppositions
from tests.exact import Table as Exact
from tests.exact import table
from tests.exact_links import Holdings, holdings
from tests.exact_suppositions import Supposed
from tests.notes.reading import texts
from tests.strategies import priorities, several_links, shipped
from tests.turns import ALL

DRAWS, SCALES = 100, 20
PRIORITIES = 2000 if os.environ.get("MIC_PROVE") else 7
_SETTINGS = Settings(
    title="", question="", languages=LANGUAGES, groups=(), features=tuple(shipped().features)
)
AT_LEAST, AT_MOST = Direction.AT_LEAST, Direction.AT_MOST


@dataclass(frozen=True)
class Heard(Names):
    """Names that remember every claim that was worded, and its words."""

    claims: list[Claim] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def say(self, claim: Claim) -> str:
        """Word a claim, and remember it."""
        said = super().say(claim)
        self.claims.append(claim)
        self.words.append(said)
        return said


@dataclass(frozen=True, kw_only=True)
class Found:
    """What the program found out about priorities, once for all languages."""

    evaluation: Evaluation
    drawn: Robustness | None
    by_order: Robustness | None
    choice: RobustChoice | None
    approach: str
    made_first: MadeFirst | None
    is_undecided: bool
    levels: tuple[LevelChange, ...]
    intervals: tuple[ImportanceInterval, ...]
    together: Portfolios


def found_for(wanted: Priorities, approach: str) -> Found:
    """Find out all that pages and files say, and what puts one approach first."""
    catalogue, evaluation = shipped(), evaluate(shipped(), wanted)
    made_first, is_undecided = None, False
    try:
        made_first = make_first(catalogue, wanted, approach)
    except Undecided:
        is_undecided = True
    return Found(
        evaluation=evaluation,
        drawn=robustness(catalogue, wanted, evaluation, DRAWS),
        by_order=robustness(catalogue, wanted, evaluation, DRAWS, around=Around.ORDER),
        choice=robust_choice(catalogue, wanted, evaluation, SCALES),
        approach=approach,
        made_first=made_first,
        is_undecided=is_undecided,
        levels=level_changes(catalogue, wanted, evaluation) if evaluation.ranking else (),
        intervals=importance_intervals(catalogue, wanted, evaluation),
        together=portfolios(catalogue, wanted, 2),
    )


def say_suppositions(names: Names, found: Found) -> None:
    """Word what the pages show of other weights, answers, levels and combinations."""
    if found.drawn and found.by_order and found.choice:
        sureness_in_words(names, found.drawn)
        how_sure(names, found.drawn)
        first_for(names, found.drawn)
        robust_in_words(names, found.drawn, found.by_order, found.choice)
        level_changes_in_words(names, found.levels)
    if not found.is_undecided:
        made_first_in_words(names, found.approach, found.made_first)
    for one in found.together.efficient:
        portfolio_in_words(names, one)


def say_page(names: Names, wanted: Priorities, found: Found) -> None:
    """Word what the pages of the result show."""
    evaluation = found.evaluation
    headline(names, evaluation, found.drawn)
    ranking_rows(names, wanted, evaluation)
    for approach in names.catalogue.approaches:
        compared(names, wanted, evaluation, approach)
        standing_in_words(names, wanted, evaluation, approach)
        explain_approach(names, wanted, evaluation, approach)
    intervals_in_words(names, wanted, found.intervals)
    links_in_words(names, wanted, present_links(names.catalogue, wanted))
    say_suppositions(names, found)
    starts = growth_path(names.catalogue, evaluation).starts
    if starts:
        names.say(KeepLimits(starts, "grow-starts"))


def say_wall(names: Names, wanted: Priorities, evaluation: Evaluation) -> None:
    """Word what the wall shows once the ranking is out, as if a room had said all this."""
    now = datetime.now(UTC)
    room = Room(
        id=1,
        code="CCCCCCCCC",
        settings=_SETTINGS,
        round=1,
        step=Step.RANKING,
        created=now,
        expires=now,
    )
    results = Results(catalogue=names.catalogue, room=room, round=1, ballots=())
    everywhere = dict.fromkeys(names.catalogue.approaches, 1)
    own = OwnFirsts(1, everywhere, everywhere)
    certainty = group_certainty(names.catalogue, [wanted], evaluation, own)
    vars(results).update(
        evaluation=evaluation, certainty=certainty, own_firsts=own, priorities=None, groups=()
    )
    places(names, results)
    verdict(names, results)
    verdict_grounds(names, results)
    ranking_remarks(names, results)
    prevailing(names, results)
    why_that_one(names, evaluation)


def heard_in(language: str, view: View, found: Found) -> tuple[Heard, Material]:
    """Word everything there is in a language and return what was heard."""
    wanted = view.priorities
    names = Heard(shipped(), messages_in(language))
    settings = NoteSettings(language=language, drafted=date(2026, 11, 26))
    material = Material(names, view, found.evaluation, settings)
    say_page(names, wanted, found)
    say_wall(names, wanted, found.evaluation)
    names.words.extend(texts(composed(material)))
    composed_handout(material)
    return names, material


def weighed(importance: float, direction: Direction, level: Level, firm: bool = False) -> Priority:
    return Priority(importance, Aim(direction, level), firm)


# The shipped examples in which the four faults were seen.
RURAL = Priorities(
    MappingProxyType(
        {
            "political": weighed(3, AT_LEAST, Level.MEDIUM),
            "civil_society": weighed(5, AT_LEAST, Level.HIGH),
            "reciprocity": weighed(3, AT_LEAST, Level.MEDIUM),
            "global_citizenship": weighed(3, AT_LEAST, Level.HIGH),
            "duration": weighed(3, AT_LEAST, Level.HIGH),
            "budget": weighed(5, AT_MOST, Level.LOW, firm=True),
        }
    )
)
CITY = Priorities(
    MappingProxyType(
        {
            "governance": weighed(5, AT_LEAST, Level.HIGH),
            "reciprocity": weighed(5, AT_LEAST, Level.HIGH),
            "budget": weighed(3, AT_MOST, Level.MEDIUM),
        }
    )
)
ALL_EQUAL = Priorities(MappingProxyType({"political": weighed(3, AT_LEAST, Level.LOW)}))
NOBODY = Priorities(MappingProxyType({"budget": weighed(5, AT_MOST, Level.ABSENT, firm=True)}))


@st.composite
def noted(draw: st.DrawFn) -> View:
    """Draw priorities, links beside them, and a note of any length that may propose anything."""
    approaches = st.lists(st.sampled_from(list(shipped().approaches)), unique=True, max_size=4)
    stated = draw(priorities(st.integers(1, 5)))
    return View(
        priorities=replace(stated, links=draw(several_links)),
        combination=tuple(draw(approaches)),
        growth=draw(st.booleans()),
        note_length=draw(st.sampled_from(NOTE_LENGTHS)),
        note_decision=draw(st.sampled_from(["", *NOTE_DECISIONS])),
    )


@trying(max_examples=PRIORITIES)
@given(noted(), st.sampled_from(list(shipped().approaches)))
@example(View(priorities=RURAL, growth=True), "networks")
@example(View(priorities=CITY, growth=True), "twinning")
@example(View(priorities=ALL_EQUAL, growth=True), "indirect")
@example(View(priorities=NOBODY, growth=True), "humanitarian")
def test_every_sentence_about_numbers_is_true(view: View, approach: str) -> None:
    """In every language; in `make test` in two for each, by turns."""
    arithmetic = Arithmetic.of(view.priorities)
    exact, found = arithmetic.exact, found_for(view.priorities, approach)
    place = list(shipped().approaches).index(approach)
    spoken = LANGUAGES if ALL else (LANGUAGES[place % 3], LANGUAGES[(place + 1) % 3])
    said, *others = [heard_in(language, view, found) for language in spoken]
    names, _ = said
    assert untrue(arithmetic, names.claims) == []
    assert_broken_limits_are_named(exact, names.claims)
    # Where nothing is to start, or the first alone is chosen, no combination is warned of.
    out = {one for one in view.combination if exact.musts[one]} & {*said[1].argued}
    assert {one.approach for one in names.claims if isinstance(one, claims.FallsOut)} == out
    for heard, material in (said, *others):
        assert_points_are_printed_as_they_are(material)
        assert_no_list_is_long(heard.words, heard)
    assert all(one.claims == names.claims for one, _ in others)


@dataclass(frozen=True)
class Arithmetic:
    """All that sentences are held against."""

    exact: Exact
    held: Holdings
    supposed: Supposed

    @classmethod
    def of(cls, stated: Priorities) -> "Arithmetic":
        """Return what follows from priorities, without the program."""
        exact = table(shipped(), stated)
        held = holdings(shipped(), stated, exact)
        return cls(exact, held, Supposed(shipped(), stated, exact))

    def bears_out(self, claim: Claim) -> bool:
        """Whether a claim is true."""
        kind = type(claim)
        if kind in of_links.HOLDS:
            return of_links.HOLDS[kind](self.held, claim)
        if kind in of_suppositions.HOLDS:
            return of_suppositions.HOLDS[kind](self.supposed, claim)
        return of_scores.HOLDS[kind](self.exact, claim)


def untrue(arithmetic: Arithmetic, said: Iterable[Claim]) -> list[Claim]:
    """Return the claims that the arithmetic does not bear out."""
    return [claim for claim in said if not arithmetic.bears_out(claim)]


def assert_broken_limits_are_named(exact: Exact, said: list[Claim]) -> None:
    """On the page, in the note and on the handout: where something is first that breaks a limit."""
    broken = {one for one in exact.at(1) if set(exact.missed[one]) & set(exact.commitments)}
    named = [one for one in said if isinstance(one, claims.Breaks | claims.SomeBreak)]
    surfaces = 3
    assert not broken or len(named) >= surfaces


def assert_no_list_is_long(said: Iterable[str], names: Names) -> None:
    """Three names and more, one after the other, are short ones."""
    known = names.catalogue.approaches
    short = {names.approach_short(one) for one in known}
    whole = "|".join(re.escape(one) for one in {*map(names.approach, known)} - short)
    several = re.compile(rf"(?:(?:{whole})(?:, | en | et | and )){{2}}(?:{whole})")
    assert not [text for text in said if several.search(text)]


def assert_points_are_printed_as_they_are(material: Material) -> None:
    """Equal points are printed equal, and a footnote stands where printed points do not add up."""
    points, *below = ANNEX_BLOCKS["scores"](material)
    assert isinstance(points, Table)
    evaluation = material.evaluation
    printed: dict[object, str] = {}
    add_up = True
    for row, standing in zip(
        points.rows, (*evaluation.ranking, *evaluation.ruled_out), strict=True
    ):
        _, *cells, score = (str(cell) for cell in row)
        parts = sorted(one for one in standing.exact_contributions.values())
        counted = [one for one in standing.exact_contributions.values() if one]
        shown = [cell for cell in cells if cell != "0"]
        assert len(shown) == len(counted), (row, parts)
        for amount, cell in zip(sorted(counted), sorted(shown, key=_amount), strict=True):
            assert printed.setdefault(amount, cell) == cell
        add_up = add_up and abs(sum(map(_amount, cells)) - _amount(score)) < 0.01
    assert any(isinstance(one, Paragraph) for one in below) is not add_up


def _amount(cell: str) -> float:
    return 0.0 if "<" in cell else float(cell.replace(",", "."))


CLAIMS = (Path(claims.__file__), Path(suppositions.__file__))
_ID = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')


def spoken_elsewhere() -> Iterator[str]:
    """Yield the places where a message that claims something is spoken without its claim."""
    ids = {key for path in CLAIMS for key in _ID.findall(path.read_text(encoding="utf-8"))}
    program = Path(mic_selector.__file__).parent
    for path in sorted((*program.rglob("*.py"), *program.rglob("*.html"))):
        if path in CLAIMS:
            continue
        text = path.read_text(encoding="utf-8")
        for key in ids:
            if re.search(rf'(?:messages|say)\(\s*"{key}"', text):
                yield f"{path.name}: {key}"


def test_what_claims_something_is_only_spoken_through_its_claim() -> None:
    assert list(spoken_elsewhere()) == []


# What the checker must find: each fault as it was once printed.
FAULTS = {
    "a difference of nothing": claims.Fewer("expertise_exchange", "twinning", (("political", 0),)),
    "a limit kept that is broken": KeepLimits(("city_to_city",), "grow-starts"),
    "nothing against what breaks a limit": claims.MeetsAll("city_to_city"),
    "nowhere better where it is better": claims.NowhereBetter(("networks",), ("humanitarian",)),
    "accurate to nothing": claims.Accurate(5000, 0),
    "first at a border that was rounded outwards": claims.StaysFirst(
        "budget", Fraction(0), Fraction(334, 100)
    ),
    "ruled out by a wish that is no must": claims.FallsOut(
        "city_to_city", (Gap("budget", Level.HIGH, Aim(AT_MOST, Level.MEDIUM), 1),)
    ),
    "one of equals alone": claims.First(("twinning",), 0, "note-fits"),
    "no level that tells": suppositions.SameWithAnyLevel(),
    "clear where it is close": suppositions.SurelyBest(
        approach="expertise_exchange",
        others=(),
        draws=DRAWS,
        around=Around.SAID,
        message="sure-clear",
    ),
    "the only one left where others are": claims.OnlyOneLeft("expertise_exchange", "result-only"),
    "always together where they part": suppositions.StayTogether(
        approaches=("expertise_exchange", "twinning"),
        share=Fraction(1),
        draws=DRAWS,
        around=Around.SAID,
        message="sure-equal",
    ),
    "most often where another is more often": suppositions.MostOftenOthers(
        approaches=("humanitarian",), draws=DRAWS, around=Around.SAID
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_checker_finds(fault: str) -> None:
    said = [FAULTS[fault]]
    assert untrue(Arithmetic.of(CITY), said) == said


LINKED = Priorities(
    MappingProxyType(
        {
            "political": weighed(3, AT_LEAST, Level.MEDIUM),
            "civil_society": weighed(3, AT_LEAST, Level.MEDIUM),
            "reciprocity": weighed(3, AT_LEAST, Level.MEDIUM),
            "global_citizenship": weighed(3, AT_LEAST, Level.HIGH),
            "budget": weighed(3, AT_MOST, Level.LOW),
        }
    ),
    links=(
        Link(form="twinning", amount=4000.1),
        Link(form="indirect", alive=Alive.ENDING),
        Link(form="youth_work", alive=Alive.ASLEEP),
        Link(form="humanitarian"),
    ),
)


def said_of_links(stated: Priorities) -> tuple[Arithmetic, list[Claim]]:
    names = Heard(shipped(), messages_in("nl"))
    links_in_words(names, stated, present_links(shipped(), stated))
    return Arithmetic.of(stated), names.claims


@pytest.mark.parametrize("kind", of_links.HOLDS)
def test_the_checker_finds_what_other_links_would_say(kind: type) -> None:
    """What is true of links is untrue as soon as they are all asleep."""
    links, said = said_of_links(LINKED)
    about = [one for one in said if type(one) is kind]
    assert about
    assert untrue(links, about) == []
    asleep = tuple(replace(one, alive=Alive.ASLEEP) for one in LINKED.links)
    others, _ = said_of_links(replace(LINKED, links=asleep))
    assert untrue(others, about)


# Each claim that supposes something, a little untrue.
A_LITTLE_OFF: dict[type, Callable[[Any], Claim]] = {
    suppositions.FirstInDraws: lambda one: replace(one, share=one.share + Fraction(1, one.draws)),
    suppositions.Close: lambda one: replace(one, approaches=(*one.approaches, "humanitarian")),
    suppositions.FirstInRooms: lambda one: replace(one, share=one.share + 0.0005),
    suppositions.InPlace: lambda one: replace(one, share=one.share + Fraction(1, one.draws)),
    suppositions.Places: lambda one: replace(one, worst=one.worst + 1),
    suppositions.WeighMost: lambda one: replace(
        one, weights=tuple((key, weight + 0.01) for key, weight in one.weights)
    ),
    suppositions.FirstWithThose: lambda one: replace(one, share=one.share - Fraction(1, one.draws)),
    suppositions.BehindAtMost: lambda one: replace(one, points=one.points + Fraction(1, 100)),
    suppositions.LeastToLose: lambda one: replace(one, linear=one.linear + Fraction(1, 100)),
    suppositions.FirstWithout: lambda one: replace(one, first=()),
    suppositions.SameWithout: lambda one: replace(one, features=one.features[1:]),
    suppositions.FirstAfter: lambda one: replace(one, steps=one.steps + 1),
    suppositions.FirstAfterNothing: lambda _: suppositions.FirstAfterNothing("humanitarian"),
    suppositions.FirstWithLevel: lambda one: replace(one, changed=one.printed),
    suppositions.TogetherLack: lambda one: replace(one, fits=(*one.fits, ("political", 0))),
    suppositions.TogetherAsk: lambda one: replace(one, levels=one.levels[1:]),
}


@cache
def said_of_the_city() -> tuple[Claim, ...]:
    said: list[Claim] = []
    for approach in ("networks", "humanitarian"):
        heard, _ = heard_in("nl", View(priorities=CITY), found_for(CITY, approach))
        said.extend(heard.claims)
    return tuple(said)


@pytest.mark.parametrize("kind", A_LITTLE_OFF)
def test_the_checker_finds_what_is_a_little_off(kind: type) -> None:
    about = [one for one in said_of_the_city() if type(one) is kind]
    assert about
    assert untrue(Arithmetic.of(CITY), about) == []
    off = [A_LITTLE_OFF[kind](one) for one in about]
    assert untrue(Arithmetic.of(CITY), off) == off


def test_the_checker_finds_a_change_that_is_not_the_smallest() -> None:
    """Answers that put an approach first alone too, in more steps."""
    supposed = Arithmetic.of(CITY)
    smallest = next(one for one in said_of_the_city() if type(one) is suppositions.FirstAfter)
    further = (
        smallest.answers.with_priority(feature, said)
        for feature, known in shipped().features.items()
        for said in of_suppositions.answers(known.kind == "benefit")
    )
    claimed = (replace(smallest, answers=one, steps=_steps_to(one)) for one in further)
    longer = next(
        one
        for one in claimed
        if one.steps > smallest.steps and untrue(supposed, [replace(one, is_smallest=False)]) == []
    )
    assert untrue(supposed, [longer]) == [longer]


def _steps_to(answers: Priorities) -> int:
    city = Arithmetic.of(CITY).supposed
    return sum(
        of_suppositions.steps(city, key, CITY.of(key), answers.of(key))
        for key in shipped().features
    )


def test_the_checker_knows_every_claim() -> None:
    known = {
        one
        for module in (claims, claims_of_links, suppositions)
        for one in vars(module).values()
        if isinstance(one, type) and "words" in vars(one)
    }
    held = set(of_scores.HOLDS) | set(of_links.HOLDS) | set(of_suppositions.HOLDS)
    assert known - {Claim} == held
    wrong = set(A_LITTLE_OFF) | {type(one) for one in FAULTS.values()}
    assert set(of_suppositions.HOLDS) <= wrong
