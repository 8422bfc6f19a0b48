"""Addresses of before, printed in notes, lead to the view that they led to."""

import pytest


@pytest.mark.parametrize("path", ["", "choose"])
def test_an_address_of_before_shows_the_result(tab, lichtervelde, path):
    visitor = tab().open(path, lichtervelde)
    assert visitor.page.url.startswith(f"{visitor.server}/result?")
    expected = tab().open("result", lichtervelde)
    assert visitor.ranking == expected.ranking
    assert visitor.answers == expected.answers
    assert visitor.page.locator("h1").inner_text() == expected.page.locator("h1").inner_text()
