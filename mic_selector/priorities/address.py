"""The address of the page: everything a person set, in a query string that means the same in every
language.

Ids and numbers only, every value explicit, sorted, with a version of the form and the start of the
catalogue's hash. A level is written as its position on the scale, 0 to 3, since `+` means a space
in an address.

    v=1&catalogue=1964be87&budget=5-at_most-1&civil_society=5-at_least-2-firm&show=networks.twinning

`PARTS` says for every field of the view under which key it stands and by which codec. Writing,
reading and the words that a feature cannot be called by follow from it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from mic_selector.catalogue import Catalogue
from mic_selector.files.faults import Fault
from mic_selector.files.messages import languages
from mic_selector.priorities.address_codecs import (
    Codec,
    Ids,
    Reader,
    each,
    each_apart,
    one_of,
    several,
    single,
    typed,
)
from mic_selector.priorities.address_values import (
    LEVEL,
    LINKS,
    SIZE,
    SWING,
    TRADEOFFS,
    WEIGHTS,
    YES,
    priority_from_address,
    priority_in_address,
)
from mic_selector.priorities.file import LONGEST_NAME, priority_fault
from mic_selector.priorities.models import NO_OPINION, Priorities, Priority
from mic_selector.priorities.note import (
    NOTE_DECISIONS,
    NOTE_LENGTHS,
    NOTE_PARTS,
    NOTE_SECTIONS,
    NOTE_VOICES,
    READINESS_ANSWERS,
)
from mic_selector.priorities.view import PLACE, View

VERSION = "1"
HASH_LENGTH = 8
LONGEST_SEARCH = 60
WAYS = ("order", "swings", "tradeoffs")
LEARN_SECTIONS = (
    "principles",
    "pitfalls",
    "paths",
    "conditions",
    "lessons",
    "democracy",
    "south",
    "history",
    "glossary",
    "organisations",
    "literature",
)
LAST_STEPS = ("decisive", "must")
TABS = ("why", "gives", "practices", "watch", "ready")
DECADES = tuple(str(year) for year in range(1900, 2100, 10))

_CODE = re.compile(r"[0-9A-Z]{6,12}\Z", re.ASCII)


def _write_priorities(
    _key: str, by_feature: Mapping[str, Priority], catalogue: Catalogue
) -> Iterator[tuple[str, str]]:
    for feature in catalogue.features:
        yield feature_key(feature), priority_in_address(by_feature.get(feature, NO_OPINION))


def _read_priorities(reader: Reader, _key: str) -> Mapping[str, Priority]:
    found: dict[str, Priority] = {}
    for feature in reader.catalogue.features:
        text = reader.text(feature_key(feature))
        priority = priority_from_address(text)
        if priority is None or priority_fault(feature, priority, reader.catalogue):
            reader.refuse(feature_key(feature), text)
        elif priority != NO_OPINION:
            found[feature] = priority
    return MappingProxyType(found)


def _features(catalogue: Catalogue) -> Iterable[str]:
    return catalogue.features


def _approaches(catalogue: Catalogue) -> Iterable[str]:
    return catalogue.approaches


def _readiness_questions(catalogue: Catalogue) -> Iterable[str]:
    return catalogue.guidance.readiness


def _countries(catalogue: Catalogue) -> Iterable[str]:
    for case in catalogue.cases.values():
        yield from catalogue.countries_of(case)


def _fixed(*ids: str) -> Ids:
    return lambda _catalogue: ids


def _spoken(_catalogue: Catalogue) -> tuple[str, ...]:
    return languages()


_FILTERS = {
    "approach": several(_approaches),
    "country": several(_countries),
    "theme": several(lambda catalogue: catalogue.themes),
    "sdg": several(_fixed(*(str(number) for number in range(1, 18)))),
    "period": several(_fixed(*DECADES)),
}


@dataclass(frozen=True)
class Part:
    """A field of the view (`priorities.levels` is one of the priorities), its key, its codec."""

    field: str
    key: str
    codec: Codec[Any]


PARTS = (
    Part("priorities.by_feature", "", Codec(_write_priorities, _read_priorities, {})),
    Part("priorities.municipality", "municipality", typed(LONGEST_NAME)),
    Part("priorities.levels", "level", each(_approaches, each(_features, LEVEL))),
    # In outline: names and amounts do not belong in what servers log and people pass on.
    Part("priorities.links", "links", LINKS),
    Part("former_weights", "former", each(_features, WEIGHTS)),
    Part("abstained", "abstained", several(_features)),
    Part("shown", "show", several(_approaches)),
    Part("filters", "filter", each_apart(_fixed(*_FILTERS), _FILTERS.__getitem__)),
    Part("search", "search", typed(LONGEST_SEARCH)),
    Part("order", "order", several(_features)),
    Part("swings", "swing", each(_features, SWING)),
    Part("tradeoffs", "tradeoffs", TRADEOFFS),
    Part("way", "way", one_of(_fixed(*WAYS))),
    Part("size", "size", SIZE),
    Part("profile", "profile", one_of(_approaches)),
    Part("section", "learn", one_of(_fixed(*LEARN_SECTIONS))),
    Part("readiness", "ready", each(_readiness_questions, one_of(_fixed(*READINESS_ANSWERS)))),
    Part("combination", "combine", several(_approaches)),
    Part("growth", "growth", YES),
    Part("note_language", "note", one_of(_spoken)),
    Part("left_out", "without", several(_fixed(*NOTE_SECTIONS, *NOTE_PARTS))),
    Part("note_length", "length", one_of(_fixed(*NOTE_LENGTHS))),
    Part("note_decision", "decide", one_of(_fixed(*NOTE_DECISIONS))),
    Part("note_voice", "whose", one_of(_fixed(*NOTE_VOICES))),
    Part("step", "step", one_of(lambda catalogue: (*catalogue.features, *LAST_STEPS))),
    Part("tab", "tab", one_of(_fixed(*TABS))),
    Part("room", "room", single(str, lambda text, _: text if _CODE.match(text) else None, "")),
    Part("language", "lang", one_of(_spoken)),
)
LINK = "via"
"""Marks an address that a link of the page leads to: it says where to go, and nothing else."""
OWN = "own"
"""Says that a visitor had own data, by their short mark; the data themselves are in no address."""
_BELONGS_TO_THE_WHOLE = ("v", "catalogue", LINK, OWN)
_BELONGS_TO_STREAMLIT = ("embed", "embed_options")
_WORDS = frozenset({part.key for part in PARTS} | {*_BELONGS_TO_THE_WHOLE, *_BELONGS_TO_STREAMLIT})


def feature_key(feature: str) -> str:
    """Return the key of a feature: its id, or `feature.ID` where the id means something else."""
    return f"feature.{feature}" if feature in _WORDS else feature


def encode(view: View, catalogue: Catalogue) -> dict[str, str]:
    """Return the parameters of the address, sorted; none where nothing was set.

    Of a view that says nothing but where the visitor is, that alone is written.
    """
    written = {"v": VERSION, "catalogue": catalogue.sha256[:HASH_LENGTH]}
    parts = [part for part in PARTS if part.field in PLACE] if view.says_nothing else PARTS
    for part in parts:
        written.update(part.codec.write(part.key, attrgetter(part.field)(view), catalogue))
    if view.says_nothing:
        del written["v"], written["catalogue"]
    written[OWN] = catalogue.own
    return {key: text for key, text in sorted(written.items()) if text}


def at_home(view: View, catalogue: Catalogue) -> View:
    """Return a view without what it says of things that a catalogue does not hold (any more)."""
    written = {key: (text,) for key, text in encode(view, catalogue).items()}
    known = decode(written, catalogue)[0]
    links = tuple(link for link in view.priorities.links if link.form in catalogue.approaches)
    return replace(known.with_links(links), own=view.own, language=view.language)


def decode(
    parameters: Mapping[str, Sequence[str]], catalogue: Catalogue
) -> tuple[View, tuple[Fault, ...]]:
    """Return the view that the parameters of an address state, and a notice for everything that
    was dropped.

    An unknown part is dropped; a value that is refused leaves its feature without an opinion. What
    other programs add to an address is dropped without a word.
    """
    reader = Reader(parameters, catalogue)
    whole = tuple(_about_the_whole(reader))
    found = {part.field: part.codec.read(reader, part.key) for part in PARTS}
    stated = {
        field.removeprefix("priorities."): found.pop(field)
        for field in tuple(found)
        if field.startswith("priorities.")
    }
    view = View(priorities=Priorities(**stated), **found)
    return view, (*whole, *reader.notices, *reader.left())


def _about_the_whole(reader: Reader) -> Iterator[Fault]:
    version, made_with = reader.text("v"), reader.text("catalogue")
    with_own = reader.text(OWN)
    reader.read.update((LINK, *_BELONGS_TO_STREAMLIT))
    now = reader.catalogue.sha256[:HASH_LENGTH]
    if version and version != VERSION:
        yield Fault(
            code="address-version", parameters={"version": version[:10], "current": VERSION}
        )
    if with_own and not reader.catalogue.own:
        yield Fault(code="address-own-data")
    # Who has own data changes them along the way: then an address says nothing of another edition.
    elif made_with and made_with != now and not reader.catalogue.own:
        yield Fault(
            code="address-catalogue", parameters={"made": made_with[:HASH_LENGTH], "now": now}
        )
