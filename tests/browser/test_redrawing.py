"""After an answer only parts of the page are drawn anew: they must be all the parts that change."""

import random

from mic_selector.web.knowledge import catalogue
from tests.browser.conftest import ALL

MOVES = 60 if ALL else 14
CHANCE = random.Random(20261121)


def make_a_move(visitor):
    """Move one control at random, as a visitor could."""
    feature = CHANCE.choice(tuple(catalogue().features))
    question = visitor.page.locator(f".st-key-question_{feature}")
    weights = question.locator(f'.st-key-weight_{feature} button:not([aria-checked="true"])')
    if CHANCE.random() < 0.2:
        return visitor.change(lambda: question.get_by_role("checkbox").press("Space"))
    if CHANCE.random() < 0.4 and weights.count():
        return visitor.change(lambda: weights.nth(CHANCE.randrange(weights.count())).click())
    slider = visitor.slider(feature)
    ends = {slider.get_attribute("max"): "ArrowLeft", slider.get_attribute("min"): "ArrowRight"}
    key = ends.get(slider.input_value(), CHANCE.choice(("ArrowLeft", "ArrowRight")))
    slider.focus()
    return visitor.change(lambda: visitor.press(key))


def test_what_is_drawn_after_an_answer_is_what_a_reload_shows(tab, lichtervelde):
    visitor = tab().open("", lichtervelde)
    for _ in range(MOVES):
        make_a_move(visitor)
        shown = visitor.page.get_by_test_id("stMain").inner_text()
        again = tab().open_address(visitor.page.url)
        assert again.page.get_by_test_id("stMain").inner_text() == shown
        again.page.close()
