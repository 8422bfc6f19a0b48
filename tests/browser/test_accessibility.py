"""What everybody must be able to do and axe cannot see: hear what changed, go by keyboard, read a
picture.
"""

import pytest
from playwright.sync_api import expect

from mic_selector.files.messages import messages_in
from tests.browser.conftest import ALL, PAGES, UNFOLD, path_of, unfold
from tests.browser.looking import IN_BOTH, ITS_WORDS, english, named_controls

# Keeps what every region that a screen reader listens to says from now on.
HEAR = """() => { window.heard = [];
  const said = (node) => node.closest?.('[aria-live], [role=status], [role=alert]')
    ?? node.parentElement?.closest('[aria-live], [role=status], [role=alert]');
  new MutationObserver((records) => {
    for (const region of new Set(records.map(one => said(one.target)).filter(Boolean)))
      if (region.textContent.trim()) heard.push(region.textContent.trim());
  }).observe(document.body, { subtree: true, childList: true, characterData: true }); }"""

SAY = messages_in("nl")


@pytest.mark.prove
def test_every_chart_has_a_name_and_a_table_that_says_the_same(tab, lichtervelde):
    visitor = tab().open("compare", {**lichtervelde, "show": "networks.twinning"})
    assert "netwerken" in visitor.page.locator(".radar-box").get_attribute("aria-label").lower()
    header = visitor.page.locator("table.levels-side thead").inner_text().lower()
    assert "netwerken" in header
    assert "jumelage" in header
    # Eight features in the published table: a row for each.
    assert visitor.page.locator("table.levels-side tbody tr:not(.group)").count() == 8


@pytest.mark.prove
def test_the_radar_of_the_result_leads_to_its_table(tab, lichtervelde):
    visitor = tab().open("result", lichtervelde)
    assert visitor.page.locator(".radar-box").get_attribute("aria-label").strip()
    visitor.page.get_by_role("link", name=SAY("radar-as-table"), exact=True).click()
    visitor.page.locator("table").first.wait_for()


@pytest.mark.parametrize("page", ["questions", "all-questions"] if ALL else ["questions"])
def test_what_follows_from_an_answer_is_announced_once_and_can_be_taken_back(tab, page):
    visitor = tab().open(page)
    region = visitor.page.locator("#announcement[role=status][aria-live=polite]")
    # A region that comes with its first words is not read: it must stand before there is something
    # to say.
    assert region.count() == 1
    visitor.page.evaluate(HEAR)
    said = []
    for place in (2, 0):
        visitor.answer("budget", place)
        visitor.until(lambda: len(visitor.page.evaluate("() => heard")), len(said) + 1)
        said.append(region.inner_text())
    assert visitor.page.evaluate("() => heard") == said
    assert said[0] != said[1]
    assert said[1] in visitor.page.locator(".effect, .q-side .now").first.inner_text()
    undo = visitor.page.get_by_role("button", name=SAY("undo"), exact=True)
    assert undo.is_visible()
    visitor.change(undo.click)
    assert visitor.chosen("budget") == [2]


@pytest.mark.prove
def test_what_was_announced_goes_with_the_answers(tab, lichtervelde):
    visitor = tab().open("all-questions", lichtervelde)
    region = visitor.page.locator("#announcement")
    before = region.text_content()
    visitor.change(visitor.page.get_by_role("button", name=SAY("reset")).click)
    visitor.until(lambda: region.text_content() != before, True)
    assert before.strip()


# --- keyboard

# Whether something around the focused control looks another way without the focus: an outline or a
# shadow, or the border of a field that one types in. A control that is itself unseen shows its
# focus on the parts around it.
VISIBLE_FOCUS = """async () => {
  const focused = document.activeElement;
  const around = [focused];
  let top = focused;
  for (let step = 0; step < 3 && top.parentElement; step++) {
    top = top.parentElement;
    around.push(top);
  }
  const own = getComputedStyle(focused);
  if (own.clipPath !== 'none' || own.opacity === '0' || focused.getBoundingClientRect().width < 3)
    around.push(...top.querySelectorAll('*'));
  if (focused instanceof SVGElement) around.push(...focused.querySelectorAll('*'));
  const field = focused.matches('input:is([type=text], [type=number]), [role=combobox], textarea');
  const look = () => around.map(one => { const style = getComputedStyle(one);
    const outline = style.outlineStyle === 'none' ? '' : style.outline;
    const drawn = one instanceof SVGElement ? style.stroke + style.strokeWidth : '';
    return [outline, style.boxShadow, drawn, field ? style.borderColor : ''].join(); });
  const wait = () => new Promise(done => setTimeout(done, 20));
  const there = look();
  focused.blur(); await wait();
  const away = look();
  focused.focus(); await wait();
  return there.some((one, place) => one !== away[place]);
}"""

