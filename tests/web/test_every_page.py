"""Every page in every language, at the start and with answers."""

import re
from html import unescape

import pytest

from tests.web.conftest import PAGES


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("answered", [False, True], ids=["start", "lichtervelde"])
def test_every_page_opens_in_a_language(visit, lichtervelde, language, answered):
    visitor = visit(lichtervelde if answered else {}, lang=language)
    for page in PAGES:
        visitor.go_to(page)
        assert f"<h1>{visitor.say(f'{page}-title')}</h1>" in unescape(visitor.html), page
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
    assert visitor.press("language_picker", "fr").address == before | {"lang": "fr"}
    assert f"<h1>{visitor.say(f'{page}-title')}</h1>" in unescape(visitor.html)
    assert visitor.say.language == "fr"


def test_the_answers_go_along_to_another_page_and_back(visit, lichtervelde):
    visitor = visit(lichtervelde, lang="nl")
    before, ranking = visitor.answers, visitor.ranking
    for page in PAGES:
        assert visitor.go_to(page).answers == before
    assert visitor.go_to("choose").ranking == ranking
