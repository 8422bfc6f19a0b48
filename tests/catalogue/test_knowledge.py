"""The knowledge base is whole: every practice, sources everywhere, the remarks on cells,
the relations.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pydantic import BaseModel

from mic_selector.catalogue import Catalogue
from mic_selector.catalogue.base import Source, Sourced
from mic_selector.catalogue.guidance import OTHER_ORIGINS, OTHER_TARGETS
from mic_selector.catalogue.languages import missing_languages

# Cases, at least 34.
NAMED_CASES = {
    "Ostend–Banjul (Future Proof Banjul)": "ostend_banjul",
    "Roeselare–Dogbo": "roeselare_dogbo",
    "Deinze and Lievegem–KeMoPoDi": "deinze_lievegem_kemopodi",
    "Mol–Santo Tomás": "mol_santo_tomas",
    "Hoogstraten–Za-Kpota": "hoogstraten_za_kpota",
    "Bornem and IVAREM–Nquthu": "bornem_nquthu",
    "Sint-Niklaas–Tambacounda": "sint_niklaas_tambacounda",
    "Zemst–Sokone": "zemst_sokone",
    "Herent–Nimlahakok": "herent_nimlahakok",
    "Lichtervelde–Audruicq (CCRA)": "lichtervelde_audruicq",
    "Zoersel (Eurozoersel)": "zoersel_eurozoersel",
    "Ostend–Ostende": "ostend_ostende",
    "Ostend–Banjul school exchanges": "ostend_banjul_schools",
    "Merelbeke–Toucountouna": "merelbeke_toucountouna",
    "Sint-Niklaas and Dwagulu Dekkente": "sint_niklaas_dwagulu_dekkente",
    "Antwerp and its diaspora": "antwerp_diaspora",
    "Lokeren–Elasha": "lokeren_elasha",
    "Province of Antwerp (BOS+ and KMDA)": "province_antwerp_forests",
    "Bruges–Ebolowa": "bruges_ebolowa",
    "TruStone": "trustone",
    "Wevelgem–Jinja": "wevelgem_jinja",
    "AfriFOODlinks": "afrifoodlinks",
    "Food Smart Cities and the Milan pact as one": "food_smart_cities_milan",
    "Cities4Cities/United4Ukraine": "cities4cities_ukraine",
    "Duffel and the floods in Pakistan": "duffel_pakistan",
    "VVSG's SDG partnerships": "sdg_partnerships",
    "IDEAL": "ideal",
    "ORIENT8": "orient8",
    "CONNECTION and UNITES": "connection_unites",
    "the Commonwealth Good Practice Scheme": "commonwealth_good_practice",
    "Reggio Emilia–Pemba": "reggio_emilia_pemba",
    "Reggio Emilia–Kragujevac": "reggio_emilia_kragujevac",
    "Reggio Emilia–Polokwane": "reggio_emilia_polokwane",
    "Operation Villages Roumains": "villages_roumains",
    "the Belgian–Romanian links": "belgian_romanian_links",
    "the Flemish support framework of 2004": "flemish_framework_2004",
}

# Networks (…) and supporting bodies (…) have an entry of their own kind.
NAMED_ORGANISATIONS = (
    "platforma", "cemr", "iclei", "uclg", "uclg_cib", "ruaf", "climate_alliance", "eurocities",
    "cities_alliance",
    "inclucities", "cigs", "fair_trade_towns", "undp_unops_city_to_city",
    "municipal_development_partnership",
    "vierde_pijlersteunpunt", "jint", "bataljong", "vng", "ralga", "vvsg_senegal_programme",
)  # fmt: skip

# Source: domain notes, "Where table and prose pull apart", with the cells that networks have no
# prose for.
TABLE_AND_PROSE = {
    "city_to_city": {"governance", "global_citizenship", "budget"},
    "twinning": {"governance", "duration", "civil_society", "budget"},
    "youth_work": {"governance", "duration"},
    "indirect": {"reciprocity"},
    "private_sector_cooperation": {"reciprocity", "duration", "budget"},
    "networks": {"global_citizenship", "budget"},
    "humanitarian": {"civil_society", "duration"},
    "expertise_exchange": {"duration", "budget"},
}
NO_PROSE = {"networks": {"political", "civil_society", "private_sector"}}

# Source: domain notes, "Where the English and the Dutch edition differ": those on one cell of the
# table …
EDITIONS_ON_A_CELL = {
    "city_to_city": {"governance"},
    "twinning": {"budget"},
    "youth_work": {"global_citizenship"},
    "indirect": {"budget"},
    "private_sector_cooperation": {"reciprocity"},
    "networks": {"duration", "budget"},
}
# … those on an approach as a whole, with a word that the remark cannot do without …
EDITIONS_OF_AN_APPROACH = [
    ("city_to_city", "can be"),
    ("twinning", "friendship tie"),
    ("indirect", "diaspora organisations"),
    ("humanitarian", "Global South"),
    ("humanitarian", "municipal council"),
    ("expertise_exchange", "support each other"),
]
# … and those on a practice.
EDITIONS_OF_A_CASE = [
    ("deinze_lievegem_kemopodi", "2010"),
    ("merelbeke_toucountouna", "youth council"),
    ("sint_niklaas_dwagulu_dekkente", "Dekente"),
    ("lichtervelde_audruicq", "intended"),
    ("afrifoodlinks", "socio-technical"),
    ("duffel_pakistan", "DARIS"),
    ("ostend_ostende", "2022"),
    ("sdg_partnerships", "to begin with"),
]

# Source: domain notes, "Relations the texts support": from, kind, to.
SUPPORTED_RELATIONS = [
    ("city_to_city", "framework_for", "youth_work"),
    ("twinning", "framework_for", "youth_work"),
    ("city_to_city", "framework_for", "private_sector_cooperation"),
    ("city_to_city", "opens_opportunities_for", "indirect"),
    ("city_to_city", "framework_for", "indirect"),
    ("indirect", "complements_with_risk", "city_to_city"),
    ("indirect", "can_lead_to", "city_to_city"),
    ("reggio_emilia_pemba", "can_lead_to", "city_to_city"),
    ("reggio_emilia_kragujevac", "can_lead_to", "twinning"),
    ("networks", "can_lead_to", "joint_projects"),
    ("expertise_exchange", "stepping_stone_to", "city_to_city"),
    ("expertise_exchange", "stepping_stone_to", "structural_cooperation"),
    ("wevelgem_jinja", "can_lead_to", "city_to_city"),
    ("networks", "opens_opportunities_for", "joint_projects"),
    ("networks", "opens_opportunities_for", "grants"),
    ("networks", "hosts", "expertise_exchange"),
    ("twinning", "complements", "networks"),
    ("networks", "complements", "city_to_city"),
    ("networks", "alternative_to", "city_to_city"),
    ("humanitarian", "can_give_rise_to", "twinning"),
    ("humanitarian", "can_give_rise_to", "city_to_city"),
    ("humanitarian", "can_lead_to", "structural_cooperation"),
    ("indirect", "advises_or_starts", "humanitarian"),
    ("indirect", "opens_opportunities_for", "youth_work"),
    ("indirect", "complements", "private_sector_cooperation"),
    ("youth_work", "feeds", "city_to_city"),
    ("youth_work", "can_give_rise_to", "indirect"),
    ("deinze_lievegem_kemopodi", "clusters_with", "city_to_city"),
    ("donor_recipient_projects", "hinders", "city_to_city"),
    ("humanitarian", "warns_of", "city_to_city"),
]


@pytest.mark.parametrize("case", NAMED_CASES.values(), ids=NAMED_CASES)
def test_a_practice_that_the_issue_names_is_there(catalogue: Catalogue, case: str) -> None:
    assert case in catalogue.cases


def test_there_are_at_least_34_practices_and_two_for_every_approach(catalogue: Catalogue) -> None:
    assert len(catalogue.cases) >= 34
    shown = [approach for case in catalogue.cases.values() for approach in case.approaches]
    assert {approach for approach in catalogue.approaches if shown.count(approach) < 2} == set()


def test_several_practices_belong_to_several_approaches(catalogue: Catalogue) -> None:
    """Approaches it belongs to (several are the rule)."""
    assert sum(len(case.approaches) > 1 for case in catalogue.cases.values()) >= 10


def test_every_practice_can_be_learned_from_and_matched(catalogue: Catalogue) -> None:
    poor = [
        key
        for key, case in catalogue.cases.items()
        if not (case.lesson and case.shows and case.actors)
    ]
    assert poor == []


@pytest.mark.parametrize("organisation", NAMED_ORGANISATIONS)
def test_a_body_that_the_issue_names_is_there(catalogue: Catalogue, organisation: str) -> None:
    assert organisation in catalogue.organisations


def test_networks_bodies_and_programmes_are_told_apart(catalogue: Catalogue) -> None:
    kinds = {key: one.kind for key, one in catalogue.organisations.items()}
    assert (kinds["iclei"], kinds["jint"], kinds["vvsg_senegal_programme"]) == (
        "network",
        "supporting_body",
        "programme",
    )


def test_nothing_that_is_shipped_lacks_a_language(catalogue: Catalogue) -> None:
    assert list(missing_languages(catalogue)) == []


def values(data: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Yield every model in the catalogue with its path."""
    if isinstance(data, BaseModel):
        yield ".".join(path), data
        for name in type(data).model_fields:
            yield from values(getattr(data, name), (*path, name))
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from values(value, (*path, str(key)))
    elif isinstance(data, tuple):
        for place, value in enumerate(data):
            yield from values(value, (*path, str(place)))


