"""What stands around every page: style, language, notices, the foot."""

import json

import streamlit as st
from streamlit.navigation.page import Page

from mic_selector.files.settings import settings
from mic_selector.web import markup, navigation, session
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.faults import faults_in_words

LANGUAGE_NAMES = {"nl": "Nederlands", "fr": "Français", "en": "English"}


def open_page(page: Page) -> None:
    """Show what stands above every page, in the visitor's language."""
    st.html(markup.style())
    language = session.messages().language
    _run_script("page.js", language)
    if page.url_path not in navigation.UNLISTED:
        _places()
    with st.container(key="languages"):
        _languages(language)
    markup.show(
        "notices.html",
        sentences=faults_in_words(session.messages(), session.notices()),
        kind="notice",
    )


def _places() -> None:
    with st.container(key="places", horizontal=True):
        for names in navigation.SECTIONS.values():
            for name in names:
                navigation.link(name, icon=None)
        st.button(
            session.messages()("undo"),
            on_click=session.undo,
            disabled=not session.can_undo(),
            icon=":material/undo:",
        )


def _languages(language: str) -> None:
    session.set_widget("language_picker", language)
    st.segmented_control(
        session.messages()("language-label"),
        settings().languages,
        format_func=LANGUAGE_NAMES.__getitem__,
        key="language_picker",
        on_change=session.choose_language,
        label_visibility="collapsed",
        required=True,
    )


def announce(sentence: str) -> None:
    """Let a screen reader say a sentence when it changes, wherever the reader is on the page."""
    _run_script("announce.js", sentence)


def _run_script(name: str, value: str) -> None:
    safe = json.dumps(value).replace("<", "\\u003c")
    st.html(f"<script>({markup.script(name)})({safe})</script>", unsafe_allow_javascript=True)


def close_page() -> None:
    """Show what stands below every page and write the address."""
    markup.show("foot.html", version=catalogue().version, sha256=catalogue().sha256)
    session.write_address()
