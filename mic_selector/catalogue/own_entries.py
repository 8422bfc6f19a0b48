"""What one adds to own data: the entries of each kind, the fields that are asked of one, and how
what was filled in becomes data in the form of the files.
"""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from mic_selector.catalogue.approaches import Note
from mic_selector.catalogue.cases import Case
from mic_selector.catalogue.levels import LEVELS, Level
from mic_selector.catalogue.models import Catalogue
from mic_selector.catalogue.overlay import HIDDEN
from mic_selector.catalogue.own_data import FILE_OF, OwnData
from mic_selector.files.faults import Fault, Path
from mic_selector.files.messages import Language

Value = str | int | tuple[str, ...] | None
Values = Mapping[str, Value]
"""What is filled in, by the name of the field; what is not filled in may be left out."""

DOCUMENT = "own_data"
"""The document that entries of one's own name as their source."""
CALLED = "called."
"""Under this and its id stands what a place is called: whoever undoes it types it no more."""
LEVEL = "level."
"""The name of a field that asks a level begins with this; then follows the feature, or the form."""
OTHER_LEVEL, OTHER_FILE = "other_level", "other_file"
"""Beside `HIDDEN`, what a file of own data may say and no form asks: another level of a form that
everybody shares, and files of which nothing is listed by itself.
"""
_LOOKS = (
    ("#0b7285", "#22b8cf"),
    ("#8c5a00", "#d9a520"),
    ("#a61e4d", "#f06595"),
    ("#5c940d", "#82c91e"),
    ("#364fc7", "#748ffc"),
    ("#862e9c", "#cc5de8"),
)
"""Colours for forms of one's own, on a light and on a dark ground."""


class Asked(Enum):
    """How a field is asked: as text, or by choosing among what is known."""

    LINE = "line"
    TEXT = "text"
    YEAR = "year"
    ONE = "one"
    SEVERAL = "several"
    PLACES = "places"
    COUNTRY = "country"
    LEVEL = "level"


@dataclass(frozen=True, kw_only=True)
class Field:
    """What is asked of an entry, and where it stands in it.

    `is_text` says that it stands there by language, `longest` how many signs it may have, and
    `choices` what one chooses from: a part of the catalogue, or words of the program.
    """

    name: str
    asked: Asked
    path: Path = ()
    is_text: bool = False
    longest: int = 0
    choices: str | tuple[str, ...] = ""
    is_needed: bool = True


@dataclass(frozen=True)
class Kind:
    """A kind of entry: the part of the catalogue in which it stands, and what is asked of it."""

    part: str
    fields: tuple[Field, ...]


def _line(name: str, *path: str, longest: int = 80, is_needed: bool = True) -> Field:
    return Field(
        name=name,
        asked=Asked.LINE,
        path=path or (name,),
        is_text=True,
        longest=longest,
        is_needed=is_needed,
    )


def _text(name: str, *path: str, longest: int = 1000, is_needed: bool = True) -> Field:
    return Field(
        name=name,
        asked=Asked.TEXT,
        path=path or (name,),
        is_text=True,
        longest=longest,
        is_needed=is_needed,
    )


def _one(name: str, *choices: str) -> Field:
    known: str | tuple[str, ...] = choices if len(choices) > 1 else choices[0]
    return Field(name=name, asked=Asked.ONE, path=(name,), choices=known)


def _several(name: str, part: str, is_needed: bool = True) -> Field:
    return Field(name=name, asked=Asked.SEVERAL, path=(name,), choices=part, is_needed=is_needed)


def _places(name: str, is_needed: bool = True) -> Field:
    return Field(name=name, asked=Asked.PLACES, path=(name,), choices="places", is_needed=is_needed)


def _year(name: str) -> Field:
    return Field(name=name, asked=Asked.YEAR, path=(name,), is_needed=False)


_SOURCE = Field(name="source", asked=Asked.LINE, path=("sources",), longest=200)
_NAME = _line("name")

