import streamlit as st
from freeze import freeze_before_the_first_visitor

app = st.App("slider_and_radar.py", lifespan=freeze_before_the_first_visitor)
