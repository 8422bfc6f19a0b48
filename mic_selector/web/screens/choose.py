"""The main page: what the municipality wants and can commit on the left, what fits on the right."""

import streamlit as st

from mic_selector.priorities.view import View
from mic_selector.web import html, session
from mic_selector.web.components.file_panel import show_file_panel
from mic_selector.web.components.questions import show_questions
from mic_selector.web.components.results import show_results
from mic_selector.web.frame import announce
from mic_selector.web.knowledge import presets
from mic_selector.wording.explanation import narrow_choice


def _start_from_preset() -> None:
    chosen = st.session_state.preset
    if chosen is not None:
        session.change(session.view().with_priorities(presets()[chosen].priorities))


def _reset() -> None:
    session.change(View())


def _current_preset() -> str | None:
    """Return the preset whose answers are the present ones, so that its sentence goes as soon as one is changed."""
    stated = session.view().priorities.by_feature
    return next((key for key, preset in presets().items() if preset.priorities.by_feature == stated), None)


say, names = session.messages(), session.names()
html.show("intro.html")

evaluation = session.evaluation()

left, right = st.columns([5, 7], gap="large")

with right, st.container(key="answer"):
    if evaluation is None:
        html.show("start.html", presets=presets())
        announce("")
    else:
        show_results(evaluation)

with left, st.container(key="questions"):
    session.set_widget("preset", _current_preset())
    st.selectbox(
        say("preset-label"),
        tuple(presets()),
        index=None,
        format_func=lambda preset: names.text(presets()[preset].name),
        key="preset",
        placeholder=say("preset-placeholder"),
        on_change=_start_from_preset,
        help=say("preset-help"),
    )
    if st.session_state.preset is not None:
        html.show("note.html", text=names.text(presets()[st.session_state.preset].text))
    with st.container(horizontal=True, key="undo_and_reset"):
        st.button(say("undo"), on_click=session.undo, disabled=not session.can_undo(), icon=":material/undo:")
        st.button(say("reset"), on_click=_reset, disabled=session.view() == View(), icon=":material/restart_alt:")
    show_questions(narrow_choice(names, evaluation) if evaluation else {})
    show_file_panel()
