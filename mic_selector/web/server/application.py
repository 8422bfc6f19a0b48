"""The server around the pages: the routes beside Streamlit's own, and what happens before the first
visitor and after the last.
"""

import logging
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import cache, cached_property
from typing import Any

import streamlit as st
from anyio import to_thread
from starlette.middleware import Middleware
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.routing import BaseRoute, Mount, Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

from mic_selector.files.log import tell_unforeseen, write_from
from mic_selector.files.messages import messages_in
from mic_selector.files.settings import Settings, settings
from mic_selector.web.listening import as_streamlit_says
from mic_selector.web.plain_labels import take_labels_as_text
from mic_selector.web.server import shell, watching
from mic_selector.web.server.middleware import LargestUpload, ProxyHeaders, SafeHeaders
from mic_selector.web.server.no_blank_page import NoBlankPage
from mic_selector.web.server.presses import keep_presses
from mic_selector.web.server.rest import is_imported, rest_of_the_program
from mic_selector.web.server.settled_theme import settle_theme
from mic_selector.web.server.starting import checked_settings
from mic_selector.web.server.stopping import stop_in_time
from mic_selector.web.server.streamlits_files import CompressedFiles


def _follow(stated: Settings) -> None:
    """Let the server do what the settings say, whichever way it was started."""
    write_from(stated.log_level, stated.log_format)
    # Streamlit writes every fault of a page, each time, with what a visitor typed in it. We tell it
    # once and without (`say_that_it_failed`); who looks for a fault sees all.
    logging.getLogger("streamlit.error_util").disabled = stated.log_level != "debug"
    config.set_option("server.maxUploadSize", stated.largest_upload)


_follow(checked_settings())
keep_presses()
take_labels_as_text()
settle_theme()
_BASE = str(as_streamlit_says()["base_path"])


def _under_base_path(routes: Sequence[BaseRoute]) -> list[BaseRoute]:
    return [_moved(route) for route in routes] if _BASE else list(routes)


def _moved(route: BaseRoute) -> BaseRoute:
    if isinstance(route, Mount):
        return Mount(f"/{_BASE}{route.path}", route.app)
    assert isinstance(route, Route)
    return Route(f"/{_BASE}{route.path}", route.endpoint, methods=list(route.methods or ()) or None)


@cache
def _others() -> Router:
    return Router(_under_base_path(rest_of_the_program().ROUTES))


class _Others:
    """The routes that need the rest of the program, which is there a moment after the server."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on to them."""
        if not _others.cache_info().currsize:
            await to_thread.run_sync(_others)
        await _others()(scope, receive, send)


class ParticipantsFirst:
    """Middleware: answers what phones in a room ask for, before Streamlit's own layers see it
    (docs/decisions/0072-phones-are-answered-first.md).
    """

    def __init__(self, app: ASGIApp, base: str) -> None:
        """Wrap an application whose pages lie under a base path."""
        self.app = app
        self._theirs = f"/{base}/join" if base else "/join"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for a page of participants; pass everything else on."""
        if scope["type"] != "http" or not scope["path"].startswith(self._theirs):
            await self.app(scope, receive, send)
            return
        if "_pages" not in vars(self):
            await to_thread.run_sync(lambda: self._pages)
        await self._pages(scope, receive, send)

    @cached_property
    def _pages(self) -> ASGIApp:
        routes = _under_base_path(rest_of_the_program().PARTICIPANTS)
        return ExceptionMiddleware(Router(routes, default=self.app))


ROUTES = _under_base_path(
    [
        *(
            Route(path, _Others())
            for path in (
                "/catalogue.json",
                "/ahead/{language}/{page}",
                "/facilitate/{key}",
                "/show/{key}",
                "/leave/{code}",
                "/api/v1/{rest:path}",
            )
        ),
        *watching.ROUTES,
        *shell.ROUTES,
    ]
)
MIDDLEWARE = [
    Middleware(ProxyHeaders),
    Middleware(watching.Counted, base=_BASE),
    Middleware(SafeHeaders, frame_ancestors=settings().frame_ancestors),
    Middleware(watching.FiguresForFew, allowed=settings().metrics_from),
    Middleware(CompressedFiles),
    Middleware(NoBlankPage, base=_BASE),
    Middleware(LargestUpload, megabytes=settings().largest_upload),
    Middleware(ParticipantsFirst, base=_BASE),
]


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Read everything in the background while the first visitor's browser still loads the page's
    scripts; at the end, let what is being saved be saved.
    """
    stop_in_time(_let_go)
    threading.Thread(target=lambda: rest_of_the_program().begin(), daemon=True).start()
    yield
    await to_thread.run_sync(_let_go)


def _let_go() -> None:
    if is_imported():
        rest_of_the_program().let_go()


def say_that_it_failed(error: Exception) -> bool:
    """Tell the operator where a page failed, and the visitor that nothing they answered is lost.

    Returns that nothing else needs to be shown.
    """
    tell_unforeseen("A page failed.", error)
    st.error(messages_in(st.session_state.get("language", settings().languages[0]))("page-failed"))
    return True
