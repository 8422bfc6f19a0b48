"""Everything can be hidden: each loads, and nothing that is shown leads to what is not.

What refers to what is found here in the data itself: an id of the part, anywhere under another
entry's key that names such things. So the test does not rest on the declarations it tests.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, pairwise
from math import isqrt
from pathlib import Path
from typing import Any

import pytest
import yaml

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.catalogue.schema import PARTS
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.own_files import OwnFiles
from mic_selector.files.places import shipped_data
from mic_selector.priorities.presets import PRESETS_FILE, load_presets

Load = Callable[..., Catalogue]
ALL = bool(os.environ.get("MIC_PROVE"))

SHIPPED = {
    name: yaml.load((shipped_data() / f"{name}.yaml").read_bytes(), yaml.CSafeLoader)
    for name in (*PARTS, "presets")
}
FILE_OF = {part: name for name, parts in PARTS.items() for part in parts} | {"presets": "presets"}

# The keys under which ids of each part stand, and the keys of mappings by such ids.
NAMED_UNDER = {
    "approaches": {"approaches", "origin", "target"},
    "cases": {"related", "example", "origin", "target"},
    "features": {"features", "shows", "levels", "notes"},
    "themes": {"themes"},
    "places": {"local_governments", "partners"},
    "countries": {"country", "countries"},
    "documents": {"document"},
}


def entries() -> Iterator[tuple[str, ...]]:
    """Yield the path of every entry of every shipped file."""
    for content in SHIPPED.values():
        for part, inside in content.items():
            if part == "guidance":
                for section, entries in inside.items():
                    is_one = "text" in entries
                    inner = (
                        [(part, section)] if is_one else [(part, section, key) for key in entries]
                    )
                    yield from inner
            elif isinstance(inside, dict):
                yield from ((part, key) for key in inside)


EVERY_ENTRY = sorted(entries())
HIDEABLE = [path for path in EVERY_ENTRY if path[0] != "presets"]


def hiding(*paths: tuple[str, ...]) -> dict[str, str]:
    """Return files that hide what stands at some paths."""
    files: dict[str, dict[str, Any]] = {}
    for first, *rest in paths:
        at = files.setdefault(FILE_OF[first], {}).setdefault(first, {})
        for key in rest:
            at = at.setdefault(key, {})
        at["hidden"] = True
    return {name: yaml.safe_dump(content) for name, content in files.items()}


@pytest.fixture(scope="module")
def hidden() -> Load:
    """Return a function that loads the catalogue without what stands at some paths."""

    def load(*paths: tuple[str, ...]) -> Catalogue:
        files = {f"{name}.yaml": text.encode() for name, text in hiding(*paths).items()}
        return load_catalogue(OwnFiles("own", files))

    return load


def content_of(catalogue: Catalogue) -> dict[str, Any]:
    """Return the catalogue as plain data, without the boxes of countries, which name nothing."""
    return catalogue.model_dump(mode="json", exclude={"countries"})


def dead_ends(content: Any, gone: Mapping[str, set[str]], path: tuple[str, ...]) -> Iterator[str]:
    """Yield every place where something that is gone is still named."""
    if isinstance(content, list):
        for place, one in enumerate(content):
            yield from dead_ends(one, gone, (*path, str(place)))
        return
    for key, value in content.items() if isinstance(content, dict) else ():
        inside = value if isinstance(value, list | dict) else [value]
        named = {one for one in inside if isinstance(one, str)}
        for part, keys in NAMED_UNDER.items():
            if path and key in keys and named & gone[part]:
                yield f"{'.'.join((*path, key))}: {named & gone[part]}"
        yield from dead_ends(value, gone, (*path, key))


def gone_from(catalogue: Catalogue, shown: Catalogue) -> dict[str, set[str]]:
    """Return the ids that are not shown any more, by part."""
    return {part: set(getattr(catalogue, part)) - set(getattr(shown, part)) for part in NAMED_UNDER}


def test_the_walk_knows_every_kind_of_entry_and_every_reference(catalogue: Catalogue) -> None:
    """With all entries of a part taken for gone, the walk finds that they are named."""
    assert {path[0] for path in EVERY_ENTRY} == {*FILE_OF} - {"version"}
    for part in NAMED_UNDER:
        gone = {**{one: set() for one in NAMED_UNDER}, part: set(getattr(catalogue, part))}
        assert list(dead_ends(content_of(catalogue), gone, ()))


def still_shown(shown: Catalogue, path: tuple[str, ...]) -> bool:
    """Whether an entry, or what it stood in, is there."""
    at: Any = shown
    for key in path:
        at = at.get(key) if isinstance(at, Mapping) else getattr(at, key)
        if at is None:
            return False
    return True


def what_is_left(catalogue: Catalogue, hidden: Load, *paths: tuple[str, ...]) -> list[str]:
    """Return the entries that are shown although they were hidden, and all that still names one."""
    shown = hidden(*paths)
    there = [".".join(path) for path in paths if still_shown(shown, path)]
    return there + list(dead_ends(content_of(shown), gone_from(catalogue, shown), ()))


def test_every_entry_can_be_hidden(catalogue: Catalogue, hidden: Load) -> None:
    """Each with about fifty others that stand far from it; in `make prove` alone."""
    side = isqrt(len(HIDEABLE)) // 2 + 1
    groups = [HIDEABLE[group::side] for group in range(side)]
    assert [found for group in groups for found in what_is_left(catalogue, hidden, *group)] == []


@pytest.mark.prove
def test_every_entry_can_be_hidden_alone(catalogue: Catalogue, hidden: Load) -> None:
    left = {path: what_is_left(catalogue, hidden, path) for path in HIDEABLE}
    assert {path: found for path, found in left.items() if found} == {}


def test_pairs_of_approaches_can_be_hidden(catalogue: Catalogue, hidden: Load) -> None:
    """Each with the next one, and in `make prove` with each of the others."""
    approaches = [("approaches", one) for one in catalogue.approaches]
    pairs = combinations(approaches, 2) if ALL else pairwise(approaches)
    assert [found for pair in pairs for found in what_is_left(catalogue, hidden, *pair)] == []


@pytest.mark.parametrize("preset", SHIPPED["presets"]["presets"])
def test_every_preset_can_be_hidden(catalogue: Catalogue, tmp_path: Path, preset: str) -> None:
    (tmp_path / PRESETS_FILE).write_text(hiding(("presets", preset))["presets"])
    shown = load_presets(catalogue, tmp_path)
    assert set(load_presets(catalogue)) - set(shown) == {preset}


@pytest.mark.parametrize(
    "count", [7, *(pytest.param(few, marks=pytest.mark.prove) for few in (1, 2))]
)
def test_presets_say_nothing_of_hidden_features(
    catalogue: Catalogue, hidden: Load, count: int
) -> None:
    """A preset that had nothing to say but on hidden features is not shown either."""
    for features in combinations(catalogue.features, count):
        presets = load_presets(hidden(*(("features", one) for one in features)))
        for preset in presets.values():
            assert not set(preset.priorities.by_feature) & set(features)
            assert preset.priorities.any_counts


def one_fault(hidden: Load, *paths: tuple[str, ...]) -> Fault:
    with pytest.raises(FaultyInput) as caught:
        hidden(*paths)
    (fault,) = caught.value.faults
    return fault


@pytest.mark.parametrize(("part", "kind"), [("approaches", "approach"), ("features", "feature")])
def test_hiding_all_there_is_to_choose_from_or_by_is_refused(
    hidden: Load, part: str, kind: str
) -> None:
    fault = one_fault(hidden, *((part, key) for key in SHIPPED["approaches"][part]))
    assert (fault.code, fault.parameters["kind"], fault.path[0]) == ("nothing-left", kind, part)
    assert Path(fault.file or "").name == "approaches.yaml"
    assert fault.line is not None


def test_hiding_both_editions_of_the_table_is_refused_since_all_approaches_rest_on_them(
    hidden: Load,
) -> None:
    fault = one_fault(hidden, ("documents", "vvsg_en"), ("documents", "vvsg_nl"))
    assert (fault.code, fault.path[0]) == ("nothing-left", "documents")


def test_hiding_what_is_not_there_is_said_with_what_was_meant(hidden: Load) -> None:
    fault = one_fault(hidden, ("approaches", "networ"))
    assert (fault.code, fault.path) == ("nothing-to-hide", ("approaches", "networ", "hidden"))
    assert fault.parameters["closest"] == "networks"


def test_a_document_that_is_hidden_takes_the_statements_that_rest_on_it_alone(
    catalogue: Catalogue, hidden: Load
) -> None:
    """Nothing is shown without a source: what another document says too stays, with that one."""
    shown = hidden(("documents", "vvsg_en"))
    assert list(shown.approaches) == list(catalogue.approaches)
    for key, approach in shown.approaches.items():
        resting = [
            one
            for one in catalogue.approaches[key].watch_out
            if {source.document for source in one.sources} != {"vvsg_en"}
        ]
        assert [one.text for one in approach.watch_out] == [one.text for one in resting]
        assert all(one.sources for one in approach.watch_out)


def test_a_figure_does_not_take_the_sources_of_its_case_when_its_own_are_hidden(
    overlay: Callable[..., Path],
) -> None:
    """docs/data.md: "A figure without `sources` of its own has those of its case" ."""
    figures = """\
