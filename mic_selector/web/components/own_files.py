"""Own data from files: those that were saved, and practices of an Excel or CSV file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from mic_selector.catalogue.loading import faults_on
from mic_selector.catalogue.own_data import OwnData, own_data_of
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.sheet import Row
from mic_selector.notes.practices_sheet import (
    Practices,
    practices_headings,
    practices_of,
    practices_template,
)
from mic_selector.web import markup, session
from mic_selector.web.components.sheet_in_hand import WayIn, show_sheet, take_sheet
from mic_selector.web.knowledge import catalogue, shared, shelf
from mic_selector.wording import own_data as words
from mic_selector.wording.faults import faults_in_words


def show_own_files() -> None:
    """Show the ways in from a file; what they hold is made only while they are open."""
    say = session.messages()
    is_awaited = st.session_state.setdefault("own_file_awaited", session.misses_own_data())
    panel = st.expander(say("own-files"), expanded=is_awaited, key="own_files", on_change="rerun")
    if panel.open:
        with panel:
            if session.view().own:
                markup.show("note.html", text=say("own-open-replaces"))
            st.file_uploader(say("own-open"), type="zip", key="own_file", on_change=_open)
            _tell()
    sheet = st.expander(say("own-sheet"), key="own_sheets", on_change="rerun")
    if sheet.open:
        with sheet:
            markup.show("paragraph.html", text=say("own-sheet-text"))
            st.download_button(
                say("own-sheet-get"),
                partial(practices_template, session.names()),
                file_name=f"{say('own-sheet-name')}.xlsx",
                on_click="ignore",
                key="own_sheet_template",
            )
            st.file_uploader(
                say("own-sheet-open"),
                key="own_sheet",
                on_change=take_sheet,
                args=(_SHEETS,),
            )
            show_sheet(_SHEETS)


def _tell() -> None:
    """Say once what became of the file of own data."""
    faults = st.session_state.pop("own_file_faults", ())
    markup.show("notices.html", sentences=faults, kind="error")
    if told := st.session_state.pop("own_file_told", ""):
        st.success(told)


def _open() -> None:
    uploaded = st.session_state.own_file
    if uploaded is None:
        return
    try:
        own = own_data_of(uploaded.getvalue(), uploaded.name)
        known = shelf().with_own(own)
    except FaultyInput as error:
        st.session_state.own_file_faults = faults_in_words(session.messages(), error.faults)
        return
    session.bring_in(own)
    st.session_state.own_saved = own.mark
    names = replace(session.names(), catalogue=known.catalogue)
    number = len(words.rows(names, own, shared().catalogue))
    st.session_state.own_file_told = session.messages()(
        "own-opened", file=uploaded.name, number=number
    )


def _read(rows: Sequence[Row], file: str) -> tuple[OwnData, Practices]:
    """Return own data with the practices of some rows, and these."""
    found = practices_of(rows, file, catalogue(), session.messages().language)
    own = _with_practices(session.view().own, found)
    faults = [*_already_there(found, file), *_laid_over(own, found, file)]
    if faults:
        raise FaultyInput(faults)
    return own, found


def _by_row(what: tuple[OwnData, Practices]) -> Mapping[int, str]:
    return {row: key for key, row in what[1].rows.items()}


def _add(what: tuple[OwnData, Practices]) -> None:
    session.change(replace(session.view(), own=what[0]))


def _is_there(key: str) -> bool:
    return session.view().own.at(("cases", key)) is not None


_SHEETS = WayIn(
    key="own_sheet",
    headings=practices_headings,
    read=_read,
    by_row=_by_row,
    add=_add,
    is_there=_is_there,
    message="own-sheet-read",
)


def _with_practices(own: OwnData, found: Practices) -> OwnData:
    for part, entries in found.parts.items():
        new = {key: dict(entry) for key, entry in entries.items()}
        own = own.with_at((part,), {**(own.at((part,)) or {}), **new})
    return own


def _already_there(found: Practices, file: str) -> Iterator[Fault]:
    there = [key for key in found.rows if key in catalogue().cases]
    for key in there:
        name = next(iter(found.cases[key].get("name", {"": key}).values()))
        fault = Fault(code="sheet-practice-there", parameters={"name": name})
        yield _in_row(fault, found, key, file)


def _laid_over(own: OwnData, found: Practices, file: str) -> Iterator[Fault]:
    """Yield what is wrong with data once they are laid over those that everybody shares; of a
    practice of the sheet at its row.
    """
    for fault in faults_on(shelf().ground, own):
        key = str(fault.path[1]) if fault.path[:1] == ("cases",) and fault.path[1:] else ""
        yield _in_row(fault, found, key, file) if key in found.rows else fault


def _in_row(fault: Fault, found: Practices, key: str, file: str) -> Fault:
    row = found.rows[key]
    place: dict[str, str | int] = {"cell_row": row, "cell_column": found.headings[key]}
    said = {**fault.parameters, **place}
    return Fault(code=fault.code, parameters=said, file=file, line=row)
