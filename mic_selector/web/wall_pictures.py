"""What stands in each picture of the wall, for the wall itself and for the phones that show it."""

from collections.abc import Callable, Iterable, Mapping
from math import ceil

from markupsafe import Markup

from mic_selector.web.room_results import results_of
from mic_selector.web.rooms import store
from mic_selector.wording import rooms
from mic_selector.wording.names import Names
from mic_selector.workshop.models import Room, Way
from mic_selector.workshop.pictures import Picture
from mic_selector.workshop.results import movement
from mic_selector.workshop.rules import as_shown, had

Content = Mapping[str, object]

_DOT = Markup("<i></i>")
# In hundredths of the wall's width, measured on the style sheet.
_LARGEST_DOT = 1.5
_GAP = 1.16
_ROOM_FOR_ROWS = 36.0
_WORD = 2.0
_TABLE, _TOPIC = 10.0, 8.5
_TOPIC_HEIGHT = 9.0


def content_of(names: Names, room: Room, shown: Picture) -> Content:
    """Return what a picture other than that of joining shows of the room, in the round that is on
    its wall.
    """
    return {"dot": _DOT, **_CONTENT[shown](names, as_shown(room))}


def _wants(names: Names, room: Room) -> Content:
    results = results_of(room)
    rows = rooms.answered(names, results)
    has_decisive = room.settings.way is Way.WANTS and room.settings.picks > 0
    words = _WORD * sum(row.has_words for row in rows)
    height = (_ROOM_FOR_ROWS - words) / max(1, len(rows)) - 0.9
    return {
        "heading": names.messages(
            "picture-wants" if room.settings.way is Way.WANTS else "picture-importance"
        ),
        "answers": rooms.scale(names, results),
        "has_decisive": has_decisive,
        "rows": rows,
        "unit": _dot_size(rows, _TABLE * 4 / max(4, len(rows[0].piles) if rows else 4), height),
        "remark": names.messages("wall-middle") if any(row.people for row in rows) else "",
    }


def _dot_size(rows: Iterable[rooms.Answered], width: float, height: float) -> str:
    """Return the size at which every pile fits, as wide as its cell and as high as its row."""
    sizes = [_dot_in(pile.people, width, height) for row in rows for pile in row.piles if pile]
    return f"{min(sizes, default=_LARGEST_DOT):.2f}cqw"


def _dot_in(dots: int, width: float, height: float) -> float:
    """Return the largest size, in steps of a hundredth, at which so many dots fill rows within a
    rectangle.
    """
    for size in (hundredth / 100 for hundredth in range(int(100 * _LARGEST_DOT), 10, -1)):
        in_a_row = max(1, int(width / (size * _GAP)))
        if ceil(dots / in_a_row) * size * _GAP <= height:
            return size
    return 0.1


def _divided(names: Names, room: Room) -> Content:
    results = results_of(room)
    rows = rooms.answered(names, results, results.divided)
    return {
        "rows": rows,
        "unit": _dot_size(rows, _TOPIC, _TOPIC_HEIGHT),
        "nothing": rooms.nothing_divided(names, results),
    }


def _reasons(names: Names, room: Room) -> Content:
    shown = store().ballots.shown_reasons(room.id, room.round)
    return {"reasons": rooms.reasons_in_words(names, results_of(room), shown)}


def _agreement(names: Names, room: Room) -> Content:
    results = results_of(room)
    return {"agreement": rooms.agreement_in_words(names, results)}


def _groups(names: Names, room: Room) -> Content:
    results = results_of(room)
    return {
        "groups": rooms.group_marks(results),
        "answers": rooms.scale(names, results),
        "rows": rooms.groups_compared(names, results),
        "kept_back": results.keeps_a_group_back,
        "remarks": rooms.group_remarks(names, results, "wall-groups-remark"),
    }


def _moved(names: Names, room: Room) -> Content:
    before, after = results_of(room, room.round - 1), results_of(room)
    found = movement(before, after)
    return {
        "before": names.messages("wall-round", round=before.round),
        "after": names.messages("wall-round", round=after.round),
        "rows": rooms.moved(names, before, after, found) if found else (),
        "remarks": rooms.movement_remarks(names, before, after, found) if found else (),
    }


def _ranking(names: Names, room: Room) -> Content:
    results = results_of(room)
    return {
        "rows": rooms.places(names, results),
        "had": had(room.settings, names.catalogue),
        "have_it": names.messages("link-have"),
        "verdict": rooms.verdict(names, results),
        "grounds": rooms.verdict_grounds(names, results, is_short=True),
        "remarks": rooms.ranking_remarks(names, results),
    }


def _why(names: Names, room: Room) -> Content:
    results = results_of(room)
    why = rooms.why_that_one(names, results.evaluation)
    return {"why": why, "heading": why.heading if why else names.messages("picture-why")}


def _prevails(names: Names, room: Room) -> Content:
    results = results_of(room)
    return {
        "views": rooms.prevailing(names, results),
        "remarks": rooms.group_remarks(names, results, "wall-prevails-remark")
        or (names.messages("wall-no-groups"),),
    }


_CONTENT: Mapping[Picture, Callable[[Names, Room], Content]] = {
    Picture.WANTS: _wants,
    Picture.DIVIDED: _divided,
    Picture.REASONS: _reasons,
    Picture.AGREEMENT: _agreement,
    Picture.GROUPS: _groups,
    Picture.MOVED: _moved,
    Picture.RANKING: _ranking,
    Picture.WHY: _why,
    Picture.PREVAILS: _prevails,
}
