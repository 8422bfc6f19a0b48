"""The ranking: the order with its reasons, how sure it is, what comes after the first place, and
what is ruled out.
"""

from collections.abc import Iterable, Iterator

from mic_selector.charts import radar_on_paper
from mic_selector.charts.paper import contribution_bars
from mic_selector.decision import Standing
from mic_selector.decision.changes import importance_intervals
from mic_selector.notes.document import Block, Column, Figure, Paragraph, Section, Table
from mic_selector.notes.material import BETWEEN, Content, Material, bullets
from mic_selector.notes.outline import FULL, ONE_PAGE, STANDARD
from mic_selector.wording.changes import intervals_in_words
from mic_selector.wording.explanation import Paragraph as Reason
from mic_selector.wording.explanation import (
    against_in_words,
    equals_in_words,
    explain_approach,
    explain_order,
    explain_ranking,
    ruled_out,
)
from mic_selector.wording.group import group_method
from mic_selector.wording.names import SHORT_FROM
from mic_selector.wording.own_reading import is_own_level
from mic_selector.wording.profile import ProfileRow, profile_rows
from mic_selector.wording.ranking import asked_in_words, ranking_rows
from mic_selector.wording.result import all_meet, missed_musts, reasons_for
from mic_selector.wording.robustness import sureness_in_words
from mic_selector.wording.rounding import apart_in_words

MOST_ALTERNATIVES = 3
REASONS = 3
_WITHOUT = {ONE_PAGE: "asks", STANDARD: "wishes"}


def ranking(material: Material) -> Content:
    """Return the ranking: on one page with what is ruled out, in the longest note with its
    reasons.
    """
    ranked = (
        _ranking_table(material)
        if material.evaluation.ranking
        else material.paragraph("note-fits-none-advice")
    )
    out = _out_in_lines(material) if material.length == ONE_PAGE else ()
    why = _reasons(material) if material.evaluation.ranking and material.length == FULL else ()
    return ranked, *out, *why


def _out_in_lines(material: Material) -> tuple[Block, ...]:
    """Return why each is ruled out; that it is, goes without saying where all are."""
    names, say, evaluation = material.names, material.say, material.evaluation
    lines = []
    for one in evaluation.ruled_out:
        name = names.approach(one.approach)
        heading = say("note-out", approach=name) if evaluation.ranking else name
        missed = missed_musts(names, material.priorities, one)
        lines.append(say("note-line", heading=heading, text=missed))
    return (bullets(lines),) if lines else ()


def pictures(material: Material) -> Content:
    """Return the ranking in bars, and the wanted profile in a radar with what it shows as a
    table.
    """
    bars = (
        [
            Figure(
                "contributions",
                contribution_bars(material.names, material.priorities, material.evaluation),
                material.say("note-bars-alt", scores=_scores(material)),
                material.say("note-bars-caption"),
            )
        ]
        if material.evaluation.ranking
        else []
    )
    return *bars, *_radar(material)


def reasons(material: Material) -> Content:
    """Return what speaks for what is argued for; of several that share the first place, what they
    have in common and where they differ.
    """
    argued = _argued(material)
    if not argued:
        return ()
    if _are_all_first(material):
        return _in_common(material)
    said = {one.approach: _reasons_for(material, one, _most(len(argued))) for one in argued}
    if len(argued) == 1:
        return (*_about(material), bullets(*said.values())) if any(said.values()) else ()
    lines = [_of_one(material, key, one) for key, one in said.items() if one]
    return (bullets(lines),) if lines else ()


def _argued(material: Material) -> tuple[Standing, ...]:
    return tuple(material.evaluation.standings[one] for one in material.argued)


def _are_all_first(material: Material) -> bool:
    """Whether the note is about several that share the first place, and nobody chose among them."""
    return len(material.argued) > 1 and material.argued == material.first


