"""The twin of the checkout's `app.py`, which an installed `mic-selector app` starts."""

import streamlit as st

from mic_selector.web.server.application import MIDDLEWARE, ROUTES, lifespan, say_that_it_failed

app = st.App(
    "main.py",
    routes=ROUTES,
    middleware=MIDDLEWARE,
    lifespan=lifespan,
    on_script_error=say_that_it_failed,
)
