"""What a municipality already has, on a phone: links typed one after the other, and kept."""

import pytest
from playwright.sync_api import expect

from mic_selector.files.messages import messages_in
from mic_selector.priorities.file import parse_whole
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.names import Names
from tests.browser.conftest import ALL

SAY = messages_in("nl")
NAMES = Names(catalogue(), SAY)
FORMS = (*catalogue().approaches, *catalogue().approaches)[: 10 if ALL else 3]
IN_TAB = "text => JSON.stringify(sessionStorage).includes(text)"
ADDED = "number => document.querySelectorAll('.st-key-links_list .link-row').length === number"


def add(phone, form, partner):
    """Choose a form, type a partner and press the button: what one link needs."""
    box = phone.page.locator(".st-key-link_add")
    expect(box.get_by_label(SAY("link-partner-label"), exact=True)).to_have_value("")
    box.get_by_role("radio", name=NAMES.approach_short(form), exact=True).tap()
    named = box.get_by_label(SAY("link-partner-label"), exact=True)
    named.fill(partner)
    box.get_by_role("button", name=SAY("link-save-next"), exact=True).tap()
    expect(named).to_have_value("")


@pytest.mark.prove
def test_links_are_typed_on_a_phone_and_saved(phone):
    phone.open("links")
    for place, form in enumerate(FORMS, 1):
        add(phone, form, "Banjul" if place == 2 else f"Partner {place}")
        phone.page.wait_for_function(ADDED, arg=place)
    rows = phone.page.locator(".st-key-links_list .link-row").all_inner_texts()
    assert [f"Partner {place}" in row for place, row in enumerate(rows, 1)] == [
        place != 2 for place in range(1, len(FORMS) + 1)
    ]
    assert "Banjul (Gambia)" in rows[1]
    with phone.page.expect_download() as found:
        phone.page.get_by_role("button", name=SAY("links-save-file"), exact=True).tap()
    kept = parse_whole(found.value.path().read_bytes(), "saved.yaml", catalogue())[0].links
    assert [link.form for link in kept] == list(FORMS)
    assert kept[1].place == "banjul"
    assert kept[-1].partner == f"Partner {len(FORMS)}"
    assert phone.errors == []


def test_back_and_a_reload_lose_nothing_that_was_typed_and_it_stays_in_the_tab(phone):
    phone.open("links")
    add(phone, FORMS[0], "Partner A")
    phone.page.wait_for_function(ADDED, arg=1)
    phone.settle().change(lambda: add(phone, FORMS[0], "Partner B"))
    phone.page.wait_for_function(ADDED, arg=2)
    assert "Partner" not in phone.page.url
    phone.page.go_back()
    phone.page.wait_for_function(ADDED, arg=1)
    phone.page.go_forward()
    phone.page.wait_for_function(ADDED, arg=2)
    # The names stand in the browser: they come a moment after the links of the address.
    rows = phone.page.locator(".st-key-links_list .link-row")
    expect(rows).to_contain_text(["Partner A", "Partner B"])
    named = phone.page.locator(".st-key-link_add").get_by_label(SAY("link-partner-label"))
    named.fill("Partner half")
    named.press("Tab")
    phone.page.wait_for_function(IN_TAB, arg="Partner half")
    phone.settle().page.reload()  # the address is written once all is shown
    expect(rows).to_contain_text(["Partner A", "Partner B"])
    expect(named).to_have_value("Partner half")
    assert phone.page.locator("body.offers-undo").count() == 0  # nobody changed anything
    assert "Partner" not in phone.page.url
    # What another tab could see.
    assert "Partner" not in phone.page.evaluate("() => JSON.stringify(localStorage)")
    assert phone.errors == []


@pytest.mark.prove
def test_what_is_missing_is_said_and_what_was_typed_stays(phone):
    phone.open("links")
    box = phone.page.locator(".st-key-link_add")
    box.get_by_label(SAY("link-partner-label"), exact=True).fill("Partner A")
    box.get_by_role("button", name=SAY("link-save-next"), exact=True).tap()
    phone.page.get_by_text(SAY("fault-link-without-form")).wait_for()
    assert box.get_by_label(SAY("link-partner-label"), exact=True).input_value() == "Partner A"
