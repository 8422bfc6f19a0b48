"""The pictures, what is said of a form, comparison, practices and files."""

import re

import pytest

from mic_selector.files.messages import messages_in
from mic_selector.priorities.file import parse_priorities, write_priorities
from mic_selector.web.knowledge import catalogue
from tests.turns import in_turn
from tests.web.conftest import as_text


def name(approach):
    return catalogue().approaches[approach].name["en"]


def short(approach):
    return catalogue().approaches[approach].short["en"]


def test_the_result_draws_the_wanted_profile_and_the_first(visit, lichtervelde):
    lines, alt = visit(lichtervelde, page="result").radar
    assert lines == {"Wanted", short("twinning")}
    assert name("twinning") in alt


def test_the_radar_beside_all_questions_follows_the_answers(visit, lichtervelde):
    assert visit(lichtervelde).radar[0] == {"Wanted", short("twinning")}
    assert '<figure class="mic radar-box"' not in visit().html


def test_picked_approaches_replace_those_of_the_radar_and_stand_in_its_table(visit, lichtervelde):
    visitor = visit(lichtervelde, page="compare").press("shown", ["networks", "youth_work"])
    lines, alt = visitor.radar
    assert lines == {"Wanted", short("networks"), short("youth_work")}
    assert name("networks") in alt
    table = visitor.html.split('<table class="sheet levels-side"')[1].split("</thead>")[0]
    assert short("networks") in table
    assert short("twinning") not in table
    assert visitor.answers["show"] == "networks.youth_work"


def test_a_fourth_approach_takes_the_place_of_the_one_picked_first(visit, lichtervelde):
    visitor = visit(lichtervelde, show="networks.twinning.humanitarian", page="compare")
    visitor.press("shown", ["twinning", "networks", "humanitarian", "youth_work"])
    assert visitor.address["show"] == "twinning.humanitarian.youth_work"


def test_the_wanted_profile_is_absent_where_nothing_is_wanted(visit):
    assert "Wanted" not in visit(page="compare").radar[0]


def test_comparison_without_answers_shows_levels_and_asks_for_answers(visit):
    visitor = visit(show="networks.twinning", page="compare")
    assert visitor.say("compare-without-priorities") in visitor.text
    assert 'class="versus"' not in visitor.html
    assert re.search('<a class="btn primary" href="questions', visitor.html)
    assert visitor.radar[0] == {short("networks"), short("twinning")}


def test_comparison_with_answers_says_how_each_approach_fits(visit, lichtervelde):
    # By the printed table twinning is first, and networks alone miss the must of ++ on civil
    # society.
    visitor = visit(lichtervelde, show="networks.twinning", page="compare")
    networks, twinning = re.findall(r"<article.*?</article>", visitor.html, re.DOTALL)
    assert visitor.say("form-place", rank=1, points="100") in twinning
    assert name("twinning") in twinning
    assert visitor.say("form-place-out", points="").split(",")[0] in networks
    assert "civil society" in as_text(networks).lower()


@pytest.mark.parametrize(
    ("approach", "remark"),
    [
        ("city_to_city", "Why this form so often?"),
        ("networks", "best read as an addition"),
        ("twinning", None),
    ],
)
def test_what_to_know_of_a_form_that_comes_first_or_late_stands_with_it(visit, approach, remark):
    text = visit(profile=approach, tab="watch", page="form").text
    remarks = ("Why this form so often?", "best read as an addition")
    assert [one for one in remarks if one in text] == ([remark] if remark else [])


@pytest.mark.parametrize(
    ("filtered", "chosen"), [("approach", "youth_work"), ("country", "SN"), ("theme", None)]
)
def test_a_filter_shows_what_has_it_and_goes_into_the_address(visit, filtered, chosen):
    visitor = visit(page="practices")
    everything = visitor.practices
    chosen = chosen or next(iter(catalogue().themes))
    visitor.press(f"filter_{filtered}", [chosen])
    shown = visitor.practices
    assert 0 < len(shown) < len(everything)
    assert visitor.say("practices-found", count=len(shown), all=len(everything)) in visitor.text
    assert visitor.answers[f"filter.{filtered}"] == chosen
    assert visit(visitor.address, page="practices").practices == shown
    if word := {"approach": short("youth_work"), "country": "Senegal"}.get(filtered):
        assert shown == [card for card in everything if word in card.split(". ")[0]]


