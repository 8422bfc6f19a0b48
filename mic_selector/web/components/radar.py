"""The radar on a page."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from mic_selector.charts import radar, samples
from mic_selector.web import markup, session
from mic_selector.web.frame import run_script


def show_radar(approaches: Sequence[str]) -> None:
    """Show the radar; what it says stands in a table beside it.

    Streamlit takes drawings out of what a page shows as HTML: a script puts this one in its place.
    """
    names, priorities = session.names(), session.view().priorities
    figure = markup.rendered(
        "radar.html",
        picture=Markup(radar(names, priorities, approaches)),
        legend={
            name: Markup(sample) for name, sample in samples(names, priorities, approaches).items()
        },
        label=names.messages("radar-alt", approaches=names.approaches(tuple(approaches))),
    )
    with st.container(key="radar"):
        run_script("draw.js", figure)
    run_script("radar.js")
