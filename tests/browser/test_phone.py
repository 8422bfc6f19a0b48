"""The journey of a councillor on a phone, by touch: from a cold start to the result."""

import pytest

from mic_selector.files.messages import messages_in
from mic_selector.web.knowledge import catalogue
from mic_selector.web.navigation import DEEPER
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import question_order
from tests.browser.conftest import ALL, LANGUAGES
from tests.turns import in_turn

SAY = messages_in("nl")
QUESTIONS = tuple(question_order(Names(catalogue(), SAY)))
MOST_TAPS = 20
BOTTOM = "() => [...document.querySelectorAll('.step-bar a')].pop().getBoundingClientRect().bottom"
HEAD = "() => document.querySelector('.q-progress').getBoundingClientRect().top"
SCROLLED = "() => document.querySelector('[data-testid=stMain]').scrollTop + scrollY"
LAST_CHOICE = """feature => {
  const all = document.querySelectorAll(`.st-key-ask_${feature} [role=radiogroup] label`);
  const bar = document.querySelector('.bottom').getBoundingClientRect();
  return [all[0].getBoundingClientRect().top,
    bar.top - all[all.length - 1].getBoundingClientRect().bottom];
}"""


def test_from_a_cold_start_to_the_result_in_few_taps_and_without_scrolling(phone):
    taps = 0

    def tap(what):
        nonlocal taps
        taps += 1
        what.tap()

    phone.open()
    holds_all_one_needs_to_begin(phone.page)
    tap(phone.page.get_by_role("link", name=SAY("begin"), exact=True))
    heads = set()
    for place, feature in enumerate(QUESTIONS):
        phone.choices(feature).first.wait_for()
        phone.settle()
        assert phone.chosen(feature) == []
        phone.change(lambda feature=feature: tap(phone.choices(feature).nth(1)))
        top, free = phone.page.evaluate(LAST_CHOICE, feature)
        assert (top >= 0, free >= 0) == (True, True), f"{feature}: {top} {free}"
        assert phone.page.evaluate(SCROLLED) == 0
        assert phone.page.evaluate(BOTTOM) <= 844
        heads.add(phone.page.evaluate(HEAD))
        way = SAY("to-result") if place == len(QUESTIONS) - 1 else SAY("next")
        tap(phone.page.get_by_role("link", name=way, exact=True))
    phone.page.locator(".verdict h1").wait_for()
    assert len(phone.settle().ranking) == len(catalogue().approaches)
    assert taps <= MOST_TAPS
    assert len(heads) == 1, f"the head of a question jumps: {heads}"
    assert phone.errors == []


def holds_all_one_needs_to_begin(page):
    """The first window of the start."""
    places = page.locator(".main-nav").bounding_box()["y"]
    cost = page.locator(".facts").inner_text()
    assert all(SAY(one) in cost for one in ("start-minutes", "start-kept"))
    for what in (page.locator("h1"), page.get_by_role("link", name=SAY("begin"), exact=True)):
        assert what.bounding_box()["y"] > 0
    doors = [one.bounding_box() for one in page.locator(".door").all()]
    assert len(doors) == 4
    assert max(box["y"] + box["height"] for box in doors) <= places
    main = page.locator("[data-testid=stMain]")
    assert main.evaluate("main => main.scrollHeight / innerHeight") <= 3


@pytest.mark.prove
def test_what_is_deeper_takes_one_line_that_opens(phone, lichtervelde):
    phone.open("sure", lichtervelde)
    menu = phone.page.locator(".deep-nav")
    assert menu.bounding_box()["height"] < 60
    menu.locator("summary").tap()
    ways = menu.locator("details a")
    assert [one.inner_text() for one in ways.all()] == [SAY(f"nav-{one}") for one in DEEPER]
    assert min(one.bounding_box()["height"] for one in ways.all()) >= 44
    ways.nth(1).tap()
    phone.page.get_by_role("heading", level=1, name=SAY("points-heading")).wait_for()
    assert phone.settle().page.locator(".deep-nav").bounding_box()["height"] < 60


