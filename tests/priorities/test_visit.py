"""No sequence of visits loses an answer: a browser as Streamlit's is, with its history and its late
addresses, against the one function that decides whether the view leads or the address.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from mic_selector.priorities import Priorities, Priority
from mic_selector.priorities.address import LINK, decode, encode
from mic_selector.priorities.answers import Weight
from mic_selector.priorities.view import View
from mic_selector.priorities.visit import Run, Visit, follow
from tests.strategies import shipped

PAGES = ("choose", "compare", "note")
Address = Mapping[str, str]


def stated(**importances: float) -> Priorities:
    return Priorities({feature: Priority(given) for feature, given in importances.items()})


# How any view is written and read is tested in test_address.py; here it matters that they differ.
VIEWS = (
    View(),
    View(priorities=stated(political=1)),
    View(priorities=stated(political=2)),
    View(priorities=stated(political=2, governance=5)),
    View(priorities=stated(political=2, governance=5), shown=("twinning",)),
    View(shown=("networks", "twinning")),
    View(search="water", former_weights={"political": (Weight.MUST,)}),
    View(priorities=replace(stated(reciprocity=3), municipality="Mol"), size=3),
)
places = st.integers(0, len(VIEWS) - 1)


@dataclass(frozen=True)
class Entry:
    """A place in the history of a browser, and what was shown there."""

    page: str
    address: Address
    shown: View


def sent(address: Address) -> dict[str, list[str]]:
    return parse_qs(urlencode(address), keep_blank_values=True)


def same(one: View, other: View) -> bool:
    return encode(one, shipped()) == encode(other, shipped())


class Browsing(RuleBasedStateMachine):
    """A visitor with one browser window; `tells` is whether that browser says that it went Back.

    A run that is interrupted changes the view but never comes to write the address, or does not
    come to know whether it was written. An address on its way is one that the server wrote and the
    browser has not got yet; what arrives later does not take the place of what is not sent at all.
    """

    tells = True

    def __init__(self) -> None:
        super().__init__()
        self.visit: Visit | None = None
        self.entries: list[Entry] = []
        self.place = 0
        self.expected = View()
        self.on_its_way: Entry | None = None
        self.was_whole = True

    @property
    def here(self) -> Entry:
        return self.entries[self.place]

    def travelled(self, yes: bool) -> bool | None:
        return yes if self.tells else None

    def run(self, page: str, address: Address, back: bool = False, whole: bool = True) -> None:
        """Let the server run the page, and write the address unless the run is interrupted."""
        assert self.visit is not None or not back
        run = Run(page, sent(address), self.travelled(back))
        self.visit = follow(self.visit, run, shipped())
        self.was_whole = whole
        if whole:
            self.write(page, address)
            self.visit = self.visit.settled(shipped())

    def write(self, page: str, address: Address, is_sent: bool = True) -> None:
        """Let the server write the address, unless the browser has it."""
        assert self.visit is not None
        if self.visit.stands_in(dict(address), shipped()):
            return
        if is_sent:
            self.on_its_way = Entry(page, self.visit.address(shipped()), self.visit.view)
        self.visit = self.visit.writing()

    def receive(self) -> None:
        """Let the browser get the address that was written last."""
        if self.on_its_way is not None:
            self.entries[self.place] = self.on_its_way
            self.on_its_way = None

    @initialize(place=places, page=st.sampled_from(PAGES))
    def arrives(self, place: int, page: str) -> None:
        view = VIEWS[place]
        address = encode(view, shipped())
        self.entries, self.place, self.expected = [Entry(page, address, view)], 0, view
        self.run(page, address)
        self.receive()

    @rule(place=places, late=st.booleans(), whole=st.booleans())
    def answers(self, place: int, late: bool, whole: bool) -> None:
        """A control is pressed; the answer to a quick press may come after the next one."""
        assert self.visit is not None
        late = late and self.tells
        view = VIEWS[place]
        if not late:
            self.receive()
        self.expected = replace(view, language=self.visit.view.language)
        self.visit = self.visit.changed(view)
        self.run(self.here.page, self.here.address, whole=whole)
        if whole and not late:
            entry = self.here
            self.receive()
            self.entries[self.place + 1 :] = [self.here]
            self.entries[self.place] = entry
            self.place += 1

    @rule(page=st.sampled_from(PAGES), bare=st.booleans(), whole=st.booleans())
    def follows_a_link(self, page: str, bare: bool, whole: bool) -> None:
        """The link was drawn a while ago, or bears no address at all, and the run may be cut."""
        if page == self.here.page:
            return
        address = {} if bare else self.here.address
        said = decode(sent(address), shipped())[0]
        self.entries[self.place + 1 :] = [Entry(page, address, said)]
        self.place += 1
        self.run(page, address, whole=whole)
        if not self.tells:
            self.receive()

    @precondition(lambda self: self.tells)
    @rule(place=places, is_sent=st.booleans())
    def answers_and_is_cut_short_at_the_end(self, place: int, is_sent: bool) -> None:
        """The run ends while it writes the address: before that is sent, or right after."""
        self.answers(place, late=True, whole=False)
        self.write(self.here.page, self.here.address, is_sent)

    @rule()
    def rests(self) -> None:
        """Everything that is on its way arrives: a run that was cut is followed by a whole one."""
        assert self.visit is not None
        self.run(self.here.page, self.here.address)
        self.receive()

    def settled(self) -> bool:
        return (
            self.visit is not None
            and self.on_its_way is None
            and not self.visit.touched
            and self.visit.written_for == self.here.page
            and self.visit.written == self.here.address
        )

    def go(self, to: int) -> None:
        target, left = self.entries[to], self.expected
        self.place, self.expected = to, target.shown
        self.run(target.page, target.address, back=True)
        self.receive()
        assert self.visit is not None
        assert left in (self.visit.view, *self.visit.earlier[-1:])

    @precondition(lambda self: self.settled() and self.place > 0)
    @rule()
    def goes_back(self) -> None:
        self.go(self.place - 1)

    @precondition(lambda self: self.settled() and self.place + 1 < len(self.entries))
    @rule()
    def goes_forward(self) -> None:
        self.go(self.place + 1)

    @precondition(lambda self: self.tells and self.place > 0)
    @rule()
    def goes_back_at_once(self) -> None:
        """What the server wrote before it heard of that arrives afterwards."""
        self.go(self.place - 1)

    @precondition(lambda self: self.settled())
    @rule()
    def reloads(self) -> None:
        self.visit = None
        self.run(self.here.page, self.here.address)
        self.receive()

    @rule()
    def undoes(self) -> None:
        assert self.visit is not None
        before, self.visit = self.visit, self.visit.undone()
        if not before.earlier:
            assert self.visit == before
        self.expected = self.visit.view
        self.rests()

    @invariant()
    def nothing_is_lost(self) -> None:
        assert self.visit is None or same(self.visit.view, self.expected)

    @invariant()
    def an_address_gives_its_view(self) -> None:
        if self.visit is not None and self.was_whole and self.on_its_way is None:
            assert same(decode(sent(self.here.address), shipped())[0], self.visit.view)


class BrowsingUntold(Browsing):
    """The same with a program that never says that somebody went Back, as in tests of pages.

    What it was told arrives at once.
    """

    tells = False

    def go(self, to: int) -> None:
        """Back to an empty address, or to another page, cannot be told from being on the way."""

    @precondition(lambda self: self.settled())
    @rule(place=places)
    def opens_an_address(self, place: int) -> None:
        view = VIEWS[place]
        address = encode(view, shipped())
        if not address or address == dict(self.here.address):
            return
        self.entries[self.place + 1 :] = [Entry(self.here.page, address, view)]
        self.place += 1
        self.expected = view
        self.run(self.here.page, address)
        self.receive()


SEQUENCES = settings(
    max_examples=10_000 if os.environ.get("MIC_PROVE") else 20,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestBrowsing: Any = Browsing.TestCase
TestBrowsing.settings = SEQUENCES
TestBrowsingUntold: Any = BrowsingUntold.TestCase
TestBrowsingUntold.settings = SEQUENCES


def test_undo_with_nothing_to_undo_does_nothing() -> None:
    visit = Visit(view=View(search="water"), page="choose")
    assert visit.undone() == visit


def test_a_language_is_no_answer_and_survives_undo() -> None:
    visit = Visit(view=View(language="nl"), page="choose").changed(View(search="water"))
    link = {"lang": ["fr"], LINK: ["link"]}
    there = follow(visit, Run("choose", link, travelled=True), shipped())
    assert (there.undone().view, there.undone().view.language) == (View(), "fr")


def test_a_link_says_where_to_go_and_keeps_the_answers() -> None:
    """It may have been drawn before the last answer, or name none at all."""
    visit = Visit(view=VIEWS[2], page="choose").changed(VIEWS[3])
    drawn_before = {**sent(encode(VIEWS[2], shipped())), "step": ["budget"], LINK: ["link"]}
    there = follow(visit, Run("questions", drawn_before, travelled=True), shipped())
    assert (there.view, there.page) == (replace(VIEWS[3], step="budget"), "questions")
    assert there.undone().view == replace(VIEWS[2], step="budget")


@pytest.mark.parametrize("travelled", [True, False, None])
def test_whoever_arrives_sees_what_the_address_says(travelled: bool | None) -> None:
    arrived = follow(None, Run("note", {"political": ["3-at_least-2"]}, travelled), shipped())
    assert arrived.view.priorities.of("political").importance == 3
