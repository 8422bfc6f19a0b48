"""HTML templates: all text in them is escaped, and a name that is not given is an error."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup


def templates_in(*folders: Path) -> Environment:
    """Return the templates of some folders; of two with the same name that of the first."""
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # they do not change while the server runs
    )


def shipped_markup(path: Path) -> Markup:
    """Return a style sheet, script or drawing of the program's own, to stand in a page as it is.

    Never for what somebody else wrote: nothing of it is escaped.
    """
    return Markup(path.read_text(encoding="utf-8").strip())  # noqa: S704  # the program's own file
