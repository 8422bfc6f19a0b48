"""The twin of the checkout's `app.py`, which an installed `mic-selector app` starts."""

import streamlit as st

from mic_selector.web.application import MIDDLEWARE, ROUTES, lifespan

app = st.App("main.py", routes=ROUTES, middleware=MIDDLEWARE, lifespan=lifespan)
