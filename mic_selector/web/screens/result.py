"""What fits: the answer to what was said."""

import streamlit as st

from mic_selector.web.components.results import show_answer

show_answer(st.empty())
