"""The questions: a slider for each feature, how much it matters, and "no opinion" as a control of
its own.
"""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mic_selector.catalogue import LEVELS, Level
from mic_selector.priorities import Direction
from mic_selector.priorities.answers import Answer, Weight
from mic_selector.priorities.view import View
from mic_selector.web import markup, session
from mic_selector.web.components.beginnings import current_preset
from mic_selector.web.components.results import show_answer
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.explanation import direction_key, narrow_choice, priority_in_words
from mic_selector.wording.ranking import question_order


def show_questions(answer: DeltaGenerator) -> None:
    """Show all questions, limits first; `answer` is the place that a question fills anew when it is
    answered.
    """
    say = session.messages()
    commitments = catalogue().commitments
    st.session_state.answered = ""  # the whole page is drawn, the answer too
    for number, feature in enumerate(question_order(session.names()), 1):
        if number == 1:
            markup.show("heading.html", text=say("limits-heading"), hint=say("answer-hint"))
        elif number == len(commitments) + 1:
            markup.show("heading.html", text=say("wishes-heading"), hint="")
        _question(number, feature, answer)


@st.fragment
def _question(number: int, feature: str, answer: DeltaGenerator) -> None:
    """Show a question. Once it is answered, only it and the answer are drawn anew."""
    if st.session_state.answered == feature:
        show_answer(answer)
        session.write_address()
    else:
        # A fragment can fill only places that it touched when the whole page was drawn.
        answer.container()
    _show_question(number, feature)


@dataclass(frozen=True)
class _Shown:
    """What a question shows besides the positions of its controls."""

    asks_direction: bool
    asks_weight: bool
    beyond: str
    warning: str
    caution: str


def _warnings() -> dict[str, str]:
    """Return, by feature, what to say at a question whose answer leaves one approach or none."""
    evaluation = session.evaluation()
    return narrow_choice(session.names(), evaluation) if evaluation else {}


def _shown(feature: str, warnings: dict[str, str]) -> _Shown:
    names, view, described = session.names(), session.view(), catalogue().features[feature]
    answer, warning = view.answer(catalogue(), feature), warnings.get(feature, "")
    caution = described.caution if answer.weight is Weight.MUST and not warning else None
    return _Shown(
        answer.has_opinion and described.kind == "commitment",
        answer.has_opinion and (answer.level is not Level.ABSENT or answer.beyond),
        priority_in_words(names, view.priorities, feature) if answer.beyond else "",
        warning,
        names.text(caution) if caution else "",
    )


def _show_question(number: int, feature: str) -> None:
    answer, shown = session.view().answer(catalogue(), feature), _shown(feature, _warnings())
    with st.container(key=f"question_{feature}", gap="xsmall"):
        _level(number, feature, answer)
        if shown.asks_direction:
            _direction(feature, answer)
        if shown.asks_weight:
            _weight(feature, answer)
        _no_opinion(feature, answer)
        if shown.beyond or shown.warning or shown.caution:
            markup.show(
                "question_notes.html",
                beyond=shown.beyond,
                warning=shown.warning,
                caution=shown.caution,
            )


def _answered(feature: str, to: View) -> None:
    """Take an answer; draw the whole page anew where more of it changes than this question and the
    answer.
    """
    before = _elsewhere(feature)
    session.change(to)
    if _elsewhere(feature) != before:
        st.rerun()
    st.session_state.answered = feature


def _elsewhere(feature: str) -> tuple[object, ...]:
    """Return what the rest of the page shows."""
    evaluation, warnings = session.evaluation(), _warnings()
    questions = tuple(_shown(other, warnings) for other in catalogue().features if other != feature)
    answer = evaluation and bool(evaluation.ranking)  # another kind of answer has other parts
    return (
        current_preset(),
        session.can_undo(),
        session.view().says_nothing,
        session.notices(),
        questions,
        answer,
    )


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
    _answered(
        feature,
        session.view().with_level(catalogue(), feature, st.session_state[f"level_{feature}"]),
    )


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
    _answered(
        feature,
        session.view().with_direction(
            catalogue(), feature, st.session_state[f"direction_{feature}"]
        ),
    )


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
        _answered(feature, session.view().with_weight(catalogue(), feature, weight))


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
        _answered(feature, view.without_opinion(catalogue(), feature))
    else:
        _answered(
            feature, view.with_level(catalogue(), feature, st.session_state[f"level_{feature}"])
        )
