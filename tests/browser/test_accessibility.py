"""What everybody must be able to do: asserted with axe, and one by one where axe cannot see."""

from collections import Counter
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe

from mic_selector.files.messages import messages_in
from mic_selector.web.knowledge import catalogue
from tests.browser.conftest import ALL, LANGUAGES, PAGES

STATES = ("start", *PAGES)
NARROWEST = 360


def open_state(visitor, state, parameters):
    """Open a page with answers, or the main page without any."""
    if state == "start":
        return visitor.open("", {key: value for key, value in parameters.items() if key == "lang"})
    return visitor.open("" if state == "choose" else state, parameters)


def axe_findings(visitor):
    violations = Axe().run(visitor.page).response["violations"]
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in violations for node in one["nodes"]]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("colours", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing(tab, lichtervelde, state, colours, width):
    assert axe_findings(open_state(tab(width, colours), state, lichtervelde)) == []


@pytest.mark.prove
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    ("language", "colours", "width"), list(product(("nl", "fr", "en"), ("light", "dark"), (1280, 390)))
)
def test_axe_finds_nothing_in_any_combination(tab, lichtervelde, state, language, colours, width):
    visitor = open_state(tab(width, colours), state, {**lichtervelde, "lang": language})
    assert axe_findings(visitor) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_its_language_and_its_title(tab, lichtervelde, language):
    visitor, say = tab(locale=f"{language}-BE"), messages_in(language)
    for page in PAGES:
        visitor.open("" if page == "choose" else page, lichtervelde)
        assert visitor.page.locator("html").get_attribute("lang") == language
        assert visitor.page.title() == f"{say(f'nav-{page}')} – MIC Selector"


@pytest.mark.parametrize("page", PAGES if ALL else ["choose", "practices"])
def test_a_language_switch_changes_language_and_title_at_once(tab, lichtervelde, page):
    visitor = tab().open("" if page == "choose" else page, lichtervelde)
    visitor.change(visitor.page.get_by_role("radio", name="Français").locator("xpath=..").click)
    assert visitor.page.locator("html").get_attribute("lang") == "fr"
    title = f"{messages_in('fr')(f'nav-{page}')} – MIC Selector"
    visitor.page.wait_for_function("title => document.title === title", arg=title)


@pytest.mark.parametrize("page", ["choose", "compare"])
def test_every_chart_has_a_name_and_a_table_that_says_the_same(tab, lichtervelde, page):
    visitor = tab().open("" if page == "choose" else page, {**lichtervelde, "show": "networks.twinning"})
    charts = visitor.page.get_by_test_id("stPlotlyChart")
    assert charts.count() == 1
    assert charts.first.get_attribute("role") == "figure"
    assert "netwerken" in charts.first.get_attribute("aria-label").lower()
    header = visitor.page.locator("table.profile thead").inner_text().lower()
    assert "netwerken" in header
    assert "jumelage" in header
    # Eight features in the published table: a row for each.
    assert visitor.page.locator("table.profile tbody tr").count() == 8


CONTROLS = {"slider", "checkbox", "button", "combobox", "textbox", "radio", "link", "radiogroup", "switch", "listbox"}


def named_controls(visitor):
    """Return role and name of every control as Chromium tells a screen reader; a radio with the name of its group."""
    nodes = visitor.page.context.new_cdp_session(visitor.page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}

    def name(node):
        return " ".join(node.get("name", {}).get("value", "").split())

    def within(node):
        while node := by_id.get(node.get("parentId", "")):
            if node.get("role", {}).get("value") in ("radiogroup", "toolbar", "group", "article") and name(node):
                return name(node)
        return ""

    found = []
    for node in nodes:
        role = node.get("role", {}).get("value")
        if role in CONTROLS and not node["ignored"]:
            found.append((role, f"{within(node)}: {name(node)}" if role == "radio" else name(node)))
    return found


