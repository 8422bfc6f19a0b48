"""Seven municipalities to start from, each of which leads somewhere else."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.decision import evaluate
from mic_selector.files.faults import FaultyInput
from mic_selector.priorities.presets import Preset, load_presets
from mic_selector.priorities.view import View


@pytest.fixture(scope="module")
def presets(catalogue: Catalogue) -> Mapping[str, Preset]:
    return load_presets(catalogue)


def test_there_are_seven(presets: Mapping[str, Preset]) -> None:
    assert len(presets) == 7


def test_each_has_another_approach_first_and_alone(
    catalogue: Catalogue, presets: Mapping[str, Preset]
) -> None:
    first = [
        tuple(standing.approach for standing in evaluate(catalogue, preset.priorities).first)
        for preset in presets.values()
    ]
    assert [len(leaders) for leaders in first] == [1] * 7
    assert {leaders[0] for leaders in first} == set(catalogue.approaches) - {"networks"}


def test_each_says_in_three_languages_whom_it_stands_for(presets: Mapping[str, Preset]) -> None:
    for preset in presets.values():
        assert set(preset.name) == set(preset.text) == {"en", "nl", "fr"}


def test_each_sets_only_what_the_page_can_ask(
    catalogue: Catalogue, presets: Mapping[str, Preset]
) -> None:
    beyond = [
        (key, feature)
        for key, preset in presets.items()
        for feature in catalogue.features
        if View(priorities=preset.priorities).answer(catalogue, feature).beyond
    ]
    assert beyond == []


def test_a_preset_of_ones_own_is_added(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "presets.yaml").write_text(
        'presets: {ours: {name: {nl: "Wij"}, text: {nl: "x"},'
        " priorities: {political: {importance: 1}}}}"
    )
    assert list(load_presets(catalogue, tmp_path))[-1] == "ours"


def test_a_shipped_preset_can_be_hidden(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "presets.yaml").write_text("presets: {fair_trade: {hidden: true}}")
    assert "fair_trade" not in load_presets(catalogue, tmp_path)


def test_a_fault_in_a_preset_names_file_line_and_path(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "presets.yaml"
    path.write_text("presets:\n  fair_trade:\n    priorities:\n      political: {importance: 7}\n")
    with pytest.raises(FaultyInput) as caught:
        load_presets(catalogue, tmp_path)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line, fault.code) == (str(path), 4, "importance-out-of-range")
    assert fault.path == ("presets", "fair_trade", "priorities", "political", "importance")


@pytest.mark.parametrize("text", ["- a list\n", "presets: 3\n"])
def test_a_file_of_another_form_is_refused(catalogue: Catalogue, tmp_path: Path, text: str) -> None:
    (tmp_path / "presets.yaml").write_text(text)
    with pytest.raises(FaultyInput):
        load_presets(catalogue, tmp_path)


@pytest.mark.parametrize("hidden", ["private_sector", "duration"])
def test_the_shipped_presets_still_load_where_a_feature_is_hidden(
    tmp_path: Path, hidden: str
) -> None:
    """`hidden: true` removes; what the shipped files say of it must not stand in the
    way.
    """
    (tmp_path / "approaches.yaml").write_text(f"features: {{{hidden}: {{hidden: true}}}}")
    presets = load_presets(load_catalogue(tmp_path), tmp_path)
    assert all(hidden not in preset.priorities.by_feature for preset in presets.values())
