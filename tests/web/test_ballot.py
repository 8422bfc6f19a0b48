"""What participants meet: they join, answer, send, come back, change their mind, and are told what
counts.
"""

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import create_engine, text

from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.web import rooms
from mic_selector.web.ballot import endpoints, stands
from mic_selector.web.ballot.safety import COOKIE, WrongCodes
from mic_selector.web.knowledge import catalogue
from mic_selector.workshop import writing
from mic_selector.workshop.ballots import Ballots
from mic_selector.workshop.models import (
    Countdown,
    Counts,
    DatabaseUnavailable,
    Door,
    Mark,
    NewRoom,
    Step,
    Way,
)
from mic_selector.workshop.rooms import Rooms
from mic_selector.workshop.rules import (
    LONGEST_GROUP,
    LONGEST_QUESTION,
    LONGEST_REASON,
    LONGEST_TITLE,
    MOST_GROUPS,
)
from mic_selector.workshop.store import Store
from tests.empty_rooms import copy_tables_to
from tests.turns import ALL, in_turn
from tests.web.participants import APP, SETTINGS, Form, Participant, TestClient, open_room

# At most 25 kB in all: without compression where people write as they do, compressed always.
MOST_BYTES = 25_000
SAY = messages_in("nl")
UNKNOWN = "CCCCCCCCC"
MANY = 300 if ALL else 10


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", copy_tables_to(tmp_path / "rooms.db", monkeypatch))
    monkeypatch.setattr(endpoints, "_wrong_codes", WrongCodes(clock=lambda: 0.0))
    monkeypatch.setattr(endpoints, "SECONDS_FOR_ANOTHER_GUESS", 0.1)
    rooms._opened.cache_clear()
    yield tmp_path / "rooms.db"
    rooms._opened.cache_clear()


@pytest.fixture
def store() -> Store:
    return rooms.store()


@pytest.fixture
def room(store: Store) -> NewRoom:
    return open_room(store)


@pytest.fixture
def participant(room: NewRoom) -> Participant:
    return Participant(room.room.code)


def close(store: Store, room: NewRoom, round_: int = 1) -> None:
    assert store.rooms.advance(room.room.id, (round_, Step.OPEN), (round_, Step.CLOSED))


def wanted(store: Store, room: NewRoom) -> list[str]:
    """Return how much of one benefit the ballots want."""
    ballots = store.ballots.of_round(room.room.id, 1)
    return [ballot.answers.wants["governance"].value for ballot in ballots]


def begin_another_round(store: Store, room: NewRoom) -> None:
    close(store, room)
    assert store.rooms.advance(room.room.id, (1, Step.CLOSED), (2, Step.OPEN))


def rows(database: Path) -> dict[str, int]:
    with create_engine(f"sqlite:///{database}").connect() as connection:
        tables = ("participants", "ballots")
        return {
            name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one()
            for name in tables
        }


# --- voting


def test_a_ballot_that_is_sent_is_received_by_the_clock_of_the_room(participant, room, store):
    before = datetime.now(UTC)
    page = participant.vote(governance="3")
    assert page.history[0].status_code == 303
    said = re.search(r"Ontvangen om (\d\d:\d\d)\.", page.text)
    clocks = {rooms.local_time(moment).strftime("%H:%M") for moment in (before, datetime.now(UTC))}
    assert said[1] in clocks
    assert wanted(store, room) == ["+++"]


def test_the_clock_of_the_room_hangs_where_the_setting_says(monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_TIME_ZONE", "Asia/Tokyo")
    moment = datetime(2026, 11, 21, 13, 3, tzinfo=UTC)
    assert rooms.local_time(moment).strftime("%H:%M") == "22:03"


def test_whoever_comes_back_sees_the_own_ballot(participant):
    participant.vote(governance="3", duration="1")
    page = participant.load()
    assert "Ontvangen om" in page.text
    assert re.search(r"Bestuurskracht</dt><dd>sterk", page.text)
    assert re.search(r"Termijn</dt><dd>kort", page.text)
    assert re.search(r"Middenveld</dt><dd>geen mening", page.text)


def test_whoever_changes_their_mind_replaces_the_ballot(participant, room, store):
    participant.vote(governance="3")
    participant.load("?change=1")
    assert participant.form["want.governance"] == ["3"]
    participant.send({"want.governance": "0"})
    assert wanted(store, room) == ["-"]
    assert store.ballots.counts(room.room.id).voted == 1


def test_sending_twice_gives_one_ballot(participant, database):
    participant.vote(governance="3")
    participant.load("?change=1")
    form = participant.form
    for _ in range(2):
        participant.browser.post(participant.path, data=form)
    assert rows(database) == {"participants": 1, "ballots": 1}


def test_a_ballot_without_answers_counts_as_joined_and_not_as_voted(participant, room, store):
    page = participant.vote()
    assert "zonder antwoorden" in page.text
    assert store.ballots.counts(room.room.id) == Counts(joined=1, voted=0)


def test_looking_at_the_page_counts_as_joined_once(participant, room, store):
    participant.load()
    participant.load()
    Participant(room.room.code).load()
    assert store.ballots.counts(room.room.id).joined == 2


def test_only_who_sees_the_ballot_has_joined(room, store):
    path = f"/join/{room.room.code}"
    preview = TestClient(APP, "http://room")
    preview.get(path)  # asks for nothing that stands in the page, and keeps no cookie
    preview.cookies.clear()
    preview.get(f"{path}/seen")
    phone = TestClient(APP, "http://room")
    phone.head(path)
    for ahead in (
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"X-Moz": "prefetch"},
        {"X-Purpose": "preview"},
    ):
        phone.get(path, headers=ahead)
        phone.get(f"{path}/seen", headers=ahead)
    phone.head(f"{path}/seen")
    assert store.ballots.counts(room.room.id).joined == 0
    phone.get(path)
    assert store.ballots.counts(room.room.id).joined == 1


