"""Our own data: one form at a time, what was added, and the file that keeps it."""

from dataclasses import replace

import streamlit as st

from mic_selector.catalogue.loading import faults_on
from mic_selector.catalogue.own_data import OwnData
from mic_selector.catalogue.own_entries import Entry
from mic_selector.catalogue.own_fields import KINDS
from mic_selector.catalogue.own_removal import without_entry
from mic_selector.files.signs import folded
from mic_selector.web import markup, session
from mic_selector.web.components.own_files import show_own_files
from mic_selector.web.components.own_form import show_form
from mic_selector.web.frame import announce
from mic_selector.web.knowledge import catalogue, shared, shelf
from mic_selector.web.tab.own_data import packed
from mic_selector.web.tab.own_draft import (
    draft,
    go_on,
    leave_form,
    open_form,
    set_aside,
)
from mic_selector.wording import own_data as words

_AT_A_TIME = 10
"""How many of what was added stand in the list before one asks for more."""


def show_own_data() -> None:
    """Show what can be added and its form, then the list, then the way to files."""
    say, own = session.messages(), session.view().own
    rows = words.rows(session.names(), own, shared().catalogue)
    markup.show("title.html", title=say("own-data-title"), text=say("own-intro"))
    # What comes and goes above a form moves it, and what is being typed is gone.
    with st.container(key="own_above"):
        _show_state(own, len(rows))
        _tell()
        _show_set_aside()
    with st.container(key="own"):
        with st.container(key="own_form"):
            _show_adding()
        with st.container(key="own_list"):
            if rows:
                _show_list(rows)
            show_own_files()


def _show_state(own: OwnData, number: int) -> None:
    """Say what is nowhere else, beside the button that saves it."""
    at = draft()
    if not own and at is None:
        return
    say = session.messages()
    with st.container(key="own_state", horizontal=True):
        markup.show(
            "own_state.html",
            number=number,
            is_saved=st.session_state.get("own_saved") == own.mark,
            draft=say(f"own-{at.entry.kind}") if at else "",
        )
        if own:
            # Written beforehand: the press runs the page, and Streamlit then forgets the function
            # that it is about to ask for the file.
            st.download_button(
                say("own-save-file"),
                packed(own),
                file_name=f"{say('own-file-name')}.zip",
                mime="application/zip",
                on_click=_saved,
                args=(own.mark,),
                type="primary",
                icon=":material/download:",
                key="own_save",
            )


def _saved(mark: str) -> None:
    st.session_state.own_saved = mark


def _tell() -> None:
    """Say once what was just done."""
    if told := st.session_state.pop("own_told", ""):
        st.success(told)


def _show_set_aside() -> None:
    """Lead back to each form that was begun and left for another."""
    begun, say, names = set_aside(), session.messages(), session.names()
    if not begun:
        return
    with st.container(key="own_aside"):
        markup.show("own_aside.html", number=len(begun))
        with st.container(horizontal=True):
            for one in begun:
                what = words.begun(names, one.entry, one.values)
                st.button(
                    say("own-go-on", what=what),
                    on_click=go_on,
                    args=(one,),
                    key=f"own_go_on_{one.number}",
                )


def _show_list(rows: tuple[words.Row, ...]) -> None:
    """Show what was added, some at a time; where it is much, with a field to search it."""
    say = session.messages()
    markup.show("own_list.html")
    found, state = rows, st.session_state
    if len(rows) > _AT_A_TIME:
        st.text_input(say("own-search"), key="own_search")
        found = tuple(row for row in rows if _speaks_of(row, state.own_search))
        announce(say("own-found", number=len(found)))
    most = state.get("own_shown", _AT_A_TIME)
    for row in found[:most]:
        _show_row(row)
    if (more := len(found) - most) > 0:
        message = say("own-more", number=min(more, _AT_A_TIME))
        st.button(message, on_click=_show_more, args=(most,), key="own_more")


def _speaks_of(row: words.Row, searched: str) -> bool:
    said = folded(f"{row.name} {row.about}")
    return all(word in said for word in folded(searched).split())


def _show_more(most: int) -> None:
    st.session_state.own_shown = most + _AT_A_TIME


def _show_row(row: words.Row) -> None:
    say, at = session.messages(), draft()
    key = f"{row.entry.kind}_{row.entry.id}".replace(".", "__")
    with st.container(key=f"own_row_{key}", horizontal=True):
        markup.show("own_row.html", row=row, is_open=at is not None and at.entry == row.entry)
        if row.can_change:
            st.button(
                say("own-change"),
                key=f"own_change_{key}",
                help=say("own-change-which", which=row.name),
                on_click=open_form,
                args=(row.entry,),
            )
        removed, which = (
            ("own-remove", "own-remove-which")
            if row.can_change
            else ("own-take-back", "own-take-back-which")
        )
        st.button(
            say(removed),
            key=f"own_remove_{key}",
            help=say(which, which=row.name),
            on_click=_remove,
            args=(row,),
        )
    refused, why = st.session_state.get("own_refused", (None, ()))
    if refused == row.entry:
        markup.show("notices.html", sentences=why, kind="error")
        del st.session_state.own_refused


def _remove(row: words.Row) -> None:
    """Take an entry out, unless something else of one's own speaks of it."""
    say, names, at = session.messages(), session.names(), draft()
    left = without_entry(session.view().own, row.entry, catalogue())
    if faults := faults_on(shelf().ground, left):
        st.session_state.own_refused = row.entry, words.why_it_stays(names, row, faults)
        return
    if at and at.entry == row.entry:
        leave_form()
    session.change(replace(session.view(), own=left))
    message = "own-removed" if row.can_change else "own-taken-back"
    st.session_state.own_told = say(message, which=row.name)


def _show_adding() -> None:
    say, at = session.messages(), draft()
    markup.show("heading.html", text=say("own-what"), hint="")
    session.set_widget("own_kind", at.entry.kind if at else None)
    st.pills(
        say("own-what"),
        tuple(KINDS),
        format_func=lambda kind: say(f"own-pick-{kind}"),
        key="own_kind",
        on_change=_choose_kind,
        label_visibility="collapsed",
    )
    if at:
        show_form(at)
    else:
        markup.show("own_kinds.html", kinds=tuple(KINDS))


def _choose_kind() -> None:
    kind = st.session_state.own_kind
    if kind:
        open_form(Entry(kind))
    else:
        leave_form()
