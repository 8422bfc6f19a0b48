"""Names of an opened file that would be links, pictures, scripts or signs stand as they are
written.
"""

import pytest

from tests.browser.conftest import Tab
from tests.browser.test_own_data import open_own as open_own_data
from tests.web.test_plain_labels import NASTY, overlay

PAGES = ("practices", "all-questions", "note")


def open_own(tab: Tab, content: bytes) -> str:
    """Open a file of own data, and return what an address says of it."""
    open_own_data(tab, content)
    kept = tab.page.evaluate("JSON.parse(sessionStorage.getItem('mic-own-data'))")
    return str(kept["mark"])


@pytest.mark.prove
def test_hostile_names_are_text_in_a_browser(tab, lichtervelde) -> None:
    first = tab().open("own-data", {**lichtervelde, "lang": "nl"})
    own = open_own(first, overlay())
    for page in PAGES:
        first.open(page, {**lichtervelde, "lang": "nl", "own": own})
        first.page.get_by_text("kwaad.example", exact=False).first.wait_for(state="attached")
        links = first.page.locator("a[href*='kwaad']").all_text_contents()
        assert set(links) <= {"http://kwaad.example"}  # an address that says where it leads
        assert not links or page == "note"
        for harm in ("img[src='x']", "strong:text-is('vet')", ".katex"):
            assert first.page.locator(harm).count() == 0, (page, harm)
        icons = first.page.locator("[data-testid='stIconMaterial']").all_inner_texts()
        assert "home" not in icons
    assert not first.errors


@pytest.mark.prove
def test_a_hostile_name_stands_on_a_control_as_it_is_written(tab, lichtervelde) -> None:
    first = tab().open("own-data", {**lichtervelde, "lang": "nl"})
    open_own(first, overlay(short=NASTY))
    first.page.locator(".st-key-own_kind button", has_text="Kenmerk").click()
    labels = first.page.locator(".st-key-own_form [data-testid='stWidgetLabel']")
    label = labels.filter(has_text="kwaad").first
    label.wait_for()
    assert NASTY in label.inner_text().replace("\u2060", "")
