"""Word files of other programs: what lies in an unexpected place is found, and what cannot be a
template is refused with the way out, never with a traceback.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Callable
from functools import cache, partial

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.notes import word
from mic_selector.wording.faults import fault_in_words
from tests.notes.conftest import short_note
from tests.notes.test_word import in_style
from tests.notes.test_word_template import faults, of_parts, paragraphs, template
from tests.turns import ALL

Parts = dict[str, bytes]
Change = Callable[[Parts], object]

RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_header(file: WordDocument) -> None:
    file.sections[0].header.paragraphs[0].text = "{{ date }}"
    file.add_paragraph("{{ note }}")


unchanged = cache(partial(template, with_header))


def changed(change: Change) -> bytes:
    """Return a template in which a part was changed."""
    with zipfile.ZipFile(io.BytesIO(unchanged())) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    change(parts)
    return of_parts(parts)


def replaced(name: str, old: str, new: str) -> Change:
    """Return a change in one part, of which it is seen that something was there to change."""

    def change(parts: Parts) -> None:
        before = parts[name].decode()
        parts[name] = re.sub(old, new, before, flags=re.DOTALL).encode()
        assert parts[name].decode() != before

    return change


def relation(id_: str, kind: str, target: str, mode: str = "") -> str:
    return f'<Relationship Id="{id_}" Type="{kind}" Target="{target}" {mode}/>'


def added(name: str, one: str) -> Change:
    return replaced(name, "</Relationships>", one + "</Relationships>")


CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
READ = {
    "core properties on the relation of LibreOffice": replaced(
        "_rels/.rels",
        re.escape(CORE),
        f"{OFFICE}/metadata/core-properties".replace("Document", "document"),
    ),
    "core properties twice": added("_rels/.rels", relation("x", CORE, "docProps/core.xml")),
    "core properties of the text": added(RELATIONS, relation("x", CORE, "/docProps/core.xml")),
    "styles twice": added(RELATIONS, relation("x", f"{OFFICE}/styles", "styles.xml")),
    "styles of the whole file": lambda parts: (
        replaced(RELATIONS, r"<Relationship [^>]*/styles\"[^>]*/>", "")(parts),
        added("_rels/.rels", relation("x", f"{OFFICE}/styles", "word/styles.xml"))(parts),
    ),
    "styles on a relation nobody knows": replaced(RELATIONS, r"/styles\"", '/look"'),
    "numbering twice": added(RELATIONS, relation("x", f"{OFFICE}/numbering", "numbering.xml")),
    "settings twice": added(RELATIONS, relation("x", f"{OFFICE}/settings", "settings.xml")),
    "a part without a content type": replaced(
        TYPES, r"<Override PartName=\"/word/(styles|numbering|header1)\.xml\"[^>]*/>", ""
    ),
    "a picture without a content type": replaced(TYPES, r"<Default Extension=\"jpeg\"[^>]*/>", ""),
    "a template of Word": replaced(TYPES, r"document\.main\+xml", "template.main+xml"),
    "a file with macros": replaced(
        TYPES,
        r"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main\+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    ),
    "a relation that leads nowhere": added(
        RELATIONS, relation("x", f"{OFFICE}/customXml", "../customXml/none.xml")
    ),
    "a place in the text": added(RELATIONS, relation("x", f"{OFFICE}/hyperlink", "#here")),
    "no page": replaced("word/document.xml", r"<w:sectPr.*?</w:sectPr>", ""),
    "no size": replaced("word/document.xml", r"<w:pgSz[^>]*/>", ""),
    "no margins": replaced("word/document.xml", r"<w:pgMar[^>]*/>", ""),
    "a fraction": replaced("word/document.xml", r'w:w="12240"', 'w:w="12240.5"'),
    "centimetres": replaced("word/document.xml", r'w:w="12240"', 'w:w="21cm"'),
    "no styles": replaced(RELATIONS, r"<Relationship [^>]*/styles\"[^>]*/>", ""),
    "no settings": replaced(RELATIONS, r"<Relationship [^>]*/settings\"[^>]*/>", ""),
}  # fmt: skip


# Several at once in `make test`, where one does not stand in the way of another.
TOGETHER = (
    (
        "core properties on the relation of LibreOffice",
        "styles of the whole file",
        "settings twice",
        "a part without a content type",
        "no page",
    ),
    (
        "core properties twice",
        "styles twice",
        "numbering twice",
        "a template of Word",
        "a relation that leads nowhere",
        "no size",
    ),
    (
        "core properties of the text",
        "styles on a relation nobody knows",
        "a file with macros",
        "a place in the text",
        "a fraction",
        "no margins",
    ),
    ("no styles", "no settings", "a picture without a content type", "centimetres"),
)


@pytest.mark.parametrize("names", [(one,) for one in READ] if ALL else TOGETHER, ids=", ".join)
def test_what_another_program_put_elsewhere_is_read(names: tuple[str, ...]) -> None:
    def change(parts: Parts) -> None:
        for name in names:
            READ[name](parts)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        content = word.render(short_note(), changed(change), "own.docx")
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert len(parts.namelist()) == len(set(parts.namelist()))
        (main,) = re.findall(
            r'PartName="/word/document.xml" ContentType="([^"]*)"', parts.read(TYPES).decode()
        )
        assert main.endswith("wordprocessingml.document.main+xml")
    file = docx.Document(io.BytesIO(content))
    assert len(in_style(file, "Heading 1")) > 3
    assert file.core_properties.title == short_note().title
    assert all(column.width > 0 for table in file.tables for column in table.columns)


def test_each_change_is_among_those_made_together() -> None:
    assert sorted(name for names in TOGETHER for name in names) == sorted(READ)


def sealed() -> bytes:
    name = "EncryptedPackage".encode("utf-16-le")
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1000) + name + bytes(1000)


REFUSED: dict[str, Callable[[], bytes]] = {
    "template-old": lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(5000),
    "template-sealed": sealed,
    "template-opendocument": lambda: of_parts(
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}
    ),
    "template-strict": lambda: changed(
        replaced("_rels/.rels", OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    ),
    "template-locked": lambda: changed(
        replaced(
            "word/settings.xml",
            "<w:zoom",
            '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:zoom',
        )
    ),
    "template-outside": lambda: changed(
        replaced(
            RELATIONS, r'Target="header1.xml"', 'Target="file:///x/h.xml" TargetMode="External"'
        )
    ),
    "template-part-missing": lambda: changed(lambda parts: parts.pop("word/header1.xml")),
    "template-no-room": lambda: changed(
        replaced("word/document.xml", r'w:left="1800"', 'w:left="18000"')
    ),
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_cannot_be_a_template_is_refused_with_the_way_out(code: str) -> None:
    (fault,) = faults(REFUSED[code]())
    assert fault.code == code
    for language in LANGUAGES:
        said = fault_in_words(messages_in(language), fault)
        assert said.startswith("own.docx: ")
        assert said.endswith(".")
        assert "fault-" not in said


def test_a_page_without_a_width_has_no_room() -> None:
    (fault,) = faults(changed(replaced("word/document.xml", r'w:w="12240"', 'w:w="0"')))
    assert fault.code == "template-no-room"


@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "word/header1.xml", TYPES]
)
def test_a_part_that_is_damaged_is_said_and_never_a_traceback(part: str) -> None:
    def damaged(parts: Parts) -> None:
        parts[part] = parts[part][: len(parts[part]) // 2]

    (fault,) = faults(changed(damaged))
    assert fault.code in ("template-not-word", "template-broken")


def test_no_macro_stays_in_the_file() -> None:
    def with_macro(parts: Parts) -> None:
        parts["word/vbaProject.bin"] = b"macro"
        kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
        added(RELATIONS, relation("x", kind, "vbaProject.bin"))(parts)

    content = word.render(short_note(), changed(with_macro), "own.docm")
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert "word/vbaProject.bin" not in parts.namelist()


# Tags that are not in order


@pytest.mark.parametrize(
    ("text", "tag"),
    [("titel }}", "title"), ("{ title }}", "title"), ("Besluit: {{ besluit }}", "decision"),
     ("{{ Bijlagen }}", "annexes"), ("{{ titre }}", "title"), ("{{ auteur }}", "author"),
     ("{{ décision }}", "decision"), ("{{ opsteller }}", "author"), ("{{ nota }}", "note")],
)  # fmt: skip
def test_a_tag_that_is_misspelt_gets_a_suggestion(text: str, tag: str) -> None:
    (fault,) = faults(template(paragraphs("{{ note }}", text)))
    assert fault.parameters["closest"] == f"{{{{ {tag} }}}}"


def test_a_tag_in_capitals_is_filled_in() -> None:
    content = word.render(
        short_note(), template(paragraphs("{{ TITLE }}", "{{ Note }}")), "own.docx"
    )
    assert "{{" not in "".join(
        text.text or "" for text in docx.Document(io.BytesIO(content)).element.iter(qn("w:t"))
    )
