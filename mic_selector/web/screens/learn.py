"""What one can learn before one decides: principles, pitfalls, ways to a decision, lessons,
history, words, bodies.
"""

from dataclasses import replace

import streamlit as st

from mic_selector.priorities.address import LEARN_SECTIONS
from mic_selector.web import markup, session
from mic_selector.web.knowledge import catalogue


def _set_section() -> None:
    session.change(replace(session.view(), section=st.session_state.section))


say = session.messages()
markup.show("title.html", title=say("learn-title"), text=say("learn-intro"))
chosen = session.view().section or LEARN_SECTIONS[0]
session.set_widget("section", chosen)
st.pills(
    say("contents"),
    LEARN_SECTIONS,
    format_func=lambda section: say(f"learn-{section}"),
    key="section",
    required=True,
    on_change=_set_section,
    label_visibility="collapsed",
)
markup.show("learn.html", guidance=catalogue().guidance, chosen=chosen)
