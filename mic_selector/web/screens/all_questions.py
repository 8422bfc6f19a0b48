"""All questions at once: the second way to answer, with what follows beside them."""

import streamlit as st

from mic_selector.priorities.view import View
from mic_selector.web import markup, session
from mic_selector.web.components.question_rows import show_question_rows
from mic_selector.web.components.standing import show_standing

say = session.messages()

with st.container(key="all"):
    left, right = st.columns([7, 5], gap="large")
    with right:
        standing = st.empty()
        # Drawn by a fragment here too: so what stands there stays until it is replaced, whichever
        # question draws it next.
        st.fragment(show_standing)(standing, with_radar=True)
    with left:
        markup.show("all_questions.html")
        with st.container(key="allrows", gap=None):
            show_question_rows(standing)
        with st.container(horizontal=True, key="stepbar"):
            markup.show("to_result.html")
            st.button(
                say("reset"),
                on_click=lambda: session.change(View()),
                disabled=session.view().says_nothing,
            )
