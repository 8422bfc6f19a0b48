"""Loads the catalogue: the shipped files, a municipality's own laid over them, checked as a whole."""

import hashlib
import json
from pathlib import Path

from mic_selector.catalogue.models import Catalogue
from mic_selector.catalogue.overlay import merged
from mic_selector.catalogue.references import reference_faults
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.settings import shipped_data
from mic_selector.files.validation import validated
from mic_selector.files.yaml_reader import Document, read_yaml

CATALOGUE_FILES = ("sources.yaml", "approaches.yaml", "cases.yaml")


def load_catalogue(local: Path | None = None) -> Catalogue:
    """Load the shipped catalogue with the files of the directory `local` laid over it.

    Raises `FaultyInput` with every fault found, each with file, line and path. `sha256` of the result is that of the
    canonical JSON of the whole.
    """
    content = merged(_documents(local))
    catalogue = validated(Catalogue, content.data, content.fault)
    faults = reference_faults(catalogue, content)
    if faults:
        raise FaultyInput(faults)
    return catalogue.model_copy(update={"sha256": hashlib.sha256(canonical_json(catalogue).encode()).hexdigest()})


def canonical_json(catalogue: Catalogue) -> str:
    """Return the catalogue as JSON that is the same for the same content: sorted keys, no white space."""
    content = catalogue.model_dump(mode="json", exclude={"sha256"})
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _documents(local: Path | None) -> list[Document]:
    documents = [read_yaml(shipped_data() / name) for name in CATALOGUE_FILES]
    if local is not None:
        if not local.is_dir():
            raise FaultyInput([Fault("directory-not-found", file=str(local))])
        documents += [read_yaml(local / name) for name in CATALOGUE_FILES if (local / name).exists()]
    faults = [
        document.fault("wrong-type", (), value=str(document.data)[:40], expected="mapping")
        for document in documents
        if document.data is not None and not isinstance(document.data, dict)
    ]
    if faults:
        raise FaultyInput(faults)
    return documents
