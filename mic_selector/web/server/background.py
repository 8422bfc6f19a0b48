"""What the server reads and does beside its visitors, from its first moment on.

Importing this module imports nearly all of the program, so it is imported in the background.
"""

import gc
import os
from functools import cache

from anyio import to_thread
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

from mic_selector.catalogue.loading import canonical_json
from mic_selector.charts import radar
from mic_selector.decision import evaluate
from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import messages_in
from mic_selector.files.settings import settings
from mic_selector.priorities.address import decode
from mic_selector.priorities.view import View
from mic_selector.web.ahead import ahead
from mic_selector.web.ballot import routes as ballot
from mic_selector.web.knowledge import catalogue, note_settings, presets, shared
from mic_selector.web.rooms import count_rooms, let_go, purge_for_ever
from mic_selector.web.server.starting import BAD_INPUT, announce, say
from mic_selector.web.server.watching import has_read
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import ranking_rows

__all__ = ["PARTICIPANTS", "ROUTES", "begin", "count_rooms", "let_go", "says_something"]


async def catalogue_json(_request: Request) -> Response:
    """Return the catalogue that the pages compute with, as canonical JSON: its SHA-256 is the one
    they name.
    """
    return Response(canonical_json(catalogue()), media_type="application/json")


@cache
def _interface() -> ASGIApp:
    """Return the interface for programs. It imports a third of a second's worth of what the first
    visitor of a page does not need, so it is made when the first program asks.
    """
    from mic_selector.api import Sources, interface

    return interface(Sources(shared, note_settings, settings().api_origins))


async def _ask_interface(scope: Scope, receive: Receive, send: Send) -> None:
    application = await to_thread.run_sync(_interface)
    await application(scope, receive, send)


def _for_programs() -> tuple[Mount, ...]:
    return (Mount("/api/v1", _ask_interface),) if settings().api else ()


ROUTES: list[BaseRoute] = [
    Route("/catalogue.json", catalogue_json),
    Route("/ahead/{language}/{page}", ahead),
    *ballot.DOORS,
    *_for_programs(),
]
PARTICIPANTS: list[BaseRoute] = [*ballot.PHONES]


def says_something(asked: QueryParams) -> bool:
    """Return whether something of an address can be read, besides a language."""
    view, _ = decode({key: asked.getlist(key) for key in asked}, catalogue())
    return view != View(language=view.language)


def begin() -> None:
    """Read everything and say that the server runs; then empty rooms past their time, for ever.

    Where the data are not in order, end the process with a sentence.
    """
    try:
        shared()
    except FaultyInput as error:
        say(error)
        os._exit(BAD_INPUT)  # a moment after the start: nothing is being saved yet
    has_read.set()
    announce()
    _warm_up()
    purge_for_ever()


def _warm_up() -> None:
    """Do once what the first visitor would wait for, and spare later ones the search for garbage.

    Streamlit collects garbage after every run of a page. What was read until now never becomes
    garbage: frozen, it is no longer looked through, which cuts the time of a run to a third. Not
    while files are watched, since modules are replaced then.
    """
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
