"""What was answered is kept, however long the server takes to hear it."""

import random

import pytest

from mic_selector.files.messages import messages_in
from mic_selector.web.knowledge import catalogue
from tests.browser.conftest import ALL
from tests.browser.slow_line import on_a_line
from tests.turns import in_turn

say = messages_in("nl")
TILES = ".st-key-conversation [role=radiogroup] label"


@pytest.mark.parametrize("link", ["next", "to-result"] if ALL else ["next"])
def test_an_answer_and_a_link_right_after_it(tab, link):
    visitor, line = on_a_line(tab, width=390)
    visitor.open("questions", {"step": "civil_society"})
    line.is_held = True
    for tile in (2, 1):  # the server is busy with the first when it hears of the second
        visitor.page.locator(TILES).nth(tile).click()
    visitor.page.locator(".step-bar a", has_text=say(link)).click()
    line.let_go()
    path = "/result" if link == "to-result" else "/questions"
    visitor.page.wait_for_function(
        "path => location.pathname === path && !/step=civil_society|via=/.test(location.search)",
        arg=path,
    )
    visitor.settle()
    assert visitor.answers["civil_society"] == "3-at_least-1"


BOTH_AT_ONCE = """([tile, link]) => {
  document.querySelectorAll(tile)[1].click();
  [...document.querySelectorAll(".step-bar a")].find((one) => one.textContent === link).click();
}"""


def test_an_answer_and_a_link_in_one_breath_on_a_slow_phone(tab):
    visitor = tab(width=390).open("questions", {"step": "civil_society"})
    visitor.page.evaluate(BOTH_AT_ONCE, [TILES, say("next")])
    visitor.page.wait_for_function("() => !/step=civil_society|via=/.test(location.search)")
    visitor.settle()
    assert visitor.answers["civil_society"] == "3-at_least-1"


@pytest.mark.prove
def test_back_twice_before_the_server_answers_leaves_the_way_forward(tab, lichtervelde):
    visitor, line = on_a_line(tab)
    shown = [visitor.open("result", lichtervelde).page.url]
    for page in ("compare", "note"):
        visitor.go_to(say(f"nav-{page}"))
        shown.append(visitor.page.url)
    line.is_held_back = True
    for _ in range(2):
        visitor.page.go_back()
        visitor.page.wait_for_timeout(1500)  # until the server has said all that it has to say
    line.let_go()
    visitor.page.locator(".verdict h1").wait_for()
    assert visitor.settle().page.url == shown[0]
    for place in (1, 2):
        visitor.change(visitor.page.go_forward)
        assert visitor.page.url == shown[place]


def goes_back(visitor):
    visitor.page.go_back()


def takes_back(visitor):
    visitor.page.locator(".st-key-undo button").click()


@pytest.mark.parametrize("returns", [goes_back, takes_back] if ALL else [goes_back])
def test_who_returns_before_the_answer_is_shown_has_the_address_of_what_is_shown(tab, returns):
    visitor, line = on_a_line(tab)
    visitor.open("all-questions", {"governance": "3-at_least-3", "budget": "3-at_most-1"})
    shown = [(visitor.ranking, visitor.answers)]
    visitor.answer("political", 3)
    shown.append((visitor.ranking, visitor.answers))
    wanted = shown[0] if returns is goes_back else shown[1]
    line.is_held_back = True
    visitor.choices("governance").nth(0).click()
    visitor.until(lambda: line.runs_held_back, 1)
    returns(visitor)
    visitor.until(lambda: line.runs_held_back, 2)
    line.let_go()
    visitor.until(lambda: (visitor.ranking, visitor.answers), wanted)
    visitor.page.reload()
    assert (visitor.settle().ranking, visitor.answers) == wanted


LEAST, NO_OPINION = 0, 4


@pytest.mark.parametrize(
    ("is_heard", "first"),
    in_turn((True, False), ((LEAST, "0-at_least-0"), (NO_OPINION, "none")))[: None if ALL else 1],
)
def test_two_answers_before_the_first_one_is_shown(tab, is_heard, first):
    """What stood beside the first question goes along with the second answer as it was, though the
    first answer changed it: nobody pressed it.
    """
    visitor, line = on_a_line(tab)
    place, wanted = first
    visitor.open("all-questions", {"governance": "3-at_least-3", "budget": "3-at_most-1"})
    line.is_held, line.is_held_back = not is_heard, is_heard
    visitor.choices("governance").nth(place).click()
    if is_heard:
        visitor.until(lambda: line.runs_held_back, 1)
    visitor.choices("political").nth(2).click()
    if is_heard:
        visitor.until(lambda: line.runs_held_back, 2)
    line.let_go()
    visitor.until(lambda: visitor.answers.get("political"), "3-at_least-2")
    visitor.settle()
    assert visitor.answers["governance"] == wanted
    assert visitor.chosen("governance") == [place]


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(10))
def test_whatever_the_line_does_answers_are_those_of_a_quick_one(tab, seed):
    chance = random.Random(seed)
    begun = {"governance": "3-at_least-3", "budget": "3-at_most-1", "political": "5-at_least-2"}
    quick = tab().open("all-questions", begun)
    given = []
    for feature in chance.choices(list(catalogue().features), k=6):
        place = chance.randrange(quick.choices(feature).count())
        if quick.chosen(feature) != [place]:
            quick.answer(feature, place)
            given.append((feature, place))
    visitor, line = on_a_line(tab)
    visitor.open("all-questions", begun)
    for feature, place in given:
        line.is_held, line.is_held_back = (
            line.is_held or chance.random() < 0.25,
            line.is_held_back or chance.random() < 0.25,
        )
        if chance.random() < 0.25:
            line.let_go()
        visitor.choices(feature).nth(place).click()
        visitor.page.wait_for_timeout(chance.choice((0, 30, 150, 400)))
    line.let_go()
    wanted = quick.answers, quick.ranking
    visitor.until(lambda: (visitor.answers, visitor.ranking), wanted)
    visitor.page.reload()
    assert (visitor.settle().answers, visitor.ranking) == wanted


def puts_right(said):
    """Whether the server says an address, and no part of a page."""
    return b"catalogue=" in said and len(said) < 300


class Second:
    """The second thing that the server says, and all after it."""

    def __init__(self):
        self.said = 0

    def __call__(self, _):
        self.said += 1
        return self.said > 1


@pytest.mark.parametrize("has_drawn", [True, False] if ALL else [True])
def test_a_touch_while_the_page_still_comes_leaves_no_second_entry_in_the_history(tab, has_drawn):
    visitor, line = on_a_line(tab, width=390)
    line.held_back_from = puts_right if has_drawn else Second()
    visitor.page.goto(f"{visitor.server}/all-questions?budget=3-at_most-1")
    begun = visitor.page.evaluate("() => history.length")
    visitor.until(lambda: line.is_held_back, True)
    if has_drawn:
        visitor.page.locator("footer.foot").wait_for(state="attached")
    assert "catalogue=" not in visitor.page.url
    visitor.page.mouse.click(5, 400)
    line.let_go()
    visitor.page.wait_for_function("() => location.search.includes('catalogue=')")
    assert visitor.settle().page.evaluate("() => history.length") == begun
    # And what is done next is an entry of its own.
    visitor.answer("duration", 1)
    assert visitor.page.evaluate("() => history.length") == begun + 1
