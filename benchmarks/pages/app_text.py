import streamlit as st

app = st.App("slider_and_text.py")