def test_filters_that_nothing_meets_say_so(visit):
    visitor = visit({"filter.approach": "humanitarian", "filter.country": "GT"}, page="practices")
    assert visitor.practices == []
    assert visitor.say("practices-found", count=0, all=0) in visitor.text


def test_filters_alone_bring_no_ranking(visit):
    assert visit({"filter.country": "BE"}).ranking == []


def test_the_name_of_the_municipality_goes_into_the_address(visit):
    visitor = visit(page="answers").open_file_panel()
    visitor.app.text_input(key="municipality").set_value("  Sint-Niklaas ")
    assert visitor.run().answers["municipality"] == "Sint-Niklaas"


SAVED = b"""municipality: Lichtervelde
priorities:
  civil_society: {importance: 5, at_least: "++", firm: true}
  budget: {importance: 2.5, at_most: "+"}
levels:
  twinning: {governance: "+"}
"""


def test_an_opened_file_is_answered_as_it_says(visit):
    visitor = visit(political="3-at_least-2", page="answers").open_file_panel()
    visitor.open_file("ours.yaml", SAVED)
    assert visitor.answers["civil_society"] == "5-at_least-2-firm"
    assert visitor.answers["budget"] == "2.5-at_most-1"
    assert visitor.answers["political"] == "none"
    assert visitor.answers["level.twinning.governance"] == "1"
    # What a file leaves out is no opinion, and no open question.
    assert visitor.say("not-answered") not in visitor.text
    assert [message.value for message in visitor.app.success] == [visitor.say("file-opened")]
    opened = parse_priorities(
        write_priorities(visitor.app.session_state.visit.view.priorities).encode(),
        "back",
        catalogue(),
    )
    assert opened == parse_priorities(SAVED, "ours.yaml", catalogue())


FAULTY = (
    (
        b"priorities:\n  budget: {importance: 7, at_most: '+'}\n",
        "importance-out-of-range",
        {"value": "7"},
        2,
    ),
    (b"priorities:\n  budget: {importance: 3, at_most: +}\n", "level-not-quoted", {}, 2),
    (
        b"priorities:\n  budget: {importance: 3}\n",
        "commitment-without-aim",
        {"feature": "budget"},
        2,
    ),
    (b"\x00\xff\xfe\x01binary", "not-text", {}, None),
)


@pytest.mark.parametrize(("faulty", "language"), in_turn(FAULTY, ("nl", "fr", "en")))
def test_a_faulty_file_is_answered_in_words_and_changes_nothing(visit, language, faulty):
    content, code, parameters, line = faulty
    visitor = visit(lang=language, political="3-at_least-2", page="answers").open_file_panel()
    before, listed = visitor.answers, visitor.text
    visitor.open_file("ours.yaml", content)
    say = messages_in(language)
    said = visitor.errors
    assert len(said) == 1
    assert "ours.yaml" in said[0]
    assert say(f"fault-{code}", **parameters) in said[0]
    assert line is None or say("fault-line", line=str(line)) in said[0]
    assert visitor.answers == before
    # The notice stays no longer than the next step, and what one does then works.
    assert visitor.run().text == listed
    visitor.go_to("all-questions").answer("budget", "MEDIUM")
    assert visitor.answers["budget"] == "3-at_most-2"


def test_an_empty_file_is_answered_in_words(visit):
    visitor = visit(page="answers").open_file_panel().open_file("empty.yaml", b"")
    assert visitor.errors == [f"empty.yaml: {visitor.say('fault-file-empty')}"]


def test_a_file_may_be_json(visit):
    visitor = visit(page="answers").open_file_panel()
    visitor.open_file("ours.json", b'{"priorities": {"budget": {"importance": 3, "at_most": "+"}}}')
    assert visitor.answers["budget"] == "3-at_most-1"
