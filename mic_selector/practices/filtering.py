"""Finding practices by approach, country, theme, SDG, period and words."""

from dataclasses import dataclass
from functools import cached_property

from mic_selector.catalogue import Case, Catalogue
from mic_selector.catalogue.cases import folded


@dataclass(frozen=True)
class CaseFilter:
    """What practices must have: one of each set, and all words of the search; what is empty asks nothing.

    `periods` are first years of decades. A practice belongs to the decades from its start to its end, to that of its
    start where no end is known, and to none where no start is.
    """

    approaches: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    sdgs: frozenset[int] = frozenset()
    periods: frozenset[int] = frozenset()
    search: str = ""

    def admits(self, catalogue: Catalogue, case: Case) -> bool:
        """Whether a case has what is asked."""
        return (
            _any_of(self.approaches, case.approaches)
            and _any_of(self.themes, case.themes)
            and _any_of(self.sdgs, case.sdgs)
            and (not self.countries or not self.countries.isdisjoint(catalogue.countries_of(case)))
            and (not self.periods or not self.periods.isdisjoint(decades(case)))
            and all(self._finds(word, catalogue, case) for word in self._words)
        )

    @cached_property
    def _words(self) -> list[str]:
        return folded(self.search).split()

    @staticmethod
    def _finds(word: str, catalogue: Catalogue, case: Case) -> bool:
        places = (*case.local_governments, *case.partners)
        return word in case.searchable or any(word in catalogue.places[place].searchable for place in places)


def _any_of(wanted: frozenset[str] | frozenset[int], has: tuple[str, ...] | tuple[int, ...]) -> bool:
    return not wanted or not wanted.isdisjoint(has)


def decades(case: Case) -> range:
    """Return the first years of the decades a case belongs to."""
    if case.start is None:
        return range(0)
    first, last = case.start // 10 * 10, (case.end or case.start) // 10 * 10
    return range(first, last + 1, 10)


def filter_cases(catalogue: Catalogue, wanted: CaseFilter) -> list[str]:
    """Return the ids of the cases that have what is asked, in the order of the catalogue."""
    return [key for key, case in catalogue.cases.items() if wanted.admits(catalogue, case)]
