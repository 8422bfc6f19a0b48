"""The parts in forced colours: what is chosen, how full a bar is and where one is must still show,
although the browser takes every colour of ours away.
"""

import io

import pytest
from PIL import Image, ImageChops

from mic_selector.files.messages import messages_in
from mic_selector.files.templates import templates_in
from mic_selector.web import markup
from mic_selector.web.knowledge import catalogue
from mic_selector.web.server.style_sheet import style_sheet
from mic_selector.wording.names import Names
from tests.browser.conftest import ALL

PARTS = """{% import "parts.html" as p with context %}
<div class="mic">
  <nav class="main-nav"><a href="#1" aria-current="page">Waar</a><a href="#2">Waar</a></nav>
  <nav class="tabs"><a href="#1" aria-current="page">Blad</a><a href="#2">Blad</a></nav>
  <div class="chips">{{ p.chip("#1", "Gent", true) }}{{ p.chip("#2", "Gent") }}</div>
  <div class="f-twinning" style="width: 200px">{{ p.bar(half) }}</div>
  <p>{{ p.marker("twinning", "big") }}{{ p.icon("yes") }}</p>
  <p><span class="level">{{ p.blocks(1) }}</span></p>
</div>"""
HALF = "linear-gradient(90deg, var(--c) 0 50%, var(--rest) 50% 100%)"
PAGE = "<!doctype html><html lang=nl><title>Delen</title>{style}<body>{parts}</body></html>"
# Of some thousands in a part: the outline of what is chosen alone draws several hundred.
SEEN = 150


KINDS = [(390, "light"), (1280, "light"), (1280, "dark")]


@pytest.fixture(scope="module", params=KINDS if ALL else KINDS[:1])
def parts(request, chromium):
    """Return a page with every part that has a state, in forced colours."""
    width, colours = request.param
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, color_scheme=colours, forced_colors="active"
    )
    names = Names(catalogue(), messages_in("nl"))
    environment = templates_in(markup.TEMPLATES)
    shown = environment.from_string(PARTS).render(
        names=names, say=names.messages, catalogue=names.catalogue, half=HALF
    )
    page = context.new_page()
    style = f"<style>{style_sheet()}{markup.form_style(catalogue())}</style>"
    page.set_content(PAGE.format(style=style, parts=shown))
    yield page
    context.close()


def picture(part):
    return Image.open(io.BytesIO(part.screenshot())).convert("L")


@pytest.mark.parametrize("kind", [".main-nav a", ".tabs a", ".chip"])
def test_what_is_chosen_looks_other_than_what_is_not(parts, kind):
    chosen, other = (picture(parts.locator(kind).nth(place)) for place in (0, 1))
    size = tuple(map(min, zip(chosen.size, other.size, strict=True)))
    difference = ImageChops.difference(chosen.resize(size), other.resize(size))
    assert sum(difference.histogram()[64:]) > SEEN


def test_a_bar_shows_how_full_it_is(parts):
    bar = picture(parts.locator(".bar"))
    width, height = bar.size
    full, empty = (bar.getpixel((int(width * place), height // 2)) for place in (0.25, 0.75))
    assert abs(full - empty) > 128


@pytest.mark.parametrize("kind", [".m", ".ic", ".lv"])
def test_a_marker_an_icon_and_blocks_are_still_drawn(parts, kind):
    shades = picture(parts.locator(kind).first).getextrema()
    assert shades[1] - shades[0] > 128


@pytest.mark.prove
def test_an_answer_that_is_chosen_keeps_its_outline(tab):
    page = tab(390).open("questions").page
    page.emulate_media(forced_colors="active")
    page.locator(".st-key-step label").nth(1).click()
    chosen = page.locator(".st-key-step label[data-selected]")
    chosen.wait_for()
    assert chosen.count() == 1
    look = chosen.evaluate(
        "one => { const s = getComputedStyle(one); return [s.outlineStyle, s.outlineWidth] }"
    )
    assert look == ["solid", "3px"]


@pytest.mark.prove
def test_a_dark_page_is_printed_black_on_white(tab, lichtervelde):
    page = tab(794, "dark", height=1000).open("compare", lichtervelde).page
    page.locator(".radar .corner").first.wait_for()
    page.emulate_media(media="print")
    printed = picture(page)
    shades = printed.histogram()
    assert sum(shades[240:]) > 0.8 * printed.width * printed.height
    assert page.get_by_role("heading", level=1).evaluate("one => getComputedStyle(one).color") == (
        "rgb(20, 37, 43)"
    )
    assert page.locator(".radar .label").first.evaluate("one => getComputedStyle(one).fill") == (
        "rgb(20, 37, 43)"
    )
