"""The server around the pages: the routes beside Streamlit's own, and what happens before the first
visitor and after the last.
"""

import logging
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from anyio import to_thread
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit import config

from mic_selector.catalogue.loading import canonical_json
from mic_selector.files.log import tell_unforeseen, write_from
from mic_selector.files.messages import messages_in
from mic_selector.files.settings import Settings, settings
from mic_selector.web import shell
from mic_selector.web.ballot import routes as ballot
from mic_selector.web.ballot.safety import LargestUpload, SafeHeaders
from mic_selector.web.knowledge import catalogue
from mic_selector.web.listening import as_streamlit_says
from mic_selector.web.rooms import let_go, purge_for_ever
from mic_selector.web.starting import checked_settings, prepare
from mic_selector.web.stopping import stop_in_time


def _follow(stated: Settings) -> None:
    """Let the server do what the settings say, whichever way it was started."""
    write_from(stated.log_level)
    # Streamlit writes every fault of a page, each time, with what a visitor typed in it. We tell it
    # once and without (`say_that_it_failed`); who looks for a fault sees all.
    logging.getLogger("streamlit.error_util").disabled = stated.log_level != "debug"
    config.set_option("server.maxUploadSize", stated.largest_upload)


_follow(checked_settings())


async def catalogue_json(_request: Request) -> Response:
    """Return the catalogue that the pages compute with, as canonical JSON: its SHA-256 is the one
    they name.
    """
    return Response(canonical_json(catalogue()), media_type="application/json")


def _under_base_path(routes: Sequence[Route]) -> list[Route]:
    base = as_streamlit_says()["base_path"]
    if not base:
        return list(routes)
    return [
        Route(f"/{base}{route.path}", route.endpoint, methods=list(route.methods or ()))
        for route in routes
    ]


ROUTES = _under_base_path([Route("/catalogue.json", catalogue_json), *ballot.ROUTES, *shell.ROUTES])
MIDDLEWARE = [
    Middleware(SafeHeaders),
    Middleware(LargestUpload, megabytes=settings().largest_upload),
]


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Read everything in the background while the first visitor's browser still loads the page's
    scripts; at the end, let what is being saved be saved.
    """
    stop_in_time(let_go)
    threading.Thread(target=prepare, daemon=True).start()
    threading.Thread(target=purge_for_ever, daemon=True).start()
    yield
    await to_thread.run_sync(let_go)


def say_that_it_failed(error: Exception) -> bool:
    """Tell the operator where a page failed, and the visitor that nothing they answered is lost.

    Returns that nothing else needs to be shown.
    """
    tell_unforeseen("A page failed.", error)
    st.error(messages_in(st.session_state.get("language", settings().languages[0]))("page-failed"))
    return True
