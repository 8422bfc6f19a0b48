"""Two who lead a room, or one in two tabs: nobody undoes without a word what the other kept."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any

import pytest

from mic_selector.catalogue import LEVELS
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.web import rooms
from mic_selector.web.components.room import shared_form as module
from mic_selector.web.knowledge import catalogue
from mic_selector.workshop.models import Countdown, Door, Paper, Step
from mic_selector.workshop.rules import LONGEST_COUNTDOWN
from tests.turns import in_turn
from tests.web.test_room import (
    keep,
    lead,
    made,
    panels,
    store,
    vote,
    voted,
)

__all__ = ["made", "store", "voted"]

TIGHT = MappingProxyType({"budget": Priority(5, Aim(Direction.AT_MOST, LEVELS[1]), True)})


@dataclass(frozen=True)
class Panel:
    """One panel: what saves it, how somebody changes something in it, how others do, and what
    stands.
    """

    save: str
    fill_in: Any
    others: Any
    stands: Any


def labelled(controls, label):
    return next(control for control in controls if control.label == label)


def expect_three(visitor):
    labelled(visitor.app.number_input, visitor.say("people-expected")).set_value(3)


def limit_the_term(visitor):
    name = catalogue().features["duration"].name["nl"].lower()
    box = labelled(visitor.app.checkbox, visitor.say("room-limit-set", feature=name))
    box.set_value(True).run()


def count_four(visitor):
    labelled(visitor.app.number_input, visitor.say("room-paper-people")).set_value(4)


def leave_the_last_out(visitor):
    boxes(visitor)[-1].set_value(True)


def boxes(visitor):
    """Return the boxes of the ballots that came in an unusual way."""
    return [box for box in visitor.app.checkbox if box.key.startswith("left_")]


def left_out(store, room):
    return [one.left_out for one in store.ballots.marked(room.id, 1)]


PANELS = {
    "people": Panel(
        "people-keep",
        expect_three,
        lambda store, room: store.rooms.set_door(room.id, Door(locked=True)),
        lambda store, room: store.rooms.by_code(room.code).door,
    ),
    "limits": Panel(
        "room-limits-keep",
        limit_the_term,
        lambda store, room: store.rooms.set_limits(room.id, TIGHT),
        lambda store, room: store.rooms.by_code(room.code).settings.limits,
    ),
    "paper": Panel(
        "room-paper-keep",
        count_four,
        lambda store, room: store.ballots.set_paper(room.id, 1, Paper(7)),
        lambda store, room: store.ballots.paper(room.id, 1).people,
    ),
    "marked": Panel(
        "marked-keep",
        leave_the_last_out,
        lambda store, room: store.ballots.leave_out(
            room.id, 1, [store.ballots.marked(room.id, 1)[0].participant]
        ),
        left_out,
    ),
}


@pytest.fixture(params=PANELS)
def panel(request):
    return request.param, PANELS[request.param]


@pytest.fixture
def visitor(visit, cookies, voted, panel):
    """Return the page of who leads a room, with a panel open."""
    keep(cookies, rooms.FACILITATOR_COOKIE, voted)
    name = "people" if panel[0] == "marked" else panel[0]
    return visit(lang="nl", page="room", room=voted.room.code, unfolded=panels(name))


@pytest.mark.parametrize(
    ("panel", "is_drawn_between"), in_turn(tuple(PANELS), (False, True)), indirect=["panel"]
)
def test_what_another_kept_is_not_undone_and_said(visitor, store, voted, panel, is_drawn_between):
    _, form = panel
    form.fill_in(visitor)
    form.others(store, voted.room)
    kept = form.stands(store, voted.room)
    if is_drawn_between:
        visitor.run()
        assert visitor.say("room-changed-elsewhere") in visitor.text
    visitor.click(visitor.say(form.save))
    assert form.stands(store, voted.room) == kept
    assert (visitor.say("room-saved") in visitor.text) is is_drawn_between
    assert (visitor.say("room-changed-elsewhere") in visitor.text) is not is_drawn_between


def test_what_stands_is_drawn_then_and_what_is_added_to_it_is_kept(visitor, store, voted, panel):
    _, form = panel
    form.others(store, voted.room)
    visitor.click(visitor.say(form.save))
    before = form.stands(store, voted.room)
    form.fill_in(visitor)
    visitor.click(visitor.say(form.save))
    assert visitor.say("room-saved") in visitor.text
    assert visitor.say("room-changed-elsewhere") not in visitor.text
    now = form.stands(store, voted.room)
    assert now != before
    if isinstance(now, Door):
        assert now == Door(expected=3, locked=True)
    if isinstance(now, list):
        assert [now[0], now[-1]] == [True, True]
    if isinstance(now, MappingProxyType):
        assert now["budget"] == TIGHT["budget"]


@pytest.mark.parametrize("panel", ["people"], indirect=True)
def test_slips_are_turned_on_before_the_first_ballot_and_the_control_says_so(visitor, store, made):
    def box():
        return labelled(visitor.app.checkbox, visitor.say("people-slips"))

    assert box().disabled
    assert visitor.say("people-slips-help") in visitor.text
    lead(store, made, (2, Step.OPEN))
    visitor.run()
    assert not box().disabled
    assert visitor.say("people-slips-help") not in visitor.text
    box().set_value(True)
    vote(store, made.room, [(3, 1, 3)], round_=2)  # it comes in before the press
    visitor.click(visitor.say("people-keep"))
    assert store.rooms.by_code(made.room.code).door == Door()
    assert visitor.say("room-changed-elsewhere") in visitor.text
    assert (box().value, box().disabled) == (False, True)


def test_a_press_that_a_slow_line_brings_on_a_form_drawn_before_is_known(monkeypatch):
    monkeypatch.setattr(module.st, "session_state", {})
    before = module.shared_form("door", Door())
    assert before.is_drawn
    assert module.shared_form("door", Door()) == before
    after = module.shared_form("door", Door(locked=True))
    assert (before.is_drawn, after.is_drawn) == (False, True)
    after.saved(Door(expected=3), is_kept=True)
    assert module.shared_form("door", Door(expected=3)).key == after.key
    after.saved(Door(), is_kept=False)
    assert module.shared_form("door", Door(expected=3)).key != after.key


def test_each_of_two_who_add_a_minute_adds_one(visit, store, cookies, made):
    lead(store, made, (1, Step.OPEN))
    ends = datetime.now(UTC) + timedelta(minutes=3)
    store.rooms.count_down(made.room.id, Countdown(ends, closes=True))
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    tabs = [visit(lang="nl", page="room", room=made.room.code) for _ in range(2)]
    for tab in tabs:
        tab.click(tab.say("countdown-more"))
    now = store.rooms.by_code(made.room.code).countdown
    assert now == Countdown(ends + timedelta(minutes=2), closes=True)
    for _ in range(60):
        store.rooms.add_time(made.room.id, timedelta(minutes=1))
    longest = datetime.now(UTC) + LONGEST_COUNTDOWN
    assert store.rooms.by_code(made.room.code).countdown.ends <= longest
    store.rooms.count_down(made.room.id, None)
    store.rooms.add_time(made.room.id, timedelta(minutes=1))
    assert store.rooms.by_code(made.room.code).countdown is None


# The panels share the code that knows who changed what.
@pytest.mark.parametrize(
    "panel",
    ["limits", *(pytest.param(one, marks=pytest.mark.prove) for one in PANELS if one != "limits")],
    indirect=True,
)
def test_one_who_leads_alone_is_told_of_nobody(visitor, panel):
    _, form = panel
    for _ in range(2):
        form.fill_in(visitor)
        visitor.click(visitor.say(form.save))
        assert visitor.say("room-saved") in visitor.text
        assert visitor.say("room-changed-elsewhere") not in visitor.run().text
