"""The pictures of a room's wall as files."""

from collections.abc import Iterable

from mic_selector.notes.portable import render_wall, render_wall_picture
from mic_selector.notes.wall_sheet import WallSheet, compose_wall_sheet
from mic_selector.web.wall_pictures import content_of
from mic_selector.wording.names import Names
from mic_selector.wording.rooms import step_in_words
from mic_selector.workshop.models import Room
from mic_selector.workshop.pictures import Picture, picture, pictures


def pictures_to_save(room: Room) -> tuple[Picture, ...]:
    """Return the pictures that can be saved now: all that the wall may show but the way in."""
    return tuple(one for one in pictures(room) if one is not Picture.JOIN)


def wall_as_pdf(names: Names, room: Room) -> bytes:
    """Return every picture that the wall may show now, one a page."""
    return render_wall(_sheet(names, room, pictures_to_save(room)))


def wall_as_png(names: Names, room: Room) -> bytes:
    """Return the picture that is on the wall."""
    return render_wall_picture(_sheet(names, room, (picture(room),)))


def _sheet(names: Names, room: Room, shown: Iterable[Picture]) -> WallSheet:
    contents = ((one, content_of(names, room, one)) for one in shown)
    return compose_wall_sheet(names, room.settings.title, step_in_words(names, room), contents)
