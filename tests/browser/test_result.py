"""The result fits its screens, and can be shared where a browser offers less."""

import pytest

from tests.browser.conftest import ALL

# Budget at most limited as a must, duration at least medium, politics, civil society (decisive) and
# reciprocity clear, citizenship strong.
LONG = {
    "v": "1",
    "governance": "0",
    "political": "3-at_least-2",
    "civil_society": "5-at_least-2",
    "private_sector": "none",
    "reciprocity": "3-at_least-2",
    "global_citizenship": "3-at_least-3",
    "duration": "3-at_least-2",
    "budget": "5-at_most-1-firm",
}
# The longest: two that fall out for several reasons, long names first.
WORST = {**LONG, "budget": "3-at_most-1", "civil_society": "3-at_least-1-firm"}
TWO_FIRST = {"v": "1", "governance": "3-at_least-2", "budget": "3-at_most-3"}
FOUR_FIRST = {"v": "1", "civil_society": "3-at_least-3", "budget": "5-at_most-2-firm"}
ALL_FIRST = {"v": "1", "civil_society": "3-at_least-1"}
NONE_LEFT = {
    "v": "1",
    "global_citizenship": "5-at_least-3-firm",
    "private_sector": "5-at_least-3-firm",
    "budget": "5-at_most-1-firm",
}
ROWS = """() => [...document.querySelectorAll('.rows .row > a')]
  .map(row => row.getBoundingClientRect().height)"""
END = """() => document.querySelector('footer.foot').getBoundingClientRect().bottom
    + document.querySelector('[data-testid=stMain]').scrollTop"""


# The longest, the one with most in the first place, and the one with nothing in it.
EXTREMES = [WORST, ALL_FIRST, NONE_LEFT]


@pytest.mark.parametrize(
    "answers", [*EXTREMES, LONG, TWO_FIRST, FOUR_FIRST] if ALL else EXTREMES[:1]
)
@pytest.mark.parametrize("locale", ["nl-BE", "fr-BE", "en-GB"] if ALL else ["nl-BE"])
def test_the_result_fits_its_screens(tab, answers, locale):
    visitor = tab(390, locale=locale).open("result", answers)
    for width, height, screens in ((390, 844, 3), (1280, 800, 2)):
        visitor.page.set_viewport_size({"width": width, "height": height})
        assert visitor.settle().page.evaluate(END) <= screens * height
        main = visitor.page.locator("[data-testid=stMain]")
        assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
        assert [height for height in visitor.page.evaluate(ROWS) if height < 44] == []
    assert visitor.errors == []


SHEET = "navigator.share = async (what) => { window.shared = what; };"
NO_SHEET = "delete Navigator.prototype.share; navigator.share = undefined;"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
NO_COPYING = "document.execCommand = () => false;"


def shared_from(visitor, *scripts):
    """Press the share button where the browser offers less; return the place for what is said."""
    visitor.page.evaluate("(scripts) => scripts.forEach((one) => (0, eval)(one))", list(scripts))
    visitor.page.locator("button.share").click()
    return visitor.page.locator(".share-said")


def test_the_address_is_shared_copied_or_stands_there_selected(tab):
    visitor = tab().open("result", LONG)
    address = visitor.page.url
    shared_from(visitor, SHEET)
    assert visitor.page.evaluate("window.shared.url") == address
    # Without a sheet or a clipboard it is copied the old way, and that is said.
    said = shared_from(visitor, NO_SHEET, NO_CLIPBOARD)
    said.filter(has_text="gekopieerd").wait_for()
    # Where nothing copies.
    field = shared_from(visitor, NO_COPYING).locator("input")
    field.wait_for()
    assert field.input_value() == address
    selected = "field => field.value.slice(field.selectionStart, field.selectionEnd)"
    assert field.evaluate(selected) == address
