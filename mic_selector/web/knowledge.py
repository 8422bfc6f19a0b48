"""What the pages know: read once and shared by all, save where a visitor laid own data over it."""

from collections.abc import Mapping
from datetime import date
from functools import cache

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from mic_selector.catalogue import Catalogue
from mic_selector.decision import Evaluation, NothingCounts, evaluate
from mic_selector.files.messages import Language
from mic_selector.files.settings import settings
from mic_selector.notes.settings import NoteSettings
from mic_selector.priorities import Priorities
from mic_selector.priorities.presets import Preset
from mic_selector.start import Known, Shelf

OWN = "known_with_own"
"""Under this a session keeps what is known with its visitor's own data; `session` puts it there."""


@cache
def shelf() -> Shelf:
    """Return what everybody shares, and what visitors with data of their own know beside it."""
    return Shelf(settings().data)


def shared() -> Known:
    """Return what everybody shares: what others see too rests on this alone."""
    return shelf().shared


def known() -> Known:
    """Return what the visitor whose page is running knows; elsewhere what everybody shares."""
    return kept_as(OWN) or shared()


def kept_as(key: str) -> Known | None:
    """Return what the session of the visitor whose page is running keeps under a key; None where no
    page is running, as in what is drawn ahead.
    """
    is_running = get_script_run_ctx(suppress_warning=True)
    found: Known | None = st.session_state.get(key) if is_running else None
    return found


def catalogue() -> Catalogue:
    """Return the catalogue of the visitor whose page is running."""
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


def note_settings(language: Language, drafted: date) -> NoteSettings:
    """Return what the municipality's own file says of the council note, for a note in a language,
    of a day.
    """
    return known().note_settings(language, drafted)
