"""What can be looked for on a page that stands: each returns who offends, so that a test can name
them all.
"""

import re
from collections import Counter
from types import MappingProxyType

from axe_playwright_python.sync_playwright import Axe

from mic_selector.files.messages import messages_in
from mic_selector.web.server.streamlits_words import MESSAGES

# The contrast of two colours as WCAG 2.2 defines it; what is transparent lets the ground through.
CONTRAST = """
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const once = (compute, known = new Map()) => (key) => {
  if (!known.has(key)) known.set(key, compute(key));
  return known.get(key);
};
const parts = once((colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
});
const over = (colour, ground) => {
  const [r, g, b, a] = parts(colour), below = ground, share = a / 255;
  return [r, g, b].map((value, place) => value * share + below[place] * (1 - share));
};
const ground = once((one) => one
  ? over(getComputedStyle(one).backgroundColor, ground(one.parentElement)) : [255, 255, 255]);
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
    .st-key-step label, .btn:not(.quiet), .act, .chip, .door, .example, .tile, .field input,
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
    // The value of a slider stands above its thumb, not on it.
    if (one.closest('[data-testid=stSliderThumbValue]')) continue;
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

MOVING = """() => [...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one), times = style.transitionDuration.split(', ');
  return style.animationName !== 'none' || times.some(time => parseFloat(time) > 0)
    || one.getAnimations().some(movement => movement.playState === 'running');
}).map(one => `${one.tagName}.${one.className}`)"""

# What is chosen, done, first, full, and the same that is not: they may not look alike.
ALIKE = """() => {
  const look = (one) => { const style = getComputedStyle(one);
    return [style.backgroundColor, style.outlineStyle, style.outlineColor, style.borderTopWidth,
      style.borderTopColor].join(); };
  const canvas = getComputedStyle(document.body).backgroundColor;
  const unlike = {
    'answers': ['label[data-testid=stRadioOption][data-selected] > div > :first-child',
      'label[data-testid=stRadioOption]:not([data-selected]) > div > :first-child'],
    'ticks': ['.stCheckbox label[data-selected] > span + div',
      '.stCheckbox label:not([data-selected]) > span + div'],
    'choices': ['.stButtonGroup button:is([aria-checked=true], [aria-pressed=true])',
      '.stButtonGroup button:not([aria-checked=true], [aria-pressed=true])'],
    'steps': ['.steps i.done', '.steps i:not(.done, .now, .gap)'],
    'places': ['.main-nav a[aria-current]', '.main-nav a:not([aria-current])'],
    'pages': ['.sub-nav a[aria-current]', '.sub-nav a:not([aria-current])'],
    'tabs': ['.tabs a[aria-current]', '.tabs a:not([aria-current])'],
    'chips': ['.chip:is([aria-current], [aria-pressed=true])',
      '.chip:not([aria-current], [aria-pressed=true])'],
    'rows': ['.row.first > a', '.row:not(.first, .out) > a'],
    'the middle answer': ['.wall td.middle', '.wall .dots-table td:not(.middle)'],
    'a row that differs': ['.wall tr.apart', '.wall tbody tr:not(.apart)'],
  };
  const found = Object.entries(unlike).filter(([, pair]) => {
    const [one, other] = pair.map(each => document.querySelector(each));
    return one && other && look(one) === look(other);
  }).map(([name]) => name);
  // What is a ground and nothing else is gone if it has that of the page.
  const grounds = `.m, .lv, .ic, .mark, .figures td i, .grip, .steps i.done,
    .wall :is(.dots i, .beam i, .scale i, .marker),
    .stSlider [data-orientation] > [data-rac]:not(:first-child)`;
  for (const one of document.querySelectorAll(grounds)) {
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    const drawn = style.borderTopWidth !== '0px' || style.backgroundImage !== 'none'
      || style.outlineStyle !== 'none';
    const unseen = [canvas, 'rgba(0, 0, 0, 0)'].includes(style.backgroundColor) && !drawn;
    if (box.width > 2 && box.height > 2 && unseen) found.push(`gone: ${one.className}`);
  }
  for (const one of document.querySelectorAll('.bar'))
    if (getComputedStyle(one).forcedColorAdjust !== 'none') found.push('bar');
  return [...new Set(found)];
}"""

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

# Not in the guide of who leads: its tables break words where the browser knows their syllables,
# and the one of the tests knows none. Nor a name as long as Gräfenhainichen, nor the mark of data,
# whose letters stand between digits.
BROKEN = """() => {
  const broken = new Set(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, holder = text.parentElement;
    if (holder.closest('script, style, svg, code, .st-key-room_panel_guide')) continue;
    for (const word of text.data.matchAll(/(?<![\\p{L}\\d])\\p{L}+(?![\\p{L}\\d])/gu)) {
      if (word[0].length > 14) continue;
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const tops = [...range.getClientRects()].map(box => Math.round(box.top));
      if (new Set(tops).size < 2) continue;
      let unseen = getComputedStyle(holder).visibility === 'hidden';
      for (let around = holder; around; around = around.parentElement)
        unseen ||= getComputedStyle(around).clipPath !== 'none';
      if (!unseen) broken.add(`${holder.tagName}.${holder.className}: ${word[0]}`);
    }
  }
  return [...broken];
}"""

# The levels of a question stand below it, also where nothing stands beside it.
LEVELS_BESIDE = """() => [...document.querySelectorAll('.mic.q')].filter(one => {
  const asked = one.getBoundingClientRect();
  const levels = document.querySelector(`.st-key-ask_${one.dataset.feature} [role=radiogroup]`)
    ?.getBoundingClientRect();
  return levels && (levels.top < asked.bottom - 1 || levels.left >= asked.right);
}).map(one => one.dataset.feature)"""

CUT = """() => [...document.querySelectorAll('[data-testid=stMain] *')].filter((one) => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const hides = (way) => ['hidden', 'clip'].includes(way);
  return style.clipPath === 'none' && box.width > 2 && box.height > 2
    && !one.closest('svg, .hidden') && one.textContent.trim()
    && (hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1
      || hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
}).map(one => `${one.className} ${one.textContent.slice(0, 60)}`)"""

SIDEWAYS = """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
  .filter(one => one.scrollWidth > one.clientWidth).map(one => one.tagName)"""

# One main part, one banner and one end of the page, each beside the others; one heading of the
# first rank, in the main part, and no rank left out.
LANDMARKS = """() => {
  const found = [], all = (what) => [...document.querySelectorAll(what)];
  for (const one of ['main', 'banner', 'contentinfo']) {
    const its = all(`[role=${one}]`);
    if (its.length !== 1) found.push(`${its.length} × ${one}`);
    if (its.some(each => each.parentElement.closest('[role=main], [role=banner]')))
      found.push(`${one} within another`);
  }
  if (all('main:not([role])').length) found.push('a main part around all');
  const headings = all('[data-testid=stMain] :is(h1, h2, h3, h4)').filter(
    one => one.checkVisibility());
  if (headings.filter(one => one.matches('[role=main] h1')).length !== 1) found.push('h1');
  let last = 0;
  for (const one of headings) {
    const rank = Number(one.tagName[1]);
    if (rank > last + 1) found.push(`${one.tagName} after ${last}: ${one.textContent.trim()}`);
    last = rank;
  }
  return found;
}"""

UNNAMED_CHARTS = """() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')].filter(
  one => one.getAttribute('role') !== 'figure' || !one.getAttribute('aria-label')?.trim()
).map(one => one.outerHTML.slice(0, 100))"""

# What Streamlit's own parts say: their words, names, hints; signs of its font of pictures are none.
ITS_WORDS = """() => {
  const found = new Set(), say = (said) => { if (said?.trim()) found.add(said.trim()); };
  const skip = `.stHtml, script, style, noscript, svg, #first-paint, span[data-testid*=Icon],
    [class*=st-key-kept_]`;
  const kinds = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = document.createTreeWalker(document.body, kinds, one =>
    one.matches?.(skip) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  for (let one = walker.nextNode(); one; one = walker.nextNode())
    if (one.nodeType === Node.TEXT_NODE) say(one.data);
    else ['aria-label', 'title', 'placeholder'].forEach(name => say(one.getAttribute(name)));
  return [...found];
}"""


def english(language: str, said: list[str]) -> list[str]:
    """Return what Streamlit still says as it does in English."""
    say = messages_in(language)
    its = [one for one in MESSAGES if say(MESSAGES[one], what="{}", other="{}") != one]
    patterns = [re.compile(re.escape(one).replace(r"\{\}", r".*\S"), re.DOTALL) for one in its]
    return [one for one in said if any(pattern.fullmatch(one) for pattern in patterns)]


# Names, and words that Dutch and French share.
IN_BOTH = {
    "Budget",
    "Congo-Kinshasa",
    "English",
    "Expertise",
    "Français",
    "Ghana",
    "Guatemala",
    "Jumelage",
    "MIC Selector",
    "Mozambique",
    "Nederlands",
    "Nicaragua",
    "PDF",
    "Pakistan",
    "Rwanda",
    "Word",
    "• DOCX, DOTX, DOCM, DOTM, DOC, ODT, OTT",
}


def alike(one: list[str], other: list[str]) -> list[str]:
    """Return what is said with the same words in two languages: it is in neither."""
    return [said for said in one if said in other and re.search(r"[a-z]{3}", said, re.I)]


# Streamlit's `main` stands around the frame too: it is a group, which HTML does not foresee.
KNOWN_TO_AXE = ("aria-allowed-role", ["#stMain"])


# Takes two thirds of axe's time; `FAINT_WORDS` asks as much of every word, more of large ones.
NO_CONTRAST = {"color-contrast": {"enabled": False}}


def axe_findings(page, rules=MappingProxyType({})):
    asked = {"resultTypes": ["violations"], "rules": dict(rules)}
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in Axe().run(page, options=asked).response["violations"]
        for node in one["nodes"]
        if (one["id"], node["target"]) != KNOWN_TO_AXE
    ]


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


def named_controls(page):
    """Return role and name of every control as Chromium tells a screen reader; a radio with the
    name of its group, a link of the frame with the name of its navigation.
    """
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
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


def badly_named(page):
    """Return controls without a name, with the name of another, with their name twice, with
    markup in it.
    """
    controls = named_controls(page)
    names = [name for _, name in controls]
    return [
        *(f"no name: {role}" for role, name in controls if not name),
        *(f"twice on the page: {name}" for name, times in Counter(names).items() if times > 1),
        *(f"says it twice: {name}" for name in names if _is_double(name)),
        *(f"markup: {name}" for name in names if "**" in name),
    ]


def _is_double(name):
    middle = len(name) // 2
    return bool(name) and name[:middle].strip() == name[middle:].strip()
