"""Searching and filtering the practices, in one place."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from types import MappingProxyType

import streamlit as st

from mic_selector.practices import CaseFilter, decades
from mic_selector.priorities.address import LONGEST_SEARCH
from mic_selector.web import session
from mic_selector.web.components.typed_text import ask_text
from mic_selector.web.knowledge import catalogue


def ask_what_is_wanted() -> None:
    """Let the visitor search, and fold out what one can filter by."""
    say = session.messages()
    chosen = sum(len(values) for values in session.view().filters.values())
    ask_text(
        say("search-label"),
        session.view().search,
        key="search",
        longest=LONGEST_SEARCH,
        keep=_search,
        placeholder=say("search-placeholder"),
    )
    with st.expander(say("filters"), key="filters", icon=":material/filter_list:"):
        for name, options, called in _filters():
            _filter(name, options, called)
    if chosen or session.view().search:
        st.button(say("filters-clear", count=chosen), key="clear", on_click=_clear)


def wanted() -> CaseFilter:
    """Return what the practices must have."""
    chosen = session.view().filters
    return CaseFilter(
        approaches=frozenset(chosen.get("approach", ())),
        countries=frozenset(chosen.get("country", ())),
        themes=frozenset(chosen.get("theme", ())),
        sdgs=frozenset(int(number) for number in chosen.get("sdg", ())),
        periods=frozenset(int(year) for year in chosen.get("period", ())),
        search=session.view().search,
    )


def _filters() -> Iterable[tuple[str, Iterable[str], Callable[[str], str]]]:
    """Yield each filter with its options and what they are called."""
    say, names, known = session.messages(), session.names(), catalogue()
    cases = known.cases.values()
    countries = {code for case in cases for code in known.countries_of(case)}
    themes = {key: names.text(theme) for key, theme in known.themes.items()}
    numbers = {number for case in cases for number in case.sdgs}
    years = {year for case in cases for year in decades(case)}
    yield "approach", known.approaches, names.approach_short
    yield "country", sorted(countries, key=say.country), say.country
    yield "theme", sorted(themes, key=themes.__getitem__), themes.__getitem__
    yield "sdg", map(str, sorted(numbers)), lambda number: say("sdg", number=number)
    yield (
        "period",
        map(str, sorted(years)),
        lambda year: say("decade", first=year, last=str(int(year) + 9)),
    )


def _filter(name: str, options: Iterable[str], called: Callable[[str], str]) -> None:
    """Show one filter; what is chosen in it is part of the view, and so of the address."""
    key = f"filter_{name}"
    session.set_widget(key, list(session.view().filters.get(name, ())))
    st.pills(
        session.messages()(f"filter-{name}"),
        tuple(options),
        selection_mode="multi",
        format_func=called,
        key=key,
        on_change=_set_filter,
        args=(name,),
    )


def _search(words: str) -> None:
    session.change(replace(session.view(), search=words))


def _set_filter(name: str) -> None:
    chosen = tuple(st.session_state[f"filter_{name}"])
    session.change(session.view().with_filter(name, chosen))


def _clear() -> None:
    session.change(replace(session.view(), filters=MappingProxyType({}), search=""))