def test_an_address_in_small_letters_counts_once(room, store):
    participant = Participant(room.room.code.lower())
    participant.load("?lang=fr")
    assert str(participant.page.url) == f"http://room/join/{room.room.code}?lang=fr"
    participant.path = participant.page.url.path
    participant.load()
    participant.vote(governance="3")
    assert store.ballots.counts(room.room.id).joined == 1


def test_whoever_loads_the_page_and_comes_back_or_votes_has_joined_once(participant, room, store):
    participant.browser.get(participant.path)  # with neither script nor pictures
    assert store.ballots.counts(room.room.id).joined == 0
    participant.load()
    participant.vote(governance="3")
    participant.load()
    assert store.ballots.counts(room.room.id) == Counts(joined=1, voted=1)


@pytest.mark.parametrize("link", ["facilitate", "show"])
def test_the_trainers_own_look_counts_nobody(room, participant, store, link):
    key = room.facilitator_key if link == "facilitate" else room.wall_key
    participant.browser.get(f"/{link}/{key}", follow_redirects=False)
    for _ in range(2):
        participant.load()
    assert store.ballots.counts(room.room.id).joined == 0
    participant.vote(governance="3")
    assert store.ballots.counts(room.room.id).joined == 1


def test_who_leads_another_room_joins_like_anybody(participant, room, store):
    other = open_room(store)
    participant.browser.get(f"/facilitate/{other.facilitator_key}", follow_redirects=False)
    participant.load()
    assert store.ballots.counts(room.room.id).joined == 1


def test_who_comes_after_the_vote_saw_no_ballot(participant, room, store):
    close(store, room)
    for _ in range(2):
        participant.load()
    assert store.ballots.counts(room.room.id).joined == 0


def follow(phone, room):
    """Ask where the room stands, as a page does: what is a second old then serves all."""
    assert phone.browser.get(f"/join/{room.room.code}/now").text.startswith("1.open")


def test_who_sees_the_ballot_while_others_follow_has_joined(participant, room, store):
    follow(participant, room)
    participant.load()
    assert store.ballots.counts(room.room.id).joined == 1


def test_who_says_so_in_the_second_after_the_vote_saw_no_ballot(participant, room, store):
    participant.browser.get(participant.path)
    follow(participant, room)
    close(store, room)
    participant.browser.get(f"{participant.path}/seen")
    assert store.ballots.counts(room.room.id).joined == 0


def test_the_trainers_own_look_counts_nobody_while_others_follow(participant, room, store):
    participant.browser.get(f"/facilitate/{room.facilitator_key}", follow_redirects=False)
    follow(participant, room)
    participant.load()
    assert store.ballots.counts(room.room.id).joined == 0


def test_while_others_follow_a_ballot_is_kept_or_refused_as_ever(participant, room, store):
    participant.load()
    follow(participant, room)
    wrong = participant.send({"want.governance": "0", "decisive": ["governance"]})
    assert wrong.status_code == 422
    assert "Ontvangen om" in participant.send({"want.governance": "3", "decisive": []}).text
    participant.load("?change=1")
    follow(participant, room)
    close(store, room)
    late = participant.send({"want.governance": "1"})
    assert late.status_code == 409
    assert "kwamen te laat" in late.text
    assert wanted(store, room) == ["+++"]


def test_while_others_follow_a_door_that_was_just_locked_is_locked(participant, room, store):
    participant.page = participant.browser.get(participant.path)  # and never says that it is seen
    follow(participant, room)
    store.rooms.set_door(room.room.id, Door(locked=True))
    page = participant.send({"want.governance": "1"})
    assert page.status_code == 403
    assert SAY("admission-locked") in page.text
    assert store.ballots.counts(room.room.id).voted == 0


def without_token(page):
    return re.sub('name="token" value="[^"]+"', "", page.text)


def test_all_who_come_for_the_first_time_see_one_page_with_a_token_of_their_own(room):
    phones = [Participant(room.room.code) for _ in range(2)]
    one, other = (phone.load() for phone in phones)
    assert without_token(one) == without_token(other)
    assert phones[0].form["token"] != phones[1].form["token"]
    for phone in phones:
        assert "Ontvangen om" in phone.send({"want.governance": "1"}).text


