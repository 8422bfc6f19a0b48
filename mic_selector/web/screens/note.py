"""The note for the council: what is in it, how it looks, and the files."""

from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from mic_selector.files.messages import LANGUAGES, nearest_language
from mic_selector.files.settings import settings as program_settings
from mic_selector.notes.compose import compose, fields_in
from mic_selector.notes.files import WORD, Template
from mic_selector.notes.outline import SECTIONS
from mic_selector.notes.settings import NoteSettings
from mic_selector.notes.webpage import render_part, style
from mic_selector.notes.word_template import INLINE_TAGS, LARGEST_TEMPLATE, WHOLE, shipped_template
from mic_selector.priorities.address import NOTE_SECTIONS
from mic_selector.web import markup, session
from mic_selector.web.components.note_files import show_files
from mic_selector.web.frame import LANGUAGE_NAMES
from mic_selector.web.knowledge import catalogue, note_settings
from mic_selector.web.rooms import local_time

LONGEST_FIELD = 500

say = session.messages()


def _settings() -> NoteSettings:
    language = nearest_language(session.view().note_language or say.language)
    today = local_time(datetime.now(UTC)).date()
    stated = note_settings(language, today)
    application, page, _ = (st.context.url or "").rpartition("/")
    return replace(
        stated,
        drafted=st.session_state.get("note_drafted", today),
        address=application + page,
        fields=st.session_state.setdefault("note_fields", {}),
    )


def _heading(section: str) -> str:
    return say(f"note-{section.replace('_', '-')}-heading")


def _choose(settings: NoteSettings) -> None:
    session.set_widget("note_language", settings.language)
    st.segmented_control(
        say("note-language-label"),
        LANGUAGES,
        format_func=LANGUAGE_NAMES.__getitem__,
        key="note_language",
        required=True,
        on_change=lambda: session.change(
            replace(session.view(), note_language=st.session_state.note_language)
        ),
    )
    session.set_widget("note_date", settings.drafted)
    st.date_input(
        say("note-date-label"), key="note_date", format="DD/MM/YYYY", width=220, on_change=_set_date
    )
    left_out = session.view().left_out
    session.set_widget(
        "note_sections", [section for section in NOTE_SECTIONS if section not in left_out]
    )
    st.pills(
        say("note-sections-label"),
        NOTE_SECTIONS,
        selection_mode="multi",
        format_func=_heading,
        key="note_sections",
        wrap=True,
        on_change=_set_sections,
    )


def _set_date() -> None:
    st.session_state.note_drafted = st.session_state.note_date


def _set_sections() -> None:
    chosen = st.session_state.note_sections
    left_out = tuple(section for section in NOTE_SECTIONS if section not in chosen)
    session.change(replace(session.view(), left_out=left_out))


def _fill_in(settings: NoteSettings) -> None:
    panel = st.expander(say("note-fields-heading"), key="note_fields_panel", on_change="rerun")
    if not panel.open:
        return
    with panel:
        markup.show("note.html", text=say("note-fields-text"))
        for field in fields_in(compose(catalogue(), session.view(), settings)):
            key = f"note_field_{field.id}"
            session.set_widget(key, field.value)
            label = field.label[:1].upper() + field.label[1:]
            st.text_input(
                label, key=key, max_chars=LONGEST_FIELD, on_change=_set_field, args=(field.id,)
            )


def _set_field(field: str) -> None:
    value = st.session_state[f"note_field_{field}"].strip()
    st.session_state.note_fields = {**st.session_state.note_fields, field: value}


def _template() -> Template | None:
    with st.expander(say("note-template-heading")):
        tags = [
            (WHOLE, say("note-template-whole")),
            *((section, _heading(section)) for section in SECTIONS),
        ]
        markup.show("note_tags.html", words=INLINE_TAGS, tags=tags)
        name = f"{say('note-file-name')}{WORD}"
        st.download_button(
            say("note-template-get"), shipped_template(), file_name=name, on_click="ignore"
        )
        uploaded = st.file_uploader(
            say("note-template-open"),
            type=WORD,
            max_upload_size=min(LARGEST_TEMPLATE // 1024**2, program_settings().largest_upload),
        )
    return Template(uploaded.getvalue(), uploaded.name) if uploaded else None


markup.show("title.html", title=say("note-title"), text=say("note-intro"))
if session.evaluation() is None:
    markup.show("note.html", text=say("answer-first"))
else:
    controls, preview = st.columns([5, 7], gap="large")
    with controls:
        settings = _settings()
        _choose(settings)
        _fill_in(settings)
        show_files((session.view(), settings, _template()))
    with preview:
        note = render_part(compose(catalogue(), session.view(), settings))
        markup.show("note_preview.html", note=note, style=style())
