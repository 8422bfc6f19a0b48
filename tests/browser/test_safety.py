"""What must never happen: a request to elsewhere, an error in the console, a script from an address
or a file.
"""

import pytest
from playwright.sync_api import expect

from mic_selector.files.messages import messages_in
from tests.browser.conftest import ALL
from tests.turns import in_turn

SCRIPT = "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>"
SAY = messages_in("nl")
PICTURE = "![](https://example.org/a.png)"
NAMES = ("ours.yaml", f"{SCRIPT[:20]}.yaml")
ENTRIES = ('budget: {importance: 3, at_most: "%s"}', '"%s": {importance: 1}')


def hacked(tab):
    return tab.page.evaluate("() => window.hacked === 1")


@pytest.mark.parametrize(
    "page", ["result", *(["questions", "answers", "note", "practices"] if ALL else [])]
)
def test_nothing_in_the_address_runs_is_fetched_or_leads_away(tab, lichtervelde, page):
    wrong = {
        "municipality": SCRIPT,
        SCRIPT[:40]: "1",
        "show": SCRIPT,
        "filter.theme": SCRIPT,
        "search": SCRIPT,
        "lang": SCRIPT,
    }
    # What has no level is told of, with what stood there: it may load and lead to nothing either.
    told = {
        "budget": PICTURE,
        PICTURE: "1",
        "duration": "[hier](https://example.org)",
        "reciprocity": "https://one.example.org",
        "global_citizenship": "www.example.org",
    }
    visitor = tab().listen().open(page, {**lichtervelde, **wrong, **told})
    if page == "answers":
        visitor.page.get_by_text(SAY("file-heading")).click()
        field = visitor.page.get_by_label(SAY("municipality-label"))
        expect(field).to_have_value(SCRIPT)
    assert not hacked(visitor)
    for one in told:
        said = told[one] if one in lichtervelde else one
        assert visitor.page.get_by_text(said).count() >= 1
    # The note's own drawings stand in it whole.
    assert visitor.page.locator("img:not([src^='data:'])").count() == 0
    assert visitor.page.locator("a[href*='example.org']").count() == 0
    assert visitor.outside == []


def test_a_picture_in_a_file_is_not_fetched_and_a_script_does_not_run(tab):
    visitor = tab().listen().open("answers")
    visitor.page.get_by_text(SAY("file-heading")).click()
    # The line tells the files apart.
    for line, (name, entry) in enumerate(in_turn(NAMES, ENTRIES), 2):
        content = "\n" * (line - 2) + f"priorities:\n  {entry % PICTURE}\n"
        handed = {"name": name, "mimeType": "application/yaml", "buffer": content.encode()}
        visitor.page.locator("input[type=file]").set_input_files(handed)
        visitor.page.get_by_test_id("stExpander").get_by_text(f"regel {line}").wait_for()
        assert visitor.settle().page.locator("img").count() == 0
    assert visitor.outside == []
    assert not hacked(visitor)
