"""Adding, changing and removing a link: what is filled in stays, and counts once it is added."""

from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any

import streamlit as st

from mic_selector.catalogue import LEVELS, Level
from mic_selector.files.faults import Fault
from mic_selector.priorities.begun_link import BegunLink
from mic_selector.priorities.link_file import faults_of_link
from mic_selector.priorities.links import Alive, Link, place_called
from mic_selector.web import markup, session
from mic_selector.web.knowledge import catalogue
from mic_selector.web.tab.link_draft import (
    change_link,
    draft_of,
    drop_draft,
    keep_draft,
    number_of_forms,
)
from mic_selector.wording.faults import fault_in_words

LABELS = {
    "partner": "link-partner-label",
    "carried_by": "link-carried-label",
    "since": "link-since-label",
    "until": "link-until-label",
    "amount": "link-amount-label",
    "staff": "link-staff-label",
}
"""What the fields are called in which something can be wrong. No control has a limit of its own: it
would drop without a word what is pasted beyond it, or let an old value stand for a number.
"""
_ASLEEP = "link-asleep-until"
"""The fault of a link that is asleep and has a year in which it ends."""


def _key(place: int | None, field: str) -> str:
    return f"link_form_{number_of_forms()}_{'new' if place is None else place}_{field}"


def show_form(place: int | None) -> None:
    """Show the fields of a link; None adds one."""
    say, names, at = session.messages(), session.names(), draft_of(_link(place))
    with st.container(key=_key(place, "form")):
        st.pills(
            say("link-form-label"),
            tuple(catalogue().approaches),
            format_func=names.approach_short,
            wrap=True,
            **_kept(place, "form_chosen", at.link.form or None),
        )
        st.text_input(
            say("link-partner-label"),
            **_kept(place, "partner", at.link.partner),
        )
        st.text_input(
            say("link-carried-label"),
            placeholder=say("link-carried-help"),
            **_kept(place, "carried_by", at.link.carried_by),
        )
        _ask_year("since", place, at.link.since)
        st.segmented_control(
            say("link-alive-label"),
            tuple(Alive),
            format_func=lambda alive: say(f"link-{alive.value}"),
            **_kept(place, "alive", at.link.alive),
        )
        _show_fault(at, is_of_life=True)
        with st.expander(say("link-more"), key=_key(place, "more")):
            _ask_more(place, at.link)
        _show_fault(at, is_of_life=False)
        _show_acts(place)
        markup.show("hint.html", text=say("link-unsent"))


def _link(place: int | None) -> Link | None:
    return None if place is None else session.view().priorities.links[place]


def _kept(place: int | None, field: str, value: object) -> dict[str, Any]:
    """Let a control show what was filled in, and return what it is told: its key, and what happens
    when something else is.
    """
    key = _key(place, field)
    session.set_widget(key, value)
    return {"key": key, "on_change": _take, "args": (place,)}


def _take(place: int | None) -> None:
    """Remember what is filled in: on the way to another page controls forget it."""
    at = draft_of(_link(place))
    keep_draft(replace(at, link=_filled_in(place)))


def _show_fault(at: BegunLink, *, is_of_life: bool) -> None:
    """Show what is wrong with what was to be kept, until it is mended: where it is asked how alive
    the link is, or else at the end.
    """
    fault = _fault(at.link) if at.is_refused else None
    if fault and is_of_life == (fault.code == _ASLEEP):
        markup.show("notices.html", sentences=(_in_words(fault),), kind="error")


def _in_words(fault: Fault) -> str:
    """Return a sentence on what is wrong, with the field that it is about."""
    say = session.messages()
    sentence = fault_in_words(say, replace(fault, path=()))
    return f"{say(LABELS[str(fault.path[0])])}: {sentence}" if fault.path else sentence


def _ask_year(field: str, place: int | None, year: int | None) -> None:
    st.number_input(
        session.messages()(f"link-{field}-label"),
        value=None,
        step=1,
        format="%d",
        **_kept(place, field, year),
    )


