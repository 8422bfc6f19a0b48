"""One visitor on the pages, without a browser."""

import json
import logging
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from html import unescape
from pathlib import Path
from types import CodeType
from typing import Any

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.runtime.context import ContextProxy
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.runtime.scriptrunner_utils import script_run_context
from streamlit.testing.v1 import AppTest, local_script_runner
from streamlit.testing.v1.element_tree import Block
from streamlit.testing.v1.local_script_runner import LocalScriptRunner
from streamlit.util import calc_hash

from mic_selector.files.messages import Messages, messages_in
from mic_selector.web.plain_labels import take_labels_as_text

MAIN = Path(__file__).resolve().parents[2] / "mic_selector" / "web" / "main.py"
FOLDER = next(MAIN.parent.glob("*/start.py")).parent
# Ends a page that would never end.
SECONDS = 120
PAGES = sorted(page.stem.replace("_", "-") for page in FOLDER.glob("*.py"))

# The documented example without its `levels`, as an address: levels are steps
# from 0 to 3.
LICHTERVELDE = {
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


class Visit:
    """A visitor who reads and moves the controls; `app` is Streamlit's own view of the page."""

    def __init__(
        self,
        parameters: Mapping[str, str | Sequence[str]],
        locale: str,
        page: str,
        unfolded: Sequence[str] = (),
    ) -> None:
        self.app = AppTest.from_file(str(MAIN), default_timeout=SECONDS)
        self.app.context = {"locale": locale}
        # Each would search all packages for parts of pages, which takes longer than any page.
        self.app._bidi_component_manager = BidiComponentManager()
        # Before the first run nobody knows the pages: Streamlit tells them by this.
        self.app._page_hash = calc_hash(page)
        self.app.query_params.update(parameters)
        # As if somebody unfolded them at once: that takes one run of the page instead of two.
        for part in unfolded:
            self.app.session_state[part] = True
        self.run()

    def run(self) -> "Visit":
        """Run the page; a page that breaks is never what a test wants.

        It is always the whole page. That a browser, which gets only parts of it anew, shows the
        same is seen in tests/browser/test_redrawing.py.
        """
        self.app.run()
        return self._unbroken()

    def _unbroken(self) -> "Visit":
        assert not self.app.exception, self.app.exception[0].stack_trace
        return self

    def go_to(self, page: str) -> "Visit":
        """Go to a page through the navigation."""
        self.app.switch_page(f"{FOLDER.name}/{page.replace('-', '_')}.py")
        # As a browser does: what the controls of a page say is left behind with that page.
        self.app._run()
        return self._unbroken()

    def open_address(self, address: Mapping[str, str | Sequence[str]]) -> "Visit":
        """Put another address of this page into the browser."""
        self.app.query_params = dict(address)
        return self.run()

    @property
    def say(self) -> Messages:
        """The messages in the visitor's language."""
        return messages_in(self.app.session_state.language)

    @property
    def address(self) -> dict[str, str]:
        """What the page wrote into the address."""
        return dict(self.app.query_params)

    @property
    def answers(self) -> dict[str, str]:
        """The address but for the language."""
        return {key: value for key, value in self.address.items() if key != "lang"}

    @property
    def html(self) -> str:
        """All plain HTML of the page."""
        return "\n".join(element.value for element in self.app.html)

    @property
    def text(self) -> str:
        """All words in the plain HTML, without the style sheet and the scripts."""
        return as_text(self.html)

    @property
    def ranking(self) -> list[tuple[str, str, str]]:
        """Rank, approach and score as the page shows them, from the top."""
        found = re.findall(
            r'<li class="row f-(\w+)[^>]*>.*?<span class="rank">(\d+)</span>'
            r'.*?<span class="score">(.*?)</span>',
            self.html,
            re.DOTALL,
        )
        return [(rank, approach, score.replace(",", ".")) for approach, rank, score in found]

    @property
    def radar(self) -> tuple[set[str], str]:
        """The names of the profiles that the radar shows, and what it says to those who do not see
        it.
        """
        (label,) = re.findall(r'<figure class="mic radar-box"[^>]* aria-label="(.*?)"', self.html)
        drawn = re.search(r"<div class=\"drawing\" data-drawing='(.*?)'", self.html)
        assert drawn
        return set(re.findall("<title>(.*?)</title>", json.loads(drawn[1]))), unescape(label)

    @property
    def practices(self) -> list[str]:
        """What stands on the card of each practice."""
        return [
            as_text(card)
            for card in re.findall(r'<article class="practice".*?</article>', self.html, re.DOTALL)
        ]

    @property
    def warnings(self) -> list[str]:
        """The warnings at the top of the page."""
        return [warning.value for warning in self.app.warning] + self._marked("warning")

    @property
    def errors(self) -> list[str]:
        """What is said about a file that cannot be opened."""
        return [error.value for error in self.app.error] + self._marked("error")

    def _marked(self, kind: str) -> list[str]:
        """What notices of a kind say after the word in front that tells the kind."""
        found = rf'<div class="notice {kind}">.*?<p><b>.*?</b>(.*?)</p>'
        return [as_text(text) for text in re.findall(found, self.html, re.DOTALL)]

    def at_question(self, feature: str) -> str:
        """Return the notices at one question."""
        asked = [radio.key for radio in self.app.radio if radio.key.startswith("ask_")]
        alone = asked == [f"ask_{feature}"]
        container = self.app.get_by_key("conversation" if alone else "allrows")
        assert isinstance(container, Block)
        parts = [element.value for element in container.get("html")]
        said = "".join(part for part in parts if alone or f'data-feature="{feature}"' in part)
        return as_text(" ".join(re.findall('<div class="notice.*?</div>', said, re.DOTALL)))

    def answer(self, feature: str, answer: str) -> "Visit":
        """Choose a level, or "none" for no opinion, at a question."""
        self.app.radio(key=f"ask_{feature}").set_value(answer)
        return self.run()

    def answered(self, feature: str) -> str | None:
        """Return what is chosen at a question: a level, "none" for no opinion, None for nothing."""
        chosen: str | None = self.app.radio(key=f"ask_{feature}").value
        return chosen

    def refine(self, what: str, feature: str, choice: object) -> "Visit":
        """Choose the "weight" of a question or its "direction": in a list where all questions stand
        at once, in the refinement of a question that stands alone.
        """
        lists = [box for box in self.app.selectbox if box.key == f"{what}_{feature}"]
        (lists[0] if lists else self.app.radio(key=f"refine_{what}_{feature}")).set_value(choice)
        return self.run()

    def press(self, control: str, choice: object) -> "Visit":
        """Choose in a row of buttons or pills; its key may end in a number."""
        self._row(control).set_value(choice)
        return self.run()

    def chosen(self, control: str) -> object:
        """Return what is chosen in a row of buttons or pills."""
        return self._row(control).value

    def _row(self, control: str) -> Any:
        rows = self.app.button_group
        return next(row for row in rows if re.fullmatch(rf"{control}(_\d+)?", row.key))

    def click(self, label: str) -> "Visit":
        """Click the button that is called so."""
        next(button for button in self.app.button if button.label == label).click()
        return self.run()

    def open_file_panel(self) -> "Visit":
        """Unfold the part for saving and opening."""
        self.app.session_state["file_panel"] = True
        return self.run()

    def open_file(self, name: str, content: bytes) -> "Visit":
        """Hand in a file."""
        self.app.file_uploader(key="file").set_value((name, content, "application/octet-stream"))
        return self.run()


def as_text(html: str) -> str:
    """Return the words of a piece of HTML."""
    bare = re.sub(r"<(style|script)>.*?</\1>", " ", html, flags=re.DOTALL)
    # A no-break space is part of what is written.
    return re.sub(r"[ \t\n]+", " ", unescape(re.sub(r"<[^>]+>", " ", bare))).strip()


@pytest.fixture(scope="session", autouse=True)
def the_end_of_a_run_is_waited_for() -> Iterator[None]:
    """Streamlit's own tests ask a thousand times a second whether a page has ended."""
    ask_again_and_again = local_script_runner.require_widgets_deltas

    def wait_for_the_end(runner: LocalScriptRunner, timeout: float = SECONDS) -> None:
        runner._script_thread.join(timeout)
        ask_again_and_again(runner, timeout=1)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(local_script_runner, "require_widgets_deltas", wait_for_the_end)
        yield


@pytest.fixture(scope="session", autouse=True)
def pages_are_compiled_once_and_nothing_is_sent() -> Iterator[None]:
    """Streamlit compiles a page for each visitor, and takes a print of each message so that a
    browser which has it is not sent it again: here no page changes, and there is no browser.
    """
    compiled = ScriptCache.get_bytecode

    @cache
    def compiled_once(path: str) -> CodeType:
        return compiled(ScriptCache(), path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ScriptCache, "get_bytecode", lambda _cache, path: compiled_once(path))
        patch.setattr(script_run_context, "populate_hash_if_needed", lambda _message: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def labels_are_text_before_the_first_page() -> None:
    """Otherwise the first run of a page would lay this over what a test laid over Streamlit."""
    take_labels_as_text()


@pytest.fixture(scope="session", autouse=True)
def nothing_is_said_of_looking_in_from_outside() -> Iterator[None]:
    """Streamlit writes a line whenever a test looks into a visit, which is no run of a page."""

    def is_of_a_page(record: logging.LogRecord) -> bool:
        return record.threadName != "MainThread"

    said = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    said.addFilter(is_of_a_page)
    yield
    said.removeFilter(is_of_a_page)


@pytest.fixture(autouse=True)
def cookies(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return the cookies that the visitors' browser keeps; Streamlit's own view of a page has
    none.
    """
    kept: dict[str, str] = {}
    monkeypatch.setattr(ContextProxy, "cookies", property(lambda _self: kept))
    return kept


@pytest.fixture
def visit() -> Callable[..., Visit]:
    """Return what starts a visit, at all questions at once if no other page is named:
    `visit(lang="nl", budget="5-at_most-1", page="result")`. The browser speaks English; what is
    named under `unfolded` stands open.
    """

    def start(
        parameters: Mapping[str, str | Sequence[str]] | None = None,
        locale: str = "en-GB",
        page: str = "all-questions",
        unfolded: Sequence[str] = (),
        **more: str,
    ) -> Visit:
        return Visit({**(parameters or {}), **more}, locale, page, unfolded)

    return start


@pytest.fixture
def lichtervelde() -> dict[str, str]:
    """Return the documented example as an address."""
    return dict(LICHTERVELDE)
