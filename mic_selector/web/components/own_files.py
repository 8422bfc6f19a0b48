"""Own data from files: those that were saved, and practices of an Excel or CSV file."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import streamlit as st

from mic_selector.catalogue.loading import faults_on
from mic_selector.catalogue.own_data import OwnData, own_data_of
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.notes.practices_sheet import (
    Practices,
    practices_template,
    read_practices_sheet,
)
from mic_selector.notes.sheet_reader import MOST_FAULTS
from mic_selector.web import markup, session
from mic_selector.web.components.own_form import close_form
from mic_selector.web.knowledge import catalogue, shelf
from mic_selector.wording import own_data as words
from mic_selector.wording.faults import faults_in_words


def show_own_files() -> None:
    """Show the ways in from a file; what they hold is made only while they are open."""
    say = session.messages()
    panel = st.expander(say("own-files"), key="own_files", on_change="rerun")
    if panel.open:
        with panel:
            if session.view().own:
                markup.show("note.html", text=say("own-open-replaces"))
            st.file_uploader(say("own-open"), type="zip", key="own_file", on_change=_open)
            _tell("own_file")
    sheet = st.expander(say("own-sheet"), key="own_sheets", on_change="rerun")
    if sheet.open:
        with sheet:
            markup.show("paragraph.html", text=say("own-sheet-text"))
            st.download_button(
                say("own-sheet-get"),
                partial(practices_template, session.names()),
                file_name=f"{say('own-sheet-name')}.xlsx",
                on_click="ignore",
                key="own_template",
            )
            st.file_uploader(
                say("own-sheet-open"),
                type=("xlsx", "csv"),
                key="own_sheet",
                on_change=_import,
            )
            _tell("own_sheet")


def _tell(key: str) -> None:
    """Say once what became of the file of a control."""
    faults = st.session_state.pop(f"{key}_faults", ())
    markup.show("notices.html", sentences=faults, kind="error")
    if told := st.session_state.pop(f"{key}_told", ""):
        st.success(told)


def _remember(key: str, error: FaultyInput) -> None:
    st.session_state[f"{key}_faults"] = faults_in_words(session.messages(), error.faults)


def _open() -> None:
    uploaded = st.session_state.own_file
    if uploaded is None:
        return
    try:
        own = own_data_of(uploaded.getvalue(), uploaded.name)
        known = shelf().with_own(own)
    except FaultyInput as error:
        _remember("own_file", error)
        return
    close_form()
    session.change(replace(session.view(), own=own))
    st.session_state.own_saved = own.mark
    names = replace(session.names(), catalogue=known.catalogue)
    number = len(words.rows(names, own))
    st.session_state.own_file_told = session.messages()(
        "own-opened", file=uploaded.name, number=number
    )


def _import() -> None:
    """Add the practices of a sheet: all of them, or none."""
    uploaded = st.session_state.own_sheet
    if uploaded is None:
        return
    file, say = uploaded.name, session.messages()
    try:
        found = read_practices_sheet(uploaded.getvalue(), file, catalogue(), say.language)
        own = _with_practices(session.view().own, found)
        if faults := [*_already_there(found, file), *faults_on(shelf().ground, own)]:
            raise FaultyInput(faults[:MOST_FAULTS])
    except FaultyInput as error:
        _remember("own_sheet", error)
        return
    close_form()
    session.change(replace(session.view(), own=own))
    st.session_state.own_sheet_told = say("own-sheet-read", number=len(found.cases))


def _with_practices(own: OwnData, found: Practices) -> OwnData:
    for part, entries in found.parts.items():
        new = {key: dict(entry) for key, entry in entries.items()}
        own = own.with_at((part,), {**(own.at((part,)) or {}), **new})
    return own


def _already_there(found: Practices, file: str) -> Iterator[Fault]:
    for key, row in found.rows.items():
        if key in catalogue().cases:
            place: dict[str, str | int] = {"cell_row": row, "cell_column": found.heading}
            yield Fault(
                code="sheet-practice-there", parameters={"id": key, **place}, file=file, line=row
            )
