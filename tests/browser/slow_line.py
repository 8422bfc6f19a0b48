"""A line between a page and the server that a test holds for a while."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, WebSocketRoute
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.conftest import Tab


def nothing(_: object) -> bool:
    """Nothing that is said is what one waits for."""
    return False


class Line:
    """What is said while it is held arrives once it is let go, all at once. What the server says is
    held back too from where one asks for it.
    """

    def __init__(self, page: Page) -> None:
        self._page: WebSocketRoute
        self._server: WebSocketRoute
        self.clear()
        page.route_web_socket("**/_stcore/stream", self._connect)

    def clear(self) -> None:
        """Hold nothing, and forget what was held."""
        self.is_held, self.is_held_back = False, False
        self.held_back_from: Callable[[Any], bool] = nothing
        self._kept: list[Any] = []
        self._kept_back: list[Any] = []

    def _connect(self, socket: WebSocketRoute) -> None:
        self._page, self._server = socket, socket.connect_to_server()
        socket.on_message(self._said_by_page)
        self._server.on_message(self._said_by_server)

    def _said_by_page(self, said: Any) -> None:
        self._kept.append(said) if self.is_held else self._server.send(said)

    def _said_by_server(self, said: Any) -> None:
        self.is_held_back = self.is_held_back or self.held_back_from(said)
        self._kept_back.append(said) if self.is_held_back else self._page.send(said)

    @property
    def runs_held_back(self) -> int:
        """How many runs have ended of which the page knows nothing yet."""
        kinds = [ForwardMsg.FromString(said).WhichOneof("type") for said in self._kept_back]
        return kinds.count("script_finished")

    def let_go(self) -> None:
        """Let arrive what was said."""
        kept, kept_back = self._kept, self._kept_back
        self.clear()
        for said in kept:
            self._server.send(said)
        for said in kept_back:
            self._page.send(said)


def on_a_line(tab: Callable[..., Tab], person: str = "on a line", **kind: Any) -> tuple[Tab, Line]:
    """Return a visitor and the line that joins the page to the server. Such a line stays for as
    long as the tab is open: these tabs are given to nobody else.
    """
    visitor = tab(person=person, **kind)
    if not hasattr(visitor, "line"):
        visitor.line = Line(visitor.page)
    visitor.line.clear()
    return visitor, visitor.line
