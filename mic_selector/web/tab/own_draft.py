"""What somebody is filling in of an entry of their own, and that as a text which the tab keeps."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from mic_selector.catalogue import Catalogue
from mic_selector.catalogue.own_entries import Entry, entries_of
from mic_selector.catalogue.own_fields import KINDS, Asked, Field, Value, fields_of
from mic_selector.catalogue.own_values import as_new, values_of
from mic_selector.web import session


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What is being filled in; `number` tells its controls from those of the form before it.

    `before` is what the entry held; `is_pressed` says that somebody wanted to add it while
    something was missing.
    """

    entry: Entry
    number: int
    values: Mapping[str, Value]
    before: Mapping[str, Value]
    is_pressed: bool = False

    @property
    def typed(self) -> dict[str, Value]:
        """What was filled in, where that is something else than what the entry held."""
        return {key: one for key, one in self.values.items() if self.before.get(key) != one}

    @property
    def is_begun(self) -> bool:
        """Whether anything was filled in that would be lost."""
        return any(self.typed.values()) or (bool(self.entry.id) and bool(self.typed))


def draft() -> Draft | None:
    """Return what is being filled in, if anything is."""
    found: Draft | None = st.session_state.get("own_draft")
    return _as_things_stand(found) if found else None


def keep_draft(at: Draft) -> None:
    """Go on with what is being filled in, changed."""
    st.session_state.own_draft = at


def set_aside() -> tuple[Draft, ...]:
    """Return what was begun and left for another form, the last one last."""
    kept: tuple[Draft, ...] = st.session_state.get("own_aside", ())
    return tuple(map(_as_things_stand, kept))


def open_form(entry: Entry) -> None:
    """Begin to fill in an entry, or to change it; or go on where that was begun before."""
    leave_form()
    begun = next((one for one in reversed(set_aside()) if one.entry == entry), None)
    if begun:
        go_on(begun)
    else:
        keep_draft(_begun(entry, {}))


def go_on(begun: Draft) -> None:
    """Go on with what was set aside."""
    leave_form()
    others = tuple(one for one in set_aside() if one.number != begun.number)
    st.session_state.own_aside = others
    keep_draft(replace(begun, number=_next_number()))


def leave_form() -> None:
    """Close the form that is open; what was filled in is set aside and comes back with it."""
    at = draft()
    if at and at.is_begun:
        st.session_state.own_aside = (*set_aside(), at)
    drop_draft()


def drop_draft() -> None:
    """Forget what is being filled in, and that alone."""
    st.session_state.own_draft = None


def _known() -> Catalogue:
    """Return what the visitor knows, also on pages where what they added does not count."""
    return session.mine().catalogue


def _begun(entry: Entry, typed: Mapping[str, Value]) -> Draft:
    held = _held_by(entry) if entry.id else {}
    return Draft(entry=entry, number=_next_number(), values={**held, **typed}, before=held)


def _next_number() -> int:
    number: int = st.session_state.get("own_forms", 0) + 1
    st.session_state.own_forms = number
    return number


def _held_by(entry: Entry) -> dict[str, Value]:
    return values_of(entry, _known(), session.messages().language)


def _as_things_stand(at: Draft) -> Draft:
    """Return what is being filled in over what its entry holds now: an undo or a file may have
    changed it. Where the entry is gone it is a new one, with all that it held.
    """
    if not at.entry.id:
        return at
    if not at.entry.is_in(_known()):
        values = as_new(at.values, _known())
        return replace(at, entry=Entry(at.entry.kind), values=values, before={})
    held = _held_by(at.entry)
    return replace(at, values={**held, **at.typed}, before=held)


def draft_text() -> str:
    """Return what is being filled in, and was begun, as the tab keeps it; nothing of nothing."""
    at = draft()
    kept = [_kept(one, is_open=False) for one in set_aside()]
    return json.dumps([*kept, _kept(at, is_open=True)] if at else kept) if at or kept else ""


def _kept(at: Draft, *, is_open: bool) -> dict[str, Any]:
    return {"kind": at.entry.kind, "id": at.entry.id, "typed": at.typed, "is_open": is_open}


def open_kept(text: object) -> None:
    """Go on with what the tab kept. It may be anything: what no field could hold is left out."""
    try:
        found = json.loads(str(text))
    except ValueError:
        return
    for kept in found if isinstance(found, list) else ():
        _open_one(kept)


def _open_one(kept: Any) -> None:
    try:
        kind, key, typed = str(kept["kind"]), str(kept["id"]), dict(kept["typed"])
        is_open = bool(kept["is_open"])
    except (ValueError, KeyError, TypeError):
        return
    if kind not in KINDS or (key and Entry(kind, key) not in _changeable(kind)):
        return
    values = {name: tuple(one) if isinstance(one, list) else one for name, one in typed.items()}
    leave_form()
    keep_draft(_begun(Entry(kind, key), _held_by_fields(kind, values)))
    if not is_open:
        leave_form()


def _changeable(kind: str) -> set[Entry]:
    """Return the entries of a kind that can be changed: all that there are."""
    known = _known()
    if kind == "remark":
        return {one for one in entries_of(session.view().own, known) if one.kind == kind}
    return {Entry(kind, key) for key in getattr(known, KINDS[kind].part)}


def _held_by_fields(kind: str, values: dict[str, Any]) -> dict[str, Value]:
    known = _known()
    fields = {one.name: one for one in KINDS[kind].fields}
    fields |= {one.name: one for one in fields_of(kind, known, {})}
    return {
        name: _without_unknown(fields[name], known, one)
        for name, one in values.items()
        if name in fields and _can_hold(fields[name], known, one)
    }


def _without_unknown(field: Field, known: Catalogue, value: Value) -> Value:
    if not isinstance(value, tuple):
        return value
    return tuple(one for one in value if _is_choice(field, known, one))


def _can_hold(field: Field, known: Catalogue, value: object) -> bool:
    if value is None:
        return True
    if field.asked is Asked.YEAR:
        return isinstance(value, int)
    if field.asked in (Asked.SEVERAL, Asked.PLACES):
        return isinstance(value, tuple)
    return isinstance(value, str) and _is_choice(field, known, value)


def _is_choice(field: Field, known: Catalogue, value: object) -> bool:
    return isinstance(value, str) and field.takes(value, known)
