"""Builds the Word template of the council note: `python tools/note_template.py`.

Run it again after a change here.
"""

from pathlib import Path

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

TEMPLATE = (
    Path(__file__).resolve().parent.parent / "mic_selector" / "notes" / "templates" / "note.docx"
)
FONT = "Arial"
INK = RGBColor(0x14, 0x40, 0x4D)
QUIET = RGBColor(0x49, 0x56, 0x5B)
LINK = RGBColor(0x0B, 0x5C, 0x73)
OPEN = RGBColor(0x7A, 0x4B, 0x00)
NONE = Pt(0)

TABLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="NoteTable">
  <w:name w:val="Note Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:color="14404D"/>
      <w:bottom w:val="single" w:sz="8" w:color="14404D"/>
      <w:insideH w:val="single" w:sz="4" w:color="B9C4C8"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="40" w:type="dxa"/><w:left w:w="45" w:type="dxa"/>
      <w:bottom w:w="40" w:type="dxa"/><w:right w:w="45" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/></w:rPr>
    <w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:color="14404D"/></w:tcBorders>
      <w:shd w:val="clear" w:fill="EAF0F2"/></w:tcPr>
  </w:tblStylePr>
</w:style>"""


def build() -> Document:
    """Return the template: A4, real styles, the title, the whole note, and page numbers."""
    word = docx.Document()
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.4)
    page.top_margin = page.bottom_margin = Cm(2)
    page.header_distance = page.footer_distance = Cm(1)
    _style_text(word)
    word.styles.element.append(parse_xml(TABLE))
    word.add_paragraph("{{ title }}", "Title")
    word.add_paragraph("{{ note }}")
    _number_pages(page.footer.paragraphs[0])
    return word


def _style_text(word: Document) -> None:
    """Set the styles that Word knows by name, and add those of our own."""
    _style(word, "Normal", Pt(10.5), after=Pt(6))
    _style(word, "Title", Pt(20), INK, is_bold=True, after=Pt(18))
    for level, size in enumerate((15, 12.5, 11, 10.5), 1):
        _style(
            word,
            f"Heading {level}",
            Pt(size),
            INK,
            is_bold=True,
            before=Pt(size * 1.2),
            after=Pt(5),
        )
    bullet = _style(word, "List Bullet", Pt(10.5), after=Pt(3))
    # The note brings bullets of its own, where a style has none.
    bullet.element.get_or_add_pPr().remove(bullet.element.pPr.numPr)
    _style(word, "Footer", Pt(8), QUIET)
    _style(
        word, "Caption", Pt(9), QUIET, before=Pt(8), after=Pt(4)
    ).paragraph_format.keep_with_next = True
    for name in ("Note Article", "Note Cell", "Note Small Cell", "Note Picture"):
        own = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        own.base_style = word.styles["Normal"]
        # In the template of a town, the text around may be indented or justified.
        own.paragraph_format.left_indent = own.paragraph_format.first_line_indent = NONE
        own.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    _style(word, "Note Article", Pt(10.5), after=Pt(8))
    _style(word, "Note Cell", Pt(8.5)).paragraph_format.right_indent = Pt(4)
    _style(word, "Note Small Cell", Pt(7))
    picture = _style(word, "Note Picture", Pt(10.5), before=Pt(8))
    picture.paragraph_format.keep_with_next = True
    picture.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = word.styles.add_style("Note Field", WD_STYLE_TYPE.CHARACTER)
    field.font.underline, field.font.color.rgb = True, OPEN
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="FFF2BF"/>'
    field.element.get_or_add_rPr().append(parse_xml(shade))
    word.styles.add_style("Note Link", WD_STYLE_TYPE.CHARACTER).font.color.rgb = LINK


def _style(
    word: Document,
    name: str,
    size: Length,
    colour: RGBColor | None = None,
    is_bold: bool = False,
    before: Length = NONE,
    after: Length = NONE,
) -> ParagraphStyle:
    style = word.styles[name]
    assert isinstance(style, ParagraphStyle)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    style.font.size, style.font.bold, style.font.italic, style.font.color.rgb = (
        size,
        is_bold or None,
        None,
        colour,
    )
    style.paragraph_format.space_before, style.paragraph_format.space_after = before, after
    style.paragraph_format.line_spacing = 1.12
    for line in list(style.element.iter(qn("w:pBdr"), qn("w:tabs"))):
        line.getparent().remove(line)
    return style


def _number_pages(foot: Paragraph) -> None:
    stops = foot.paragraph_format.tab_stops
    stops.add_tab_stop(Cm(16.2), WD_TAB_ALIGNMENT.RIGHT)
    for text, field in (("{{ title }}\t", "PAGE"), (" / ", "NUMPAGES")):
        foot.add_run(text)
        number = parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        )
        foot._p.append(number)


if __name__ == "__main__":
    build().save(str(TEMPLATE))
