"""The journey of a councillor: answer, see the order change, hand the address on."""

import hashlib
import urllib.request

import pytest

from mic_selector.files.messages import messages_in
from mic_selector.priorities.file import parse_priorities
from mic_selector.web.knowledge import catalogue, presets
from mic_selector.web.navigation import INNER
from tests.browser.conftest import ALL, PAGES, path_of

SAY = messages_in("nl")
# No list of pages leads to these.
UNLISTED = ("start", "present", "wall", "no-page", *INNER)


def choose_example_by_keyboard(tab, example):
    tab.page.locator(".example").nth(list(presets()).index(example)).focus()
    tab.press("Enter")
    tab.page.locator(".verdict h1").wait_for()
    return tab.settle()


@pytest.mark.prove
def test_an_order_made_by_keyboard_in_dutch_is_the_same_elsewhere_in_french(tab):
    here = choose_example_by_keyboard(tab(locale="nl-BE").open(), "rural_volunteers")
    before = here.ranking
    assert before[0][1] == "twinning"
    here.go_to(SAY("nav-all-questions"))
    assert here.ranking == before
    (chosen,) = here.chosen("governance")
    here.choices("governance").nth(chosen).locator("input").focus()
    here.change(lambda: here.press("ArrowRight"))
    here.change(lambda: here.press("ArrowRight"))
    assert here.answers["governance"] == "3-at_least-2"
    assert here.ranking != before
    assert "lang=" not in here.page.url
    there = tab(locale="fr-BE").open_address(here.page.url)
    assert there.page.locator("html").get_attribute("lang") == "fr"
    assert there.ranking == here.ranking
    assert there.answers == here.answers


@pytest.mark.prove
@pytest.mark.parametrize("page", PAGES)
def test_a_reload_loses_nothing(tab, lichtervelde, page):
    picked = {
        "filter.country": "BE",
        "show": "networks.twinning",
        "profile": "networks",
        "tab": "gives",
        "step": "political",
        "learn": "glossary",
        "search": "water",
    }
    visitor = tab().open(path_of(page), {**lichtervelde, **picked, "lang": "fr"})
    address, ranking = visitor.page.url, visitor.ranking
    text = visitor.page.get_by_test_id("stMain").inner_text()
    visitor.page.reload()
    visitor.settle()
    assert visitor.page.url == address
    assert visitor.ranking == ranking
    assert visitor.page.get_by_test_id("stMain").inner_text() == text


def test_answers_outlive_a_page_a_language_and_a_reload_and_back_takes_one_after_another_back(
    tab, lichtervelde
):
    visitor = tab().listen().open("all-questions", lichtervelde)
    page = visitor.page
    entries = page.evaluate("() => history.length")
    shown = [(page.url, visitor.ranking)]
    for place in (1, 2):  # one question, however often it is answered, is one entry
        visitor.answer("budget", place)
    assert page.evaluate("() => history.length") == entries + 1
    shown.append((page.url, visitor.ranking))
    visitor.answer("duration", 0)
    shown.append((page.url, visitor.ranking))
    assert len({str(ranking) for _, ranking in shown}) == 3
    answers = visitor.answers
    visitor.go_to(SAY("nav-result"))
    visitor.until(lambda: visitor.answers, answers)
    shown.append((page.url, visitor.ranking))
    visitor.change(page.get_by_role("link", name="Français").dblclick)
    page.wait_for_function("() => document.documentElement.lang === 'fr'")
    visitor.settle().until(lambda: visitor.answers, answers)
    for before in reversed(shown):
        visitor.change(page.go_back)
        visitor.until(lambda: (page.url, visitor.ranking), before)
    visitor.change(page.go_forward)
    visitor.until(lambda: (page.url, visitor.ranking), shown[1])
    page.reload()
    visitor.settle().until(lambda: (page.url, visitor.ranking), shown[1])
    assert visitor.outside == []
    assert visitor.errors == []


@pytest.mark.prove
def test_the_answers_go_along_through_the_navigation_and_back(tab, lichtervelde):
    visitor = tab().open("result", lichtervelde)
    answers, ranking = visitor.answers, visitor.ranking
    listed = [page for page in PAGES if page not in UNLISTED]
    for page in (*(listed if ALL else ["compare", "questions"]), "result"):
        visitor.go_to(SAY(f"nav-{page}"))
        visitor.page.wait_for_function("() => location.search.includes('budget=5-at_most-1')")
        assert visitor.answers == answers
    assert visitor.ranking == ranking


@pytest.mark.prove
def test_a_saved_file_reads_back_and_opens_to_the_same_answers(tab, lichtervelde):
    visitor = tab().open("answers", lichtervelde)
    answers = visitor.answers
    visitor.page.get_by_text(SAY("file-heading")).click()
    with visitor.page.expect_download() as saved:
        visitor.page.get_by_role("button", name=SAY("file-save")).click()
    path = saved.value.path()
    assert saved.value.suggested_filename.endswith(".yaml")
    assert parse_priorities(path.read_bytes(), "saved", catalogue()).municipality == "Lichtervelde"
    visitor.change(visitor.page.get_by_role("button", name=SAY("reset")).click)
    assert visitor.answers == {}
    content = {"name": "ours.yaml", "mimeType": "application/yaml", "buffer": path.read_bytes()}
    visitor.change(lambda: visitor.page.locator("input[type=file]").set_input_files(content))
    # What the file leaves out has no opinion, and is no longer open.
    assert visitor.answers == answers | {"abstained": "private_sector"}


def test_the_catalogue_is_served_and_its_hash_is_the_catalogues(server):
    with urllib.request.urlopen(f"{server}/catalogue.json", timeout=60) as response:
        content = response.read()
        assert response.headers["Content-Type"].startswith("application/json")
    assert hashlib.sha256(content).hexdigest() == catalogue().sha256
