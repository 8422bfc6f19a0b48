"""The readiness check: a few questions on one approach, and a short list of what to settle
first.
"""

import streamlit as st

from mic_selector.practices.readiness import readiness
from mic_selector.priorities.address import READINESS_ANSWERS
from mic_selector.web import markup, session
from mic_selector.web.components.pick_approach import pick_approach
from mic_selector.web.knowledge import catalogue

say, names = session.messages(), session.names()


def _ask(question: str) -> None:
    key = f"ready_{question}"
    session.set_widget(key, session.view().readiness.get(question))
    st.radio(
        names.text(catalogue().guidance.readiness[question].question),
        READINESS_ANSWERS,
        index=None,
        format_func=lambda given: say(f"ready-{given}"),
        key=key,
        horizontal=True,
        on_change=lambda: session.change(
            session.view().with_readiness(question, st.session_state[key])
        ),
    )


markup.show("title.html", title=say("ready-title"), text=say("ready-intro"))
approach = pick_approach(say("pick-ready"))
found = readiness(catalogue(), approach, session.view().readiness)
ask, settle = st.columns([6, 6], gap="large")
with ask:
    for one in found.questions:
        _ask(one)
with settle:
    markup.show(
        "readiness.html",
        approach=names.approach(approach),
        found=found,
        questions=catalogue().guidance.readiness,
        pitfalls=[
            one for one in catalogue().guidance.pitfalls.values() if approach in one.approaches
        ],
    )
