"""Ways to say what matters besides sliders: an order, swings, a short series of trade-offs."""

from dataclasses import replace

import streamlit as st

from mic_selector.priorities.address import WAYS
from mic_selector.web import markup, session
from mic_selector.web.components.deeper import show_way_on
from mic_selector.web.components.weighing import show_order, show_swings, show_trade_offs
from mic_selector.wording.weighing import counted

say, view, evaluation = session.messages(), session.view(), session.evaluation()
markup.show("title.html", title=say("weigh-title"), text=say("weigh-intro"))
if evaluation is None or len(counted(session.names(), view.priorities)) < 2:
    show_way_on(say("weigh-first"))
else:
    way = view.way or WAYS[0]
    session.set_widget("way", way)
    st.segmented_control(
        say("way-label"),
        WAYS,
        format_func=lambda one: say(f"way-{one}"),
        key="way",
        required=True,
        on_change=lambda: session.change(replace(session.view(), way=st.session_state.way)),
    )
    if way == "order":
        show_order()
    elif way == "swings":
        show_swings()
    else:
        show_trade_offs(evaluation)
