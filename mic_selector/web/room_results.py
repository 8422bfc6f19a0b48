"""What the rounds of a room say, computed anew only when something changed."""

from dataclasses import replace
from datetime import UTC, datetime

from mic_selector.web.knowledge import shared
from mic_selector.web.rooms import store
from mic_selector.workshop.models import Room
from mic_selector.workshop.results import Results

_known: dict[tuple[int, int, int], Results] = {}


def results_of(room: Room, round_: int | None = None) -> Results:
    """Return what the present round of a room says, or an earlier one: nothing of a round that
    takes ballots, and the same object until something changes.
    """
    number = room.round if round_ is None else round_
    ballots, paper = store().ballots.revealed(room.id, number)
    of_room = replace(room, view="", view_round=None, countdown=None, told_round=None)
    now = Results(
        catalogue=shared().catalogue, room=of_room, round=number, ballots=ballots, paper=paper
    )
    known = _known.get((room.id, number, room.round))
    if known and _content(known) == _content(now):
        return known
    _forget_expired()
    _known[room.id, number, room.round] = now
    return now


def _content(results: Results) -> tuple[object, ...]:
    return results.catalogue.sha256, results.room, results.ballots, results.paper


def _forget_expired() -> None:
    for key, results in list(_known.items()):
        if results.room.expires < datetime.now(UTC):
            _known.pop(key, None)


def forget(room: Room) -> None:
    """Keep nothing of a room in memory."""
    for key in [key for key in _known if key[0] == room.id]:
        _known.pop(key, None)
