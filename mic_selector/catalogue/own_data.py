"""Own data: files that are laid over the shipped ones, as one immutable value.

It is the same whether it lies in a directory, in a zip or was filled in on a page.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from mic_selector.catalogue.own_directory import refuse_misnamed
from mic_selector.catalogue.schema import PARTS
from mic_selector.files.faults import FaultyInput, Path
from mic_selector.files.overlay_file import CATALOGUE_FILES, DATA_FILES, read_overlay
from mic_selector.files.own_files import Own, OwnFiles, own_files
from mic_selector.files.source import Source
from mic_selector.files.validation import shown_value
from mic_selector.files.yaml_reader import LARGEST_FILE, Document
from mic_selector.files.yaml_writer import write_yaml

FILE_OF = MappingProxyType(
    {part: f"{name}.yaml" for name, parts in PARTS.items() for part in parts}
)
"""The file in which each part of the catalogue stands."""
MARK_LENGTH = 8


@dataclass(frozen=True, eq=False)
class OwnData:
    """What lies over the shipped data: by name of file, what stands in it.

    `as_read` are the bytes of the files in which nothing was changed since they were read: they
    are saved as they came, remarks and all. What the files say is never changed in place.
    """

    documents: Mapping[str, Document] = field(default_factory=lambda: MappingProxyType({}))
    as_read: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def mark(self) -> str:
        """The SHA-256 of what the files say: the same for the same content, however written."""
        others = {name: text.hex() for name, text in self.as_read.items()}
        content = others | {name: document.data for name, document in self.documents.items()}
        written = json.dumps(content, sort_keys=True, separators=(",", ":"), default=str)
        return hashlib.sha256(written.encode()).hexdigest()

    @property
    def short_mark(self) -> str:
        """What an address says of the data: enough to tell them from others; nothing of none."""
        return self.mark[:MARK_LENGTH] if self else ""

    @property
    def of_catalogue(self) -> dict[str, Document]:
        """The files of the catalogue alone."""
        return {name: self.documents[name] for name in CATALOGUE_FILES if name in self.documents}

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.documents or self.as_read)

    def __eq__(self, other: object) -> bool:
        """Compare by what the files say."""
        return isinstance(other, OwnData) and self.mark == other.mark

    def __hash__(self) -> int:
        """Go by what the files say."""
        return hash(self.mark)

    def at(self, path: Path) -> Any:
        """Return what stands at a path, such as `("cases", "ours")`; None where nothing does."""
        found = self._data(path)
        for key in path:
            if not isinstance(found, Mapping) or key not in found:
                return None
            found = found[key]
        return found

    def with_at(self, path: Path, value: Any) -> "OwnData":
        """Return these data with a value at a path."""
        return self._with(path, _put(self._data(path), path, value))

    def without(self, path: Path) -> "OwnData":
        """Return these data without what stands at a path, and without what is empty then."""
        return self if self.at(path) is None else self._with(path, _taken(self._data(path), path))

    def without_files(self, name: str) -> "OwnData":
        """Return these data without a file, or without those in a folder: its name ends in `/`."""

        def stays(one: str) -> bool:
            return one != name and not (name.endswith("/") and one.startswith(name))

        documents = {key: one for key, one in self.documents.items() if stays(key)}
        as_read = {key: one for key, one in self.as_read.items() if stays(key)}
        return OwnData(MappingProxyType(documents), MappingProxyType(as_read))

    def contents(self) -> dict[str, bytes]:
        """Return the files as they are saved, by name."""
        changed = {name: one for name, one in self.documents.items() if name not in self.as_read}
        written = {name: write_yaml(document.data or {}) for name, document in changed.items()}
        return {**self.as_read, **written}

    def _data(self, path: Path) -> Any:
        document = self.documents.get(FILE_OF[str(path[0])])
        return (document.data if document else None) or {}

    def _with(self, path: Path, data: Mapping[str, Any]) -> "OwnData":
        name = FILE_OF[str(path[0])]
        documents = {key: one for key, one in self.documents.items() if key != name}
        as_read = {key: content for key, content in self.as_read.items() if key != name}
        if data:
            documents[name] = document_of(data, name)
        return replace(
            self, documents=MappingProxyType(documents), as_read=MappingProxyType(as_read)
        )


NOTHING = OwnData()


def read_own_data(own: Own, names: Sequence[str] = DATA_FILES) -> OwnData:
    """Read the files with some names among own data.

    Raises `FaultyInput` where nothing can be read, or a file was plainly meant and has another
    name.
    """
    files = own_files(own)
    refuse_misnamed(files)
    found = {name: document for name in names if (document := files.document(name))}
    return OwnData(MappingProxyType(found), MappingProxyType(dict(files.files)))


def own_data_of(content: bytes, file: str) -> OwnData:
    """Read the bytes of a zip called `file`; raise `FaultyInput` with what is wrong in it."""
    return read_own_data(OwnFiles(file, read_overlay(content, file)))


def document_in(own: Own | OwnData, name: str, largest: int = LARGEST_FILE) -> Document | None:
    """Return what own data say in the file of a name; None where they have no such file."""
    if isinstance(own, OwnData):
        return own.documents.get(name)
    return own_files(own).document(name, largest)


def document_of(data: Mapping[str, Any], name: str) -> Document:
    """Return data that nobody wrote into a file yet as what will stand in it: without lines."""
    lines: dict[Path, Any] = dict.fromkeys(_paths(data, ()))
    return Document(name, data, lines, Source(name, ""))


def mappings_only(documents: Mapping[str, Document]) -> list[Document]:
    """Return the documents in the order of their files; raise `FaultyInput` for one that says no
    mapping.
    """
    ordered = [documents[name] for name in DATA_FILES if name in documents]
    faults = [
        document.fault("wrong-type", (), value=shown_value(document.data), expected="mapping")
        for document in ordered
        if document.data is not None and not isinstance(document.data, dict)
    ]
    if faults:
        raise FaultyInput(faults)
    return ordered


def _paths(data: Any, path: Path) -> Iterator[Path]:
    yield path
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from _paths(value, (*path, key))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from _paths(value, (*path, place))


def _put(data: Any, path: Path, value: Any) -> dict[str, Any]:
    key, *rest = path
    held = data if isinstance(data, Mapping) else {}
    inner = _put(held.get(key), tuple(rest), value) if rest else value
    return {**held, str(key): inner}


def _taken(data: Mapping[str, Any], path: Path) -> dict[str, Any]:
    key, *rest = path
    left = {one: value for one, value in data.items() if one != key}
    inner = _taken(data[str(key)], tuple(rest)) if rest else {}
    return {**data, str(key): inner} if inner else left
