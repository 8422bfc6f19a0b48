"""A municipality's own directory to lay over the shipped data."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.files.faults import Fault, FaultyInput

Overlay = Callable[..., Path]


@pytest.fixture
def overlay(tmp_path: Path) -> Overlay:
    """Return a function that writes files, by name without `.yaml`, into a directory and returns
    it.
    """

    def write(**files: str) -> Path:
        for name, text in files.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def load(overlay: Overlay) -> Callable[..., Catalogue]:
    """Return a function that loads the catalogue with such files laid over it."""
    return lambda **files: load_catalogue(overlay(**files))


@pytest.fixture
def faults_of(overlay: Overlay) -> Callable[..., tuple[Fault, ...]]:
    """Return a function that gives every fault found with such files laid over the shipped ones."""

    def found(**files: str) -> tuple[Fault, ...]:
        with pytest.raises(FaultyInput) as caught:
            load_catalogue(overlay(**files))
        return caught.value.faults

    return found
