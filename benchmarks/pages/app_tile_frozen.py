import streamlit as st
from freeze import freeze_before_the_first_visitor

app = st.App("tile_and_text.py", lifespan=freeze_before_the_first_visitor)
