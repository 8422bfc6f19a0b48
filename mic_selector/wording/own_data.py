"""Own data in words: what was added, what is asked of an entry, what is wrong with a field."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from babel import Locale

from mic_selector.catalogue import LEVELS, Level, Text
from mic_selector.catalogue.cases import folded
from mic_selector.catalogue.own_data import OwnData
from mic_selector.catalogue.own_entries import (
    LEVEL,
    Asked,
    Entry,
    Field,
    Value,
    Values,
    entries_of,
)
from mic_selector.files.faults import Fault
from mic_selector.files.validation import closest
from mic_selector.wording.faults import fault_in_words
from mic_selector.wording.names import Names


@dataclass(frozen=True, kw_only=True)
class Row:
    """An entry in the list of what was added: what it is called, what it is, the form whose marker
    it carries, and in which language alone it exists.
    """

    entry: Entry
    name: str
    about: str
    form: str = ""
    only_in: str = ""


def rows(names: Names, own: OwnData) -> tuple[Row, ...]:
    """Return what own data add, kind by kind."""
    return tuple(_row(names, entry) for entry in entries_of(own, names.catalogue))


def _row(names: Names, entry: Entry) -> Row:
    say, known = names.messages, names.catalogue
    about = say(f"own-{entry.kind}")
    if entry.kind == "remark":
        approach, feature = str(entry.path[1]), str(entry.path[3])
        name = f"{names.approach_short(approach)}, {names.feature(feature)}"
        notes = [one for one in known.approaches[approach].notes[feature] if one.kind == "own"]
        only = only_in(names, notes[0].text) if notes else ""
        return Row(entry=entry, name=name, about=about, form=approach, only_in=only)
    if entry.kind == "organisation":
        one = known.organisations[entry.id]
        only = only_in(names, one.description)
        return Row(entry=entry, name=one.name, about=about, only_in=only)
    called = entry_name(names, entry)
    form = {"form": entry.id, "practice": ""}.get(entry.kind, "")
    if entry.kind == "practice":
        form = known.cases[entry.id].approaches[0]
    text = getattr(known, str(entry.path[0]))[entry.id].name
    return Row(entry=entry, name=called, about=about, form=form, only_in=only_in(names, text))


def entry_name(names: Names, entry: Entry) -> str:
    """Return what an entry of a kind that has a name is called."""
    stated = getattr(names.catalogue, str(entry.path[0]))[entry.id].name
    return stated if isinstance(stated, str) else names.text(stated)


def only_in(names: Names, text: Text) -> str:
    """Return in which one language a text exists where that is not the reader's; else nothing."""
    say, language = names.messages, names.language_of(text)
    if language == say.language:
        return ""
    return say("own-only-in", language=str(Locale.parse(language).get_display_name(say.locale)))


def label(names: Names, kind: str, field: Field) -> str:
    """Return what a field is called, and whether it may stay empty."""
    called = field_name(names, kind, field.name)
    if field.is_needed or field.asked is Asked.LEVEL:
        return called
    return names.messages("own-optional", label=called)


def field_name(names: Names, kind: str, field: str) -> str:
    """Return what a field is called."""
    if field.startswith(LEVEL):
        key = field.removeprefix(LEVEL)
        return names.approach_short(key) if kind == "feature" else names.feature_short(key)
    return names.messages(f"own-{kind}-{field.replace('_', '-')}")


def help_of(names: Names, kind: str, field: Field) -> str:
    """Return what a field means."""
    if field.asked is Asked.LEVEL:
        key = field.name.removeprefix(LEVEL)
        known = names.catalogue
        about = (
            known.approaches[key].summary if kind == "feature" else known.features[key].description
        )
        return names.text(about)
    return names.messages(f"own-{kind}-{field.name.replace('_', '-')}-help")


def choice(names: Names, field: Field, value: str) -> str:
    """Return what one of the choices of a field is called."""
    if not isinstance(field.choices, str):
        return names.messages(f"own-choice-{value.replace('_', '-')}")
    known = names.catalogue
    if field.choices == "approaches":
        return names.approach_short(value)
    if field.choices == "features":
        return names.feature_short(value)
    if field.choices == "themes":
        return names.text(known.themes[value])
    if value not in known.places:
        return value
    place = known.places[value]
    return f"{names.text(place.name)} ({names.messages.country(place.country)})"


def places_meant(names: Names, named: Value) -> tuple[tuple[str, str], ...]:
    """Return each name among places that nobody knows yet, with a known place that it resembles."""
    known = names.catalogue.places
    by_name = {folded(names.text(place.name)): key for key, place in known.items()}
    new = [one for one in named if one not in known] if isinstance(named, tuple) else []
    found = ((one, by_name.get(closest(folded(one), by_name), "")) for one in new)
    return tuple((one, key) for one, key in found if key)


def level_in_words(names: Names, kind: str, field: Field, values: Values, sign: str) -> str:
    """Return a level at a field that asks one: in the words of its feature, or those typed for a
    new one.
    """
    level = Level(sign)
    if kind != "feature":
        return names.level(field.name.removeprefix(LEVEL), level)
    if level is LEVELS[0]:
        return names.messages("has-0")
    typed = values.get(f"step{level.step}") if values.get("kind") == "commitment" else None
    return str(typed or names.messages(f"want-{level.step}"))


def what_is_missing(names: Names, field: Field) -> str:
    """Return that nothing stands in a field yet."""
    message = "own-level-missing" if field.asked is Asked.LEVEL else "own-missing"
    return names.messages(message)


def wrong_with_field(names: Names, fault: Fault) -> str:
    """Return what is wrong with what stands in a field; where, the field says itself."""
    bare = Fault(code=fault.code, parameters=fault.parameters)
    return fault_in_words(names.messages, bare)


def still_to_check(names: Names, kind: str, fields: Iterable[str]) -> str:
    """Return which fields must be looked at before an entry can be added."""
    called: Sequence[str] = [field_name(names, kind, field) for field in fields]
    listed = names.messages.listed([f"“{one}”" for one in called])
    return names.messages("own-to-check", number=len(called), fields=listed)
