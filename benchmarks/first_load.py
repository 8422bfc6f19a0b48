"""A first visit with an empty cache over the line of a poor phone, in a real browser that holds the
network back.
"""

from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page

from benchmarks.browser import CONTROL, START_LIMIT, chromium, new_page, ours, serving
from benchmarks.figures import Amount, Line, Wait

RUNS = 3
BITS_PER_SECOND = 1.6e6
LATENCY_MS = 150
QUIET_MS = 3_000
"""For so long after the first control whatever still comes is counted."""

MEGABYTES, SECONDS_TO_WORDS, SECONDS_TO_CONTROL, SHIFT = 1.2, 1.0, 6.0, 0.1
WORDS = "#first-paint"
_SHIFTS = """
window.benchmarkShift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    if (!entry.hadRecentInput) window.benchmarkShift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
_SECONDS_SINCE_START = "() => performance.now() / 1e3"


@dataclass
class Visit:
    """What a first visit took."""

    bytes: float = 0.0
    requests: int = 0
    words: float = 0.0
    control: float = 0.0
    shift: float = 0.0


def figures() -> list[Line]:
    """Bytes and requests of a first visit, the time to the first words and to the first control,
    and how far what was seen moved; of the visit that is neither best nor worst.
    """
    with serving(ours()) as address, chromium() as browser:
        first_visit(browser, address)
        visits = [first_visit(browser, address) for _ in range(RUNS)]

    def middle(what: str) -> float:
        return median(getattr(visit, what) for visit in visits)

    return [
        Amount("first visit, on the wire", middle("bytes") / 1e6, "MB", MEGABYTES),
        Amount("first visit, requests", middle("requests"), ""),
        Wait("first visit at 1.6 Mbit/s, first words", middle("words"), SECONDS_TO_WORDS),
        Wait("first visit at 1.6 Mbit/s, first control", middle("control"), SECONDS_TO_CONTROL),
        Amount("first visit, layout shift", max(visit.shift for visit in visits), "", SHIFT),
    ]


def first_visit(browser: Browser, address: str) -> Visit:
    page, visit = new_page(browser), Visit()
    try:
        hold_back_and_count(page, visit)
        page.add_init_script(_SHIFTS)
        page.goto(address, wait_until="commit")
        page.wait_for_selector(WORDS)
        visit.words = page.evaluate(_SECONDS_SINCE_START)
        page.wait_for_selector(CONTROL, timeout=START_LIMIT * 1e3)
        visit.control = page.evaluate(_SECONDS_SINCE_START)
        page.wait_for_timeout(QUIET_MS)
        visit.shift = page.evaluate("() => window.benchmarkShift")
        return visit
    finally:
        page.context.close()


def hold_back_and_count(page: Page, visit: Visit) -> None:
    """Hold the network back, and add up what comes over it, what a web socket brings included."""
    tools = page.context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": LATENCY_MS,
            "downloadThroughput": BITS_PER_SECOND / 8,
            "uploadThroughput": BITS_PER_SECOND / 8,
        },
    )

    def came(event: dict[str, Any]) -> None:
        visit.bytes += event["encodedDataLength"]
        visit.requests += 1

    def received(event: dict[str, Any]) -> None:
        base64_of_bytes = event["response"]["payloadData"]
        visit.bytes += len(base64_of_bytes) * 3 / 4

    tools.on("Network.loadingFinished", came)
    tools.on("Network.webSocketFrameReceived", received)
