"""The sections that a decision must have, with fields for what only the municipality knows."""

import re
from collections.abc import Callable, Iterator, Mapping
from unicodedata import normalize

from mic_selector.decision.portfolios import meets_firm_aims
from mic_selector.decision.robustness import Robustness, Verdict
from mic_selector.notes.context import has_open_questions, open_questions
from mic_selector.notes.document import Articles, Bullets, Field, Inline, Paragraph
from mic_selector.notes.material import (
    HASH_SHOWN,
    MOST_SUBJECTS,
    Content,
    Material,
    bullets,
)
from mic_selector.notes.outline import FULL, ONE_PAGE
from mic_selector.priorities.note import CALLED
from mic_selector.wording.claims import Breaks, FallsOut, OnlyOneLeft
from mic_selector.wording.names import Names
from mic_selector.wording.own_reading import own_levels, own_reading
from mic_selector.wording.ranking import first_of, later, question_order
from mic_selector.wording.result import broken_limits
from mic_selector.wording.robustness import grounds_in_words, stay_together, written_verdict
from mic_selector.wording.sources import cited

# A y before another vowel sounds like a consonant.
_VOWEL = re.compile("[aeiouœæ]|y[^aeiou]")
_MELTING = {"Le": "le", "Les": "les"}
"""Articles that French melts into the word before, and how the messages call them."""
Sentence = tuple[Inline, ...]


def title(material: Material) -> str:
    """Return the title, with the name of the municipality where it is known."""
    name = material.priorities.municipality or material.field("municipality").value
    return material.say("note-title-of", municipality=name) if name else material.say("note-name")


def what_fits(material: Material, names: Names) -> str:
    """Say in one sentence what fits best; where that is not clear, what has the highest score."""
    evaluation = material.evaluation
    if not evaluation.ranking:
        return material.say("note-fits-none")
    if len(evaluation.ranking) == 1:
        return names.say(OnlyOneLeft(evaluation.ranking[0].approach, "result-only"))
    is_clear = material.verdict is Verdict.CLEAR
    return names.say(first_of(evaluation, "note-fits" if is_clear else "note-highest"))


def _summary(material: Material) -> Content:
    """Return what was compared and for whom, what fits, how surely, which limits that breaks, and
    what is proposed.
    """
    beginning, name = _joined(material)
    compared = material.paragraph(
        "note-summary",
        municipality=name,
        called=material.settings.fields.get("called", CALLED[0]),
        of=material.say(f"note-of-{beginning}"),
    )
    proposed = Paragraph((material.say("note-proposed"), *_proposed(material)))
    warnings = tuple(combination_warnings(material))
    warned = (Paragraph((" ".join(warnings),)),) if warnings else ()
    own = own_reading(material.names, material.priorities)
    read = (Paragraph((own,)),) if own else ()
    return compared, whose(material), *_first_place(material), *read, proposed, *warned


def _first_place(material: Material) -> Iterator[Paragraph]:
    """Say what fits, which limits that breaks, and how sure it is: by itself where that has short
    names for what has its whole name before, so that nothing has two names in a paragraph.
    """
    found, names = material.found, material.names.for_lists(material.first)
    fits = [what_fits(material, names), *broken_limits(names, material.evaluation)]
    if not found or len(material.evaluation.ranking) == 1:
        yield Paragraph((" ".join(fits),))
        return
    group = material.settings.group
    listed = (group.first, group.following) if group else (found.contenders,)
    surely = _how_surely(material, found, material.names.for_lists(*listed))
    if names == material.names.for_lists(*listed):
        yield Paragraph((" ".join((*fits, surely)),))
    else:
        yield Paragraph((" ".join(fits),))
        yield Paragraph((surely,))


def _joined(material: Material) -> tuple[str, Inline]:
    """Return how the name of the municipality begins, by which French joins it to the word before
    ("d'Yvoir", "de Floreffe", "du Rœulx", "des Bons Villers"), and the name without the article
    that melts into that word. What stands in a field stays whole.
    """
    name, filled = material.priorities.municipality, material.municipality()
    article, _, rest = name.partition(" ")
    if rest and article in _MELTING:
        return _MELTING[article], rest
    letters = normalize("NFD", (filled.value if isinstance(filled, Field) else name).casefold())
    return "vowel" if _VOWEL.match(letters) else "consonant", filled


