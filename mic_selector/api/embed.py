"""The ranking of one example as a page without scripts, to stand in another website."""

from pathlib import Path
from urllib.parse import urlencode

from starlette.responses import HTMLResponse

from mic_selector.decision import evaluate
from mic_selector.files.messages import Messages
from mic_selector.files.templates import templates_in
from mic_selector.priorities.address import encode
from mic_selector.priorities.view import View
from mic_selector.start import Known
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import ranking_rows

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_HEADERS = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
"""May stand in a frame of any website: it asks nothing and keeps nothing."""


def embedded(known: Known, preset: str, say: Messages) -> HTMLResponse:
    """Return the page; its link leads to the whole result."""
    names, stated = Names(known.catalogue, say), known.presets[preset]
    evaluation = evaluate(known.catalogue, stated.priorities)
    view = View(priorities=stated.priorities, language=say.language)
    html = (
        templates_in(_TEMPLATES)
        .get_template("embed.html")
        .render(
            say=say,
            title=names.text(stated.name),
            rows=ranking_rows(names, stated.priorities, evaluation),
            out=[names.approach(one.approach) for one in evaluation.ruled_out],
            address=f"../../../result?{urlencode(encode(view, known.catalogue))}",
        )
    )
    return HTMLResponse(html, headers=_HEADERS)
