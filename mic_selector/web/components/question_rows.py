"""All questions at once: a row for each, and beside them what follows from the answers."""

import time

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mic_selector.priorities import Direction
from mic_selector.priorities.answers import Answer, Weight
from mic_selector.priorities.view import View
from mic_selector.web import markup, session
from mic_selector.web.components.asking import ask_level, notes, warnings_now
from mic_selector.web.components.standing import show_standing
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.explanation import direction_key
from mic_selector.wording.ranking import question_order


def show_question_rows(standing: DeltaGenerator) -> None:
    """Show all questions, limits first; `standing` is the place that a question fills anew when it
    is answered.
    """
    st.session_state.answered = ""  # the whole page is drawn, what follows too
    for number, feature in enumerate(question_order(session.names()), 1):
        _row(number, feature, standing)


@st.fragment
def _row(number: int, feature: str, standing: DeltaGenerator) -> None:
    """Show a question. Once it is answered, only it and what follows are drawn anew."""
    if st.session_state.answered == feature:
        show_standing(standing, with_radar=True)
        # Hands the processor to the thread that sends: what follows leaves, and is drawn, while the
        # question itself is put together.
        time.sleep(0.0005)
        session.write_address()
    else:
        # A fragment can fill only places that it touched when the whole page was drawn.
        standing.container()
    found = notes(feature, warnings_now())
    markup.show("question_row.html", feature=feature, number=number, notes=found)
    ask_level(feature, _take)
    _show_controls(feature, session.view().answer(catalogue(), feature))


def _show_controls(feature: str, answer: Answer) -> None:
    """Show what an answer can be refined with; what is not answered yet is called so."""
    if answer.has_opinion and catalogue().features[feature].kind == "commitment":
        _direction(feature, answer)
    if answer.has_opinion and answer.weight is not None:
        _weight(feature, answer)
    if not session.view().is_answered(feature):
        markup.show("not_answered.html")


def _take(feature: str, to: View) -> None:
    """Take an answer; draw the whole page anew where more of it changes than this question and
    what follows.
    """
    before = _elsewhere(feature)
    session.change(to)
    if _elsewhere(feature) != before:
        st.rerun()
    st.session_state.answered = feature


def _elsewhere(feature: str) -> tuple[object, ...]:
    """Return what the rest of the page says of the answers: other questions the same, unless it is
    warned at one of them.
    """
    warned = {other: text for other, text in warnings_now().items() if other != feature}
    return session.notices(), warned


def _direction(feature: str, shown: Answer) -> None:
    say, names = session.messages(), session.names().marked
    key = f"direction_{feature}"
    session.set_widget(key, shown.direction)
    st.selectbox(
        say("direction-label", feature=names.feature(feature)),
        tuple(Direction),
        format_func=lambda direction: say(direction_key(direction)),
        key=key,
        filter_mode=None,
        on_change=_set_direction,
        args=(feature,),
        label_visibility="collapsed",
    )


def _set_direction(feature: str) -> None:
    direction = st.session_state[f"direction_{feature}"]
    _take(feature, session.view().with_direction(catalogue(), feature, direction))


def _weight(feature: str, shown: Answer) -> None:
    say, names = session.messages(), session.names().marked
    key = f"weight_{feature}"
    session.set_widget(key, shown.weight)
    st.selectbox(
        say("weight-label", feature=names.feature(feature)),
        tuple(Weight),
        format_func=lambda weight: say(f"weight-{weight.value}"),
        key=key,
        filter_mode=None,
        on_change=_set_weight,
        args=(feature,),
        label_visibility="collapsed",
    )


def _set_weight(feature: str) -> None:
    weight = st.session_state[f"weight_{feature}"]
    _take(feature, session.view().with_weight(catalogue(), feature, weight))
