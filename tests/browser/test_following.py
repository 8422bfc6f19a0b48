"""Phones follow the room by themselves in a real browser: what was answered is never lost by it."""

import pytest
from playwright.sync_api import expect

from mic_selector.files.messages import messages_in
from mic_selector.workshop.models import Step
from tests.browser.test_ballot import choose, findings, is_chosen, phone, send

__all__ = ["phone"]

SAY = messages_in("nl")
SOON = 5_000
PATIENCE = 20_000  # of a machine that is busy with other things


def five_seconds_pass(page):
    page.wait_for_load_state()
    page.clock.run_for(SOON)


def test_a_phone_sees_within_five_seconds_what_the_room_does(phone, store):
    page = phone(width=390, has_clock=True)
    room = page.made.room
    choose(page, "group", "")
    choose(page, "want.governance", "3")
    send(page)
    store.rooms.advance(room.id, (1, Step.OPEN), (1, Step.CLOSED))
    five_seconds_pass(page)
    expect(page.get_by_text(SAY("ballot-closed")).first).to_be_visible(timeout=PATIENCE)
    store.rooms.advance(room.id, (1, Step.CLOSED), (1, Step.WANTS))
    wall = page.locator("section.wall")
    five_seconds_pass(page)
    expect(wall).to_contain_text(SAY("picture-wants"), timeout=PATIENCE)
    store.rooms.advance(room.id, (1, Step.WANTS), (1, Step.RANKING))
    five_seconds_pass(page)
    expect(wall).to_contain_text(SAY("picture-ranking"), timeout=PATIENCE)
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    store.rooms.advance(room.id, (1, Step.RANKING), (2, Step.OPEN))
    five_seconds_pass(page)
    expect(page.get_by_text(SAY("ballot-from-before"))).to_be_visible(timeout=PATIENCE)
    assert page.errors == []


def test_what_is_half_filled_in_stays_when_voting_closes_and_opens_again(phone, store):
    page = phone(width=390, has_clock=True)
    room = page.made.room
    choose(page, "want.governance", "3")
    store.rooms.advance(room.id, (1, Step.OPEN), (1, Step.CLOSED))
    moved = page.locator("#moved")
    five_seconds_pass(page)
    expect(moved).to_be_visible(timeout=PATIENCE)
    expect(moved).to_contain_text(SAY("ballot-moved"))
    assert is_chosen(page, "want.governance", "3")
    store.rooms.advance(room.id, (1, Step.CLOSED), (1, Step.OPEN))
    five_seconds_pass(page)
    expect(moved).to_be_hidden(timeout=PATIENCE)
    choose(page, "group", "")
    send(page)
    assert page.errors == []


@pytest.mark.prove
def test_a_phone_asks_at_most_once_in_three_seconds_and_less_often_where_nothing_answers(phone):
    page = phone(has_clock=True)
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    def times_asked(seconds):
        """A second at a time: what is asked is answered in between."""
        asked.clear()
        for _ in range(seconds):
            page.clock.run_for(1_000)
            page.wait_for_timeout(100)
        return len([one for one in asked if one.endswith("/now")])

    assert 2 <= times_asked(10) <= 4
    page.route("**/now", lambda route: route.abort())
    assert 1 <= times_asked(10) <= 2
