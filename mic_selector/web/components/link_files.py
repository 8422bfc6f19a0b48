"""Links from an Excel sheet, and those of a second municipality laid beside."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from mic_selector.decision.links import present_links, side_by_side
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.sheet import Row
from mic_selector.notes.link_sheet import link_headings, link_template, links_by_row, new_links
from mic_selector.priorities import Priorities
from mic_selector.priorities.file import parse_whole
from mic_selector.priorities.link_file import MOST_LINKS
from mic_selector.priorities.links import Link
from mic_selector.web import markup, session
from mic_selector.web.components.sheet_in_hand import WayIn, show_sheet, take_sheet
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.faults import faults_in_words
from mic_selector.wording.links import links_in_words, overlaps_in_words


def show_link_files() -> None:
    """Show the template and the ways in; what they hold is made only while they are open."""
    say = session.messages()
    panel = st.expander(say("links-sheet-heading"), key="link_files", on_change="rerun")
    if panel.open:
        with panel:
            _show_sheet()
            _show_other_file()
    if other := st.session_state.get("link_other"):
        _show_together(other)


def _show_sheet() -> None:
    say = session.messages()
    st.download_button(
        say("links-sheet-get"),
        partial(link_template, session.names()),
        file_name=f"{say('links-sheet-name')}.xlsx",
        on_click="ignore",
        key="link_template",
    )
    st.file_uploader(
        say("links-sheet-open"),
        key="link_sheet",
        on_change=take_sheet,
        args=(_SHEETS,),
    )
    show_sheet(_SHEETS)


def _read(rows: Sequence[Row], file: str) -> tuple[Mapping[int, Link], int]:
    """Return the links of some rows that are not there yet, as many as there is room for, and how
    many are.
    """
    had = session.view().priorities.links
    found = links_by_row(rows, file, catalogue(), session.messages().language)
    new = new_links(found, had)
    if len(had) + len(new) > MOST_LINKS:
        raise FaultyInput(
            [Fault(code="too-long", parameters={"max_length": MOST_LINKS}, file=file)]
        )
    return new, len(found) - len(new)


def _add(what: tuple[Mapping[int, Link], int]) -> None:
    view = session.view()
    session.change(view.with_links((*view.priorities.links, *what[0].values())))


def _passed_over(what: tuple[Mapping[int, Link], int]) -> Sequence[str]:
    return [session.messages()("links-sheet-there", number=what[1])] if what[1] else []


_SHEETS = WayIn(
    key="link_sheet",
    headings=link_headings,
    read=_read,
    by_row=lambda what: what[0],
    add=_add,
    is_there=lambda link: link in session.view().priorities.links,
    message="links-sheet-read",
    passed_over=_passed_over,
)


def _show_other_file() -> None:
    say = session.messages()
    st.file_uploader(say("links-other-open"), key="link_other_file", on_change=_open_other)
    faults = st.session_state.pop("link_other_faults", ())
    markup.show("notices.html", sentences=faults, kind="error")


def _open_other() -> None:
    uploaded = st.session_state.link_other_file
    if uploaded is None:
        return
    try:
        content = uploaded.getvalue()
        st.session_state.link_other = parse_whole(content, uploaded.name, catalogue())[0]
    except FaultyInput as error:
        st.session_state.link_other_faults = faults_in_words(session.messages(), error.faults)


def _show_together(other: Priorities) -> None:
    say, names, mine = session.messages(), session.names(), session.view().priorities
    laid = side_by_side(mine, other)
    words = links_in_words(names, laid.joined, present_links(catalogue(), laid.joined))
    markup.show(
        "links_other.html",
        name=other.municipality or say("links-other-unnamed"),
        words=words,
        overlaps=overlaps_in_words(names, laid) or (say("overlap-none"),),
        is_asked=mine.any_counts,
    )
    with st.container(horizontal=True):
        if 0 < len(laid.joined.links) <= MOST_LINKS:
            st.button(say("links-other-take"), on_click=_take, args=(laid.joined,), key="link_take")
        st.button(say("links-other-drop"), on_click=_drop, key="link_drop")


def _take(joined: Priorities) -> None:
    session.change(replace(session.view(), priorities=joined))
    _drop()


def _drop() -> None:
    st.session_state.link_other = None
