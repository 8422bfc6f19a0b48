"""What follows from an answer is drawn ahead of the page's run, and yields to it."""

import pytest

from mic_selector.files.messages import messages_in
from tests.browser.slow_line import on_a_line

say = messages_in("nl")
ASKED = "**/ahead/**"
ADDRESS = {"governance": "3-at_least-3", "budget": "3-at_most-1"}


def test_it_is_drawn_before_the_server_has_heard_of_the_press(tab):
    visitor, line = on_a_line(tab)
    visitor.open("all-questions", ADDRESS)
    before = visitor.ranking
    line.is_held = True
    visitor.choices("governance").nth(0).click()
    visitor.until(lambda: visitor.ranking != before, True)
    ahead = visitor.ranking
    visitor.change(line.let_go)
    assert visitor.answers["governance"].startswith("0")
    assert visitor.ranking == ahead


@pytest.mark.prove
def test_an_answer_taken_back_meanwhile_leaves_nothing_behind(tab):
    visitor, line = on_a_line(tab)
    visitor.open("all-questions", ADDRESS)
    visitor.answer("political", 3)  # so that there is something to take back
    before = visitor.ranking
    line.is_held = True
    visitor.choices("governance").nth(0).click()
    visitor.until(lambda: visitor.ranking != before, True)
    visitor.page.locator(".st-key-undo button").click()
    line.let_go()
    visitor.until(lambda: visitor.ranking, before)
    visitor.settle()
    visitor.page.reload()
    assert visitor.settle().ranking == before


@pytest.mark.prove
def test_without_it_the_page_is_the_same(tab):
    visitor = tab()
    visitor.page.route(ASKED, lambda route: route.abort())
    visitor.open("all-questions", ADDRESS)
    before = visitor.ranking
    visitor.answer("governance", 0)
    assert visitor.answers["governance"].startswith("0")
    assert visitor.ranking != before
    assert all("ERR_FAILED" in error for error in visitor.errors)
    visitor.errors.clear()
