"""What would change the answer: importances, a few answers, one level of the table, or one's own
reading of it.
"""

from dataclasses import replace
from functools import partial

import streamlit as st

from mic_selector.catalogue import LEVELS
from mic_selector.decision.changes import importance_intervals, level_changes, make_first
from mic_selector.decision.regret import robust_choice
from mic_selector.decision.robustness import Around, robustness
from mic_selector.priorities import Priorities
from mic_selector.web import markup, session
from mic_selector.web.components.pick_approach import pick_approach
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.changes import changes_in_words, intervals_in_words, level_change_in_words
from mic_selector.wording.robustness import first_for, robust_in_words

say, names = session.messages(), session.names()
priorities, evaluation = session.view().priorities, session.evaluation()


def _set_level(approach: str, feature: str) -> None:
    view = session.view()
    chosen = st.session_state[f"own_{approach}_{feature}"]
    session.change(
        replace(view, priorities=view.priorities.with_level(catalogue(), approach, feature, chosen))
    )


def _show(answers: Priorities) -> None:
    session.change(replace(session.view(), priorities=answers))


markup.show("title.html", title=say("change-title"), text=say("change-intro"))
if evaluation is None or not evaluation.ranking:
    markup.show("deeper_empty.html", text=say("answer-first"))
else:
    markup.show(
        "intervals.html",
        intervals=intervals_in_words(
            names, priorities, importance_intervals(catalogue(), priorities, evaluation)
        ),
    )
    drawn = robustness(catalogue(), priorities, evaluation)
    by_order = robustness(catalogue(), priorities, evaluation, around=Around.ORDER)
    choice = robust_choice(catalogue(), priorities, evaluation)
    if drawn and by_order and choice:
        markup.show(
            "first_for.html",
            rows=first_for(names, drawn),
            times=say.number(drawn.acceptability.draws),
        )
        markup.show("robust.html", robust=robust_in_words(names, drawn, by_order, choice))

approach = pick_approach(say("pick-change"))
if evaluation is not None:
    found = make_first(catalogue(), priorities, approach)
    markup.show(
        "make_first.html",
        approach=names.approach(approach),
        found=found,
        changes=changes_in_words(names, priorities, found) if found else (),
    )
    if found and found.steps:
        st.button(say("show-made-first"), on_click=_show, args=(found.priorities,))
    changes = level_changes(catalogue(), priorities, evaluation)
    markup.show(
        "level_changes.html", changes=[level_change_in_words(names, change) for change in changes]
    )

markup.show("own_reading.html", approach=names.approach(approach))
halves = st.columns(2, gap="large")
for place, feature in enumerate(catalogue().features):
    key = f"own_{approach}_{feature}"
    session.set_widget(key, priorities.level(catalogue(), approach, feature))
    printed = catalogue().approaches[approach].levels[feature]
    with halves[place % 2]:
        st.select_slider(
            say(
                "own-level-of",
                feature=names.feature_short(feature),
                printed=names.level(feature, printed),
            ),
            LEVELS,
            format_func=partial(names.level, feature),
            key=key,
            on_change=_set_level,
            args=(approach, feature),
        )
