"""The facilitator's page and the wall: a room is opened, led, shown, counted on paper, saved and
deleted.
"""

import io
import re
from dataclasses import replace
from datetime import date, timedelta
from html import escape, unescape
from importlib.resources import files
from types import MappingProxyType
from urllib.parse import parse_qs

import openpyxl
import pytest
from pypdf import PdfReader
from streamlit.elements.lib import policies

from mic_selector.catalogue import LEVELS
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.notes.handout import compose_handout
from mic_selector.notes.settings import NoteSettings
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.priorities.address import decode
from mic_selector.priorities.view import View
from mic_selector.web import room_results, rooms
from mic_selector.web.components.room import pictures as room_pictures
from mic_selector.web.components.room.files import room_as_csv, room_as_excel
from mic_selector.web.knowledge import catalogue, presets
from mic_selector.web.tab import room_draft
from mic_selector.wording.group import group_grounds, group_verdict, group_written
from mic_selector.wording.names import Names
from mic_selector.wording.rooms import agreement_in_words
from mic_selector.workshop.codes import spaced
from mic_selector.workshop.models import Answers, Counts, Door, Link, Paper, Settings, Step, Way
from mic_selector.workshop.pictures import Picture, pictures
from mic_selector.workshop.rules import LONGEST_TITLE
from mic_selector.workshop.setup import write_setup
from tests.empty_rooms import copy_tables_to
from tests.turns import ALL, in_turn
from tests.web.participants import APP, Participant, TestClient

FEATURES = ("governance", "political", "civil_society")
SETTINGS = Settings(
    title="Onze partners",
    question="Wat zoeken we?",
    languages=("nl", "fr", "en"),
    groups=("Gemeenteraad", "Ambtenaren"),
    features=FEATURES,
    limits=MappingProxyType({"budget": Priority(5, Aim(Direction.AT_MOST, LEVELS[2]), True)}),
)
# The others go through the same code.
ONE_LANGUAGE = [
    LANGUAGES[0],
    *(pytest.param(language, marks=pytest.mark.prove) for language in LANGUAGES[1:]),
]
SCRIPT = "<script>window.hacked=1</script>"
FORMULA = '=HYPERLINK("x")'


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", copy_tables_to(tmp_path / "rooms.db", monkeypatch))
    rooms._opened.cache_clear()
    room_results._known.clear()
    yield rooms.store()
    rooms._opened.cache_clear()


@pytest.fixture
def made(store):
    return store.rooms.create(SETTINGS, timedelta(days=7))


def lead(store, made, *steps):
    """Take a room through steps."""
    for to in steps:
        room = store.rooms.by_code(made.room.code)
        assert store.rooms.advance(room.id, (room.round, room.step), to)


def vote(store, room, wants, group=0, start=0, round_=1):
    """Cast a ballot for each list of steps, on the features in their order."""
    for number, steps in enumerate(wants, start):
        answers = Answers(
            wants=MappingProxyType(
                {key: LEVELS[step] for key, step in zip(FEATURES, steps, strict=True)}
            ),
            decisive=FEATURES[:1],
        )
        assert store.ballots.cast(room.id, f"person {number}", group, answers, round_)


OPEN, CLOSED, WANTS, RANKING = (1, Step.OPEN), (1, Step.CLOSED), (1, Step.WANTS), (1, Step.RANKING)
SPLIT = [(3, 1, 3)] * 6 + [(0, 1, 3)] * 5


@pytest.fixture
def voted(store, made):
    """A room in which eleven people voted: all agree on the second and third feature, none on the
    first.
    """
    lead(store, made, OPEN)
    vote(store, made.room, SPLIT[:6])
    vote(store, made.room, SPLIT[6:], group=1, start=6)
    lead(store, made, CLOSED)
    return made


def keep(cookies, kind, made, key=None):
    """Let the browser hold the key of a room, as after its link was opened."""
    own = made.facilitator_key if kind == rooms.FACILITATOR_COOKIE else made.wall_key
    cookies[rooms.cookie_of(kind, made.room.code)] = key or own


# --- opening a room


def fill_in(visitor, title="Onze partners", groups="Raad\nAmbtenaren\n"):
    visitor.app.text_input(key="room_title").set_value(title)
    visitor.app.text_area(key="room_question").set_value("Wat zoeken we?")
    visitor.app.text_area(key="room_groups").set_value(groups)
    return visitor.click(visitor.say("room-make"))


def addresses(visitor):
    """Return the addresses that the page shows, each with a button that copies it."""
    shown = re.findall(r"<code>(.*?)</code>", visitor.html)
    assert re.findall(r'class="btn share"[^>]* data-address="(.*?)"', visitor.html) == shown
    return shown


def test_a_room_is_opened_with_what_was_filled_in(visit, store):
    visitor = visit(lang="nl", page="room")
    visitor.press("room_commitment_budget", "given")
    fill_in(visitor)
    links = addresses(visitor)
    room = store.rooms.by_facilitator(links[0].rpartition("/")[2])
    assert store.rooms.by_wall(links[1].rpartition("/")[2]) == room
    assert links[2].endswith(f"/join/{room.code}")
    assert spaced(room.code) in visitor.text
    assert (room.settings.title, room.settings.groups) == ("Onze partners", ("Raad", "Ambtenaren"))
    assert room.settings.limits["budget"] == Priority(5, Aim(Direction.AT_MOST, LEVELS[2]), True)
    asked = [
        key for key in catalogue().features if key != "budget"
    ]  # duration is asked unless said otherwise
    assert list(room.settings.features) == asked


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("language", ONE_LANGUAGE)
def test_a_room_without_a_title_is_not_opened_and_nothing_typed_is_lost(visit, language):
    visitor = fill_in(visit(lang=language, page="room"), title="  ")
    say = messages_in(language)
    assert visitor.errors == [f"{say('room-setting-title')}: {say('fault-empty')}"]
    assert visitor.app.text_area(key="room_groups").value == "Raad\nAmbtenaren\n"
    # Nor is what is too long: a control with a limit of its own drops what is pasted beyond it.
    fill_in(visitor, title="w" * (LONGEST_TITLE + 1))
    too_long = say("fault-string-too-long", max_length=LONGEST_TITLE)
    assert visitor.errors == [f"{say('room-setting-title')}: {too_long}"]
    typed = [*visitor.app.text_input, *visitor.app.text_area]
    assert {one.label: one.proto.max_chars for one in typed if one.proto.max_chars} == {}
    assert addresses(visitor) == []


def filled_in(visitor):
    """Return what the form holds."""
    state = visitor.app.session_state
    keys = ("title", "question", "groups", "languages", "days", "picks", "commitment_budget")
    return [state["way"], *(state[f"room_{key}"] for key in keys)]


