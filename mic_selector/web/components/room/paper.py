"""Ballots on paper: the sheets to print, and how many gave which answer."""

from functools import partial
from types import MappingProxyType

import streamlit as st

from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import Language, messages_in, tongue
from mic_selector.files.settings import settings
from mic_selector.notes.paper_ballot import compose_paper_ballot
from mic_selector.notes.portable import render_paper_ballot
from mic_selector.web import markup, session
from mic_selector.web.components.room.shared_form import SharedForm, shared_form
from mic_selector.web.components.room.state import by_who_leads
from mic_selector.web.knowledge import catalogue
from mic_selector.web.rooms import store
from mic_selector.wording.names import Names
from mic_selector.wording.rooms import answer_in_words, paper_faults_in_words
from mic_selector.workshop.answers import possible_answers
from mic_selector.workshop.models import Paper, Room, Way
from mic_selector.workshop.rules import asked, checked_paper


def show_paper(room: Room) -> None:
    """Show the sheets to print, and below them the counts of the present round in the same
    order.
    """
    markup.show("hint.html", text=session.messages()("room-paper-hint"))
    _sheets(room)
    _counts(room)


def _sheets(room: Room) -> None:
    say = session.messages()
    languages = [one for one in settings().languages if one in room.settings.languages]
    with st.container(horizontal=True):
        for language in languages:
            label = say("paper-save-in", language=tongue(language).name)
            name = messages_in(language)("paper-file", code=room.code)
            st.download_button(
                label if len(languages) > 1 else say("paper-save"),
                partial(_printed, room, language),
                file_name=f"{name}-{language}.pdf",
                mime="application/pdf",
                on_click="ignore",
                key=f"paper_save_{language}_{room.id}",
            )


def _printed(room: Room, language: Language) -> bytes:
    names = Names(catalogue(), messages_in(language)).marked
    return render_paper_ballot(compose_paper_ballot(names, room.settings))


def _counts(room: Room) -> None:
    say, names = session.messages(), session.names().marked
    kept = store().ballots.paper(room.id, room.round)
    form = shared_form(f"paper_{room.id}_{room.round}", kept)
    prefix = form.key
    # A limit on a control keeps a number beyond it in the browser, and what was kept before stays:
    # `checked_paper` says what is wrong with it.
    st.number_input(say("room-paper-people"), value=kept.people, key=f"{prefix}_people")
    for number, feature in enumerate(asked(room.settings, catalogue()), 1):
        markup.show(
            "paper_question.html", number=number, name=session.names().feature_short(feature)
        )
        with st.container(horizontal=True, vertical_alignment="bottom"):
            for answer in possible_answers(room.settings, catalogue(), feature):
                _count(
                    f"{prefix}_{feature}_{answer}",
                    feature,
                    answer_in_words(names, room.settings.way, answer, feature),
                    kept.given.get(feature, {}).get(answer, 0),
                )
            if _asks_decisive(room):
                _count(
                    f"{prefix}_{feature}_decisive",
                    feature,
                    say("wall-decisive"),
                    kept.decisive.get(feature, 0),
                )
    markup.show("notices.html", sentences=st.session_state.pop("paper_faults", ()), kind="error")
    st.button(say("room-paper-keep"), on_click=_keep, args=(room, form), key=f"{prefix}_keep")
    form.show_saved()


def _asks_decisive(room: Room) -> bool:
    return room.settings.way is Way.WANTS and room.settings.picks > 0


def _count(key: str, feature: str, answer: str, count: int) -> None:
    label = session.messages()(
        "room-paper-count", feature=session.names().marked.feature_short(feature), answer=answer
    )
    st.number_input(label, value=count, key=key, width=140)


@by_who_leads
def _keep(room: Room, form: SharedForm) -> None:
    if not form.is_drawn:
        return
    state, prefix = st.session_state, form.key
    features = asked(room.settings, catalogue())

    def counted(feature: str) -> dict[int, int]:
        numbers = possible_answers(room.settings, catalogue(), feature)
        return {number: state[f"{prefix}_{feature}_{number}"] for number in numbers}

    given = {feature: counted(feature) for feature in features}
    decisive = {feature: state.get(f"{prefix}_{feature}_decisive", 0) for feature in features}
    paper = Paper(state[f"{prefix}_people"], MappingProxyType(given), MappingProxyType(decisive))
    try:
        counted_right = checked_paper(paper, room.settings)
    except FaultyInput as error:
        state.paper_faults = paper_faults_in_words(session.names(), error.faults)
        return
    is_kept = store().ballots.set_paper(room.id, room.round, counted_right, form.stands)
    form.saved(counted_right, is_kept=is_kept)
