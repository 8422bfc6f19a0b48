"""What must be in order before anything is served: the settings, and the data that they name.

One check, whichever way the program is started or asked to validate.
"""

from datetime import date
from pathlib import Path

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.files.messages import LANGUAGES
from mic_selector.notes.settings import load_note_settings
from mic_selector.priorities.presets import load_presets


def checked_data(local: Path | None) -> Catalogue:
    """Return the catalogue with the directory `local` laid over it.

    Raises `FaultyInput` with what is wrong in any file that a page would read later: catalogue,
    presets, the council note.
    """
    catalogue = load_catalogue(local)
    load_presets(catalogue, local)
    for language in LANGUAGES:
        load_note_settings(local, language, date.today())
    return catalogue
