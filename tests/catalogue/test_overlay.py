"""A municipality's own directory over the shipped data: key by key, lists replace, `hidden`
removes.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue, Level, load_catalogue
from mic_selector.files.faults import FaultyInput

Load = Callable[..., Catalogue]

LOCAL_APPROACH = """\
approaches:
  neighbours:
    name: {nl: "Burenoverleg"}
    short: {nl: "Buren"}
    colour: "#336699"
    colour_dark: "#6699cc"
    marker: circle
    summary: {nl: "Overleg met de buurgemeente over de grens."}
    sources: [{document: vvsg_nl, section: "Eigen lezing"}]
    levels:
      governance: "+"
      political: "++"
      civil_society: "-"
      private_sector: "-"
      reciprocity: "+++"
      global_citizenship: "-"
      duration: "+"
      budget: "+"
    definition: {text: {nl: "Overleg."}, sources: [{document: vvsg_nl, section: "Eigen lezing"}]}
"""


def test_one_key_is_replaced_and_all_others_stay(catalogue: Catalogue, load: Load) -> None:
    changed = load(approaches='approaches: {twinning: {levels: {governance: "+"}}}')
    twinning, shipped = changed.approaches["twinning"], catalogue.approaches["twinning"]
    assert twinning.levels["governance"] is Level.LOW
    assert {**twinning.levels, "governance": Level.ABSENT} == dict(shipped.levels)
    assert twinning.name == shipped.name


def test_a_text_in_one_language_leaves_the_others_standing(
    catalogue: Catalogue, load: Load
) -> None:
    name = (
        load(approaches='approaches: {twinning: {name: {nl: "Vriendschapsband"}}}')
        .approaches["twinning"]
        .name
    )
    assert name == {**catalogue.approaches["twinning"].name, "nl": "Vriendschapsband"}


def test_a_list_replaces_the_whole_list(load: Load, catalogue: Catalogue) -> None:
    case = next(iter(catalogue.cases))
    assert load(cases=f"cases: {{{case}: {{themes: [water]}}}}").cases[case].themes == ("water",)


def test_an_approach_of_ones_own_appears_after_the_shipped_ones(
    catalogue: Catalogue, load: Load
) -> None:
    changed = load(approaches=LOCAL_APPROACH)
    assert list(changed.approaches) == [*catalogue.approaches, "neighbours"]
    assert dict(changed.approaches["neighbours"].name) == {"nl": "Burenoverleg"}


def test_a_hidden_practice_is_removed(catalogue: Catalogue, load: Load) -> None:
    named = {related for case in catalogue.cases.values() for related in case.related}
    named |= {relation.origin for relation in catalogue.relations.values()}
    named |= {relation.target for relation in catalogue.relations.values()}
    named |= {path.example for path in catalogue.guidance.paths.values() if path.example}
    case = next(key for key in catalogue.cases if key not in named)
    assert case not in load(cases=f"cases: {{{case}: {{hidden: true}}}}").cases


def test_a_practice_that_others_name_can_be_hidden_too(catalogue: Catalogue, load: Load) -> None:
    case = next(related for case in catalogue.cases.values() for related in case.related)
    assert case not in load(cases=f"cases: {{{case}: {{hidden: true}}}}").cases


@pytest.mark.parametrize("approach", ["networks", "humanitarian"])
def test_a_hidden_approach_is_removed(load: Load, approach: str) -> None:
    """`hidden: true` removes.

    What the shipped files say of it must not stand in the way.
    """
    assert (
        approach not in load(approaches=f"approaches: {{{approach}: {{hidden: true}}}}").approaches
    )


def test_hidden_false_removes_nothing(catalogue: Catalogue, load: Load) -> None:
    assert list(load(approaches="approaches: {networks: {hidden: false}}").approaches) == list(
        catalogue.approaches
    )


def test_files_that_are_empty_or_missing_change_nothing(catalogue: Catalogue, load: Load) -> None:
    changed = load(approaches="", cases="# later\n")
    assert changed.sha256 == catalogue.sha256


def test_a_directory_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput) as caught:
        load_catalogue(tmp_path / "none")
    (fault,) = caught.value.faults
    assert (fault.code, fault.file) == ("directory-not-found", str(tmp_path / "none"))


def test_what_the_municipality_states_itself_is_remembered(load: Load) -> None:
    """Every value remembers whether it is shipped, local or changed in this session."""
    changed = load(approaches=LOCAL_APPROACH + '  twinning: {levels: {governance: "+"}}\n')
    assert changed.is_local("approaches", "neighbours")
    assert changed.is_local("approaches", "twinning", "levels", "governance")
    assert not changed.is_local("approaches", "twinning", "levels", "political")
    assert not changed.is_local("approaches", "twinning")


def test_a_question_about_a_hidden_approach_alone_does_not_become_one_about_all(
    catalogue: Catalogue, load: Load
) -> None:
    """A question, pitfall or organisation that names no approach is about all of them."""
    own = """\
guidance:
  readiness:
    only_networks: {question: {nl: "x"}, why: {nl: "x"}, settle_first: {nl: "x"},
                    approaches: [networks], sources: [{document: fiche, section: "x"}]}
"""
    changed = load(approaches="approaches: {networks: {hidden: true}}", guidance=own)
    about_all = {
        key for key, question in changed.guidance.readiness.items() if not question.approaches
    }
    assert about_all == {
        key for key, question in catalogue.guidance.readiness.items() if not question.approaches
    }


@pytest.mark.parametrize("section", ["principles", "readiness", "pitfalls", "glossary"])
def test_an_entry_of_the_guidance_can_be_hidden_too(
    catalogue: Catalogue, load: Load, section: str
) -> None:
    """docs/data.md: "`hidden: true` on an entry removes it"."""
    key = next(iter(getattr(catalogue.guidance, section)))
    changed = load(guidance=f"guidance: {{{section}: {{{key}: {{hidden: true}}}}}}")
    assert key not in getattr(changed.guidance, section)


def test_a_hidden_feature_is_removed_with_its_levels(load: Load) -> None:
    changed = load(approaches="features: {private_sector: {hidden: true}}")
    assert "private_sector" not in changed.features
    assert all("private_sector" not in approach.levels for approach in changed.approaches.values())


def test_several_approaches_can_be_hidden(load: Load) -> None:
    changed = load(
        approaches="approaches: {networks: {hidden: true}, humanitarian: {hidden: true}}"
    )
    assert not {"networks", "humanitarian"} & set(changed.approaches)
    assert all(
        not {"networks", "humanitarian"} & set(case.approaches) for case in changed.cases.values()
    )