def test_the_page_of_who_comes_for_the_first_time_is_that_of_the_room_as_it_is(room, store):
    first = Participant(room.room.code).load()
    store.rooms.count_down(room.room.id, Countdown(datetime.now(UTC) + timedelta(minutes=5)))
    counting = Participant(room.room.code).load()
    assert "data-left" not in first.text
    assert re.search('data-left="(299|300)"', counting.text)
    french = Participant(room.room.code, "fr").load()
    assert '<html lang="fr">' in french.text
    close(store, room)
    assert "De stemming is gesloten" in Participant(room.room.code).load().text


@pytest.mark.parametrize("accepted", ["gzip, deflate, br", "identity"])
def test_a_page_is_compressed_for_who_can_read_that(room, accepted):
    page = TestClient(APP, "http://room").get(
        f"/join/{room.room.code}", headers={"Accept-Encoding": accepted}
    )
    assert page.headers.get("content-encoding") == ("gzip" if "gzip" in accepted else None)
    assert page.headers["vary"] == "Accept-Encoding"
    assert 'name="token"' in page.text


def test_an_address_below_a_room_that_is_not_there_leads_to_the_page_that_says_so(room):
    browser = TestClient(APP, "http://room", follow_redirects=False)
    answer = browser.get(f"/join/{room.room.code}/nothing/here")
    assert answer.headers["location"] == "../../../no-page"
    assert browser.put(f"/join/{room.room.code}").status_code == 405


def test_the_language_that_was_chosen_stays_on_the_way_to_the_ballot(room):
    browser = TestClient(APP, "http://room", headers={"Accept-Language": "nl"})
    code = room.room.code
    for address in (f"/join?lang=fr&code={code}", f"/join/{code.lower()}?lang=fr"):
        page = browser.get(address)
        assert '<html lang="fr">' in page.text
        assert page.url.path == f"/join/{code}"


def test_a_pasted_address_is_no_guess(room, monkeypatch):
    monkeypatch.setattr(endpoints, "_wrong_codes", WrongCodes(per_address=0, clock=lambda: 0.0))
    browser = TestClient(APP, "http://room", follow_redirects=False)
    pasted = f"http://room/join/{room.room.code.lower()}?lang=fr"
    for typed in (pasted, " – ".join(room.room.code), f"„{room.room.code}”"):
        assert browser.get("/join", params={"code": typed}).status_code == 303


def test_no_opinion_is_an_answer_that_can_be_given_again(participant, room, store):
    participant.vote(governance="3", civil_society="1")
    participant.vote(governance="")
    (ballot,) = store.ballots.of_round(room.room.id, 1)
    assert set(ballot.answers.wants) == {"civil_society"}


def test_the_group_and_what_is_decisive_are_kept(participant, room, store):
    participant.load()
    page = participant.send({"want.governance": "2", "group": "1", "decisive": ["governance"]})
    assert "Ambtenaren" in page.text
    assert "doorslaggevend" in page.text
    (ballot,) = store.ballots.of_round(room.room.id, 1)
    assert (ballot.group, ballot.answers.decisive) == (1, ("governance",))


@pytest.mark.parametrize(
    ("way", "fields"),
    [
        (Way.IMPORTANCE, {"importance.governance": "5", "importance.duration": "0"}),
        (Way.ORDER, {"order.duration": "1", "order.governance": "2"}),
    ],
)
def test_the_other_ways_of_answering_come_back_as_they_were_sent(store, way, fields):
    participant = Participant(open_room(store, replace(SETTINGS, way=way)).room.code)
    participant.load()
    assert "Ontvangen om" in participant.send(fields).text
    participant.load("?change=1")
    given = {
        name: values for name, values in participant.form.items() if "." in name and values != [""]
    }
    assert given == {name: [value] for name, value in fields.items()}


def test_who_skips_a_place_is_told_that_the_next_ones_moved_up(store):
    participant = Participant(open_room(store, replace(SETTINGS, way=Way.ORDER)).room.code)
    participant.load()
    places = {"order.duration": "1", "order.governance": "3"}
    assert SAY("ballot-places-moved-up") in participant.send(places).text
    participant.load("?change=1")
    assert participant.form["order.governance"] == ["2"]
    whole = {**places, "order.civil_society": "2"}
    assert SAY("ballot-places-moved-up") not in participant.send(whole).text


def test_what_is_wrong_is_said_beside_the_question_and_nothing_is_lost(participant, room, store):
    participant.load()
    page = participant.send({"want.governance": "0", "decisive": ["governance"]})
    assert page.status_code == 422
    question = re.search(r'<fieldset id="want\.governance">.*?</fieldset>', page.text, re.DOTALL)[0]
    fault = messages_in("nl")("fault-ballot-decisive-not-wanted")
    assert fault in question
    assert f'<a href="#want.governance">Bestuurskracht: {fault}</a>' in page.text
    assert participant.form["want.governance"] == ["0"]
    assert participant.form["decisive"] == ["governance"]
    assert store.ballots.of_round(room.room.id, 1) == ()
    assert "Ontvangen om" in participant.send({"decisive": []}).text


