"""Pictures for formats that hold no SVG."""

from xml.sax.saxutils import escape

import typst

_PAGE = (
    b"#set page(width: auto, height: auto, margin: 0pt)\n"
    b'#image(bytes(sys.inputs.svg), format: "svg")'
)
_QUOTE = {'"': "&quot;"}
_RESOLUTION = 216
SCALE = 72 / _RESOLUTION
"""How much smaller a picture stands on paper than a program takes it to be that counts 72 dots to
the inch.
"""


def png(svg: str, font: str = "") -> bytes:
    """Return an SVG as PNG, sharp enough for paper.

    Its text is set in a font of this machine, where it has it, else in those that the picture
    names, else in the one that comes with Typst.
    """
    if font:
        svg = svg.replace('font-family="', f'font-family="{escape(font, _QUOTE)}, ')
    made = typst.Compiler(_PAGE, sys_inputs={"svg": svg}).compile(format="png", ppi=_RESOLUTION)
    assert isinstance(made, bytes)
    return made