KINDS: Mapping[str, Kind] = {
    "practice": Kind(
        "cases",
        (
            _NAME,
            _text("summary"),
            _several("approaches", "approaches"),
            _several("themes", "themes"),
            _places("local_governments"),
            Field(name="home_country", asked=Asked.COUNTRY),
            _places("partners", is_needed=False),
            Field(name="partner_country", asked=Asked.COUNTRY),
            _year("start"),
            _year("end"),
            _several("shows", "features", is_needed=False),
            _text("lesson", is_needed=False),
            _SOURCE,
        ),
    ),
    "form": Kind(
        "approaches",
        (
            _NAME,
            _line("short", longest=18),
            _text("summary", longest=300),
            _text("definition", "definition", "text", is_needed=False),
            _SOURCE,
        ),
    ),
    "feature": Kind(
        "features",
        (
            _NAME,
            _line("short", longest=14),
            _one("kind", "benefit", "commitment"),
            _line("question", longest=200),
            _text("description", longest=400),
            *(_line(f"step{one.step}", "steps", one.value, longest=20) for one in LEVELS[1:]),
            _SOURCE,
        ),
    ),
    "remark": Kind(
        "approaches",
        (
            Field(name="approach", asked=Asked.ONE, choices="approaches"),
            Field(name="feature", asked=Asked.ONE, choices="features"),
            _text("text", longest=600),
            _SOURCE,
        ),
    ),
    "organisation": Kind(
        "organisations",
        (
            Field(name="name", asked=Asked.LINE, path=("name",), longest=100),
            _one("kind", "network", "supporting_body", "programme"),
            _line("theme"),
            _text("description", longest=600),
            _several("approaches", "approaches", is_needed=False),
            _SOURCE,
        ),
    ),
}
"""The kinds of entries that one can add, in the order in which they are offered."""


@dataclass(frozen=True)
class Entry:
    """An entry of a kind; an empty `id` is one that is being added. A remark is called by its form,
    its feature, and a mark of what it says: a cell may have several. What is hidden is called by
    its path, another level by its form and its feature, a file by its name.
    """

    kind: str
    id: str = ""

    @property
    def path(self) -> Path:
        """Where it stands in own data; of a remark the list in which it stands."""
        first, _, rest = self.id.partition(".")
        if self.kind == HIDDEN:
            return (*self.id.split("."), HIDDEN)
        if self.kind == OTHER_LEVEL:
            return ("approaches", first, "levels", rest)
        if self.kind == "remark":
            return ("approaches", first, "notes", rest.partition(".")[0])
        return (KINDS[self.kind].part, self.id)

    def is_in(self, catalogue: Catalogue) -> bool:
        """Whether a catalogue holds it."""
        if self.kind == "remark":
            return remark_of(self, catalogue) is not None
        return self.id in getattr(catalogue, KINDS[self.kind].part)


def remark_of(entry: Entry, catalogue: Catalogue) -> Note | None:
    """Return a remark on a cell of the table; None where there is no such remark."""
    _, approach, _, feature = map(str, entry.path)
    notes = _notes_in(catalogue, approach, feature)
    return next((one for one in notes if _remark(approach, feature, one) == entry), None)


def _notes_in(catalogue: Catalogue, approach: str, feature: str) -> tuple[Note, ...]:
    known = catalogue.approaches.get(approach)
    return known.notes.get(feature, ()) if known else ()


def _remark(approach: str, feature: str, note: Note) -> Entry:
    mark = hashlib.sha256(note.model_dump_json().encode()).hexdigest()[:8]
    return Entry("remark", f"{approach}.{feature}.{mark}")


def fields_of(kind: str, catalogue: Catalogue, values: Values) -> tuple[Field, ...]:
    """Return what is asked of an entry of a kind, after what was filled in so far."""
    asked = KINDS[kind].fields
    if kind == "form":
        return (*asked[:-1], *_levels(catalogue.features), asked[-1])
    if kind == "feature":
        shown = [one for one in asked if values.get("kind") == "commitment" or not _is_step(one)]
        return (*shown[:-1], *_levels(catalogue.approaches), shown[-1])
    if kind == "practice":
        return tuple(one for one in asked if _is_asked_here(one, catalogue, values))
    return asked


def _levels(ids: Iterable[str]) -> Iterator[Field]:
    for key in ids:
        yield Field(name=f"{LEVEL}{key}", asked=Asked.LEVEL, path=("levels", key))


def _is_step(one: Field) -> bool:
    return one.path[:1] == ("steps",)


def _is_asked_here(one: Field, catalogue: Catalogue, values: Values) -> bool:
    """A country is asked where a place was typed that nobody knows yet."""
    of = {"home_country": "local_governments", "partner_country": "partners"}.get(one.name)
    named = values.get(of) if of else None
    is_new = isinstance(named, tuple) and any(key not in catalogue.places for key in named)
    return of is None or is_new


