"""Nothing that was answered is lost on the way from page to page, however quick somebody is."""

import pytest

from mic_selector.files.messages import messages_in
from mic_selector.web.navigation import INNER
from tests.browser.conftest import ALL, PAGES

SAY = messages_in("nl")
UNLISTED = {"start", "present", "wall", "no-page", *INNER}
# On these there is nothing to press but the frame.
STILL = ("accessibility", "method", "privacy", "sources", "sure")
LISTED = [page for page in PAGES if page not in (*UNLISTED, *STILL)]
# One where what appears first answers no question: where it does is asked below.
SOME = ["compare"]
# The first control of these answers a question or takes all answers back: that is what it is for.
ANSWERING = {"questions": "budget", "all-questions": "budget"}
ASKING = [*ANSWERING] if ALL else ["questions"]
KEPT = ("political", "civil_society", "reciprocity", "budget")

# Presses the first control of a page that is none of the frame's in the moment in which it appears:
# in the same task of the browser, before anything is painted.
PRESS_AT_ONCE = """([title, wanted]) => new Promise((done) => {
  const find = () => [...document.querySelectorAll(
    '[data-testid=stMain] :is(button, input, a:not([href^=http]))')];
  const old = new Set(find());
  const look = () => {
    if (document.title !== title + ' – MIC Selector') return;
    const one = find().find((control) => !old.has(control) && !control.disabled
      && !control.closest('.st-key-top, .top, .foot, .skip') && control.matches(wanted));
    if (!one) return;
    watch.disconnect();
    one.click();
    done('pressed');
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { subtree: true, childList: true, attributes: true });
  setTimeout(() => { watch.disconnect(); done(`nothing to press on ${title}`); }, 10000);
})"""


def priorities(visitor):
    return {key: visitor.answers.get(key) for key in KEPT}


@pytest.fixture(scope="module")
def quick(tabs, new_tab, lichtervelde):
    """Return a visitor who goes from page to page and presses something on each."""
    visitor = new_tab()
    yield visitor.open("result", lichtervelde)
    tabs.give_back(visitor)


def press_at_once(visitor, page, wanted="*"):
    """Go to a page by its link, and press what appears first there."""
    title = SAY(f"nav-{page}")
    link = visitor.link_to(title)
    visitor.page.evaluate(
        f"asked => {{ window.pressed = ({PRESS_AT_ONCE})(asked); return 0; }}", [title, wanted]
    )
    link.click()
    assert visitor.page.evaluate("() => window.pressed") == "pressed"
    visitor.page.wait_for_function("() => location.search.includes('political=')")
    return visitor.settle()


@pytest.mark.parametrize("page", LISTED if ALL else SOME)
def test_a_press_in_the_moment_in_which_a_page_appears_loses_nothing(quick, page):
    visitor = quick.go_to(SAY("nav-method"))
    before = priorities(visitor)
    after = priorities(press_at_once(visitor, page))
    assert None not in after.values()
    answering = ANSWERING.get(page)
    assert {**after, answering: ""} == {**before, answering: ""}


@pytest.mark.parametrize("page", ASKING)
def test_an_answer_in_the_moment_in_which_the_question_appears_is_kept(tab, lichtervelde, page):
    visitor = tab().open("method", {**lichtervelde, "private_sector": "1-at_least-1"})
    press_at_once(visitor, page, "input[type=radio]")
    visitor.until(lambda: visitor.answers["budget"], "5-at_most-1")
    assert visitor.chosen("budget") == [0]
    assert priorities(visitor)["political"] == lichtervelde["political"]


@pytest.mark.prove
def test_back_and_forward_show_what_was_shown(tab, lichtervelde):
    visitor = tab().open("result", lichtervelde)
    shown = [(visitor.page.url, visitor.ranking)]
    for page in ("compare", "note"):
        visitor.go_to(SAY(f"nav-{page}"))
        visitor.page.wait_for_function("() => location.search.includes('budget=5-at_most-1')")
        shown.append((visitor.page.url, visitor.ranking))
    for step, move in ((1, "go_back"), (0, "go_back"), (1, "go_forward"), (2, "go_forward")):
        visitor.change(getattr(visitor.page, move))
        visitor.until(lambda: (visitor.page.url, visitor.ranking), shown[step])


