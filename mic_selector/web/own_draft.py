"""What somebody is filling in of an entry of their own, and that as a text which the tab keeps."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from mic_selector.catalogue import Catalogue, Level
from mic_selector.catalogue.own_entries import (
    KINDS,
    Asked,
    Entry,
    Field,
    Value,
    entries_of,
    fields_of,
    values_of,
)
from mic_selector.web import session
from mic_selector.web.knowledge import catalogue


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What is being filled in; `number` tells its controls from those of the form before it.

    `is_pressed` says that somebody wanted to add it while something was missing.
    """

    entry: Entry
    number: int
    values: Mapping[str, Value]
    before: Mapping[str, Value]
    is_pressed: bool = False


def draft() -> Draft | None:
    """Return what is being filled in, if anything is."""
    found: Draft | None = st.session_state.get("own_draft")
    return found


def open_form(entry: Entry, typed: Mapping[str, Value] | None = None) -> None:
    """Begin to fill in an entry, or to change it, with what was typed of it before."""
    number = st.session_state.get("own_forms", 0) + 1
    held = values_of(entry, catalogue(), session.messages().language) if entry.id else {}
    values = {**held, **(typed or {})}
    st.session_state.own_forms = number
    st.session_state.own_draft = Draft(entry=entry, number=number, values=values, before=held)


def close_form() -> None:
    """Leave what is being filled in."""
    st.session_state.own_draft = None


def draft_text() -> str:
    """Return what is being filled in as the tab keeps it; nothing where nothing is."""
    at = draft()
    if at is None:
        return ""
    typed = {key: value for key, value in at.values.items() if at.before.get(key) != value}
    return json.dumps({"kind": at.entry.kind, "id": at.entry.id, "typed": typed})


def open_kept(text: object) -> None:
    """Go on with what the tab kept. It may be anything: what no field could hold is left out."""
    try:
        kept = json.loads(str(text))
        kind, key, typed = str(kept["kind"]), str(kept["id"]), dict(kept["typed"])
    except (ValueError, KeyError, TypeError):
        return
    if kind not in KINDS or (key and Entry(kind, key) not in _changeable(kind)):
        return
    values = {name: tuple(one) if isinstance(one, list) else one for name, one in typed.items()}
    open_form(Entry(kind, key), _held_by_fields(kind, values))


def _changeable(kind: str) -> set[Entry]:
    """Return the entries of a kind that can be changed: all that there are."""
    known = catalogue()
    if kind == "remark":
        return {one for one in entries_of(session.view().own, known) if one.kind == kind}
    return {Entry(kind, key) for key in getattr(known, KINDS[kind].part)}


def _held_by_fields(kind: str, values: dict[str, Any]) -> dict[str, Value]:
    known = catalogue()
    fields = {one.name: one for one in KINDS[kind].fields}
    fields |= {one.name: one for one in fields_of(kind, known, {})}
    return {
        name: one
        for name, one in values.items()
        if name in fields and _can_hold(fields[name], known, one)
    }


def _can_hold(field: Field, known: Catalogue, value: object) -> bool:
    if value is None:
        return True
    if field.asked is Asked.YEAR:
        return isinstance(value, int)
    if field.asked in (Asked.SEVERAL, Asked.PLACES):
        return isinstance(value, tuple) and all(_is_choice(field, known, one) for one in value)
    return isinstance(value, str) and _is_choice(field, known, value)


def _is_choice(field: Field, known: Catalogue, value: object) -> bool:
    if not isinstance(value, str):
        return False
    if field.asked is Asked.LEVEL:
        return value in {level.value for level in Level}
    if field.asked is Asked.COUNTRY:
        return value in known.countries
    if field.asked is Asked.PLACES or not field.choices:
        return True
    choices = getattr(known, field.choices) if isinstance(field.choices, str) else field.choices
    return value in choices
