"""What was answered is kept, however long the server takes to hear it."""

import pytest

from mic_selector.files.messages import messages_in

say = messages_in("nl")
TILES = ".st-key-conversation [role=radiogroup] label"


def nothing(_):
    """Nothing that is said is what one waits for."""
    return False


class Line:
    """The line to the server; what is said while it is held arrives once it is let go, all at
    once. What the server says is held back too from where one asks for it.
    """

    def __init__(self, visitor):
        self.is_held, self.is_held_back, self.held_back_from = False, False, nothing
        self.kept, self.kept_back, self.server, self.page = [], [], None, None
        visitor.is_spent = True  # a line that is held once is held for as long as the tab is open
        visitor.page.route_web_socket("**/_stcore/stream", self.connect)

    def connect(self, socket):
        self.page, self.server = socket, socket.connect_to_server()
        socket.on_message(self.said_by_page)
        self.server.on_message(self.said_by_server)

    def said_by_page(self, said):
        self.kept.append(said) if self.is_held else self.server.send(said)

    def said_by_server(self, said):
        self.is_held_back = self.is_held_back or self.held_back_from(said)
        self.kept_back.append(said) if self.is_held_back else self.page.send(said)

    def let_go(self):
        self.is_held, self.is_held_back, self.held_back_from = False, False, nothing
        for said in self.kept:
            self.server.send(said)
        for said in self.kept_back:
            self.page.send(said)
        self.kept, self.kept_back = [], []


@pytest.mark.parametrize("link", ["next", "to-result"])
def test_an_answer_and_a_link_right_after_it(tab, link):
    visitor = tab(width=390)
    line = Line(visitor)
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


def test_back_twice_before_the_server_answers_leaves_the_way_forward(tab, lichtervelde):
    visitor = tab()
    line = Line(visitor)
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


def puts_right(said):
    """Whether the server says an address, and no part of a page."""
    return b"catalogue=" in said and len(said) < 300


def test_a_touch_while_the_page_still_comes_leaves_no_second_entry_in_the_history(tab):
    visitor = tab(width=390)
    line = Line(visitor)
    line.held_back_from = puts_right
    visitor.page.goto(f"{visitor.server}/all-questions?budget=3-at_most-1")
    begun = visitor.page.evaluate("() => history.length")
    visitor.page.locator("footer.foot").wait_for(state="attached")
    visitor.until(lambda: line.is_held_back, True)
    assert "catalogue=" not in visitor.page.url
    visitor.page.mouse.click(5, 400)
    line.let_go()
    visitor.page.wait_for_function("() => location.search.includes('catalogue=')")
    assert visitor.settle().page.evaluate("() => history.length") == begun
    # And what is done next is an entry of its own.
    visitor.answer("duration", 1)
    assert visitor.page.evaluate("() => history.length") == begun + 1
