"""A municipality's own directory of data files: which names are read, and which were plainly meant
to be.

A file under another name would be ignored, and every answer be given without it: so it is asked
about instead.
"""

import difflib
from collections.abc import Iterable
from pathlib import Path

from mic_selector.catalogue.schema import PARTS
from mic_selector.files.faults import Fault, FaultyInput

CATALOGUE_FILES = tuple(f"{name}.yaml" for name in PARTS)
PRESETS_FILE = "presets.yaml"
NOTE_FILE = "note.yaml"
DATA_FILES = (*CATALOGUE_FILES, PRESETS_FILE, NOTE_FILE)

_NAMES = {name.removesuffix(".yaml"): name for name in DATA_FILES}
_ENDINGS = (".yaml", ".yml")
_OTHER_ENDINGS = (".txt", ".json")
"""Endings that a program adds, or that people choose; with any other, a file is another one."""


def refuse_misnamed(directory: Path) -> None:
    """Raise `FaultyInput` for a directory that is not there or holds nothing to read, and for every
    file in it that was plainly meant to be read.
    """
    if not directory.is_dir():
        raise FaultyInput([Fault("directory-not-found", file=str(directory))])
    faults = [
        Fault("file-misnamed", {"closest": meant}, str(directory / name))
        for name in _names_in(directory)
        if (meant := meant_name(name)) and not _is_there(directory, meant)
    ]
    if not faults and not _holds_data(directory):
        faults = [Fault("directory-without-data", {"closest": _inner(directory)}, str(directory))]
    if faults:
        raise FaultyInput(faults)


def unread(directory: Path) -> list[str]:
    """Return the names of YAML files in a directory, or files named like a data file, that are not
    read.
    """
    return [
        name
        for name in _names_in(directory)
        if name not in DATA_FILES and (name.lower().endswith(_ENDINGS) or meant_name(name))
    ]


def meant_name(name: str) -> str | None:
    """Return the data file that a name which is none was plainly meant to be, or None."""
    if name in DATA_FILES:
        return None
    stem, _ = _split(name.lower(), _OTHER_ENDINGS)
    stem, ending = _split(stem, _ENDINGS)
    cutoff = 0.8 if ending else 1
    close = difflib.get_close_matches(stem, _NAMES, n=1, cutoff=cutoff)
    return _NAMES[close[0]] if close else None


def _split(name: str, endings: Iterable[str]) -> tuple[str, str]:
    """Return a name without the ending that it has of some, and that ending."""
    ending = next((one for one in endings if one and name.endswith(one)), "")
    return name.removesuffix(ending), ending


def _names_in(directory: Path) -> list[str]:
    try:
        return sorted(path.name for path in directory.iterdir() if path.is_file())
    except OSError:
        raise FaultyInput([Fault("directory-unreadable", file=str(directory))]) from None


def _is_there(directory: Path, name: str) -> bool:
    """Whether there is such a file; on some systems small and large letters are the same."""
    return (directory / name).exists()


def _holds_data(directory: Path) -> bool:
    return any(_is_there(directory, name) for name in DATA_FILES)


def _inner(directory: Path) -> str:
    """Return the one directory inside that holds data, or nothing."""
    holding = [path for path in directory.iterdir() if path.is_dir() and _holds_data(path)]
    return str(holding[0]) if len(holding) == 1 else ""
