"""Where one can begin: with an example, from nothing, or one step back."""

import streamlit as st

from mic_selector.priorities.view import View
from mic_selector.web import markup, session
from mic_selector.web.knowledge import catalogue, presets


def show_beginnings() -> None:
    """Show the examples, undo and reset."""
    say, names = session.messages(), session.names()
    session.set_widget("preset", current_preset())
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
        markup.show("note.html", text=names.text(presets()[st.session_state.preset].text))
    st.button(
        say("reset"),
        on_click=_reset,
        disabled=session.view().says_nothing,
        icon=":material/restart_alt:",
    )


def current_preset() -> str | None:
    """Return the preset whose answers are the present ones, so that its sentence goes as soon as
    one is changed.
    """
    stated = session.view().priorities.by_feature
    return next(
        (key for key, preset in presets().items() if preset.priorities.by_feature == stated), None
    )


def _start_from_preset() -> None:
    chosen = st.session_state.preset
    if chosen is not None:
        session.change(session.view().with_priorities(catalogue(), presets()[chosen].priorities))


def _reset() -> None:
    session.change(View())