def test_who_chose_no_group_is_asked_to_and_loses_nothing(participant, room, store):
    participant.load()
    form = {**participant.form, "want.governance": "2"}
    participant.page = participant.browser.post(f"{participant.path}?lang=nl", data=form)
    assert participant.page.status_code == 422
    question = re.search(r'<fieldset id="group">.*?</fieldset>', participant.page.text, re.DOTALL)[
        0
    ]
    assert SAY("fault-ballot-group-missing") in question
    assert '<a href="#group">' in participant.page.text
    assert participant.form["want.governance"] == ["2"]
    assert store.ballots.of_round(room.room.id, 1) == ()
    assert "Ontvangen om" in participant.send({"group": ""}).text
    assert store.ballots.of_round(room.room.id, 1)[0].group is None


# --- closing, rounds


def test_a_late_ballot_is_refused_in_a_friendly_way(participant, room, store):
    participant.vote(governance="1")
    participant.load("?change=1")
    close(store, room)
    page = participant.send({"want.governance": "3"})
    assert page.status_code == 409
    assert "kwamen te laat" in page.text
    assert re.search(r"Bestuurskracht</dt><dd>een beetje", page.text)
    assert wanted(store, room) == ["+"]


def test_a_ballot_that_the_database_finds_late_is_refused_too(
    participant, room, store, monkeypatch
):
    participant.load()
    stands._stands.clear()  # as when nobody asked within the last second
    look_up = Rooms.by_code

    def closing_right_after(self, code):
        found = look_up(self, code)
        self.advance(room.room.id, (1, Step.OPEN), (1, Step.CLOSED))
        return found

    monkeypatch.setattr(Rooms, "by_code", closing_right_after)
    page = participant.send({"want.governance": "3"})
    assert page.status_code == 409
    assert "kwamen te laat" in page.text
    assert store.ballots.of_round(room.room.id, 1) == ()


def test_after_closing_one_still_sees_what_one_sent(participant, room, store):
    participant.vote(governance="3")
    close(store, room)
    page = participant.load()
    assert "De stemming is gesloten" in page.text
    assert re.search(r"Bestuurskracht</dt><dd>sterk", page.text)
    assert participant.form == {}


def test_who_comes_after_closing_is_told_so(room, store):
    close(store, room)
    page = Participant(room.room.code).load()
    assert page.status_code == 200
    assert "geen stem ontvangen" in page.text


def test_a_trial_is_marked_and_its_form_does_not_count_in_the_round(store):
    made = store.rooms.create(SETTINGS, timedelta(days=1))
    participant = Participant(made.room.code)
    assert "Dit is een proefstem" in participant.load().text
    store.rooms.advance(made.room.id, (0, Step.TRIAL), (1, Step.OPEN))
    page = participant.send({"want.governance": "3", "group": "0"})
    assert page.status_code == 409
    assert "een nieuwe ronde begonnen" in page.text
    assert participant.form["want.governance"] == ["3"]
    assert store.ballots.of_round(made.room.id, 1) == ()
    assert "Ontvangen om" in participant.send({}).text


def test_after_the_trial_the_group_is_filled_in_and_nothing_else(store):
    made = store.rooms.create(SETTINGS, timedelta(days=1))
    participant = Participant(made.room.code)
    participant.load()
    participant.send({"want.governance": "3", "group": "1"})
    store.rooms.advance(made.room.id, (0, Step.TRIAL), (1, Step.OPEN))
    participant.load()
    assert participant.form["group"] == ["1"]
    assert "want.governance" not in participant.form


def test_a_second_round_begins_with_the_earlier_answers_which_do_not_count_yet(
    participant, room, store
):
    participant.vote(governance="3")
    begin_another_round(store, room)
    page = participant.load()
    assert "Uw vorige antwoorden staan al ingevuld" in page.text
    assert participant.form["want.governance"] == ["3"]
    assert store.ballots.of_round(room.room.id, 2) == ()
    participant.send({})
    assert len(store.ballots.of_round(room.room.id, 2)) == 1


# --- languages


def test_the_language_is_the_browsers_among_those_of_the_room(room):
    assert '<html lang="fr">' in Participant(room.room.code, "fr-BE,en;q=0.5").load().text
    assert '<html lang="nl">' in Participant(room.room.code, "en-GB").load().text
    assert '<html lang="nl">' in Participant(room.room.code).load("?lang=en").text


def test_a_switch_of_language_keeps_what_was_filled_in_and_sends_nothing(participant, room, store):
    participant.load()
    form = {**participant.form, "want.governance": "2", "group": "0", "switch": "fr"}
    participant.page = participant.browser.post(f"{participant.path}?lang=fr", data=form)
    assert '<html lang="fr">' in participant.page.text
    assert participant.form["want.governance"] == ["2"]
    assert participant.form["group"] == ["0"]
    assert store.ballots.of_round(room.room.id, 1) == ()


def size_of(page) -> int:
    """Return how many bytes a phone gets, headers included, if nothing is compressed."""
    return len(page.content) + sum(len(name) + len(value) for name, value in page.headers.raw)


def compressed_size_of(page) -> int:
    """Return how many bytes a phone gets, headers included: every browser reads gzip."""
    assert page.headers["content-encoding"] == "gzip"
    return size_of(page) - len(page.content) + int(page.headers["content-length"])


