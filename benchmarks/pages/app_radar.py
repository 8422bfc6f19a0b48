import streamlit as st

app = st.App("slider_and_radar.py")
