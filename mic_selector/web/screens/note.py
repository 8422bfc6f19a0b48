"""The note for the council: its files, what one fills in, what it holds, and how it looks."""

import streamlit as st

from mic_selector.notes.compose import compose
from mic_selector.notes.webpage import render_part, style
from mic_selector.web import markup, session
from mic_selector.web.components.note_choices import note_settings_here, show_choices, show_length
from mic_selector.web.components.note_fields import show_fields, show_open
from mic_selector.web.components.note_files import show_files
from mic_selector.web.knowledge import catalogue

if session.evaluation() is None:
    markup.show("note_empty.html")
else:
    settings = note_settings_here()
    note = compose(catalogue(), session.view(), settings)
    with st.container(key="note"):
        with st.container(key="note_controls"):
            markup.show("note_head.html")
            show_length()
            # What comes and goes above fields moves them, and what is being typed is gone.
            with st.container(key="note_open"):
                show_open(note)
            show_files(session.view(), settings)
            show_fields(note, settings)
            show_choices(settings)
        with st.container(key="note_preview"):
            rest = session.messages()("note-preview-rest")
            markup.show("note_preview.html", note=render_part(note, rest), style=style())
