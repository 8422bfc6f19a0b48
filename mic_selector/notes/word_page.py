"""The pages of a Word template: how wide its text may be where something comes."""

import re
from collections.abc import Iterator, Mapping

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Inches, Length, Pt, Twips

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.notes.word_xml import element

LEAST_WIDTH = Cm(4)
"""With less room than this no table can be read."""

_A4 = {"w": Cm(21), "h": Cm(29.7)}
_MARGINS = dict.fromkeys(("top", "right", "bottom", "left"), Cm(2.4)) | dict.fromkeys(
    ("header", "footer"), Cm(1.2)
)
# What a measure may be written in; a number alone counts twentieths of a point.
_UNITS = {"": Twips(1), "cm": Cm(1), "mm": Cm(0.1), "in": Inches(1), "pt": Pt(1), "pc": Pt(12)}
_MEASURE = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*(cm|mm|in|pt|pc|)\s*")
# What stands between two columns if nothing is said.
_GAP = Twips(720)


def complete_pages(word: WordDocument, file: str) -> None:
    """State size and margins of every page as whole numbers, those of A4 where a template has none.

    Raises `FaultyInput` if a page has no room for text.
    """
    body = word.element.body
    if body.find(qn("w:sectPr")) is None:
        body.append(element("w:sectPr"))
    faults = []
    for number, section in enumerate(body.xpath(".//w:sectPr[not(ancestor::w:sectPrChange)]"), 1):
        _complete(section, "w:pgSz", _A4)
        _complete(section, "w:pgMar", _MARGINS)
        width = _text_width(section)
        if width < LEAST_WIDTH:
            parameters = {"number": str(number), "width": f"{max(0.0, width.cm):.0f}"}
            faults.append(Fault(code="template-no-room", parameters=parameters, file=file))
    if faults:
        raise FaultyInput(faults)


def text_width(paragraph: BaseOxmlElement) -> Length:
    """Return how wide the text is where a paragraph of the body stands: in its section, and its
    column.
    """
    following = paragraph.xpath("self::*/w:pPr/w:sectPr | following::w:sectPr")
    return _text_width(following[0])


def _complete(section: BaseOxmlElement, tag: str, usual: Mapping[str, Length]) -> None:
    found = section.find(qn(tag))
    if found is None:
        found = element(tag)
        section.append(found)
        _in_order(section)
    for name, length in usual.items():
        stated = _measure(found.get(qn(f"w:{name}")))
        found.set(qn(f"w:{name}"), str(round((length if stated is None else stated) / Twips(1))))


def _in_order(section: BaseOxmlElement) -> None:
    """Put what describes a page in the order that Word demands."""
    names = ("headerReference", "footerReference", "footnotePr", "endnotePr", "type")
    places = {qn(f"w:{name}"): place for place, name in enumerate((*names, "pgSz", "pgMar"))}
    section[:] = sorted(section, key=lambda one: places.get(one.tag, len(places)))


def _text_width(section: BaseOxmlElement) -> Length:
    page, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    sides = sum(_measure(margins.get(qn(f"w:{side}"))) or 0 for side in ("left", "right", "gutter"))
    width = (_measure(page.get(qn("w:w"))) or 0) - sides
    columns = section.find(qn("w:cols"))
    return Length(width if columns is None else min([width, *_columns(columns, width)]))


def _columns(columns: BaseOxmlElement, width: int) -> Iterator[int]:
    own = [_measure(column.get(qn("w:w"))) for column in columns.findall(qn("w:col"))]
    if own:
        yield from (one for one in own if one)
        return
    number = columns.get(qn("w:num"), "1")
    gap = _measure(columns.get(qn("w:space")))
    count = max(1, int(number)) if number.isdecimal() else 1
    yield (width - (_GAP if gap is None else gap) * (count - 1)) // count


def _measure(text: str | None) -> Length | None:
    """Return a length, or None if there is none that can be read."""
    found = _MEASURE.fullmatch(text or "")
    return Length(round(float(found[1]) * _UNITS[found[2]])) if found else None
