"""How what was filled in becomes own data, and which field a fault in them is about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mic_selector.catalogue.models import Catalogue
from mic_selector.catalogue.own_data import OwnData
from mic_selector.catalogue.own_entries import DOCUMENT, Entry, as_data, notes_in, remark_of
from mic_selector.catalogue.own_fields import KINDS, LEVEL, Asked, Field, Values, fields_of
from mic_selector.catalogue.own_ids import free_id
from mic_selector.catalogue.own_removal import without_entry
from mic_selector.files.faults import Fault, Path
from mic_selector.files.messages import Language

_LOOKS = (
    ("#0b7285", "#22b8cf"),
    ("#8c5a00", "#d9a520"),
    ("#a61e4d", "#f06595"),
    ("#5c940d", "#82c91e"),
    ("#364fc7", "#748ffc"),
    ("#862e9c", "#cc5de8"),
)
"""Colours for forms of one's own, on a light and on a dark ground."""


@dataclass(frozen=True, kw_only=True)
class FilledIn:
    """What somebody filled in for an entry: in which language, over what stood there before."""

    entry: Entry
    values: Values
    before: Values
    language: Language
    document: Mapping[str, Any]

    def laid_over(self, own: OwnData, catalogue: Catalogue) -> tuple[OwnData, Entry]:
        """Return own data with the entry in them, and how it is called there."""
        if DOCUMENT not in catalogue.documents and not own.at(("documents", DOCUMENT)):
            own = own.with_at(("documents", DOCUMENT), dict(self.document))
        if self.entry.kind == "remark":
            return self._remark(own, catalogue)
        entry = self.entry
        if not entry.id:
            entry = Entry(entry.kind, self._new_id(catalogue))
            own = own.with_at(entry.path, dict(self._begin(catalogue)))
        for one in fields_of(entry.kind, catalogue, self.values):
            if self._is_new(one):
                own = self._put(own, entry, one, catalogue)
        return own, entry

    def _is_new(self, one: Field) -> bool:
        return (self.values.get(one.name) or None) != (self.before.get(one.name) or None)

    def _new_id(self, catalogue: Catalogue) -> str:
        known = getattr(catalogue, KINDS[self.entry.kind].part)
        return free_id(str(self.values.get("name") or self.entry.kind), known)

    def _begin(self, catalogue: Catalogue) -> Iterator[tuple[str, Any]]:
        """Yield what is not asked of a new entry, since it follows."""
        if self.entry.kind == "form":
            light, dark = _look(catalogue)
            yield "colour", light
            yield "colour_dark", dark
            yield "marker", _marker(catalogue)
            if not self.values.get("definition") and self.values.get("summary"):
                yield "definition", {"text": {self.language: self.values["summary"]}}
        if self.entry.kind == "practice" and not self.values.get("local_governments"):
            yield "local_governments", []

    def _put(self, own: OwnData, entry: Entry, one: Field, catalogue: Catalogue) -> OwnData:
        value = self.values.get(one.name)
        if one.name == "source":
            return self._with_source(own, entry, str(value or ""), catalogue)
        if one.asked is Asked.PLACES:
            return self._with_places(own, entry, one, catalogue)
        if one.asked is Asked.COUNTRY:  # it goes where the places go
            return own
        if one.name == "kind" and entry.kind == "feature":
            aim = "at_most" if value == "commitment" else "at_least"
            own = own.with_at((*entry.path, "default_aim"), aim)
        path = self._path_of(one, entry)
        given = list(value) if isinstance(value, tuple) else value
        return own.with_at(path, given) if given else own.without(path)

    def _path_of(self, one: Field, entry: Entry) -> Path:
        if one.asked is Asked.LEVEL and entry.kind == "feature":
            return ("approaches", one.name.removeprefix(LEVEL), "levels", entry.id)
        return (*entry.path, *one.path, *((self.language,) if one.is_text else ()))

    def _with_source(
        self, own: OwnData, entry: Entry, section: str, catalogue: Catalogue
    ) -> OwnData:
        if not section.strip():
            return own
        known = getattr(catalogue, KINDS[entry.kind].part).get(entry.id)
        others = [one for one in (known.sources if known else ()) if one.document != DOCUMENT]
        ours = {"document": DOCUMENT, "section": section}
        sources = [*(one.model_dump(mode="json", exclude_none=True) for one in others), ours]
        own = own.with_at((*entry.path, "sources"), sources)
        if entry.kind == "form" and own.at((*entry.path, "definition")):
            own = own.with_at((*entry.path, "definition", "sources"), [ours])
        return own

    def _with_places(self, own: OwnData, entry: Entry, one: Field, catalogue: Catalogue) -> OwnData:
        """Put places in; one that was typed becomes a place of one's own, without a point."""
        country = "home_country" if one.name == "local_governments" else "partner_country"
        named, ids = self.values.get(one.name) or (), []
        for name in named if isinstance(named, tuple) else ():
            key = name if name in catalogue.places else free_id(name, catalogue.places)
            if key != name:
                place: dict[str, Any] = {"name": {self.language: name}}
                if self.values.get(country):
                    place["country"] = str(self.values[country])
                own = own.with_at(("places", key), place)
            ids.append(key)
        return own.with_at((*entry.path, one.name), ids)

    def _remark(self, own: OwnData, catalogue: Catalogue) -> tuple[OwnData, Entry]:
        """A list replaces: what stands in the cell is written down with the remark."""
        approach, feature = (str(self.values.get(key) or "") for key in ("approach", "feature"))
        entry = Entry("remark", f"{approach}.{feature}")
        before = remark_of(self.entry, catalogue) if self.entry.id else None
        ours = self._as_remark(as_data(before) if before else {"kind": "own"})
        known = notes_in(catalogue, approach, feature)
        notes = [ours if note == before else as_data(note) for note in known]
        if before and self.entry.path != entry.path:
            own = without_entry(own, self.entry, catalogue)
        return own.with_at(entry.path, notes if ours in notes else [*notes, ours]), entry

    def _as_remark(self, note: dict[str, Any]) -> dict[str, Any]:
        """Return a note with what was filled in; its texts in other languages stay."""
        text, source = (str(self.values.get(key) or "").strip() for key in ("text", "source"))
        if text != self.before.get("text"):
            note["text"] = {**note.get("text", {}), self.language: text}
        if source != self.before.get("source"):
            ours = {"document": DOCUMENT, "section": source}
            note["sources"] = [ours, *note.get("sources", ())[1:]]
        return note