def entries_of(own: OwnData, catalogue: Catalogue) -> list[Entry]:
    """Return what own data add or change, kind by kind."""
    found = [
        Entry(kind, key)
        for kind in ("practice", "form", "feature", "organisation")
        for key, stated in (own.at((KINDS[kind].part,)) or {}).items()
        if key in getattr(catalogue, KINDS[kind].part) and set(stated) - {"notes", "levels"}
    ]
    remarks = [
        _remark(approach, feature, note)
        for approach, stated in (own.at(("approaches",)) or {}).items()
        for feature in stated.get("notes", {})
        for note in _notes_in(catalogue, approach, feature)
        if note.kind == "own"
    ]
    return [*found, *dict.fromkeys(remarks)]


def changes_of(own: OwnData, catalogue: Catalogue, shared: Catalogue) -> list[Entry]:
    """Return what own data hide and which other levels they give, of what everybody shares, and
    what else they hold.
    """
    hidden = [Entry(HIDDEN, ".".join(path)) for path in _hidden(own)]
    levels = [
        Entry(OTHER_LEVEL, f"{key}.{feature}")
        for key, stated in (own.at(("approaches",)) or {}).items()
        if key in catalogue.approaches and key in shared.approaches
        for feature in stated.get("levels", {})
        if feature in catalogue.features and feature in shared.features
    ]
    others = [Entry(OTHER_FILE, name) for name in _other_files(own)]
    return [*hidden, *(one for one in levels if _is_another(one, catalogue, shared)), *others]


_LISTED = ("sources.yaml", *(FILE_OF[one.part] for one in KINDS.values()))


def _other_files(own: OwnData) -> Iterable[str]:
    """Return the files of which nothing else is listed; a folder as one."""
    says = {name: _says_more(document.data) for name, document in own.documents.items()}
    names = (one for one in (*own.documents, *own.as_read) if one not in _LISTED)
    said = [one for one in names if says.get(one, True)]
    return dict.fromkeys(f"{one.rpartition('/')[0]}/" if "/" in one else one for one in said)


def _says_more(data: Any) -> bool:
    """Whether data do anything else than hide."""
    if isinstance(data, Mapping):
        return any(key != HIDDEN and _says_more(one) for key, one in data.items())
    return data is not None


def _hidden(own: OwnData) -> list[tuple[str, ...]]:
    return [
        tuple(map(str, path[:-1]))
        for document in own.of_catalogue.values()
        for path in document.lines
        if path[-1:] == (HIDDEN,) and own.at(path) is True
    ]


def _is_another(level: Entry, catalogue: Catalogue, shared: Catalogue) -> bool:
    _, approach, _, feature = map(str, level.path)
    here, there = (one.approaches[approach].levels[feature] for one in (catalogue, shared))
    return here != there


def values_of(entry: Entry, catalogue: Catalogue, language: Language) -> dict[str, Value]:
    """Return what the fields of an entry hold: a text in a language, or in the one it has."""
    if entry.kind == "remark":
        return _remark_values(entry, catalogue, language)
    stated = getattr(catalogue, KINDS[entry.kind].part)[entry.id].model_dump(mode="json")
    values = {
        one.name: _held(one, stated, language)
        for one in fields_of(entry.kind, catalogue, {"kind": stated.get("kind")})
        if one.path
    }
    if entry.kind == "feature":
        for key, approach in catalogue.approaches.items():
            values[f"{LEVEL}{key}"] = approach.levels[entry.id].value
    if entry.kind == "practice":
        values |= _places_called(catalogue.cases[entry.id], catalogue, language)
    return values


def _places_called(case: Case, catalogue: Catalogue, language: Language) -> dict[str, Value]:
    """Return what would have to be typed anew of the places of a practice, were they gone."""
    values: dict[str, Value] = {}
    for country, named in (
        ("home_country", case.local_governments),
        ("partner_country", case.partners),
    ):
        for key in named:
            place = catalogue.places[key]
            values[f"{CALLED}{key}"] = place.name.get(language) or next(iter(place.name.values()))
            values[country] = place.country
    return values


def as_new(values: Values, catalogue: Catalogue) -> dict[str, Value]:
    """Return the values of an entry that is gone as those of a new one: places that went with it
    are called by their names again.
    """
    return {
        name: tuple(_typed(one, values, catalogue) for one in value)
        if name in ("local_governments", "partners") and isinstance(value, tuple)
        else value
        for name, value in values.items()
        if not name.startswith(CALLED)
    }


