"""The files that can be made of the answers: the note in four forms, and its figures in two."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mic_selector.catalogue import Catalogue
from mic_selector.files.messages import messages_in
from mic_selector.notes import markdown, portable, spreadsheet, webpage, word
from mic_selector.notes.compose import compose
from mic_selector.notes.document import Document
from mic_selector.notes.settings import NoteSettings
from mic_selector.priorities.view import View
from mic_selector.wording.names import Names

WORD = ".docx"


@dataclass(frozen=True)
class Template:
    """A municipality's own Word template: its bytes, and what its file is called."""

    content: bytes
    file: str


_Render = Callable[[Document, Template | None], bytes]
_NOTES: Mapping[str, _Render] = MappingProxyType(
    {
        WORD: lambda note, own: (
            word.render(note, own.content, own.file) if own else word.render(note)
        ),
        ".pdf": lambda note, _: portable.render(note),
        ".html": lambda note, _: webpage.render(note).encode(),
        ".md": lambda note, _: markdown.render(note).encode(),
    }
)
_FIGURES: Mapping[str, Callable[[Names, View, NoteSettings], bytes]] = MappingProxyType(
    {
        ".xlsx": spreadsheet.workbook,
        ".csv": spreadsheet.comma_separated,
    }
)
FIGURES = tuple(_FIGURES)
"""The endings of files that hold the numbers alone."""
ENDINGS = (*_NOTES, *FIGURES)


def note_file(
    ending: str,
    catalogue: Catalogue,
    view: View,
    settings: NoteSettings,
    template: Template | None = None,
) -> bytes:
    """Return the file with one of `ENDINGS`; raise `FaultyInput` if the template is not in
    order.
    """
    if ending in _NOTES:
        return _NOTES[ending](compose(catalogue, view, settings), template)
    return _FIGURES[ending](Names(catalogue, messages_in(settings.language)).marked, view, settings)
