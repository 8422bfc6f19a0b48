"""Facts and reasons: what was asked, what the municipality stated, and what follows from it."""

from collections.abc import Callable, Mapping

from mic_selector.notes.context import (
    combination,
    experience,
    growth,
    practices,
    readiness_and_risks,
    relations,
    sdgs,
)
from mic_selector.notes.document import Block
from mic_selector.notes.existing import existing
from mic_selector.notes.findings import (
    against,
    alternatives,
    pictures,
    ranking,
    reasons,
    sureness,
    what_is_ruled_out,
)
from mic_selector.notes.material import Content, Material, bullets
from mic_selector.wording.changes import answer_in_words
from mic_selector.wording.ranking import question_order


def _question(material: Material) -> Content:
    compared = len(material.names.catalogue.approaches)
    asked = material.paragraph("note-question", approaches=compared)
    return asked, material.paragraph("note-limits")


def _priorities(material: Material) -> Content:
    names, stated = material.names, material.priorities
    blocks: list[Block] = []
    for kind, features in (
        ("commitments", names.catalogue.commitments[::-1]),
        ("benefits", names.catalogue.benefits),
    ):
        lines = [
            material.say(
                "note-answer",
                feature=names.feature_short(one),
                answer=answer_in_words(names, stated, one),
            )
            for one in features
            if _is_answered(material, one)
        ]
        if lines:
            blocks += [material.paragraph(f"note-stated-{kind}"), bullets(lines)]
    without = tuple(
        feature for feature in question_order(names) if not _is_answered(material, feature)
    )
    if without:
        said = "note-under-half" if material.settings.group else "note-no-opinion"
        blocks.append(material.paragraph(said, features=names.features(without)))
    return tuple(blocks)


def _is_answered(material: Material, feature: str) -> bool:
    priority = material.priorities.of(feature)
    return priority.importance is not None or priority.firm


FACT_BLOCKS: Mapping[str, Callable[[Material], Content]] = {
    "question": _question,
    "priorities": _priorities,
    "links": existing,
    "ranking": ranking,
    "reasons": reasons,
    "against": against,
    "pictures": pictures,
    "sureness": sureness,
    "ruled_out": what_is_ruled_out,
    "alternatives": alternatives,
    "combination": combination,
    "growth": growth,
    "practices": practices,
    "readiness": readiness_and_risks,
    "sdgs": sdgs,
    "experience": experience,
    "relations": relations,
}
