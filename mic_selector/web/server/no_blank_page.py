"""An address without a page leads to the page that says so.

Where Streamlit knows no file and no page of its own, it sends the page around the pages, with 200:
its script is to say what is missing, and for a path with several parts it stays blank.
"""

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mic_selector.web.server.shell import NO_PAGE, led_to


class NoBlankPage:
    """Middleware: in place of Streamlit's own page, which is never sent, leads to `NO_PAGE` with
    all that the address says: from there the ways lead on.
    """

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        """Wrap an application whose pages lie under a path."""
        self.app = app
        self._above = 1 + len([*filter(None, base.split("/"))])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and see whether a blank page comes back."""
        blank = False

        async def send_unless_blank(message: Message) -> None:
            nonlocal blank
            if message["type"] == "http.response.start" and _is_streamlits_page(scope, message):
                blank = True
                up = "../" * (scope["path"].count("/") - self._above)
                await led_to(up + NO_PAGE, Request(scope))(scope, receive, send)
            elif not blank:
                await send(message)

        await self.app(scope, receive, send_unless_blank if scope["type"] == "http" else send)


def _is_streamlits_page(scope: Scope, answer: Message) -> bool:
    """Whether an answer is a page from among Streamlit's files: there is one alone."""
    kind = Headers(raw=answer["headers"]).get("content-type", "")
    return isinstance(scope.get("endpoint"), StaticFiles) and kind.startswith("text/html")
