"""The wall of a room, for whoever opened its address: read-only, and full of one picture."""

from mic_selector.web import session
from mic_selector.web.components.full_wall import show_full_wall
from mic_selector.web.components.room.state import wall_room

say = session.messages()
show_full_wall(wall_room, say("wall-title"), say("wall-none"))
