"""The radar on a page: one asks a corner by finger, pointer and keyboard."""

import pytest

from tests.browser.conftest import ALL, LANGUAGES

NARROWEST = 320
# By hand from the table: civil society, twinning +++ and networks +; the page of the source.
SAID = ["Middenveld", "Gewenst: minstens duidelijk", "Jumelage: sterk", "Netwerken: een beetje"]
SOURCE = "Bron: VVSG 2023 (NL), Wegwijzer, p. 4"
LABELS_OUT = """() => {
  const frame = document.querySelector('.radar').getBoundingClientRect();
  return [...document.querySelectorAll('.radar text')]
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.left < frame.left || box.right > frame.right
        || box.top < frame.top || box.bottom > frame.bottom;
    })
    .map((one) => one.textContent);
}"""
SMALLEST_LETTERS = 13
TO_LEAVE = """() => [...document.querySelectorAll('.radar .corner')]
  .filter((one) => one.getAttribute('tabindex') === '0').length"""


@pytest.fixture
def compared(tab, lichtervelde):
    """Return what opens the comparison of twinning and networks."""

    def opened(width=1280, language="nl"):
        answers = {**lichtervelde, "show": "twinning.networks", "lang": language}
        visitor = tab(width).open("compare", answers)
        visitor.page.locator(".radar .corner").first.wait_for()
        return visitor

    return opened


def corner(visitor, name):
    return visitor.page.locator(".radar .corner", has_text=name)


def tip(visitor):
    return visitor.page.locator(".radar-tip")


def test_a_corner_is_asked_by_pointer_keys_and_finger(compared):
    visitor = compared()
    asked_by_pointer(visitor)
    asked_by_keys(visitor)
    visitor.page.set_viewport_size({"width": 390, "height": 800})
    asked_by_finger(visitor.settle())


def asked_by_pointer(visitor):
    """A corner says its levels and their source."""
    assert not tip(visitor).is_visible()
    corner(visitor, "Middenveld").locator("text").hover()
    assert tip(visitor).inner_text().splitlines() == [*SAID, SOURCE]
    visitor.page.mouse.move(2, 2)
    assert not tip(visitor).is_visible()
    corner(visitor, "Politiek").locator("text").hover()
    assert tip(visitor).is_visible()
    visitor.page.keyboard.press("Escape")
    assert not tip(visitor).is_visible()
    # Who hears the page hears the same.
    assert corner(visitor, "Middenveld").get_attribute("aria-label").splitlines() == [*SAID, SOURCE]


def asked_by_keys(visitor):
    """The keyboard stops once and goes round by arrows."""
    first = visitor.page.locator(".radar .corner").first
    first.focus()
    assert tip(visitor).inner_text().startswith("Bestuurskracht")
    visitor.page.keyboard.press("ArrowRight")
    visitor.page.keyboard.press("ArrowRight")
    assert tip(visitor).inner_text().splitlines() == [*SAID, SOURCE]
    visitor.page.keyboard.press("ArrowLeft")
    assert tip(visitor).inner_text().startswith("Politiek")
    assert visitor.page.evaluate(TO_LEAVE) == 1
    visitor.page.keyboard.press("Escape")
    assert not tip(visitor).is_visible()
    visitor.page.keyboard.press("Tab")
    assert not visitor.page.evaluate("() => !!document.activeElement.closest('.radar')")


def asked_by_finger(visitor):
    """On a phone the label stands below the picture."""
    corner(visitor, "Middenveld").locator("text").click()
    assert tip(visitor).inner_text().splitlines() == [*SAID, SOURCE]
    picture, label = visitor.page.locator(".radar").bounding_box(), tip(visitor).bounding_box()
    assert label["y"] >= picture["y"] + picture["height"]


@pytest.mark.parametrize("language", LANGUAGES if ALL else ("fr",))
def test_it_has_the_colours_of_the_page_and_labels_that_can_be_read(compared, language):
    visitor = compared(language=language)
    has_the_colours_of_the_page(visitor.page)
    for width in (1280, 390, NARROWEST):
        visitor.page.set_viewport_size({"width": width, "height": 800})
        assert visitor.settle().page.evaluate(LABELS_OUT) == []
        scale = visitor.page.locator(".radar").evaluate(
            "one => one.getBoundingClientRect().width / one.viewBox.baseVal.width"
        )
        letters = visitor.page.locator(".radar text").evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
        )
        assert min(letters) * scale >= (SMALLEST_LETTERS if width > NARROWEST else 11)
        assert visitor.page.evaluate("document.documentElement.scrollWidth") <= width


def has_the_colours_of_the_page(page):
    drawn = {}
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        drawn[colours] = [
            page.locator(f".radar {part}").first.evaluate("one => getComputedStyle(one).fill")
            for part in (".f-twinning .marker", ".label")
        ]
    assert drawn["light"] == ["rgb(216, 102, 11)", "rgb(20, 37, 43)"]
    assert drawn["dark"] == ["rgb(239, 116, 25)", "rgb(232, 239, 241)"]
