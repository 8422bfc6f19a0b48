"""What the fields of an entry of own data hold: what a form shows of it."""

from collections.abc import Mapping
from typing import Any

from mic_selector.catalogue.cases import Case
from mic_selector.catalogue.models import Catalogue
from mic_selector.catalogue.own_entries import DOCUMENT, Entry, remark_of
from mic_selector.catalogue.own_fields import KINDS, LEVEL, Field, Value, Values, fields_of
from mic_selector.files.messages import Language

CALLED = "called."
"""Under this and its id stands what a place is called: whoever undoes it types it no more."""


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
