"""A sheet that was handed in: all of its rows at once, or, where some have a fault, those that are
good once somebody asks for them. Nothing is left out in silence.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

import streamlit as st

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.sheet import Row, Table, read_table
from mic_selector.notes.sheet_headings import Headings
from mic_selector.notes.sifting import (
    MOST_FAULTS,
    Mending,
    Sheet,
    Sifted,
    offered,
    sift,
    without_repeats,
)
from mic_selector.web import markup, session
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.faults import faults_in_words, left_out_in_words, placed_in_words


@dataclass(frozen=True, kw_only=True)
class WayIn:
    """What becomes of a sheet of one kind.

    `key` is that of the control; `headings` are those that it may have; `read` makes of rows, and
    the name of their file, what is added; `by_row` says what of that stands in which row; `add`
    adds it; `is_there` says whether something that was added is still there; `message` tells how
    much was added, and `passed_over` what was not, since it is there already.
    """

    key: str
    headings: Callable[[], Headings]
    read: Callable[[Sequence[Row], str], Any]
    by_row: Callable[[Any], Mapping[int, object]]
    add: Callable[[Any], None]
    is_there: Callable[[Any], bool]
    message: str
    passed_over: Callable[[Any], Sequence[str]] = lambda _: ()


@dataclass(frozen=True, kw_only=True)
class InHand:
    """A sheet some of whose rows have a fault, or of which not all is read that can be seen, or
    what cannot is read too: what is remarked of that, and what was added of it, by row.
    """

    sheet: Sheet
    remarks: Sequence[Fault] = ()
    added: Mapping[int, object] = field(default_factory=lambda: MappingProxyType({}))


def take_sheet(way: WayIn) -> None:
    """Add what stands in the file that was handed in, or hold it where something in it is wrong."""
    uploaded, state = st.session_state[way.key], st.session_state
    if uploaded is None:
        return
    _put_away(way)
    try:
        held = _in_hand(way, read_table(uploaded.getvalue(), uploaded.name), uploaded.name)
    except FaultyInput as error:
        state[f"{way.key}_faults"] = error.faults
        return
    sifted = _sifted(way, held)
    if sifted.what is None and not sifted.left_out:
        state[f"{way.key}_faults"] = (*sifted.faults, *held.remarks)
    elif sifted.faults or held.remarks:
        state[f"{way.key}_in_hand"] = held
    else:
        _add(way, sifted.what)


def _in_hand(way: WayIn, table: Table, file: str) -> InHand:
    headings = way.headings()
    rows = tuple(headings.begun(table.rows))
    remarks = headings.remarks(table, file, session.messages().language)
    return InHand(sheet=Sheet(file=file, rows=rows), remarks=tuple(remarks))


def show_sheet(way: WayIn) -> None:
    """Say what became of a file, and show what is wrong in one that is held."""
    say, state = session.messages(), st.session_state
    whole = faults_in_words(say, state.pop(f"{way.key}_faults", ())[:MOST_FAULTS])
    markup.show("notices.html", sentences=whole, kind="error")
    for sentence in state.pop(f"{way.key}_told", ()):
        st.success(sentence)
    for sentence in state.pop(f"{way.key}_remarks", ()):
        markup.show("note.html", text=sentence)
    held: InHand | None = state.get(f"{way.key}_in_hand")
    if held:
        with st.container(key=f"{way.key}_held"):
            _show_held(way, held)


def _show_held(way: WayIn, held: InHand) -> None:
    say = session.messages()
    sifted, done = _sifted(way, held), len(_still_there(way, held))
    good, bad = _number(way, sifted), len(sifted.left_out)
    markup.show("sheet_held.html", file=held.sheet.file, good=good, bad=bad, done=done)
    passed_over = way.passed_over(sifted.what) if sifted.what is not None else ()
    for sentence in (*passed_over, *_remarks_in_words(held)):
        markup.show("note.html", text=sentence)
    faults = without_repeats(sifted.faults)
    for number, fault in enumerate(faults[:MOST_FAULTS]):
        _show_fault(way, number, fault)
    if (more := len(faults) - MOST_FAULTS) > 0:
        markup.show("paragraph.html", text=say("rows-more-faults", number=more))
    if good and bad:
        markup.show("paragraph.html", text=left_out_in_words(say, sifted.left_out))
    with st.container(horizontal=True):
        if good:
            message = "rows-add-good" if bad else "rows-add-all"
            st.button(
                say(message, number=good),
                type="primary",
                on_click=_take_good,
                args=(way,),
                key=f"{way.key}_add",
            )
        st.button(say("rows-put-away"), on_click=_put_away, args=(way,), key=f"{way.key}_put_away")


def _remarks_in_words(held: InHand) -> Sequence[str]:
    return [placed_in_words(session.messages(), fault)[1] for fault in held.remarks]


def _show_fault(way: WayIn, number: int, fault: Fault) -> None:
    say, mending = session.messages(), offered(fault)
    place, sentence = placed_in_words(say, fault)
    with st.container(key=f"{way.key}_fault_{number}", horizontal=True):
        markup.show("sheet_fault.html", place=place, sentence=sentence)
        if mending:
            st.button(
                say("rows-take", instead=mending.instead),
                help=say(
                    "rows-take-which",
                    text=mending.text,
                    instead=mending.instead,
                    column=mending.column,
                ),
                on_click=_mend,
                args=(way, mending),
                key=f"{way.key}_mend_{number}",
            )


def _mend(way: WayIn, mending: Mending) -> None:
    key = f"{way.key}_in_hand"
    held: InHand = st.session_state[key]
    st.session_state[key] = replace(held, sheet=held.sheet.with_mending(mending))


def _take_good(way: WayIn) -> None:
    """Add the good rows, say which others were not, and go on holding those."""
    key = f"{way.key}_in_hand"
    held: InHand = st.session_state[key]
    sifted = _sifted(way, held)
    _add(way, sifted.what)
    if not sifted.left_out:
        st.session_state[f"{way.key}_remarks"] = _remarks_in_words(held)
        _put_away(way)
        return
    left_out = left_out_in_words(session.messages(), sifted.left_out)
    st.session_state[f"{way.key}_told"] += (left_out,)
    added = {**_still_there(way, held), **way.by_row(sifted.what)}
    st.session_state[key] = replace(held, added=MappingProxyType(added))


def _add(way: WayIn, what: Any) -> None:
    number, passed_over = len(way.by_row(what)), way.passed_over(what)
    way.add(what)
    added = [session.messages()(way.message, number=number)] if number or not passed_over else []
    st.session_state[f"{way.key}_told"] = (*added, *passed_over)


def _put_away(way: WayIn) -> None:
    st.session_state.pop(f"{way.key}_in_hand", None)


def _still_there(way: WayIn, held: InHand) -> dict[int, object]:
    """Return what was added and not taken back since."""
    return {row: one for row, one in held.added.items() if way.is_there(one)}


def _number(way: WayIn, sifted: Sifted[Any]) -> int:
    return len(way.by_row(sifted.what)) if sifted.what is not None else 0


def _sifted(way: WayIn, held: InHand) -> Sifted[Any]:
    """Return what a sheet says of what is not added yet; looked at anew where it may differ."""
    state, file = st.session_state, held.sheet.file
    added = frozenset(_still_there(way, held))
    rests_on = (held.sheet, added, catalogue().sha256, session.view().priorities.links)
    known, found = state.get(f"{way.key}_sifted", (None, None))
    if known != rests_on:
        rows = held.sheet.read_without(added)
        found = sift(rows, file, lambda good: way.read(good, file))
        state[f"{way.key}_sifted"] = rests_on, found
    sifted: Sifted[Any] = found
    return sifted
