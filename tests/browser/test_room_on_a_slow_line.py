"""What a facilitator pressed is done once and stays done, however long the line takes."""

from collections.abc import Callable
from itertools import count

import pytest
from playwright.sync_api import Locator, Page, expect

from mic_selector.files.messages import messages_in
from mic_selector.workshop.models import NewRoom, Room, Step
from mic_selector.workshop.pictures import Picture, picture
from mic_selector.workshop.store import Store
from tests.browser.conftest import Tab
from tests.browser.slow_line import on_a_line
from tests.web import participants

SAY = messages_in("nl")
TWO_LOOKS = 2500
"""Milliseconds in which the page asks by itself twice at least where the room stands."""


@pytest.fixture
def lead(tab: Callable[..., Tab], server: str) -> Callable[[NewRoom], Page]:
    """Return what opens the page of who leads a room, in a browser of its own."""
    people = count()

    def opened(made: NewRoom) -> Page:
        visitor, line = on_a_line(tab, f"on a line {next(people)}")
        page = visitor.page
        page.line = line
        page.goto(f"{server}/facilitate/{made.facilitator_key}")
        page.locator(".wall").wait_for()
        return page

    return opened


def press(page: Page, message: str) -> None:
    page.get_by_role("button", name=SAY(message), exact=True).click()


def choice(page: Page, one: Picture) -> Locator:
    return page.get_by_role("radio", name=SAY(f"picture-{one.value}"), exact=True)


@pytest.fixture
def room(store: Store) -> tuple[NewRoom, Callable[[], Room]]:
    """Return a room whose vote is closed, and what looks how it stands now."""
    made = participants.open_room(store)
    store.rooms.advance(made.room.id, (1, Step.OPEN), (1, Step.CLOSED))

    def now() -> Room:
        found = store.rooms.by_code(made.room.code)
        assert found
        return found

    return made, now


def wait_for(page: Page, is_so: Callable[[], bool]) -> None:
    for _ in range(200):
        if is_so():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it did not come")


def reveals_on_a_slow_line(facilitator: Page, now: Callable[[], Room]) -> Page:
    facilitator.line.is_held_back = True
    press(facilitator, "room-show-wants")
    wait_for(facilitator, lambda: now().step is Step.WANTS)
    return facilitator


def test_what_was_revealed_by_an_impatient_hand_stays_on_the_wall(lead, room) -> None:
    made, now = room
    facilitator = reveals_on_a_slow_line(lead(made), now)
    press(facilitator, "room-show-wants")  # a second time: it puts nothing else on the wall
    facilitator.wait_for_timeout(TWO_LOOKS)
    assert picture(now()) is Picture.WANTS
    facilitator.line.let_go()
    expect(choice(facilitator, Picture.WANTS)).to_be_checked()
    choice(facilitator, Picture.DIVIDED).click()
    wait_for(facilitator, lambda: picture(now()) is Picture.DIVIDED)
    facilitator.wait_for_timeout(TWO_LOOKS)
    assert picture(now()) is Picture.DIVIDED


@pytest.mark.prove
def test_a_picture_that_another_put_on_the_wall_stays_there(lead, room, store) -> None:
    made, now = room
    store.rooms.advance(made.room.id, (1, Step.CLOSED), (1, Step.WANTS))
    first, second = lead(made), lead(made)
    first.line.is_held_back = True
    choice(second, Picture.DIVIDED).click()
    wait_for(second, lambda: picture(now()) is Picture.DIVIDED)
    first.wait_for_timeout(2 * TWO_LOOKS)
    assert picture(now()) is Picture.DIVIDED
    first.line.let_go()
    expect(choice(first, Picture.DIVIDED)).to_be_checked()
