"""The annexes: how the answer came about, every figure behind it, and how to see it again."""

from collections.abc import Callable, Iterator, Mapping

from mic_selector.catalogue.base import Document as SourceDocument
from mic_selector.decision import Standing
from mic_selector.decision.evaluation import exact_importance
from mic_selector.notes.document import (
    Block,
    Bullets,
    Column,
    Foreign,
    Inline,
    Paragraph,
    Section,
    Table,
    texts_within,
)
from mic_selector.notes.material import HASH_SHOWN, Content, Material
from mic_selector.notes.page_address import address_of_page
from mic_selector.wording.own_reading import is_own_level, own_reading
from mic_selector.wording.ranking import question_order
from mic_selector.wording.rounding import importance_in_words, points, rounding_in_words


def _method(material: Material) -> Content:
    said = material.say(
        "note-method", commitments=material.names.features(material.names.catalogue.commitments)
    )
    own = own_reading(material.names, material.priorities)
    return tuple(Paragraph((line,)) for line in (*said.splitlines(), *([own] if own else [])))


def _stated(material: Material) -> Content:
    names, say = material.names, material.say
    columns = (
        Column(say("note-feature")),
        Column(say("note-aim")),
        Column(say("note-importance"), True),
        Column(say("note-firm")),
    )
    rows = tuple(
        (names.feature_short(feature), *_statement(material, feature))
        for feature in question_order(names)
    )
    return (Table(say("note-stated-caption"), columns, rows),)


def _statement(material: Material, feature: str) -> tuple[str, str, str]:
    names, say = material.names, material.say
    priority = material.priorities.of(feature)
    without_aim = say("no-aim") if priority.counts else say("note-no-aim")
    aim = names.wish(feature, priority.aim) if priority.aim else without_aim
    without = priority.importance is None
    importance = (
        material.unanswered if without else importance_in_words(names, exact_importance(priority))
    )
    return aim, importance, say("ready-yes") if priority.firm else say("ready-no")


def _scores(material: Material) -> Content:
    evaluation = material.evaluation
    said = rounding_in_words(material.names, (*evaluation.ranking, *evaluation.ruled_out))
    rounding = (Paragraph((said,)),) if said else ()
    return _points_table(material), *rounding, _levels_table(material)


def _points_table(material: Material) -> Table:
    """Every approach with its points per feature that counts; they add up to its score."""
    names, say, evaluation = material.names, material.say, material.evaluation
    counted = [
        feature for feature in question_order(names) if material.priorities.of(feature).counts
    ]
    columns = (
        Column(say("note-approach")),
        *(Column(names.feature_short(feature), True) for feature in counted),
        Column(say("note-score"), True),
    )
    rows = (
        _points(material, standing, counted)
        for standing in (*evaluation.ranking, *evaluation.ruled_out)
    )
    return Table(say("note-points-caption"), columns, tuple(rows))


def _points(material: Material, standing: Standing, counted: list[str]) -> tuple[str, ...]:
    names = material.names
    name = names.approach(standing.approach)
    return (
        name if standing.rank else material.say("note-out", approach=name),
        *(points(names, standing.exact_contributions[feature]) for feature in counted),
        points(names, standing.exact_score),
    )


def _levels_table(material: Material) -> Table:
    names, say, catalogue = material.names, material.say, material.names.catalogue
    columns = (
        Column(say("note-approach")),
        *(Column(names.feature_short(feature)) for feature in catalogue.features),
    )

    def row(approach: str) -> tuple[str, ...]:
        levels = (_level(material, approach, feature) for feature in catalogue.features)
        return names.approach(approach), *levels

    return Table(say("note-levels-caption"), columns, tuple(map(row, catalogue.approaches)))


def _level(material: Material, approach: str, feature: str) -> str:
    level = str(material.priorities.level(material.names.catalogue, approach, feature))
    is_own = is_own_level(material.names.catalogue, material.priorities, approach, feature)
    return material.say("note-own-level", level=level) if is_own else level


def _own_levels(material: Material) -> Content:
    rows = tuple(_changed_levels(material))
    if not rows:
        return ()
    say = material.say
    columns = tuple(
        Column(say(title))
        for title in ("note-approach", "note-feature", "note-printed", "note-holds")
    )
    return material.paragraph("note-own-levels"), Table(
        say("note-own-levels-caption"), columns, rows
    )


def _changed_levels(material: Material) -> Iterator[tuple[str, ...]]:
    """Yield what the municipality reads differently: for this note, or in its own data."""
    names, catalogue = material.names, material.names.catalogue
    for key, approach in catalogue.approaches.items():
        for feature, published in approach.levels.items():
            own = material.priorities.levels.get(key, {}).get(feature)
            is_local = catalogue.is_local("approaches", key, "levels", feature)
            if own or is_local:
                printed = (
                    material.say("note-local-level", level=str(published))
                    if is_local
                    else str(published)
                )
                yield (
                    names.approach(key),
                    names.feature_short(feature),
                    printed,
                    str(own or published),
                )


def _data(material: Material) -> Content:
    catalogue = material.names.catalogue
    said = [material.say("note-data", version=catalogue.version, hash=catalogue.sha256)]
    if any(material.priorities.levels.values()):
        said.append(material.say("note-data-own"))
    return (Paragraph((" ".join(said),)),)


def _address(material: Material) -> Content:
    settings, catalogue = material.settings, material.names.catalogue
    address = address_of_page(material.view, catalogue, settings.address)
    code = catalogue.sha256[:HASH_SHOWN]
    is_own = catalogue.is_partly_local()
    own = (material.paragraph("note-address-own", hash=code),) if is_own else ()
    if address:
        return material.paragraph("note-address"), Paragraph((address,)), *own
    named = settings.file or material.say("note-answers-file")
    return material.paragraph("note-address-unknown", file=named), *own


def sources(material: Material, sections: tuple[Section, ...]) -> tuple[Block, ...]:
    """Return where the table comes from, and the documents that it or these sections rest on."""
    known = material.names.catalogue
    said = "\n".join(texts_within(sections))
    of_table = {one.document for form in known.approaches.values() for one in form.sources}
    cited = tuple(
        (
            *material.sentence("note-line", heading=one.cite_as, text=_title(material, one)),
            f". {one.publisher}.",
        )
        for key, one in known.documents.items()
        if key in of_table or one.cite_as in said
    )
    is_own = bool(own_reading(material.names, material.priorities))
    return material.paragraph("note-source-own" if is_own else "foot-source"), Bullets(cited)


def _title(material: Material, document: SourceDocument) -> Inline:
    is_own = document.language == material.settings.language
    return document.title if is_own else Foreign(document.title, document.language)


ANNEX_BLOCKS: Mapping[str, Callable[[Material], Content]] = {
    "method": _method,
    "stated": _stated,
    "scores": _scores,
    "own_levels": _own_levels,
    "data": _data,
    "address": _address,
}
