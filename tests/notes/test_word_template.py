"""A municipality's own Word template: what its tags become, and what is said of one that is not in
order.
"""

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.shared import RGBColor

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.files.zip_file import LARGEST_PACKED, LARGEST_UNPACKED
from mic_selector.notes import word
from mic_selector.notes.document import Document
from mic_selector.notes.pictures import png
from mic_selector.wording.faults import fault_in_words
from tests.notes.conftest import HOSTILE, note_of, short_note
from tests.notes.test_word import in_style, text_of

Build = Callable[[WordDocument], object]


def template(build: Build, start: WordDocument | None = None) -> bytes:
    """Return a template that begins as an empty file of Word."""
    file = start or docx.Document()
    build(file)
    saved = io.BytesIO()
    file.save(saved)
    return saved.getvalue()


def filled(build: Build, note: Document | None = None) -> WordDocument:
    """Return a template with a note in it: a short one, where the test does not ask for another."""
    made = word.render(note or short_note(), template(build), "own.docx")
    return docx.Document(io.BytesIO(made))


def faults(content: bytes) -> tuple[Fault, ...]:
    with pytest.raises(FaultyInput) as refused:
        word.render(short_note(), content, "own.docx")
    return refused.value.faults


def paragraphs(*texts: str) -> Build:
    return lambda file: [file.add_paragraph(text) for text in texts]


# What tags become


def test_a_section_comes_where_its_tag_stands_and_what_stands_around_it_stays() -> None:
    file = filled(paragraphs("Before", "{{ decision }}", "Between", "{{ competence }}", "After"))
    note = note_of("lichtervelde", "nl")
    headings = {section.id: section.heading for section in note.body}
    texts = [text_of(paragraph._p) for paragraph in file.paragraphs]
    wanted = ("Before", headings["decision"], "Between", headings["competence"], "After")
    places = [texts.index(text) for text in wanted]
    assert places == sorted(places)
    assert headings["facts"] not in texts
    assert not any("{{" in text for text in texts)


def test_a_part_of_a_section_has_a_tag_of_its_own() -> None:
    file = filled(paragraphs("{{ ranking }}"))
    assert in_style(file, "Heading 1") == []
    assert len(file.tables) >= 1


def test_a_section_that_the_note_goes_without_leaves_nothing_behind() -> None:
    file = filled(paragraphs("Before", "{{combination}}", "{{ summary }}", "After"))
    texts = [text_of(paragraph._p) for paragraph in file.paragraphs]
    assert texts[0] == "Before"
    assert texts[1] == note_of("lichtervelde", "nl").body[0].heading


def test_a_word_takes_the_form_of_its_tag_even_where_word_cut_the_tag_in_pieces() -> None:
    def build(file: WordDocument) -> None:
        paragraph = file.add_paragraph("Titel: ")
        for piece in ("{", "{ ti", "tle }", "}"):
            paragraph.add_run(piece).font.color.rgb = RGBColor(0xFF, 0, 0)
        paragraph.add_run(" op {{ date }}.")
        file.add_paragraph("{{ note }}")

    file = filled(build)
    first = file.paragraphs[0]
    assert text_of(first._p) == f"Titel: {note_of('lichtervelde', 'nl').title} op 21 november 2026."
    assert first.runs[1].font.color.rgb == RGBColor(0xFF, 0, 0)
    assert first.runs[1].text == note_of("lichtervelde", "nl").title


def test_words_are_filled_in_headers_footers_tables_and_text_boxes() -> None:
    box = (
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:pict>'
        '<v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>'
        "<w:p><w:r><w:t>{{ title }}</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></w:pict></w:r>"
    )

    def build(file: WordDocument) -> None:
        file.sections[0].header.paragraphs[0].text = "{{ title }}"
        file.sections[0].footer.paragraphs[0].text = "{{ date }}"
        file.add_table(1, 1).rows[0].cells[0].text = "{{ title }}"
        file.add_paragraph("around")._p.append(docx.oxml.parse_xml(box))
        file.add_paragraph("{{ note }}")

    file = filled(build)
    title = note_of("lichtervelde", "nl").title
    assert file.sections[0].header.paragraphs[0].text == title
    assert file.sections[0].footer.paragraphs[0].text == "21 november 2026"
    assert file.tables[0].rows[0].cells[0].text == title
    assert text_of(next(iter(file.element.iter(qn("w:txbxContent"))))) == title


