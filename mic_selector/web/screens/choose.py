"""All questions at once: the second way to answer, with what follows beside them."""

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
    # Of its own, so that what it shows moves no question to another place.
    with st.container(key="beginnings"):
        show_beginnings()
    show_questions(answer)
    show_file_panel()
