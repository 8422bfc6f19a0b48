"""Every page in every language, at the start and with answers."""

import re
from html import unescape

import pytest

from mic_selector.web.knowledge import catalogue
from tests.turns import ALL
from tests.web.conftest import PAGES


def headings(visitor, page):
    """Return what may stand above a page: one thing, or one of the questions."""
    if page == "questions":
        return [feature.question[visitor.say.language] for feature in catalogue().features.values()]
    if page in ("result", "sure"):  # the documented example: twinning, and clearly so
        name = catalogue().approaches["twinning"].name[visitor.say.language]
        unanswered = "nav-result" if page == "result" else "sure-heading"
        return [visitor.say(unanswered), visitor.say("sure-clear", approach=name)]
    if page == "form":
        first = (next(iter(catalogue().approaches)), "twinning")
        return [catalogue().approaches[one].name[visitor.say.language] for one in first]
    named = {"start": "start-question", "answers": "answers-heading"}
    named["all-questions"] = "nav-all-questions"
    named["points"] = "points-heading"
    return [visitor.say(named.get(page, f"{page}-title"))]


def wrong_with(visitor, page):
    """Yield what is not as it must be on every page."""
    found = re.findall("<h1.*?>(.*?)</h1>", unescape(visitor.html))
    if len(found) != 1 or found[0] not in headings(visitor, page):
        yield f"{page}: heading {found}"
    language = visitor.say.language
    said = rf'documentElement\.lang = language;[^<]*\("{language}"\)</script>'
    if not re.search(said, visitor.html):
        yield f"{page}: language"
    if visitor.say("disclaimer") not in visitor.text:
        yield f"{page}: disclaimer"
    if visitor.warnings:
        yield f"{page}: {visitor.warnings}"


# In French: the test of a visit that begins anywhere.
def test_every_page_opens_in_english_with_answers_which_go_along_to_each_and_back(
    visit, lichtervelde
):
    visitor = visit(lichtervelde, lang="en", page="result")
    before, ranking = visitor.answers, visitor.ranking
    for page in PAGES:
        visitor.go_to(page)
        assert visitor.answers == before, page
        assert list(wrong_with(visitor, page)) == []
    assert visitor.go_to("result").ranking == ranking == visitor.go_to("all-questions").ranking


def test_every_page_opens_in_dutch_without_answers(visit):
    visitor = visit(lang="nl", page="sources")
    assert [fault for page in PAGES for fault in wrong_with(visitor.go_to(page), page)] == []


@pytest.mark.parametrize(
    ("locale", "language"),
    [("nl-BE", "nl"), ("fr-FR", "fr"), ("en-US", "en"), ("de-DE", "en"), ("", "en")],
)
def test_the_language_is_first_that_of_the_browser(visit, locale, language):
    assert visit(locale=locale, page="sources").say.language == language


def test_the_language_in_the_address_goes_before_that_of_the_browser(visit):
    assert visit(lang="fr", locale="nl-BE", page="sources").say.language == "fr"


def test_a_visit_may_begin_anywhere_and_a_language_switch_keeps_all_but_the_language(
    visit, lichtervelde
):
    # A folder called `pages` beside the main script makes Streamlit run a page alone until the
    # first `st.navigation`.
    for place, page in enumerate(PAGES):
        visitor = visit(
            lichtervelde, lang="fr", show="networks.twinning", page=page, **{"filter.country": "BE"}
        )
        assert list(wrong_with(visitor, page)) == []
        if place % 4 and page not in ("questions", "note") and not ALL:
            continue
        before = visitor.answers
        visitor.open_address({**before, "lang": "nl"})
        assert visitor.address == before | {"lang": "nl"}, page
        assert visitor.say.language == "nl", page
        assert list(wrong_with(visitor, page)) == []
