"""How an approach relates to others, in words."""

from dataclasses import dataclass

from mic_selector.wording.names import Names
from mic_selector.wording.sources import sources_in_words


@dataclass(frozen=True)
class RelationInWords:
    """A relation: from where to where, of what kind, how firmly the source says it, and where."""

    id: str
    heading: str
    text: str
    sources: tuple[str, ...]


def relations_of(names: Names, approach: str) -> tuple[RelationInWords, ...]:
    """Return every relation from or to an approach."""
    return tuple(
        RelationInWords(
            key,
            names.messages(
                "relation-may" if relation.wording == "may" else "relation",
                origin=_end(names, relation.origin),
                kind=names.messages(f"relation-{relation.kind.replace('_', '-')}"),
                target=_end(names, relation.target),
            ),
            names.text(relation.text),
            sources_in_words(names, relation.sources),
        )
        for key, relation in names.catalogue.relations.items()
        if approach in (relation.origin, relation.target)
    )


def _end(names: Names, end: str) -> str:
    if end in names.catalogue.approaches:
        return names.approach_short(end)
    if end in names.catalogue.cases:
        return names.text(names.catalogue.cases[end].name)
    return names.messages(f"target-{end.replace('_', '-')}")
