"""From a key press on an answer to the changed page, in a real browser, beside bare pages pressed
in turn: with a slider, which Streamlit sends at once, and with tiles like ours, which Chromium
holds back until the next frame is drawn.
"""

import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

from benchmarks.browser import SLIDER, App, Slider, bare, chromium, new_page, ours, serving
from benchmarks.figures import Line, Wait, p50_and_p95

PRESSES = 60
PRESSES_IN_A_ROUND = 6
SETTLE = 1.2
VISITS = 10
TO_RESULT = ".st-key-stepbar a[href^=result]"
RESULT_LIMIT = 0.5

# The answers have four steps and the last is chosen: down to the first and up again, so that every
# press changes something.
DOWN_AND_UP = ("ArrowLeft",) * 3 + ("ArrowRight",) * 3
# All eight questions are answered and nothing is ruled out: the fullest page there is.
ALL_ANSWERED = (
    "all-questions?v=1&budget=5-at_most-1&civil_society=3-at_least-2&duration=3-at_least-2&global_citizenship=3-at_least-2"
    "&governance=3-at_least-3&political=1-at_least-1&private_sector=3-at_least-1&reciprocity=3-at_least-2"
)
OUR_ANSWERS = ".st-key-ask_governance input:checked"
BARE_TILE = "[data-testid=stRadioGroup] input:checked"

TEXT_OF = "() => document.querySelector('{selector}')?.textContent ?? ''"
RADAR = ".js-plotly-plot"
OUR_RADAR = ".radar"
LINES_OF = (
    "() => [...document.querySelectorAll('{selector} path')]"
    ".map((path) => path.getAttribute('d')).join()"
)


@dataclass(frozen=True)
class Watched:
    """A page, the slider to move on it, the element to wait for, and the JavaScript function that
    reads it.
    """

    app: App
    slider: str
    wait_for: str
    read: str


def text_figures() -> list[Line]:
    """From the key press to the changed text: our ranking, the text of a bare page."""
    ranking, text = ".q-side .rows", "[data-testid=stText]"
    bare_text = TEXT_OF.format(selector=text)
    times = in_turn(
        {
            "ours": Watched(
                ours(ALL_ANSWERED), OUR_ANSWERS, ranking, TEXT_OF.format(selector=ranking)
            ),
            "shipped": Watched(bare("app_text.py"), SLIDER, text, bare_text),
            "frozen": Watched(bare("app_text_frozen.py"), SLIDER, text, bare_text),
            "tile": Watched(bare("app_tile_frozen.py"), BARE_TILE, text, bare_text),
        }
    )
    return [
        *p50_and_p95(
            "answer to text, bare page as shipped", times["ours"], times["shipped"], (0.75, 0.9)
        ),
        *p50_and_p95(
            "answer to text, bare page with freeze", times["ours"], times["frozen"], (1.9, 1.9)
        ),
        *p50_and_p95(
            "answer to text, bare tiles with freeze", times["ours"], times["tile"], (1.9, 1.9)
        ),
    ]


def radar_figures() -> list[Line]:
    """From the key press to the radar drawn anew."""
    times = in_turn(
        {
            "ours": Watched(
                ours(ALL_ANSWERED), OUR_ANSWERS, OUR_RADAR, LINES_OF.format(selector=OUR_RADAR)
            ),
            "shipped": Watched(
                bare("app_radar.py"), SLIDER, f"{RADAR} path", LINES_OF.format(selector=RADAR)
            ),
            "frozen": Watched(
                bare("app_radar_frozen.py"),
                SLIDER,
                f"{RADAR} path",
                LINES_OF.format(selector=RADAR),
            ),
        }
    )
    return [
        *p50_and_p95(
            "answer to radar, bare page as shipped", times["ours"], times["shipped"], (0.7, 0.9)
        ),
        *p50_and_p95(
            "answer to radar, bare page with freeze", times["ours"], times["frozen"], (None, None)
        ),
    ]


def sureness_figures() -> list[Line]:
    """From the link to the result to the sentence there that says how sure it is."""
    times = []
    with serving(ours(ALL_ANSWERED)) as address, chromium() as browser:
        page = new_page(browser)
        for _ in range(VISITS + 1):
            page.goto(address)
            page.wait_for_selector(TO_RESULT)
            time.sleep(SETTLE)
            start = time.perf_counter()
            page.click(TO_RESULT)
            page.wait_for_selector(".how-sure")
            times.append(time.perf_counter() - start)
    del times[0]
    return [Wait("link to result, how sure, p50", median(times), RESULT_LIMIT)]


def in_turn(pages: Mapping[str, Watched]) -> dict[str, list[float]]:
    """Return the times of all presses by page, in rounds that go from page to page; the first round
    is not counted.
    """
    times: dict[str, list[float]] = {name: [] for name in pages}
    with ExitStack() as stack:
        browser = stack.enter_context(chromium())
        sliders = {
            name: opened(browser, stack.enter_context(serving(one.app)), one)
            for name, one in pages.items()
        }
        for number in range(PRESSES // PRESSES_IN_A_ROUND + 1):
            for name, slider in sliders.items():
                round_times = [slider.press() for _ in range(PRESSES_IN_A_ROUND)]
                times[name] += round_times if number else []
    return times


def opened(browser: Browser, address: str, watched: Watched) -> Slider:
    page = new_page(browser)
    page.goto(address)
    page.wait_for_selector(watched.slider, state="attached")
    page.wait_for_selector(watched.wait_for, state="attached")
    time.sleep(SETTLE)
    return Slider(page, watched.slider, watched.read, DOWN_AND_UP)
