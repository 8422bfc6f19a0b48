"""The questions: a slider for each feature, how much it matters, and "no opinion" as a control of its own."""

from dataclasses import dataclass

import streamlit as st

from mic_selector.catalogue import LEVELS, Level
from mic_selector.priorities import Direction
from mic_selector.priorities.answers import Answer, Weight
from mic_selector.priorities.view import View
from mic_selector.web import html, session
from mic_selector.web.components.beginnings import BEGINNINGS, current_preset
from mic_selector.web.components.results import RESULTS
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.explanation import direction_key, narrow_choice, priority_in_words
from mic_selector.wording.ranking import question_order


def show_questions() -> None:
    """Show all questions, limits first."""
    say = session.messages()
    commitments = catalogue().commitments
    for number, feature in enumerate(question_order(session.names()), 1):
        if number == 1:
            html.show("heading.html", text=say("limits-heading"), hint=say("answer-hint"))
        elif number == len(commitments) + 1:
            html.show("heading.html", text=say("wishes-heading"), hint="")
        st.fragment(_question, key=_part(feature))(number, feature)


def _part(feature: str) -> str:
    return f"question {feature}"


@dataclass(frozen=True)
class _Shown:
    """What a question shows besides the positions of its controls."""

    has_opinion: bool
    asks_direction: bool
    asks_weight: bool
    beyond: str
    warning: str
    caution: str


def _shown(feature: str) -> _Shown:
    names, view, described = session.names(), session.view(), catalogue().features[feature]
    answer, evaluation = view.answer(catalogue(), feature), session.evaluation()
    warning = narrow_choice(names, evaluation).get(feature, "") if evaluation else ""
    caution = described.caution if answer.weight is Weight.MUST and not warning else None
    return _Shown(
        answer.has_opinion,
        answer.has_opinion and described.kind == "commitment",
        answer.has_opinion and (answer.level is not Level.ABSENT or answer.beyond),
        priority_in_words(names, view.priorities, feature) if answer.beyond else "",
        warning,
        names.text(caution) if caution else "",
    )


def _question(number: int, feature: str) -> None:
    answer, shown = session.view().answer(catalogue(), feature), _shown(feature)
    with st.container(key=f"question_{feature}", gap="xsmall"):
        _level(number, feature, answer)
        if shown.asks_direction:
            _direction(feature, answer)
        if shown.asks_weight:
            _weight(feature, answer)
        _no_opinion(feature, answer)
        if shown.beyond or shown.warning or shown.caution:
            html.show("question_notes.html", beyond=shown.beyond, warning=shown.warning, caution=shown.caution)


def _answered(to: View) -> None:
    """Take an answer and draw anew what changes with it: the results, and questions that now show something else."""
    as_a_whole, before = session.evaluation() is None or bool(session.notices()), _around_the_results()
    session.change(to)
    if as_a_whole or session.evaluation() is None:
        st.rerun()
    after = _around_the_results()
    st.rerun([*RESULTS, *(part for part in after if after[part] != before[part])])


def _around_the_results() -> dict[str, object]:
    """Return what every part of the page shows besides the results and the positions of its controls."""
    questions = {_part(feature): _shown(feature) for feature in catalogue().features}
    return {BEGINNINGS: (current_preset(), session.can_undo(), session.view() == View()), **questions}


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
    _answered(session.view().with_level(catalogue(), feature, st.session_state[f"level_{feature}"]))


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
    _answered(session.view().with_direction(catalogue(), feature, st.session_state[f"direction_{feature}"]))


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
        _answered(session.view().with_weight(catalogue(), feature, weight))


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
        _answered(view.without_opinion(catalogue(), feature))
    else:
        _answered(view.with_level(catalogue(), feature, st.session_state[f"level_{feature}"]))
