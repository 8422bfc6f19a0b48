"""`import`: practices from an Excel sheet or a CSV file into own data, and the template for it."""

import argparse
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from mic_selector.catalogue import load_catalogue
from mic_selector.cli.common import BAD_INPUT, Add, Refused, written_whole
from mic_selector.files.messages import Messages
from mic_selector.files.overlay_file import ENDING, write_overlay
from mic_selector.files.own_files import OwnFiles
from mic_selector.files.settings import learn_languages
from mic_selector.files.sheet import read_table
from mic_selector.files.text import read_bytes
from mic_selector.files.zip_file import LARGEST_PACKED
from mic_selector.notes.practices_import import contents, own_data_at, with_practices
from mic_selector.notes.practices_sheet import (
    practices_headings,
    practices_template,
    practices_template_csv,
)
from mic_selector.notes.sifting import MOST_FAULTS, Sifted, sift, without_repeats
from mic_selector.wording.faults import faults_in_words, left_out_in_words
from mic_selector.wording.names import Names

SHEETS = (".xlsx", ".csv")


def add_commands(add: Add, say: Messages) -> None:
    """Add the command of this part."""
    command = add("import", _import, formats=False)
    command.add_argument("sheet", metavar="SHEET", type=Path, help=say("cli-sheet"))
    way = command.add_mutually_exclusive_group(required=True)
    way.add_argument("--to", metavar="DIR", type=Path, help=say("cli-import-to"))
    way.add_argument("--template", action="store_true", help=say("cli-import-template"))
    command.add_argument("--replace", action="store_true", help=say("cli-import-replace"))
    command.add_argument("--good-rows", action="store_true", help=say("cli-import-good-rows"))


def _import(options: argparse.Namespace, say: Messages) -> int:
    if options.sheet.suffix.lower() not in SHEETS:
        endings = say.listed(list(SHEETS))
        raise Refused(say("cli-ending-refused", name=options.sheet.name, endings=endings))
    return _template(options, say) if options.template else _practices(options, say)


def _template(options: argparse.Namespace, say: Messages) -> int:
    names = Names(load_catalogue(options.data), say)
    if options.sheet.suffix.lower() == ".csv":
        content = practices_template_csv(names).encode("utf-8-sig")
    else:
        content = practices_template(names)
    written_whole(options.sheet, content, say)
    print(say("cli-written", name=str(options.sheet)))
    return 0


def _practices(options: argparse.Namespace, say: Messages) -> int:
    file, headings = str(options.sheet), practices_headings()
    table = read_table(read_bytes(options.sheet, LARGEST_PACKED), file)
    own = own_data_at(options.to)
    if own:
        learn_languages(options.to)  # its texts may be in languages of its own
    read = partial(
        with_practices, file=file, own=own, language=options.lang, may_replace=options.replace
    )
    sifted = sift(headings.begun(table.rows), file, read)
    for sentence in faults_in_words(say, headings.remarks(table, file, options.lang)):
        print(sentence, file=sys.stderr)
    if sifted.what is None or (sifted.faults and not options.good_rows):
        _tell(sifted, say)
        if sifted.what:
            print(say("cli-good-rows", number=len(sifted.what[1].cases)), file=sys.stderr)
        return BAD_INPUT
    changed, found = sifted.what
    _write(options.to, own or OwnFiles(), changed, say)
    print(
        say(
            "cli-imported",
            practices=len(found.cases),
            places=len(found.places),
            documents=len(found.documents),
            name=str(options.to),
        )
    )
    if sifted.left_out:
        print(left_out_in_words(say, sifted.left_out), file=sys.stderr)
        _tell(sifted, say)
    return 0


def _tell(sifted: Sifted[Any], say: Messages) -> None:
    """Say what is wrong, fault by fault, and how much more there is than is said."""
    faults = without_repeats(sifted.faults)
    print("\n".join(faults_in_words(say, faults[:MOST_FAULTS])), file=sys.stderr)
    if (more := len(faults) - MOST_FAULTS) > 0:
        print(say("rows-more-faults", number=more), file=sys.stderr)


def _write(to: Path, own: OwnFiles, changed: Mapping[str, bytes], say: Messages) -> None:
    """Write the files that were changed: into a zip with all that it held, or a directory, where
    what a file refers to is there first.
    """
    if to.is_file() or to.suffix.lower() == ENDING:
        written_whole(to, write_overlay({**contents(own), **changed}), say)
        return
    for name in sorted(changed, reverse=True):  # sources before cases
        written_whole(to / name, changed[name], say)
