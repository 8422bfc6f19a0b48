"""What leads from a page to what stands behind it, or says the same in another way."""

import re

import pytest

from tests.web.conftest import as_text


def links(html):
    """Return where each link of a piece of HTML leads, and what it is called."""
    found = re.findall(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', html, re.DOTALL)
    return [(where.partition("?")[0], as_text(name)) for where, name in found]


def test_every_page_leads_to_what_stands_behind_it(visit):
    visitor = visit(page="accessibility", lang="nl")
    (foot,) = re.findall('<footer class="[^"]*foot[^"]*".*?</footer>', visitor.html, re.DOTALL)
    for page in ("method", "sources", "accessibility", "privacy"):
        assert links(foot).count((page, visitor.say(f"nav-{page}"))) == 1


def test_the_radar_of_the_result_leads_to_the_levels_of_the_form_in_words(visit, lichtervelde):
    visitor = visit(lichtervelde, page="result")
    assert ("form", visitor.say("radar-as-table")) in links(visitor.html)


def test_the_radar_of_a_comparison_stands_beside_a_table_that_says_the_same(visit, lichtervelde):
    visitor = visit({**lichtervelde, "show": "networks.twinning"}, page="compare")
    table = visitor.html.split('<table class="sheet levels-side"')[1].split("</table>")[0]
    # Eight features in the published table: a row for each.
    assert len(re.findall('<th scope="row"', table)) == 8


@pytest.mark.parametrize("page", ["wall", "present"])
def test_a_wall_without_a_room_leads_to_the_workshop_and_to_where_a_code_is_typed(visit, page):
    visitor = visit(page=page)
    assert ("room", visitor.say("to-workshop")) in links(visitor.html)
    assert ("./join", visitor.say("have-a-code")) in links(visitor.html)


def test_a_code_that_is_typed_on_the_page_of_the_workshop_goes_to_the_door(visit):
    (form,) = re.findall(
        '<form class="join-form" action="join">.*?</form>', visit(page="room").html, re.DOTALL
    )
    # What the door does with it: tests/web/test_ballot.py.
    assert '<input type="hidden" name="lang"' in form
    assert re.search('<input [^>]*name="code"', form)