def swipe(visitor, box, by):
    """Move a finger over the middle of a box, up or down by so many pixels."""
    session = visitor.page.context.new_cdp_session(visitor.page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def touch(kind, *points):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    for step in range(1, 11):
        touch("touchMove", {"x": x, "y": y - by * step / 10})
    touch("touchEnd")
    session.detach()


@pytest.mark.parametrize("feature", QUESTIONS[1:4:2] if ALL else QUESTIONS[1:2])
def test_a_swipe_over_a_row_of_answers_scrolls_the_page_and_answers_nothing(phone, feature):
    phone.open("all-questions")
    before = phone.page.url
    for by in (300, -200):
        row = phone.choices(feature).nth(1)
        row.scroll_into_view_if_needed()
        scrolled = phone.page.evaluate(SCROLLED)
        swipe(phone, row.bounding_box(), by)
        phone.page.wait_for_function(f"scrolled => ({SCROLLED})() !== scrolled", arg=scrolled)
    assert phone.settle().page.url == before
    assert phone.chosen(feature) == []


# Who asks for type twice as large gets it in one of two ways: all measures grow, or the letters.
LARGE = {
    "measures": "html { font-size: 32px !important; }",
    "letters": "* { text-size-adjust: 200% !important; }",
}
OUT_OF_REACH = """() => {
  const ways = '.brand, .lang a, .main-nav a, .step-bar .btn';
  const main = document.querySelector('[data-testid=stMain]');
  const out = [...document.querySelectorAll(ways)].filter(one => one.checkVisibility())
    .filter(one => { const box = one.getBoundingClientRect();
      return box.left < 0 || box.right > innerWidth || box.bottom > innerHeight; });
  main.scrollTo(0, main.scrollHeight);
  const bars = [...document.querySelectorAll('.main-nav, .st-key-conversation .bottom')]
    .filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().top);
  const foot = [...document.querySelectorAll('.foot a, .foot p')]
    .filter(one => one.getBoundingClientRect().bottom > Math.min(...bars));
  return [...out, ...foot].map(one => one.textContent.trim());
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["questions", "result"] if ALL else ["questions"])
def test_with_type_twice_as_large_every_way_on_stays_in_reach(tab, page, language):
    visitor = tab(360, height=780, has_touch=True, is_mobile=True).open(page, {"lang": language})
    for large in LARGE.values():
        style = visitor.page.add_style_tag(content=large)
        visitor.until(lambda: visitor.page.evaluate(OUT_OF_REACH), [])
        style.evaluate("one => one.remove()")
    visitor.page.add_style_tag(content=LARGE["measures"])
    for width in (900, 1280):
        visitor.page.set_viewport_size({"width": width, "height": 800})
        visitor.until(lambda: visitor.page.evaluate(SLIDES)[0], False)
        assert visitor.page.evaluate(TORN) == [], width


# An answer on more lines than it has words.
TORN = """() => [...document.querySelectorAll('[role=radiogroup] label p')].filter(one => {
  const range = new Range();
  range.selectNodeContents(one);
  return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size
    > one.textContent.trim().split(/\\s+/).length; }).map(one => one.textContent)"""


WIDER = """() => [...document.querySelectorAll('details, table')]
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth - 16)
  .map(one => one.textContent.slice(0, 40))"""


# What takes the longest words: another approach than the best, and every question answered.
WORDY = {
    "budget": "3-at_most-2",
    "civil_society": "3-at_least-2",
    "duration": "3-at_least-2",
    "global_citizenship": "3-at_least-2",
    "governance": "5-at_least-3",
    "political": "3-at_least-3",
    "private_sector": "1-at_least-1",
    "reciprocity": "5-at_least-3",
}
SLIDES = """() => [
  document.querySelector('[data-testid=stMain]').scrollWidth > innerWidth,
  ...[...document.querySelectorAll('table')].filter(one => one.checkVisibility()
    && one.getBoundingClientRect().right > innerWidth - 15).map(one => one.textContent)]"""


WITH_TABLES = (
    ("change", {"profile": "private_sector_cooperation"}),
    ("form", {"profile": "twinning", "tab": "gives"}),
    ("approaches", {}),
)


@pytest.mark.parametrize(("language", "at"), in_turn(LANGUAGES, WITH_TABLES))
def test_no_table_makes_a_phone_slide(tab, language, at):
    page, place = at
    phone = tab(360, has_touch=True, is_mobile=True)
    phone.open(page, {**WORDY, **place, "lang": language})
    for width in (320, 360, 378, 380, 390):
        phone.page.set_viewport_size({"width": width, "height": 780})
        phone.settle().until(lambda: phone.page.evaluate(SLIDES), [False])


@pytest.mark.prove
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_tables_that_are_folded_away_keep_within_the_screen_once_open(tab, language, lichtervelde):
    visitor = tab(390).open("change", {**lichtervelde, "lang": language})
    for summary in visitor.page.locator(".fold > summary").all():
        summary.click()
    for width in (320, 360, 390, 430):
        visitor.page.set_viewport_size({"width": width, "height": 844})
        visitor.settle().until(lambda: visitor.page.evaluate(WIDER), [])
