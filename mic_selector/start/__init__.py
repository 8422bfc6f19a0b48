"""What must be in order before anything is served: the settings, and the data that they name.

One check, whichever way the program is started or asked to validate.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.files.messages import languages
from mic_selector.files.own_files import Own, own_files
from mic_selector.notes.settings import load_note_settings
from mic_selector.priorities.presets import Preset, load_presets


@dataclass(frozen=True)
class Known:
    """What the program knows, whole and checked."""

    catalogue: Catalogue
    presets: Mapping[str, Preset]


def read_data(local: Own) -> Known:
    """Return what is known, with own data laid over the shipped data: a directory, a zip file, or
    files in memory.

    Raises `FaultyInput` with what is wrong in any file that a page would read later: catalogue,
    presets, the council note.
    """
    own = own_files(local) if local is not None else None
    catalogue = load_catalogue(own)
    presets = load_presets(catalogue, own)
    for language in languages():
        load_note_settings(own, language, date.today())
    return Known(catalogue, presets)
