"""The pages of the knowledge base: approaches, practices with their map, readiness check,
learning.
"""

import json
import re
from html import unescape
from pathlib import Path

import pytest

import mic_selector.web
from mic_selector.files.messages import messages_in
from mic_selector.priorities.address import LEARN_SECTIONS
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.names import Names
from mic_selector.wording.relations import relations_of
from tests.turns import in_turn
from tests.web.conftest import as_text

LANGUAGES = ["nl", "fr", "en"]


def plain(text):
    """Return a text as `Visit.text` gives it: single spaces, none of them unbreakable."""
    return re.sub(r"[ \n]+", " ", text)


def folded_away(visitor, feature):
    """Return what opens at one level of a profile."""
    name = catalogue().features[feature].short[visitor.say.language]
    parts = re.findall(r'<details class="cell.*?</details>', visitor.html, re.DOTALL)
    return next(as_text(part) for part in parts if name in as_text(part.split("</summary>")[0]))


@pytest.mark.parametrize(
    ("approach", "language"), in_turn(tuple(catalogue().approaches), LANGUAGES)
)
def test_a_profile_shows_everything_that_is_known(visit, approach, language):
    visitor = visit(lang=language, profile=approach, page="approaches")
    known = catalogue().approaches[approach]
    said = visitor.text
    statements = [
        known.definition,
        known.reciprocity,
        known.participation,
        known.duration,
        known.budget,
    ]
    statements += [*known.good_for, *known.watch_out, *known.programmes, *known.editions]
    statements += [note for notes in known.notes.values() for note in notes]
    missing = [
        one.text[language] for one in statements if one and plain(one.text[language]) not in said
    ]
    assert missing == []
    for named in (*known.programmes, *catalogue().organisations.values()):
        if named in known.programmes or approach in named.approaches:
            in_language = (named.names or {}).get(language, named.name)
            assert plain(in_language) in said
    for reading in known.reading:
        assert plain(reading.title) in said
    names = Names(catalogue(), messages_in(language))
    for relation in relations_of(names, approach):
        assert plain(relation.heading) in said
        assert plain(relation.text) in said


def test_a_level_opens_on_its_source_and_its_remarks(visit):
    visitor = visit(profile="humanitarian", page="approaches")
    opened = folded_away(visitor, "civil_society")
    assert "VVSG 2023 (EN), In a nutshell, p. 4" in opened
    note = catalogue().approaches["humanitarian"].notes["civil_society"][0]
    assert note.text["en"] in opened


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "source gives no figure"),
        ("nl", "bron geeft geen cijfer"),
        ("fr", "source ne donne pas de chiffre"),
    ],
)
def test_what_the_sources_do_not_say_stays_open(visit, language, said):
    """Unknown stays unknown and is shown as 'the source gives no figure'."""
    visitor = visit(lang=language, profile="twinning", page="approaches")
    facts = as_text(re.search(r'<dl class="about costs">.*?</dl>', visitor.html, re.DOTALL)[0])
    assert facts.count(visitor.say("no-figure")) == 3
    assert said.split()[-1] in visitor.say("no-figure")


def test_the_facts_of_a_budget_are_shown_as_facts(visit):
    """VVSG 2023 (EN), p. 5: 0.5 FTE and €10,000 a year."""
    visitor = visit(profile="city_to_city", page="approaches")
    facts = as_text(re.search(r'<dl class="about costs">.*?</dl>', visitor.html, re.DOTALL)[0])
    assert "0.5" in facts
    assert "10,000" in facts


def test_nothing_that_is_shipped_is_marked_as_local_or_as_of_another_language(visit):
    visitor = visit(lang="fr")
    for page in ("approaches", "practices", "learn", "ready"):
        html = visitor.go_to(page).html
        assert 'class="local' not in html
        assert "<small>(nl)</small>" not in html
        assert "<small>(en)</small>" not in html


def test_a_search_finds_without_accents_and_stays_in_the_address(visit):
    visitor = visit(page="practices")
    visitor.app.text_input(key="search").set_value("santo TOMAS")
    visitor.run()
    assert len(visitor.practices) == 1
    assert "Santo Tomás" in visitor.practices[0]
    assert visitor.answers["search"] == "santo TOMAS"
    assert visit(visitor.address, page="practices").practices == visitor.practices


@pytest.mark.parametrize(
    ("filtered", "chosen", "case"),
    [("sdg", "13", "province_antwerp_forests"), ("period", "1980", "villages_roumains")],
)
def test_goals_and_periods_filter_too(visit, filtered, chosen, case):
    visitor = visit(page="practices")
    visitor.press(f"filter_{filtered}", [chosen])
    assert len(visitor.practices) == 1
    assert catalogue().cases[case].name["en"] in visitor.practices[0]
    assert visitor.answers[f"filter.{filtered}"] == chosen


def test_with_answers_every_match_says_why(visit, lichtervelde):
    visitor = visit(lichtervelde, page="practices")
    # Of the practices of networks alone nothing is left: the example rules networks out.
    alone = sum(case.approaches == ("networks",) for case in catalogue().cases.values())
    assert visitor.html.count('<p class="reason">') == len(catalogue().cases) - alone
    assert len(visitor.practices) == len(catalogue().cases)


def shown_maps(visitor):
    charts = [chart.proto for chart in visitor.app.get("plotly_chart")]
    return [(json.loads(chart.spec), json.loads(chart.config)) for chart in charts]


