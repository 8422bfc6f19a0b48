"""What the browser benchmarks share: a server of their own, Chromium, and a stopwatch inside the
page.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.figures import NotMeasured

ROOT = Path(__file__).resolve().parents[1]
PAGES = Path(__file__).resolve().parent / "pages"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_ON_MACOS = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
SLIDER = "input[type=range]"
CONTROL = ".hero a[href]"
"""The first thing that one can press on our start."""

START_LIMIT = 60.0
CHANGE_LIMIT_MS = 10_000
QUIET_MS = 300

# The time from the key press until the last change of what `read` returns for the page, once
# nothing has changed for a while: a chart is first cleared, or drawn over the old one, and only
# then as it stays.
_STOPWATCH = """
([read, quiet]) => {
  let before = read(), pressed = null, last = null, tell, timer;
  addEventListener("keydown", (event) => {
    pressed = event.timeStamp;
    window.benchmarkChange = new Promise((resolve) => { tell = resolve; });
  }, true);
  new MutationObserver(() => {
    const now = read();
    if (now === before) return;
    before = now;
    last = performance.now();
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (pressed !== null) tell(last - pressed);
      pressed = null;
    }, quiet);
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true,
  });
}
"""
_CHANGE = """
(limit) => Promise.race([
  window.benchmarkChange,
  new Promise((resolve) => setTimeout(resolve, limit, null)),
])
"""


@dataclass(frozen=True)
class App:
    """A page as `streamlit run` starts it."""

    folder: Path
    script: str
    options: tuple[str, ...] = ()
    query: str = ""


def bare(script: str) -> App:
    """Return a page of `pages/` with everything as Streamlit ships it, save what would disturb a
    measurement.
    """
    options = (
        "--server.fileWatcherType=none",
        "--server.headless=true",
        "--browser.gatherUsageStats=false",
    )
    return App(PAGES, script, options)


def ours(query: str = "") -> App:
    """Return the program itself, with its own settings."""
    return App(ROOT, "app.py", query=query)


@contextmanager
def serving(app: App) -> Iterator[str]:
    """Start a server process; yield its address once it answers, and end the process with all its
    children.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", app.script, *app.options]
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(
            [*command, f"--server.port={port}", "--server.address=127.0.0.1"],
            cwd=app.folder,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            if not _answers(process, port):
                log.seek(0)
                raise NotMeasured(f"{app.script} did not start: {log.read()[-500:]}")
            yield f"http://127.0.0.1:{port}/{app.query}"
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    give_up = time.perf_counter() + START_LIMIT
    while process.poll() is None and time.perf_counter() < give_up:
        with (
            suppress(OSError),
            urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=START_LIMIT),
        ):
            return True
        time.sleep(0.01)
    return False


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium."""
    named = (shutil.which(name) for name in CHROMIUM_NAMES)
    found = [path for path in named if path] + [
        str(path) for path in CHROMIUM_ON_MACOS if path.exists()
    ]
    if not found:
        raise NotMeasured("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found[0],
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        try:
            yield browser
        finally:
            browser.close()


def new_page(browser: Browser) -> Page:
    """Return a page with an empty cache and a window of its own, so that none is in the
    background.
    """
    return browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB").new_page()


class Slider:
    """A slider on a page, and a stopwatch for what changes when it is moved."""

    def __init__(self, page: Page, slider: str, read: str, presses: Sequence[str]) -> None:
        """Watch what the JavaScript function `read` returns; the slider is moved by `presses`, over
        and over.
        """
        self.page, self.slider, self.presses, self.made = (
            page,
            page.locator(slider).first,
            presses,
            0,
        )
        page.evaluate(f"() => ({_STOPWATCH})([{read}, {QUIET_MS}])")

    def press(self) -> float:
        """Press the next key; return the seconds until the change, after the page has come to
        rest.
        """
        key = self.presses[self.made % len(self.presses)]
        self.made += 1
        self.slider.focus()
        self.page.keyboard.press(key)
        milliseconds = self.page.evaluate(_CHANGE, CHANGE_LIMIT_MS)
        if milliseconds is None:
            raise NotMeasured(f"press {self.made} ({key}) changed nothing on {self.page.url}")
        return float(milliseconds) / 1e3
