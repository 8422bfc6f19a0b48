"""What the municipality already has, and what the proposal changes in it."""

from collections.abc import Iterator

from mic_selector.decision.links import WARNINGS, Links, present_links
from mic_selector.notes.document import Paragraph
from mic_selector.notes.material import BETWEEN, Content, Material, bullets
from mic_selector.wording.links import LinkRow, LinksInWords, links_in_words
from mic_selector.wording.relations import relations_in_words


def existing(material: Material) -> Content:
    """Return the present links, what they bring together, and what the proposed forms change."""
    names, stated, say = material.names, material.priorities, material.say
    if not stated.links:
        return ()
    found = present_links(names.catalogue, stated)
    words = links_in_words(names, stated, found)
    links = [
        say("note-link", name=row.name, about=BETWEEN.join(_about(material, row)))
        for row in words.rows
    ]
    wishes = [say("note-labelled", label=one.name, text=one.by) for one in words.wishes]
    changes = (*_changes(material, words), *_warnings(material, found))
    return (
        material.paragraph("note-links-intro"),
        bullets(links),
        Paragraph((" ".join(filter(None, (words.met, words.otherwise))),)),
        *((bullets(wishes),) if wishes else ()),
        *((bullets((*words.sums, *words.breaks)),) if words.sums or words.breaks else ()),
        *((material.paragraph("note-links-change"), bullets(changes)) if changes else ()),
    )


def _about(material: Material, row: LinkRow) -> Iterator[str]:
    if row.about:
        yield row.about
    by = material.priorities.links[row.place].carried_by
    if by:
        yield material.say("note-link-carried", by=by)
    yield row.alive


def _changes(material: Material, words: LinksInWords) -> Iterator[str]:
    """Say of each form that the note is about what it adds to what there is; which limits it breaks
    stands in the summary.
    """
    say, present = material.say, {link.form for link in material.priorities.links if link.counts}
    for form in material.subjects:
        if form in present:
            label = material.names.approach(form)
            yield say("note-labelled", label=label, text=say("note-link-exists"))
    for one in words.additions:
        if one.form in material.subjects:
            said = " ".join((one.brings, *one.also))
            yield say("note-labelled", label=one.title, text=said)
    yield say("note-labelled", label=say("links-smallest"), text=words.smallest)


def _warnings(material: Material, found: Links) -> Iterator[str]:
    """Say with the source what asks for care between such a form and what there is."""
    known = material.names.catalogue.relations
    keys = [
        key
        for one in found.additions
        if one.form in material.subjects
        for key in one.relations
        if known[key].kind in WARNINGS
    ]
    for one in relations_in_words(material.names, dict.fromkeys(keys)):
        yield material.sourced(one.prose, one.text, one.source)
