"""Practices in words: where, what, and why they match."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from mic_selector.catalogue import Case
from mic_selector.files.signs import folded
from mic_selector.practices import Called, Match
from mic_selector.priorities.links import Link
from mic_selector.wording.names import Names
from mic_selector.wording.sources import cited, sources_in_words

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])")
COUNTRIES_NAMED = 3
"""How many countries a line names; of more it says how many they are."""


@dataclass(frozen=True, kw_only=True)
class Practice:
    """A case, ready to be shown; `where` is its countries and period in one line, `gist` is what
    it shows of what was asked, or else the first sentence of the summary.
    """

    id: str
    name: str
    places: str
    where: str
    period: str
    summary: str
    gist: str
    lesson: str
    figures: tuple[str, ...]
    approaches: tuple[str, ...]
    themes: str
    sdgs: tuple[int, ...]
    actors: tuple[str, ...]
    funding: str
    related: tuple[str, ...]
    editions: str
    is_local: bool
    sources: tuple[str, ...]
    source: str
    reason: str


def called(names: Names) -> Called:
    """Return what a search finds practices by, besides their own texts: what stands on their
    cards in the reader's language.
    """
    known, say = names.catalogue, names.messages
    codes = {code for case in known.cases.values() for code in known.countries_of(case)}
    return Called(
        approaches={
            key: folded(f"{names.approach(key)} {names.approach_short(key)}")
            for key in known.approaches
        },
        countries={code: folded(say.country(code)) for code in codes},
        themes={key: folded(names.text(theme)) for key, theme in known.themes.items()},
    )


def practice(names: Names, case: str, reason: str = "", gist: str = "") -> Practice:
    """Return a case in words."""
    known = names.catalogue.cases[case]
    period, summary = _period(names, known), names.text(known.summary)
    return Practice(
        id=case,
        name=names.text(known.name),
        places=_places(names, known),
        where=" · ".join(part for part in (_countries(names, known), period) if part),
        period=period,
        summary=summary,
        gist=gist or _SENTENCE_END.split(summary, maxsplit=1)[0],
        lesson=names.text(known.lesson) if known.lesson else "",
        figures=tuple(_figures(names, known)),
        approaches=known.approaches,
        themes=names.messages.listed(
            [names.text(names.catalogue.themes[theme]) for theme in known.themes]
        ),
        sdgs=known.sdgs,
        actors=tuple(names.text(actor) for actor in known.actors),
        funding=names.text(known.funding) if known.funding else "",
        related=tuple(names.text(names.catalogue.cases[one].name) for one in known.related),
        editions=names.text(known.editions) if known.editions else "",
        is_local=names.catalogue.is_partly_local("cases", case),
        sources=sources_in_words(names, known.sources),
        source=cited(names, known.sources),
        reason=reason,
    )


def in_short(names: Names, case: str, most: int) -> str:
    """Return as many whole sentences of a practice as fit into so many letters in each language
    that it is told in, one at least; so it is told alike in all of them.
    """
    summary = names.catalogue.cases[case].summary
    told = min(_sentences_that_fit(text, most) for text in summary.values())
    return " ".join(_SENTENCE_END.split(names.text(summary))[:told])


def _sentences_that_fit(text: str, most: int) -> int:
    sentences = _SENTENCE_END.split(text)
    lengths = accumulate(len(one) + 1 for one in sentences)
    return max(1, sum(length - 1 <= most for length in lengths))


def matched_practices(names: Names, matches: Iterable[Match]) -> tuple[Practice, ...]:
    """Return matching cases, each with the reason for the match."""
    return tuple(
        practice(names, match.case, _reason(names, match), _in_short(names, match))
        for match in matches
    )


def _in_short(names: Names, match: Match) -> str:
    if match.shows:
        return names.messages("practice-shows", features=names.features(match.shows))
    return names.messages("practice-of", approach=names.approach_short(match.approach))


def _reason(names: Names, match: Match) -> str:
    """Say of which approach the source tells a practice, through which other one it matches, and
    which wishes it shows.
    """
    say, told_as = names.messages, names.catalogue.cases[match.case].approaches[0]
    said = [say("match-approach", approach=names.approach(told_as))]
    if match.approach != told_as:
        said.append(say("match-approach-too", approach=names.approach(match.approach)))
    if match.shows:
        said.append(say("match-shows", features=names.features(match.shows)))
    return " ".join(said)


def _places(names: Names, case: Case) -> str:
    places = [names.catalogue.places[place] for place in (*case.local_governments, *case.partners)]
    listed = [
        names.messages(
            "place-in", place=names.text(p.name), country=names.messages.country(p.country)
        )
        for p in places
    ]
    return " · ".join([*listed, *(names.messages.country(code) for code in case.countries)])


def _countries(names: Names, case: Case) -> str:
    """Name the countries; of more than three say how many they are."""
    countries = names.catalogue.countries_of(case)
    if len(countries) > COUNTRIES_NAMED:
        return names.messages("countries", number=len(countries))
    return ", ".join(sorted(names.messages.country(code) for code in countries))


def _period(names: Names, case: Case) -> str:
    if case.start and case.end:
        return f"{case.start}–{case.end}"
    return names.messages("since", year=str(case.start)) if case.start else ""


@dataclass(frozen=True)
class MapInWords:
    """What the map shows: a sentence, every place with its country and what is there, and how many
    of the municipality's own links stand on it.
    """

    sentence: str
    places: tuple[tuple[str, str, str], ...]
    own: str


def map_in_words(names: Names, cases: Iterable[str], links: Sequence[Link] = ()) -> MapInWords:
    """Return what the map of the cases and of present links shows."""
    by_place: dict[str, list[str]] = {}
    for key in cases:
        case = names.catalogue.cases[key]
        for place in (*case.local_governments, *case.partners):
            by_place.setdefault(place, []).append(names.text(case.name))
    places = {key: names.catalogue.places[key] for key in by_place}
    sentence = names.messages(
        "map-sentence",
        places=sum(place.latitude is not None for place in places.values()),
        countries=len({place.country for place in places.values()}),
        without=sum(place.latitude is None for place in places.values()),
    )
    placed = [link for link in links if link.place in names.catalogue.places]
    for link in placed:
        places.setdefault(link.place, names.catalogue.places[link.place])
        ours = names.messages("map-own-link", form=names.approach_short(link.form))
        by_place.setdefault(link.place, []).insert(0, ours)
    shown = sum(names.catalogue.places[link.place].latitude is not None for link in placed)
    own = names.messages("map-own-shown", links=len(links), shown=shown) if links else ""
    rows = (
        (names.text(place.name), names.messages.country(place.country), " · ".join(by_place[key]))
        for key, place in places.items()
    )
    return MapInWords(sentence, tuple(sorted(rows, key=lambda row: (row[1], row[0]))), own)


def _figures(names: Names, case: Case) -> Iterable[str]:
    for figure in case.figures:
        value = _amount(names, figure.value)
        if figure.upper is not None:
            value = f"{value}–{_amount(names, figure.upper)}"
        label = names.text(figure.label)
        amount = names.messages(f"unit-{figure.unit.replace('_', '-')}", amount=value, label=label)
        # Without a unit of its own, the label names what is counted.
        yield (
            amount
            if figure.unit == "other"
            else names.messages("figure", amount=amount, label=label)
        )


def _amount(names: Names, value: float) -> str:
    return names.messages.number(value, 0 if value == int(value) else 1)
