"""Own data in words: what was added, what is asked of an entry, what is wrong with a field."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from babel import Locale

from mic_selector.catalogue import LEVELS, Catalogue, Level, Text
from mic_selector.catalogue.overlay import HIDDEN
from mic_selector.catalogue.own_data import OwnData
from mic_selector.catalogue.own_entries import (
    OTHER_FILE,
    Entry,
    changes_of,
    entries_of,
    remark_of,
)
from mic_selector.catalogue.own_fields import LEVEL, Asked, Field, Value, Values
from mic_selector.files.faults import Fault, Path
from mic_selector.files.signs import folded
from mic_selector.files.validation import closest
from mic_selector.wording.faults import fault_in_words
from mic_selector.wording.names import Names


@dataclass(frozen=True, kw_only=True)
class Row:
    """An entry in the list of what was added: what it is called, what it is, the form whose marker
    it carries, in which language alone it exists, and whether a form of the page changes it.
    """

    entry: Entry
    name: str
    about: str
    form: str = ""
    only_in: str = ""
    can_change: bool = True


def rows(names: Names, own: OwnData, shared: Catalogue) -> tuple[Row, ...]:
    """Return what own data add, kind by kind, and what they change in what everybody shares."""
    known = names.catalogue
    changes = [_change_row(names, shared, one) for one in changes_of(own, known, shared)]
    return (*(_row(names, entry) for entry in entries_of(own, known)), *changes)


def _row(names: Names, entry: Entry) -> Row:
    say, known = names.messages, names.catalogue
    called, about = entry_name(names, entry), say(f"own-{entry.kind}")
    if entry.kind == "remark":
        note, form = remark_of(entry, known), str(entry.path[1])
        only = only_in(names, note.text) if note else ""
        about = f"{about} · {_shortened(names.text(note.text))}" if note else about
        return Row(entry=entry, name=called, about=about, form=form, only_in=only)
    if entry.kind == "organisation":
        only = only_in(names, known.organisations[entry.id].description)
        return Row(entry=entry, name=called, about=about, only_in=only)
    form = {"form": entry.id, "practice": ""}.get(entry.kind, "")
    if entry.kind == "practice":
        form = known.cases[entry.id].approaches[0]
    text = getattr(known, str(entry.path[0]))[entry.id].name
    return Row(entry=entry, name=called, about=about, form=form, only_in=only_in(names, text))


_SHOWN_OF_A_REMARK = 60


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN_OF_A_REMARK else f"{text[:_SHOWN_OF_A_REMARK].rstrip()}…"


def _change_row(names: Names, shared: Catalogue, entry: Entry) -> Row:
    say = names.messages
    if entry.kind == HIDDEN:
        name = _name_at(replace(names, catalogue=shared), entry.path[:-1])
        return Row(entry=entry, name=name, about=say("own-hidden"), can_change=False)
    if entry.kind == OTHER_FILE:
        return Row(entry=entry, name=entry.id, about=say("own-other-file"), can_change=False)
    _, approach, _, feature = map(str, entry.path)
    here, there = (
        names.level(feature, one.approaches[approach].levels[feature])
        for one in (names.catalogue, shared)
    )
    return Row(
        entry=entry,
        name=f"{_cell(names, approach, feature)}: {here}",
        about=say("own-other-level", level=there),
        form=approach,
        can_change=False,
    )


def _cell(names: Names, approach: str, feature: str) -> str:
    return f"{names.approach_short(approach)}, {names.feature(feature)}"


def _name_at(names: Names, path: Path) -> str:
    """Return what something at a path is called; by its id where it has no name."""
    if path[:1] == ("countries",):
        return names.messages.country(str(path[1]))
    found: Any = names.catalogue
    for key in path:
        found = found.get(key) if isinstance(found, Mapping) else getattr(found, str(key), None)
    for part in ("short", "name", "title", "term", "question", "text"):
        stated = getattr(found, part, None)
        if isinstance(stated, str):
            return stated
        if stated:
            return names.text(stated)
    return names.text(found) if isinstance(found, Mapping) and found else str(path[-1])


def entry_name(names: Names, entry: Entry) -> str:
    """Return what an entry is called; a remark by its form and its feature."""
    if entry.kind == "remark":
        return _cell(names, str(entry.path[1]), str(entry.path[3]))
    stated = getattr(names.catalogue, str(entry.path[0]))[entry.id].name
    return stated if isinstance(stated, str) else names.text(stated)


def begun(names: Names, entry: Entry, values: Values) -> str:
    """Return what somebody began to fill in."""
    say, called = names.messages, values.get("name") or values.get("text")
    if entry.id:
        return say("own-begun-change", which=entry_name(names, entry))
    what = say(f"own-{entry.kind}")
    return say("own-begun-called", what=what, which=_shortened(str(called))) if called else what


def what_was_done(names: Names, entry: Entry, *, is_new: bool) -> str:
    """Return that an entry was added or changed, and where it shows."""
    say = names.messages
    done = say("own-entry-added" if is_new else "own-entry-changed", which=entry_name(names, entry))
    return f"{done} {say(f'own-where-{entry.kind}')}"


def why_it_stays(names: Names, row: Row, faults: Iterable[Fault]) -> list[str]:
    """Return why an entry cannot be taken out: what else of one's own rests on it."""
    say, known = names.messages, list(faults)
    users = {_user(names, one) for one in known if one.code == "unknown-id"}
    if users:
        listed = say.listed([f"“{one}”" for one in sorted(users)])
        return [say("own-still-used", which=row.name, users=listed, number=len(users))]
    lacking = (str(one.parameters["feature"]) for one in known if one.code == "level-missing")
    if features := dict.fromkeys(lacking):
        return [say("own-lacks-level", which=row.name, features=names.features(tuple(features)))]
    return [wrong_with_field(names, one) for one in known]


def _user(names: Names, fault: Fault) -> str:
    """Return what the entry that a fault is about is called."""
    inner = 3 if fault.path[:1] == ("guidance",) else 2
    return _shortened(_name_at(names, fault.path[:inner]))


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
    if field.choices != "places" and value not in getattr(known, field.choices):
        return names.messages("own-gone-choice", which=value)
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


def what_is_gone(names: Names, chosen: Sequence[str]) -> str:
    """Return that what was chosen at a field is not known any more."""
    which = names.messages.listed([f"“{one}”" for one in chosen])
    return names.messages("own-gone", number=len(chosen), which=which)


def wrong_with_field(names: Names, fault: Fault) -> str:
    """Return what is wrong with what stands in a field; where, the field says itself."""
    bare = Fault(code=fault.code, parameters=fault.parameters)
    return fault_in_words(names.messages, bare)


def still_to_check(names: Names, kind: str, fields: Iterable[str]) -> str:
    """Return which fields must be looked at before an entry can be added."""
    called: Sequence[str] = [field_name(names, kind, field) for field in fields]
    listed = names.messages.listed([f"“{one}”" for one in called])
    return names.messages("own-to-check", number=len(called), fields=listed)