def test_every_statement_names_a_document_that_exists_and_a_section(catalogue: Catalogue) -> None:
    sources = [(path, one) for path, one in values(catalogue) if isinstance(one, Source)]
    assert len(sources) > 500
    assert [path for path, one in sources if one.document not in catalogue.documents] == []
    assert [path for path, one in sources if not one.section.strip()] == []


def test_whatever_must_say_where_it_comes_from_does(catalogue: Catalogue) -> None:
    sourced = [(path, one) for path, one in values(catalogue) if isinstance(one, Sourced)]
    assert [path for path, one in sourced if not one.sources] == []
    parts = {path.split(".")[0] for path, _ in sourced}
    assert parts == {"features", "approaches", "cases", "organisations", "relations", "guidance"}
    kinds = {
        path.split(".")[2]
        for path, _ in sourced
        if path.startswith("approaches") and path.count(".") > 1
    }
    assert kinds >= {
        "definition", "reciprocity", "participation", "duration", "budget", "good_for",
        "watch_out", "programmes",
        "reading", "notes", "editions",
    }  # fmt: skip


def test_every_document_of_the_sources_is_used(catalogue: Catalogue) -> None:
    """Encode all five documents."""
    cited = {one.document for _, one in values(catalogue) if isinstance(one, Source)}
    assert (
        cited
        == set(catalogue.documents)
        == {"vvsg_en", "vvsg_nl", "fiche", "capacity_org", "belgium_romania"}
    )


