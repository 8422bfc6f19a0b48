"""How an approach relates to others, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from mic_selector.catalogue import Relation
from mic_selector.wording.names import Names
from mic_selector.wording.sources import cited, sources_in_words


@dataclass(frozen=True, kw_only=True)
class RelationInWords:
    """A relation: from where to where, of what kind, how firmly the source says it, and where;
    `prose` says the same as `heading` without signs, and `source` is one of the sources.
    """

    id: str
    heading: str
    prose: str
    text: str
    sources: tuple[str, ...]
    source: str


def relations_of(names: Names, approach: str) -> tuple[RelationInWords, ...]:
    """Return every relation from or to an approach."""
    ends = {key: (one.origin, one.target) for key, one in names.catalogue.relations.items()}
    return relations_in_words(names, [key for key in ends if approach in ends[key]])


def relations_in_words(names: Names, keys: Iterable[str]) -> tuple[RelationInWords, ...]:
    """Return relations in words."""
    return tuple(
        RelationInWords(
            id=key,
            heading=relation_heading(names, relation),
            prose=_prose(names, relation),
            text=names.text(relation.text),
            sources=sources_in_words(names, relation.sources),
            source=cited(names, relation.sources),
        )
        for key in keys
        for relation in [names.catalogue.relations[key]]
    )


def _prose(names: Names, relation: Relation) -> str:
    said = names.messages(
        f"prose-{relation.kind.replace('_', '-')}",
        origin=_end(names, relation.origin),
        target=_end(names, relation.target),
    )
    return names.messages("prose-may", relation=said) if relation.wording == "may" else said


def relation_heading(names: Names, relation: Relation) -> str:
    """Return from where to where a relation goes, of what kind it is, and whether the source only
    says "may".
    """
    return names.messages(
        "relation-may" if relation.wording == "may" else "relation",
        origin=_end(names, relation.origin),
        kind=names.messages(f"relation-{relation.kind.replace('_', '-')}"),
        target=_end(names, relation.target),
    )


def _end(names: Names, end: str) -> str:
    if end in names.catalogue.approaches:
        return names.approach_short(end)
    if end in names.catalogue.cases:
        return names.text(names.catalogue.cases[end].name)
    return names.messages(f"target-{end.replace('_', '-')}")
