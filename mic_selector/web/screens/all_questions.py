"""All questions at once: the second way to answer, with what follows beside them."""

import streamlit as st

from mic_selector.priorities.view import View
from mic_selector.web import markup, session
from mic_selector.web.components.question_rows import show_question_rows
from mic_selector.web.components.standing import show_standing

# What stands beside what is said by style: a browser spends long on Streamlit's columns with every
# press (see docs/decisions/0046-side-by-side-by-style.md).
with st.container(key="all"):
    questions = st.container(key="allrows", gap=None)
    standing = st.empty()
    # Drawn by a fragment here too: so what stands there stays until it is replaced, whichever
    # question draws it next.
    st.fragment(show_standing)(standing, with_radar=True)
    with questions:
        markup.show("all_questions.html")
        show_question_rows(standing)
        with st.container(key="stepbar"):
            markup.show("to_result.html")
            st.button(
                session.messages()("reset"),
                on_click=lambda: session.change(View()),
                key="reset",
            )
