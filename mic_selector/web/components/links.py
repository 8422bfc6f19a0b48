"""The links of a municipality: the list, what follows from it, and how to keep it."""

import streamlit as st

from mic_selector.decision.links import present_links
from mic_selector.priorities.file import write_priorities
from mic_selector.priorities.link_file import MOST_LINKS
from mic_selector.web import markup, session
from mic_selector.web.components.link_files import show_link_files
from mic_selector.web.components.link_form import show_form
from mic_selector.web.components.link_guidance import show_guidance
from mic_selector.web.knowledge import catalogue
from mic_selector.web.tab.link_draft import change_link, is_begun, keep_drafts, open_link
from mic_selector.web.tab.note import note_to_keep
from mic_selector.wording.links import links_in_words


def show_links() -> None:
    """Show what there is, what follows from it, and how to keep it."""
    keep_drafts()
    say, priorities = session.messages(), session.view().priorities
    markup.show("title.html", title=say("links-title"), text=say("links-intro"))
    words = links_in_words(session.names(), priorities, present_links(catalogue(), priorities))
    with st.container(key="links"):
        with st.container(key="links_list"):
            markup.show("links_head.html", number=len(words.rows))
            for row in words.rows:
                with st.container(key=f"link_{row.place}", horizontal=True):
                    markup.show("link_row.html", row=row)
                    st.button(
                        say("link-change"),
                        key=f"link_change_{row.place}",
                        help=say("link-change-which", link=row.name),
                        on_click=change_link,
                        args=(priorities.links[row.place],),
                    )
                if open_link() == row.place:
                    show_form(row.place)
                elif is_begun(priorities.links[row.place]):
                    markup.show("hint.html", text=say("link-begun"))
            _show_adding(len(words.rows))
        with st.container(key="links_say"):
            is_asked = priorities.any_counts
            if words.rows or not is_asked:
                markup.show("links_together.html", words=words, is_asked=is_asked)
    if words.rows and priorities.any_counts:
        markup.show("links_more.html", words=words)
    _show_keeping(len(words.rows))
    show_link_files()
    show_guidance()


def _show_adding(number: int) -> None:
    say = session.messages()
    # Always there: what comes and goes above a form moves it, and what is being typed is gone.
    with st.container(key="link_told"):
        if added := st.session_state.pop("link_added", ""):
            markup.show("say.html", sentence=say("link-added", link=added))
    if number >= MOST_LINKS:
        markup.show("note.html", text=say("links-full", most=MOST_LINKS))
        return
    adds_more = st.session_state.get("links_adding", False) or is_begun(None)
    with st.expander(say("link-add"), key="link_add", expanded=number == 0 or adds_more):
        show_form(None)


def _show_keeping(number: int) -> None:
    """Show the way into the note and the file; say what is nowhere else."""
    if not number:
        return
    say, view = session.messages(), session.view()
    typed = any(link.in_outline != link for link in view.priorities.links)
    markup.show("links_keep.html", is_only_here=typed)
    st.download_button(
        say("links-save-file"),
        write_priorities(view.priorities, note_to_keep()),
        file_name=f"{say('file-name')}.yaml",
        mime="application/yaml",
        on_click="ignore",
        key="links_save",
    )
