"""What must be in order before anything is served: the settings, and the data that they name.

One check, whichever way the program is started or asked to validate.
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from weakref import WeakValueDictionary

from mic_selector.catalogue import Catalogue
from mic_selector.catalogue.loading import Ground, catalogue_on, read_ground
from mic_selector.catalogue.own_data import NOTHING, OwnData
from mic_selector.files.messages import Language, languages
from mic_selector.files.overlay_file import NOTE_FILE
from mic_selector.files.own_files import Own
from mic_selector.notes.settings import NoteSettings, load_note_settings
from mic_selector.priorities.presets import Preset, load_presets


@dataclass(frozen=True)
class Known:
    """What the program knows, whole and checked; `notes` is what its note.yaml says, if any."""

    catalogue: Catalogue
    presets: Mapping[str, Preset]
    notes: OwnData = NOTHING
    own: OwnData = NOTHING
    """What a visitor laid over the rest: one value for all who have the same."""

    def note_settings(self, language: Language, drafted: date) -> NoteSettings:
        """Return what is said of the council note, for a note in a language, of a day."""
        return load_note_settings(self.notes, language, drafted)


class Shelf:
    """What is known with the data of each visitor laid over what everybody shares.

    Visitors with the same data share one; once nobody has it any more, it is forgotten. Nothing
    leads from one to another: who wants it must have the data themselves.
    """

    def __init__(self, local: Own) -> None:
        """Read what everybody shares; raise `FaultyInput` as `read_data` does."""
        self.ground = read_ground(local)
        self.shared = known_on(self.ground)
        self._borrowed: WeakValueDictionary[str, Known] = WeakValueDictionary()
        self._making = threading.Lock()

    def with_own(self, own: OwnData) -> Known:
        """Return what is known with own data; raise `FaultyInput` with every fault in them."""
        if not own:
            return self.shared
        with self._making:
            found = self._borrowed.get(own.mark)
            if found is None:
                found = self._borrowed[own.mark] = known_on(self.ground, own)
            return found

    def __len__(self) -> int:
        """Return how many differ from what everybody shares."""
        return len(self._borrowed)


def read_data(local: Own) -> Known:
    """Return what is known, with own data laid over the shipped data: a directory, a zip file, or
    files in memory.

    Raises `FaultyInput` with what is wrong in any file that a page would read later: catalogue,
    presets, the council note.
    """
    return known_on(read_ground(local))


def known_on(ground: Ground, own: OwnData = NOTHING) -> Known:
    """Return what is known with own data of a visitor laid over everything else; raise
    `FaultyInput` as `read_data` does.
    """
    catalogue = catalogue_on(ground, own)
    presets = load_presets(catalogue, ground.house, own)
    notes = own if NOTE_FILE in own.documents else ground.house
    for language in languages():
        load_note_settings(notes, language, date.today())
    return Known(catalogue=catalogue, presets=presets, notes=notes, own=own)
