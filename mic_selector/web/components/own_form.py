"""One form at a time: adding an entry to own data, or changing one; each field is checked when it
is filled in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import streamlit as st

from mic_selector.catalogue.loading import faults_on
from mic_selector.catalogue.own_data import OwnData
from mic_selector.catalogue.own_entries import Entry
from mic_selector.catalogue.own_fields import (
    KINDS,
    LEVEL,
    Asked,
    Field,
    Value,
    fields_of,
    gone,
    level_choices,
    missing,
    with_gaps_filled,
)
from mic_selector.catalogue.own_filled_in import FilledIn, field_of
from mic_selector.files.faults import Fault
from mic_selector.web import markup, session
from mic_selector.web.frame import run_script
from mic_selector.web.knowledge import catalogue, shelf
from mic_selector.web.tab.own_draft import Draft, draft, drop_draft, keep_draft, open_form
from mic_selector.wording import own_data as words

Kept = dict[str, Any]
"""What every control is told: its key, and what happens when something is filled in."""


@dataclass(frozen=True, kw_only=True)
class Checked:
    """A draft that was checked: what it asks, what is missing, what is wrong by field, and own data
    with the entry in them.
    """

    fields: tuple[Field, ...]
    missing: tuple[str, ...]
    wrong: Mapping[str, str]
    own: OwnData
    entry: Entry


def show_form(at: Draft) -> None:
    """Show the fields of an entry, each with what it means and what is wrong with it."""
    say, names, kind = session.messages(), session.names(), at.entry.kind
    checked = _checked(at)
    markup.show("own_form_head.html", kind=kind, is_new=not at.entry.id)
    if at.entry.id:
        run_script("to_form.js", str(at.number))
    _ask_which(at)
    asks_levels = ""
    for field in checked.fields:
        heading = _levels_heading(kind, field)
        if heading != asks_levels and heading:
            markup.show("own_levels_head.html", text=say(heading))
        asks_levels = heading
        _ask(at, field, checked)
    if at.is_pressed and (open_ones := (*checked.missing, *checked.wrong)):
        sentence = words.still_to_check(names, kind, dict.fromkeys(open_ones))
        markup.show("notices.html", sentences=(sentence,), kind="error")
    with st.container(horizontal=True, key="own_acts"):
        st.button(
            say("own-keep" if at.entry.id else "own-add"),
            type="primary",
            on_click=_add,
            key="own_add",
        )
        st.button(say("own-leave"), on_click=drop_draft, key="own_leave")


def _levels_heading(kind: str, field: Field) -> str:
    if field.asked is not Asked.LEVEL:
        return ""
    if kind == "feature":
        return "own-levels-of-feature"
    is_asked = catalogue().features[field.name.removeprefix(LEVEL)].kind == "commitment"
    return "own-asks" if is_asked else "own-gives"


def _ask_which(at: Draft) -> None:
    """Let somebody change an entry that is there already."""
    kind, say = at.entry.kind, session.messages()
    if kind == "remark" or at.entry.id:
        return
    known = getattr(catalogue(), KINDS[kind].part)
    called = {key: words.entry_name(session.names(), Entry(kind, key)) for key in known}
    st.selectbox(
        say("own-existing"),
        sorted(called, key=called.__getitem__),
        index=None,
        format_func=called.__getitem__,
        key=f"own_existing_{at.number}",
        placeholder=say("own-pick"),
        help=say("own-existing-help"),
        on_change=_change_existing,
        args=(kind, f"own_existing_{at.number}"),
    )


def _change_existing(kind: str, key: str) -> None:
    if chosen := st.session_state[key]:
        open_form(Entry(kind, chosen))


def _key(at: Draft, field: Field) -> str:
    return f"own_{at.number}_{field.name.replace('.', '__')}"


def _ask(at: Draft, field: Field, checked: Checked) -> None:
    names, kind = session.names(), at.entry.kind
    key, value = _key(at, field), at.values.get(field.name)
    kept = {"key": key, "on_change": _take, "args": (field, key)}
    session.set_widget(key, _shown(field, value))
    wrong = _wrong(at, field, checked)
    with st.container(key=f"own_field_{at.number}_{field.name.replace('.', '__')}"):
        _ASK[field.asked](words.label(names, kind, field), at, field, kept)
        is_free = kind in ("form", "feature") and field.name in ("name", "short")
        if field.asked is Asked.PLACES:
            _offer_known(at, field)
        markup.show(
            "own_check.html",
            about=words.help_of(names, kind, field),
            wrong=wrong,
            good=names.messages("own-free") if value and is_free and not wrong else "",
        )


def _offer_known(at: Draft, field: Field) -> None:
    """Offer a place that is known where what was typed resembles it."""
    say, named = session.messages(), at.values.get(field.name)
    for typed, place in words.places_meant(session.names(), named):
        st.button(
            say("rows-take", instead=words.choice(session.names(), field, place)),
            help=say("own-take-which", typed=typed),
            on_click=_take_known,
            args=(field, typed, place),
            key=f"{_key(at, field)}_take_{place}",
        )


def _take_known(field: Field, typed: str, place: str) -> None:
    at = draft()
    named = at.values.get(field.name) if at else ()
    if at and isinstance(named, tuple):
        meant = tuple(dict.fromkeys(place if one == typed else one for one in named))
        keep_draft(replace(at, values={**at.values, field.name: meant}))


def _shown(field: Field, value: Value) -> object:
    """Return a value as the control of its field holds it."""
    if field.asked in (Asked.SEVERAL, Asked.PLACES):
        return list(value) if isinstance(value, tuple) else []
    return value or "" if field.asked in (Asked.LINE, Asked.TEXT) else value


def _wrong(at: Draft, field: Field, checked: Checked) -> str:
    if field.name in checked.missing:
        return words.what_is_missing(session.names(), field) if at.is_pressed else ""
    return checked.wrong.get(field.name, "")


# No control has a limit of its own: it would drop without a word what is pasted beyond it. How long
# a text may be, and which years there are, is checked with all the rest.
def _line(called: str, _at: Draft, _field: Field, kept: Kept) -> None:
    st.text_input(called, **kept)


def _text(called: str, _at: Draft, _field: Field, kept: Kept) -> None:
    st.text_area(called, **kept)


def _year(called: str, _at: Draft, _field: Field, kept: Kept) -> None:
    st.number_input(called, value=None, step=1, format="%d", **kept)


def _options(at: Draft, field: Field) -> list[str]:
    """Return what can be chosen at a field, and what was chosen there and is gone since: a control
    must hold it, so that it can be cleared.
    """
    names, lost = session.names(), gone((field,), at.values, catalogue()).get(field.name, [])
    known = list(field.offered(catalogue()))
    if field.choices in ("places", "themes"):
        known.sort(key=partial(words.choice, names, field))
    return [*known, *lost]


def _one(called: str, at: Draft, field: Field, kept: Kept) -> None:
    st.selectbox(
        called,
        _options(at, field),
        index=None,
        format_func=partial(words.choice, session.names(), field),
        placeholder=session.messages()("own-pick"),
        **kept,
    )


def _several(called: str, at: Draft, field: Field, kept: Kept) -> None:
    st.multiselect(
        called,
        _options(at, field),
        format_func=partial(words.choice, session.names(), field),
        placeholder=session.messages()("own-pick"),
        accept_new_options=field.asked is Asked.PLACES,
        **kept,
    )


def _country(called: str, at: Draft, field: Field, kept: Kept) -> None:
    say = session.messages()
    lost = gone((field,), at.values, catalogue()).get(field.name, [])
    st.selectbox(
        called,
        [*sorted(catalogue().countries, key=say.country), *lost],
        index=None,
        format_func=say.country,
        placeholder=say("own-pick"),
        **kept,
    )


def _level(called: str, at: Draft, field: Field, kept: Kept) -> None:
    kind, key = at.entry.kind, field.name.removeprefix(LEVEL)
    levels = level_choices(catalogue(), kind, at.values, key)
    st.radio(
        called,
        [level.value for level in levels],
        index=None,
        format_func=partial(words.level_in_words, session.names(), kind, field, at.values),
        horizontal=True,
        width="stretch",
        **kept,
    )


_ASK = {
    Asked.LINE: _line,
    Asked.TEXT: _text,
    Asked.YEAR: _year,
    Asked.ONE: _one,
    Asked.SEVERAL: _several,
    Asked.PLACES: _several,
    Asked.COUNTRY: _country,
    Asked.LEVEL: _level,
}


def _take(field: Field, key: str) -> None:
    """Remember what was filled in: also on the way to another page, where controls forget it."""
    at, value = draft(), st.session_state[key]
    if at is None:
        return
    if isinstance(value, str):
        value = value.strip()
    kept = tuple(value) if isinstance(value, list) else value
    keep_draft(replace(at, values={**at.values, field.name: kept}))


def _checked(at: Draft) -> Checked:
    """Check a draft as a whole: what is missing stands in for itself, so that what is filled in is
    checked at once.
    """
    known, names = catalogue(), session.names()
    fields = _fields(at)
    lacking, lost = missing(fields, at.values), gone(fields, at.values, known)
    still_there = {**at.values, **dict.fromkeys(lost)}
    own, entry = _laid_over(at, with_gaps_filled(fields, still_there, known))
    wrong = {name: words.what_is_gone(names, chosen) for name, chosen in lost.items()}
    wrong |= _too_long(at, fields)
    for fault in faults_on(shelf().ground, own):
        field = field_of(fault, entry, fields)
        if field not in lacking:
            wrong.setdefault(field, words.wrong_with_field(names, fault))
    return Checked(fields=fields, missing=lacking, wrong=wrong, own=own, entry=entry)


def _too_long(at: Draft, fields: tuple[Field, ...]) -> dict[str, str]:
    """Say, by field, which text is too long; what a file brought may stay as long as it was."""
    limited = {
        one.name: max(one.longest, len(str(at.before.get(one.name) or "")))
        for one in fields
        if one.longest
    }
    return {
        name: words.wrong_with_field(
            session.names(), Fault(code="string-too-long", parameters={"max_length": most})
        )
        for name, most in limited.items()
        if len(str(at.values.get(name) or "")) > most
    }


def _fields(at: Draft) -> tuple[Field, ...]:
    """Return what is asked; of an entry from a file that names its source not that again."""
    fields = fields_of(at.entry.kind, catalogue(), at.values)
    is_told = at.entry.id and not at.before.get("source")
    if is_told and session.view().own.at((*at.entry.path, "sources")):
        return tuple(
            replace(one, is_needed=one.is_needed and one.name != "source") for one in fields
        )
    return fields


def _laid_over(at: Draft, values: Mapping[str, Value]) -> tuple[OwnData, Entry]:
    say, municipality = session.messages(), session.view().priorities.municipality
    document = {
        "title": say("own-document"),
        "publisher": municipality or say("own-publisher"),
        "language": say.language,
        "cite_as": say("own-document"),
    }
    filled = FilledIn(
        entry=at.entry,
        values=values,
        before=at.before,
        language=say.language,
        document=document,
    )
    return filled.laid_over(session.view().own, catalogue())


def _add() -> None:
    """Add the entry, or say what is still missing; then nothing that was typed is lost."""
    at = draft()
    if at is None:
        return
    checked = _checked(at)
    if checked.missing or checked.wrong:
        keep_draft(replace(at, is_pressed=True))
        return
    drop_draft()
    if checked.own == session.view().own:
        return
    session.change(replace(session.view(), own=checked.own))
    st.session_state.own_told = words.what_was_done(
        session.names(), checked.entry, is_new=not at.entry.id
    )
