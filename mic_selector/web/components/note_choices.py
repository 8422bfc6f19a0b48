"""How one wants the note: its length, language, date and sections, and what else can be chosen."""

from dataclasses import replace

import streamlit as st

from mic_selector.files.messages import nearest_language, tongue
from mic_selector.files.settings import settings as program_settings
from mic_selector.files.settings import today
from mic_selector.notes.outline import OUTLINES, STANDARD
from mic_selector.notes.settings import NoteSettings, day_in_figures, read_day
from mic_selector.priorities.note import (
    CALLED,
    NOTE_DECISIONS,
    NOTE_LENGTHS,
    NOTE_PARTS,
    NOTE_SECTIONS,
    NOTE_VOICES,
)
from mic_selector.web import markup, session
from mic_selector.web.knowledge import note_settings
from mic_selector.web.tab.note import fill_in, filled_in


def note_settings_here() -> NoteSettings:
    """Return how this visitor's note is made."""
    offered = program_settings().languages
    wanted = session.view().note_language
    language = nearest_language(wanted if wanted in offered else session.messages().language)
    drafted = today(program_settings())
    application, slash, _ = (st.context.url or "").rpartition("/")
    return replace(
        note_settings(language, drafted),
        drafted=st.session_state.get("note_drafted", drafted),
        address=program_settings().public_address or application + slash,
        file=f"{session.messages()('file-name')}.yaml",
        fields=filled_in(),
        group=session.group_certainty(),
    )


def show_length() -> None:
    """Show how long the note is; without a choice it has the middle length."""
    say = session.messages()
    session.set_widget("note_length", session.view().note_length or STANDARD)
    st.segmented_control(
        say("note-length-label"),
        NOTE_LENGTHS,
        format_func={one: say(f"note-length-{one}") for one in NOTE_LENGTHS}.__getitem__,
        key="note_length",
        required=True,
        on_change=_set,
        args=("note_length",),
    )


def show_choices(settings: NoteSettings) -> None:
    """Show what else can be chosen, folded: what it is without asking suits most."""
    panel = st.expander(
        session.messages()("note-choices-heading"), key="note_choices", on_change="rerun"
    )
    if panel.open:
        with panel:
            _show_choice("note_decision", NOTE_DECISIONS)
            _show_choice("note_voice", NOTE_VOICES)
            _show_called(settings)
            _show_language(settings)
            _show_date(settings)
            _show_sections()


def _show_choice(name: str, offered: tuple[str, ...]) -> None:
    """Offer a choice of which none is one too: then it follows from the answers, or stays a
    field.
    """
    say, key = session.messages(), name.replace("_", "-")
    session.set_widget(name, getattr(session.view(), name))
    st.selectbox(
        say(f"{key}-label"),
        ("", *offered),
        format_func=lambda one: say(f"{key}-offer-{one or 'none'}"),
        key=name,
        on_change=_set,
        args=(name,),
    )


def _set(name: str) -> None:
    session.change(replace(session.view(), **{name: st.session_state[name]}))


def _show_called(settings: NoteSettings) -> None:
    say = session.messages()
    session.set_widget("note_called", settings.fields.get("called", CALLED[0]))
    st.segmented_control(
        say("note-called-label"),
        CALLED,
        format_func={one: say(f"note-called-offer-{one}") for one in CALLED}.__getitem__,
        key="note_called",
        required=True,
        on_change=_set_called,
    )


def _set_called() -> None:
    fill_in({**filled_in(), "called": st.session_state.note_called})


def _show_language(settings: NoteSettings) -> None:
    session.set_widget("note_language", settings.language)
    st.segmented_control(
        session.messages()("note-language-label"),
        program_settings().languages,
        format_func=lambda key: tongue(key).name,
        key="note_language",
        required=True,
        on_change=_set,
        args=("note_language",),
    )


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


def section_name(section: str) -> str:
    """Return the heading of a section of the note, in the language of the page."""
    return session.messages()(f"note-{section.replace('_', '-')}-heading")


def _show_sections() -> None:
    """Offer the sections of this length and, apart, those below them and in the annexes."""
    outline = OUTLINES[session.view().note_length or STANDARD]
    whole = [one for one in NOTE_SECTIONS if one in outline.body]
    whole += ["annexes"] if outline.annexes else []
    parts = [*outline.facts, *outline.annexes]
    parts += [one for one in outline.body if one in NOTE_PARTS]
    for key, offered in (("note_sections", whole), ("note_parts", parts)):
        kept = [section for section in offered if section not in session.view().left_out]
        session.set_widget(key, kept)
        st.pills(
            session.messages()(f"{key.replace('_', '-')}-label"),
            offered,
            selection_mode="multi",
            format_func={section: section_name(section) for section in offered}.__getitem__,
            key=key,
            wrap=True,
            on_change=_set_sections,
            args=(key, tuple(offered)),
        )


def _set_sections(key: str, offered: tuple[str, ...]) -> None:
    chosen = st.session_state[key]
    elsewhere = [section for section in session.view().left_out if section not in offered]
    left_out = {*elsewhere, *(section for section in offered if section not in chosen)}
    in_order = tuple(one for one in (*NOTE_SECTIONS, *NOTE_PARTS) if one in left_out)
    session.change(replace(session.view(), left_out=in_order))
