"""Takes practices of the rows of a sheet over into own data: all of them or none."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.catalogue.schema import PARTS
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import Language
from mic_selector.files.overlay_file import is_read
from mic_selector.files.own_files import OwnFiles, own_files
from mic_selector.files.sheet import Row
from mic_selector.files.yaml_entries import with_entries
from mic_selector.notes.practices_sheet import Practices, practices_of

_FILE_OF = {part: f"{name}.yaml" for name, parts in PARTS.items() for part in parts}


def own_data_at(place: Path) -> OwnFiles | None:
    """Return the own data in a directory or a zip file; None where nothing is there yet."""
    if not place.exists():
        return None
    own = own_files(place)
    return own if any(map(is_read, own.names)) else None


def with_practices(
    rows: Sequence[Row], file: str, own: OwnFiles | None, language: Language, may_replace: bool
) -> tuple[Mapping[str, bytes], Practices]:
    """Return the files of own data that change when the practices of the rows of a sheet called
    `file` are added, by name, and these practices.

    Raises `FaultyInput` with row and column of all that cannot be, and for practices that are there
    already, unless those may be replaced.
    """
    catalogue, shipped = load_catalogue(own), load_catalogue()
    found = practices_of(rows, file, catalogue, language)
    faults = list(_already_there(found, file, catalogue, shipped, may_replace))
    if faults:
        raise FaultyInput(faults)
    held = own or OwnFiles()
    changed: dict[str, bytes] = {}
    for name in dict.fromkeys(_FILE_OF[part] for part in found.parts):
        before = held.content(name) if held.holds(name) else b""
        added = {part: new for part, new in found.parts.items() if _FILE_OF[part] == name}
        changed[name] = with_entries(before, held.called(name), added)
    load_catalogue(OwnFiles(held.place, {**contents(held), **changed}))
    return changed, found


def contents(own: OwnFiles) -> Mapping[str, bytes]:
    """Return all that is read of own data."""
    return {name: own.content(name) for name in own.names if is_read(name)}


def _already_there(
    found: Practices, file: str, catalogue: Catalogue, shipped: Catalogue, may_replace: bool
) -> Iterator[Fault]:
    for key, row in found.rows.items():
        is_shipped = key in shipped.cases
        if is_shipped or (key in catalogue.cases and not may_replace):
            code = "sheet-practice-shipped" if is_shipped else "sheet-practice-exists"
            place: Mapping[str, str | int] = {"cell_row": row, "cell_column": found.headings[key]}
            yield Fault(code=code, parameters={"id": key, **place}, file=file, line=row)