@pytest.mark.parametrize(("language", "way"), in_turn(LANGUAGES, tuple(Way)))
def test_the_fullest_page_is_small_and_needs_nothing_else(store, language, way):
    every = replace(
        SETTINGS,
        title="T" * LONGEST_TITLE,
        question="é" * LONGEST_QUESTION,
        languages=LANGUAGES,
        groups=tuple(f"{number:02}" + "g" * (LONGEST_GROUP - 2) for number in range(MOST_GROUPS)),
        features=tuple(catalogue().features),
        way=way,
        have=tuple(catalogue().approaches),
        asks_reasons=True,
    )
    phone = Participant(open_room(store, every).room.code)
    page = phone.load(f"?lang={language}")
    assert page.status_code == 200
    assert size_of(page) < MOST_BYTES
    # The name of the program leads to its start; one answer of no bytes counts who looks.
    found = re.findall(r"""(?:src|href)=["'](?!data:,|\?|#)([^"']*)""", page.text)
    code = page.url.path.rpartition("/")[2]
    assert found == [f"../?lang={language}", f"{code}/seen"]
    # Whoever changes a ballot with a reason everywhere gets all of it back: four bytes for each
    # sign, and no two signs in an order that compresses.
    chance, signs = Random(9), [chr(sign) for sign in range(0x20000, 0x2A000)]
    reasons = {
        f"reason.{feature}": "".join(chance.choices(signs, k=LONGEST_REASON))
        for feature in every.features
    }
    assert phone.send({"group": "11", **reasons}).status_code == 200
    page = phone.load(f"?lang={language}&change=1")
    assert all(f'value="{why}"' in page.text for why in reasons.values())
    assert compressed_size_of(page) < MOST_BYTES


def test_a_phone_loads_no_style_that_it_does_not_need(room, store):
    """Pictures of the wall have their own; colours that nothing asks for stay away."""
    phone = Participant(room.room.code)
    ballot = phone.load().text
    assert ".wall" not in ballot
    style = "".join(re.findall(r"<style>(.*?)</style>", ballot, re.DOTALL))
    assert "/*" not in style
    phone.vote(governance="3")
    close(store, room)
    assert store.rooms.advance(room.room.id, (1, Step.CLOSED), (1, Step.WANTS))
    shown = "".join(re.findall(r"<style>(.*?)</style>", phone.load().text, re.DOTALL))
    assert shown.startswith(style[: style.index(":root{color-scheme")])
    assert ".wall" in shown
    asked = set(re.findall(r"var\((--[\w-]+)\)", shown))
    assert set(re.findall(r"[{;\n](--[\w-]+):", shown)) == asked


# --- codes and keys


def test_a_code_is_taken_as_people_type_it(room):
    browser, code = TestClient(APP, "http://room"), room.room.code
    for spelt in (code.lower(), f" {code[:3]} {code[3:]}", "-".join(code)):
        page = browser.get("/join", params={"code": spelt})
        assert page.url.path == f"/join/{code}", spelt
        assert SETTINGS.title in page.text
        assert browser.get(f"/join/{spelt}").url.path == f"/join/{code}", spelt


def test_unknown_deleted_expired_and_malformed_codes_look_the_same(store):
    deleted = open_room(store).room
    store.retention.delete(deleted.id)
    expired = open_room(store, keep_for=timedelta(seconds=-1)).room
    codes = [deleted.code, expired.code, UNKNOWN, "0", "%2e", "O0I1L5O0I", "x" * 2000, "⛵"]
    pages = [TestClient(APP, "http://room").get(f"/join/{code}") for code in codes]
    keys = [TestClient(APP, "http://room").get(f"/{link}/wrong") for link in ("facilitate", "show")]
    assert {page.status_code for page in (*pages, *keys)} == {404}
    assert len({page.text for page in (*pages, *keys)}) == 1
    assert not any("set-cookie" in page.headers for page in (*pages, *keys))


def test_who_tries_many_wrong_codes_waits_before_each_further_one():
    guesser = Participant(UNKNOWN, address="10.0.0.66")
    assert [guesser.load().status_code for _ in range(60)] == [404] * 60
    begun = time.monotonic()
    page = guesser.load()
    assert (page.status_code, page.headers["Retry-After"]) == (429, "60")
    assert SAY("join-unknown") in page.text
    assert time.monotonic() - begun >= 0.1
    assert Participant(UNKNOWN, address="10.0.0.7").load().status_code == 404


def test_a_right_code_is_never_slowed_whoever_guesses_at_its_address(room, monkeypatch):
    monkeypatch.setattr(endpoints, "_wrong_codes", WrongCodes(per_address=1, clock=lambda: 0.0))
    monkeypatch.setattr(endpoints, "SECONDS_FOR_ANOTHER_GUESS", 0)
    guesser = Participant(UNKNOWN)
    assert [guesser.load().status_code for _ in range(3)] == [404, 429, 429]
    # From here on whoever had to wait would see an error.
    monkeypatch.setattr(endpoints, "SECONDS_FOR_ANOTHER_GUESS", None)
    assert {Participant(room.room.code).load().status_code for _ in range(MANY)} == {200}
    browser = TestClient(APP, "http://room", client=("10.0.0.1", 1), follow_redirects=False)
    assert browser.get("/join", params={"code": room.room.code}).status_code == 303
    assert browser.get(f"/facilitate/{room.facilitator_key}").status_code == 303


