"""Addresses of before, printed in notes, lead to the view that they led to."""

import pytest

from mic_selector.files.messages import messages_in


def shown_by(visitor):
    return visitor.ranking, visitor.answers, visitor.page.locator("h1").inner_text()


@pytest.mark.prove
def test_an_address_of_before_shows_the_result(tab, lichtervelde):
    visitor = tab().open("result", lichtervelde)
    expected = shown_by(visitor)
    for path in ("", "choose"):
        visitor.open(path, lichtervelde)
        assert visitor.page.url.startswith(f"{visitor.server}/result?"), path
        assert shown_by(visitor) == expected, path


@pytest.mark.prove
def test_an_address_without_a_page_leads_on_with_the_answers(tab, lichtervelde):
    say, french = messages_in("fr"), {**lichtervelde, "lang": "fr"}
    visitor = tab()
    for path in ("result/static/foo", "app/foo", "result/foo"):
        visitor.open(path, french)
        assert visitor.page.locator("h1").inner_text() == say("no-page-title"), path
    visitor.page.get_by_role("navigation").get_by_role("link", name=say("place-result")).click()
    visitor.page.locator(".verdict h1").wait_for()
    found = visitor.settle().ranking
    assert visitor.errors == []
    assert found == visitor.open("result", french).ranking
