"""Word templates: a municipality's own, with tags such as `{{ title }}` and `{{ facts }}`, or the
one shipped.

Nothing in a template is run. A tag is found, checked against those that exist, and replaced; all
other text stays.
"""

import io
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import PartFactory, XmlPart
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import languages, messages_in
from mic_selector.files.validation import closest, shown_value
from mic_selector.notes.outline import SECTIONS
from mic_selector.notes.word_package import orderly
from mic_selector.notes.word_page import complete_pages

WHOLE = "note"
INLINE_TAGS = ("title", "subject", "author", "date")
BLOCK_TAGS = (WHOLE, *SECTIONS)

_KNOWN = (*INLINE_TAGS, *BLOCK_TAGS)
_SHIPPED = Path(__file__).resolve().parent / "templates" / "note.docx"
_BESIDE_THE_TEXT = (
    ("template-header", RELATIONSHIP_TYPE.HEADER),
    ("template-footer", RELATIONSHIP_TYPE.FOOTER),
    ("template-footnote", RELATIONSHIP_TYPE.FOOTNOTES),
    ("template-endnote", RELATIONSHIP_TYPE.ENDNOTES),
    ("template-comment", RELATIONSHIP_TYPE.COMMENTS),
)
# A tag, also one that is never closed; or what ends like one and was never opened.
_TAG = re.compile(
    r"\{\{(?P<name>.*?)(?:\}\}|(?=\{\{)|\Z)|\{?[^\S\n]*(?P<lone>\w+)\s*\}\}", re.DOTALL
)
_PICTURES = "application/vnd.openxmlformats-officedocument.drawingml."
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MARK = "\ue000"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MORE_THAN_TEXT = tuple(
    qn(f"w:{name}")
    for name in ("sectPr", "drawing", "pict", "object", "footnoteReference", "endnoteReference")
)

# python-docx keeps footnotes as bytes; as XML they can be read and filled in.
for _notes in (CONTENT_TYPE.WML_FOOTNOTES, CONTENT_TYPE.WML_ENDNOTES):
    PartFactory.part_type_for[_notes] = XmlPart

_Wrong = tuple[str, str]
"""The code of what is wrong with a tag, and the tag that may have been meant."""


@dataclass(frozen=True, kw_only=True)
class Tag:
    """A tag: its name, and where in which paragraph it stands.

    `kind` says in which part of the page that is.
    """

    name: str
    paragraph: BaseOxmlElement
    start: int
    end: int
    kind: str

    @property
    def stands_alone(self) -> bool:
        """Whether a section can come in its place: nothing else is in its paragraph, and that is no
        part of a table.
        """
        text = _text(self.paragraph)
        around = self.paragraph.getparent()
        while around.tag == qn("w:sdtContent"):
            around = around.getparent().getparent()
        return around.tag == qn("w:body") and text.strip() == text[self.start : self.end]


@cache
def shipped_template() -> bytes:
    """Return the template that comes with the program; a municipality's own can begin as a copy of
    it.
    """
    return _SHIPPED.read_bytes()


def open_template(content: bytes, file: str) -> WordDocument:
    """Return the Word file with these bytes, its parts and pages in order; raise `FaultyInput` if
    it cannot be a template.
    """
    in_order = orderly(content, file)
    try:
        word = docx.Document(io.BytesIO(in_order))
        complete_pages(word, file)
    except FaultyInput:
        raise
    except Exception:
        # The libraries for XML and Word raise whatever they stumble over.
        raise FaultyInput([Fault(code="template-not-word", file=file)]) from None
    return word


def tags(word: WordDocument, file: str) -> list[Tag]:
    """Return the tags of a template, in order; raise `FaultyInput` with everything that is wrong
    with them.
    """
    found: list[Tag] = []
    faults: list[Fault] = []
    for kind, root in parts_with_text(word):
        for number, paragraph in enumerate(root.iter(qn("w:p")), 1):
            here = list(_tags_in(paragraph, kind))
            found += [tag for tag, _ in here]
            if not _is_said_already(paragraph):
                faults += [_placed(fault, tag, number, file) for tag, fault in here if fault]
    faults += _in_pictures(word, file)
    if not faults and not any(tag.name in BLOCK_TAGS for tag in found):
        faults.append(
            Fault(code="template-without-tags", parameters={"tag": f"{{{{ {WHOLE} }}}}"}, file=file)
        )
    if faults:
        raise FaultyInput(faults)
    return found


def _in_pictures(word: WordDocument, file: str) -> Iterator[Fault]:
    """Yield a fault for each tag in the text of a chart or a diagram, which holds no tags."""
    package = word.part.package
    for part in package.iter_parts() if package else ():
        if not part.content_type.startswith(_PICTURES) or not part.content_type.endswith("+xml"):
            continue
        for paragraph in etree.fromstring(part.blob).iter(f"{_DRAWING}p"):
            text = "".join(one.text or "" for one in paragraph.iter(f"{_DRAWING}t"))
            for match in _TAG.finditer(text):
                yield Fault(
                    code="template-tag-in-picture",
                    parameters={"tag": shown_value(match[0])},
                    file=file,
                )


def _tags_in(paragraph: BaseOxmlElement, kind: str) -> Iterator[tuple[Tag, _Wrong | None]]:
    """Yield the tags of a paragraph, each with what is wrong with it."""
    text = _text(paragraph)
    for match in _TAG.finditer(text):
        name = match["name"] if match["name"] is not None else match["lone"]
        tag = Tag(
            name=name.strip().casefold(),
            paragraph=paragraph,
            start=match.start(),
            end=match.end(),
            kind=kind,
        )
        if match["name"] is not None:
            yield tag, _fault(tag, match[0].endswith("}}"))
        elif near := meant(tag.name):
            yield tag, ("template-tag-unopened", near)


