"""Ways to say what matters besides sliders: an order, swings, a short series of trade-offs."""

from dataclasses import replace

import streamlit as st

<<<<<<< HEAD
from mic_selector.priorities.address import WAYS
from mic_selector.web import markup, session
from mic_selector.web.components.weighing import show_order, show_swings, show_trade_offs
from mic_selector.wording.weighing import counted
=======
from mic_selector.catalogue import Level
from mic_selector.decision import Evaluation, rank_sum
from mic_selector.decision.elicitation import (
    Preference,
    Question,
    TradeOffs,
    TwoForms,
    importances,
    importances_from_order,
    importances_from_swings,
    read_tradeoffs,
    with_importances,
    worst_level,
    write_tradeoff,
)
from mic_selector.priorities.address import LARGEST_SWING, WAYS
from mic_selector.priorities.models import effective_aim
from mic_selector.web import markup, session
from mic_selector.web.knowledge import catalogue

say, names = session.messages(), session.names()
view, evaluation = session.view(), session.evaluation()
counting = tuple(key for key in catalogue().features if view.priorities.of(key).counts)


def _use(found: Mapping[str, float]) -> None:
    session.change(
        replace(session.view(), priorities=with_importances(session.view().priorities, found))
    )


def _offer(found: Mapping[str, float], beside: Mapping[str, float] | None = None) -> None:
    """Show the importances that follow, and let the visitor use them."""
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


def _order() -> None:
    known = [feature for feature in view.order if feature in counting]
    session.set_widget("order", known)
    st.multiselect(
        say("order-label"),
        counting,
        format_func=names.feature_short,
        key="order",
        placeholder=say("order-placeholder"),
        on_change=lambda: session.change(
            replace(session.view(), order=tuple(st.session_state.order))
        ),
    )
    rest = [feature for feature in counting if feature not in known]
    if rest:
        markup.show("note.html", text=say("order-rest", features=names.features(tuple(rest))))
    elif known:
        _offer(importances_from_order(known), importances(known, rank_sum(len(known))))


def _swings() -> None:
    for feature in counting:
        aim = effective_aim(view.priorities.of(feature))
        key = f"swing_{feature}"
        session.set_widget(key, view.swings.get(feature, 0))
        st.slider(
            say(
                "swing-label",
                feature=names.feature(feature),
                worst=str(worst_level(aim)),
                wanted=str(aim.level),
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


def _trade_offs(known: Evaluation) -> None:
    series = read_tradeoffs(view.priorities, known, view.tradeoffs)
    question = series.question
    if series.contradiction:
        markup.show("note.html", text=say("contradiction", answers=_numbers(series.contradiction)))
    elif question is None or series.is_settled:
        markup.show("note.html", text=say("settled", answered=len(series.answers)))
        if series.control_agrees:
            markup.show("note.html", text=say("control-agrees"))
    elif series.asks_control:
        markup.show("note.html", text=say("control-question"))
    if question is not None and not series.contradiction:
        _ask(series, question)
    _answers_so_far(series)
    if series.answers and not series.contradiction:
        _offer(series.importances)


def _numbers(places: tuple[int, ...]) -> str:
    return say.listed([str(place + 1) for place in places])


def _sides(series: TradeOffs, question: Question) -> tuple[str, str]:
    first, second = (_side(question, levels) for levels in series.levels(question))
    return first, second


def _side(question: Question, levels: Mapping[str, Level]) -> str:
    if isinstance(question, TwoForms):
        return say.listed(
            [
                say("at-level", feature=names.feature(feature), level=str(level))
                for feature, level in levels.items()
            ]
        )
    (feature, level), (other, worst) = levels.items()
    return say(
        "side",
        feature=names.feature(feature),
        level=str(level),
        other=names.feature(other),
        worst=str(worst),
    )


def _ask(series: TradeOffs, question: Question) -> None:
    first, second = _sides(series, question)
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
    session.change(replace(now, tradeoffs=(*now.tradeoffs, write_tradeoff(question, preference))))


def _answers_so_far(series: TradeOffs) -> None:
    for place, (question, preference) in enumerate(series.answers):
        first, second = _sides(series, question)
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

>>>>>>> science

say, view, evaluation = session.messages(), session.view(), session.evaluation()
markup.show("title.html", title=say("weigh-title"), text=say("weigh-intro"))
if evaluation is None or len(counted(session.names(), view.priorities)) < 2:
    markup.show("deeper_empty.html", text=say("weigh-first"))
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
