"""What is drawn ahead of a page's run is what that run draws."""

import logging
import re

import pytest
from hypothesis import assume, given, settings, strategies
from starlette.applications import Starlette
from starlette.testclient import TestClient

from mic_selector.files.messages import LANGUAGES
from mic_selector.web.components.asking import choices
from mic_selector.web.knowledge import catalogue
from mic_selector.web.server.background import ROUTES
from tests.turns import ALL, in_turn

BROWSER = TestClient(Starlette(routes=ROUTES), "http://server")
FEATURES = tuple(catalogue().features)
ANSWERS = {
    "budget": "5-at_most-1-firm",
    "civil_society": "3-at_least-2",
    "governance": "none",
    "political": "1-at_least-1",
}


def drawn(html):
    """Return the parts of a page that follow from its answers, by name."""
    names = re.findall(r'data-ahead="(\w+)"', html)
    assert len(names) == len(set(names))
    starts = [html.index(f'data-ahead="{name}"') for name in names]
    return {
        name: re.split(r"</aside>|</div>\s*</div>", html[start:])[0]
        for name, start in zip(names, starts, strict=True)
    }


def asked_ahead(page, language, address, pressed):
    query = [*address.items(), *(("pressed", f"{one}.{place}") for one, place in pressed.items())]
    return BROWSER.get(f"/ahead/{language}/{page}", params=query)


@pytest.mark.parametrize(("page", "language"), in_turn(("questions", "all-questions"), LANGUAGES))
@settings(max_examples=8 if ALL else 3, deadline=None)
@given(feature=strategies.sampled_from(FEATURES), place=strategies.integers(0, 3))
def test_it_is_what_the_run_draws(page, language, visit, feature, place):
    visitor = visit({"step": feature, "lang": language, **ANSWERS}, page=page)
    shown = drawn(visitor.html)
    before = visitor.address
    row = visitor.app.radio(key=f"ask_{feature}")
    assume(row.value != choices(feature)[place])  # a browser does not take that for a press
    row.set_value(choices(feature)[place])
    visitor.run()
    answer = asked_ahead(page, language, before, {feature: place})
    ahead = drawn(answer.text)
    assert list(ahead) == (["effect", "standing"] if page == "questions" else ["standing"])
    assert ahead == drawn(visitor.html) != shown


def test_drawing_it_writes_no_line_in_the_log(caplog):
    streamlit = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    streamlit.addHandler(caplog.handler)
    try:
        asked_ahead("all-questions", "nl", ANSWERS, {"political": 2})
    finally:
        streamlit.removeHandler(caplog.handler)
    assert caplog.messages == []


def test_what_stands_pressed_counts_where_the_address_is_behind(visit):
    pressed = {"budget": 0, "political": 3}
    visitor = visit({"step": "budget"}, page="all-questions")
    for feature, place in pressed.items():
        visitor.app.radio(key=f"ask_{feature}").set_value(choices(feature)[place])
        visitor.run()
    answer = asked_ahead("all-questions", "en", {}, pressed)
    assert drawn(answer.text) == drawn(visitor.html)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/ahead/nl/result", 404),
        ("/ahead/xx/questions", 404),
        ("/ahead/nl/questions?pressed=budgets.1", 400),
        ("/ahead/nl/questions?pressed=budget.9", 400),
        ("/ahead/nl/questions?pressed=budget.", 400),
        ("/ahead/nl/questions?pressed=", 400),
        ("/ahead/nl/questions?budget=nonsense&v=9", 200),
        ("/ahead/nl/questions?step=nonsense", 200),
        ("/ahead/nl/questions?step=decisive", 200),
    ],
)
def test_what_cannot_be_read_breaks_nothing(path, status):
    assert BROWSER.get(path).status_code == status
