"""`mic-selector validate` finds every class of fault, and says where."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mic_selector.catalogue import load_catalogue, loading
from mic_selector.catalogue.loading import CATALOGUE_FILES
from mic_selector.cli import main
from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import LANGUAGES
from mic_selector.files.places import shipped_data
from tests.turns import in_turn

Overlay = Callable[..., Path]
Validate = Callable[..., tuple[int, str, str]]

CASE = """\
cases:
  ours:
    name: {en: Ours, nl: Onze, fr: La nôtre}
    summary: {en: A, nl: B, fr: C}
    approaches: [twinning]
    local_governments: [ostend]
    themes: [water]
    sources: [{document: fiche, section: p. 1}]
"""

RELATION = """\
relations:
  ours:
    origin: twinning
    target: networks
    kind: complements
    wording: may
    text: {en: A, nl: B, fr: C}
    sources: [{document: fiche, section: p. 1}]
"""


@pytest.fixture
def validate(
    overlay: Overlay, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Validate:
    """Return a function that validates files in a local directory and gives exit code, output and
    error.
    """
    monkeypatch.delenv("MIC_SELECTOR_DATA", raising=False)

    def run(language: str = "en", **files: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["validate", str(overlay(**files)), "--lang", language])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_the_example_itself_is_in_order(validate: Validate) -> None:
    code, _, err = validate(cases=CASE, relations=RELATION)
    assert (code, err) == (0, "")


FAULTS = [
    # (what it is, file, what is changed into what, line, path)
    ("unknown approach", "cases", "[twinning]", "[twining]", 5, "cases.ours.approaches"),
    ("unknown place", "cases", "[ostend]", "[ostende_x]", 6, "cases.ours.local_governments"),
    ("unknown theme", "cases", "[water]", "[wather]", 7, "cases.ours.themes"),
    (
        "unknown document",
        "cases",
        "document: fiche",
        "document: fishe",
        8,
        "cases.ours.sources.0.document",
    ),
    (
        "missing sources",
        "cases",
        "    sources: [{document: fiche, section: p. 1}]\n",
        "",
        2,
        "cases.ours",
    ),
    ("no sources", "cases", "[{document: fiche, section: p. 1}]", "[]", 8, "cases.ours.sources"),
    ("source without a section", "cases", ", section: p. 1", "", 8, "cases.ours.sources.0"),
    ("empty section", "cases", "section: p. 1", "section: ''", 8, "cases.ours.sources.0.section"),
    (
        "end before start",
        "cases",
        "    themes",
        "    start: 2020\n    end: 2010\n    themes",
        8,
        "cases.ours.end",
    ),
    (
        "dead link to a practice",
        "cases",
        "    themes",
        "    related: [gone]\n    themes",
        7,
        "cases.ours.related",
    ),
    (
        "unknown country",
        "cases",
        "    themes",
        "    countries: [XX]\n    themes",
        7,
        "cases.ours.countries",
    ),
    (
        "unknown feature",
        "cases",
        "    themes",
        "    shows: [budgett]\n    themes",
        7,
        "cases.ours.shows",
    ),
    (
        "relation to itself",
        "relations",
        "target: networks",
        "target: twinning",
        4,
        "relations.ours.target",
    ),
    (
        "relation to nothing",
        "relations",
        "target: networks",
        "target: nowhere",
        4,
        "relations.ours.target",
    ),
    (
        "relation from nothing",
        "relations",
        "origin: twinning",
        "origin: nowhere",
        3,
        "relations.ours.origin",
    ),
    (
        "relation of no kind",
        "relations",
        "kind: complements",
        "kind: likes",
        5,
        "relations.ours.kind",
    ),
    (
        "relation without strength",
        "relations",
        "wording: may",
        "wording: perhaps",
        6,
        "relations.ours.wording",
    ),
]


@pytest.mark.parametrize(
    ("fault", "language"),
    in_turn(FAULTS, LANGUAGES),
    ids=lambda one: one if one in LANGUAGES else one[0],
)
def test_a_fault_is_found_and_located(
    validate: Validate,
    tmp_path: Path,
    fault: tuple[str, str, str, str, int, str],
    language: str,
) -> None:
    _, name, before, after, line, path = fault
    text = {"cases": CASE, "relations": RELATION}[name]
    assert text.count(before) == 1
    code, out, err = validate(language, **{name: text.replace(before, after)})
    line_in_words = {"en": "line", "nl": "regel", "fr": "ligne"}[language]
    assert (code, out) == (2, "")
    assert err.startswith(f"{tmp_path / name}.yaml, {line_in_words} {line}, {path}: ")
    assert err.count("\n") == 1


# Ghent lies at 51.05 north, 3.72 east; the first of the pair is the latitude.
@pytest.mark.parametrize(("latitude", "longitude"), [(3.72, 51.05), (-51.05, 3.72), (51.05, -3.72)])
def test_coordinates_outside_the_country_are_found(
    validate: Validate, tmp_path: Path, latitude: float, longitude: float
) -> None:
    place = "places:\n  ghent:\n    name: {en: Ghent, nl: Gent, fr: Gand}\n    country: BE\n"
    code, _, err = validate(cases=f"{place}    latitude: {latitude}\n    longitude: {longitude}\n")
    assert code == 2
    assert err.startswith(f"{tmp_path / 'cases.yaml'}, line 5, places.ghent.latitude: ")
    assert validate(cases=f"{place}    latitude: 51.05\n    longitude: 3.72\n")[0] == 0


@pytest.mark.parametrize(
    ("guidance", "line", "path"),
    [
        (
            "guidance:\n  readiness:\n    staff: {approaches: [twining]}\n",
            3,
            "guidance.readiness.staff.approaches",
        ),
        (
            "guidance:\n  readiness:\n    staff: {features: [budgett]}\n",
            3,
            "guidance.readiness.staff.features",
        ),
    ],
)
def test_dead_links_of_the_guidance_are_found(
    validate: Validate, tmp_path: Path, guidance: str, line: int, path: str
) -> None:
    code, _, err = validate(guidance=guidance)
    assert code == 2
    assert err.startswith(f"{tmp_path / 'guidance.yaml'}, line {line}, {path}: ")


def test_the_example_of_a_path_must_be_a_practice(validate: Validate) -> None:
    path = next(iter(load_catalogue().guidance.paths))
    code, _, err = validate(guidance=f"guidance:\n  paths:\n    {path}:\n      example: gone\n")
    assert code == 2
    assert f"line 4, guidance.paths.{path}.example: " in err


def test_texts_that_lack_languages_are_remarks_and_no_fault(validate: Validate) -> None:
    code, out, err = validate(
        cases=CASE.replace("name: {en: Ours, nl: Onze, fr: La nôtre}", "name: {nl: Onze}")
    )
    assert (code, err) == (0, "")
    assert "cases.ours.name (missing: fr, en)" in out


def test_every_missing_key_of_an_entry_is_reported(validate: Validate) -> None:
    code, _, err = validate(cases="cases:\n  ours: {themes: [water]}\n")
    assert code == 2
    for key in ("name", "summary", "approaches", "local_governments", "sources"):
        assert sum(f"{key}" in line for line in err.splitlines()) == 1
    assert err.count("cases.ours: ") == 5


@pytest.mark.parametrize("emptied", CATALOGUE_FILES)
def test_a_whole_part_that_is_missing_is_reported_in_the_file_where_it_should_stand(
    emptied: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in CATALOGUE_FILES:
        text = (
            (shipped_data() / name).read_text(encoding="utf-8")
            if name != emptied
            else "# nothing yet\n"
        )
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(loading, "shipped_data", lambda: tmp_path)
    with pytest.raises(FaultyInput) as caught:
        load_catalogue()
    assert {(fault.code, fault.file, fault.line) for fault in caught.value.faults} == {
        ("missing-key", str(tmp_path / emptied), 1)
    }


def test_what_a_press_would_run_is_no_address_of_a_text(validate: Validate) -> None:
    reading = "{title: X, url: 'javascript:alert(1)', sources: [{document: fiche, section: p. 1}]}"
    code, _, err = validate(approaches=f"approaches:\n  twinning:\n    reading: [{reading}]\n")
    assert (code, "approaches.twinning.reading.0.url" in err) == (2, True)