# The box a sighted person takes for the focused control: itself, or the nearest part around it that
# has a size; with what stands above and below all of the page.
FOCUSED_BOX = """() => {
  let control = document.activeElement;
  for (let one = control; one; one = one.parentElement)
    if (getComputedStyle(one).clipPath !== 'none') control = one.parentElement;
  let box = control.getBoundingClientRect();
  while (control.parentElement && (box.width < 5 || box.height < 5)) {
    control = control.parentElement;
    box = control.getBoundingClientRect();
  }
  let low = innerHeight;
  const bars = [...document.querySelectorAll('.main-nav, .bottom, .q-side .now')]
    .filter((bar) => getComputedStyle(bar).position === 'fixed');
  for (const bar of bars) {
    if (bars.some((one) => one.contains(document.activeElement))) continue;
    const place = bar.getBoundingClientRect();
    if (place.height) low = Math.min(low, place.top);
  }
  return {top: Math.round(box.top), bottom: Math.round(box.bottom), left: Math.round(box.left),
    right: Math.round(box.right), low: Math.round(low), wide: innerWidth};
}"""

# Where one stands when a page has just been opened.
TO_THE_TOP = """() => { document.activeElement.blur();
  const top = document.createElement('i');
  top.tabIndex = -1; document.body.prepend(top); top.focus(); top.remove(); }"""

# The scrolling area of Streamlit's page takes the focus too, so that the arrow keys scroll; it is
# no control.
NO_CONTROL = ("main", "body")


def stops_without_visible_focus(visitor, most):
    """Press Tab through a page, at most so often; return all stops and those where nobody sees the
    focus, in the light or in the dark.
    """
    stops, unseen = [], []
    for colours in ("light", "dark"):
        visitor.page.emulate_media(color_scheme=colours)
        visitor.page.evaluate(TO_THE_TOP)
        stops.append([])
        for _ in range(most):
            stop = visitor.press("Tab").focused
            if stop.startswith("body"):
                break
            stops[-1].append(stop)
            if not stop.startswith(NO_CONTROL) and not visitor.page.evaluate(VISIBLE_FOCUS):
                unseen.append((stop, colours))
    assert stops[0] == stops[1]
    return stops[0], unseen


def reach(visitor, wanted, most, key="Tab"):
    """Press Tab, or what goes back, until something has the focus; return how often."""
    for presses in range(1, most + 1):
        if visitor.press(key).focused == wanted:
            return presses
    raise AssertionError(f"{wanted} is not reached by {most} presses of Tab")


@pytest.mark.prove
def test_another_page_is_reached_by_keyboard(tab):
    visitor = tab().open()
    # After a link the heading of the new page has the focus; the navigation lies before it.
    for link, title, key in (
        ("place-knowledge", "nav-approaches", "Tab"),
        ("nav-practices", "nav-practices", "Shift+Tab"),
    ):
        reach(visitor, f"a {SAY(link)}", 20, key)
        visitor.press("Enter")
        visitor.page.wait_for_function("title => document.title.startsWith(title)", arg=SAY(title))
        visitor.settle()


@pytest.mark.prove
@pytest.mark.parametrize("width", [390, 1280])
def test_an_answer_is_reached_in_at_most_ten_stops(tab, width):
    visitor = tab(width).open("questions")
    stops = reach(visitor, f"a {SAY('skip')}", 2)
    assert visitor.page.evaluate(FOCUSED_BOX)["top"] >= 0
    visitor.press("Enter")
    assert stops + reach(visitor, "budget radio", 8) <= 10


@pytest.mark.prove
def test_the_result_is_reached_in_at_most_ten_stops(tab, lichtervelde):
    visitor = tab().open("result", lichtervelde)
    stops = reach(visitor, f"a {SAY('skip')}", 2)
    visitor.press("Enter")
    for _ in range(8):
        stops += 1
        visitor.press("Tab")
        if visitor.page.evaluate("() => !!document.activeElement.closest('.row.first')"):
            break
    assert stops <= 10
    assert visitor.page.evaluate("() => !!document.activeElement.closest('.row.first')")


