"""Puts a note together from the answers: pure, so that the same input gives the same document."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from mic_selector.catalogue import Catalogue
from mic_selector.notes.annexes import ANNEX_BLOCKS, sources
from mic_selector.notes.cleaning import cleaned
from mic_selector.notes.document import Document, Field, Section, fields_within
from mic_selector.notes.facts import FACT_BLOCKS
from mic_selector.notes.formal import FORMAL_BLOCKS, title
from mic_selector.notes.material import Content, Material, gathered
from mic_selector.notes.outline import OUTLINES, SOURCES
from mic_selector.notes.settings import NoteSettings
from mic_selector.notes.space import kept_short
from mic_selector.priorities.view import View

_WRITTEN: Mapping[str, Callable[[Material], Content]] = MappingProxyType(
    {**FORMAL_BLOCKS, **FACT_BLOCKS, **ANNEX_BLOCKS}
)


def compose(catalogue: Catalogue, view: View, settings: NoteSettings) -> Document:
    """Return the council note; raise `NothingCounts` if nothing has a weight.

    What has nothing to say is left out, unless the municipality must fill something in.
    """
    return composed(gathered(catalogue, view, settings))


def composed(material: Material) -> Document:
    """Return the council note from what it is made of."""
    settings, outline = material.settings, OUTLINES[material.length]
    body = tuple(_sections(material, outline.body))
    annexes = tuple(_annexes(material, body, outline.annexes if _has(material, "annexes") else ()))
    author = material.author()
    whole = Document(
        title=title(material),
        subject=material.say("note-subject"),
        language=settings.language,
        author=author.value if isinstance(author, Field) else author,
        drafted=settings.drafted,
        fill_in=material.say("note-fill-in"),
        body=body,
        annexes_heading=material.heading("annexes") if annexes else "",
        annexes=annexes,
        most_pages=outline.most_pages,
    )
    return cleaned(kept_short(whole, outline.movable, material.say("note-in-annexes")))


def fields_by_section(document: Document) -> tuple[tuple[Section, tuple[Field, ...]], ...]:
    """Return the sections of the body that hold fields, each with those that no earlier one
    held.
    """
    found: list[tuple[Section, tuple[Field, ...]]] = []
    seen: set[str] = set()
    for section in document.body:
        fields_here = {one.id: one for one in fields_within(section) if one.id not in seen}
        if fields_here:
            found.append((section, tuple(fields_here.values())))
            seen.update(fields_here)
    return tuple(found)


def _annexes(
    material: Material, body: tuple[Section, ...], ids: tuple[str, ...]
) -> Iterator[Section]:
    """Yield the annexes that are wanted; the sources last, which are those of all before them."""
    annexes = tuple(_sections(material, (one for one in ids if one != SOURCES)))
    yield from annexes
    if SOURCES in ids and _has(material, SOURCES):
        yield Section(SOURCES, material.heading(SOURCES), sources(material, (*body, *annexes)))


def _sections(material: Material, ids: Iterable[str]) -> Iterator[Section]:
    """Yield the sections that are wanted and have something to say."""
    for section in ids:
        content = _content(material, section) if _has(material, section) else ()
        if content:
            blocks = tuple(part for part in content if not isinstance(part, Section))
            below = tuple(part for part in content if isinstance(part, Section))
            yield Section(section, material.heading(section), blocks, below)


def _content(material: Material, section: str) -> Content:
    if section == "facts":
        return tuple(_sections(material, OUTLINES[material.length].facts))
    return _WRITTEN[section](material)


def _has(material: Material, section: str) -> bool:
    return section not in material.view.left_out
