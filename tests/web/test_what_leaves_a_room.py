"""While ballots come in, no way out of a room tells two rooms apart that differ in one ballot."""

import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from mic_selector.files.messages import messages_in
from mic_selector.web import room_results, rooms
from mic_selector.web.components.room import files as room_files
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.names import Names
from mic_selector.workshop.models import Step
from mic_selector.workshop.pictures import Picture
from tests.empty_rooms import copy_tables_to
from tests.turns import ALL, in_turn
from tests.web.participants import APP, Participant, TestClient
from tests.web.test_room import CLOSED, OPEN, SETTINGS, SPLIT, keep, lead, vote

AGAIN = (2, Step.OPEN)
# Where something was there to see before, which might be shown still.
STAGES = {
    "opened again": ((OPEN, CLOSED, OPEN), 1),
    "second round": ((OPEN, CLOSED, AGAIN), 2),
}
if ALL:
    STAGES |= {"trial": ((), 0), "open": ((OPEN,), 1)}
STAGES_AND_PICTURES = in_turn(tuple(STAGES), tuple(Picture))
NAMES = Names(catalogue(), messages_in("nl"))


@pytest.fixture
def made(tmp_path, monkeypatch):
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", copy_tables_to(tmp_path / "rooms.db", monkeypatch))
    rooms._opened.cache_clear()
    room_results._known.clear()
    yield rooms.store().rooms.create(SETTINGS, timedelta(days=7))
    rooms._opened.cache_clear()


def pages(visit, cookies, made, stage) -> Iterator[str]:
    """Yield the wall with each picture asked for, and every page of who leads the room; in
    `make prove` these with each picture too, and that at each stage.
    """
    keep(cookies, rooms.FACILITATOR_COOKIE, made)
    keep(cookies, rooms.WALL_COOKIE, made)
    for picture in Picture:
        if picture is not Picture.RANKING and (stage, picture) not in STAGES_AND_PICTURES:
            continue
        rooms.store().rooms.show(made.room.id, picture.value)
        asked = ("wall", "room", "present") if ALL or picture is Picture.RANKING else ("wall",)
        for page in asked:
            yield visit(lang="nl", page=page, room=made.room.code).html


def notes_and_panels(visit, made) -> Iterator[str]:
    """Yield what every panel shows, and which notes, files and results can be had."""
    visitor = visit(lang="nl", page="room", room=made.room.code)
    for panel in ("limits", "paper", "files", "delete"):
        visitor.app.session_state[f"room_panel_{panel}"] = True
    visitor.run()
    yield visitor.html
    yield from (button.label for button in visitor.app.button)


def files(made) -> Iterator[object]:
    """Yield what stands in the files that can be saved."""
    room = rooms.store().rooms.by_code(made.room.code)
    book = openpyxl.load_workbook(io.BytesIO(room_files.room_as_excel(NAMES, room)))
    for sheet in book:
        yield sheet.title
        yield from sheet.iter_rows(values_only=True)
    for round_ in range(room.round + 1):
        yield room_files.room_as_csv(NAMES, room, round_)


def other_addresses(other: Participant) -> Iterator[str]:
    """Yield what anybody can ask for, and what another participant sees."""
    for parameters in ("", "?change=1"):
        yield other.load(parameters).text
    browser = TestClient(APP, "http://room")
    for path in (
        "/catalogue.json",
        "/join",
        "/api/v1/openapi.json",
        "/healthz",
        f"{other.path}/seen",
    ):
        yield browser.get(path).text


@pytest.mark.parametrize("stage", STAGES)
def test_while_ballots_come_in_no_way_out_tells_what_one_says(visit, cookies, made, stage):
    steps, round_ = STAGES[stage]
    store, other = rooms.store(), Participant(made.room.code)
    lead(store, made, *steps)
    vote(store, made.room, SPLIT[:6], round_=round_)
    vote(store, made.room, SPLIT[6:], group=1, start=6, round_=round_)
    other.load()

    def ways_out() -> list[object]:
        return [
            *pages(visit, cookies, made, stage),
            *notes_and_panels(visit, made),
            *files(made),
            *other_addresses(other),
        ]

    vote(store, made.room, [(0, 0, 0)], start=11, round_=round_)
    before = ways_out()
    vote(store, made.room, [(3, 3, 3)], group=1, start=11, round_=round_)
    assert ways_out() == before


def test_after_closing_the_ballot_is_in_what_leaves(made):
    store = rooms.store()
    lead(store, made, OPEN)
    vote(store, made.room, SPLIT)
    lead(store, made, CLOSED)
    before = list(files(made))
    lead(store, made, OPEN)
    vote(store, made.room, [(3, 3, 3)], start=11)
    lead(store, made, CLOSED)
    assert list(files(made)) != before


def test_only_the_rule_lets_the_ballots_of_others_out():
    """`Ballots.revealed` asks the rule; whatever else reads all ballots would go round it."""
    pages = Path(room_files.__file__).parents[3].rglob("*.py")
    assert [page.name for page in pages if ".of_round(" in page.read_text(encoding="utf-8")] == []
