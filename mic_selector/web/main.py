"""The main page: finds the page that was asked for, and runs it in its frame."""

import streamlit as st

from mic_selector.web import frame, navigation, session
from mic_selector.web.plain_labels import take_labels_as_text
from mic_selector.web.tab.links import keep_links
from mic_selector.web.tab.note import keep_note

take_labels_as_text()
page = navigation.current_page()
session.arrive(page.url_path)
st.set_page_config(page_title=frame.title(page), layout="wide")
with frame.open_page(page):
    keep_links()
    keep_note(page.url_path)
with st.container(key="content"):
    page.run()
frame.close_page()
