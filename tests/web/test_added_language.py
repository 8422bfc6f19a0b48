"""A fourth language that own data add: it is offered and spoken everywhere, and what it lacks is
shown in the next one, marked.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.runtime.context import ContextProxy

from mic_selector.api import Sources, interface
from mic_selector.files.messages import Borrowed
from mic_selector.files.templates import templates_in
from mic_selector.notes.files import note_file
from mic_selector.priorities.file import parse_priorities
from mic_selector.priorities.view import View
from mic_selector.web import knowledge, rooms
from mic_selector.web.server import shell, streamlits_words
from mic_selector.wording.names import Names
from tests import german
from tests.conftest import LICHTERVELDE as FILE
from tests.empty_rooms import copy_tables_to
from tests.web.conftest import LICHTERVELDE, PAGES, Visit
from tests.web.participants import SETTINGS, Participant, open_room

MARKED = re.compile(r'<span lang="(nl|en)"')
KEPT = (
    knowledge.shelf,
    streamlits_words.script,
    shell._shell,
    shell._compressed_shell,
    shell._without_script,
    rooms._opened,
)


@pytest.fixture(scope="module", autouse=True)
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Own data of which the tests change nothing, and a database."""
    folder = tmp_path_factory.mktemp("german")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIC_SELECTOR_DATABASE", copy_tables_to(folder / "rooms.db", patch))
        patch.setenv("MIC_SELECTOR_DATA", str(folder / "own"))
        forget()
        with german.spoken(folder / "own") as spoken:
            yield spoken
    forget()


def forget() -> None:
    for kept in KEPT:
        kept.cache_clear()


@pytest.fixture
def visit() -> Callable[..., Visit]:
    return lambda page="start", **parameters: Visit(parameters, "de-DE", page)


def test_who_comes_with_a_browser_in_the_language_is_spoken_to_in_it(visit) -> None:
    start = visit(**LICHTERVELDE)
    assert "Zum Inhalt" in start.text
    assert 'lang="de" aria-current="true" aria-label="Deutsch"' in start.html
    for name in ("Nederlands", "Français", "English"):
        assert f'aria-label="{name}"' in start.html


def test_every_page_opens_and_what_is_lent_is_marked(visit) -> None:
    visitor = visit(**LICHTERVELDE)
    for page in PAGES:
        visitor.go_to(page)
        assert MARKED.search(visitor.html), page
        inside_tags = re.findall(r'="[^"<>]*<span', visitor.html)
        assert inside_tags == [], page
        assert not visitor.warnings


def test_texts_of_the_data_are_shown_in_the_language(visit) -> None:
    assert "Städtepartnerschaft" in visit(page="approaches").text


def test_the_others_see_nothing_of_it_but_its_name(visit) -> None:
    dutch = visit(lang="nl", **LICHTERVELDE)
    assert "Deutsch" in dutch.html
    assert 'class="borrowed"' not in dutch.html


def test_the_page_around_the_pages_is_in_the_language() -> None:
    browser = TestClient(Starlette(routes=shell.ROUTES), "http://server")
    page = browser.get("/result", headers={"Accept-Language": "de"})
    assert '<html lang="de">' in page.text
    assert "<title>Ihr Ergebnis – MIC Selector</title>" in page.text
    lent = browser.get("/questions?lang=de")
    assert "<title>Vragen – MIC Selector</title>" in lent.text


def test_a_room_can_be_held_in_it() -> None:
    room = open_room(rooms.store(), replace(SETTINGS, languages=("de", "fr")))
    phone = Participant(room.room.code, "de")
    page = phone.load().text
    assert '<html lang="de">' in page
    assert 'hreflang="de"' in page or 'value="de"' in page
    assert MARKED.search(page)
    assert phone.vote(governance="3").status_code == 200


def test_what_is_lent_is_marked_on_the_controls_and_in_the_files_of_who_leads(
    visit, monkeypatch
) -> None:
    made = open_room(rooms.store(), replace(SETTINGS, languages=("de",)))
    cookie = rooms.cookie_of(rooms.FACILITATOR_COOKIE, made.room.code)
    monkeypatch.setattr(ContextProxy, "cookies", property(lambda _: {cookie: made.facilitator_key}))
    visitor = visit(page="room", room=made.room.code)
    for panel in ("limits", "paper"):
        visitor.app.session_state[f"room_panel_{panel}"] = True
    visitor.run()
    names = Names(knowledge.catalogue(), visitor.say)
    lent = [key for key in SETTINGS.features if isinstance(names.feature_short(key), Borrowed)]
    limits = [box.label for box in visitor.app.checkbox]
    counts = [box.label for box in visitor.app.number_input]
    assert lent
    for key in lent:
        said = re.compile(rf"{names.feature_short(key)}.{{0,2}} ?\(nl\)", re.IGNORECASE)
        assert any(map(said.search, counts)), key
        is_limit = key in knowledge.catalogue().commitments
        assert not is_limit or any(map(said.search, limits)), key


def test_the_note_is_made_in_it() -> None:
    catalogue = knowledge.catalogue()
    view = View(priorities=parse_priorities(FILE.encode(), "p.yaml", catalogue))
    settings = knowledge.note_settings("de", date(2026, 3, 1))
    html = note_file(".html", catalogue, view, settings).decode()
    assert '<html lang="de">' in html
    assert "Städtepartnerschaft" in html
    assert "1. März 2026" in html
    assert '<span lang="nl">' in html


def test_programs_can_ask_for_it() -> None:
    browser = TestClient(interface(Sources(knowledge.known, knowledge.note_settings)))
    preset = next(iter(knowledge.presets()))
    assert "Städtepartnerschaft" in browser.get(f"/embed/{preset}", params={"lang": "de"}).text
    refused = browser.get(f"/embed/{preset}", params={"lang": "it"})
    assert refused.status_code == 422
    assert "lang" in refused.text
    offered = browser.get("/openapi.json").json()["paths"]["/rank"]["post"]["parameters"]
    (lang,) = (one for one in offered if one["name"] == "lang")
    assert "de" in str(lang)


def test_a_message_is_marked_where_an_element_may_stand_and_only_there(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<a title="{{ x }}"{% if x %} alt="{{ x }}"{% endif %}>{{ x }}</a>'
        "<title>{{ x }}</title><option {{ x }}>{{ x }}</option><b>{{ x }}</b>"
    )
    said = templates_in(tmp_path).get_template("a.html").render(x=Borrowed("a & b", "nl"))
    assert said == (
        '<a title="a &amp; b" alt="a &amp; b"><span lang="nl" class="borrowed">a &amp; b</span></a>'
        "<title>a &amp; b</title><option a &amp; b>a &amp; b</option>"
        '<b><span lang="nl" class="borrowed">a &amp; b</span></b>'
    )
