"""The main page: sets up the session, the navigation and the frame, then runs the page that was
asked for.
"""

import streamlit as st

from mic_selector.web import frame, session

session.arrive()
say = session.messages()

# The folder is not called `pages`: Streamlit would take it for its own older form of navigation.
page = st.navigation(
    {
        say("nav-decide"): [
            st.Page("screens/choose.py", title=say("nav-choose"), url_path="choose", default=True),
            st.Page("screens/weigh.py", title=say("nav-weigh"), url_path="weigh"),
            st.Page("screens/change.py", title=say("nav-change"), url_path="change"),
            st.Page("screens/compare.py", title=say("nav-compare"), url_path="compare"),
            st.Page("screens/combine.py", title=say("nav-combine"), url_path="combine"),
            st.Page("screens/ready.py", title=say("nav-ready"), url_path="ready"),
            st.Page("screens/note.py", title=say("nav-note"), url_path="note"),
        ],
        say("nav-know"): [
            st.Page("screens/approaches.py", title=say("nav-approaches"), url_path="approaches"),
            st.Page("screens/practices.py", title=say("nav-practices"), url_path="practices"),
            st.Page("screens/learn.py", title=say("nav-learn"), url_path="learn"),
            st.Page("screens/method.py", title=say("nav-method"), url_path="method"),
        ],
        say("nav-group"): [
            st.Page("screens/room.py", title=say("nav-room"), url_path="room"),
            st.Page(
                "screens/present.py",
                title=say("nav-present"),
                url_path="present",
                visibility="hidden",
            ),
            st.Page("screens/wall.py", title=say("nav-wall"), url_path="wall", visibility="hidden"),
        ],
    },
    position="top",
)
st.set_page_config(page_title=f"{page.title} – MIC Selector", layout="wide")
frame.open_page(page)
page.run()
frame.close_page()