@pytest.mark.prove
def test_back_right_after_a_page_was_chosen_loses_nothing(tab, lichtervelde):
    visitor = tab().open("all-questions", lichtervelde)
    visitor.answer("budget", 1)
    answered, ranking = priorities(visitor), visitor.ranking
    link = visitor.link_to(SAY("nav-answers"))
    link.click()
    visitor.page.wait_for_function("() => location.pathname === '/answers'")
    visitor.page.go_back()
    visitor.page.wait_for_function("() => location.pathname === '/all-questions'")
    visitor.settle().until(lambda: visitor.ranking, ranking)
    assert priorities(visitor) == answered


@pytest.mark.prove
def test_examples_in_quick_turn_leave_the_last_one(tab):
    visitor = tab().open()
    last = visitor.page.locator(".example").nth(3).get_attribute("href").partition("?")[2]
    visitor.page.evaluate(
        "() => [1, 3].forEach(place => document.querySelectorAll('.example')[place].click())"
    )
    visitor.page.locator(".verdict h1").wait_for()
    expected = tab().open_address(f"{visitor.server}/result?{last}")
    visitor.until(lambda: visitor.ranking, expected.ranking)
    assert visitor.settle().answers == expected.answers


@pytest.mark.prove
def test_one_question_answered_many_times_leaves_one_entry_in_the_history(tab):
    visitor = tab().open("all-questions")
    before, begun = visitor.page.evaluate("() => history.length"), visitor.page.url
    for turn in range(20 if ALL else 3):
        visitor.answer("budget", turn % 2)
    moved = visitor.page.url
    assert visitor.page.evaluate("() => history.length") == before + 1
    visitor.go_to(SAY("nav-answers"))
    visitor.change(visitor.page.go_back)
    assert visitor.page.url == moved
    visitor.change(visitor.page.go_back)
    assert visitor.page.url == begun


@pytest.mark.prove
def test_two_tabs_keep_what_each_was_told(tab, lichtervelde):
    one = tab().open("questions", {**lichtervelde, "step": "budget"})
    other = tab().open("questions", {"political": "3-at_least-2", "step": "budget"})
    for visitor in (one, other):
        visitor.answer("budget", 2)
    seen = [one.answers, other.answers]
    for visitor, answers in ((one, seen[0]), (other, seen[1])):
        visitor.page.reload()
        assert visitor.settle().answers == answers
    assert seen[0] != seen[1]


@pytest.mark.parametrize("page", ASKING)
def test_a_reload_in_the_middle_of_a_run_keeps_what_was_answered_before(tab, lichtervelde, page):
    visitor = tab().open(page, {**lichtervelde, "step": "political"})
    visitor.answer("political", 2)
    answered = visitor.answers
    visitor.choices("political").nth(3).click()
    visitor.page.reload()
    found = visitor.settle().answers
    assert {**found, "political": ""} == {**answered, "political": ""}
    assert found["political"] in (answered["political"], "1-at_least-3")
    assert visitor.ranking


@pytest.mark.prove
def test_undo_is_there_wherever_answers_can_be_changed(tab, lichtervelde):
    visitor = tab().open("all-questions", lichtervelde)
    visitor.answer("budget", 1)
    undo = visitor.page.get_by_role("button", name=SAY("undo"), exact=True)
    for page in ("questions", "answers", "note") if ALL else ("questions", "answers"):
        visitor.go_to(SAY(f"nav-{page}"))
        assert undo.is_enabled()
        assert undo.is_visible()
    visitor.change(undo.click)
    assert visitor.answers["budget"] == lichtervelde["budget"]
    visitor.until(undo.count, 0)  # nothing is left to take back: out of sight and hearing
