"""The main page: what the municipality wants and can commit on the left, what fits on the right."""

import streamlit as st

from mic_selector.web import markup
from mic_selector.web.components.beginnings import show_beginnings
from mic_selector.web.components.file_panel import show_file_panel
from mic_selector.web.components.questions import show_questions
from mic_selector.web.components.results import show_answer

markup.show("intro.html")

left, right = st.columns([5, 7], gap="large")

with right, st.container(key="answer"):
    answer = st.empty()
    # Drawn by a fragment here too: so what stands there stays until it is replaced, whichever
    # question draws it next.
    st.fragment(show_answer)(answer)

with left, st.container(key="questions"):
    with st.container(
        key="beginnings"
    ):  # of its own, so that what it shows moves no question to another place
        show_beginnings()
    show_questions(answer)
    show_file_panel()
