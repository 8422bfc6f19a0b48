"""Every page in every language, at the start and with answers."""

import re
from html import unescape

import pytest

from mic_selector.web.knowledge import catalogue
from tests.web.conftest import PAGES


def headings(visitor, page):
    """Return what may stand above a page: one thing, or one of the questions."""
    if page == "questions":
        return [feature.question[visitor.say.language] for feature in catalogue().features.values()]
    if page == "result":  # LICHTERVELDE in DESIGN.md: twinning, and clearly so
        name = catalogue().approaches["twinning"].name[visitor.say.language]
        return [visitor.say("nav-result"), visitor.say("sure-clear", approach=name)]
    if page == "form":
        first = (next(iter(catalogue().approaches)), "twinning")
        return [catalogue().approaches[one].name[visitor.say.language] for one in first]
    named = {"start": "start-question", "answers": "answers-heading"}
    return [visitor.say(named.get(page, f"{page}-title"))]


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("answered", [False, True], ids=["start", "lichtervelde"])
def test_every_page_opens_in_a_language(visit, lichtervelde, language, answered):
    visitor = visit(lichtervelde if answered else {}, lang=language)
    for page in PAGES:
        visitor.go_to(page)
        heading = re.search("<h1>(.*?)</h1>", unescape(visitor.html))
        assert heading, page
        assert heading[1] in headings(visitor, page), page
        assert re.search(
            rf'documentElement\.lang = language;[^<]*\("{language}"\)</script>', visitor.html
        ), page
        assert visitor.say("disclaimer") in visitor.text, page
        assert not visitor.warnings, page


@pytest.mark.parametrize("page", PAGES)
def test_a_visit_may_begin_at_any_page_of_a_server_that_just_started(visit, lichtervelde, page):
    # A folder called `pages` beside the main script makes Streamlit run a page alone until the
    # first `st.navigation`.
    assert visit(lichtervelde).go_to(page).go_to("choose").ranking[0] == ("1", "twinning", "100")


@pytest.mark.parametrize(
    ("locale", "language"),
    [("nl-BE", "nl"), ("fr-FR", "fr"), ("en-US", "en"), ("de-DE", "en"), ("", "en")],
)
def test_the_language_is_first_that_of_the_browser(visit, locale, language):
    assert visit(locale=locale).say.language == language


def test_the_language_in_the_address_goes_before_that_of_the_browser(visit):
    assert visit(lang="fr", locale="nl-BE").say.language == "fr"


@pytest.mark.parametrize("page", PAGES)
def test_a_language_switch_keeps_everything_but_the_language(visit, lichtervelde, page):
    visitor = visit(
        lichtervelde, lang="nl", show="networks.twinning", **{"filter.country": "BE"}
    ).go_to(page)
    before = visitor.answers
    visitor.app.query_params["lang"] = "fr"
    assert visitor.run().address == before | {"lang": "fr"}
    assert visitor.html.count("<h1>") == 1
    assert visitor.say.language == "fr"


def test_the_answers_go_along_to_another_page_and_back(visit, lichtervelde):
    visitor = visit(lichtervelde, lang="nl")
    before, ranking = visitor.answers, visitor.ranking
    for page in PAGES:
        assert visitor.go_to(page).answers == before
    assert visitor.go_to("choose").ranking == ranking
