"""Nothing that was answered is lost on the way from page to page, however quick somebody is."""

import os

import pytest

from mic_selector.files.messages import messages_in
from tests.web.conftest import PAGES

SAY = messages_in("nl")
UNLISTED = ("present", "wall", "choose")
LISTED = [page for page in PAGES if page not in UNLISTED]
SOME = LISTED if os.environ.get("MIC_PROVE") else ["weigh", "change", "practices", "ready"]

# Presses the first control of a page that is none of the frame's in the moment in which it appears.
PRESS_AT_ONCE = """(title) => new Promise((done) => {
  const look = () => {
    if (document.title !== title + ' – MIC Selector') return;
    const main = document.querySelector('[data-testid=stMain]');
    const one = [...main.querySelectorAll('button, input')].find((control) => !control.disabled
      && !control.closest('.st-key-places, .st-key-languages, [data-stale=true]'));
    if (!one) return;
    watch.disconnect();
    one.click();
    done(one.textContent || one.type);
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { subtree: true, childList: true, attributes: true });
  setTimeout(() => { watch.disconnect(); done(null); }, 8000);
})"""


def priorities(visitor):
    return {key: visitor.answers.get(key) for key in ("political", "civil_society", "budget")}


@pytest.mark.parametrize("page", SOME)
def test_a_press_in_the_moment_in_which_a_page_appears_loses_nothing(tab, lichtervelde, page):
    visitor = tab().open("", lichtervelde)
    answered, title = priorities(visitor), SAY(f"nav-{page}")
    visitor.page.evaluate(
        f"title => {{ window.pressed = ({PRESS_AT_ONCE})(title); return 0; }}", title
    )
    visitor.link_to(title).click()
    assert visitor.page.evaluate("() => window.pressed") is not None
    visitor.settle()
    visitor.page.wait_for_timeout(300)
    assert priorities(visitor.settle()) == answered


def test_back_and_forward_show_what_was_shown(tab, lichtervelde):
    visitor = tab().open("", lichtervelde)
    shown = [(visitor.page.url, visitor.ranking)]
    for page in ("practices", "compare"):
        visitor.go_to(SAY(f"nav-{page}"))
        visitor.page.wait_for_function("() => location.search.includes('budget=5-at_most-1')")
        shown.append((visitor.page.url, visitor.ranking))
    for step, move in ((1, "go_back"), (0, "go_back"), (1, "go_forward"), (2, "go_forward")):
        visitor.change(getattr(visitor.page, move))
        now = visitor.comes_to(lambda: (visitor.page.url, visitor.ranking), shown[step])
        assert now == shown[step]


def test_back_right_after_a_page_was_chosen_loses_nothing(tab, lichtervelde):
    visitor = tab().open("", lichtervelde)
    visitor.slider("budget").focus()
    visitor.change(lambda: visitor.press("ArrowRight"))
    answered = priorities(visitor)
    visitor.link_to(SAY("nav-compare")).click()
    visitor.page.wait_for_function("() => location.pathname === '/compare'")
    visitor.page.go_back()
    visitor.page.wait_for_timeout(500)
    assert priorities(visitor.settle()) == answered


def test_examples_in_quick_turn_leave_the_last_one(tab):
    visitor = tab().open()
    chosen = visitor.page.get_by_role("combobox").first
    for _ in range(2):
        chosen.press("ArrowDown")
        chosen.press("ArrowDown")
        chosen.press("Enter")
    visitor.page.wait_for_function("() => location.search.includes('budget=')")
    visitor.page.wait_for_timeout(500)
    assert any(value and value != "none" for value in priorities(visitor.settle()).values())


def test_one_slider_moved_twenty_times_leaves_one_entry_in_the_history(tab):
    visitor = tab().open()
    before, begun = visitor.page.evaluate("() => history.length"), visitor.page.url
    visitor.slider("budget").focus()
    for turn in range(20):
        visitor.change(lambda turn=turn: visitor.press("ArrowLeft" if turn % 2 else "ArrowRight"))
    moved = visitor.page.url
    assert visitor.page.evaluate("() => history.length") == before + 1
    visitor.go_to(SAY("nav-compare"))
    visitor.change(visitor.page.go_back)
    assert visitor.page.url == moved
    visitor.change(visitor.page.go_back)
    assert visitor.page.url == begun


def test_two_tabs_keep_what_each_was_told(tab, lichtervelde):
    one, other = tab().open("", lichtervelde), tab().open("", {"political": "3-at_least-2"})
    for visitor in (one, other):
        visitor.slider("budget").focus()
        visitor.change(lambda visitor=visitor: visitor.press("ArrowRight"))
    seen = [one.answers, other.answers]
    for visitor, answers in ((one, seen[0]), (other, seen[1])):
        visitor.go_to(SAY("nav-compare"))
        visitor.page.reload()
        assert visitor.settle().answers == answers
    assert seen[0] != seen[1]


def test_a_reload_in_the_middle_of_a_run_keeps_what_was_answered_before(tab, lichtervelde):
    visitor = tab().open("", lichtervelde)
    visitor.slider("political").focus()
    visitor.change(lambda: visitor.press("ArrowRight"))
    answered = visitor.answers
    visitor.press("ArrowRight")
    visitor.page.reload()
    found = visitor.settle().answers
    assert {**found, "political": ""} == {**answered, "political": ""}
    assert found["political"] >= answered["political"]
    assert visitor.ranking


def test_undo_is_there_wherever_answers_can_be_changed(tab, lichtervelde):
    visitor = tab().open("", lichtervelde)
    visitor.slider("budget").focus()
    visitor.change(lambda: visitor.press("ArrowRight"))
    for page in ("change", "note"):
        visitor.go_to(SAY(f"nav-{page}"))
        undo = visitor.page.get_by_role("button", name=SAY("undo"), exact=True)
        assert undo.is_enabled()
    visitor.change(undo.click)
    assert visitor.answers["budget"] == lichtervelde["budget"]
