"""Own data as one file: the directory that `--data` takes, packed as a zip.

What is written is the same for the same content. What is read may come from anybody.
"""

import io
import re
import stat
import zipfile
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.validation import closest, shown_value
from mic_selector.files.zip_file import LARGEST_PACKED, Reason, ZipRefused, parts_of

CATALOGUE_FILES = (
    "sources.yaml",
    "approaches.yaml",
    "countries.yaml",
    "cases.yaml",
    "organisations.yaml",
    "relations.yaml",
    "guidance.yaml",
)
PRESETS_FILE = "presets.yaml"
NOTE_FILE = "note.yaml"
DATA_FILES = (*CATALOGUE_FILES, PRESETS_FILE, NOTE_FILE)
LANGUAGES_FOLDER = "languages"
LANGUAGE_FILE = re.compile(
    rf"{LANGUAGES_FOLDER}/([a-z]{{2,3}})/(?:[\w-]+\.ftl|texts\.yaml)", re.ASCII
)
"""A file with words in a further language: messages of the program, or texts of the data."""

LARGEST_OVERLAY = 10 * 1024 * 1024
MOST_FILES = 200
MOST_TOLD = 10
ENDING = ".zip"

_ZIP = b"PK\x03\x04"
_LEFT_BY_SYSTEMS = re.compile(
    r"(?:.*/)?(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX/.*)", re.IGNORECASE
)
_OUTSIDE = re.compile(r"[\\:\0]|^/|(?:^|/)\.\.?(?:/|$)|//")
_MADE = (1980, 1, 1, 0, 0, 0)
_ORDINARY = (stat.S_IFREG | 0o644) << 16


def read_overlay(content: bytes, file: str = "") -> Mapping[str, bytes]:
    """Return the files of own data that a zip file holds, by name, in the order of their names.

    A folder around all of them is passed over, and so is what operating systems leave in zip
    files. Raises `FaultyInput` for the zip file, called `file`, that holds anything else, or is
    not what it seems.
    """
    if len(content) > LARGEST_PACKED:
        limit = {"kilobytes": LARGEST_PACKED // 1024}
        raise FaultyInput([Fault(code="file-too-large", parameters=limit, file=file or None)])
    try:
        parts = parts_of(content, LARGEST_OVERLAY, MOST_FILES)
    except ZipRefused as refusal:
        raise FaultyInput([_said(refusal, file)]) from None
    faults = [
        Fault(code=code, file=named(file, shown_value(part.filename)))
        for part, inside in parts
        if (code := _oddity(part, inside))
    ]
    if faults:
        raise FaultyInput(faults[:MOST_TOLD])
    files = _without_outer_folder(
        {
            part.filename: inside
            for part, inside in parts
            if not _LEFT_BY_SYSTEMS.fullmatch(part.filename)
        }
    )
    unknown = list(_unknown(files, file))
    if unknown or not files:
        raise FaultyInput(unknown[:MOST_TOLD] or [Fault(code="overlay-empty", file=file or None)])
    return MappingProxyType(dict(sorted(files.items())))


def write_overlay(files: Mapping[str, bytes]) -> bytes:
    """Return files of own data, by name, as one zip file: the same bytes for the same files.

    Raises `FaultyInput` where the zip file could not be read again.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name in sorted(files):
            part = zipfile.ZipInfo(name, _MADE)
            part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, _ORDINARY
            part.create_system = 3  # the same on every system
            package.writestr(part, files[name])
    content = made.getvalue()
    if files:
        read_overlay(content)
    return content


def is_read(name: str) -> bool:
    """Whether a file of own data is read under a name."""
    return name in DATA_FILES or LANGUAGE_FILE.fullmatch(name) is not None


def named(file: str, part: str) -> str:
    """Return how a file inside another is called in a message."""
    return f"{file}/{part}" if file else part


def _said(refusal: ZipRefused, file: str) -> Fault:
    """Return why the zip file is refused, at the part that shows it."""
    limits = {
        Reason.TOO_LARGE: {"megabytes": LARGEST_OVERLAY // 1024**2},
        Reason.TOO_MANY: {"most": MOST_FILES},
    }
    place = named(file, shown_value(refusal.part)) if refusal.part else file
    return Fault(
        code=refusal.reason.value, parameters=limits.get(refusal.reason, {}), file=place or None
    )


def _oddity(part: zipfile.ZipInfo, inside: bytes) -> str:
    """Return what is wrong with a part wherever it stands, or nothing."""
    kind = stat.S_IFMT(part.external_attr >> 16)
    if _OUTSIDE.search(part.orig_filename):
        return "zip-outside"
    if kind not in (0, stat.S_IFREG):
        return "zip-link"
    return "zip-nested" if inside.startswith(_ZIP) else ""


def _without_outer_folder(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the files as seen from the one folder that holds them all, where there is one."""
    outer = {name.partition("/")[0] for name in files}
    folder = f"{next(iter(outer))}/" if len(outer) == 1 else ""
    if not folder or folder == f"{LANGUAGES_FOLDER}/" or any("/" not in name for name in files):
        return files
    return {name.removeprefix(folder): inside for name, inside in files.items()}


def _unknown(files: Mapping[str, bytes], file: str) -> Iterator[Fault]:
    for name in files:
        if not is_read(name):
            near = {"closest": closest(name.lower(), DATA_FILES)}
            yield Fault(
                code="overlay-unknown-file", parameters=near, file=named(file, shown_value(name))
            )