def test_the_whole_journey_goes_by_keyboard(tab):
    visitor = tab().open()
    reach(visitor, f"a {SAY('skip')}", 2)
    assert visitor.page.evaluate(FOCUSED_BOX)["top"] >= 0
    visitor.press("Enter")
    reach(visitor, f"a {SAY('begin')}", 8)
    visitor.press("Enter")
    visitor.page.locator(".st-key-ask_budget").wait_for()
    visitor.settle()
    visitor.until(lambda: visitor.focused.partition(" ")[0], "h1")
    reach(visitor, "budget radio", 4)
    visitor.change(lambda: visitor.press("Space"))
    visitor.change(lambda: visitor.press("ArrowDown"))
    assert visitor.focused == "budget radio"
    assert visitor.answers["budget"] == "3-at_most-2"
    reach(visitor, f"a {SAY('next')}", 6)
    visitor.press("Enter")
    visitor.page.locator(".st-key-ask_duration").wait_for()
    visitor.settle()
    visitor.until(lambda: visitor.focused.partition(" ")[0], "h1")
    reach(visitor, f"a {SAY('to-result')}", 6)
    visitor.press("Enter")
    visitor.page.locator(".verdict h1").wait_for()
    visitor.settle()
    visitor.until(lambda: visitor.focused.partition(" ")[0], "h1")


@pytest.mark.prove
def test_all_questions_at_once_go_by_keyboard(tab):
    visitor = tab().open("all-questions")
    visitor.choices("budget").first.locator("input").focus()
    visitor.change(lambda: visitor.press("Space"))
    visitor.change(lambda: visitor.press("ArrowRight"))
    assert visitor.focused == "budget radio"
    assert visitor.press("Tab").focused == "budget direction"
    assert visitor.press("Tab").focused == "budget weight"
    visitor.press("Enter")
    visitor.press("ArrowDown", "ArrowDown")
    visitor.change(lambda: visitor.press("Enter"))
    assert visitor.answers["budget"].endswith("-firm") or visitor.answers["budget"][0] == "5"
    assert visitor.focused == "budget weight"


def test_focus_is_visible_at_every_stop(tab, lichtervelde):
    stops, unseen = stops_without_visible_focus(
        tab().open("all-questions", lichtervelde), 30 if ALL else 20
    )
    assert {"radio", "weight", "direction"} <= {stop.split(" ")[-1] for stop in stops}
    assert unseen == []


@pytest.mark.prove
@pytest.mark.parametrize("page", PAGES)
def test_focus_is_visible_at_every_stop_of_the_other_pages(tab, lichtervelde, page):
    visitor = tab().open(path_of(page), {} if page == "start" else lichtervelde)
    stops, unseen = stops_without_visible_focus(visitor, 20)
    assert len(stops) > 4
    assert unseen == []


@pytest.mark.parametrize("page", ["questions", "all-questions", "result"] if ALL else ["questions"])
def test_nothing_that_has_the_focus_is_hidden_or_off_the_screen(tab, lichtervelde, page):
    visitor = tab(640).open(page, lichtervelde)
    hidden, stops = [], set()
    for place, key in enumerate(["Tab"] * 34 + ["Shift+Tab"] * 34):
        if place == 34:  # the way back on a phone
            visitor.page.set_viewport_size({"width": 390, "height": 800})
        stop = visitor.press(key).focused
        if stop.startswith(NO_CONTROL):
            continue
        stops.add(stop)
        box = visitor.page.evaluate(FOCUSED_BOX)
        below, above = box["bottom"] > box["low"] + 1, box["top"] < -1
        if below or above or box["left"] < 0 or box["right"] > box["wide"]:
            hidden.append((stop, box))
    assert len(stops) > 10
    assert [stop for stop, _ in hidden] == [], hidden


# --- order by moving things


