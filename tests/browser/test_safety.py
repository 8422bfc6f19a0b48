"""What must never happen: a request to elsewhere, an error in the console, a script from an address
or a file.
"""

from itertools import product

import pytest
from playwright.sync_api import expect

from mic_selector.files.messages import messages_in
from tests.browser.conftest import ALL

SCRIPT = "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>"
SAY = messages_in("nl")
PICTURE = "![](https://example.org/a.png)"
NAMES = ("ours.yaml", f"{SCRIPT[:20]}.yaml")
ENTRIES = ('budget: {importance: 3, at_most: "%s"}', '"%s": {importance: 1}')


def hacked(tab):
    return tab.page.evaluate("() => window.hacked === 1")


def test_a_change_sends_nothing_elsewhere_and_writes_no_error(tab):
    visitor = tab().listen().open("all-questions").answer("budget", 1)
    visitor.go_to(SAY("nav-result"))
    assert visitor.outside == []
    assert visitor.errors == []


@pytest.mark.parametrize(
    "page", ["result", *(["questions", "answers", "note", "practices"] if ALL else [])]
)
def test_a_script_in_the_address_does_not_run(tab, lichtervelde, page):
    wrong = {
        "municipality": SCRIPT,
        SCRIPT[:40]: "1",
        "show": SCRIPT,
        "filter.theme": SCRIPT,
        "search": SCRIPT,
        "lang": SCRIPT,
    }
    visitor = tab().open(page, {**lichtervelde, **wrong})
    if page == "answers":
        visitor.page.get_by_text(SAY("file-heading")).click()
        field = visitor.page.get_by_label(SAY("municipality-label"))
        expect(field).to_have_value(SCRIPT)
    assert not hacked(visitor)
    assert visitor.page.locator("img[src=x]").count() == 0


def test_a_picture_in_the_address_is_not_fetched(tab):
    visitor = (
        tab()
        .listen()
        .open("result", {"budget": PICTURE, PICTURE: "1", "political": "3-at_least-2"})
    )
    assert visitor.page.get_by_text(PICTURE).count() == 2
    assert visitor.page.locator("img").count() == 0
    assert visitor.outside == []


def test_a_link_in_the_address_is_no_link(tab):
    links = {
        "budget": "[hier](https://example.org)",
        "duration": "https://one.example.org",
        "reciprocity": "www.example.org",
    }
    visitor = tab().open("", {**links, "political": "3-at_least-2"})
    for link in links.values():
        assert visitor.page.get_by_text(link).count() == 1
    assert visitor.page.locator("a[href*='example.org']").count() == 0


def test_a_picture_in_a_file_is_not_fetched_and_a_script_does_not_run(tab):
    visitor = tab().listen().open("answers")
    visitor.page.get_by_text(SAY("file-heading")).click()
    # The line tells the files apart.
    for line, (name, entry) in enumerate(product(NAMES, ENTRIES), 2):
        content = "\n" * (line - 2) + f"priorities:\n  {entry % PICTURE}\n"
        handed = {"name": name, "mimeType": "application/yaml", "buffer": content.encode()}
        visitor.page.locator("input[type=file]").set_input_files(handed)
        visitor.page.get_by_test_id("stExpander").get_by_text(f"regel {line}").wait_for()
        assert visitor.settle().page.locator("img").count() == 0
    assert visitor.outside == []
    assert not hacked(visitor)
