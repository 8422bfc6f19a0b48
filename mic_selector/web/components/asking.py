"""The answers to a question as one row of choices: its levels and, equal to them, "no opinion"."""

from collections.abc import Callable

import streamlit as st

from mic_selector.catalogue import LEVELS, Level
from mic_selector.priorities.view import View
from mic_selector.web import session
from mic_selector.web.knowledge import catalogue

NO_OPINION = "none"


def ask_level(feature: str, take: Callable[[str, View], None]) -> None:
    """Let the visitor choose a level or "no opinion"; nothing is chosen until they do.

    `take` gets the feature and the view with the answer in it.
    """
    names, described = session.names(), catalogue().features[feature]
    is_limit = described.kind == "commitment"
    words = {level.name: names.step(feature, level) for level in LEVELS[is_limit:]}
    words[NO_OPINION] = names.messages("no-opinion-short")
    key = f"ask_{feature}"
    session.set_widget(key, _given(feature))
    st.radio(
        names.text(described.question),
        tuple(words),
        index=None,
        format_func=words.__getitem__,
        key=key,
        horizontal=True,
        on_change=_answer,
        args=(feature, take),
        label_visibility="collapsed",
        width="stretch",
    )


def _given(feature: str) -> str | None:
    view = session.view()
    if not view.is_answered(feature):
        return None
    answer = view.answer(catalogue(), feature)
    return answer.level.name if answer.has_opinion else NO_OPINION


def _answer(feature: str, take: Callable[[str, View], None]) -> None:
    given, view = st.session_state[f"ask_{feature}"], session.view()
    if given == NO_OPINION:
        take(feature, view.without_opinion(catalogue(), feature))
    elif given is not None:
        take(feature, view.with_level(catalogue(), feature, Level[given]))
