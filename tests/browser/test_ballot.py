"""The ballot on a real phone: narrow, by keyboard, without scripts, after a reload, with what
others typed.
"""

from dataclasses import replace
from itertools import product
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from mic_selector.files.messages import LANGUAGES as EVERY_LANGUAGE
from mic_selector.files.messages import messages_in
from mic_selector.workshop.models import Step, Way
from tests.browser.conftest import ALL
from tests.web.participants import SETTINGS, open_room

FULL = replace(
    SETTINGS,
    languages=EVERY_LANGUAGE,
    groups=("Gemeenteraad", "Ambtenaren", "Verenigingen", "Jeugdraad"),
)
SAY = messages_in("nl")
SCRIPT = "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>"
NARROW, WIDE = 320, 1280
COMBINATIONS = list(product(Way, ("light", "dark"), (NARROW, WIDE), EVERY_LANGUAGE))
SOME = [
    (Way.WANTS, "light", NARROW, "nl"),
    (Way.IMPORTANCE, "dark", NARROW, "fr"),
    (Way.ORDER, "light", WIDE, "en"),
]


@pytest.fixture
def phone(tab, server, store):
    """Return what opens a room on a new phone; a phone keeps nothing of another one.

    Where it has a clock of its own, a test moves its hands instead of waiting.
    """

    def opened(settings=FULL, made=None, width=NARROW, colours="light", has_clock=False, **profile):
        person = "phone with a clock of its own" if has_clock else "phone"
        visitor = tab(width, colours, height=640, person=person, **profile).listen()
        page = visitor.page
        if has_clock:
            page.clock.install()
        page.asked, page.errors = visitor.asked, visitor.errors
        page.made = made or open_room(store, settings)
        page.goto(f"{server}/join/{page.made.room.code}")
        return page

    return opened


def choose(page, field, value):
    page.locator(f"input[name='{field}'][value='{value}']").check()


def is_chosen(page, field, value):
    return page.locator(f"input[name='{field}'][value='{value}']").is_checked()


def send(page):
    page.locator("button.send").click()
    expect(page.get_by_role("status").first).to_contain_text("Ontvangen om")


def findings(page):
    found = Axe().run(page).response
    return [(one["id"], node["html"][:120]) for one in found["violations"] for node in one["nodes"]]


def test_a_ballot_is_sent_without_any_script_and_the_phone_says_that_it_does_not_follow(
    phone, store
):
    page = phone(java_script_enabled=False)
    expect(page.get_by_text(SAY("ballot-no-script"))).to_be_visible()
    expect(page.get_by_role("link", name=SAY("ballot-look-again"))).to_be_visible()
    choose(page, "group", "1")
    choose(page, "want.governance", "3")
    send(page)
    assert len(store.ballots.of_round(page.made.room.id, 1)) == 1


def test_the_page_is_one_request_and_stands_without_an_error(phone):
    page = phone()
    page.wait_for_timeout(300)
    path = f"/join/{page.made.room.code}"
    # The page itself, and that somebody sees it.
    assert [urlsplit(address).path for address in page.asked] == [path, f"{path}/seen"]
    assert page.errors == []


def test_a_ballot_is_filled_in_and_sent_by_keyboard_alone(phone, store):
    page = phone(replace(FULL, groups=(), features=("governance", "duration")))
    # The name of the program, three languages, the first question.
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Ontvangen om")
    (ballot,) = store.ballots.of_round(page.made.room.id, 1)
    assert {feature: level.value for feature, level in ballot.answers.wants.items()} == {
        "governance": "+"
    }


def test_what_was_sent_is_there_after_a_reload_and_goes_before_what_the_phone_remembers(phone):
    page = phone()
    choose(page, "group", "2")
    choose(page, "want.governance", "2")
    send(page)
    page.reload()
    expect(page.get_by_role("status").first).to_contain_text("Ontvangen om")
    expect(page.locator("dl")).to_contain_text("duidelijk")
    page.locator("a.send").click()
    assert is_chosen(page, "want.governance", "2")
    expect(page.locator("#unsent")).to_be_hidden()


def test_what_was_not_sent_is_still_there_after_a_dropped_page_and_in_another_language(
    phone, store
):
    page = phone()
    choose(page, "want.governance", "2")
    choose(page, "decisive", "governance")
    page.goto("about:blank")
    page.go_back()
    assert is_chosen(page, "want.governance", "2")
    assert is_chosen(page, "decisive", "governance")
    expect(page.locator("#unsent")).to_be_visible()
    page.get_by_role("button", name="Français").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    assert is_chosen(page, "want.governance", "2")
    assert store.ballots.of_round(page.made.room.id, 1) == ()


def test_what_was_not_sent_survives_a_network_that_fails(phone):
    page = phone()
    choose(page, "group", "0")
    choose(page, "want.governance", "1")
    page.context.set_offline(True)
    page.locator("button.send").click()
    page.wait_for_timeout(300)
    page.context.set_offline(False)
    page.goto(f"{page.asked[0]}")
    assert is_chosen(page, "want.governance", "1")
    send(page)


@pytest.mark.parametrize(("way", "colours", "width", "language"), COMBINATIONS if ALL else SOME)
def test_axe_finds_nothing_and_nothing_is_too_wide(
    phone, server, store, way, colours, width, language
):
    page = phone(replace(FULL, way=way), colours=colours, width=width)
    address = f"{server}/join/{page.made.room.code}?lang={language}"
    is_whole = ALL or way is Way.WANTS
    for step in (None, Step.CLOSED) if is_whole else (None,):
        if step:
            store.rooms.advance(page.made.room.id, (1, Step.OPEN), (1, step))
        page.goto(address)
        assert findings(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        # Nor with letters twice as large.
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    if is_whole:
        page.goto(f"{server}/join")
        assert findings(page) == []


def test_a_fault_and_a_receipt_are_accessible_too(phone):
    page = phone()
    choose(page, "group", "0")
    choose(page, "decisive", "governance")
    page.locator("button.send").click()
    expect(page.get_by_role("alert")).to_contain_text("Nog niet verstuurd")
    assert findings(page) == []
    choose(page, "want.governance", "3")
    send(page)
    assert page.title().startswith("Ontvangen om")
    assert findings(page) == []


def test_targets_are_large_enough_for_a_thumb(phone):
    page = phone()
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('label, button:not([hidden]), a.send')].map(one => {
            const box = one.getBoundingClientRect();
            return [one.textContent, box.width, box.height]; })"""
    )
    assert len(sizes) > 20
    assert [one for one in sizes if min(one[1:]) < 44] == []


def test_a_script_of_the_facilitator_does_not_run_on_the_phone(phone):
    page = phone(replace(FULL, title=SCRIPT, question=SCRIPT, groups=(SCRIPT, "Raad")))
    choose(page, "group", "0")
    choose(page, "want.governance", "3")
    send(page)
    page.wait_for_timeout(200)
    assert page.evaluate("() => window.hacked") is None
    assert page.locator("img").count() == 0
    assert SCRIPT in page.inner_text("h1")
