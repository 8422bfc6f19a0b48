"""Two or three approaches side by side: their levels, and how they fit the priorities."""

import streamlit as st

from mic_selector.web import markup, session
from mic_selector.web.components.deeper import show_way_on
from mic_selector.web.components.pictures import (
    PICKED_AT_FIRST,
    pick_approaches,
    picked_approaches,
)
from mic_selector.web.components.radar import show_radar
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.compare import compared, side_by_side

say, names = session.messages(), session.names()
priorities, evaluation = session.view().priorities, session.evaluation()
markup.show("title.html", title=say("compare-title"), text=say("compare-intro"))

best = tuple(evaluation.standings if evaluation else catalogue().approaches)
picked = picked_approaches(best[:PICKED_AT_FIRST])
pick_approaches(picked)
with st.container(key="compare"):
    with st.container(key="compare_radar"):
        show_radar(picked)
    parts = side_by_side(names, priorities, picked)
    markup.show("compare_levels.html", picked=picked, parts=parts)
if evaluation:
    fits = [compared(names, priorities, evaluation, one) for one in picked]
    markup.show("compare.html", compared=fits)
else:
    show_way_on(say("compare-without-priorities"))