def combination_warnings(material: Material) -> Iterator[str]:
    """Say of each approach that the note argues for by which musts it is ruled out, and of each
    that is not first which place it has, where none of them is, and which stated commitments it
    does not keep to; and whether all together hold the musts.
    """
    members = material.argued
    names = material.names.for_lists(members)
    is_later = {*material.first}.isdisjoint(members)
    for standing in map(material.evaluation.standings.__getitem__, members):
        if standing.misses:
            read = own_levels(names.catalogue, material.priorities).get(standing.approach, ())
            yield names.say(FallsOut(standing.approach, standing.misses, read))
        elif is_later:
            yield names.say(later(material.evaluation, standing))
        gaps = standing.broken_limits(names.catalogue)
        if set(gaps) - set(standing.misses) and standing.approach not in material.first:
            yield names.say(Breaks(standing.approach, gaps))
    if material.combines and not meets_firm_aims(names.catalogue, material.priorities, members):
        yield material.say("note-combination-misses")


def _how_surely(material: Material, found: Robustness, names: Names) -> str:
    """Return in one sentence how sure the first place is, with the verdict where it is not clear;
    of a group what its workshop says.
    """
    if material.is_average:
        return material.sure(found)
    if stay_together(found):
        return " ".join(grounds_in_words(names, found, is_written=True))
    if len(found.contenders) > MOST_SUBJECTS:
        return names.messages(
            "note-any-first",
            number=len(found.contenders),
            approaches=names.approaches(found.contenders),
        )
    if found.weakest is Verdict.CLEAR:
        return " ".join(grounds_in_words(names, found, is_written=True))
    return written_verdict(names, found)


def whose(material: Material) -> Paragraph:
    """Say whose priorities the note rests on, as chosen; else with the field for it."""
    voice = material.view.note_voice or "open"
    return material.paragraph(
        f"note-voice-{voice}",
        who=material.field("whose"),
        group=material.field("council_group"),
        date=material.field("workshop_date"),
        people=material.field("workshop_people"),
    )


def _proposed(material: Material) -> tuple[Inline, ...]:
    choice = material.choice
    return material.sentence(
        f"note-proposed-{material.variant}",
        choice=choice,
        approaches=material.names.approaches(material.subjects),
    )


def _competence(material: Material) -> Content:
    body, ground = material.field("competent_body"), material.field("competence_ground")
    return (material.paragraph("note-competence", body=body, ground=ground),)


def _legal_context(material: Material) -> Content:
    named = ("legal_ground", "earlier_decision", "grant_rules")
    return material.paragraph("note-legal-context"), Bullets(
        tuple((material.field(one),) for one in named)
    )


def _advice(material: Material) -> Content:
    body, date, content = (
        material.field(name) for name in ("advice_body", "advice_date", "advice_content")
    )
    return (
        material.paragraph("note-advice", body=body, date=date, content=content),
        material.paragraph("note-advice-departure", reason=material.field("advice_departure")),
    )


def _finance(material: Material) -> Content:
    """Return what the sources say of money, and where the expenditure stands; without a choice
    there is none.
    """
    said = tuple(_money_in_sources(material))
    sources = (material.paragraph("note-finance-sources"), bullets(said)) if said else ()
    if material.variant == "not-start":
        return (material.paragraph("note-finance-none"),)
    if material.variant == "after":
        return material.paragraph("note-finance-after"), *sources
    objective, plan, action = (
        material.field(name) for name in ("objective", "action_plan", "action")
    )
    own, grants, staff = (material.field(name) for name in ("own_money", "grants", "staff"))
    return (
        *sources,
        material.paragraph(
            "note-finance-plan",
            objective=objective,
            plan=plan,
            action=action,
            amount=material.field("amount"),
        ),
        material.paragraph("note-finance-means", own=own, grants=grants, staff=staff),
        material.paragraph("note-finance-approval", approval=material.field("financial_approval")),
    )


def _money_in_sources(material: Material) -> Iterator[str]:
    """What the sources say on staff and money for the approaches that the note is about."""
    names = material.names
    for key in material.subjects:
        budget = names.catalogue.approaches[key].budget
        if budget is None:
            yield material.say("note-no-budget", approach=names.approach(key))
        else:
            source = cited(names, budget.sources)
            yield material.sourced(names.approach(key), names.text(budget.text), source)