def test_wrong_codes_are_forgotten_after_a_minute(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(endpoints, "_wrong_codes", WrongCodes(per_address=1, clock=lambda: now[0]))
    guesser = Participant(UNKNOWN)
    assert [guesser.load().status_code for _ in range(2)] == [404, 429]
    now[0] = 60.0
    assert guesser.load().status_code == 404


def test_an_ipv6_customer_is_one_client_whatever_the_address(monkeypatch):
    monkeypatch.setattr(endpoints, "_wrong_codes", WrongCodes(per_address=1, clock=lambda: 0.0))
    seen = [
        Participant(UNKNOWN, address=f"2001:db8:7:{number}::1").load().status_code
        for number in range(2)
    ]
    assert seen == [404, 429]
    assert Participant(UNKNOWN, address="2001:db8:8::1").load().status_code == 404


def test_ipv4_addresses_are_told_apart_on_a_socket_of_both_kinds(monkeypatch):
    monkeypatch.setattr(endpoints, "_wrong_codes", WrongCodes(per_address=1, clock=lambda: 0.0))
    ways_of_writing = ["::ffff:10.0.0.1", "10.0.0.1", "::ffff:10.0.0.2"]
    assert [Participant(UNKNOWN, address=one).load().status_code for one in ways_of_writing] == [
        404,
        429,
        404,
    ]


@pytest.mark.parametrize(
    ("link", "cookie", "to"),
    [("facilitate", "mic_facilitator", "/room"), ("show", "mic_wall", "/wall")],
)
def test_a_private_link_leaves_a_cookie_and_leads_to_an_address_without_the_key(
    room, link, cookie, to
):
    key = room.facilitator_key if link == "facilitate" else room.wall_key
    code = room.room.code
    for base in ("http://room", "https://room"):
        answer = TestClient(APP, base, follow_redirects=False).get(f"/{link}/{key}")
        assert answer.status_code == 303
        assert str(answer.url.join(answer.headers["location"])) == f"{base}{to}?room={code}"
        kept = answer.headers["set-cookie"]
        assert kept.startswith(f"{cookie}_{code}={key};")
        assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(kept.split("; "))
        assert ("Secure" in kept.split("; ")) == (base == "https://room")


def test_the_keys_of_wall_and_facilitator_do_not_open_each_others_doors(room):
    browser = TestClient(APP, "http://room", follow_redirects=False)
    assert browser.get(f"/facilitate/{room.wall_key}").status_code == 404
    assert browser.get(f"/show/{room.facilitator_key}").status_code == 404


# --- safety


def test_a_ballot_from_another_site_is_refused(participant, room, store):
    participant.load()
    for headers in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://evil"},
    ):
        page = participant.browser.post(participant.path, data=participant.form, headers=headers)
        assert page.status_code == 403
        assert "kwamen niet van deze website" in page.text
    private = {"Origin": "null", "Sec-Fetch-Site": "cross-site"}
    page = participant.browser.post(participant.path, data=participant.form, headers=private)
    assert page.status_code == 403
    assert store.ballots.of_round(room.room.id, 1) == ()


def test_a_ballot_from_our_own_page_is_taken(participant):
    for headers in (
        {"Origin": "http://room"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "same-origin"},
        {},
    ):
        participant.load("?change=1")
        page = participant.send({"want.governance": "1"}, headers)
        assert "Ontvangen om" in page.text, headers


def test_a_page_without_origin_needs_the_token_that_we_gave(participant, room, store):
    participant.load()
    page = participant.send({"want.governance": "1", "token": "made-up"}, {"Origin": "null"})
    assert page.status_code == 403
    assert store.ballots.of_round(room.room.id, 1) == ()


def test_a_form_of_somebody_else_is_not_kept_but_nothing_filled_in_is_lost(room, store):
    other, participant = Participant(room.room.code), Participant(room.room.code)
    other.load()
    participant.load()
    page = participant.send({"want.governance": "3", "token": other.form["token"]})
    assert page.status_code == 403
    assert participant.form["want.governance"] == ["3"]
    assert store.ballots.of_round(room.room.id, 1) == ()
    assert "Ontvangen om" in participant.send({}).text


def test_a_browser_that_lost_its_cookie_can_send_again(participant, room, store):
    participant.load()
    participant.browser.cookies.clear()
    page = participant.send({"want.governance": "3"})
    assert page.status_code == 403
    assert "werd niet herkend" in page.text
    assert store.ballots.of_round(room.room.id, 1) == ()
    assert "Ontvangen om" in participant.send({}).text


def test_the_cookie_is_for_this_room_alone_and_goes_with_it(room):
    for base in ("http://room", "https://room"):
        kept = set(Participant(room.room.code, base=base).load().headers["set-cookie"].split("; "))
        assert {"HttpOnly", "SameSite=lax", f"Path=/join/{room.room.code}"} <= kept
        assert ("Secure" in kept) == (base == "https://room")
        (age,) = (
            int(part.removeprefix("Max-Age=")) for part in kept if part.startswith("Max-Age=")
        )
        assert 0 < age <= timedelta(days=30).total_seconds()


