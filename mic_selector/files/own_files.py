"""A municipality's own data: a directory, the same as one zip file, or files in memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.overlay_file import LANGUAGES_FOLDER, named, read_overlay
from mic_selector.files.text import read_bytes
from mic_selector.files.yaml_reader import LARGEST_FILE, Document, parse_yaml
from mic_selector.files.zip_file import LARGEST_PACKED


@dataclass(frozen=True)
class OwnFiles:
    """Files of own data by name, and where they are, for messages: "" where they are nowhere.

    Of a directory the names are those of all its files and those of its languages, and a file is
    read when it is asked for.
    """

    place: str = ""
    files: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    directory: Path | None = None

    @property
    def names(self) -> list[str]:
        """The names of all files, in order."""
        return sorted(self.files) if self.directory is None else _names_in(self.directory)

    def holds(self, name: str) -> bool:
        """Whether there is such a file; on some systems small and large letters are the same."""
        if self.directory is None:
            return name in self.files
        return (self.directory / name).exists()

    def called(self, name: str) -> str:
        """Return how a file is called in a message."""
        return named(self.place, name) if self.directory is None else str(self.directory / name)

    def content(self, name: str, largest: int = LARGEST_FILE) -> bytes:
        """Return what a file holds; raise `FaultyInput` where it cannot be read."""
        if self.directory is None:
            return self.files[name]
        return read_bytes(self.directory / name, largest)

    def document(self, name: str, largest: int = LARGEST_FILE) -> Document | None:
        """Return a YAML file, or None where it is not there; raise `FaultyInput`."""
        if not self.holds(name):
            return None
        return parse_yaml(self.content(name, largest), self.called(name), largest)


Own = Path | OwnFiles | None
"""Where own data are: a directory or a zip file, or the files themselves."""


def own_files(own: Own) -> OwnFiles:
    """Return the files that a directory or a zip file holds; none for None.

    Raises `FaultyInput` where there is neither, or the zip file is not in order.
    """
    if isinstance(own, OwnFiles):
        return own
    if own is None:
        return OwnFiles()
    if own.is_file():
        return OwnFiles(str(own), read_overlay(read_bytes(own, LARGEST_PACKED), str(own)))
    if not own.is_dir():
        raise FaultyInput([Fault(code="directory-not-found", file=str(own))])
    return OwnFiles(str(own), directory=own)


def _names_in(directory: Path) -> list[str]:
    try:
        paths = [*directory.iterdir(), *directory.glob(f"{LANGUAGES_FOLDER}/*/*")]
        names = [path.relative_to(directory).as_posix() for path in paths if path.is_file()]
    except OSError:
        raise FaultyInput([Fault(code="directory-unreadable", file=str(directory))]) from None
    return sorted(names)
