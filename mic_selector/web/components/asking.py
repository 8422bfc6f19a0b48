"""The answers to a question as one row of choices: its levels and, equal to them, "no opinion"."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from mic_selector.catalogue import LEVELS, Level
from mic_selector.priorities import Aim, Direction
from mic_selector.priorities.answers import Weight
from mic_selector.priorities.view import View
from mic_selector.web import session
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.explanation import narrow_choice, priority_in_words
from mic_selector.wording.names import Names

NO_OPINION = "none"


def ask_level(feature: str, take: Callable[[str, View], None]) -> None:
    """Let the visitor choose a level or "no opinion"; nothing is chosen until they do.

    `take` gets the feature and the view with the answer in it.
    """
    names, key = session.names(), f"ask_{feature}"
    session.set_widget(key, given(session.view(), feature))
    st.radio(
        names.text(catalogue().features[feature].question),
        choices(feature),
        index=None,
        format_func=partial(_in_words, names, feature),
        key=key,
        horizontal=True,
        on_change=_answer,
        args=(feature, take),
        label_visibility="collapsed",
        width="stretch",
    )


def choices(feature: str) -> tuple[str, ...]:
    """Return what can be answered to a question, in the order of its row of choices."""
    is_limit = catalogue().features[feature].kind == "commitment"
    return (*(level.name for level in LEVELS[is_limit:]), NO_OPINION)


def _in_words(names: Names, feature: str, choice: str) -> str:
    if choice == NO_OPINION:
        return names.messages("no-opinion-short")
    return names.step(feature, Level[choice])


def given(view: View, feature: str) -> str | None:
    """Return the choice that was made; None where there is none, or it is none of these."""
    answer = view.answer(catalogue(), feature)
    if not view.is_answered(feature) or answer.beyond:
        return None
    return answer.level.name if answer.has_opinion else NO_OPINION


def answered(view: View, feature: str, choice: str) -> View:
    """Return the view after a choice was made."""
    if choice == NO_OPINION:
        return view.without_opinion(catalogue(), feature)
    return view.with_level(catalogue(), feature, Level[choice])


def warnings_now() -> dict[str, str]:
    """Return, by feature, what to say at a question whose answer leaves one approach or none."""
    evaluation = session.evaluation()
    return narrow_choice(session.names(), evaluation) if evaluation else {}


def notes(feature: str, warnings: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the notices at a question as (kind, sentence): an answer that the choices cannot
    show, or that asks for nothing, a warning, what to mind where it is a must.
    """
    names, view = session.names(), session.view()
    answer, caution = view.answer(catalogue(), feature), catalogue().features[feature].caution
    found = []
    if answer.beyond:
        stated = priority_in_words(names, view.priorities, feature)
        found.append(("info", names.messages("beyond", stated=stated)))
    if aim := _vacuous_aim(view, feature):
        stated = names.wish(feature, aim)
        found.append(("info", names.messages("asks-nothing", stated=stated)))
    if feature in warnings:
        found.append(("warning", warnings[feature]))
    elif answer.weight is Weight.MUST and caution:
        found.append(("info", names.text(caution)))
    return tuple(found)


def _vacuous_aim(view: View, feature: str) -> Aim | None:
    """Return a limit of at least a level that every approach has: whoever said "short" may have
    meant no longer than that.
    """
    priority, is_limit = view.priorities.of(feature), feature in catalogue().commitments
    if (
        not is_limit
        or not priority.counts
        or not priority.aim
        or priority.aim.direction is not Direction.AT_LEAST
    ):
        return None
    levels = (
        view.priorities.level(catalogue(), approach, feature) for approach in catalogue().approaches
    )
    return None if any(map(priority.aim.gap, levels)) else priority.aim


def _answer(feature: str, take: Callable[[str, View], None]) -> None:
    choice = st.session_state[f"ask_{feature}"]
    if choice is not None:
        take(feature, answered(session.view(), feature, choice))