def test_the_map_draws_what_was_found_and_takes_the_world_from_this_server(visit):
    visitor = visit(search="Banjul", page="practices")
    figure, config = shown_maps(visitor)[0]
    places = catalogue().places
    drawn = {
        latitude for trace in figure["data"] for latitude in trace["lat"] if latitude is not None
    }
    assert {places["ostend"].latitude, places["banjul"].latitude} <= drawn
    assert config["topojsonURL"] == "app/static/topo/"
    world = Path(mic_selector.web.__file__).parent / "static" / "topo" / "world_110m.json"
    assert json.loads(world.read_text(encoding="utf-8"))["type"] == "Topology"
    assert figure["layout"]["geo"]["resolution"] == 110


def test_the_map_follows_the_list_and_europe_stands_apart(visit):
    visitor = visit(page="practices")
    assert len(shown_maps(visitor)) == 2
    order = [element.type for element in visitor.app.main if hasattr(element, "type")]
    cards = next(
        place
        for place, element in enumerate(visitor.app.main)
        if 'class="practice"' in str(getattr(element, "value", ""))
    )
    assert order.index("plotly_chart") > cards


def test_the_map_stands_in_words_too(visit):
    visitor = visit(search="Banjul", page="practices")
    assert visitor.say("map-table") in visitor.text
    assert re.search(r'<th scope="row">Banjul</th><td>Gambia</td>', visitor.html)


def test_nothing_found_draws_no_map(visit):
    visitor = visit(search="xyzzy", page="practices")
    assert visitor.practices == []
    assert not visitor.app.get("plotly_chart")
    assert visitor.say("practices-none") in visitor.text
    found = visitor.click(visitor.say("filters-clear", count=0))
    assert len(found.practices) == len(catalogue().cases)
    assert "search" not in found.answers


@pytest.mark.parametrize("language", LANGUAGES)
def test_readiness_turns_answers_into_what_to_settle_first(visit, language):
    visitor = visit(lang=language, profile="city_to_city", page="ready")
    assert visitor.say("settle-start") in visitor.text
    visitor.app.radio(key="ready_staff").set_value("no")
    visitor.run()
    visitor.app.radio(key="ready_briefing").set_value("unknown")
    visitor.run()
    known = catalogue().guidance.readiness
    assert plain(known["staff"].settle_first[language]) in visitor.text
    assert plain(known["briefing"].settle_first[language]) not in visitor.text
    assert plain(known["briefing"].why[language]) in visitor.text
    assert (visitor.answers["ready.staff"], visitor.answers["ready.briefing"]) == ("no", "unknown")
    again = visit(visitor.address, page="ready")
    assert plain(known["staff"].settle_first[language]) in again.text
    assert again.app.radio(key="ready_staff").value == "no"


@pytest.mark.parametrize("approach", catalogue().approaches)
def test_the_readiness_check_asks_something_for_every_approach(visit, approach):
    visitor = visit(profile=approach, page="ready")
    assert len(visitor.app.radio) >= 3


def test_answers_of_readiness_survive_another_approach(visit):
    visitor = visit({"ready.staff": "no"}, profile="city_to_city", page="ready")
    settled = catalogue().guidance.readiness["staff"].settle_first["en"]
    assert settled in visitor.text
    elsewhere = visit(visitor.address, profile="humanitarian", page="ready")
    assert settled not in elsewhere.text
    assert elsewhere.answers["ready.staff"] == "no"
    assert settled in visit(elsewhere.address, profile="twinning", page="ready").text


LEARNED = {
    "principles": ("principles", "text"),
    "pitfalls": ("pitfalls", "way_out"),
    "paths": ("paths", "text"),
    "lessons": ("lessons", "text"),
    "democracy": ("local_democracy", "text"),
    "history": ("history", "text"),
    "glossary": ("glossary", "definition"),
}


@pytest.mark.parametrize(
    "language", ["nl", *(pytest.param(one, marks=pytest.mark.prove) for one in ("fr", "en"))]
)
def test_the_learn_page_shows_all_of_the_guidance(visit, language):
    said = " ".join(
        visit(lang=language, learn=section, page="learn").text for section in LEARN_SECTIONS
    )
    for part, field in LEARNED.values():
        for entry in getattr(catalogue().guidance, part).values():
            assert plain(getattr(entry, field)[language]) in said
    for step in catalogue().guidance.working_group.steps:
        assert plain(step[language]) in said
    for title in catalogue().guidance.literature.values():
        assert plain(title.title) in said


def test_the_glossary_names_who_holds_a_definition(visit):
    visitor = visit(learn="glossary", page="learn")
    for holder in (
        "Le Carpentier 1994",
        "European Commission 2000",
        "UNDP 2001",
        "UCLG 2006",
        "UN-Habitat",
    ):
        assert holder in visitor.text
    assert catalogue().guidance.glossary["twinning"].ambiguous["en"] in unescape(visitor.text)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("nl", "Ambassade van Roemenië in België"),
        ("fr", "Ambassade de Roumanie en Belgique"),
        ("en", "Embassy of Romania in Belgium"),
    ],
)
def test_an_organisation_has_its_official_name_in_the_readers_language(visit, language, name):
    said = visit(lang=language, learn="organisations", page="learn").html
    assert f"<h4>{name}" in said
