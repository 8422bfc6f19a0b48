"""A room as this browser may see it, and what its rounds say; computed anew only when something
changed.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import wraps
from typing import ParamSpec

import streamlit as st

from mic_selector.web import session
from mic_selector.web.knowledge import catalogue
from mic_selector.web.rooms import FACILITATOR_COOKIE, WALL_COOKIE, store
from mic_selector.workshop.chance import agreement_by_chance
from mic_selector.workshop.models import DatabaseUnavailable, Room
from mic_selector.workshop.results import Results

Parameters = ParamSpec("Parameters")

_known: dict[tuple[int, int], Results] = {}
_chances: dict[tuple[int, int], tuple[Results, float]] = {}


def own_room() -> Room | None:
    """Return the room that this browser may lead: that of the facilitator's link that was opened in
    it.
    """
    key = st.context.cookies.get(FACILITATOR_COOKIE)
    return store().room_by_facilitator(key) if key else None


def is_facilitator(room: Room) -> bool:
    """Whether this browser holds the facilitator's own link, not that of a helper."""
    key = st.context.cookies.get(FACILITATOR_COOKIE)
    return key is not None and store().is_facilitator(room.id, key)


def wall_room() -> Room | None:
    """Return the room whose wall this browser may show: that of the wall's link that was opened in
    it.
    """
    key = st.context.cookies.get(WALL_COOKIE)
    return store().room_by_wall(key) if key else None


def results_of(room: Room, round_: int | None = None) -> Results:
    """Return what the present round of a room says, or an earlier one: nothing of a round that
    takes ballots, and the same object until something changes.
    """
    number = room.round if round_ is None else round_
    now = Results(catalogue(), replace(room, view=""), number, *store().revealed(room.id, number))
    known = _known.get((room.id, number))
    if known and _content(known) == _content(now):
        return known
    _forget_expired()
    _known[room.id, number] = now
    return now


def chance_of(results: Results) -> float:
    """Return the agreement that ballots filled in by lot would show; found once for each state of a
    round.
    """
    key = results.room.id, results.round
    if key not in _chances or _chances[key][0] is not results:
        _chances[key] = (results, agreement_by_chance(results))
    return _chances[key][1]


def _content(results: Results) -> tuple[object, ...]:
    return results.catalogue.sha256, results.room, results.ballots, results.paper


def _forget_expired() -> None:
    for key, results in list(_known.items()):
        if results.room.expires < datetime.now(UTC):
            _drop(key)


def forget(room: Room) -> None:
    """Keep nothing of a room in memory."""
    for key in [key for key in _known if key[0] == room.id]:
        _drop(key)


def _drop(key: tuple[int, int]) -> None:
    _known.pop(key, None)
    _chances.pop(key, None)


def notice(*sentences: str) -> None:
    """Show sentences on the facilitator's page when it is drawn next."""
    st.session_state.room_notices = list(sentences)


def notices() -> list[str]:
    """Return the sentences to show, once."""
    found: list[str] = st.session_state.pop("room_notices", [])
    return found


def if_the_database_answers(change: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Let a change of a room say so where the database does not answer, and change nothing."""

    @wraps(change)
    def tried(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            change(*args, **kwargs)
        except DatabaseUnavailable:
            notice(session.messages()("room-unavailable"))

    return tried
