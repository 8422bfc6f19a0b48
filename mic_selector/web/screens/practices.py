"""The library of practices: search, filters, a map, and the best matching first once there are
priorities.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

import streamlit as st

from mic_selector.charts import world_map
from mic_selector.practices import CaseFilter, decades, filter_cases, match_cases
from mic_selector.priorities.address import LONGEST_SEARCH
from mic_selector.web import markup, session
from mic_selector.web.components.results import ink, soft_background
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.practices import map_in_words, matched_practices, practice

TOPOGRAPHY = "app/static/topo/"

say, names = session.messages(), session.names()
cases = catalogue().cases


def _search() -> None:
    session.set_widget("search", session.view().search)
    st.text_input(
        say("search-label"),
        key="search",
        max_chars=LONGEST_SEARCH,
        placeholder=say("search-placeholder"),
        on_change=lambda: session.change(
            replace(session.view(), search=st.session_state.search.strip())
        ),
    )


def _filter(name: str, options: Iterable[str], called: Callable[[str], str]) -> None:
    """Show one filter; what is chosen in it is part of the view, and so of the address."""
    key = f"filter_{name}"
    session.set_widget(key, list(session.view().filters.get(name, ())))
    st.multiselect(
        say(f"filter-{name}"),
        options,
        format_func=called,
        key=key,
        placeholder=say("filter-all"),
        on_change=lambda: session.change(
            session.view().with_filter(name, tuple(st.session_state[key]))
        ),
    )


def _filters() -> None:
    countries = {code for case in cases.values() for code in catalogue().countries_of(case)}
    numbers = {number for case in cases.values() for number in case.sdgs}
    years = {year for case in cases.values() for year in decades(case)}
    themes = {key: names.text(theme) for key, theme in catalogue().themes.items()}
    first, second, third = st.columns(3)
    with first:
        _search()
        _filter("approach", catalogue().approaches, names.approach)
    with second:
        _filter("country", sorted(countries, key=say.country), say.country)
        _filter("theme", sorted(themes, key=themes.__getitem__), themes.__getitem__)
    with third:
        _filter(
            "sdg",
            [str(number) for number in sorted(numbers)],
            lambda number: say("sdg", number=number),
        )
        _filter(
            "period",
            [str(year) for year in sorted(years)],
            lambda year: say("decade", first=year, last=str(int(year) + 9)),
        )


def _wanted() -> CaseFilter:
    chosen = session.view().filters
    return CaseFilter(
        frozenset(chosen.get("approach", ())),
        frozenset(chosen.get("country", ())),
        frozenset(chosen.get("theme", ())),
        frozenset(int(number) for number in chosen.get("sdg", ())),
        frozenset(int(year) for year in chosen.get("period", ())),
        session.view().search,
    )


markup.show("title.html", title=say("practices-title"), text=say("practices-intro"))
_filters()
found = filter_cases(catalogue(), _wanted())
evaluation = session.evaluation()
matches = match_cases(catalogue(), session.view().priorities, evaluation) if evaluation else []
searched, matching = frozenset(found), frozenset(match.case for match in matches)
matched = matched_practices(names, [match for match in matches if match.case in searched])
others = [practice(names, case) for case in found if case not in matching]
if found:
    st.plotly_chart(
        world_map(names, found, ink().words, soft_background()),
        key="map",
        config={"staticPlot": True, "displayModeBar": False, "topojsonURL": TOPOGRAPHY},
        alt=say("map-alt"),
    )
markup.show(
    "practices.html",
    practices=[*matched, *others],
    is_matched=bool(matched),
    map=map_in_words(names, found),
)
