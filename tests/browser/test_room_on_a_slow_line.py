"""What a facilitator pressed is done once and stays done, however long the line takes."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, WebSocketRoute, expect

from mic_selector.files.messages import messages_in
from mic_selector.workshop.models import NewRoom, Room, Step
from mic_selector.workshop.pictures import Picture, picture
from mic_selector.workshop.store import Store
from tests.browser.conftest import MILLISECONDS_TO_WAIT
from tests.web import participants

SAY = messages_in("nl")
TWO_LOOKS = 2500
"""Milliseconds in which the page asks by itself twice at least where the room stands."""


class SlowLine:
    """The line of one page: what the server says while it is slow arrives once it is not."""

    def __init__(self, page: Page) -> None:
        self.is_slow = False
        self._kept: list[Any] = []
        self._page: WebSocketRoute
        page.route_web_socket("**/_stcore/stream", self._connect)

    def _connect(self, socket: WebSocketRoute) -> None:
        self._page = socket
        server = socket.connect_to_server()
        socket.on_message(server.send)
        server.on_message(self._arrive)

    def _arrive(self, said: Any) -> None:
        if self.is_slow:
            self._kept.append(said)
        else:
            self._page.send(said)

    def recover(self) -> None:
        """Let arrive what the server said."""
        self.is_slow = False
        for said in self._kept:
            self._page.send(said)
        self._kept.clear()


@pytest.fixture
def lead(chromium: Browser, server: str) -> Iterator[Callable[[NewRoom], Page]]:
    """Return what opens the page of who leads a room, in a browser of its own."""
    contexts = []

    def opened(made: NewRoom) -> Page:
        contexts.append(chromium.new_context(locale="nl-BE", reduced_motion="reduce"))
        contexts[-1].set_default_timeout(MILLISECONDS_TO_WAIT)
        page = contexts[-1].new_page()
        page.line = SlowLine(page)
        page.goto(f"{server}/facilitate/{made.facilitator_key}")
        page.locator(".wall").wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()


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
    facilitator.line.is_slow = True
    press(facilitator, "room-show-wants")
    wait_for(facilitator, lambda: now().step is Step.WANTS)
    return facilitator


def test_what_was_revealed_stays_on_the_wall(lead, room) -> None:
    made, now = room
    facilitator = reveals_on_a_slow_line(lead(made), now)
    facilitator.wait_for_timeout(TWO_LOOKS)
    assert picture(now()) is Picture.WANTS
    facilitator.line.recover()
    expect(choice(facilitator, Picture.WANTS)).to_be_checked()
    choice(facilitator, Picture.DIVIDED).click()
    wait_for(facilitator, lambda: picture(now()) is Picture.DIVIDED)
    facilitator.wait_for_timeout(TWO_LOOKS)
    assert picture(now()) is Picture.DIVIDED


def test_a_picture_that_another_put_on_the_wall_stays_there(lead, room, store) -> None:
    made, now = room
    store.rooms.advance(made.room.id, (1, Step.CLOSED), (1, Step.WANTS))
    first, second = lead(made), lead(made)
    first.line.is_slow = True
    choice(second, Picture.DIVIDED).click()
    wait_for(second, lambda: picture(now()) is Picture.DIVIDED)
    first.wait_for_timeout(2 * TWO_LOOKS)
    assert picture(now()) is Picture.DIVIDED
    first.line.recover()
    expect(choice(first, Picture.DIVIDED)).to_be_checked()


def test_a_second_press_of_an_impatient_hand_puts_nothing_else_on_the_wall(lead, room) -> None:
    made, now = room
    facilitator = reveals_on_a_slow_line(lead(made), now)
    press(facilitator, "room-show-wants")
    facilitator.line.recover()
    expect(choice(facilitator, Picture.WANTS)).to_be_checked()
    assert picture(now()) is Picture.WANTS
