"""The server's entry: `streamlit run app.py`.

It reads this file to find `app`, so the call must stand here.
"""

import streamlit as st

from mic_selector.web.server.application import MIDDLEWARE, ROUTES, lifespan, say_that_it_failed

app = st.App(
    "mic_selector/web/main.py",
    routes=ROUTES,
    middleware=MIDDLEWARE,
    lifespan=lifespan,
    on_script_error=say_that_it_failed,
)