# Source: the documents' own tables of contents: chapters of the dashboard and the Dutch edition
# (the same pages).
CHAPTERS = {
    "city_to_city": 5,
    "twinning": 10,
    "youth_work": 15,
    "indirect": 19,
    "private_sector_cooperation": 25,
    "networks": 31,
    "humanitarian": 35,
    "expertise_exchange": 38,
}


@pytest.mark.parametrize("approach", CHAPTERS)
def test_an_approach_is_defined_in_its_own_chapter(catalogue: Catalogue, approach: str) -> None:
    pages = {source.page for source in catalogue.approaches[approach].definition.sources}
    assert CHAPTERS[approach] in pages


def test_every_approach_has_a_body_to_its_profile(catalogue: Catalogue) -> None:
    for approach in catalogue.approaches.values():
        for part in (
            "definition",
            "reciprocity",
            "duration",
            "budget",
            "good_for",
            "watch_out",
            "programmes",
        ):
            assert getattr(approach, part), (approach.name["en"], part)
    without = {key for key, one in catalogue.approaches.items() if one.participation is None}
    assert without == {"networks"}  # domain notes: "networks: no participation section"


def cells(catalogue: Catalogue, approach: str, *kinds: str) -> set[str]:
    """Return the cells of an approach that carry a remark of one of these kinds."""
    notes = catalogue.approaches[approach].notes
    return {
        feature
        for feature, remarks in notes.items()
        if any(remark.kind in kinds for remark in remarks)
    }


@pytest.mark.parametrize("approach", TABLE_AND_PROSE)
def test_a_cell_where_table_and_prose_pull_apart_says_so(
    catalogue: Catalogue, approach: str
) -> None:
    assert (
        TABLE_AND_PROSE[approach] - cells(catalogue, approach, "table_and_prose", "no_prose")
        == set()
    )


