"""The files of the note, each made when somebody asks for it, and the municipality's own
template.
"""

from collections.abc import Callable
from functools import partial

import streamlit as st

from mic_selector.catalogue import Catalogue
from mic_selector.files.faults import FaultyInput
from mic_selector.files.settings import settings as program_settings
from mic_selector.files.zip_file import LARGEST_PACKED
from mic_selector.notes.files import WORD, Template, note_file
from mic_selector.notes.handout import compose_handout
from mic_selector.notes.outline import SECTIONS
from mic_selector.notes.portable import render_handout, render_worksheet
from mic_selector.notes.settings import NoteSettings
from mic_selector.notes.word import check_template
from mic_selector.notes.word_template import (
    INLINE_TAGS,
    WHOLE,
    shipped_template,
)
from mic_selector.notes.worksheet import compose_worksheet
from mic_selector.priorities.view import View
from mic_selector.web import markup, session
from mic_selector.web.components.note_choices import section_name
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.faults import faults_in_words

_OFFICE = "application/vnd.openxmlformats-officedocument."
_TYPES = {
    "docx": _OFFICE + "wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html",
    "md": "text/markdown",
    "xlsx": _OFFICE + "spreadsheetml.sheet",
    "csv": "text/csv",
}
FIRST = ("docx", "pdf")
MORE = ("handout", "worksheet", "worksheet_large", "html", "xlsx", "csv", "md")

# Each of these is opened, so that one that cannot be used is told from what it is, in words.
_TEMPLATES = ("docx", "dotx", "docm", "dotm", "doc", "odt", "ott")

Make = Callable[[], bytes]


def show_files(view: View, settings: NoteSettings) -> None:
    """Show the files most ask for, and folded the others and the template."""
    say = session.messages()
    template = _own_template()
    with st.container(key="note_first"):
        for file in FIRST:
            make = partial(made, catalogue(), file, view, settings, template=template)
            _hand_out(file, make, file == FIRST[0])
    if _template_faults():
        markup.show("warning.html", text=say("note-no-word"))
    elif template:
        markup.show("note.html", text=say("note-template-used", file=template.file))
    # Shown by the style sheet while the browser holds a file back that we never see.
    with st.container(key="note_held_back"):
        markup.show("note.html", text=say("note-template-held-back", megabytes=_largest()))
    with st.expander(say("note-more"), key="note_more"):
        with st.container(horizontal=True, key="note_others"):
            for file in MORE:
                _hand_out(file, partial(made, catalogue(), file, view, settings))
        _ask_for_template()


def made(
    known: Catalogue,
    file: str,
    view: View,
    settings: NoteSettings,
    template: Template | None = None,
) -> bytes:
    """Return the content of a file, one of `FIRST` and `MORE`."""
    if file in _TYPES:
        return note_file(f".{file}", known, view, settings, template)
    if file == "handout":
        return render_handout(compose_handout(known, view, settings))
    sheet = compose_worksheet(known, settings.language)
    return render_worksheet(sheet, large=file == "worksheet_large")


def _hand_out(file: str, make: Make, is_first: bool = False) -> None:
    say = session.messages()
    key = file.replace("_", "-")
    name = "note-file-name" if file in _TYPES else f"note-file-name-{key}"
    ending = file if file in _TYPES else "pdf"
    st.download_button(
        say(f"note-file-{key}"),
        make,
        file_name=f"{say(name)}.{ending}",
        mime=_TYPES[ending],
        on_click="ignore",
        icon=":material/download:" if file in FIRST else None,
        type="primary" if is_first else "secondary",
        disabled=file == "docx" and bool(_template_faults()),
        width="stretch" if file in FIRST else "content",
        key=f"note_file_{file}",
    )


def _ask_for_template() -> None:
    say = session.messages()
    names = [
        (WHOLE, say("note-template-whole")),
        *((section, section_name(section)) for section in SECTIONS),
    ]
    markup.show("note_tags.html", words=INLINE_TAGS, tags=names)
    st.download_button(
        say("note-template-get"),
        shipped_template(),
        file_name=f"{say('note-file-name')}{WORD}",
        on_click="ignore",
    )
    st.file_uploader(
        say("note-template-open"),
        type=_TEMPLATES,
        max_upload_size=_largest(),
        key="note_template",
        on_change=_check_template,
    )
    if faults := _template_faults():
        markup.show("notices.html", sentences=faults, kind="error")
    if _own_template() and not st.session_state.get("note_template"):
        st.button(say("note-template-drop"), on_click=_drop_template, key="note_template_drop")


def _drop_template() -> None:
    st.session_state.own_template = None
    st.session_state.note_template_faults = ()


def _largest() -> int:
    """Return how many MB a template may have: the page, the server and what we say agree."""
    return min(LARGEST_PACKED // 1024**2, program_settings().largest_upload)


def _check_template() -> None:
    """Find what is wrong with a template while its file is at hand, not when the note is made."""
    uploaded = st.session_state.note_template
    template = Template(uploaded.getvalue(), uploaded.name) if uploaded else None
    st.session_state.own_template = template
    st.session_state.note_template_faults = ()
    if template is None:
        return
    try:
        check_template(template.content, template.file)
    except FaultyInput as error:
        st.session_state.note_template_faults = faults_in_words(session.messages(), error.faults)


def _own_template() -> Template | None:
    """Return the template that was opened, also after a visit to another page, where the widget
    forgets it.
    """
    kept: Template | None = st.session_state.get("own_template")
    return kept


def _template_faults() -> tuple[str, ...]:
    return tuple(st.session_state.get("note_template_faults", ())) if _own_template() else ()
