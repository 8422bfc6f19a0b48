"""After an answer only parts of the page are drawn anew: they must be all the parts that change."""

import random

import pytest

from mic_selector.files.messages import messages_in
from mic_selector.web.knowledge import catalogue
from tests.browser.conftest import ALL

MOVES = 60 if ALL else 2
CHANCE = random.Random(20261121)


def make_a_move(visitor, features):
    """Take one answer at random that is not taken yet, or change its weight or direction."""
    feature = CHANCE.choice(features)
    lists = visitor.page.locator(
        f":is(.st-key-weight_{feature}, .st-key-direction_{feature}) [role=combobox]"
    )
    if CHANCE.random() < 0.4 and lists.count():
        chosen_list = lists.nth(CHANCE.randrange(lists.count()))
        chosen_list.scroll_into_view_if_needed()  # a list closes when the page scrolls under it
        visitor.settle()
        chosen_list.click()
        return visitor.change(
            visitor.page.locator('[role=option]:not([aria-selected="true"])').first.click
        )
    chosen, number = visitor.chosen(feature), visitor.choices(feature).count()
    places = [place for place in range(number) if place not in chosen]
    return visitor.answer(feature, CHANCE.choice(places))


def words(visitor):
    """Return what stands on a page. Who has just come has nothing to take back: that is no part of
    the view.
    """
    lines = visitor.page.get_by_test_id("stMain").inner_text().split("\n")
    return [line for line in lines if line.strip() not in ("", messages_in("nl")("undo"))]


@pytest.mark.parametrize(
    ("page", "features"),
    [
        ("all-questions", tuple(catalogue().features)),
        pytest.param("questions", ("civil_society",), marks=pytest.mark.prove),
    ],
)
def test_what_is_drawn_after_an_answer_is_what_a_reload_shows(tab, lichtervelde, page, features):
    visitor = tab().open(page, {**lichtervelde, "step": features[0]})
    again = tab()
    for move in range(MOVES):
        make_a_move(visitor, features)
        if ALL or move == MOVES - 1:
            again.open_address(visitor.page.url)
            assert words(again) == words(visitor)
