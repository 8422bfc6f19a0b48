"""Who may open rooms, how many there may be, and how long one may be kept."""

import re
from datetime import timedelta

import pytest

from mic_selector.files.messages import messages_in
from mic_selector.web import rooms
from mic_selector.web.components.room import door as room_door
from mic_selector.web.components.room.form import days_to_choose
from mic_selector.workshop.models import Settings
from tests.empty_rooms import copy_tables_to

SAY = messages_in("nl")
ROOM = Settings(
    title="Een zaal", question="", languages=("nl",), groups=(), features=("governance",)
)
PASSWORD = "sesam open u"


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", copy_tables_to(tmp_path / "rooms.db", monkeypatch))
    rooms._opened.cache_clear()
    yield rooms.store()
    rooms._opened.cache_clear()


@pytest.fixture
def with_a_password(monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_ROOMS", "password")
    monkeypatch.setenv("MIC_SELECTOR_ROOMS_PASSWORD", PASSWORD)
    monkeypatch.setattr(room_door, "_SECONDS_FOR_ANOTHER_GUESS", 0)


def make(visitor, title="Onze partners"):
    visitor.app.text_input(key="room_title").set_value(title)
    return visitor.click(SAY("room-make"))


def try_password(visitor, password):
    visitor.app.text_input(key="room_password").set_value(password)
    return visitor.click(SAY("room-password-go"))


def shows_the_form(visitor):
    return any(button.label == SAY("room-make") for button in visitor.app.button)


def test_everybody_may_open_a_room_where_nothing_is_set(visit, store):
    make(visit(lang="nl", page="room"))
    assert store.rooms.count() == 1


@pytest.mark.usefixtures("store")
def test_nobody_may_where_that_is_set_and_the_page_says_so(visit, monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_ROOMS", "nobody")
    visitor = visit(lang="nl", page="room")
    assert SAY("room-nobody") in visitor.text
    assert not shows_the_form(visitor)


def test_a_page_that_was_open_before_opens_no_room_either(visit, store, monkeypatch):
    visitor = visit(lang="nl", page="room")
    monkeypatch.setenv("MIC_SELECTOR_ROOMS", "nobody")
    make(visitor)
    assert store.rooms.count() == 0


def test_a_room_that_exists_is_led_where_nobody_may_open_one(visit, store, cookies, monkeypatch):
    made = store.rooms.create(ROOM, timedelta(days=1))
    cookies[rooms.cookie_of(rooms.FACILITATOR_COOKIE, made.room.code)] = made.facilitator_key
    monkeypatch.setenv("MIC_SELECTOR_ROOMS", "nobody")
    assert ROOM.title in visit(lang="nl", page="room", room=made.room.code).text


@pytest.mark.usefixtures("with_a_password")
def test_who_knows_the_password_may(visit, store):
    visitor = visit(lang="nl", page="room")
    assert not shows_the_form(visitor)
    make(try_password(visitor, PASSWORD))
    assert store.rooms.count() == 1


@pytest.mark.parametrize("wrong", ["", "sesam", PASSWORD.upper(), PASSWORD + " ", "é"])
@pytest.mark.usefixtures("store", "with_a_password")
def test_who_does_not_may_not_and_is_told(visit, wrong):
    visitor = try_password(visit(lang="nl", page="room"), wrong)
    assert SAY("room-password-wrong") in visitor.text
    assert not shows_the_form(visitor)
    assert PASSWORD not in visitor.html


@pytest.mark.usefixtures("store", "with_a_password")
def test_another_visitor_must_know_it_too(visit):
    try_password(visit(lang="nl", page="room"), PASSWORD)
    assert not shows_the_form(visit(lang="nl", page="room"))


def test_no_more_rooms_than_set_and_nothing_typed_is_lost(visit, store, monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_MOST_ROOMS", "1")
    make(visit(lang="nl", page="room"))
    visitor = make(visit(lang="nl", page="room"), title="Nog een")
    assert SAY("room-too-many") in visitor.text
    assert visitor.app.text_input(key="room_title").value == "Nog een"
    assert store.rooms.count() == 1


def test_rooms_past_their_time_do_not_count(store):
    store.rooms.create(ROOM, timedelta(days=1))
    store.rooms.create(ROOM, timedelta(seconds=-1))
    assert store.rooms.count() == 1


@pytest.mark.parametrize(
    ("longest", "days"),
    [(1, (1,)), (5, (1, 5)), (7, (1, 7)), (30, (1, 7, 30)), (90, (1, 7, 90))],
)
def test_a_room_is_kept_no_longer_than_set(longest, days):
    assert days_to_choose(longest) == days


def test_the_form_offers_no_more_days_than_set(visit, store, monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_LONGEST_KEPT", "1")
    visitor = visit(lang="nl", page="room")
    assert visitor.app.button_group(key="room_days").value == 1
    make(visitor)
    assert store.rooms.count() == 1


@pytest.mark.usefixtures("store")
def test_ballots_and_pages_speak_the_languages_that_are_offered(visit, monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_LANGUAGES", "nl,fr")
    visitor = visit(locale="en-GB", lang="en")
    assert visitor.app.session_state.language == "nl"
    offered = re.findall(r'<a href="[^"]*" lang="(..)"', visitor.html)
    assert offered == ["nl", "fr"]
