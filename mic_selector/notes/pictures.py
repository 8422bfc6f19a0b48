"""Pictures for formats that hold no SVG."""

import typst

_PAGE = (
    b"#set page(width: auto, height: auto, margin: 0pt)\n"
    b'#image(bytes(sys.inputs.svg), format: "svg")'
)
_RESOLUTION = 216
SCALE = 72 / _RESOLUTION
"""How much smaller a picture stands on paper than a program takes it to be that counts 72 dots to
the inch.
"""


def png(svg: str) -> bytes:
    """Return an SVG as PNG, sharp enough for paper; its text is set in a font that comes with
    Typst.
    """
    made = typst.Compiler(_PAGE, ignore_system_fonts=True, sys_inputs={"svg": svg}).compile(
        format="png", ppi=_RESOLUTION
    )
    assert isinstance(made, bytes)
    return made
