"""A fault in the data is reported with file, line, path and what would be right; several are
reported together.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from mic_selector.files.faults import Fault

FaultsOf = Callable[..., tuple[Fault, ...]]


def only(faults: tuple[Fault, ...]) -> Fault:
    (fault,) = faults
    return fault


@pytest.mark.parametrize(
    ("name", "text", "line", "path", "code", "parameters"),
    [
        (
            "approaches",
            "approaches:\n  twinning:\n    sumary: {en: x}\n",
            3,
            ("approaches", "twinning", "sumary"),
            "unknown-key",
            {"key": "sumary", "closest": "summary"},
        ),
        (
            "approaches",
            'approaches:\n  twinning:\n    levels:\n      budget: "++++"\n',
            4,
            ("approaches", "twinning", "levels", "budget"),
            "not-one-of",
            {"value": "++++", "allowed": "-, +, ++, +++"},
        ),
        (
            "approaches",
            'approaches:\n  twinning:\n    levels:\n      budgett: "+"\n',
            3,
            ("approaches", "twinning", "levels"),
            "unknown-id",
            {"id": "budgett", "kind": "feature", "closest": "budget"},
        ),
        (
            "approaches",
            "approaches:\n  twinning:\n    name: Jumelage\n",
            3,
            ("approaches", "twinning", "name"),
            "wrong-type",
            {"value": "Jumelage", "expected": "mapping"},
        ),
        (
            "approaches",
            "approaches:\n  twinning:\n    name: {nl: 3}\n",
            3,
            ("approaches", "twinning", "name", "nl"),
            "wrong-type",
            {"value": "3", "expected": "text"},
        ),
        (
            "approaches",
            "approaches:\n  twinning:\n    name: {de: Partnerschaft}\n",
            3,
            ("approaches", "twinning", "name", "de"),
            "not-one-of",
            {"value": "de"},
        ),
        (
            "approaches",
            "approaches:\n  twinning:\n    colour: red\n",
            3,
            ("approaches", "twinning", "colour"),
            "wrong-form",
            {"value": "red"},
        ),
        (
            "approaches",
            "approaches:\n  twinning:\n    sources: []\n",
            3,
            ("approaches", "twinning", "sources"),
            "empty",
            {},
        ),
        (
            "approaches",
            "approaches:\n  twinning:\n    sources:\n      - {document: vvsg_ne, section: x}\n",
            4,
            ("approaches", "twinning", "sources", 0, "document"),
            "unknown-id",
            {"id": "vvsg_ne", "kind": "document"},
        ),
        (
            "approaches",
            "features:\n  budget:\n    kind: cost\n",
            3,
            ("features", "budget", "kind"),
            "not-one-of",
            {"value": "cost", "allowed": "benefit, commitment"},
        ),
        (
            "approaches",
            "aproaches: {}\n",
            1,
            ("aproaches",),
            "unknown-key",
            {"closest": "approaches"},
        ),
        (
            "cases",
            "themes:\n  Water: {en: x}\n",
            2,
            ("themes", "Water"),
            "wrong-form",
            {"value": "Water"},
        ),
        (  # Ratios by the definition in WCAG 2.2, rounded down.
            "approaches",
            'approaches:\n  twinning:\n    colour: "#e56e18"\n',
            3,
            ("approaches", "twinning", "colour"),
            "colour-faint",
            {"colour": "#e56e18", "ratio": 2.7, "theme": "light"},
        ),
        (
            "approaches",
            'approaches:\n  twinning:\n    colour_dark: "#3b742a"\n',
            3,
            ("approaches", "twinning", "colour_dark"),
            "colour-faint",
            {"colour": "#3b742a", "ratio": 2.3, "theme": "dark"},
        ),
        (
            "cases",
            "places:\n"
            "  ghent: {name: {en: Ghent}, country: BE, latitude: 3.72, longitude: 51.05}\n",
            2,
            ("places", "ghent", "latitude"),
            "outside-country",
            {"country": "BE"},
        ),
        (
            "cases",
            "places:\n"
            "  ghent: {name: {en: Ghent}, country: BE, latitude: 951.05, longitude: 3.72}\n",
            2,
            ("places", "ghent", "latitude"),
            "out-of-range",
            {"value": "951.05"},
        ),
        (
            "cases",
            "places:\n  ghent: {name: {en: Ghent}, country: BE, latitude: 51.05}\n",
            2,
            ("places", "ghent"),
            "half-a-coordinate",
            {},
        ),
        ("sources", "documents:\n  own: {title: x}\n", 2, ("documents", "own"), "missing-key", {}),
    ],
)  # fmt: skip
def test_a_fault_names_the_local_file_the_line_the_path_and_what_would_be_right(
    faults_of: FaultsOf,
    tmp_path: Path,
    name: str,
    text: str,
    line: int,
    path: tuple[str | int, ...],
    code: str,
    parameters: dict[str, str],
) -> None:
    fault = faults_of(**{name: text})[0]
    assert (fault.file, fault.line, fault.path, fault.code) == (
        str(tmp_path / f"{name}.yaml"),
        line,
        path,
        code,
    )
    assert {key: fault.parameters[key] for key in parameters} == parameters


def test_an_unknown_key_comes_with_the_keys_that_are_possible(faults_of: FaultsOf) -> None:
    missing, unknown = faults_of(cases="places:\n  x: {name: {en: x}, land: BE}\n")
    assert (missing.code, missing.parameters["key"]) == ("missing-key", "country")
    assert (unknown.code, unknown.parameters["known"]) == (
        "unknown-key",
        "name, country, latitude, longitude, geonames",
    )


def test_several_faults_in_several_files_are_reported_together_in_the_order_of_the_files(
    faults_of: FaultsOf,
) -> None:
    faults = faults_of(
        approaches='approaches:\n  twinning:\n    levels: {budget: "++++"}\n    colour: red\n',
        cases="themes:\n  water: {en: 1}\n",
    )
    assert [(Path(fault.file or "").name, fault.line) for fault in faults] == [
        ("approaches.yaml", 3),
        ("approaches.yaml", 4),
        ("cases.yaml", 2),
    ]


def test_several_wrong_references_are_reported_together(faults_of: FaultsOf) -> None:
    faults = faults_of(
        cases="cases:\n  ours: {name: {en: x}, summary: {en: x}, approaches: [twining],\n"
        "         local_governments: [atlantis], themes: [wather], shows: [budge],\n"
        "         sources: [{document: fiche, section: x}]}\n"
    )
    assert {(fault.parameters["kind"], fault.parameters["closest"]) for fault in faults} == {
        ("approach", "twinning"),
        ("place", ""),
        ("theme", "water"),
        ("feature", "budget"),
    }


def test_a_new_approach_must_have_a_level_for_every_feature(faults_of: FaultsOf) -> None:
    faults = faults_of(
        approaches="approaches:\n  ours:\n    name: {en: x}\n    short: {en: x}\n"
        '    colour: "#808080"\n'
        "    marker: star\n    summary: {en: x}\n    sources: [{document: fiche, section: x}]\n"
        '    levels: {governance: "+", political: "+"}\n'
        "    definition: {text: {en: x}, sources: [{document: fiche, section: x}]}\n"
    )
    assert [(fault.code, fault.line) for fault in faults] == [("level-missing", 9)] * 6
    assert [fault.parameters["feature"] for fault in faults] == [
        "civil_society", "private_sector", "reciprocity", "global_citizenship", "duration",
        "budget",
    ]  # fmt: skip


def test_a_new_feature_must_give_every_approach_a_level(faults_of: FaultsOf) -> None:
    text = "{en: x}"
    fault = only(
        faults_of(
            approaches="features:\n  language:\n    kind: benefit\n    default_aim: at_least\n"
            f"    name: {text}\n    short: {text}\n    question: {text}\n    description: {text}\n"
            "    sources: [{document: fiche, section: x}]\n"
        )
    )
    assert (fault.code, fault.path) == ("level-missing", ("features", "language"))
    assert len(str(fault.parameters["approach"]).split(", ")) == 8


def test_a_practice_that_ends_before_it_starts_is_refused(faults_of: FaultsOf) -> None:
    fault = only(
        faults_of(
            cases="cases:\n  ours:\n    name: {en: x}\n    summary: {en: x}\n"
            "    approaches: [twinning]\n"
            "    local_governments: []\n    themes: [water]\n"
            "    start: 2020\n    end: 2010\n    sources: [{document: fiche, section: x}]\n"
        )
    )
    assert (fault.code, fault.line) == ("end-before-start", 9)


def test_a_figure_that_ends_below_where_it_begins_is_refused(faults_of: FaultsOf) -> None:
    fault = only(
        faults_of(
            cases="cases:\n  ours:\n    name: {en: x}\n    summary: {en: x}\n"
            "    approaches: [twinning]\n    local_governments: []\n    themes: [water]\n"
            "    figures:\n      - {value: 30, upper: 20, unit: people, label: {en: x}}\n"
            "    sources: [{document: fiche, section: x}]\n"
        )
    )
    assert (fault.code, fault.line) == ("range-turned", 9)
    assert fault.parameters == {"lower": "30", "upper": "20"}


@pytest.mark.parametrize("text", ["- a list\n", "just a sentence\n", "7\n"])
def test_a_file_that_holds_no_mapping_is_refused(faults_of: FaultsOf, text: str) -> None:
    fault = only(faults_of(approaches=text))
    assert (fault.code, fault.parameters["expected"]) == ("wrong-type", "mapping")


def test_a_fault_of_structure_in_a_local_file_names_that_file(
    faults_of: FaultsOf, tmp_path: Path
) -> None:
    fault = only(faults_of(approaches="approaches:\n  twinning:\n    levels: {budget: +}\n"))
    assert (fault.code, fault.file, fault.line) == (
        "level-not-quoted",
        str(tmp_path / "approaches.yaml"),
        3,
    )


@pytest.mark.parametrize("number", ["1" + "0" * 350, ".nan", ".inf", "true", "'51'"])
def test_a_number_that_is_none_is_refused_in_words(faults_of: FaultsOf, number: str) -> None:
    faults = faults_of(
        cases="places:\n"
        f"  x: {{name: {{en: x}}, country: BE, latitude: {number}, longitude: 4.0}}\n"
    )
    assert faults[0].path[:2] == ("places", "x")
