"""A template made with LibreOffice: its house style, header, footer, footnote and lying annex are
those of the note.
"""

import io
import re
import zipfile
from functools import cache

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, RGBColor

from mic_selector.notes import word
from tests.notes.conftest import note_of
from tests.notes.house_style import HOUSE_STYLE
from tests.notes.test_word import in_style, text_of
from tests.notes.test_word_template import filled, paragraphs


@cache
def made() -> bytes:
    return word.render(note_of("lichtervelde", "nl"), HOUSE_STYLE.read_bytes(), "house.docx")


def opened() -> WordDocument:
    return docx.Document(io.BytesIO(made()))


def part(name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(made())) as parts:
        return parts.read(name).decode()


def style_of(file: WordDocument, text: str) -> str:
    """Return the name of the style of the first paragraph with a text."""
    return next(
        str(one.style.name) for one in file.paragraphs if one.style and text in text_of(one._p)
    )


def test_headings_and_captions_have_the_style_of_the_house() -> None:
    file = opened()
    styles = [str(style.name).casefold() for style in file.styles]
    assert styles.count("heading 1") == styles.count("heading 2") == styles.count("caption") == 1
    note = note_of("lichtervelde", "nl")
    for paragraph in file.paragraphs:
        if text_of(paragraph._p) == note.body[0].heading:
            assert paragraph.style is not None
            assert paragraph.style.font.color.rgb == RGBColor(0x7A, 0x1F, 0x5C)


def test_what_the_house_lacks_comes_in_the_fonts_of_the_house() -> None:
    added = re.findall(r'<w:style [^>]*w:styleId="Note.*?</w:style>', part("word/styles.xml"), re.S)
    assert len(added) >= 5
    assert not any("w:rFonts" in style for style in added)
    (cell,) = (style for style in added if '"Note Cell"' in style)
    assert '<w:basedOn w:val="Normal"/>' in cell


def test_a_heading_that_the_house_lacks_looks_like_the_one_above_it() -> None:
    found = re.search(
        r'<w:style [^>]*w:styleId="NoteHeading3".*?</w:style>', part("word/styles.xml"), re.S
    )
    assert found
    assert '<w:basedOn w:val="Heading2"/>' in found[0]
    assert "w:color" not in found[0]


def test_running_text_has_the_style_of_its_tag() -> None:
    own = in_style(opened(), "Body Text")
    note = note_of("lichtervelde", "nl")
    first = note.body[0].blocks[0]
    assert any("".join(map(str, first.content)) in text for text in own)


def test_tables_and_pictures_are_as_wide_as_the_text_of_their_part() -> None:
    file = opened()
    upright, lying = Cm(21 - 3 - 2.5), Cm(29.7 - 4)
    body = list(file.element.body)
    end = next(
        place for place, one in enumerate(body) if one.find(".//" + qn("w:sectPr")) is not None
    )
    found = {
        part_name: [
            sum(int(cell.get(qn("w:w"))) * 635 for cell in table.iter(qn("w:gridCol")))
            for table in body
            if table.tag == qn("w:tbl") and (body.index(table) < end) == (part_name == "upright")
        ]
        for part_name in ("upright", "lying")
    }
    assert found["upright"]
    assert found["lying"]
    assert all(width == pytest.approx(upright, rel=0.01) for width in found["upright"])
    assert all(width == pytest.approx(lying, rel=0.01) for width in found["lying"])


def test_header_footer_and_footnote_are_filled_in() -> None:
    note = note_of("lichtervelde", "nl")
    assert f"Stad Voorbeeld · {note.subject}" in part("word/header1.xml")
    assert note.title in part("word/header2.xml")
    assert "21 november 2026" in part("word/footer1.xml")
    assert "Op 21 november 2026." in part("word/footnotes.xml")
    assert "{{" not in "".join(
        part(name)
        for name in zipfile.ZipFile(io.BytesIO(made())).namelist()
        if name.endswith(".xml")
    )


def test_an_author_that_nobody_named_is_a_field_to_fill_in() -> None:
    first = next(one for one in opened().paragraphs if "Opgesteld door" in text_of(one._p))
    (control,) = first._p.iter(qn("w:sdt"))
    assert text_of(control) == "[in te vullen: naam en dienst van de opsteller]"
    assert text_of(first._p).startswith("Opgesteld door [")
    assert text_of(first._p).endswith("].")


def test_no_two_fields_to_fill_in_have_one_number() -> None:
    control = (
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>'
        "<w:r><w:t>{{ title }}</w:t></w:r></w:sdtContent></w:sdt>"
    )

    def build(file: WordDocument) -> None:
        file.add_paragraph()._p.append(parse_xml(control))
        file.add_paragraph("{{ author }} {{ author }}")
        file.add_paragraph("{{ note }}")

    numbers = [
        one.get(qn("w:val"))
        for one in filled(build).element.iter(qn("w:id"))
        if one.getparent().tag == qn("w:sdtPr")
    ]
    assert len(numbers) == len(set(numbers)) > 3


