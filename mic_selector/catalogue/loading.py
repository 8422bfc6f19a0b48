"""Loads the catalogue: the shipped files, a municipality's own laid over them, checked as a
whole.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from mic_selector.catalogue.models import Catalogue
from mic_selector.catalogue.overlay import HIDDEN, Merged, merged
from mic_selector.catalogue.own_directory import refuse_misnamed
from mic_selector.catalogue.references import reference_faults
from mic_selector.catalogue.schema import PARTS
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.faults import Path as KeyPath
from mic_selector.files.overlay_file import CATALOGUE_FILES
from mic_selector.files.own_files import Own, own_files
from mic_selector.files.settings import shipped_data
from mic_selector.files.validation import shown_value, validated
from mic_selector.files.yaml_reader import Document, read_yaml


def load_catalogue(local: Own = None) -> Catalogue:
    """Load the shipped catalogue with own data laid over it: a directory, a zip file, or files in
    memory.

    Raises `FaultyInput` with every fault found, each with file, line and path. `sha256` of the
    result is that of the canonical JSON of the whole.
    """
    files = own_files(local)
    if local is not None:
        refuse_misnamed(files)
    shipped = _shipped_documents()
    own = [document for name in CATALOGUE_FILES if (document := files.document(name))]
    _refuse_no_mappings([*shipped, *own])
    content = merged([*shipped, *own], Catalogue)
    _refuse_missing_parts(content.data)
    _refuse_nothing_left(content)
    catalogue = validated(Catalogue, content.data, content.fault)
    faults = reference_faults(catalogue, content)
    if faults:
        raise FaultyInput(faults)
    return catalogue.identified(
        hashlib.sha256(canonical_json(catalogue).encode()).hexdigest(),
        _stated_locally(shipped, own),
    )


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
        Fault("missing-key", {"key": part}, str(shipped_data() / f"{name}.yaml"), line=1)
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


def _shipped_documents() -> list[Document]:
    paths = [shipped_data() / name for name in CATALOGUE_FILES]
    return [read_yaml(path) for path in paths if path.exists()]


def _refuse_no_mappings(documents: list[Document]) -> None:
    faults = [
        document.fault("wrong-type", (), value=shown_value(document.data), expected="mapping")
        for document in documents
        if document.data is not None and not isinstance(document.data, dict)
    ]
    if faults:
        raise FaultyInput(faults)


def _stated_locally(shipped: list[Document], own: list[Document]) -> frozenset[KeyPath]:
    """Return the paths that the municipality states: what is new, and the single values that it
    replaces.
    """
    known = {path for document in shipped for path in document.lines}
    stated = {path for document in own for path in document.lines}
    above = {path[:-1] for path in stated}
    return frozenset(path for path in stated if path not in known or path not in above)