def field_of(fault: Fault, entry: Entry, fields: Iterable[Field]) -> str:
    """Return the name of the field that a fault is about; nothing where it is about none."""
    path = _whole_path(fault)
    if path[:1] == ("places",):
        is_home = any(one.name == "home_country" for one in fields)
        return "home_country" if is_home else "partner_country"
    if fault.code == "level-missing":
        other = "approach" if entry.kind == "feature" else "feature"
        return f"{LEVEL}{str(fault.parameters[other]).split(', ')[0]}"
    if fault.code == "steps-missing":
        return "step1"
    if entry.kind == "feature" and path[:1] == ("approaches",) and path[2:3] == ("levels",):
        return f"{LEVEL}{path[1]}"
    inside = path[len(entry.path) :] if path[: len(entry.path)] == entry.path else None
    if inside is None:
        return ""
    if entry.kind == "remark":
        inside = tuple(key for key in inside if not isinstance(key, int))
    named = [one for one in fields if one.path and inside[: len(one.path)] == one.path]
    if not named and inside[:1] in (("definition",), ("default_aim",)):
        return "summary" if inside[0] == "definition" else "kind"
    return named[0].name if named else ""


def _whole_path(fault: Fault) -> Path:
    key = fault.parameters.get("key")
    return (*fault.path, str(key)) if fault.code == "missing-key" and key else fault.path


def _look(catalogue: Catalogue) -> tuple[str, str]:
    used = [approach.colour for approach in catalogue.approaches.values()]
    return min(_LOOKS, key=lambda look: used.count(look[0]))


def _marker(catalogue: Catalogue) -> str:
    used = [approach.marker for approach in catalogue.approaches.values()]
    return min(dict.fromkeys(used), key=used.count)
