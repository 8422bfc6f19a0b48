"""The result on one screen, part by part."""

import streamlit as st

from mic_selector.decision import Evaluation, Standing
from mic_selector.decision.robustness import Robustness, robustness
from mic_selector.web import markup, navigation, session
from mic_selector.web.components.deeper import show_way_on
from mic_selector.web.components.radar import show_radar
from mic_selector.web.frame import announce, run_script
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.conversation import lines
from mic_selector.wording.group import group_verdict, group_written
from mic_selector.wording.ranking import ranking_rows
from mic_selector.wording.result import (
    NAMED,
    Headline,
    asked,
    headline,
    how_sure,
    reasons_against,
    reasons_for,
    why_out,
)
from mic_selector.wording.rounding import alike_in_words

MOST_DRAWN = 4


def show_result() -> None:
    """Show what follows from the answers, or the way to the questions while nothing does."""
    evaluation = session.evaluation()
    if evaluation is None:
        markup.show("result_empty.html")
        show_way_on(session.messages()("result-empty"))
        return
    found = robustness(catalogue(), session.view().priorities, evaluation)
    said = headline(session.names(), evaluation, found)
    if group := session.group_certainty():
        grounds = (group_written(session.names(), group), *said.beside)
        said = Headline(group_verdict(session.names(), group), grounds)
    markup.show("result.html", headline=said)
    announce(said.sentence)
    with st.container(key="result"):
        with st.container(key="result_rows"):
            _show_rows(evaluation)
            if evaluation.ranking:
                _show_picture(evaluation)
        with st.container(key="result_side"):
            if found:
                _show_first(evaluation, found)
            else:
                markup.show("result_none.html")
            _show_next(evaluation)
    markup.show("result_answers.html", lines=lines(session.names(), session.view()))


def _show_rows(evaluation: Evaluation) -> None:
    names = session.names()
    priorities = session.view().priorities
    rows = ranking_rows(names, priorities, evaluation)
    markup.show(
        "result_rows.html",
        rows=rows,
        counted=names.messages.listed([slot.feature for slot in rows[0].slots]) if rows else "",
        alike=alike_in_words(names, evaluation.ranking),
        out=[(one.approach, why_out(names, priorities, one)) for one in evaluation.ruled_out],
    )


def _show_picture(evaluation: Evaluation) -> None:
    """Show the radar of the one that is first, or of several that share the place."""
    first = tuple(standing.approach for standing in evaluation.first)
    if len(first) > MOST_DRAWN:  # lines that cannot be told apart
        return
    names = session.names()
    with st.container(key="result_radar"):
        listed = names.messages.listed([names.approach_short(one) for one in first])
        one = navigation.href("form", profile=first[0], tab="gives")
        table = one if len(first) == 1 else navigation.href("compare")
        markup.show("result_radar.html", approaches=listed, table=table)
        show_radar(first)


def _show_first(evaluation: Evaluation, found: Robustness) -> None:
    names, priorities = session.names(), session.view().priorities
    sure = how_sure(names, found)
    if len(evaluation.first) > 1:
        together = [
            (one.approach, asked(names, priorities, one.approach))
            for one in evaluation.first
            if len(evaluation.first) <= NAMED  # more of them stand in the rows, and nowhere else
        ]
        markup.show("result_together.html", together=together, sure=sure)
        return
    first: Standing = evaluation.first[0]
    markup.show(
        "result_card.html",
        approach=first.approach,
        for_it=reasons_for(names, priorities, first),
        against=reasons_against(names, priorities, first),
        asked=asked(names, priorities, first.approach),
        sure=sure,
    )


def _show_next(evaluation: Evaluation) -> None:
    at_hand = next(iter(evaluation.standings))
    acts = (
        ("why", "question", navigation.href("form", profile=at_hand, tab="why")),
        ("compare", "compare", navigation.href("compare")),
        ("practices", "place", navigation.href("practices")),
        ("links", "people", navigation.href("links")),
        ("ready", "yes", navigation.href("form", profile=at_hand, tab="ready")),
        ("note", "file", navigation.href("note")),
    )
    markup.show("result_next.html", acts=acts)
    run_script("share.js")