cases:
  duffel_pakistan:
    figures:
      - {value: 1, unit: euro, label: {en: A}, sources: [{document: fiche, section: x}]}
      - {value: 2, unit: euro, label: {en: B}}
"""
    directory = overlay(cases=figures, sources="documents: {fiche: {hidden: true}}")
    shown = load_catalogue(directory).cases["duffel_pakistan"]
    assert [figure.value for figure in shown.figures] == [2]


def test_a_fault_below_a_list_that_got_shorter_has_its_own_line(
    overlay: Callable[..., Path],
) -> None:
    figures = """\
cases:
  duffel_pakistan:
    figures:
      - {value: 1, unit: euro, label: {en: A}, sources: [{document: fiche, section: x}]}
      - {value: 2, unit: euro, label: {en: B}, sources: [{document: fishe, section: x}]}
"""
    directory = overlay(cases=figures, sources="documents: {fiche: {hidden: true}}")
    with pytest.raises(FaultyInput) as caught:
        load_catalogue(directory)
    (fault,) = caught.value.faults
    assert (fault.code, fault.line, fault.path[3:5]) == ("unknown-id", 5, (1, "sources"))


def test_what_is_named_and_was_never_there_is_still_a_fault(
    overlay: Callable[..., Path],
) -> None:
    directory = overlay(
        approaches="approaches: {networks: {hidden: true}}",
        organisations="organisations: {vvsg: {approaches: [networks, netwroks]}}",
    )
    with pytest.raises(FaultyInput) as caught:
        load_catalogue(directory)
    assert any(fault.code == "unknown-id" for fault in caught.value.faults)