@pytest.mark.parametrize("approach", NO_PROSE)
def test_a_cell_without_any_prose_says_so(catalogue: Catalogue, approach: str) -> None:
    assert NO_PROSE[approach] - cells(catalogue, approach, "no_prose") == set()


@pytest.mark.parametrize("approach", EDITIONS_ON_A_CELL)
def test_a_cell_on_which_the_editions_differ_says_so(catalogue: Catalogue, approach: str) -> None:
    assert EDITIONS_ON_A_CELL[approach] - cells(catalogue, approach, "editions") == set()


@pytest.mark.parametrize(("approach", "word"), EDITIONS_OF_AN_APPROACH)
def test_an_approach_on_which_the_editions_differ_keeps_both_readings(
    catalogue: Catalogue, approach: str, word: str
) -> None:
    readings = [remark.text["en"] for remark in catalogue.approaches[approach].editions]
    assert any(
        word in reading and "English" in reading and "Dutch" in reading for reading in readings
    ) or any(word in reading and "both editions" in reading for reading in readings)


@pytest.mark.parametrize(("case", "word"), EDITIONS_OF_A_CASE)
def test_a_practice_on_which_the_editions_differ_keeps_both_readings(
    catalogue: Catalogue, case: str, word: str
) -> None:
    editions = catalogue.cases[case].editions
    assert editions is not None
    assert word in editions["en"]


@pytest.mark.parametrize(("origin", "kind", "target"), SUPPORTED_RELATIONS)
def test_a_relation_that_the_texts_support_is_there(
    catalogue: Catalogue, origin: str, kind: str, target: str
) -> None:
    known = {(one.origin, one.kind, one.target) for one in catalogue.relations.values()}
    assert (origin, kind, target) in known


def test_relations_go_from_an_approach_or_a_practice_to_something_known(
    catalogue: Catalogue,
) -> None:
    ends = {*catalogue.approaches, *catalogue.cases}
    assert {one.origin for one in catalogue.relations.values()} <= {*ends, *OTHER_ORIGINS}
    assert {one.target for one in catalogue.relations.values()} <= {*ends, *OTHER_TARGETS}
    assert {one.wording for one in catalogue.relations.values()} == {"states", "may"}


@pytest.mark.parametrize(
    ("relation", "wording"),
    [
        # Ch. 8: "can be a stepping stone"; ch. 7: "can also give rise to"; ch. 5: "possibly by
        # establishing".
        ("expertise_exchange_stepping_stone_to_city_to_city", "may"),
        ("humanitarian_can_give_rise_to_city_to_city", "may"),
        ("wevelgem_jinja_can_lead_to_city_to_city", "may"),
        # Ch. 1, Roeselare: "the partnership offers opportunities for (…) indirect cooperation".
        ("city_to_city_opens_opportunities_for_indirect", "states"),
    ],
)
def test_a_relation_is_worded_as_firmly_as_its_source(
    catalogue: Catalogue, relation: str, wording: str
) -> None:
    assert catalogue.relations[relation].wording == wording


def test_the_guidance_has_what_the_issue_lists(catalogue: Catalogue) -> None:
    guidance = catalogue.guidance
    assert len(guidance.principles) >= 5
    assert set(guidance.readiness) >= {
        "staff", "own_money", "broad_political_base", "administration_takes_part",
        "civil_society_each_phase",
        "strengths_and_weaknesses", "briefing",
    }  # fmt: skip
    assert len(guidance.pitfalls) >= 7
    assert len(guidance.paths) == 4  # Reggio Emilia's four
    assert guidance.working_group.steps
    assert guidance.funding_conditions
    assert guidance.lessons
    assert guidance.southern_voice
    assert guidance.history


def test_readiness_questions_are_tied_to_what_they_matter_for(catalogue: Catalogue) -> None:
    """Readiness questions, each tied to the approaches and features it matters for."""
    untied = [
        key
        for key, one in catalogue.guidance.readiness.items()
        if not (one.approaches or one.features)
    ]
    assert untied == []


