"""What a priorities file keeps of a note: everything, and it comes back the same."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mic_selector.files.faults import FaultyInput
from mic_selector.notes.compose import compose
from mic_selector.notes.document import fields_in
from mic_selector.notes.settings import NoteSettings
from mic_selector.priorities.file import parse_priorities, parse_whole, write_priorities
from mic_selector.priorities.links import Link
from mic_selector.priorities.note import LONGEST_FIELD, NOTE_FIELDS, KeptNote
from mic_selector.priorities.view import View
from tests.notes.conftest import DRAFTED, NAMES, inputs
from tests.strategies import several_links, shipped, views

filled = st.dictionaries(
    st.sampled_from(NOTE_FIELDS), st.text("abé 'ß\"=+-:#{}\n", min_size=1, max_size=40)
)


def test_what_a_municipality_calls_itself_comes_back_and_nothing_else_is_taken() -> None:
    view = View(
        priorities=parse_priorities(b"priorities: {reciprocity: {importance: 1}}", "a", shipped())
    )
    text = write_priorities(view.priorities, KeptNote(view, MappingProxyType({"called": "city"})))
    _, note = parse_whole(text.encode(), "a", shipped())
    assert note is not None
    assert note.fields == {"called": "city"}
    with pytest.raises(FaultyInput):
        parse_whole(text.replace("city", "village").encode(), "a", shipped())


@given(views(), several_links, filled)
def test_a_note_comes_back_from_its_file(
    drawn: View, links: tuple[Link, ...], by_hand: dict[str, str]
) -> None:
    assume(drawn.priorities.any_counts)
    view = replace(drawn, priorities=replace(drawn.priorities, links=links))
    fields = {key: text.strip() for key, text in by_hand.items() if text.strip()}
    text = write_priorities(view.priorities, KeptNote(view, MappingProxyType(fields)))
    priorities, note = parse_whole(text.encode(), "given.yaml", shipped())
    assert note is not None or not fields
    kept = note or KeptNote()
    assert kept.fields == fields
    again = kept.laid_over(View(priorities=priorities))
    settings = NoteSettings(language="nl", drafted=DRAFTED, fields=MappingProxyType(fields))
    # What is picked for the radar is shown on the page and no part of the note's file.
    first = replace(
        View(priorities=view.priorities),
        **{name: getattr(view, name) for name in ("note_length", "note_decision", "note_voice")},
        note_language=view.note_language,
        left_out=view.left_out,
        combination=view.combination,
        growth=view.growth,
        readiness=view.readiness,
    )
    assert again == first
    assert compose(shipped(), again, settings) == compose(shipped(), first, settings)
    assert write_priorities(priorities, KeptNote(again, kept.fields)) == text


def test_a_file_without_a_note_keeps_none() -> None:
    text = 'priorities: {political: {importance: 3, at_least: "+"}}'
    assert parse_whole(text.encode(), "given.yaml", shipped())[1] is None


def test_every_field_of_a_note_can_be_kept() -> None:
    asked = {
        field.id
        for name in NAMES
        for voice in ("", "council-group", "workshop")
        for given_ in [inputs()[name]]
        for field in fields_in(
            compose(
                given_.catalogue,
                replace(given_.view, note_voice=voice),
                NoteSettings(language="nl", drafted=DRAFTED),
            )
        )
    }
    assert asked <= set(NOTE_FIELDS)


FAULTY = {
    "length: long": "note.length",
    "combination: [partnership]": "note.combination",
    "combination: [twinning, networks, twinning]": "note.combination",
    "readiness: {staf: 'no'}": "note.readiness",
    "fields: {amont: x}": "note.fields",
    f"fields: {{amount: {'x' * (LONGEST_FIELD + 1)}}}": "note.fields.amount",
    "size: 3": "note.size",
}


@pytest.mark.parametrize("note", FAULTY)
def test_what_a_note_cannot_hold_is_refused_where_it_stands(note: str) -> None:
    text = f'priorities: {{political: {{importance: 3, at_least: "+"}}}}\nnote: {{{note}}}\n'
    with pytest.raises(FaultyInput) as refused:
        parse_priorities(text.encode(), "given.yaml", shipped())
    (fault,) = refused.value.faults
    assert ".".join(map(str, fault.path)).startswith(FAULTY[note])
