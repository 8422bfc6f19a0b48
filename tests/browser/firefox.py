"""Debian's Firefox, driven over WebDriver BiDi: the protocol that it speaks itself."""

import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.programs import FIREFOX

LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
PATIENCE = 30
STANDS_STILL = """() =>
  document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]')
  && document.querySelector('footer.foot')
  && !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]') || null"""
_WAIT = """
(async () => {
  const end = Date.now() + %d;
  while (Date.now() < end) {
    const found = (%s)();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  return null;
})()
"""
_MIDDLE = """
(() => {
  const element = [...document.querySelectorAll(%s)].find(
    (one) => one.getClientRects().length && (%s === null || one.textContent.trim() === %s));
  if (!element) return null;
  element.scrollIntoView({ block: "center" });
  const box = element.getBoundingClientRect();
  return JSON.stringify([Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]);
})
"""


class Firefox:
    """One tab of Firefox."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket, self._sent = socket, 0
        self.ask("session.new", capabilities={})
        self._tab = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def ask(self, method: str, **parameters: Any) -> Any:
        """Send a command of the protocol; return its result."""
        self._sent += 1
        self._socket.send(json.dumps({"id": self._sent, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv(timeout=PATIENCE + 5))
            if answer.get("id") == self._sent:
                assert answer["type"] == "success", answer
                return answer["result"]

    def resize(self, width: int, height: int) -> None:
        """Give the page the size of a screen."""
        size = {"width": width, "height": height}
        self.ask("browsingContext.setViewport", context=self._tab, viewport=size)

    def open(self, address: str) -> None:
        """Open an address."""
        self.ask("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def back(self) -> None:
        """Go Back."""
        self.ask("browsingContext.traverseHistory", context=self._tab, delta=-1)

    def wait_for(self, function: str) -> Any:
        """Return what a JavaScript function returns as soon as that is something."""
        found = self.ask(
            "script.evaluate",
            expression=_WAIT % (PATIENCE * 1000, function),
            target={"context": self._tab},
            awaitPromise=True,
        )["result"].get("value")
        assert found, f"{function}: {self._text()}"
        return found

    def settle(self) -> None:
        """Wait until the page has run and is drawn."""
        self.wait_for(STANDS_STILL)

    def _text(self) -> str:
        here = "location.href + ' ' + document.body.innerText"
        said = self.ask(
            "script.evaluate", expression=here, target={"context": self._tab}, awaitPromise=False
        )
        return str(said["result"].get("value"))

    def click(self, selector: str, text: str | None = None) -> None:
        """Press what a selector finds, and of several the one with a text."""
        self.settle()
        named = json.dumps(text)
        x, y = json.loads(self.wait_for(_MIDDLE % (json.dumps(selector), named, named)))
        steps = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        pointer = {"type": "pointer", "id": "finger", "actions": steps}
        self.ask("input.performActions", context=self._tab, actions=[pointer])


@contextmanager
def firefox() -> Iterator[Firefox]:
    """Start Firefox with a new profile."""
    assert FIREFOX
    with tempfile.TemporaryDirectory() as profile:
        process = subprocess.Popen(
            [FIREFOX, "--headless", "--remote-debugging-port=0", "--profile", profile],
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            assert process.stderr
            heard = next(filter(None, map(LISTENS.search, process.stderr)))
            with connect(f"{heard[1]}/session", max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)
