"""What a room said, as files: how many gave which answer, what follows from it, and the ballots one
by one.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from mic_selector.files.csv_text import Cell
from mic_selector.notes.cleaning import cleaned
from mic_selector.notes.spreadsheet import Sheet, as_csv, excel
from mic_selector.web.results import results_of
from mic_selector.web.rooms import local_time, store
from mic_selector.wording import rooms
from mic_selector.wording.names import Names
from mic_selector.wording.rounding import rounded
from mic_selector.workshop.answers import numbers_of
from mic_selector.workshop.models import Mark, Room
from mic_selector.workshop.results import Results
from mic_selector.workshop.rules import asked, may_leave


def room_as_excel(names: Names, room: Room) -> bytes:
    """Return an Excel file with everything a room said until now, round by round."""
    sheets = [_about(names, room)]
    for results in (results_of(room, round_) for round_ in rounds_to_save(room)):
        sheets += [_answers(names, results), _ranking(names, results), _sure(names, results)]
        sheets.append(_ballots(names, results))
        sheets += [_reasons(names, results)] if results.reasons else []
    today = local_time(datetime.now(UTC)).date()
    return excel(room.settings.title, today, [cleaned(sheet) for sheet in sheets])


def rounds_to_save(room: Room) -> tuple[int, ...]:
    """Return the rounds that may leave the room, the latest first; the trial is none of them."""
    return tuple(round_ for round_ in range(room.round, 0, -1) if may_leave(room, round_))


def room_as_csv(names: Names, room: Room, round_: int) -> bytes:
    """Return how many gave which answer in a round as CSV."""
    sheet = cleaned(_answers(names, results_of(room, round_)))
    return as_csv(names, (sheet.titles, *sheet.rows))


def _about(names: Names, room: Room) -> Sheet:
    say, settings = names.messages, room.settings
    counts, door = store().ballots.counts(room.id), room.door
    rows: tuple[tuple[Cell, ...], ...] = (
        (say("room-setting-question"), settings.question),
        (say("room-way-label"), say(f"room-way-{settings.way.value}")),
        (say("room-viewpoint-label"), say(f"room-viewpoint-{settings.viewpoint.value}")),
        (say("sheet-groups"), say.listed(list(settings.groups))),
        (say("room-limits-heading"), "; ".join(rooms.limits_in_words(names, settings))),
        (say("wall-joined"), counts.joined),
        (say("wall-voted"), counts.voted),
        (say("room-on-paper"), store().ballots.paper(room.id, room.round).people),
        *(row for round_ in rounds_to_save(room) for row in _turnout(names, room, round_)),
        (say("people-expected"), door.expected),
        (say("sheet-held"), counts.held),
        (say("people-locked"), say("yes-no", yes=int(door.locked))),
        (say("people-slips"), say("yes-no", yes=int(door.slips))),
        *(row for round_ in rounds_to_save(room) for row in _unusual(names, room, round_)),
        (say("sheet-made"), say.day(local_time(datetime.now(UTC)).date())),
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


def _answers(names: Names, results: Results) -> Sheet:
    """Return how many gave each answer: one row for each question, with its own words for them if
    it has some.
    """
    rows = tuple(
        (
            _with_own_words(names, row),
            *(pile.people if pile else None for pile in row.piles),
            spread.silent,
            row.decisive,
        )
        for row, spread in zip(rooms.answered(names, results), results.spreads, strict=True)
    )
    titles = (
        names.messages("sheet-feature"),
        *rooms.scale(names, results),
        names.messages("no-opinion-short"),
        names.messages("wall-decisive"),
    )
    return Sheet(names.messages("sheet-answers", round=results.round), titles, rows)


def _with_own_words(names: Names, row: rooms.Answered) -> str:
    if not row.has_words:
        return row.name
    answers = names.messages.listed([pile.answer for pile in row.piles if pile])
    return names.messages("sheet-own-words", feature=row.name, answers=answers)


def _ranking(names: Names, results: Results) -> Sheet:
    """Return the ranking of all together, and beside it that of each group that may be shown
    apart.
    """
    say = names.messages
    views = [
        (say("wall-everyone"), results.evaluation),
        *((group.name, group.evaluation) for group in results.groups),
    ]
    rows = tuple(
        (name, standing.rank, names.approach(standing.approach), rounded(standing.exact_score))
        for name, evaluation in views
        if evaluation
        for standing in (*evaluation.ranking, *evaluation.ruled_out)
    )
    titles = (say("sheet-view"), say("note-rank"), say("note-approach"), say("note-score"))
    return Sheet(say("sheet-ranking-of", round=results.round), titles, rows)


def _sure(names: Names, results: Results) -> Sheet:
    """Return the verdict that the wall shows, and what it rests on."""
    say = names.messages
    grounds = rooms.verdict_grounds(names, results)
    rows = tuple((one.name, one.word, one.text) for one in grounds)
    sheet = say("sheet-sure", round=results.round)
    return Sheet(sheet, (say("sure-heading"), "", rooms.verdict(names, results)), rows)


def _reasons(names: Names, results: Results) -> Sheet:
    """Return why people answered as they did, apart from the ballots in which it stands."""
    say = names.messages
    rows = tuple((names.feature_short(one.feature), one.text) for one in results.reasons)
    title = say("sheet-reasons", round=results.round)
    return Sheet(title, (say("sheet-feature"), say("sheet-reason")), rows)


def _ballots(names: Names, results: Results) -> Sheet:
    """Return the ballots one by one, sorted by what they say, so that nobody can be followed from
    round to round.

    A group that may not be shown apart is left out.
    """
    features = asked(results.room.settings, results.catalogue)
    shown = {group.place: group.name for group in results.groups}
    way, silent = results.room.settings.way, names.messages("no-opinion-short")
    rows = []
    for ballot in results.voters:
        numbers = numbers_of(ballot.answers, way)
        said = [
            rooms.answer_in_words(names, way, numbers[key], key) if key in numbers else silent
            for key in features
        ]
        decisive = [names.feature(key) for key in features if key in ballot.answers.decisive]
        group = "" if ballot.group is None else shown.get(ballot.group, "")
        rows.append((group, *said, names.messages.listed(decisive)))
    titles = (
        names.messages("sheet-group"),
        *(names.feature_short(key) for key in features),
        names.messages("wall-decisive"),
    )
    return Sheet(names.messages("sheet-ballots", round=results.round), titles, tuple(sorted(rows)))
