"""Own data without an entry, and without what only it needed."""

from mic_selector.catalogue.models import Catalogue
from mic_selector.catalogue.own_data import OwnData
from mic_selector.catalogue.own_entries import OTHER_FILE, Entry, as_data, notes_in, remark_of

_SOURCED = ("cases", "approaches", "features", "organisations")


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
    notes = [one for one in notes_in(catalogue, approach, feature) if one != removed]
    if any(one.kind == "own" for one in notes):
        return own.with_at(entry.path, [as_data(one) for one in notes])
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