def _evaluation(material: Material) -> Content:
    if not material.is_choice:
        return ()
    return (
        material.paragraph("note-evaluation", indicators=material.field("indicators")),
        material.paragraph("note-exit", conditions=material.field("exit")),
    )


def _decision(material: Material) -> Content:
    decides = material.paragraph("note-decides", body=material.field("competent_body"))
    articles = (
        material.sentence("note-article-notice"),
        *(_choosing(material) if material.is_choice else _not_choosing(material)),
        material.sentence("note-article-publication", publication=material.field("publication")),
    )
    vote = material.paragraph("note-vote", vote=material.field("vote"))
    label, first = material.say("note-article"), material.say("note-article-first")
    return decides, Articles(label, articles, first), vote


def _choosing(material: Material) -> Iterator[Sentence]:
    chosen = "note-article-combine" if material.variant == "combine" else "note-article-choice"
    yield material.sentence(chosen, choice=material.choice)
    if material.length != ONE_PAGE and has_open_questions(material):
        yield _settling(material)
    yield material.sentence("note-article-charge", body=material.field("executive"))
    amount, action = material.field("amount"), material.field("action")
    yield material.sentence("note-article-finance", amount=amount, action=action)
    yield material.sentence("note-article-evaluation", date=material.field("evaluation_date"))


def _not_choosing(material: Material) -> Iterator[Sentence]:
    """Yield the articles that put the choice off, or that start nothing and name what to
    reconsider.
    """
    executive = material.field("executive")
    if material.variant == "after":
        approaches = material.names.approaches(material.subjects)
        put_off = "note-article-after" if material.subjects else "note-article-after-nothing"
        number = len(material.subjects)
        after = material.sentence(put_off, approaches=approaches, number=number)
        yield *after, " ", *_once_answered(material)
        answered_by = material.field("answers_date")
        yield material.sentence("note-article-answers", body=executive, date=answered_by)
        return
    yield material.sentence("note-article-not-start")
    demands = material.names.messages.listed(_demands(material))
    if demands:
        yield material.sentence("note-article-reconsider", body=executive, demands=demands)


def _once_answered(material: Material) -> Sentence:
    """Say after which questions one chooses: those that the note shows elsewhere, that it has no
    other place for, or that the municipality names.
    """
    if not has_open_questions(material):
        return material.sentence("note-article-named", questions=material.field("open_questions"))
    if material.length == ONE_PAGE:
        return material.sentence("note-article-named", questions=" ".join(open_questions(material)))
    return material.sentence("note-article-answered")


def _demands(material: Material) -> list[str]:
    """Return what is a must and leaves nothing, each with what was asked."""
    evaluation, names = material.evaluation, material.names
    if evaluation.ranking:
        return []
    missed = {miss.feature: miss.aim for one in evaluation.ruled_out for miss in one.misses}
    return [
        names.messages(
            "with-sign", words=names.feature(feature), sign=names.wish(feature, missed[feature])
        )
        for feature in question_order(names)
        if feature in missed
    ]


def _settling(material: Material) -> Sentence:
    service = material.field("service_in_charge")
    return material.sentence(
        "note-article-settle", section=material.heading("readiness"), service=service
    )


def _drafting(material: Material) -> Content:
    catalogue = material.names.catalogue
    drafted = material.paragraph(
        "note-drafting",
        author=material.author(),
        date=material.say.day(material.settings.drafted),
        version=catalogue.version,
        hash=catalogue.sha256[:HASH_SHOWN],
    )
    if material.length == FULL:
        return drafted, material.paragraph("note-argument")
    argument, limits = material.say("note-argument"), material.say("note-limits")
    return drafted, Paragraph((f"{argument} {limits}",))


FORMAL_BLOCKS: Mapping[str, Callable[[Material], Content]] = {
    "summary": _summary,
    "competence": _competence,
    "legal_context": _legal_context,
    "advice": _advice,
    "finance": _finance,
    "evaluation": _evaluation,
    "decision": _decision,
    "drafting": _drafting,
}
