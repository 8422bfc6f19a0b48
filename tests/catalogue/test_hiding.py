"""Everything can be hidden: each loads, and nothing that is shown leads to what is not.

What refers to what is found here in the data itself: an id of the part, anywhere under another
entry's key that names such things. So the test does not rest on the declarations it tests.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from mic_selector.catalogue import Catalogue, load_catalogue, loading
from mic_selector.catalogue.loading import CATALOGUE_FILES
from mic_selector.catalogue.schema import PARTS
from mic_selector.files.faults import FaultyInput
from mic_selector.files.settings import shipped_data
from mic_selector.files.yaml_reader import read_yaml
from mic_selector.priorities.presets import PRESETS_FILE, Preset, load_presets

Load = Callable[..., Catalogue]

SHIPPED = {
    name: yaml.safe_load((shipped_data() / f"{name}.yaml").read_text(encoding="utf-8"))
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
                    yield from [(part, section)] if is_one else ((part, section, key) for key in entries)
            elif isinstance(inside, dict):
                yield from ((part, key) for key in inside)


EVERY_ENTRY = sorted(entries())


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
def hidden(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Load]:
    """Return a function that loads the catalogue without what stands at some paths; the shipped
    files are read once.
    """
    whole = {shipped_data() / name: read_yaml(shipped_data() / name) for name in CATALOGUE_FILES}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "read_yaml", lambda path: whole.get(path) or read_yaml(path))

        def load(*paths: tuple[str, ...]) -> Catalogue:
            directory = tmp_path_factory.mktemp("own")
            for name, text in hiding(*paths).items():
                (directory / f"{name}.yaml").write_text(text, encoding="utf-8")
            return load_catalogue(directory)

        yield load


def content_of(catalogue: Catalogue) -> dict[str, Any]:
    content: dict[str, Any] = catalogue.model_dump(mode="json")
    return content


def dead_ends(content: Any, gone: Mapping[str, set[str]], path: tuple[str, ...]) -> Iterator[str]:
    """Yield every place where something that is gone is still named."""
    pairs = content.items() if isinstance(content, dict) else ()
    for key, value in pairs:
        inside = value if isinstance(value, list | dict) else [value]
        named = {one for one in inside if isinstance(one, str)}
        for part, keys in NAMED_UNDER.items():
            if key in keys and len(path) > 0 and named & gone[part]:
                yield f"{'.'.join((*path, key))}: {named & gone[part]}"
        yield from dead_ends(value, gone, (*path, key))
    if isinstance(content, list):
        for place, one in enumerate(content):
            yield from dead_ends(one, gone, (*path, str(place)))


def gone_from(catalogue: Catalogue, shown: Catalogue) -> dict[str, set[str]]:
    """Return the ids that are not shown any more, by part; an id shown in another part that the
    same keys name (an approach beside a case) would not be gone: there is none.
    """
    return {part: set(getattr(catalogue, part)) - set(getattr(shown, part)) for part in NAMED_UNDER}


def assert_whole(catalogue: Catalogue, shown: Catalogue) -> None:
    assert list(dead_ends(content_of(shown), gone_from(catalogue, shown), ())) == []


def test_the_walk_knows_every_kind_of_entry_and_every_reference(catalogue: Catalogue) -> None:
    """With all entries of a part taken for gone, the walk finds that they are named."""
    assert {path[0] for path in EVERY_ENTRY} == {*FILE_OF} - {"version"}
    for part in NAMED_UNDER:
        everything = {one: set(getattr(catalogue, one)) if one == part else set() for one in NAMED_UNDER}
        assert list(dead_ends(content_of(catalogue), everything, ()))


@pytest.mark.parametrize("path", [path for path in EVERY_ENTRY if path[0] != "presets"], ids=".".join)
def test_every_single_entry_can_be_hidden(
    catalogue: Catalogue, hidden: Load, path: tuple[str, ...]
) -> None:
    shown = hidden(path)
    at: Any = content_of(shown)
    for key in path[:-1]:
        at = at[key]
    assert at.get(path[-1]) is None
    assert_whole(catalogue, shown)


@pytest.mark.parametrize("pair", combinations(SHIPPED["approaches"]["approaches"], 2), ids="+".join)
def test_every_pair_of_approaches_can_be_hidden(
    catalogue: Catalogue, hidden: Load, pair: tuple[str, str]
) -> None:
    shown = hidden(*(("approaches", one) for one in pair))
    assert set(catalogue.approaches) - set(shown.approaches) == set(pair)
    assert_whole(catalogue, shown)