def _typed(place: str, values: Values, catalogue: Catalogue) -> str:
    return place if place in catalogue.places else str(values.get(f"{CALLED}{place}") or place)


def _held(one: Field, stated: Any, language: Language) -> Value:
    if one.name == "source":
        own = [source["section"] for source in stated["sources"] if source["document"] == DOCUMENT]
        return own[0] if own else None
    held = stated
    for key in one.path:
        held = held.get(key) if isinstance(held, Mapping) else None
    if one.is_text and held:
        return str(held.get(language) or next(iter(held.values())))
    return tuple(held) if isinstance(held, list) else held


def _remark_values(entry: Entry, catalogue: Catalogue, language: Language) -> dict[str, Value]:
    note = remark_of(entry, catalogue)
    if note is None:
        return {}
    return {
        "approach": str(entry.path[1]),
        "feature": str(entry.path[3]),
        "text": note.text.get(language) or next(iter(note.text.values())),
        "source": note.sources[0].section,
    }


def gone(fields: Iterable[Field], values: Values, catalogue: Catalogue) -> dict[str, list[str]]:
    """Return, by field, what was chosen and is not known any more."""
    found = {}
    for one in fields:
        known = _choices(one, catalogue)
        value = values.get(one.name)
        chosen = value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()
        if known is not None and (lost := [key for key in chosen if key not in known]):
            found[one.name] = lost
    return found


def _choices(one: Field, catalogue: Catalogue) -> Collection[str] | None:
    """Return all that can be chosen at a field; None where anything can be typed."""
    if one.asked is Asked.COUNTRY:
        return catalogue.countries
    if one.asked is Asked.PLACES or not one.choices:
        return None
    known: Collection[str] = (
        getattr(catalogue, one.choices) if isinstance(one.choices, str) else one.choices
    )
    return known


def missing(fields: Iterable[Field], values: Values) -> tuple[str, ...]:
    """Return the names of the fields that still need something."""
    return tuple(one.name for one in fields if one.is_needed and not values.get(one.name))


def with_gaps_filled(fields: Iterable[Field], values: Values, catalogue: Catalogue) -> Values:
    """Return values in which something stands in every field, so that what is filled in can be
    checked at once, as a whole.
    """
    gaps = set(missing(fields, values))
    stand_ins = {one.name: _stand_in(one, catalogue) for one in fields if one.name in gaps}
    return {**values, **stand_ins}


def _stand_in(one: Field, catalogue: Catalogue) -> Value:
    if one.asked is Asked.LEVEL:
        return Level.HIGH.value
    if one.asked is Asked.COUNTRY:
        return next(iter(catalogue.countries))
    if not one.choices:
        return "\N{HORIZONTAL ELLIPSIS}"
    known = getattr(catalogue, one.choices) if isinstance(one.choices, str) else one.choices
    first = str(next(iter(known)))
    return (first,) if one.asked in (Asked.SEVERAL, Asked.PLACES) else first


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
        return _free_id(str(self.values.get("name") or self.entry.kind), known)

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
        if one.asked is Asked.LEVEL and entry.kind == "feature":
            path: Path = ("approaches", one.name.removeprefix(LEVEL), "levels", entry.id)
        else:
            path = (*entry.path, *one.path, *((self.language,) if one.is_text else ()))
        if not one.path:
            return own
        if one.name == "kind" and entry.kind == "feature":
            aim = "at_most" if value == "commitment" else "at_least"
            own = own.with_at((*entry.path, "default_aim"), aim)
        given = list(value) if isinstance(value, tuple) else value
        return own.with_at(path, given) if given else own.without(path)

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
            key = name if name in catalogue.places else _free_id(name, catalogue.places)
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
        ours = self._as_remark(_as_data(before) if before else {"kind": "own"})
        known = _notes_in(catalogue, approach, feature)
        notes = [ours if note == before else _as_data(note) for note in known]
        if before and self.entry.path != entry.path:
            own = without_entry(own, self.entry, catalogue)
        return own.with_at(entry.path, notes if ours in notes else [*notes, ours]), entry

    def _as_remark(self, note: dict[str, Any]) -> dict[str, Any]:
        """Return a note with what was filled in; its texts in other languages stay."""
        text, source = (str(self.values.get(key) or "").strip() for key in ("text", "source"))
        if text != self.before.get("text"):
            note["text"] = {**note.get("text", {}), self.language: text}
        if source != self.before.get("source"):
            note["sources"] = [
                {"document": DOCUMENT, "section": source}, *note.get("sources", ())[1:]
            ]  # fmt: skip
        return note


