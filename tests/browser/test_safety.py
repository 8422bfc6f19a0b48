"""What must never happen: a request to elsewhere, an error in the console, a script from an address or a file."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PAGES

SCRIPT = "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>"
PICTURE = "![](https://example.org/a.png)"


def hacked(tab):
    return tab.page.evaluate("() => window.hacked === 1")


def test_no_request_leaves_the_machine_and_no_error_is_written(tab, lichtervelde):
    visitor = tab()
    for page in PAGES:
        visitor.open("" if page == "choose" else page, lichtervelde)
    visitor.open()
    visitor.slider("budget").focus()
    visitor.change(lambda: visitor.press("ArrowRight"))
    assert visitor.outside == []
    assert visitor.errors == []


@pytest.mark.parametrize("page", ["choose", "practices"])
def test_a_script_in_the_address_does_not_run(tab, lichtervelde, page):
    wrong = {
        "municipality": SCRIPT,
        SCRIPT[:40]: "1",
        "show": SCRIPT,
        "filter.theme": SCRIPT,
        "search": SCRIPT,
        "lang": SCRIPT,
    }
    visitor = tab().open("" if page == "choose" else page, {**lichtervelde, **wrong})
    if page == "choose":
        visitor.page.get_by_text("Bewaren en openen").click()
        field = visitor.page.get_by_label("Naam van de gemeente (mag leeg blijven)")
        expect(field).to_have_value(SCRIPT)
    assert not hacked(visitor)
    assert visitor.page.locator("img[src=x]").count() == 0


def test_a_picture_in_the_address_is_not_fetched(tab):
    visitor = tab().open("", {"budget": PICTURE, PICTURE: "1", "political": "3-at_least-2"})
    assert visitor.page.get_by_test_id("stAlert").count() == 2
    visitor.page.wait_for_timeout(300)
    assert visitor.outside == []


def test_a_link_in_the_address_is_no_link(tab):
    visitor = tab().open("", {"budget": "[hier](https://example.org)", "political": "3-at_least-2"})
    assert visitor.page.get_by_test_id("stAlert").locator("a").count() == 0


def test_a_picture_in_a_file_is_not_fetched_and_a_script_does_not_run(tab):
    visitor = tab().open()
    visitor.page.get_by_text("Bewaren en openen").click()
    content = f'priorities:\n  budget: {{importance: 3, at_most: "{PICTURE}"}}\n  "{PICTURE}": {{importance: 1}}\n'
    handed = {"name": f"{SCRIPT[:20]}.yaml", "mimeType": "application/yaml", "buffer": content.encode()}
    visitor.page.locator("input[type=file]").set_input_files(handed)
    visitor.page.locator("[data-testid=stExpander] [data-testid=stAlert]").first.wait_for()
    visitor.page.wait_for_timeout(300)
    assert visitor.outside == []
    assert not hacked(visitor)
