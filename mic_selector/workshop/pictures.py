"""Which pictures the wall may show: none before its step, so that nobody follows what others
answered.
"""

from enum import Enum

from mic_selector.workshop.models import Room, Step
from mic_selector.workshop.rules import as_shown, wants_are_shown


class Picture(Enum):
    """A picture for the wall, in the order in which a workshop uses them."""

    JOIN = "join"
    WANTS = "wants"
    DIVIDED = "divided"
    REASONS = "reasons"
    AGREEMENT = "agreement"
    GROUPS = "groups"
    MOVED = "moved"
    RANKING = "ranking"
    WHY = "why"
    PREVAILS = "prevails"


_AT_FIRST = {Step.WANTS: Picture.WANTS, Step.RANKING: Picture.RANKING}


def pictures(room: Room) -> tuple[Picture, ...]:
    """Return the pictures that the wall may show now, of the round that was chosen; some compare
    groups, or with an earlier round.
    """
    room = as_shown(room)
    if not wants_are_shown(room):
        return (Picture.JOIN,)
    left_out = {
        *([] if room.settings.groups else [Picture.GROUPS, Picture.PREVAILS]),
        *([] if room.settings.asks_reasons else [Picture.REASONS]),
        *([] if room.round > 1 else [Picture.MOVED]),
        *([] if room.step is Step.RANKING else [Picture.RANKING, Picture.WHY, Picture.PREVAILS]),
    }
    return tuple(one for one in Picture if one not in left_out)


def picture(room: Room) -> Picture:
    """Return the picture on the wall: the one that the facilitator chose, if it may be shown, else
    that of the step.
    """
    chosen = next((one for one in pictures(room) if one.value == room.view), None)
    return chosen or _AT_FIRST.get(as_shown(room).step, Picture.JOIN)