def test_every_part_stands_once_and_the_file_is_the_same_whenever_it_is_made() -> None:
    with zipfile.ZipFile(io.BytesIO(made())) as parts:
        assert len(parts.namelist()) == len(set(parts.namelist()))
    again = word.render(note_of("lichtervelde", "nl"), HOUSE_STYLE.read_bytes(), "house.docx")
    assert again == made()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("heading 1", "Titre 1"), ("heading 1", "HEADING 1"), ("List Bullet", "Liste à puces"), *(
        pytest.param(*names, marks=pytest.mark.prove)
        for names in (("heading 1", "Kop 1"), ("caption", "Bijschrift"), ("caption", "Légende"))
    )],
)  # fmt: skip
def test_a_built_in_style_is_known_by_its_name_in_another_language(ours: str, theirs: str) -> None:
    def build(file: WordDocument) -> None:
        style = next(
            one for one in file.styles.element.iter(qn("w:style"))
            if one.find(qn("w:name")).get(qn("w:val")) == ours
        )  # fmt: skip
        style.find(qn("w:name")).set(qn("w:val"), theirs)
        style.set(qn("w:styleId"), "own")
        file.add_paragraph("{{ note }}")

    used = {one.get(qn("w:val")) for one in filled(build).element.iter(qn("w:pStyle"))}
    assert "own" in used


def test_the_bullets_of_the_house_stay() -> None:
    file = filled(paragraphs("{{ note }}"))
    bullets = [one for one in file.paragraphs if one.style and one.style.name == "List Bullet"]
    assert bullets
    assert all(one._p.pPr is None or one._p.pPr.numPr is None for one in bullets)


def test_widths_follow_columns_and_the_part_a_section_comes_in() -> None:
    def build(file: WordDocument) -> None:
        file.add_paragraph("{{ facts }}")
        lying = file.add_section(WD_SECTION.NEW_PAGE)
        lying.orientation = WD_ORIENT.LANDSCAPE
        lying.page_width, lying.page_height = Cm(29.7), Cm(21)
        lying._sectPr.find(qn("w:cols")).set(qn("w:num"), "2")
        file.add_paragraph("{{ annexes }}")

    file = filled(build, note_of("lichtervelde", "nl"))
    first, last = file.tables[0], file.tables[-1]
    page = file.sections[1]
    column = (page.page_width - page.left_margin - page.right_margin - 720 * 635) / 2
    assert sum(one.width for one in last.columns) == pytest.approx(column, rel=0.01)
    page = file.sections[0]
    whole = page.page_width - page.left_margin - page.right_margin
    assert sum(one.width for one in first.columns) == pytest.approx(whole, rel=0.01)


def test_a_table_of_contents_is_marked_to_be_updated() -> None:
    contents = (
        f'<w:p {nsdecls("w")}><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>leeg</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )

    def build(file: WordDocument) -> None:
        file.add_paragraph()._p.addnext(parse_xml(contents))
        file.add_paragraph("{{ note }}")

    file = filled(build)
    begin = next(file.element.iter(qn("w:fldChar")))
    assert begin.get(qn("w:dirty")) == "true"
    assert file.settings.element.find(qn("w:updateFields")) is not None
    plain = filled(paragraphs("{{ note }}"))
    assert plain.settings.element.find(qn("w:updateFields")) is None


def test_a_section_in_a_content_control_comes_in_its_place() -> None:
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>"
        "<w:p><w:r><w:t>{{ summary }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )

    def build(file: WordDocument) -> None:
        file.add_paragraph("Voor")._p.addnext(parse_xml(control))
        file.add_paragraph("Na")

    texts = [text_of(one._p) for one in filled(build).paragraphs]
    heading = note_of("lichtervelde", "nl").body[0].heading
    assert texts.index("Voor") < texts.index(heading) < texts.index("Na")


def test_a_tag_under_track_changes_is_filled_in_and_one_that_was_taken_away_is_not() -> None:
    changed = (
        f'<w:p {nsdecls("w")}><w:ins w:id="1" w:author="x"><w:r><w:t>{{{{ title }}}}</w:t></w:r>'
        '</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>{{ titel }}</w:delText></w:r></w:del>'
        '<w:moveFrom w:id="3" w:author="x"><w:r><w:t>{{ oud }}</w:t></w:r></w:moveFrom></w:p>'
    )

    def build(file: WordDocument) -> None:
        file.add_paragraph("{{ note }}")._p.addnext(parse_xml(changed))

    file = filled(build)
    (inserted,) = file.element.iter(qn("w:ins"))
    assert text_of(inserted) == note_of("lichtervelde", "nl").title


def test_a_footnote_or_picture_beside_a_tag_for_a_section_is_not_lost() -> None:
    note = f'<w:r {nsdecls("w")}><w:footnoteReference w:id="9"/></w:r>'

    def build(file: WordDocument) -> None:
        file.add_paragraph("{{ summary }}")._p.append(parse_xml(note))

    assert list(filled(build).element.iter(qn("w:footnoteReference")))


def test_a_table_keeps_its_caption_even_where_the_style_of_the_house_does_not() -> None:
    def build(file: WordDocument) -> None:
        file.styles["Caption"].paragraph_format.keep_with_next = None
        file.add_paragraph("{{ note }}")

    body = list(filled(build).element.body)
    captions = [
        before for one, before in zip(body[1:], body, strict=False) if one.tag == qn("w:tbl")
    ]
    assert captions
    assert all(one.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for one in captions)
