"""What a facilitator needs beside the steps: limits, paper ballots, files, the council note,
exercises, deletion.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from urllib.parse import urlencode

import streamlit as st

from mic_selector.priorities.address import encode
from mic_selector.priorities.presets import Preset
from mic_selector.priorities.view import View
from mic_selector.web import markup, navigation, session
from mic_selector.web.components.room.files import room_as_csv, room_as_excel, rounds_to_save
from mic_selector.web.components.room.form import show_limit, stated_limit
from mic_selector.web.components.room.links import show_links
from mic_selector.web.components.room.paper import show_paper
from mic_selector.web.components.room.people import show_people
from mic_selector.web.components.room.pictures import pictures_to_save, wall_as_pdf, wall_as_png
from mic_selector.web.components.room.reasons import show_reasons
from mic_selector.web.components.room.shared_form import SharedForm, shared_form
from mic_selector.web.components.room.state import by_who_leads, is_facilitator
from mic_selector.web.knowledge import catalogue, presets
from mic_selector.web.room_results import forget, results_of
from mic_selector.web.rooms import local_time, store
from mic_selector.web.tab.note import fill_in, filled_in
from mic_selector.wording.rooms import voters_in_words
from mic_selector.workshop.models import Room, Step
from mic_selector.workshop.pictures import picture
from mic_selector.workshop.results import Results
from mic_selector.workshop.rules import limits_of, may_leave
from mic_selector.workshop.setup import write_setup

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_panels(room: Room) -> None:
    """Show the panels; only an open one is made."""
    say = session.messages()
    for name, show in _panels(room):
        panel = st.expander(say(f"room-panel-{name}"), key=f"room_panel_{name}", on_change="rerun")
        if panel.open:
            with panel:
                show(room)


def _panels(room: Room) -> Iterator[tuple[str, Callable[[Room], None]]]:
    """Yield the panels of whoever leads, and those of the facilitator alone."""
    yield from (
        ("exercises", lambda _room: _exercises()),
        *([("reasons", show_reasons)] if room.settings.asks_reasons else []),
        ("people", show_people),
        ("limits", _limits),
        ("paper", show_paper),
        ("files", _files),
    )
    if is_facilitator(room):
        yield from (("links", show_links), ("delete", _deletion))


def _exercises() -> None:
    def started_from(preset: Preset) -> str:
        return urlencode(encode(View(priorities=preset.priorities), catalogue()))

    markup.show(
        "room_exercises.html",
        exercises=catalogue().guidance.exercises,
        started={key: started_from(preset) for key, preset in presets().items()},
        presets=presets(),
    )


def _limits(room: Room) -> None:
    say, names = session.messages(), session.names().marked
    limits = limits_of(room.settings, catalogue())
    markup.show("hint.html", text=say("room-limits-hint"))
    form = shared_form(f"limits_{room.id}", room.settings.limits)
    prefix = form.key
    for feature in reversed(catalogue().commitments):
        set_ = st.checkbox(
            say("room-limit-set", feature=names.feature(feature)),
            feature in limits,
            key=f"{prefix}_set_{feature}",
        )
        if set_:
            show_limit(prefix, feature, limits.get(feature))
    st.button(
        say("room-limits-keep"), on_click=_keep_limits, args=(room, form), key=f"{prefix}_keep"
    )
    form.show_saved()


@by_who_leads
def _keep_limits(room: Room, form: SharedForm) -> None:
    if not form.is_drawn:
        return
    commitments = catalogue().commitments
    others = {key: limit for key, limit in room.settings.limits.items() if key not in commitments}
    stated = {
        key: stated_limit(form.key, key)
        for key in commitments
        if st.session_state[f"{form.key}_set_{key}"]
    }
    limits = MappingProxyType(others | stated)
    form.saved(limits, is_kept=store().rooms.set_limits(room.id, limits, form.stands))


def _files(room: Room) -> None:
    say, names = session.messages(), session.names().marked
    name, rounds = say("room-file-name", code=room.code), rounds_to_save(room)
    files = [("xlsx", partial(room_as_excel, names, room), _EXCEL)]
    files += [("csv", partial(room_as_csv, names, room, rounds[0]), "text/csv")] if rounds else []
    if pictures_to_save(room):
        files.append(("pdf", partial(wall_as_pdf, names, room), "application/pdf"))
    if picture(room) in pictures_to_save(room):
        files.append(("png", partial(wall_as_png, names, room), "image/png"))
    with st.container(horizontal=True):
        for ending, made, media in files:
            st.download_button(
                say(f"room-save-{ending}"),
                made,
                file_name=f"{name}.{ending}",
                mime=media,
                on_click="ignore",
                key=f"room_save_{ending}",
            )
    st.download_button(
        say("setup-save"),
        write_setup(room.settings),
        file_name=f"{say('setup-file-name', code=room.code)}.yaml",
        mime="application/yaml",
        on_click="ignore",
        key="room_save_setup",
    )
    markup.show("hint.html", text=say("room-files-hint"))
    if results_of(room).priorities is None:
        markup.show("note.html", text=say(_why_no_note(room)))
        return
    for page in ("note", "result"):
        if st.button(say(f"room-to-{page}"), key=f"room_to_{page}"):
            _take_along(room)
            navigation.go_to(page)


def _take_along(room: Room) -> None:
    """Let result and note speak of what the room said."""
    store().rooms.tell(room.id, room.round)
    results = results_of(room)
    if results.priorities is None:
        return
    before = session.view()
    found = replace(results.priorities.priorities, links=before.priorities.links)
    session.change(View(priorities=found, note_voice="workshop", room=before.room))
    session.keep_group(found, results.certainty)
    fill_in({**filled_in(), **_advice(results)})


def _why_no_note(room: Room) -> str:
    if room.step is Step.TRIAL:
        return "room-nothing-counts"
    return "room-nothing-yet" if may_leave(room, room.round) else "room-nothing-leaves"


def _advice(results: Results) -> Mapping[str, str]:
    """Return what the note says of whose advice it holds; by hand it can be replaced there like any
    other field.
    """
    names = session.names()
    latest = max((ballot.received for ballot in results.voters), default=results.room.created)
    return {
        "advice_body": voters_in_words(names, results),
        "advice_date": names.messages.day(local_time(latest).date()),
        "workshop_date": names.messages.day(local_time(latest).date()),
        "workshop_people": str(results.voted + results.on_paper),
    }


def _deletion(room: Room) -> None:
    say = session.messages()
    markup.show("warning.html", text=say("room-delete-hint"))
    sure = st.checkbox(say("room-delete-sure"), key=f"delete_{room.id}")
    with st.container(key="danger"):
        st.button(say("room-delete"), disabled=not sure, on_click=_delete, args=(room,))


@by_who_leads
def _delete(room: Room) -> None:
    store().retention.delete(room.id)
    forget(room)
    st.session_state.pop("new_room", None)
    st.session_state.room_deleted = True
    session.change(replace(session.view(), room=""))