@pytest.mark.usefixtures("store")
def test_what_is_filled_in_is_there_after_another_page_and_after_a_reload(visit):
    visitor = visit(lang="nl", page="room")
    untouched = filled_in(visitor)
    visitor.go_to("method").go_to("room")
    assert "room_draft" not in visitor.app.session_state
    visitor.press("room_days", 30).press("room_commitment_budget", "given")
    visitor.app.number_input(key="room_picks").set_value(9)
    fill_in(visitor, groups="Raad\nAmbtenaren")
    assert visitor.errors == [beyond(visitor, "room-setting-picks", 0, 5)]
    has_no_limit_of_its_own(visitor)
    begun = filled_in(visitor)
    assert filled_in(visitor.go_to("method").go_to("room")) == begun
    kept = room_draft._DRAFT.dump_json(visitor.app.session_state["room_draft"]).decode()
    reloaded = visit(lang="nl", page="room")
    for text, found in (("{}", untouched), (kept, begun)):
        reloaded.app.text_input(key="room_draft_of_tab").set_value(text)
        assert filled_in(reloaded.run()) == found
    reloaded.app.number_input(key="room_picks").set_value(1)
    fill_in(reloaded)
    assert reloaded.app.session_state["room_draft"] is None


@pytest.mark.usefixtures("store")
def test_two_groups_of_the_same_name_are_refused_in_words(visit):
    visitor = fill_in(visit(lang="nl", page="room"), groups="Raad\nraad")
    assert visitor.errors == [
        f"{visitor.say('room-setting-groups')}: {visitor.say('fault-room-group-twice')}"
    ]


