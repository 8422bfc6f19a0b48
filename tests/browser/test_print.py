"""Result and form on paper: two pages, black on white, whatever the theme of the screen."""

import re

import pytest

from tests.browser.conftest import ALL

PAPER = {"format": "A4", "prefer_css_page_size": True, "print_background": True}
INK = "rgb(20, 37, 43)"
# The ground behind words and the colour of words, of everything that paper shows.
DARK_GROUNDS = """() => [...document.querySelectorAll('[data-testid=stMain] *, body, .stApp')]
  .filter(one => one.getClientRects().length && !one.matches('.m, .lv, .bar, .ic, .mark, i, svg *'))
  .map(one => getComputedStyle(one))
  .map(style => style.backgroundColor.match(/[\\d.]+/g).map(Number))
  .filter(([red, green, blue, alpha = 1]) => alpha > 0.05 && Math.min(red, green, blue) < 215)"""


def pages_of(printed):
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", printed))


@pytest.mark.parametrize("page", ["result", "form"] if ALL else ["result"])
def test_it_is_printed_on_two_pages_black_on_white(tab, lichtervelde, page):
    visitor = tab(colours="dark").open(page, {**lichtervelde, "profile": "twinning"})
    for colours in ("dark", "light"):
        visitor.page.emulate_media(media="screen", color_scheme=colours)
        if ALL or colours == "dark":
            assert 1 <= pages_of(visitor.settle().page.pdf(**PAPER)) <= 2
        visitor.page.emulate_media(media="print", color_scheme=colours)
        assert visitor.page.evaluate(DARK_GROUNDS) == []
        heading = visitor.page.get_by_role("heading", level=1)
        assert heading.evaluate("one => getComputedStyle(one).color") == INK
