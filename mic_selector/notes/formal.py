"""The sections that a decision must have, with fields for what only the municipality knows."""

from collections.abc import Callable, Iterator, Mapping

from mic_selector.notes.document import Articles, Block, Bullets, Inline, Paragraph
from mic_selector.notes.material import Material, bullets
from mic_selector.wording.ranking import first_of
from mic_selector.wording.result import broken_limits
from mic_selector.wording.sources import sources_in_words

HASH_SHOWN = 12


def title(material: Material) -> str:
    """Return the title, with the name of the municipality where it is known."""
    municipality = material.priorities.municipality
    return (
        material.say("note-title-of", municipality=municipality)
        if municipality
        else material.say("note-name")
    )


def what_fits(material: Material) -> str:
    """Say in one sentence what fits best."""
    if not material.evaluation.ranking:
        return material.say("note-fits-none")
    return material.names.say(first_of(material.evaluation, "note-fits"))


def _summary(material: Material) -> tuple[Block, ...]:
    compared = material.paragraph("note-summary", municipality=material.municipality())
    broken = broken_limits(material.names, material.evaluation)
    return compared, *(Paragraph((line,)) for line in (what_fits(material), *broken))


def _competence(material: Material) -> tuple[Block, ...]:
    body, ground = material.field("competent_body"), material.field("competence_ground")
    return (material.paragraph("note-competence", body=body, ground=ground),)


def _legal_context(material: Material) -> tuple[Block, ...]:
    named = ("legal_ground", "earlier_decision", "grant_rules")
    return material.paragraph("note-legal-context"), Bullets(
        tuple((material.field(one),) for one in named)
    )


def _advice(material: Material) -> tuple[Block, ...]:
    body, date, content = (
        material.field(name) for name in ("advice_body", "advice_date", "advice_content")
    )
    return (
        material.paragraph("note-advice", body=body, date=date, content=content),
        material.paragraph("note-advice-departure", reason=material.field("advice_departure")),
    )


def _finance(material: Material) -> tuple[Block, ...]:
    objective, plan, action = (
        material.field(name) for name in ("objective", "action_plan", "action")
    )
    own, grants, staff = (material.field(name) for name in ("own_money", "grants", "staff"))
    said = tuple(_money_in_sources(material))
    return (
        *((material.paragraph("note-finance-sources"), bullets(said)) if said else ()),
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
            sources = sources_in_words(names, budget.sources)
            yield material.sourced(names.approach(key), names.text(budget.text), sources)


def _evaluation(material: Material) -> tuple[Block, ...]:
    date, indicators = material.field("evaluation_date"), material.field("indicators")
    return (
        material.paragraph("note-evaluation", date=date, indicators=indicators),
        material.paragraph("note-exit", conditions=material.field("exit")),
    )


def _decision(material: Material) -> tuple[Block, ...]:
    body = material.field("competent_body")
    chosen = material.view.combination
    choice = material.names.approaches(chosen) if chosen else material.field("chosen_form")
    amount, action = material.field("amount"), material.field("action")
    articles: tuple[tuple[Inline, ...], ...] = (
        material.sentence("note-article-notice", body=body),
        material.sentence("note-article-choice", body=body, choice=choice),
        *(
            [_settling(material)]
            if material.subjects and "facts" not in material.view.left_out
            else []
        ),
        material.sentence("note-article-finance", amount=amount, action=action),
        material.sentence("note-article-evaluation", date=material.field("evaluation_date")),
        material.sentence("note-article-publication", publication=material.field("publication")),
    )
    vote = material.paragraph("note-vote", vote=material.field("vote"))
    return Articles(material.say("note-article"), articles), vote


def _settling(material: Material) -> tuple[Inline, ...]:
    service = material.field("service_in_charge")
    return material.sentence(
        "note-article-settle", section=material.heading("readiness"), service=service
    )


def _drafting(material: Material) -> tuple[Block, ...]:
    catalogue = material.names.catalogue
    drafted = material.paragraph(
        "note-drafting",
        author=material.author(),
        date=material.say.day(material.settings.drafted),
        version=catalogue.version,
        hash=catalogue.sha256[:HASH_SHOWN],
    )
    return drafted, material.paragraph("note-argument")


FORMAL_BLOCKS: Mapping[str, Callable[[Material], tuple[Block, ...]]] = {
    "summary": _summary,
    "competence": _competence,
    "legal_context": _legal_context,
    "advice": _advice,
    "finance": _finance,
    "evaluation": _evaluation,
    "decision": _decision,
    "drafting": _drafting,
}