def _most(approaches: int) -> int:
    """Return how many reasons there is room for, of each of so many."""
    return REASONS if approaches == 1 else max(1, (REASONS + 1) // approaches)


def _reasons_for(material: Material, standing: Standing, most: int) -> tuple[str, ...]:
    return reasons_for(material.names, material.priorities, standing, most, is_written=True)


def _in_common(material: Material) -> tuple[Paragraph, ...]:
    """Say what all that are first have in common; and, where they differ, on what."""
    names, first = material.names, material.evaluation.first
    same, *differing = equals_in_words(names, first)
    # That they are equal, the summary says already.
    equal = (same, *differing) if differing else ()
    common = names.say(all_meet(names, material.priorities, first))
    return tuple(Paragraph((line,)) for line in (common, *equal))


def _of_one(material: Material, approach: str, said: Iterable[str]) -> str:
    """Return what is said of one among several, with its name."""
    names = material.names
    name = names.approach if len(material.argued) < SHORT_FROM else names.approach_short
    return material.say("note-labelled", label=name(approach), text=" ".join(said))


def _about(material: Material) -> tuple[Paragraph, ...]:
    """Name the one that is argued for where the note does not propose it."""
    if material.argued == material.proposed:
        return ()
    about = "note-about-first" if material.argued == material.first else "note-about"
    return (material.paragraph(about, approach=material.names.approach(material.argued[0])),)


def _still_about(material: Material) -> tuple[Paragraph, ...]:
    """Name it again under its reasons, where they stand above."""
    about = _about(material)
    if not about or "reasons" in material.view.left_out:
        return about
    return (material.paragraph("note-about-first-too"),)


def against(material: Material) -> Content:
    """Return what speaks against what is argued for; of several, for each, and once where it is the
    same for all that are first.
    """
    argued = _argued(material)
    if not argued:
        return ()
    said = {
        one.approach: against_in_words(material.names, material.priorities, one) for one in argued
    }
    first, *_ = said.values()
    if len(argued) == 1:
        return *_still_about(material), bullets(first)
    if _are_all_first(material) and len(set(said.values())) == 1:
        about = (material.paragraph("note-against-each"),) if argued[0].missed else ()
        return *about, bullets(first)
    return (bullets(_of_one(material, key, one) for key, one in said.items()),)


def _scores(material: Material) -> str:
    rows = ranking_rows(material.names, material.priorities, material.evaluation)
    return material.say.listed(
        [material.say("part", feature=row.name, points=row.score) for row in rows]
    )


def _ranking_table(material: Material) -> Table:
    """Return the ranking: on one page without what each approach asks, in the standard length, and
    where none were stated, without how many wishes it meets.
    """
    say = material.say
    columns = {
        "approach": Column(say("note-approach")),
        "rank": Column(say("note-rank"), True),
        "score": Column(say("note-score"), True),
        "wishes": Column(say("note-wishes")),
        "asks": Column(say("note-asks")),
    }
    without = _WITHOUT.get(material.length) if material.evaluation.wishes else "wishes"
    shown = [one for one in columns if one != without]
    rows = (dict(zip(columns, row, strict=True)) for row in _ranking_rows(material))
    return Table(
        say("note-ranking-caption"),
        tuple(columns[one] for one in shown),
        tuple(tuple(row[one] for one in shown) for row in rows),
    )


def _ranking_rows(material: Material) -> Iterator[tuple[str, ...]]:
    names, say, evaluation = material.names, material.say, material.evaluation
    rows = ranking_rows(names, material.priorities, evaluation)
    for row, standing in zip(rows, evaluation.ranking, strict=True):
        place = say("note-rank-shared", rank=row.rank or 0) if row.is_shared else str(row.rank)
        yield row.name, place, row.score, row.wishes, asked_in_words(names, standing)


def _radar(material: Material) -> tuple[Block, ...]:
    names, say = material.names, material.say
    approaches = names.approaches(material.pictured)
    beside = "note-radar-alt" if approaches else "note-radar-alone-alt"
    figure = radar_figure(material, say(beside, approaches=approaches))
    columns = (
        Column(say("note-feature")),
        Column(say("note-wanted")),
        *(Column(names.approach_short(approach)) for approach in material.pictured),
    )
    rows = tuple(
        _profile(material, row)
        for row in profile_rows(names, material.priorities, material.pictured)
    )
    caption = "note-profile-caption" if approaches else "note-profile-alone-caption"
    return figure, Table(say(caption, approaches=approaches), columns, rows)


def radar_figure(material: Material, alt: str) -> Figure:
    """Return the radar with the wanted profile over the approaches in the picture; `alt` says what
    it shows.
    """
    names = material.names
    approaches = names.approaches(material.pictured)
    return Figure(
        "radar",
        radar_on_paper(names, material.priorities, material.pictured),
        alt,
        material.say(
            "note-radar-caption" if approaches else "note-radar-alone-caption",
            approaches=approaches,
        ),
    )


def _profile(material: Material, row: ProfileRow) -> tuple[str, ...]:
    say, known = material.say, material.names.catalogue
    name = say("note-is-asked", feature=row.name) if row.is_commitment else row.name
    own = (
        say("note-own-level", level=str(cell.level))
        if is_own_level(known, material.priorities, cell.approach, row.feature)
        else str(cell.level)
        for cell in row.cells
    )
    return name, wish_in_words(material, row), *own


def wish_in_words(material: Material, row: ProfileRow) -> str:
    """Return what is wanted of a feature; of one without weight, why."""
    is_unanswered = row.wish == material.say("no-opinion-short")
    return material.unanswered if is_unanswered else row.wish


def _reasons(material: Material) -> Iterator[Section]:
    """Why the order is as it is, and first how what is proposed stands, where that is not what is
    first; what is said of an alternative stands there.
    """
    names, evaluation = material.names, material.evaluation
    own = [one for one in material.argued if one not in material.first]
    for number, one in enumerate(own, 1):
        yield _standing(material, f"proposed-{number}", _explained(material, one))
    is_alternative = {*material.first}.isdisjoint(material.argued)
    reasons = (
        explain_order(names, evaluation)
        if is_alternative
        else explain_ranking(names, material.priorities, evaluation)
    )
    elsewhere = {said for one in _alternatives(material) for said in _explained(material, one)}
    elsewhere |= {said for one in own for said in _explained(material, one)}
    kept = (said for said in reasons if said not in elsewhere)
    for number, said in enumerate(kept, 1):
        yield Section(f"reason-{number}", said.heading, (Paragraph((" ".join(said.sentences),)),))


def _explained(material: Material, approach: str) -> tuple[Reason, ...]:
    return explain_approach(material.names, material.priorities, material.evaluation, approach)


def _alternatives(material: Material) -> list[str]:
    """Return the best of what the note does not argue for, and all that share the place of the last
    of them.
    """
    others = [one for one in material.evaluation.ranking if one.approach not in material.argued]
    last = others[:MOST_ALTERNATIVES][-1:]
    return [
        one.approach
        for place, one in enumerate(others)
        if place < MOST_ALTERNATIVES or one.rank == last[0].rank
    ]


def alternatives(material: Material) -> Content:
    """Return what the approaches bring and ask that the note does not argue for, and where they
    differ; and which others there are.
    """
    named = _alternatives(material)
    if not named:
        return ()
    places = (
        _standing(material, f"alternative-{number}", _explained(material, one))
        for number, one in enumerate(named, 1)
    )
    return _introduced(material), *_others(material, named), *_apart(material, named), *places


def _apart(material: Material, named: Iterable[str]) -> tuple[Paragraph, ...]:
    standings = map(material.evaluation.standings.__getitem__, named)
    said = apart_in_words(material.names, material.evaluation.first[0], standings)
    return (Paragraph((said,)),) if said else ()


def _introduced(material: Material) -> Paragraph:
    if material.argued == material.first:
        return material.paragraph("note-alternatives")
    return material.paragraph(f"note-alternatives-{'other' if material.proposed else 'beside'}")


def _others(material: Material, named: Iterable[str]) -> tuple[Paragraph, ...]:
    """Say which approaches are ranked and not looked at here."""
    looked_at = {*named, *material.argued}
    ranked = tuple(one.approach for one in material.evaluation.ranking)
    others = tuple(one for one in ranked if one not in looked_at)
    if not others:
        return ()
    approaches = material.names.approaches(others)
    said = material.paragraph("note-alternatives-more", number=len(others), approaches=approaches)
    return (said,)


def _standing(material: Material, section: str, paragraphs: tuple[Reason, ...]) -> Section:
    """Return how one approach stands; how far it is from first, where it is not, stands last, and
    needs no heading under the name.
    """
    about, misses, *compared = paragraphs
    lines = [_in_one_line(material, misses), *(" ".join(one.sentences) for one in compared)]
    return Section(
        section, about.heading, (Paragraph((" ".join(about.sentences),)), bullets(lines))
    )


def _in_one_line(material: Material, reason: Reason) -> str:
    return material.say("note-labelled", label=reason.heading, text=" ".join(reason.sentences))


def sureness(material: Material) -> Content:
    """Return how sure the order is, and how far each importance may move."""
    names, say = material.names, material.say
    found = material.found
    if found is None:
        return ()
    words = sureness_in_words(names, found)
    columns = (
        Column(say("note-approach")),
        Column(say("note-first-in")),
        Column(say("note-ranks")),
    )
    rows = tuple((row.name, row.first, row.ranks) for row in words.rows)
    certain = (bullets(words.certain),) if words.certain else ()
    group = material.settings.group
    said = f"{material.sure(found)} {group_method(names, group)}" if group else ""
    of_group = (Paragraph((said,)),) if said else ()
    is_average = material.is_average and not material.is_of_one
    caption = "note-sureness-group-caption" if is_average else "note-sureness-caption"
    return (
        *of_group,
        Table(say(caption), columns, rows),
        *certain,
        Paragraph((words.method,)),
        _intervals(material),
    )


def _intervals(material: Material) -> Table | Paragraph:
    names, say = material.names, material.say
    found = importance_intervals(names.catalogue, material.priorities, material.evaluation)
    if not found:
        return Paragraph((say("one-answer-counts"),))
    columns = (
        Column(say("note-feature")),
        Column(say("note-importance-now"), True),
        Column(say("note-interval")),
    )
    rows = (
        (one.feature, one.now, one.interval)
        for one in intervals_in_words(names, material.priorities, found)
    )
    return Table(say("note-intervals-caption"), columns, tuple(rows))


def what_is_ruled_out(material: Material) -> Content:
    """Return every approach that misses a firm aim, with the reason and what would let it in."""
    out = ruled_out(material.names, material.priorities, material.evaluation)
    if not out:
        return ()
    say = material.say
    columns = (
        Column(say("note-approach")),
        Column(say("note-misses")),
        Column(say("note-openings")),
        Column(say("note-score-without"), True),
    )
    rows = tuple(
        (one.name, BETWEEN.join(one.reasons), BETWEEN.join(one.short_openings), one.score)
        for one in out
    )
    return (Table(say("note-ruled-out-caption"), columns, rows),)
