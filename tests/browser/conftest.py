"""The real server and the system's Chromium.

Without Chromium the tests count as not run, never as passed.
"""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Playwright,
    Request,
    ViewportSize,
    WebSocket,
    expect,
    sync_playwright,
)
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mic_selector.files.messages import messages_in, nearest_language
from mic_selector.web.navigation import PLACES
from mic_selector.workshop.store import Store
from tests.programs import CHROMIUM

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    page.stem.replace("_", "-")
    for page in next((ROOT / "mic_selector" / "web").glob("*/start.py")).parent.glob("*.py")
)
# `make prove` sets this: what is shown once here in Dutch is then shown in every language, theme
# and width.
ALL = bool(os.environ.get("MIC_PROVE"))
LANGUAGES = ("nl", "fr", "en") if ALL else ("nl",)
UNANSWERED = " unanswered"
STATES = (*PAGES, *(page + UNANSWERED for page in ("questions", "all-questions", "result")))
# These end what would never end; a machine that is busy with other things is slow.
SECONDS_TO_START = 120
MILLISECONDS_TO_WAIT = 60_000
# Nothing leaves the machine; to stop requests one by one would keep the browser from keeping files.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--font-render-hinting=none",  # letters as wide as in a window
    "--disable-background-networking",
    # A page makes more small objects than V8 has room for: to collect them took a twelfth.
    "--js-flags=--min-semi-space-size=32 --max-semi-space-size=64",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
expect.set_options(timeout=MILLISECONDS_TO_WAIT)

# Streamlit asks for these under the path of a page first; it then finds them at the root. The page
# that says that there is none is one that was not found.
KNOWN_CONSOLE = re.compile(
    r"^Failed to load resource: .* 404 .*http://127\.0\.0\.1:\d+"
    r"/([\w/-]+/_stcore/[\w-]+|no-page(\?.*)?)$"
)

STANDS_STILL = """() => !new URLSearchParams(location.search).has('via')
  && document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]')
  && !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]')
  && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every(chart =>
    chart.querySelector(chart.querySelector('.geo') ? '.geo path' : '.main-svg text'))"""


