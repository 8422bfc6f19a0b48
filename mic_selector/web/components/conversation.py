"""One step of the conversation: a question as tiles, what follows now, and the way on."""

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from mic_selector.priorities import Direction
from mic_selector.priorities.answers import Answer, Weight
from mic_selector.priorities.view import View
from mic_selector.web import markup, session
from mic_selector.web.components.asking import ask_level, notes, warnings_now
from mic_selector.web.components.standing import show_standing
from mic_selector.web.knowledge import catalogue
from mic_selector.web.moment import Moment, moment_now
from mic_selector.web.plain_labels import strong
from mic_selector.wording.conversation import (
    MOST_DECISIVE,
    current_step,
    effect,
    limit_in_words,
    lines,
    musts,
    on_offer,
    steps,
    would_rule_out,
)
from mic_selector.wording.explanation import direction_key


def show_step() -> None:
    """Show the open step."""
    _step(current_step(session.names(), session.view()))


@st.fragment
def _step(step: str) -> None:
    """Show a step. Once it is answered, only it and what follows are drawn anew."""
    names, view = session.names(), session.view()
    order = steps(names, view)
    with st.container(key="conversation"):
        question, standing = st.container(), st.container()
        with question:
            said = lines(names, view)
            markup.show(
                "progress.html", order=order, place=order.index(step), lines=said, step=step
            )
            if step in catalogue().features:
                _ask(step, view.answer(catalogue(), step))
            elif step == "decisive":
                _ask_what_is_decisive(on_offer(names, view, step))
            else:
                _ask_what_is_a_must(on_offer(names, view, step))
            markup.put(effect_line(moment_now(), step))
        show_standing(standing)
    session.write_address()


def effect_line(moment: Moment, step: str) -> Markup:
    """Return, as HTML, the line that tells what follows now, and the way on from a step."""
    order = steps(moment.names, moment.view)
    place = order.index(step)
    content = {
        "effect": effect(moment.names, moment.evaluation),
        "before": order[place - 1] if place else "",
        "after": order[place + 1] if place + 1 < len(order) else "",
    }
    return markup.filled("effect.html", moment.names, moment.href, content)


def _ask(feature: str, shown: Answer) -> None:
    is_limit = catalogue().features[feature].kind == "commitment"
    markup.show("question.html", feature=feature, notes=notes(feature, warnings_now()))
    with st.container(key="step" if is_limit else "wish"):
        ask_level(feature, _take)
    panel = f"refine_{feature}"
    if shown.has_opinion and shown.weight:
        with st.expander(session.messages()("refine"), key=panel, on_change="rerun"):
            _refine(feature, shown, is_limit)
    elif panel in st.session_state:  # told again, what is open stays so while it is not drawn
        st.session_state[panel] = st.session_state[panel]


def _take(feature: str, to: View) -> None:
    session.change(replace(to, step=feature))  # it stays open, though it is answered now


def _refine(feature: str, shown: Answer, is_limit: bool) -> None:
    """Show what few need: the direction of a limit, and that something is nice to have only."""
    say, names = session.messages(), session.names().marked
    if is_limit:
        session.set_widget(f"refine_direction_{feature}", shown.direction)
        st.radio(
            say("direction-label", feature=names.feature(feature)),
            tuple(Direction),
            format_func=lambda direction: say(direction_key(direction)),
            key=f"refine_direction_{feature}",
            horizontal=True,
            on_change=_set_direction,
            args=(feature,),
        )
    session.set_widget(f"refine_weight_{feature}", shown.weight)
    st.radio(
        say("weight-label", feature=names.feature(feature)),
        tuple(Weight),
        format_func=lambda weight: say(f"weight-{weight.value}"),
        key=f"refine_weight_{feature}",
        horizontal=True,
        on_change=_set_weight,
        args=(feature, f"refine_weight_{feature}"),
    )


def _set_direction(feature: str) -> None:
    direction = st.session_state[f"refine_direction_{feature}"]
    session.change(session.view().with_direction(catalogue(), feature, direction))


def _set_weight(feature: str, key: str) -> None:
    session.change(session.view().with_weight(catalogue(), feature, st.session_state[key]))


def _ask_what_is_decisive(features: tuple[str, ...]) -> None:
    say, view = session.messages(), session.view()
    chosen = [one for one in features if _weight(view, one) is Weight.DECISIVE]
    markup.show(
        "pick.html",
        kicker=say("decisive-kicker"),
        heading=say("decisive-heading"),
        help=" ".join((say("decisive-help", most=MOST_DECISIVE), *_musts_in_words())),
    )
    with st.container(key="picks"):
        for feature in features:
            is_full = len(chosen) >= MOST_DECISIVE and feature not in chosen
            _tile(feature, _words(view, feature), Weight.DECISIVE, is_full=is_full)
    # More of them can be decisive: at each question one says so without a limit.
    count = "decisive-too-many" if len(chosen) > MOST_DECISIVE else "decisive-count"
    markup.show("count.html", text=say(count, number=len(chosen), most=MOST_DECISIVE))


def _musts_in_words() -> tuple[str, ...]:
    """Return a sentence on what is a must, and so not on offer; none where nothing is."""
    say, names = session.messages(), session.names()
    found = [names.feature_short(feature) for feature in musts(names, session.view())]
    return (say("decisive-without-musts", features=say.listed(found)),) if found else ()


def _ask_what_is_a_must(features: tuple[str, ...]) -> None:
    say, names, view = session.messages(), session.names(), session.view()
    markup.show(
        "pick.html",
        kicker=say("must-kicker"),
        heading=say("must-heading"),
        help=say("must-help"),
    )
    with st.container(key="picks"):
        for feature in features:
            out = say("must-rules-out", number=would_rule_out(names, view, feature))
            words = f"{_words(view, feature)} · {out}"
            _tile(feature, words, Weight.MUST)
    for warning in sorted(set(warnings_now().values())):
        markup.show("warning.html", text=warning)


def _weight(view: View, feature: str) -> Weight | None:
    return view.answer(catalogue(), feature).weight


def _words(view: View, feature: str) -> str:
    names, answer = session.names(), view.answer(catalogue(), feature)
    return limit_in_words(names, feature, answer.direction, answer.level)


def _tile(feature: str, words: str, weight: Weight, *, is_full: bool = False) -> None:
    key = f"pick_{weight.value}_{feature}"
    session.set_widget(key, _weight(session.view(), feature) is weight)
    st.checkbox(
        strong(session.names().feature_short(feature), words),
        key=key,
        on_change=_pick,
        args=(feature, key, weight),
        disabled=is_full,
    )


def _pick(feature: str, key: str, weight: Weight) -> None:
    view, known = session.view(), catalogue()
    is_picked = st.session_state[key]
    session.change(
        view.picked(known, feature, weight) if is_picked else view.unpicked(known, feature)
    )