@pytest.mark.parametrize("state", STATES)
def test_every_control_has_a_name_of_its_own(tab, lichtervelde, state):
    visitor = open_state(tab(), state, lichtervelde)
    if state == "choose":
        visitor.page.get_by_text("Bewaren en openen").click()
        visitor.page.locator("input[type=file]").wait_for(state="attached")
        visitor.settle()
    controls = named_controls(visitor)
    assert [control for control in controls if not control[1]] == []
    twice = [name for name, times in Counter(name for _, name in controls).items() if times > 1]
    assert twice == []


def test_no_name_holds_markup(tab, lichtervelde):
    names = [name for _, name in named_controls(tab().open("", lichtervelde))]
    assert [name for name in names if "**" in name] == []


def test_a_slider_says_its_question_once(tab):
    names = [name for role, name in named_controls(tab().open()) if role == "slider"]
    assert len(names) == len(catalogue().features)
    for feature in catalogue().features.values():
        assert sum(name.count(feature.question["nl"]) for name in names) == 1


def test_the_new_first_place_is_announced(tab):
    visitor = tab().open()
    region = visitor.page.locator("[aria-live=polite]#announcement")
    # A region that comes with its first words is not read: it must stand before there is something to say.
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

# Whether something around the focused control looks another way without the focus: an outline or a shadow, or the
# border of a field that one types in. A control that is itself unseen shows its focus on the parts around it.
VISIBLE_FOCUS = """async () => {
  const focused = document.activeElement;
  const around = [focused];
  let top = focused;
  for (let step = 0; step < 3 && top.parentElement; step++) { top = top.parentElement; around.push(top); }
  const own = getComputedStyle(focused);
  if (own.clipPath !== 'none' || own.opacity === '0' || focused.getBoundingClientRect().width < 3)
    around.push(...top.querySelectorAll('*'));
  const field = focused.matches('input[type=text], [role=combobox], textarea');
  const look = () => around.map(one => { const style = getComputedStyle(one);
    const outline = style.outlineStyle === 'none' ? '' : style.outline;
    return [outline, style.boxShadow, field ? style.borderColor : ''].join(); });
  const wait = () => new Promise(done => setTimeout(done, 20));
  const there = look();
  focused.blur(); await wait();
  const away = look();
  focused.focus(); await wait();
  return there.some((one, place) => one !== away[place]);
}"""

# The box a sighted person takes for the focused control: itself, or the nearest part around it that has a size.
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

# The scrolling area of Streamlit's page takes the focus too, so that the arrow keys scroll; it is no control.
NO_CONTROL = ("main", "body")


def stops_without_visible_focus(visitor, most):
    """Press Tab through a page, at most so often; return all stops and those where nobody sees the focus."""
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
    """Go along a row of buttons with the arrow keys and take the one that is called so with the space bar."""
    for _ in range(4):
        if visitor.page.evaluate("() => document.activeElement.textContent.trim()") == word:
            break
        visitor.press("ArrowRight")
    visitor.change(lambda: visitor.press("Space"))


def test_another_page_is_reached_by_keyboard(tab):
    visitor, title = tab().open(), messages_in("nl")("nav-practices")
    for _ in range(12):
        visitor.press("Tab")
        if visitor.page.evaluate("() => document.activeElement.getAttribute('aria-haspopup')") == "menu":
            visitor.press("Enter")
            visitor.page.get_by_role("menuitem").first.wait_for()
            names = visitor.page.get_by_role("menuitem").all_inner_texts()
            visitor.press(*["ArrowDown"] * names.index(title) if title in names else ["Escape"])
            visitor.page.wait_for_timeout(100)
        if visitor.focused in (f"a {title}", f"menuitem {title}"):
            break
    visitor.press("Enter")
    visitor.page.wait_for_function("title => document.title.startsWith(title)", arg=title)


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
        if not stop.startswith("a ") and box["bottom"] > box["bar"] + 1:
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


# --- narrow

TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  for (const one of [document.documentElement, document.body, document.querySelector('[data-testid=stMain]')])
    if (one.scrollWidth > one.clientWidth) found.push(`${one.tagName}: ${one.scrollWidth} > ${one.clientWidth}`);
  for (const one of document.querySelectorAll('body *')) {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (box.right <= wide + 1 || box.left >= wide || box.width < 2 || box.height < 2) continue;
    let unseen = style.visibility === 'hidden' || style.opacity === '0' || one.closest('[aria-hidden="true"], svg');
    for (let around = one; around; around = around.parentElement)
      unseen ||= getComputedStyle(around).clipPath !== 'none';
    if (!unseen) found.push(`${one.tagName}.${one.className}: to ${box.right} ${one.textContent.slice(0, 40)}`);
  }
  return found;
}"""

CUT = """() => [...document.querySelectorAll('[data-testid=stMain] *')].filter(one => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  return ['hidden', 'clip'].includes(style.overflowX) && style.clipPath === 'none' && box.width > 2 && box.height > 2
    && one.scrollWidth > one.clientWidth + 1 && one.textContent.trim() && !one.closest('svg');
}).map(one => `${one.className}: ${one.scrollWidth} > ${one.clientWidth} ${one.textContent.slice(0, 60)}`)"""

RADAR_OUT = """() => {
  const chart = document.querySelector('[data-testid=stPlotlyChart]'), frame = chart.getBoundingClientRect();
  const right = Math.min(frame.right, document.documentElement.clientWidth);
  return [...chart.querySelectorAll('svg text')].map(one => [one.textContent, one.getBoundingClientRect()])
    .filter(([text, box]) => text.trim() && (box.left < Math.max(0, frame.left) || box.right > right
      || box.top < frame.top || box.bottom > frame.bottom))
    .map(([text, box]) => `${text}: ${Math.round(box.left)} to ${Math.round(box.right)} of ${frame.left} to ${right}`);
}"""

# The whole would be every page in both themes and three languages; colours move nothing, so one page shows the dark.
NARROW = [(state, "light", "nl") for state in STATES] + [("choose", "dark", "nl")]


@pytest.mark.parametrize(
    ("state", "colours", "language"), list(product(STATES, ("light", "dark"), LANGUAGES)) if ALL else NARROW
)
def test_nothing_scrolls_sideways_or_is_cut_on_a_narrow_phone(tab, lichtervelde, state, colours, language):
    visitor = open_state(tab(NARROWEST, colours), state, {**lichtervelde, "lang": language})
    if state == "choose":
        visitor.page.get_by_text(messages_in(language)("file-heading")).click()
        visitor.page.locator("input[type=file]").wait_for(state="attached")
        visitor.settle()
        visitor.page.locator("details.points summary").click()
    assert visitor.page.evaluate(TOO_WIDE) == []
    assert visitor.page.evaluate(CUT) == []


LABELLED = [
    ("choose", NARROWEST, "nl"),
    ("choose", NARROWEST, "fr"),
    ("choose", NARROWEST, "en"),
    ("compare", 1280, "nl"),
]


@pytest.mark.parametrize(
    ("page", "width", "language"),
    list(product(("choose", "compare"), (NARROWEST, 1280), LANGUAGES)) if ALL else LABELLED,
)
def test_the_labels_of_the_radar_stay_inside_the_picture(tab, lichtervelde, page, width, language):
    visitor = tab(width).open("" if page == "choose" else page, {**lichtervelde, "lang": language})
    assert visitor.page.evaluate(RADAR_OUT) == []


def test_nothing_moves_for_who_asks_for_calm(tab, lichtervelde):
    visitor = tab().open("", lichtervelde)
    moving = """() => [...document.querySelectorAll('body *')].filter(one => {
      const style = getComputedStyle(one), times = style.transitionDuration.split(', ');
      return style.animationName !== 'none' || times.some(time => parseFloat(time) > 0);
    }).map(one => `${one.tagName}.${one.className}`)"""
    assert visitor.page.evaluate("() => matchMedia('(prefers-reduced-motion: reduce)').matches")
    assert visitor.page.evaluate(moving) == []
