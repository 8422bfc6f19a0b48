"""Finding practices by approach, country and theme."""

from dataclasses import dataclass

from mic_selector.catalogue import Case, Catalogue


@dataclass(frozen=True)
class CaseFilter:
    """What practices must have: one of each set; an empty set asks nothing."""

    approaches: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()

    def admits(self, catalogue: Catalogue, case: Case) -> bool:
        """Whether a case has what is asked."""
        return (
            (not self.approaches or not self.approaches.isdisjoint(case.approaches))
            and (not self.countries or not self.countries.isdisjoint(catalogue.countries_of(case)))
            and (not self.themes or not self.themes.isdisjoint(case.themes))
        )


def filter_cases(catalogue: Catalogue, wanted: CaseFilter) -> list[str]:
    """Return the ids of the cases that have what is asked, in the order of the catalogue."""
    return [key for key, case in catalogue.cases.items() if wanted.admits(catalogue, case)]
