"""What one adds to own data: which entries they hold, and where each stands in them."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mic_selector.catalogue.approaches import Note
from mic_selector.catalogue.models import Catalogue
from mic_selector.catalogue.overlay import HIDDEN
from mic_selector.catalogue.own_data import FILE_OF, OwnData
from mic_selector.catalogue.own_fields import KINDS
from mic_selector.files.faults import Path

DOCUMENT = "own_data"
"""The document that entries of one's own name as their source."""
OTHER_LEVEL, OTHER_FILE = "other_level", "other_file"
"""Beside `HIDDEN`, what a file of own data may say and no form asks: another level of a form that
everybody shares, and files of which nothing is listed by itself.
"""


@dataclass(frozen=True)
class Entry:
    """An entry of a kind; an empty `id` is one that is being added. A remark is called by its form,
    its feature, and a mark of what it says: a cell may have several. What is hidden is called by
    its path, another level by its form and its feature, a file by its name.
    """

    kind: str
    id: str = ""

    @property
    def path(self) -> Path:
        """Where it stands in own data; of a remark the list in which it stands."""
        first, _, rest = self.id.partition(".")
        if self.kind == HIDDEN:
            return (*self.id.split("."), HIDDEN)
        if self.kind == OTHER_LEVEL:
            return ("approaches", first, "levels", rest)
        if self.kind == "remark":
            return ("approaches", first, "notes", rest.partition(".")[0])
        return (KINDS[self.kind].part, self.id)

    def is_in(self, catalogue: Catalogue) -> bool:
        """Whether a catalogue holds it."""
        if self.kind == "remark":
            return remark_of(self, catalogue) is not None
        return self.id in getattr(catalogue, KINDS[self.kind].part)


def remark_of(entry: Entry, catalogue: Catalogue) -> Note | None:
    """Return a remark on a cell of the table; None where there is no such remark."""
    _, approach, _, feature = map(str, entry.path)
    notes = notes_in(catalogue, approach, feature)
    return next((one for one in notes if _remark(approach, feature, one) == entry), None)


def notes_in(catalogue: Catalogue, approach: str, feature: str) -> tuple[Note, ...]:
    """Return all remarks on a cell of the table."""
    known = catalogue.approaches.get(approach)
    return known.notes.get(feature, ()) if known else ()


def as_data(note: Note) -> dict[str, Any]:
    """Return a remark as it stands in a file."""
    return note.model_dump(mode="json", exclude_none=True)


def _remark(approach: str, feature: str, note: Note) -> Entry:
    mark = hashlib.sha256(note.model_dump_json().encode()).hexdigest()[:8]
    return Entry("remark", f"{approach}.{feature}.{mark}")


def entries_of(own: OwnData, catalogue: Catalogue) -> list[Entry]:
    """Return what own data add or change, kind by kind."""
    found = [
        Entry(kind, key)
        for kind in ("practice", "form", "feature", "organisation")
        for key, stated in (own.at((KINDS[kind].part,)) or {}).items()
        if key in getattr(catalogue, KINDS[kind].part) and set(stated) - {"notes", "levels"}
    ]
    remarks = [
        _remark(approach, feature, note)
        for approach, stated in (own.at(("approaches",)) or {}).items()
        for feature in stated.get("notes", {})
        for note in notes_in(catalogue, approach, feature)
        if note.kind == "own"
    ]
    return [*found, *dict.fromkeys(remarks)]


def changes_of(own: OwnData, catalogue: Catalogue, shared: Catalogue) -> list[Entry]:
    """Return what own data hide and which other levels they give, of what everybody shares, and
    what else they hold.
    """
    hidden = [Entry(HIDDEN, ".".join(path)) for path in _hidden(own)]
    levels = [
        Entry(OTHER_LEVEL, f"{key}.{feature}")
        for key, stated in (own.at(("approaches",)) or {}).items()
        if key in catalogue.approaches and key in shared.approaches
        for feature in stated.get("levels", {})
        if feature in catalogue.features and feature in shared.features
    ]
    others = [Entry(OTHER_FILE, name) for name in _other_files(own)]
    return [*hidden, *(one for one in levels if _is_another(one, catalogue, shared)), *others]


_LISTED = ("sources.yaml", *(FILE_OF[one.part] for one in KINDS.values()))


def _other_files(own: OwnData) -> Iterable[str]:
    """Return the files of which nothing else is listed; a folder as one."""
    says = {name: _says_more(document.data) for name, document in own.documents.items()}
    names = (one for one in (*own.documents, *own.as_read) if one not in _LISTED)
    said = [one for one in names if says.get(one, True)]
    return dict.fromkeys(f"{one.rpartition('/')[0]}/" if "/" in one else one for one in said)


def _says_more(data: Any) -> bool:
    """Whether data do anything else than hide."""
    if isinstance(data, Mapping):
        return any(key != HIDDEN and _says_more(one) for key, one in data.items())
    return data is not None


def _hidden(own: OwnData) -> list[tuple[str, ...]]:
    return [
        tuple(map(str, path[:-1]))
        for document in own.of_catalogue.values()
        for path in document.lines
        if path[-1:] == (HIDDEN,) and own.at(path) is True
    ]


def _is_another(level: Entry, catalogue: Catalogue, shared: Catalogue) -> bool:
    _, approach, _, feature = map(str, level.path)
    here, there = (one.approaches[approach].levels[feature] for one in (catalogue, shared))
    return here != there
