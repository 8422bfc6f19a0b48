"""Opens zip files that come from anywhere: own data, Word templates, Excel sheets.

The one guard for all of them. What is let through fits in memory, is whole, and says the same to
every program that reads it. Who opens a file says in its own words what is wrong with it.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from enum import Enum

LARGEST_PACKED = 5 * 1024 * 1024
LARGEST_UNPACKED = 50 * 1024 * 1024
MOST_PARTS = 2000

_SEALED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The methods that unpack in steps; the others would give a small file all memory at once."""


class Reason(Enum):
    """Why a zip file is refused, and the code of the fault that says so of own data."""

    TOO_LARGE = "zip-too-large"
    """More than it may be when unpacked."""
    TOO_MANY = "zip-too-many"
    SEALED = "zip-sealed"
    """Encrypted."""
    TWICE = "zip-twice"
    """Two parts of one name: programs would read one or the other."""
    DAMAGED = "zip-damaged"
    """No zip file, cut off, or a part that is not what its checksum says."""


class ZipRefused(Exception):
    """A zip file that cannot be used: why, and the part of it that shows it, where it is one."""

    def __init__(self, reason: Reason, part: str = "") -> None:
        """Keep reason and part."""
        super().__init__(reason, part)
        self.reason = reason
        self.part = part


def unpacked(content: bytes) -> Mapping[str, bytes]:
    """Return the parts of a zip file by name, without its folders; raise `ZipRefused` for one that
    is damaged or holds too much.
    """
    return {part.filename: part_content for part, part_content in parts_of(content)}


def parts_of(
    content: bytes, largest: int = LARGEST_UNPACKED, most: int = MOST_PARTS
) -> list[tuple[zipfile.ZipInfo, bytes]]:
    """Return the same with what the zip file says of each part: at most so many bytes and parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            _refuse_hostile(parts, largest, most)
            return [(part, _content(package, part)) for part in parts if not part.is_dir()]
    except ZipRefused:
        raise
    # A file that only looks like a zip file makes the library stumble over whatever it meets.
    except Exception:
        raise ZipRefused(Reason.DAMAGED) from None


def _refuse_hostile(parts: list[zipfile.ZipInfo], largest: int, most: int) -> None:
    if len(parts) > most:
        raise ZipRefused(Reason.TOO_MANY)
    names: set[str] = set()
    for part in parts:
        if part.flag_bits & _SEALED:
            raise ZipRefused(Reason.SEALED, part.filename)
        if part.compress_type not in _METHODS:
            raise ZipRefused(Reason.DAMAGED, part.filename)
        if part.filename.casefold() in names:
            raise ZipRefused(Reason.TWICE, part.filename)
        names.add(part.filename.casefold())
    if sum(part.file_size for part in parts) > largest:
        raise ZipRefused(Reason.TOO_LARGE)


def _content(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """Return a part: never more of it than it says to hold, and whole by its checksum."""
    try:
        return package.read(part)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        raise ZipRefused(Reason.DAMAGED, part.filename) from None


_ALPHABETS = re.compile(
    rb"(?:utf-?(?:8|16|16le|16be)|us-ascii|iso-8859-\d+|windows-\d+)", re.IGNORECASE
)
_ALPHABET = re.compile(rb"""^<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)""")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def is_plain_xml(part: bytes) -> bool:
    """Whether a part of an office file is XML that declares nothing.

    Office programs declare nothing; what does defines abbreviations, which may grow without end. An
    alphabet in which a declaration would look otherwise is refused too.
    """
    letters = part.replace(b"\0", b"")
    for mark in _MARKS:
        letters = letters.removeprefix(mark)
    alphabet = _ALPHABET.match(letters)
    if alphabet and not _ALPHABETS.fullmatch(alphabet[1]):
        return False
    return letters.lstrip()[:1] == b"<" and not re.search(rb"<!(?:DOCTYPE|ENTITY)", letters)
