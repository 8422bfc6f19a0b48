"""What holds on every page: each is opened once, and looked at wide and light, narrow and dark."""

from collections import Counter
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe

from mic_selector.files.messages import messages_in
from tests.browser.conftest import STATES, page_of

NARROWEST = 320


@pytest.fixture(scope="module", params=STATES)
def state(request):
    """One page after the other, with answers and without."""
    return request.param


@pytest.fixture(scope="module")
def opened(new_tab, state, lichtervelde):
    """The page, in Dutch."""
    visitor = new_tab().open_state(state, lichtervelde)
    yield visitor
    visitor.page.close()


def seen(visitor, width, colours):
    """Look at a page that stands already on a screen of this kind."""
    visitor.page.set_viewport_size({"width": width, "height": 800})
    visitor.page.emulate_media(color_scheme=colours)
    return visitor.settle()


@pytest.fixture
def wide(opened):
    """The page at 1280 pixels, light."""
    return seen(opened, 1280, "light")


@pytest.fixture
def narrow(opened):
    """The page at 390 pixels, dark."""
    return seen(opened, 390, "dark")


def axe_findings(visitor):
    violations = Axe().run(visitor.page).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in violations
        for node in one["nodes"]
    ]


def test_axe_finds_nothing(opened, state):
    """Every second page wide and light, the others narrow and dark; the proof looks at all."""
    is_wide = STATES.index(state) % 2 == 0
    assert axe_findings(seen(opened, *((1280, "light") if is_wide else (390, "dark")))) == []


@pytest.mark.prove
@pytest.mark.parametrize(
    ("language", "colours", "width"),
    list(product(("nl", "fr", "en"), ("light", "dark"), (1280, 390))),
)
def test_axe_finds_nothing_in_any_combination(tab, lichtervelde, state, language, colours, width):
    assert (
        axe_findings(tab(width, colours).open_state(state, {**lichtervelde, "lang": language}))
        == []
    )


def test_a_page_says_its_language_and_its_title(wide, state):
    title = messages_in("nl")(f"nav-{page_of(state)}")
    assert wide.page.locator("html").get_attribute("lang") == "nl"
    assert wide.page.title() == f"{title} – MIC Selector"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.prove
def test_a_page_says_its_language_and_its_title_in_the_other_languages(
    tab, lichtervelde, state, language
):
    visitor = tab(locale=f"{language}-BE").open_state(state, lichtervelde)
    title = messages_in(language)(f"nav-{page_of(state)}")
    assert visitor.page.locator("html").get_attribute("lang") == language
    assert visitor.page.title() == f"{title} – MIC Selector"


def test_no_request_leaves_the_machine_and_no_error_is_written(opened):
    assert opened.outside == []
    assert opened.errors == []


def test_every_chart_is_a_figure_with_a_name(wide):
    for chart in wide.page.get_by_test_id("stPlotlyChart").all():
        assert chart.get_attribute("role") == "figure"
        assert chart.get_attribute("aria-label").strip()


def test_nothing_moves_for_who_asks_for_calm(wide):
    moving = """() => [...document.querySelectorAll('body *')].filter(one => {
      const style = getComputedStyle(one), times = style.transitionDuration.split(', ');
      return style.animationName !== 'none' || times.some(time => parseFloat(time) > 0);
    }).map(one => `${one.tagName}.${one.className}`)"""
    assert wide.page.evaluate("() => matchMedia('(prefers-reduced-motion: reduce)').matches")
    assert wide.page.evaluate(moving) == []


CONTROLS = {
    "slider",
    "checkbox",
    "button",
    "combobox",
    "textbox",
    "radio",
    "link",
    "radiogroup",
    "switch",
    "listbox",
}


# What a reader says before the name of a control that stands in it.
GROUPS = {"radio": ("radiogroup", "toolbar", "group", "article"), "link": ("navigation",)}


def named_controls(visitor):
    """Return role and name of every control as Chromium tells a screen reader; a radio with the
    name of its group, a link of the frame with the name of its navigation.
    """
    nodes = visitor.page.context.new_cdp_session(visitor.page).send("Accessibility.getFullAXTree")[
        "nodes"
    ]
    by_id = {node["nodeId"]: node for node in nodes}

    def name(node):
        return " ".join(node.get("name", {}).get("value", "").split())

    def within(node, kinds):
        while node := by_id.get(node.get("parentId", "")):
            if node.get("role", {}).get("value") in kinds and name(node):
                return f"{name(node)}: "
        return ""

    found = []
    for node in nodes:
        role = node.get("role", {}).get("value")
        if role in CONTROLS and not node["ignored"]:
            found.append((role, within(node, GROUPS.get(role, ())) + name(node)))
    return found


def test_every_control_has_a_name_of_its_own(wide):
    controls = named_controls(wide)
    assert [control for control in controls if not control[1]] == []
    assert [
        name for name, times in Counter(name for _, name in controls).items() if times > 1
    ] == []


def test_no_name_holds_markup(wide):
    assert [name for _, name in named_controls(wide) if "**" in name] == []


def test_a_control_says_its_name_once(wide):
    names = [name for _, name in named_controls(wide)]
    halves = [(name[: len(name) // 2].strip(), name[len(name) // 2 :].strip()) for name in names]
    assert [first for first, second in halves if first == second] == []


TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  const main = document.querySelector('[data-testid=stMain]');
  for (const one of [document.documentElement, document.body, main])
    if (one.scrollWidth > one.clientWidth)
      found.push(`${one.tagName}: ${one.scrollWidth} > ${one.clientWidth}`);
  for (const one of document.querySelectorAll('body *')) {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (box.right <= wide + 1 || box.left >= wide || box.width < 2 || box.height < 2) continue;
    let unseen = style.visibility === 'hidden' || style.opacity === '0'
      || one.closest('[aria-hidden="true"], svg');
    for (let around = one; around; around = around.parentElement)
      unseen ||= getComputedStyle(around).clipPath !== 'none';
    const words = one.textContent.slice(0, 40);
    if (!unseen) found.push(`${one.tagName}.${one.className}: to ${box.right} ${words}`);
  }
  return found;
}"""

CUT = """() => [...document.querySelectorAll('[data-testid=stMain] *')].filter(one => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  return ['hidden', 'clip'].includes(style.overflowX) && style.clipPath === 'none'
    && box.width > 2 && box.height > 2
    && one.scrollWidth > one.clientWidth + 1 && one.textContent.trim() && !one.closest('svg');
}).map(one =>
  `${one.className}: ${one.scrollWidth} > ${one.clientWidth} ${one.textContent.slice(0, 60)}`)"""


def test_nothing_scrolls_sideways_or_is_cut_on_the_narrowest_phone(narrow):
    narrow.page.set_viewport_size({"width": NARROWEST, "height": 800})
    narrow.until(lambda: narrow.page.evaluate(TOO_WIDE), [])
    narrow.until(lambda: narrow.page.evaluate(CUT), [])


@pytest.mark.prove
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_nothing_scrolls_sideways_or_is_cut_in_any_combination(
    tab, lichtervelde, state, language, colours
):
    visitor = tab(NARROWEST, colours).open_state(state, {**lichtervelde, "lang": language})
    assert visitor.page.evaluate(TOO_WIDE) == []
    assert visitor.page.evaluate(CUT) == []