def test_nothing_in_a_template_is_run_and_nothing_filled_in_is_read_again() -> None:
    odd = (
        "{% for x in y %}{% endfor %}",
        "{# remark #}",
        "=1+1",
        '#eval("1")',
        "<script>alert(1)</script>",
        "}} { {",
    )
    file = filled(
        paragraphs(*odd, "{{ title }}", "{{ note }}"), short_note("hostile_and_odd_numbers")
    )
    texts = [text_of(paragraph._p) for paragraph in file.paragraphs]
    assert texts[: len(odd)] == list(odd)
    assert HOSTILE in texts[len(odd)]


def test_the_styles_of_the_house_are_used_and_those_it_lacks_are_added() -> None:
    def build(file: WordDocument) -> None:
        file.styles["Heading 1"].font.color.rgb = RGBColor(0, 0xFF, 0)
        file.styles["List Bullet"].delete()
        file.add_paragraph("{{ note }}")

    file = filled(build)
    assert file.styles["Heading 1"].font.color.rgb == RGBColor(0, 0xFF, 0)
    assert in_style(file, "List Bullet")
    assert {table.style.name for table in file.tables if table.style} == {"Note Table"}


def test_a_template_that_never_had_a_list_gets_lists() -> None:
    plain = template(paragraphs("{{ note }}"))
    slim = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(slim, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/_rels/document.xml.rels":
                content = re.sub(rb"<Relationship [^>]*numbering[^>]*/>", b"", content)
            if name != "word/numbering.xml":
                new.writestr(name, content)
    made = docx.Document(io.BytesIO(word.render(short_note(), slim.getvalue(), "own.docx")))
    assert in_style(made, "Note Article")


def test_a_tag_in_the_last_paragraph_of_a_part_does_not_take_the_page_with_it() -> None:
    def build(file: WordDocument) -> None:
        file.add_paragraph("{{ facts }}")
        file.add_section(WD_SECTION.NEW_PAGE)
        file.add_paragraph("{{ decision }}")

    assert len(filled(build).sections) == 2


# What is said of a template that is not in order


def test_an_unknown_tag_is_named_with_its_place_and_the_closest_one() -> None:
    (fault,) = faults(template(paragraphs("{{ note }}", "Van {{ titel }} en zo")))
    assert (fault.code, fault.file) == ("template-tag-unknown", "own.docx")
    said = fault_in_words(messages_in("en"), fault)
    assert "{{ titel }}" in said
    assert "paragraph 2" in said
    assert "Van {{ titel }} en zo" in said
    assert said.endswith("Did you mean {{ title }}?")


@pytest.mark.parametrize("tag", ["{{ 7*7 }}", "{{ config.items() }}", "{{ title|upper }}", "{{}}"])
def test_an_instruction_of_jinja_is_an_unknown_tag(tag: str) -> None:
    (fault,) = faults(template(paragraphs("{{ note }}", tag)))
    assert fault.code == "template-tag-unknown"
    assert fault.parameters["tag"] == tag


@pytest.mark.parametrize("text", ["{{ title", "{{ title }", "{{ title {{ date }}", "{{"])
def test_a_tag_that_is_not_closed_is_named(text: str) -> None:
    (fault,) = faults(template(paragraphs("{{ note }}", text)))
    assert fault.code == "template-tag-open"
    assert text.startswith(str(fault.parameters["tag"]).strip())


def test_a_section_within_a_line_a_table_or_a_header_is_refused_there() -> None:
    def build(file: WordDocument) -> None:
        file.add_paragraph("Hier: {{ facts }}")
        file.add_table(1, 1).rows[0].cells[0].text = "{{ note }}"
        file.sections[0].header.paragraphs[0].text = "{{ annexes }}"

    found = faults(template(build))
    assert [fault.code for fault in found] == ["template-tag-not-alone"] * 3
    assert [fault.parameters["kind"] for fault in found] == [
        "template-body",
        "template-body",
        "template-header",
    ]


def test_a_template_without_a_section_would_be_an_empty_note_and_is_refused() -> None:
    (fault,) = faults(template(paragraphs("{{ title }}")))
    assert fault.code == "template-without-tags"


def test_everything_that_is_wrong_is_said_together() -> None:
    assert len(faults(template(paragraphs("{{ a }}", "{{ b", "{{ note }} c")))) == 3


def of_parts(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"just text",
        b"%PDF-1.7",
        b"PK\x03\x04 broken",
        of_parts({"a.txt": b"a"}),
        of_parts({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<a/>"}),
        template(paragraphs("{{ note }}"))[:-200],
    ],
)
def test_a_file_that_is_no_word_file_is_refused(content: bytes) -> None:
    (fault,) = faults(content)
    assert (fault.code, fault.file) == ("template-not-word", "own.docx")


def test_a_file_that_unpacks_to_very_much_is_refused_before_it_is_unpacked() -> None:
    bomb = of_parts({f"word/{number}.xml": bytes(LARGEST_UNPACKED // 4) for number in range(5)})
    assert len(bomb) < LARGEST_PACKED
    (fault,) = faults(bomb)
    assert fault.code == "template-unpacked"


def test_a_file_that_is_too_large_is_refused() -> None:
    (fault,) = faults(bytes(LARGEST_PACKED + 1))
    assert fault.code == "file-too-large"


def test_a_part_that_would_grow_by_its_own_abbreviations_is_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    with zipfile.ZipFile(io.BytesIO(template(paragraphs("Tekst", "{{ note }}")))) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["word/document.xml"] = re.sub(
        rb"^(<\?xml.*?\?>)(.*)Tekst",
        rb"\1" + bomb + rb"\2Tekst&b;",
        parts["word/document.xml"],
        flags=re.DOTALL,
    )
    (fault,) = faults(of_parts(parts))
    assert fault.code == "template-not-word"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_of_a_template_is_one_sentence_in_the_language(language: Language) -> None:
    for fault in faults(template(paragraphs("{{ titel }}", "{{ b", "{{ note }} c"))):
        said = fault_in_words(messages_in(language), fault)
        assert said.startswith("own.docx: ")
        assert str(fault.parameters["tag"]) in said


def test_a_tag_in_a_comment_is_filled_in() -> None:
    own = docx.Document()
    own.add_comment(own.add_paragraph("{{ note }}").runs, text="Bij {{ title }}", author="x")
    saved = io.BytesIO()
    own.save(saved)
    note = short_note()
    made = docx.Document(io.BytesIO(word.render(note, saved.getvalue(), "own.docx")))
    (comment,) = made.comments
    assert comment.text == f"Bij {note.title}"


def test_a_tag_in_a_chart_is_named() -> None:
    own = docx.Document()
    own.add_paragraph("{{ note }}")
    chart = (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><a:p>'
        "<a:r><a:t>{{ ti</a:t></a:r><a:r><a:t>tle }}</a:t></a:r></a:p></c:title></c:chartSpace>"
    )
    part = Part(
        PackURI("/word/charts/chart1.xml"), CONTENT_TYPE.DML_CHART, chart.encode(), own.part.package
    )
    own.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    saved = io.BytesIO()
    own.save(saved)
    with pytest.raises(FaultyInput) as caught:
        word.check_template(saved.getvalue(), "own.docx")
    (fault,) = caught.value.faults
    assert fault.code == "template-tag-in-picture"
    assert "{{ title }}" in str(fault.parameters["tag"])


def test_a_note_that_was_made_is_no_template_and_says_why() -> None:
    made = word.render(short_note())
    with pytest.raises(FaultyInput) as caught:
        word.render(short_note(), made, "note.docx")
    assert [one.code for one in caught.value.faults] == ["template-without-tags"]


def test_pictures_take_the_font_of_the_template(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a style above that of the text, since house styles build on each other."""
    own = docx.Document()
    own.add_paragraph("{{ note }}")
    own.styles["Normal"].font.name = "Georgia"
    asked = []

    def drawn(svg: str, font: str) -> bytes:
        asked.append(font)
        return png(svg)

    monkeypatch.setattr(word, "png", drawn)
    saved = io.BytesIO()
    own.save(saved)
    word.render(note_of("lichtervelde", "nl"), saved.getvalue(), "own.docx")
    assert set(asked) == {"Georgia"}