def test_the_glossary_says_who_holds_which_definition(catalogue: Catalogue) -> None:
    """These at least: Le Carpentier 1994, Commission 2000, UNDP 2001, UCLG 2006, the forum's
    own.
    """
    holders = " | ".join(
        one.holder for one in catalogue.guidance.glossary["decentralised_cooperation"].competing
    )
    for holder in (
        "Carpentier 1994",
        "Commission 2000",
        "UNDP 2001",
        "UCLG 2006",
        "UN-Habitat",
        "Capacity.org",
        "Romania",
    ):
        assert holder in holders
    everyone = " | ".join(
        one.holder for term in catalogue.guidance.glossary.values() for one in term.competing
    )
    for holder in ("UN-Habitat", "Reggio Emilia"):
        assert holder in everyone


def test_a_word_that_means_two_things_says_so(catalogue: Catalogue) -> None:
    """Domain notes: "twinning in Capacity.org and the Belgium–Romania text means municipal
    cooperation in general".
    """
    assert catalogue.guidance.glossary["twinning"].ambiguous


def test_places_without_a_gazetteer_entry_have_no_coordinates_and_the_others_name_theirs(
    catalogue: Catalogue,
) -> None:
    for key, place in catalogue.places.items():
        assert (place.latitude is None) == (place.geonames is None), key


def test_every_place_is_part_of_a_practice(catalogue: Catalogue) -> None:
    used = {
        place
        for case in catalogue.cases.values()
        for place in (*case.local_governments, *case.partners)
    }
    assert set(catalogue.places) - used == set()


def test_the_guides_whole_list_of_literature_can_be_found(catalogue: Catalogue) -> None:
    """The literature lists of both editions, p. 40-42: the same 18 titles."""
    authors = (
        "Amorim", "Bossuyt", "Capuano", "Deruytter", "Develtere", "European Commission",
        "Fernández de Losada Passols, A. (2017)", "Fernández de Losada Passols, A., & Calvete",
        "Friedemann", "Gutiérrez Goiria", "Gupte", "Kania", "OECD (2018)", "OECD (2019)",
        "Platforma & Nalas", "Platforma (2010)", "Belgische Ontwikkelingssamenwerking",
        "UCLG (2022)",
    )  # fmt: skip
    titles = [one.title for one in catalogue.guidance.literature.values()]
    assert len(titles) == len(authors)
    assert all(any(title.startswith(author) for title in titles) for author in authors)


@pytest.mark.parametrize(
    ("part", "word"),
    [
        # Capacity.org 2004, "Pushing the local governance agenda" and "Good local governance?".
        ("local_democracy", "quotas"),
        ("local_democracy", "plead for their community"),
        ("local_democracy", "indicators"),
        ("local_democracy", "prescribe"),
        # The technical sheet, on why a municipality may act at all.
        ("principles", "elected"),
        # Capacity.org 2004, on what separate projects lead to.
        ("pitfalls", "privileged group"),
        ("history", "France and Germany"),
        ("lessons", "social capital"),
    ],
)
def test_what_the_sources_also_say_can_be_read(catalogue: Catalogue, part: str, word: str) -> None:
    entries = getattr(catalogue.guidance, part).values()
    assert any(word in (one.text["en"] + getattr(one, "name", {}).get("en", "")) for one in entries)


@pytest.mark.parametrize(
    ("organisation", "french", "dutch"),
    [
        # Source: what they call themselves on their own pages.
        ("king_baudouin_foundation", "Fondation Roi Baudouin", "Koning Boudewijnstichting"),
        ("red_cross", "Croix-Rouge", "Rode Kruis"),
        ("doctors_without_borders", "Médecins Sans Frontières", "Artsen Zonder Grenzen"),
        (
            "embassy_of_romania_in_belgium",
            "Ambassade de Roumanie en Belgique",
            "Ambassade van Roemenië in België",
        ),
    ],
)
def test_a_body_is_called_as_it_is_called_in_the_readers_language(
    catalogue: Catalogue, organisation: str, french: str, dutch: str
) -> None:
    one = catalogue.organisations[organisation]
    assert one.names is not None
    assert (one.names["fr"], one.names["nl"]) == (french, dutch)


def test_a_relation_of_one_programme_does_not_blame_the_whole_framework(
    catalogue: Catalogue,
) -> None:
    """Capacity.org 2004, "Lessons learned": "in particular those imposed by the federal programme";
    the Flemish one "yields better results".
    """
    blamed = {one.origin for one in catalogue.relations.values() if one.kind == "hinders"}
    assert blamed == {"donor_recipient_projects", "federal_programme_2004"}
