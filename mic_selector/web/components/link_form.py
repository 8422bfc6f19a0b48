"""Adding, changing and removing a link: one form, sent at once, so that a phone asks once."""

from types import MappingProxyType

import streamlit as st

from mic_selector.catalogue import LEVELS, Level
from mic_selector.files.faults import Fault
from mic_selector.priorities.link_file import (
    FIRST_YEAR,
    LARGEST_AMOUNT,
    LAST_YEAR,
    LONGEST_TEXT,
    MOST_STAFF,
)
from mic_selector.priorities.links import Alive, Link, place_called
from mic_selector.web import markup, session
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.faults import fault_in_words
from mic_selector.wording.links import partner

_ASLEEP = "link-asleep-until"
"""The fault of a link that is asleep and has a year in which it ends."""


def open_link() -> int | None:
    """Return the position of the link that is being changed; None where none is."""
    place: int | None = st.session_state.get("link_open")
    return place if place is not None and place < len(session.view().priorities.links) else None


def change_link(place: int) -> None:
    """Open a link to change it."""
    st.session_state.link_open = place
    _start_anew()


def close_form() -> None:
    """Leave a link as it is."""
    st.session_state.link_open = None


def _start_anew() -> None:
    """Let the next form begin with empty fields, or with those of its link."""
    st.session_state.link_forms = st.session_state.get("link_forms", 0) + 1
    st.session_state.pop("link_fault", None)


def _key(place: int | None, field: str) -> str:
    which = "new" if place is None else str(place)
    return f"link_form_{st.session_state.get('link_forms', 0)}_{which}_{field}"


def show_form(place: int | None) -> None:
    """Show the fields of a link; None adds one."""
    say, names = session.messages(), session.names()
    link = Link(form="") if place is None else session.view().priorities.links[place]
    with st.form(_key(place, "form"), enter_to_submit=True, border=False):
        st.pills(
            say("link-form-label"),
            tuple(catalogue().approaches),
            default=link.form or None,
            format_func=names.approach_short,
            key=_key(place, "approach"),
            wrap=True,
        )
        st.text_input(
            say("link-partner-label"),
            partner(names, link),
            max_chars=LONGEST_TEXT,
            key=_key(place, "partner"),
        )
        st.text_input(
            say("link-carried-label"),
            link.carried_by,
            max_chars=LONGEST_TEXT,
            key=_key(place, "carried"),
            placeholder=say("link-carried-help"),
        )
        _ask_year("since", place, link.since)
        st.segmented_control(
            say("link-alive-label"),
            tuple(Alive),
            default=link.alive,
            format_func=lambda alive: say(f"link-{alive.value}"),
            key=_key(place, "alive"),
        )
        _show_fault(place, is_of_life=True)
        with st.expander(say("link-more"), key=_key(place, "more")):
            _ask_more(place, link)
        _show_fault(place, is_of_life=False)
        _show_acts(place)
        markup.show("hint.html", text=say("link-unsent"))


def _show_fault(place: int | None, *, is_of_life: bool) -> None:
    """Show what is wrong with the link: where it is asked how alive that is, or else at the end."""
    wrong, fault = st.session_state.get("link_fault") or (None, None)
    if fault and wrong == place and is_of_life == (fault.code == _ASLEEP):
        sentence = fault_in_words(session.messages(), fault)
        markup.show("notices.html", sentences=(sentence,), kind="error")


def _ask_year(field: str, place: int | None, year: int | None) -> None:
    st.number_input(
        session.messages()(f"link-{field}-label"),
        FIRST_YEAR,
        LAST_YEAR,
        year,
        step=1,
        format="%d",
        key=_key(place, field),
    )


def _ask_more(place: int | None, link: Link) -> None:
    say, names, known = session.messages(), session.names(), catalogue()
    _ask_year("until", place, link.until)
    countries = sorted(known.countries, key=say.country)
    st.selectbox(
        say("link-country-label"),
        countries,
        countries.index(link.country) if link.country else None,
        format_func=say.country,
        key=_key(place, "country"),
        placeholder="",
    )
    for field, most in (("amount", LARGEST_AMOUNT), ("staff", MOST_STAFF)):
        st.number_input(
            say(f"link-{field}-label"),
            0.0,
            float(most),
            getattr(link, field),
            key=_key(place, field),
        )
    markup.show("note.html", text=say("link-own-levels"))
    for feature in known.features:
        st.selectbox(
            names.feature_short(feature),
            LEVELS,
            LEVELS.index(link.levels[feature]) if feature in link.levels else None,
            format_func=lambda level, feature=feature: names.level(feature, level),
            key=_key(place, f"level_{feature}"),
            placeholder=say("link-level-as-table"),
        )


def _show_acts(place: int | None) -> None:
    say = session.messages()
    with st.container(horizontal=True):
        st.form_submit_button(
            say("link-save-next" if place is None else "link-save"),
            type="primary",
            on_click=_save,
            args=(place,),
            key=_key(place, "save"),
        )
        if place is not None:
            st.form_submit_button(
                say("link-remove"), on_click=_remove, args=(place,), key=_key(place, "remove")
            )
            st.form_submit_button(
                say("link-cancel"), on_click=close_form, key=_key(place, "cancel")
            )


def _save(place: int | None) -> None:
    """Keep what was filled in, or say what is missing; then nothing that was typed is lost."""
    link = _filled_in(place)
    if fault := _fault(place, link):
        st.session_state.link_fault = (place, fault)
        return
    links = session.view().priorities.links
    if place is None:
        links = (*links, link)
        st.session_state.links_adding = True
        st.session_state.link_added = session.names().approach(link.form)
    else:
        links = (*links[:place], link, *links[place + 1 :])
        close_form()
    session.change(session.view().with_links(links))
    _start_anew()


def _fault(place: int | None, link: Link) -> Fault | None:
    if not link.form:
        return Fault(code="link-without-form")
    if link.until and st.session_state.get(_key(place, "alive")) is Alive.ASLEEP:
        return Fault(code=_ASLEEP)
    if link.since and link.until and link.until < link.since:
        return Fault(code="end-before-start", parameters={"start": link.since, "end": link.until})
    return None


def _filled_in(place: int | None) -> Link:
    """Return the link that the fields describe; a year in which it ends says that it ends."""
    state = st.session_state
    named = (state.get(_key(place, "partner")) or "").strip()
    country = state.get(_key(place, "country")) or ""
    until = state.get(_key(place, "until"))
    known = place_called(catalogue(), named, country)
    levels: dict[str, Level] = {
        feature: level
        for feature in catalogue().features
        if (level := state.get(_key(place, f"level_{feature}")))
    }
    return Link(
        form=state.get(_key(place, "approach")) or "",
        partner="" if known else named,
        place=known,
        country=catalogue().places[known].country if known else country,
        since=state.get(_key(place, "since")),
        carried_by=(state.get(_key(place, "carried")) or "").strip(),
        alive=Alive.ENDING if until else state.get(_key(place, "alive")) or Alive.ACTIVE,
        until=until,
        levels=MappingProxyType(levels),
        amount=state.get(_key(place, "amount")),
        staff=state.get(_key(place, "staff")),
    )


def _remove(place: int) -> None:
    links = session.view().priorities.links
    close_form()
    session.change(session.view().with_links((*links[:place], *links[place + 1 :])))