def test_pages_forbid_frames_scripts_of_others_and_keeping_a_copy(participant):
    headers = participant.load().headers
    policy = dict(
        part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["form-action"] == "'self'"
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"


def test_a_script_in_what_the_facilitator_wrote_is_text(store):
    script = "<script>alert(1)</script>"
    settings = replace(
        SETTINGS, title=script, question=script, groups=(script, '" onfocus="alert(1)')
    )
    participant = Participant(open_room(store, settings).room.code)
    pages = [participant.load().text]
    pages.append(participant.send({"want.governance": "3", "group": "0"}).text)
    for page in pages:
        assert script not in page
        assert "&lt;script&gt;alert(1)" in page
        assert '" onfocus' not in page


def test_the_database_knows_neither_the_cookie_nor_the_address(participant, database):
    participant.browser.headers["User-Agent"] = "Telling/1.0"
    participant.vote(governance="3")
    secret = participant.browser.cookies[COOKIE]
    kept = b"".join(file.read_bytes() for file in database.parent.glob("rooms.db*"))
    assert b"governance" in kept
    assert not any(told.encode() in kept for told in (secret, "10.0.0.1", "Telling"))


# --- the database


def test_while_the_database_is_gone_what_was_sent_waits_in_the_page(
    participant, room, store, monkeypatch
):
    participant.load()

    def gone(*_):
        raise DatabaseUnavailable

    with monkeypatch.context() as patch:
        patch.setattr(Rooms, "by_code", gone)
        patch.setattr(Ballots, "casting", gone)
        page = participant.send({"want.governance": "3", "group": "1"})
        assert page.status_code == 503
        assert page.headers["retry-after"]
        assert "nog niet ontvangen" in page.text
        assert participant.load().status_code == 503
        participant.page = page
    assert "Ontvangen om" in participant.send({}).text
    (ballot,) = store.ballots.of_round(room.room.id, 1)
    assert (ballot.answers.wants["governance"].value, ballot.group) == ("+++", 1)


@pytest.mark.parametrize(
    "url", ["sqlite:////proc/none/rooms.db", "postgresql+psycopg://127.0.0.1:1/none"]
)
def test_a_database_that_cannot_be_opened_takes_nothing_else_along(monkeypatch, url):
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", url)
    browser = TestClient(APP, "http://room", headers={"Accept-Language": "nl"})
    page = browser.get("/join/CCCCCCCCC")
    assert page.status_code == 503
    assert SAY("ballot-unavailable") in page.text
    assert browser.get("/catalogue.json").status_code == 200


def test_a_room_past_its_time_is_deleted_with_everything_in_it(store, database, monkeypatch):
    participant = Participant(open_room(store).room.code)
    participant.vote(governance="3")
    assert rows(database) == {"participants": 1, "ballots": 1}

    class Stopped(Exception):
        pass

    def stop(_seconds):
        raise Stopped

    monkeypatch.setattr(rooms.time, "sleep", stop)
    with create_engine(f"sqlite:///{database}").begin() as connection:
        connection.execute(text("UPDATE rooms SET expires = '2020-01-01 00:00:00.000000'"))
    with pytest.raises(Stopped):
        rooms.purge_for_ever()
    assert rows(database) == {"participants": 0, "ballots": 0}


# --- who may vote


def test_beyond_the_expected_number_a_phone_waits_and_loses_nothing(room, store):
    store.rooms.set_door(room.room.id, Door(expected=1))
    Participant(room.room.code).vote(governance="1")
    late = Participant(room.room.code)
    assert SAY("admission-held") in late.load().text
    late.browser.get(f"{late.path}/seen")
    assert store.ballots.counts(room.room.id).held == 1
    store.ballots.let_in(room.room.id)
    assert "Ontvangen om" in late.vote(governance="3").text


def test_a_preview_of_a_full_room_does_not_wait(room, store):
    store.rooms.set_door(room.room.id, Door(expected=1))
    Participant(room.room.code).vote(governance="1")
    TestClient(APP, "http://room").get(f"/join/{room.room.code}")
    assert store.ballots.counts(room.room.id).held == 0


def test_who_filled_in_the_ballot_before_the_door_closed_loses_nothing(room, store):
    late = Participant(room.room.code)
    late.page = late.browser.get(late.path)
    store.rooms.set_door(room.room.id, Door(locked=True))
    page = late.send({"want.governance": "3"})
    assert page.status_code == 403
    assert SAY("admission-locked") in page.text
    assert late.form["want.governance"] == ["3"]
    assert store.ballots.of_round(room.room.id, 1) == ()
    store.rooms.set_door(room.room.id, Door())
    assert "Ontvangen om" in late.send({}).text


def test_a_locked_door_says_so(room, store):
    store.rooms.set_door(room.room.id, Door(locked=True))
    page = Participant(room.room.code).load()
    assert page.status_code == 403
    assert SAY("admission-locked") in page.text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "plus de monde"),
        pytest.param("nl", "meer mensen tegelijk", marks=pytest.mark.prove),
        pytest.param("en", "More people are here", marks=pytest.mark.prove),
    ],
)
def test_while_too_many_send_at_once_a_page_says_so_and_holds_what_was_sent(
    participant, monkeypatch, language, said
):
    participant.load()
    monkeypatch.setattr(writing, "MOST_WAITING", 0)
    data = {"group": "", **participant.form, "want.governance": "3"}
    page = participant.browser.post(f"{participant.path}?lang={language}", data=data)
    assert page.status_code == 503
    assert page.headers["retry-after"]
    assert said in page.text
    assert 'name="want.governance" value="3"' in page.text


