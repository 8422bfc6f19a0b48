"""What follows from an answer, drawn ahead of the page's own run.

See docs/decisions/0049-drawn-ahead.md. What is returned here is what that run will draw for the
same answers: nothing is decided here, and nothing is kept.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from anyio import to_thread
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from mic_selector.files.messages import messages_in
from mic_selector.files.settings import settings
from mic_selector.priorities.address import OWN, decode
from mic_selector.priorities.view import View
from mic_selector.web.components.asking import answered, choices, given
from mic_selector.web.components.conversation import effect_line
from mic_selector.web.components.standing import standing
from mic_selector.web.knowledge import catalogue
from mic_selector.web.moment import Moment, moment_after
from mic_selector.wording.conversation import current_step
from mic_selector.wording.names import Names

PRESSED = "pressed"
"""The key of what is pressed on the page, each as a feature and the place of its choice."""


async def ahead(request: Request) -> Response:
    """Return the parts of a page that follow from its answers, as HTML: the address says what was
    answered, `pressed` what is pressed now.
    """
    language, page = request.path_params["language"], request.path_params["page"]
    asked = {key: request.query_params.getlist(key) for key in request.query_params}
    pressed = asked.pop(PRESSED, [])
    if OWN in asked:  # own data are known to the visitor's session alone
        return PlainTextResponse("", status_code=204)
    if language not in settings().languages or page not in _PAGES:
        return PlainTextResponse("", status_code=404)
    view, _ = decode(asked, catalogue())
    try:
        after = _with(view, pressed)
    except (LookupError, ValueError):
        return PlainTextResponse("", status_code=400)
    names = Names(catalogue(), messages_in(language))
    drawn = await to_thread.run_sync(lambda: _PAGES[page](moment_after(names, after)))
    return HTMLResponse(drawn, headers={"Cache-Control": "no-store"})


def _with(view: View, pressed: Sequence[str]) -> View:
    """Return the view after what is pressed was answered; raise `LookupError` or `ValueError` where
    there is no such choice.
    """
    for one in pressed:
        feature, _, place = one.rpartition(".")
        choice = choices(feature)[int(place)]
        if choice != given(view, feature):
            view = replace(answered(view, feature, choice), step=feature)
    return view


def _one_question(moment: Moment) -> Markup:
    step = current_step(moment.names, moment.view)
    return effect_line(moment, step) + standing(moment, with_radar=False)


_PAGES: Mapping[str, Callable[[Moment], Markup]] = {
    "questions": _one_question,
    "all-questions": partial(standing, with_radar=True),
}
"""What draws the parts of a page that follow from its answers."""
