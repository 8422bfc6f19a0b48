"""Ten thousand generated practices: matching them to priorities, and finding them by every filter
and a search.
"""

from collections.abc import Callable
from random import Random
from types import MappingProxyType

from benchmarks.figures import Figure, Line, timed
from mic_selector.catalogue import Case, Catalogue, Level, load_catalogue
from mic_selector.decision import evaluate
from mic_selector.files.messages import LANGUAGES
from mic_selector.practices import CaseFilter, filter_cases, match_cases
from mic_selector.priorities import Aim, Direction, Priorities, Priority

CASES = 10_000
ALLOWED = 0.05  # seconds: what is not noticed while one types; the column "bare" shows it
WORDS_IN_A_TEXT = 60


def figures() -> list[Line]:
    catalogue = large_catalogue()
    priorities = every_wish(catalogue)
    evaluation = evaluate(catalogue, priorities)
    common = next(iter(catalogue.cases.values())).summary["nl"].split()[0]
    everything = every_filter(catalogue, common)
    calls: dict[str, Callable[[], object]] = {
        "matching": lambda: match_cases(catalogue, priorities, evaluation),
        "all filters and a search for a word": lambda: filter_cases(catalogue, everything),
        "a search for two words, one of them nowhere": lambda: filter_cases(
            catalogue, CaseFilter(search=f"{common} xyzzy")
        ),
    }
    return [
        Figure(f"{CASES:,} practices, {what} (bare: allowed)", timed(call), ALLOWED, 1.0)
        for what, call in calls.items()
    ]


def large_catalogue() -> Catalogue:
    """Return the shipped catalogue with ten thousand practices, mixed anew from what is shipped."""
    catalogue, chance = load_catalogue(), Random(2023)
    words = {
        language: [
            word for case in catalogue.cases.values() for word in case.summary[language].split()
        ]
        for language in LANGUAGES
    }
    cases = {f"case_{number}": generated(catalogue, words, chance) for number in range(CASES)}
    return catalogue.model_copy(update={"cases": MappingProxyType(cases)})


def generated(catalogue: Catalogue, words: dict[str, list[str]], chance: Random) -> Case:
    def some(known: object, most: int) -> list[str]:
        return chance.sample(list(known), chance.randint(1, most))

    def text(length: int) -> dict[str, str]:
        return {
            language: " ".join(chance.choices(words[language], k=length)) for language in LANGUAGES
        }

    start = chance.choice([None, *range(1970, 2024)])
    return Case.model_validate(
        {
            "name": text(6),
            "summary": text(WORDS_IN_A_TEXT),
            "lesson": text(WORDS_IN_A_TEXT // 2),
            "actors": [text(4) for _ in range(3)],
            "approaches": some(catalogue.approaches, 3),
            "local_governments": some(catalogue.places, 2),
            "partners": some(catalogue.places, 3),
            "themes": some(catalogue.themes, 4),
            "sdgs": chance.sample(range(1, 18), 2),
            "start": start,
            "end": start and chance.choice([None, start + 3]),
            "shows": some(catalogue.features, 4),
            "sources": [{"document": "vvsg_en", "section": "made up for the benchmark"}],
        }
    )


def every_wish(catalogue: Catalogue) -> Priorities:
    """Return priorities that wish something of every benefit, with importances that are no round
    numbers.
    """
    return Priorities(
        MappingProxyType(
            {
                feature: Priority(1.7 + place / 3, Aim(Direction.AT_LEAST, Level.HIGH))
                for place, feature in enumerate(catalogue.benefits)
            }
        )
    )


def every_filter(catalogue: Catalogue, search: str) -> CaseFilter:
    """Return a filter that asks for all there is of every kind, so that no case is put aside early,
    and a word.
    """
    countries = frozenset(
        code for case in catalogue.cases.values() for code in catalogue.countries_of(case)
    )
    return CaseFilter(
        approaches=frozenset(catalogue.approaches),
        countries=countries,
        themes=frozenset(catalogue.themes),
        sdgs=frozenset(range(1, 18)),
        periods=frozenset(range(1970, 2030, 10)),
        search=search,
    )
