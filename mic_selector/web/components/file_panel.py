"""Opening and saving a priorities file, and the municipality's name in it."""

from dataclasses import replace

import streamlit as st

from mic_selector.files.faults import FaultyInput
from mic_selector.priorities.file import LONGEST_NAME, parse_whole, write_priorities
from mic_selector.web import markup, session
from mic_selector.web.components.typed_text import ask_text
from mic_selector.web.knowledge import catalogue
from mic_selector.web.tab.note import fill_in, note_to_keep
from mic_selector.wording.faults import faults_in_words


def show_file_panel() -> None:
    """Show the panel; what it holds is made only while it is open."""
    say = session.messages()
    panel = st.expander(say("file-heading"), key="file_panel", on_change="rerun")
    if not panel.open:
        return
    with panel:
        priorities = session.view().priorities
        ask_text(
            say("municipality-label"),
            priorities.municipality,
            key="municipality",
            longest=LONGEST_NAME,
            keep=_set_municipality,
        )
        st.download_button(
            say("file-save"),
            write_priorities(priorities, note_to_keep()),
            file_name=f"{say('file-name')}.yaml",
            mime="application/yaml",
            on_click="ignore",
        )
        st.file_uploader(say("file-open"), key="file", on_change=_open_file)
        markup.show("notices.html", sentences=st.session_state.pop("file_faults", ()), kind="error")
        if st.session_state.pop("file_opened", False):
            st.success(say("file-opened"))


def _set_municipality(name: str) -> None:
    view = session.view()
    session.change(replace(view, priorities=replace(view.priorities, municipality=name)))


def _open_file() -> None:
    uploaded = st.session_state.file
    if uploaded is None:
        return
    try:
        priorities, note = parse_whole(uploaded.getvalue(), uploaded.name, catalogue())
    except FaultyInput as error:
        st.session_state.file_faults = faults_in_words(session.messages(), error.faults)
    else:
        view = session.view().with_priorities(catalogue(), priorities)
        session.change(note.laid_over(view) if note else view)
        if note:
            fill_in(note.fields)
        st.session_state.file_opened = True
