"""The practices, with filters by approach, country and theme."""

from collections.abc import Callable, Iterable

import streamlit as st

from mic_selector.practices import CaseFilter, filter_cases
from mic_selector.web import html, session
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.practices import practice

say, names = session.messages(), session.names()
themes = catalogue().themes


def _filter(name: str, options: Iterable[str], called: Callable[[str], str]) -> None:
    """Show one filter; what is chosen in it is part of the view, and so of the address."""
    key = f"filter_{name}"
    session.set_widget(key, list(session.view().filters.get(name, ())))
    st.multiselect(
        say(f"filter-{name}"),
        sorted(options, key=called),
        format_func=called,
        key=key,
        placeholder=say("filter-all"),
        on_change=lambda: session.change(session.view().with_filter(name, tuple(st.session_state[key]))),
    )


html.show("title.html", title=say("practices-title"), text=say("practices-intro"))
by_approach, by_country, by_theme = st.columns(3)
with by_approach:
    _filter("approach", catalogue().approaches, names.approach)
with by_country:
    _filter(
        "country", {code for case in catalogue().cases.values() for code in catalogue().countries_of(case)}, say.country
    )
with by_theme:
    _filter("theme", themes, lambda theme: names.text(themes[theme]))

wanted = CaseFilter(*(frozenset(session.view().filters.get(name, ())) for name in ("approach", "country", "theme")))
html.show("practices.html", practices=[practice(names, case) for case in filter_cases(catalogue(), wanted)])