def _ask_more(place: int | None, link: Link) -> None:
    say, names, known = session.messages(), session.names(), catalogue()
    _ask_year("until", place, link.until)
    st.selectbox(
        say("link-country-label"),
        sorted(known.countries, key=say.country),
        None,
        format_func=say.country,
        placeholder="",
        **_kept(place, "country", link.country or None),
    )
    for field in ("amount", "staff"):
        st.number_input(
            say(f"link-{field}-label"),
            value=None,
            **_kept(place, field, getattr(link, field)),
        )
    markup.show("note.html", text=say("link-own-levels"))
    for feature in known.features:
        st.selectbox(
            names.feature_short(feature),
            LEVELS,
            None,
            format_func=partial(names.level, feature),
            placeholder=say("link-level-as-table"),
            **_kept(place, f"level_{feature}", link.levels.get(feature)),
        )


def _show_acts(place: int | None) -> None:
    say = session.messages()
    with st.container(horizontal=True):
        st.button(
            say("link-save-next" if place is None else "link-save"),
            type="primary",
            on_click=_save,
            args=(place,),
            key=_key(place, "save"),
        )
        if place is not None:
            st.button(
                say("link-remove"), on_click=_remove, args=(place,), key=_key(place, "remove")
            )
            st.button(say("link-cancel"), on_click=_leave, args=(place,), key=_key(place, "cancel"))


def _save(place: int | None) -> None:
    """Keep what was filled in, or say what is missing; then nothing that was typed is lost."""
    of, filled_in = _link(place), _filled_in(place)
    if _fault(filled_in):
        keep_draft(BegunLink(of=of, link=filled_in, is_refused=True))
        return
    link, links = _meant(filled_in), session.view().priorities.links
    if place is None:
        links = (*links, link)
        st.session_state.links_adding = True
        st.session_state.link_added = session.names().approach(link.form)
    else:
        links = (*links[:place], link, *links[place + 1 :])
        change_link(None)
    drop_draft(of)
    session.change(session.view().with_links(links))


def _fault(link: Link) -> Fault | None:
    if not link.form:
        return Fault(code="link-without-form")
    if link.until and link.alive is Alive.ASLEEP:
        return Fault(code=_ASLEEP)
    return next(iter(faults_of_link(_meant(link))), None)


def _filled_in(place: int | None) -> Link:
    """Return what the fields hold, each by itself."""
    state = st.session_state
    levels: dict[str, Level] = {
        feature: level
        for feature in catalogue().features
        if (level := state.get(_key(place, f"level_{feature}")))
    }
    return Link(
        form=state.get(_key(place, "form_chosen")) or "",
        partner=(state.get(_key(place, "partner")) or "").strip(),
        country=state.get(_key(place, "country")) or "",
        since=state.get(_key(place, "since")),
        carried_by=(state.get(_key(place, "carried_by")) or "").strip(),
        alive=state.get(_key(place, "alive")) or Alive.ACTIVE,
        until=state.get(_key(place, "until")),
        levels=MappingProxyType(levels),
        amount=state.get(_key(place, "amount")),
        staff=state.get(_key(place, "staff")),
    )


def _meant(filled_in: Link) -> Link:
    """Return the link that the fields describe: a partner whose place is known, in its country; and
    a year in which it ends says that it ends.
    """
    place = place_called(catalogue(), filled_in.partner, filled_in.country)
    return replace(
        filled_in,
        partner="" if place else filled_in.partner,
        place=place,
        country=catalogue().places[place].country if place else filled_in.country,
        alive=Alive.ENDING if filled_in.until else filled_in.alive,
    )


def _leave(place: int) -> None:
    """Leave a link as it is."""
    drop_draft(_link(place))
    change_link(None)


def _remove(place: int) -> None:
    links = session.view().priorities.links
    _leave(place)
    session.change(session.view().with_links((*links[:place], *links[place + 1 :])))
