"""What the commands share: what they refuse, what they read, and how they print."""

import argparse
import json
import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.decision import Evaluation, evaluate
from mic_selector.files.csv_text import csv_text
from mic_selector.files.messages import Messages
from mic_selector.files.validation import closest
from mic_selector.priorities import Priorities
from mic_selector.priorities.file import read_priorities

PROGRAM = "mic-selector"
BAD_INPUT = 2
"""What a command ends with whose input cannot be used."""
SETTING = "setting_"
"""An option that states a setting of the program is kept under this and the name of the setting."""

_LETTER = re.compile(r"[^\W\d]")

Add = Callable[..., argparse.ArgumentParser]
"""Adds a command: `add(name, run, formats=True)`, where `formats` says whether it prints data in
several forms.
"""


class Refused(Exception):
    """Bad input on the command line itself, already in words."""


def needs_file(
    command: argparse.ArgumentParser, say: Messages, nargs: str | None = None
) -> argparse.ArgumentParser:
    """Let a command take a priorities file, and return it."""
    command.add_argument("file", metavar="FILE", type=Path, nargs=nargs, help=say("cli-file"))
    return command


def evaluated(options: argparse.Namespace) -> tuple[Catalogue, Priorities, Evaluation]:
    """Return what the options name: catalogue, priorities, and how every approach fits them."""
    catalogue = load_catalogue(options.data)
    priorities = read_priorities(options.file, catalogue)
    return catalogue, priorities, evaluate(catalogue, priorities)


def known_approach(catalogue: Catalogue, approach: str, say: Messages) -> str:
    """Return the id of an approach; an unknown one is refused with the closest known."""
    if approach not in catalogue.approaches:
        known = closest(approach, catalogue.approaches) or ", ".join(catalogue.approaches)
        raise Refused(say("cli-unknown-approach", id=approach, known=known))
    return approach


def written_whole(path: Path, content: bytes, say: Messages) -> None:
    """Write a file so that it is never seen half; its directory is made where it is missing."""
    beside = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        os.replace(beside, path)
    except OSError as error:
        reason = str(error.strerror)
        raise Refused(say("cli-cannot-write", place=str(path), reason=reason)) from None


def print_json(content: Any) -> None:
    """Print as JSON."""
    print(as_json(content))


def print_contract(content: BaseModel) -> None:
    """Print what programs rely on, as JSON."""
    print_json(content.model_dump(mode="json", by_alias=True))


def as_json(content: Any) -> str:
    """Return JSON that people can read too."""
    return json.dumps(content, indent=2, ensure_ascii=False)


def print_csv(
    rows: list[dict[str, Any]], say: Messages, columns: Sequence[str] | None = None
) -> None:
    """Print as CSV in the way spreadsheets in the language read it, with nothing that they would
    compute; `columns` are those of a table without rows.
    """
    titles = tuple(rows[0]) if rows else tuple(columns or ())
    cells = (titles, *(tuple(row.values()) for row in rows))
    print(csv_text(cells, say.locale, line_end="\n"), end="")


def print_table(rows: Sequence[Mapping[str, object]]) -> None:
    """Print as a table of text under the names of the columns: numbers to the right, texts to the
    left.
    """
    cells = [tuple(rows[0]), *(tuple(str(cell) for cell in row.values()) for row in rows)]
    columns = [_in_line(column) for column in zip(*cells, strict=True)]
    for line in zip(*columns, strict=True):
        print("  ".join(line).rstrip())


def _in_line(column: Sequence[str]) -> list[str]:
    """Return the cells of a column, its title first, all equally wide."""
    width = max(map(len, column))
    is_text = any(_LETTER.search(cell) for cell in column[1:])
    return [cell.ljust(width) if is_text else cell.rjust(width) for cell in column]
