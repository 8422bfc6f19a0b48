"""The main page: sets up the session, the navigation and the frame, then runs the page that was asked for."""

import streamlit as st

from mic_selector.web import frame, session

session.arrive()
say = session.messages()

page = st.navigation(
    [
        st.Page("pages/choose.py", title=say("nav-choose"), url_path="choose", default=True),
        st.Page("pages/approaches.py", title=say("nav-approaches"), url_path="approaches"),
        st.Page("pages/compare.py", title=say("nav-compare"), url_path="compare"),
        st.Page("pages/practices.py", title=say("nav-practices"), url_path="practices"),
        st.Page("pages/method.py", title=say("nav-method"), url_path="method"),
    ],
    position="top",
)
st.set_page_config(page_title=f"{page.title} – MIC Selector", layout="wide")
frame.open_page(page)
page.run()
frame.close_page()
