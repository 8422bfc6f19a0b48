"""From a key press on a slider to the changed page, in a real browser, beside bare pages pressed in
turn.
"""

import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

from benchmarks.browser import SLIDER, App, Slider, bare, chromium, new_page, ours, serving
from benchmarks.figures import Line, Wait, p50_and_p95, percentile_95

PRESSES = 60
PRESSES_IN_A_ROUND = 6
SETTLE = 1.2
PANEL_LIMIT = 0.3

# The slider has four steps and stands on the last: down to the first and up again, so that every
# press changes it.
DOWN_AND_UP = ("ArrowLeft",) * 3 + ("ArrowRight",) * 3
# All eight questions are answered and nothing is ruled out: the fullest page there is.
ALL_ANSWERED = (
    "?v=1&budget=5-at_most-1&civil_society=3-at_least-2&duration=3-at_least-2&global_citizenship=3-at_least-2"
    "&governance=3-at_least-3&political=1-at_least-1&private_sector=3-at_least-1&reciprocity=3-at_least-2"
)
OUR_SLIDER = f".st-key-level_governance {SLIDER}"

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
    ranking, text = "#ranking", "[data-testid=stText]"
    bare_text = TEXT_OF.format(selector=text)
    times = in_turn(
        {
            "ours": Watched(
                ours(ALL_ANSWERED), OUR_SLIDER, ranking, TEXT_OF.format(selector=ranking)
            ),
            "shipped": Watched(bare("app_text.py"), SLIDER, text, bare_text),
            "frozen": Watched(bare("app_text_frozen.py"), SLIDER, text, bare_text),
        }
    )
    return [
        *p50_and_p95("slider to text, bare page as shipped", times["ours"], times["shipped"], 1.0),
        *p50_and_p95("slider to text, bare page with freeze", times["ours"], times["frozen"], 2.5),
    ]


def radar_figures() -> list[Line]:
    """From the key press to the radar drawn anew."""
    times = in_turn(
        {
            "ours": Watched(
                ours(ALL_ANSWERED), OUR_SLIDER, OUR_RADAR, LINES_OF.format(selector=OUR_RADAR)
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
        *p50_and_p95("slider to radar, bare page as shipped", times["ours"], times["shipped"], 1.0),
        *p50_and_p95(
            "slider to radar, bare page with freeze", times["ours"], times["frozen"], None
        ),
    ]


def panel_figures() -> list[Line]:
    """From the key press to the panel that says how sure the order is."""
    panel = ".sureness"
    times = in_turn(
        {"ours": Watched(ours(ALL_ANSWERED), OUR_SLIDER, panel, TEXT_OF.format(selector=panel))}
    )["ours"]
    return [
        Wait("slider to how sure, p50", median(times), PANEL_LIMIT),
        Wait("slider to how sure, p95", percentile_95(times), PANEL_LIMIT),
    ]


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
