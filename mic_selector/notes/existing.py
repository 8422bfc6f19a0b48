"""What the municipality already has, and what the proposal changes in it."""

from collections.abc import Iterator

from mic_selector.decision.links import present_links
from mic_selector.notes.material import Content, Material, bullets
from mic_selector.wording.links import LinksInWords, links_in_words


def existing(material: Material) -> Content:
    """Return the present links, what they bring together, and what the proposed forms change."""
    names, stated, say = material.names, material.priorities, material.say
    if not stated.links:
        return ()
    words = links_in_words(names, stated, present_links(names.catalogue, stated))
    links = [
        say("note-link", name=row.name, about="; ".join(_about(row.about, row.carried, row.alive)))
        for row in words.rows
    ]
    wishes = [say("note-line", heading=one.name, text=one.by) for one in words.wishes]
    changes = tuple(_changes(material, words))
    return (
        material.paragraph("note-links-intro"),
        bullets(links),
        material.paragraph("note-links-together", met=words.met),
        *((bullets(wishes),) if wishes else ()),
        *((bullets((*words.sums, *words.breaks)),) if words.sums or words.breaks else ()),
        *((material.paragraph("note-links-change"), bullets(changes)) if changes else ()),
    )


def _about(*parts: str) -> Iterator[str]:
    yield from (part for part in parts if part)


def _changes(material: Material, words: LinksInWords) -> Iterator[str]:
    """Say of each form that the note is about what it adds to what there is."""
    for one in words.additions:
        if one.form in material.subjects:
            said = " ".join((one.brings, *one.also, *one.breaks, *one.warnings))
            yield material.say("note-line", heading=one.title, text=said)
    yield material.say("note-line", heading=material.say("links-smallest"), text=words.smallest)