def test_the_form_needs_no_database_until_a_room_is_opened(visit, monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", "sqlite:////nowhere/at/all/rooms.db")
    rooms._opened.cache_clear()
    visitor = visit(lang="nl", page="room")
    fill_in(visitor)
    assert visitor.errors == [visitor.say("room-unavailable")]
    rooms._opened.cache_clear()


# --- leading it


def test_the_facilitator_leads_the_room_step_by_step_and_back(visit, store, cookies, made):
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", page="room", room=made.room.code)
    assert visitor.say("wall-trial") in visitor.text
    for label in (
        "room-open",
        "room-close",
        "room-show-wants",
        "room-show-ranking",
        "room-hide-ranking",
    ):
        visitor.click(visitor.say(label))
    room = store.rooms.by_code(made.room.code)
    assert (room.round, room.step) == WANTS
    visitor.click(visitor.say("room-again", round=2))
    visitor.click(visitor.say("again-yes", round=2))
    assert store.rooms.by_code(made.room.code).round == 2


def test_who_has_no_link_leads_nothing(visit, cookies, made):
    keep(cookies, rooms.FACILITATOR_COOKIE, made, made.wall_key)
    visitor = visit(lang="nl", page="room", room=made.room.code)
    assert made.room.settings.title not in visitor.text
    assert visitor.say("room-make") in [button.label for button in visitor.app.button]


def test_a_page_that_lags_behind_does_not_take_a_step_twice(visit, store, cookies, made):
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", page="room", room=made.room.code)
    lead(store, made, OPEN, CLOSED)
    visitor.click(visitor.say("room-open"))
    room = store.rooms.by_code(made.room.code)
    assert (room.round, room.step) == CLOSED
    assert visitor.say("room-moved-elsewhere") in visitor.warnings


def test_each_picture_can_be_put_on_the_wall_and_comes_with_a_question_to_ask(
    visit, store, cookies, voted
):
    lead(store, voted, WANTS, RANKING)
    keep(cookies, rooms.FACILITATOR_COOKIE, voted)
    visitor = visit(lang="nl", page="room", room=voted.room.code)
    shown = pictures(store.rooms.by_code(voted.room.code))
    # One round, in which nobody was asked why: nothing moved yet.
    assert set(shown) == set(Picture) - {Picture.MOVED, Picture.REASONS}
    for picture in shown if ALL else (*shown[:2], shown[-1]):
        visitor.press("picture", picture.value)
        assert store.rooms.by_code(voted.room.code).view == picture.value
        # Nobody comes in any more: the vote is closed.
        asked = picture is not Picture.JOIN
        assert (visitor.say(f"ask-{picture.value}") in visitor.text) is asked


# --- the wall


@pytest.fixture
def wall(visit, cookies, voted):
    """Return what opens the wall of the room in which eleven people voted."""
    keep(cookies, rooms.WALL_COOKIE, voted)
    return lambda language="nl": visit(lang=language, page="wall", room=voted.room.code)


def test_the_wall_shows_nothing_of_the_answers_before_they_are_revealed(wall, store, voted):
    visitor = wall()
    assert voted.room.settings.question in visitor.text
    assert "11" in visitor.text
    store.rooms.show(voted.room.id, Picture.RANKING.value)
    assert visitor.run().say("picture-ranking") not in visitor.text
    assert 'class="dots' not in visitor.html
    assert not visitor.app.button  # the wall leads nothing


def test_the_walls_link_shows_a_wall_without_controls_also_in_a_browser_that_leads_a_room(
    wall, cookies, store, voted
):
    mine = store.rooms.create(replace(SETTINGS, title="Mijn zaal"), timedelta(days=7))
    for leader in (voted, mine):
        keep(cookies, rooms.FACILITATOR_COOKIE, leader)
        visitor = wall()
        assert voted.room.settings.title in visitor.text
        assert not visitor.app.button
    presented = visitor.go_to("present")
    assert voted.room.settings.title in presented.text
    assert visitor.say("room-show-wants") in [button.label for button in presented.app.button]


def test_who_has_only_the_walls_link_leads_nothing_from_the_wall_with_controls(wall):
    visitor = wall().go_to("present")
    assert visitor.say("present-none") in visitor.text
    assert not visitor.app.button


def test_the_wall_shows_in_each_picture_what_people_answered(wall, store, voted):
    lead(store, voted, WANTS)
    visitor = wall()
    # Eleven people gave an answer to each of three features: every person is a dot.
    assert visitor.html.count("<i></i>") == 3 * 11
    assert visitor.say("wall-no-decision") in visitor.text
    # The feature on which people are divided is the one to talk about.
    store.rooms.show(voted.room.id, Picture.DIVIDED.value)
    visitor.run()
    assert catalogue().features["governance"].question["nl"] in visitor.text
    assert catalogue().features["political"].question["nl"] not in visitor.text
    assert visitor.say("wall-ends", low=5, first="niet nodig", high=6, last="sterk") in visitor.text
    # Agreement stands beside what chance would give.
    store.rooms.show(voted.room.id, Picture.AGREEMENT.value)
    visitor.run()
    results = room_results.results_of(store.rooms.by_code(voted.room.code))
    names = Names(catalogue(), visitor.say)
    found = agreement_in_words(names, results)
    assert f'<p class="number">{found.beyond}</p>' in visitor.html
    assert found.meaning in visitor.text
    chance = results.chance.agreement(results.agreement.ballots)
    assert visitor.say.number(chance, 2) in found.basis
    assert visitor.say.number(results.agreement.concordance, 2) in found.basis
    assert found.basis in visitor.text
    # Groups are compared by their middle answer.
    store.rooms.show(voted.room.id, Picture.GROUPS.value)
    visitor.run()
    assert "Gemeenteraad (6)" in visitor.text
    assert "Ambtenaren (5)" in visitor.text
    assert visitor.say("wall-group-kept-back") not in visitor.text


def test_the_ranking_on_the_wall_is_that_of_the_group_within_its_limits(wall, store, voted):
    lead(store, voted, WANTS, RANKING)
    visitor = wall()
    evaluation = room_results.results_of(store.rooms.by_code(voted.room.code)).evaluation
    names = Names(catalogue(), visitor.say)
    shown = [
        visitor.text.index(names.approach(standing.approach)) for standing in evaluation.ranking
    ]
    assert shown == sorted(shown)
    # The one form whose budget is `+++` in the published table, beyond the room's firm limit.
    assert visitor.say("wall-ruled-out", approaches=names.approach("city_to_city")) in visitor.text


def test_the_wall_the_export_and_the_handout_say_the_same_of_how_sure_it_is(wall, store, voted):
    lead(store, voted, WANTS, RANKING)
    visitor = wall()
    names = Names(catalogue(), visitor.say)
    results = room_results.results_of(store.rooms.by_code(voted.room.code))
    certainty = results.certainty
    said = group_verdict(names, certainty)
    texts = [one.text for one in group_grounds(names, certainty)]
    assert said in visitor.text
    shown = [one.text for one in group_grounds(names, certainty, is_short=True)]
    assert all(text in visitor.text for text in shown)
    book = openpyxl.load_workbook(
        io.BytesIO(room_as_excel(names, store.rooms.by_code(voted.room.code))), read_only=True
    )
    sheet = [[cell.value for cell in row] for row in book[visitor.say("sheet-sure", round=1)]]
    assert sheet[0][2] == said
    assert [row[2] for row in sheet[1:]] == texts
    view = View(priorities=results.priorities.priorities, note_voice="workshop")
    settings = NoteSettings(language="nl", drafted=date(2026, 1, 2), group=certainty)
    handout = compose_handout(catalogue(), view, settings)
    assert any(said in sentence for _, sentence in handout.sentences)


def test_the_wall_says_why_a_group_with_people_enough_is_missing(wall, store, voted):
    lead(store, voted, OPEN)
    vote(store, voted.room, [(2, 1, 3)], group=None, start=11)
    lead(store, voted, CLOSED, WANTS)
    store.rooms.show(voted.room.id, Picture.GROUPS.value)
    visitor = wall()
    assert "Gemeenteraad (6)" in visitor.text
    assert "Ambtenaren" not in visitor.text
    assert visitor.say("wall-group-kept-back") in visitor.text


WHY = MappingProxyType({"political": "De raad moet mee zijn."})
SAME_FOR_ALL = {
    Way.WANTS: Answers(wants=MappingProxyType({"political": LEVELS[2], "governance": LEVELS[0]})),
    Way.IMPORTANCE: Answers(importance=MappingProxyType({"political": 4.0, "governance": 0.0})),
    Way.ORDER: Answers(order=("political", "governance")),
}


def test_an_empty_round_is_shown_without_an_error(visit, store, cookies, made):
    keep(cookies, rooms.WALL_COOKIE, made)
    lead(store, made, OPEN, CLOSED, WANTS, RANKING)
    wall = visit(lang="nl", page="wall", room=made.room.code)
    for picture in pictures(store.rooms.by_code(made.room.code)):
        store.rooms.show(made.room.id, picture.value)
        assert wall.run().say("wall-no-decision") in wall.text
        # Nothing is said of answers that nobody gave.
        few = picture is Picture.DIVIDED
        assert (wall.say("wall-divided-unknown") in wall.text) == few
        for said in ("wall-nothing-divided", "wall-middle"):
            assert wall.say(said) not in wall.text


def test_the_wall_speaks_a_language_of_the_room(visit, store, cookies):
    made = store.rooms.create(replace(SETTINGS, languages=("fr",)), timedelta(days=7))
    keep(cookies, rooms.WALL_COOKIE, made)
    assert (
        messages_in("fr")("wall-no-decision")
        in visit(locale="nl-BE", page="wall", room=made.room.code).text
    )


# --- paper, limits, files, deletion


def open_panel(visitor, name):
    visitor.app.session_state[f"room_panel_{name}"] = True
    return visitor.run()


def panels(*names):
    """Return what keeps these parts of the page of who leads a room open."""
    return [f"room_panel_{name}" for name in names]


@pytest.fixture
def leads(visit, cookies, voted):
    """Return what opens the page of who leads the room in which eleven people voted, with these
    panels open.
    """
    keep(cookies, rooms.FACILITATOR_COOKIE, voted)
    return lambda *names: visit(
        lang="nl", page="room", room=voted.room.code, unfolded=panels(*names)
    )


def test_a_paper_count_joins_the_group(leads, store, voted):
    facilitator = leads("paper")
    prefix = f"paper_{voted.room.id}_1_0"
    facilitator.app.number_input(key=f"{prefix}_people").set_value(4)
    facilitator.app.number_input(key=f"{prefix}_governance_0").set_value(4)
    facilitator.click(facilitator.say("room-paper-keep"))
    results = room_results.results_of(store.rooms.by_code(voted.room.code))
    assert results.on_paper == 4
    assert results.spreads[0].given[0] == 5 + 4
    assert facilitator.say("wall-on-paper", people=4) in facilitator.text


def test_more_answers_than_people_on_paper_are_refused_by_name(leads, store, voted):
    facilitator = leads("paper")
    facilitator.app.number_input(key=f"paper_{voted.room.id}_1_0_political_2").set_value(3)
    facilitator.click(facilitator.say("room-paper-keep"))
    name = catalogue().features["political"].short["nl"]
    assert facilitator.errors == [
        f"{name}: {facilitator.say('fault-paper-more-than-people', people='0')}"
    ]
    assert store.ballots.paper(voted.room.id, 1) == Paper()


@pytest.mark.parametrize("language", ONE_LANGUAGE)
def test_more_picks_than_people_have_together_are_refused_in_words(visit, cookies, voted, language):
    keep(cookies, rooms.FACILITATOR_COOKIE, voted)
    visitor = visit(lang=language, page="room", room=voted.room.code, unfolded=panels("paper"))
    prefix = f"paper_{voted.room.id}_1_0"
    for key, count in {"people": 1, "governance_3": 1, "political_3": 1}.items():
        visitor.app.number_input(key=f"{prefix}_{key}").set_value(count)
    for feature in FEATURES:
        visitor.app.number_input(key=f"{prefix}_{feature}_decisive").set_value(
            2 if feature == "governance" else 1
        )
    visitor.click(visitor.say("room-paper-keep"))
    said = visitor.say("fault-paper-too-many-picks", given=4, most=3, picks=3)
    assert f"{visitor.say('paper-picks')}: {said}" in visitor.errors
    visitor.app.number_input(key=f"{prefix}_people").set_value(9999)
    visitor.click(visitor.say("room-paper-keep"))
    assert beyond(visitor, "room-paper-people", 0, 2000) in visitor.errors
    has_no_limit_of_its_own(visitor)


def beyond(visitor, label, least, most):
    said = visitor.say("fault-number-beyond", least=str(least), most=str(most))
    return f"{visitor.say(label)}: {said}"


def has_no_limit_of_its_own(visitor):
    """A browser keeps a number beyond one to itself: what was there before would be kept."""
    assert {(one.min, one.max) for one in visitor.app.number_input} == {(None, None)}


def test_limits_can_be_taken_away(leads, store, voted):
    facilitator = leads("limits")
    facilitator.app.checkbox(key=f"limits_{voted.room.id}_0_set_budget").set_value(False)
    facilitator.run().click(facilitator.say("room-limits-keep"))
    assert store.rooms.by_code(voted.room.code).settings.limits == {}


@pytest.mark.parametrize("page", ["result", "note"])
def test_the_result_of_the_group_goes_along_and_ranking_and_note_say_what_its_wall_says(
    leads, store, voted, page
):
    lead(store, voted, WANTS, RANKING)
    certainty = room_results.results_of(store.rooms.by_code(voted.room.code)).certainty
    facilitator = leads("files")
    facilitator.click(facilitator.say(f"room-to-{page}"))
    assert facilitator.say({"result": "what-now", "note": "note-title"}[page]) in facilitator.text
    # The lower median of six times `+++` and five times `-` is `+++`; the limit is the
    # facilitator's.
    assert facilitator.answers["governance"].endswith("at_least-3")
    assert facilitator.answers["budget"] == "5-at_most-2-firm"
    names = Names(catalogue(), facilitator.say)
    assert group_verdict(names, certainty) in facilitator.text
    assert group_written(names, certainty) in facilitator.text


def test_the_note_says_how_many_voted_from_which_groups_and_on_which_day(leads, store, voted):
    store.ballots.set_paper(voted.room.id, 1, Paper(7))
    facilitator = leads("files")
    facilitator.click(facilitator.say("room-to-note"))
    assert (
        "workshop “Onze partners” (18 stemmen: Gemeenteraad 6, Ambtenaren 5 en anderen 7)"
        in facilitator.text
    )
    received = store.ballots.of_round(voted.room.id, 1)[0].received
    assert (
        f"dateert van {facilitator.say.day(rooms.local_time(received).date())}" in facilitator.text
    )


def test_no_note_is_made_of_a_trial(visit, store, cookies, made):
    vote(store, made.room, SPLIT, round_=0)
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", page="room", room=made.room.code, unfolded=panels("files"))
    assert visitor.say("room-nothing-counts") in visitor.text
    assert visitor.say("room-to-note") not in [button.label for button in visitor.app.button]


def test_a_room_is_deleted_only_by_who_says_so_twice(leads, store, voted):
    facilitator = leads("delete")
    assert next(
        one for one in facilitator.app.button if one.label == facilitator.say("room-delete")
    ).disabled
    facilitator.app.checkbox(key=f"delete_{voted.room.id}").set_value(True)
    facilitator.run().click(facilitator.say("room-delete"))
    assert store.rooms.by_code(voted.room.code) is None
    assert facilitator.say("room-deleted") in facilitator.text
    assert facilitator.errors == []
    assert facilitator.say("room-make") in [button.label for button in facilitator.app.button]


def test_an_exercise_opens_the_example_that_it_speaks_of(leads):
    facilitator = leads("exercises")
    exercises = catalogue().guidance.exercises.values()
    assert all(exercise.situation["nl"] in facilitator.text for exercise in exercises)
    opened = re.findall(r'<a href="result\?(.*?)" target="_blank"', facilitator.html)
    assert [decode(parse_qs(unescape(one)), catalogue())[0].priorities for one in opened] == [
        presets()[exercise.preset].priorities for exercise in exercises if exercise.preset
    ]


def sheets(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def test_the_excel_file_counts_what_was_answered(store, voted):
    names = Names(catalogue(), messages_in("nl"))
    book = sheets(room_as_excel(names, store.rooms.by_code(voted.room.code)))
    answers = book[names.messages("sheet-answers", round=1)]
    assert [cell.value for cell in answers[2]] == ["Bestuurskracht", 5, 0, 0, 6, 0, 11]
    assert book[names.messages("sheet-ballots", round=1)].max_row == 1 + 11


def test_the_excel_file_says_what_an_answer_is_called_where_its_question_has_own_words(store):
    made = store.rooms.create(
        replace(SETTINGS, features=("governance", "duration")), timedelta(days=7)
    )
    names = Names(catalogue(), messages_in("nl"))
    lead(store, made, OPEN, CLOSED)
    answers = sheets(room_as_excel(names, store.rooms.by_code(made.room.code)))[
        names.messages("sheet-answers", round=1)
    ]
    steps = (
        ", ".join(names.step("duration", level) for level in LEVELS[1:3])
        + f" en {names.step('duration', LEVELS[3])}"
    )
    assert [row[0].value for row in answers.iter_rows(min_row=2)] == [
        "Bestuurskracht",
        f"Termijn ({steps})",
    ]


def test_a_small_group_is_not_set_apart_in_the_excel_file(store, made):
    lead(store, made, OPEN)
    vote(store, made.room, [(3, 1, 3)] * 8)
    vote(store, made.room, [(0, 1, 3)] * 4, group=1, start=8)
    lead(store, made, CLOSED)
    book = sheets(
        room_as_excel(Names(catalogue(), messages_in("nl")), store.rooms.by_code(made.room.code))
    )
    groups = [row[0].value for row in book["Stembrieven ronde 1"].iter_rows(min_row=2)]
    assert "Ambtenaren" not in groups


def test_what_looks_like_a_formula_or_a_script_is_text_in_the_files(store):
    made = store.rooms.create(
        replace(SETTINGS, title=FORMULA, groups=(SCRIPT, "=1+1")), timedelta(days=7)
    )
    lead(store, made, OPEN)
    vote(store, made.room, [(3, 1, 3)] * 6, group=1)
    vote(store, made.room, [(3, 1, 3)] * 6, group=0, start=6)
    lead(store, made, CLOSED)
    names, room = Names(catalogue(), messages_in("nl")), store.rooms.by_code(made.room.code)
    cells = [
        cell
        for page in sheets(room_as_excel(names, room))
        for row in page.iter_rows()
        for cell in row
    ]
    assert FORMULA in [cell.value for cell in cells]
    assert "=1+1" in [cell.value for cell in cells]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert room_as_csv(names, room, 1).decode("utf-8-sig").startswith("Kenmerk;")


def test_a_script_in_title_question_or_group_is_text_on_page_and_wall(visit, store, cookies):
    settings = replace(SETTINGS, title=SCRIPT, question=SCRIPT, groups=(SCRIPT, "Raad"))
    made = store.rooms.create(settings, timedelta(days=7))
    lead(store, made, OPEN)
    vote(store, made.room, [(3, 1, 3)] * 6)
    vote(store, made.room, [(3, 1, 3)] * 6, group=1, start=6)
    lead(store, made, CLOSED, WANTS, RANKING)
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    keep(cookies, rooms.WALL_COOKIE, made)
    page, wall = (visit(lang="nl", page=page, room=made.room.code) for page in ("room", "wall"))
    seen = []
    for picture in pictures(store.rooms.by_code(made.room.code)):
        store.rooms.show(made.room.id, picture.value)
        seen.append(wall.run().html)
        assert SCRIPT not in seen[-1], picture
    assert all(escape(SCRIPT) in html for html in (page.html, "".join(seen)))
    assert SCRIPT not in page.html


# --- who votes


def test_the_trainer_says_who_comes_in_and_is_told_who_waits(visit, store, cookies, made):
    lead(store, made, OPEN)
    vote(store, made.room, SPLIT[:2])
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", page="room", room=made.room.code, unfolded=panels("people"))
    expected = f"door_{made.room.id}_0_expected"
    visitor.app.number_input(key=expected).set_value(9999)
    visitor.click(visitor.say("people-keep"))
    assert beyond(visitor, "people-expected", 0, 2000) in visitor.errors
    assert store.rooms.by_code(made.room.code).door.expected is None
    visitor.app.number_input(key=expected).set_value(2)
    visitor.click(visitor.say("people-keep"))
    assert visitor.say("room-saved") in visitor.text
    store.ballots.join(made.room.code, "late")
    visitor.run()
    assert visitor.say("people-held", people=1) in visitor.text
    visitor.click(visitor.say("people-let-in", people=1))
    assert store.ballots.counts(made.room.id) == Counts(joined=3, voted=2)


def test_an_unusual_ballot_is_left_out_before_the_reveal_and_the_file_says_so(
    visit, store, cookies, voted
):
    keep(cookies, rooms.FACILITATOR_COOKIE, voted)
    visitor = visit(lang="nl", page="room", room=voted.room.code, unfolded=panels("people"))
    assert visitor.say("marked-heading", ballots=11) in visitor.text
    first = store.ballots.marked(voted.room.id, 1)[0]
    visitor.app.checkbox(key=f"left_{voted.room.id}_1_0_{first.participant}").set_value(True)
    visitor.click(visitor.say("marked-keep"))
    assert store.ballots.counts(voted.room.id).voted == 10
    names = Names(catalogue(), messages_in("nl"))
    book = sheets(room_as_excel(names, store.rooms.by_code(voted.room.code)))
    about = dict(book[names.messages("sheet-about")].iter_rows(max_col=2, values_only=True))
    unusual = names.messages("sheet-marked", round=1, why=names.messages("mark-unseen"))
    assert about[unusual] == names.messages("sheet-left-out", ballots=11, left_out=1)
    assert book[names.messages("sheet-ballots", round=1)].max_row == 1 + 10
    lead(store, voted, WANTS)
    assert visitor.run().say("marked-over") in visitor.text


@pytest.mark.parametrize("way_out", ["excel", "csv", "note", "result"])
def test_once_a_file_or_a_note_went_out_no_ballot_is_left_out(leads, store, voted, way_out):
    names, room = Names(catalogue(), messages_in("nl")), store.rooms.by_code(voted.room.code)
    facilitator = leads("files") if way_out in ("note", "result") else None
    first = store.ballots.marked(room.id, 1)[0].participant
    # To look at the page lets nothing out.
    assert store.ballots.leave_out(room.id, 1, [first])
    if way_out == "excel":
        room_as_excel(names, room)
    elif way_out == "csv":
        room_as_csv(names, room, 1)
    else:
        facilitator.click(facilitator.say(f"room-to-{way_out}"))
    assert not store.ballots.leave_out(room.id, 1, [])
    if way_out == "result":
        again = leads("people")
        assert again.say("marked-over") in again.text
        box = again.app.checkbox(key=f"left_{room.id}_1_0_{first}")
        assert (box.value, box.disabled) == (True, True)


def test_slips_are_printed_with_a_code_each(visit, store, cookies, made):
    store.rooms.set_door(made.room.id, Door(slips=True))
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", page="room", room=made.room.code, unfolded=panels("people"))
    assert visitor.say("slips-hint") in visitor.text
    assert visitor.say("slips-make") in [
        button.label for button in visitor.app.get("download_button")
    ]
    # As many as stand there, or none and a word why.
    visitor.app.number_input(key=f"slips_{made.room.id}").set_value(501)
    visitor.run()
    assert beyond(visitor, "slips-number", 1, 500) in visitor.errors
    has_no_limit_of_its_own(visitor)


# --- how long a room is kept


def ends(store, made):
    return store.rooms.by_code(made.room.code).expires


@pytest.mark.usefixtures("store")
def test_a_room_ends_at_the_end_of_its_last_day_and_says_the_hour(visit, cookies):
    visitor = fill_in(visit(lang="nl", page="room"))
    made = visitor.app.session_state.new_room
    end = rooms.local_time(made.room.expires)
    assert (end.hour, end.minute) == (23, 59)
    assert end.date() == rooms.local_time(made.room.created).date() + timedelta(days=7)
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    said = f"wordt gewist op {visitor.say.day(end.date())} om 23:59"
    assert said in visit(lang="nl", page="room", room=made.room.code).text
    assert said in Participant(made.room.code).load().text


def test_a_day_before_the_end_the_facilitator_is_asked_and_can_prolong(visit, store, cookies):
    made = store.rooms.create(SETTINGS, timedelta(hours=23))
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", page="room", room=made.room.code)
    visitor.click(visitor.say("room-prolong", days=7))
    assert ends(store, made) - made.room.expires >= timedelta(days=6)
    assert visitor.say("room-saved") in visitor.text
    assert visitor.say("room-prolong", days=7) not in [one.label for one in visitor.app.button]


def test_a_room_that_has_time_does_not_ask(visit, cookies, made):
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", page="room", room=made.room.code)
    assert visitor.say("room-prolong", days=7) not in [one.label for one in visitor.app.button]


def test_a_room_does_not_end_while_people_vote_in_it(store):
    made = store.rooms.create(SETTINGS, timedelta(minutes=5))
    lead(store, made, OPEN)
    Participant(made.room.code).load()
    assert ends(store, made) == made.room.expires
    Participant(made.room.code).vote(governance="3")
    assert ends(store, made) - made.room.expires > timedelta(hours=1)


def test_a_room_never_ends_sooner_for_being_prolonged(store, made):
    store.retention.prolong(made.room.id, made.room.created)
    assert ends(store, made) == made.room.expires


# --- the trainer's hands


def test_a_new_round_is_asked_for_first(visit, store, cookies, voted):
    keep(cookies, rooms.FACILITATOR_COOKIE, voted)
    visitor = visit(lang="nl", page="room", room=voted.room.code)
    visitor.click(visitor.say("room-again", round=2))
    assert visitor.say("again-sure", round=2) in visitor.text
    assert store.rooms.by_code(voted.room.code).round == 1
    visitor.click(visitor.say("again-no", round=1))
    assert visitor.say("again-sure", round=2) not in visitor.text
    visitor.click(visitor.say("room-again", round=2))
    visitor.click(visitor.say("again-yes", round=2))
    assert (
        store.rooms.by_code(voted.room.code).round,
        store.rooms.by_code(voted.room.code).step,
    ) == (2, Step.OPEN)


@pytest.mark.parametrize(
    ("link", "way"), [("facilitator", "facilitate"), ("helper", "facilitate"), ("wall", "show")]
)
def test_every_link_can_be_given_anew_and_is_shown_once(visit, store, cookies, made, link, way):
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", page="room", room=made.room.code, unfolded=panels("links"))
    visitor.click(visitor.say(f"links-new-{link}"))
    given = re.search(rf"/{way}/([\w-]+)</code>", visitor.html)[1]
    find = store.rooms.by_wall if link == "wall" else store.rooms.by_facilitator
    assert find(given).id == made.room.id
    assert (store.rooms.by_facilitator(made.facilitator_key) is None) == (link == "facilitator")
    assert (store.rooms.by_wall(made.wall_key) is None) == (link == "wall")
    assert given not in visitor.run().html


def test_a_helper_leads_but_gives_no_links_and_deletes_nothing(visit, store, cookies, made):
    key = store.rooms.new_link(made.room.id, Link.HELPER)
    keep(cookies, rooms.FACILITATOR_COOKIE, made, key)
    visitor = visit(lang="nl", page="room", room=made.room.code)
    visitor.click(visitor.say("room-open"))
    assert store.rooms.by_code(made.room.code).step is Step.OPEN
    panels = {panel.label for panel in visitor.app.expander}
    assert visitor.say("room-panel-files") in panels
    assert not {visitor.say("room-panel-links"), visitor.say("room-panel-delete")} & panels
    store.rooms.withdraw_helper(made.room.id)
    assert visitor.say("room-not-led") in visit(lang="nl", page="room", room=made.room.code).text


def test_whose_link_was_withdrawn_changes_nothing_from_a_page_that_is_still_open(
    visit, store, cookies, made
):
    helper = store.rooms.new_link(made.room.id, Link.HELPER)
    keep(cookies, rooms.FACILITATOR_COOKIE, made, helper)
    visitor = visit(lang="nl", page="room", room=made.room.code)
    store.rooms.withdraw_helper(made.room.id)
    visitor.click(visitor.say("room-open"))
    assert store.rooms.by_code(made.room.code).step is Step.TRIAL
    assert visitor.say("room-not-led") in visitor.text


def test_who_stole_a_facilitators_link_takes_no_new_one_once_it_was_given_anew(
    visit, store, cookies, made
):
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    thief = visit(lang="nl", page="room", room=made.room.code, unfolded=panels("links"))
    own = store.rooms.new_link(made.room.id, Link.FACILITATOR)
    thief.click(thief.say("links-new-facilitator"))
    assert store.rooms.by_facilitator(own).id == made.room.id
    assert "/facilitate/" not in thief.html


def test_leaving_lets_the_browser_forget_the_room(made):
    browser = TestClient(APP, "http://room", follow_redirects=False)
    browser.get(f"/facilitate/{made.facilitator_key}")
    browser.get(f"/show/{made.wall_key}")
    assert len(browser.cookies) == 2
    answer = browser.get(f"/leave/{made.room.code}?lang=fr")
    assert answer.headers["location"] == f"../room?room={made.room.code}&lang=fr"
    assert not browser.cookies


@pytest.mark.parametrize(
    ("method", "said"),
    [
        ("HEAD", {}),
        ("GET", {"Sec-Purpose": "prefetch"}),
        ("GET", {"Purpose": "preview"}),
        ("GET", {"Sec-Fetch-Site": "cross-site"}),
        ("GET", {"Sec-Fetch-Site": "same-site"}),
    ],
)
def test_nobody_leaves_who_did_not_ask_for_it(made, method, said):
    browser = TestClient(APP, "http://room", follow_redirects=False)
    browser.get(f"/facilitate/{made.facilitator_key}")
    assert browser.request(method, f"/leave/{made.room.code}", headers=said).status_code == 303
    assert len(browser.cookies) == 1


def test_two_rooms_in_one_browser_never_mix(visit, store, cookies, made):
    other = store.rooms.create(replace(SETTINGS, title="De andere zaal"), timedelta(days=7))
    browser = TestClient(APP, "http://room", follow_redirects=False)
    for room in (made, other):
        browser.get(f"/facilitate/{room.facilitator_key}")
        keep(cookies, rooms.FACILITATOR_COOKIE, room)
    assert len(browser.cookies) == 2
    first, second = (visit(lang="nl", page="room", room=room.room.code) for room in (made, other))
    first.click(first.say("room-open"))
    assert store.rooms.by_code(made.room.code).step is Step.OPEN
    assert store.rooms.by_code(other.room.code).step is Step.TRIAL
    assert "De andere zaal" in second.text
    assert "De andere zaal" not in first.text
    listed = visit(lang="nl", page="room")
    for room in (made, other):
        assert f'href="room?lang=nl&amp;room={room.room.code}"' in listed.html
    # The key of one room opens nothing at the address of another.
    keep(cookies, rooms.FACILITATOR_COOKIE, made, other.facilitator_key)
    assert first.say("room-not-led") in visit(lang="nl", page="room", room=made.room.code).text


def test_a_room_is_opened_like_the_one_before(visit, store, cookies):
    like = replace(SETTINGS, way=Way.IMPORTANCE, features=("political", "duration"))
    made = store.rooms.create(like, timedelta(days=7))
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", page="room", room=made.room.code)
    visitor.click(visitor.say("room-copy"))
    visitor.click(visitor.say("room-make"))
    assert visitor.app.session_state.new_room.room.settings == like


def with_reasons(store, visit, cookies):
    """Return a room in which somebody wrote why, closed, and the page of who leads it."""
    made = store.rooms.create(replace(SETTINGS, asks_reasons=True), timedelta(days=7))
    lead(store, made, OPEN)
    said = replace(SAME_FOR_ALL[Way.WANTS], reasons=WHY)
    assert store.ballots.cast(made.room.id, "who", 0, said, 1)
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    keep(cookies, rooms.WALL_COOKIE, made)
    lead(store, made, CLOSED)
    visitor = visit(lang="nl", page="room", room=made.room.code, unfolded=panels("reasons"))
    return made, visitor


def press(visitor, label):
    return visitor.click(visitor.say(label))


def test_why_stands_on_the_wall_only_once_it_is_shown_and_can_be_taken_away(visit, store, cookies):
    made, visitor = with_reasons(store, visit, cookies)
    lead(store, made, WANTS)
    store.rooms.show(made.room.id, Picture.REASONS.value)
    wall = visit(lang="nl", page="wall", room=made.room.code)
    assert WHY["political"] in visitor.run().text
    assert WHY["political"] not in wall.text
    press(visitor, "reason-show")
    assert WHY["political"] in wall.run().text
    assert wall.say("wall-reasons-talk") in wall.text
    press(visitor, "reason-hide")
    assert WHY["political"] not in wall.run().text
    press(visitor, "reason-show")
    press(visitor, "reason-delete")
    assert WHY["political"] not in wall.run().text
    assert visitor.say("reasons-none") in visitor.text
    assert store.ballots.counts(made.room.id).voted == 1


def test_why_stands_in_the_export_apart_from_the_ballots(visit, store, cookies):
    made, _ = with_reasons(store, visit, cookies)
    names = Names(catalogue(), messages_in("nl"))
    book = sheets(room_as_excel(names, store.rooms.by_code(made.room.code)))
    written = [
        page.title
        for page in book
        for row in page.iter_rows()
        for cell in row
        if cell.value == WHY["political"]
    ]
    assert written == [names.messages("sheet-reasons", round=1)]


def test_while_the_vote_is_open_nobody_reads_why(visit, store, cookies):
    made, visitor = with_reasons(store, visit, cookies)
    lead(store, made, OPEN)
    assert visitor.say("room-nothing-leaves") in visitor.run().text
    assert WHY["political"] not in visitor.text


def test_earlier_rounds_stay_to_be_shown_also_while_a_new_one_is_open(visit, store, cookies, voted):
    keep(cookies, rooms.FACILITATOR_COOKIE, voted)
    keep(cookies, rooms.WALL_COOKIE, voted)
    lead(store, voted, (2, Step.OPEN))
    visitor = visit(lang="nl", page="room", room=voted.room.code)
    wall = visit(lang="nl", page="wall", room=voted.room.code)
    assert 'class="dots' not in wall.html
    visitor.press("picture_round", 1)
    visitor.press("picture", Picture.WANTS.value)
    assert wall.run().html.count("<i></i>") == 3 * 11
    assert wall.say("wall-round-earlier", round=1) in wall.text
    assert wall.say("wall-turnout", joined="11", voted="11") in wall.text
    visitor.press("picture_round", 2)
    assert 'class="dots' not in wall.run().html
    visitor.press("picture_round", 1)
    lead(store, voted, (2, Step.CLOSED), (2, Step.WANTS))
    assert wall.say("wall-round-earlier", round=1) not in wall.run().text


def test_the_wall_counts_down_and_the_facilitator_can_add_or_stop(visit, store, cookies, made):
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    keep(cookies, rooms.WALL_COOKIE, made)
    lead(store, made, OPEN)
    visitor = visit(lang="nl", page="room", room=made.room.code)
    wall = visit(lang="nl", page="wall", room=made.room.code)
    assert 'role="timer"' not in wall.html
    visitor.app.selectbox(key="countdown_minutes").set_value(3)
    press(visitor, "countdown-start")
    assert re.search(r'<b role="timer">(3:00|2:5\d)</b>', wall.run().html)
    press(visitor, "countdown-more")
    assert re.search(r'<b role="timer">(4:00|3:5\d)</b>', wall.run().html)
    assert not store.rooms.by_code(made.room.code).countdown.closes
    press(visitor, "countdown-stop")
    assert 'role="timer"' not in wall.run().html
    visitor.app.checkbox(key="countdown_closes").set_value(True)
    press(visitor, "countdown-start")
    assert store.rooms.by_code(made.room.code).countdown.closes
    lead(store, made, CLOSED)
    assert 'role="timer"' not in wall.run().html


def test_a_tied_third_is_not_dropped_on_the_wall(wall, store, voted):
    lead(store, voted, WANTS, RANKING)
    store.rooms.show(voted.room.id, Picture.PREVAILS.value)
    visitor = wall()
    results = room_results.results_of(store.rooms.by_code(voted.room.code))
    views = [results.evaluation, *(group.evaluation for group in results.groups)]
    shown = [len(re.findall("<li>", view)) for view in re.findall(r"<ol>(.*?)</ol>", visitor.html)]
    expected = [sum(one.rank <= 3 for one in view.ranking) for view in views]
    assert shown == expected
    assert max(expected) > 3  # a third place that several share


# Which groups are shown is a rule that is tested by itself: here that the wall says so.
OF_THE_RULE = pytest.mark.prove


@pytest.mark.parametrize(
    ("sizes", "rest", "shown"),
    [
        # four would be left: the smaller one is kept back, and nine are
        ((6, 5), 4, 1),
        # nobody is left beside them
        pytest.param((6, 5), 0, 2, marks=OF_THE_RULE),
        # five are a group of their own
        pytest.param((6, 5), 5, 2, marks=OF_THE_RULE),
        # the only one: one person would be left
        pytest.param((5,), 1, 0, marks=OF_THE_RULE),
        # the four who are too few would be left
        ((6, 4), 0, 0),
    ],
)
def test_a_group_is_said_to_be_kept_back_if_and_only_if_one_is(
    wall, store, voted, sizes, rest, shown
):
    lead(store, voted, (2, Step.OPEN))
    people = 0
    for group, size in enumerate((*sizes, rest)):
        of = group if group < len(sizes) else None
        vote(store, voted.room, [(2, 1, 3)] * size, group=of, start=people, round_=2)
        people += size
    lead(store, voted, (2, Step.CLOSED), (2, Step.WANTS))
    store.rooms.show(voted.room.id, Picture.GROUPS.value)
    visitor = wall()
    large = sum(size >= 5 for size in sizes)
    assert visitor.html.count('class="mark mark-') >= shown
    assert len(room_results.results_of(store.rooms.by_code(voted.room.code)).groups) == shown
    assert (visitor.say("wall-group-kept-back") in visitor.text) == (large > shown)
    assert (visitor.say("wall-groups-remark") in visitor.text) == (shown > 0)


def test_the_page_with_controls_follows_what_is_led_elsewhere(visit, store, cookies, made):
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", page="present", room=made.room.code)
    lead(store, made, OPEN)
    visitor.run()
    assert visitor.say("wall-round-open", round=1) in visitor.text
    assert visitor.say("room-close") in [button.label for button in visitor.app.button]
    lead(store, made, CLOSED, WANTS)
    visitor.run()
    store.rooms.show(made.room.id, Picture.AGREEMENT.value)
    visitor.run()
    assert visitor.say("picture-agreement") in visitor.text
    assert visitor.chosen("picture") == Picture.AGREEMENT.value


# --- pictures as files


@pytest.mark.parametrize(
    ("way", "language"),
    in_turn(list(Way), LANGUAGES) if ALL else [(Way.WANTS, "nl"), (Way.ORDER, "en")],
)
def test_every_picture_stands_in_every_language_and_way_and_is_saved_with_its_words(
    visit, store, cookies, way, language
):
    settings = replace(SETTINGS, way=way, asks_reasons=True)
    made = store.rooms.create(settings, timedelta(days=7))
    keep(cookies, rooms.WALL_COOKIE, made)
    for round_ in (1, 2):
        lead(store, made, (round_, Step.OPEN))
        for person in range(10):
            said = replace(SAME_FOR_ALL[way], reasons=WHY)
            store.ballots.cast(made.room.id, str(person), person % 2, said, round_)
        lead(store, made, (round_, Step.CLOSED))
    lead(store, made, (2, Step.WANTS), (2, Step.RANKING))
    room = store.rooms.by_code(made.room.code)
    store.ballots.show_reason(room.id, 2, room_results.results_of(room).reasons[0])
    names = Names(catalogue(), messages_in(language))
    pages = PdfReader(io.BytesIO(room_pictures.wall_as_pdf(names, room))).pages
    saved = room_pictures.pictures_to_save(room)
    assert set(saved) == set(Picture) - {Picture.JOIN}
    assert set(pictures(store.rooms.by_code(room.code))) == set(Picture)
    page_of = dict(zip(saved, pages, strict=True))
    wall = visit(lang=language, page="wall", room=room.code)
    for picture in Picture:
        store.rooms.show(room.id, picture.value)
        text = wall.run().text
        assert wall.say("wall-no-decision") in text
        assert "None" not in text
        if picture is Picture.JOIN:
            continue
        on_wall = words(f"{text} {room.settings.title}")
        in_file = words(page_of[picture].extract_text())
        # Beside the picture the file names the room: the wall names the address.
        lacking = [one for one in in_file if one not in on_wall]
        assert lacking == [], picture
        assert len(in_file) > 5
    room = store.rooms.by_code(made.room.code)
    png = room_pictures.wall_as_png(names, room)
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20], "big") == 1920


