"""The ranking: the order with its reasons, how sure it is, what comes after the first place, and
what is ruled out.
"""

from collections.abc import Iterator

from mic_selector.charts import radar_on_paper
from mic_selector.charts.paper import contribution_bars
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
    explain_ranking,
    ruled_out,
)
from mic_selector.wording.group import group_method
from mic_selector.wording.names import SHORT_FROM
from mic_selector.wording.profile import ProfileRow, profile_rows
from mic_selector.wording.ranking import asked_in_words, ranking_rows
from mic_selector.wording.result import missed_musts, reasons_for
from mic_selector.wording.robustness import sureness_in_words

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
    called = {one.approach: names.approach(one.approach) for one in evaluation.ruled_out}
    if evaluation.ranking:
        called = {key: say("note-out", approach=name) for key, name in called.items()}
    lines = [
        say("note-line", heading=called[one.approach], text=missed_musts(names, one))
        for one in evaluation.ruled_out
    ]
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
    """Return what speaks for the one that is first; of several, that they are equal and where they
    differ.
    """
    names, first = material.names, material.evaluation.first
    if len(first) == 1:
        said = reasons_for(names, material.priorities, first[0], REASONS, is_written=True)
        return (*_about(material), bullets(said)) if said else ()
    same, *differing = equals_in_words(names, first) or ("",)
    # That they are equal, the summary says already.
    return tuple(Paragraph((line,)) for line in (same, *differing) if differing)


def _about(material: Material) -> tuple[Paragraph, ...]:
    """Name the one that is first where the note proposes something else, or nothing yet."""
    first = material.names.approach(material.first[0])
    is_proposed = material.variant == "choose" and material.choice == first
    return () if is_proposed else (material.paragraph("note-about-first", approach=first),)


def _still_about(material: Material) -> tuple[Paragraph, ...]:
    """Name it again under its reasons, where they stand above: what is proposed is another."""
    about = _about(material)
    if not about or "reasons" in material.view.left_out:
        return about
    return (material.paragraph("note-about-first-too"),)


def against(material: Material) -> Content:
    """Return what speaks against the one that is first; of several that are, for each, and once
    where it is the same.
    """
    names, first = material.names, material.evaluation.first
    if not first:
        return ()
    said = {one.approach: tuple(against_in_words(names, one)) for one in first}
    if len(first) == 1:
        return *_still_about(material), bullets(said[first[0].approach])
    if len(set(said.values())) == 1:
        about = (material.paragraph("note-against-each"),) if first[0].missed else ()
        return *about, bullets(said[first[0].approach])
    name = names.approach if len(first) < SHORT_FROM else names.approach_short
    each = [
        material.say("note-labelled", label=name(approach), text=" ".join(lines))
        for approach, lines in said.items()
    ]
    return (bullets(each),)


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
    say = material.say
    name = say("note-is-asked", feature=row.name) if row.is_commitment else row.name
    own = (
        say("note-own-level", level=str(cell.level)) if cell.is_own else str(cell.level)
        for cell in row.cells
    )
    return name, row.wish, *own


def _reasons(material: Material) -> Iterator[Section]:
    """Why the order is as it is; what is said of an alternative stands there."""
    names, stated, evaluation = material.names, material.priorities, material.evaluation
    elsewhere = {said for one in _alternatives_in_words(material) for said in one}
    reasons = (one for one in explain_ranking(names, stated, evaluation) if one not in elsewhere)
    for number, one in enumerate(reasons, 1):
        yield Section(f"reason-{number}", one.heading, (Paragraph((" ".join(one.sentences),)),))


def _alternatives_in_words(material: Material) -> list[tuple[Reason, ...]]:
    names, evaluation = material.names, material.evaluation
    later = [
        standing.approach
        for standing in evaluation.ranking
        if standing.approach not in material.first
    ]
    return [
        explain_approach(names, material.priorities, evaluation, approach)
        for approach in later[:MOST_ALTERNATIVES]
    ]


def alternatives(material: Material) -> Content:
    """Return what the approaches after the first place bring and ask, and where they differ."""
    explained = _alternatives_in_words(material)
    if not explained:
        return ()
    places = (
        _alternative(material, f"alternative-{number}", paragraphs)
        for number, paragraphs in enumerate(explained, 1)
    )
    return material.paragraph("note-alternatives"), *places


def _alternative(material: Material, section: str, paragraphs: tuple[Reason, ...]) -> Section:
    """Return how one approach stands; how far it is from first stands last, and needs no heading
    under the name.
    """
    about, *between, compared = paragraphs
    lines = [*(_in_one_line(material, one) for one in between), " ".join(compared.sentences)]
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
    return (
        *of_group,
        Table(say("note-sureness-caption"), columns, rows),
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
    out = ruled_out(material.names, material.evaluation)
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
