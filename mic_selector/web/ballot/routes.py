"""Under which addresses the browsers of a workshop ask for what."""

from starlette.routing import Route

from mic_selector.web.ballot.doors import facilitate, leave, show
from mic_selector.web.ballot.endpoints import endpoint
from mic_selector.web.ballot.phones import (
    see,
    see_at_once,
    send,
    send_at_once,
    take_part,
    type_code,
)
from mic_selector.web.ballot.stands import now

PHONES = [
    Route("/join", endpoint(type_code)),
    Route("/join/{code}", endpoint(take_part)),
    Route("/join/{code}", endpoint(send, send_at_once), methods=["POST"]),
    Route("/join/{code}/seen", endpoint(see, see_at_once)),
    Route("/join/{code}/now", now),
]
"""What participants ask for, a whole room at once."""
DOORS = [
    Route("/facilitate/{key}", endpoint(facilitate)),
    Route("/show/{key}", endpoint(show)),
    Route("/leave/{code}", endpoint(leave)),
]
"""How those who lead a room or show it are let in and out."""
