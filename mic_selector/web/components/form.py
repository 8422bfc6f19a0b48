"""The page of one form, part by part."""

import streamlit as st

from mic_selector.priorities.address import TABS
from mic_selector.web import markup, session
from mic_selector.web.components.deeper import show_way_on
from mic_selector.web.components.pick_approach import approach_at_hand
from mic_selector.web.components.radar import show_radar
from mic_selector.web.components.readiness import show_readiness
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.form import level_rows, standing_in_words
from mic_selector.wording.practices import practice
from mic_selector.wording.sources import sources_of_levels


def show_form() -> None:
    """Show the approach that the address names, at first the one that fits best."""
    approach = approach_at_hand()
    tab = session.view().tab or TABS[0]
    markup.show("form_head.html", approach=approach, tabs=TABS, open_tab=tab)
    _PARTS[tab](approach)


def _show_why(approach: str) -> None:
    evaluation = session.evaluation()
    if evaluation is None:
        show_way_on(session.messages()("form-unanswered"))
        return
    names, priorities = session.names(), session.view().priorities
    with st.container(key="form_why"):
        with st.container(key="form_radar"):
            show_radar((approach,))
        markup.show(
            "form_why.html",
            approach=approach,
            standing=standing_in_words(names, priorities, evaluation, approach),
        )


def _show_gives(approach: str) -> None:
    names, known = session.names(), catalogue()
    rows = level_rows(names, session.view().priorities, approach)
    markup.show(
        "form_gives.html",
        id=approach,
        approach=known.approaches[approach],
        level_sources=sources_of_levels(names, approach),
        parts=(
            ("gives", [row for row in rows if row.feature in known.benefits]),
            ("asks", [row for row in rows if row.feature in known.commitments]),
        ),
    )


def _show_practices(approach: str) -> None:
    cases = [key for key, case in catalogue().cases.items() if approach in case.approaches]
    names = session.names()
    markup.show("form_practices.html", practices=[practice(names, key) for key in cases])


def _show_watch(approach: str) -> None:
    markup.show("form_watch.html", approach=catalogue().approaches[approach])


_PARTS = {
    "why": _show_why,
    "gives": _show_gives,
    "practices": _show_practices,
    "watch": _show_watch,
    "ready": show_readiness,
}
