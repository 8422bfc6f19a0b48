"""Adds entries to a YAML file that somebody keeps by hand: the rest stays as it is."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from mic_selector.files.faults import FaultyInput, Path
from mic_selector.files.yaml_reader import LARGEST_FILE, Document, parse_yaml
from mic_selector.files.yaml_writer import write_yaml

Parts = Mapping[str, Mapping[str, Any]]
"""Entries by id, under the key of the part that holds them."""

_BARE = re.compile(r"\s*(?:#.*)?")


def with_entries(content: bytes, file: str, added: Parts) -> bytes:
    """Return the file called `file` with entries added, or put in the place of those with their
    ids.

    A file that is not written line by line, as by hand, is written anew, without its remarks.
    Raises `FaultyInput` where it is not in order.
    """
    document = parse_yaml(content, file, LARGEST_FILE)
    data: Mapping[str, Any] = document.data or {}
    wanted = {**data, **{part: {**(data.get(part) or {}), **new} for part, new in added.items()}}
    try:
        edited = _edited(content.decode("utf-8"), document, added).encode()
        if parse_yaml(edited, file, LARGEST_FILE).data == wanted:
            return edited
    except (UnicodeDecodeError, FaultyInput):
        pass
    return write_yaml(wanted)


def _edited(text: str, document: Document, added: Parts) -> str:
    """Return the text with lines put in; whether it then says what it should is seen by reading
    it.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines()
    starts = sorted(line for path, line in document.lines.items() if len(path) == 1)
    for part in sorted(added, key=lambda part: document.lines.get((part,), 0), reverse=True):
        written = write_yaml({part: dict(added[part])}).decode().splitlines()
        line = document.lines.get((part,))
        if line is None:
            lines += written
            continue
        last = min((start for start in starts if start > line), default=len(lines) + 1) - 1
        held = _without_remarks_below(lines[line:last])
        kept = _without(held, line, document, part, added[part])
        indent = _indent(kept)
        block = [f"{indent}{one[2:]}" if indent else one for one in written[1:]]
        lines[line : line + len(held)] = [*kept, *block]
    return end.join(lines) + end


def _without_remarks_below(lines: Sequence[str]) -> list[str]:
    """Return lines without the empty ones and the remarks at their end, which speak of what
    follows.
    """
    kept = list(lines)
    while kept and _BARE.fullmatch(kept[-1]):
        kept.pop()
    return kept


def _indent(lines: Sequence[str]) -> str:
    first = next((line for line in lines if not _BARE.fullmatch(line)), "")
    return first[: len(first) - len(first.lstrip())]


def _without(
    lines: Sequence[str], above: int, document: Document, part: str, replaced: Mapping[str, Any]
) -> list[str]:
    """Return the lines of a part, which stand below line `above`, without entries of some ids."""
    entries: dict[Path, int] = {
        path: line for path, line in document.lines.items() if len(path) == 2 and path[0] == part
    }
    ends = [*sorted(entries.values()), above + len(lines) + 1]
    gone: set[int] = set()
    for (_, key), line in entries.items():
        if key in replaced:
            end = next(end for end in ends if end > line)
            own = _without_remarks_below(lines[line - above - 1 : end - above - 1])
            gone.update(range(line, line + len(own)))
    return [text for number, text in enumerate(lines, above + 1) if number not in gone]
