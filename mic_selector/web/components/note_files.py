"""Making the files of the note and handing them out.

They are made when somebody asks for them, not on every run.
"""

import streamlit as st

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.notes.files import Template, note_file
from mic_selector.notes.handout import compose_handout
from mic_selector.notes.portable import render_handout, render_worksheet
from mic_selector.notes.settings import NoteSettings
from mic_selector.notes.worksheet import compose_worksheet
from mic_selector.priorities.view import View
from mic_selector.web import markup, session
from mic_selector.web.frame import announce
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.faults import faults_in_words

Given = tuple[View, NoteSettings, Template | None]

_OFFICE = "application/vnd.openxmlformats-officedocument."
_TYPES = {
    "docx": _OFFICE + "wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html",
    "md": "text/markdown",
    "xlsx": _OFFICE + "spreadsheetml.sheet",
    "csv": "text/csv",
}
_FILES = (*_TYPES, "handout", "worksheet", "worksheet_large")


def show_files(given: Given) -> None:
    """Show the button that makes the files, then the files; those of other answers are not handed
    out.
    """
    say = session.messages()
    if st.button(say("note-make")):
        st.session_state.note_files = (given, *_made(given))
    made_for, files, faults = st.session_state.get("note_files", (None, {}, ()))
    if made_for is None:
        return
    if made_for != given:
        markup.show("note.html", text=say("note-changed"))
        return
    said = say("note-not-made" if faults else "note-made")
    markup.show("note.html", text=said)
    if faults:
        markup.show("notices.html", sentences=faults_in_words(say, faults), kind="error")
    announce(said)
    with st.container(horizontal=True):
        for file, content in files.items():
            _hand_out(file, content)


def _made(given: Given) -> tuple[dict[str, bytes], tuple[Fault, ...]]:
    """Return the files, and what is wrong with the template where there is no Word file."""
    say = session.messages()
    files: dict[str, bytes] = {}
    faults: tuple[Fault, ...] = ()
    progress = st.progress(0.0)
    for place, file in enumerate(_FILES):
        progress.progress(place / len(_FILES), say("note-making", file=_name(file)))
        try:
            files[file] = _content(file, given)
        except FaultyInput as error:
            faults += error.faults
    progress.empty()
    return files, faults


def _content(file: str, given: Given) -> bytes:
    view, settings, template = given
    if file in _TYPES:
        return note_file(f".{file}", catalogue(), view, settings, template)
    if file == "handout":
        return render_handout(compose_handout(catalogue(), view, settings))
    return render_worksheet(
        compose_worksheet(catalogue(), settings.language), large=file == "worksheet_large"
    )


def _name(file: str) -> str:
    return session.messages()(f"note-file-{file.replace('_', '-')}")


def _hand_out(file: str, content: bytes) -> None:
    say = session.messages()
    name = "note-file-name" if file in _TYPES else f"note-file-name-{file.replace('_', '-')}"
    ending = file if file in _TYPES else "pdf"
    st.download_button(
        _name(file),
        content,
        file_name=f"{say(name)}.{ending}",
        mime=_TYPES[ending],
        on_click="ignore",
        key=f"note_file_{file}",
    )
