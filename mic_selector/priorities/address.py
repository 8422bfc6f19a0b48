"""The address of the page: everything a person set, in a query string that means the same in every
language.

Ids and numbers only, every value explicit, sorted, with a version of the form and the start of the
catalogue's hash. A level is written as its position on the scale, 0 to 3, since `+` means a space
in an address.

    v=1&catalogue=1964be87&budget=5-at_most-1&civil_society=5-at_least-2-firm&governance=none&show=networks.twinning
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.files.faults import Fault
from mic_selector.files.messages import LANGUAGES
from mic_selector.priorities.answers import Weight
from mic_selector.priorities.file import LONGEST_NAME, priority_fault
from mic_selector.priorities.models import (
    LARGEST_IMPORTANCE,
    NO_OPINION,
    Aim,
    Direction,
    Priorities,
    Priority,
)
from mic_selector.priorities.view import View

Read = TypeVar("Read")

VERSION = "1"
HASH_LENGTH = 8
LARGEST_SWING = 100
LONGEST_SEARCH = 60
READINESS_ANSWERS = ("yes", "no", "unknown")
WAYS = ("order", "swings", "tradeoffs")
SIZES = ("2", "3", "4")
LEARN_SECTIONS = (
    "principles",
    "pitfalls",
    "paths",
    "conditions",
    "lessons",
    "south",
    "history",
    "glossary",
    "organisations",
)
NOTE_SECTIONS = (
    "competence",
    "legal_context",
    "facts",
    "advice",
    "finance",
    "evaluation",
    "decision",
    "annexes",
)
DECADES = tuple(str(year) for year in range(1900, 2100, 10))

_TRADEOFF = re.compile(
    r"(?P<feature>\w+)-[0-3]-(?P<other>\w+)-[0-3]-(a|b|equal|unknown)\Z", re.ASCII
)
_PRIORITY = re.compile(
    r"(?P<importance>none|\d{1,25}(\.\d{1,25})?(e-\d{1,3})?)(-(?P<direction>at_least|at_most|about)-(?P<level>[0-3])(?P<firm>-firm)?)?\Z"
)


def encode(view: View, catalogue: Catalogue) -> dict[str, str]:
    """Return the parameters of the address, sorted; none where nothing was set."""
    if view == View():
        return {}
    priorities = view.priorities
    parameters = {
        "v": VERSION,
        "catalogue": catalogue.sha256[:HASH_LENGTH],
        "municipality": priorities.municipality,
        "show": ".".join(view.shown),
        **{feature: _written(priorities.of(feature)) for feature in catalogue.features},
        **{
            f"level.{approach}.{feature}": str(level.step)
            for approach, own in priorities.levels.items()
            for feature, level in own.items()
        },
        **{f"filter.{name}": ".".join(chosen) for name, chosen in view.filters.items()},
        "order": ".".join(view.order),
        **{f"swing.{feature}": str(worth) for feature, worth in view.swings.items()},
        "tradeoffs": ".".join(view.tradeoffs),
        "way": view.way,
        "size": str(view.size or ""),
        "search": view.search,
        "profile": view.profile,
        "learn": view.section,
        **{f"ready.{question}": given for question, given in view.readiness.items()},
        "combine": ".".join(view.combination),
        "growth": "1" if view.growth else "",
        "note": view.note_language,
        "without": ".".join(view.left_out),
        **{f"former.{feature}": weight.value for feature, weight in view.former_weights.items()},
    }
    return {key: value for key, value in sorted(parameters.items()) if value}


def _written(priority: Priority) -> str:
    importance = priority.importance
    parts = ["none" if importance is None else repr(abs(importance)).removesuffix(".0")]
    if priority.aim:
        parts += [priority.aim.direction.value, str(priority.aim.level.step)]
    if priority.firm:
        parts.append("firm")
    return "-".join(parts)


def decode(
    parameters: Mapping[str, Sequence[str]], catalogue: Catalogue
) -> tuple[View, tuple[Fault, ...]]:
    """Return the view that the parameters of an address state, and a notice for everything that was
    dropped.

    An unknown part is dropped; a value that is refused leaves its feature without an opinion.
    """
    reading = _Reading(parameters, catalogue)
    view = View(
        Priorities(
            MappingProxyType(dict(reading.priorities())),
            reading.levels(),
            reading.text("municipality", LONGEST_NAME),
        ),
        reading.listed("show", catalogue.approaches),
        reading.filters(),
        reading.listed("order", catalogue.features),
        reading.swings(),
        reading.tradeoffs(),
        reading.one_of("way", WAYS),
        int(reading.one_of("size", SIZES) or 0),
        reading.text("search", LONGEST_SEARCH),
        reading.one_of("profile", catalogue.approaches),
        reading.one_of("learn", LEARN_SECTIONS),
        reading.readiness(),
        reading.listed("combine", catalogue.approaches),
        reading.one_of("growth", ("1",)) == "1",
        reading.one_of("note", LANGUAGES),
        reading.listed("without", NOTE_SECTIONS),
        reading.former_weights(),
    )
    return view, (*reading.about_the_whole(), *reading.notices, *reading.unknown())


class _Reading:
    """Reads one part after another, takes note of what it must drop, and knows what nobody asked
    for.
    """

    def __init__(self, parameters: Mapping[str, Sequence[str]], catalogue: Catalogue) -> None:
        self.parameters = parameters
        self.catalogue = catalogue
        self.notices: list[Fault] = []
        self.read: set[str] = {"v", "catalogue"}

    def single(self, key: str) -> str:
        self.read.add(key)
        given = self.parameters.get(key, ())
        if len(given) > 1:
            self._drop("address-repeated", key)
            return ""
        return given[0] if given else ""

    def text(self, key: str, longest: int) -> str:
        value = self.single(key)
        if len(value) <= longest:
            return value
        self._refuse(key, value)
        return ""

    def _drop(self, code: str, key: str, **parameters: str) -> None:
        self.notices.append(Fault(code, {"key": key, **parameters}, path=(key,)))

    def _refuse(self, key: str, value: str) -> None:
        if value:
            self._drop("address-refused", key, value=value[:40])

    def about_the_whole(self) -> Iterator[Fault]:
        version, made_with = self.single("v"), self.single("catalogue")
        now = self.catalogue.sha256[:HASH_LENGTH]
        if version and version != VERSION:
            yield Fault("address-version", {"version": version[:10], "current": VERSION})
        if made_with and made_with != now:
            yield Fault("address-catalogue", {"made": made_with[:HASH_LENGTH], "now": now})

    def priorities(self) -> Iterator[tuple[str, Priority]]:
        for feature in self.catalogue.features:
            value = self.single(feature)
            priority = _read_priority(value)
            if priority is None or priority_fault(feature, priority, self.catalogue):
                self._refuse(feature, value)
            elif priority != NO_OPINION:
                yield feature, priority

    def levels(self) -> Mapping[str, Mapping[str, Level]]:
        levels: dict[str, Mapping[str, Level]] = {}
        for approach in self.catalogue.approaches:
            own = dict(self._by_feature(f"level.{approach}.", _read_level))
            if own:
                levels[approach] = MappingProxyType(own)
        return MappingProxyType(levels)

    def former_weights(self) -> Mapping[str, Weight]:
        return MappingProxyType(dict(self._by_feature("former.", _read_weight)))

    def _by_feature(
        self, prefix: str, read: Callable[[str], Read | None]
    ) -> Iterator[tuple[str, Read]]:
        for feature in self.catalogue.features:
            value = self.single(prefix + feature)
            found = read(value)
            if found is None:
                self._refuse(prefix + feature, value)
            else:
                yield feature, found

    def filters(self) -> Mapping[str, tuple[str, ...]]:
        known = {
            "approach": self.catalogue.approaches,
            "country": {
                code
                for case in self.catalogue.cases.values()
                for code in self.catalogue.countries_of(case)
            },
            "theme": self.catalogue.themes,
            "sdg": [str(number) for number in range(1, 18)],
            "period": DECADES,
        }
        read = {name: self.listed(f"filter.{name}", ids) for name, ids in known.items()}
        return MappingProxyType({name: chosen for name, chosen in read.items() if chosen})

    def swings(self) -> Mapping[str, int]:
        return MappingProxyType(dict(self._by_feature("swing.", _read_swing)))

    def tradeoffs(self) -> tuple[str, ...]:
        value = self.single("tradeoffs")
        written = tuple(value.split(".")) if value else ()
        if all(_is_tradeoff(one, self.catalogue) for one in written):
            return written
        self._refuse("tradeoffs", value)
        return ()

    def readiness(self) -> Mapping[str, str]:
        questions = self.catalogue.guidance.readiness
        read = {
            question: self.one_of(f"ready.{question}", READINESS_ANSWERS) for question in questions
        }
        return MappingProxyType({question: given for question, given in read.items() if given})

    def one_of(self, key: str, known: Container[str]) -> str:
        value = self.single(key)
        if value in known:
            return value
        self._refuse(key, value)
        return ""

    def listed(self, key: str, known: Container[str]) -> tuple[str, ...]:
        value = self.single(key)
        named = tuple(dict.fromkeys(value.split("."))) if value else ()
        found = tuple(one for one in named if one in known)
        if found != named:
            self._refuse(key, value)
        return found

    def unknown(self) -> list[Fault]:
        return [
            Fault("address-unknown", {"key": key[:40]}, path=(key,))
            for key in self.parameters
            if key not in self.read
        ]


def _read_priority(text: str) -> Priority | None:
    if not text:
        return NO_OPINION
    match = _PRIORITY.match(text)
    if not match:
        return None
    importance = None if match["importance"] == "none" else float(match["importance"])
    if importance is not None and importance > LARGEST_IMPORTANCE:
        return None
    aim = (
        Aim(Direction(match["direction"]), LEVELS[int(match["level"])])
        if match["direction"]
        else None
    )
    return Priority(importance, aim, bool(match["firm"]))


def _read_level(text: str) -> Level | None:
    return LEVELS[int(text)] if text in ("0", "1", "2", "3") else None


def _read_swing(text: str) -> int | None:
    return (
        int(text)
        if text.isascii() and text.isdigit() and len(text) <= 3 and int(text) <= LARGEST_SWING
        else None
    )


def _is_tradeoff(text: str, catalogue: Catalogue) -> bool:
    match = _TRADEOFF.match(text)
    return (
        match is not None
        and match["feature"] in catalogue.features
        and match["other"] in catalogue.features
    )


def _read_weight(text: str) -> Weight | None:
    return Weight(text) if text in {weight.value for weight in Weight} else None
