"""Pages that show own data beside what everybody shares count and cite what is there."""

import re

import pytest

from mic_selector.files.overlay_file import write_overlay
from tests.web.conftest import LICHTERVELDE
from tests.web.test_own_data_page import FEATURE, FORM, Adding

SCORED = {"level__bijdrage_aan_het_klimaatplan": "++"}
COMMITMENT = {
    **FEATURE,
    "kind": "commitment",
    **{name: "+" for name in FEATURE if name.startswith("level__")},
}
STEPS = {"step1": "weinig", "step2": "wat", "step3": "veel"}


@pytest.fixture
def adding():
    return lambda page="own-data", **more: Adding(
        {**LICHTERVELDE, "lang": "nl", **more}, "nl", page
    )


def form_page(visitor, form):
    return visitor.open_address({**visitor.address, "profile": form, "tab": "gives"})


def test_how_many_forms_and_questions_there_are_is_counted_and_who_asks_is_named(adding):
    visitor = adding().begin("feature").fill(kind="commitment").fill(**STEPS, **COMMITMENT)
    visitor.hit("own_add").add("form", {**FORM, "short": "Plan", **SCORED})
    visitor.go_to("approaches")
    assert "9 werkvormen voor internationale samenwerking." in visitor.text
    assert "Bij termijn, budget en klimaat betekent meer" in visitor.text
    assert "9 vragen, meteen een uitslag." in visitor.go_to("start").text


def test_the_source_of_a_level_is_that_of_the_level(adding):
    visitor = adding().add("feature", FEATURE).go_to("form")
    said = form_page(visitor, "twinning").text
    assert "Bron bij klimaat: Eigen gegevens, collegebesluit van 12 mei 2025." in said
    visitor.open_address({**visitor.address, "profile": "twinning"}).go_to("approaches")
    sources = re.findall("<b>Bron van het niveau:</b> (.*?)</p>", visitor.html)
    own = [source for source in sources if source.startswith("Eigen gegevens")]
    assert (len(own), len(sources)) == (1, 9)


def test_another_level_without_a_source_of_its_own_is_of_ones_own_data(adding):
    other = b'approaches: {twinning: {levels: {budget: "+++"}}}\n'
    visitor = adding().open_own(write_overlay({"approaches.yaml": other})).go_to("form")
    assert "Bron bij budget: Eigen gegevens." in form_page(visitor, "twinning").text


def test_the_table_says_once_of_a_form_or_a_feature_that_it_is_local(adding):
    visitor = adding().add("form", FORM).go_to("approaches")
    table = re.findall(r'<table class="sheet matrix">.*?</table>', visitor.html, re.DOTALL)[0]
    assert table.count("lokaal") == 1
