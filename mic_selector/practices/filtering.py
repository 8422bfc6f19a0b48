"""Finding practices by approach, country, theme, SDG, period and words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from mic_selector.catalogue import Case, Catalogue
from mic_selector.files.signs import folded


@dataclass(frozen=True, kw_only=True)
class CaseFilter:
    """What practices must have: one of each set, and all words of the search; what is empty asks
    nothing.

    `periods` are first years of decades. A practice belongs to the decades from its start to its
    end, to that of its start where no end is known, and to none where no start is.
    """

    approaches: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    sdgs: frozenset[int] = frozenset()
    periods: frozenset[int] = frozenset()
    search: str = ""


_Folded = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Called:
    """What approaches, countries and themes are called where somebody searches: by id, folded."""

    approaches: _Folded = field(default_factory=lambda: MappingProxyType({}))
    countries: _Folded = field(default_factory=lambda: MappingProxyType({}))
    themes: _Folded = field(default_factory=lambda: MappingProxyType({}))


NOTHING_CALLED = Called()


def _any_of(
    wanted: frozenset[str] | frozenset[int], has: tuple[str, ...] | tuple[int, ...]
) -> bool:
    return not wanted or not wanted.isdisjoint(has)


def decades(case: Case) -> range:
    """Return the first years of the decades a case belongs to."""
    if case.start is None:
        return range(0)
    first, last = case.start // 10 * 10, (case.end or case.start) // 10 * 10
    return range(first, last + 1, 10)


def filter_cases(
    catalogue: Catalogue, wanted: CaseFilter, called: Called = NOTHING_CALLED
) -> list[str]:
    """Return the ids of the cases that have what is asked, in the order of the catalogue. A word of
    the search also finds what a case belongs to, by what that is `called`.
    """
    in_countries = _places_in(catalogue, wanted.countries)
    meanings = [_meaning(catalogue, called, word) for word in folded(wanted.search).split()]

    def is_wanted(case: Case) -> bool:
        return (
            _any_of(wanted.approaches, case.approaches)
            and _any_of(wanted.themes, case.themes)
            and _any_of(wanted.sdgs, case.sdgs)
            and (_any_of(wanted.countries, case.countries) or _touches(case, in_countries))
            and (not wanted.periods or not wanted.periods.isdisjoint(decades(case)))
            and all(one.is_of(case) for one in meanings)
        )

    return [key for key, case in catalogue.cases.items() if is_wanted(case)]


@dataclass(frozen=True, kw_only=True)
class _Meaning:
    """What a word may mean: itself, and the ids of what is called by it."""

    word: str
    approaches: frozenset[str]
    countries: frozenset[str]
    themes: frozenset[str]
    places: frozenset[str]

    def is_of(self, case: Case) -> bool:
        return (
            self.word in case.searchable
            or not self.approaches.isdisjoint(case.approaches)
            or not self.themes.isdisjoint(case.themes)
            or not self.countries.isdisjoint(case.countries)
            or _touches(case, self.places)
        )


def _meaning(catalogue: Catalogue, called: Called, word: str) -> _Meaning:
    countries = _with_word(called.countries, word)
    named = (key for key, place in catalogue.places.items() if word in place.searchable)
    return _Meaning(
        word=word,
        approaches=_with_word(called.approaches, word),
        countries=countries,
        themes=_with_word(called.themes, word),
        places=frozenset(named) | _places_in(catalogue, countries),
    )


def _with_word(called: _Folded, word: str) -> frozenset[str]:
    return frozenset(key for key, name in called.items() if word in name)


def _places_in(catalogue: Catalogue, countries: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key, place in catalogue.places.items() if place.country in countries)


def _touches(case: Case, places: frozenset[str]) -> bool:
    return not (places.isdisjoint(case.local_governments) and places.isdisjoint(case.partners))
