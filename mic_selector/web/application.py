"""The server around the pages: the routes beside Streamlit's own, and what happens before the first
visitor and after the last.
"""

import gc
import logging
import os
import sys
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, NoReturn

import streamlit as st
from anyio import to_thread
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit import config

from mic_selector.catalogue.loading import canonical_json
from mic_selector.charts import radar
from mic_selector.decision import evaluate
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.log import tell_unforeseen, write_from
from mic_selector.files.messages import messages_in, nearest_language
from mic_selector.files.settings import Stated, read_settings, settings, variable
from mic_selector.start import checked_data
from mic_selector.web import shell
from mic_selector.web.ballot import routes as ballot
from mic_selector.web.ballot.safety import LargestUpload, SafeHeaders
from mic_selector.web.knowledge import catalogue, presets
from mic_selector.web.listening import addresses, as_streamlit_says
from mic_selector.web.rooms import let_go, purge_for_ever
from mic_selector.web.stopping import stop_in_time
from mic_selector.wording.faults import faults_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import ranking_rows

BAD_INPUT = 2


async def catalogue_json(_request: Request) -> Response:
    """Return the catalogue that the pages compute with, as canonical JSON: its SHA-256 is the one
    they name.
    """
    return Response(canonical_json(catalogue()), media_type="application/json")


def _under_base_path(routes: Sequence[Route]) -> list[Route]:
    base = str(config.get_option("server.baseUrlPath")).strip("/")
    if not base:
        return list(routes)
    return [
        Route(f"/{base}{route.path}", route.endpoint, methods=list(route.methods or ()))
        for route in routes
    ]


def _checked_settings() -> Stated:
    """Return the settings; where one is wrong, or says what the server does not do, end the start
    with a sentence.
    """
    try:
        stated = read_settings()
        faults = _not_listened(stated)
        if faults:
            raise FaultyInput(faults)
    except FaultyInput as error:
        _say(error)
        raise SystemExit(BAD_INPUT) from None
    return stated


def _not_listened(stated: Stated) -> list[Fault]:
    """Return the settings of the server that `streamlit run`, which takes them from its own
    options, did not follow.
    """
    listens = as_streamlit_says()
    return [
        Fault(
            "setting-not-listened",
            {
                "listens": str(listens[name] or "/"),
                "value": str(getattr(stated.settings, name)),
                "option": option,
            },
            stated.origins[name],
        )
        for name, option in (
            ("address", "--server.address"),
            ("port", "--server.port"),
            ("base_path", "--server.baseUrlPath"),
        )
        if name in stated.origins and getattr(stated.settings, name) != listens[name]
    ]


def _say(error: FaultyInput) -> None:
    say = messages_in(nearest_language(os.environ.get(variable("lang"))))
    print("\n".join(faults_in_words(say, error.faults)), file=sys.stderr, flush=True)


write_from(_checked_settings().settings.log_level)
# Streamlit writes every fault of a page, each time, with what a visitor typed in it. We tell it once
# and without (`say_that_it_failed`); who looks for a fault sees all.
logging.getLogger("streamlit.error_util").disabled = settings().log_level != "debug"
# Streamlit reads it at every upload, whichever way the server was started.
config.set_option("server.maxUploadSize", settings().largest_upload)

ROUTES = _under_base_path([Route("/catalogue.json", catalogue_json), *ballot.ROUTES, *shell.ROUTES])
MIDDLEWARE = [
    Middleware(SafeHeaders),
    Middleware(LargestUpload, megabytes=settings().largest_upload),
]


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Read everything in the background while the first visitor's browser still loads the page's
    scripts; at the end, let what is being saved be saved.

    Streamlit collects garbage after every run of a page. What was read until now never becomes
    garbage: frozen, it is no longer looked through, which cuts the time of a run to a third. Not
    while files are watched, since modules are replaced then.
    """
    stop_in_time(let_go)
    threading.Thread(target=_prepare, daemon=True).start()
    threading.Thread(target=purge_for_ever, daemon=True).start()
    _announce()
    yield
    await to_thread.run_sync(let_go)


def say_that_it_failed(error: Exception) -> bool:
    """Tell the operator where a page failed, and the visitor that nothing they answered is lost.

    Returns that nothing else needs to be shown.
    """
    tell_unforeseen("A page failed.", error)
    st.error(messages_in(st.session_state.get("language", settings().languages[0]))("page-failed"))
    return True


def _announce() -> None:
    """Print where the pages are, for this machine and for phones beside it."""
    say = messages_in(settings().lang)
    here, network = addresses()
    print(say("server-runs", address=here))
    if network:
        print(say("server-network", address=network))
    print(say("server-stop"), flush=True)


def _prepare() -> None:
    try:
        checked_data(settings().data)
    except FaultyInput as error:
        _say(error)
        _end()
    for language in settings().languages:
        names = Names(catalogue(), messages_in(language))
        for preset in list(presets().values())[:1]:
            radar(names, preset.priorities, tuple(catalogue().approaches))
            ranking_rows(names, preset.priorities, evaluate(catalogue(), preset.priorities))
    if config.get_option("server.fileWatcherType") == "none":
        gc.collect()
        gc.freeze()
        # What a run leaves behind is young: the small collections find it, and the large one can be
        # rare.
        gc.set_threshold(10_000, 10, 20)


def _end() -> NoReturn:
    """End the process from a thread, a moment after it began: nothing is being saved yet."""
    os._exit(BAD_INPUT)
