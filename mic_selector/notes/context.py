"""What belongs to the choice: combination, growth path, comparable practices, readiness and risks,
and the SDGs.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from mic_selector.decision.portfolios import growth_path, portfolio
from mic_selector.notes.document import Block, Paragraph, Section
from mic_selector.notes.material import Content, Material, bullets
from mic_selector.notes.outline import FULL
from mic_selector.practices import match_cases
from mic_selector.practices.matching import advised_first, cases_of
from mic_selector.practices.readiness import Readiness, readiness
from mic_selector.wording.changes import portfolio_in_words
from mic_selector.wording.claims import KeepLimits
from mic_selector.wording.practices import Practice, in_short, matched_practices
from mic_selector.wording.relations import relations_in_words
from mic_selector.wording.sources import cited

MOST_PRACTICES = 3
LONGEST_PRACTICE = 280
"""In letters: three lines."""
MOST_RISKS = 3
RECENT = 15
"""Years for which experience is not called older."""


def combination(material: Material) -> Content:
    """Return the combination that was chosen, as proposed or as examined: what it lacks and asks,
    and in the longest note how its members relate.
    """
    members = material.view.combination
    if not material.is_combination:
        return ()
    names, say, stated = material.names, material.say, material.priorities
    words = portfolio_in_words(names, portfolio(names.catalogue, stated, members))
    lines = [
        words.lacking,
        *([words.asked] if words.asked else []),
        say("budgets-add-up"),
    ]
    said = "note-combination" if material.combines else "note-combination-examined"
    together = material.paragraph(said, approaches=names.approaches(members))
    related = _related(material) if material.length == FULL else ()
    return together, bullets(lines), *related


def growth(material: Material) -> Content:
    """Return the growth path, where it was chosen: what one can start with now, and in the longest
    note what that can grow into.
    """
    path = growth_path(material.names.catalogue, material.evaluation)
    if not material.view.growth or not path.starts:
        return ()
    starts = Paragraph((material.names.say(KeepLimits(path.starts, "note-growth-starts")),))
    return starts, *(_grown(material) if material.length == FULL else ())


def relations(material: Material) -> Content:
    """Return how the approaches of a combination relate, and what a growth path can lead to."""
    return *_related(material), *(_grown(material) if material.view.growth else ())


def _related(material: Material) -> tuple[Block, ...]:
    members = material.view.combination
    found = portfolio(material.names.catalogue, material.priorities, members) if members else None
    keys = found.relations if found else ()
    return _introduced(material, "note-combination-relations", _in_prose(material, keys))


def _grown(material: Material) -> tuple[Block, ...]:
    path = growth_path(material.names.catalogue, material.evaluation)
    return _introduced(material, "note-growth-steps", _in_prose(material, path.steps))


def _in_prose(material: Material, keys: Iterable[str]) -> Iterator[str]:
    for one in relations_in_words(material.names, keys):
        yield material.sourced(one.prose, one.text, one.source)


def _introduced(material: Material, introduction: str, lines: Iterable[str]) -> tuple[Block, ...]:
    """A list with a sentence before it; nothing where it would be empty."""
    listed = tuple(lines)
    return (material.paragraph(introduction), bullets(listed)) if listed else ()


def practices(material: Material) -> Content:
    """Return a few practices: of the form advised first and one's own municipality's on top, each
    with the reason, in three lines and a source.
    """
    catalogue = material.names.catalogue
    found = advised_first(
        catalogue,
        match_cases(catalogue, material.priorities, material.evaluation),
        material.subjects,
        cases_of(catalogue, material.priorities.municipality),
    )
    shown = matched_practices(material.names, found[:MOST_PRACTICES])
    if not shown:
        return ()
    return material.paragraph("note-practices"), *(_practice(material, one) for one in shown)


def _practice(material: Material, practice: Practice) -> Section:
    own = cases_of(material.names.catalogue, material.priorities.municipality)
    is_own = material.say("note-own-practice") if practice.id in own else ""
    lines = [practice.reason, is_own, in_short(material.names, practice.id, LONGEST_PRACTICE)]
    return Section(
        f"practice-{practice.id.replace('_', '-')}",
        practice.name,
        (
            *([Paragraph((practice.where,))] if practice.where else []),
            Paragraph((" ".join(line for line in lines if line),)),
            Paragraph((material.say("note-cited", sources=practice.source),)),
        ),
    )


def readiness_and_risks(material: Material) -> Content:
    """Return what to settle before the start, what nobody knows yet, and a few things that go wrong
    elsewhere.
    """
    text, known = material.names.text, material.names.catalogue.guidance.readiness

    def questions(keys: Iterable[Iterable[str]]) -> list[str]:
        return [text(known[key].question) for key in _once(chain(*keys))]

    checked = _checked(material)
    first = _once(chain(*(one.settle_first for one in checked)))
    to_settle = [f"{text(known[key].question)} {text(known[key].settle_first)}" for key in first]
    find_out = questions(one.find_out for one in checked)
    unanswered = questions(one.unanswered for one in checked)
    is_put_off = material.variant == "after" and has_open_questions(material)
    recent, _ = _risks(material)
    risks = [_risk(material, key) for key in recent[:MOST_RISKS]]
    return (
        *([material.paragraph("note-choose-after")] if is_put_off else []),
        *_introduced(material, "note-settle-first", to_settle),
        *_introduced(material, "note-find-out", find_out),
        *_introduced(material, "note-unanswered", unanswered),
        *_introduced(material, "note-risks", risks),
    )


def open_questions(material: Material) -> tuple[str, ...]:
    """Return the questions of readiness that are still to answer or to settle."""
    text, known = material.names.text, material.names.catalogue.guidance.readiness
    keys = _once(
        key
        for one in _checked(material)
        for key in (*one.settle_first, *one.find_out, *one.unanswered)
    )
    return tuple(text(known[key].question) for key in keys)


def has_open_questions(material: Material) -> bool:
    """Whether the note shows a question of readiness that is still to answer or to settle."""
    if {"facts", "readiness"}.intersection(material.view.left_out):
        return False
    return bool(open_questions(material))


def _checked(material: Material) -> list[Readiness]:
    given, catalogue = material.view.readiness, material.names.catalogue
    return [readiness(catalogue, approach, given) for approach in material.subjects]


def _once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))


def _risks(material: Material) -> tuple[list[str], list[str]]:
    """Return the pitfalls of the approaches that the note is about, and apart from them older
    experience: first those that come from the same passage of a source as a question still to
    settle.
    """
    guidance, subjects = material.names.catalogue.guidance, set(material.subjects)
    missing = {
        (source.document, source.section)
        for one in _checked(material)
        for key in (*one.settle_first, *one.find_out)
        for source in guidance.readiness[key].sources
    }

    def order(key: str) -> tuple[bool, int]:
        pitfall = guidance.pitfalls[key]
        passages = {(source.document, source.section) for source in pitfall.sources}
        shared = len(subjects.intersection(pitfall.approaches))
        return not passages & missing, -shared

    about = [key for key, one in guidance.pitfalls.items() if subjects.intersection(one.approaches)]
    ordered = sorted(about, key=order)
    older = [key for key in ordered if _is_older(material, key)]
    return [key for key in ordered if key not in older], older


def _is_older(material: Material, key: str) -> bool:
    """Whether a pitfall rests on experience of long ago."""
    documents = material.names.catalogue.documents
    years = [
        documents[source.document].year
        for source in material.names.catalogue.guidance.pitfalls[key].sources
    ]
    return any(year and year < material.settings.drafted.year - RECENT for year in years)


def _risk(material: Material, key: str) -> str:
    names, one = material.names, material.names.catalogue.guidance.pitfalls[key]
    text = f"{names.text(one.text)} {names.text(one.way_out)}"
    source = cited(names, one.sources)
    return material.sourced(names.text(one.name), text, source)


def experience(material: Material) -> Content:
    """Return the risks for which the body has no room, and apart from them older experience, with
    its year.
    """
    recent, older = _risks(material)
    return (
        *_introduced(
            material, "note-more-risks", (_risk(material, key) for key in recent[MOST_RISKS:])
        ),
        *_introduced(material, "note-older", (_risk(material, key) for key in older)),
    )


def sdgs(material: Material) -> Content:
    """Return the field for the SDGs, where something is chosen, and which ones the sources name for
    practices of the same approaches.
    """
    if not material.is_choice:
        return ()
    asked = material.paragraph("note-sdgs", sdgs=material.field("sdgs"))
    if material.length != FULL:
        return (asked,)
    return asked, *_introduced(material, "note-sdgs-in-practices", _sdgs_in_practices(material))


def _sdgs_in_practices(material: Material) -> Iterator[str]:
    names, say = material.names, material.say
    for case in names.catalogue.cases.values():
        if case.sdgs and set(case.approaches) & set(material.subjects):
            named = say.listed([say("sdg", number=number) for number in case.sdgs])
            yield say("note-practice-sdgs", practice=names.text(case.name), sdgs=named)
