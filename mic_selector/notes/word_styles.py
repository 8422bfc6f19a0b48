"""The styles of a Word template: the house's own are found under whatever name its program gave
them.
"""

import re
import unicodedata
from collections.abc import Iterator
from copy import deepcopy

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.styles import Styles
from lxml import etree

from mic_selector.notes.word_xml import element

# Word keeps the names of its own styles in English, and shows them in the language of the program;
# other programs keep what they show.
_ELSEWHERE = {
    "Heading": ("Kop", "Titre", "Überschrift", "Titolo", "Título", "Rubrik", "Nagłówek"),
    "List Bullet": (
        "Lijst opsomteken", "Lijstopsomteken", "Opsomming", "Liste à puces", "Puces",
        "Aufzählungszeichen", "Punto elenco", "Lista con viñetas",
    ),
    "Caption": ("Bijschrift", "Légende", "Beschriftung", "Didascalia", "Leyenda"),
    "Normal": ("Standaard", "Standard", "Default Paragraph Style", "Default", "Par défaut"),
}  # fmt: skip
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_TYPES = {WD_STYLE_TYPE.PARAGRAPH: "paragraph", WD_STYLE_TYPE.CHARACTER: "character"}
_NOT_TEXT = ("heading", "kop", "titre", "title", "titel", "list", "caption", "toc", "header")


class HouseStyles:
    """The styles of one template, to be found by their names in Word."""

    def __init__(self, word: WordDocument) -> None:
        """Read the styles of a template."""
        self._root = word.styles.element
        self._styles = list(self._root.iter(qn("w:style")))
        self.text = self._text()
        self.font = self._font(word)

    def id_of(self, name: str, ours: Styles) -> str:
        """Return the id of a style; one that the house lacks is taken from ours, in its fonts."""
        kind = _TYPES.get(ours[name].type, "table")
        found = self._found(name, kind)
        return _id(found) if found is not None else self._adopt(name, ours[name].element, kind)

    def has_bullets(self, id_: str) -> bool:
        """Whether paragraphs in a style have the bullets of the house already."""
        style = self._by_id(id_)
        return style is not None and any(
            one.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
            for one in (style, *self._all_above(style))
        )

    def is_text(self, id_: str | None) -> bool:
        """Whether a style is one for running text, and no heading or the like."""
        style = self._by_id(id_ or "")
        name = "" if style is None else _name(style).casefold()
        return bool(name) and not name.startswith(_NOT_TEXT)

    def _text(self) -> str | None:
        """Return the id of the style that text has which names none, or should have."""
        for style in self._of("paragraph"):
            if style.get(qn("w:default")) in ("1", "true", "on"):
                return _id(style)
        found = self._found("Normal", "paragraph")
        return None if found is None else _id(found)

    def _font(self, word: WordDocument) -> str:
        """Return the font of running text: that of its style, of the styles above it, of the whole
        file or of its theme; or nothing.
        """
        style = self._by_id(self.text or "")
        named = [] if style is None else [style, *self._all_above(style)]
        for one in (*named, *self._root.iter(qn("w:rPrDefault"))):
            for fonts in one.iterfind(f".//{qn('w:rFonts')}"):
                if found := fonts.get(qn("w:ascii")):
                    return str(found)
                if fonts.get(qn("w:asciiTheme")):
                    return _theme_font(word, fonts.get(qn("w:asciiTheme"), ""))
        return ""

    def _all_above(self, style: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
        """Yield the styles that a style is based on, nearest first; each once, also in a ring."""
        seen = {_id(style)}
        above = style.find(qn("w:basedOn"))
        while above is not None and (id_ := above.get(qn("w:val"), "")) not in seen:
            seen.add(id_)
            found = self._by_id(id_)
            if found is None:
                return
            yield found
            above = found.find(qn("w:basedOn"))

    def _above(self, name: str) -> str | None:
        """Return the id of the heading one level higher, which a heading that the house lacks looks
        like.
        """
        heading, _, level = name.rpartition(" ")
        if heading != "Heading" or level == "1":
            return None
        found = self._found(f"{heading} {int(level) - 1}", "paragraph")
        return None if found is None else _id(found)

    def _found(self, name: str, kind: str) -> BaseOxmlElement | None:
        for wanted in _names(name):
            for style in self._of(kind):
                if _name(style).casefold() == wanted.casefold():
                    return style
        ids = [_as_id(wanted) for wanted in _names(name)]
        return next((style for style in self._of(kind) if _as_id(_id(style)) in ids), None)

    def _of(self, kind: str) -> Iterator[BaseOxmlElement]:
        return (style for style in self._styles if style.get(qn("w:type")) == kind)

    def _by_id(self, id_: str) -> BaseOxmlElement | None:
        return next((style for style in self._styles if _id(style) == id_), None)

    def _adopt(self, name: str, ours: BaseOxmlElement, kind: str) -> str:
        style, above = deepcopy(ours), self._above(name)
        taken = {_id(one) for one in self._styles}
        id_ = f"Note{_id(ours)}"
        while id_ in taken:
            id_ += "1"
        style.set(qn("w:styleId"), id_)
        ours_alone = ("w:rPr/w:rFonts", *(("w:rPr/w:color",) if above else ()))
        for tag in ("w:basedOn", "w:next", "w:link", *ours_alone):
            for one in style.findall("/".join(map(qn, tag.split("/")))):
                one.getparent().remove(one)
        if kind == "paragraph" and (based_on := above or self.text):
            style.find(qn("w:name")).addnext(element("w:basedOn", val=based_on))
        self._root.append(style)
        self._styles.append(style)
        return id_


def _theme_font(word: WordDocument, named: str) -> str:
    """Return the font that the theme of a file has for headings or for text."""
    kind = "majorFont" if named.startswith("major") else "minorFont"
    for relation in word.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.THEME and not relation.is_external:
            root = etree.fromstring(relation.target_part.blob)
            for latin in root.iterfind(f".//{_DRAWING}{kind}/{_DRAWING}latin"):
                return str(latin.get("typeface", ""))
    return ""


def _names(name: str) -> list[str]:
    """Return the names under which a style may stand."""
    for english, others in _ELSEWHERE.items():
        if name.startswith(english):
            return [name, *(other + name.removeprefix(english) for other in others)]
    return [name]


def _name(style: BaseOxmlElement) -> str:
    found = style.find(qn("w:name"))
    return "" if found is None else found.get(qn("w:val"), "")


def _id(style: BaseOxmlElement) -> str:
    return str(style.get(qn("w:styleId"), ""))


def _as_id(name: str) -> str:
    """Return a name as Word makes an id of it: plain letters and digits; with no accents either."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())
