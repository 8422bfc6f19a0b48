"""The bytes of a file, and the text that they are in UTF-8 or UTF-16."""

import codecs
from pathlib import Path

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.source import Source


def read_bytes(path: Path, largest: int) -> bytes:
    """Return what a file holds; raise `FaultyInput` where it cannot be read or is too large."""
    try:
        if path.is_dir():
            raise FaultyInput([Fault(code="file-is-directory", file=str(path))])
        if path.stat().st_size > largest:
            raise FaultyInput(
                [
                    Fault(
                        code="file-too-large",
                        parameters={"kilobytes": largest // 1024},
                        file=str(path),
                    )
                ]
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise FaultyInput([Fault(code="file-not-found", file=str(path))]) from None
    except (OSError, ValueError) as error:
        if isinstance(error, FaultyInput):
            raise
        raise FaultyInput([Fault(code="file-unreadable", file=str(path))]) from None


def decoded(content: bytes, file: str) -> str:
    """Return the text of a file in UTF-8 or UTF-16, with or without its mark."""
    for encoding in _encodings(content):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError as error:
            if encoding == "utf-8-sig":
                raise FaultyInput([_not_text(content, error.start, file)]) from None
    raise FaultyInput([Fault(code="not-text", file=file, line=1)])


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    if len(content) > 3 and len(content) % 2 == 0:  # every other byte of plain letters is zero
        if content[1] == content[3] == 0:
            return ("utf-16-le",)
        if content[0] == content[2] == 0:
            return ("utf-16-be",)
    return ("utf-8-sig",)


def _not_text(content: bytes, start: int, file: str) -> Fault:
    """Return the fault of a file that is no UTF-8, with the first sign that is none; in a text
    from an older program that sign is known.
    """
    before = content[:start].decode("utf-8-sig")
    line, column = Source(file, before).place(len(before))
    if b"\0" in content:
        return Fault(code="not-text", file=file, line=line)
    byte = content[start : start + 1]
    letter = byte.decode("cp1252", "ignore") or "none"
    return Fault(
        code="not-utf-8",
        parameters={"code": byte.hex().upper(), "letter": letter, "column": column},
        file=file,
        line=line,
    )
