"""The main page: what the municipality wants and can commit on the left, what fits on the right."""

import streamlit as st

from mic_selector.web import html, session
from mic_selector.web.components.beginnings import show_beginnings
from mic_selector.web.components.file_panel import show_file_panel
from mic_selector.web.components.questions import show_questions
from mic_selector.web.components.results import show_results
from mic_selector.web.frame import announce
from mic_selector.web.knowledge import presets

html.show("intro.html")

left, right = st.columns([5, 7], gap="large")

with right, st.container(key="answer"):
    if session.evaluation() is None:
        html.show("start.html", presets=presets())
        announce("")
    else:
        show_results()

with left, st.container(key="questions"):
    show_beginnings()
    show_questions()
    show_file_panel()
