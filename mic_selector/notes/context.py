"""What belongs to the choice: combination, growth path, comparable practices, readiness and risks,
and the SDGs.
"""

from collections.abc import Iterable, Iterator

from mic_selector.decision.portfolios import growth_path, meets_firm_aims, portfolio
from mic_selector.notes.document import Block, Paragraph, Section
from mic_selector.notes.material import BETWEEN, Content, Material, bullets
from mic_selector.practices import match_cases
from mic_selector.practices.readiness import readiness
from mic_selector.wording.changes import portfolio_in_words
from mic_selector.wording.claims import KeepLimits
from mic_selector.wording.practices import Practice, matched_practices
from mic_selector.wording.relations import relations_in_words
from mic_selector.wording.sources import sources_in_words

MOST_PRACTICES = 3


def combination(material: Material) -> Content:
    """Return the combination that was chosen: what it lacks and asks, and how its members
    relate.
    """
    members = material.view.combination
    if not members:
        return ()
    names, say, stated = material.names, material.say, material.priorities
    chosen = portfolio(names.catalogue, stated, members)
    words = portfolio_in_words(names, chosen)
    holds = meets_firm_aims(names.catalogue, stated, members)
    lines = [
        say("portfolio-lacks", features=words.lacking) if words.lacking else say("portfolio-whole"),
        *([say("portfolio-asks", asked=words.asked)] if words.asked else []),
        *([] if holds else [say("note-combination-misses")]),
        say("budgets-add-up"),
    ]
    relations = [
        material.sourced(one.heading, one.text, one.sources)
        for one in relations_in_words(names, chosen.relations)
    ]
    together = material.paragraph("note-combination", approaches=names.approaches(members))
    return together, bullets(lines), *_introduced(material, "note-combination-relations", relations)


def growth(material: Material) -> Content:
    """Return the growth path, where it was chosen: what one can start with now, and what that can
    grow into.
    """
    path = growth_path(material.names.catalogue, material.evaluation)
    if not material.view.growth or not path.starts:
        return ()
    starts = Paragraph((material.names.say(KeepLimits(path.starts, "note-growth-starts")),))
    steps = relations_in_words(material.names, path.steps)
    return starts, *_introduced(
        material,
        "note-growth-steps",
        (material.sourced(one.heading, one.text, one.sources) for one in steps),
    )


def _introduced(material: Material, introduction: str, lines: Iterable[str]) -> tuple[Block, ...]:
    """A list with a sentence before it; nothing where it would be empty."""
    listed = tuple(lines)
    return (material.paragraph(introduction), bullets(listed)) if listed else ()


def practices(material: Material) -> Content:
    """Return the practices that match best, with their figures."""
    matches = match_cases(
        material.names.catalogue, material.priorities, material.evaluation, MOST_PRACTICES
    )
    found = matched_practices(material.names, matches)
    if not found:
        return ()
    return material.paragraph("note-practices"), *(_practice(material, one) for one in found)


def _practice(material: Material, practice: Practice) -> Section:
    where = BETWEEN.join(part for part in (practice.places, practice.period) if part)
    figures = (bullets(practice.figures),) if practice.figures else ()
    lesson = material.say("note-lesson", text=practice.lesson) if practice.lesson else ""
    texts = [practice.reason, practice.summary, lesson]
    cited = material.say("note-cited", sources=BETWEEN.join(practice.sources))
    return Section(
        f"practice-{practice.id.replace('_', '-')}",
        practice.name,
        (
            *([Paragraph((where,))] if where else []),
            Paragraph((" ".join(text for text in texts if text),)),
            *figures,
            Paragraph((cited,)),
        ),
    )


def readiness_and_risks(material: Material) -> Content:
    """Return what to settle before the start, what nobody knows yet, and what goes wrong
    elsewhere.
    """
    names, given = material.names, material.view.readiness
    text, known = names.text, names.catalogue.guidance.readiness
    found = [readiness(names.catalogue, approach, given) for approach in material.subjects]
    settle = _once(key for one in found for key in one.settle_first)
    find_out = _once(key for one in found for key in one.find_out)
    unanswered = _once(key for one in found for key in one.unanswered)
    to_settle = (f"{text(known[key].question)} {text(known[key].settle_first)}" for key in settle)
    return (
        *_introduced(material, "note-settle-first", to_settle),
        *_introduced(material, "note-find-out", (text(known[key].question) for key in find_out)),
        *_introduced(
            material, "note-unanswered", (text(known[key].question) for key in unanswered)
        ),
        *_introduced(material, "note-risks", _risks(material)),
    )


def _once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))


def _risks(material: Material) -> Iterator[str]:
    names = material.names
    for one in names.catalogue.guidance.pitfalls.values():
        if set(one.approaches) & set(material.subjects):
            text = f"{names.text(one.text)} {names.text(one.way_out)}"
            yield material.sourced(names.text(one.name), text, sources_in_words(names, one.sources))


def sdgs(material: Material) -> Content:
    """Return the field for the SDGs, and which ones the sources name for practices of the same
    approaches.
    """
    asked = material.paragraph("note-sdgs", sdgs=material.field("sdgs"))
    return asked, *_introduced(material, "note-sdgs-in-practices", _sdgs_in_practices(material))


def _sdgs_in_practices(material: Material) -> Iterator[str]:
    names, say = material.names, material.say
    for case in names.catalogue.cases.values():
        if case.sdgs and set(case.approaches) & set(material.subjects):
            named = say.listed([say("sdg", number=number) for number in case.sdgs])
            yield say("note-practice-sdgs", practice=names.text(case.name), sdgs=named)
