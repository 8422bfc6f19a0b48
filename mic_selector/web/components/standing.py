"""How it stands now: the eight forms beside the questions."""

import time

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mic_selector.web import markup, session
from mic_selector.web.components.radar import show_radar
from mic_selector.web.frame import announce
from mic_selector.wording.conversation import effect
from mic_selector.wording.ranking import ranking_rows
from mic_selector.wording.result import NAMED


def show_standing(place: DeltaGenerator, *, with_radar: bool = False) -> None:
    """Show in a place of the page how the forms stand after the answers so far."""
    names, evaluation = session.names(), session.evaluation()
    rows = ranking_rows(names, session.view().priorities, evaluation) if evaluation else ()
    found = effect(names, evaluation)
    with place.container():
        markup.show("standing.html", rows=rows, evaluation=evaluation, effect=found)
        # Hands the processor to the thread that sends: the rows leave while the rest is computed.
        time.sleep(0.0005)
        if with_radar and evaluation and evaluation.ranking:
            with st.container(key="standing_radar"):
                show_radar(tuple(one.approach for one in evaluation.first[:NAMED]))
        announce(found.sentence)