def words(text):
    """Return what is read of a text, one by one; a line that ends within a word parts nothing."""
    return re.findall(r"[^\W_]+", text.replace("\u200b", ""))


def test_no_picture_can_be_saved_while_the_vote_is_open(visit, store, cookies, made):
    lead(store, made, OPEN)
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    visitor = visit(lang="nl", page="room", room=made.room.code, unfolded=panels("files"))
    saved = [button.label for button in visitor.app.get("download_button")]
    assert visitor.say("room-save-xlsx") in saved
    assert not {visitor.say("room-save-pdf"), visitor.say("room-save-png")} & set(saved)


def test_what_is_kept_is_said_where_it_was_pressed(leads):
    facilitator = leads("limits", "people")
    facilitator.click(facilitator.say("room-limits-keep"))
    said = 'role="status"><div class="notice info">'
    assert facilitator.html.count(said) == 1
    assert facilitator.say("room-saved") in facilitator.text
    assert facilitator.run().html.count(said) == 0


# --- the next year


def test_a_room_is_opened_from_the_set_up_of_one_that_is_gone(visit, store, made):
    kept = write_setup(made.room.settings)
    assert made.room.code.encode() not in kept
    store.retention.delete(made.room.id)
    visitor = visit(lang="nl", page="room")
    upload(visitor, kept)
    assert visitor.say("setup-opened") in visitor.text
    visitor.click(visitor.say("room-make"))
    assert visitor.app.session_state.new_room.room.settings == made.room.settings


