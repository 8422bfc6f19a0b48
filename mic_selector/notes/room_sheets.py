"""What a round of a room said, as sheets: how many gave which answer, what follows from it, and the
ballots one by one.
"""

from mic_selector.notes.spreadsheet import Sheet
from mic_selector.wording import rooms
from mic_selector.wording.names import Names
from mic_selector.wording.rounding import rounded
from mic_selector.workshop.answers import numbers_of
from mic_selector.workshop.results import Results
from mic_selector.workshop.rules import asked


def round_sheets(names: Names, results: Results) -> tuple[Sheet, ...]:
    """Return all that a round said: the reasons only where somebody gave one."""
    reasons = (_reasons(names, results),) if results.reasons else ()
    return (
        answers_sheet(names, results),
        _ranking(names, results),
        _sure(names, results),
        _ballots(names, results),
        *reasons,
    )


def answers_sheet(names: Names, results: Results) -> Sheet:
    """Return how many gave each answer: one row for each question, with its own words for them if
    it has some.
    """
    answered = zip(rooms.answered(names, results), results.spreads, strict=True)
    rows = tuple(_answers_row(names, row, spread.silent) for row, spread in answered)
    titles = (
        names.messages("sheet-feature"),
        *rooms.scale(names, results),
        names.messages("no-opinion-short"),
        names.messages("wall-decisive"),
    )
    return Sheet(names.messages("sheet-answers", round=results.round), titles, rows)


def _answers_row(names: Names, row: rooms.Answered, silent: int) -> tuple[str | int | None, ...]:
    gave = (pile.people if pile else None for pile in row.piles)
    return (_with_own_words(names, row), *gave, silent, row.decisive)


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