def _fault(tag: Tag, is_closed: bool) -> _Wrong | None:
    """Return the code of what is wrong with a tag and the tag that may have been meant, or None."""
    if not is_closed:
        return "template-tag-open", meant(tag.name)
    if tag.name not in _KNOWN:
        return "template-tag-unknown", meant(tag.name)
    if tag.name in BLOCK_TAGS and not tag.stands_alone:
        return "template-tag-not-alone", ""
    return None


def _placed(wrong: _Wrong, tag: Tag, number: int, file: str) -> Fault:
    code, near = wrong
    text = _text(tag.paragraph)
    parameters = {
        "tag": shown_value(text[tag.start : tag.end].strip()),
        "kind": tag.kind,
        "number": str(number),
        "text": shown_value(text.strip()),
        "closest": f"{{{{ {near} }}}}" if near else "",
    }
    return Fault(code=code, parameters=parameters, file=file)


def meant(name: str) -> str:
    """Return the tag that a word may stand for: one that resembles it, or what the word is called
    in a language of the program; or nothing.
    """
    words = _words_for_tags()
    return words.get(closest(name.casefold(), words), "")


@cache
def _words_for_tags() -> Mapping[str, str]:
    """Return the tags by every word that somebody may write for them."""
    found = {tag: tag for tag in _KNOWN}
    for language in languages():
        say = messages_in(language)
        for tag in (*INLINE_TAGS, WHOLE):
            found.setdefault(say(f"note-tag-{tag}").casefold(), tag)
        for section in SECTIONS:
            heading = say(f"note-{section.replace('_', '-')}-heading").casefold()
            found.setdefault(heading, section)
            for word in re.findall(r"\w{6,}", heading):
                found.setdefault(word, section)
    return MappingProxyType(found)


def _is_said_already(paragraph: BaseOxmlElement) -> bool:
    """Whether a paragraph is the second copy of a text box, for programs that cannot show the
    first.
    """
    return next(paragraph.iterancestors(_FALLBACK), None) is not None


def parts_with_text(word: WordDocument) -> Iterator[tuple[str, BaseOxmlElement]]:
    """Yield the parts of the file that hold what is read, each with the name of its kind."""
    yield "template-body", word.element
    for kind, reltype in _BESIDE_THE_TEXT:
        for relation in word.part.rels.values():
            if relation.reltype == reltype:
                yield kind, relation.target_part.element


def replace_inline(tag: Tag, text: str) -> None:
    """Put a text in the place of a tag, in the form of the tag's first letter."""
    position = 0
    for run in _text_runs(tag.paragraph):
        before = run.text or ""
        start, end = (min(max(at - position, 0), len(before)) for at in (tag.start, tag.end))
        position += len(before)
        if start < end:
            run.text = before[:start] + text + before[end:]
            run.set(qn("xml:space"), "preserve")
            _settle(run)
            text = ""


def cut_out(tag: Tag) -> BaseOxmlElement | None:
    """Take a tag out of its paragraph and return the run behind which something can come in its
    place.

    None if nothing but text can: within a field to fill in that the template has already.
    """
    replace_inline(tag, _MARK)
    text = next(run for run in _text_runs(tag.paragraph) if _MARK in (run.text or ""))
    run: BaseOxmlElement = text.getparent()
    if next(run.iterancestors(qn("w:sdt")), None) is not None:
        return None
    before, after = (text.text or "").split(_MARK)
    place = run.index(text)
    following = deepcopy(run)
    for one in run[place + 1 :]:
        run.remove(one)
    for one in following[:place]:
        if one.tag != qn("w:rPr"):
            following.remove(one)
    text.text = before
    next(following.iter(qn("w:t"))).text = after
    run.addnext(following)
    return run


def lift(paragraph: BaseOxmlElement) -> None:
    """Take a paragraph of the text out of the content controls around it, since sections are more
    than these hold.
    """
    for control in paragraph.xpath("ancestor::w:sdt"):
        content = control.find(qn("w:sdtContent"))
        for one in list(content):
            control.addprevious(one)
        control.getparent().remove(control)


def clear(tag: Tag) -> None:
    """Leave nothing of a tag that stood alone; its paragraph stays where it holds more than text:
    the end of a part, a picture, a footnote.
    """
    paragraph = tag.paragraph
    if any(True for _ in paragraph.iter(*_MORE_THAN_TEXT)):
        replace_inline(tag, "")
    else:
        paragraph.getparent().remove(paragraph)


def _settle(text: BaseOxmlElement) -> None:
    """Let a content control keep what was filled in, which is neither a prompt nor to be fetched
    from elsewhere.
    """
    for control in text.iterancestors(qn("w:sdt")):
        for name in ("showingPlcHdr", "dataBinding"):
            for one in control.findall(f"{qn('w:sdtPr')}/{qn(f'w:{name}')}"):
                one.getparent().remove(one)


def _text(paragraph: BaseOxmlElement) -> str:
    return "".join(run.text or "" for run in _text_runs(paragraph))


def _text_runs(paragraph: BaseOxmlElement) -> list[BaseOxmlElement]:
    """Return the pieces of text of a paragraph, without those of a box that is anchored in it and
    those that somebody took away under track changes.
    """
    return [
        run
        for run in paragraph.iter(qn("w:t"))
        if next(run.iterancestors(qn("w:p"))) is paragraph
        and next(run.iterancestors(qn("w:del"), qn("w:moveFrom")), None) is None
    ]
