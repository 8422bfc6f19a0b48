"""What a group knows it has: the forms of the municipality's links, told to everybody in a room."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mic_selector.web import rooms
from mic_selector.web.knowledge import catalogue
from tests.web.participants import Participant
from tests.web.test_room import (
    CLOSED,
    OPEN,
    RANKING,
    SETTINGS,
    SPLIT,
    WANTS,
    addresses,
    fill_in,
    keep,
    lead,
    open_panel,
    store,
    vote,
)

LINKS = "twinning-active-since2008-FR.youth_work-asleep.indirect-ending-until2027.twinning-active"
SAID = "Dit hebben we al: Jumelage en Indirect."
MARKED = "<small>hebben we al</small>"

__all__ = ["store"]


@pytest.fixture
def made(store):
    """Return a room whose municipality has two forms."""
    return store.rooms.create(replace(SETTINGS, have=("twinning", "indirect")), timedelta(days=7))


def test_a_room_opened_with_links_holds_their_forms_and_no_name(visit, store):
    visitor = visit(lang="nl", links=LINKS, page="room")
    fill_in(visitor)
    room = store.rooms.by_facilitator(addresses(visitor)[0].rpartition("/")[2])
    # Only what brings something now, each form once, in the order of the table.
    assert room.settings.have == ("twinning", "indirect")


def test_who_opens_a_room_can_keep_them_to_oneself(visit, store):
    visitor = visit(lang="nl", links=LINKS, page="room")
    visitor.app.checkbox(key="room_have").uncheck()
    fill_in(visitor)
    room = store.rooms.by_facilitator(addresses(visitor)[0].rpartition("/")[2])
    assert room.settings.have == ()


@pytest.mark.usefixtures("store")
def test_without_links_nothing_is_asked(visit):
    visitor = visit(lang="nl", page="room")
    assert "room_have" not in [box.key for box in visitor.app.checkbox]


def test_the_facilitators_page_and_every_ballot_say_what_there_is(visit, store, cookies, made):
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    assert SAID in visit(lang="nl", page="room", room=made.room.code).text
    lead(store, made, OPEN)
    assert SAID in Participant(made.room.code).load().text


def test_the_wall_marks_the_forms_one_has_already(visit, store, cookies, made):
    lead(store, made, OPEN)
    vote(store, made.room, SPLIT)
    lead(store, made, CLOSED, WANTS, RANKING)
    keep(cookies, rooms.WALL_COOKIE, made)
    assert visit(lang="nl", page="wall", room=made.room.code).html.count(MARKED) == 2


def test_the_result_of_the_group_leaves_the_links_in_place(visit, store, cookies, made):
    lead(store, made, OPEN)
    vote(store, made.room, SPLIT)
    lead(store, made, CLOSED, WANTS, RANKING)
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", links=LINKS, page="room", room=made.room.code)
    open_panel(visitor, "files")
    visitor.click(visitor.say("room-to-result"))
    links = visitor.app.session_state.visit.view.priorities.links
    assert [link.form for link in links] == ["twinning", "youth_work", "indirect", "twinning"]


def test_a_form_that_the_data_no_longer_has_is_left_out(store):
    made = store.rooms.create(replace(SETTINGS, have=("twinning", "gone")), timedelta(days=7))
    lead(store, made, OPEN)
    assert "Dit hebben we al: Jumelage." in Participant(made.room.code).load().text
    assert "gone" not in catalogue().approaches
