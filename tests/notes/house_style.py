"""Made `house_style.docx`: `python -m tests.notes.house_style` with LibreOffice on the path.

It is the template of a town that writes its notes in LibreOffice: house style, header and footer,
a footnote, and annexes on lying pages.
"""

import subprocess
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

HOUSE_STYLE = Path(__file__).with_suffix(".docx")

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
_STYLES = """\
 <office:font-face-decls>
  <style:font-face style:name="DejaVu Sans" svg:font-family="'DejaVu Sans'"/>
  <style:font-face style:name="DejaVu Serif" svg:font-family="'DejaVu Serif'"/>
 </office:font-face-decls>
 <office:styles>
  <style:default-style style:family="paragraph">
   <style:text-properties style:font-name="Liberation Serif" fo:font-size="12pt" fo:language="nl"
     fo:country="BE"/>
  </style:default-style>
  <style:style style:name="Standard" style:family="paragraph" style:class="text">
   <style:text-properties style:font-name="DejaVu Sans" fo:font-size="10pt"/>
  </style:style>
  <style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"
     style:parent-style-name="Standard" style:class="text">
   <style:paragraph-properties fo:margin-bottom="0.25cm"/>
  </style:style>
  <style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"
     style:next-style-name="Text_20_body" style:class="text">
   <style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm"
     fo:keep-with-next="always"/>
   <style:text-properties style:font-name="DejaVu Serif" fo:font-weight="bold"/>
  </style:style>
  <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"
     style:class="chapter">
   <style:text-properties fo:font-size="20pt" fo:color="#7a1f5c"/>
  </style:style>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
     style:parent-style-name="Heading" style:default-outline-level="1" style:class="text">
   <style:text-properties fo:font-size="15pt" fo:color="#7a1f5c"/>
  </style:style>
  <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
     style:parent-style-name="Heading" style:default-outline-level="2" style:class="text">
   <style:text-properties fo:font-size="12pt" fo:color="#7a1f5c"/>
  </style:style>
  <style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard"
     style:class="extra">
   <style:text-properties fo:font-size="9pt" fo:font-style="italic"/>
  </style:style>
  <style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"
     style:class="extra"/>
  <style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"
     style:class="extra"/>
 </office:styles>
 <office:automatic-styles>
  <style:page-layout style:name="upright">
   <style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
     style:print-orientation="portrait" fo:margin-top="2cm" fo:margin-bottom="2cm"
     fo:margin-left="3cm" fo:margin-right="2.5cm"/>
   <style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style>
   <style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style>
  </style:page-layout>
  <style:page-layout style:name="lying">
   <style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm"
     style:print-orientation="landscape" fo:margin-top="2cm" fo:margin-bottom="2cm"
     fo:margin-left="2cm" fo:margin-right="2cm"/>
   <style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style>
   <style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style>
  </style:page-layout>
 </office:automatic-styles>
 <office:master-styles>
  <style:master-page style:name="Standard" style:page-layout-name="upright">
   <style:header><text:p text:style-name="Header">Stad Voorbeeld · {{ subject
     }}</text:p></style:header>
   <style:footer><text:p text:style-name="Footer">{{ date }} · bladzijde <text:page-number
     text:select-page="current">1</text:page-number></text:p></style:footer>
  </style:master-page>
  <style:master-page style:name="Lying" style:page-layout-name="lying">
   <style:header><text:p text:style-name="Header">Bijlagen bij {{ title }}</text:p></style:header>
   <style:footer><text:p text:style-name="Footer">bladzijde <text:page-number
     text:select-page="current">1</text:page-number></text:p></style:footer>
  </style:master-page>
 </office:master-styles>
"""
_CONTENT = """\
 <office:automatic-styles>
  <style:style style:name="annex" style:family="paragraph" style:parent-style-name="Text_20_body"
     style:master-page-name="Lying"/>
 </office:automatic-styles>
 <office:body><office:text>
  <text:p text:style-name="Title">{{ title }}</text:p>
  <text:p text:style-name="Text_20_body">Opgesteld door {{ author }}<text:note text:id="ftn1"
     text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p
     text:style-name="Standard">Op {{ date }}.</text:p></text:note-body></text:note>.</text:p>
  <text:p text:style-name="Text_20_body">{{ summary }}</text:p>
  <text:p text:style-name="Text_20_body">{{ facts }}</text:p>
  <text:p text:style-name="Text_20_body">{{ decision }}</text:p>
  <text:p text:style-name="annex">{{ annexes }}</text:p>
 </office:text></office:body>
"""
_MANIFEST = """\
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
 <manifest:file-entry manifest:full-path="/"
   manifest:media-type="application/vnd.oasis.opendocument.text"/>
 <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
 <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""


def make() -> None:
    """Write the template as LibreOffice saves it."""
    with TemporaryDirectory() as folder:
        text = Path(folder) / "house_style.odt"
        with zipfile.ZipFile(text, "w") as packed:
            packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            packed.writestr("META-INF/manifest.xml", _MANIFEST)
            packed.writestr("styles.xml", _document("styles", _STYLES))
            packed.writestr("content.xml", _document("content", _CONTENT))
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "docx", str(text),
             f"-env:UserInstallation={Path(folder).as_uri()}/profile",
             "--outdir", str(HOUSE_STYLE.parent)],
            check=True,
        )  # fmt: skip


def _document(part: str, content: str) -> str:
    whole = f"office:document-{part}"
    return f'<{whole} {_NAMES} office:version="1.3">\n{content}</{whole}>'


if __name__ == "__main__":
    make()
