"""The readiness check: a few questions on one approach, and what to settle first."""

import streamlit as st

from mic_selector.practices.readiness import readiness
from mic_selector.priorities.note import READINESS_ANSWERS
from mic_selector.web import markup, session
from mic_selector.web.knowledge import catalogue


def show_readiness(approach: str) -> None:
    """Ask what one should know before one starts, and show what follows beside it."""
    found = readiness(catalogue(), approach, session.view().readiness)
    ask, settle = st.columns([6, 6], gap="large")
    with ask:
        for one in found.questions:
            _ask(one)
    with settle:
        pitfalls = catalogue().guidance.pitfalls.values()
        markup.show(
            "readiness.html",
            approach=session.names().approach(approach),
            found=found,
            questions=catalogue().guidance.readiness,
            pitfalls=[one for one in pitfalls if approach in one.approaches],
        )


def _ask(question: str) -> None:
    key = f"ready_{question}"
    session.set_widget(key, session.view().readiness.get(question))
    say = session.messages()
    st.radio(
        session.names().text(catalogue().guidance.readiness[question].question),
        READINESS_ANSWERS,
        index=None,
        format_func=lambda given: say(f"ready-{given}"),
        key=key,
        horizontal=True,
        on_change=lambda: session.change(
            session.view().with_readiness(question, st.session_state[key])
        ),
    )
