"""From `streamlit run` to the first content in the browser: a new process each time, its files in
the disk cache.
"""

import time
from statistics import median

from playwright.sync_api import Browser

from benchmarks.browser import CONTROL, SLIDER, App, bare, chromium, new_page, ours, serving
from benchmarks.figures import Figure, Line

RUNS = 5
BOUND = 1.2


def figures() -> list[Line]:
    """The first link of our start, beside the slider of a bare page with one radar."""
    bare_page, our_page = bare("app_radar.py"), ours()
    bare_times, our_times = [], []
    with chromium() as browser:
        for app, control in ((bare_page, SLIDER), (our_page, CONTROL)):
            seconds_to_control(browser, app, control)
        for number in range(RUNS):
            # Whoever goes first in one run goes last in the next.
            turns = [(bare_page, SLIDER, bare_times), (our_page, CONTROL, our_times)]
            for app, control, times in turns if number % 2 else reversed(turns):
                times.append(seconds_to_control(browser, app, control))
    return [Figure("start to first content, p50", median(our_times), median(bare_times), BOUND)]


def seconds_to_control(browser: Browser, app: App, control: str) -> float:
    page = new_page(browser)
    try:
        start = time.perf_counter()
        with serving(app) as address:
            page.goto(address, wait_until="commit")
            page.wait_for_selector(control, state="attached")
            return time.perf_counter() - start
    finally:
        page.context.close()