def pytest_itemcollected(item: pytest.Item) -> None:
    """Keep in one process what opens the same: the tests of one page, or those of one file."""
    state = getattr(getattr(item, "callspec", None), "params", {}).get("state")
    item.add_marker(pytest.mark.xdist_group(state or item.path.stem))
    if item.get_closest_marker("driven_by") is None:
        item.add_marker(pytest.mark.driven_by("Chromium"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    log = getattr(item, "funcargs", {}).get("server_log")
    if report.failed and log:
        report.sections.append(
            ("what the server wrote", log.read_text(encoding="utf-8", errors="replace")[-4000:])
        )
    return report


@pytest.fixture(scope="session")
def server_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file that holds what the server writes."""
    return tmp_path_factory.mktemp("server") / "log.txt"


def database_beside(log: Path) -> str:
    """Return the URL of the rooms of the server that writes this log."""
    return f"sqlite:///{log.parent}/rooms.db"


@pytest.fixture(scope="session")
def store(server_log: Path) -> Store:
    """Return the rooms of the server, as another process of it would see them."""
    opened = Store(database_beside(server_log))
    opened.migrate()
    return opened


@pytest.fixture(scope="session")
def server(server_log: Path) -> Iterator[str]:
    """Start the server as an operator does; yield its address.

    Who stops the tests stops the server too.
    """
    signal.signal(signal.SIGTERM, lambda *_: pytest.exit("stopped", 143))
    with start_server(server_log) as address:
        yield address


class start_server:  # noqa: N801  # used like a function: `with start_server(...)`
    """A server on a free port for as long as the block lasts; its pages lie under a base path."""

    def __init__(self, log: Path, database: str = "", base: str = "") -> None:
        self.log, self.base = log, base
        self.database = database or database_beside(log)

    def __enter__(self) -> str:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [sys.executable, "-m", "streamlit", "run", "app.py"]
        options = ["--server.port", str(port), "--server.address", "127.0.0.1"]
        options += ["--server.baseUrlPath", self.base]
        environment = {
            key: value for key, value in os.environ.items() if key != "MIC_SELECTOR_DATA"
        }
        environment["MIC_SELECTOR_DATABASE"] = self.database
        with self.log.open("wb") as out:
            self.process = subprocess.Popen(
                command + options,
                cwd=ROOT,
                env=environment,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        address = f"http://127.0.0.1:{port}" + (f"/{self.base}" if self.base else "")
        try:
            self._wait_for(f"{address}/_stcore/health")
        except BaseException:
            self.__exit__()
            raise
        return address

    def _wait_for(self, address: str) -> None:
        end = time.monotonic() + SECONDS_TO_START
        while True:
            try:
                with urllib.request.urlopen(address, timeout=1):
                    return
            except OSError:
                if time.monotonic() > end or self.process.poll() is not None:
                    raise RuntimeError(
                        f"no server:\n{self.log.read_text(errors='replace')}"
                    ) from None
                time.sleep(0.05)

    def __exit__(self, *_: object) -> None:
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(driver: Playwright) -> Iterator[Browser]:
    """Start the system's browser once, for visitors who want a profile of their own."""
    browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield browser
    browser.close()


def page_of(state: str) -> str:
    """Return the page that a state belongs to."""
    return state.removesuffix(UNANSWERED)


def path_of(page: str) -> str:
    """Return the path of a page: the start has the bare one."""
    return "" if page == "start" else page


UNFOLD = """() => document.querySelectorAll('[data-testid=stMain] details:not([open]) > summary')
  .forEach(summary => summary.click())"""


class Tab:
    """A browser tab of one visitor, with what a test asks of it again and again.

    What the console calls an error is kept in `errors`. To listen takes time: only then all
    addresses that the page asks for are kept in `asked`, and those elsewhere in `outside` too.
    """

    def __init__(self, context: BrowserContext, server: str) -> None:
        self.server = server
        self._asked: list[str] | None = None
        self._outside: list[str] = []
        self.errors: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def listen(self) -> "Tab":
        """Keep from now on what the page asks for."""
        self._asked, self._outside = [], []
        self.page.on("request", self._note_request)
        self.page.on("websocket", self._note_socket)
        return self

    def forget(self) -> None:
        """Listen no more, and forget what was heard."""
        self.page.remove_listener("request", self._note_request)
        self.page.remove_listener("websocket", self._note_socket)
        self._asked, self.errors = None, []

    @property
    def asked(self) -> list[str]:
        """The addresses that the page asked for since one listens."""
        assert self._asked is not None, "nobody listened"
        return self._asked

    @property
    def outside(self) -> list[str]:
        """Those of them that lie elsewhere."""
        assert self.asked, "nothing was asked for"
        return self._outside

    def _is_outside(self, address: str) -> bool:
        parts = urlsplit(address)
        return parts.scheme not in ("data", "blob") and parts.netloc != urlsplit(self.server).netloc

    def _note_request(self, request: Request) -> None:
        if self._asked is not None:
            self._asked.append(request.url)
        self._note_address(request.url)

    def _note_socket(self, socket: WebSocket) -> None:
        self._note_address(socket.url)

    def _note_address(self, address: str) -> None:
        if self._is_outside(address):
            self._outside.append(address)

    def _note_console(self, message: ConsoleMessage) -> None:
        said = f"{message.text} {message.location.get('url', '')}"
        if message.type == "error" and not KNOWN_CONSOLE.match(said):
            self.errors.append(said)

    def open(self, path: str = "", parameters: dict[str, str] | None = None) -> "Tab":
        """Open a page of the tool and wait until it stands."""
        return self.open_address(
            f"{self.server}/{path}" + (f"?{urlencode(parameters)}" if parameters else "")
        )

    def open_state(self, state: str, parameters: dict[str, str]) -> "Tab":
        """Open a page with answers and everything unfolded, or one without any answer
        (`result unanswered`).
        """
        page = page_of(state)
        # The bare address with answers leads to the result.
        if state == "start" or state.endswith(UNANSWERED):
            parameters = {key: value for key, value in parameters.items() if key == "lang"}
        self.open(path_of(page), parameters)
        self.page.evaluate(UNFOLD)
        if page == "answers":
            self.page.locator("input[type=file]").wait_for(state="attached")
        return self.settle()

    def open_address(self, address: str) -> "Tab":
        """Open a whole address and wait until the page stands."""
        self.page.goto(address)
        return self.settle()

    def settle(self) -> "Tab":
        """Wait until the page stands still: run, drawn, charts included."""
        self.page.locator("footer.foot").wait_for(state="attached")
        # Asked at every picture of the screen, as usual, heavy pages take a tenth longer.
        self.page.wait_for_function(STANDS_STILL, polling=50)
        self.page.evaluate(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        return self

    def change(self, action: Callable[[], object]) -> "Tab":
        """Do something that changes the address, and wait for what comes of it."""
        before = self.page.url
        action()
        self.page.wait_for_function("before => location.href !== before", arg=before)
        return self.settle()

    def comes_to(self, read: Callable[[], T], expected: T) -> T:
        """Return what is read once it is as expected, or what it is when nobody would wait
        longer.
        """
        end = time.monotonic() + MILLISECONDS_TO_WAIT / 1000
        while (found := read()) != expected and time.monotonic() < end:
            self.page.wait_for_timeout(50)
            self.settle()
        return found

    def until(self, look: Callable[[], T], wanted: T) -> "Tab":
        """Wait until what one looks at is as it should be; say how it is if it never is."""
        end = time.monotonic() + MILLISECONDS_TO_WAIT / 1000
        while (seen := look()) != wanted and time.monotonic() < end:
            self.page.wait_for_timeout(20)
        assert seen == wanted
        return self

    def press(self, *keys: str) -> "Tab":
        """Press keys that change nothing in the address."""
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def go_to(self, title: str) -> "Tab":
        """Go to another page through the navigation; on the way there one may have come to it."""
        link, wanted = self.link_to(title), f"{title} – MIC Selector"
        if self.page.title() != wanted:
            link.click()
            self.page.wait_for_function("title => document.title === title", arg=wanted)
        return self.settle()

    def link_to(self, title: str) -> Locator:
        """Return the link to a page in the navigation, in the place that it belongs to."""
        say = messages_in(nearest_language(self.page.locator("html").get_attribute("lang")))
        for place, (first, *_) in PLACES.items():
            if say(f"nav-{first}") == title:
                return self._link(say(f"place-{place}"))
        ways = [[f"place-{place}"] for place in PLACES] + [["place-result", "nav-deeper"]]
        for way in ways:
            if self._link(title).count():
                break
            for name in way:
                self._follow(say(name))
        return self._link(title)

    def _follow(self, name: str) -> None:
        self._link(name).click()
        self.page.wait_for_function(
            "name => [...document.querySelectorAll('nav a[aria-current]')]"
            ".some(link => link.textContent.trim() === name)",
            arg=name,
        )
        self.settle()

    def _link(self, name: str) -> Locator:
        navigation = self.page.get_by_role("navigation")
        return navigation.get_by_role("link", name=name, exact=True).first

    @property
    def answers(self) -> dict[str, str]:
        """The address but for the language."""
        return {
            key: value for key, value in parse_qsl(urlsplit(self.page.url).query) if key != "lang"
        }

    @property
    def ranking(self) -> list[tuple[str, str, str]]:
        """Rank, approach and score in each row, from the top; "–" is the rank of what is ruled
        out.
        """
        found: list[list[str]] = self.page.evaluate(
            """() => [...document.querySelectorAll('.rows > .row')].map(row => [
                row.querySelector('.rank').textContent.trim(),
                [...row.classList].find(name => name.startsWith('f-')).slice(2),
                row.querySelector('.score')?.textContent.trim().replace(',', '.') ?? ''])"""
        )
        return [(rank, approach, score) for rank, approach, score in found]

    def choices(self, feature: str) -> Locator:
        """Return what one can answer to a question: its levels, and then "no opinion"."""
        return self.page.locator(f".st-key-ask_{feature} [role=radiogroup] label")

    def chosen(self, feature: str) -> list[int]:
        """Return which of the choices is chosen: one place or none."""
        states = self.choices(feature).locator("input")
        return [place for place, one in enumerate(states.all()) if one.is_checked()]

    def answer(self, feature: str, place: int) -> "Tab":
        """Take one of the choices of a question."""
        return self.change(lambda: self.choices(feature).nth(place).click())

    @property
    def focused(self) -> str:
        """Say what has the focus: the question and the kind of control, or the name of another
        element.
        """
        said: str = self.page.evaluate(
            """() => {
                const e = document.activeElement;
                const kept = (start) => e.closest(`[class*="st-key-${start}_"]`)?.className
                    .match(new RegExp(`st-key-${start}_([a-z_]+)`))?.[1];
                const kind = e.matches('[data-testid=stMain]') ? 'main'
                    : e.getAttribute('role') || e.type || e.tagName.toLowerCase();
                for (const one of ['direction', 'weight'])
                    if (kept(one)) return `${kept(one)} ${one}`;
                if (kept('ask')) return `${kept('ask')} ${kind}`;
                const name = e.getAttribute('aria-label') || e.textContent;
                return `${kind} ${name.trim().slice(0, 60)}`;
            }"""
        )
        return said


def unfold(panel: Locator) -> None:
    """Open a panel. A press in the moment in which the page is drawn anew may be lost: then, as a
    person would, press again.
    """
    inside = panel.locator("details > :not(summary) [data-testid=stElementContainer]").first
    for _ in range(20):
        if not panel.locator("details[open]").count():
            panel.locator("summary").click()
        with suppress(PlaywrightTimeout):
            return inside.wait_for(timeout=3_000)
    raise AssertionError("a panel does not open")


class Tabs:
    """Tabs that visitors take and give back, so that the browser starts, downloads and compiles
    Streamlit once for each and not once for each test. Each visitor has a profile of the kind that
    is asked for; whoever gets it next finds nothing in it.
    """

    def __init__(self, browser: Browser, server: str) -> None:
        self._browser, self._server = browser, server
        self._profiles: dict[tuple, BrowserContext] = {}
        self._idle: dict[tuple, list[Tab]] = {}

    def take(self, at: str, **profile: Any) -> Tab:
        """Return a tab of the profile that options of Playwright describe; `person` tells apart
        those of one test who share nothing.
        """
        kind = tuple(sorted(profile.items()))
        profile.pop("person", None)
        if kind not in self._profiles:
            made = self._browser.new_context(reduced_motion="reduce", **profile)
            made.set_default_timeout(MILLISECONDS_TO_WAIT)
            self._profiles[kind] = made
        idle = self._idle.setdefault(kind, [])
        tab = idle.pop() if idle else Tab(self._profiles[kind], self._server)
        tab.kind, tab.server = kind, at
        return tab

    def give_back(self, tab: Tab) -> None:
        """Keep a tab for the next visitor, without anything of the last one."""
        if tab.page.is_closed():
            return
        page, context = tab.page, tab.page.context
        page.unroute_all()
        context.clear_cookies()
        page.emulate_media(media="null", forced_colors="null", contrast="null")
        # A file of the same origin, in which no script of ours writes anything again. A phone that
        # loads its page anew at that moment, since its room went on, breaks in once.
        with suppress(PlaywrightError):
            page.goto(f"{self._server}/_stcore/health")
        page.goto(f"{self._server}/_stcore/health")
        page.evaluate("() => { sessionStorage.clear(); localStorage.clear(); }")
        page.mouse.move(0, 0)
        session = context.new_cdp_session(page)
        session.send("Page.resetNavigationHistory")
        session.detach()
        tab.forget()
        self._idle[tab.kind].append(tab)


@pytest.fixture(scope="session")
def tabs(chromium: Browser, server: str) -> Tabs:
    """Return the tabs that wait for visitors."""
    return Tabs(chromium, server)


@pytest.fixture(scope="session")
def new_tab(tabs: Tabs, server: str) -> Callable[..., Tab]:
    """Return what opens a tab of a new visitor; who takes it gives it back."""

    def new(
        width: int = 1280,
        colours: Literal["light", "dark"] = "light",
        locale: str = "nl-BE",
        at: str = server,
        height: int = 800,
        **profile: Any,
    ) -> Tab:
        opened = tabs.take(at, locale=locale, **profile)
        opened.page.set_viewport_size(ViewportSize(width=width, height=height))
        opened.page.emulate_media(color_scheme=colours)
        return opened

    return new


@pytest.fixture
def tab(tabs: Tabs, new_tab: Callable[..., Tab]) -> Iterator[Callable[..., Tab]]:
    """Return what opens a tab of a new visitor: `tab(width=390, colours="dark",
    locale="nl-BE")`.
    """
    opened: list[Tab] = []

    def new(*kind: object, **more: object) -> Tab:
        opened.append(new_tab(*kind, **more))
        return opened[-1]

    yield new
    for one in opened:
        tabs.give_back(one)


@pytest.fixture
def phone(tab: Callable[..., Tab]) -> Tab:
    """Return a visitor with a phone of 390 by 844 that is touched."""
    return tab(390, height=844, has_touch=True, is_mobile=True)


@pytest.fixture(scope="session")
def lichtervelde() -> dict[str, str]:
    """Return the documented example as an address."""
    return {
        "v": "1",
        "municipality": "Lichtervelde",
        "governance": "0",
        "political": "1-at_least-1",
        "civil_society": "5-at_least-2-firm",
        "private_sector": "none",
        "reciprocity": "3-at_least-2",
        "global_citizenship": "3-at_least-2",
        "duration": "3-at_least-2",
        "budget": "5-at_most-1",
    }
