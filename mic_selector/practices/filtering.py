"""Finding practices by approach, country, theme, SDG, period and words."""

from dataclasses import dataclass

from mic_selector.catalogue import Case, Catalogue
from mic_selector.catalogue.cases import folded


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


def filter_cases(catalogue: Catalogue, wanted: CaseFilter) -> list[str]:
    """Return the ids of the cases that have what is asked, in the order of the catalogue."""
    places = catalogue.places.items()
    in_countries = frozenset(key for key, place in places if place.country in wanted.countries)

    def called(word: str) -> frozenset[str]:
        return frozenset(key for key, place in places if word in place.searchable)

    words = {word: called(word) for word in folded(wanted.search).split()}

    def is_wanted(case: Case) -> bool:
        return (
            _any_of(wanted.approaches, case.approaches)
            and _any_of(wanted.themes, case.themes)
            and _any_of(wanted.sdgs, case.sdgs)
            and (_any_of(wanted.countries, case.countries) or _touches(case, in_countries))
            and (not wanted.periods or not wanted.periods.isdisjoint(decades(case)))
            and all(word in case.searchable or _touches(case, at) for word, at in words.items())
        )

    return [key for key, case in catalogue.cases.items() if is_wanted(case)]


def _touches(case: Case, places: frozenset[str]) -> bool:
    return not (places.isdisjoint(case.local_governments) and places.isdisjoint(case.partners))
