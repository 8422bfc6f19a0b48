"""What a Word file holds that python-docx has no words for: languages, lists, content controls,
links, alt text.
"""

import itertools
from collections.abc import Mapping
from datetime import UTC, datetime, time
from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from mic_selector.notes.document import Document

LONGEST_PROPERTY = 255
LONGEST_NAME = 64
# Word demands an order of the settings; these come after the one that updates fields.
_AFTER_UPDATE_FIELDS = (
    "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "attachedSchema",
    "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "captions", "shapeDefaults",
    "decimalSymbol", "listSeparator",
)  # fmt: skip


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """Return an element such as `w:lang` with attributes of the same namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def set_properties(word: WordDocument, document: Document, locale: str) -> None:
    """Write title, author, date and language into the file."""
    properties = word.core_properties
    properties.title = document.title[:LONGEST_PROPERTY]
    properties.subject = document.subject[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = document.author[:LONGEST_PROPERTY]
    properties.created = properties.modified = datetime.combine(document.drafted, time(), UTC)
    properties.comments = ""
    properties.language = locale
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)
    for language in word.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), locale)


def add_list(
    word: WordDocument,
    number_format: str,
    text: str,
    indent: int,
    *,
    is_bold: bool = False,
    start: int = 1,
) -> str:
    """Add a list and return its number; `text` is what stands before an item, with %1 for its
    number, which begins at `start`.
    """
    numbering = _numbering(word)
    lists = numbering.findall(qn("w:abstractNum"))
    taken = {int(one.get(qn("w:abstractNumId"), "0")) for one in lists}
    key = str(next(number for number in itertools.count(1) if number not in taken))
    abstract = element("w:abstractNum", abstractNumId=key)
    abstract.append(element("w:multiLevelType", val="singleLevel"))
    level = element("w:lvl", ilvl="0")
    level.append(element("w:start", val=str(start)))
    level.append(element("w:numFmt", val=number_format))
    level.append(element("w:suff", val="tab" if indent else "space"))
    level.append(element("w:lvlText", val=text))
    level.append(element("w:lvlJc", val="left"))
    properties = element("w:pPr")
    properties.append(element("w:ind", left=str(indent), hanging=str(indent)))
    level.append(properties)
    form = element("w:rPr")
    form.append(element("w:b", val=str(int(is_bold))))
    level.append(form)
    abstract.append(level)
    numbering.insert(len(lists) and numbering.index(lists[-1]) + 1, abstract)
    return str(numbering.add_num(int(key)).numId)


def _numbering(word: WordDocument) -> BaseOxmlElement:
    """Return the lists of a file; one that never had a list gets the part for them."""
    try:
        # python-docx gives every related part the type of one without XML.
        return word.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined,no-any-return]
    except KeyError:
        empty = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        name = PackURI("/word/numbering.xml")
        part = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, empty, word.part.package)
        word.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return empty


def set_list(paragraph: WordParagraph, number: str) -> None:
    """Make a paragraph an item of a list."""
    properties = element("w:numPr")
    properties.append(element("w:ilvl", val="0"))
    properties.append(element("w:numId", val=number))
    paragraph._p.get_or_add_pPr().insert_element_before(
        properties,
        "w:suppressLineNumbers",
        "w:pBdr",
        "w:shd",
        "w:tabs",
        "w:spacing",
        "w:ind",
        "w:jc",
        "w:rPr",
    )


_STORE = "urn:mic-selector:note"
_STORE_ID = "{6D1C5E0A-52A4-4C0B-9D57-3F1E7B0C2A41}"
_DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def add_store(word: WordDocument, values: Mapping[str, str]) -> None:
    """Add what fields hold, by their id, as a part that their content controls are bound to:
    filling in one fills all with the same id.
    """
    package = word.part.package
    assert package is not None
    fields = "".join(f"<{key}>{escape(text)}</{key}>" for key, text in values.items())
    item = Part(
        package.next_partname("/customXml/item%d.xml"),
        CONTENT_TYPE.XML,
        f'<note xmlns="{_STORE}">{fields}</note>'.encode(),
        package,
    )
    properties = Part(
        PackURI(str(item.partname).replace("/item", "/itemProps")),
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
        f'<ds:datastoreItem ds:itemID="{_STORE_ID}" xmlns:ds="{_DATA_STORE}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{_STORE}"/></ds:schemaRefs>'
        "</ds:datastoreItem>".encode(),
        package,
    )
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    word.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def add_content_control(
    paragraph: WordParagraph, number: int, key: str, label: str, text: str, style: str | None
) -> None:
    """Add a place to fill in at the end of a paragraph, bound to the store of fields: what stands
    there goes away when somebody writes.

    Without the id of a `style` the text is a value already and stays. Only a control for plain text
    can be bound; in one, LibreOffice shows the text without the style.
    """
    control, properties, content = element("w:sdt"), element("w:sdtPr"), element("w:sdtContent")
    properties.append(element("w:alias", val=label[:LONGEST_NAME]))
    properties.append(element("w:tag", val=key[:LONGEST_NAME]))
    properties.append(element("w:id", val=str(number)))
    if style:
        properties.append(element("w:showingPlcHdr"))
    properties.append(
        element(
            "w:dataBinding",
            prefixMappings=f"xmlns:n='{_STORE}'",
            xpath=f"/n:note[1]/n:{key}[1]",
            storeItemID=_STORE_ID,
        )
    )
    properties.append(element("w:text", multiLine="1"))
    run = paragraph.add_run(text)._r
    run.style = style
    content.append(run)
    control.append(properties)
    control.append(content)
    paragraph._p.append(control)


def add_link(paragraph: WordParagraph, address: str, style: str) -> None:
    """Add the address of a page at the end of a paragraph, as a link in the style with this id."""
    target = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    run = paragraph.add_run(address)._r
    run.style = style
    link.append(run)
    paragraph._p.append(link)


def add_foreign(paragraph: WordParagraph, text: str, language: str) -> None:
    """Add words in another language at the end of a paragraph."""
    paragraph.add_run(text)._r.get_or_add_rPr().append(element("w:lang", val=language))


def describe_table(table: WordTable, description: str) -> None:
    """Let the header row come back on every page, keep rows whole, and say what the table shows."""
    table._tbl.tblPr.append(element("w:tblCaption", val=description))
    for place, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(element("w:cantSplit"))
        if place == 0:
            properties.append(element("w:tblHeader"))


def update_contents(word: WordDocument) -> None:
    """Mark tables of contents to be made again when the file is opened: what they list has only
    now come.
    """
    marked = [
        *word.element.xpath(
            "//w:instrText[starts-with(normalize-space(.), 'TOC')]"
            "/preceding::w:fldChar[@w:fldCharType='begin'][1]"
        ),
        *word.element.xpath("//w:fldSimple[starts-with(normalize-space(@w:instr), 'TOC')]"),
    ]
    for contents in marked:
        contents.set(qn("w:dirty"), "true")
    settings = word.settings.element
    if marked and settings.find(qn("w:updateFields")) is None:
        settings.insert_element_before(
            element("w:updateFields", val="true"),
            *(f"w:{name}" for name in _AFTER_UPDATE_FIELDS),
        )
