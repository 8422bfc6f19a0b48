"""The server around the pages: the routes beside Streamlit's own, and what happens before the first
visitor.
"""

import gc
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit import config

from mic_selector.catalogue.loading import canonical_json
from mic_selector.charts import radar
from mic_selector.decision import evaluate
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.web.ballot import routes as ballot
from mic_selector.web.ballot.safety import SafeHeaders
from mic_selector.web.knowledge import catalogue, presets
from mic_selector.web.rooms import purge_for_ever
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import ranking_rows


async def catalogue_json(_request: Request) -> Response:
    """Return the catalogue that the pages compute with, as canonical JSON: its SHA-256 is the one
    they name.
    """
    return Response(canonical_json(catalogue()), media_type="application/json")


ROUTES = [Route("/catalogue.json", catalogue_json), *ballot.ROUTES]
MIDDLEWARE = [Middleware(SafeHeaders)]


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Read everything in the background while the first visitor's browser still loads the page's
    scripts.

    Streamlit collects garbage after every run of a page. What was read until now never becomes
    garbage: frozen, it is no longer looked through, which cuts the time of a run to a third. Not
    while files are watched, since modules are replaced then.
    """
    threading.Thread(target=_prepare, daemon=True).start()
    threading.Thread(target=purge_for_ever, daemon=True).start()
    yield


def _prepare() -> None:
    presets()
    for language in LANGUAGES:
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
