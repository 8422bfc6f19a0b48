"""A municipality's own data files: which names are read, and which were plainly meant to be.

A file under another name would be ignored, and every answer be given without it: so it is asked
about instead.
"""

import difflib
from collections.abc import Iterable
from pathlib import Path

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.overlay_file import DATA_FILES, LANGUAGES_FOLDER, is_read
from mic_selector.files.own_files import Own, OwnFiles, own_files

_NAMES = {name.removesuffix(".yaml"): name for name in DATA_FILES}
_ENDINGS = (".yaml", ".yml")
_OTHER_ENDINGS = (".txt", ".json")
"""Endings that a program adds, or that people choose; with any other, a file is another one."""


def refuse_misnamed(local: Own) -> None:
    """Raise `FaultyInput` for own data that hold nothing to read, and for every file in them that
    was plainly meant to be read.
    """
    own = own_files(local)
    faults = [
        Fault(code="file-misnamed", parameters={"closest": meant}, file=own.called(name))
        for name in own.names
        if (meant := meant_name(name)) and not own.holds(meant)
    ]
    if not faults and not _holds_data(own):
        inner = {"closest": _inner(own.directory) if own.directory else ""}
        faults = [Fault(code="directory-without-data", parameters=inner, file=own.place or None)]
    if faults:
        raise FaultyInput(faults)


def unread(local: Own) -> list[str]:
    """Return the names of YAML files among own data, files named like a data file, and files of
    languages, that are not read.
    """
    return [
        name
        for name in own_files(local).names
        if not is_read(name)
        and (name.lower().endswith(_ENDINGS) or meant_name(name) or _is_of_a_language(name))
    ]


def meant_name(name: str) -> str | None:
    """Return the data file that a name which is none was plainly meant to be, or None."""
    if is_read(name):
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


def _is_of_a_language(name: str) -> bool:
    return name.startswith(f"{LANGUAGES_FOLDER}/") and not name.rpartition("/")[2].startswith(".")


def _holds_data(own: OwnFiles) -> bool:
    return any(map(is_read, own.names)) or any(map(own.holds, DATA_FILES))


def _inner(directory: Path) -> str:
    """Return the one directory inside that holds data, or nothing."""
    inside = [path for path in directory.iterdir() if path.is_dir()]
    holding = [path for path in inside if any((path / name).exists() for name in DATA_FILES)]
    return str(holding[0]) if len(holding) == 1 else ""
