"""Puts a note together from the answers: pure, so that the same input gives the same document."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from mic_selector.catalogue import Catalogue
from mic_selector.notes.annexes import ANNEX_BLOCKS
from mic_selector.notes.cleaning import cleaned
from mic_selector.notes.document import Block, Document, Field, Section
from mic_selector.notes.facts import FACT_BLOCKS
from mic_selector.notes.formal import FORMAL_BLOCKS, title
from mic_selector.notes.material import Content, Material, gathered
from mic_selector.notes.outline import ANNEXES, FACTS
from mic_selector.notes.settings import NoteSettings
from mic_selector.priorities.address import NOTE_SECTIONS
from mic_selector.priorities.view import View


def compose(catalogue: Catalogue, view: View, settings: NoteSettings) -> Document:
    """Return the council note; raise `NothingCounts` if nothing has a weight.

    What has nothing to say is left out, unless the municipality must fill something in.
    """
    return composed(gathered(catalogue, view, settings))


def composed(material: Material) -> Document:
    """Return the council note from what it is made of."""
    view, settings = material.view, material.settings
    wanted = [
        section
        for section in NOTE_SECTIONS
        if section not in view.left_out and section != "annexes"
    ]
    body = tuple(_section(material, section) for section in ("summary", *wanted, "drafting"))
    has_annexes = "annexes" not in view.left_out
    author = material.author()
    return cleaned(
        Document(
            title(material),
            material.say("note-subject"),
            settings.language,
            author.value if isinstance(author, Field) else author,
            settings.drafted,
            material.say("note-fill-in"),
            body,
            material.heading("annexes") if has_annexes else "",
            tuple(_below(material, ANNEXES, ANNEX_BLOCKS)) if has_annexes else (),
        )
    )


def fields_in(document: Document) -> tuple[Field, ...]:
    """Return every field of a document once, in the order in which they come."""
    return tuple({field.id: field for field in _fields((document.body, document.annexes))}.values())


def fields_by_section(document: Document) -> tuple[tuple[Section, tuple[Field, ...]], ...]:
    """Return the sections of the body that hold fields, each with those that no earlier one
    held.
    """
    found: list[tuple[Section, tuple[Field, ...]]] = []
    seen: set[str] = set()
    for section in document.body:
        fields_here = {one.id: one for one in _fields(section) if one.id not in seen}
        if fields_here:
            found.append((section, tuple(fields_here.values())))
            seen.update(fields_here)
    return tuple(found)


def _fields(value: Any) -> Iterator[Field]:
    if isinstance(value, Field):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _fields(part)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _fields(getattr(value, one.name))


def _section(material: Material, section: str) -> Section:
    if section == "facts":
        return Section(
            section, material.heading(section), (), tuple(_below(material, FACTS, FACT_BLOCKS))
        )
    return Section(section, material.heading(section), FORMAL_BLOCKS[section](material))


def _below(
    material: Material, ids: tuple[str, ...], written: Mapping[str, Callable[[Material], Content]]
) -> Iterator[Section]:
    for section in ids:
        content = written[section](material)
        if content:
            blocks: tuple[Block, ...] = tuple(
                part for part in content if not isinstance(part, Section)
            )
            sections = tuple(part for part in content if isinstance(part, Section))
            yield Section(section, material.heading(section), blocks, sections)
