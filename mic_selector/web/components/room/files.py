"""What a room said, as files: how many gave which answer, what follows from it, and the ballots one
by one.
"""

from collections.abc import Iterator

from mic_selector.files.csv_text import Cell
from mic_selector.files.settings import settings as program_settings
from mic_selector.files.settings import today
from mic_selector.notes.cleaning import cleaned
from mic_selector.notes.room_sheets import answers_sheet, round_sheets
from mic_selector.notes.spreadsheet import Sheet, as_csv, excel
from mic_selector.web.room_results import results_of
from mic_selector.web.rooms import store
from mic_selector.wording import rooms
from mic_selector.wording.names import Names
from mic_selector.workshop.models import Mark, Room
from mic_selector.workshop.rules import may_leave


def room_as_excel(names: Names, room: Room) -> bytes:
    """Return an Excel file with everything a room said until now, round by round."""
    store().rooms.tell(room.id, room.round)
    sheets = [_about(names, room)]
    for results in (results_of(room, round_) for round_ in rounds_to_save(room)):
        sheets += round_sheets(names, results)
    made = today(program_settings())
    return excel(room.settings.title, made, [cleaned(sheet) for sheet in sheets])


def rounds_to_save(room: Room) -> tuple[int, ...]:
    """Return the rounds that may leave the room, the latest first; the trial is none of them."""
    return tuple(round_ for round_ in range(room.round, 0, -1) if may_leave(room, round_))


def room_as_csv(names: Names, room: Room, round_: int) -> bytes:
    """Return how many gave which answer in a round as CSV."""
    store().rooms.tell(room.id, round_)
    sheet = cleaned(answers_sheet(names, results_of(room, round_)))
    return as_csv(names, (sheet.titles, *sheet.rows))


def _about(names: Names, room: Room) -> Sheet:
    say, settings = names.messages, room.settings
    counts, door = store().ballots.counts(room.id), room.door
    rows: tuple[tuple[Cell, ...], ...] = (
        (say("room-setting-question"), settings.question),
        (say("room-way-label"), say(f"room-way-{settings.way.value}")),
        (say("room-viewpoint-label"), say(f"room-viewpoint-{settings.viewpoint.value}")),
        (say("sheet-groups"), say.listed(list(settings.groups))),
        (say("room-limits-heading"), say.between.join(rooms.limits_in_words(names, settings))),
        (say("wall-joined", people=counts.joined), counts.joined),
        (say("wall-voted", people=counts.voted), counts.voted),
        (say("room-on-paper"), store().ballots.paper(room.id, room.round).people),
        *(row for round_ in rounds_to_save(room) for row in _turnout(names, room, round_)),
        (say("people-expected"), door.expected),
        (say("sheet-held"), counts.held),
        (say("people-locked"), say("yes-no", yes=int(door.locked))),
        (say("people-slips"), say("yes-no", yes=int(door.slips))),
        *(row for round_ in rounds_to_save(room) for row in _unusual(names, room, round_)),
        (say("sheet-made"), say.day(today(program_settings()))),
        (say("wall-no-decision"), None),
    )
    return Sheet(say("sheet-about"), (say("room-setting-title"), settings.title), rows)


def _turnout(names: Names, room: Room, round_: int) -> Iterator[tuple[Cell, ...]]:
    """Yield how many voted in a round on a phone, and how many on paper."""
    say, results = names.messages, results_of(room, round_)
    yield say("sheet-voted", round=round_), results.voted
    yield say("sheet-on-paper", round=round_), results.on_paper


def _unusual(names: Names, room: Room, round_: int) -> Iterator[tuple[Cell, ...]]:
    """Yield how many ballots of a round came in each unusual way, and how many do not count."""
    say, marked = names.messages, store().ballots.marked(room.id, round_)
    for mark in Mark:
        of_a_kind = [one for one in marked if one.mark is mark]
        left_out = sum(one.left_out for one in of_a_kind)
        if of_a_kind:
            what = say("sheet-marked", round=round_, why=say(f"mark-{mark.value}"))
            yield what, say("sheet-left-out", ballots=len(of_a_kind), left_out=left_out)