@pytest.mark.parametrize("touch", [False, True] if ALL else [True])
def test_what_matters_is_put_in_order_by_dragging_and_by_buttons(tab, lichtervelde, touch):
    visitor = tab(390 if touch else 1280).open("weigh", {**lichtervelde, "way": "order"})
    before = order_of(visitor)
    visitor.page.locator(".grip").nth(3).scroll_into_view_if_needed()
    box = visitor.page.locator(".grip").nth(3).bounding_box()
    row = visitor.page.locator(".grip").nth(2).bounding_box()["y"] - box["y"]
    place = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    # Two rows up.
    visitor.change(
        lambda: (drag_by_touch if touch else drag_by_mouse)(visitor.page, place, 2 * row)
    )
    wanted = [before[0], before[3], before[1], before[2], *before[4:]]
    visitor.until(lambda: order_of(visitor), wanted)
    region = visitor.page.locator("#announcement")
    visitor.until(region.inner_text, SAY("order-moved", feature=before[3], place=2))
    up, down = (SAY(f"move-{way}", feature=before[3]) for way in ("up", "down"))
    visitor.until(lambda: visitor.focused, f"submit {up}")
    visitor.settle().page.evaluate(HEAR)
    visitor.change(lambda: visitor.press("Enter"))
    # At the top nothing goes up any more: the other button of the same row has the focus.
    visitor.until(lambda: visitor.focused, f"submit {down}")
    assert order_of(visitor)[:2] == [before[3], before[0]]
    said = [SAY("order-moved", feature=before[3], place=1)]
    visitor.until(lambda: visitor.page.evaluate("() => heard"), said)


def order_of(visitor):
    return visitor.page.locator(".placed").evaluate_all(
        "all => all.map(one => one.lastChild.textContent.trim())"
    )


def drag_by_mouse(page, place, way):
    page.mouse.move(*place)
    page.mouse.down()
    page.mouse.move(place[0], place[1] + way, steps=5)
    page.mouse.up()


def drag_by_touch(page, place, way):
    session = page.context.new_cdp_session(page)
    x, y = place

    def touch(kind, *points):
        found = [{"x": x, "y": point} for point in points]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": found})

    touch("touchStart", y)
    for part in range(1, 6):
        touch("touchMove", y + way * part / 5)
    touch("touchEnd")
    session.detach()


@pytest.mark.prove
def test_what_streamlit_says_while_one_works_is_in_the_visitors_language(tab):
    visitor = tab().open("room", {"lang": "fr"})
    say, page = messages_in("fr"), visitor.page
    unfold(page.locator(".st-key-room_panel_guide"))
    page.get_by_label(say("streamlit-heading"), exact=True).first.wait_for(state="attached")
    page.locator(".stTextInput input").first.fill("Salle")
    page.get_by_test_id("InputInstructions").get_by_text(say("streamlit-enter")).wait_for()
    visitor.open("answers", {"lang": "fr"})
    page.evaluate(UNFOLD)
    chosen = page.locator("input[type=file]")
    chosen.wait_for(state="attached")
    chosen.set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"x" * 10})
    page.get_by_role("button", name=say("streamlit-remove", what="a.txt")).wait_for()
    page.get_by_role("button", name=say("streamlit-another-file")).wait_for()
    page.get_by_text(say("streamlit-icon"), exact=True).wait_for(state="attached")
    chosen.set_input_files({"name": "b.txt", "mimeType": "text/plain", "buffer": bytes(6 * 2**20)})
    most = say("streamlit-megabytes", what="5")
    told = page.get_by_role("alert").get_by_text(say("streamlit-file-too-large", what=most))
    expect(told).to_be_visible()
    assert told.bounding_box()["width"] > 100
    assert english("fr", page.evaluate(ITS_WORDS)) == []


@pytest.mark.prove
def test_names_of_controls_follow_the_language_and_keep_no_word_of_another(tab):
    visitor = tab().open("room", {"lang": "nl"})
    visitor.page.evaluate(UNFOLD)

    def names():
        return {name for _, name in named_controls(visitor.page)}

    wanted = {
        f"{SAY('streamlit-less')} {SAY('room-setting-picks')}",
        f"{SAY('streamlit-upload')} {SAY('setup-file')}",
    }
    visitor.until(lambda: wanted - names(), set())
    dutch = names() - IN_BOTH
    visitor.change(visitor.page.get_by_role("link", name="Français").click)
    visitor.page.wait_for_function("() => document.documentElement.lang === 'fr'")
    visitor.settle().until(
        lambda: [name for name in names() if any(one in name for one in dutch)], []
    )


@pytest.mark.prove
def test_a_word_of_ours_follows_the_language_without_the_page_being_loaded_anew(tab):
    visitor = tab().open("all-questions", {"budget": "3-at_most-1", "lang": "nl"})
    page = visitor.page
    for language, name in (("nl", "Français"), ("fr", "Nederlands")):
        box = page.locator(".st-key-weight_budget input")
        wanted = messages_in(language)("streamlit-choose")
        assert box.get_attribute("placeholder") == wanted
        visitor.change(page.get_by_role("link", name=name).click)
        page.wait_for_function("old => document.documentElement.lang !== old", arg=language)
        visitor.settle()