def test_opening_a_set_up_writes_nothing_to_the_log(visit, made, monkeypatch):
    """Streamlit warns, with a stack, of a control that has a default and is filled in too."""
    warned = []
    monkeypatch.setattr(policies.runtime, "exists", lambda: True)
    monkeypatch.setattr(policies._LOGGER, "warning", lambda *said, **_: warned.append(said))
    monkeypatch.setattr(policies, "_shown_default_value_warning", False)
    visitor = visit(lang="nl", page="room")
    upload(visitor, write_setup(made.room.settings))
    assert visitor.say("setup-opened") in visitor.text
    assert visitor.chosen("room_commitment_budget") == "given"
    assert warned == []


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("content", [b"way: nothing", b"- 1", b"%PDF-1.7", b"\xff\xfe\x00", b""])
def test_a_file_that_is_no_set_up_is_refused_in_words_and_nothing_typed_is_lost(visit, content):
    visitor = visit(lang="nl", page="room")
    visitor.app.text_input(key="room_title").set_value("Mijn titel")
    upload(visitor, content)
    assert len(visitor.errors) == 1
    assert visitor.app.text_input(key="room_title").value == "Mijn titel"


def upload(visitor, content):
    visitor.app.file_uploader(key="setup").upload("opzet.yaml", content, "application/yaml")
    return visitor.run()


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("language", ONE_LANGUAGE)
def test_the_guide_opens_on_the_page_in_the_language_of_the_visitor(visit, language):
    visitor = visit(lang=language, page="room")
    assert visitor.say("room-panel-guide") in [one.label for one in visitor.app.expander]
    visitor.app.session_state["room_panel_guide"] = True
    text = visitor.run().app.markdown[0].value
    guide = (files("mic_selector.files") / "guide" / f"{language}.md").read_text(encoding="utf-8")
    headings = re.findall(r"(?m)^## (.*)$", guide)
    assert re.findall(r"(?m)^### (.*)$", text) == headings
    assert not re.search(r"(?m)^##? ", text)
    assert ".md)" not in text
