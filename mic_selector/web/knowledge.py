"""What the pages know: the catalogue and the presets, read once and shared by all visitors and
languages.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache

from mic_selector.catalogue import Catalogue
from mic_selector.decision import Evaluation, NothingCounts, evaluate
from mic_selector.files.messages import Language
from mic_selector.files.settings import settings
from mic_selector.notes.settings import NoteSettings, load_note_settings
from mic_selector.priorities import Priorities
from mic_selector.priorities.presets import Preset
from mic_selector.start import Known, read_data


@cache
def known() -> Known:
    """Return everything, with the municipality's own directory laid over it."""
    return read_data(settings().data)


def catalogue() -> Catalogue:
    """Return the catalogue."""
    return known().catalogue


def evaluated(priorities: Priorities) -> Evaluation | None:
    """Return how every approach fits priorities; None where nothing has a weight."""
    try:
        return evaluate(catalogue(), priorities)
    except NothingCounts:
        return None


def presets() -> Mapping[str, Preset]:
    """Return the presets."""
    return known().presets


@cache
def note_settings(language: Language, drafted: date) -> NoteSettings:
    """Return what the municipality's own file says of the council note, for a note in a language,
    of a day.
    """
    return load_note_settings(settings().data, language, drafted)
