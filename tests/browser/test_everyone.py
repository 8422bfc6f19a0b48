"""What axe does not see: contrast of controls and borders, size of targets, room for text that
somebody has spaced out.
"""

import pytest

from tests.browser.conftest import ALL, PAGES, path_of

MAIN = ("start", "questions", "all-questions", "answers", "result", "form")
SHOWN = PAGES if ALL else MAIN
NARROWEST = 320

# The contrast of two colours as WCAG 2.2 defines it; what is transparent lets the ground through.
CONTRAST = """
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const parts = (colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const over = (colour, ground) => {
  const [r, g, b, a] = parts(colour), below = ground, share = a / 255;
  return [r, g, b].map((value, place) => value * share + below[place] * (1 - share));
};
const ground = (one) => {
  const around = [];
  for (let part = one; part; part = part.parentElement)
    around.unshift(getComputedStyle(part).backgroundColor);
  return around.reduce((below, colour) => over(colour, below), [255, 255, 255]);
};
const light = (colour) => {
  const [r, g, b] = colour.map(value => value / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
const shown = (one) => { const box = one.getBoundingClientRect();
  return box.width > 2 && box.height > 2 && getComputedStyle(one).visibility !== 'hidden'
    && !one.closest('.hidden, #first-paint'); };
"""

# The line around what one presses, the line around a bar and each colour in it, the marker of each
# form, the line that shows how far one is.
TOO_FAINT = (
    """() => {"""
    + CONTRAST
    + """
  const found = [];
  const say = (one, what, number) => found.push(
    `${what} ${number.toFixed(2)}: ${one.className} ${one.textContent.trim().slice(0, 30)}`);
  const lined = `[role=radiogroup] label[data-testid=stRadioOption], .st-key-wish label,
    .st-key-step label, .btn, .act, .chip, .door, .example, .tile, .field input,
    .stTextInput input, .steps i:not(.gap)`;
  for (const one of [...document.querySelectorAll(lined)].filter(shown)) {
    const style = getComputedStyle(one), behind = ground(one.parentElement);
    if (style.borderTopStyle === 'none' || style.borderTopWidth === '0px') continue;
    const number = Math.max(contrast(over(style.borderTopColor, behind), behind),
      contrast(ground(one), behind));
    if (number < 3) say(one, 'line', number);
  }
  for (const one of [...document.querySelectorAll('.bar')].filter(shown)) {
    const behind = ground(one.parentElement), style = getComputedStyle(one);
    const line = style.boxShadow.match(/rgba?\\([^)]*\\)|color\\([^)]*\\)/)?.[0] ?? 'transparent';
    const number = contrast(over(line, behind), behind);
    if (number < 3) say(one, 'bar', number);
  }
  for (const one of [...document.querySelectorAll('.m, .lv, .ic')].filter(shown)) {
    const colour = getComputedStyle(one).backgroundColor, behind = ground(one.parentElement);
    if (parts(colour)[3] && contrast(over(colour, behind), behind) < 3)
      say(one, 'picture', contrast(over(colour, behind), behind));
  }
  return [...new Set(found)];
}"""
)

FAINT_WORDS = (
    """() => {"""
    + CONTRAST
    + """
  const found = [], main = document.querySelector('[data-testid=stMain]');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement, words = walker.currentNode.textContent.trim();
    if (!words || !shown(one) || one.closest('svg, script, style, canvas')) continue;
    if (one.closest('[aria-disabled=true], :disabled, [data-disabled]')) continue;
    const behind = ground(one), colour = getComputedStyle(one).color;
    const number = contrast(over(colour, behind), behind);
    if (number < 4.5) found.push(`${number.toFixed(2)}: ${one.className} ${words.slice(0, 40)}`);
  }
  return [...new Set(found)];
}"""
)

# A link within a sentence may be as small as its words, what one presses elsewhere may not
# (WCAG 2.2, 2.5.8); what leads on, is 44 pixels high.
TOO_SMALL = """() => {
  const seen = (one) => { const box = one.getBoundingClientRect();
    return box.width > 2 && box.height > 2 && getComputedStyle(one).visibility !== 'hidden'; };
  const all = [...document.querySelectorAll(`[data-testid=stMain] :is(a, button, summary,
    [role=combobox], label[data-testid=stRadioOption])`)].filter(seen);
  const main = `.btn, .act, .row > a, .main-nav a, .tile, .door, .example,
    [data-testid=stRadioOption]`;
  return all.filter((one) => {
    const box = one.getBoundingClientRect(), least = one.matches(main) ? 44 : 24;
    return !one.closest('p, td, .skip') && (box.height < least - 0.5 || box.width < 23.5);
  }).map((one) => `${one.className} ${one.textContent.trim().slice(0, 30)}`
    + ` ${one.getBoundingClientRect().width} ${one.getBoundingClientRect().height}`);
}"""

# The spacing that WCAG 2.2, 1.4.12 asks for.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
CUT = """() => [...document.querySelectorAll('[data-testid=stMain] *')].filter((one) => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const hides = (way) => ['hidden', 'clip'].includes(way);
  return style.clipPath === 'none' && box.width > 2 && box.height > 2
    && !one.closest('svg, .hidden') && one.textContent.trim()
    && (hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1
      || hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
}).map(one => `${one.className} ${one.textContent.slice(0, 60)}`)"""
SIDEWAYS = """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
  .map(one => one.scrollWidth - one.clientWidth)"""


@pytest.fixture(scope="module", params=SHOWN)
def state(request):
    """One page after the other."""
    return request.param


@pytest.fixture(scope="module")
def opened(new_tab, state, lichtervelde):
    """The page with answers, in Dutch."""
    answers = {**lichtervelde, "profile": "twinning"}
    visitor = new_tab().open(path_of(state), {} if state == "start" else answers)
    yield visitor
    visitor.page.close()


def looked_at(visitor, width=1280, height=800, colours="light"):
    visitor.page.set_viewport_size({"width": width, "height": height})
    visitor.page.emulate_media(color_scheme=colours)
    return visitor.settle().page


@pytest.mark.parametrize(("width", "colours"), [(390, "light"), (1280, "dark")])
def test_lines_bars_and_pictures_have_contrast(opened, width, colours):
    assert looked_at(opened, width, colours=colours).evaluate(TOO_FAINT) == []


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_words_have_contrast(opened, colours):
    assert looked_at(opened, colours=colours).evaluate(FAINT_WORDS) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_what_one_presses_is_large_enough(opened, width):
    assert looked_at(opened, width).evaluate(TOO_SMALL) == []


# 1280 pixels at 400 % are 320 by 200.
@pytest.mark.parametrize("height", [800, 200])
def test_nothing_scrolls_sideways_on_the_narrowest_screen_or_at_400_percent(opened, height):
    page = looked_at(opened, NARROWEST, height)
    opened.until(lambda: page.evaluate(SIDEWAYS), [0, 0])


def test_spaced_out_text_is_not_cut(opened):
    page = looked_at(opened, 390)
    style = page.add_style_tag(content=SPACED)
    opened.settle()
    cut, sideways = page.evaluate(CUT), page.evaluate(SIDEWAYS)
    style.evaluate("one => one.remove()")
    assert cut == []
    assert sideways == [0, 0]
