"""Phones follow the room by themselves, and show what is on the wall."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from mic_selector.catalogue import LEVELS
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.web import room_results, rooms
from mic_selector.web.ballot import pages, stands
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.group import group_grounds, group_verdict
from mic_selector.wording.names import Names
from mic_selector.workshop.answers import answers_of
from mic_selector.workshop.models import Countdown, Paper, Settings, Step, Way
from mic_selector.workshop.pictures import Picture, pictures
from tests.empty_rooms import copy_tables_to
from tests.turns import in_turn
from tests.web.participants import SETTINGS, Participant, open_room

LARGEST_PAGE = 25_000
FULL = Settings(
    title="T" * 100,
    question="Q" * 300,
    languages=("nl", "fr", "en"),
    groups=tuple(f"{number:02} " + "G" * 37 for number in range(12)),
    features=tuple(key for key in catalogue().features if key != "budget"),
    limits={"budget": Priority(5, Aim(Direction.AT_MOST, LEVELS[2]), True)},
)


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", copy_tables_to(tmp_path / "rooms.db", monkeypatch))
    rooms._opened.cache_clear()
    for kept in (room_results._known, pages._pictures, stands._stands):
        kept.clear()
    monkeypatch.setattr(stands, "SECONDS_A_STAND_SERVES", -1)
    monkeypatch.setattr(pages, "SECONDS_A_PICTURE_SERVES", -1)
    yield rooms.store()
    rooms._opened.cache_clear()


def stand(phone: Participant) -> str:
    return phone.browser.get(f"{phone.path}/now").text


def test_a_phone_hears_of_every_step_every_round_and_every_picture(store):
    made = open_room(store)
    phone, room = Participant(made.room.code), made.room
    heard = [stand(phone)]
    steps = [(1, Step.OPEN), (1, Step.CLOSED), (1, Step.WANTS), (1, Step.RANKING), (2, Step.OPEN)]
    for before, after in pairwise(steps):
        assert store.rooms.advance(room.id, before, after)
        heard.append(stand(phone))
    assert len(set(heard)) == len(heard)
    assert store.rooms.advance(room.id, (2, Step.OPEN), (2, Step.CLOSED))
    assert store.rooms.advance(room.id, (2, Step.CLOSED), (2, Step.WANTS))
    store.rooms.show(room.id, Picture.DIVIDED.value)
    heard.append(stand(phone))
    assert len(set(heard)) == len(heard)


def test_the_page_says_where_the_room_stood_when_it_was_made(store):
    phone = Participant(open_room(store).room.code)
    page = phone.load().text
    assert f'data-stands="{stand(phone)}"' in page
    assert f'data-follow="{phone.path.removeprefix("/join/")}/now"' in page


def test_following_makes_nobody_a_participant(store):
    made = open_room(store)
    stand(Participant(made.room.code))
    assert store.ballots.counts(made.room.id).joined == 0


@pytest.mark.usefixtures("store")
def test_a_code_that_leads_nowhere_is_a_wrong_code_here_too():
    phone = Participant("CCCCCCCCC")
    assert phone.browser.get(f"{phone.path}/now").status_code == 404


def test_a_thousand_phones_ask_the_database_once_a_second(store, monkeypatch):
    made = open_room(store)
    asked = []
    monkeypatch.setattr(stands, "SECONDS_A_STAND_SERVES", 60)
    found = store.rooms.by_code

    def asking(code):
        asked.append(code)
        return found(code)

    monkeypatch.setattr(store.rooms, "by_code", asking)
    phone = Participant(made.room.code)
    for _ in range(20):
        stand(phone)
    assert len(asked) == 1


def test_while_one_looks_anew_the_others_hear_what_was_known(store, monkeypatch):
    """A thousand phones do not queue behind ballots for the same answer."""
    made = open_room(store)
    phone = Participant(made.room.code)
    before = stand(phone)
    monkeypatch.setattr(stands, "SECONDS_A_STAND_SERVES", 0)
    monkeypatch.setattr(stands, "_looking", {made.room.code})
    store.rooms.advance(made.room.id, (1, Step.OPEN), (1, Step.CLOSED))
    assert stand(phone) == before
    monkeypatch.setattr(stands, "_looking", set())
    assert stand(phone) != before


def test_without_a_script_a_sentence_and_a_link_say_so(store):
    made = open_room(store)
    phone, say = Participant(made.room.code), messages_in("nl")
    for page in (phone.load().text, phone.vote(governance="3").text):
        assert re.search(r'<p[^>]* id="alone">', page.replace("<p id", "<p  id"))
        assert say("ballot-no-script") in page
        assert say("ballot-look-again") in page


def test_a_form_that_comes_back_unsent_says_so_and_is_not_loaded_anew(store):
    phone = Participant(open_room(store).room.code)
    assert 'id="unsent" role="status" hidden' in phone.load().text
    phone.browser.get(phone.path)
    page = phone.send({"want.governance": "3", "group": "99"})
    assert page.status_code == 422
    assert 'id="unsent" role="status">' in page.text


def full_room(store, way: Way, people: int = 24):
    features = FULL.features
    made = store.rooms.create(replace(FULL, way=way), timedelta(days=1))
    room = made.room
    stages = [(0, Step.TRIAL), (1, Step.OPEN), (1, Step.CLOSED), (2, Step.OPEN)]
    stages += [(2, Step.CLOSED), (2, Step.WANTS), (2, Step.RANKING)]
    for before, after in pairwise(stages):
        assert store.rooms.advance(room.id, before, after)
        if after[1] is Step.OPEN:
            for person in range(people):
                said = answers_of(
                    {key: 1 + (person + place) % 3 for place, key in enumerate(features)}, (), way
                )
                if way is Way.ORDER:
                    said = answers_of(
                        {key: place for place, key in enumerate(features, 1)}, (), way
                    )
                assert store.ballots.cast(room.id, f"person {person}", person % 12, said, after[0])
    return store.rooms.by_code(room.code)


@pytest.mark.parametrize("way", list(Way))
def test_the_phone_shows_every_picture_of_the_wall_in_25_kilobytes(store, way):
    # The fewest of whom each of the twelve groups is shown, which makes the largest page.
    room = full_room(store, way, people=60)
    for shown, language in in_turn(tuple(pictures(room)), LANGUAGES):
        store.rooms.show(room.id, shown.value)
        page = Participant(room.code).load(f"?lang={language}")
        assert len(page.content) <= LARGEST_PAGE, (shown, len(page.content))
        if shown is not Picture.JOIN:
            assert '<section class="wall">' in page.text
            assert messages_in(language)("wall-no-decision") in page.text
            assert " style=" not in page.text  # the policy would refuse it


def test_the_phone_says_the_words_of_the_wall(store):
    room = full_room(store, Way.WANTS)
    page = Participant(room.code).load("?lang=nl").text
    names = Names(catalogue(), messages_in("nl"))
    certainty = room_results.results_of(room).certainty
    assert group_verdict(names, certainty) in page
    assert all(one.text in page for one in group_grounds(names, certainty, is_short=True))


def test_before_the_reveal_the_phone_shows_nothing_of_what_others_said(store):
    made = open_room(store, SETTINGS)
    phone = Participant(made.room.code)
    phone.vote(governance="3")
    assert store.rooms.advance(made.room.id, (1, Step.OPEN), (1, Step.CLOSED))
    store.rooms.show(made.room.id, Picture.WANTS.value)
    assert '<section class="wall">' not in phone.load().text


@pytest.mark.parametrize("shown", [Picture.WANTS, Picture.RANKING])
def test_a_phone_shows_the_outcome_of_the_wall_also_once_paper_or_limits_change(
    store, monkeypatch, shown
):
    monkeypatch.setattr(pages, "SECONDS_A_PICTURE_SERVES", 60)
    room = full_room(store, Way.WANTS)
    store.rooms.show(room.id, shown.value)
    phone = Participant(room.code)
    heard, seen = [stand(phone)], [picture_on(phone)]
    many = Paper(900, {FULL.features[0]: {0: 900}})
    for change in (
        lambda: store.ballots.set_paper(room.id, room.round, many),
        lambda: store.rooms.set_limits(room.id, {}),
    ):
        change()
        heard.append(stand(phone))
        seen.append(picture_on(phone))
        assert f'data-stands="{heard[-1]}"' in phone.page.text
    assert len(set(heard)) == len(heard)
    assert seen[0] != seen[1]
    assert (seen[1] != seen[2]) is (shown is Picture.RANKING)


def picture_on(phone: Participant) -> str:
    """Return the picture of the wall that a phone shows."""
    return re.search(
        r'<section class="wall">.*?</section>', phone.load("?lang=nl").text, re.DOTALL
    )[0]


def test_what_was_counted_on_paper_is_not_told_before_the_reveal(store):
    made = open_room(store)
    store.rooms.advance(made.room.id, (1, Step.OPEN), (1, Step.CLOSED))
    phone = Participant(made.room.code)
    before = stand(phone)
    store.ballots.set_paper(made.room.id, 1, Paper(9, {"governance": {0: 9}}))
    assert stand(phone) == before


def test_a_phone_hears_how_long_it_has_yet_in_the_answer_it_gets_anyway(store):
    made = open_room(store)
    phone, say = Participant(made.room.code), messages_in("nl")
    before = stand(phone)
    assert "\n" not in before
    assert re.search(r'<p class="left" id="left" hidden>', phone.load().text)
    ends = datetime.now(UTC) + timedelta(minutes=2)
    store.rooms.count_down(made.room.id, Countdown(ends))
    told, seconds = stand(phone).split("\n")
    assert told == before  # nothing that is filled in is loaded anew for it
    assert 118 <= int(seconds) <= 120
    page = phone.load().text
    assert re.search(r'data-left="1(1\d|20)"', page)
    assert say("countdown-until", time=say.time(rooms.local_time(ends))) in page
    store.rooms.count_down(made.room.id, None)
    assert stand(phone) == before


def test_a_vote_that_closes_by_itself_is_closed_for_the_phone_that_asks(store):
    made = open_room(store)
    phone = Participant(made.room.code)
    phone.load()
    over = datetime.now(UTC) - timedelta(seconds=3)
    store.rooms.count_down(made.room.id, Countdown(over, closes=True))
    assert phone.send({"want.governance": "3"}).status_code == 409
    assert messages_in("nl")("ballot-too-late") in phone.page.text
    assert stand(phone).startswith("1.closed")
    assert store.ballots.counts(made.room.id).voted == 0


def test_a_phone_shows_the_earlier_round_and_the_reasons_that_are_on_the_wall(store):
    made = open_room(store, replace(SETTINGS, asks_reasons=True))
    room, phone = made.room, Participant(made.room.code)
    phone.load()
    phone.send({"want.governance": "3", "reason.governance": "Dat kan niet zonder geld."})
    for before, after in pairwise(
        [(1, Step.OPEN), (1, Step.CLOSED), (2, Step.OPEN), (2, Step.CLOSED)]
    ):
        store.rooms.advance(room.id, before, after)
    stood = stand(phone)
    store.rooms.show(room.id, Picture.REASONS.value, 1)
    assert stand(phone) != stood
    assert "Dat kan niet zonder geld." not in phone.load().text.partition("<dl>")[0]
    hidden = stand(phone)
    (reason,) = room_results.results_of(store.rooms.by_code(room.code), 1).reasons
    store.ballots.show_reason(room.id, 1, reason)
    assert stand(phone) != hidden
    assert "Dat kan niet zonder geld." in phone.load().text
