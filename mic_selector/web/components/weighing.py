"""Three ways to say what matters besides sliders: an order, swings, trade-offs."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from types import MappingProxyType

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from mic_selector.decision import Evaluation, rank_sum
from mic_selector.decision.elicitation import (
    TradeOffs,
    importances,
    importances_from_order,
    importances_from_swings,
    read_tradeoffs,
    with_importances,
    worst_level,
)
from mic_selector.decision.questions import Preference, Question, write_answer
from mic_selector.priorities.address_values import LARGEST_SWING
from mic_selector.priorities.models import effective_aim
from mic_selector.web import markup, session
from mic_selector.web.frame import announce, run_script
from mic_selector.wording.weighing import counted, settled_in_words, sides, whole_order


def _use(found: Mapping[str, float]) -> None:
    session.change(
        replace(session.view(), priorities=with_importances(session.view().priorities, found))
    )


def _offer(found: Mapping[str, float], beside: Mapping[str, float] | None = None) -> None:
    """Show the importances that follow, and let the visitor use them."""
    names, say = session.names(), session.messages()
    rows = [
        (
            names.feature_short(key),
            say.number(found[key], 2),
            say.number(beside[key], 2) if beside else "",
        )
        for key in found
    ]
    markup.show("importances.html", rows=rows, has_other=beside is not None)
    st.button(say("use-importances"), on_click=_use, args=(found,), type="primary")
    stated = session.view().priorities
    if with_importances(stated, found) == stated:
        markup.show("note.html", text=say("importances-in-use"))
        announce(say("importances-in-use"))
        markup.show("to_result.html")


def show_order() -> None:
    """Let the visitor move what counts, the most important first: by taking hold of it, or with
    two buttons.
    """
    view, names, say = session.view(), session.names(), session.messages()
    order = whole_order(names, view.order, view.priorities)
    markup.show("paragraph.html", text=say("order-text"))
    with st.container(key="order_rows"):
        for place, feature in enumerate(order):
            with st.container(horizontal=True, key=f"order_{feature}"):
                markup.show("placed.html", place=place + 1, feature=names.feature_short(feature))
                _mover(order, place, -1)
                _mover(order, place, 1)
    _drag()(key="order_drag", data={"list": "order_rows"}, on_moved_change=partial(_drop, order))
    _tell_move(order)
    _offer(importances_from_order(order), importances(order, rank_sum(len(order))))


@cache
def _drag() -> ComponentRenderer:
    return st.components.v2.component("drag", js=markup.script("drag.js"))


def _tell_move(order: tuple[str, ...]) -> None:
    """Say where what was moved stands now, and let the focus stay on its button."""
    feature, way = st.session_state.pop("order_moved", ("", ""))
    if feature not in order:
        return
    place = order.index(feature) + 1
    named = session.names().feature_short(feature)
    announce(session.messages()("order-moved", feature=named, place=place))
    other = "down" if way == "up" else "up"
    # The place is of no use to the script; without it the browser would not run it again.
    run_script("stand_at.js", f"{way}_{feature} {other}_{feature} place_{place}")


def _mover(order: tuple[str, ...], place: int, step: int) -> None:
    """Show the button that moves one feature a place up (-1) or down (1)."""
    way, feature = "up" if step < 0 else "down", order[place]
    st.button(
        session.messages()(f"move-{way}", feature=session.names().feature_short(feature)),
        key=f"{way}_{feature}",
        disabled=not 0 <= place + step < len(order),
        on_click=_move,
        args=(order, place, place + step),
    )


def _drop(order: tuple[str, ...]) -> None:
    moved = st.session_state.order_drag.moved
    if moved and {moved["from"], moved["to"]} <= set(range(len(order))):
        _move(order, moved["from"], moved["to"])


def _move(order: tuple[str, ...], place: int, to: int) -> None:
    moved = list(order)
    moved.insert(to, moved.pop(place))
    st.session_state.order_moved = (order[place], "up" if to < place else "down")
    session.change(replace(session.view(), order=tuple(moved)))


def show_swings() -> None:
    """Let the visitor say how much each improvement is worth."""
    view, names, say = session.view(), session.names().marked, session.messages()
    counting = counted(names, view.priorities)
    for feature in counting:
        aim = effective_aim(view.priorities.of(feature))
        key = f"swing_{feature}"
        session.set_widget(key, view.swings.get(feature, 0))
        st.slider(
            say(
                "swing-label",
                feature=names.feature_short(feature),
                worst=names.level(feature, worst_level(aim)),
                wanted=names.level(feature, aim.level),
            ),
            0,
            LARGEST_SWING,
            step=5,
            key=key,
            on_change=_set_swing,
            args=(feature,),
        )
    rest = tuple(feature for feature in counting if feature not in view.swings)
    given = {feature: view.swings.get(feature, 0) for feature in counting}
    if rest:
        markup.show("note.html", text=say("swings-rest", features=names.features(rest)))
    elif any(given.values()):
        _offer(importances_from_swings(given))


def _set_swing(feature: str) -> None:
    swings = MappingProxyType(
        {**session.view().swings, feature: st.session_state[f"swing_{feature}"]}
    )
    session.change(replace(session.view(), swings=swings))


def show_trade_offs(known: Evaluation) -> None:
    """Ask to choose between two, until the first place is settled."""
    view, say = session.view(), session.messages()
    series = read_tradeoffs(view.priorities, known, view.tradeoffs)
    question = series.question
    if series.contradiction:
        markup.show("note.html", text=say("contradiction", answers=_numbers(series.contradiction)))
    elif question is None or series.is_settled:
        markup.show("note.html", text=settled_in_words(session.names(), series))
        if series.control_agrees:
            markup.show("note.html", text=say("control-agrees"))
    elif series.asks_control:
        markup.show("note.html", text=say("control-question"))
    elif series.parts_equals:
        markup.show("note.html", text=say("parting-question"))
    if question is not None and not series.contradiction:
        _ask(series, question)
    _answers_so_far(series)
    if series.answers and not series.contradiction:
        _offer(series.importances)


def _numbers(places: tuple[int, ...]) -> str:
    return session.messages().listed([str(place + 1) for place in places])


def _ask(series: TradeOffs, question: Question) -> None:
    say = session.messages()
    first, second = sides(session.names(), series, question)
    markup.show("trade_off.html", first=first, second=second)
    with st.container(horizontal=True):
        for preference in Preference:
            st.button(
                say(f"prefer-{preference.value}"),
                key=f"prefer_{preference.value}",
                on_click=_answer,
                args=(question, preference),
            )


def _answer(question: Question, preference: Preference) -> None:
    now = session.view()
    session.change(replace(now, tradeoffs=(*now.tradeoffs, write_answer(question, preference))))


def _answers_so_far(series: TradeOffs) -> None:
    say = session.messages()
    for place, (question, preference) in enumerate(series.answers):
        first, second = sides(session.names(), series, question)
        given = say(f"prefer-{preference.value}")
        markup.show("answered.html", number=place + 1, first=first, second=second, given=given)
        st.button(
            say("take-back", number=place + 1),
            key=f"take_back_{place}",
            on_click=_take_back,
            args=(place,),
        )


def _take_back(place: int) -> None:
    now = session.view()
    session.change(replace(now, tradeoffs=(*now.tradeoffs[:place], *now.tradeoffs[place + 1 :])))
