"""Word templates: a municipality's own, with tags such as `{{ title }}` and `{{ facts }}`, or the
one shipped.

Nothing in a template is run. A tag is found, checked against those that exist, and replaced; all
other text stays.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.validation import closest, shown_value
from mic_selector.notes.outline import SECTIONS

WHOLE = "note"
INLINE_TAGS = ("title", "subject", "author", "date")
BLOCK_TAGS = (WHOLE, *SECTIONS)
LARGEST_TEMPLATE = 5 * 1024 * 1024
LARGEST_UNPACKED = 50 * 1024 * 1024

_SHIPPED = Path(__file__).resolve().parent / "templates" / "note.docx"
_BESIDE_THE_TEXT = (
    ("template-header", RELATIONSHIP_TYPE.HEADER),
    ("template-footer", RELATIONSHIP_TYPE.FOOTER),
)
_TAG = re.compile(r"\{\{(.*?)(?:\}\}|(?=\{\{)|\Z)", re.DOTALL)


@dataclass(frozen=True)
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
        text = _text(self.paragraph).strip()
        in_body = self.paragraph.getparent().tag == qn("w:body")
        return in_body and text == _text(self.paragraph)[self.start : self.end]


@cache
def shipped_template() -> bytes:
    """Return the template that comes with the program; a municipality's own can begin as a copy of
    it.
    """
    return _SHIPPED.read_bytes()


def open_template(content: bytes, file: str) -> WordDocument:
    """Return the Word file with these bytes; raise `FaultyInput` if it is none, or one too
    large.
    """
    if len(content) > LARGEST_TEMPLATE:
        raise FaultyInput([Fault("file-too-large", {"kilobytes": LARGEST_TEMPLATE // 1024}, file)])
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
            if unpacked <= LARGEST_UNPACKED:
                _refuse_declarations(parts)
                return docx.Document(io.BytesIO(content))
    except Exception:
        # The libraries for ZIP, XML and Word raise whatever they stumble over in a file that only
        # looks like one.
        raise FaultyInput([Fault("template-not-word", file=file)]) from None
    raise FaultyInput(
        [Fault("template-unpacked", {"megabytes": LARGEST_UNPACKED // 1024**2}, file)]
    )


def _refuse_declarations(parts: zipfile.ZipFile) -> None:
    """Word declares nothing in its XML; a file that does defines abbreviations, which may grow
    without end.
    """
    for name in parts.namelist():
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in parts.read(name):
            raise ValueError(name)


def tags(word: WordDocument, file: str) -> list[Tag]:
    """Return the tags of a template, in order; raise `FaultyInput` with everything that is wrong
    with them.
    """
    found: list[Tag] = []
    faults: list[Fault] = []
    for kind, root in _parts(word):
        for number, paragraph in enumerate(root.iter(qn("w:p")), 1):
            for match in _TAG.finditer(text := _text(paragraph)):
                tag = Tag(match[1].strip(), paragraph, match.start(), match.end(), kind)
                found.append(tag)
                if fault := _fault(tag, match[0].endswith("}}")):
                    code, near = fault
                    found_tag, around = shown_value(match[0]), shown_value(text.strip())
                    parameters = {
                        "tag": found_tag,
                        "kind": kind,
                        "number": str(number),
                        "text": around,
                        "closest": near,
                    }
                    faults.append(Fault(code, parameters, file))
    if not faults and not any(tag.name in BLOCK_TAGS for tag in found):
        faults.append(Fault("template-without-tags", {"tag": f"{{{{ {WHOLE} }}}}"}, file))
    if faults:
        raise FaultyInput(faults)
    return found


def _fault(tag: Tag, is_closed: bool) -> tuple[str, str] | None:
    """Return the code of what is wrong with a tag and the tag that may have been meant, or None."""
    known = (*INLINE_TAGS, *BLOCK_TAGS)
    if not is_closed:
        return "template-tag-open", ""
    if tag.name not in known:
        near = closest(tag.name, known)
        return "template-tag-unknown", f"{{{{ {near} }}}}" if near else ""
    if tag.name in BLOCK_TAGS and not tag.stands_alone:
        return "template-tag-not-alone", ""
    return None


def _parts(word: WordDocument) -> Iterator[tuple[str, BaseOxmlElement]]:
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
            text = ""


def _text(paragraph: BaseOxmlElement) -> str:
    return "".join(run.text or "" for run in _text_runs(paragraph))


def _text_runs(paragraph: BaseOxmlElement) -> list[BaseOxmlElement]:
    """Return the pieces of text of a paragraph, without those of a box that is anchored in it."""
    return [
        run for run in paragraph.iter(qn("w:t")) if next(run.iterancestors(qn("w:p"))) is paragraph
    ]
