"""All answers, with the way to change each."""

import streamlit as st

from mic_selector.priorities.view import View
from mic_selector.web import markup, session
from mic_selector.web.components.file_panel import show_file_panel
from mic_selector.wording.conversation import lines

say, names, view = session.messages(), session.names(), session.view()
counted = sum(priority.counts for priority in view.priorities.by_feature.values())
markup.show("answers.html", lines=lines(names, view), counted=counted)
with st.container(horizontal=True, key="stepbar"):
    markup.show("to_result.html")
    anew = View(own=view.own)
    st.button(say("reset"), on_click=session.change, args=(anew,), disabled=view.says_nothing)
show_file_panel()