def _as_data(note: Note) -> dict[str, Any]:
    return note.model_dump(mode="json", exclude_none=True)


def without_entry(own: OwnData, entry: Entry, catalogue: Catalogue) -> OwnData:
    """Return own data without an entry, the levels that a feature brought along, and the places
    that it alone names.
    """
    if entry.kind == OTHER_FILE:
        return own.without_files(entry.id)
    if entry.kind == "remark":
        return _without_remark(own, entry, catalogue)
    left = own.without(entry.path)
    if entry.kind == "form":
        left = _with_what_stays(left, own, entry)
    if entry.kind == "feature":
        for approach in own.at(("approaches",)) or {}:
            left = left.without(("approaches", approach, "levels", entry.id))
    if entry.kind == "practice" and entry.id in catalogue.cases:
        left = _without_places_of(entry.id, left, catalogue)
    return _without_needless_sources(left)


def _without_places_of(practice: str, own: OwnData, catalogue: Catalogue) -> OwnData:
    case = catalogue.cases[practice]
    others = [other for key, other in catalogue.cases.items() if key != practice]
    named = {place for other in others for place in (*other.local_governments, *other.partners)}
    for place in (*case.local_governments, *case.partners):
        if place not in named:
            own = own.without(("places", place))
    return own


def _without_needless_sources(own: OwnData) -> OwnData:
    return own if any(own.at((part,)) for part in _SOURCED) else own.without(("documents",))


def _without_remark(own: OwnData, entry: Entry, catalogue: Catalogue) -> OwnData:
    """Take one remark out of its cell; with the last of them the cell is again as it was."""
    removed, (_, approach, _, feature) = remark_of(entry, catalogue), map(str, entry.path)
    notes = [one for one in _notes_in(catalogue, approach, feature) if one != removed]
    if any(one.kind == "own" for one in notes):
        return own.with_at(entry.path, [_as_data(one) for one in notes])
    return _without_needless_sources(own.without(entry.path))


def _with_what_stays(left: OwnData, own: OwnData, entry: Entry) -> OwnData:
    """Keep what is said of a form by others: remarks, and the levels of features of one's own."""
    stated = own.at(entry.path) or {}
    if "colour" in stated:  # the form itself is one's own
        return left
    features = own.at(("features",)) or {}
    for feature, level in stated.get("levels", {}).items():
        if feature in features:
            left = left.with_at((*entry.path, "levels", feature), level)
    notes = stated.get("notes")
    return left.with_at((*entry.path, "notes"), notes) if notes else left


_SOURCED = ("cases", "approaches", "features", "organisations")


def field_of(fault: Fault, entry: Entry, fields: Iterable[Field]) -> str:
    """Return the name of the field that a fault is about; nothing where it is about none."""
    path = _whole_path(fault)
    if path[:1] == ("places",):
        return "home_country" if any(one.name == "home_country" for one in fields) else (
            "partner_country"
        )  # fmt: skip
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


def _free_id(name: str, known: Iterable[str]) -> str:
    apart = unicodedata.normalize("NFKD", name.casefold())
    plain = re.sub(r"[^a-z0-9]+", "_", apart.encode("ascii", "ignore").decode()).strip("_")[:40]
    base = plain if plain[:1].isalpha() else f"own_{plain}".rstrip("_")
    taken = set(known)
    numbered = (f"{base}_{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (base, *numbered) if one not in taken)


def _look(catalogue: Catalogue) -> tuple[str, str]:
    used = [approach.colour for approach in catalogue.approaches.values()]
    return min(_LOOKS, key=lambda look: used.count(look[0]))


def _marker(catalogue: Catalogue) -> str:
    used = [approach.marker for approach in catalogue.approaches.values()]
    return min(dict.fromkeys(used), key=used.count)


def level_choices(catalogue: Catalogue, kind: str, values: Values, key: str) -> tuple[Level, ...]:
    """Return the levels that one chooses from at a field that asks one: what something asks has no
    level of none.
    """
    is_asked = (
        values.get("kind") == "commitment"
        if kind == "feature"
        else catalogue.features[key].kind == "commitment"
    )
    return LEVELS[1:] if is_asked else LEVELS
