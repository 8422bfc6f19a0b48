"""`note`, `handout` and `worksheet`: what goes to the council, and what lies on the table in a
workshop.
"""

import argparse
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.cli.common import SETTING, Add, Refused, needs_file, written_whole
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import Messages, nearest_language
from mic_selector.files.settings import today
from mic_selector.notes.compose import compose
from mic_selector.notes.document import Document, open_fields
from mic_selector.notes.files import ENDINGS, FIGURES, WORD, Template, note_file
from mic_selector.notes.handout import compose_handout
from mic_selector.notes.portable import render_handout, render_worksheet
from mic_selector.notes.settings import NoteSettings, load_note_settings
from mic_selector.notes.space import is_too_long
from mic_selector.notes.worksheet import compose_worksheet
from mic_selector.priorities.file import read_whole
from mic_selector.priorities.note import NOTE_LENGTHS, KeptNote
from mic_selector.priorities.view import View

PDF = ".pdf"


def add_commands(add: Add, say: Messages) -> None:
    """Add the commands of this part."""
    note = _writes(needs_file(add("note", _note, formats=False), say), say, ENDINGS)
    note.add_argument("--length", choices=NOTE_LENGTHS, default="", help=say("cli-length"))
    note.add_argument("--template", metavar="OWN.docx", type=Path, help=say("cli-template"))
    handout = _writes(needs_file(add("handout", _handout, formats=False), say), say, (PDF,))
    for command in (note, handout):
        command.add_argument("--date", metavar="YYYY-MM-DD", help=say("cli-date"))
        command.add_argument("--address", metavar="URL", default="", help=say("cli-address"))
    worksheet = _writes(add("worksheet", _worksheet, formats=False), say, (PDF,))
    worksheet.add_argument("--large", action="store_true", help=say("cli-large"))


def _writes(
    command: argparse.ArgumentParser, say: Messages, endings: tuple[str, ...]
) -> argparse.ArgumentParser:
    command.add_argument(
        "--to",
        metavar="OUT",
        type=Path,
        required=True,
        help=say("cli-to", endings=say.listed(list(endings))),
    )
    return command


def _note(options: argparse.Namespace, say: Messages) -> int:
    ending = _ending(options, say, ENDINGS)
    if options.template and ending != WORD:
        raise Refused(say("cli-template-refused"))
    catalogue, view, note = _kept(options)
    template = _template(options.template) if options.template else None
    if options.length:
        view = replace(view, note_length=options.length)
    how = _settings(options, say, note)
    written = _write(options, say, note_file(ending, catalogue, view, how, template))
    if ending not in FIGURES:
        _name_open(compose(catalogue, view, how), say)
    return written


def _name_open(note: Document, say: Messages) -> None:
    """Name on stderr what is still to fill in, so that no empty place goes unnoticed, and say where
    what is filled in makes a note longer than it is meant to be.
    """
    if labels := [field.label for field in open_fields(note)]:
        print(
            say("cli-note-open", count=len(labels), fields=say.between.join(labels)),
            file=sys.stderr,
        )
    if is_too_long(note):
        print(say("note-too-long", pages=note.most_pages), file=sys.stderr)


def _handout(options: argparse.Namespace, say: Messages) -> int:
    _ending(options, say, (PDF,))
    catalogue, view, note = _kept(options)
    handout = compose_handout(catalogue, view, _settings(options, say, note))
    return _write(options, say, render_handout(handout))


def _worksheet(options: argparse.Namespace, say: Messages) -> int:
    _ending(options, say, (PDF,))
    worksheet = compose_worksheet(load_catalogue(options.data), options.lang)
    return _write(options, say, render_worksheet(worksheet, options.large))


def _kept(options: argparse.Namespace) -> tuple[Catalogue, View, KeptNote]:
    """Return what the file states, with the choices of the note that it keeps."""
    catalogue = load_catalogue(options.data)
    priorities, note = read_whole(options.file, catalogue)
    kept = note or KeptNote()
    return catalogue, kept.laid_over(View(priorities=priorities)), kept


def _settings(options: argparse.Namespace, say: Messages, note: KeptNote) -> NoteSettings:
    language = getattr(options, f"{SETTING}lang") or note.view.note_language or options.lang
    stated = load_note_settings(options.data, nearest_language(language), _date(options, say))
    address = options.address or options.stated.settings.public_address or ""
    return replace(stated, address=address, file=options.file.name, fields=note.fields)


def _date(options: argparse.Namespace, say: Messages) -> date:
    try:
        return date.fromisoformat(options.date) if options.date else today(options.stated.settings)
    except ValueError:
        raise Refused(say("cli-date-refused", given=options.date)) from None


def _ending(options: argparse.Namespace, say: Messages, known: tuple[str, ...]) -> str:
    ending = str(options.to.suffix).lower()
    if ending not in known:
        raise Refused(
            say("cli-ending-refused", name=str(options.to), endings=say.listed(list(known)))
        )
    return ending


def _template(path: Path) -> Template:
    try:
        return Template(path.read_bytes(), str(path))
    except (OSError, ValueError):
        raise FaultyInput([Fault(code="file-unreadable", file=str(path))]) from None


def _write(options: argparse.Namespace, say: Messages, content: bytes) -> int:
    if not options.to.parent.is_dir():
        missing = say("fault-directory-not-found")
        raise Refused(say("cli-cannot-write", place=str(options.to), reason=missing))
    written_whole(options.to, content, say)
    print(say("cli-written", name=str(options.to)))
    return 0
