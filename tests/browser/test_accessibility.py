"""What everybody must be able to do and axe cannot see: hear what changed, go by keyboard, read a
picture.
"""

import pytest

from mic_selector.files.messages import messages_in
from tests.browser.conftest import ALL, PAGES

NARROWEST = 360


@pytest.mark.parametrize("page", PAGES if ALL else ["choose", "practices"])
def test_a_language_switch_changes_language_and_title_at_once(tab, lichtervelde, page):
    visitor = tab().open("" if page == "choose" else page, lichtervelde)
    visitor.change(visitor.page.get_by_role("link", name="Français").click)
    assert visitor.page.locator("html").get_attribute("lang") == "fr"
    title = f"{messages_in('fr')(f'nav-{page}')} – MIC Selector"
    visitor.page.wait_for_function("title => document.title === title", arg=title)


def test_every_chart_has_a_name_and_a_table_that_says_the_same(tab, lichtervelde):
    visitor = tab().open("compare", {**lichtervelde, "show": "networks.twinning"})
    assert "netwerken" in visitor.page.locator(".radar-box").get_attribute("aria-label").lower()
    header = visitor.page.locator("table.levels-side thead").inner_text().lower()
    assert "netwerken" in header
    assert "jumelage" in header
    # Eight features in the published table: a row for each.
    assert visitor.page.locator("table.levels-side tbody tr:not(.group)").count() == 8


def test_the_new_first_place_is_announced(tab):
    visitor = tab().open()
    region = visitor.page.locator("[aria-live=polite]#announcement")
    # A region that comes with its first words is not read: it must stand before there is something
    # to say.
    assert region.count() == 1
    assert region.inner_text() == ""
    visitor.slider("duration").focus()
    visitor.change(lambda: visitor.press("ArrowRight"))
    first = region.inner_text()
    assert first.startswith("Nu eerst:")
    assert first == visitor.page.locator(".ranking .live").inner_text()
    visitor.change(lambda: visitor.press("ArrowRight"))
    assert region.inner_text().startswith("Nu eerst:")
    assert region.inner_text() != first


def test_what_was_announced_goes_with_the_ranking(tab, lichtervelde):
    visitor = tab().open("", lichtervelde)
    visitor.change(visitor.page.get_by_role("button", name="Alles wissen").click)
    assert "Nu eerst" not in visitor.page.locator("#announcement").text_content()


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
  const field = focused.matches('input[type=text], [role=combobox], textarea');
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
# has a size.
FOCUSED_BOX = """() => {
  let control = document.activeElement;
  for (let one = control; one; one = one.parentElement)
    if (getComputedStyle(one).clipPath !== 'none') control = one.parentElement;
  let box = control.getBoundingClientRect();
  while (control.parentElement && (box.width < 5 || box.height < 5)) {
    control = control.parentElement;
    box = control.getBoundingClientRect();
  }
  const bar = document.querySelector('.to-ranking')?.getBoundingClientRect();
  const head = document.querySelector('[data-testid=stHeader]').getBoundingClientRect();
  return {top: Math.round(box.top), bottom: Math.round(box.bottom),
    bar: bar?.height ? Math.round(bar.top) : innerHeight, head: Math.round(head.bottom)};
}"""

# The scrolling area of Streamlit's page takes the focus too, so that the arrow keys scroll; it is
# no control.
NO_CONTROL = ("main", "body")


def stops_without_visible_focus(visitor, most):
    """Press Tab through a page, at most so often; return all stops and those where nobody sees the
    focus.
    """
    stops, unseen = [], []
    for _ in range(most):
        stop = visitor.press("Tab").focused
        if stop.startswith("body"):
            break
        stops.append(stop)
        if not stop.startswith(NO_CONTROL) and not visitor.page.evaluate(VISIBLE_FOCUS):
            unseen.append(stop)
    return stops, unseen


def choose_in_row(visitor, word):
    """Go along a row of buttons with the arrow keys and take the one that is called so with the
    space bar.
    """
    for _ in range(4):
        if visitor.page.evaluate("() => document.activeElement.textContent.trim()") == word:
            break
        visitor.press("ArrowRight")
    visitor.change(lambda: visitor.press("Space"))


def test_another_page_is_reached_by_keyboard(tab):
    visitor, say = tab().open(), messages_in("nl")
    for link, title in (("place-knowledge", "nav-approaches"), ("nav-practices", "nav-practices")):
        for _ in range(20):
            if visitor.press("Tab").focused == f"a {say(link)}":
                break
        visitor.press("Enter")
        visitor.page.wait_for_function("title => document.title.startsWith(title)", arg=say(title))
        visitor.settle()


def test_the_whole_journey_goes_by_keyboard(tab):
    visitor = tab().open()
    stops = []
    while not stops or (len(stops) < 40 and stops[-1] != "budget range"):
        stops.append(visitor.press("Tab").focused)
    assert stops[-1] == "budget range"
    assert stops[0] == "a Skip to main content"
    visitor.change(lambda: visitor.press("ArrowRight"))
    assert visitor.focused == "budget range"
    assert visitor.press("Tab").focused == "budget direction"
    assert visitor.press("Tab").focused == "budget weight"
    choose_in_row(visitor, "moet")
    assert visitor.answers["budget"] == "5-at_most-2-firm"
    assert visitor.focused == "budget weight"
    assert visitor.press("Tab").focused == "budget checkbox"
    visitor.change(lambda: visitor.press("Space"))
    assert visitor.answers.get("budget", "none") == "none"
    assert visitor.focused == "budget checkbox"


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_focus_is_visible_at_every_stop(tab, lichtervelde, colours):
    stops, unseen = stops_without_visible_focus(tab(colours=colours).open("", lichtervelde), 34)
    assert {"range", "weight", "direction", "checkbox"} <= {stop.split(" ")[-1] for stop in stops}
    assert unseen == []


@pytest.mark.parametrize("page", PAGES if ALL else ["approaches", "compare", "practices"])
def test_focus_is_visible_at_every_stop_of_the_other_pages(tab, lichtervelde, page):
    stops, unseen = stops_without_visible_focus(tab().open(page, lichtervelde), 20)
    assert len(stops) > 4
    assert unseen == []


def test_the_bar_on_a_phone_never_hides_the_focused_control(tab, lichtervelde):
    visitor = tab(390).open("", lichtervelde)
    assert visitor.page.locator(".to-ranking").is_visible()
    visitor.page.get_by_role("combobox").focus()
    hidden, stops = [], set()
    for _ in range(45):
        stop = visitor.press("Tab").focused
        stops.add(stop)
        box = visitor.page.evaluate(FOCUSED_BOX)
        if not stop.startswith(("a ", *NO_CONTROL)) and box["bottom"] > box["bar"] + 1:
            hidden.append((stop, box))
    assert "global_citizenship checkbox" in stops
    assert hidden == []


def test_the_head_of_the_page_never_hides_the_focused_control_on_the_way_back(tab, lichtervelde):
    visitor = tab(390).open("", lichtervelde)
    visitor.page.locator(".st-key-question_global_citizenship input[type=checkbox]").focus()
    hidden = []
    for _ in range(40):
        stop = visitor.press("Shift+Tab").focused
        box = visitor.page.evaluate(FOCUSED_BOX)
        if stop.startswith("combobox"):
            break
        if box["top"] < box["head"] - 1:
            hidden.append((stop, box))
    assert hidden == []
