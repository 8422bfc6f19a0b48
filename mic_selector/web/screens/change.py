"""What would change the answer: a few answers, one left out, one level of the table; and, one tap
further, importances, other weights, and one's own reading of the table.
"""

from dataclasses import replace

import streamlit as st

from mic_selector.decision import Evaluation
from mic_selector.decision.changes import importance_intervals, level_changes, make_first
from mic_selector.decision.programme import Undecided
from mic_selector.decision.regret import robust_choice
from mic_selector.decision.robustness import Around, robustness
from mic_selector.priorities import Priorities
from mic_selector.web import markup, session
from mic_selector.web.components.deeper import show_way_on
from mic_selector.web.components.own_reading import TAB, show_own_reading
from mic_selector.web.components.pick_approach import pick_approach
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.changes import (
    changes_in_words,
    intervals_in_words,
    level_changes_in_words,
    made_first_in_words,
)
from mic_selector.wording.robustness import first_for, robust_in_words

say, names = session.messages(), session.names()
priorities, evaluation = session.view().priorities, session.evaluation()


def _show(answers: Priorities) -> None:
    session.change(replace(session.view(), priorities=answers))


def _not_first_yet(evaluation: Evaluation | None) -> str:
    """Return the best of those that are not first: what would bring it there is what one asks."""
    behind = [one for one in evaluation.standings.values() if one.rank != 1] if evaluation else []
    return behind[0].approach if behind else ""


def _show_made_first(approach: str) -> None:
    found, undecided = None, False
    try:
        found = make_first(catalogue(), priorities, approach)
    except Undecided:
        undecided = True
    markup.show(
        "make_first.html",
        approach=names.approach(approach),
        undecided=undecided,
        made_first="" if undecided else made_first_in_words(names, approach, found),
        changes=changes_in_words(names, priorities, found) if found else (),
    )
    if found and found.steps:
        st.button(say("show-made-first"), on_click=_show, args=(found.priorities,))


def _show_further(evaluation: Evaluation) -> None:
    drawn = robustness(catalogue(), priorities, evaluation)
    by_order = robustness(catalogue(), priorities, evaluation, around=Around.ORDER)
    choice = robust_choice(catalogue(), priorities, evaluation)
    if drawn and by_order and choice:
        markup.show("robust.html", robust=robust_in_words(names, drawn, by_order, choice))
    changes = level_changes(catalogue(), priorities, evaluation)
    markup.show("level_changes.html", changes=level_changes_in_words(names, changes))
    intervals = importance_intervals(catalogue(), priorities, evaluation)
    markup.show("intervals.html", intervals=intervals_in_words(names, priorities, intervals))
    if drawn:
        times = say.number(drawn.acceptability.draws)
        markup.show("first_for.html", rows=first_for(names, drawn), times=times)


markup.show("title.html", title=say("change-title"), text=say("change-intro"))
ranked = evaluation is not None and bool(evaluation.ranking)
if not ranked:
    show_way_on(say("answer-first"))
approach = pick_approach(say("pick-change"), at_first=_not_first_yet(evaluation))
came_to_set_a_level = session.view().tab == TAB
if came_to_set_a_level:
    show_own_reading(approach)
if evaluation is not None:
    _show_made_first(approach)
if evaluation is not None and ranked:
    _show_further(evaluation)
if not came_to_set_a_level:
    show_own_reading(approach)
