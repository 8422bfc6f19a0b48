"""The address of the page: everything a person set, in a query string that means the same in every
language.

Ids and numbers only, every value explicit, sorted, with a version of the form and the start of the
catalogue's hash. A level is written as its position on the scale, 0 to 3, since `+` means a space
in an address.

    v=1&catalogue=1964be87&budget=5-at_most-1&civil_society=5-at_least-2-firm&show=networks.twinning

`PARTS` says for every field of the view under which key it stands and in which form. Writing,
reading and the words that a feature cannot be called by follow from it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.files.faults import Fault
from mic_selector.files.messages import languages
from mic_selector.priorities.answers import Weight
from mic_selector.priorities.file import LONGEST_NAME, priority_fault
from mic_selector.priorities.link_file import FIRST_YEAR, LAST_YEAR, MOST_LINKS
from mic_selector.priorities.links import Alive, Link
from mic_selector.priorities.models import (
    LARGEST_IMPORTANCE,
    NO_OPINION,
    Aim,
    Direction,
    Priorities,
    Priority,
)
from mic_selector.priorities.note import (
    NOTE_DECISIONS,
    NOTE_LENGTHS,
    NOTE_PARTS,
    NOTE_SECTIONS,
    NOTE_VOICES,
    READINESS_ANSWERS,
)
from mic_selector.priorities.view import PLACE, View

Value = TypeVar("Value")
Ids = Callable[[Catalogue], Iterable[str]]

VERSION = "1"
HASH_LENGTH = 8
LARGEST_SWING = 100
LONGEST_SEARCH = 60
WAYS = ("order", "swings", "tradeoffs")
SIZES = ("2", "3", "4")
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

_TRADEOFF = re.compile(
    r"(?P<feature>\w+)-[0-3]-(?P<other>\w+)-[0-3]-(a|b|equal|unknown)\Z", re.ASCII
)
_ONE_CHANGED = re.compile(
    r"(?P<first>\w+)-(?P<second>\w+)-(?P<feature>[a-z]\w*)-[0-3]-(a|b|equal|unknown)\Z", re.ASCII
)
_TWO_FORMS = re.compile(r"(?P<first>\w+)-(?P<second>\w+)-(a|b|equal|unknown)\Z", re.ASCII)
_PRIORITY = re.compile(
    r"(?P<importance>none|\d{1,25}(\.\d{1,25})?(e-\d{1,3})?)"
    r"(-(?P<direction>at_least|at_most|about)-(?P<level>[0-3])(?P<firm>-firm)?)?\Z"
)
_LINK = re.compile(
    r"(?P<form>\w+)-(?P<alive>active|asleep|ending)"
    r"(-since(?P<since>\d{4}))?(-until(?P<until>\d{4}))?"
    r"(-(?P<country>[A-Z]{2}))?(-in_(?P<place>\w+))?\Z",
    re.ASCII,
)
_CODE = re.compile(r"[0-9A-Z]{6,12}\Z", re.ASCII)
# What mail programs, advertisers and social networks add to the addresses that people pass on.
_PREFIXES_OF_OTHERS = (
    "utm_", "mc_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "_hs", "__hs", "vero_", "oly_",
    "trk_", "at_", "ga_", "_ga", "_gl", "stm_", "wt_", "fb_", "igsh",
)  # fmt: skip
_NAMES_OF_OTHERS = frozenset(
    ("_openstat", "gbraid", "li_fat_id", "mkt_tok", "ref", "ref_src", "ref_url", "s_cid", "sfnsn",
     "si", "srsltid", "wbraid", "xtor")
)  # fmt: skip


def _is_added_by_others(key: str) -> bool:
    """Whether a part is none of ours but known from elsewhere, as `fbclid` and `gclid` are."""
    name = key.lower()
    return (
        name.endswith(("clid", "clkid"))
        or name.startswith(_PREFIXES_OF_OTHERS)
        or name in _NAMES_OF_OTHERS
    )


class _Reader:
    """Reads one part after another; takes note of what it must drop and what nobody asked for."""

    def __init__(self, parameters: Mapping[str, Sequence[str]], catalogue: Catalogue) -> None:
        self.parameters = parameters
        self.catalogue = catalogue
        self.notices: list[Fault] = []
        self.read: set[str] = set()

    def text(self, key: str) -> str:
        """Return what stands under a key once, and nothing where it stands twice."""
        self.read.add(key)
        given = self.parameters.get(key, ())
        if len(given) > 1:
            self.notices.append(
                Fault(code="address-repeated", parameters={"key": key}, path=(key,))
            )
            return ""
        return given[0] if given else ""

    def refuse(self, key: str, text: str) -> None:
        """Take note that a part cannot be understood."""
        self.notices.append(
            Fault(code="address-refused", parameters={"key": key, "value": text[:40]}, path=(key,))
        )

    def left(self) -> Iterator[Fault]:
        """Yield a notice for every part that is none of ours, save what other programs add."""
        for key in self.parameters:
            if key not in self.read and not _is_added_by_others(key):
                yield Fault(code="address-unknown", parameters={"key": key[:40]}, path=(key,))


@dataclass(frozen=True)
class _Form(Generic[Value]):
    """How a value stands in the address.

    `write` yields keys and texts for a value; a text may be empty, and is then left out. `read`
    returns the value under a key, and `nothing` where there is none or it is refused.
    """

    write: Callable[[str, Value, Catalogue], Iterable[tuple[str, str]]]
    read: Callable[[_Reader, str], Value]
    nothing: Value


def _single(
    write: Callable[[Any], str], read: Callable[[str, Catalogue], Value | None], nothing: Value
) -> _Form[Value]:
    """Return the form of a value that stands in one text; `read` returns None to refuse it."""

    def written(key: str, value: Value, _catalogue: Catalogue) -> Iterator[tuple[str, str]]:
        yield key, write(value)

    def found(reader: _Reader, key: str) -> Value:
        text = reader.text(key)
        if not text:
            return nothing
        value = read(text, reader.catalogue)
        if value is None:
            reader.refuse(key, text)
            return nothing
        return value

    return _Form(written, found, nothing)


def _text(longest: int) -> _Form[str]:
    return _single(str, lambda text, _: text.strip() if len(text) <= longest else None, "")


def _one_of(ids: Ids) -> _Form[str]:
    return _single(str, lambda text, catalogue: text if text in ids(catalogue) else None, "")


def _several(ids: Ids) -> _Form[tuple[str, ...]]:
    """Return the form of a list; what is known of it is kept, and the rest refused."""

    def write(key: str, value: tuple[str, ...], _catalogue: Catalogue) -> Iterator[tuple[str, str]]:
        yield key, ".".join(value)

    def read(reader: _Reader, key: str) -> tuple[str, ...]:
        text = reader.text(key)
        named = tuple(dict.fromkeys(text.split("."))) if text else ()
        known = set(ids(reader.catalogue)) if named else ()
        found = tuple(one for one in named if one in known)
        if found != named:
            reader.refuse(key, text)
        return found

    return _Form(write, read, ())


def _each(ids: Ids, form: _Form[Value]) -> _Form[Mapping[str, Value]]:
    """Return the form of values by id: each below the key, as in `swing.budget`."""

    def write(
        key: str, value: Mapping[str, Value], catalogue: Catalogue
    ) -> Iterator[tuple[str, str]]:
        for one, held in value.items():
            yield from form.write(f"{key}.{one}", held, catalogue)

    def read(reader: _Reader, key: str) -> Mapping[str, Value]:
        found = {one: form.read(reader, f"{key}.{one}") for one in ids(reader.catalogue)}
        return MappingProxyType(
            {one: value for one, value in found.items() if value != form.nothing}
        )

    return _Form(write, read, MappingProxyType({}))


def _filter_form() -> _Form[Mapping[str, tuple[str, ...]]]:
    forms = {name: _several(ids) for name, ids in _FILTERS.items()}

    def write(
        key: str, value: Mapping[str, tuple[str, ...]], catalogue: Catalogue
    ) -> Iterator[tuple[str, str]]:
        for name, chosen in value.items():
            yield from forms[name].write(f"{key}.{name}", chosen, catalogue)

    def read(reader: _Reader, key: str) -> Mapping[str, tuple[str, ...]]:
        found = {name: form.read(reader, f"{key}.{name}") for name, form in forms.items()}
        return MappingProxyType({name: chosen for name, chosen in found.items() if chosen})

    return _Form(write, read, MappingProxyType({}))


def _write_priorities(
    _key: str, by_feature: Mapping[str, Priority], catalogue: Catalogue
) -> Iterator[tuple[str, str]]:
    for feature in catalogue.features:
        yield feature_key(feature), _written(by_feature.get(feature, NO_OPINION))


def _read_priorities(reader: _Reader, _key: str) -> Mapping[str, Priority]:
    found: dict[str, Priority] = {}
    for feature in reader.catalogue.features:
        text = reader.text(feature_key(feature))
        priority = _read_priority(text)
        if priority is None or priority_fault(feature, priority, reader.catalogue):
            reader.refuse(feature_key(feature), text)
        elif priority != NO_OPINION:
            found[feature] = priority
    return MappingProxyType(found)


def _written(priority: Priority) -> str:
    importance = priority.importance
    parts = ["none" if importance is None else repr(abs(importance)).removesuffix(".0")]
    if priority.aim:
        parts += [priority.aim.direction.value, str(priority.aim.level.step)]
    if priority.firm:
        parts.append("firm")
    return "-".join(parts)


def _read_priority(text: str) -> Priority | None:
    if not text:
        return NO_OPINION
    match = _PRIORITY.match(text)
    if not match:
        return None
    importance = None if match["importance"] == "none" else float(match["importance"])
    if importance is not None and importance > LARGEST_IMPORTANCE:
        return None
    has_aim = match["direction"]
    aim = Aim(Direction(match["direction"]), LEVELS[int(match["level"])]) if has_aim else None
    return Priority(importance, aim, bool(match["firm"]))


def _read_level(text: str, _catalogue: Catalogue) -> Level | None:
    return LEVELS[int(text)] if text in ("0", "1", "2", "3") else None


def _read_swing(text: str, _catalogue: Catalogue) -> int | None:
    is_number = text.isascii() and text.isdigit() and len(text) <= 3
    return int(text) if is_number and int(text) <= LARGEST_SWING else None


def _write_weights(weights: tuple[Weight, ...]) -> str:
    return ".".join(weight.value for weight in weights)


def _read_weights(text: str, _catalogue: Catalogue) -> tuple[Weight, ...] | None:
    by_value = {weight.value: weight for weight in Weight}
    named = text.split(".")
    return tuple(by_value[one] for one in named) if by_value.keys() >= set(named) else None


def _read_tradeoffs(text: str, catalogue: Catalogue) -> tuple[str, ...] | None:
    written = tuple(text.split("."))
    return written if all(_is_tradeoff(one, catalogue) for one in written) else None


def _is_tradeoff(text: str, catalogue: Catalogue) -> bool:
    """Whether a text is an answer about what there is: in one of the forms, which the names in it
    tell apart.
    """
    matches = (form.match(text) for form in (_TWO_FORMS, _ONE_CHANGED, _TRADEOFF))
    return any(_names_what_is_there(match.groupdict(), catalogue) for match in matches if match)


def _names_what_is_there(named: Mapping[str, str], catalogue: Catalogue) -> bool:
    forms = [named[part] for part in ("first", "second") if part in named]
    features = [named[part] for part in ("feature", "other") if part in named]
    return (
        len(set(forms)) == len(forms)
        and catalogue.approaches.keys() >= set(forms)
        and catalogue.features.keys() >= set(features)
    )


def _write_links(links: tuple[Link, ...]) -> str:
    return ".".join(_written_link(link) for link in links)


def _written_link(link: Link) -> str:
    parts = [
        link.form,
        link.alive.value,
        f"since{link.since}" if link.since else "",
        f"until{link.until}" if link.until else "",
        link.country,
        f"in_{link.place}" if link.place else "",
    ]
    return "-".join(part for part in parts if part)


def _read_links(text: str, catalogue: Catalogue) -> tuple[Link, ...] | None:
    found = [_read_link(one, catalogue) for one in text.split(".", MOST_LINKS)]
    links = tuple(link for link in found if link is not None)
    return links if len(links) == len(found) <= MOST_LINKS else None


def _read_link(text: str, catalogue: Catalogue) -> Link | None:
    match = _LINK.match(text)
    if not match or match["form"] not in catalogue.approaches:
        return None
    place, country, alive = match["place"] or "", match["country"] or "", Alive(match["alive"])
    since, until = (int(match[key]) if match[key] else None for key in ("since", "until"))
    years = [year for year in (since, until) if year is not None]
    is_possible = (
        (not place or (place in catalogue.places and catalogue.places[place].country == country))
        and (not country or country in catalogue.countries)
        and all(FIRST_YEAR <= year <= LAST_YEAR for year in years)
        and years == sorted(years)
        and (until is None or alive is Alive.ENDING)
    )
    if not is_possible:
        return None
    return Link(
        form=match["form"], country=country, place=place, since=since, alive=alive, until=until
    )


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


_FILTERS: Mapping[str, Ids] = {
    "approach": _approaches,
    "country": _countries,
    "theme": lambda catalogue: catalogue.themes,
    "sdg": _fixed(*(str(number) for number in range(1, 18))),
    "period": _fixed(*DECADES),
}

_LEVEL = _single(lambda level: str(level.step), _read_level, None)
_SWING = _single(str, _read_swing, None)
_WEIGHTS: _Form[tuple[Weight, ...]] = _single(_write_weights, _read_weights, ())
_SIZE = _single(
    lambda size: str(size or ""), lambda text, _: int(text) if text in SIZES else None, 0
)
_YES = _single(lambda yes: "1" if yes else "", lambda text, _: True if text == "1" else None, False)


@dataclass(frozen=True)
class Part:
    """A field of the view (`priorities.levels` is one of the priorities), its key, its form."""

    field: str
    key: str
    form: _Form[Any]


PARTS = (
    Part("priorities.by_feature", "", _Form(_write_priorities, _read_priorities, {})),
    Part("priorities.municipality", "municipality", _text(LONGEST_NAME)),
    Part("priorities.levels", "level", _each(_approaches, _each(_features, _LEVEL))),
    # In outline: names and amounts do not belong in what servers log and people pass on.
    Part("priorities.links", "links", _single(_write_links, _read_links, ())),
    Part("former_weights", "former", _each(_features, _WEIGHTS)),
    Part("abstained", "abstained", _several(_features)),
    Part("shown", "show", _several(_approaches)),
    Part("filters", "filter", _filter_form()),
    Part("search", "search", _text(LONGEST_SEARCH)),
    Part("order", "order", _several(_features)),
    Part("swings", "swing", _each(_features, _SWING)),
    Part("tradeoffs", "tradeoffs", _single(".".join, _read_tradeoffs, ())),
    Part("way", "way", _one_of(_fixed(*WAYS))),
    Part("size", "size", _SIZE),
    Part("profile", "profile", _one_of(_approaches)),
    Part("section", "learn", _one_of(_fixed(*LEARN_SECTIONS))),
    Part("readiness", "ready", _each(_readiness_questions, _one_of(_fixed(*READINESS_ANSWERS)))),
    Part("combination", "combine", _several(_approaches)),
    Part("growth", "growth", _YES),
    Part("note_language", "note", _one_of(_spoken)),
    Part("left_out", "without", _several(_fixed(*NOTE_SECTIONS, *NOTE_PARTS))),
    Part("note_length", "length", _one_of(_fixed(*NOTE_LENGTHS))),
    Part("note_decision", "decide", _one_of(_fixed(*NOTE_DECISIONS))),
    Part("note_voice", "whose", _one_of(_fixed(*NOTE_VOICES))),
    Part("step", "step", _one_of(lambda catalogue: (*catalogue.features, *LAST_STEPS))),
    Part("tab", "tab", _one_of(_fixed(*TABS))),
    Part("room", "room", _single(str, lambda text, _: text if _CODE.match(text) else None, "")),
    Part("language", "lang", _one_of(_spoken)),
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
        written.update(part.form.write(part.key, attrgetter(part.field)(view), catalogue))
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
    reader = _Reader(parameters, catalogue)
    whole = tuple(_about_the_whole(reader))
    found = {part.field: part.form.read(reader, part.key) for part in PARTS}
    stated = {
        field.removeprefix("priorities."): found.pop(field)
        for field in tuple(found)
        if field.startswith("priorities.")
    }
    view = View(priorities=Priorities(**stated), **found)
    return view, (*whole, *reader.notices, *reader.left())


def _about_the_whole(reader: _Reader) -> Iterator[Fault]:
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
