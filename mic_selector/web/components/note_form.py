"""What one fills in for the note, and the choices of its language, its date and its sections."""

from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from mic_selector.files.messages import nearest_language
from mic_selector.files.settings import settings as program_settings
from mic_selector.notes.compose import fields_by_section
from mic_selector.notes.document import Document, Field, Section
from mic_selector.notes.settings import NoteSettings, day_in_figures, read_day
from mic_selector.priorities.address import NOTE_SECTIONS
from mic_selector.web import markup, session
from mic_selector.web.frame import LANGUAGE_NAMES
from mic_selector.web.knowledge import note_settings
from mic_selector.web.rooms import local_time

LONGEST_FIELD = 500


def note_settings_here() -> NoteSettings:
    """Return how this visitor's note is made."""
    offered = program_settings().languages
    wanted = session.view().note_language
    language = nearest_language(wanted if wanted in offered else session.messages().language)
    today = local_time(datetime.now(UTC)).date()
    application, page, _ = (st.context.url or "").rpartition("/")
    return replace(
        note_settings(language, today),
        drafted=st.session_state.get("note_drafted", today),
        address=application + page,
        fields=st.session_state.setdefault("note_fields", {}),
    )


def section_name(section: str) -> str:
    """Return the heading of a section of the note, in the language of the page."""
    return session.messages()(f"note-{section.replace('_', '-')}-heading")


def show_fields(note: Document) -> None:
    """Show what only the municipality knows, folded by section, and how much is filled in."""
    sections = fields_by_section(note)
    fields = [field for _, its in sections for field in its]
    filled = sum(bool(field.value) for field in fields)
    markup.show("note_fields.html", filled=filled, all=len(fields))
    for section, its in sections:
        _show_section(section, its)


def _show_section(section: Section, fields: tuple[Field, ...]) -> None:
    # A label that counted what is filled in would close the panel at every field.
    name = section_name(section.id)
    label = session.messages()("note-fields-of", section=name, all=len(fields))
    panel = st.expander(label, key=f"note_fields_{section.id}", on_change="rerun")
    if panel.open:
        with panel:
            for field in fields:
                _show_field(field)


def _show_field(field: Field) -> None:
    key = f"note_field_{field.id}"
    session.set_widget(key, field.value)
    label = field.label[:1].upper() + field.label[1:]
    st.text_input(label, key=key, max_chars=LONGEST_FIELD, on_change=_set_field, args=(field.id,))


def _set_field(field: str) -> None:
    value = st.session_state[f"note_field_{field}"].strip()
    st.session_state.note_fields = {**st.session_state.note_fields, field: value}


def show_choices(settings: NoteSettings) -> None:
    """Show language, date and sections of the note, folded: what they are without asking suits
    most.
    """
    panel = st.expander(
        session.messages()("note-choices-heading"), key="note_choices", on_change="rerun"
    )
    if panel.open:
        with panel:
            _show_language(settings)
            _show_date(settings)
            _show_sections()


def _show_language(settings: NoteSettings) -> None:
    session.set_widget("note_language", settings.language)
    st.segmented_control(
        session.messages()("note-language-label"),
        program_settings().languages,
        format_func=LANGUAGE_NAMES.__getitem__,
        key="note_language",
        required=True,
        on_change=_set_language,
    )


def _set_language() -> None:
    session.change(replace(session.view(), note_language=st.session_state.note_language))


def _show_date(settings: NoteSettings) -> None:
    # Streamlit's own field for a date names its parts in English.
    say = session.messages()
    st.session_state.setdefault("note_date", day_in_figures(settings.drafted))
    st.text_input(say("note-date-label"), key="note_date", on_change=_set_date)
    written = st.session_state.note_date
    if read_day(written) is None:
        kept = say.day(settings.drafted)
        markup.show("warning.html", text=say("note-date-unread", written=written, day=kept))


def _set_date() -> None:
    if day := read_day(st.session_state.note_date):
        st.session_state.note_drafted = day


def _show_sections() -> None:
    left_out = session.view().left_out
    kept = [section for section in NOTE_SECTIONS if section not in left_out]
    names = {section: section_name(section) for section in NOTE_SECTIONS}
    session.set_widget("note_sections", kept)
    st.pills(
        session.messages()("note-sections-label"),
        NOTE_SECTIONS,
        selection_mode="multi",
        format_func=names.__getitem__,
        key="note_sections",
        wrap=True,
        on_change=_set_sections,
    )


def _set_sections() -> None:
    chosen = st.session_state.note_sections
    left_out = tuple(section for section in NOTE_SECTIONS if section not in chosen)
    session.change(replace(session.view(), left_out=left_out))
