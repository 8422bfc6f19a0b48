"""What one fills in for the note: what only the municipality knows."""

from functools import partial

import streamlit as st

from mic_selector.files.messages import messages_in
from mic_selector.notes.compose import fields_by_section
from mic_selector.notes.document import Document, Field, Section, open_fields
from mic_selector.notes.settings import NoteSettings
from mic_selector.notes.space import is_too_long
from mic_selector.priorities.note import LONG_FIELDS, LONGEST_FIELD
from mic_selector.web import markup, session
from mic_selector.web.components.note_choices import section_name
from mic_selector.web.components.typed_text import ask_text
from mic_selector.web.plain_labels import strong
from mic_selector.web.tab.note import fill_in, filled_in

BODIES = ("competent_body", "executive")
"""The fields for which a body of the municipality is offered."""


def show_fields(note: Document, settings: NoteSettings) -> None:
    """Show what only the municipality knows, folded by section, and how much is filled in."""
    sections = fields_by_section(note)
    fields = [field for _, its in sections for field in its]
    filled = sum(bool(field.value) for field in fields)
    markup.show("note_fields.html", filled=filled, all=len(fields))
    for section, its in sections:
        _show_section(section, its, settings)


def show_open(note: Document) -> None:
    """Say before the files how many places of the note are still to fill in, and fold out which;
    and whether what was filled in makes it longer than it is meant to be.
    """
    if still_open := open_fields(note):
        markup.show("note_open.html", fields=[field.label for field in still_open])
    if is_too_long(note):
        st.warning(session.messages()("note-too-long", pages=note.most_pages))


def _show_section(section: Section, fields: tuple[Field, ...], settings: NoteSettings) -> None:
    # A label that counted what is filled in would close the panel at every field.
    fields_of = session.messages()("note-fields-of", all=len(fields))
    label = strong(section_name(section.id), fields_of)
    panel = st.expander(label, key=f"note_fields_{section.id}", on_change="rerun")
    if panel.open:
        with panel:
            for field in fields:
                _show_field(field)
                if field.id in BODIES:
                    _offer_bodies(field, settings)
                if settings.offered(field.id):
                    _offer_grounds(field, settings.offered(field.id))


def _show_field(field: Field) -> None:
    ask_text(
        field.label[:1].upper() + field.label[1:],
        field.value,
        key=f"note_field_{field.id}",
        longest=LONGEST_FIELD,
        keep=partial(_fill, field.id),
        control=st.text_area if field.id in LONG_FIELDS else st.text_input,
    )


def _fill(field: str, value: str) -> None:
    fill_in({**filled_in(), field: value})


def _offer_bodies(field: Field, settings: NoteSettings) -> None:
    """Offer what most write there, with its article and in the language of the note."""
    words, key = messages_in(settings.language), f"note_body_{field.id}"
    offered = [words("note-body-council"), words("note-body-college")]
    session.set_widget(key, field.value if field.value in offered else None)
    st.pills(
        session.messages()("note-body-offers", field=field.label),
        offered,
        key=key,
        on_change=_set_body,
        args=(field.id,),
    )


def _set_body(field: str) -> None:
    _fill(field, st.session_state[f"note_body_{field}"] or "")


def _offer_grounds(field: Field, offered: tuple[str, ...]) -> None:
    """Offer the municipality's own examples, marked as such; those that are taken are lines of the
    field.
    """
    say, key = session.messages(), f"note_grounds_{field.id}"
    session.set_widget(key, [one for one in offered if one in field.value.splitlines()])
    st.pills(
        say("note-grounds-offers"),
        offered,
        selection_mode="multi",
        format_func=lambda one: say("note-grounds-offer", ground=one),
        key=key,
        wrap=True,
        on_change=_set_grounds,
        args=(field, offered),
    )


def _set_grounds(field: Field, offered: tuple[str, ...]) -> None:
    typed = [line for line in field.value.splitlines() if line not in offered]
    _fill(field.id, "\n".join([*typed, *st.session_state[f"note_grounds_{field.id}"]]))
