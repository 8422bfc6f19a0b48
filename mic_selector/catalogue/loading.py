"""Loads the catalogue: the shipped files, a municipality's own laid over them, checked as a
whole.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mic_selector.catalogue.models import Catalogue
from mic_selector.catalogue.overlay import HIDDEN, Merged, merged
from mic_selector.catalogue.own_data import NOTHING, OwnData, mappings_only, read_own_data
from mic_selector.catalogue.references import reference_faults
from mic_selector.catalogue.schema import PARTS
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.faults import Path as KeyPath
from mic_selector.files.overlay_file import CATALOGUE_FILES, DATA_FILES
from mic_selector.files.own_files import Own
from mic_selector.files.places import shipped_data
from mic_selector.files.validation import validated
from mic_selector.files.yaml_reader import Document, read_yaml


@dataclass(frozen=True)
class Ground:
    """What own data of a visitor are laid over: the shipped files, and those of the house."""

    shipped: Sequence[Document]
    house: OwnData = NOTHING


def read_ground(local: Own = None, names: Sequence[str] = DATA_FILES) -> Ground:
    """Read the shipped files and those with some names in `local`, a directory, the zip of one or
    files in memory; raise `FaultyInput` with what is wrong in any of them.
    """
    house = NOTHING if local is None else read_own_data(local, names)
    return Ground(mappings_only(_read(shipped_data())), house)


def load_catalogue(local: Own = None) -> Catalogue:
    """Load the shipped catalogue with own data laid over it: a directory, a zip file, or files in
    memory.

    Raises `FaultyInput` with every fault found, each with file, line and path. `sha256` of the
    result is that of the canonical JSON of the whole.
    """
    return catalogue_on(read_ground(local, CATALOGUE_FILES))


def catalogue_on(ground: Ground, own: OwnData = NOTHING) -> Catalogue:
    """Return the catalogue with own data of a visitor laid over everything else.

    Raises `FaultyInput` as `load_catalogue` does.
    """
    catalogue, stated = _checked(ground, own)
    sha256 = hashlib.sha256(canonical_json(catalogue).encode()).hexdigest()
    return catalogue.identified(sha256, _stated_locally(ground.shipped, stated), own.short_mark)


def faults_on(ground: Ground, own: OwnData) -> Sequence[Fault]:
    """Return what is wrong with own data, as `catalogue_on` would say it; none where nothing is."""
    try:
        _checked(ground, own)
    except FaultyInput as error:
        return error.faults
    return ()


def _checked(ground: Ground, own: OwnData) -> tuple[Catalogue, list[Document]]:
    """Return the whole, checked, and the files that state what is not shipped."""
    layers = [mappings_only(one.of_catalogue) for one in (ground.house, own)]
    stated = [document for layer in layers for document in layer]
    content = merged([*ground.shipped, *stated], Catalogue)
    _refuse_missing_parts(content.data)
    _refuse_nothing_left(content)
    catalogue = validated(Catalogue, content.data, content.fault)
    if faults := reference_faults(catalogue, content):
        raise FaultyInput(faults)
    return catalogue, stated


def canonical_json(catalogue: Catalogue) -> str:
    """Return the catalogue as JSON that is the same for the same content: sorted keys, no white
    space.
    """
    content = catalogue.model_dump(mode="json", exclude={"sha256"})
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _refuse_missing_parts(data: Mapping[str, Any]) -> None:
    """Raise `FaultyInput` if a whole part is missing: only here is it known in which file it should
    stand.
    """
    faults = [
        Fault(
            code="missing-key",
            parameters={"key": part},
            file=str(shipped_data() / f"{name}.yaml"),
            line=1,
        )
        for name, parts in PARTS.items()
        for part in parts
        if part not in data
    ]
    if faults:
        raise FaultyInput(faults)


def _refuse_nothing_left(content: Merged) -> None:
    """Raise `FaultyInput` if nothing is left to choose from, or to choose by, since all is hidden
    or rests on what is.
    """
    for part, kind in (("approaches", "approach"), ("features", "feature")):
        if content.hidden and not content.data[part]:
            about = [path for path in content.hidden if path[0] == part] or content.hidden
            raise FaultyInput([content.fault("nothing-left", (*about[-1], HIDDEN), kind=kind)])


def _read(directory: Path) -> dict[str, Document]:
    paths = {name: directory / name for name in CATALOGUE_FILES}
    return {name: read_yaml(path) for name, path in paths.items() if path.exists()}


def _stated_locally(shipped: Sequence[Document], own: Sequence[Document]) -> frozenset[KeyPath]:
    """Return the paths that the municipality states: what is new, and the single values that it
    replaces.
    """
    known = {path for document in shipped for path in document.lines}
    stated = {path for document in own for path in document.lines}
    above = {path[:-1] for path in stated}
    return frozenset(path for path in stated if path not in known or path not in above)
