"""What stands around every page: style, name, places, language, notices, the foot."""

import json

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import Page

from mic_selector.files.messages import tongue
from mic_selector.files.settings import settings
from mic_selector.web import markup, navigation, session
from mic_selector.web.knowledge import catalogue
from mic_selector.web.tab.own_data import keep_own_data
from mic_selector.wording.faults import faults_in_words

_PICTURES = {
    "questions": "questions",
    "result": "chart",
    "knowledge": "knowledge",
    "room": "people",
}


def title(page: Page) -> str:
    """Return the title of the browser's window."""
    return f"{navigation.title(page.url_path)} – MIC Selector"


def open_page(page: Page) -> DeltaGenerator:
    """Show what stands above every page, in the visitor's language; return the place for what
    nobody sees, which moves nothing when it fills.
    """
    unseen = st.container(key="unseen")
    with unseen:
        st.html(f"<style>{markup.form_style(catalogue())}</style>")
        keep_own_data(page.url_path)
        run_script("page.js", session.messages().language)
        run_script("radar.js")
        run_script("ahead.js")
    _show_top(page)
    sentences = faults_in_words(session.messages(), session.notices())
    markup.show("notices.html", sentences=sentences, kind="warning")
    if any(one.code == "address-own-data" for one in session.notices()):
        markup.show("own_missing.html")
    return unseen


def _show_top(page: Page) -> None:
    name, say = page.url_path or navigation.DEFAULT, session.messages()
    here = navigation.place_of(name)
    with st.container(key="top"):
        markup.show(
            "top.html",
            page=name,
            places=[
                (say(f"place-{place}"), pages[0], _PICTURES[place], place == here)
                for place, pages in navigation.PLACES.items()
            ],
            place=say(f"place-{here}") if here else "",
            pages=[
                (one, say("nav-deeper") if one in navigation.DEEPER else navigation.title(one))
                for one in navigation.listed(name)
            ],
            deeper=[(one, navigation.title(one)) for one in navigation.deeper(name)],
            can_undo=session.can_undo(),
            languages=[
                (key, tongue(key).name, navigation.in_language(name, key))
                for key in settings().languages
            ],
        )
        if here not in navigation.WITH_ANSWERS:
            return
        # Beside the names of the pages, and out of sight while nothing on the page says that there
        # is something to take back: so it comes without drawing the page anew, and nothing moves.
        if here:
            st.button(say("undo"), on_click=session.undo, key="undo")


def announce(sentence: str) -> None:
    """Let a screen reader say a sentence when it changes, wherever the reader is on the page."""
    markup.show("say.html", sentence=sentence)


def run_script(name: str, value: str = "") -> None:
    """Run a script of the pages, a function that takes a text, in the visitor's browser."""
    safe = json.dumps(value).replace("<", "\\u003c")
    st.html(f"<script>({markup.script(name)})({safe})</script>", unsafe_allow_javascript=True)


def close_page() -> None:
    """Show what stands below every page and write the address."""
    markup.show("foot.html", pages=navigation.ABOUT, version=catalogue().version)
    session.write_address()
