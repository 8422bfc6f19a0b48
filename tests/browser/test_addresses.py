"""Addresses of before, printed in notes, lead to the view that they led to."""

import pytest

from mic_selector.files.messages import messages_in


@pytest.mark.parametrize("path", ["", "choose"])
def test_an_address_of_before_shows_the_result(tab, lichtervelde, path):
    visitor = tab().open(path, lichtervelde)
    assert visitor.page.url.startswith(f"{visitor.server}/result?")
    expected = tab().open("result", lichtervelde)
    assert visitor.ranking == expected.ranking
    assert visitor.answers == expected.answers
    assert visitor.page.locator("h1").inner_text() == expected.page.locator("h1").inner_text()


@pytest.mark.parametrize("path", ["result/foo", "app/foo", "result/static/foo"])
def test_an_address_without_a_page_leads_on_with_the_answers(tab, lichtervelde, path):
    say = messages_in("fr")
    visitor = tab().open(path, {**lichtervelde, "lang": "fr"})
    assert visitor.page.locator("h1").inner_text() == say("no-page-title")
    visitor.page.get_by_role("navigation").get_by_role("link", name=say("place-result")).click()
    visitor.page.locator(".verdict h1").wait_for()
    expected = tab().open("result", {**lichtervelde, "lang": "fr"})
    assert visitor.settle().ranking == expected.ranking
    assert visitor.errors == []
