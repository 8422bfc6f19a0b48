"""The questions: a slider for each feature, how much it matters, and "no opinion" as a control of its own."""

import streamlit as st

from mic_selector.catalogue import LEVELS, Level
from mic_selector.priorities import Direction
from mic_selector.priorities.answers import Answer, Weight
from mic_selector.web import html, session
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.explanation import direction_key, priority_in_words
from mic_selector.wording.ranking import question_order


def show_questions(warnings: dict[str, str]) -> None:
    """Show all questions, limits first; `warnings` holds, by feature, what to say at a question."""
    say = session.messages()
    commitments = catalogue().commitments
    for number, feature in enumerate(question_order(session.names()), 1):
        if number == 1:
            html.show("heading.html", text=say("limits-heading"), hint=say("answer-hint"))
        elif number == len(commitments) + 1:
            html.show("heading.html", text=say("wishes-heading"), hint="")
        _question(number, feature, warnings.get(feature, ""))


def _question(number: int, feature: str, warning: str) -> None:
    names, view = session.names(), session.view()
    shown = view.answer(catalogue(), feature)
    with st.container(key=f"question_{feature}", gap="xsmall"):
        _level(number, feature, shown)
        if shown.has_opinion:
            if catalogue().features[feature].kind == "commitment":
                _direction(feature, shown)
            if shown.level is not Level.ABSENT or shown.beyond:
                _weight(feature, shown)
        _no_opinion(feature, shown)
        beyond = priority_in_words(names, view.priorities, feature) if shown.beyond else ""
        caution = catalogue().features[feature].caution
        cautioned = names.text(caution) if caution and shown.weight is Weight.MUST and not warning else ""
        if beyond or warning or cautioned:
            html.show("question_notes.html", beyond=beyond, warning=warning, caution=cautioned)


def _level(number: int, feature: str, shown: Answer) -> None:
    names = session.names()
    described = catalogue().features[feature]
    lowest = 1 if described.kind == "commitment" else 0
    key = f"level_{feature}"
    session.set_widget(key, shown.level)
    st.select_slider(
        f"{number} · {names.text(described.question)}",
        LEVELS[lowest:],
        format_func=lambda level: names.step(feature, level),
        key=key,
        help=names.text(described.description),
        on_change=_set_level,
        args=(feature,),
    )


def _set_level(feature: str) -> None:
    session.change(session.view().with_level(catalogue(), feature, st.session_state[f"level_{feature}"]))


def _direction(feature: str, shown: Answer) -> None:
    say, names = session.messages(), session.names()
    key = f"direction_{feature}"
    session.set_widget(key, shown.direction)
    st.segmented_control(
        say("direction-label", feature=names.feature(feature)),
        tuple(Direction),
        format_func=lambda direction: say(direction_key(direction)),
        key=key,
        required=True,
        on_change=_set_direction,
        args=(feature,),
        label_visibility="collapsed",
    )


def _set_direction(feature: str) -> None:
    session.change(session.view().with_direction(catalogue(), feature, st.session_state[f"direction_{feature}"]))


def _weight(feature: str, shown: Answer) -> None:
    say, names = session.messages(), session.names()
    key = f"weight_{feature}"
    session.set_widget(key, shown.weight)
    st.segmented_control(
        say("weight-label", feature=names.feature(feature)),
        tuple(Weight),
        format_func=lambda weight: say(f"weight-{weight.value}"),
        key=key,
        on_change=_set_weight,
        args=(feature,),
        label_visibility="collapsed",
    )


def _set_weight(feature: str) -> None:
    weight = st.session_state[f"weight_{feature}"]
    if weight is not None:
        session.change(session.view().with_weight(catalogue(), feature, weight))


def _no_opinion(feature: str, shown: Answer) -> None:
    key = f"no_opinion_{feature}"
    session.set_widget(key, not shown.has_opinion)
    st.checkbox(
        session.messages()("no-opinion-on", feature=session.names().feature(feature)),
        key=key,
        on_change=_set_no_opinion,
        args=(feature,),
    )


def _set_no_opinion(feature: str) -> None:
    view = session.view()
    if st.session_state[f"no_opinion_{feature}"]:
        session.change(view.without_opinion(catalogue(), feature))
    else:
        session.change(view.with_level(catalogue(), feature, st.session_state[f"level_{feature}"]))