def test_a_full_room_says_so(store, room, monkeypatch):
    monkeypatch.setattr(store.ballots, "_most_participants", 1)
    Participant(room.room.code).vote(governance="1")
    assert SAY("admission-full") in Participant(room.room.code).load().text


def test_a_slip_lets_one_ballot_in_and_no_slip_none(room, store):
    store.rooms.set_door(room.room.id, Door(slips=True))
    (slip,) = store.ballots.new_slips(room.room, 1)
    phone = Participant(room.room.code)
    assert SAY("admission-no-slip") in phone.load().text
    assert phone.load("?slip=CCCCCCCCC").status_code == 404
    page = phone.load(f"?slip={'-'.join(slip.lower())}&lang=fr")
    assert '<html lang="fr">' in page.text
    assert slip not in str(page.url)
    assert "Ontvangen om" in phone.vote(governance="3").text
    other = Participant(room.room.code)
    other.load(f"?slip={slip}")
    assert "Ontvangen om" in other.vote(governance="1").text
    assert store.ballots.counts(room.room.id).voted == 1


def test_who_guesses_slips_has_to_wait(room, store, monkeypatch):
    monkeypatch.setattr(endpoints, "_wrong_codes", WrongCodes(per_address=1, clock=lambda: 0.0))
    store.rooms.set_door(room.room.id, Door(slips=True))
    phone = Participant(room.room.code)
    assert [phone.load("?slip=CCCCCCCCC").status_code for _ in range(2)] == [404, 429]


def test_a_forged_ballot_is_marked(room, store):
    forged = TestClient(APP, "http://room")
    form = Form(forged.get(f"/join/{room.room.code}").text).fields
    forged.post(f"/join/{room.room.code}", data={**form, "group": "", "want.governance": "3"})
    (marked,) = store.ballots.marked(room.room.id, 1)
    assert marked.mark is Mark.UNSEEN


# --- why


@pytest.fixture
def asked_why(store):
    return open_room(store, replace(SETTINGS, asks_reasons=True))


def test_a_phone_may_say_why_and_sees_it_again(store, asked_why):
    person = Participant(asked_why.room.code)
    person.load()
    said = {
        "want.governance": "3",
        "reason.governance": "  Onze diensten\u200b kunnen\nhet niet alleen ",
    }
    page = person.send(said).text
    assert "Onze diensten kunnen het niet alleen" in page
    (ballot,) = store.ballots.of_round(asked_why.room.id, 1)
    assert ballot.answers.reasons == {"governance": "Onze diensten kunnen het niet alleen"}
    changed = person.load("?change=1").text
    assert 'value="Onze diensten kunnen het niet alleen"' in changed


def test_a_why_that_is_too_long_is_refused_and_kept_in_the_form(store, asked_why):
    person, long_ = Participant(asked_why.room.code), "w" * 141
    person.load()
    answer = person.send({"want.governance": "3", "reason.governance": long_})
    assert answer.status_code == 422
    assert long_ in answer.text
    assert 'href="#reason.governance"' in answer.text
    assert 'id="reason.governance"' in answer.text
    assert store.ballots.of_round(asked_why.room.id, 1) == ()


def test_only_a_why_is_no_vote(store, asked_why):
    person = Participant(asked_why.room.code)
    person.load()
    person.send({"reason.governance": "daarom"})
    assert store.ballots.counts(asked_why.room.id).voted == 0


def test_where_nobody_is_asked_why_nothing_of_it_is_kept(store, room):
    person = Participant(room.room.code)
    person.load()
    assert "reason." not in person.page.text
    person.send({"want.governance": "3", "reason.governance": "daarom"})
    (ballot,) = store.ballots.of_round(room.room.id, 1)
    assert ballot.answers.reasons == {}


def test_what_somebody_writes_is_text_and_nothing_else(asked_why):
    person = Participant(asked_why.room.code)
    person.load()
    page = person.send({"want.governance": "3", "reason.governance": '<script>1</script>"'}).text
    assert "<script>1" not in page
    assert "&lt;script&gt;1&lt;/script&gt;&#34;" in page


@pytest.mark.parametrize("proto", ["", "https"])
def test_no_answer_leads_from_https_to_http(room, proto):
    """A proxy may speak http to us and not say that the visitor came by https."""
    headers = {"X-Forwarded-Proto": proto} if proto else {}
    browser = TestClient(APP, "http://room", follow_redirects=False)
    code = room.room.code
    paths = [
        f"/facilitate/{room.facilitator_key}",
        f"/show/{room.wall_key}",
        f"/leave/{code}",
        f"/join?code={code}",
        f"/join/{code.lower()}",
        "/join/",
        f"/join/{code}/",
        "/note/",
        "/nowhere",
    ]
    led = [browser.get(path, headers=headers).headers["location"] for path in paths]
    assert [to for to in led if "://" in to] == []
    assert led[paths.index("/join/")] == "/join"
